/* SPDX-License-Identifier: EUPL-1.2 */
/* The arrangement at every size: nothing outside the screen, nothing on top of anything,
   and the three forms at their widths. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/attr.h"
#include "tui/arrange.h"

static struct arrange_wish wish_of(int rows, int columns)
{
	return (struct arrange_wish){.rows = rows,
				     .columns = columns,
				     .focus = PANE_READING,
				     .n_entries = {3, 5, 36, 158}};
}

static void has_three_forms(void **state)
{
	struct arrange_wish wish = wish_of(36, 120);

	(void)state;
	assert_int_equal(arrange(&wish).form, ARRANGE_WIDE);
	wish.columns = 99;
	assert_int_equal(arrange(&wish).form, ARRANGE_ACCORDION);
	wish.columns = 60;
	assert_int_equal(arrange(&wish).form, ARRANGE_ACCORDION);
	wish.columns = 59;
	assert_int_equal(arrange(&wish).form, ARRANGE_SINGLE);
	wish.columns = ARRANGE_MIN_COLUMNS - 1;
	assert_int_equal(arrange(&wish).form, ARRANGE_TOO_SMALL);
}

static void zooms_the_focused_pane(void **state)
{
	struct arrange_wish wish = wish_of(36, 120);
	struct arrangement made;

	(void)state;
	wish.is_zoomed = true;
	wish.focus = 2;
	made = arrange(&wish);
	assert_int_equal(made.form, ARRANGE_SINGLE);
	assert_true(made.panes[2].is_shown);
	assert_false(made.panes[PANE_READING].is_shown);
	assert_int_equal(made.panes[2].text.height, 36 - 3);
}

static void lets_the_open_index_grow(void **state)
{
	struct arrange_wish wish = wish_of(36, 120);
	int before = arrange(&wish).panes[2].text.height;

	(void)state;
	wish.open_index = 2;
	assert_true(arrange(&wish).panes[2].text.height > before);
	/* a short list takes no more than it has */
	assert_int_equal(arrange(&wish).panes[0].text.height, 3);
}

static void opens_one_index_where_rows_are_few(void **state)
{
	struct arrange_wish wish = wish_of(18, 80);
	struct arrangement made;

	(void)state;
	wish.open_index = 3;
	made = arrange(&wish);
	for (int pane = 0; pane < PANE_INDEXES; pane++) {
		assert_true(made.panes[pane].is_shown);
		assert_int_equal(made.panes[pane].text.height > 0, pane == 3);
	}
	/* a short list leaves its rows to the others */
	wish.open_index = 1;
	made = arrange(&wish);
	assert_int_equal(made.panes[1].text.height, 5);
	for (int pane = 0; pane < PANE_INDEXES; pane++)
		assert_true(made.panes[pane].text.height > 0);
}

/* Little moves when another list is opened, and all lists are seen. */
static void keeps_rows_where_they_are(void **state)
{
	static const int sizes[][2] = {{24, 80}, {36, 120}, {60, 200}};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
		struct arrange_wish wish = wish_of(sizes[i][0], sizes[i][1]);
		struct arrangement before = arrange(&wish);

		for (wish.open_index = 0; wish.open_index < PANE_INDEXES; wish.open_index++) {
			struct arrangement made = arrange(&wish);

			for (int pane = 0; pane < PANE_INDEXES; pane++) {
				int moved = made.panes[pane].title.row -
					    before.panes[pane].title.row;

				assert_in_range(moved + sizes[i][0] / 10, 0, sizes[i][0] / 5);
				assert_true(made.panes[pane].text.height >= 3);
			}
		}
	}
}

static void gives_the_open_list_a_row_even_if_it_is_empty(void **state)
{
	struct arrange_wish wish = wish_of(24, 80);

	(void)state;
	wish.open_index = 2;
	wish.n_entries[2] = 0;
	assert_int_equal(arrange(&wish).panes[2].text.height, 1);
}

static void limits_the_measure(void **state)
{
	struct arrange_wish wish = wish_of(50, 300);

	(void)state;
	assert_int_equal(arrange(&wish).panes[PANE_READING].text.width, ARRANGE_MEASURE);
}

static void gives_rows_to_a_long_message(void **state)
{
	struct arrange_wish wish = wish_of(24, 80);
	struct arrangement made;

	(void)state;
	wish.foot_rows = 3;
	made = arrange(&wish);
	assert_int_equal(made.foot.row, 21);
	assert_int_equal(made.foot.height, 3);
	assert_int_equal(made.reading.row + made.reading.height, made.foot.row);
	wish.rows = 4;
	made = arrange(&wish);
	assert_int_equal(made.foot.height, 2);
	assert_int_equal(made.foot.row, 2);
}

static void check_inside(struct rectangle area, const struct arrange_wish *wish)
{
	assert_true(area.row >= 0 && area.column >= 0 && area.height >= 0 && area.width >= 0);
	assert_true(area.row + area.height <= wish->rows);
	assert_true(area.column + area.width <= wish->columns);
}

static void check_panes(const struct arrangement *made, const struct arrange_wish *wish)
{
	int n_rows[2] = {0};

	check_inside(made->head, wish);
	check_inside(made->foot, wish);
	for (int pane = 0; pane < PANE_COUNT; pane++) {
		const struct pane_area *area = &made->panes[pane];

		check_inside(area->title, wish);
		check_inside(area->text, wish);
		if (!area->is_shown)
			continue;
		assert_int_equal(area->text.row, area->title.row + 1);
		n_rows[pane == PANE_READING] += 1 + area->text.height;
		assert_true(area->title.row + area->text.height < made->foot.row);
	}
	/* rows of title and text fill what is between head and foot, but for the lower edge */
	if (made->stack.height)
		assert_int_equal(n_rows[0], made->stack.height - 1);
	assert_true(made->panes[wish->focus].is_shown);
	assert_true(made->panes[wish->focus].text.width > 0);
	assert_true(made->panes[wish->focus].text.height > 0);
}

static void fits_every_size(void **state)
{
	(void)state;
	for (int rows = 1; rows <= 60; rows++) {
		for (int columns = 1; columns <= 130; columns++) {
			struct arrange_wish wish = wish_of(rows, columns);

			for (wish.focus = 0; wish.focus < PANE_COUNT; wish.focus++) {
				struct arrangement made;

				wish.open_index = wish.focus % PANE_INDEXES;
				made = arrange(&wish);
				if (made.form != ARRANGE_TOO_SMALL)
					check_panes(&made, &wish);
			}
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(has_three_forms),
		cmocka_unit_test(zooms_the_focused_pane),
		cmocka_unit_test(lets_the_open_index_grow),
		cmocka_unit_test(opens_one_index_where_rows_are_few),
		cmocka_unit_test(keeps_rows_where_they_are),
		cmocka_unit_test(gives_the_open_list_a_row_even_if_it_is_empty),
		cmocka_unit_test(limits_the_measure),
		cmocka_unit_test(gives_rows_to_a_long_message),
		cmocka_unit_test(fits_every_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
