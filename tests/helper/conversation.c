/* SPDX-License-Identifier: EUPL-1.2 */
#include "helper/conversation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/diagnostics.h"
#include "browser/browser.h"
#include "builtin.h"
#include "linear/linear.h"

enum { ANSWER_BYTES = 1 << 18 };

struct conversation {
	pid_t child;
	int typing, listening;
	struct buffer shown;
	char answer[ANSWER_BYTES];
};

/* What the child does; ends it. */
static void converse(const char *place, bool is_kiosk, const char *folder, int input,
		     int output)
{
	struct catalog catalog;
	struct diagnostics problems = {0};
	struct place home;
	int signal_number;
	if (!catalog_open(&catalog, builtin_catalog, builtin_catalog_len) ||
	    !place_parse(text_of(place), &home) || (folder && chdir(folder) != 0))
		_exit(99);
	const struct source source = {.catalog = &catalog,
				      .problems = &problems,
				      .language = LANGUAGE_DE,
				      .is_kiosk = is_kiosk,
				      .version = TEXT("test")};
	struct browser *browser = browser_new(&source, &home);
	const struct linear_options options = {.input = input,
					       .output = output,
					       .width = 79,
					       .plain_words = true,
					       .rows = LINEAR_ROWS};
	enum linear_result result = linear_run(browser, &options, &signal_number);
	browser_free(browser);
	_exit(result == LINEAR_QUIT ? 0 : 1 + (int)result);
}

/* Receives one message: what one write() sent. */
static void listen_once(struct conversation *conversation)
{
	ssize_t n = recv(conversation->listening, conversation->answer, ANSWER_BYTES - 1, 0);
	assert_true(n > 0);
	conversation->answer[n] = '\0';
	buffer_append(&conversation->shown, (struct text){conversation->answer, (size_t)n});
}

struct conversation *conversation_start(const char *place, bool is_kiosk, const char *folder)
{
	struct conversation *conversation = calloc(1, sizeof(*conversation));
	int input[2], output[2];
	assert_non_null(conversation);
	assert_int_equal(pipe(input), 0);
	assert_int_equal(socketpair(AF_UNIX, SOCK_DGRAM, 0, output), 0);
	int room = ANSWER_BYTES;
	setsockopt(output[0], SOL_SOCKET, SO_SNDBUF, &room, sizeof(room));
	conversation->child = fork();
	assert_true(conversation->child >= 0);
	if (conversation->child == 0) {
		close(input[1]);
		close(output[1]);
		converse(place, is_kiosk, folder, input[0], output[0]);
	}
	close(input[0]);
	close(output[0]);
	conversation->typing = input[1];
	conversation->listening = output[1];
	listen_once(conversation);
	return conversation;
}

const char *conversation_say(struct conversation *conversation, const char *line)
{
	struct buffer typed = {0};
	char more;
	/* Nothing may have come since the last answer, which was one write. */
	assert_true(recv(conversation->listening, &more, 1, MSG_DONTWAIT) < 0);
	buffer_append_string(&typed, line);
	buffer_append_char(&typed, '\n');
	assert_int_equal(write(conversation->typing, typed.bytes, typed.len), typed.len);
	buffer_clear(&typed);
	listen_once(conversation);
	return conversation->answer;
}

const char *conversation_answer(const struct conversation *conversation)
{
	return conversation->answer;
}

struct text conversation_shown(const struct conversation *conversation)
{
	return buffer_text(&conversation->shown);
}

int conversation_end(struct conversation *conversation)
{
	int status;
	close(conversation->typing);
	assert_int_equal(waitpid(conversation->child, &status, 0), conversation->child);
	close(conversation->listening);
	buffer_clear(&conversation->shown);
	free(conversation);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}
