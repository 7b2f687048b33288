/* SPDX-License-Identifier: EUPL-1.2 */
/* Items as rows: in a wide area an item is a row of three columns, in a narrow one its
   sentence stands below it. Groups get a row above their first item, and above the first
   one that is seen, so that nobody has to scroll back to learn where he is. */
#include "tui/picker.h"

enum {
	WIDE = 110,	  /* from this width on an item with a sentence is one row */
	LOW = 8,	  /* below this height, too, and there are no titles of groups */
	MARK_MIN = 10,	  /* cells that are worth beginning a mark in */
	TEXT_COLUMN = 26, /* cells of the first column, its gap included */
	MARK_COLUMN = 12,
	ROWS_TO_SHOW_MAX = 2 /* of an item */
};

/* What rows an item takes, in this area. */
struct form {
	bool is_wide;
	bool has_groups;
	int item_rows;
};

static struct picker_item item_of(struct picker *picker, size_t shown)
{
	return picker_item(picker, picker_index(picker, shown));
}

static struct form form_of(struct picker *picker)
{
	struct form form = {.item_rows = 1};
	bool has_details = picker_n_shown(picker) && item_of(picker, 0).detail.len;

	form.is_wide = has_details && picker->area.text.width >= WIDE;
	/* what has been ranked is no longer in the order of its groups */
	form.has_groups = !picker->words.n_items && picker->height >= LOW;
	if (has_details && !form.is_wide && picker->height >= LOW)
		form.item_rows = ROWS_TO_SHOW_MAX;
	return form;
}

/* Does a row with the title of a group stand above the item, when TOP is the first one? */
static bool has_title(struct picker *picker, const struct form *form, size_t shown, size_t top)
{
	struct buffer group = {0};
	bool has_one;

	if (!form->has_groups)
		return false;
	buffer_append(&group, item_of(picker, shown).group);
	has_one = group.len && (shown == top || !text_equal(buffer_text(&group),
							    item_of(picker, shown - 1).group));
	buffer_clear(&group);
	return has_one;
}

/* How many rows lie above the selected item's first one; at most about a screen is asked. */
static int rows_above_selected(struct picker *picker, const struct form *form, size_t top)
{
	int rows = 0;

	for (size_t i = top; i < picker->selected && rows <= picker->height; i++)
		rows += form->item_rows + has_title(picker, form, i, top);
	return rows + has_title(picker, form, picker->selected, top);
}

/* Moves the window as little as needed to hold the selected item. */
static void keep_in_sight(struct picker *picker, const struct form *form)
{
	size_t most = (size_t)(picker->height > 0 ? picker->height : 1);

	if (!picker_n_shown(picker))
		return;
	if (picker->selected < picker->top)
		picker->top = picker->selected;
	if (picker->selected - picker->top > most)
		picker->top = picker->selected - most;
	while (picker->top < picker->selected &&
	       rows_above_selected(picker, form, picker->top) + form->item_rows >
		       picker->height)
		picker->top++;
}

static attr_t tone(const struct painter *painter, enum tone which)
{
	return style_attributes(painter->style, which);
}

/* ---- one item ------------------------------------------------------------------------ */

static int draw_piece(struct painter *painter, struct rectangle row, int at, int width,
		      struct text text, attr_t attributes)
{
	struct buffer shown = {0};
	int used;

	if (width > row.width - at)
		width = row.width - at;
	utf8_visible(&shown, text);
	used = paint_text(painter, row.row, row.column + at, width, buffer_text(&shown),
			  attributes);
	buffer_clear(&shown);
	return used;
}

/* Text, mark and sentence in columns; what is too long for its column pushes the others. */
static void draw_wide(struct painter *painter, struct rectangle row,
		      const struct picker_item *item, attr_t attributes)
{
	int at = draw_piece(painter, row, 0, row.width, item->text, attributes);
	int column = TEXT_COLUMN;

	if (item->mark.len) {
		at = at + 2 > column ? at + 2 : column;
		at += draw_piece(painter, row, at, row.width - at, item->mark,
				 tone(painter, TONE_KEY));
	}
	column = TEXT_COLUMN + (item->mark.len ? MARK_COLUMN : 0);
	at = at + 2 > column ? at + 2 : column;
	draw_piece(painter, row, at, row.width - at, item->detail, tone(painter, TONE_NOTE));
}

/* Text, and the mark at the right; below them the sentence if there are rows for it. */
static void draw_narrow(struct painter *painter, struct rectangle row,
			const struct picker_item *item, attr_t attributes, bool has_detail)
{
	int used = draw_piece(painter, row, 0, row.width, item->text, attributes);
	int mark = utf8_width(item->mark);
	int left = row.width - used - 2;

	if (mark > left && left >= MARK_MIN)
		mark = left;
	if (mark > 0 && mark <= left)
		draw_piece(painter, row, row.width - mark, mark, item->mark,
			   tone(painter, item->detail.len ? TONE_KEY : TONE_NOTE));
	row.row++;
	if (has_detail)
		draw_piece(painter, row, 2, row.width - 2, item->detail,
			   tone(painter, TONE_NOTE));
}

/* In the field nothing is selected; what Enter takes is only bold then. */
static enum tone tone_of(const struct picker *picker, size_t shown)
{
	if (picker->is_in_list)
		return shown == picker->selected ? TONE_SELECTED : TONE_TEXT;
	return shown == 0 && picker->words.n_items ? TONE_KEPT : TONE_TEXT;
}

static void draw_item(struct picker *picker, struct painter *painter, const struct form *form,
		      struct rectangle row, size_t shown, int rows_left)
{
	struct picker_item item = item_of(picker, shown);
	attr_t attributes = tone(painter, tone_of(picker, shown));

	if (form->is_wide)
		draw_wide(painter, row, &item, attributes);
	else
		draw_narrow(painter, row, &item, attributes,
			    form->item_rows > 1 && rows_left > 1);
}

static void draw_group(struct picker *picker, struct painter *painter, struct rectangle row,
		       size_t shown)
{
	struct picker_item item = item_of(picker, shown);

	draw_piece(painter, row, 0, row.width, item.group, tone(painter, TONE_HEADING));
}

/* ---- all of it ------------------------------------------------------------------------- */

/* Between the corners of the frame, as the titles of panes. */
static void draw_title(const struct picker *picker, struct painter *painter, struct text count)
{
	struct rectangle area = picker->area.title;
	struct buffer label = {0};
	int width = utf8_width(count);
	int at = area.column + 1;
	int end;

	if (width > area.width / 2)
		width = 0;
	end = area.column + area.width - 1 - width;
	buffer_format(&label, " " TEXT_FORMAT " ", TEXT_ARGS(picker->title));
	at += paint_text(painter, area.row, at, end - at, buffer_text(&label),
			 tone(painter, TONE_FOCUS));
	paint_repeated(area.row, at, end - at, painter->style->glyphs->horizontal,
		       tone(painter, TONE_FRAME));
	paint_text(painter, area.row, end, width, count, tone(painter, TONE_FRAME));
	buffer_clear(&label);
}

static struct rectangle row_inside(const struct picker *picker, int row)
{
	struct rectangle area = picker->area.text;

	return (struct rectangle){area.row + row, area.column, 1, area.width};
}

static void draw_items(struct picker *picker, struct painter *painter, const struct form *form)
{
	int row = 0;
	int end = picker->height;

	for (size_t i = picker->top; i < picker_n_shown(picker) && row < end; i++) {
		if (has_title(picker, form, i, picker->top))
			draw_group(picker, painter, row_inside(picker, row++), i);
		if (row < end)
			draw_item(picker, painter, form, row_inside(picker, row), i, end - row);
		row += form->item_rows;
	}
}

/* Where panes have frames, their lines lead to nothing while they are covered. */
static void draw_frame(const struct picker *picker, struct painter *painter)
{
	const struct glyphs *glyphs = painter->style->glyphs;
	struct rectangle title = picker->area.title;
	struct rectangle text = picker->area.text;
	int right = title.column + title.width - 1;
	int bottom = text.row + text.height;
	attr_t line = tone(painter, TONE_FRAME);

	if (text.column == title.column)
		return;
	paint_repeated(title.row, title.column, 1, glyphs->top_left, line);
	paint_repeated(title.row, right, 1, glyphs->top_right, line);
	for (int row = text.row; row < bottom; row++) {
		paint_repeated(row, title.column, 1, glyphs->vertical, line);
		paint_repeated(row, right, 1, glyphs->vertical, line);
	}
	paint_repeated(bottom, title.column, 1, glyphs->bottom_left, line);
	paint_repeated(bottom, title.column + 1, title.width - 2, glyphs->horizontal, line);
	paint_repeated(bottom, right, 1, glyphs->bottom_right, line);
}

void picker_draw(struct picker *picker, struct painter *painter, const struct pane_area *area,
		 struct text count, struct text empty)
{
	struct rectangle text = area->text;
	struct form form;

	picker->area = *area;
	picker->height = text.height;
	form = form_of(picker);
	keep_in_sight(picker, &form);
	for (int row = 0; row < text.height; row++)
		paint_blanks(text.row + row, text.column, text.width, A_NORMAL);
	draw_frame(picker, painter);
	draw_title(picker, painter, count);
	if (picker_n_shown(picker))
		draw_items(picker, painter, &form);
	else if (picker->height > 0)
		draw_piece(painter, row_inside(picker, 0), 0, text.width, empty,
			   tone(painter, TONE_NOTE));
}

void picker_cursor(struct picker *picker, int *row, int *column)
{
	struct form form = form_of(picker);
	int above =
		picker_n_shown(picker) ? rows_above_selected(picker, &form, picker->top) : 0;

	*row = picker->area.text.row + above;
	*column = picker->area.text.column;
}

bool picker_select_row(struct picker *picker, int row)
{
	struct form form = form_of(picker);
	int at = picker->area.text.row;
	int end = at + picker->height;

	for (size_t i = picker->top; i < picker_n_shown(picker) && at < end; i++) {
		at += has_title(picker, &form, i, picker->top);
		if (row >= at && row < at + form.item_rows && row < end) {
			picker->selected = i;
			picker->is_in_list = true;
			return true;
		}
		at += form.item_rows;
	}
	return false;
}
