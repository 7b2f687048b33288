/* SPDX-License-Identifier: EUPL-1.2 */
/* From a place to a page: a pure function of what there is to show. */
#ifndef PAGE_BUILD_H
#define PAGE_BUILD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diagnostics.h"
#include "base/language.h"
#include "command/keymap.h"
#include "model/catalog.h"
#include "page/page.h"
#include "page/place.h"

struct search; /* model/search.h */

/* All that pages are built from; borrowed, and alive as long as the pages. */
struct source {
	const struct catalog *catalog;
	const struct catalog *before;	    /* an older state to compare with; NULL: none */
	const struct diagnostics *problems; /* of the load; sorted */
	enum language language;		    /* asked for: interface and texts */
	const struct keymap *keymap;	    /* the screen's keys; NULL: the table's */
	bool is_kiosk;			    /* help lists only what visitors may do */
	struct text version;		    /* of the program: "0.1.0" */
	struct search *search; /* makes the next search faster; NULL: each begins anew */
};

/* The page of a place that exists (place_exists). Everything it holds lives in the
   arena or in the source. The same source and place give the same page, always. A place
   that does not exist gives a page that says so and names the nearest ones. */
const struct page *page_build(const struct source *source, const struct place *place,
			      struct arena *arena);

/* Long pages come in parts, so that they can be written without being held: "alles" has
   one part for each entry, every other place has one. The blocks of all parts, in order,
   are the blocks of page_build; LINKS_BEFORE is the sum of the links of the parts before. */
size_t page_n_parts(const struct source *source, const struct place *place);
const struct page *page_build_part(const struct source *source, const struct place *place,
				   size_t part, size_t links_before, struct arena *arena);

#endif
