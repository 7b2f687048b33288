/* SPDX-License-Identifier: EUPL-1.2 */
/* The languages a text can have, by their BCP 47 tags. */
#ifndef BASE_LANGUAGE_H
#define BASE_LANGUAGE_H

#include <stdbool.h>

#include "base/text.h"

enum language {
	LANGUAGE_DE,
	LANGUAGE_DE_SIMPLE, /* Leichte Sprache; the interface speaks German then */
	LANGUAGE_EN,
	LANGUAGE_COUNT
};

/* The tag as it stands in data and options: "de", "de-simple", "en". */
struct text language_tag(enum language language);
/* The tag for HTML: "de", "de-x-simple", "en". */
struct text language_html_tag(enum language language);
/* The language's own name: "Deutsch", "Leichte Sprache", "English". */
struct text language_name(enum language language);
/* Its name in the language of the interface OF: "Englisch", "English". */
struct text language_name_in(enum language language, enum language of);
/* Finds a tag, in any case; false (and *language untouched) if there is none. */
bool language_parse(struct text tag, enum language *language);
/* The same by a tag or a name, German or English: "en", "Englisch", "easy German". */
bool language_named(struct text name, enum language *language);
/* German or English: the language that messages are written in. */
enum language language_of_interface(enum language language);
/* The same as a column of tables that hold both: 0 is German, 1 is English. */
size_t language_column(enum language language);

#endif
