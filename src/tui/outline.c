/* SPDX-License-Identifier: EUPL-1.2 */
/* The headings of the page as a list to pick from; the chosen one comes to the top. */
#include "tui/outline.h"

#include <stdint.h>

#include "tui/screen.h"

/* Block of the heading with this number, from 0. The title, which is the first, leads to
   the top. */
static size_t heading_at(const struct page *page, size_t number)
{
	size_t block = page_heading_at(page, 0);

	for (size_t i = 0; i < number && block != SIZE_MAX; i++)
		block = page_heading_behind(page, block);
	return block;
}

static void make_item(void *ctx, size_t index, struct arena *scratch, struct picker_item *item)
{
	const struct screen *screen = ctx;
	const struct page *page = browser_page(screen->browser);
	struct block block = page_block(page, heading_at(page, index), scratch);
	struct buffer title = {0};

	/* deeper ones stand further in */
	buffer_append_repeated(&title, ' ',
			       block.level > 1 ? 2 * ((size_t)block.level - 2) : 0);
	for (size_t i = 0; i < block.n_runs; i++)
		utf8_visible(&title, block.runs[i].text);
	*item = (struct picker_item){.text = arena_copy(scratch, buffer_text(&title))};
	buffer_clear(&title);
}

void outline_open(struct screen *screen)
{
	const struct page *page = browser_page(screen->browser);
	struct picker_source source = {.ctx = screen, .item = make_item};

	while (heading_at(page, source.n_items) != SIZE_MAX)
		source.n_items++;
	picker_open(&screen->picker, command_title(COMMAND_HEADINGS, screen_language(screen)),
		    &source, true);
}

void outline_take(struct screen *screen)
{
	size_t choice = picker_choice(&screen->picker);
	size_t block = SIZE_MAX;

	ask_cancel(screen);
	if (choice != PICKER_NOTHING && choice != PICKER_LITERAL)
		block = heading_at(browser_page(screen->browser), choice);
	if (block == SIZE_MAX)
		return;
	screen_focus(screen, PANE_READING);
	reading_pane_to_block(&screen->reading, block);
	(void)browser_set_focus(screen->browser, screen->reading.selected);
}
