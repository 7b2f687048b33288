/* SPDX-License-Identifier: EUPL-1.2 */
/* What may be sent to an xterm: letters, and the few sequences of its description that a
   program for text needs. Anything else - titles, questions, answers, marks of direction,
   letters that cannot be seen - is foreign, whoever put it there. */
#ifndef HELPER_SEQUENCES_H
#define HELPER_SEQUENCES_H

#include <stddef.h>

/* The first foreign bytes among these, or NULL. In a terminal of ROWS by COLUMNS, an order
   to go outside it is foreign, too; 0 by 0: anywhere is fine. *len receives how many bytes
   it is. */
const char *sequences_foreign(const char *bytes, size_t n_bytes, int rows, int columns,
			      size_t *len);
/* Ends the test if there are some, and names them; WHERE says where they came up. */
void sequences_expect_none(const char *bytes, size_t n_bytes, int rows, int columns,
			   const char *where);

#endif
