/* SPDX-License-Identifier: EUPL-1.2 */
/* What the user asked for: the command line and the environment, read once. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/language.h"
#include "base/text.h"
#include "export/export.h"
#include "tui/tui.h"

/* ---- the table ------------------------------------------------------------------ */

enum option {
	OPTION_SCREEN,
	OPTION_CALM,
	OPTION_LINEAR,
	OPTION_PRINT,
	OPTION_AT,
	OPTION_DATA,
	OPTION_CHECK,
	OPTION_COMPARE,
	OPTION_LANG,
	OPTION_WIDTH,
	OPTION_PLAIN_WORDS,
	OPTION_SENTENCES,
	OPTION_BELL,
	OPTION_PAGE_SIZE,
	OPTION_THEME,
	OPTION_COLOR,
	OPTION_ASCII,
	OPTION_MOUSE,
	OPTION_HINTS,
	OPTION_ACCESSIBILITY,
	OPTION_KIOSK,
	OPTION_IDLE,
	OPTION_LIMIT,
	OPTION_HOME,
	OPTION_ATTRACT,
	OPTION_LOG,
	OPTION_LOG_ADDRESS,
	OPTION_LIST_RESTRICTIONS,
	OPTION_CONFIG,
	OPTION_NO_CONFIG,
	OPTION_PRINT_CONFIG,
	OPTION_SANDBOX,
	OPTION_HELP,
	OPTION_VERSION,
	OPTION_COUNT
};

struct option_info {
	struct text name;	 /* "--print" */
	char letter;		 /* 'h' of -h; 0: none */
	struct text argument[2]; /* "ORT", "PLACE"; empty: none */
	bool is_optional;	 /* the argument; then only behind = */
	struct text values;	 /* all that the argument can be, "auto|off"; empty: anything */
	bool is_path;		 /* the argument names a file or folder */
	struct text help[2];
	struct text setting; /* its name in a configuration; empty: not there */
};

const struct option_info *option_info(enum option option);

/* ---- what was asked for --------------------------------------------------------- */

enum mode { MODE_UNDECIDED, MODE_OF_SCREEN, MODE_OF_CALM, MODE_OF_LINEAR, MODE_OF_PRINT };

enum action {
	ACTION_SHOW,
	ACTION_CHECK,
	ACTION_PRINT_CONFIG,
	ACTION_LIST_RESTRICTIONS,
	ACTION_HELP,
	ACTION_VERSION
};

/* The fence around the process: where visitors are, or in any case, or never. */
enum sandbox { SANDBOX_AUTO, SANDBOX_REQUIRE, SANDBOX_OFF };

/* Yes or no, or left to the mode. */
enum answer { ANSWER_NONE, ANSWER_YES, ANSWER_NO };

struct options {
	enum action action;
	enum mode mode;
	bool mode_is_option; /* by an option, not by the environment */
	enum export_format format;
	const char *data;    /* NULL: the built-in data */
	const char *compare; /* an older state of the data; NULL: none */
	struct text at;	     /* empty: the start, or all */
	const char *config;  /* the file named; NULL: where it usually is */
	bool without_config;
	bool is_kiosk; /* for visitors; the rest of these is for kiosks only */
	bool has_idle, has_limit;
	int64_t idle_ms, limit_ms; /* 0: none */
	struct text home;	   /* empty: the start */
	bool attracts;
	const char *log; /* a file; NULL: the system's log */
	bool logs_address;
	bool has_language;
	enum language language;
	int width; /* 0: not said */
	enum answer plain_words;
	bool by_sentences;
	bool bell;
	bool has_page_size;
	size_t page_size; /* rows of a list said at once; 0: all */
	enum theme theme;
	enum color_mode color;
	bool ascii;
	bool without_mouse;
	bool without_hints;
	enum sandbox sandbox;
};

/* Reads argv and the environment (STEUERRAD_MODE, ACCESSIBLE) over what OPTIONS holds
   already, which is zeroed or comes from a configuration. Borrows argv's texts. False if the command line is wrong: ERROR then receives one sentence in LANGUAGE,
   which names the nearest option. */
bool options_read(struct options *options, int argc, char *argv[], enum language language,
		  struct buffer *error);

/* One option or setting: does what it says; false if VALUE is none for it. A switch
   without a value (bytes NULL) is on. */
bool options_set(struct options *options, enum option option, struct text value);
/* The same for the mode, by its word: "auto", "screen", "calm", "linear", "print". */
bool options_set_mode(struct options *options, struct text word);
/* Appends the value that options_set or options_set_mode would take, for an option that is
   a setting. */
void options_append_value(struct buffer *out, const struct options *options,
			  enum option option);
void options_append_mode(struct buffer *out, const struct options *options);

/* The language of the locale if it is German or English; else false, and *language is
   untouched. */
bool options_language_of_locale(enum language *language);

/* Appends what --help prints. */
void options_append_help(struct buffer *out, enum language language);

#endif
