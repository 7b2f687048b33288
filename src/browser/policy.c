/* SPDX-License-Identifier: EUPL-1.2 */
/* One gate: browser_do asks for every command, and for every place before it shows it,
   so that what is refused as a command cannot be reached by typing its address. */
#include "browser/policy.h"

bool policy_allows(const struct source *source, enum command command)
{
	return !source->is_kiosk || command_info(command)->for_visitors;
}

/* The command that leads to a place of this kind. */
static enum command command_to(enum place_what what)
{
	switch (what) {
	case PLACE_START:
		return COMMAND_START;
	case PLACE_SEARCH:
		return COMMAND_SEARCH;
	case PLACE_HELP:
	case PLACE_HELP_COMMAND:
		return COMMAND_HELP;
	case PLACE_ACCESSIBILITY:
		return COMMAND_ACCESSIBILITY;
	case PLACE_PROBLEMS:
		return COMMAND_PROBLEMS;
	case PLACE_WHEEL:
		return COMMAND_WHEEL;
	case PLACE_TIMELINE:
		return COMMAND_TIMELINE;
	case PLACE_MATRIX:
		return COMMAND_MATRIX;
	case PLACE_CHANGES:
		return COMMAND_CHANGES;
	case PLACE_FILTER:
		return COMMAND_FILTER_MENU;
	case PLACE_ALL:
	case PLACE_LIST:
	case PLACE_ENTRY:
	case PLACE_WHAT_COUNT:
		break;
	}
	return COMMAND_OPEN;
}

bool policy_allows_place(const struct source *source, const struct place *place,
			 enum command *command)
{
	*command = command_to(place->what);
	return policy_allows(source, *command);
}
