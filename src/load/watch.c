/* SPDX-License-Identifier: EUPL-1.2 */
/* What the kernel tells is only a reason to look: whether the data has changed, a
   fingerprint of names, sizes and times decides. So nothing depends on which events an
   editor causes, and a look without events is the same look. */
#include "load/watch.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/arena.h"
#include "base/die.h"
#include "load/ear.h"
#include "load/files.h"

enum { PATIENCE_MS = 2000 };

struct watch {
	char *path;
	struct ear *ear;
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

/* ---- looking ----------------------------------------------------------------------- */

static bool is_deaf(const struct watch *watch)
{
	return ear_way(watch->ear) == EAR_DEAF;
}

static void rest(struct watch *watch, int64_t now)
{
	watch->first = -1;
	watch->due = is_deaf(watch) ? now + WATCH_LOOK_MS : -1;
}

struct watch *watch_new(const char *path, int64_t now)
{
	struct watch *watch = die_alloc(sizeof(*watch));
	*watch = (struct watch){.first = -1};
	size_t size = strlen(path) + 1;
	watch->path = die_alloc(size);
	memcpy(watch->path, path, size);
	watch->ear = ear_new(path, EAR_INOTIFY);
	watch->seen = watch->found = fingerprint(path);
	rest(watch, now);
	return watch;
}

void watch_hear_less(struct watch *watch, int64_t now)
{
	enum ear_way way = ear_way(watch->ear);
	ear_free(watch->ear);
	watch->ear = ear_new(watch->path, way == EAR_INOTIFY ? EAR_DNOTIFY : EAR_DEAF);
	rest(watch, now);
}

void watch_free(struct watch *watch)
{
	if (!watch)
		return;
	ear_free(watch->ear);
	free(watch->path);
	free(watch);
}

int watch_descriptor(const struct watch *watch)
{
	return ear_descriptor(watch->ear);
}

int watch_wait(const struct watch *watch, int64_t now)
{
	if (watch->due < 0)
		return -1;
	return watch->due > now ? (int)(watch->due - now) : 0;
}

/* What is there now. It is listened to first, so that nothing happens unheard between
   this look and the next. */
static uint64_t look(struct watch *watch)
{
	ear_turn(watch->ear);
	return fingerprint(watch->path);
}

/* Takes what is there as reported; true if it is news. */
static bool report(struct watch *watch, uint64_t found, int64_t now)
{
	bool is_new = found != watch->seen;
	watch->seen = watch->found = found;
	rest(watch, now);
	return is_new;
}

bool watch_changed(struct watch *watch, int64_t now)
{
	if (ear_hear(watch->ear)) {
		if (watch->first < 0)
			watch->first = now;
		int64_t latest = watch->first + PATIENCE_MS;
		int64_t quiet = now + WATCH_QUIET_MS;
		watch->due = quiet < latest ? quiet : latest;
	}
	if (watch->due < 0 || now < watch->due)
		return false;
	uint64_t found = look(watch);
	/* without events nobody knows how long it has been quiet */
	if (is_deaf(watch) && found != watch->seen && found != watch->found) {
		watch->found = found;
		watch->due = now + WATCH_QUIET_MS;
		return false;
	}
	return report(watch, found, now);
}

bool watch_changed_already(struct watch *watch, int64_t now)
{
	(void)ear_hear(watch->ear);
	return report(watch, look(watch), now);
}
