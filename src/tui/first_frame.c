/* SPDX-License-Identifier: EUPL-1.2 */
/* On a clear screen there is nothing to compare with. Curses still weighs, for every gap
   between two words, all ways to get across it, and that costs a third of a whole start; it
   also sends more. Here rows are written as they stand, and what is blank is stepped over. */
#include "tui/first_frame.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include <curses.h>

#include "base/die.h"
#include "tui/capability.h"

enum {
	SHORT_GAP = 6, /* is not worth a sequence */
	LOOKS_MAX = 6  /* different ones; more are made again when they come again */
};

/* How letters look, and the bytes that make the terminal write so and end it. */
struct look {
	attr_t attributes;
	short pair;
	struct buffer begin, end;
};

struct writer {
	struct buffer *out;
	struct look looks[LOOKS_MAX];
	size_t n_looks, next; /* the next to be given up */
	struct look *look;    /* that the terminal has now; NULL: the usual one */
	cchar_t blank, end;
	cchar_t *cells; /* of a row: one for a letter of any width, and the end */
	size_t letters; /* of the cell before: where they begin in OUT */
};

/* ---- attributes ---------------------------------------------------------------------- */

/* What curses hands bytes to has no argument of ours. */
static struct buffer *sink;

static int put(int c)
{
	buffer_append_char(sink, (char)c);
	return c;
}

static void make_look(struct look *look, attr_t attributes, short pair)
{
	look->attributes = attributes;
	look->pair = pair;
	sink = &look->begin;
	buffer_reset(sink);
	vid_puts(attributes, pair, NULL, put);
	sink = &look->end;
	buffer_reset(sink);
	vid_puts(A_NORMAL, 0, NULL, put);
}

static struct look *look_of(struct writer *writer, attr_t attributes, short pair)
{
	struct look *looks = writer->looks;
	size_t i = 0;

	if (attributes == A_NORMAL && pair == 0)
		return NULL;
	while (i < writer->n_looks &&
	       (looks[i].attributes != attributes || looks[i].pair != pair))
		i++;
	if (i == writer->n_looks) {
		i = writer->next;
		writer->next = (i + 1) % LOOKS_MAX;
		writer->n_looks += writer->n_looks < LOOKS_MAX;
		make_look(&looks[i], attributes, pair);
	}
	return &looks[i];
}

static void take_look(struct writer *writer, attr_t attributes, short pair)
{
	struct look *look = writer->look;

	if (look && (look->attributes != attributes || look->pair != pair)) {
		buffer_append(writer->out, buffer_text(&look->end));
		writer->look = look = NULL;
	}
	if (!look && (writer->look = look_of(writer, attributes, pair)))
		buffer_append(writer->out, buffer_text(&writer->look->begin));
}

/* ---- letters --------------------------------------------------------------------------- */

static void append_letter(struct buffer *out, wchar_t letter)
{
	char bytes[MB_LEN_MAX];
	mbstate_t state;
	size_t len;

	if (letter < 0x80) {
		buffer_append_char(out, (char)letter);
		return;
	}
	memset(&state, 0, sizeof(state));
	len = wcrtomb(bytes, letter, &state);
	if (len != (size_t)-1)
		buffer_append(out, (struct text){bytes, len});
}

static void append_cell(struct writer *writer, const cchar_t *cell)
{
	wchar_t letters[CCHARW_MAX + 1];
	attr_t attributes;
	short pair;

	if (getcchar(cell, letters, &attributes, &pair, NULL) != OK)
		return;
	take_look(writer, attributes, pair);
	writer->letters = writer->out->len;
	for (const wchar_t *letter = letters; *letter; letter++)
		append_letter(writer->out, *letter);
}

static bool is_same(const cchar_t *a, const cchar_t *b)
{
	return memcmp(a, b, sizeof(*a)) == 0;
}

/* What is as the cell before costs no look at it: lines of frames. */
static void append_again(struct writer *writer)
{
	size_t len = writer->out->len - writer->letters;
	char *again = buffer_reserve(writer->out, len);

	memcpy(again, writer->out->bytes + writer->letters, len);
	writer->letters += len;
	writer->out->len += len;
}

/* How many cells from here on are as the terminal shows them already. */
static int gap_at(const struct writer *writer, const cchar_t *cell)
{
	int n = 0;

	while (is_same(&cell[n], &writer->blank))
		n++;
	return n;
}

/* A control sequence with one number, or with two. */
static void append_control(struct buffer *out, int first, int second, char final)
{
	buffer_append_string(out, "\033[");
	buffer_append_number(out, first);
	if (second) {
		buffer_append_char(out, ';');
		buffer_append_number(out, second);
	}
	buffer_append_char(out, final);
}

static void append_row(struct writer *writer, int row)
{
	const cchar_t *cell = writer->cells;
	int gap = gap_at(writer, cell);

	if (is_same(&cell[gap], &writer->end))
		return;
	append_control(writer->out, row + 1, gap + 1, 'H');
	append_cell(writer, cell += gap);
	while (!is_same(&cell[1 + (gap = gap_at(writer, cell + 1))], &writer->end)) {
		cell++;
		if (gap > SHORT_GAP) {
			take_look(writer, A_NORMAL, 0);
			append_control(writer->out, gap, 0, 'C');
			append_cell(writer, cell += gap);
		} else if (is_same(cell, cell - 1)) {
			append_again(writer);
		} else {
			append_cell(writer, cell);
		}
	}
	take_look(writer, A_NORMAL, 0);
}

/* ---- the frame ------------------------------------------------------------------------- */

/* Does the terminal move the cursor in the usual way? Nearly all do, and the description
   need not be asked for each move, which takes a hundred times as long. */
static bool moves_as_usual(const char *name, int first, int second, const char *usual)
{
	struct buffer sequence = {0};
	bool is_usual;

	capability_append_with(&sequence, name, first, second);
	is_usual = text_equal(buffer_text(&sequence), text_of(usual));
	buffer_clear(&sequence);
	return is_usual;
}

/* Lines wrap, but not before the letter behind their last cell, and attributes take no
   cells. */
static bool is_usual_terminal(void)
{
	return capability_is("am") && capability_is("xenl") && !capability_is("xmc") &&
	       moves_as_usual("cup", 10, 20, "\033[11;21H") &&
	       moves_as_usual("cuf", 10, 0, "\033[10C");
}

static void tell_curses(int rows, int columns)
{
	copywin(newscr, curscr, 0, 0, 0, 0, rows - 1, columns - 1, FALSE);
	untouchwin(curscr);
	untouchwin(newscr);
	clearok(curscr, FALSE);
}

bool first_frame_append(struct buffer *out)
{
	struct writer writer = {.out = out};
	int rows = getmaxy(newscr), columns = getmaxx(newscr);
	int row, column;

	if (!is_usual_terminal())
		return false;
	setcchar(&writer.blank, L" ", A_NORMAL, 0, NULL);
	memset(&writer.end, 0, sizeof(writer.end));
	writer.cells = die_alloc(((size_t)columns + 1) * sizeof(*writer.cells));
	getyx(newscr, row, column);
	for (int i = 0; i < rows; i++) {
		mvwin_wchnstr(newscr, i, 0, writer.cells, columns);
		append_row(&writer, i);
	}
	append_control(out, 1, 1, 'H');
	wmove(newscr, row, column);
	tell_curses(rows, columns);
	for (size_t i = 0; i < writer.n_looks; i++) {
		buffer_clear(&writer.looks[i].begin);
		buffer_clear(&writer.looks[i].end);
	}
	free(writer.cells);
	return true;
}
