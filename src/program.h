/* SPDX-License-Identifier: EUPL-1.2 */
/* One run of the program, for the files beside main.c. */
#ifndef PROGRAM_H
#define PROGRAM_H

#include <stdio.h>

#include "base/diagnostics.h"
#include "base/hyphen.h"
#include "base/messages.h"
#include "config.h"
#include "live.h"
#include "load/load.h"
#include "options.h"
#include "page/build.h"
#include "page/place.h"

enum exit_status {
	STATUS_FINE = 0,
	STATUS_REJECTED = 1,
	STATUS_USAGE = 2,
	STATUS_UNREADABLE = 3,
	STATUS_NOT_WRITTEN = 4,
	STATUS_NO_TERMINAL = 5,
	STATUS_NO_SANDBOX = 6,
	STATUS_BY_SIGNAL = 128
};

/* All that one run needs; made and cleared in main. */
struct program {
	struct options options;
	struct config config;
	enum language language;
	struct loaded loaded; /* as it was read first */
	struct live live;     /* watches it, unless it is built in */
	struct loaded before; /* an older state to compare with; empty: none */
	struct source source;
	struct hyphenator *hyphenator; /* opens nothing before a word needs it */
	struct place home;	       /* of a kiosk: the start for its visitors */
	struct place first;	       /* where it begins */
	struct buffer typed;	       /* lines for the linear mode, typed before it began */
	bool is_remote;		 /* its visitor came over a line, and the visit ends with it */
	struct journal *journal; /* NULL: no kiosk */
	bool request_is_refused; /* of a visitor, by sshd */
};

/* ---- say.c: words on standard output and standard error, in the locale's charset ---- */

/* Returns 0 or STATUS_NOT_WRITTEN. */
int say_text(int descriptor, struct text text);
/* One line on standard error, with the program's name before it. */
void say_complaint(struct text sentence);
void say_complaint_with(const struct program *program, enum message what, struct text argument);
/* Every problem, a line each, and their number. */
void say_problems(const struct diagnostics *problems, enum language language);
/* Warnings do not keep anybody from reading: one line says that there are some. */
void say_warnings(const struct program *program);

/* ---- visitors.c: what is different when strangers sit at the keyboard ------------------ */

/* Is it a kiosk: by option, or as the shell of an account? To be asked before anything is
   read from the environment. */
bool visitors_are_expected(int argc, char *argv[]);
/* Is the program an account's shell? Then its arguments are somebody else's words. */
bool visitors_came_by_shell(int argc, char *argv[]);
/* Makes harmless what the process inherits. */
void visitors_prepare(void);
/* The place that a client of ssh asked for, if it may be shown; else false. */
bool visitors_place(const struct program *program, struct place *place);
/* Puts up the fence, where it is wanted; 0 or STATUS_NO_SANDBOX. */
int visitors_fence(struct program *program);

/* ---- first_start.c ---------------------------------------------------------------- */

/* Has the screen never been shown to this user? Remembers that it has now. */
bool first_start(void);

/* ---- wait.c ---------------------------------------------------------------------- */

/* Loads the data at PATH into LOADED; an exit status. If the reader gave it up before it
   was done, there are no data, and the status is that of the whole program. */
int wait_for_data(struct program *program, const char *path, struct loaded *loaded,
		  bool *is_given_up);

/* ---- show.c -------------------------------------------------------------------- */

/* The mode that is wanted and possible. HAS_REQUEST: a client of ssh asked for a place.
   REASON receives why it is the linear mode, if nobody asked for that. MODE_UNDECIDED: the
   screen was demanded, and cannot be. */
enum mode show_mode(const struct program *program, bool has_request, struct text *reason);
/* Shows the data in the mode that is wanted and possible; the exit status. */
int show(struct program *program);

/* ---- session.c ------------------------------------------------------------------- */

/* Runs one interactive front end after the other, from the place program->first on. */
int session_run(struct program *program, enum mode mode, struct text reason);

#endif
