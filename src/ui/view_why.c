/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"
#include "model/offer.h"
#include "model/rule.h"
#include "report/words.h"
#include "ui/view.h"

/* Why am I asked this; why is that offered; why is that not. */

static void put_list(struct pane *pane, const struct text_list *list)
{
	for (int i = 0; i < list->n; i++)
		pane_text(pane, 2, STYLE_PLAIN, list->texts[i]);
}

/* What she said that brought the question up. */
static void put_because(
	struct ui *ui, struct pane *pane, const struct question *question)
{
	const struct topic *topic = &ui->world.list->topics[question->topic];
	struct text_list because;

	text_list_init(&because, &ui->frame);
	if (topic->show_if)
		rule_because(topic->show_if, &ui->wizard.asking, &because);
	if (question->show_if)
		rule_because(question->show_if, &ui->wizard.asking, &because);
	if (!because.n)
		return;
	pane_text(pane, 0, STYLE_PLAIN, _("It is asked because of this:"));
	put_list(pane, &because);
	pane_gap(pane);
}

/* What may come of an answer: the needs that read it. A private need is named
 * on a private page only. */
static bool put_needs(
	struct ui *ui, struct pane *pane, const struct question *question)
{
	const struct checklist *list = ui->world.list;
	int q = (int)(question - list->questions);
	struct text_list titles;

	text_list_init(&titles, &ui->frame);

	for (int i = list->reader_from[q]; i < list->reader_from[q + 1]; i++) {
		const struct need *need = &list->needs[list->readers[i].index];

		if (list->readers[i].kind == READER_NEED &&
			(!need->private || question->private))
			text_list_add(&titles, need->title);
	}
	if (!titles.n)
		return false;
	pane_text(
		pane, 0, STYLE_PLAIN, _("An answer may lead to one of these:"));
	put_list(pane, &titles);
	pane_gap(pane);
	return true;
}

static bool reads(const struct checklist *list, int q, enum reader_kind kind)
{
	for (int i = list->reader_from[q]; i < list->reader_from[q + 1]; i++)
		if (list->readers[i].kind == kind)
			return true;
	return false;
}

/* Whether a wish reads a question: its rule is asked for all that it reads. */
struct search {
	int question;
	bool found;
};

static void look_at(int question, void *data)
{
	struct search *search = data;

	search->found |= question == search->question;
}

static bool is_wish(const struct checklist *list, int q)
{
	struct search search = { .question = q };

	for (int i = 0; i < list->n_wishes; i++)
		rule_reads(list->wishes[i].when, list, look_at, &search);
	return search.found;
}

static bool put_use(struct pane *pane, bool is_so, const char *text)
{
	if (is_so)
		pane_text(pane, 0, STYLE_PLAIN, text);
	return is_so;
}

static void put_uses(
	struct ui *ui, struct pane *pane, const struct question *question)
{
	const struct checklist *list = ui->world.list;
	int q = (int)(question - list->questions);
	bool any = put_use(pane,
		q == list->here.nation || q == list->here.area ||
			q == list->here.age,
		_("It tells which services are near her, and take women of her age."));

	any |= put_use(pane, reads(list, q, READER_HERE),
		_("It tells who can hear: private topics open only where nobody else can."));
	any |= put_use(pane, is_wish(list, q),
		_("It tells which services suit her: some come first then, and some are left out."));
	any |= put_needs(ui, pane, question);
	put_use(pane, !any && question->type == QUESTION_SAY,
		_("It is said to every woman, in the same words."));
	put_use(pane, !any && question->type != QUESTION_SAY,
		_("It helps to know what matters to you. Nothing is worked out from it."));
}

static void put_question(struct ui *ui, struct pane *pane, int q)
{
	const struct question *question = &ui->world.list->questions[q];

	pane_text(pane, 0, STYLE_STRONG, question->ask);
	pane_gap(pane);
	if (*question->note) {
		pane_text(pane, 0, STYLE_PLAIN, question->note);
		pane_gap(pane);
	}
	put_because(ui, pane, question);
	put_uses(ui, pane, question);
	pane_gap(pane);
	if (question_takes_answer(question))
		pane_text(pane, 0, STYLE_PLAIN,
			_("You can always skip it, or rather not say: that counts neither as yes nor as no."));
	if (question->private)
		pane_text(pane, 0, STYLE_PLAIN,
			_("It is private: it is asked only while nobody else can hear, and shows up nowhere else."));
}

static void put_left_out(struct ui *ui, struct pane *pane, int n)
{
	struct matches matches;
	struct seeker seeker;

	seek_for_need(&seeker, &ui->wizard, &ui->world.around, n, &ui->frame);
	offer_services(&matches, ui->world.services, &seeker,
		&ui->world.list->needs[n], 0, &ui->frame);
	if (!matches.n_left_out)
		return;
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN, _("Not offered, and why:"));
	for (int i = 0; i < matches.n_left_out; i++)
		pane_text(pane, 2, STYLE_PLAIN,
			ui_printf(ui, _("%s: %s"),
				service_text(&ui->world.services
						      ->all[matches.left_out[i]
								      .service],
					SERVICE_NAME),
				text_list_joined(&matches.left_out[i].why, "; ",
					&ui->frame)));
}

static void put_need(struct ui *ui, struct pane *pane, int n)
{
	const struct need *need = &ui->world.list->needs[n];
	struct text_list because;

	pane_text(pane, 0, STYLE_STRONG, need->title);
	pane_gap(pane);
	text_list_init(&because, &ui->frame);
	needs_because(&ui->wizard.needs, n, &because);
	pane_text(pane, 0, STYLE_PLAIN, _("It came up because of this:"));
	put_list(pane, &because);
	if (*need->source) {
		pane_gap(pane);
		pane_text(pane, 0, STYLE_PLAIN,
			ui_printf(ui, _("Where it is from: %s"), need->source));
	}
	put_left_out(ui, pane, n);
}

static void put_gate(struct pane *pane)
{
	pane_text(pane, 0, STYLE_STRONG, _("Why this comes first"));
	pane_gap(pane);
	pane_text(pane, 0, STYLE_PLAIN,
		_("You should know where you stand before you are asked, and have it in your hands. So nothing on this machine opens these questions but those steps: no key, and no setting."));
}

/* Why a topic is on the page of topics; and why others may not be. */
static void put_topic(struct ui *ui, struct pane *pane, int t)
{
	const struct topic *topic = &ui->world.list->topics[t];
	struct text_list because;

	pane_text(pane, 0, STYLE_STRONG, topic->title);
	pane_text(pane, 0, STYLE_PLAIN, topic->intro);
	pane_gap(pane);
	text_list_init(&because, &ui->frame);
	if (topic->show_if)
		rule_because(topic->show_if, &ui->wizard.asking, &because);
	if (because.n)
		pane_text(
			pane, 0, STYLE_PLAIN, _("It is here because of this:"));
	put_list(pane, &because);
	pane_gap(pane);
	if (topic->private)
		pane_text(pane, 0, STYLE_PLAIN,
			_("It is private: once she has been in it, nothing here shows that."));
	pane_text(pane, 0, STYLE_PLAIN,
		_("Which topics are here depends on what was said while setting up. Nobody has to pick any."));
}

static void build(struct ui *ui, struct pane *pane)
{
	int about = ui_about_index(ui);

	switch (ui_about_kind(ui)) {
	case ABOUT_QUESTION:
		put_question(ui, pane, about);
		break;
	case ABOUT_TOPIC:
		put_topic(ui, pane, about);
		break;
	case ABOUT_GATE:
		put_gate(pane);
		break;
	case ABOUT_NEED:
	case ABOUT_STEP:
		/* It may have gone, or be nobody else's business. */
		if (needs_is_found(&ui->wizard.needs, about))
			put_need(ui, pane, about);
		break;
	case ABOUT_NOTHING:
		break;
	}
}

static const char *title(const struct ui *ui)
{
	(void)ui;
	return _("Why?");
}

static const struct offer keys[] = {
	{ ACT_ENTER, N_("close") },
	{ ACT_WHY, N_("close") },
	{ ACT_BACK, NULL },
	{ ACT_UP, N_("scroll") },
	{ ACT_NONE, NULL },
};

const struct view view_why = {
	.name = "why",
	.title = title,
	.build = build,
	.keys = keys,
	.page = true,
	.closed_by = ACT_WHY,
};
