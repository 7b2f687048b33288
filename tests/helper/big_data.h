/* SPDX-License-Identifier: EUPL-1.2 */
/* Data that take a while to read. */
#ifndef HELPER_BIG_DATA_H
#define HELPER_BIG_DATA_H

/* Writes a strategy with so many projects, about a kilobyte each, to PATH. */
void big_data_write(const char *path, int n_entries);

#endif
