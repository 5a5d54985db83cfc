/* SPDX-License-Identifier: MIT */
#include "ui/papers.h"

#include "model/rule_eval.h"
#include "report/paper.h"
#include "ui/tongue.h"

enum {
	PAGE_COLUMNS = 72,
	PAGE_LINES = 66,
	LARGE_COLUMNS = 48,
	LARGE_LINES = 46
};

enum paper_level papers_level(const struct ui *ui)
{
	return asking_is_private_ok(&ui->wizard.asking) ? ui->paper.level
							: LEVEL_DISCREET;
}

static void make_card(
	struct ui *ui, const struct papers *papers, struct doc *doc)
{
	const char *ids[CARD_MOST];

	for (int i = 0; i < ui->paper.n_card; i++)
		ids[i] = service_text(
			&ui->world.services->all[ui->paper.card[i]],
			SERVICE_ID);
	numbers_make(doc, papers, ids, ui->paper.n_card, ui->paper.named,
		&ui->frame);
}

enum tongue papers_tongue(enum paper_kind kind)
{
	return kind == KIND_RECORD || kind == KIND_HANDOVER ? TONGUE_MINE
							    : TONGUE_HERS;
}

/* Without an outlet nothing is read: then a sheet says less. */
static void fill(struct ui *ui, enum tongue tongue, struct papers *papers)
{
	static const struct wording none;
	const struct outlet *outlet = ui->world.outlet;

	*papers = (struct papers){
		.wizard = &ui->wizard,
		.services = ui->world.services,
		.wording = outlet ? outlet->wording(ui->world.data) : &none,
		.around = ui->world.around,
		.organisation = ui->world.settings->organisation,
		.policy = outlet ? outlet->policy(ui->world.data) : "",
		.easy = outlet ? outlet->easy(ui->world.data) : "",
		.practice = practice_is_on(ui),
	};
	if (!ui->world.tongues)
		return;
	papers->source = tongues_texts(ui->world.tongues, TONGUE_SOURCE);
	papers->under = tongues_under(ui->world.tongues, tongue);
}

static void make(struct ui *ui, const struct papers *papers,
	enum paper_kind kind, struct doc *doc)
{
	switch (kind) {
	case KIND_RECORD:
		record_make(doc, papers, &ui->frame);
		return;
	case KIND_HANDOVER:
		handover_make(doc, papers, &ui->frame);
		return;
	case KIND_POLICY:
		policy_make(doc, papers, 0, &ui->frame);
		return;
	case KIND_POLICY_ITSELF:
		policy_itself_make(doc, papers, &ui->frame);
		return;
	case KIND_SLIP:
		slip_make(doc, papers, 0, &ui->frame);
		return;
	case KIND_MEETING:
		meeting_make(doc, papers, &ui->frame);
		return;
	case KIND_NUMBERS:
		make_card(ui, papers, doc);
		return;
	default:
		sheet_make(doc, papers, papers_level(ui), &ui->frame);
	}
}

void papers_make(struct ui *ui, enum paper_kind kind, struct doc *doc)
{
	struct papers papers;

	fill(ui, papers_tongue(kind), &papers);
	make(ui, &papers, kind, doc);
}

/* In the language that it is for, to its last word; then all is as before. */
static void write(struct ui *ui, enum paper_kind kind,
	const struct doc_form *form, bool html, struct buf *out)
{
	struct doc doc;

	ui_speak(ui, papers_tongue(kind));
	papers_make(ui, kind, &doc);
	if (html)
		doc_to_html(&doc, form->large, out);
	else
		doc_to_text(&doc, form, out);
	ui_speak(ui, TONGUE_MINE);
}

const char *papers_shown(
	struct ui *ui, enum paper_kind kind, int width, bool large)
{
	struct doc_form form = { .width = width, .large = large };
	struct buf out;

	buf_init(&out, &ui->frame);
	write(ui, kind, &form, false, &out);
	return out.text;
}

const char *papers_text(struct ui *ui, enum paper_kind kind, size_t *length)
{
	bool large = ui->paper.large;
	struct doc_form form = {
		.width = large ? LARGE_COLUMNS : PAGE_COLUMNS,
		.lines = large ? LARGE_LINES : PAGE_LINES,
		.large = large,
	};
	struct buf out;

	buf_init(&out, &ui->frame);
	write(ui, kind, &form, false, &out);
	*length = out.len;
	return out.text;
}

const char *papers_page(struct ui *ui, enum paper_kind kind, size_t *length)
{
	struct doc_form form = { .large = ui->paper.large };
	struct buf out;

	buf_init(&out, &ui->frame);
	write(ui, kind, &form, true, &out);
	*length = out.len;
	return out.text;
}

/* Asked anew each time: one may have been plugged in meanwhile. A print system
 * that does not answer keeps everything waiting, even a key that hides: so that
 * is done once nothing of hers is on the screen. */
void papers_print(struct ui *ui, enum paper_kind kind)
{
	ui->paper.looked = false;
	ui_open(ui, VIEW_PRINT, (int)kind);
}

bool papers_look_for_printers(struct ui *ui)
{
	struct paper_trail *paper = &ui->paper;

	if (ui_view(ui) != &view_print || paper->looked)
		return false;
	*paper->no_printer = '\0';
	text_list_init(&paper->printers, &ui->secret);
	if (!*ui->world.settings->print_command)
		ui->world.outlet->printers(&paper->printers, paper->no_printer);
	if (paper->printer >= paper->printers.n)
		paper->printer = 0;
	paper->looked = true;
	ui_layer(ui)->focus = NO_FOCUS;
	ui->pane_is_current = false;
	return true;
}

/* Each has a name of its own, or none yet. */
void papers_save(struct ui *ui, enum paper_kind kind)
{
	field_clear(&ui->paper.path);
	ui->paper.over = ui->paper.as_page = false;
	ui_open(ui, VIEW_SAVE, (int)kind);
}

void papers_learn(struct ui *ui, int service)
{
	ui->paper.covered = false;
	field_clear(&ui->paper.typed);
	ui_open(ui, VIEW_LEARN, service);
}

bool papers_may_print(const struct ui *ui)
{
	return ui->world.outlet != NULL;
}

bool papers_has_policy(const struct ui *ui)
{
	return *ui->world.settings->policy_file;
}

/* On a machine for everybody no file is left, and no path is shown. */
bool papers_may_save(const struct ui *ui)
{
	return ui->world.outlet && !ui->world.settings->kiosk;
}

bool papers_are_safe(const struct ui *ui)
{
	const struct rule *safe = ui->world.list->here.paper_safe;

	return !safe || rule_eval(safe, &ui->wizard.asking) == TRUTH_YES;
}

bool papers_are_wanted(const struct ui *ui)
{
	return ui->paper.wanted && (ui->paper.chosen || papers_are_safe(ui));
}
