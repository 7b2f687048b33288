/* SPDX-License-Identifier: EUPL-1.2 */
/* How the words of a data set are parted, if it says so. */
#ifndef MODEL_HYPHENATION_H
#define MODEL_HYPHENATION_H

#include "base/hyphen.h"
#include "model/catalog.h"

/* Teaches the hyphenator the words of the strategy's field "hyphenation"; those of another
   data set are forgotten. The catalog need not live on. */
void hyphenation_teach(const struct catalog *catalog, struct hyphenator *hyphenator);

#endif
