/* SPDX-License-Identifier: EUPL-1.2 */
/* Any bytes through the questions about characters: cleaned twice is cleaned, folded twice
   is folded, widths add up, lines fit, hyphens stand between letters. */
#include "fuzz/fuzz.h"

#include <locale.h>

#include "base/arena.h"
#include "base/hyphen.h"
#include "base/utf8.h"
#include "base/words.h"
#include "render/render.h"

static struct hyphenator *hyphenator;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc, (void)argv;
	hyphenator = hyphenator_new(
		&(struct hyphenator_options){.reviewed = &builtin_hyphen_reviewed,
					     .known = &builtin_hyphen_known,
					     .patterns = hyphen_system_patterns});
	return setlocale(LC_CTYPE, "C.UTF-8") ? 0 : 1;
}

static void check_cleaning(struct text input, struct text clean, bool lines)
{
	struct utf8_report report;
	struct buffer again = {0}, visible = {0};
	utf8_clean(&again, clean, lines, &report);
	require(text_equal(buffer_text(&again), clean), "cleaned twice is cleaned", clean);
	require(!utf8_is_valid(input) || !utf8_is_clean(input, lines) ||
			text_equal(input, clean),
		"what looks clean is clean", input);
	utf8_visible(&visible, clean);
	check_clean(buffer_text(&visible), lines, "what is visible is clean");
	require(utf8_width(clean) == utf8_width(buffer_text(&visible)) || lines,
		"what is not visible has no width", clean);
	buffer_reset(&visible);
	utf8_append_written(&visible, clean);
	require(utf8_is_valid(buffer_text(&visible)), "what is written is UTF-8", clean);
	buffer_clear(&again);
	buffer_clear(&visible);
}

static void check_folding(struct text clean)
{
	struct buffer once = {0}, twice = {0}, key = {0}, slug = {0};
	utf8_fold(&once, clean);
	utf8_fold(&twice, buffer_text(&once));
	require(text_equal(buffer_text(&once), buffer_text(&twice)), "folded twice is folded",
		clean);
	require(utf8_folded_same(buffer_text(&once), buffer_text(&twice)),
		"a text is the same as itself", clean);
	utf8_sort_key(&key, clean);
	utf8_slug(&slug, clean);
	for (size_t i = 0; i < slug.len; i++)
		require((slug.bytes[i] >= 'a' && slug.bytes[i] <= 'z') ||
				(slug.bytes[i] >= '0' && slug.bytes[i] <= '9') ||
				slug.bytes[i] == '-',
			"a part of an address is ASCII", buffer_text(&slug));
	require(utf8_distance(clean, clean, 3) == 0, "a text is no way from itself", clean);
	buffer_clear(&once);
	buffer_clear(&twice);
	buffer_clear(&key);
	buffer_clear(&slug);
}

static void check_widths(struct text clean)
{
	int sum = 0;
	for (struct text rest = clean; rest.len;) {
		size_t len = utf8_cluster(rest);
		require(len > 0 && len <= rest.len, "a character has bytes", rest);
		sum += utf8_width(text_slice(rest, 0, len));
		rest = text_slice(rest, len, rest.len);
	}
	require(sum == utf8_width(clean), "the width is the sum of its characters", clean);
	for (int width = 0; width < 12; width++) {
		int used = -1;
		struct text fitting = text_slice(clean, 0, utf8_fit(clean, width, &used));
		require(used == utf8_width(fitting) && used <= width, "what fits is no wider",
			fitting);
		require(utf8_is_valid(fitting), "what fits is of whole characters", fitting);
	}
}

static bool is_letter_byte(char c)
{
	unsigned char byte = (unsigned char)c;
	return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

/* Where the text says so by itself, with a soft hyphen, anything may follow. */
static bool is_soft(struct text before)
{
	return before.len >= 2 &&
	       text_equal(text_slice(before, before.len - 2, before.len), TEXT("\xc2\xad"));
}

static void check_breaks(struct text clean)
{
	struct arena arena = {0};
	char *breaks = arena_alloc(&arena, clean.len + 1);
	utf8_breaks(clean, breaks);
	for (struct text rest = clean, token; rest.len;) {
		token = text_split(rest, ' ', &rest);
		hyphenator_mark(hyphenator, token, breaks + (token.bytes - clean.bytes));
	}
	for (size_t i = 0; i < clean.len; i++) {
		require(breaks[i] >= UTF8_KEEP && breaks[i] <= UTF8_HYPHEN, "a break is one",
			clean);
		require(breaks[i] == UTF8_KEEP || (clean.bytes[i] & 0xc0) != 0x80,
			"no line ends within a character", clean);
		if (breaks[i] == UTF8_HYPHEN && !is_soft(text_slice(clean, 0, i)))
			require(i > 1 && is_letter_byte(clean.bytes[i]) &&
					is_letter_byte(clean.bytes[i - 1]),
				"a hyphen is between letters", text_slice(clean, 0, i));
	}
	arena_clear(&arena);
}

static void check_charsets(struct text clean)
{
	for (int charset = CHARSET_UTF8; charset <= CHARSET_ASCII; charset++) {
		struct buffer shown = {0}, again = {0}, bytes = {0}, decoded = {0};
		utf8_transcribe(&shown, clean, (enum utf8_charset)charset);
		utf8_transcribe(&again, buffer_text(&shown), (enum utf8_charset)charset);
		require(utf8_is_valid(buffer_text(&shown)), "a transcription is UTF-8", clean);
		require(text_equal(buffer_text(&shown), buffer_text(&again)),
			"transcribed twice is transcribed", clean);
		utf8_encode(&bytes, clean, (enum utf8_charset)charset);
		for (size_t i = 0; charset == CHARSET_ASCII && i < bytes.len; i++)
			require((unsigned char)bytes.bytes[i] < 0x7f, "ASCII is ASCII", clean);
		utf8_decode(&decoded, buffer_text(&bytes), (enum utf8_charset)charset);
		require(utf8_is_valid(buffer_text(&decoded)), "what is decoded is UTF-8",
			clean);
		buffer_clear(&shown);
		buffer_clear(&again);
		buffer_clear(&bytes);
		buffer_clear(&decoded);
	}
}

/* The first half is looked for in the whole. */
static void check_words(struct text clean)
{
	struct arena arena = {0};
	size_t half = utf8_fit(clean, utf8_width(clean) / 2, NULL);
	struct words words = words_read(text_slice(clean, 0, half), &arena);
	struct stretches marked = words_mark(&words, clean, &arena);
	size_t end = 0;
	for (size_t i = 0; i < marked.n_items; i++) {
		require(marked.items[i].begin >= end &&
				marked.items[i].begin < marked.items[i].end &&
				marked.items[i].end <= clean.len,
			"what is marked is part of the text", clean);
		end = marked.items[i].end;
		require(utf8_is_valid(text_slice(clean, marked.items[i].begin, end)),
			"what is marked is of whole characters", clean);
	}
	arena_clear(&arena);
}

/* Blanks where no line ends are written as blanks, and then nobody can tell. */
static bool has_hard_blank(struct text text)
{
	return text_find(text, TEXT("\u00a0")) != SIZE_MAX ||
	       text_find(text, TEXT("\u2007")) != SIZE_MAX ||
	       text_find(text, TEXT("\u202f")) != SIZE_MAX;
}

static void check_spoken(struct text clean)
{
	struct buffer spoken = {0};
	for (int language = 0; language < LANGUAGE_COUNT; language++) {
		render_spoken_form(&spoken, clean, (enum language)language);
		buffer_append_char(&spoken, '\n');
		render_spoken_title(&spoken, clean, (enum language)language);
	}
	require(utf8_is_valid(buffer_text(&spoken)), "what is spoken is UTF-8", clean);
	buffer_reset(&spoken);
	render_spoken_text(&spoken, clean, 20);
	check_lines(buffer_text(&spoken), has_hard_blank(clean) ? 0 : 20,
		    "a line spoken is clean and no wider than asked for");
	buffer_clear(&spoken);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct text input = {(const char *)bytes, len};
	for (int lines = 0; lines < 2; lines++) {
		struct utf8_report report;
		struct buffer clean = {0};
		utf8_clean(&clean, input, lines, &report);
		check_cleaning(input, buffer_text(&clean), lines);
		if (!lines) {
			check_folding(buffer_text(&clean));
			check_widths(buffer_text(&clean));
			check_breaks(buffer_text(&clean));
			check_charsets(buffer_text(&clean));
			check_words(buffer_text(&clean));
			check_spoken(buffer_text(&clean));
		}
		buffer_clear(&clean);
	}
	return 0;
}
