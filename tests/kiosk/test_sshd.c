/* SPDX-License-Identifier: EUPL-1.2 */
/* What strangers try over SSH, against a real sshd with the fragment that is delivered:
   all of it is refused or has no effect, and nobody stays behind. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <setjmp.h>

#include <cmocka.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "helper/process.h"
#include "helper/server.h"
#include "helper/terminal.h"

enum { OUTPUT_MAX = 65536, MOST_MEMORY_KIB = 80 * 1024, GONE_MS = 1000 };

static const char title[] = "Bochum Strategie";

/* Something of /etc/passwd that no page says. */
static const char secret[] = "root:x:0:0";

static struct server *server;

static int start(void **state)
{
	(void)state;
	server = server_start("strategie");
	return server ? 0 : -1;
}

static int stop(void **state)
{
	(void)state;
	server_stop(server);
	return 0;
}

/* ssh OPTIONS… ADDRESS BEHIND…; both lists end with NULL. ALL has room. */
static void command(const char **all, const char *const *options, const char *const *behind)
{
	size_t n = 0;
	all[n++] = "/usr/bin/ssh";
	server_client_options(server, all, &n);
	while (options && *options)
		all[n++] = *options++;
	all[n++] = server_address(server);
	while (behind && *behind)
		all[n++] = *behind++;
	all[n] = NULL;
}

/* A visitor with a terminal. */
static struct emulator *visit(const char *const *options, const char *const *behind, int rows,
			      int columns)
{
	const char *all[2 * CLIENT_ARGUMENTS_MAX];
	command(all, options, behind);
	struct emulator_options how = {.rows = rows,
				       .columns = columns,
				       .program = all[0],
				       .name = "ssh",
				       .arguments = all + 1};
	return emulator_start(&how);
}

static int run(const char *const *options, const char *const *behind, const char *input,
	       char *output)
{
	const char *all[2 * CLIENT_ARGUMENTS_MAX];
	command(all, options, behind);
	return server_run_client(all, input, output, OUTPUT_MAX);
}

#define LIST(...)                                                                              \
	(const char *const[])                                                                  \
	{                                                                                      \
		__VA_ARGS__, NULL                                                              \
	}

static void a_visitor_sees_the_start(void **state)
{
	int status;
	(void)state;
	struct emulator *visitor = visit(LIST("-tt"), NULL, 24, 80);
	assert_true(emulator_wait_text(visitor, title));
	emulator_type(visitor, "q");
	assert_true(emulator_wait_end(visitor, &status));
	assert_int_equal(WEXITSTATUS(status), 0);
	emulator_free(visitor);
}

static void a_command_is_not_run(void **state)
{
	(void)state;
	struct emulator *visitor = visit(LIST("-tt"), LIST("cat /etc/passwd"), 24, 80);
	assert_true(emulator_wait_text(visitor, title));
	assert_false(emulator_shows(visitor, secret));
	emulator_free(visitor);
}

/* Words that are no place, options, paths and half commands. */
static void only_places_may_be_asked_for(void **state)
{
	static const char *const requests[] = {"rm -rf /",	"--print",  "../../etc/passwd",
					       "start; id",	"probleme", "projekte/nichts",
					       "/bin/sh -c id", "-c start", "internal-sftp"};
	(void)state;
	for (size_t i = 0; i < sizeof(requests) / sizeof(requests[0]); i++) {
		struct emulator *visitor = visit(LIST("-tt"), LIST("--", requests[i]), 24, 80);
		assert_true(emulator_wait_text(visitor, "Hier sind nur Adressen von Seiten"));
		assert_false(emulator_shows(visitor, "uid="));
		emulator_free(visitor);
	}
}

static void a_place_is_shown(void **state)
{
	(void)state;
	struct emulator *visitor =
		visit(LIST("-tt"), LIST("projekte/haus-des-wissens"), 24, 80);
	assert_true(emulator_wait_text(visitor, "Haus des Wissens"));
	emulator_free(visitor);
}

static void without_a_terminal_it_is_read_out(void **state)
{
	char output[OUTPUT_MAX];
	(void)state;
	int status = run(LIST("-T"), NULL, "3\ne\n", output);
	assert_int_equal(status, 0);
	assert_non_null(strstr(output, "Eingabe: "));
	assert_null(strchr(output, '\033'));
}

/* Files: sftp and scp get the program instead, and cannot make sense of it. */
static void files_are_out_of_reach(void **state)
{
	char output[OUTPUT_MAX], from[256];
	const char *arguments[CLIENT_ARGUMENTS_MAX + 8] = {"/usr/bin/sftp"};
	size_t n = 1;
	(void)state;
	server_client_options(server, arguments, &n);
	arguments[n++] = server_address(server);
	arguments[n] = NULL;
	assert_int_not_equal(server_run_client(arguments, "get /etc/passwd /dev/stdout\n",
					       output, sizeof(output)),
			     0);
	assert_null(strstr(output, secret));
	for (int old = 0; old < 2; old++) {
		n = 1;
		arguments[0] = "/usr/bin/scp";
		server_client_options(server, arguments, &n);
		arguments[n++] = old ? "-O" : "-s";
		snprintf(from, sizeof(from), "%s:/etc/passwd", server_address(server));
		arguments[n++] = from;
		arguments[n++] = "/dev/stdout";
		arguments[n] = NULL;
		assert_int_not_equal(server_run_client(arguments, NULL, output, sizeof(output)),
				     0);
		assert_null(strstr(output, secret));
	}
}

static void tunnels_are_refused(void **state)
{
	char output[OUTPUT_MAX];
	(void)state;
	assert_int_not_equal(run(LIST("-T", "-o", "ExitOnForwardFailure=yes", "-R",
				      "127.0.0.1:0:127.0.0.1:22"),
				 NULL, "e\n", output),
			     0);
	/* through a forwarded port nothing comes: the first bytes would be sshd's */
	assert_int_not_equal(run(LIST("-W", "127.0.0.1:22"), NULL, NULL, output), 0);
	assert_null(strstr(output, "SSH-2.0"));
	run(LIST("-T", "-w", "any:any"), NULL, "e\n", output);
	assert_null(strstr(output, "tun0"));
}

/* Reads what comes out of a tunnel until it ends; the first bytes would be sshd's. */
static void expect_nothing_from(int line)
{
	char bytes[64] = "";
	size_t len = 0;
	ssize_t n;
	while (len + 1 < sizeof(bytes) && (n = read(line, bytes + len, 1)) > 0)
		len += (size_t)n;
	close(line);
	assert_null(strstr(bytes, "SSH"));
	assert_true(len <= 8); /* the answer of a proxy, which is the client's own */
}

static void local_tunnels_lead_nowhere(void **state)
{
	static const char proxy[] = {4, 1, 0, 22, 127, 0, 0, 1, 0}; /* SOCKS 4 */
	char option[64];
	int port = server_free_port();
	(void)state;
	snprintf(option, sizeof(option), "%d:127.0.0.1:22", port);
	struct emulator *visitor = visit(LIST("-tt", "-L", option), NULL, 24, 80);
	assert_true(emulator_wait_text(visitor, title));
	expect_nothing_from(server_connect(port));
	emulator_free(visitor);
	snprintf(option, sizeof(option), "127.0.0.1:%d", port = server_free_port());
	visitor = visit(LIST("-tt", "-D", option), NULL, 24, 80);
	assert_true(emulator_wait_text(visitor, title));
	int line = server_connect(port);
	assert_true(write(line, proxy, sizeof(proxy)) == (ssize_t)sizeof(proxy));
	expect_nothing_from(line);
	emulator_free(visitor);
}

static void agents_and_displays_are_not_forwarded(void **state)
{
	(void)state;
	struct emulator *visitor = visit(LIST("-tt", "-A", "-X", "-Y"), NULL, 24, 80);
	assert_true(emulator_wait_text(visitor, title));
	pid_t process = server_visitor(server);
	assert_true(process > 0);
	assert_false(process_environment_has(process, "SSH_AUTH_SOCK"));
	assert_false(process_environment_has(process, "DISPLAY"));
	emulator_free(visitor);
}

static void variables_are_not_taken(void **state)
{
	(void)state;
	setenv("LC_EVIL", "evil", 1);
	setenv("TERMINFO", "/tmp/evil", 1);
	struct emulator *visitor = visit(
		LIST("-tt", "-o", "SendEnv=LC_EVIL TERMINFO", "-o", "SetEnv=LC_MORE=evil"),
		NULL, 24, 80);
	unsetenv("LC_EVIL");
	unsetenv("TERMINFO");
	assert_true(emulator_wait_text(visitor, title));
	pid_t process = server_visitor(server);
	assert_true(process > 0);
	assert_false(process_environment_has(process, "LC_EVIL"));
	assert_false(process_environment_has(process, "LC_MORE"));
	assert_false(process_environment_has(process, "TERMINFO"));
	emulator_free(visitor);
}

static void a_giant_window_costs_little(void **state)
{
	(void)state;
	struct emulator *visitor = visit(LIST("-tt"), NULL, 24, 80);
	assert_true(emulator_wait_text(visitor, title));
	pid_t process = server_visitor(server);
	assert_true(process > 0);
	emulator_claim_size(visitor, 65535, 65535);
	emulator_type(visitor, "?");
	emulator_claim_size(visitor, 24, 80);
	emulator_type(visitor, "qt");
	assert_true(emulator_wait_text(visitor, title));
	assert_true(process_memory(process) < MOST_MEMORY_KIB);
	emulator_free(visitor);
}

static void a_giant_window_at_the_start_costs_little(void **state)
{
	(void)state;
	struct emulator *visitor = visit(LIST("-tt"), NULL, 24, 80);
	emulator_claim_size(visitor, 65535, 65535); /* before ssh asks for a terminal */
	pid_t process = server_visitor(server);
	assert_true(process > 0);
	emulator_claim_size(visitor, 24, 80);
	assert_true(emulator_wait_text(visitor, title));
	assert_true(process_memory(process) < MOST_MEMORY_KIB);
	emulator_free(visitor);
}

static void who_is_killed_leaves_nobody(void **state)
{
	(void)state;
	struct emulator *visitor = visit(LIST("-tt"), NULL, 24, 80);
	assert_true(emulator_wait_text(visitor, title));
	pid_t process = server_visitor(server);
	assert_true(process > 0);
	emulator_signal(visitor, SIGKILL);
	assert_true(process_wait_gone(process, GONE_MS));
	emulator_free(visitor);
}

/* A name with a sequence in it must not come back to the terminal. */
static void a_terminal_of_evil_name_is_read_out(void **state)
{
	const char *all[2 * CLIENT_ARGUMENTS_MAX];
	(void)state;
	command(all, LIST("-tt"), NULL);
	struct emulator_options how = {
		.rows = 24,
		.columns = 80,
		.program = all[0],
		.name = "ssh",
		.arguments = all + 1,
		.environment = LIST("TERM=\033]0;evil\007"),
	};
	struct emulator *visitor = emulator_start(&how);
	assert_true(emulator_wait_text(visitor, "Eingabe:"));
	assert_null(strstr(emulator_bytes(visitor, NULL), "evil"));
	emulator_free(visitor);
}

/* The same visitor as the account for those who listen. */
static void the_second_account_is_read_to(void **state)
{
	char output[OUTPUT_MAX];
	(void)state;
	server_stop(server);
	server = server_start("strategie-text");
	assert_non_null(server);
	struct emulator *visitor = visit(LIST("-tt"), NULL, 24, 80);
	assert_true(emulator_wait_text(visitor, "Eingabe:"));
	emulator_type(visitor, "gehe formel/wandel\r");
	assert_true(emulator_wait_text(visitor, "Genannt auf anderen Seiten"));
	assert_null(strchr(emulator_bytes(visitor, NULL), '\033'));
	emulator_free(visitor);
	assert_int_equal(run(LIST("-T", "-v"), NULL, "e\n", output), 0);
	assert_non_null(strstr(output, "Eingabe: "));
	/* the banner names the account before anybody has to see a screen */
	assert_non_null(strstr(output, "strategie-text"));
}

static void a_connection_without_a_session_ends(void **state)
{
	const char *all[2 * CLIENT_ARGUMENTS_MAX];
	char output[OUTPUT_MAX];
	(void)state;
	command(all, LIST("-N"), NULL);
	assert_int_not_equal(server_run_client(all, NULL, output, sizeof(output)), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_visitor_sees_the_start),
		cmocka_unit_test(a_command_is_not_run),
		cmocka_unit_test(a_place_is_shown),
		cmocka_unit_test(only_places_may_be_asked_for),
		cmocka_unit_test(without_a_terminal_it_is_read_out),
		cmocka_unit_test(files_are_out_of_reach),
		cmocka_unit_test(tunnels_are_refused),
		cmocka_unit_test(local_tunnels_lead_nowhere),
		cmocka_unit_test(agents_and_displays_are_not_forwarded),
		cmocka_unit_test(variables_are_not_taken),
		cmocka_unit_test(a_giant_window_costs_little),
		cmocka_unit_test(a_giant_window_at_the_start_costs_little),
		cmocka_unit_test(who_is_killed_leaves_nobody),
		cmocka_unit_test(a_terminal_of_evil_name_is_read_out),
		cmocka_unit_test(a_connection_without_a_session_ends),
		cmocka_unit_test(the_second_account_is_read_to),
	};
	if (access("/usr/sbin/sshd", X_OK) != 0) {
		puts("1..1\nok 1 - # SKIP no sshd: make deps-kiosk");
		return 0;
	}
	return cmocka_run_group_tests(tests, start, stop);
}
