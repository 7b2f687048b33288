/* SPDX-License-Identifier: EUPL-1.2 */
/* CommonMark as the loader hands it over: blocks begin and end, none stands in another,
   and every piece of text is clean. */
#include "fuzz/fuzz.h"

#include <locale.h>

#include "base/utf8.h"
#include "model/body.h"

struct walk {
	bool is_open;
	enum body_block block;
};

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc, (void)argv;
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : 1;
}

static void begin(void *ctx, enum body_block block, int level, unsigned ordinal)
{
	struct walk *walk = ctx;
	(void)ordinal;
	require(!walk->is_open, "no block stands in another", (struct text){0});
	require(level >= 0, "a level is not negative", (struct text){0});
	if (block == BODY_HEADING)
		require(level >= 1 && level <= 6, "headings have six levels", (struct text){0});
	*walk = (struct walk){true, block};
}

static void run(void *ctx, struct text text, unsigned style, struct text link)
{
	const struct walk *walk = ctx;
	require(walk->is_open, "a text stands in a block", text);
	require(style <= (BODY_EMPHASIS | BODY_STRONG | BODY_CODE_SPAN), "a style is known",
		text);
	require(utf8_is_valid(text), "a text is UTF-8", text);
	struct buffer visible = {0};
	utf8_visible(&visible, text);
	check_clean(buffer_text(&visible), walk->block == BODY_CODE, "a text is clean");
	buffer_clear(&visible);
	if (link.bytes) {
		enum kind kind;
		struct text id;
		require(utf8_is_valid(link), "a destination is UTF-8", link);
		(void)body_web_link(link);
		if (body_entry_link(link, &kind, &id))
			require(kind < KIND_COUNT && id.len > 0, "a destination has a kind",
				link);
	}
}

static void end(void *ctx)
{
	struct walk *walk = ctx;
	require(walk->is_open, "a block ends once", (struct text){0});
	walk->is_open = false;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	const struct body_visitor visitor = {begin, run, end};
	struct utf8_report report;
	struct buffer clean = {0};
	struct walk walk = {0};
	utf8_clean(&clean, (struct text){(const char *)bytes, len}, true, &report);
	body_walk(buffer_text(&clean), &visitor, &walk);
	require(!walk.is_open, "every block ends", buffer_text(&clean));
	buffer_clear(&clean);
	return 0;
}
