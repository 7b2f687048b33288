/* SPDX-License-Identifier: EUPL-1.2 */
/* The program's own linear mode, told what to type. The echo of the terminal is put in
   where it would stand: the answers to the first lines are what the run with these lines
   alone has said, so each run tells where its last answer begins. */
#include "make/session.h"

#include <locale.h>
#include <stdio.h>
#include <unistd.h>

#include "base/diagnostics.h"
#include "base/messages.h"
#include "browser/browser.h"
#include "builtin.h"
#include "linear/linear.h"

enum { SESSION_WIDTH = 60 };

static void read_all(struct buffer *out, FILE *file)
{
	size_t n;
	rewind(file);
	do {
		n = fread(buffer_reserve(out, BUFSIZ), 1, BUFSIZ, file);
		out->len += n;
	} while (n);
}

/* Takes off what the end of input was answered with; a word for the end is none. */
static void drop_end(struct buffer *out, enum language language)
{
	struct buffer end = {0};
	buffer_append_char(&end, '\n');
	message_append(&end, language, MESSAGE_LINEAR_GOODBYE, NULL, 0);
	buffer_append_char(&end, '\n');
	struct text said = buffer_text(out);
	size_t before = said.len > end.len ? said.len - end.len : 0;
	if (text_equal(text_slice(said, before, said.len), buffer_text(&end)))
		out->len = before;
	buffer_clear(&end);
}

/* All that is said when TYPED is typed, without the goodbye at the end of input. */
static bool run(struct buffer *out, const struct source *source, const struct place *home,
		struct text typed)
{
	int input[2], signal_number = 0;
	FILE *output = tmpfile();
	if (!output || pipe(input) != 0)
		return false;
	bool is_written = write(input[1], typed.bytes, typed.len) == (ssize_t)typed.len;
	close(input[1]);
	struct browser *browser = browser_new(source, home);
	const struct linear_options options = {.input = input[0],
					       .output = fileno(output),
					       .width = SESSION_WIDTH,
					       .plain_words = true,
					       .rows = LINEAR_ROWS};
	bool is_quit = linear_run(browser, &options, &signal_number) == LINEAR_QUIT;
	browser_free(browser);
	close(input[0]);
	read_all(out, output);
	fclose(output);
	drop_end(out, source->language);
	return is_written && is_quit;
}

static bool converse(struct buffer *out, const struct source *source, const struct place *home,
		     struct text lines)
{
	struct buffer typed = {0}, said = {0};
	size_t known = 0;
	bool is_fine = run(&said, source, home, TEXT(""));
	while (is_fine) {
		buffer_append(out, text_slice(buffer_text(&said), known, said.len));
		known = said.len;
		if (!lines.bytes)
			break;
		struct text line = text_split(lines, '|', &lines);
		buffer_append(&typed, line);
		buffer_append_char(&typed, '\n');
		buffer_append(out, line);
		buffer_append_char(out, '\n');
		buffer_reset(&said);
		is_fine = run(&said, source, home, buffer_text(&typed)) && said.len >= known;
	}
	buffer_clear(&typed);
	buffer_clear(&said);
	return is_fine;
}

bool session_append(struct buffer *out, struct text how, enum language language)
{
	struct catalog catalog;
	struct diagnostics problems = {0};
	struct text lines, place = text_split(how, ' ', &lines);
	struct place home;
	setlocale(LC_CTYPE, "C.UTF-8");
	if (!catalog_open(&catalog, builtin_catalog, builtin_catalog_len) ||
	    !place_parse(place, &home) || !place_exists(&home, &catalog))
		return false;
	const struct source source = {.catalog = &catalog,
				      .problems = &problems,
				      .language = language,
				      .version = TEXT(STEUERRAD_VERSION)};
	bool is_fine = converse(out, &source, &home, lines);
	diagnostics_clear(&problems);
	return is_fine;
}
