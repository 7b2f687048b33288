/* SPDX-License-Identifier: EUPL-1.2 */
/* A visitor who does nothing is told in words what will happen, and a key is enough. The
   wheel turns by the same commands that turn it for a reader. */
#include <stdio.h>

#include "base/clock.h"
#include "tui/screen.h"

int screen_visit_wait(const struct screen *screen)
{
	return screen->visit ? visit_wait(screen->visit, clock_now()) : -1;
}

static void warn(struct screen *screen, enum message what)
{
	struct buffer words = {0};
	char seconds[16];

	snprintf(seconds, sizeof(seconds), "%d",
		 visit_seconds_left(screen->visit, clock_now()));
	message_append(&words, screen_language(screen), what, MESSAGE_ARGS(text_of(seconds)));
	if (screen->prompt.is_open)
		ask_cancel(screen); /* it stands where the warning belongs */
	screen_say(screen, buffer_text(&words));
	buffer_clear(&words);
}

static void press(struct screen *screen, const char *name)
{
	struct key key = {0};

	snprintf(key.name, sizeof(key.name), "%s", name);
	screen_key(screen, &key);
}

/* Shows the wheel, or turns it. */
static void attract(struct screen *screen)
{
	const struct place wheel = {.what = PLACE_WHEEL};

	if (screen->calm)
		return;
	if (!screen->attracts) {
		screen->attracts = true;
		screen_drop_page(screen);
		if (browser_go(screen->browser, &wheel) == EFFECT_PAGE)
			screen_take_page(screen, false);
		else
			screen_keep_page(screen);
	}
	press(screen, "Down");
}

void screen_visit(struct screen *screen)
{
	if (!screen->visit || screen->is_done)
		return;
	switch (visit_next(screen->visit, clock_now())) {
	case VISIT_NOTHING:
		break;
	case VISIT_WARN_IDLE:
		warn(screen, MESSAGE_VISIT_IDLE);
		break;
	case VISIT_WARN_LIMIT:
		warn(screen, MESSAGE_VISIT_LIMIT);
		break;
	case VISIT_RESET:
		screen_end(screen, TUI_RESET);
		break;
	case VISIT_END:
		screen_end(screen, TUI_OVER);
		break;
	case VISIT_TURN:
		attract(screen);
		break;
	}
}

bool screen_touch(struct screen *screen, bool *was_warned)
{
	*was_warned = screen->visit && screen->visit->is_warned_of_idle;
	if (!screen->visit)
		return true;
	visit_touch(screen->visit, clock_now());
	if (*was_warned)
		screen_say(screen, (struct text){0});
	if (!screen->attracts)
		return true;
	/* the wheel was nobody's place: nothing leads back to it */
	screen->attracts = false;
	screen_drop_page(screen);
	browser_reset(screen->browser);
	screen_take_page(screen, false);
	return false;
}

void screen_go_on(struct screen *screen)
{
	if (!screen->message.len && !screen->prompt.is_open && !screen->is_done)
		screen_say(screen, message(screen_language(screen), MESSAGE_VISIT_GOES_ON));
}
