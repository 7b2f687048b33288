/* SPDX-License-Identifier: EUPL-1.2 */
/* How pages speak of the status of several projects. */
#ifndef PAGE_STATUS_WORDS_H
#define PAGE_STATUS_WORDS_H

#include "base/messages.h"
#include "model/value.h"

/* In the order they are said: what is at work first. */
extern const enum status status_said[STATUS_COUNT];

/* "läuft"; for no status "ohne Angabe". */
struct text status_words_label(enum status status, enum language language);
/* Appends "12 laufen", "1 läuft"; N is above 0. */
void status_words_append(struct buffer *out, enum status status, size_t n,
			 enum language language);

#endif
