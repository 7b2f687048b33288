/* SPDX-License-Identifier: EUPL-1.2 */
/* The colours themselves. Light and dark have the same six hues, each in two shades: for
   sectors and for the rim outside them. */
#include "tui/theme.h"

#include <assert.h>
#include <strings.h>

#define T TEXT_INIT
#define OWN                                                                                    \
	{                                                                                      \
		COLOUR_OWN, COLOUR_OWN                                                         \
	}

/* clang-format off */
static const struct theme_info themes[THEME_COUNT] = {
	[THEME_TERMINAL] = {
		.name = {T("terminal"), T("terminal")}, .has_colours = true,
		.text = OWN, .background = OWN, .accent = OWN, .quiet = OWN,
		.paints = {
			OWN, {4, 4}, {6, 6}, {2, 2}, {3, 3}, {5, 5}, {1, 1},
			{12, 4}, {14, 6}, {10, 2}, {11, 3}, {13, 5}, {9, 1},
			[PAINT_HUB] = {8, 7}, [PAINT_CHOSEN] = OWN, [PAINT_BAR] = {6, 6},
			[PAINT_GRID] = OWN, [PAINT_TODAY] = {1, 1}}},
	[THEME_LIGHT] = {
		.name = {T("hell"), T("light")}, .has_colours = true, .has_surfaces = true,
		.text = {234, 0}, .background = {231, 7}, .accent = {24, 4}, .quiet = {240, 0},
		.paints = {
			{234, 0}, {24, 4}, {23, 1}, {28, 4}, {94, 1}, {90, 4}, {124, 1},
			{67, 4}, {66, 1}, {64, 4}, {136, 1}, {133, 4}, {131, 1},
			[PAINT_HUB] = {238, 0}, [PAINT_CHOSEN] = {234, 0}, [PAINT_BAR] = {24, 4},
			[PAINT_GRID] = {240, 0}, [PAINT_TODAY] = {124, 1}},
		.on_paints = {231, 231, 231, 231, 231, 231, 231,
			[PAINT_HUB] = 231, [PAINT_CHOSEN] = 231}},
	[THEME_DARK] = {
		.name = {T("dunkel"), T("dark")}, .has_colours = true, .has_surfaces = true,
		.text = {253, 7}, .background = {234, 0}, .accent = {110, 6}, .quiet = {247, 7},
		.paints = {
			{253, 7}, {67, 6}, {73, 2}, {71, 3}, {137, 5}, {139, 6}, {174, 2},
			{110, 6}, {116, 2}, {114, 3}, {180, 5}, {182, 6}, {217, 2},
			[PAINT_HUB] = {250, 7}, [PAINT_CHOSEN] = {253, 7}, [PAINT_BAR] = {73, 6},
			[PAINT_GRID] = {247, 7}, [PAINT_TODAY] = {217, 3}},
		.on_paints = {16, 16, 16, 16, 16, 16, 16,
			[PAINT_HUB] = 16, [PAINT_CHOSEN] = 16}},
	[THEME_CONTRAST] = {
		.name = {T("kontrast"), T("contrast")}, .has_colours = true, .has_surfaces = true,
		.text = {231, 7}, .background = {16, 0}, .accent = {226, 7}, .quiet = {231, 7},
		.paints = {
			{231, 7}, {51, 6}, {226, 3}, {46, 2}, {213, 5}, {214, 3}, {159, 6},
			{51, 6}, {226, 3}, {46, 2}, {213, 5}, {214, 3}, {159, 6},
			[PAINT_HUB] = {252, 7}, [PAINT_CHOSEN] = {231, 7}, [PAINT_BAR] = {226, 3},
			[PAINT_GRID] = {231, 7}, [PAINT_TODAY] = {226, 3}},
		.on_paints = {16, 16, 16, 16, 16, 16, 16,
			[PAINT_HUB] = 16, [PAINT_CHOSEN] = 16}},
	[THEME_MONO] = {
		.name = {T("einfarbig"), T("mono")},
		.text = OWN, .background = OWN, .accent = OWN, .quiet = OWN},
};
/* clang-format on */

const struct theme_info *theme_info(enum theme theme)
{
	assert(theme < THEME_COUNT);
	return &themes[theme];
}

static bool is_name(struct text name, struct text word)
{
	return name.len == word.len && strncasecmp(name.bytes, word.bytes, word.len) == 0;
}

bool theme_parse(struct text word, enum theme *theme)
{
	for (size_t i = 0; i < THEME_COUNT; i++)
		if (is_name(themes[i].name[0], word) || is_name(themes[i].name[1], word)) {
			*theme = (enum theme)i;
			return true;
		}
	return false;
}

struct text theme_name(enum theme theme, enum language language)
{
	return theme_info(theme)->name[language_column(language)];
}
