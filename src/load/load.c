/* SPDX-License-Identifier: EUPL-1.2 */
/* From a path to a data set: read all files, link what they name, and hand over either a
   catalog or the reasons why there is none. All of it can be put down after a piece and
   taken up again: it has no thread, its state is in one struct. */
#include "load/load.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/die.h"
#include "load/document.h"
#include "load/files.h"
#include "load/limits.h"
#include "load/resolve.h"

/* To read a file costs far less than to understand it, and to link an entry about as much as
   to understand BYTES_OF_THING. */
enum {
	LONG_BYTES = 2 << 20,
	READING_GAIN = 8,
	BYTES_OF_THING = 16,
	PERCENT_OF_FILES = 95,
	FORGET_BYTES = 4 << 20
};

struct load {
	struct loader loader;
	struct mark whole; /* the path that was asked for */
	bool is_folder;
	struct arena arena;
	char **paths; /* of the files; in the arena */
	size_t n_paths, next;
	size_t n_total, n_done; /* bytes of all files; of those that are done with */

	uint32_t file_number; /* of the file in hand */
	bool is_reading;
	bool is_linked, is_whole;  /* what is left to do when all files are read */
	struct open_file file;	   /* while it is being read */
	struct buffer content;	   /* of it, also while it is being parsed */
	size_t n_forgotten;	   /* of its bytes: their memory is given back */
	struct document *document; /* while it is being parsed, else NULL */
};

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
	for (size_t i = 0; i < KIND_COUNT; i++)
		buffer_clear(&loader->ids[i]);
}

/* After the last file: what only the whole can say. True if that is all. */
static bool link_all(struct load *load, size_t most)
{
	struct loader *loader = &load->loader;
	if (loader->is_incomplete)
		return true;
	if (!resolve_rest(loader, most))
		return false;
	if (!loader->has_head) {
		problem_error(&loader->problems, load->whole, MESSAGE_LOAD_NO_STRATEGY, NULL,
			      0);
		problem_hint(&loader->problems, MESSAGE_LOAD_HINT_STRATEGY, (struct text){0});
	}
	return true;
}

/* The catalog if all is well. */
static enum load_result finish(struct loader *loader, struct dataset *dataset)
{
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
	return result;
}

/* ---- one file after the other ------------------------------------------------------ */

static void refuse_file(struct load *load, enum file_result result, enum message why,
			struct text detail)
{
	bool is_last_straw = load->loader.n_bytes + LIMIT_BYTES > LIMIT_ALL_BYTES;
	if (result == FILE_TOO_LARGE && is_last_straw)
		why = MESSAGE_LOAD_ALL_TOO_LARGE;
	load->loader.is_incomplete = true;
	load->loader.is_unreadable |= result == FILE_UNREADABLE;
	problem_error(&load->loader.problems, (struct mark){.file = load->file_number}, why,
		      MESSAGE_ARGS(detail));
}

/* Begins to read what CONTENT holds. */
static void open_document(struct load *load)
{
	struct text content = buffer_text(&load->content);
	load->loader.n_bytes += content.len;
	load->document = document_open(&load->loader, content, load->file_number);
}

static void close_document(struct load *load)
{
	document_close(load->document);
	load->document = NULL;
	load->n_done += load->content.len;
	load->n_forgotten = 0;
	buffer_clear(&load->content);
}

/* Opens the next file; the first of a path that is no folder has the path's own number. */
static void open_file(struct load *load)
{
	const char *path = load->paths[load->next++];
	enum message why;
	struct text detail;
	size_t rest = LIMIT_ALL_BYTES - load->loader.n_bytes;
	size_t limit = rest < LIMIT_BYTES ? rest : LIMIT_BYTES;
	load->file_number = load->whole.file;
	if (load->is_folder)
		load->file_number =
			diagnostics_file(load->loader.problems.diagnostics, text_of(path));
	enum file_result result = file_open(&load->file, path, limit, &why, &detail);
	load->is_reading = result == FILE_FINE;
	if (!load->is_reading)
		refuse_file(load, result, why, detail);
}

static void read_file(struct load *load, size_t most)
{
	enum message why;
	struct text detail;
	enum file_result result =
		file_read_on(&load->file, most, &load->content, &why, &detail);
	if (result == FILE_GOES_ON)
		return;
	file_close(&load->file);
	load->is_reading = false;
	if (result == FILE_FINE) {
		open_document(load);
	} else {
		refuse_file(load, result, why, detail);
		buffer_clear(&load->content);
	}
}

/* Where in the bytes of all files the parser is. */
static size_t offset(const struct load *load)
{
	return load->n_done + (load->document ? document_offset(load->document) : 0);
}

/* Gives back the memory of what has been understood, while the catalog grows: without that
   the peak would be the two together. What is given back reads as zeros. */
static void forget(struct load *load)
{
#ifdef MADV_DONTNEED
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	size_t needed = document_needed(load->document);
	if (needed < load->n_forgotten + FORGET_BYTES)
		return;
	uintptr_t begin = (uintptr_t)load->content.bytes + load->n_forgotten + page - 1;
	uintptr_t end = (uintptr_t)load->content.bytes + needed - page;
	begin -= begin % page;
	end -= end % page;
	(void)madvise((void *)begin, end - begin, MADV_DONTNEED);
	load->n_forgotten = end - (uintptr_t)load->content.bytes;
#endif
}

static void parse(struct load *load, size_t budget)
{
	size_t begin = offset(load);
	do
		if (!document_step(load->document)) {
			close_document(load);
			return;
		}
	while (offset(load) - begin < budget);
	forget(load);
}

/* Only what will be a catalog. */
static bool put_in_order(struct load *load, size_t most)
{
	return load->loader.problems.n_errors > 0 ||
	       catalog_builder_step(load->loader.builder, most);
}

bool load_step(struct load *load, size_t budget)
{
	if (load->document)
		parse(load, budget);
	else if (load->is_reading)
		read_file(load,
			  budget > SIZE_MAX / READING_GAIN ? SIZE_MAX : budget * READING_GAIN);
	else if (load->next < load->n_paths)
		open_file(load);
	else if (!load->is_linked)
		load->is_linked = link_all(load, budget / BYTES_OF_THING + 1);
	else
		return load->is_whole = put_in_order(load, budget / BYTES_OF_THING + 1);
	return false;
}

/* ---- the whole ----------------------------------------------------------------------- */

static struct load *load_new(struct text name, struct diagnostics *diagnostics)
{
	struct load *load = die_alloc(sizeof(*load));
	*load = (struct load){.whole = {.file = diagnostics_file(diagnostics, name)},
			      .file.descriptor = -1};
	load->file_number = load->whole.file;
	loader_init(&load->loader, diagnostics);
	return load;
}

struct load *load_begin(const char *path, struct diagnostics *diagnostics)
{
	struct load *load = load_new(text_of(path), diagnostics);
	load->is_folder = folder_list(path, &load->arena, &load->paths, &load->n_paths);
	if (!load->is_folder) {
		load->paths = arena_alloc(&load->arena, sizeof(*load->paths));
		*load->paths = (char *)arena_copy(&load->arena, text_of(path)).bytes;
		load->n_paths = 1;
	}
	if (load->n_paths == 0) {
		load->loader.is_incomplete = load->loader.is_unreadable = true;
		problem_error(&load->loader.problems, load->whole, MESSAGE_LOAD_EMPTY_FOLDER,
			      NULL, 0);
	}
	for (size_t i = 0; i < load->n_paths; i++)
		load->n_total += file_size(load->paths[i]);
	return load;
}

bool load_is_long(const struct load *load)
{
	return load->n_total >= LONG_BYTES;
}

int load_percent(const struct load *load)
{
	size_t done = offset(load);
	int percent = done >= load->n_total ? PERCENT_OF_FILES
					    : (int)(done * PERCENT_OF_FILES / load->n_total);
	return load->is_whole ? 100 : percent + load->is_linked;
}

void load_free(struct load *load)
{
	if (!load)
		return;
	file_close(&load->file);
	document_close(load->document);
	buffer_clear(&load->content);
	arena_clear(&load->arena);
	loader_clear(&load->loader);
	free(load);
}

enum load_result load_end(struct load *load, struct dataset *dataset)
{
	enum load_result result = finish(&load->loader, dataset);
	load_free(load);
	return result;
}

static enum load_result load_all(struct load *load, struct dataset *dataset)
{
	while (!load_step(load, SIZE_MAX))
		continue;
	return load_end(load, dataset);
}

enum load_result load_path(struct dataset *dataset, const char *path,
			   struct diagnostics *diagnostics)
{
	return load_all(load_begin(path, diagnostics), dataset);
}

enum load_result load_text(struct dataset *dataset, struct text yaml, struct text name,
			   struct diagnostics *diagnostics)
{
	struct load *load = load_new(name, diagnostics);
	if (yaml.len <= LIMIT_BYTES) {
		buffer_append(&load->content, yaml);
		open_document(load);
	} else {
		refuse_file(load, FILE_TOO_LARGE, MESSAGE_LOAD_TOO_LARGE, (struct text){0});
	}
	return load_all(load, dataset);
}

void dataset_clear(struct dataset *dataset)
{
	free(dataset->block);
	*dataset = (struct dataset){0};
}
