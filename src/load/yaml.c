/* SPDX-License-Identifier: EUPL-1.2 */
/* The only user of libyaml: its events become ours, its complaints our sentences. After
   an error the parser must not be asked again: libyaml would give empty events for ever. */
#include "load/yaml_stream.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/die.h"
#include "load/comments.h"
#include "load/limits.h"
#include "load/source.h"
#include "load/yaml_memory.h"

struct yaml_stream {
	yaml_parser_t parser;
	yaml_event_t event; /* the texts of the last event given out are in it */
	struct text source;
	uint32_t file;
	struct problems *problems;
	struct comments comments;
	size_t quoted_line; /* from 1: where the text in quotes given out last ended; 0: none */
	bool has_document;
	bool has_failed;
};

/* What libyaml says, what we say. Several of its sentences mean one thing to an editor. */
static const struct restated {
	const char *problem;
	enum message what, hint;
} restated[] = {
	{"could not find expected ':'", MESSAGE_LOAD_YAML_NO_COLON, MESSAGE_LOAD_HINT_COLON},
	{"mapping values are not allowed in this context", MESSAGE_LOAD_YAML_COLON,
	 MESSAGE_LOAD_HINT_QUOTES},
	{"found unexpected ':'", MESSAGE_LOAD_YAML_COLON, MESSAGE_LOAD_HINT_QUOTES},
	{"mapping keys are not allowed in this context", MESSAGE_LOAD_YAML_INDENTATION,
	 MESSAGE_LOAD_HINT_INDENTATION},
	{"block sequence entries are not allowed in this context",
	 MESSAGE_LOAD_YAML_INDENTATION, MESSAGE_LOAD_HINT_INDENTATION},
	{"did not find expected key", MESSAGE_LOAD_YAML_KEY, MESSAGE_LOAD_HINT_INDENTATION},
	{"did not find expected '-' indicator", MESSAGE_LOAD_YAML_ITEM,
	 MESSAGE_LOAD_HINT_INDENTATION},
	{"did not find expected ',' or ']'", MESSAGE_LOAD_YAML_BRACKET, MESSAGE_NONE},
	{"did not find expected ',' or '}'", MESSAGE_LOAD_YAML_BRACE, MESSAGE_NONE},
	{"did not find expected node content", MESSAGE_LOAD_YAML_VALUE, MESSAGE_NONE},
	{"did not find expected <document start>", MESSAGE_LOAD_YAML_AFTER,
	 MESSAGE_LOAD_HINT_INDENTATION},
	{"found character that cannot start any token", MESSAGE_LOAD_YAML_START,
	 MESSAGE_LOAD_HINT_START},
	{"found a tab character that violates indentation", MESSAGE_LOAD_YAML_TAB,
	 MESSAGE_LOAD_HINT_BLANKS},
	{"found a tab character where an indentation space is expected", MESSAGE_LOAD_YAML_TAB,
	 MESSAGE_LOAD_HINT_BLANKS},
	{"found unexpected end of stream", MESSAGE_LOAD_YAML_QUOTE, MESSAGE_NONE},
	{"found unexpected document indicator", MESSAGE_LOAD_YAML_QUOTE, MESSAGE_NONE},
	{"found unknown escape character", MESSAGE_LOAD_YAML_ESCAPE, MESSAGE_LOAD_HINT_ESCAPE},
	{"did not find expected hexdecimal number", MESSAGE_LOAD_YAML_ESCAPE,
	 MESSAGE_LOAD_HINT_ESCAPE},
	{"found invalid Unicode character escape code", MESSAGE_LOAD_YAML_ESCAPE,
	 MESSAGE_LOAD_HINT_ESCAPE},
	{"did not find expected comment or line break", MESSAGE_LOAD_YAML_BLOCK, MESSAGE_NONE},
	{"found an indentation indicator equal to 0", MESSAGE_LOAD_YAML_BLOCK, MESSAGE_NONE},
	{"did not find expected alphabetic or numeric character", MESSAGE_LOAD_YAML_ANCHOR,
	 MESSAGE_LOAD_HINT_START},
	{"found undefined tag handle", MESSAGE_LOAD_YAML_TAG, MESSAGE_LOAD_HINT_START},
	{"found incompatible YAML document", MESSAGE_LOAD_YAML_VERSION, MESSAGE_NONE},
	{"found duplicate %YAML directive", MESSAGE_LOAD_YAML_VERSION, MESSAGE_NONE},
};

/* Text behind the quotes that end a text is a key to libyaml, or an item. */
static bool is_behind_quotes(const struct yaml_stream *stream, const struct restated *ours)
{
	return ours->hint == MESSAGE_LOAD_HINT_INDENTATION &&
	       stream->quoted_line == stream->parser.problem_mark.line + 1;
}

static const struct restated *restate(const struct yaml_stream *stream)
{
	static const struct restated unknown = {"", MESSAGE_LOAD_YAML, MESSAGE_NONE};
	static const struct restated behind_quotes = {"", MESSAGE_LOAD_YAML_BEHIND_QUOTES,
						      MESSAGE_LOAD_HINT_INNER_QUOTES};
	const char *problem = stream->parser.problem;
	for (size_t i = 0; problem && i < ARRAY_LEN(restated); i++)
		if (strcmp(restated[i].problem, problem) == 0)
			return is_behind_quotes(stream, &restated[i]) ? &behind_quotes
								      : &restated[i];
	return &unknown;
}

/* libyaml counts lines and columns from 0, columns in characters. */
static struct mark mark_of(const struct yaml_stream *stream, const yaml_mark_t *mark)
{
	return (struct mark){stream->file, (uint32_t)mark->line + 1,
			     (uint32_t)mark->column + 1};
}

/* How many bytes libyaml has made something of: its reader is ahead of its scanner. */
static size_t scanned(const struct yaml_stream *stream)
{
	const yaml_parser_t *parser = &stream->parser;
	return parser->offset - (size_t)(parser->buffer.last - parser->buffer.pointer);
}

/* Problems of bytes come with an offset, but without a mark. */
static void report_bytes(const struct yaml_stream *stream)
{
	const yaml_parser_t *parser = &stream->parser;
	struct mark mark =
		source_mark_from(stream->source, scanned(stream),
				 mark_of(stream, &parser->mark), parser->problem_offset);
	if (!parser->problem ||
	    strcmp(parser->problem, "control characters are not allowed") != 0) {
		problem_error(stream->problems, mark, MESSAGE_LOAD_ENCODING, NULL, 0);
		problem_hint(stream->problems, MESSAGE_LOAD_HINT_UTF8, (struct text){0});
		return;
	}
	char name[16];
	snprintf(name, sizeof(name), "U+%04X", (unsigned)parser->problem_value);
	problem_error(stream->problems, mark, MESSAGE_LOAD_CONTROL,
		      MESSAGE_ARGS(text_of(name)));
}

/* Some mistakes come to light lines below the one to mend, which is where it began. */
static bool is_late(const struct yaml_stream *stream, enum message what)
{
	return stream->parser.context &&
	       (what == MESSAGE_LOAD_YAML_NO_COLON || what == MESSAGE_LOAD_YAML_QUOTE);
}

static void report_grammar(const struct yaml_stream *stream)
{
	const yaml_parser_t *parser = &stream->parser;
	const struct restated *ours = restate(stream);
	const yaml_mark_t *mark =
		is_late(stream, ours->what) ? &parser->context_mark : &parser->problem_mark;
	problem_error(stream->problems, mark_of(stream, mark), ours->what, NULL, 0);
	if (ours->hint != MESSAGE_NONE) {
		problem_hint(stream->problems, ours->hint, (struct text){0});
	} else if (parser->context && parser->context_mark.line < mark->line) {
		char line[24];
		snprintf(line, sizeof(line), "%zu", parser->context_mark.line + 1);
		problem_hint(stream->problems, MESSAGE_LOAD_HINT_BEGUN, text_of(line));
	}
}

static bool fail(struct yaml_stream *stream)
{
	stream->has_failed = true;
	if (stream->parser.error == YAML_MEMORY_ERROR)
		die("out of memory");
	if (stream->parser.error == YAML_READER_ERROR)
		report_bytes(stream);
	else
		report_grammar(stream);
	return false;
}

struct yaml_stream *yaml_stream_new(struct text source, uint32_t file,
				    struct problems *problems)
{
	struct yaml_stream *stream = die_alloc(sizeof(*stream));
	*stream = (struct yaml_stream){.source = source, .file = file, .problems = problems};
	comments_begin(&stream->comments, source);
	yaml_memory_begin();
	if (!yaml_parser_initialize(&stream->parser))
		die("out of memory");
	yaml_parser_set_encoding(&stream->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&stream->parser, (const unsigned char *)source.bytes,
				     source.len);
	return stream;
}

void yaml_stream_free(struct yaml_stream *stream)
{
	yaml_event_delete(&stream->event);
	yaml_parser_delete(&stream->parser);
	yaml_memory_end();
	free(stream);
}

size_t yaml_stream_needed(const struct yaml_stream *stream)
{
	size_t needed = scanned(stream);
	return needed < stream->comments.offset ? needed : stream->comments.offset;
}

size_t yaml_stream_offset(const struct yaml_stream *stream)
{
	return stream->parser.offset;
}

/* Tags that say what is true anyway may stand; all others would want a program to make
   something of the data. */
static bool is_core_tag(const char *tag, yaml_event_type_t type)
{
	static const struct {
		const char *tag;
		yaml_event_type_t type;
	} core[] = {
		{YAML_STR_TAG, YAML_SCALAR_EVENT},
		{YAML_INT_TAG, YAML_SCALAR_EVENT},
		{YAML_FLOAT_TAG, YAML_SCALAR_EVENT},
		{YAML_BOOL_TAG, YAML_SCALAR_EVENT},
		{YAML_NULL_TAG, YAML_SCALAR_EVENT},
		{YAML_SEQ_TAG, YAML_SEQUENCE_START_EVENT},
		{YAML_MAP_TAG, YAML_MAPPING_START_EVENT},
	};
	if (strcmp(tag, "!") == 0)
		return true;
	for (size_t i = 0; i < ARRAY_LEN(core); i++)
		if (core[i].type == type && strcmp(core[i].tag, tag) == 0)
			return true;
	return false;
}

static bool refuse(struct yaml_stream *stream, struct mark mark, enum message what)
{
	stream->has_failed = true;
	return problem_error(stream->problems, mark, what, NULL, 0);
}

static bool take_over_properties(struct yaml_stream *stream, struct event *event,
				 const yaml_char_t *anchor, const yaml_char_t *tag)
{
	event->anchor = text_of((const char *)anchor);
	if (event->anchor.len > LIMIT_NAME)
		return refuse(stream, event->mark, MESSAGE_LOAD_NAME_TOO_LONG);
	if (!tag)
		return true;
	struct text name = text_of((const char *)tag);
	if (name.len > LIMIT_NAME)
		return refuse(stream, event->mark, MESSAGE_LOAD_NAME_TOO_LONG);
	if (!is_core_tag(name.bytes, stream->event.type)) {
		problem_error(stream->problems, event->mark, MESSAGE_LOAD_TAG,
			      MESSAGE_ARGS(name));
		problem_hint(stream->problems, MESSAGE_LOAD_HINT_START, (struct text){0});
	}
	return true;
}

/* Takes over what scalars and collections may carry, and seldom do. */
static inline bool set_properties(struct yaml_stream *stream, struct event *event,
				  const yaml_char_t *anchor, const yaml_char_t *tag)
{
	return (!anchor && !tag) || take_over_properties(stream, event, anchor, tag);
}

/* Warns of what was lost behind a text without quotes. */
static void check_comment(struct yaml_stream *stream)
{
	const yaml_mark_t *end = &stream->event.end_mark;
	struct text comment;
	if (!comments_follow(&stream->comments, end->line + 1, end->column + 1, &comment))
		return;
	struct mark mark = {stream->file, (uint32_t)stream->comments.line,
			    (uint32_t)stream->comments.column};
	problem_warning(stream->problems, mark, MESSAGE_LOAD_COMMENT, MESSAGE_ARGS(comment));
	problem_hint(stream->problems, MESSAGE_LOAD_HINT_COMMENT, (struct text){0});
}

static bool set_scalar(struct yaml_stream *stream, struct event *event)
{
	const yaml_event_t *yaml = &stream->event;
	event->kind = EVENT_SCALAR;
	event->text =
		(struct text){(const char *)yaml->data.scalar.value, yaml->data.scalar.length};
	event->is_plain = yaml->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	stream->quoted_line = event->is_plain ? 0 : yaml->end_mark.line + 1;
	if (event->is_plain && !comments_are_over(&stream->comments))
		check_comment(stream);
	if (event->text.len > LIMIT_TEXT)
		return refuse(stream, event->mark, MESSAGE_LOAD_TEXT_TOO_LONG);
	return set_properties(stream, event, yaml->data.scalar.anchor, yaml->data.scalar.tag);
}

static bool set_alias(struct yaml_stream *stream, struct event *event)
{
	event->kind = EVENT_ALIAS;
	event->text = text_of((const char *)stream->event.data.alias.anchor);
	return event->text.len <= LIMIT_NAME ||
	       refuse(stream, event->mark, MESSAGE_LOAD_NAME_TOO_LONG);
}

/* Fills EVENT from libyaml's. */
static bool translate(struct yaml_stream *stream, struct event *event)
{
	const yaml_event_t *yaml = &stream->event;
	event->kind = EVENT_END;
	event->mark = mark_of(stream, &yaml->start_mark);
	event->anchor = (struct text){0};
	switch (yaml->type) {
	case YAML_SCALAR_EVENT:
		return set_scalar(stream, event);
	case YAML_ALIAS_EVENT:
		return set_alias(stream, event);
	case YAML_SEQUENCE_START_EVENT:
		event->kind = EVENT_SEQUENCE;
		return set_properties(stream, event, yaml->data.sequence_start.anchor,
				      yaml->data.sequence_start.tag);
	case YAML_MAPPING_START_EVENT:
		event->kind = EVENT_MAPPING;
		return set_properties(stream, event, yaml->data.mapping_start.anchor,
				      yaml->data.mapping_start.tag);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		event->kind = EVENT_CLOSE;
		return true;
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_DOCUMENT_START_EVENT:
	case YAML_DOCUMENT_END_EVENT:
	case YAML_STREAM_END_EVENT:
		return true;
	}
	return true;
}

/* Stream and document events are none of the reader's concern. */
static bool is_frame(yaml_event_type_t type)
{
	return type == YAML_STREAM_START_EVENT || type == YAML_DOCUMENT_START_EVENT ||
	       type == YAML_DOCUMENT_END_EVENT;
}

/* Most events but scalars hold nothing that was allocated. */
static void delete_event(yaml_event_t *event)
{
	if (event->type != YAML_SEQUENCE_END_EVENT && event->type != YAML_MAPPING_END_EVENT)
		yaml_event_delete(event);
}

bool yaml_stream_next(struct yaml_stream *stream, struct event *event)
{
	assert(!stream->has_failed);
	do {
		delete_event(&stream->event);
		if (!yaml_parser_parse(&stream->parser, &stream->event))
			return fail(stream);
		if (stream->event.type == YAML_DOCUMENT_START_EVENT) {
			if (stream->has_document)
				return refuse(stream,
					      mark_of(stream, &stream->event.start_mark),
					      MESSAGE_LOAD_DOCUMENTS);
			stream->has_document = true;
		}
	} while (is_frame(stream->event.type));
	return translate(stream, event);
}
