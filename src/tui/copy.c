/* SPDX-License-Identifier: EUPL-1.2 */
/* The address of the page into the clipboard of the terminal, by OSC 52. Terminals do not
   say whether they obeyed, so the answer does not claim it; it shows the address, too. */
#include <stdint.h>
#include <unistd.h>

#include "tui/screen.h"

static void append_base64(struct buffer *out, struct text text)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
				     "0123456789+/";

	for (size_t i = 0; i < text.len; i += 3) {
		size_t n = text.len - i < 3 ? text.len - i : 3;
		uint32_t bits = 0;

		for (size_t j = 0; j < 3; j++)
			bits = bits << 8 | (j < n ? (unsigned char)text.bytes[i + j] : 0);
		for (size_t j = 0; j < 4; j++)
			buffer_append_char(out,
					   j <= n ? digits[bits >> (18 - 6 * j) & 63] : '=');
	}
}

void screen_copy(struct screen *screen)
{
	struct buffer address = {0};
	struct buffer sequence = {0};
	struct buffer answer = {0};

	place_append(&address, browser_place(screen->browser));
	buffer_append_string(&sequence, "\033]52;c;");
	append_base64(&sequence, buffer_text(&address));
	buffer_append_char(&sequence, '\a');
	/* between two frames; what the line does not take is not worth waiting for */
	if (write(STDOUT_FILENO, sequence.bytes, sequence.len) == (ssize_t)sequence.len)
		message_append(&answer, screen_language(screen), MESSAGE_TUI_COPIED,
			       MESSAGE_ARGS(buffer_text(&address)));
	screen_say(screen, buffer_text(&answer));
	buffer_clear(&answer);
	buffer_clear(&sequence);
	buffer_clear(&address);
}
