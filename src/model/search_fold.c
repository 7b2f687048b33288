/* SPDX-License-Identifier: EUPL-1.2 */
/* What a text is to its entry decides how well a word in it fits, so a byte says it that no
   folded text can hold. */
#include "model/search_fold.h"

#include "base/utf8.h"
#include "model/texts.h"

static enum text_class class_of(enum field field)
{
	if (field == FIELD_TITLE || field == FIELD_SHORT)
		return CLASS_TITLE;
	if (field == FIELD_SUMMARY)
		return CLASS_SUMMARY;
	return field == FIELD_TEXT ? CLASS_TEXT : CLASS_OTHER;
}

/* The blank in front makes the first word begin like any other. */
bool search_fold_text(void *ctx, enum field field, enum field_type type, struct text text)
{
	struct search_folding *folding = ctx;
	if (text.len == 0)
		return false;
	buffer_append_char(folding->folded, (char)class_of(field));
	buffer_append_char(folding->folded, ' ');
	/* Signs of CommonMark fold to nothing; only addresses of links must go. */
	if (type == TYPE_BODY && text_find(text, TEXT("](")) != SIZE_MAX) {
		buffer_reset(&folding->read);
		texts_append_read(&folding->read, type, text);
		text = buffer_text(&folding->read);
	}
	utf8_fold(folding->folded, text);
	return false;
}
