/* SPDX-License-Identifier: EUPL-1.2 */
/* One table from each status to what is said of some projects and of none. */
#include "page/status_words.h"

const enum status status_said[STATUS_COUNT] = {STATUS_RUNNING, STATUS_DONE,    STATUS_PLANNED,
					       STATUS_IDEA,    STATUS_STOPPED, STATUS_MERGED,
					       STATUS_NONE};

static const struct {
	enum message some, none;
} sentences[STATUS_COUNT] = {
	[STATUS_NONE] = {MESSAGE_PAGE_ARE_UNKNOWN, MESSAGE_PAGE_NONE_UNKNOWN},
	[STATUS_IDEA] = {MESSAGE_PAGE_ARE_IDEAS, MESSAGE_PAGE_NONE_IDEA},
	[STATUS_PLANNED] = {MESSAGE_PAGE_ARE_PLANNED, MESSAGE_PAGE_NONE_PLANNED},
	[STATUS_RUNNING] = {MESSAGE_PAGE_ARE_RUNNING, MESSAGE_PAGE_NONE_RUNNING},
	[STATUS_DONE] = {MESSAGE_PAGE_ARE_DONE, MESSAGE_PAGE_NONE_DONE},
	[STATUS_STOPPED] = {MESSAGE_PAGE_ARE_STOPPED, MESSAGE_PAGE_NONE_STOPPED},
	[STATUS_MERGED] = {MESSAGE_PAGE_ARE_MERGED, MESSAGE_PAGE_NONE_MERGED},
};

struct text status_words_label(enum status status, enum language language)
{
	return status == STATUS_NONE ? message(language, MESSAGE_PAGE_STATUS_UNKNOWN)
				     : status_label(status, language);
}

void status_words_append(struct buffer *out, enum status status, size_t n,
			 enum language language)
{
	if (n)
		message_append_count(out, language, sentences[status].some, n);
	else
		message_append(out, language, sentences[status].none, NULL, 0);
}
