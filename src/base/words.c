/* SPDX-License-Identifier: MIT */
#include "base/words.h"

#include <string.h>

int words_find(const char *const *words, int n, const char *word,
	char meant[SUGGEST_SIZE])
{
	struct suggest suggest;

	suggest_init(&suggest, word);
	for (int i = 0; i < n; i++) {
		if (!strcmp(words[i], word))
			return i;
		suggest_offer(&suggest, words[i]);
	}
	suggest_text(&suggest, meant);
	return -1;
}
