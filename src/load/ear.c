/* SPDX-License-Identifier: EUPL-1.2 */
/* All folders and files are listened to that may change what is found at the path: the file,
   its folder, the folders of links that lead there. inotify names what changed in a folder,
   dnotify only sends a signal, which a handler puts into a pipe; handlers get no argument
   of ours, so that pipe is the one state here that is not handed down. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* dnotify */
#endif
#include "load/ear.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/inotify.h>
#endif

#include "base/arena.h"
#include "base/die.h"

enum { SPOTS_MAX = 32 };

/* A folder or file that the kernel watches, and the one name in it that matters. */
struct spot {
	int number; /* inotify: of its watch; dnotify: a descriptor of the folder */
	struct text name;
};

struct ear {
	char *path;
	struct arena arena; /* names of spots */
	enum ear_way way;
	int descriptor;
	struct spot spots[SPOTS_MAX];
	size_t n_spots;
};

#ifdef __linux__

enum {
	EVENTS = IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_CREATE | IN_DELETE |
		 IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF
};

/* ---- dnotify ------------------------------------------------------------------------ */

static int signalled[2] = {-1, -1}; /* a pipe, made once */

static void on_change(int number)
{
	int error = errno;
	(void)number;
	if (write(signalled[1], "", 1) < 0)
		errno = 0; /* it is full: somebody has been told already */
	errno = error;
}

/* The signal would end the process, so somebody hears it before anybody asks for it. */
static bool expect_signals(void)
{
	struct sigaction action = {.sa_flags = SA_RESTART};
	if (signalled[0] < 0 && pipe(signalled) != 0)
		return false;
	for (int i = 0; i < 2; i++) {
		fcntl(signalled[i], F_SETFL, O_NONBLOCK);
		fcntl(signalled[i], F_SETFD, FD_CLOEXEC);
	}
	action.sa_handler = on_change;
	sigemptyset(&action.sa_mask);
	return sigaction(SIGIO, &action, NULL) == 0;
}

/* The descriptor of a folder whose changes are signalled; -1: it is none, or the kernel
   does not do that. */
static int open_signalling(const char *path)
{
	int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK);
	if (folder >= 0 && fcntl(folder, F_NOTIFY,
				 DN_MODIFY | DN_CREATE | DN_DELETE | DN_RENAME | DN_ATTRIB |
					 DN_MULTISHOT) != 0) {
		close(folder);
		folder = -1;
	}
	return folder;
}

/* ---- spots -------------------------------------------------------------------------- */

static void add_spot(struct ear *ear, const char *path, struct text name)
{
	if (ear->n_spots == SPOTS_MAX)
		return;
	int number = ear->way == EAR_INOTIFY ? inotify_add_watch(ear->descriptor, path, EVENTS)
					     : open_signalling(path);
	if (number >= 0)
		ear->spots[ear->n_spots++] = (struct spot){number, name};
}

/* The folder of PATH up to END, for the name behind its last slash. */
static void add_folder_of(struct ear *ear, const char *path, size_t end)
{
	size_t slash = end;
	while (slash > 0 && path[slash - 1] != '/')
		slash--;
	struct text folder = {path, slash};
	struct text name = {path + slash, end - slash};
	if (name.len == 0)
		return;
	add_spot(ear, slash ? arena_copy(&ear->arena, folder).bytes : ".",
		 arena_copy(&ear->arena, name));
}

/* A link anywhere in the path may be led elsewhere: its folder is watched, too. */
static void add_links(struct ear *ear)
{
	struct stat status;
	for (size_t i = 1; ear->path[i]; i++) {
		if (ear->path[i] != '/')
			continue;
		ear->path[i] = '\0';
		bool is_link = lstat(ear->path, &status) == 0 && S_ISLNK(status.st_mode);
		ear->path[i] = '/';
		if (is_link)
			add_folder_of(ear, ear->path, i);
	}
}

static void drop_spots(struct ear *ear)
{
	while (ear->n_spots > 0) {
		ear->n_spots--;
		if (ear->way == EAR_DNOTIFY)
			close(ear->spots[ear->n_spots].number);
	}
	arena_reset(&ear->arena);
}

/* Watching the same twice is no mistake. */
void ear_turn(struct ear *ear)
{
	if (ear->way == EAR_DEAF)
		return;
	char *real = realpath(ear->path, NULL);
	drop_spots(ear);
	add_spot(ear, ear->path, (struct text){0});
	add_folder_of(ear, ear->path, strlen(ear->path));
	add_links(ear);
	if (real && strcmp(real, ear->path) != 0)
		add_folder_of(ear, real, strlen(real));
	free(real);
}

static bool listen_by(struct ear *ear, enum ear_way way)
{
	ear->way = way;
	if (way == EAR_INOTIFY)
		ear->descriptor = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	else
		ear->descriptor = expect_signals() ? signalled[0] : -1;
	if (ear->descriptor < 0)
		return false;
	ear_turn(ear);
	return ear->n_spots > 0;
}

static void close_ear(struct ear *ear)
{
	drop_spots(ear);
	if (ear->way == EAR_INOTIFY && ear->descriptor >= 0)
		close(ear->descriptor);
	ear->descriptor = -1;
}

static void listen_to_kernel(struct ear *ear, enum ear_way best)
{
	for (enum ear_way way = best; way != EAR_DEAF; way++) {
		if (listen_by(ear, way))
			return;
		close_ear(ear);
	}
	ear->way = EAR_DEAF;
}

/* ---- events --------------------------------------------------------------------------- */

static bool concerns(const struct ear *ear, const struct inotify_event *event)
{
	struct text name = event->len ? text_of(event->name) : (struct text){0};
	for (size_t i = 0; i < ear->n_spots; i++) {
		const struct spot *spot = &ear->spots[i];
		if (spot->number == event->wd &&
		    (spot->name.len == 0 || name.len == 0 || text_equal(spot->name, name)))
			return true;
	}
	return event->mask & IN_Q_OVERFLOW;
}

bool ear_hear(struct ear *ear)
{
	union {
		struct inotify_event first; /* aligns the bytes for all of them */
		char bytes[16 * (sizeof(struct inotify_event) + NAME_MAX + 1)];
	} buffer;
	bool is_concerned = false;
	ssize_t n;
	while (ear->descriptor >= 0 &&
	       (n = read(ear->descriptor, buffer.bytes, sizeof(buffer.bytes))) > 0) {
		is_concerned = is_concerned || ear->way == EAR_DNOTIFY;
		for (ssize_t at = 0; at < n && ear->way == EAR_INOTIFY;) {
			const struct inotify_event *event = (const void *)(buffer.bytes + at);
			is_concerned = is_concerned || concerns(ear, event);
			at += (ssize_t)(sizeof(*event) + event->len);
		}
	}
	return is_concerned;
}

#else

static void listen_to_kernel(struct ear *ear, enum ear_way best)
{
	(void)best;
	ear->way = EAR_DEAF;
}

static void close_ear(struct ear *ear)
{
	(void)ear;
}

void ear_turn(struct ear *ear)
{
	(void)ear;
}

bool ear_hear(struct ear *ear)
{
	(void)ear;
	return false;
}

#endif

struct ear *ear_new(const char *path, enum ear_way best)
{
	struct ear *ear = die_alloc(sizeof(*ear));
	size_t size = strlen(path) + 1;
	*ear = (struct ear){.descriptor = -1};
	ear->path = die_alloc(size);
	memcpy(ear->path, path, size);
	listen_to_kernel(ear, best);
	return ear;
}

void ear_free(struct ear *ear)
{
	if (!ear)
		return;
	close_ear(ear);
	arena_clear(&ear->arena);
	free(ear->path);
	free(ear);
}

enum ear_way ear_way(const struct ear *ear)
{
	return ear->way;
}

int ear_descriptor(const struct ear *ear)
{
	return ear->descriptor;
}
