/* SPDX-License-Identifier: EUPL-1.2 */
/* The languages, one row each. */
#include "base/language.h"

#include <assert.h>
#include <strings.h>

struct language_info {
	struct text tag, html_tag;
	struct text names[2]; /* German, English */
};

#define T TEXT_INIT

static const struct language_info languages[LANGUAGE_COUNT] = {
	[LANGUAGE_DE] = {T("de"), T("de"), {T("Deutsch"), T("German")}},
	[LANGUAGE_DE_SIMPLE] = {T("de-simple"),
				T("de-x-simple"),
				{T("Leichte Sprache"), T("easy German")}},
	[LANGUAGE_EN] = {T("en"), T("en"), {T("Englisch"), T("English")}},
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
	return language_name_in(language, language);
}

static bool is_same(struct text a, struct text b)
{
	return a.len == b.len && strncasecmp(a.bytes, b.bytes, a.len) == 0;
}

struct text language_name_in(enum language language, enum language of)
{
	return info(language)->names[language_column(of)];
}

bool language_parse(struct text tag, enum language *language)
{
	for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
		if (is_same(tag, languages[i].tag)) {
			*language = (enum language)i;
			return true;
		}
	}
	return false;
}

bool language_named(struct text name, enum language *language)
{
	for (size_t i = 0; i < LANGUAGE_COUNT; i++) {
		if (is_same(name, languages[i].names[0]) ||
		    is_same(name, languages[i].names[1])) {
			*language = (enum language)i;
			return true;
		}
	}
	return language_parse(name, language);
}

enum language language_of_interface(enum language language)
{
	return language == LANGUAGE_EN ? LANGUAGE_EN : LANGUAGE_DE;
}

size_t language_column(enum language language)
{
	return language == LANGUAGE_EN;
}
