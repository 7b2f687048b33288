/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads what is asked for, loads the data, chooses one front end, and says how it ended.
   The order of preference for the mode is that of steuerrad(1): option, environment, and
   then what is there. */
#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/diagnostics.h"
#include "base/messages.h"
#include "base/utf8.h"
#include "browser/browser.h"
#include "builtin.h"
#include "export/export.h"
#include "linear/linear.h"
#include "load/load.h"
#include "options.h"
#include "tui/tui.h"

enum exit_status {
	STATUS_FINE = 0,
	STATUS_REJECTED = 1,
	STATUS_USAGE = 2,
	STATUS_UNREADABLE = 3,
	STATUS_NOT_WRITTEN = 4,
	STATUS_NO_TERMINAL = 5,
	STATUS_BY_SIGNAL = 128
};

/* All that one run needs; made and cleared in main. */
struct program {
	struct options options;
	enum language language;
	struct diagnostics problems;
	struct dataset dataset;
	struct source source;
	struct place home;
};

/* ---- saying ------------------------------------------------------------------ */

/* Writes a text in the charset of the locale; 0 or STATUS_NOT_WRITTEN. */
static int write_text(FILE *stream, struct text text)
{
	struct buffer encoded = {0};
	if (text.len == 0)
		return STATUS_FINE;
	utf8_encode(&encoded, text, utf8_charset_of_locale());
	fwrite(encoded.bytes, 1, encoded.len, stream);
	buffer_clear(&encoded);
	return fflush(stream) == 0 && !ferror(stream) ? STATUS_FINE : STATUS_NOT_WRITTEN;
}

/* One line on standard error, with the program's name before it. */
static void complain(struct text sentence)
{
	struct buffer line = {0};
	buffer_format(&line, "steuerrad: " TEXT_FORMAT "\n", TEXT_ARGS(sentence));
	write_text(stderr, buffer_text(&line));
	buffer_clear(&line);
}

static void complain_with(const struct program *program, enum message what,
			  struct text argument)
{
	struct buffer sentence = {0};
	message_append(&sentence, program->language, what, &argument, 1);
	complain(buffer_text(&sentence));
	buffer_clear(&sentence);
}

/* "2 Fehler, 1 Warnung" */
static void append_counts(struct buffer *out, const struct program *program)
{
	const struct diagnostics *problems = &program->problems;
	size_t n_warnings = problems->n_items - problems->n_errors;
	if (problems->n_errors)
		message_append_count(out, program->language, MESSAGE_CHECK_ERRORS,
				     problems->n_errors);
	if (problems->n_errors && n_warnings)
		buffer_append(out, TEXT(", "));
	if (n_warnings)
		message_append_count(out, program->language, MESSAGE_CHECK_WARNINGS,
				     n_warnings);
}

/* Every problem, a line each, and their number. */
static void report_problems(const struct program *program)
{
	struct buffer report = {0};
	for (size_t i = 0; i < program->problems.n_items; i++) {
		diagnostics_append(&report, &program->problems, i, program->language);
		buffer_append_char(&report, '\n');
	}
	if (program->problems.n_items) {
		append_counts(&report, program);
		buffer_append_char(&report, '\n');
	}
	write_text(stderr, buffer_text(&report));
	buffer_clear(&report);
}

/* Warnings do not keep anybody from reading: one line says that there are some. */
static void mention_warnings(const struct program *program)
{
	if (program->problems.n_items == 0)
		return;
	struct buffer line = {0}, name = {0};
	append_counts(&line, program);
	buffer_append(&line, TEXT(". "));
	utf8_append_clean(&name, text_of(program->options.data));
	message_append(&line, program->language, MESSAGE_CHECK_WITH,
		       MESSAGE_ARGS(buffer_text(&name)));
	complain(buffer_text(&line));
	buffer_clear(&line);
	buffer_clear(&name);
}

/* ---- getting ready ------------------------------------------------------------- */

/* A locale that is named but not installed must not cost German its letters, if it would
   have had them. */
static void set_locale(void)
{
	static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
	if (setlocale(LC_CTYPE, ""))
		return;
	for (size_t i = 0; i < ARRAY_LEN(variables); i++) {
		const char *name = getenv(variables[i]);
		if (!name || !*name)
			continue;
		struct buffer slug = {0};
		utf8_slug(&slug, text_of(name));
		if (text_find(buffer_text(&slug), TEXT("utf")) != SIZE_MAX)
			setlocale(LC_CTYPE, "C.UTF-8");
		buffer_clear(&slug);
		return;
	}
}

static int load(struct program *program)
{
	const char *path = program->options.data;
	if (!path) {
		if (!catalog_open(&program->dataset.catalog, builtin_catalog,
				  builtin_catalog_len))
			abort(); /* the build made it with this very code */
		return STATUS_FINE;
	}
	switch (load_path(&program->dataset, path, &program->problems)) {
	case LOAD_FINE:
		return STATUS_FINE;
	case LOAD_REJECTED:
		return STATUS_REJECTED;
	case LOAD_UNREADABLE:
		return STATUS_UNREADABLE;
	}
	return STATUS_REJECTED;
}

static void choose_language(struct program *program)
{
	if (program->options.has_language)
		program->language = program->options.language;
	else if (!options_language_of_locale(&program->language))
		program->language = program->dataset.block || !program->options.data
					    ? catalog_language(&program->dataset.catalog)
					    : LANGUAGE_DE;
}

/* The place of --at, or where the mode begins without it. */
static int find_home(struct program *program, enum mode mode)
{
	struct text at = program->options.at;
	if (at.len == 0) {
		program->home = place_start();
		if (mode == MODE_OF_PRINT)
			program->home.what = PLACE_ALL;
		return STATUS_FINE;
	}
	struct buffer decoded = {0}, error = {0};
	utf8_decode(&decoded, at, utf8_charset_of_locale());
	bool found = place_find(&program->dataset.catalog, buffer_text(&decoded),
				program->language, &program->home, &error);
	if (!found)
		complain(buffer_text(&error));
	buffer_clear(&decoded);
	buffer_clear(&error);
	return found ? STATUS_FINE : STATUS_USAGE;
}

/* ---- the three front ends ------------------------------------------------------ */

static int print(const struct program *program)
{
	const struct options *options = &program->options;
	if (!export_is_possible(options->format, &program->home)) {
		struct buffer name = {0};
		place_append(&name, &program->home);
		complain_with(program, MESSAGE_FORMAT_NEEDS_LIST, buffer_text(&name));
		buffer_clear(&name);
		return STATUS_USAGE;
	}
	const struct export_options how = {.format = options->format,
					   .width = options->width,
					   .ascii = options->ascii,
					   .output = STDOUT_FILENO};
	int error = export_write(&program->source, &program->home, &how);
	if (error)
		complain_with(program, MESSAGE_WRITE_FAILED, text_of(strerror(error)));
	return error ? STATUS_NOT_WRITTEN : STATUS_FINE;
}

/* The width of linear lines: asked for, or one less than the terminal's, whose last
   column makes some terminals wrap by themselves; 0 where there is no terminal. */
static int linear_width(const struct options *options)
{
	struct winsize size;
	if (options->width)
		return options->width;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
		return 0;
	return size.ws_col > 20 ? size.ws_col - 1 : 20;
}

static int run_linear(struct program *program, struct browser *browser, struct text reason,
		      enum mode *next)
{
	const struct linear_options how = {.input = STDIN_FILENO,
					   .output = STDOUT_FILENO,
					   .width = linear_width(&program->options),
					   .reason = reason};
	int signal_number = 0;
	switch (linear_run(browser, &how, &signal_number)) {
	case LINEAR_QUIT:
		return STATUS_FINE;
	case LINEAR_SWITCH:
		*next = MODE_OF_SCREEN;
		return STATUS_FINE;
	case LINEAR_HANGUP:
		return STATUS_BY_SIGNAL + SIGHUP;
	case LINEAR_WRITE_ERROR:
		return STATUS_NOT_WRITTEN;
	case LINEAR_SIGNAL:
		return STATUS_BY_SIGNAL + signal_number;
	}
	return STATUS_FINE;
}

static int run_screen(struct program *program, struct browser *browser, enum mode *next)
{
	const struct tui_options how = {.color = program->options.color,
					.ascii = program->options.ascii};
	int signal_number = 0;
	switch (tui_run(browser, &how, &signal_number)) {
	case TUI_QUIT:
		return STATUS_FINE;
	case TUI_SWITCH:
		*next = MODE_OF_LINEAR;
		return STATUS_FINE;
	case TUI_UNUSABLE:
		complain_with(program, MESSAGE_TERMINAL_UNUSABLE, TEXT(""));
		return STATUS_NO_TERMINAL;
	case TUI_HANGUP:
		return STATUS_BY_SIGNAL + SIGHUP;
	case TUI_SIGNAL:
		return STATUS_BY_SIGNAL + signal_number;
	}
	return STATUS_FINE;
}

/* Runs one interactive front end after the other, until one of them ends it; all share
   the browser, so nobody loses the place. */
static int interact(struct program *program, enum mode mode, struct text reason)
{
	struct browser *browser = browser_new(&program->source, &program->home);
	int status = STATUS_FINE;
	while (mode != MODE_UNDECIDED) {
		enum mode next = MODE_UNDECIDED;
		if (mode == MODE_OF_SCREEN)
			status = run_screen(program, browser, &next);
		else
			status = run_linear(program, browser, reason, &next);
		reason = (struct text){0};
		mode = next;
	}
	browser_free(browser);
	return status;
}

/* Decides by what is there. REASON receives why it is the linear mode, if nobody asked.
   MODE_UNDECIDED: the screen was demanded, and cannot be. */
static enum mode choose_mode(const struct program *program, struct text *reason)
{
	enum mode asked = program->options.mode;
	bool has_terminal = isatty(STDOUT_FILENO);
	if (asked == MODE_UNDECIDED && !has_terminal)
		return MODE_OF_PRINT;
	bool wants_screen = asked == MODE_UNDECIDED || asked == MODE_OF_SCREEN;
	if (!wants_screen)
		return asked;
	if (isatty(STDIN_FILENO) && has_terminal && tui_is_possible())
		return MODE_OF_SCREEN;
	if (program->options.mode_is_option)
		return MODE_UNDECIDED; /* nothing else was wanted */
	*reason = message(program->language, MESSAGE_LINEAR_BY_TERMINAL);
	return MODE_OF_LINEAR;
}

static int show(struct program *program)
{
	struct text reason = {0};
	enum mode mode = choose_mode(program, &reason);
	if (mode == MODE_UNDECIDED) {
		complain_with(program, MESSAGE_TERMINAL_UNUSABLE, TEXT(""));
		return STATUS_NO_TERMINAL;
	}
	int status = find_home(program, mode);
	if (status != STATUS_FINE)
		return status;
	if (mode == MODE_OF_PRINT) {
		mention_warnings(program);
		return print(program);
	}
	return interact(program, mode, reason);
}

/* ---- the run ------------------------------------------------------------------- */

static int say(const struct program *program)
{
	struct buffer text = {0};
	if (program->options.action == ACTION_HELP)
		options_append_help(&text, program->language);
	else
		buffer_append_string(&text, "steuerrad " STEUERRAD_VERSION "\n");
	int status = write_text(stdout, buffer_text(&text));
	buffer_clear(&text);
	if (status != STATUS_FINE)
		complain_with(program, MESSAGE_WRITE_FAILED, text_of(strerror(errno)));
	return status;
}

static int load_and_show(struct program *program)
{
	int status = load(program);
	choose_language(program);
	if (status != STATUS_FINE || program->options.action == ACTION_CHECK) {
		report_problems(program);
		return status;
	}
	program->source = (struct source){.catalog = &program->dataset.catalog,
					  .problems = &program->problems,
					  .language = program->language,
					  .version = TEXT(STEUERRAD_VERSION)};
	return show(program);
}

int main(int argc, char *argv[])
{
	set_locale();
	struct program program = {.language = LANGUAGE_DE};
	options_language_of_locale(&program.language);
	struct buffer error = {0};
	int status = STATUS_USAGE;
	if (!options_read(&program.options, argc, argv, program.language, &error)) {
		complain(buffer_text(&error));
	} else if (program.options.action == ACTION_HELP ||
		   program.options.action == ACTION_VERSION) {
		if (program.options.has_language)
			program.language = program.options.language;
		status = say(&program);
	} else {
		status = load_and_show(&program);
	}
	buffer_clear(&error);
	dataset_clear(&program.dataset);
	diagnostics_clear(&program.problems);
	return status;
}
