/* SPDX-License-Identifier: EUPL-1.2 */
/* A log holds what we say, a line for each event, whatever visitors type. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "kiosk/journal.h"

static void test_details_stay_in_their_line(void **state)
{
	(void)state;
	struct buffer clean = {0};
	journal_append_clean(&clean,
			     TEXT("projekte?ort=laer\nend quit\r\033[2J\tä%s\x9b\x7f\"'`$"));
	assert_true(text_equal(buffer_text(&clean),
			       TEXT("projekte?ort=laer?end quit???2J????s??????")));
	buffer_reset(&clean);
	char many[1000];
	memset(many, 'a', sizeof(many));
	journal_append_clean(&clean, (struct text){many, sizeof(many)});
	assert_int_equal(clean.len, 200);
	buffer_clear(&clean);
}

static void test_every_code_below_blank_is_replaced(void **state)
{
	(void)state;
	for (int c = 0; c < 256; c++) {
		char byte = (char)c;
		struct buffer clean = {0};
		journal_append_clean(&clean, (struct text){&byte, 1});
		assert_int_equal(clean.len, 1);
		assert_in_range(clean.bytes[0], ' ', '~');
		buffer_clear(&clean);
	}
}

static void test_a_file_is_appended_to(void **state)
{
	(void)state;
	char path[] = "/tmp/steuerrad-journal-XXXXXX", content[512];
	int descriptor = mkstemp(path);
	assert_true(descriptor >= 0);
	assert_int_equal(write(descriptor, "before\n", 7), 7);
	struct journal *journal = journal_open(path);
	assert_non_null(journal);
	journal_note(journal, "place", TEXT("projekte/%n%s\nevil"));
	journal_note(journal, "end", (struct text){0});
	journal_close(journal);
	ssize_t n = pread(descriptor, content, sizeof(content) - 1, 0);
	assert_true(n > 0);
	content[n] = '\0';
	close(descriptor);
	unlink(path);
	assert_ptr_equal(strstr(content, "before\n"), content);
	assert_non_null(strstr(content, "]: place projekte/?n?s?evil\n"));
	assert_non_null(strstr(content, "]: end\n"));
}

static void test_a_file_that_cannot_be_opened_is_none(void **state)
{
	(void)state;
	assert_null(journal_open("/dev/null/log"));
	journal_note(NULL, "place", TEXT("start"));
	journal_close(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_details_stay_in_their_line),
		cmocka_unit_test(test_every_code_below_blank_is_replaced),
		cmocka_unit_test(test_a_file_is_appended_to),
		cmocka_unit_test(test_a_file_that_cannot_be_opened_is_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
