/* SPDX-License-Identifier: EUPL-1.2 */
/* From a path to a data set: read all files, link what they name, and hand over either a
   catalog or the reasons why there is none. */
#include "load/load.h"

#include <stdlib.h>
#include <string.h>

#include "base/die.h"
#include "load/document.h"
#include "load/files.h"
#include "load/limits.h"
#include "load/resolve.h"

static void loader_init(struct loader *loader, struct diagnostics *diagnostics)
{
	*loader = (struct loader){.builder = catalog_builder_new(),
				  .problems = {.diagnostics = diagnostics}};
	for (size_t kind = 0; kind < KIND_COUNT; kind++)
		for (size_t field = 0; field < FIELD_COUNT; field++)
			if (field_required((enum field)field, (enum kind)kind))
				loader->required[kind] |= (uint64_t)1 << field;
}

static void loader_clear(struct loader *loader)
{
	catalog_builder_free(loader->builder);
	arena_clear(&loader->scratch);
	arena_clear(&loader->pending);
	buffer_clear(&loader->clean);
	buffer_clear(&loader->entry_marks);
	buffer_clear(&loader->boroughs);
}

/* After the last file: what only the whole can say, and the catalog if all is well. */
static enum load_result finish(struct loader *loader, struct mark whole,
			       struct dataset *dataset)
{
	if (!loader->is_incomplete) {
		resolve_rest(loader);
		if (!loader->has_head) {
			problem_error(&loader->problems, whole, MESSAGE_LOAD_NO_STRATEGY, NULL,
				      0);
			problem_hint(&loader->problems, MESSAGE_LOAD_HINT_STRATEGY,
				     (struct text){0});
		}
	}
	enum load_result result = loader->is_unreadable		   ? LOAD_UNREADABLE
				  : loader->problems.n_errors == 0 ? LOAD_FINE
								   : LOAD_REJECTED;
	*dataset = (struct dataset){0};
	if (result == LOAD_FINE) {
		size_t len;
		dataset->block = catalog_builder_finish(loader->builder, &len);
		if (!catalog_open(&dataset->catalog, dataset->block, len))
			die("the catalog just made cannot be opened");
	}
	diagnostics_sort(loader->problems.diagnostics);
	loader_clear(loader);
	return result;
}

static void load_content(struct loader *loader, struct text content, uint32_t file)
{
	loader->n_bytes += content.len;
	if (loader->n_bytes <= LIMIT_BYTES) {
		document_read(loader, content, file);
		return;
	}
	loader->is_incomplete = true;
	problem_error(&loader->problems, (struct mark){.file = file}, MESSAGE_LOAD_TOO_LARGE,
		      NULL, 0);
}

static void load_file(struct loader *loader, const char *path, uint32_t file)
{
	struct buffer content = {0};
	enum message why;
	struct text detail;
	enum file_result result =
		file_read(path, LIMIT_BYTES - loader->n_bytes, &content, &why, &detail);
	if (result == FILE_FINE) {
		load_content(loader, buffer_text(&content), file);
	} else {
		loader->is_incomplete = true;
		loader->is_unreadable = loader->is_unreadable || result == FILE_UNREADABLE;
		problem_error(&loader->problems, (struct mark){.file = file}, why,
			      MESSAGE_ARGS(detail));
	}
	buffer_clear(&content);
}

static void load_folder(struct loader *loader, char *const *paths, size_t n_paths,
			struct mark folder)
{
	for (size_t i = 0; i < n_paths; i++)
		load_file(loader, paths[i],
			  diagnostics_file(loader->problems.diagnostics, text_of(paths[i])));
	if (n_paths == 0) {
		loader->is_incomplete = loader->is_unreadable = true;
		problem_error(&loader->problems, folder, MESSAGE_LOAD_EMPTY_FOLDER, NULL, 0);
	}
}

enum load_result load_path(struct dataset *dataset, const char *path,
			   struct diagnostics *diagnostics)
{
	struct loader loader;
	struct arena arena = {0};
	char **paths;
	size_t n_paths;
	struct mark whole = {.file = diagnostics_file(diagnostics, text_of(path))};
	loader_init(&loader, diagnostics);
	if (folder_list(path, &arena, &paths, &n_paths))
		load_folder(&loader, paths, n_paths, whole);
	else
		load_file(&loader, path, whole.file);
	arena_clear(&arena);
	return finish(&loader, whole, dataset);
}

enum load_result load_text(struct dataset *dataset, struct text yaml, struct text name,
			   struct diagnostics *diagnostics)
{
	struct loader loader;
	struct mark whole = {.file = diagnostics_file(diagnostics, name)};
	loader_init(&loader, diagnostics);
	load_content(&loader, yaml, whole.file);
	return finish(&loader, whole, dataset);
}

void dataset_clear(struct dataset *dataset)
{
	free(dataset->block);
	*dataset = (struct dataset){0};
}
