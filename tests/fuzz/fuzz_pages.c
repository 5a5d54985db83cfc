/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <string.h>

#include "press.h"
#include "spare.h"

/*
 * Any checklist that loads, on the screen. Behind a NUL there stand the keys;
 * else it is gone through from one end to the other.
 */
static const char usual[] =
	"\n1\n1\n\201 \n\n1\n\xc1\x0b\x27\n \201 \n\n12\n?\x1bnby\x1bt\201\n1"
	"\nx\n\xc1\x18\x4f\n1\n1\nf\n\201+y\x1bv\x1b\ng\n\n\201\n";

enum {
	KEYS_MOST = 200
};

static struct services services;

static void load_desk(void)
{
	struct diag diag;

	if (services.n)
		return;
	diag_init(&diag);
	services_init(&services);
	fuzz_must_load(
		load_services(&services, "tests/data/services/national.conf",
			false, &diag),
		&diag);
	diag_release(&diag);
}

static void go_through(struct play *play, struct fuzz_bytes keys)
{
	play->services = services;
	play_open(play);
	for (int i = 0; i < KEYS_MOST && keys.n && !play->ui.over; i++) {
		play->line = i;
		fuzz_press(play, &keys);
	}
	services_init(&play->services); /* they stay */
}

size_t LLVMFuzzerCustomMutator(
	uint8_t *bytes, size_t n, size_t most, unsigned seed)
{
	return fuzz_spare(bytes, n, most, seed);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzz_bytes keys = { (const uint8_t *)usual, sizeof(usual) - 1 };
	const uint8_t *nul = n ? memchr(bytes, '\0', n) : NULL;
	size_t size = nul ? (size_t)(nul - bytes) : n;
	struct play play;

	load_desk();
	if (nul)
		keys = (struct fuzz_bytes){ nul + 1, n - size - 1 };
	play_init(&play);
	if (load_checklist(&play.list, fuzz_file(bytes, size), &play.diag))
		go_through(&play, keys);
	play_release(&play);
	return 0;
}
