/* SPDX-License-Identifier: EUPL-1.2 */
/* The way from the field of the data to the one who parts words. */
#include "model/hyphenation.h"

void hyphenation_teach(const struct catalog *catalog, struct hyphenator *hyphenator)
{
	hyphenator_forget(hyphenator);
	if (catalog_count(catalog, KIND_STRATEGY) == 0)
		return;
	struct object head = catalog_object(catalog, catalog_first(catalog, KIND_STRATEGY));
	struct list words = object_list(head, FIELD_HYPHENATION);
	for (uint32_t i = 0; i < words.n_items; i++)
		hyphenator_add(hyphenator, list_word(words, i));
}
