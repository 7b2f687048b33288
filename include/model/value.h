/* SPDX-License-Identifier: EUPL-1.2 */
/* The small values of fields: dates that may be incomplete, and the status. */
#ifndef MODEL_VALUE_H
#define MODEL_VALUE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/language.h"
#include "base/text.h"

/* A date of the Gregorian calendar as precise as its source: packed so that whole
   numbers compare like dates; 0 is no date. Month or day may be missing (0). */
typedef uint32_t date;

/* "2024", "2024-10", "2024-10-19"; years 1 to 9999. False if it is no date. */
bool date_parse(struct text text, date *result);
int date_year(date when);
int date_month(date when); /* 0: not known */
int date_day(date when);   /* 0: not known */
/* The last day the date can mean, for comparing ends: 2024-10 gives 2024-10-31. */
date date_latest(date when);

enum status {
	STATUS_NONE, /* not said */
	STATUS_IDEA,
	STATUS_PLANNED,
	STATUS_RUNNING,
	STATUS_DONE,
	STATUS_STOPPED,
	STATUS_MERGED,
	STATUS_COUNT
};

/* The word in YAML and JSON ("running"), empty for STATUS_NONE. */
struct text status_key(enum status status);
/* The word in addresses: "laeuft"; also accepted there: the key and the label. */
struct text status_place_word(enum status status);
/* The word on pages: "läuft", "running". */
struct text status_label(enum status status, enum language language);
bool status_parse(struct text key, enum status *status);
/* From an address: place word, key or label, any case, ä or ae. */
bool status_by_word(struct text word, enum status *status);

#endif
