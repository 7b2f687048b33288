/* SPDX-License-Identifier: EUPL-1.2 */
/* Stands between a program and the C library (LD_PRELOAD) and makes one of its calls fail,
   or all from one on. FAULT says which: "alloc:12:0:once", "write:3:28:lasting",
   "read:1:short:lasting": what, the how-manyth, the errno or a short count, how often.
   FAULT_COUNT names a file of two numbers that is shared with whoever counts: how many such
   calls there were, how many failed. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/select.h>
#include <sys/stat.h>
#include <unistd.h>

enum call { CALL_NONE, CALL_ALLOC, CALL_READ, CALL_WRITE, CALL_OPEN, CALL_FSTAT, CALL_POLL };

static const char *const names[] = {"", "alloc", "read", "write", "open", "fstat", "poll"};

static enum call failing;   /* CALL_NONE until the program begins */
static long at, fail_errno; /* fail_errno -1: short counts */
static bool is_lasting;
static long *counts, own_counts[2];

static void share_counts(const char *path)
{
	counts = own_counts;
	int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
	if (file < 0)
		return;
	void *shared =
		mmap(NULL, sizeof(own_counts), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
	counts = shared == MAP_FAILED ? own_counts : shared;
	close(file);
}

/* The part of FAULT up to a colon or the end; *fault stands behind it then. */
static const char *next_part(const char **fault, char part[16])
{
	size_t len = strcspn(*fault, ":");
	snprintf(part, 16, "%.*s", (int)len, *fault);
	*fault += len + ((*fault)[len] == ':');
	return part;
}

__attribute__((constructor)) static void begin(void)
{
	const char *fault = getenv("FAULT");
	char what[16], part[16];
	share_counts(getenv("FAULT_COUNT"));
	if (!fault)
		return;
	next_part(&fault, what);
	at = strtol(next_part(&fault, part), NULL, 10);
	next_part(&fault, part);
	fail_errno = strcmp(part, "short") == 0 ? -1 : strtol(part, NULL, 10);
	is_lasting = strcmp(next_part(&fault, part), "lasting") == 0;
	for (int i = CALL_ALLOC; i <= CALL_POLL; i++)
		if (strcmp(what, names[i]) == 0)
			failing = (enum call)i;
}

/* Is it this call's turn? errno is set then. */
static bool fails(enum call call)
{
	if (call != failing || !counts)
		return false;
	counts[0]++;
	if (counts[0] != at && !(is_lasting && at > 0 && counts[0] > at))
		return false;
	counts[1]++;
	if (fail_errno > 0)
		errno = (int)fail_errno;
	return true;
}

static void *next(const char *name)
{
	enum call before = failing;
	failing = CALL_NONE; /* what dlsym allocates is not the program's */
	void *found = dlsym(RTLD_NEXT, name);
	failing = before;
	return found;
}

/* The function behind ours, looked up once; a cast that ISO C does not know. */
#define NEXT(name)                                                                             \
	static __typeof__(&(name)) behind;                                                     \
	if (!behind)                                                                           \
	*(void **)&behind = next(#name)

/* ---- memory ---------------------------------------------------------------------- */

void *__libc_malloc(size_t len);
void *__libc_calloc(size_t n, size_t len);
void *__libc_realloc(void *old, size_t len);

void *malloc(size_t len)
{
	if (!fails(CALL_ALLOC))
		return __libc_malloc(len);
	errno = ENOMEM;
	return NULL;
}

void *calloc(size_t n, size_t len)
{
	if (!fails(CALL_ALLOC))
		return __libc_calloc(n, len);
	errno = ENOMEM;
	return NULL;
}

void *realloc(void *old, size_t len)
{
	if (!fails(CALL_ALLOC))
		return __libc_realloc(old, len);
	errno = ENOMEM;
	return NULL;
}

/* ---- files ------------------------------------------------------------------------- */

ssize_t read(int file, void *bytes, size_t len)
{
	NEXT(read);
	if (!fails(CALL_READ))
		return behind(file, bytes, len);
	return fail_errno < 0 ? behind(file, bytes, len > 1 ? 1 : len) : -1;
}

ssize_t write(int file, const void *bytes, size_t len)
{
	NEXT(write);
	if (!fails(CALL_WRITE))
		return behind(file, bytes, len);
	return fail_errno < 0 ? behind(file, bytes, len > 1 ? len / 2 : len) : -1;
}

int open(const char *path, int flags, ...)
{
	NEXT(open);
	va_list args;
	va_start(args, flags);
	int mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(args, int) : 0;
	va_end(args);
	return fails(CALL_OPEN) ? -1 : behind(path, flags, mode);
}

int fstat(int file, struct stat *status)
{
	NEXT(fstat);
	return fails(CALL_FSTAT) ? -1 : behind(file, status);
}

/* ---- waiting ------------------------------------------------------------------------- */

int poll(struct pollfd *files, nfds_t n, int timeout)
{
	NEXT(poll);
	return fails(CALL_POLL) ? -1 : behind(files, n, timeout);
}

int pselect(int n, fd_set *readable, fd_set *writable, fd_set *others,
	    const struct timespec *timeout, const sigset_t *mask)
{
	NEXT(pselect);
	return fails(CALL_POLL) ? -1 : behind(n, readable, writable, others, timeout, mask);
}
