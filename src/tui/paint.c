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
	if (painter->style->charset == CHARSET_UTF8)
		return utf8_fit(text, width, used);
	*used = text.len < (size_t)width ? (int)text.len : width;
	return (size_t)*used;
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
	wattrset(newscr, (int)attributes);
	if (len == shown.len) {
		mvwaddnstr(newscr, row, column, shown.bytes, (int)len);
		return used;
	}
	len = fit(painter, shown, width - 1, &used);
	if (len)
		mvwaddnstr(newscr, row, column, shown.bytes, (int)len);
	mvwaddnstr(newscr, row, column + used, painter->style->glyphs->more.bytes,
		   (int)painter->style->glyphs->more.len);
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

/* A glyph as curses keeps it in its cells; to it would be added what was set before. */
static cchar_t cell_of(struct text glyph, attr_t attributes)
{
	wchar_t letters[2] = {L'?', L'\0'};
	cchar_t cell;

	if (mbtowc(&letters[0], glyph.bytes, glyph.len) <= 0)
		letters[0] = L'?';
	wattrset(newscr, A_NORMAL);
	setcchar(&cell, letters, attributes & ~(attr_t)A_COLOR, (short)PAIR_NUMBER(attributes),
		 NULL);
	return cell;
}

void paint_repeated(int row, int column, int n, struct text glyph, attr_t attributes)
{
	cchar_t cell = cell_of(glyph, attributes);

	if (n > 0)
		mvwhline_set(newscr, row, column, &cell, n);
}

void paint_downwards(int row, int column, int n, struct text glyph, attr_t attributes)
{
	cchar_t cell = cell_of(glyph, attributes);

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
