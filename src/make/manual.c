/* SPDX-License-Identifier: EUPL-1.2 */
/* Renews what the tables say in a manual page. A page holds pairs of lines
       .\" BEGIN name
       .\" END name
   and this program prints the page with the text between them made anew: options, keys,
   words, sections, fields, states, example sessions. A page below man/de/ gets German. "make docs" calls it,
   a test holds the pages against it. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "command/command.h"
#include "make/session.h"
#include "model/field.h"
#include "model/value.h"
#include "options.h"

/* Appends text as roff shows it: backslashes, and dots and quotes that begin a line. */
static void append_escaped(struct buffer *out, struct text text)
{
	bool begins_line = out->len == 0 || out->bytes[out->len - 1] == '\n';
	if (begins_line && text.len && (text.bytes[0] == '.' || text.bytes[0] == '\''))
		buffer_append(out, TEXT("\\&"));
	for (size_t i = 0; i < text.len; i++) {
		if (text.bytes[i] == '\\')
			buffer_append(out, TEXT("\\e"));
		else if (text.bytes[i] == '-')
			buffer_append(out, TEXT("\\-"));
		else
			buffer_append_char(out, text.bytes[i]);
	}
}

/* A line for each sentence, as roff wants it. */
static void append_line(struct buffer *out, struct text text)
{
	while (text.len) {
		size_t end = text_find(text, TEXT(". "));
		size_t len = end < text.len ? end + 1 : text.len;
		append_escaped(out, text_slice(text, 0, len));
		buffer_append_char(out, '\n');
		text = text_slice(text, len + 1, text.len);
	}
}

static void append_options(struct buffer *out, size_t index)
{
	buffer_append(out, TEXT(".Bl -tag -width Ds\n"));
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		const struct option_info *info = option_info((enum option)i);
		buffer_append(out, TEXT(".It "));
		if (info->letter)
			buffer_format(out, "Fl %c , ", info->letter);
		buffer_append(out, TEXT("Fl \\-"));
		append_escaped(out, text_slice(info->name, 2, info->name.len));
		if (info->argument[index].len) {
			buffer_append_string(out, info->is_optional ? " Ns Oo = Ns Ar "
								    : " Ns = Ns Ar ");
			buffer_append(out, info->argument[index]);
			buffer_append_string(out, info->is_optional ? " Oc" : "");
		}
		buffer_append_char(out, '\n');
		append_line(out, info->help[index]);
	}
	buffer_append(out, TEXT(".El\n"));
}

/* The options that are settings, too. */
static void append_settings(struct buffer *out, size_t index)
{
	buffer_append(out, TEXT(".Bl -tag -width Ds\n"));
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		const struct option_info *info = option_info((enum option)i);
		if (!info->setting.len)
			continue;
		buffer_append(out, TEXT(".It Cm "));
		append_line(out, info->setting);
		append_line(out, info->help[index]);
		if (!info->argument[index].len)
			buffer_append(out, TEXT("(on, off)\n"));
	}
	buffer_append(out, TEXT(".El\n"));
}

/* A word that mdoc would take as a full stop and set close to the one before. */
static bool is_punctuation(struct text word)
{
	return word.len == 1 && strchr("?!.,;:|()[]", word.bytes[0]);
}

static void append_joined(struct buffer *out, const struct text *texts, size_t n,
			  enum language language, bool are_keys)
{
	for (size_t i = 0; i < n && texts[i].len; i++) {
		buffer_append_string(out, i ? ", " : "");
		buffer_append_string(out, !are_keys && is_punctuation(texts[i]) ? "\\&" : "");
		append_escaped(out, are_keys ? command_key_name(texts[i], language) : texts[i]);
	}
}

/* The commands that have keys (MODE_SCREEN) or words (MODE_LINEAR), by group. */
static void append_commands(struct buffer *out, enum language language, unsigned mode)
{
	size_t index = language == LANGUAGE_EN;
	for (size_t group = 0; group < GROUP_COUNT; group++) {
		struct buffer rows = {0};
		for (size_t i = 0; i < COMMAND_COUNT; i++) {
			const struct command_info *info = command_info((enum command)i);
			if (info->group != group || !(info->modes & mode))
				continue;
			buffer_append(&rows, TEXT(".It "));
			if (mode == MODE_SCREEN)
				append_joined(&rows, info->keys, COMMAND_KEYS, language, true);
			else
				append_joined(&rows, info->words[index], COMMAND_WORDS,
					      language, false);
			buffer_append_char(&rows, '\n');
			append_line(&rows, command_help((enum command)i, language));
		}
		if (rows.len) {
			buffer_append(out, TEXT(".Ss "));
			append_line(out,
				    command_group_title((enum command_group)group, language));
			buffer_append(out, TEXT(".Bl -tag -width Ds\n"));
			buffer_append(out, buffer_text(&rows));
			buffer_append(out, TEXT(".El\n"));
		}
		buffer_clear(&rows);
	}
}

/* What a configuration calls the commands that have keys. */
static void append_bindings(struct buffer *out, enum language language)
{
	buffer_append(out, TEXT(".Bl -tag -width Ds\n"));
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		const struct command_info *info = command_info((enum command)i);
		if (!(info->modes & MODE_SCREEN))
			continue;
		buffer_append(out, TEXT(".It Cm "));
		append_line(out, info->name);
		append_escaped(out, command_title((enum command)i, language));
		buffer_append(out, TEXT(": "));
		append_joined(out, info->keys, COMMAND_KEYS, language, false);
		buffer_append_char(out, '\n');
	}
	buffer_append(out, TEXT(".El\n"));
}

static void append_sections(struct buffer *out, enum language language)
{
	buffer_append(out, TEXT(".Bl -tag -width Ds\n"));
	for (size_t i = 0; i < KIND_COUNT; i++) {
		const struct kind_info *info = kind_info((enum kind)i);
		buffer_append(out, TEXT(".It Cm "));
		append_line(out, info->key);
		append_escaped(out, kind_plural((enum kind)i, language));
		buffer_append(out, language == LANGUAGE_EN ? TEXT("; address ")
							   : TEXT("; Adresse "));
		append_line(out, info->place);
	}
	buffer_append(out, TEXT(".El\n"));
}

static struct text type_name(enum field_type type, size_t index)
{
	static const char *const names[][2] = {
		[TYPE_ID] = {"Kennung", "id"},
		[TYPE_TEXT] = {"Text, auch in mehreren Sprachen",
			       "text, perhaps in several languages"},
		[TYPE_BODY] = {"CommonMark, auch in mehreren Sprachen",
			       "CommonMark, perhaps in several languages"},
		[TYPE_CURRENCY] = {"Währung", "currency"},
		[TYPE_WORDS] = {"Liste von Wörtern", "list of words"},
		[TYPE_TEXTS] = {"Liste von Texten", "list of texts"},
		[TYPE_DATE] = {"Datum", "date"},
		[TYPE_NUMBER] = {"Zahl", "number"},
		[TYPE_STATUS] = {"Status", "status"},
		[TYPE_LANGUAGE] = {"Sprache", "language"},
		[TYPE_URL] = {"Adresse im Netz", "address on the web"},
		[TYPE_RELATION] = {"Liste von Kennungen", "list of ids"},
		[TYPE_PLACES] = {"Liste von Adressen", "list of addresses"},
		[TYPE_FIELDS] = {"Liste von Feldern", "list of fields"},
		[TYPE_RECORDS] = {"Liste von Angaben mit den Feldern",
				  "list of maps with the fields"},
		[TYPE_GROUPS] = {"Liste je Bezirk", "list for each borough"},
	};
	return text_of(names[type][index]);
}

/* Where a field may stand: the sections' keys. */
static void append_where(struct buffer *out, const struct field_info *info)
{
	bool is_first = true;
	for (size_t kind = 0; kind < KIND_COUNT; kind++) {
		if (!(info->kinds & (1u << kind)))
			continue;
		buffer_append_string(out, is_first ? "" : ", ");
		append_escaped(out, kind_info((enum kind)kind)->key);
		is_first = false;
	}
}

static void append_fields(struct buffer *out, size_t index)
{
	buffer_append(out, TEXT(".Bl -tag -width Ds\n"));
	for (size_t i = 0; i < FIELD_COUNT; i++) {
		const struct field_info *info = field_info((enum field)i);
		if (!info->kinds)
			continue;
		buffer_append(out, TEXT(".It Cm "));
		append_line(out, info->key);
		append_line(out, info->help[index]);
		buffer_append(out, index ? TEXT("Value: ") : TEXT("Wert: "));
		buffer_append(out, type_name(info->type, index));
		for (size_t m = 0; info->members && info->members[m] != FIELD_COUNT; m++) {
			buffer_append_string(out, m ? ", " : " ");
			append_escaped(out, field_info(info->members[m])->key);
		}
		buffer_append(out, TEXT(".\nIn: "));
		append_where(out, info);
		buffer_append(out, TEXT(".\n"));
	}
	buffer_append(out, TEXT(".El\n"));
}

static void append_members(struct buffer *out, size_t index)
{
	buffer_append(out, TEXT(".Bl -tag -width Ds\n"));
	for (size_t i = 0; i < FIELD_COUNT; i++) {
		const struct field_info *info = field_info((enum field)i);
		if (info->kinds)
			continue;
		buffer_append(out, TEXT(".It Cm "));
		append_line(out, info->key);
		append_line(out, info->help[index]);
	}
	buffer_append(out, TEXT(".El\n"));
}

static void append_states(struct buffer *out, enum language language)
{
	buffer_append(out, TEXT(".Bl -tag -width Ds\n"));
	for (size_t i = STATUS_NONE + 1; i < STATUS_COUNT; i++) {
		buffer_append(out, TEXT(".It Cm "));
		append_line(out, status_key((enum status)i));
		append_line(out, status_label((enum status)i, language));
	}
	buffer_append(out, TEXT(".El\n"));
}

/* A conversation as it stands on a terminal, or nothing if it cannot be run. */
static bool append_session(struct buffer *out, struct text how, enum language language)
{
	struct buffer session = {0};
	bool is_fine = session_append(&session, how, language);
	buffer_append(out, TEXT(".Bd -literal\n"));
	for (struct text rest = buffer_text(&session); rest.len;) {
		append_escaped(out, text_trim(text_split(rest, '\n', &rest)));
		buffer_append_char(out, '\n');
	}
	buffer_append(out, TEXT(".Ed\n"));
	buffer_clear(&session);
	return is_fine;
}

/* Appends what belongs behind BEGIN NAME; false if there is no such part. */
static bool append_part(struct buffer *out, struct text name, enum language language)
{
	size_t index = language == LANGUAGE_EN;
	struct text rest, word = text_split(name, ' ', &rest);
	if (text_equal(word, TEXT("session")))
		return append_session(out, rest, language);
	if (text_equal(name, TEXT("options")))
		append_options(out, index);
	else if (text_equal(name, TEXT("settings")))
		append_settings(out, index);
	else if (text_equal(name, TEXT("bindings")))
		append_bindings(out, language);
	else if (text_equal(name, TEXT("keys")))
		append_commands(out, language, MODE_SCREEN);
	else if (text_equal(name, TEXT("words")))
		append_commands(out, language, MODE_LINEAR);
	else if (text_equal(name, TEXT("sections")))
		append_sections(out, language);
	else if (text_equal(name, TEXT("fields")))
		append_fields(out, index);
	else if (text_equal(name, TEXT("members")))
		append_members(out, index);
	else if (text_equal(name, TEXT("states")))
		append_states(out, language);
	else
		return false;
	return true;
}

static bool renew(struct buffer *out, struct text page, enum language language)
{
	const struct text begin = TEXT(".\\\" BEGIN "), end = TEXT(".\\\" END ");
	bool is_kept = true;
	for (struct text rest = page, line; rest.len;) {
		line = text_split(rest, '\n', &rest);
		if (text_starts_with(line, end))
			is_kept = true;
		if (is_kept) {
			buffer_append(out, line);
			buffer_append_char(out, '\n');
		}
		if (text_starts_with(line, begin)) {
			is_kept = false;
			if (!append_part(out, text_slice(line, begin.len, line.len), language))
				return false;
		}
	}
	return is_kept;
}

static bool read_file(struct buffer *out, const char *path)
{
	FILE *file = fopen(path, "r");
	if (!file)
		return false;
	size_t n;
	do {
		n = fread(buffer_reserve(out, BUFSIZ), 1, BUFSIZ, file);
		out->len += n;
	} while (n);
	bool is_fine = !ferror(file);
	fclose(file);
	return is_fine;
}

int main(int argc, char *argv[])
{
	struct buffer page = {0}, renewed = {0};
	if (argc != 2 || !read_file(&page, argv[1])) {
		fprintf(stderr, "usage: manual PAGE: %s\n", strerror(errno));
		return EXIT_FAILURE;
	}
	enum language language = strstr(argv[1], "/de/") ? LANGUAGE_DE : LANGUAGE_EN;
	bool is_fine = renew(&renewed, buffer_text(&page), language);
	if (!is_fine)
		fprintf(stderr, "%s: a part is unknown or does not end\n", argv[1]);
	fwrite(renewed.bytes, 1, renewed.len, stdout);
	buffer_clear(&page);
	buffer_clear(&renewed);
	return is_fine && fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
