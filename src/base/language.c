/* SPDX-License-Identifier: EUPL-1.2 */
/* The languages, one row each. */
#include "base/language.h"

#include <assert.h>
#include <strings.h>

struct language_info {
	struct text tag, html_tag, name;
};

#define T TEXT_INIT

static const struct language_info languages[LANGUAGE_COUNT] = {
	[LANGUAGE_DE] = {T("de"), T("de"), T("Deutsch")},
	[LANGUAGE_DE_SIMPLE] = {T("de-simple"), T("de-x-simple"), T("Leichte Sprache")},
	[LANGUAGE_EN] = {T("en"), T("en"), T("English")},
};

static const struct language_info *info(enum language language)
{
	assert(language < LANGUAGE_COUNT);
	return &languages[language];
}

struct text language_tag(enum language language)
{
	return info(language)->tag;
}

struct text language_html_tag(enum language language)
{
	return info(language)->html_tag;
}

struct text language_name(enum language language)
{
	return info(language)->name;
}

bool language_parse(struct text tag, enum language *language)
{
	for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
		struct text known = languages[i].tag;
		if (tag.len == known.len && strncasecmp(tag.bytes, known.bytes, tag.len) == 0) {
			*language = (enum language)i;
			return true;
		}
	}
	return false;
}

enum language language_of_interface(enum language language)
{
	return language == LANGUAGE_EN ? LANGUAGE_EN : LANGUAGE_DE;
}

size_t language_column(enum language language)
{
	return language == LANGUAGE_EN;
}
