/* SPDX-License-Identifier: EUPL-1.2 */
/* What can be searched is decided by the types of the field table, not by a list. */
#include "model/texts.h"

#include "base/utf8.h"

struct visit {
	bool (*visit)(void *ctx, enum field field, struct text text);
	void *ctx;
	enum language language;
};

static bool visit_object(struct object object, enum field outer, const struct visit *visit);

static bool visit_list(struct object object, enum field field, enum field outer,
		       const struct visit *visit)
{
	struct list list = object_list(object, field);
	bool is_words = field_info(field)->type == TYPE_WORDS;
	for (uint32_t i = 0; i < list.n_items; i++) {
		bool done = is_words ? visit->visit(visit->ctx, outer, list_word(list, i))
				     : visit_object(list_object(list, i), outer, visit);
		if (done)
			return true;
	}
	return false;
}

static bool visit_field(struct object object, enum field field, enum field outer,
			const struct visit *visit)
{
	switch (field_info(field)->type) {
	case TYPE_TEXT:
	case TYPE_BODY:
	case TYPE_WORD:
		return visit->visit(visit->ctx, outer,
				    object_text(object, field, visit->language, NULL));
	case TYPE_WORDS:
	case TYPE_TEXTS:
	case TYPE_RECORDS:
		return visit_list(object, field, outer, visit);
	case TYPE_ID:
	case TYPE_DATE:
	case TYPE_NUMBER:
	case TYPE_STATUS:
	case TYPE_LANGUAGE:
	case TYPE_URL:
	case TYPE_RELATION:
	case TYPE_PLACES:
	case TYPE_FIELDS:
	case TYPE_GROUPS:
		return false;
	}
	return false;
}

/* OUTER is the field of the entry, or FIELD_COUNT at the entry itself. */
static bool visit_object(struct object object, enum field outer, const struct visit *visit)
{
	for (enum field field = object_next(object, FIELD_COUNT); field != FIELD_COUNT;
	     field = object_next(object, field))
		if (visit_field(object, field, outer == FIELD_COUNT ? field : outer, visit))
			return true;
	return false;
}

bool texts_each(struct object object, enum language language,
		bool (*visit)(void *ctx, enum field field, struct text text), void *ctx)
{
	return visit_object(object, FIELD_COUNT, &(struct visit){visit, ctx, language});
}

struct text texts_fold(struct text words, struct arena *arena)
{
	struct buffer folded = {0}, parted = {0};
	utf8_fold(&folded, words);
	for (struct text rest = buffer_text(&folded); rest.bytes;) {
		struct text word = text_trim(text_split(rest, ' ', &rest));
		if (word.len && parted.len)
			buffer_append_char(&parted, ' ');
		buffer_append(&parted, word);
	}
	struct text copy = arena_copy(arena, buffer_text(&parted));
	buffer_clear(&folded);
	buffer_clear(&parted);
	return copy;
}

static bool append_folded(void *ctx, enum field field, struct text text)
{
	(void)field;
	utf8_fold(ctx, text);
	buffer_append_char(ctx, '\n'); /* no word reaches over two texts */
	return false;
}

bool texts_contain(struct object object, struct text folded_words, enum language language)
{
	if (folded_words.len == 0)
		return false;
	struct buffer folded = {0};
	texts_each(object, language, append_folded, &folded);
	bool has_all = true;
	for (struct text rest = folded_words; rest.bytes && has_all;)
		has_all = utf8_folded_contains(buffer_text(&folded),
					       text_split(rest, ' ', &rest));
	buffer_clear(&folded);
	return has_all;
}
