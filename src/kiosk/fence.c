/* SPDX-License-Identifier: EUPL-1.2 */
/* The list of system calls is what the program and its libraries were seen to use after the
   start, and what they may use on rarer paths, by name and in the older and the newer
   spelling, so that another C library does not turn into a killed session. A session
   that asks for anything else is killed: it is not ours any more. Only what libraries
   try by themselves (the log's socket, when its daemon restarts) is refused politely. */
#include "kiosk/fence.h"

#include <stddef.h>

#include "base/attr.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define FENCE_LEFT_OUT 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define FENCE_LEFT_OUT 1
#endif
#endif

#if defined(__linux__) && defined(HAVE_SECCOMP) && !defined(FENCE_LEFT_OUT)

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <termios.h>
#include <unistd.h>

bool fence_is_built_in(void)
{
	return true;
}

/* ---- files: Landlock -------------------------------------------------------------- */

/* The C library has no names for its calls; the numbers are the same everywhere. */
enum { CREATE_RULESET = 444, ADD_RULE = 445, RESTRICT_SELF = 446 };

/* All rights that a version of the kernel's interface knows must be named to be taken:
   13 in the first, then one more with version 2 (moving between folders), 3 (cutting
   files), and 5 (devices). */
static uint64_t file_rights(long version)
{
	uint64_t rights = ((uint64_t)1 << 13) - 1;
	if (version >= 2)
		rights |= (uint64_t)1 << 13;
	if (version >= 3)
		rights |= (uint64_t)1 << 14;
	if (version >= 5)
		rights |= (uint64_t)1 << 15;
	return rights;
}

/* The folder around a file, which stays when the file is replaced by another one. */
static int open_folder(const char *path)
{
	struct stat status;
	if (stat(path, &status) != 0)
		return -1;
	if (S_ISDIR(status.st_mode))
		return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	char *copy = strdup(path);
	int folder = copy ? open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
	free(copy);
	return folder;
}

/* What cannot be allowed is not there, and stays out of reach. */
static void allow_reading(int rules, const char *readable)
{
	struct landlock_path_beneath_attr rule = {
		.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
		.parent_fd = open_folder(readable)};
	if (rule.parent_fd < 0)
		return;
	syscall(ADD_RULE, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
	close(rule.parent_fd);
}

static bool fence_files(const char *const *readable)
{
	long version = syscall(CREATE_RULESET, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
	if (version < 1)
		return false;
	struct landlock_ruleset_attr what = {.handled_access_fs = file_rights(version)};
	int rules = (int)syscall(CREATE_RULESET, &what, sizeof(what), 0);
	if (rules < 0)
		return false;
	while (*readable)
		allow_reading(rules, *readable++);
	bool is_up = syscall(RESTRICT_SELF, rules, 0) == 0;
	close(rules);
	return is_up;
}

/* ---- calls: seccomp ---------------------------------------------------------------- */

/* clang-format off */
static const char *const calls[] = {
	"read", "readv", "write", "writev", "close", "lseek", "pipe", "pipe2", "poll", "ppoll",
	"select", "pselect6", "fstat", "newfstatat", "statx", "stat", "lstat", "getdents64",
	"access", "faccessat", "faccessat2", "readlink", "readlinkat", "getcwd", "fcntl",
	"flock", "munmap", "mremap", "madvise", "brk", "rt_sigaction", "rt_sigprocmask",
	"rt_sigreturn", "sigaltstack", "restart_syscall", "exit", "exit_group", "getpid",
	"gettid", "clock_gettime", "clock_nanosleep", "nanosleep", "gettimeofday",
	"inotify_add_watch", "inotify_rm_watch", "getrandom", "futex", "setitimer", "alarm",
	"sysinfo", "sendto", "sendmsg", "rseq", "set_robust_list", "getuid", "geteuid",
	"getgid", "getegid"};

static const char *const refused[] = {"socket", "connect", "prctl"};
/* clang-format on */

/* Of ioctl, only what a terminal's user needs: nothing that types for somebody else. */
static const unsigned long requests[] = {TCGETS, TCSETS, TCSETSW, TCSETSF, TIOCGWINSZ,
					 TCFLSH, TCXONC, TCSBRK,  FIONREAD};

static bool allow(scmp_filter_ctx filter, const char *name)
{
	int number = seccomp_syscall_resolve_name(name);
	/* not known on this architecture: nothing to allow */
	return number == __NR_SCMP_ERROR ||
	       seccomp_rule_add(filter, SCMP_ACT_ALLOW, number, 0) == 0;
}

static bool refuse(scmp_filter_ctx filter, const char *name)
{
	int number = seccomp_syscall_resolve_name(name);
	return number == __NR_SCMP_ERROR ||
	       seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), number, 0) == 0;
}

/* Allows a call if the bits MASK of its argument are VALUE. */
static bool allow_masked(scmp_filter_ctx filter, int number, unsigned argument, uint64_t mask,
			 uint64_t value)
{
	const struct scmp_arg_cmp compare =
		SCMP_CMP64(argument, SCMP_CMP_MASKED_EQ, mask, value);
	return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, number, 1, &compare) == 0;
}

static bool allow_requests(scmp_filter_ctx filter)
{
	bool is_good = true;
	for (size_t i = 0; i < ARRAY_LEN(requests) && is_good; i++)
		is_good = allow_masked(filter, SCMP_SYS(ioctl), 1, UINT32_MAX, requests[i]);
	return is_good;
}

static bool allow_signals_to_self(scmp_filter_ctx filter)
{
	uint64_t self = (uint64_t)getpid();
	return allow_masked(filter, SCMP_SYS(kill), 0, UINT32_MAX, self) &&
	       allow_masked(filter, SCMP_SYS(tgkill), 0, UINT32_MAX, self);
}

static bool add_rules(scmp_filter_ctx filter)
{
	const uint64_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
	for (size_t i = 0; i < ARRAY_LEN(calls); i++)
		if (!allow(filter, calls[i]))
			return false;
	for (size_t i = 0; i < ARRAY_LEN(refused); i++)
		if (!refuse(filter, refused[i]))
			return false;
	return allow_masked(filter, SCMP_SYS(openat), 2, writing, 0) &&
	       allow_masked(filter, SCMP_SYS(open), 1, writing, 0) &&
	       allow_masked(filter, SCMP_SYS(mmap), 2, PROT_EXEC, 0) &&
	       allow_masked(filter, SCMP_SYS(mprotect), 2, PROT_EXEC, 0) &&
	       allow_requests(filter) && allow_signals_to_self(filter);
}

static bool fence_calls(void)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
	if (!filter)
		return false;
	bool is_up = add_rules(filter) && seccomp_load(filter) == 0;
	seccomp_release(filter);
	return is_up;
}

unsigned fence_raise(const char *const *readable)
{
	unsigned parts = 0;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return 0;
	if (fence_files(readable))
		parts |= FENCE_FILES;
	if (fence_calls())
		parts |= FENCE_CALLS;
	return parts;
}

#else

bool fence_is_built_in(void)
{
	return false;
}

unsigned fence_raise(const char *const *readable)
{
	(void)readable;
	return 0;
}

#endif
