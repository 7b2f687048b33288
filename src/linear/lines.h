/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines in, answers out: bytes on descriptors, in the charset of the locale. */
#ifndef LINEAR_LINES_H
#define LINEAR_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "base/utf8.h"
#include "linear/signals.h"

enum { LINE_BYTES_MAX = 1024 };

/* What is read and not yet answered. */
struct lines {
	int input, output;
	enum utf8_charset charset;
	const struct signals *signals;
	char bytes[4 * LINE_BYTES_MAX];
	size_t begin, end;
	bool is_too_long; /* the line that is being read */
	bool has_ended;
};

enum line_result {
	LINE_READ,
	LINE_TOO_LONG, /* it was dropped, whole */
	LINE_SIGNAL,   /* signals_take says which */
	LINE_END,
	LINE_HANGUP /* the terminal is gone */
};

/* Waits for a line and gives it cleaned, in UTF-8, without its end. The last one may lack
   a line end. */
enum line_result lines_read(struct lines *lines, struct buffer *line);

/* Writes an answer in one write(); only what a write left over follows in another. A
   signal cancels it. Returns 0 or errno. */
int lines_write(const struct lines *lines, struct text answer);

#endif
