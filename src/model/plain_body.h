/* SPDX-License-Identifier: EUPL-1.2 */
/* CommonMark in which nothing is marked up. */
#ifndef MODEL_PLAIN_BODY_H
#define MODEL_PLAIN_BODY_H

#include <stdbool.h>

#include "model/body.h"

/* Reports the body as body_walk does, if it is nothing but paragraphs of plain words; false,
   and nothing is reported, if it may be more. */
bool plain_body_walk(struct text commonmark, const struct body_visitor *visitor, void *ctx);

#endif
