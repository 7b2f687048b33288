/* SPDX-License-Identifier: EUPL-1.2 */
/* An automaton that knows what is allowed; what it does not know is not. */
#include "helper/sequences.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/attr.h"

enum { NUMBERS_MAX = 16 };

/* ESC [ NUMBERS LETTER */
struct order {
	bool is_private; /* a question mark before the numbers */
	int numbers[NUMBERS_MAX], n_numbers;
	char letter;
};

static bool is_mode(const struct order *order)
{
	/* keys, wrapping, blinking, the cursor, the mouse, the other screen, pastes */
	static const int private_modes[] = {1, 7, 12, 25, 1000, 1002, 1006, 1049, 2004};
	for (int i = 0; i < order->n_numbers; i++) {
		bool is_known = !order->is_private && order->numbers[i] == 4;
		for (size_t k = 0; k < ARRAY_LEN(private_modes); k++)
			is_known = is_known ||
				   (order->is_private && order->numbers[i] == private_modes[k]);
		if (!is_known)
			return false;
	}
	return order->n_numbers > 0;
}

static int number(const struct order *order, int i)
{
	return i < order->n_numbers && order->numbers[i] > 0 ? order->numbers[i] : 1;
}

static bool is_inside(const struct order *order, int rows, int columns)
{
	if (rows == 0)
		return true;
	switch (order->letter) {
	case 'H':
		return number(order, 0) <= rows && number(order, 1) <= columns;
	case 'd':
		return number(order, 0) <= rows;
	case 'G':
		return number(order, 0) <= columns;
	default:
		return true;
	}
}

static bool is_allowed(const struct order *order, int rows, int columns)
{
	if (order->letter == 'h' || order->letter == 'l')
		return is_mode(order);
	if (order->letter == 't') /* the title is put aside and taken back with the screen */
		return !order->is_private && order->n_numbers == 3 &&
		       (order->numbers[0] == 22 || order->numbers[0] == 23);
	return !order->is_private && strchr("ABCDGHJKLMPSTXZ@bdmr", order->letter) &&
	       is_inside(order, rows, columns);
}

/* Reads what stands behind ESC [; how many bytes, 0: it is none. */
static size_t read_order(const char *bytes, size_t len, struct order *order)
{
	size_t at = 0;
	*order = (struct order){0};
	if (at < len && bytes[at] == '?') {
		order->is_private = true;
		at++;
	}
	while (at < len && ((bytes[at] >= '0' && bytes[at] <= '9') || bytes[at] == ';')) {
		if (order->n_numbers == NUMBERS_MAX)
			return 0;
		if (bytes[at] != ';')
			order->numbers[order->n_numbers++] = (int)strtol(bytes + at, NULL, 10);
		while (at < len && bytes[at] >= '0' && bytes[at] <= '9')
			at++;
		if (at < len && bytes[at] == ';')
			at++;
	}
	if (at == len || bytes[at] < '@' || bytes[at] > '~')
		return 0;
	order->letter = bytes[at];
	return at + 1;
}

/* Bytes of the sequence that begins with ESC; 0: it is foreign. */
static size_t escape_len(const char *bytes, size_t len, int rows, int columns)
{
	struct order order;
	if (len >= 3 && bytes[1] == '(' && (bytes[2] == '0' || bytes[2] == 'B'))
		return 3;
	if (len >= 2 && strchr("78=>M", bytes[1]))
		return 2;
	if (len < 3 || bytes[1] != '[')
		return 0;
	size_t n = read_order(bytes + 2, len - 2, &order);
	return n && is_allowed(&order, rows, columns) ? 2 + n : 0;
}

static bool is_unseen(uint32_t code)
{
	return (code >= 0x80 && code < 0xA0) || code == 0xAD || code == 0x34F ||
	       code == 0x61C || code == 0x180E || (code >= 0x200B && code <= 0x200F) ||
	       (code >= 0x2028 && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
	       (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF ||
	       (code >= 0xFFF9 && code <= 0xFFFB) || code >= 0xE0000 ||
	       (code >= 0xD800 && code <= 0xF8FF);
}

/* Bytes of the letter of UTF-8; 0: it is none, or one that must not be there. */
static size_t letter_len(const char *bytes, size_t len)
{
	unsigned char first = (unsigned char)bytes[0];
	size_t n = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
	if (n == 0 || first > 0xF4 || n > len)
		return 0;
	uint32_t code = first & (0x7Fu >> n);
	for (size_t i = 1; i < n; i++) {
		if (((unsigned char)bytes[i] & 0xC0) != 0x80)
			return 0;
		code = code << 6 | ((unsigned char)bytes[i] & 0x3F);
	}
	return is_unseen(code) ? 0 : n;
}

static size_t allowed_len(const char *bytes, size_t len, int rows, int columns)
{
	char first = bytes[0];
	if (first == '\033')
		return escape_len(bytes, len, rows, columns);
	if ((first >= ' ' && first <= '~') || (first && strchr("\r\n\b\t", first)))
		return 1;
	return (unsigned char)first >= 0x80 ? letter_len(bytes, len) : 0;
}

const char *sequences_foreign(const char *bytes, size_t n_bytes, int rows, int columns,
			      size_t *len)
{
	enum { SHOWN = 16 };
	for (size_t at = 0; at < n_bytes;) {
		size_t n = allowed_len(bytes + at, n_bytes - at, rows, columns);
		if (n == 0) {
			*len = n_bytes - at < SHOWN ? n_bytes - at : SHOWN;
			return bytes + at;
		}
		at += n;
	}
	return NULL;
}

void sequences_expect_none(const char *bytes, size_t n_bytes, int rows, int columns,
			   const char *where)
{
	size_t len;
	const char *foreign = sequences_foreign(bytes, n_bytes, rows, columns, &len);
	if (!foreign)
		return;
	fprintf(stderr, "# %s, byte %zu of %zu:", where, (size_t)(foreign - bytes), n_bytes);
	for (size_t i = 0; i < len; i++)
		fprintf(stderr, " %02x", (unsigned char)foreign[i]);
	fputc('\n', stderr);
	fail_msg("%s: bytes that must not be sent", where);
}
