/* SPDX-License-Identifier: EUPL-1.2 */
/* Sentences: from the table or the page, wrapped, with "Fehler:" where one is needed. */
#include "linear/talk.h"

#include "base/utf8.h"

enum { QUOTE_WIDTH = 40 };

void talk_append(const struct talk *talk, struct buffer *out, enum message what,
		 const struct text *args, size_t n_args)
{
	message_append(out, browser_language(talk->browser), what, args, n_args);
}

void talk_append_spoken(const struct talk *talk, struct buffer *out, struct text text)
{
	if (talk->spoken.plain_words)
		render_spoken_form(out, text, browser_language(talk->browser));
	else
		buffer_append(out, text);
}

void talk_append_title(const struct talk *talk, struct buffer *out, struct text text,
		       enum language language)
{
	if (talk->spoken.plain_words)
		render_spoken_title(out, text, language);
	else
		buffer_append(out, text);
}

void talk_say(struct talk *talk, struct text text)
{
	render_spoken_text(&talk->answer, text, talk->spoken.width);
}

void talk_say_message(struct talk *talk, enum message what, const struct text *args,
		      size_t n_args)
{
	struct buffer sentence = {0};
	talk_append(talk, &sentence, what, args, n_args);
	talk_say(talk, buffer_text(&sentence));
	buffer_clear(&sentence);
}

void talk_refuse(struct talk *talk, struct text why)
{
	if (talk->has_bell)
		buffer_append_char(&talk->answer, '\a');
	talk_say_message(talk, MESSAGE_BROWSER_ERROR, MESSAGE_ARGS(why));
}

void talk_refuse_with(struct talk *talk, enum message why, const struct text *args,
		      size_t n_args)
{
	struct buffer sentence = {0};
	talk_append(talk, &sentence, why, args, n_args);
	talk_refuse(talk, buffer_text(&sentence));
	buffer_clear(&sentence);
}

struct text talk_number(struct talk *talk, size_t number)
{
	return arena_number(&talk->scratch, (long long)number);
}

struct text talk_count(struct talk *talk, size_t count)
{
	struct buffer digits = {0};
	message_append_number(&digits, browser_language(talk->browser), (long long)count);
	struct text result = arena_copy(&talk->scratch, buffer_text(&digits));
	buffer_clear(&digits);
	return result;
}

struct text talk_quote(struct talk *talk, struct text words)
{
	struct buffer clean = {0};
	utf8_append_clean(&clean, words);
	size_t len = utf8_fit(buffer_text(&clean), QUOTE_WIDTH, NULL);
	struct text quote = arena_copy(&talk->scratch, text_slice(buffer_text(&clean), 0, len));
	buffer_clear(&clean);
	return quote;
}
