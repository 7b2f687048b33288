/* SPDX-License-Identifier: EUPL-1.2 */
/* One table from each status to what is said of some projects and of none. */
#include "page/status_words.h"

const enum status status_said[STATUS_COUNT] = {STATUS_RUNNING, STATUS_DONE,    STATUS_PLANNED,
					       STATUS_IDEA,    STATUS_STOPPED, STATUS_MERGED,
					       STATUS_NONE};

static const enum message sentences[STATUS_COUNT] = {
	[STATUS_NONE] = MESSAGE_PAGE_ARE_UNKNOWN,
	[STATUS_IDEA] = MESSAGE_PAGE_ARE_IDEAS,
	[STATUS_PLANNED] = MESSAGE_PAGE_ARE_PLANNED,
	[STATUS_RUNNING] = MESSAGE_PAGE_ARE_RUNNING,
	[STATUS_DONE] = MESSAGE_PAGE_ARE_DONE,
	[STATUS_STOPPED] = MESSAGE_PAGE_ARE_STOPPED,
	[STATUS_MERGED] = MESSAGE_PAGE_ARE_MERGED,
};

struct text status_words_label(enum status status, enum language language)
{
	return status == STATUS_NONE ? message(language, MESSAGE_PAGE_STATUS_UNKNOWN)
				     : status_label(status, language);
}

void status_words_append(struct buffer *out, enum status status, size_t n,
			 enum language language)
{
	message_append_count(out, language, sentences[status], n);
}
