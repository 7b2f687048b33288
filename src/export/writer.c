/* SPDX-License-Identifier: EUPL-1.2 */
/* Few large writes instead of many small ones, and no more memory than one piece needs. */
#include "export/writer.h"

#include <errno.h>
#include <unistd.h>

enum { ENOUGH = 64 * 1024 };

static void write_all(struct writer *writer, struct text text)
{
	while (text.len && !writer->error) {
		ssize_t n = write(writer->output, text.bytes, text.len);
		if (n >= 0)
			text = text_slice(text, (size_t)n, text.len);
		else if (errno != EINTR)
			writer->error = errno;
	}
}

static void flush(struct writer *writer)
{
	struct text text = buffer_text(&writer->text);
	if (writer->charset != CHARSET_UTF8) {
		buffer_reset(&writer->encoded);
		utf8_encode(&writer->encoded, text, writer->charset);
		text = buffer_text(&writer->encoded);
	}
	write_all(writer, text);
	buffer_reset(&writer->text);
}

bool writer_step(struct writer *writer)
{
	if (writer->text.len >= ENOUGH)
		flush(writer);
	return writer->error == 0;
}

int writer_end(struct writer *writer)
{
	flush(writer);
	buffer_clear(&writer->text);
	buffer_clear(&writer->encoded);
	return writer->error;
}
