/* SPDX-License-Identifier: EUPL-1.2 */
/* Completion for shells, from the table of options: completion bash|zsh|fish prints the
   file for that shell. Values are offered where there are few, files where one is named. */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "options.h"

static void append_words(struct buffer *out, struct text values)
{
	while (values.len) {
		struct text word = text_split(values, '|', &values);
		buffer_format(out, TEXT_FORMAT "%s", TEXT_ARGS(word), values.len ? " " : "");
	}
}

/* Help in quotes of the shell: an apostrophe becomes one that is no quote. */
static void append_help(struct buffer *out, struct text help)
{
	for (size_t i = 0; i < help.len; i++)
		if (help.bytes[i] == '\'')
			buffer_append_string(out, "\u2019");
		else if (!strchr("[]\\", help.bytes[i]))
			buffer_append_char(out, help.bytes[i]);
}

static bool takes_argument(const struct option_info *info)
{
	return info->argument[0].len > 0;
}

/* ---- bash ---------------------------------------------------------------------- */

static void append_bash(struct buffer *out)
{
	buffer_append_string(out, "# bash completion for steuerrad\n"
				  "_steuerrad() {\n"
				  "\tlocal word=${COMP_WORDS[COMP_CWORD]}\n"
				  "\tlocal before=${COMP_WORDS[COMP_CWORD-1]}\n"
				  "\tif [ \"$word\" = = ]; then word=; fi\n"
				  "\tif [ \"$before\" = = ]; then "
				  "before=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
				  "\tcase $before in\n");
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		const struct option_info *info = option_info((enum option)i);
		struct text values = info->values;
		if (!values.len)
			continue;
		buffer_format(out, "\t" TEXT_FORMAT ") mapfile -t COMPREPLY < <(compgen -W '",
			      TEXT_ARGS(info->name));
		append_words(out, values);
		buffer_append_string(out, "' -- \"$word\"); return ;;\n");
	}
	buffer_append_string(out, "\tesac\n"
				  "\tcase $word in\n"
				  "\t-*) mapfile -t COMPREPLY < <(compgen -W '");
	for (size_t i = 0; i < OPTION_COUNT; i++)
		buffer_format(out, "%s" TEXT_FORMAT, i ? " " : "",
			      TEXT_ARGS(option_info((enum option)i)->name));
	buffer_append_string(out, "' -- \"$word\") ;;\n"
				  "\t*) mapfile -t COMPREPLY < <(compgen -f -- \"$word\") ;;\n"
				  "\tesac\n"
				  "}\n"
				  "complete -o filenames -F _steuerrad steuerrad\n");
}

/* ---- zsh ------------------------------------------------------------------------ */

static void append_zsh(struct buffer *out)
{
	buffer_append_string(out, "#compdef steuerrad\n_arguments \\\n");
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		const struct option_info *info = option_info((enum option)i);
		struct text values = info->values;
		buffer_format(out, "  '" TEXT_FORMAT "%s[", TEXT_ARGS(info->name),
			      takes_argument(info) ? "=" : "");
		append_help(out, info->help[1]);
		buffer_append_char(out, ']');
		if (takes_argument(info))
			buffer_format(
				out, "%s:" TEXT_FORMAT ":", info->is_optional ? ":" : "",
				TEXT_ARGS(values.len ? TEXT("value") : info->argument[1]));
		if (values.len) {
			buffer_append_char(out, '(');
			append_words(out, values);
			buffer_append_char(out, ')');
		} else if (info->is_path) {
			buffer_append_string(out, "_files");
		}
		buffer_append_string(out, "' \\\n");
	}
	buffer_append_string(out, "  '*:data:_files'\n");
}

/* ---- fish ----------------------------------------------------------------------- */

static void append_fish(struct buffer *out)
{
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		const struct option_info *info = option_info((enum option)i);
		struct text values = info->values;
		buffer_format(out, "complete -c steuerrad -l " TEXT_FORMAT,
			      TEXT_ARGS(text_slice(info->name, 2, info->name.len)));
		if (info->letter)
			buffer_format(out, " -s %c", info->letter);
		if (takes_argument(info) && !info->is_optional)
			buffer_append_string(out, info->is_path ? " -r" : " -x");
		if (values.len) {
			buffer_append_string(out, " -a '");
			append_words(out, values);
			buffer_append_char(out, '\'');
		}
		buffer_append_string(out, " -d '");
		append_help(out, info->help[1]);
		buffer_append_string(out, "'\n");
	}
}

int main(int argc, char *argv[])
{
	static const struct {
		const char *shell;
		void (*append)(struct buffer *out);
	} shells[] = {{"bash", append_bash}, {"zsh", append_zsh}, {"fish", append_fish}};
	struct buffer out = {0};
	for (size_t i = 0; argc == 2 && i < ARRAY_LEN(shells); i++)
		if (strcmp(argv[1], shells[i].shell) == 0)
			shells[i].append(&out);
	bool is_known = out.len > 0;
	if (!is_known)
		fputs("usage: completion bash|zsh|fish\n", stderr);
	else if (fwrite(out.bytes, 1, out.len, stdout) != out.len || fflush(stdout) != 0)
		is_known = false;
	buffer_clear(&out);
	return is_known ? 0 : 1;
}
