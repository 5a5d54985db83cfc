/* SPDX-License-Identifier: MIT */
#include "ui/playing.h"

#include <string.h>

#include "base/i18n.h"
#include "term/key.h"
#include "ui/player.h"
#include "ui/ui_parts.h"

/* Nobody's conversation takes as many; whatever keeps it from an end is one. */
#define KEYS_MOST 5000

void playing_begin(struct ui *ui, enum pace pace)
{
	struct practice *practice = &ui->practice;

	practice->plays = practice_is_on(ui);
	practice->paused = false;
	practice->pace = pace;
	practice->played = 0;
	playing_look(ui);
	practice->turned = true;
}

/* Who hides the screen, and comes back, speaks for herself. */
static bool is_for_a_person(const struct ui *ui)
{
	const struct view *view = ui_view(ui);

	return view->bare || view == &view_still_us || view == &view_waiting;
}

bool playing_is_on(const struct ui *ui)
{
	return ui->practice.plays && ui->began && !is_for_a_person(ui);
}

static void stop(struct ui *ui, const char *message)
{
	ui->practice.plays = false;
	ui->pane_is_current = false;
	ui_message(ui, message);
}

/* A step of the mark, or a letter: those go by quickly. */
static bool is_on_the_way(const struct ui *ui, uint32_t key)
{
	return (key >= K_UP && key <= K_RIGHT) || key == K_TAB ||
	       key == K_BACK_TAB ||
	       (ui_is_in_field(ui) && key > ' ' && key != K_ENTER);
}

static uint32_t play(struct ui *ui)
{
	struct practice *practice = &ui->practice;
	uint32_t key = practice->played++ < KEYS_MOST ? player_key(ui) : K_NONE;

	*ui->message = '\0';
	practice->on_the_way = is_on_the_way(ui, key);
	if (key == K_NONE)
		stop(ui, _("It goes no further by itself: you go on."));
	return key;
}

static uint32_t control(struct ui *ui, enum action action, uint32_t key)
{
	struct practice *practice = &ui->practice;

	*ui->message = '\0';
	switch (action) {
	case ACT_TICK:
		practice->paused = !practice->paused;
		break;
	case ACT_NOTE:
	case ACT_RIGHT:
		practice->paused = true;
		return play(ui);
	case ACT_EARLIER:
		practice->pace = pace_faster(practice->pace);
		break;
	case ACT_LATER:
		practice->pace = pace_slower(practice->pace);
		break;
	case ACT_STOP:
		stop(ui, _("You go on from here."));
		break;
	case ACT_ROLE:
		practice->paused = true;
		return key;
	case ACT_UP:
	case ACT_DOWN:
	case ACT_PAGE_UP:
	case ACT_PAGE_DOWN:
		if (practice->paused)
			return key;
		break;
	default:
		practice->paused = true;
		ui_message(ui,
			_("It plays by itself: Space pauses it and goes on, n is one step, + and - the speed; q lets you go on."));
	}
	return K_NONE;
}

uint32_t playing_turn(struct ui *ui, uint32_t key)
{
	enum action action;
	int digit;

	if (!playing_is_on(ui) || key == K_GONE)
		return key;
	if (key == K_WAKE || key == K_RESIZE || ui_hides(ui, key)) {
		ui->practice.paused |= key != K_RESIZE;
		return key;
	}
	if (key == K_IDLE)
		return ui->practice.paused ? K_NONE : play(ui);
	if (key & K_PASTED)
		return K_NONE;
	action = keymap_find(key, &digit);
	if (action == ACT_FORGET || action == ACT_REDRAW) {
		ui->practice.plays &= action == ACT_REDRAW;
		return key;
	}
	return control(ui, action, key);
}

void playing_look(struct ui *ui)
{
	struct practice *practice = &ui->practice;
	struct sight now;

	if (!practice->plays)
		return;
	ui_build(ui);
	now = (struct sight){
		.view = ui_layer(ui)->view,
		.about = ui_about(ui),
		.depth = ui->depth,
		.top = ui_layer(ui)->top,
		.kind = (int)ui->wizard.place.kind,
		.page = ui_view(ui) == &view_question ? ui->page.first
						      : ui->wizard.place.index,
	};
	practice->turned = now.view != practice->seen.view ||
			   now.about != practice->seen.about ||
			   now.depth != practice->seen.depth ||
			   now.top != practice->seen.top ||
			   now.kind != practice->seen.kind ||
			   now.page != practice->seen.page;
	practice->seen = now;
	if (ui_view(ui) == &view_debrief)
		stop(ui, _("From here on it is yours: read it together."));
}

/* Of what can be seen. */
static int words_shown(const struct ui *ui)
{
	int top = ui->layers[ui->depth - 1].top, words = 0;

	for (int i = 0; i < ui->pane.n_pieces; i++) {
		const struct piece *piece = &ui->pane.pieces[i];

		if (piece->row >= top && piece->row < top + ui->pane.height)
			words += pace_words(piece->text, piece->length);
	}
	return words;
}

int playing_wait(const struct ui *ui)
{
	int words = pace_words(ui->message, strlen(ui->message));

	if (ui->practice.paused)
		return -1;
	if (ui->practice.turned)
		words += words_shown(ui);
	if (!words && ui->practice.on_the_way)
		return pace_step(ui->practice.pace);
	return pace_wait(ui->practice.pace, words);
}

const struct offer *playing_keys(const struct ui *ui)
{
	static const struct offer playing[] = {
		{ ACT_TICK, N_("pause") },
		{ ACT_NOTE, N_("step") },
		{ ACT_EARLIER, N_("faster") },
		{ ACT_LATER, N_("slower") },
		{ ACT_STOP, N_("you go on") },
		{ ACT_ROLE, NULL },
		{ ACT_NONE, NULL },
	};
	static const struct offer paused[] = {
		{ ACT_TICK, N_("go on") },
		{ ACT_NOTE, N_("step") },
		{ ACT_EARLIER, N_("faster") },
		{ ACT_LATER, N_("slower") },
		{ ACT_STOP, N_("you go on") },
		{ ACT_ROLE, NULL },
		{ ACT_NONE, NULL },
	};

	if (!playing_is_on(ui))
		return NULL;
	return ui->practice.paused ? paused : playing;
}

const char *playing_state(struct ui *ui)
{
	const char *pace;

	if (!playing_is_on(ui))
		return "";
	pace = pace_said(ui->practice.pace);
	/* TRANSLATORS: each with how fast: slow, normal, fast, skim. */
	return ui->practice.paused
		       ? ui_printf(ui, _("paused: %s"), pace)
		       : ui_printf(ui, _("plays by itself: %s"), pace);
}
