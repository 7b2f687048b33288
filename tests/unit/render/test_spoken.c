/* SPDX-License-Identifier: EUPL-1.2 */
/* The spoken forms one by one, and the lines that blocks become. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "render/render.h"
#include "unit/render/golden.h"
#include "unit/render/sample_page.h"

static void check_form(enum language language, const char *written, const char *wanted)
{
	struct buffer once = {0}, twice = {0};
	render_spoken_form(&once, text_of(written), language);
	render_spoken_form(&twice, buffer_text(&once), language);
	buffer_append_char(&once, '\0');
	buffer_append_char(&twice, '\0');
	assert_string_equal(once.bytes, wanted);
	assert_string_equal(twice.bytes, wanted);
	buffer_clear(&once);
	buffer_clear(&twice);
}

static void says_characters_by_the_table(void **state)
{
	(void)state;
	static const char *const german[][2] = {
		{"»Wandel«", "„Wandel“"},
		{"Das \"Haus\".", "Das „Haus“."},
		{"(\"Haus\") im\u00A0\"Bau\", am\u202F»Platz«",
		 "(„Haus“) im\u00A0„Bau“, am\u202F„Platz“"},
		{"„Haus“ – so", "„Haus“ – so"},
		{"Bochum - Stadt", "Bochum – Stadt"},
		{"Bochum-Mitte", "Bochum-Mitte"},
		{"20 °C", "20 Grad Celsius"},
		{"20° C und 3°", "20 Grad Celsius und 3 Grad"},
		{"Es sind 3°.", "Es sind 3 Grad."},
		{"Rad: … quer durch die …", "Rad: quer durch die, gekürzt"},
		{"Und dann … nichts", "Und dann … nichts"},
		{"MARK 51°7", "MARK 51 Grad 7"},
		{"Wissen · Wandel, Arbeit·Wandel", "Wissen, Wandel, Arbeit, Wandel"},
		{"Wissen—Wandel", "Wissen – Wandel"},
		{"• Punkt", "Punkt"},
		{"Start → Ziel", "Start führt zu Ziel"},
		{"Start ← Ziel", "Start zurück Ziel"},
		{"▸ Mehr ✓", "Mehr erledigt"},
		{"▶ Mehr ► dazu ✔", "Mehr dazu erledigt"},
		{"Rad | Weg", "Rad Weg"},
		{"│ Tabelle ─┐", "Tabelle"},
		{"* Stern", "Stern"},
		{"Bürger*innen", "Bürger*innen"},
		{"> Zitat #1", "Zitat 1"},
		{"siehe [3]", "siehe 3:"},
		{"[eckig]", "[eckig]"},
		{"Kunst & Kultur", "Kunst und Kultur"},
		{"R&D", "R&D"},
		{"§ 3 und §§ 4, 5", "Paragraf 3 und Paragrafen 4, 5"},
		{"12 % für 5 €", "12 % für 5 €"},
		{"am 12.05.2026 um", "am 12. Mai 2026 um"},
		{"seit 1.2.2024.", "seit 1. Februar 2024."},
		{"(01.09.2023–31.12.2024)", "(1. September 2023–31. Dezember 2024)"},
		{"am 12. 5. 2026, 2026-05-12", "am 12. Mai 2026, 12. Mai 2026"},
		{"am 12.5.26, 2026-13-01, 2026-05-12-7",
		 "am 12.5.26, 2026-13-01, 2026-05-12-7"},
		{"Version 3.12.5, 99.99.2024", "Version 3.12.5, 99.99.2024"},
		{"32.12.2024, 0.5.2024, 1.13.2024", "32.12.2024, 0.5.2024, 1.13.2024"},
		{"am 12.05.2026a", "am 12.05.2026a"},
		{"Zeile 3/12", "Zeile 3 von 12"},
		{"24/7 und 115/2", "24/7 und 115/2"},
		{"0/12, 1/2/3, 1000/2000, 2024/26", "0/12, 1/2/3, 1000/2000, 2024/26"},
		{"2024/25 und 2024/2025", "2024 bis 2025 und 2024 bis 2025"},
		{"https://x.de/?a=1&b=*#c gut", "https://x.de/?a=1&b=*#c gut"},
		{"http://x.de/?a=* gut", "http://x.de/?a=* gut"},
		{"", ""},
	};
	for (size_t i = 0; i < ARRAY_LEN(german); i++)
		check_form(LANGUAGE_DE, german[i][0], german[i][1]);
}

static void says_characters_in_english(void **state)
{
	static const char *const english[][2] = {
		{"20 °C, 3° and 51°7", "20 degrees Celsius, 3 degrees and 51 degrees 7"},
		{"§ 3 and §§ 4, 5", "section 3 and sections 4, 5"},
		{"go → there ← back", "go leads to there back back"},
		{"done ✓ ✔", "done done done"},
		{"A & B", "A and B"},
		{"Bochum - city — more · less", "Bochum – city – more, less"},
		{"Bike: … across", "Bike: across"},
		{"»more« and \"less\"", "“more” and “less”"},
		{"so far …", "so far, shortened"},
		{"line 3/12, 2024/25", "line 3 of 12, 2024 to 2025"},
		{"on 2026-05-12", "on 12 May 2026"},
		{"z. B. Nr. 5", "z. B. Nr. 5"},
	};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(english); i++)
		check_form(LANGUAGE_EN, english[i][0], english[i][1]);
}

static void says_a_dash_in_a_title_as_a_comma(void **state)
{
	static const char *const titles[][2] = {
		{"Wissen – Wandel – Wir-Gefühl", "Wissen, Wandel, Wir-Gefühl"},
		{"BOvelo - Radverkehr", "BOvelo, Radverkehr"},
		{"Wissen—Wandel", "Wissen, Wandel"},
		{"2017–2027", "2017–2027"},
	};
	static const enum language languages[] = {LANGUAGE_DE, LANGUAGE_EN};
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(titles) * ARRAY_LEN(languages); i++) {
		struct buffer out = {0};
		render_spoken_title(&out, text_of(titles[i / 2][0]), languages[i % 2]);
		assert_true(text_equal(buffer_text(&out), text_of(titles[i / 2][1])));
		buffer_clear(&out);
	}
}

static void says_abbreviations_when_certain(void **state)
{
	(void)state;
	static const char *const german[][2] = {
		{"z. B. hier", "zum Beispiel hier"},
		{"z.\u00A0B. und z.B. hier", "zum Beispiel und zum Beispiel hier"},
		{"d. h. so", "das heißt so"},
		{"ca. 3 Mio. Euro", "circa 3 Millionen Euro"},
		{"1 Mio. Euro", "1 Million Euro"},
		{"2,1 Mio. Euro", "2,1 Millionen Euro"},
		{"1,2 Mrd.", "1,2 Milliarden."},
		{"1 Mrd. Euro", "1 Milliarde Euro"},
		{"rd. 5 Tsd. Menschen", "rund 5 Tausend Menschen"},
		{"inkl. Steuer, ggf. mehr", "inklusive Steuer, gegebenenfalls mehr"},
		{"Rad und/oder Bus", "Rad und oder Bus"},
		{"Nr. 5 bzw. 6", "Nummer 5 beziehungsweise 6"},
		{"Herner Str. 1, Viktoriastr. 2", "Herner Straße 1, Viktoriastraße 2"},
		{"u. a. DNA", "u. a. DNA"},
		{"An Bord. Und", "An Bord. Und"},
		{"ca.3, Nr.A, Viktoriastr.a", "ca.3, Nr.A, Viktoriastr.a"},
		{"Es sind 5 Mio.", "Es sind 5 Millionen."},
		{"5\u202FMio. Euro, z.\u202FB. hier",
		 "5\u202FMillionen Euro, zum Beispiel hier"},
	};
	for (size_t i = 0; i < ARRAY_LEN(german); i++)
		check_form(LANGUAGE_DE, german[i][0], german[i][1]);
	check_form(LANGUAGE_EN, "e.g. 20 °C & »more«",
		   "for example 20 degrees Celsius and “more”");
	check_form(LANGUAGE_EN, "approx. 5, i.e. few", "approximately 5, that is few");
	check_form(LANGUAGE_DE_SIMPLE, "z. B.", "zum Beispiel.");
}

static void check_wrapped(const char *text, int width, const char *wanted)
{
	struct buffer out = {0};
	render_spoken_text(&out, text_of(text), width);
	buffer_append_char(&out, '\0');
	assert_string_equal(out.bytes, wanted);
	buffer_clear(&out);
}

static void wraps_at_blanks_only(void **state)
{
	(void)state;
	check_wrapped("Wissen und  Wandel", 10, "Wissen und\nWandel\n");
	check_wrapped("  Wissen", 0, "Wissen\n");
	check_wrapped("", 10, "");
	check_wrapped("eine Stadt\u00ADbücherei", 8, "eine\nStadtbücherei\n");
	check_wrapped("kostet 90\u00A0Mio. viel", 8, "kostet\n90 Mio.\nviel\n");
	check_wrapped("Bochum-Mitte ist", 8, "Bochum-Mitte\nist\n");
}

static void has_no_ornament_at_any_width(void **state)
{
	(void)state;
	struct arena arena = {0};
	const struct page *page = sample_page(&arena);
	for (int width = 0; width <= 200; width++) {
		struct buffer out = {0};
		for (size_t i = 0; i < page_n_blocks(page); i++)
			render_spoken_block(
				&out, page, i,
				&(struct spoken_options){.width = width, .plain_words = true});
		for (struct text rest = buffer_text(&out), line; rest.len;) {
			line = text_split(rest, '\n', &rest);
			assert_true(line.len > 0 && line.bytes[0] != ' ');
			assert_true(text_find(line, TEXT("  ")) > line.len);
			bool is_one_word = text_find(line, TEXT(" ")) > line.len;
			assert_true(width == 0 || is_one_word || utf8_width(line) <= width ||
				    text_find(line, TEXT("90 Millionen Euro.")) < line.len);
		}
		buffer_clear(&out);
	}
	arena_clear(&arena);
}

static void speaks_as_agreed(void **state)
{
	(void)state;
	struct arena arena = {0};
	struct buffer out = {0};
	const struct page *page = sample_page(&arena);
	for (size_t i = 0; i < page_n_blocks(page); i++)
		render_spoken_block(&out, page, i,
				    &(struct spoken_options){.width = 60, .plain_words = true});
	check_golden("spoken.txt", buffer_text(&out));
	buffer_clear(&out);
	arena_clear(&arena);
}

/* L12: a table is a sentence a row, "head: value, value." Where there is no value, none is
   said. */
static void says_a_table_as_sentences(void **state)
{
	static const struct text rows[] = {TEXT_INIT("Großstadt"), TEXT_INIT("Hotspot")};
	static const struct text columns[] = {TEXT_INIT("alle"), TEXT_INIT("läuft"),
					      TEXT_INIT("geplant")};
	static const char *const values[] = {"31 Projekte", "12 laufen", "3 sind geplant",
					     "2 Projekte",  "",		 "2 sind geplant"};
	struct arena arena = {0};
	struct buffer out = {0};
	struct page_builder *builder = page_begin(&arena, LANGUAGE_DE);
	(void)state;
	page_chart(builder, TEXT("33 Projekte nach Kompetenz und Status."));
	page_chart_matrix(builder, rows, ARRAY_LEN(rows), columns, ARRAY_LEN(columns));
	for (size_t i = 0; i < ARRAY_LEN(values); i++)
		page_chart_point(builder, TEXT(""), text_of(values[i]), 1, NULL);
	const struct page *page = page_end(builder);
	render_spoken_block(&out, page, 0, &(struct spoken_options){.plain_words = true});
	buffer_append_char(&out, '\0');
	assert_string_equal(out.bytes, "33 Projekte nach Kompetenz und Status.\n"
				       "Großstadt: 31 Projekte, 12 laufen, 3 sind geplant.\n"
				       "Hotspot: 2 Projekte, 2 sind geplant.\n");
	buffer_clear(&out);
	arena_clear(&arena);
}

/* "Dr. Haus" is one name, "3. Oktober" one day, whatever begins with a capital. */
static void begins_a_line_with_each_sentence(void **state)
{
	static const char *const text = "Am 3. Oktober kam Dr. Meier. „Schön!“ Ob z. B. das "
					"Haus hält? Ja, ca. Ende 2027. "
					"Das dauert.";
	struct arena arena = {0};
	struct page_builder *builder = page_begin(&arena, LANGUAGE_DE);
	struct buffer line = {0};
	const struct spoken_options how = {.by_sentences = true};
	(void)state;
	page_paragraph(builder);
	page_say(builder, text_of(text));
	page_heading(builder, 1);
	page_say(builder, TEXT("Was? Wo?"));
	const struct page *page = page_end(builder);
	render_spoken_block(&line, page, 0, &how);
	render_spoken_block(&line, page, 1, &how);
	buffer_append_char(&line, '\0');
	assert_string_equal(line.bytes, "Am 3. Oktober kam Dr. Meier.\n„Schön!“\n"
					"Ob z. B. das Haus hält?\nJa, ca. Ende 2027.\n"
					"Das dauert.\nWas? Wo?\n");
	buffer_clear(&line);
	arena_clear(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(says_characters_by_the_table),
		cmocka_unit_test(says_characters_in_english),
		cmocka_unit_test(says_a_dash_in_a_title_as_a_comma),
		cmocka_unit_test(says_abbreviations_when_certain),
		cmocka_unit_test(wraps_at_blanks_only),
		cmocka_unit_test(has_no_ornament_at_any_width),
		cmocka_unit_test(begins_a_line_with_each_sentence),
		cmocka_unit_test(says_a_table_as_sentences),
		cmocka_unit_test(speaks_as_agreed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
