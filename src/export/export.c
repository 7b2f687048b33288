/* SPDX-License-Identifier: EUPL-1.2 */
/* A place is written part by part, a part some blocks at a time, so that the whole
   strategy needs no more memory than one of its entries. JSON and CSV come from the
   catalog: a program wants entries, not headings. */
#include "export/export.h"

#include <assert.h>
#include <strings.h>

#include "export/writer.h"
#include "render/render.h"

static const struct text formats[EXPORT_COUNT] = {
	[EXPORT_TEXT] = {"text", 4}, [EXPORT_MARKDOWN] = {"markdown", 8},
	[EXPORT_HTML] = {"html", 4}, [EXPORT_JSON] = {"json", 4},
	[EXPORT_CSV] = {"csv", 3},
};

bool export_format_parse(struct text word, enum export_format *format)
{
	for (size_t i = 0; i < EXPORT_COUNT; i++)
		if (word.len == formats[i].len &&
		    strncasecmp(word.bytes, formats[i].bytes, word.len) == 0) {
			*format = (enum export_format)i;
			return true;
		}
	return false;
}

bool export_is_possible(enum export_format format, const struct place *place)
{
	if (format == EXPORT_CSV)
		return place_is_list(place) || place->what == PLACE_CHANGES;
	if (format == EXPORT_JSON)
		return place_is_list(place) || place->what == PLACE_ENTRY ||
		       place->what == PLACE_CHANGES || place->what == PLACE_START ||
		       place->what == PLACE_ALL;
	return true;
}

/* ---- pages as documents ------------------------------------------------------------ */

/* A document being written, and what its links need to know. */
struct document {
	const struct source *source;
	const struct place *place;
	struct renderer *renderer;
	struct writer *writer;
};

/* Is a list or an entry part of the whole strategy in reading order? */
static bool is_in_whole(const struct catalog *catalog, const struct place *place)
{
	if (place->what == PLACE_ENTRY)
		return place_exists(place, catalog);
	return place->what == PLACE_START ||
	       (place->what == PLACE_LIST && place->n_filters == 0 &&
		place->order == ORDER_DATA && catalog_count(catalog, place->kind) > 0);
}

static bool has_anchor(const void *ctx, struct text target)
{
	const struct document *document = ctx;
	struct place place;
	if (!place_parse(target, &place))
		return false;
	if (place_equal(&place, document->place))
		return true;
	return document->place->what == PLACE_ALL &&
	       is_in_whole(document->source->catalog, &place);
}

static struct text address_of(const struct place *place, struct arena *arena)
{
	struct buffer address = {0};
	place_append(&address, place);
	struct text copy = arena_copy(arena, buffer_text(&address));
	buffer_clear(&address);
	return copy;
}

/* Says where links to this part lead. In the whole strategy a part is an entry, in the
   order of the catalog, and the first of a kind begins its section. */
static void say_anchors(struct document *document, size_t part, struct arena *arena)
{
	const struct catalog *catalog = document->source->catalog;
	if (document->place->what != PLACE_ALL) {
		render_anchor(document->renderer, address_of(document->place, arena));
		return;
	}
	uint32_t entry = (uint32_t)part;
	enum kind kind = catalog_kind(catalog, entry);
	if (kind == KIND_STRATEGY) {
		struct place start = place_start();
		render_anchor(document->renderer, address_of(&start, arena));
		return;
	}
	if (catalog_first(catalog, kind) == entry) {
		struct place list = place_of_list(kind);
		render_anchor(document->renderer, address_of(&list, arena));
	}
	struct place place = place_of_entry(catalog, entry);
	render_anchor(document->renderer, address_of(&place, arena));
}

enum { BLOCKS_AT_ONCE = 128 };

static bool write_page(struct document *document, const struct page *page)
{
	size_t n_blocks = page_n_blocks(page);
	for (size_t begin = 0; begin < n_blocks; begin += BLOCKS_AT_ONCE) {
		size_t end =
			n_blocks - begin > BLOCKS_AT_ONCE ? begin + BLOCKS_AT_ONCE : n_blocks;
		render_blocks(document->renderer, page, begin, end, &document->writer->text);
		if (!writer_step(document->writer))
			return false;
	}
	return true;
}

static void write_parts(struct document *document)
{
	const struct source *source = document->source;
	struct arena arena = {0};
	size_t n_parts = page_n_parts(source, document->place), n_links = 0;
	bool goes_on = true;
	for (size_t part = 0; part < n_parts && goes_on; part++) {
		arena_reset(&arena);
		say_anchors(document, part, &arena);
		const struct page *page =
			page_build_part(source, document->place, part, n_links, &arena);
		n_links += page_n_links(page);
		goes_on = write_page(document, page);
	}
	arena_clear(&arena);
}

/* The table of contents: the kinds that there are; NULL for a single place. */
static size_t list_sections(const struct document *document, struct arena *arena,
			    struct render_section *sections)
{
	const struct source *source = document->source;
	size_t n = 0;
	if (document->place->what != PLACE_ALL)
		return 0;
	for (int kind = KIND_FORMULA; kind < KIND_COUNT; kind++) {
		struct place list = place_of_list((enum kind)kind);
		if (catalog_count(source->catalog, (enum kind)kind) > 0)
			sections[n++] = (struct render_section){
				.title = kind_plural((enum kind)kind, source->language),
				.address = address_of(&list, arena)};
	}
	return n;
}

static struct text title_of(const struct document *document, struct arena *arena)
{
	const struct source *source = document->source;
	struct buffer title = {0};
	place_append_title(&title, document->place, source->catalog, source->language);
	struct text copy = arena_copy(arena, buffer_text(&title));
	buffer_clear(&title);
	return copy;
}

static enum render_format render_format_of(enum export_format format)
{
	return format == EXPORT_HTML	   ? RENDER_HTML
	       : format == EXPORT_MARKDOWN ? RENDER_MARKDOWN
					   : RENDER_TEXT;
}

static void write_document(struct document *document, const struct export_options *options)
{
	struct arena arena = {0};
	struct render_section sections[KIND_COUNT];
	struct render_options how = {
		.width = options->width,
		.ascii = options->ascii,
		.plain_words = options->plain_words,
		.title = title_of(document, &arena),
		.language = document->source->language,
		.sections = sections,
		.n_sections = list_sections(document, &arena, sections),
		.has_anchor = has_anchor,
		.ctx = document,
	};
	document->renderer = render_new(render_format_of(options->format), &how);
	render_begin(document->renderer, &document->writer->text);
	write_parts(document);
	render_end(document->renderer, &document->writer->text);
	render_free(document->renderer);
	arena_clear(&arena);
}

int export_write(const struct source *source, const struct place *place,
		 const struct export_options *options)
{
	assert(export_is_possible(options->format, place));
	struct writer writer = {.output = options->output};
	if (options->format == EXPORT_JSON) {
		data_write(source, place, &writer);
	} else if (options->format == EXPORT_CSV) {
		csv_write(source, place, &writer);
	} else {
		if (options->format == EXPORT_TEXT)
			writer.charset = utf8_charset_of_locale();
		struct document document = {
			.source = source, .place = place, .writer = &writer};
		write_document(&document, options);
	}
	return writer_end(&writer);
}
