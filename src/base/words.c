/* SPDX-License-Identifier: MIT */
#include "base/words.h"

#include <stdio.h>
#include <string.h>

int words_find(const char *const *words, int n, const char *word,
	char meant[SUGGEST_SIZE])
{
	struct suggest suggest;

	for (int i = 0; i < n; i++)
		if (!strcmp(words[i], word))
			return i;
	suggest_init(&suggest, word);
	for (int i = 0; i < n; i++)
		suggest_offer(&suggest, words[i]);
	suggest_text(&suggest, meant);
	return -1;
}

const char *words_list(const char *const *words, int n, char out[SUGGEST_SIZE])
{
	size_t len = 0;

	out[0] = '\0';
	for (int i = 0; i < n && len < SUGGEST_SIZE; i++) {
		const char *joint = i == 0 ? "" : i < n - 1 ? ", " : " or ";

		len += (size_t)snprintf(
			out + len, SUGGEST_SIZE - len, "%s%s", joint, words[i]);
	}
	return out;
}

const char *words_wrong(const char *const *words, int n, const char *name,
	const char *word, struct arena *arena)
{
	char meant[SUGGEST_SIZE], known[SUGGEST_SIZE];

	words_find(words, n, word, meant);
	if (*meant)
		return arena_printf(
			arena, "'%s' cannot be '%s'%s", name, word, meant);
	return arena_printf(arena, "'%s' is %s, not '%s'", name,
		words_list(words, n, known), word);
}
