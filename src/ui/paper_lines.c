/* SPDX-License-Identifier: MIT */
#include "ui/paper_lines.h"

#include "base/i18n.h"
#include "report/words.h"

struct line {
	enum line_kind kind;
	int index;
};

static int item_of(const struct ui *ui, struct line line)
{
	const struct checklist *list = ui->world.list;

	if (line.kind == LINE_NEED)
		return line.index;
	if (line.kind == LINE_INFO)
		return list->n_needs + line.index;
	return list->n_needs + list->n_infos + line.index;
}

/* False where the focus is on none. */
static bool line_at(const struct ui *ui, int item, struct line *line)
{
	const struct checklist *list = ui->world.list;

	if (item < 0 || item >= PANE_OWN)
		return false;
	if (item < list->n_needs)
		*line = (struct line){ LINE_NEED, item };
	else if (item < list->n_needs + list->n_infos)
		*line = (struct line){ LINE_INFO, item - list->n_needs };
	else
		*line = (struct line){ LINE_QUESTION,
			item - list->n_needs - list->n_infos };
	return true;
}

/* The heading goes before the first of them. */
static void put(struct ui *ui, struct pane *pane, enum paper_level level,
	struct line line, const char *text, const char **heading)
{
	if (*heading)
		pane_text(pane, 0, STYLE_STRONG, *heading);
	*heading = NULL;
	pane_item(pane, item_of(ui, line),
		mark_many(paper_has_yes(
			&ui->wizard, level, line.kind, line.index)),
		STYLE_PLAIN, text);
}

static bool is_private(const struct ui *ui, struct line line)
{
	const struct checklist *list = ui->world.list;

	if (line.kind == LINE_NEED)
		return list->needs[line.index].private;
	if (line.kind == LINE_INFO)
		return list->infos[line.index].private;
	return list->questions[line.index].private;
}

/* In front of somebody it is not even asked. */
static bool asks(const struct ui *ui, struct line line)
{
	return paper_asks(&ui->wizard, line.kind, line.index) &&
	       !ui_is_overheard(ui) &&
	       (!is_private(ui, line) ||
		       asking_is_private_ok(&ui->wizard.asking));
}

void paper_lines_needs(
	struct ui *ui, struct pane *pane, enum paper_level level, bool all)
{
	const struct checklist *list = ui->world.list;
	const struct decisions *decisions = &ui->wizard.decisions;
	const char *heading = _("Only with your yes, each of them:");

	for (int i = 0; i < list->n_needs; i++)
		if (asks(ui, (struct line){ LINE_NEED, i }) &&
			!decisions->put_away[i] &&
			(all || decisions_find_step(decisions, i) >= 0))
			put(ui, pane, level, (struct line){ LINE_NEED, i },
				list->needs[i].title, &heading);
}

void paper_lines_infos(struct ui *ui, struct pane *pane, bool all)
{
	const struct checklist *list = ui->world.list;
	const char *heading = _("To read at home, if you like:");

	for (int i = 0; i < list->n_infos; i++) {
		struct line line = { LINE_INFO, i };
		bool asked = paper_asks(&ui->wizard, LINE_INFO, i);

		if (needs_has_info(&ui->wizard.needs, i) &&
			list->infos[i].paper != PAPER_NEVER &&
			(asked ? all && asks(ui, line) : !is_private(ui, line)))
			put(ui, pane, LEVEL_FULL, line, list->infos[i].title,
				&heading);
	}
}

/* What it is that she says yes to. */
static const char *with_answer(struct ui *ui, int q)
{
	const struct question *question = &ui->world.list->questions[q];

	return ui_printf(ui, "%s %s", question->ask,
		answer_said(question,
			answers_get(&ui->wizard.asking.answers, q),
			&ui->frame));
}

void paper_lines_questions(struct ui *ui, struct pane *pane)
{
	const struct checklist *list = ui->world.list;
	const char *heading = _("The next worker may know, if you say so:");

	for (int i = 0; i < list->n_questions; i++)
		if (asks(ui, (struct line){ LINE_QUESTION, i }))
			put(ui, pane, LEVEL_NEXT,
				(struct line){ LINE_QUESTION, i },
				with_answer(ui, i), &heading);
}

bool paper_lines_tick(struct ui *ui, enum paper_level level, int item)
{
	struct line line;

	if (!line_at(ui, item, &line))
		return false;
	decisions_say_yes(&ui->wizard.decisions, paper_yes(level), line.kind,
		line.index,
		!paper_has_yes(&ui->wizard, level, line.kind, line.index));
	return true;
}
