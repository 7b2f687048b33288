/* SPDX-License-Identifier: EUPL-1.2 */
/* What can be searched is decided by the types of the field table, not by a list. */
#include "model/texts.h"

#include "base/utf8.h"
#include "model/body.h"

struct visit {
	bool (*visit)(void *ctx, enum field field, enum field_type type, struct text text);
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
		bool done = is_words ? visit->visit(visit->ctx, outer, TYPE_WORDS,
						    list_word(list, i))
				     : visit_object(list_object(list, i), outer, visit);
		if (done)
			return true;
	}
	return false;
}

static bool visit_field(struct object object, enum field field, enum field outer,
			const struct visit *visit)
{
	if (field == FIELD_HYPHENATION) /* speaks of words, says nothing */
		return false;
	switch (field_info(field)->type) {
	case TYPE_TEXT:
	case TYPE_BODY:
	case TYPE_CURRENCY:
		return visit->visit(visit->ctx, outer, field_info(field)->type,
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
		bool (*visit)(void *ctx, enum field field, enum field_type type,
			      struct text text),
		void *ctx)
{
	return visit_object(object, FIELD_COUNT, &(struct visit){visit, ctx, language});
}

/* ---- as people read them ----------------------------------------------------- */

static void begin_block(void *ctx, enum body_block block, int level, unsigned ordinal)
{
	(void)ctx, (void)block, (void)level, (void)ordinal;
}

static void append_run(void *ctx, struct text text, unsigned style, struct text link)
{
	(void)style, (void)link;
	buffer_append(ctx, text);
}

static void end_block(void *ctx)
{
	buffer_append_char(ctx, '\n');
}

void texts_append_read(struct buffer *out, enum field_type type, struct text text)
{
	static const struct body_visitor visitor = {begin_block, append_run, end_block};
	if (type == TYPE_BODY)
		body_walk(text, &visitor, out);
	else
		buffer_append(out, text);
}

struct folding {
	struct buffer read, folded;
};

static bool append_folded(void *ctx, enum field field, enum field_type type, struct text text)
{
	struct folding *folding = ctx;
	(void)field;
	buffer_reset(&folding->read);
	texts_append_read(&folding->read, type, text);
	utf8_fold(&folding->folded, buffer_text(&folding->read));
	buffer_append_char(&folding->folded, '\n'); /* no word reaches over two texts */
	return false;
}

bool texts_contain(struct object object, const struct words *words, enum language language)
{
	struct folding folding = {0};
	if (words->n_items)
		texts_each(object, language, append_folded, &folding);
	bool has_all = words_are_in(words, buffer_text(&folding.folded));
	buffer_clear(&folding.read);
	buffer_clear(&folding.folded);
	return has_all;
}
