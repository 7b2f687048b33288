/* SPDX-License-Identifier: EUPL-1.2 */
/* A file of settings: one YAML map of words and short lists, each with its place in the
   file. What the settings are called and mean, the caller knows. */
#ifndef LOAD_SETTINGS_H
#define LOAD_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diagnostics.h"
#include "base/text.h"
#include "load/load.h"

struct setting_value {
	struct text text; /* cleaned */
	struct mark mark;
};

/* "width: 72"; below a group, "keys:", one line of it: "suchen: [/, s]". */
struct setting {
	struct text group; /* empty: none */
	struct text key;
	struct mark mark; /* of the key */
	const struct setting_value *values;
	size_t n_values; /* 1 unless it is a list */
	bool is_list;
};

/* In the order of the file; all texts live until settings_clear. */
struct settings {
	struct arena arena;
	struct setting *items;
	size_t n_items;
};

/* Reads a file of at most 64 KiB, by the rules and limits of strategy(5) for YAML. Every
   problem is added to DIAGNOSTICS; the settings without one are there all the same. An
   empty file is fine. LOAD_UNREADABLE: there are none, and one error says why. */
enum load_result settings_read(struct settings *settings, const char *path,
			       struct diagnostics *diagnostics);
void settings_clear(struct settings *settings);

#endif
