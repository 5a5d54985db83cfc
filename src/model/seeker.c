/* SPDX-License-Identifier: MIT */
#include "model/seeker.h"

#include <string.h>

#include "base/words.h"
#include "model/hours.h"
#include "model/services.h"

void seeker_init(
	struct seeker *seeker, const struct moment *now, struct arena *arena)
{
	*seeker = (struct seeker){
		.area = "",
		.age_from = -1,
		.age_to = -1,
		.now = *now,
	};
	text_list_init(&seeker->languages, arena);
	text_list_init(&seeker->words, arena);
}

void seeker_live_in(struct seeker *seeker, enum nation nation)
{
	if (seeker->nation != NATION_UNKNOWN && seeker->nation != nation)
		seeker->area = "";
	seeker->nation = nation;
}

/* Adds the word's bit to the set, if it is one of the words. */
static bool add_word(
	unsigned *set, const char *const *words, int n, const char *word)
{
	char meant[SUGGEST_SIZE];
	int found = words_find(words, n, word, meant);

	if (found >= 0)
		*set |= 1u << found;
	return found >= 0;
}

bool seeker_want(struct seeker *seeker, const char *word)
{
	static const char language[] = "language:";

	if (!strncmp(word, language, strlen(language))) {
		word += strlen(language);
		if (*word)
			text_list_add(&seeker->languages, word);
		return *word;
	}
	return add_word(&seeker->wants, offered_names, OFFEREDS, word) ||
	       add_word(&seeker->parts, part_names, PARTS_OF_WEEK, word);
}

bool seeker_must(struct seeker *seeker, const char *word)
{
	return add_word(&seeker->must, taken_names, TAKENS, word);
}
