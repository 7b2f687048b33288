/* SPDX-License-Identifier: EUPL-1.2 */
/* Folding against libunistring on random text: what full case folding and compatible
   decomposition make equal is equal here, too, and folded twice is folded once. */
#include "base/utf8.h"

#include <unicase.h>
#include <uninorm.h>

#include "unit/base/expect.h"

enum { ROUNDS = 20000, LETTERS_MAX = 8 };

/* Blocks that text of Europe is made of, and some that it is not. */
static const struct {
	unsigned first, last;
} blocks[] = {{0x20, 0x7E},	{0xA0, 0x24F},	  {0x250, 0x2AF},   {0x300, 0x36F},
	      {0x370, 0x3FF},	{0x400, 0x52F},	  {0x1E00, 0x1FFF}, {0x2010, 0x2030},
	      {0x2070, 0x209F}, {0x2100, 0x214F}, {0x3040, 0x30FF}, {0xAC00, 0xAC40},
	      {0xFB00, 0xFB06}, {0xFF01, 0xFF5E}};

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

static void make_text(struct buffer *out, unsigned *seed)
{
	buffer_reset(out);
	utf8_append(out, 'x'); /* marks have something to stand on */
	for (unsigned n = next_random(seed) % LETTERS_MAX; n > 0; n--) {
		unsigned block = next_random(seed) % ARRAY_LEN(blocks);
		unsigned size = blocks[block].last - blocks[block].first + 1;
		utf8_append(out, blocks[block].first + next_random(seed) % size);
	}
}

static void normalize(struct buffer *out, struct text text, uninorm_t form, bool folds)
{
	size_t len = 0;
	const uint8_t *bytes = (const uint8_t *)text.bytes;
	uint8_t *made = folds ? u8_casefold(bytes, text.len, NULL, form, NULL, &len)
			      : u8_normalize(form, bytes, text.len, NULL, &len);
	assert_non_null(made);
	buffer_reset(out);
	buffer_append(out, (struct text){(const char *)made, len});
	free(made);
}

static void expect_same(struct text a, struct text b)
{
	struct buffer folded_a = {0}, folded_b = {0};
	utf8_fold(&folded_a, a);
	utf8_fold(&folded_b, b);
	if (!text_equal(buffer_text(&folded_a), buffer_text(&folded_b)))
		fail_msg("%.*s and %.*s differ", TEXT_ARGS(a), TEXT_ARGS(b));
	buffer_clear(&folded_a);
	buffer_clear(&folded_b);
}

static void forms_and_cases_meet(void **state)
{
	struct buffer text = {0}, other = {0};
	unsigned seed = 5007;
	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		make_text(&text, &seed);
		normalize(&other, buffer_text(&text), UNINORM_NFD, false);
		expect_same(buffer_text(&text), buffer_text(&other));
		normalize(&other, buffer_text(&text), UNINORM_NFC, false);
		expect_same(buffer_text(&text), buffer_text(&other));
		normalize(&other, buffer_text(&text), UNINORM_NFKD, true);
		expect_same(buffer_text(&text), buffer_text(&other));
	}
	buffer_clear(&text);
	buffer_clear(&other);
}

static void folded_twice_is_folded_once(void **state)
{
	struct buffer text = {0}, folded = {0};
	unsigned seed = 19;
	(void)state;
	for (int i = 0; i < ROUNDS; i++) {
		make_text(&text, &seed);
		buffer_reset(&folded);
		utf8_fold(&folded, buffer_text(&text));
		expect_same(buffer_text(&text), buffer_text(&folded));
	}
	buffer_clear(&text);
	buffer_clear(&folded);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms_and_cases_meet),
		cmocka_unit_test(folded_twice_is_folded_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
