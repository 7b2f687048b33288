/* SPDX-License-Identifier: EUPL-1.2 */
/* The writers as one: finds the one for a format and keeps what they share. */
#include "render/render.h"

#include <stdlib.h>

#include "base/die.h"
#include "render/plain_words.h"
#include "render/renderer.h"

struct renderer *render_new(enum render_format format, const struct render_options *options)
{
	struct renderer *renderer = die_alloc(sizeof(*renderer));
	*renderer = (struct renderer){.format = format, .options = *options};
	return renderer;
}

void render_free(struct renderer *renderer)
{
	if (!renderer)
		return;
	arena_clear(&renderer->scratch);
	buffer_clear(&renderer->work);
	flows_clear(&renderer->flows);
	free(renderer);
}

void render_begin(struct renderer *renderer, struct buffer *out)
{
	if (renderer->format == RENDER_HTML)
		html_begin(renderer, out);
}

void render_end(struct renderer *renderer, struct buffer *out)
{
	if (renderer->format == RENDER_HTML)
		html_end(renderer, out);
}

void render_anchor(struct renderer *renderer, struct text address)
{
	if (renderer->n_anchors < ANCHORS_PENDING)
		renderer->anchors[renderer->n_anchors++] = address;
}

static void write_block(struct renderer *renderer, const struct page *page, size_t index,
			struct buffer *out)
{
	arena_reset(&renderer->scratch);
	struct block block = page_block(page, index, &renderer->scratch);
	if (renderer->options.plain_words)
		plain_words_apply(&block, &renderer->scratch);
	if (renderer->format == RENDER_TEXT)
		text_block(renderer, page, index, &block, out);
	else if (renderer->format == RENDER_HTML)
		html_block(renderer, page, &block, out);
	else
		markdown_block(renderer, page, &block, out);
	renderer->before = (struct block){
		.kind = block.kind, .level = block.level, .ordinal = block.ordinal};
	renderer->has_blocks = true;
}

void render_blocks(struct renderer *renderer, const struct page *page, size_t begin, size_t end,
		   struct buffer *out)
{
	for (size_t i = begin; i < end; i++)
		write_block(renderer, page, i, out);
}

void render_page(struct renderer *renderer, const struct page *page, struct buffer *out)
{
	render_blocks(renderer, page, 0, page_n_blocks(page), out);
}

int renderer_heading_level(struct renderer *renderer, int level)
{
	if (level > renderer->heading_level + 1)
		level = renderer->heading_level + 1;
	if (level > 6)
		level = 6;
	renderer->heading_level = level < 1 ? 1 : level;
	return renderer->heading_level;
}

struct text renderer_take_anchor(struct renderer *renderer)
{
	if (renderer->n_anchors == 0)
		return (struct text){0};
	struct text address = renderer->anchors[0];
	renderer->n_anchors--;
	for (size_t i = 0; i < renderer->n_anchors; i++)
		renderer->anchors[i] = renderer->anchors[i + 1];
	return address;
}

bool renderer_has_anchor(const struct renderer *renderer, struct text target)
{
	const struct render_options *options = &renderer->options;
	return options->has_anchor && options->has_anchor(options->ctx, target);
}

int renderer_item_level(const struct renderer *renderer, const struct block *block)
{
	int most = block->kind == BLOCK_ITEM ? renderer->n_items + 1 : renderer->n_items;
	if (most > ITEM_LEVELS)
		most = ITEM_LEVELS;
	return block->level > most ? most : block->level;
}

/* "2019" and ", " are the same in each. */
static bool has_words(const struct run *run)
{
	for (struct text rest = run->text; rest.len;) {
		uint32_t c = utf8_next(&rest) | 0x20;
		if ((c >= 'a' && c <= 'z') || (c >= 0xE0 && c < 0x2000 && c != 0xF7))
			return true;
	}
	return false;
}

enum language renderer_block_language(const struct renderer *renderer,
				      const struct block *block)
{
	bool is_first = true;
	enum language language = renderer->options.language;
	for (size_t i = 0; i < block->n_runs; i++) {
		if (!has_words(&block->runs[i]))
			continue;
		if (!is_first && block->runs[i].language != language)
			return renderer->options.language;
		language = block->runs[i].language;
		is_first = false;
	}
	return language;
}

size_t block_same_language(const struct block *block, size_t begin, enum language whole,
			   enum language *language)
{
	size_t end = begin;
	for (; end < block->n_runs && block->runs[end].link == block->runs[begin].link; end++) {
		const struct run *run = &block->runs[end];
		enum language its = has_words(run) ? run->language : whole;
		if (end > begin && its != *language)
			break;
		*language = its;
	}
	return end;
}

bool block_is_of_list(const struct block *block)
{
	return block->kind == BLOCK_ITEM ||
	       (block->kind == BLOCK_PARAGRAPH && block->level > 0);
}

bool blocks_stand_together(const struct block *above, const struct block *below)
{
	if (block_is_of_list(above) && block_is_of_list(below))
		return above->kind == BLOCK_ITEM || below->kind == BLOCK_ITEM;
	return above->kind == below->kind &&
	       (below->kind == BLOCK_ROW || below->kind == BLOCK_FACT ||
		below->kind == BLOCK_NOTE);
}
