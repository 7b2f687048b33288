/* SPDX-License-Identifier: EUPL-1.2 */
/* Begins, waits, ends. The loop sleeps until a key or a signal comes: an idle screen costs
   nothing. Only what the next letter will need is done before it comes. All keys that wait
   are obeyed before a frame is drawn, so that a key held down over a slow line never runs
   ahead of the picture. */
#include "tui/tui.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include "tui/screen.h"
#include "tui/signals.h"

enum { MAX_EMPTY_READS = 3, FRAME_MS = 5 };

/* Of two waits, where -1 is for ever. */
static int sooner(int a, int b)
{
	if (a < 0 || b < 0)
		return a < 0 ? b : a;
	return a < b ? a : b;
}

/* What there is to do. */
struct waking {
	bool is_gone; /* the terminal */
	bool has_keys;
	bool has_rested; /* perhaps: the selection */
	bool has_news;	 /* perhaps: of the data */
};

/* Milliseconds until something is to be done without a key; -1: never. */
static int time_left(const struct screen *screen, bool *is_rest)
{
	int refresh = sooner(screen_refresh_wait(screen), screen_visit_wait(screen));
	int rest = preview_wait(screen);
	int left = ask_is_due(screen) ? 0 : sooner(rest, refresh);

	*is_rest = rest >= 0 && rest == left;
	return left;
}

/* Sleeps until there is something to do. What is worth doing meanwhile is done in pieces, as
   long as nothing else waits, and not before the terminal had time to show the last frame. */
static struct waking wait_for_input(struct screen *screen)
{
	struct pollfd waited[] = {{STDIN_FILENO, POLLIN, 0},
				  {signals_fd(), POLLIN, 0},
				  {screen_refresh_descriptor(screen), POLLIN, 0}};
	int pause = FRAME_MS;
	bool is_rest, works;
	int n;

	do {
		int left = time_left(screen, &is_rest);

		works = ask_has_work(screen) && (left < 0 || left > pause);
		n = poll(waited, ARRAY_LEN(waited), works ? pause : left);
		if (n == 0 && works)
			ask_work(screen);
		pause = 0;
	} while (n == 0 && works);
	if (n < 0)
		return (struct waking){.is_gone = errno != EINTR};
	if (waited[1].revents)
		signals_drain();
	return (struct waking){
		.is_gone = waited[0].revents & (POLLHUP | POLLERR | POLLNVAL),
		.has_keys = waited[0].revents & POLLIN,
		.has_rested = n == 0 && is_rest,
		.has_news = (n == 0 && !is_rest) || waited[2].revents,
	};
}

/* Obeys all keys that wait; returns how many there were. */
static size_t obey_keys(struct screen *screen)
{
	struct key key;
	enum key_result result;
	bool was_warned;
	size_t n = 0;

	while (!screen->is_done && !signals_ending() &&
	       (result = keys_read(&key)) != KEY_NONE) {
		n++;
		if (!screen_touch(screen, &was_warned))
			continue;
		if (result == KEY_PRESSED)
			screen_key(screen, &key);
		else if (result == KEY_POINTED)
			mouse_act(screen, &key.mouse);
		if (was_warned)
			screen_go_on(screen);
	}
	return n;
}

/* Obeys the keys; false if there were some, or at least bytes that are none. A line that is
   said to have something and gives nothing has gone, or is another program's by now. */
static bool reads_nothing(struct screen *screen)
{
	int n_bytes = keys_bytes_waiting();

	return obey_keys(screen) == 0 && keys_bytes_waiting() >= n_bytes;
}

static void obey_signals(struct screen *screen)
{
	if (signals_ending()) {
		screen->signal = signals_ending();
		screen_end(screen, TUI_SIGNAL);
		return;
	}
	if (signals_take_suspend()) {
		screen_suspend(screen);
	}
	if (signals_take_resize())
		screen_resize(screen);
}

/* A visitor's terminal that takes no output ends the visit. All that is not waiting may
   write, curses also when it reads. */
static void run(struct screen *screen)
{
	int n_empty = 0;

	if (screen->visit)
		signals_guard();
	while (!screen->is_done) {
		struct waking waking;

		screen_draw(screen);
		if (screen->visit)
			signals_unguard();
		waking = wait_for_input(screen);
		if (screen->visit)
			signals_guard();
		if (waking.is_gone) {
			screen_end(screen, TUI_HANGUP);
			break;
		}
		n_empty = waking.has_keys && reads_nothing(screen) ? n_empty + 1 : 0;
		if (n_empty == MAX_EMPTY_READS)
			screen_end(screen, TUI_HANGUP);
		obey_signals(screen);
		if (waking.has_rested)
			preview_show_if_due(screen);
		screen_visit(screen);
		if (waking.has_news && !screen->is_done)
			screen_refresh(screen);
	}
}

enum tui_result tui_run(struct browser *browser, const struct tui_options *options,
			struct tui_view *view, int *signal)
{
	struct calm calm = {0};
	struct style_pairs pairs = {.n = 0};
	struct screen screen = {.browser = browser,
				.visit = options->visit,
				.calm = options->is_calm ? &calm : NULL};

	signals_start(browser_source(browser)->is_kiosk);
	if (screen.calm ? !terminal_start_keys(&screen.terminal)
			: !terminal_start(&screen.terminal, !options->without_mouse,
					  !browser_source(browser)->is_kiosk)) {
		signals_stop();
		return TUI_UNUSABLE;
	}
	screen.style.pairs = &pairs;
	style_start(&screen.style, options);
	if (screen.calm)
		calm_start(&screen, options);
	screen_start(&screen, view);
	screen_say(&screen, browser_message(browser)); /* left for whoever comes next */
	if (options->hints && !view->is_kept && !screen.message.len)
		screen_say(&screen, message(browser_language(browser), MESSAGE_TUI_HINTS));
	run(&screen);
	if (screen.result == TUI_SIGNAL)
		terminal_forget_output();
	screen_give_view(&screen, view);
	terminal_stop(&screen.terminal);
	signals_stop();
	screen_clear(&screen);
	*signal = screen.signal;
	return screen.result;
}
