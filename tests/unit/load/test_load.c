/* SPDX-License-Identifier: EUPL-1.2 */
/* What is written in a data set can be read from the catalog: every type of field, in
   whatever form it may be written, and every link in both directions. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "load/load.h"

static const char yaml[] =
	"projects:\n"
	"  - id: eins\n"
	"    title: {de: Ein Haus, de-simple: 'Haus', en: A house}\n"
	"    short: 'Haus'\n"
	"    text: |\n"
	"      Siehe [zwei](projekte/zwei) und [**auch** zwei](projekte/zwei).\n"
	"\n"
	"      Ein Absatz, [im Netz](https://example.org/).\n"
	"    summary: >-\n"
	"      Ein Satz\n"
	"      in zwei Zeilen.\n"
	"    status: running\n"
	"    start: 2017\n"
	"    end: 2027-03-31\n"
	"    cost:\n"
	"      - {amount: 153000000, currency: EUR, as_of: 2024, sources: q}\n"
	"      - {amount: -5, note: {de: Abzug, en: deduction}}\n"
	"    partners: [Erste, {de: Zweite, en: Second}]\n"
	"    districts: Laer\n"
	"    competencies: [stadt, land]\n"
	"    related: projekte/zwei\n"
	"    derived: [competencies, status]\n"
	"    sources: [q]\n"
	"  - id: zwei\n"
	"    title: Zwei\n"
	"    competencies: land\n"
	"    related: [projekte/zwei]\n"
	"    sources: []\n"
	"strategy:\n"
	"  title: A strategy\n"
	"  language: en\n"
	"  boroughs:\n"
	"    Ost: [Laer, Werne]\n"
	"    Mitte: Innenstadt\n"
	"competencies:\n"
	"  - {id: land, title: Land}\n"
	"  - {id: stadt, title: Stadt}\n"
	"sources:\n"
	"  - {id: q, title: Quelle, url: https://example.org/q, date: 2024-10}\n";

static struct dataset load(const char *text)
{
	struct dataset dataset;
	struct diagnostics diagnostics = {0};
	enum load_result result =
		load_text(&dataset, text_of(text), TEXT("test.yaml"), &diagnostics);
	struct buffer problem = {0};
	if (diagnostics.n_items)
		diagnostics_append(&problem, &diagnostics, 0, LANGUAGE_EN);
	if (problem.len)
		print_error(TEXT_FORMAT "\n", TEXT_ARGS(buffer_text(&problem)));
	assert_int_equal(problem.len, 0);
	assert_int_equal(result, LOAD_FINE);
	buffer_clear(&problem);
	diagnostics_clear(&diagnostics);
	return dataset;
}

static void assert_text(struct text text, const char *expected)
{
	struct buffer copy = {0};
	buffer_append(&copy, text);
	buffer_append_char(&copy, '\0');
	assert_string_equal(copy.bytes, expected);
	buffer_clear(&copy);
}

static uint32_t find(const struct dataset *dataset, enum kind kind, const char *id)
{
	uint32_t entry = catalog_find(&dataset->catalog, kind, text_of(id));
	assert_int_not_equal(entry, ENTRY_NONE);
	return entry;
}

static struct object first_project(const struct dataset *dataset)
{
	return catalog_object(&dataset->catalog, find(dataset, KIND_PROJECT, "eins"));
}

static void test_head(void **state)
{
	struct dataset dataset = load(yaml);
	(void)state;
	assert_int_equal(catalog_total(&dataset.catalog), 6);
	assert_int_equal(catalog_language(&dataset.catalog), LANGUAGE_EN);
	uint32_t head = find(&dataset, KIND_STRATEGY, "strategie");
	assert_text(catalog_title(&dataset.catalog, head, LANGUAGE_DE), "A strategy");
	struct list boroughs =
		object_list(catalog_object(&dataset.catalog, head), FIELD_BOROUGHS);
	assert_int_equal(boroughs.n_items, 2);
	struct object east = list_object(boroughs, 0), centre = list_object(boroughs, 1);
	assert_text(object_text(east, FIELD_TITLE, LANGUAGE_DE, NULL), "Ost");
	assert_int_equal(object_list(east, FIELD_DISTRICTS).n_items, 2);
	assert_text(list_word(object_list(east, FIELD_DISTRICTS), 1), "Werne");
	assert_text(list_word(object_list(centre, FIELD_DISTRICTS), 0), "Innenstadt");
	dataset_clear(&dataset);
}

static void test_texts(void **state)
{
	struct dataset dataset = load(yaml);
	struct object project = first_project(&dataset);
	enum language used;
	(void)state;
	assert_text(object_text_in(project, FIELD_TITLE, LANGUAGE_DE_SIMPLE), "Haus");
	assert_text(object_text(project, FIELD_TITLE, LANGUAGE_EN, NULL), "A house");
	assert_text(object_text(project, FIELD_SUMMARY, LANGUAGE_DE, &used),
		    "Ein Satz in zwei Zeilen.");
	assert_int_equal(used, LANGUAGE_EN); /* unmarked, though the head comes later */
	assert_text(object_text(project, FIELD_TEXT, LANGUAGE_EN, NULL),
		    "Siehe [zwei](projekte/zwei) und [**auch** zwei](projekte/zwei).\n\n"
		    "Ein Absatz, [im Netz](https://example.org/).");
	struct list partners = object_list(project, FIELD_PARTNERS);
	assert_int_equal(partners.n_items, 2);
	assert_text(object_text_in(list_object(partners, 1), FIELD_TEXT, LANGUAGE_EN),
		    "Second");
	assert_text(list_word(object_list(project, FIELD_DISTRICTS), 0), "Laer");
	dataset_clear(&dataset);
}

static void test_values(void **state)
{
	struct dataset dataset = load(yaml);
	struct object project = first_project(&dataset);
	struct list cost = object_list(project, FIELD_COST);
	struct list derived = object_list(project, FIELD_DERIVED);
	int64_t amount;
	(void)state;
	assert_int_equal(object_status(project), STATUS_RUNNING);
	assert_int_equal(date_year(object_date(project, FIELD_START)), 2017);
	assert_int_equal(date_day(object_date(project, FIELD_END)), 31);
	assert_int_equal(cost.n_items, 2);
	assert_true(object_number(list_object(cost, 0), FIELD_AMOUNT, &amount));
	assert_int_equal(amount, 153000000);
	assert_text(object_text(list_object(cost, 0), FIELD_CURRENCY, LANGUAGE_DE, NULL),
		    "EUR");
	assert_true(object_number(list_object(cost, 1), FIELD_AMOUNT, &amount));
	assert_int_equal(amount, -5);
	assert_int_equal(derived.n_items, 2);
	assert_int_equal(list_field(derived, 0), FIELD_COMPETENCIES);
	struct object source =
		catalog_object(&dataset.catalog, find(&dataset, KIND_SOURCE, "q"));
	assert_text(object_text(source, FIELD_URL, LANGUAGE_DE, NULL), "https://example.org/q");
	dataset_clear(&dataset);
}

/* Is there a back-link to TO from the entry by the field, exactly once? */
static void assert_link(const struct dataset *dataset, uint32_t to, unsigned field,
			uint32_t from)
{
	struct backlinks links = catalog_backlinks(&dataset->catalog, to);
	size_t n = 0;
	for (uint32_t i = 0; i < links.n_items; i++)
		n += links.items[i].entry == from && links.items[i].field == field;
	assert_int_equal(n, 1);
}

static void test_links(void **state)
{
	struct dataset dataset = load(yaml);
	struct object project = first_project(&dataset);
	uint32_t one = find(&dataset, KIND_PROJECT, "eins");
	uint32_t two = find(&dataset, KIND_PROJECT, "zwei");
	uint32_t city = find(&dataset, KIND_COMPETENCY, "stadt");
	uint32_t land = find(&dataset, KIND_COMPETENCY, "land");
	uint32_t source = find(&dataset, KIND_SOURCE, "q");
	(void)state;
	struct list competencies = object_list(project, FIELD_COMPETENCIES);
	assert_int_equal(competencies.n_items, 2);
	assert_int_equal(list_entry(competencies, 0), city);
	assert_int_equal(list_entry(competencies, 1), land);
	assert_int_equal(list_entry(object_list(project, FIELD_RELATED), 0), two);
	struct object money = list_object(object_list(project, FIELD_COST), 0);
	assert_int_equal(list_entry(object_list(money, FIELD_SOURCES), 0), source);
	assert_link(&dataset, city, FIELD_COMPETENCIES, one);
	assert_link(&dataset, land, FIELD_COMPETENCIES, one);
	assert_link(&dataset, land, FIELD_COMPETENCIES, two);
	assert_link(&dataset, two, FIELD_RELATED, one);
	assert_link(&dataset, two, FIELD_MENTION, one);
	assert_link(&dataset, source, FIELD_SOURCES, one);
	assert_int_equal(catalog_backlinks(&dataset.catalog, two).n_items, 2);
	assert_int_equal(catalog_backlinks(&dataset.catalog, one).n_items, 0);
	dataset_clear(&dataset);
}

/* Dangling links are left out; the rest of the list stands. */
static void test_dangling(void **state)
{
	struct dataset dataset;
	struct diagnostics diagnostics = {0};
	struct text text =
		TEXT("strategy:\n  title: T\n  related: [ziele/a, ziele/b, ziele/c]\n"
		     "goals:\n  - {id: a, title: A}\n  - {id: c, title: C}\n");
	(void)state;
	assert_int_equal(load_text(&dataset, text, TEXT("test.yaml"), &diagnostics), LOAD_FINE);
	assert_int_equal(diagnostics.n_items, 1);
	assert_int_equal(diagnostics.items[0].severity, SEVERITY_WARNING);
	assert_int_equal(diagnostics.items[0].mark.column, 22);
	struct object head =
		catalog_object(&dataset.catalog, find(&dataset, KIND_STRATEGY, "strategie"));
	struct list related = object_list(head, FIELD_RELATED);
	assert_int_equal(related.n_items, 2);
	assert_int_equal(list_entry(related, 1), find(&dataset, KIND_GOAL, "c"));
	dataset_clear(&dataset);
	diagnostics_clear(&diagnostics);
}

/* An entry that stands behind an alias is an entry like others, but for its id. */
static void test_whole_sections(void **state)
{
	struct dataset dataset = load("strategy: &head {title: &t Titel}\n"
				      "goals: &list\n  - &a {id: a, title: *t}\n"
				      "terms: *list\n"
				      "topics: [*a]\n");
	(void)state;
	assert_int_equal(catalog_count(&dataset.catalog, KIND_GOAL), 1);
	assert_int_equal(catalog_count(&dataset.catalog, KIND_TOPIC), 1);
	uint32_t term = find(&dataset, KIND_TERM, "a");
	assert_text(catalog_title(&dataset.catalog, term, LANGUAGE_DE), "Titel");
	dataset_clear(&dataset);
}

/* Columns count characters, not bytes. */
static void test_columns(void **state)
{
	struct dataset dataset;
	struct diagnostics diagnostics = {0};
	struct text text = TEXT("strategy:\n  {title: \"äöü€\", summary: []}\n");
	(void)state;
	assert_int_equal(load_text(&dataset, text, TEXT("test.yaml"), &diagnostics),
			 LOAD_REJECTED);
	assert_int_equal(diagnostics.n_items, 1);
	assert_int_equal(diagnostics.items[0].mark.line, 2);
	assert_int_equal(diagnostics.items[0].mark.column, 28);
	diagnostics_clear(&diagnostics);
}

static enum message refusal_of(const char *path)
{
	struct dataset dataset;
	struct diagnostics diagnostics = {0};
	assert_int_equal(load_path(&dataset, path, &diagnostics), LOAD_UNREADABLE);
	assert_int_equal(diagnostics.n_items, 1);
	enum message what = diagnostics.items[0].what;
	dataset_clear(&dataset);
	diagnostics_clear(&diagnostics);
	return what;
}

/* Opening a pipe must not wait for its writer. */
static void test_unreadable(void **state)
{
	char folder[] = "/tmp/steuerrad-load-XXXXXX", path[64];
	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_int_equal(refusal_of(folder), MESSAGE_LOAD_EMPTY_FOLDER);
	snprintf(path, sizeof(path), "%s/a.yaml", folder);
	assert_int_equal(refusal_of(path), MESSAGE_LOAD_NO_FILE);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_int_equal(refusal_of(path), MESSAGE_LOAD_NOT_REGULAR);
	assert_int_equal(refusal_of(folder), MESSAGE_LOAD_NOT_REGULAR);
	assert_int_equal(refusal_of("/dev/null"), MESSAGE_LOAD_NOT_REGULAR);
	unlink(path);
	rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_head),	 cmocka_unit_test(test_texts),
		cmocka_unit_test(test_values),	 cmocka_unit_test(test_links),
		cmocka_unit_test(test_dangling), cmocka_unit_test(test_whole_sections),
		cmocka_unit_test(test_columns),	 cmocka_unit_test(test_unreadable),
	};
	return cmocka_run_group_tests_name("load", tests, NULL, NULL);
}
