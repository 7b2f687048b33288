/* SPDX-License-Identifier: EUPL-1.2 */
/* Writes a place or the whole strategy, once: text, Markdown, HTML, JSON, CSV. */
#ifndef EXPORT_EXPORT_H
#define EXPORT_EXPORT_H

#include <stdbool.h>

#include "page/build.h"
#include "page/place.h"

enum export_format {
	EXPORT_TEXT,
	EXPORT_MARKDOWN,
	EXPORT_HTML,
	EXPORT_JSON,
	EXPORT_CSV,
	EXPORT_COUNT
};

struct export_options {
	enum export_format format;
	int width; /* of text; 0: a paragraph is a line */
	bool ascii;
	bool plain_words; /* text, Markdown and HTML in spoken forms */
	int output;	  /* a descriptor */
};

/* Finds "text", "markdown", "html", "json", "csv". */
bool export_format_parse(struct text word, enum export_format *format);

/* Can the format say this place? CSV needs a list or the changes, JSON
   one of these, an entry or all. */
bool export_is_possible(enum export_format format, const struct place *place);

/* Writes it, in the charset of the locale for text, in UTF-8 for the others. The same
   source and place give the same bytes. In CSV a cell that begins with = + - @ gets an
   apostrophe before it, so that no spreadsheet takes it for a formula. Returns 0, or errno of a write that failed. */
int export_write(const struct source *source, const struct place *place,
		 const struct export_options *options);

#endif
