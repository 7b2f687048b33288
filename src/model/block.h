/* SPDX-License-Identifier: EUPL-1.2 */
/* How a catalog lies in its block: what the builder writes and the catalog reads.

   The header stands at offset 0. Every offset is in bytes from there and divisible by
   4. A text is its length (uint32_t), its bytes, a NUL and padding. A list is its
   length and its items. An object is its number of slots and the slots (struct slot in
   model/builder.h), sorted by field, then language. */
#ifndef MODEL_BLOCK_H
#define MODEL_BLOCK_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"
#include "model/kind.h"

enum { BLOCK_VERSION = 1 };
#define BLOCK_MAGIC 0x4c415453u /* "STAL", little-endian */

struct block_header {
	uint32_t magic;
	uint32_t version;
	uint32_t len;
	uint32_t language;
	uint32_t kind_first[KIND_COUNT + 1]; /* entries of kind k: [k] up to [k + 1] */
	uint32_t entries;		     /* struct block_entry for each entry */
	uint32_t hash;			     /* entry + 1, or 0 for an empty place */
	uint32_t hash_mask;		     /* places - 1 */
};

struct block_entry {
	uint32_t id; /* text */
	uint32_t object;
	uint32_t backlinks; /* struct backlink, n_backlinks of them */
	uint32_t n_backlinks;
};

/* Where a hash table looks for an id first. */
uint32_t block_hash(enum kind kind, struct text id);

#endif
