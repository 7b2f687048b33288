/* SPDX-License-Identifier: EUPL-1.2 */
/* What a search has folded, for those who look through it in other ways. */
#ifndef MODEL_SEARCH_TEXTS_H
#define MODEL_SEARCH_TEXTS_H

#include "model/search.h"

/* All texts looked through so far; control characters and blanks part the words. */
struct text search_folded_texts(const struct search *search);
/* The entry that a byte of them belongs to. */
struct object search_object_at(const struct search *search, size_t at);
enum language search_language(const struct search *search);

#endif
