/* SPDX-License-Identifier: EUPL-1.2 */
/* Reads what is asked for, loads the data, and says how it ended. */
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/die.h"
#include "base/utf8.h"
#include "builtin.h"
#include "kiosk/journal.h"
#include "model/hyphenation.h"
#include "program.h"

/* A locale that is named but not installed must not cost German its letters, if it would
   have had them. */
static void set_locale(void)
{
	static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
	errno = 0;
	if (setlocale(LC_CTYPE, ""))
		return;
	if (errno == ENOMEM)
		die("out of memory");
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

static int load(struct program *program, bool *is_given_up)
{
	const char *path = program->options.data;
	if (!path) {
		if (!catalog_open(&program->loaded.dataset.catalog, builtin_catalog,
				  builtin_catalog_len))
			abort(); /* the build made it with this very code */
		return STATUS_FINE;
	}
	if (program->options.action == ACTION_SHOW)
		live_start(&program->live, path, &program->loaded);
	return wait_for_data(program, path, &program->loaded, is_given_up);
}

/* The older state is only read: not watched, and what is odd in it is not of today. */
static int load_before(struct program *program, bool *is_given_up)
{
	if (!program->options.compare)
		return STATUS_FINE;
	return wait_for_data(program, program->options.compare, &program->before, is_given_up);
}

static void choose_language(struct program *program)
{
	if (program->options.has_language)
		program->language = program->options.language;
	else if (!options_language_of_locale(&program->language))
		program->language = program->loaded.dataset.block || !program->options.data
					    ? catalog_language(&program->loaded.dataset.catalog)
					    : LANGUAGE_DE;
}

/* What visitors of a kiosk may do, and what not: the table of commands. */
static void append_restrictions(struct buffer *out, enum language language)
{
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		const struct command_info *info = command_info((enum command)i);
		message_append(
			out, language,
			info->for_visitors ? MESSAGE_RESTRICTION_NONE
					   : MESSAGE_RESTRICTION_REFUSED,
			MESSAGE_ARGS(info->name, command_title((enum command)i, language)));
		buffer_append_char(out, '\n');
	}
}

static int say(const struct program *program)
{
	struct buffer text = {0};
	if (program->options.action == ACTION_HELP)
		options_append_help(&text, program->language);
	else if (program->options.action == ACTION_PRINT_CONFIG)
		config_append(&text, &program->options, &program->config.keymap);
	else if (program->options.action == ACTION_LIST_RESTRICTIONS)
		append_restrictions(&text, program->language);
	else
		buffer_append_string(&text, "steuerrad " STEUERRAD_VERSION "\n");
	int status = say_text(STDOUT_FILENO, buffer_text(&text));
	buffer_clear(&text);
	if (status != STATUS_FINE)
		say_complaint_with(program, MESSAGE_WRITE_FAILED, text_of(strerror(errno)));
	return status;
}

static void say_problems_of(const struct program *program, const struct loaded *loaded)
{
	if (program->options.is_kiosk) /* no path, no line: they are the operator's */
		say_complaint_with(program, MESSAGE_KIOSK_DATA_BAD, TEXT(""));
	else
		say_problems(&loaded->problems, program->language);
}

static int load_and_show(struct program *program)
{
	bool is_given_up = false;
	int status = load(program, &is_given_up);
	if (is_given_up)
		return status;
	choose_language(program);
	if (status != STATUS_FINE || program->options.action == ACTION_CHECK) {
		say_problems_of(program, &program->loaded);
		return status;
	}
	status = load_before(program, &is_given_up);
	if (status != STATUS_FINE && !is_given_up)
		say_problems_of(program, &program->before);
	if (status != STATUS_FINE || is_given_up)
		return status;
	program->source = (struct source){.catalog = &program->loaded.dataset.catalog,
					  .before = program->before.dataset.block
							    ? &program->before.dataset.catalog
							    : NULL,
					  .problems = &program->loaded.problems,
					  .language = program->language,
					  .keymap = &program->config.keymap,
					  .is_kiosk = program->options.is_kiosk,
					  .version = TEXT(STEUERRAD_VERSION)};
	/* the built-in data need no patterns, and visitors' words open no file */
	static const char *const no_patterns[] = {NULL};
	bool is_closed = program->options.is_kiosk && !program->options.data;
	program->hyphenator = hyphenator_new(&(struct hyphenator_options){
		.reviewed = &builtin_hyphen_reviewed,
		.known = &builtin_hyphen_known,
		.patterns = is_closed ? no_patterns : hyphen_system_patterns});
	hyphenation_teach(program->source.catalog, program->hyphenator);
	program->live.hyphenator = program->hyphenator;
	return show(program);
}

/* Says what is wrong in the configuration. In a file that somebody named, that is wrong
   usage; a usual one is no reason to keep people from reading. */
static int check_config(const struct program *program)
{
	const struct diagnostics *problems = &program->config.problems;
	/* visitors need not know what the operator wrote */
	if (!program->options.is_kiosk || program->options.action != ACTION_SHOW)
		say_problems(problems, program->language);
	return problems->n_errors && program->options.config ? STATUS_USAGE : STATUS_FINE;
}

/* Reads the command line, the configuration that it may name, and the command line once
   more over the configuration. */
static int get_ready(struct program *program, int argc, char *argv[])
{
	struct options wanted = {.is_kiosk = program->options.is_kiosk};
	struct buffer error = {0};
	bool is_fine = options_read(&wanted, argc, argv, program->language, &error);
	if (!is_fine)
		say_complaint(buffer_text(&error));
	buffer_clear(&error);
	if (!is_fine)
		return STATUS_USAGE;
	if (wanted.has_language)
		program->language = wanted.language;
	program->config.keymap = keymap_standard();
	bool is_kiosk = wanted.is_kiosk;
	if (!wanted.without_config && wanted.action != ACTION_VERSION)
		config_read(&program->config, &program->options, &wanted, program->language);
	options_read(&program->options, argc, argv, program->language, &error);
	program->options.is_kiosk = is_kiosk;
	buffer_clear(&error);
	if (program->options.has_language)
		program->language = program->options.language;
	return check_config(program);
}

static int run(struct program *program)
{
	switch (program->options.action) {
	case ACTION_HELP:
	case ACTION_VERSION:
	case ACTION_PRINT_CONFIG:
	case ACTION_LIST_RESTRICTIONS:
		return say(program);
	case ACTION_CHECK:
	case ACTION_SHOW:
		break;
	}
	return load_and_show(program);
}

/* What is opened later must not come to stand where a closed stream was: data would be
   waited for as keys. Reading finds an end there, writing still fails. */
static void keep_standard_streams(void)
{
	for (int i = STDIN_FILENO; i <= STDERR_FILENO; i++)
		if (fcntl(i, F_GETFD) < 0 && open("/dev/null", O_RDONLY) != i)
			die("standard streams are closed");
}

int main(int argc, char *argv[])
{
	bool is_kiosk = visitors_are_expected(argc, argv);
	if (is_kiosk)
		visitors_prepare();
	keep_standard_streams();
	set_locale();
	struct program program = {.language = LANGUAGE_DE, .options.is_kiosk = is_kiosk};
	options_language_of_locale(&program.language);
	if (visitors_came_by_shell(argc, argv))
		argc = 1; /* the rest are words of a client, and nobody reads them */
	int status = get_ready(&program, argc, argv);
	if (status == STATUS_FINE)
		status = run(&program);
	hyphenator_free(program.hyphenator);
	buffer_clear(&program.typed);
	journal_close(program.journal);
	live_stop(&program.live);
	loaded_clear(&program.loaded);
	loaded_clear(&program.before);
	config_clear(&program.config);
	return status;
}
