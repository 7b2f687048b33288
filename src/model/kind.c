/* SPDX-License-Identifier: EUPL-1.2 */
/* The table of kinds: how a section is called in YAML, in addresses and by people.
   The order is the reading order of a strategy; filters and back-links follow it. */
#include "model/kind.h"

#include <assert.h>

#include "base/utf8.h"

#define T TEXT_INIT
#define KIND(id, key_, place_, filter_, de1, en1, de2, en2)                                    \
	[id] = {.key = T(key_),                                                                \
		.place = T(place_),                                                            \
		.filter = T(filter_),                                                          \
		.singular = {T(de1), T(en1)},                                                  \
		.plural = {T(de2), T(en2)}}

/* clang-format off */
static const struct kind_info kinds[KIND_COUNT] = {
	KIND(KIND_STRATEGY, "strategy", "start", "", "Strategie", "Strategy", "Strategie",
	     "Strategy"),
	KIND(KIND_FORMULA, "formula", "formel", "formel", "Begriff der Formel",
	     "Term of the formula", "Formel", "Formula"),
	KIND(KIND_COMPETENCY, "competencies", "kompetenzen", "kompetenz", "Kompetenz",
	     "Competency", "Kompetenzen", "Competencies"),
	KIND(KIND_CORE_ACTIVITY, "core_activities", "kernaktivitaeten", "kernaktivitaet",
	     "Kernaktivität", "Core activity", "Kernaktivitäten", "Core activities"),
	KIND(KIND_PROJECT, "projects", "projekte", "", "Projekt", "Project", "Projekte",
	     "Projects"),
	KIND(KIND_TOPIC, "topics", "themen", "thema", "Querschnittsthema",
	     "Cross-cutting topic", "Querschnittsthemen", "Cross-cutting topics"),
	KIND(KIND_CHALLENGE, "challenges", "herausforderungen", "", "Herausforderung",
	     "Challenge", "Herausforderungen", "Challenges"),
	KIND(KIND_GOAL, "goals", "ziele", "ziel", "UN-Ziel", "UN goal", "UN-Ziele",
	     "UN goals"),
	KIND(KIND_TERM, "terms", "glossar", "", "Begriff", "Term", "Glossar", "Glossary"),
	KIND(KIND_SOURCE, "sources", "quellen", "", "Quelle", "Source", "Quellen", "Sources"),
};
/* clang-format on */

const struct kind_info *kind_info(enum kind kind)
{
	assert(kind < KIND_COUNT);
	return &kinds[kind];
}

struct text kind_singular(enum kind kind, enum language language)
{
	return kind_info(kind)->singular[language_column(language)];
}

struct text kind_plural(enum kind kind, enum language language)
{
	return kind_info(kind)->plural[language_column(language)];
}

bool kind_by_key(struct text key, enum kind *kind)
{
	for (size_t i = 0; i < KIND_COUNT; i++)
		if (text_equal(kinds[i].key, key)) {
			*kind = (enum kind)i;
			return true;
		}
	return false;
}

bool kind_by_place(struct text word, enum kind *kind)
{
	for (size_t i = KIND_FORMULA; i < KIND_COUNT; i++)
		if (text_equal(kinds[i].place, word)) {
			*kind = (enum kind)i; /* as links are written */
			return true;
		}
	struct buffer slug = {0};
	utf8_slug(&slug, word);
	bool found = false;
	for (size_t i = KIND_FORMULA; i < KIND_COUNT && !found; i++) {
		found = text_equal(kinds[i].place, buffer_text(&slug));
		if (found)
			*kind = (enum kind)i;
	}
	buffer_clear(&slug);
	return found;
}
