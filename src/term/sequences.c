/* SPDX-License-Identifier: MIT */
#include "term/sequences.h"

#include <assert.h>

#include "term/key.h"

const struct sequence sequences[] = {
	{ "kcuu1", K_UP },
	{ "kcud1", K_DOWN },
	{ "kcub1", K_LEFT },
	{ "kcuf1", K_RIGHT },
	{ "khome", K_HOME },
	{ "kfnd", K_HOME },
	{ "kend", K_END },
	{ "kslt", K_END },
	{ "kpp", K_PAGE_UP },
	{ "knp", K_PAGE_DOWN },
	{ "kcbt", K_BACK_TAB },
	{ "kent", K_ENTER },
	{ "kdch1", K_DELETE },
	{ "kf1", K_F1 },
	{ "kf2", K_F1 + 1 },
	{ "kf3", K_F1 + 2 },
	{ "kf4", K_F1 + 3 },
	{ "kf5", K_F1 + 4 },
	{ "kf6", K_F1 + 5 },
	{ "kf7", K_F1 + 6 },
	{ "kf8", K_F1 + 7 },
	{ "kf9", K_F1 + 8 },
	{ "kf10", K_F1 + 9 },
	{ "kf11", K_F1 + 10 },
	{ "kf12", K_F12 },
	{ "\033[A", K_UP },
	{ "\033[B", K_DOWN },
	{ "\033[C", K_RIGHT },
	{ "\033[D", K_LEFT },
	{ "\033OA", K_UP },
	{ "\033OB", K_DOWN },
	{ "\033OC", K_RIGHT },
	{ "\033OD", K_LEFT },
	{ "\033[H", K_HOME },
	{ "\033OH", K_HOME },
	{ "\033[1~", K_HOME },
	{ "\033[7~", K_HOME },
	{ "\033[F", K_END },
	{ "\033OF", K_END },
	{ "\033[4~", K_END },
	{ "\033[8~", K_END },
	{ "\033[3~", K_DELETE },
	{ "\033[5~", K_PAGE_UP },
	{ "\033[6~", K_PAGE_DOWN },
	{ "\033[Z", K_BACK_TAB },
	{ "\033[11~", K_F1 },
	{ "\033OP", K_F1 },
	{ "\033[20~", K_F1 + 8 },
	{ "\033[200~", K_PASTE_BEGIN },
	{ "\033[201~", K_PASTE_END },
};

const int n_sequences = sizeof(sequences) / sizeof(*sequences);

static_assert(sizeof(sequences) / sizeof(*sequences) <= SEQUENCES_MOST,
	"a keyboard has room for all of them");
