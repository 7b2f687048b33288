/* SPDX-License-Identifier: EUPL-1.2 */
/* The system's log is asked for at once and not at the first line, because later the
   fence lets nobody open anything. A line of a file is one write, so that the lines of
   many visits do not mix. */
#include "kiosk/journal.h"

#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

#include "base/die.h"

enum { DETAILS_MAX = 200 };

struct journal {
	int file; /* -1: the system's log */
	int turn; /* a folder that is locked; -1: none */
};

struct journal *journal_open(const char *file)
{
	int descriptor = -1;
	if (file) {
		descriptor = open(file, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY,
				  S_IRUSR | S_IWUSR | S_IRGRP);
		if (descriptor < 0)
			return NULL;
	} else {
		openlog("steuerrad", LOG_PID | LOG_NDELAY, LOG_USER);
	}
	struct journal *journal = die_alloc(sizeof(*journal));
	journal->file = descriptor;
	journal->turn = -1;
	return journal;
}

void journal_close(struct journal *journal)
{
	if (!journal)
		return;
	if (journal->turn >= 0)
		close(journal->turn);
	if (journal->file >= 0)
		close(journal->file);
	else
		closelog();
	free(journal);
}

static bool is_harmless(char c)
{
	static const struct text marks = TEXT_INIT(" /?&=.,:;_+-()");
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	       text_find(marks, (struct text){&c, 1}) < marks.len;
}

void journal_append_clean(struct buffer *out, struct text details)
{
	for (size_t i = 0; i < details.len && i < DETAILS_MAX; i++)
		buffer_append_char(out, is_harmless(details.bytes[i]) ? details.bytes[i] : '?');
}

static void write_line(int file, struct text line)
{
	struct buffer whole = {0};
	struct tm parts;
	char stamp[32] = "";
	time_t now = time(NULL);
	if (gmtime_r(&now, &parts))
		strftime(stamp, sizeof(stamp), "%Y-%m-%dT%H:%M:%SZ", &parts);
	buffer_format(&whole, "%s steuerrad[%ld]: " TEXT_FORMAT "\n", stamp, (long)getpid(),
		      TEXT_ARGS(line));
	ssize_t n = write(file, whole.bytes, whole.len);
	(void)n;
	buffer_clear(&whole);
}

void journal_note(struct journal *journal, const char *event, struct text details)
{
	struct buffer line = {0};
	if (!journal)
		return;
	buffer_append_string(&line, event);
	if (details.len)
		buffer_append_char(&line, ' ');
	journal_append_clean(&line, details);
	struct text text = buffer_text(&line);
	if (journal->file >= 0)
		write_line(journal->file, text);
	else
		syslog(LOG_INFO, TEXT_FORMAT, TEXT_ARGS(text));
	buffer_clear(&line);
}

/* Is it this process that says what all have seen? The lock on the folder goes with the
   descriptor, so who ends gives it back. Where nothing can be locked, each says it. */
static bool takes_turn(struct journal *journal, const char *path)
{
	char *copy = strdup(path);
	if (journal->turn >= 0)
		close(journal->turn);
	journal->turn = copy ? open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
	free(copy);
	if (journal->turn < 0 || flock(journal->turn, LOCK_EX | LOCK_NB) == 0)
		return true;
	close(journal->turn);
	journal->turn = -1;
	return false;
}

void journal_note_once(struct journal *journal, const char *path, struct text line)
{
	if (journal && takes_turn(journal, path))
		journal_note(journal, "news", line);
}
