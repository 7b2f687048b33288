/* SPDX-License-Identifier: EUPL-1.2 */
/* The hyphens of the built-in data, as a C file: the reviewed words, and what the patterns of
   this machine say of all others that any page shows. So the program parts words without
   opening a file, and 200 sessions of a kiosk share one read-only table. Without patterns
   the second list is empty: then the machine that the program runs on may have some. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/hyphen_word.h"
#include "base/utf8.h"
#include "load/load.h"
#include "page/build.h"

/* Texts, each once, in the order they came in. */
struct set {
	struct arena arena;
	struct text *items;
	size_t n_items;
	size_t *slots; /* item + 1 */
};

enum { MAX_ITEMS = 1 << 15, N_SLOTS = 1 << 17 };

static struct set new_set(void)
{
	struct set set = {.items = die_alloc(MAX_ITEMS * sizeof(*set.items)),
			  .slots = die_alloc(N_SLOTS * sizeof(*set.slots))};
	memset(set.slots, 0, N_SLOTS * sizeof(*set.slots));
	return set;
}

static void clear_set(struct set *set)
{
	arena_clear(&set->arena);
	free(set->items);
	free(set->slots);
}

static void add_once(struct set *set, struct text text)
{
	size_t slot = 5381;
	for (size_t i = 0; i < text.len; i++)
		slot = slot * 33 + (unsigned char)text.bytes[i];
	for (slot %= N_SLOTS; set->slots[slot]; slot = (slot + 1) % N_SLOTS)
		if (text_equal(set->items[set->slots[slot] - 1], text))
			return;
	if (set->n_items == MAX_ITEMS)
		die("hyphenation: more than %d words or pages", MAX_ITEMS);
	set->items[set->n_items] = arena_copy(&set->arena, text);
	set->slots[slot] = ++set->n_items;
}

/* ---- the reviewed words ---------------------------------------------------------- */

static bool read_file(const char *path, struct buffer *out)
{
	FILE *file = fopen(path, "r");
	if (!file)
		return false;
	size_t n;
	do {
		n = fread(buffer_reserve(out, BUFSIZ), 1, BUFSIZ, file);
		out->len += n;
	} while (n);
	bool is_good = !ferror(file);
	fclose(file);
	return is_good;
}

/* One word a line; says which line is not one. */
static bool read_reviewed(const char *path, struct hyphen_list *list)
{
	struct buffer content = {0};
	bool is_good = read_file(path, &content);
	size_t number = 0;
	for (struct text rest = buffer_text(&content); rest.len;) {
		struct text comment;
		struct text line = text_split(rest, '\n', &rest);
		line = text_trim(text_split(line, '#', &comment));
		number++;
		if (line.len && !hyphenator_is_pattern(line)) {
			fprintf(stderr, "%s:%zu: error: not a word with its hyphens\n", path,
				number);
			is_good = false;
		} else if (line.len) {
			hyphen_list_add(list, line);
		}
	}
	buffer_clear(&content);
	return is_good;
}

/* ---- the words of all pages -------------------------------------------------------- */

static void add_words(struct set *words, struct text text)
{
	struct hyphen_word word;
	bool has_capital_inside = false;
	hyphen_word_begin(&word);
	for (uint32_t c = ' '; c;) {
		c = text.len ? utf8_next(&text) : 0;
		if (hyphen_is_letter(c)) {
			has_capital_inside |= word.n_letters && hyphen_is_capital(c);
			hyphen_word_add(&word, c);
			continue;
		}
		if (!has_capital_inside && word.n_letters >= MIN_BEFORE + MIN_BEHIND)
			add_once(words, (struct text){word.bytes, word.len});
		has_capital_inside = false;
		hyphen_word_begin(&word);
	}
}

/* Adds the German words of a page, and the places it leads to. */
static void read_page(struct set *words, struct set *places, const struct page *page)
{
	struct arena scratch = {0};
	struct buffer leaves = {0};
	for (size_t i = 0; i < page_n_blocks(page); i++) {
		if (page_block(page, i, &scratch).language == LANGUAGE_EN)
			continue;
		buffer_reset(&leaves);
		page_append_leaves(&leaves, page, i, &scratch);
		add_words(words, buffer_text(&leaves));
	}
	for (size_t number = 1; number <= page_n_links(page); number++) {
		struct link link = page_link(page, number, &scratch);
		if (!link.is_external)
			add_once(places, link.target);
	}
	buffer_clear(&leaves);
	arena_clear(&scratch);
}

static void read_pages(struct set *words, const struct source *source)
{
	struct set places = new_set();
	add_once(&places, TEXT("start"));
	add_once(&places, TEXT("alles"));
	for (size_t i = 0; i < places.n_items; i++) {
		struct arena arena = {0};
		struct place place;
		if (place_parse(places.items[i], &place))
			read_page(words, &places, page_build(source, &place, &arena));
		arena_clear(&arena);
	}
	clear_set(&places);
}

/* The word with its hyphens, as the patterns say. */
static void add_known(struct hyphen_list *known, struct hyphenator *hyphenator,
		      struct text word)
{
	struct buffer pattern = {0};
	char breaks[MAX_LETTERS * 4] = {0};
	hyphenator_mark(hyphenator, word, breaks);
	for (size_t i = 0; i < word.len; i++) {
		if (breaks[i] == UTF8_HYPHEN)
			buffer_append_char(&pattern, '-');
		buffer_append_char(&pattern, word.bytes[i]);
	}
	hyphen_list_add(known, buffer_text(&pattern));
	buffer_clear(&pattern);
}

static void find_known(struct hyphen_list *known, const struct hyphen_words *reviewed,
		       const struct source *source)
{
	struct source easy = *source;
	easy.language = LANGUAGE_DE_SIMPLE;
	const struct hyphenator_options options = {.patterns = hyphen_system_patterns};
	struct hyphenator *hyphenator = hyphenator_new(&options);
	struct set words = new_set();
	if (hyphenator_open(hyphenator)) {
		read_pages(&words, source);
		read_pages(&words, &easy);
	}
	for (size_t i = 0; i < words.n_items; i++) {
		struct hyphen_word word;
		hyphen_word_begin(&word);
		for (struct text rest = words.items[i]; rest.len;)
			hyphen_word_add(&word, utf8_next(&rest));
		if (!hyphen_words_find(reviewed, &word))
			add_known(known, hyphenator, words.items[i]);
	}
	clear_set(&words);
	hyphenator_free(hyphenator);
}

/* ---- the file ------------------------------------------------------------------------- */

/* A string would be longer than compilers must take. */
static void print_bytes(const char *bytes)
{
	fputs("\n\t", stdout);
	for (; *bytes; bytes++)
		if ((unsigned char)*bytes < 0x80)
			printf("'%c', ", *bytes);
		else
			printf("'\\x%x', ", (unsigned char)*bytes);
	fputs("'\\0',", stdout);
}

static void print_list(const char *name, const struct hyphen_words *words)
{
	size_t offset = 0;
	printf("static const char %s_bytes[] = {", name);
	for (size_t i = 0; i < words->n_words; i++)
		print_bytes(words->bytes + words->offsets[i]);
	printf("%s\n};\n\nstatic const uint32_t %s_offsets[] = {",
	       words->n_words ? "" : "\n\t0,", name);
	for (size_t i = 0; i < words->n_words; i++) {
		printf("%s%zu,", i % 12 ? " " : "\n\t", offset);
		offset += strlen(words->bytes + words->offsets[i]) + 1;
	}
	printf("%s\n};\n\nconst struct hyphen_words builtin_hyphen_%s = {%s_bytes, %s_offsets, "
	       "%zu};\n",
	       words->n_words ? "" : "\n\t0,", name, name, name, words->n_words);
}

static bool make(const char *reviewed_path, const char *data_path)
{
	struct dataset dataset;
	struct diagnostics diagnostics = {0};
	struct hyphen_list reviewed = {0}, known = {0};
	bool is_good = load_path(&dataset, data_path, &diagnostics) == LOAD_FINE &&
		       read_reviewed(reviewed_path, &reviewed);
	if (is_good) {
		const struct source source = {.catalog = &dataset.catalog,
					      .problems = &diagnostics,
					      .language = LANGUAGE_DE,
					      .version = TEXT(STEUERRAD_VERSION)};
		struct hyphen_words words = hyphen_list_words(&reviewed);
		find_known(&known, &words, &source);
		puts("/* Made by src/make/hyphenation.c; do not edit. */\n"
		     "#include \"base/hyphen.h\"\n");
		print_list("reviewed", &words);
		putchar('\n');
		words = hyphen_list_words(&known);
		print_list("known", &words);
	}
	hyphen_list_clear(&reviewed);
	hyphen_list_clear(&known);
	dataset_clear(&dataset);
	diagnostics_clear(&diagnostics);
	return is_good;
}

int main(int n_args, char **args)
{
	if (n_args != 3) {
		fputs("usage: hyphenation WORDS DATA >FILE.c\n", stderr);
		return EXIT_FAILURE;
	}
	bool is_good = make(args[1], args[2]);
	is_good = is_good && fflush(stdout) == 0 && !ferror(stdout);
	return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
