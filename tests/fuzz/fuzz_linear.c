/* SPDX-License-Identifier: EUPL-1.2 */
/* Lines typed into the linear mode: it answers, ends with them, and what it says is clean
   and no wider than asked for. In a kiosk, where nothing is saved to files; the first byte
   says how wide a line may be. */
#include "fuzz/fuzz.h"

#include <locale.h>

#include "base/diagnostics.h"
#include "load/load.h"

static struct dataset dataset;
static struct diagnostics problems;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc, (void)argv;
	return setlocale(LC_CTYPE, "C.UTF-8") &&
			       load_text(&dataset, small_strategy, TEXT("klein"), &problems) ==
				       LOAD_FINE
		       ? 0
		       : 1;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct text typed = {(const char *)bytes, len};
	const struct source source = {.catalog = &dataset.catalog,
				      .problems = &problems,
				      .language = LANGUAGE_DE,
				      .is_kiosk = true,
				      .version = TEXT("fuzz")};
	struct place home = place_start();
	struct buffer out = {0};
	int width = 0;
	if (len > 0 && bytes[0] >= 0x80) {
		width = 20 + bytes[0] % 64;
		typed = text_slice(typed, 1, len);
	}
	run_linear(&source, &home, typed, width, &out);
	buffer_clear(&out);
	return 0;
}
