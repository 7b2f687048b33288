/* SPDX-License-Identifier: EUPL-1.2 */
/* A real sshd on the loopback, with the fragment of data/kiosk; its only visitor is the
   user who runs the tests. Nothing of it is left when it is stopped. */
#ifndef HELPER_SERVER_H
#define HELPER_SERVER_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct server;

/* Starts it; the visitor is treated as the ACCOUNT of the fragment, strategie or
   strategie-text. NULL: there is no sshd here, or it does not start. Stop with
   server_stop. */
struct server *server_start(const char *account);
void server_stop(struct server *server);

/* A port of the loopback that nobody listens on. */
int server_free_port(void);
/* Waits until somebody listens there; a line to it, or -1 after a time that no machine
   needs. */
int server_connect(int port);

enum { CLIENT_ARGUMENTS_MAX = 24 };

/* Appends the options that lead a client (ssh, sftp, scp: it is their common part) to
   the server: ARGUMENTS has room for CLIENT_ARGUMENTS_MAX, *n of it are taken. Lives as
   long as the server. */
void server_client_options(const struct server *server, const char **arguments, size_t *n);
/* "USER@127.0.0.1" */
const char *server_address(const struct server *server);

/* Runs a client to its end, without a terminal; what it wrote (both streams, at most LEN
   - 1 bytes) goes to OUTPUT, its end as waitpid says it is returned. INPUT is what it
   reads, or NULL. A client that does not end is killed after some time: -1. */
int server_run_client(const char *const *arguments, const char *input, char *output,
		      size_t len);

/* Waits for the process of the program that a visitor of this server has; 0: none came. */
pid_t server_visitor(const struct server *server);

#endif
