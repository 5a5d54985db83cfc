/* SPDX-License-Identifier: MIT */
#include "ui/role.h"

#include "base/i18n.h"
#include "report/words.h"
#include "ui/tongue.h"
#include "ui/window.h"

static const struct wizard *hers(const struct ui *ui)
{
	return &ui->practice.hers;
}

/* Whoever plays her need not read what she would. */
static const struct checklist *mine(const struct ui *ui)
{
	return ui_texts(ui, TONGUE_MINE);
}

static void put_question(struct ui *ui, struct pane *pane, int q)
{
	pane_text(pane, 0, STYLE_STRONG, _("What she would say here"));
	pane_text(pane, 0, STYLE_PLAIN, mine(ui)->questions[q].ask);
	pane_text(pane, 2, STYLE_ACCENT, practice_words(ui, q));
}

/* What has been done with her, as far as her story goes. */
static void put_gate(struct ui *ui, struct pane *pane, int topic)
{
	int g = ui->world.list->topics[topic].gate;
	const struct gate *gate = &mine(ui)->gates[g];
	uint32_t ticks = hers(ui)->asking.gate_ticks[g];

	pane_text(pane, 0, STYLE_STRONG, _("What is done already"));
	for (int i = 0; i < gate->n_steps; i++)
		if (ticks >> i & 1)
			pane_text(pane, 2, STYLE_ACCENT, gate->steps[i].label);
	if (!ticks)
		pane_text(pane, 2, STYLE_ACCENT, _("none of it"));
}

static void put_topics(struct ui *ui, struct pane *pane)
{
	const struct checklist *list = mine(ui);
	const struct wizard *wizard = hers(ui);

	pane_text(pane, 0, STYLE_STRONG, _("What she would pick"));
	for (int i = 0; i < wizard->n_picks; i++)
		if (wizard_is_listed(wizard, wizard->picks[i]))
			pane_text(pane, 2, STYLE_ACCENT,
				list->topics[wizard->picks[i]].title);
	for (int t = 0; t < list->n_topics; t++)
		if (wizard->topic_later[t])
			pane_text(pane, 2, STYLE_ACCENT,
				ui_printf(ui, _("not today: %s"),
					list->topics[t].title));
}

static void put_step(struct ui *ui, struct pane *pane, const struct step *step)
{
	const char *title = mine(ui)->needs[step->need].title;
	const char *who = who_said(step->who);

	pane_text(pane, 2, STYLE_ACCENT,
		*who ? ui_printf(ui, "%s: %s", title, who) : title);
}

static void put_steps(struct ui *ui, struct pane *pane, int only)
{
	const struct decisions *decisions = &hers(ui)->decisions;

	pane_text(pane, 0, STYLE_STRONG, _("What she would do first"));
	for (int i = 0; i < decisions->n_steps; i++)
		if (only < 0 || decisions->steps[i].need == only)
			put_step(ui, pane, &decisions->steps[i]);
}

void role_put(struct pane *pane, const char *heading, const char *text)
{
	if (!*text)
		return;
	pane_gap(pane);
	pane_text(pane, 0, STYLE_STRONG, heading);
	pane_text(pane, 0, STYLE_PLAIN, text);
}

void role_put_here(struct ui *ui, struct pane *pane)
{
	struct place place = ui->wizard.place;

	switch (place.kind) {
	case PLACE_QUESTION:
		put_question(ui, pane, place.index);
		return;
	case PLACE_GATE:
		put_gate(ui, pane, place.index);
		return;
	case PLACE_HUB:
		put_topics(ui, pane);
		return;
	case PLACE_NOW:
		put_steps(ui, pane, place.index);
		return;
	default:
		put_steps(ui, pane, -1);
	}
}

void role_draw(struct ui *ui, struct canvas *canvas, int top, int cols)
{
	struct pane pane;
	int rows = canvas->rows - 3 - top;

	pane_init(&pane, &ui->frame, cols, rows);
	pane.ascii = ui->ascii;
	pane.left = 0;
	pane_text(&pane, 0, STYLE_STRONG, ui->practice.woman->line);
	pane_gap(&pane);
	role_put_here(ui, &pane);
	for (int i = 0; i < pane.n_pieces; i++) {
		const struct piece *piece = &pane.pieces[i];

		if (piece->row < rows)
			canvas_put(canvas, top + piece->row,
				WINDOW_MARGIN + piece->col,
				WINDOW_MARGIN + cols, piece->text,
				piece->length, piece->style);
	}
}
