/* SPDX-License-Identifier: MIT */
#include "faces.h"

#include "test.h"

/* Where a walk at random goes: wherever there is something to be chosen. */

#define TRIES 60

static unsigned below(unsigned *dice, unsigned n)
{
	*dice ^= *dice << 13;
	*dice ^= *dice >> 17;
	*dice ^= *dice << 5;
	return *dice % n;
}

static bool chance(unsigned *dice, unsigned percent)
{
	return below(dice, 100) < percent;
}

static const struct choice *any_choice(
	const struct spoken *said, unsigned *dice)
{
	return said->n_choices
		       ? &said->choices[below(dice, (unsigned)said->n_choices)]
		       : NULL;
}

/* What is ticked goes first: then neither face takes it. */
static bool would_lose_ticks(const struct ui *ui, int item)
{
	int q = ui->wizard.place.index;

	return ui_view(ui) == &view_question && item % PARTS >= PART_ESCAPE &&
	       ui->world.list->questions[q].type == QUESTION_MANY &&
	       answers_get(&ui->wizard.asking.answers, q)->options;
}

/* Nothing that only one of the faces has, ends it, or is another test's. */
static bool is_for_both(const struct faces *faces, const struct choice *choice)
{
	const struct view *view = ui_view(&faces->screen.ui);
	int item = choice->item;

	if (item == ITEM_BEGIN_LINES && view == &view_hub)
		return false;
	if (view == &view_start)
		return item == 0;
	if (view == &view_stop)
		return item < 2; /* not: forget everything */
	if (view == &view_done)
		return item < faces->screen.list.n_needs;
	return view != &view_forget && view != &view_save &&
	       !would_lose_ticks(&faces->screen.ui, item);
}

/* Where only numbers are typed, the screen takes letters for keys. */
static const char *any_text(const struct ui *ui, unsigned *dice)
{
	static const char *const numbers[] = { "3", "8", "70", "-1", "1 000",
		"999999999", "2026-11-02", "3,5" };
	static const char *const texts[] = { "A night's sleep", "8",
		"/ or \\ and \"so\"", "Zażółć, mo chridhe – “so”", "bb",
		"07700 900123", "3", "2026-11-02", "3/2026", "20 11 1979",
		"a, b; c: d. ?!", "h2o" };

	if (ui_is_in_field(ui) && !ui_is_typing(ui))
		return numbers[below(dice, sizeof(numbers) / sizeof(*numbers))];
	return texts[below(dice, sizeof(texts) / sizeof(*texts))];
}

/* What has a letter; more of it in front of the more usual. */
static enum action any_action(const struct faces *faces, unsigned *dice)
{
	static const enum action actions[] = { ACT_BACK, ACT_BACK, ACT_BACK,
		ACT_TOPICS, ACT_TOPICS, ACT_FINISH, ACT_UNDO, ACT_UNDO,
		ACT_CLEAR, ACT_OVERVIEW, ACT_WHY, ACT_NOTE, ACT_CHART, ACT_ASK,
		ACT_SHOW, ACT_SKIP, ACT_DROP, ACT_STOP, ACT_PRINT };
	const struct view *view = ui_view(&faces->screen.ui);
	enum action action =
		actions[below(dice, sizeof(actions) / sizeof(*actions))];

	if (!view_offers(view, action) ||
		(action == ACT_DROP && view != &view_question) ||
		(action == ACT_WHY &&
			(view == &view_hub || view == &view_came_up ||
				view == &view_overview)) ||
		(action == ACT_SHOW && view != &view_overview))
		return ACT_NONE;
	return action;
}

/* What is said of one thing among others. */
static enum action any_action_on(
	const struct faces *faces, const struct choice *choice, unsigned *dice)
{
	static const enum action actions[] = { ACT_WHO, ACT_WHO, ACT_EARLIER,
		ACT_LATER, ACT_DROP, ACT_WHY };
	const struct view *view = ui_view(&faces->screen.ui);
	enum action action =
		actions[below(dice, sizeof(actions) / sizeof(*actions))];

	if ((view != &view_came_up && view != &view_hub) || choice->field ||
		!view_offers(view, action) || !is_for_both(faces, choice))
		return ACT_NONE;
	return action;
}

static void mean_item(const struct faces *faces, const struct choice *choice,
	unsigned *dice, struct meaning *meaning)
{
	const struct view *view = ui_view(&faces->screen.ui);

	*meaning = (struct meaning){ .meant = MEANT_ITEM,
		.item = choice->item,
		.spelt_out = chance(dice, 30) };
	if (choice->field) {
		meaning->meant = MEANT_TEXT;
		snprintf(meaning->text, sizeof(meaning->text), "%s",
			any_text(&faces->lines.play.ui, dice));
	} else if (chance(dice, 15) &&
		   (view == &view_numbers ||
			   (view == &view_hub && choice->item < PANE_OWN))) {
		meaning->meant = MEANT_OPEN;
	} else if (chance(dice, 15) && view == &view_came_up &&
		   choice->item < PANE_OWN) {
		meaning->meant = MEANT_TICK;
	}
}

/* A question with a field offers it without a number. */
static bool mean_text(
	const struct faces *faces, unsigned *dice, struct meaning *meaning)
{
	const struct ui *ui = &faces->lines.play.ui;

	if (!ui_is_in_field(ui) || ui_view(ui) != &view_question ||
		chance(dice, 40))
		return false;
	*meaning = (struct meaning){ .meant = MEANT_TEXT,
		.item = ui->field_of };
	snprintf(
		meaning->text, sizeof(meaning->text), "%s", any_text(ui, dice));
	return true;
}

/* So that not half of all walks end where nobody may go on. */
static bool mean_company(
	const struct faces *faces, unsigned *dice, struct meaning *meaning)
{
	const struct view *view = ui_view(&faces->screen.ui);
	bool yes = chance(dice, 85);

	*meaning = (struct meaning){ .meant = MEANT_ITEM, .item = yes ? 0 : 1 };
	if (view == &view_hidden)
		meaning->meant = MEANT_HIDE;
	else if (view == &view_waiting)
		meaning->item = yes ? 1 : 0;
	return view == &view_hidden || view == &view_still_us ||
	       view == &view_waiting;
}

static bool has_next(struct faces *faces)
{
	const struct view *view = ui_view(&faces->screen.ui);

	if (view == &view_hub)
		return view->first(&faces->lines.play.ui) != NO_FOCUS;
	return view != &view_start && view != &view_done &&
	       view != &view_print && view != &view_learn;
}

/* ACT_NONE and the like: nothing was meant. */
static bool mean(struct faces *faces, unsigned *dice, struct meaning *meaning)
{
	const struct choice *choice = any_choice(
		&faces->lines.plain.said, dice);
	enum action action = any_action(faces, dice);
	enum action on = choice ? any_action_on(faces, choice, dice) : ACT_NONE;

	*meaning = (struct meaning){ .meant = MEANT_NEXT };
	if (chance(dice, 1)) {
		meaning->meant = MEANT_HIDE;
	} else if (chance(dice, 25)) {
		meaning->meant = MEANT_DO;
		meaning->action = action;
		return action != ACT_NONE;
	} else if (chance(dice, 25)) {
		meaning->meant = MEANT_DO_TO;
		meaning->item = choice ? choice->item : 0;
		meaning->action = on;
		return on != ACT_NONE;
	} else if (!chance(dice, 20)) {
		if (!choice || !is_for_both(faces, choice))
			return false;
		mean_item(faces, choice, dice, meaning);
	} else {
		return has_next(faces);
	}
	return true;
}

bool walk_on(struct faces *faces, unsigned *dice, struct meaning *meaning)
{
	if (mean_company(faces, dice, meaning) ||
		mean_text(faces, dice, meaning))
		return true;
	for (int i = 0; i < TRIES; i++)
		if (mean(faces, dice, meaning))
			return true;
	return false;
}
