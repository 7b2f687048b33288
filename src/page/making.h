/* SPDX-License-Identifier: EUPL-1.2 */
/* A page in the making, with all it is made from: what the pages of this folder share. */
#ifndef PAGE_MAKING_H
#define PAGE_MAKING_H

#include "base/messages.h"
#include "model/search.h"
#include "page/build.h"
#include "page/builder.h"

struct making {
	const struct source *source;
	const struct catalog *catalog; /* the source's */
	struct page_builder *page;
	enum language language; /* the source's */
	/* Lists of rows belong to a page of its own, not to a part of the whole strategy, nor
	   to the start page, which has its own. */
	bool has_rows;
};

/* Says a sentence into the open block. */
void making_say(struct making *making, enum message what, const struct text *args,
		size_t n_args);
/* Words in the page's arena: a sentence that counts, a number. */
struct text making_count(struct making *making, enum message what, size_t n);
struct text making_number(struct making *making, size_t number);
/* What FORMAT-functions wrote, in the page's arena; clears the buffer. */
struct text making_keep(struct making *making, struct buffer *buffer);

/* Begins a block and says the sentence. */
void making_heading(struct making *making, int level, enum message what);
void making_paragraph(struct making *making, enum message what);
void making_note(struct making *making, enum message what);

/* Says a text of the data into the open block, which takes on its language. */
void making_say_field(struct making *making, struct object object, enum field field);
/* Begins a fact whose label is a text of the data. */
void making_fact(struct making *making, struct object object, enum field label);
/* Says the short name of an entry as a link to it. */
void making_say_entry(struct making *making, uint32_t entry);
/* Says a district or borough as a link to the projects there. */
void making_say_district(struct making *making, struct text district);

/* May the reader give this command here? */
bool making_allows(const struct making *making, enum command command);

/* A row that leads to an entry: its short name. */
void making_row_of_entry(const struct catalog *catalog, uint32_t entry, enum language language,
			 struct row *row);

/* The kind of an entry, to be said behind its title; nothing if the title ends with it. */
struct text making_kind_behind(const struct catalog *catalog, uint32_t entry, struct text title,
			       enum language language);

/* The pages. Each says all of its place. */
void start_page(struct making *making);
void entry_page(struct making *making, uint32_t entry);
void list_page(struct making *making, const struct place *place);
void wheel_page(struct making *making);
void timeline_page(struct making *making, const struct place *place);
void matrix_page(struct making *making);
void changes_page(struct making *making);
void filter_page(struct making *making, const struct place *place);
void search_page(struct making *making, const struct place *place);
void help_page(struct making *making);
void help_command_page(struct making *making, enum command command);
void problems_page(struct making *making);
void accessibility_page(struct making *making);
void unknown_page(struct making *making, const struct place *place);

/* The whole strategy: as many parts as entries. */
size_t all_page_n_parts(const struct catalog *catalog);
void all_page_part(struct making *making, size_t part);

#endif
