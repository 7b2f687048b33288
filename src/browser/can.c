/* SPDX-License-Identifier: EUPL-1.2 */
/* What can be done now: menus leave out what would only be refused. */
#include "browser/policy.h"
#include "browser/state.h"

bool browser_can(const struct browser *browser, enum command command)
{
	if (!policy_allows(&browser->source, command))
		return false;
	/* the few that may have nothing to do; all others always have */
	if (command == COMMAND_BACK)
		return browser_can_go_back(browser);
	if (command == COMMAND_FORWARD)
		return browser_can_go_forward(browser);
	if (command == COMMAND_NEXT_HIT || command == COMMAND_PREVIOUS_HIT)
		return browser->search.what == PLACE_SEARCH;
	if (command == COMMAND_UNFILTER)
		return browser->list.n_filters > 0;
	if (command == COMMAND_NEXT_OF_LIST || command == COMMAND_PREVIOUS_OF_LIST)
		return browser->place.what == PLACE_ENTRY &&
		       browser->place.kind != KIND_STRATEGY;
	return true;
}
