/* SPDX-License-Identifier: EUPL-1.2 */
/* The spoken forms run by run, so that links and emphasis stay where they are. The blanks
   at the ends of a run stay too, for they part it from its neighbours. */
#include "render/plain_words.h"

#include "render/render.h"

static bool is_blank_at(struct text text, size_t at)
{
	return at < text.len && text.bytes[at] == ' ';
}

static struct text plain(struct arena *arena, struct text text, const struct block *block,
			 enum language language)
{
	struct buffer out = {0}, form = {0};
	if (block->kind == BLOCK_HEADING)
		render_spoken_title(&form, text, language);
	else
		render_spoken_form(&form, text, language);
	struct text spoken = buffer_text(&form);
	bool joins = spoken.len && spoken.bytes[0] == ',';
	if (is_blank_at(text, 0) && !joins)
		buffer_append_char(&out, ' ');
	buffer_append(&out, spoken);
	if (text.len > 1 && is_blank_at(text, text.len - 1))
		buffer_append_char(&out, ' ');
	struct text result = arena_copy(arena, buffer_text(&out));
	buffer_clear(&out);
	buffer_clear(&form);
	return result;
}

static const struct chart *plain_chart(const struct block *block, struct arena *arena)
{
	struct chart *chart = arena_alloc(arena, sizeof(*chart));
	struct chart_point *points =
		arena_array(arena, block->chart->n_points, sizeof(*points));
	*chart = *block->chart;
	chart->caption = plain(arena, chart->caption, block, block->language);
	for (size_t i = 0; i < chart->n_points; i++) {
		points[i] = chart->points[i];
		points[i].label = plain(arena, points[i].label, block, block->language);
		points[i].value = plain(arena, points[i].value, block, block->language);
	}
	chart->points = points;
	struct text *rows = arena_array(arena, chart->n_rows, sizeof(*rows));
	for (size_t i = 0; i < chart->n_rows; i++)
		rows[i] = plain(arena, chart->rows[i], block, block->language);
	chart->rows = rows;
	return chart;
}

void plain_words_apply(struct block *block, struct arena *arena)
{
	if (block->kind == BLOCK_CODE)
		return;
	struct run *runs = arena_array(arena, block->n_runs, sizeof(*runs));
	for (size_t i = 0; i < block->n_runs; i++) {
		runs[i] = block->runs[i];
		runs[i].text = plain(arena, runs[i].text, block, runs[i].language);
	}
	block->runs = runs;
	block->label = plain(arena, block->label, block, block->label_language);
	if (block->chart)
		block->chart = plain_chart(block, arena);
}
