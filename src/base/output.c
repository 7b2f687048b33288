/* SPDX-License-Identifier: EUPL-1.2 */
/* A write may do a part of its work, be interrupted by a signal, or find a descriptor that
   somebody else has told never to wait. None of that is an error, and none may cost a
   byte. */
#include "base/output.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

/* Until the descriptor takes something: 0 or an errno. */
static int wait_for_room(int descriptor)
{
	struct pollfd waited = {descriptor, POLLOUT, 0};
	return poll(&waited, 1, -1) >= 0 || errno == EINTR ? 0 : errno;
}

int output_write(int descriptor, struct text text)
{
	int error = 0;
	while (text.len && !error) {
		ssize_t n = write(descriptor, text.bytes, text.len);
		if (n >= 0)
			text = text_slice(text, (size_t)n, text.len);
		else if (errno == EAGAIN)
			error = wait_for_room(descriptor);
		else if (errno != EINTR)
			error = errno;
	}
	return error;
}
