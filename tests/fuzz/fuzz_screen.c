/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <stdio.h>
#include <string.h>

#include "term/key.h"

#include "../prying.h"
#include "press.h"

/*
 * A whole check-in on the screen. The first byte says with which checklist,
 * and how it looks; the others are keys.
 */
static const struct {
	const char *path;
	bool pried; /* its private texts are told apart by their beginnings */
} lists[] = {
	{ "checklists/small.conf", true },
	{ "tests/data/screens/types.conf", false },
	{ "tests/data/screens/papers.conf", false },
	{ "tests/data/screens/parks.conf", false },
	{ "tests/data/screens/needs.conf", false },
	{ "checklists/short.conf", true },
};

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

enum {
	KEYS_MOST = 600,
	PRIED = 8, /* every so many keys: it takes long */
};

static struct play plays[LENGTH(lists)];

static void begin(struct play *play, const char *path)
{
	play_init(play);
	play_list(play, path);
	play_services(play, "checklists/services/example.conf");
	play->policy = "Nobody takes a child away for asking for help.";
	play->easy = "We help.";
	play->settings.policy_file = "policy.txt";
	play->settings.organisation = "Kelvinmouth Women's Hub";
	play->settings.confidentiality_text = "It stays with us.";
	play_begin(play);
}

/* As if it had just been started. */
static void begin_again(struct play *play, unsigned how)
{
	play->settings.ascii = how & 1;
	play->settings.kiosk = how & 2;
	play->settings.theme = (enum theme)(how / 4 & 3);
	*play->no_printer = *play->jam = '\0';
	play->save_error = 0;
	play->save_exists = false;
	play->line = 0;
	ui_release(&play->ui);
	play_close_shelf(play);
	if (how / 16 & 1)
		play_open_shelf(play);
	ui_init(&play->ui, &play->world);
	play->ui.show_key = K_F1 + 7;
	canvas_resize(&play->canvas, 24, 80);
	ui_draw(&play->ui, &play->canvas);
}

static bool says(const struct fuzz_bytes *bytes, const char *text)
{
	struct fuzz_bytes rest = *bytes;
	char words[10];

	snprintf(words, sizeof(words), "%s", text);
	return fuzz_until(&rest, words).n < bytes->n;
}

/* Who types what is looked for sees it. */
static bool says_private(
	const struct checklist *list, const struct fuzz_bytes *bytes)
{
	bool said = false;

	for (int q = 0; q < list->n_questions; q++)
		said |= says(bytes, list->questions[q].ask);
	for (int t = 0; t < list->n_topics; t++)
		said |= says(bytes, list->topics[t].title);
	for (int n = 0; n < list->n_needs; n++)
		said |= says(bytes, list->needs[n].title);
	return said;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzz_bytes keys = { bytes, n };
	unsigned how = fuzz_below(&keys, 256);
	struct play *play = &plays[how % LENGTH(lists)];
	bool pried = lists[how % LENGTH(lists)].pried;

	if (!play->begun)
		begin(play, lists[how % LENGTH(lists)].path);
	begin_again(play, how / LENGTH(lists));
	pried = pried && !says_private(&play->list, &keys);
	while (keys.n && play->line < KEYS_MOST && !play->ui.over) {
		play->line++;
		fuzz_press(play, &keys);
		if (play->ui.over)
			break;
		prying_check_hidden(play);
		if (pried && (!keys.n || play->line % PRIED == 0))
			prying_check_private(play);
	}
	return 0;
}
