/* SPDX-License-Identifier: EUPL-1.2 */
/* The pieces that the page of an entry is put together from; the start page and the whole
   strategy use them, too. Each says nothing where the data has nothing. */
#ifndef PAGE_ENTRY_H
#define PAGE_ENTRY_H

#include "page/making.h"

void entry_title(struct making *making, uint32_t entry);
/* A note that says so if the texts are not in the reader's language. */
void entry_language_note(struct making *making, struct object object);
/* The same for the whole strategy, once, and for the titles of a list. */
void entry_all_language_note(struct making *making);
void entry_titles_language_note(struct making *making, enum kind kind);
void entry_summary(struct making *making, struct object object);
/* Facts about the document: who published it, when; and how old its news is. */
void entry_head_facts(struct making *making, struct object object);
/* The facts proper, from the status to related entries. */
void entry_facts(struct making *making, struct object object);
bool entry_has_facts(struct object object);
/* Figures under their heading. */
void entry_figures(struct making *making, struct object object);
/* What is not certain, and what sources contradict each other in. */
void entry_doubts(struct making *making, struct object object);
/* The text, focus areas, milestones, figures, addresses of the web. */
void entry_body(struct making *making, struct object object);
void entry_text(struct making *making, struct object object);
/* Related entries, and those that link here, a list for each way and kind. */
void entry_rows(struct making *making, uint32_t entry);
/* All sources that the entry or anything in it names, each once. */
void entry_sources(struct making *making, struct object object);
/* What is said behind a value: " (Stand 2024, Angabe der WAZ, Quelle: WAZ 2024)". */
void entry_details(struct making *making, struct object record);
/* A picture of how the projects of a competency stand. */
void entry_status_chart(struct making *making, uint32_t entry);

#endif
