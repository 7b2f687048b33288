/* SPDX-License-Identifier: EUPL-1.2 */
/* The only file that puts text on the screen of curses. Cells are written over, never
   erased first: curses then sends what differs, in one piece. They are written where curses
   compares: a window of ours would be a third copy of the screen in every session. */
#include "tui/paint.h"

#include <stdlib.h>
#include <wchar.h>

void painter_clear(struct painter *painter)
{
	buffer_clear(&painter->encoded);
}

/* Without what is never written, soft hyphens and their like. In other charsets a letter can
   become two (ä as ae), so widths are taken afterwards. */
static struct text encode(struct painter *painter, struct text text)
{
	enum utf8_charset charset = painter->style->charset;
	struct buffer visible = {0};

	buffer_reset(&painter->encoded);
	if (charset == CHARSET_UTF8) {
		utf8_visible(&painter->encoded, text);
	} else {
		utf8_visible(&visible, text);
		utf8_encode(&painter->encoded, buffer_text(&visible), charset);
		buffer_clear(&visible);
	}
	return buffer_text(&painter->encoded);
}

static size_t fit(const struct painter *painter, struct text text, int width, int *used)
{
	if (utf8_charset_is_utf8(painter->style->charset))
		return utf8_fit(text, width, used);
	*used = text.len < (size_t)width ? (int)text.len : width;
	return (size_t)*used;
}

/* A letter as curses keeps it in its cells; to it would be added what was set before. */
static cchar_t cell_of(wchar_t letter, attr_t attributes)
{
	wchar_t letters[2] = {letter, L'\0'};
	cchar_t cell;

	wattrset(newscr, A_NORMAL);
	setcchar(&cell, letters, attributes & ~(attr_t)A_COLOR, (short)PAIR_NUMBER(attributes),
		 NULL);
	return cell;
}

static cchar_t cell_of_glyph(struct text glyph, attr_t attributes)
{
	wchar_t letter = L'?';

	if (mbtowc(&letter, glyph.bytes, glyph.len) <= 0)
		letter = L'?';
	return cell_of(letter, attributes);
}

/* The beginning of the text that is letters of one cell each, put into cells that differ
   from a model only by their letter. */
static int take_plain(struct text *text, cchar_t model, cchar_t *cells, int max)
{
	int n = 0;

	while (n < max && text->len) {
		struct text rest = *text;
		uint32_t letter = utf8_next(&rest);

		if (letter < ' ' || (letter >= 0x300 && (letter < 0x2010 || letter > 0x2026)))
			break;
		cells[n] = model;
		cells[n++].chars[0] = (wchar_t)letter;
		*text = rest;
	}
	return n;
}

/* As cells as long as they are made so easily: of bytes curses asks the locale several times
   for each letter. */
static void put(const struct painter *painter, int row, int column, struct text text,
		attr_t attributes)
{
	enum { AT_ONCE = 80 };
	cchar_t model = cell_of(L' ', attributes), cells[AT_ONCE];
	int n;

	while (painter->style->charset == CHARSET_UTF8 &&
	       (n = take_plain(&text, model, cells, AT_ONCE)) > 0) {
		mvwadd_wchnstr(newscr, row, column, cells, n);
		column += n;
	}
	if (!text.len)
		return;
	wattrset(newscr, (int)attributes);
	mvwaddnstr(newscr, row, column, text.bytes, (int)text.len);
}

int paint_text(struct painter *painter, int row, int column, int width, struct text text,
	       attr_t attributes)
{
	struct text shown;
	int used;
	size_t len;

	if (width <= 0 || !text.len)
		return 0;
	shown = encode(painter, text);
	len = fit(painter, shown, width, &used);
	if (len == shown.len) {
		put(painter, row, column, shown, attributes);
		return used;
	}
	len = fit(painter, shown, width - 1, &used);
	put(painter, row, column, text_slice(shown, 0, len), attributes);
	put(painter, row, column + used, painter->style->glyphs->more, attributes);
	return used + 1;
}

void paint_blanks(int row, int column, int width, attr_t attributes)
{
	if (width <= 0)
		return;
	wattrset(newscr, (int)attributes);
	mvwhline(newscr, row, column, ' ', width);
}

void paint_line(struct painter *painter, int row, int column, int width, struct text text,
		attr_t attributes)
{
	int used = paint_text(painter, row, column, width, text, attributes);

	paint_blanks(row, column + used, width - used, attributes);
}

void paint_repeated(int row, int column, int n, struct text glyph, attr_t attributes)
{
	cchar_t cell = cell_of_glyph(glyph, attributes);

	if (n > 0)
		mvwhline_set(newscr, row, column, &cell, n);
}

void paint_downwards(int row, int column, int n, struct text glyph, attr_t attributes)
{
	cchar_t cell = cell_of_glyph(glyph, attributes);

	if (n > 0)
		mvwvline_set(newscr, row, column, &cell, n);
}

size_t paint_fit_words(struct text text, int width)
{
	size_t fits = utf8_fit(text, width, NULL);
	size_t end = fits;

	if (fits == text.len)
		return fits;
	while (end > 0 && text.bytes[end] != ' ')
		end--;
	return end ? end : fits;
}
