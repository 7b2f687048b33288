/* SPDX-License-Identifier: EUPL-1.2 */
/* Makes a catalog: the loader says what it read, and gets one block at the end. */
#ifndef MODEL_BUILDER_H
#define MODEL_BUILDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/language.h"
#include "base/text.h"
#include "model/catalog.h"
#include "model/field.h"
#include "model/kind.h"

struct catalog_builder;

struct catalog_builder *catalog_builder_new(void);
/* Drops it and everything in it. */
void catalog_builder_free(struct catalog_builder *builder);

/* The language of unmarked texts; LANGUAGE_DE until it is set. */
void builder_set_language(struct catalog_builder *builder, enum language language);
enum language builder_language(const struct catalog_builder *builder);

/* The language of a text that names none (the strategy's, whichever file says it), and
   of values that have none. */
enum { SLOT_UNMARKED = UINT16_MAX };

/* A slot of an object: a field with its value, by one of the calls below. Copied. */
struct slot {
	uint16_t field;	   /* enum field */
	uint16_t language; /* enum language, or SLOT_UNMARKED */
	uint32_t value;
};

uint32_t builder_text(struct catalog_builder *builder, struct text text);
uint32_t builder_number(struct catalog_builder *builder, int64_t number);
/* A list of values: what builder_text (words), builder_object (records) or
   builder_reference gave, or field numbers. */
uint32_t builder_list(struct catalog_builder *builder, const uint32_t *items, size_t n);
/* An object with N slots, which the call sorts by field and language. */
uint32_t builder_object(struct catalog_builder *builder, struct slot *slots, size_t n);

/* Adds an entry; its number until the end is the order of these calls. The id must
   be new among its kind: false, and *first receives the earlier one, if it is not. */
bool builder_entry(struct catalog_builder *builder, enum kind kind, struct text id,
		   uint32_t object, uint32_t *entry, uint32_t *first);
/* The number builder_entry gave, by kind and id; ENTRY_NONE. */
uint32_t builder_find(const struct catalog_builder *builder, enum kind kind, struct text id);
/* The ids of a kind, for hints: calls VISIT for each. */
void builder_each_id(const struct catalog_builder *builder, enum kind kind,
		     void (*visit)(void *ctx, struct text id), void *ctx);

/* Replaces the items of a list made for a relation or for places by entry numbers
   of builder_entry: the loader made it with zeros, and knows the entries only when
   all files are read. N is at most the length it was made with. */
void builder_set_references(struct catalog_builder *builder, uint32_t list,
			    const uint32_t *entries, size_t n);
/* Notes that FROM links to TO, for the back-links; by FIELD_MENTION or a relation. */
void builder_link(struct catalog_builder *builder, uint32_t from, unsigned field, uint32_t to);

/* Nothing comes any more: puts at most MOST things (entries, links) in order. True: all is,
   and catalog_builder_finish takes no time. */
bool catalog_builder_step(struct catalog_builder *builder, size_t most);
/* Puts everything in order and hands over the block (aligned to 8, from die_alloc;
   the caller frees it). The builder is empty then. */
void *catalog_builder_finish(struct catalog_builder *builder, size_t *len);

#endif
