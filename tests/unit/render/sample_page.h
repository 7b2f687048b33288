/* SPDX-License-Identifier: EUPL-1.2 */
/* A small page with every kind of block, and with what makes text hard: umlauts, wide
   characters, long words, soft hyphens, no-break blanks, markup that is none. */
#ifndef TESTS_RENDER_SAMPLE_PAGE_H
#define TESTS_RENDER_SAMPLE_PAGE_H

#include <stdio.h>

#include "page/builder.h"
#include "page/page.h"

static void sample_row(const void *ctx, size_t index, struct arena *scratch, struct row *row)
{
	(void)ctx;
	struct place to = place_of_list(KIND_PROJECT);
	to.what = PLACE_ENTRY;
	snprintf(to.id, sizeof(to.id), "projekt-%zu", index + 1);
	struct text detail = {0};
	if (index == 0)
		detail = TEXT("im Bau");
	*row = (struct row){.title = arena_format(scratch, "Projekt %zu", index + 1),
			    .detail = detail,
			    .to = to,
			    .position = 9 + index,
			    .total = 158,
			    .language = LANGUAGE_DE};
}

static void sample_text(struct page_builder *builder)
{
	struct place competency = place_of_list(KIND_COMPETENCY);
	page_paragraph(builder);
	page_say(builder,
		 TEXT("Der Bau aus den 1920er-Jahren nimmt Stadt\u00ADbücherei, "
		      "Volks\u00ADhoch\u00ADschule und eine Markt\u00ADhalle auf; die "));
	page_say_link(builder, TEXT("Kompetenzen"), &competency);
	page_say(builder, TEXT(" nennen sie "));
	page_say_styled(builder, TEXT("zuerst"), RUN_STRONG);
	page_say(builder, TEXT(", sie kostet 90\u00A0Mio.\u00A0Euro."));
	page_paragraph(builder);
	page_say(builder, TEXT("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"));
	page_paragraph(builder);
	page_say(builder, TEXT("東京の図書館 und *Sterne*, <b>Klammern</b> & [eckige], 1. FC"));
	page_heading(builder, 2);
	page_say(builder, TEXT("Was geschieht?"));
	page_item(builder, 1, 0);
	page_say(builder, TEXT("Erstens ein Punkt, der länger ist als eine schmale Zeile"));
	page_item(builder, 2, 1);
	page_say_styled(builder, TEXT("darunter"), RUN_EMPHASIS);
	page_say(builder, TEXT(" gezählt"));
	page_item(builder, 2, 2);
	page_say(builder, TEXT("und noch einer"));
	page_item(builder, 1, 0);
	page_say(builder, TEXT("- zweitens"));
	page_block_begin(builder, BLOCK_QUOTE, 0);
	page_say(builder, TEXT("Wandel braucht Wissen."));
	page_block_begin(builder, BLOCK_CODE, 0);
	page_say_styled(builder, TEXT("id: haus\n  title: \"Haus\""), RUN_CODE);
}

static const struct page *sample_page(struct arena *arena)
{
	struct place competency = place_of_list(KIND_COMPETENCY);
	struct page_builder *builder = page_begin(arena, LANGUAGE_DE);
	page_heading(builder, 1);
	page_say(builder, TEXT("Haus des Wissens"));
	page_note(builder);
	page_say_in(builder, LANGUAGE_EN);
	page_say(builder, TEXT("Only in English."));
	page_say_in(builder, LANGUAGE_DE);
	page_block_language(builder, LANGUAGE_EN);
	page_fact(builder, TEXT("Status"));
	page_say(builder, TEXT("im Bau, Stand Oktober 2024"));
	page_fact(builder, TEXT("Gehört zu"));
	page_say_link(builder, TEXT("Kompetenzen"), &competency);
	page_fact(builder, TEXT("Im Netz"));
	page_say_web_link(builder, TEXT("Stadt Bochum"),
			  TEXT("https://www.bochum.de/?a=1&b=2"));
	sample_text(builder);
	page_chart(builder, TEXT("Die meisten Projekte laufen."));
	page_chart_point(builder, TEXT("läuft"), TEXT("12 Projekte"), 12, &competency);
	page_chart_point(builder, TEXT("fertig"), TEXT("3 Projekte"), 3, NULL);
	page_heading(builder, 2);
	page_say(builder, TEXT("Projekte"));
	page_rows_add(builder, 3, sample_row, NULL);
	return page_end(builder);
}

#endif
