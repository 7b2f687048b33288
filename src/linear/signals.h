/* SPDX-License-Identifier: EUPL-1.2 */
/* Signals as answers: Ctrl-C cancels what is being said, the others end the mode. They
   are held back between a look and the wait behind it, and a read that one has come just
   before is ended by an alarm, so none is missed. */
#ifndef LINEAR_SIGNALS_H
#define LINEAR_SIGNALS_H

#include <stdbool.h>
#include <sys/types.h>

struct signals;

/* Begins to catch SIGINT, SIGTERM and SIGHUP, and to ignore SIGPIPE: a reader that has
   gone away is a failed write. In a kiosk nobody can stop or kill it by a key, and SIGALRM
   is one more that ends it. Undo it with signals_release. */
struct signals *signals_catch(bool is_kiosk);
void signals_release(struct signals *signals);

/* Reads, waiting in the read itself: between a key and the answer that is ready nothing
   may lie that can be done without. Ends with EINTR if a signal came, or had come since
   signals_take, or when TIMEOUT_MS, more than 0, have passed; -1: it waits. Leaves signals
   let through. */
ssize_t signals_read(struct signals *signals, int descriptor, void *bytes, size_t size,
		     int timeout_ms);

/* Waits until the descriptor can be read, or written; false if a signal came first, or
   had come since signals_take. Also false when TIMEOUT_MS have passed; -1: it waits. True
   for a descriptor that cannot be waited for: reading says why. They hold signals back. */
bool signals_wait_readable(struct signals *signals, int descriptor, int timeout_ms);
bool signals_wait_writable(struct signals *signals, int descriptor);
/* Lets signals through, to interrupt a write that blocks; and holds them back again. */
void signals_open(struct signals *signals);
void signals_close(struct signals *signals);

/* Has the terminal said that its size has changed, since it was last asked for here? Costs no
   call of the system. */
bool signals_resized(void);
void signals_forget_size(void);

/* Has one been caught? */
bool signals_pending(void);
/* The signal caught since the last call, or 0; an ending one before SIGINT. */
int signals_take(void);

#endif
