/* SPDX-License-Identifier: EUPL-1.2 */
/* The fragment is used as it is delivered, but for what a test cannot have: the accounts (the
   tests' user stands in for them), the empty password (a key of the moment does), the
   place where the program is installed, and the time to wait for an unused connection. */
#include "helper/server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "helper/process.h"

enum { PATIENCE_MS = 20000, STEP_MS = 5, PATH_LEN = 4096 };

static const char sshd[] = "/usr/sbin/sshd";

struct server {
	char folder[64];
	char program[PATH_LEN], banner[PATH_LEN];
	char address[128];
	char port[16], port_option[32], identity[96], known[128];
	pid_t process;
};

static void step(void)
{
	poll(NULL, 0, STEP_MS);
}

static bool run_quietly(const char *const *arguments)
{
	char output[4096];
	return server_run_client(arguments, NULL, output, sizeof(output)) == 0;
}

static bool make_key(const struct server *server, const char *name)
{
	char path[PATH_LEN];
	snprintf(path, sizeof(path), "%s/%s", server->folder, name);
	const char *arguments[] = {
		"/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path, NULL};
	return run_quietly(arguments);
}

int server_free_port(void)
{
	struct sockaddr_in address = {.sin_family = AF_INET,
				      .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t len = sizeof(address);
	int probe = socket(AF_INET, SOCK_STREAM, 0);
	bool is_bound = probe >= 0 &&
			bind(probe, (struct sockaddr *)&address, sizeof(address)) == 0 &&
			getsockname(probe, (struct sockaddr *)&address, &len) == 0;
	if (probe >= 0)
		close(probe);
	return is_bound ? ntohs(address.sin_port) : 0;
}

/* "Match User one,other": is it one of them? */
static bool names_account(const char *setting, const char *account)
{
	const char *names = strrchr(setting, ' ') + 1;
	size_t len = strlen(account);
	for (; *names; names += strcspn(names, ",\n"), names += strspn(names, ",\n"))
		if (strcspn(names, ",\n") == len && strncmp(names, account, len) == 0)
			return true;
	return false;
}

/* One line of the fragment as the test needs it. */
static void write_line(FILE *config, const struct server *server, const char *line,
		       const char *user, const char *account)
{
	const char *setting = line + strspn(line, "\t ");
	if (strncmp(setting, "Match User", 10) == 0)
		fprintf(config, "Match User %s\n",
			names_account(setting, account) ? user : "nobody-of-this-name");
	else if (strncmp(setting, "ForceCommand", 12) == 0)
		fprintf(config, "ForceCommand %s --kiosk --no-config\n", server->program);
	else if (strncmp(setting, "AuthenticationMethods", 21) == 0)
		fprintf(config, "AuthenticationMethods publickey\n");
	else if (strncmp(setting, "PubkeyAuthentication", 20) == 0)
		fprintf(config, "PubkeyAuthentication yes\n");
	else if (strncmp(setting, "AuthorizedKeysFile", 18) == 0)
		fprintf(config, "AuthorizedKeysFile %s/visitor.pub\n", server->folder);
	else if (strncmp(setting, "UnusedConnectionTimeout", 23) == 0)
		fprintf(config, "UnusedConnectionTimeout 1\n");
	else if (strncmp(setting, "Banner", 6) == 0)
		fprintf(config, "Banner %s\n", server->banner);
	else
		fputs(line, config);
}

static bool write_config(const struct server *server, const char *user, const char *account)
{
	char path[PATH_LEN], line[1024];
	snprintf(path, sizeof(path), "%s/config", server->folder);
	FILE *fragment = fopen("data/kiosk/sshd.conf", "r");
	FILE *config = fopen(path, "w");
	if (!fragment || !config)
		abort();
	fprintf(config,
		"Port %s\nListenAddress 127.0.0.1\nHostKey %s/host\nPidFile none\n"
		"UsePAM no\nStrictModes no\nPermitRootLogin yes\n"
		"Subsystem sftp internal-sftp\nAcceptEnv NOTHING_AT_ALL\n",
		server->port, server->folder);
	while (fgets(line, sizeof(line), fragment))
		write_line(config, server, line, user, account);
	bool is_written = !ferror(config);
	fclose(fragment);
	return fclose(config) == 0 && is_written;
}

static int connect_once(int port)
{
	struct sockaddr_in address = {.sin_family = AF_INET,
				      .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
				      .sin_port = htons((uint16_t)port)};
	int client = socket(AF_INET, SOCK_STREAM, 0);
	if (connect(client, (struct sockaddr *)&address, sizeof(address)) == 0)
		return client;
	close(client);
	return -1;
}

static bool is_listening(const struct server *server)
{
	int client = connect_once((int)strtol(server->port, NULL, 10));
	if (client >= 0)
		close(client);
	return client >= 0;
}

int server_connect(int port)
{
	int client = connect_once(port);
	for (int waited = 0; client < 0 && waited < PATIENCE_MS; waited += STEP_MS) {
		step();
		client = connect_once(port);
	}
	return client;
}

static pid_t start_sshd(const struct server *server)
{
	char config[PATH_LEN], log[PATH_LEN];
	snprintf(config, sizeof(config), "%s/config", server->folder);
	snprintf(log, sizeof(log), "%s/log", server->folder);
	pid_t process = fork();
	if (process == 0) {
		int null = open("/dev/null", O_RDWR);
		dup2(null, STDIN_FILENO);
		dup2(null, STDOUT_FILENO);
		dup2(null, STDERR_FILENO);
		execl(sshd, sshd, "-D", "-E", log, "-f", config, (char *)NULL);
		_exit(127);
	}
	return process;
}

static bool wait_listening(const struct server *server)
{
	for (int waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
		int status;
		if (is_listening(server))
			return true;
		if (waitpid(server->process, &status, WNOHANG) != 0)
			return false;
		step();
	}
	return false;
}

struct server *server_start(const char *account)
{
	const struct passwd *me = getpwuid(getuid());
	const char *build = getenv("BUILD");
	char relative[PATH_LEN];
	if (access(sshd, X_OK) != 0 || !me)
		return NULL;
	if (getuid() == 0)
		mkdir("/run/sshd", 0755); /* where its system would have made it */
	struct server *server = calloc(1, sizeof(*server));
	if (!server)
		abort();
	strcpy(server->folder, "/tmp/steuerrad-sshd-XXXXXX");
	snprintf(relative, sizeof(relative), "%s/steuerrad", build ? build : "build");
	if (!mkdtemp(server->folder) || !realpath(relative, server->program) ||
	    !realpath("data/kiosk/banner.txt", server->banner))
		abort();
	snprintf(server->port, sizeof(server->port), "%d", server_free_port());
	snprintf(server->port_option, sizeof(server->port_option), "Port=%s", server->port);
	snprintf(server->address, sizeof(server->address), "%s@127.0.0.1", me->pw_name);
	snprintf(server->identity, sizeof(server->identity), "%s/visitor", server->folder);
	snprintf(server->known, sizeof(server->known), "UserKnownHostsFile=%s/known",
		 server->folder);
	if (make_key(server, "host") && make_key(server, "visitor") &&
	    write_config(server, me->pw_name, account)) {
		server->process = start_sshd(server);
		if (wait_listening(server))
			return server;
	}
	server_stop(server);
	return NULL;
}

void server_stop(struct server *server)
{
	static const char *const files[] = {"host",   "host.pub", "visitor", "visitor.pub",
					    "config", "log",	  "known"};
	char path[PATH_LEN];
	if (!server)
		return;
	if (server->process > 0) {
		kill(server->process, SIGTERM);
		waitpid(server->process, NULL, 0);
	}
	for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", server->folder, files[i]);
		unlink(path);
	}
	rmdir(server->folder);
	free(server);
}

/* ---- clients ------------------------------------------------------------------- */

void server_client_options(const struct server *server, const char **arguments, size_t *n)
{
	const char *const options[] = {"-F", "none",
				       "-i", server->identity,
				       "-o", server->port_option,
				       "-o", "BatchMode=yes",
				       "-o", "StrictHostKeyChecking=no",
				       "-o", server->known,
				       "-o", "LogLevel=ERROR"};
	for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
		arguments[(*n)++] = options[i];
}

const char *server_address(const struct server *server)
{
	return server->address;
}

/* Reads until the client ends or the time is over. */
static bool read_all(int from, char *output, size_t len)
{
	size_t n = 0;
	char rest[4096] = "";
	struct pollfd waited = {from, POLLIN, 0};
	while (poll(&waited, 1, PATIENCE_MS) > 0) {
		bool has_room = n + 1 < len;
		ssize_t got = read(from, has_room ? output + n : rest,
				   has_room ? len - 1 - n : sizeof(rest));
		if (got <= 0) {
			output[n] = '\0';
			return true;
		}
		n += has_room ? (size_t)got : 0;
	}
	output[n] = '\0';
	return false;
}

int server_run_client(const char *const *arguments, const char *input, char *output, size_t len)
{
	int to[2], from[2], status;
	if (pipe(to) != 0 || pipe(from) != 0)
		abort();
	pid_t client = fork();
	if (client == 0) {
		setsid(); /* no terminal at all */
		dup2(to[0], STDIN_FILENO);
		dup2(from[1], STDOUT_FILENO);
		dup2(from[1], STDERR_FILENO);
		close(to[1]);
		close(from[0]);
		execv(arguments[0], (char *const *)arguments);
		_exit(127);
	}
	close(to[0]);
	close(from[1]);
	if (input && write(to[1], input, strlen(input)) < 0)
		errno = 0; /* a client that does not read has its reasons */
	close(to[1]);
	bool has_ended = read_all(from[0], output, len);
	close(from[0]);
	if (!has_ended)
		kill(client, SIGKILL);
	waitpid(client, &status, 0);
	return has_ended ? status : -1;
}

pid_t server_visitor(const struct server *server)
{
	return process_wait_below(server->process, server->program);
}
