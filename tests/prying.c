/* SPDX-License-Identifier: MIT */
#include "prying.h"

#include "test.h"

#include "ui/view.h"

void prying_check_hidden(const struct play *play)
{
	char row[ROW_SIZE];

	if (ui_view(&play->ui) != &view_hidden)
		return;
	for (int i = 0; i < play->canvas.rows; i++) {
		play_row(play, i, row);
		if (*row && !strstr("  Ready.", row) && play->canvas.cols > 9)
			fail_msg("a hidden screen shows: %s", row);
	}
}

/* All rows, to be freed. */
static char *text_of(const struct play *play)
{
	char row[ROW_SIZE], *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	assert_non_null(out);
	for (int i = 0; i < play->canvas.rows; i++) {
		play_row(play, i, row);
		fprintf(out, "%s\n", row);
	}
	fclose(out);
	return text;
}

/* An ordinary need may begin with the same words. */
static bool is_ordinary(const struct play *play, const char *words)
{
	for (int n = 0; n < play->list.n_needs; n++)
		if (!play->list.needs[n].private &&
			!strncmp(play->list.needs[n].title, words,
				strlen(words)))
			return true;
	return false;
}

/* By its first words, which no line breaks. */
static void check_unheard(
	const struct play *play, const char *shown, const char *text)
{
	char words[24];

	snprintf(words, sizeof(words), "%.20s", text);
	if (strstr(shown, words) && !is_ordinary(play, words))
		fail_msg("somebody can hear, and the screen shows: %s", words);
}

/* Not in the first line, whoever can hear. */
static void check_title(const struct play *play)
{
	const struct checklist *list = &play->list;
	char row[ROW_SIZE];

	play_row(play, 0, row);
	for (int t = 0; t < list->n_topics; t++)
		if (list->topics[t].private && play->canvas.cols >= 40 &&
			strstr(row, list->topics[t].title))
			fail_msg("the first line says: %s", row);
}

static void check_questions(const struct play *play, const char *shown)
{
	for (int q = 0; q < play->list.n_questions; q++)
		if (play->list.questions[q].private)
			check_unheard(play, shown, play->list.questions[q].ask);
}

/* What somebody may see who comes in: topics by their names, and no more. */
static bool is_covered(const struct play *play)
{
	const struct view *view = ui_view(&play->ui);

	return view == &view_hub || view == &view_waiting ||
	       view == &view_still_us || view == &view_start ||
	       (view == &view_overview && !ui_about(&play->ui));
}

static void check_all(const struct play *play, const char *shown)
{
	const struct checklist *list = &play->list;

	check_questions(play, shown);
	for (int t = 0; t < list->n_topics; t++)
		if (list->topics[t].private)
			check_unheard(play, shown, list->topics[t].title);
	for (int n = 0; n < list->n_needs; n++)
		if (list->needs[n].private)
			check_unheard(play, shown, list->needs[n].title);
}

void prying_check_private(const struct play *play)
{
	char *shown = text_of(play);

	check_title(play);
	if (!play->ui.began || !asking_is_private_ok(&play->ui.wizard.asking))
		check_all(play, shown);
	else if (is_covered(play))
		check_questions(play, shown);
	free(shown);
}
