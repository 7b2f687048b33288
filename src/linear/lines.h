/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines in, answers out: bytes on descriptors, in the charset of the locale. */
#ifndef LINEAR_LINES_H
#define LINEAR_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

#include "base/text.h"
#include "base/utf8.h"
#include "browser/visit.h"
#include "linear/signals.h"

enum { LINE_BYTES_MAX = 1024, SHOWN_BYTES_MAX = 16 << 20 };

/* What is read and not yet answered. */
struct lines {
	int input, output;
	enum utf8_charset charset;
	struct signals *signals;
	char bytes[4 * LINE_BYTES_MAX];
	size_t begin, end;
	bool is_too_long; /* the line that is being read */
	bool has_ended;
	struct visit *visit;	      /* of a kiosk; NULL: none */
	bool (*meanwhile)(void *ctx); /* done while nothing is typed, as long as it says true */
	void *meanwhile_ctx;
	int64_t (*clock)(void);
	bool keeps_shown;	 /* for a transcript */
	bool is_echoed;		 /* what is typed stands on the terminal */
	struct buffer prepared;	 /* bytes: the answer to Enter alone; empty: none */
	bool prepared_for_width; /* of the terminal, as it was asked for last */
	int error;		 /* of its write */
	struct buffer shown;	 /* bytes as written, and what the terminal echoed between;
				above SHOWN_BYTES_MAX the older half is forgotten */
};

enum line_result {
	LINE_READ,
	LINE_ANSWERED, /* Enter alone, by the answer prepared; lines.error says if it went out */
	LINE_TOO_LONG, /* it was dropped, whole */
	LINE_SIGNAL,   /* signals_take says which */
	LINE_DUE,      /* the visit has something to say */
	LINE_END,
	LINE_HANGUP /* the terminal is gone */
};

/* Ctrl-S does not stop the output any more, if the input is a terminal; MODES receives what
   was. False if there is nothing to give back with lines_give_back. */
bool lines_free_flow(const struct lines *lines, struct termios *modes);
void lines_give_back(const struct lines *lines, const struct termios *modes);

/* One cell less than the terminal has, for the last one makes some wrap by themselves, at
   least 20; 0 where there is no terminal. */
int lines_width(const struct lines *lines);

/* Takes bytes for read; what there is no room for is lost. */
void lines_hold(struct lines *lines, struct text bytes);

/* Waits for a line and gives it cleaned, in UTF-8, without its end. The last one may lack
   a line end. */
enum line_result lines_read(struct lines *lines, struct buffer *line);

/* Writes an answer in one write(); only what a write left over follows in another. A
   signal cancels it. Returns 0 or errno. */
int lines_write(struct lines *lines, struct text answer);

/* Encodes the answer to Enter alone, so that nothing but the write stands between the key
   and the answer. FOR_WIDTH: it is wrapped as lines_width said, and no longer any good when
   the terminal changes. It holds until the next one; an empty one is none. */
void lines_prepare(struct lines *lines, struct text answer, bool for_width);

#endif
