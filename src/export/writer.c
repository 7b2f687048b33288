/* SPDX-License-Identifier: EUPL-1.2 */
/* Few large writes instead of many small ones, and no more memory than one piece needs. */
#include "export/writer.h"

#include "base/output.h"

enum { ENOUGH = 64 * 1024 };

static void flush(struct writer *writer)
{
	struct text text = buffer_text(&writer->text);
	if (writer->charset != CHARSET_UTF8) {
		buffer_reset(&writer->encoded);
		utf8_encode(&writer->encoded, text, writer->charset);
		text = buffer_text(&writer->encoded);
	}
	if (!writer->error)
		writer->error = output_write(writer->output, text);
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
