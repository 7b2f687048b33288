/* SPDX-License-Identifier: EUPL-1.2 */
/* A setting is an option that stands in a file: its row in the table of options says its
   name, and options_set does what it says. Only the mode, which has several options, and
   the keys, which have none, are read here. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/messages.h"

#define T TEXT_INIT

static const struct text mode_name = T("mode");
static const struct text keys_name = T("keys");

/* What is needed while a file is read. */
struct reading {
	struct config *config;
	struct options *options;
	enum language language;
};

static void refuse(struct reading *reading, struct mark mark, enum message what, struct text a,
		   struct text b)
{
	diagnostics_error(&reading->config->problems, mark, what, MESSAGE_ARGS(a, b));
}

static void hint(struct reading *reading, enum message what, struct text argument)
{
	diagnostics_hint(&reading->config->problems, what, argument);
}

/* ---- settings ------------------------------------------------------------------ */

static bool find_setting(struct text name, enum option *option)
{
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		const struct option_info *info = option_info((enum option)i);
		if (info->setting.len &&
		    (text_equal(info->setting, name) ||
		     text_equal(text_slice(info->name, 2, info->name.len), name))) {
			*option = (enum option)i;
			return true;
		}
	}
	return false;
}

static bool is_setting(struct text name)
{
	enum option option;
	return text_equal(name, mode_name) || find_setting(name, &option);
}

static void refuse_setting(struct reading *reading, const struct setting *setting)
{
	struct text names[OPTION_COUNT + 2] = {mode_name, keys_name};
	size_t n = 2;
	for (size_t i = 0; i < OPTION_COUNT; i++)
		if (option_info((enum option)i)->setting.len)
			names[n++] = option_info((enum option)i)->setting;
	struct text name = setting->group.len ? setting->group : setting->key;
	if (setting->group.len && is_setting(setting->group)) {
		refuse(reading, setting->mark, MESSAGE_CONFIG_NO_LIST, name, TEXT(""));
		return;
	}
	refuse(reading, setting->mark, MESSAGE_CONFIG_UNKNOWN, name, TEXT(""));
	struct text nearest = diagnostics_nearest(name, names, n);
	if (nearest.len)
		hint(reading, MESSAGE_LOAD_HINT_NEAREST, nearest);
}

/* What values there are. */
static void hint_values(struct reading *reading, const struct option_info *info)
{
	if (!info)
		hint(reading, MESSAGE_CONFIG_HINT_VALUE,
		     message(reading->language, MESSAGE_CONFIG_MODES));
	else if (!info->argument[0].len)
		hint(reading, MESSAGE_CONFIG_HINT_VALUE, TEXT("on, off"));
	else
		hint(reading, MESSAGE_CONFIG_HINT_MEANING,
		     info->help[language_column(reading->language)]);
}

static void apply_setting(struct reading *reading, const struct setting *setting)
{
	bool is_mode = text_equal(setting->key, mode_name);
	enum option option = OPTION_COUNT;
	if (setting->group.len || (!is_mode && !find_setting(setting->key, &option))) {
		refuse_setting(reading, setting);
		return;
	}
	if (setting->is_list) {
		refuse(reading, setting->mark, MESSAGE_CONFIG_NO_LIST, setting->key, TEXT(""));
		return;
	}
	struct options before = *reading->options;
	const struct setting_value *value = &setting->values[0];
	bool is_set = is_mode ? options_set_mode(reading->options, value->text)
			      : options_set(reading->options, option, value->text);
	if (is_set)
		return;
	*reading->options = before;
	refuse(reading, value->mark, MESSAGE_CONFIG_VALUE, value->text, setting->key);
	hint_values(reading, is_mode ? NULL : option_info(option));
}

/* ---- keys ------------------------------------------------------------------------ */

static bool find_command(struct text name, enum command *command)
{
	return command_by_name(name, command) && (command_info(*command)->modes & MODE_SCREEN);
}

static void refuse_command(struct reading *reading, const struct setting *setting)
{
	struct text names[COMMAND_COUNT];
	size_t n = 0;
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		if (command_info((enum command)i)->modes & MODE_SCREEN)
			names[n++] = command_info((enum command)i)->name;
	refuse(reading, setting->mark, MESSAGE_CONFIG_NO_COMMAND, setting->key, TEXT(""));
	struct text nearest = diagnostics_nearest(setting->key, names, n);
	if (nearest.len)
		hint(reading, MESSAGE_LOAD_HINT_NEAREST, nearest);
}

static bool are_keys(struct reading *reading, const struct setting *setting,
		     struct text keys[COMMAND_KEYS])
{
	if (setting->n_values > COMMAND_KEYS) {
		char number[8];
		snprintf(number, sizeof(number), "%d", COMMAND_KEYS);
		refuse(reading, setting->mark, MESSAGE_CONFIG_TOO_MANY_KEYS, text_of(number),
		       TEXT(""));
		return false;
	}
	for (size_t i = 0; i < setting->n_values; i++) {
		const struct setting_value *value = &setting->values[i];
		if (!keymap_is_key(value->text)) {
			refuse(reading, value->mark, MESSAGE_CONFIG_KEY, value->text, TEXT(""));
			hint(reading, MESSAGE_CONFIG_HINT_KEY, (struct text){0});
			return false;
		}
		keys[i] = value->text;
	}
	return true;
}

static void apply_keys(struct reading *reading, const struct setting *setting)
{
	enum command command;
	struct text keys[COMMAND_KEYS];
	if (!find_command(setting->key, &command))
		refuse_command(reading, setting);
	else if (are_keys(reading, setting, keys))
		keymap_bind(&reading->config->keymap, command, keys, setting->n_values);
}

/* Only when all are bound can be said which two share one. Then none of them counts: half
   a change of keys would be worse than none. */
static void check_conflicts(struct reading *reading)
{
	const struct settings *settings = &reading->config->settings;
	bool has_conflict = false;
	for (size_t i = 0; i < settings->n_items; i++) {
		const struct setting *setting = &settings->items[i];
		enum command command, other;
		struct text key;
		if (!text_equal(setting->group, keys_name) ||
		    !find_command(setting->key, &command) ||
		    !keymap_find_conflict(&reading->config->keymap, command, &key, &other))
			continue;
		has_conflict = true;
		refuse(reading, setting->mark, MESSAGE_CONFIG_KEY_TAKEN, key,
		       command_info(other)->name);
		hint(reading, MESSAGE_CONFIG_HINT_KEY_TAKEN, command_info(other)->name);
	}
	if (has_conflict)
		reading->config->keymap = keymap_standard();
}

/* ---- the file -------------------------------------------------------------------- */

static void apply(struct reading *reading)
{
	const struct settings *settings = &reading->config->settings;
	for (size_t i = 0; i < settings->n_items; i++) {
		const struct setting *setting = &settings->items[i];
		if (text_equal(setting->group, keys_name)) {
			apply_keys(reading, setting);
		} else if (text_equal(setting->key, keys_name) && !setting->group.len) {
			refuse(reading, setting->mark, MESSAGE_CONFIG_KEYS_NO_MAP, TEXT(""),
			       TEXT(""));
			hint(reading, MESSAGE_CONFIG_HINT_KEYS, TEXT("suchen: [/, s]"));
		} else {
			apply_setting(reading, setting);
		}
	}
	check_conflicts(reading);
}

/* Where the configuration usually is; false if the environment names no place for it.
   XDG says that a path that is not absolute does not count. */
static bool usual_path(struct buffer *path, bool is_kiosk)
{
	if (is_kiosk) { /* nobody's but the operator's */
		buffer_append_string(path, STEUERRAD_SYSCONFDIR "/steuerrad/kiosk.yaml");
		buffer_append_char(path, '\0');
		return true;
	}
	const char *folder = getenv("XDG_CONFIG_HOME");
	const char *home = getenv("HOME");
	if (folder && folder[0] == '/')
		buffer_append_string(path, folder);
	else if (home && home[0] == '/')
		buffer_format(path, "%s/.config", home);
	else
		return false;
	buffer_append_string(path, "/steuerrad/config.yaml");
	buffer_append_char(path, '\0');
	return true;
}

/* Nobody is told that a file is missing which nobody has promised. */
static void forgive_missing(struct config *config)
{
	if (config->problems.n_items == 1 &&
	    config->problems.items[0].what == MESSAGE_LOAD_NO_FILE)
		diagnostics_clear(&config->problems);
}

void config_read(struct config *config, struct options *options, const struct options *wanted,
		 enum language language)
{
	struct buffer path = {0};
	struct reading reading = {config, options, language};
	*config = (struct config){.keymap = keymap_standard()};
	if (!wanted->config && !usual_path(&path, wanted->is_kiosk))
		return;
	(void)settings_read(&config->settings, wanted->config ? wanted->config : path.bytes,
			    &config->problems);
	if (!wanted->config)
		forgive_missing(config);
	apply(&reading);
	diagnostics_sort(&config->problems);
	buffer_clear(&path);
}

void config_clear(struct config *config)
{
	settings_clear(&config->settings);
	diagnostics_clear(&config->problems);
}

/* ---- writing ---------------------------------------------------------------------- */

static void append_quoted(struct buffer *out, struct text word)
{
	buffer_append_char(out, '"');
	for (size_t i = 0; i < word.len; i++) {
		if (word.bytes[i] == '"' || word.bytes[i] == '\\')
			buffer_append_char(out, '\\');
		buffer_append_char(out, word.bytes[i]);
	}
	buffer_append_char(out, '"');
}

static void append_keys(struct buffer *out, const struct keymap *keymap)
{
	buffer_format(out, TEXT_FORMAT ":\n", TEXT_ARGS(keys_name));
	for (size_t i = 0; i < COMMAND_COUNT; i++) {
		const struct command_info *info = command_info((enum command)i);
		const struct text *keys = keymap_keys(keymap, (enum command)i);
		if (!(info->modes & MODE_SCREEN))
			continue;
		buffer_format(out, "  " TEXT_FORMAT ": [", TEXT_ARGS(info->name));
		for (size_t k = 0; k < COMMAND_KEYS && keys[k].len; k++) {
			buffer_append_string(out, k ? ", " : "");
			append_quoted(out, keys[k]);
		}
		buffer_append(out, TEXT("]\n"));
	}
}

void config_append(struct buffer *out, const struct options *options,
		   const struct keymap *keymap)
{
	buffer_format(out, TEXT_FORMAT ": ", TEXT_ARGS(mode_name));
	options_append_mode(out, options);
	buffer_append_char(out, '\n');
	for (size_t i = 0; i < OPTION_COUNT; i++) {
		const struct option_info *info = option_info((enum option)i);
		if (!info->setting.len)
			continue;
		buffer_format(out, TEXT_FORMAT ": ", TEXT_ARGS(info->setting));
		options_append_value(out, options, (enum option)i);
		buffer_append_char(out, '\n');
	}
	append_keys(out, keymap);
}
