/* SPDX-License-Identifier: EUPL-1.2 */
/* What the kernel tells is only a reason to look: whether the data has changed, a
   fingerprint of names, sizes and times decides. So nothing depends on which events an
   editor causes, and a look without events is the same look. */
#include "load/watch.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/inotify.h>
#endif

#include "base/arena.h"
#include "base/die.h"
#include "load/files.h"

enum { SPOTS_MAX = 32, PATIENCE_MS = 2000 };

/* A folder or file that the kernel watches, and the one name in it that matters. */
struct spot {
	int number; /* of the kernel's */
	struct text name;
};

struct watch {
	char *path;
	struct arena arena; /* names of spots */
	int descriptor;
	struct spot spots[SPOTS_MAX];
	size_t n_spots;
	uint64_t seen;	/* fingerprint of what was reported last */
	uint64_t found; /* of what is to be reported if it stays */
	int64_t first;	/* when the unrest began; -1: there is none */
	int64_t due;	/* when to look; -1: not before the next event */
};

/* ---- the fingerprint ------------------------------------------------------------- */

static void add_number(uint64_t *sum, uint64_t number)
{
	for (int i = 0; i < 8; i++)
		*sum = (*sum ^ (number >> 8 * i & 0xff)) * 0x100000001b3u; /* FNV-1a */
}

static void add_file(uint64_t *sum, const char *path)
{
	struct stat status;
	for (const char *c = path; *c; c++)
		add_number(sum, (unsigned char)*c);
	if (stat(path, &status) != 0)
		return;
	add_number(sum, (uint64_t)status.st_dev);
	add_number(sum, (uint64_t)status.st_ino);
	add_number(sum, (uint64_t)status.st_mode);
	add_number(sum, (uint64_t)status.st_size);
	add_number(sum, (uint64_t)status.st_mtim.tv_sec);
	add_number(sum, (uint64_t)status.st_mtim.tv_nsec);
	add_number(sum, (uint64_t)status.st_ctim.tv_sec);
	add_number(sum, (uint64_t)status.st_ctim.tv_nsec);
}

static uint64_t fingerprint(const char *path)
{
	struct arena arena = {0};
	char **paths;
	size_t n_paths;
	uint64_t sum = 0xcbf29ce484222325u;
	if (folder_list(path, &arena, &paths, &n_paths)) {
		for (size_t i = 0; i < n_paths; i++)
			add_file(&sum, paths[i]);
	} else {
		add_file(&sum, path);
	}
	arena_clear(&arena);
	return sum;
}

/* ---- what the kernel tells --------------------------------------------------------- */

#ifdef __linux__

enum {
	EVENTS = IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE |
		 IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
};

static void add_spot(struct watch *watch, const char *path, struct text name)
{
	int number = inotify_add_watch(watch->descriptor, path, EVENTS);
	if (number < 0 || watch->n_spots == SPOTS_MAX)
		return;
	watch->spots[watch->n_spots++] = (struct spot){number, name};
}

/* The folder of PATH up to END, for the name behind its last slash. */
static void add_folder_of(struct watch *watch, const char *path, size_t end)
{
	size_t slash = end;
	while (slash > 0 && path[slash - 1] != '/')
		slash--;
	struct text folder = {path, slash};
	struct text name = {path + slash, end - slash};
	if (name.len == 0)
		return;
	add_spot(watch, slash ? arena_copy(&watch->arena, folder).bytes : ".",
		 arena_copy(&watch->arena, name));
}

/* A link anywhere in the path may be led elsewhere: its folder is watched, too. */
static void add_links(struct watch *watch)
{
	struct stat status;
	for (size_t i = 1; watch->path[i]; i++) {
		if (watch->path[i] != '/')
			continue;
		watch->path[i] = '\0';
		bool is_link = lstat(watch->path, &status) == 0 && S_ISLNK(status.st_mode);
		watch->path[i] = '/';
		if (is_link)
			add_folder_of(watch, watch->path, i);
	}
}

/* All that may change what is found at the path. Watching the same twice is no mistake. */
static void add_spots(struct watch *watch)
{
	char *real = realpath(watch->path, NULL);
	arena_reset(&watch->arena);
	watch->n_spots = 0;
	add_spot(watch, watch->path, (struct text){0});
	add_folder_of(watch, watch->path, strlen(watch->path));
	add_links(watch);
	if (real && strcmp(real, watch->path) != 0)
		add_folder_of(watch, real, strlen(real));
	free(real);
}

static void listen_to_kernel(struct watch *watch)
{
	watch->descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (watch->descriptor >= 0)
		add_spots(watch);
}

static bool concerns(const struct watch *watch, const struct inotify_event *event)
{
	struct text name = event->len ? text_of(event->name) : (struct text){0};
	for (size_t i = 0; i < watch->n_spots; i++) {
		const struct spot *spot = &watch->spots[i];
		if (spot->number == event->wd &&
		    (spot->name.len == 0 || name.len == 0 || text_equal(spot->name, name)))
			return true;
	}
	return event->mask & IN_Q_OVERFLOW;
}

/* Takes all events; true if one concerns the data. */
static bool hear(struct watch *watch)
{
	union {
		struct inotify_event first; /* aligns the bytes for all of them */
		char bytes[16 * (sizeof(struct inotify_event) + NAME_MAX + 1)];
	} buffer;
	bool is_concerned = false;
	ssize_t n;
	while (watch->descriptor >= 0 &&
	       (n = read(watch->descriptor, buffer.bytes, sizeof(buffer.bytes))) > 0) {
		for (ssize_t at = 0; at < n;) {
			const struct inotify_event *event = (const void *)(buffer.bytes + at);
			is_concerned = is_concerned || concerns(watch, event);
			at += (ssize_t)(sizeof(*event) + event->len);
		}
	}
	return is_concerned;
}

#else

static void listen_to_kernel(struct watch *watch)
{
	watch->descriptor = -1;
}

static void add_spots(struct watch *watch)
{
	(void)watch;
}

static bool hear(struct watch *watch)
{
	(void)watch;
	return false;
}

#endif

/* ---- looking ----------------------------------------------------------------------- */

static void rest(struct watch *watch, int64_t now)
{
	watch->first = -1;
	watch->due = watch->descriptor >= 0 ? -1 : now + WATCH_LOOK_MS;
}

struct watch *watch_new(const char *path, int64_t now)
{
	struct watch *watch = die_alloc(sizeof(*watch));
	*watch = (struct watch){.first = -1};
	size_t size = strlen(path) + 1;
	watch->path = die_alloc(size);
	memcpy(watch->path, path, size);
	listen_to_kernel(watch);
	watch->seen = watch->found = fingerprint(path);
	rest(watch, now);
	return watch;
}

void watch_go_deaf(struct watch *watch, int64_t now)
{
	if (watch->descriptor >= 0)
		close(watch->descriptor);
	watch->descriptor = -1;
	rest(watch, now);
}

void watch_free(struct watch *watch)
{
	if (!watch)
		return;
	if (watch->descriptor >= 0)
		close(watch->descriptor);
	arena_clear(&watch->arena);
	free(watch->path);
	free(watch);
}

int watch_descriptor(const struct watch *watch)
{
	return watch->descriptor;
}

int watch_wait(const struct watch *watch, int64_t now)
{
	if (watch->due < 0)
		return -1;
	return watch->due > now ? (int)(watch->due - now) : 0;
}

/* Takes what is there as reported; true if it is news. */
static bool report(struct watch *watch, uint64_t found, int64_t now)
{
	bool is_new = found != watch->seen;
	watch->seen = watch->found = found;
	if (watch->descriptor >= 0)
		add_spots(watch); /* another file may be there, or another folder */
	rest(watch, now);
	return is_new;
}

bool watch_changed(struct watch *watch, int64_t now)
{
	if (hear(watch)) {
		if (watch->first < 0)
			watch->first = now;
		int64_t latest = watch->first + PATIENCE_MS;
		int64_t quiet = now + WATCH_QUIET_MS;
		watch->due = quiet < latest ? quiet : latest;
	}
	if (watch->due < 0 || now < watch->due)
		return false;
	uint64_t found = fingerprint(watch->path);
	/* without events nobody knows how long it has been quiet */
	if (watch->descriptor < 0 && found != watch->seen && found != watch->found) {
		watch->found = found;
		watch->due = now + WATCH_QUIET_MS;
		return false;
	}
	return report(watch, found, now);
}

bool watch_changed_already(struct watch *watch, int64_t now)
{
	(void)hear(watch);
	return report(watch, fingerprint(watch->path), now);
}
