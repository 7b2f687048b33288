/* SPDX-License-Identifier: EUPL-1.2 */
/* The configuration: settings called as the options are, and the reader's own keys. */
#ifndef CONFIG_H
#define CONFIG_H

#include "base/diagnostics.h"
#include "command/keymap.h"
#include "load/settings.h"
#include "options.h"

struct config {
	struct settings settings; /* owns the texts of the keymap */
	struct keymap keymap;
	struct diagnostics problems; /* in the file, each with its place; sorted */
};

/* Reads the file that WANTED names, else $XDG_CONFIG_HOME/steuerrad/config.yaml, else
   ~/.config/steuerrad/config.yaml; in a kiosk the operator's kiosk.yaml instead; only a file that is named must exist. What it says goes
   into OPTIONS; what is wrong in it counts for nothing. LANGUAGE is that of the hints.
   Free with config_clear. */
void config_read(struct config *config, struct options *options, const struct options *wanted,
		 enum language language);
/* All settings as a file that config_read takes for the same. */
void config_append(struct buffer *out, const struct options *options,
		   const struct keymap *keymap);
void config_clear(struct config *config);

#endif
