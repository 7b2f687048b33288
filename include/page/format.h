/* SPDX-License-Identifier: EUPL-1.2 */
/* Values as people write them: dates, money, numbers, in German and English. */
#ifndef PAGE_FORMAT_H
#define PAGE_FORMAT_H

#include <stdint.h>

#include "base/language.h"
#include "base/text.h"
#include "model/catalog.h"

/* "19. Oktober 2024", "Oktober 2024", "2024"; nothing for no date. */
void format_date(struct buffer *out, date when, enum language language);
/* "2017 bis 2027", "ab 2017", "bis 2027"; nothing if both are missing. */
void format_period(struct buffer *out, date start, date end, enum language language);
/* "153 Mio. Euro", "372.000 Euro", "15,2 Mio. Euro": exact, never rounded. */
void format_money(struct buffer *out, int64_t amount, struct text currency,
		  enum language language);

#endif
