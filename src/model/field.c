/* SPDX-License-Identifier: EUPL-1.2 */
/* The table of fields. To add a field: a line in enum field, a row here, and
   "make docs". Labels stand on pages, help in the manual of the format. */
#include "model/field.h"

#include <assert.h>

#define T	 TEXT_INIT
#define IN(kind) (1u << KIND_##kind)

enum {
	ALL_BUT_SOURCES = IN(STRATEGY) | IN(FORMULA) | IN(COMPETENCY) | IN(CORE_ACTIVITY) |
			  IN(PROJECT) | IN(TOPIC) | IN(CHALLENGE) | IN(GOAL) | IN(TERM),
	ENTRIES = (ALL_BUT_SOURCES & ~IN(STRATEGY)) | IN(SOURCE),
	ALL = ALL_BUT_SOURCES | IN(SOURCE),
	WORK = IN(CORE_ACTIVITY) | IN(PROJECT),
	HEAD = IN(STRATEGY),
	SOURCE = IN(SOURCE)
};

#define MEMBERS(...)                                                                           \
	(const enum field[])                                                                   \
	{                                                                                      \
		__VA_ARGS__, FIELD_COUNT                                                       \
	}

/* A row: name, key, type, kinds, label and help, German and English each. */
#define FIELD(name, key_, type_, kinds_, de, en, help_de, help_en)                             \
	[FIELD_##name] = {.key = T(key_),                                                      \
			  .type = TYPE_##type_,                                                \
			  .kinds = (kinds_),                                                   \
			  .label = {T(de), T(en)},                                             \
			  .help = {T(help_de), T(help_en)}}
/* The same with what only relations and records have. */
#define FIELD_WITH(name, key_, type_, kinds_, de, en, help_de, help_en, ...)                   \
	[FIELD_##name] = {.key = T(key_),                                                      \
			  .type = TYPE_##type_,                                                \
			  .kinds = (kinds_),                                                   \
			  .label = {T(de), T(en)},                                             \
			  .help = {T(help_de), T(help_en)},                                    \
			  __VA_ARGS__}
#define INVERSE(de, en) .inverse = {T(de), T(en)}

/* clang-format off */
static const struct field_info fields[FIELD_COUNT] = {
	FIELD(ID, "id", ID, ENTRIES, "Kennung", "Id",
	      "Name des Eintrags in Adressen und Beziehungen: kleine Buchstaben ohne Umlaute, "
	      "Ziffern, Bindestriche, höchstens 64 Zeichen.",
	      "Name of the entry in addresses and relations: lower-case ASCII letters, digits, "
	      "hyphens, at most 64 characters."),
	FIELD(TITLE, "title", TEXT, ALL, "Titel", "Title", "Der volle Name.", "The full name."),
	FIELD(SHORT, "short", TEXT, ALL, "Kurzname", "Short name",
	      "Ein Name für Listen, höchstens 38 Zeichen breit.",
	      "A name for lists, at most 38 columns wide."),
	FIELD(SUMMARY, "summary", TEXT, ALL, "Kurz gesagt", "In short", "Ein Satz.",
	      "One sentence."),
	FIELD(TEXT, "text", BODY, ALL, "Text", "Text",
	      "Der Text in CommonMark; [Text](projekte/haus-des-wissens) führt zu einem Eintrag.",
	      "The text in CommonMark; [text](projekte/haus-des-wissens) links to an entry."),

	FIELD(LANGUAGE, "language", LANGUAGE, HEAD, "Sprache", "Language",
	      "Sprache aller Texte ohne eigene Angabe: de oder en.",
	      "Language of all texts that do not name one: de or en."),
	FIELD(PUBLISHER, "publisher", TEXT, HEAD | SOURCE, "Herausgegeben von", "Publisher",
	      "Wer die Strategie oder die Quelle herausgibt.",
	      "Who publishes the strategy or the source."),
	FIELD(ADOPTED, "adopted", DATE, HEAD, "Beschlossen", "Adopted", "Datum des Beschlusses.",
	      "Date of the decision."),
	FIELD(REVISED, "revised", DATE, HEAD, "Fortgeschrieben", "Revised",
	      "Datum der letzten Fortschreibung.", "Date of the last revision."),
	FIELD(HORIZON, "horizon", DATE, HEAD, "Zeithorizont", "Horizon",
	      "Jahr, bis zu dem die Strategie reicht.", "Year that the strategy reaches to."),
	FIELD(FEEDBACK, "feedback", TEXT, HEAD, "Rückmeldung", "Feedback",
	      "Wohin sich Leserinnen und Leser mit Fragen und Hinweisen wenden.",
	      "Where readers turn to with questions and remarks."),
	FIELD(BOROUGHS, "boroughs", GROUPS, HEAD, "Stadtbezirke", "Boroughs",
	      "Die Stadtbezirke mit ihren Ortsteilen; districts wird dagegen geprüft.",
	      "The boroughs with their districts; districts is checked against them."),
	FIELD(HYPHENATION, "hyphenation", WORDS, HEAD, "Silbentrennung", "Hyphenation",
	      "Wo deutsche Wörter am Zeilenende getrennt werden, was auch die Muster des "
	      "Systems sagen: Nach-hal-tig-keits-stra-te-gie.",
	      "Where German words are parted at the end of a line whatever the patterns of "
	      "the system say: Nach-hal-tig-keits-stra-te-gie."),

	FIELD(STATUS, "status", STATUS, WORK, "Status", "Status",
	      "idea, planned, running, done, stopped oder merged.",
	      "idea, planned, running, done, stopped or merged."),
	FIELD(STATUS_NOTE, "status_note", TEXT, WORK, "Genauer", "In detail",
	      "Der Status in den Worten der Quelle: „im Bau“.",
	      "The status in the words of the source."),
	FIELD(ROUND, "round", TEXT, IN(CORE_ACTIVITY), "Beschlossen mit", "Adopted with",
	      "Mit welchem Schub die Kernaktivität kam: „die ersten 25“.",
	      "The batch that the core activity came with."),
	FIELD(START, "start", DATE, WORK, "Beginn", "Start", "Beginn.", "Start."),
	FIELD(END, "end", DATE, WORK, "Ende", "End", "Ende, auch geplantes.",
	      "End, also a planned one."),
	FIELD(PERIOD_NOTE, "period_note", TEXT, WORK, "Zum Zeitraum", "On the period",
	      "Was zum Zeitraum zu sagen ist: „Bezug 2027 geplant“.",
	      "What is to say about the period."),
	FIELD_WITH(COST, "cost", RECORDS, HEAD | WORK, "Kosten", "Cost",
	      "Beträge; mehrere, wenn Quellen voneinander abweichen oder Zeit vergangen ist.",
	      "Amounts; several where sources differ or time has passed.",
	      .members = MEMBERS(FIELD_AMOUNT, FIELD_CURRENCY, FIELD_AS_OF, FIELD_NOTE,
	                         FIELD_SOURCES),
	      .required = MEMBERS(FIELD_AMOUNT)),
	FIELD(OWNER, "owner", TEXT, HEAD | WORK, "Verantwortlich", "Responsible",
	      "Wer verantwortlich ist.", "Who is responsible."),
	FIELD(PARTNERS, "partners", TEXTS, WORK, "Beteiligt", "Partners", "Wer mitwirkt.",
	      "Who takes part."),
	FIELD(DISTRICTS, "districts", WORDS, WORK, "Ort", "District",
	      "Ortsteile oder Stadtbezirke, geschrieben wie in boroughs.",
	      "Districts or boroughs, spelt as in boroughs."),
	FIELD(SITE, "site", TEXT, WORK, "Genauer Ort", "Site", "Wo genau.", "Where exactly."),
	FIELD_WITH(FIGURES, "figures", RECORDS, ALL_BUT_SOURCES, "Zahlen", "Figures",
	      "Zahlen mit ihrer Bezeichnung.", "Figures with what they count.",
	      .members = MEMBERS(FIELD_TITLE, FIELD_VALUE, FIELD_AS_OF, FIELD_NOTE,
	                         FIELD_SOURCES),
	      .required = MEMBERS(FIELD_TITLE, FIELD_VALUE)),
	FIELD_WITH(MILESTONES, "milestones", RECORDS, HEAD | WORK, "Meilensteine", "Milestones",
	      "Was wann geschah oder geschehen soll, in zeitlicher Folge.",
	      "What happened or is to happen when, in order of time.",
	      .members = MEMBERS(FIELD_DATE, FIELD_UNTIL, FIELD_TITLE, FIELD_NOTE,
	                         FIELD_SOURCES),
	      .required = MEMBERS(FIELD_DATE, FIELD_TITLE)),
	FIELD(FOCUS, "focus", TEXTS, IN(COMPETENCY), "Schwerpunkte", "Focus areas",
	      "Unterthemen der Kompetenz.", "Areas of the competency."),
	FIELD_WITH(LINKS, "links", RECORDS, ALL_BUT_SOURCES, "Im Netz", "On the web",
	      "Adressen zum Weiterlesen.", "Addresses for further reading.",
	      .members = MEMBERS(FIELD_TITLE, FIELD_URL), .required = MEMBERS(FIELD_URL)),

	FIELD_WITH(FORMULA, "formula", RELATION, IN(COMPETENCY), "Formel", "Formula",
	      "Begriffe der Formel, zu denen die Kompetenz gehört.",
	      "Terms of the formula that the competency belongs to.", .target = KIND_FORMULA,
	      INVERSE("zu diesem Begriff", "for this term")),
	FIELD_WITH(COMPETENCIES, "competencies", RELATION,
	      WORK | IN(TOPIC) | IN(CHALLENGE) | IN(GOAL), "Kompetenz", "Competency",
	      "Kompetenzen, zu denen der Eintrag gehört.",
	      "Competencies that the entry belongs to.", .target = KIND_COMPETENCY,
	      INVERSE("dieser Kompetenz", "of this competency")),
	FIELD_WITH(CORE_ACTIVITIES, "core_activities", RELATION, IN(PROJECT), "Kernaktivität",
	      "Core activity", "Kernaktivitäten, zu denen das Projekt gehört.",
	      "Core activities that the project belongs to.", .target = KIND_CORE_ACTIVITY,
	      INVERSE("dieser Kernaktivität", "of this core activity")),
	FIELD_WITH(TOPICS, "topics", RELATION, WORK, "Querschnittsthema", "Cross-cutting topic",
	      "Querschnittsthemen, die der Eintrag berührt.",
	      "Cross-cutting topics that the entry touches.", .target = KIND_TOPIC,
	      INVERSE("zu diesem Thema", "on this topic")),
	FIELD_WITH(GOALS, "goals", RELATION, WORK | IN(TOPIC) | IN(COMPETENCY), "UN-Ziel", "UN goal",
	      "UN-Ziele, denen der Eintrag dient.", "UN goals that the entry serves.",
	      .target = KIND_GOAL, INVERSE("zu diesem Ziel", "for this goal")),
	FIELD(RELATED, "related", PLACES, ALL, "Siehe auch", "See also",
	      "Verwandte Einträge, als Adressen: projekte/haus-des-wissens.",
	      "Related entries, as addresses: projekte/haus-des-wissens."),

	FIELD(URL, "url", URL, SOURCE, "Adresse", "Address",
	      "Adresse im Netz, mit https:// oder http://.",
	      "Address on the web, with https:// or http://."),
	FIELD(DATE, "date", DATE, SOURCE, "Datum", "Date", "Datum der Veröffentlichung.",
	      "Date of publication."),
	FIELD(READ, "read", DATE, SOURCE, "Gelesen", "Read", "Wann die Quelle gelesen wurde.",
	      "When the source was read."),

	FIELD(REVIEWED, "reviewed", TEXT, ALL, "Geprüft", "Reviewed",
	      "Wer die Leichte Sprache geprüft hat, oder dass das noch aussteht.",
	      "Who reviewed the easy language, or that this is still to come."),
	FIELD(UNCERTAIN, "uncertain", TEXTS, ALL, "Unsicher", "Uncertain",
	      "Was nicht gesichert ist, je ein Satz.", "What is not certain, a sentence each."),
	FIELD(DERIVED, "derived", FIELDS, ALL, "Abgeleitet", "Derived",
	      "Felder, deren Angabe in keiner Quelle steht, sondern aus dem Thema abgeleitet "
	      "ist.",
	      "Fields whose value no source states; it was derived from the subject."),
	FIELD_WITH(CONFLICT, "conflict", RECORDS, ALL, "Quellen sagen Verschiedenes",
	      "Sources differ", "Worin sich Quellen widersprechen, mit beiden Seiten.",
	      "What sources contradict each other in, with both sides.",
	      .members = MEMBERS(FIELD_TITLE, FIELD_SOURCES), .required = MEMBERS(FIELD_TITLE)),
	FIELD(AS_OF, "as_of", DATE, ALL, "Stand", "As of",
	      "Auf welchen Tag sich der Eintrag bezieht.", "The day that the entry speaks of."),
	FIELD_WITH(SOURCES, "sources", RELATION, ALL_BUT_SOURCES, "Quellen", "Sources",
	      "Kennungen der Quellen.", "Ids of the sources.", .target = KIND_SOURCE),

	FIELD(AMOUNT, "amount", NUMBER, 0, "Betrag", "Amount", "Ganze Zahl.", "Whole number."),
	FIELD(CURRENCY, "currency", CURRENCY, 0, "Währung", "Currency",
	      "Drei Buchstaben nach ISO 4217; ohne Angabe EUR.",
	      "Three letters by ISO 4217; EUR if it is not there."),
	FIELD(NOTE, "note", TEXT, 0, "Anmerkung", "Note", "Was dazu zu sagen ist.",
	      "What is to say about it."),
	FIELD(VALUE, "value", TEXT, 0, "Wert", "Value", "Die Zahl mit ihrer Einheit.",
	      "The figure with its unit."),
	FIELD(UNTIL, "until", DATE, 0, "Bis", "Until", "Ende, wenn es länger dauerte.",
	      "The end, if it took longer."),
};
/* clang-format on */

const struct field_info *field_info(enum field field)
{
	assert(field < FIELD_COUNT);
	return &fields[field];
}

struct text field_label(enum field field, enum language language)
{
	return field_info(field)->label[language_column(language)];
}

struct text field_inverse_label(enum field field, enum language language)
{
	return field_info(field)->inverse[language_column(language)];
}

bool field_allowed(enum field field, enum kind kind)
{
	return field_info(field)->kinds & (1u << kind);
}

bool field_required(enum field field, enum kind kind)
{
	return field == FIELD_TITLE || (field == FIELD_ID && kind != KIND_STRATEGY);
}

bool field_by_key(enum kind kind, struct text key, enum field *field)
{
	for (size_t i = 0; i < FIELD_COUNT; i++)
		if (field_allowed((enum field)i, kind) && text_equal(fields[i].key, key)) {
			*field = (enum field)i;
			return true;
		}
	return false;
}

bool field_member_by_key(enum field field, struct text key, enum field *member)
{
	assert(field_info(field)->members);
	for (const enum field *m = field_info(field)->members; *m != FIELD_COUNT; m++)
		if (text_equal(fields[*m].key, key)) {
			*member = *m;
			return true;
		}
	return false;
}
