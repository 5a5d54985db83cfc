/* SPDX-License-Identifier: MIT */
#include "play.h"

#include "test.h"

#include "term/key.h"
#include "ui/view.h"

/* Practice, in a play. */

#define DEMO "checklists/demo"

const struct women *play_women(void *data)
{
	struct play *play = data;

	if (!play->read_women)
		assert_true(load_women(&play->women, DEMO, play->list.id));
	play->read_women = true;
	return &play->women;
}

void play_practice(struct play *play, const char *woman)
{
	char meant[SUGGEST_SIZE];
	int at;

	play_begin(play);
	at = women_find(play_women(play), woman, meant);
	if (at < 0)
		play_wrong(play, "there is no woman", woman);
	if (!practice_begin(&play->ui, &play->women.all[at]))
		play_wrong(play, "no practice with", woman);
	play_key(play, K_RESIZE);
}

bool play_one_by_itself(struct play *play)
{
	if (!playing_is_on(&play->ui) || ui_wait(&play->ui) < 0)
		return false;
	play_key(play, K_IDLE);
	return true;
}

void play_by_itself(struct play *play)
{
	while (play_one_by_itself(play))
		;
}

void play_plays(struct play *play, const char *pace)
{
	play_begin(play);
	playing_begin(
		&play->ui, strcmp(pace, "slow") ? PACE_NORMAL : PACE_SLOW);
	play_key(play, K_RESIZE);
}

void play_watch(struct play *play, const char *most)
{
	for (int i = 0; i < atoi(most) || !atoi(most); i++) {
		struct ui *ui = &play->ui;
		char screen[60];

		if (ui->practice.turned && playing_is_on(ui)) {
			snprintf(screen, sizeof(screen), "screen (%d ms)",
				playing_wait(ui));
			play_command(play, screen);
		}
		if (!play_one_by_itself(play))
			return;
	}
}
