/* SPDX-License-Identifier: EUPL-1.2 */
/* YAML as a stream of events with places in the file. */
#ifndef LOAD_YAML_STREAM_H
#define LOAD_YAML_STREAM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "load/problem.h"

enum event_kind {
	EVENT_SCALAR,
	EVENT_SEQUENCE, /* its items follow, up to EVENT_CLOSE */
	EVENT_MAPPING,	/* keys and values follow by turns, up to EVENT_CLOSE */
	EVENT_CLOSE,
	EVENT_ALIAS,
	EVENT_END /* of the file */
};

/* Texts live until the next event. */
struct event {
	enum event_kind kind;
	bool is_plain; /* a scalar without quotes */
	struct mark mark;
	struct text text;   /* of a scalar; the name of an alias */
	struct text anchor; /* bytes NULL: none */
};

struct yaml_stream;

/* Reads SOURCE, which must outlive the stream and has passed source_check. */
struct yaml_stream *yaml_stream_new(struct text source, uint32_t file,
				    struct problems *problems);
void yaml_stream_free(struct yaml_stream *stream);

/* How many bytes of the source have been looked at. */
size_t yaml_stream_offset(const struct yaml_stream *stream);

/* The first byte of the source that will be looked at again. */
size_t yaml_stream_needed(const struct yaml_stream *stream);

/* The next event. False, for good, if the file is no YAML, holds several documents or
   a name or text above the limits: then it added an error. A tag that is not of the core
   schema is an error, too, but not the end. */
bool yaml_stream_next(struct yaml_stream *stream, struct event *event);

#endif
