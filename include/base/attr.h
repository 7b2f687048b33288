/* SPDX-License-Identifier: EUPL-1.2 */
/* What the compiler can check for us: formats, ignored results, dead ends. */
#ifndef BASE_ATTR_H
#define BASE_ATTR_H

#if defined(__GNUC__) || defined(__clang__)
#define PRINTF_LIKE(string, first) __attribute__((format(printf, string, first)))
#define NODISCARD		   __attribute__((warn_unused_result))
#else
#define PRINTF_LIKE(string, first)
#define NODISCARD
#endif

#define ARRAY_LEN(array) (sizeof(array) / sizeof((array)[0]))

#endif
