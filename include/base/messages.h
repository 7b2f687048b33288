/* SPDX-License-Identifier: EUPL-1.2 */
/* All sentences the program says by itself, German and English side by side in
   one table: messages.def. {1} to {9} are filled from the arguments. */
#ifndef BASE_MESSAGES_H
#define BASE_MESSAGES_H

#include <stddef.h>

#include "base/language.h"
#include "base/text.h"

enum message {
#define MESSAGE(name, german, english) MESSAGE_##name,
#include "base/messages.def"
#undef MESSAGE
	MESSAGE_COUNT
};

/* The sentence as it stands in the table. Static. */
struct text message(enum language language, enum message id);

/* Appends the sentence with {1}… replaced by the arguments; ARGS may be NULL when
   it has none. A placeholder without argument is left out. */
void message_append(struct buffer *out, enum language language, enum message id,
		    const struct text *args, size_t n_args);
#define MESSAGE_ARGS(...)                                                                      \
	(const struct text[]){__VA_ARGS__},                                                    \
		sizeof((const struct text[]){__VA_ARGS__}) / sizeof(struct text)

/* For sentences that count, written "{1} Projekt|{1} Projekte": takes the half
   that fits N; {1} is N with the separators of the language ("1.200"). */
void message_append_count(struct buffer *out, enum language language, enum message id,
			  size_t n);

/* Appends a number with the separators of thousands: 1.200 or 1,200. */
void message_append_number(struct buffer *out, enum language language, long long number);

#endif
