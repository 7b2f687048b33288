/* SPDX-License-Identifier: EUPL-1.2 */
/* A file of settings: what is wrong is reported cleanly, what is right can be written and
   read again, and says the same. */
#include "fuzz/fuzz.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/die.h"
#include "config.h"
#include "options.h"

static char path[64];
static int file;

static void remove_file(void)
{
	unlink(path);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc, (void)argv;
	snprintf(path, sizeof(path), "/tmp/steuerrad-fuzz-XXXXXX");
	file = mkstemp(path);
	atexit(remove_file);
	die_set_cleanup(remove_file);
	return setlocale(LC_CTYPE, "C.UTF-8") && file >= 0 ? 0 : 1;
}

/* Reads what is in the file; appends all settings as a file. */
static size_t read_settings(struct text content, struct buffer *written)
{
	const struct options wanted = {.config = path};
	struct options options = {0};
	struct config config = {0};
	struct buffer report = {0};
	file_set(file, content);
	config_read(&config, &options, &wanted, LANGUAGE_DE);
	for (size_t i = 0; i < config.problems.n_items; i++)
		diagnostics_append(&report, &config.problems, i, LANGUAGE_DE);
	check_clean(buffer_text(&report), true, "a report is clean");
	config_append(written, &options, &config.keymap);
	size_t n_errors = config.problems.n_errors;
	config_clear(&config);
	buffer_clear(&report);
	return n_errors;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct text content = {(const char *)bytes, len};
	struct buffer first = {0}, second = {0};
	(void)read_settings(content, &first);
	check_clean(buffer_text(&first), true, "settings are written cleanly");
	require(read_settings(buffer_text(&first), &second) == 0,
		"settings written can be read", buffer_text(&first));
	require(text_equal(buffer_text(&first), buffer_text(&second)),
		"settings read again are the same", buffer_text(&first));
	buffer_clear(&first);
	buffer_clear(&second);
	return 0;
}
