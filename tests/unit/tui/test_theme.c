/* SPDX-License-Identifier: EUPL-1.2 */
/* Every colour of every theme can be read on what it stands on: contrast as WCAG 2.2
   defines it, 4.5 : 1 for texts, 3 : 1 for parts of pictures, with 256 colours and with
   eight, as xterm shows them and as the console of a PC does. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tui/theme.h"

enum { TEXTS = 45, PICTURES = 30 }; /* tenths */

static const unsigned char xterm[16][3] = {
	{0, 0, 0},	 {205, 0, 0},	{0, 205, 0},   {205, 205, 0},
	{0, 0, 238},	 {205, 0, 205}, {0, 205, 205}, {229, 229, 229},
	{127, 127, 127}, {255, 0, 0},	{0, 255, 0},   {255, 255, 0},
	{92, 92, 255},	 {255, 0, 255}, {0, 255, 255}, {255, 255, 255},
};

static const unsigned char console[16][3] = {
	{0, 0, 0},     {170, 0, 0},    {0, 170, 0},    {170, 85, 0},
	{0, 0, 170},   {170, 0, 170},  {0, 170, 170},  {170, 170, 170},
	{85, 85, 85},  {255, 85, 85},  {85, 255, 85},  {255, 255, 85},
	{85, 85, 255}, {255, 85, 255}, {85, 255, 255}, {255, 255, 255},
};

static double linear(double part)
{
	return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

static double part_of(const unsigned char palette[16][3], int colour, int part)
{
	static const int levels[] = {0, 95, 135, 175, 215, 255};
	static const int steps[] = {36, 6, 1};

	if (colour < 16)
		return palette[colour][part] / 255.0;
	if (colour >= 232)
		return (8 + 10 * (colour - 232)) / 255.0;
	return levels[(colour - 16) / steps[part] % 6] / 255.0;
}

static double luminance(const unsigned char palette[16][3], int colour)
{
	return 0.2126 * linear(part_of(palette, colour, 0)) +
	       0.7152 * linear(part_of(palette, colour, 1)) +
	       0.0722 * linear(part_of(palette, colour, 2));
}

static double contrast(const unsigned char palette[16][3], int a, int b)
{
	double lighter = luminance(palette, a), darker = luminance(palette, b);

	return lighter > darker ? (lighter + 0.05) / (darker + 0.05)
				: (darker + 0.05) / (lighter + 0.05);
}

static void check(const struct theme_info *theme, const char *what, struct colour front,
		  struct colour back, int least)
{
	const struct {
		const unsigned char (*palette)[3];
		int front, back;
	} cases[] = {{xterm, front.rich, back.rich},
		     {xterm, front.few, back.few},
		     {console, front.few, back.few}};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		double found = contrast(cases[i].palette, cases[i].front, cases[i].back);

		if (found * 10 < least)
			fail_msg("%s, %s: %d on %d has %.2f", theme->name[1].bytes, what,
				 cases[i].front, cases[i].back, found);
	}
}

static void is_own(struct colour colour)
{
	assert_int_equal(colour.rich, COLOUR_OWN);
	assert_int_equal(colour.few, COLOUR_OWN);
}

static void knows_contrast(void **state)
{
	(void)state;
	assert_true(fabs(contrast(xterm, 0, 15) - 21) < 0.01);
	assert_true(fabs(contrast(xterm, 9, 9) - 1) < 0.01);
	assert_true(fabs(contrast(xterm, 16, 231) - 21) < 0.01);
	assert_true(fabs(contrast(xterm, 244, 231) - 3.95) < 0.01);
}

static void can_be_read(void **state)
{
	(void)state;
	for (int i = THEME_LIGHT; i <= THEME_CONTRAST; i++) {
		const struct theme_info *theme = theme_info((enum theme)i);

		check(theme, "text", theme->text, theme->background, TEXTS);
		check(theme, "accent", theme->accent, theme->background, TEXTS);
		check(theme, "quiet", theme->quiet, theme->background, TEXTS);
		for (int paint = PAINT_SECTOR; paint < PAINT_COUNT; paint++)
			check(theme, "a paint", theme->paints[paint], theme->background,
			      paint == PAINT_GRID ? TEXTS : PICTURES);
	}
}

/* Whatever bears a text: sectors and hub. What is selected is in reverse. */
static void text_on_surfaces_can_be_read(void **state)
{
	(void)state;
	for (int i = THEME_LIGHT; i <= THEME_CONTRAST; i++) {
		const struct theme_info *theme = theme_info((enum theme)i);

		for (int paint = PAINT_SECTOR; paint <= PAINT_HUB; paint++) {
			if (paint >= PAINT_RIM && paint != PAINT_HUB)
				continue;
			double found = contrast(xterm, theme->on_paints[paint],
						theme->paints[paint].rich);

			if (found < 4.5)
				fail_msg("%s: text on paint %d has %.2f", theme->name[1].bytes,
					 paint, found);
		}
	}
}

/* The owner of a terminal has chosen its colours: texts keep them, pictures take no
   others than the sixteen that he can choose. */
static void leaves_the_terminal_its_own(void **state)
{
	const struct theme_info *theme = theme_info(THEME_TERMINAL);

	(void)state;
	is_own(theme->text);
	is_own(theme->background);
	is_own(theme->accent);
	is_own(theme->quiet);
	assert_false(theme->has_surfaces);
	for (int paint = 0; paint < PAINT_COUNT; paint++) {
		assert_in_range(theme->paints[paint].rich + 1, 0, 16);
		assert_in_range(theme->paints[paint].few + 1, 0, 8);
	}
	assert_false(theme_info(THEME_MONO)->has_colours);
}

static void is_found_by_both_names(void **state)
{
	enum theme theme = THEME_MONO;

	(void)state;
	for (int i = 0; i < THEME_COUNT; i++)
		for (int language = 0; language < 2; language++) {
			assert_true(
				theme_parse(theme_info((enum theme)i)->name[language], &theme));
			assert_int_equal(theme, i);
		}
	assert_true(theme_parse(TEXT("Dunkel"), &theme));
	assert_int_equal(theme, THEME_DARK);
	assert_false(theme_parse(TEXT("dunkelblau"), &theme));
	assert_false(theme_parse(TEXT(""), &theme));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_contrast),
		cmocka_unit_test(can_be_read),
		cmocka_unit_test(text_on_surfaces_can_be_read),
		cmocka_unit_test(leaves_the_terminal_its_own),
		cmocka_unit_test(is_found_by_both_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
