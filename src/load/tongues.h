/* SPDX-License-Identifier: MIT */
#ifndef LOAD_TONGUES_H
#define LOAD_TONGUES_H

#include <stdbool.h>

#include "base/i18n.h"
#include "model/checklist.h"
#include "model/translation.h"

/*
 * Two languages at once: the worker's, in which the program speaks and the
 * checklist is read by whoever reads it; and hers, for what she hears, reads
 * and carries home. Both can change in mid-session: nothing that was said hangs
 * on a language.
 */
enum tongue {
	TONGUE_SOURCE, /* as the file has it */
	TONGUE_MINE,   /* the worker's */
	TONGUE_HERS,
	TONGUES
};

struct tongues {
	struct checklist *list;	 /* which everybody reads */
	struct checklist source; /* its texts, as they were */
	struct translation of[TONGUES];
	char codes[TONGUES][I18N_CODE]; /* of hers: "" for none of her own */
	bool draft[TONGUES]; /* nobody's name is on the translation yet */
};

/* Of a list that is loaded, and outlives it. The worker's language is the
 * one that the program speaks; she has none of her own yet. */
void tongues_init(struct tongues *tongues, struct checklist *list);
void tongues_release(struct tongues *tongues);

/* Whether there is anything in a language; and all there are, with that of the
 * checklist, by code. */
bool tongues_know(const struct tongues *tongues, const char *code);
int tongues_all(const struct tongues *tongues, char (*codes)[I18N_CODE]);

/* False, and nothing is changed, if there is nothing in that language. For
 * hers, "" is none of her own. */
bool tongues_set(struct tongues *tongues, enum tongue tongue, const char *code);

/* She has a language of her own. */
bool tongues_are_two(const struct tongues *tongues);

/* The checklist's texts in one of them: hers are the worker's if she has none.
 * A text that is not translated is the very one of the source. */
const struct checklist *tongues_texts(
	const struct tongues *tongues, enum tongue tongue);

/* A text of the program in one of them; msgid itself if it is in none. */
const char *tongues_program(
	const struct tongues *tongues, enum tongue tongue, const char *msgid);

/* Whose texts have to stand under what is grave in one of them, on paper: a
 * draft does not stand alone. NULL: nobody's. */
const struct checklist *tongues_under(
	const struct tongues *tongues, enum tongue tongue);

/* Until the next call, the program and the list speak this one: for paper. What
 * is not translated is marked there. */
void tongues_speak(struct tongues *tongues, enum tongue tongue);

#endif
