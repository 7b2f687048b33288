/* SPDX-License-Identifier: EUPL-1.2 */
/* What has become of a strategy: two states of it, entry by entry and field by field. An
   entry is the same in both if kind and id are. */
#ifndef MODEL_CHANGES_H
#define MODEL_CHANGES_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/catalog.h"

enum change_what { CHANGE_NEW, CHANGE_EDITED, CHANGE_GONE, CHANGE_COUNT };

struct change {
	enum change_what what;
	uint32_t before; /* in the older catalog; ENTRY_NONE if it is new */
	uint32_t after;	 /* in the newer one; ENTRY_NONE if it is gone */
};

struct changes {
	struct change *items;
	size_t n_items;
	size_t n_of[CHANGE_COUNT];
};

/* Every entry that is not in both, or does not say the same in both: by kind, within one in
   the order of the newer catalog, and then what is gone in the order of the older. Lives in
   the arena. Takes time in proportion to both. */
struct changes changes_find(const struct catalog *before, const struct catalog *after,
			    struct arena *arena);

/* Walks the fields that two objects, perhaps of two catalogs, do not say the same of, in
   the order of enum field: START with FIELD_COUNT, returns the next one, FIELD_COUNT at the
   end. Texts are the same if they are in every language, lists if they are item by item,
   relations if they name the same ids. */
enum field changes_next_field(struct object before, struct object after, enum field previous);

#endif
