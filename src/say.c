/* SPDX-License-Identifier: EUPL-1.2 */
/* What is said outside the modes: complaints, reports, help. Whole texts at once, in what
   the locale can show. */
#include "program.h"

#include <errno.h>
#include <unistd.h>

#include "base/output.h"
#include "base/utf8.h"

int say_text(int descriptor, struct text text)
{
	struct buffer encoded = {0};
	utf8_encode(&encoded, text, utf8_charset_of_locale());
	int error = output_write(descriptor, buffer_text(&encoded));
	buffer_clear(&encoded);
	errno = error;
	return error ? STATUS_NOT_WRITTEN : STATUS_FINE;
}

void say_complaint(struct text sentence)
{
	struct buffer line = {0};
	buffer_format(&line, "steuerrad: " TEXT_FORMAT "\n", TEXT_ARGS(sentence));
	say_text(STDERR_FILENO, buffer_text(&line));
	buffer_clear(&line);
}

void say_complaint_with(const struct program *program, enum message what, struct text argument)
{
	struct buffer sentence = {0};
	message_append(&sentence, program->language, what, &argument, 1);
	say_complaint(buffer_text(&sentence));
	buffer_clear(&sentence);
}

/* "2 Fehler, 1 Warnung" */
static void append_counts(struct buffer *out, const struct diagnostics *problems,
			  enum language language)
{
	size_t n_warnings = problems->n_items - problems->n_errors;
	if (problems->n_errors)
		message_append_count(out, language, MESSAGE_CHECK_ERRORS, problems->n_errors);
	if (problems->n_errors && n_warnings)
		buffer_append(out, TEXT(", "));
	if (n_warnings)
		message_append_count(out, language, MESSAGE_CHECK_WARNINGS, n_warnings);
}

void say_problems(const struct diagnostics *problems, enum language language)
{
	struct buffer report = {0};
	for (size_t i = 0; i < problems->n_items; i++) {
		diagnostics_append(&report, problems, i, language);
		buffer_append_char(&report, '\n');
	}
	if (problems->n_items) {
		append_counts(&report, problems, language);
		buffer_append_char(&report, '\n');
	}
	say_text(STDERR_FILENO, buffer_text(&report));
	buffer_clear(&report);
}

void say_warnings(const struct program *program)
{
	if (program->loaded.problems.n_items == 0)
		return;
	struct buffer line = {0}, name = {0};
	append_counts(&line, &program->loaded.problems, program->language);
	buffer_append(&line, TEXT(". "));
	utf8_append_clean(&name, text_of(program->options.data));
	message_append(&line, program->language, MESSAGE_CHECK_WITH,
		       MESSAGE_ARGS(buffer_text(&name)));
	say_complaint(buffer_text(&line));
	buffer_clear(&line);
	buffer_clear(&name);
}
