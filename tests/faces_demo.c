/* SPDX-License-Identifier: MIT */
#include "faces.h"

#include "test.h"

#include "base/date.h"
#include "model/steps.h"
#include "report/words.h"

/*
 * A check-in that comes to what a file of answers says: what she would do next,
 * wherever she is, so that in the end all of it was said on a face.
 */

static const struct ui *ui_of(const struct faces *faces)
{
	return &faces->screen.ui;
}

static struct meaning item(int id)
{
	return (struct meaning){ .meant = MEANT_ITEM, .item = id };
}

static struct meaning next(void)
{
	return (struct meaning){ .meant = MEANT_NEXT };
}

static struct meaning do_to(enum action action, int id)
{
	return (struct meaning){
		.meant = MEANT_DO_TO, .item = id, .action = action
	};
}

static struct meaning text(int id, const char *typed)
{
	struct meaning meaning = { .meant = MEANT_TEXT, .item = id };

	assert_true(strlen(typed) < TEXT_MOST);
	snprintf(meaning.text, sizeof(meaning.text), "%s", typed);
	return meaning;
}

static const char *typed(const struct question *question,
	const struct answer *answer, char out[TEXT_MOST])
{
	switch (question->type) {
	case QUESTION_NUMBER:
		snprintf(out, TEXT_MOST, "%d", answer->number);
		return out;
	case QUESTION_DATE:
		snprintf(out, TEXT_MOST, "%d/%d/%d", answer->date.day,
			answer->date.month, answer->date.year);
		return out;
	case QUESTION_MONTH:
		snprintf(out, TEXT_MOST, "%d/%d", answer->date.month,
			answer->date.year);
		return out;
	default:
		return answer->text;
	}
}

static struct meaning at_question(
	const struct faces *faces, const struct wizard *wanted)
{
	const struct wizard *wizard = &ui_of(faces)->wizard;
	int q = wizard->place.index;
	const struct question *question = &wanted->list->questions[q];
	const struct answer *answer = answers_get(&wanted->asking.answers, q);
	const struct answer *now = answers_get(&wizard->asking.answers, q);
	char out[TEXT_MOST];

	if (answer_is_same(answer, now) || answer->state == ANSWER_BLANK)
		return next();
	if (answer->state != ANSWER_GIVEN)
		return item(question_item(q, PART_ESCAPE + (int)answer->state));
	if (!question->n_options)
		return text(question_item(q, PART_FIELD),
			typed(question, answer, out));
	for (int o = 0; o < question->n_options; o++)
		if ((answer->options & ~now->options) >> o & 1)
			return item(question_item(q, PART_OPTION + o));
	fail_msg("nothing leads to the answer of %s", question->name);
	return next();
}

static struct meaning at_hub(
	const struct faces *faces, const struct wizard *wanted)
{
	const struct wizard *wizard = &ui_of(faces)->wizard;
	const struct view *view = &view_hub;

	for (int i = 0; i < wanted->n_picks; i++)
		if (wizard_is_listed(wizard, wanted->picks[i]) &&
			!wizard_is_picked(wizard, wanted->picks[i]))
			return item(wanted->picks[i]);
	for (int t = 0; t < wanted->list->n_topics; t++)
		if (wanted->topic_later[t] && !wizard->topic_later[t] &&
			wizard_is_listed(wizard, t))
			return do_to(ACT_DROP, t);
	if (view->first((struct ui *)(uintptr_t)&faces->lines.play.ui) !=
		NO_FOCUS)
		return next();
	return item(PANE_OWN); /* that is all for today */
}

static struct meaning at_gate(
	const struct faces *faces, const struct wizard *wanted)
{
	const struct wizard *wizard = &ui_of(faces)->wizard;
	int gate = wanted->list->topics[wizard->place.index].gate;
	uint32_t left = wanted->asking.gate_ticks[gate] &
			~wizard->asking.gate_ticks[gate];

	return left ? item(__builtin_ctz(left)) : next();
}

static enum who who_of(const struct wizard *wizard, int need)
{
	int at = decisions_find_step(&wizard->decisions, need);

	return at < 0 ? WHO_UNSAID : wizard->decisions.steps[at].who;
}

static struct meaning at_now(
	const struct faces *faces, const struct wizard *wanted)
{
	static const int items[WHOS] = { [WHO_TOGETHER] = 0,
		[WHO_YOU] = 1,
		[WHO_ME] = 2,
		[WHO_NOT_NOW] = 3 };
	int need = ui_of(faces)->wizard.place.index;
	enum who who = who_of(wanted, need);

	if (who == WHO_UNSAID || who == who_of(&ui_of(faces)->wizard, need))
		return next();
	return item(items[who]);
}

/* Which they are first, in which order then, and who does each. */
static bool mean_steps(const struct faces *faces, const struct wizard *wanted,
	struct meaning *meaning)
{
	const struct wizard *wizard = &ui_of(faces)->wizard;
	const struct decisions *steps = &wanted->decisions;
	int needs[256], n = steps_list(wizard, needs);

	for (int i = 0; i < n; i++)
		if (decisions_find_step(steps, needs[i]) < 0) {
			*meaning = do_to(ACT_DROP, needs[i]);
			return true;
		}
	for (int i = 0; i < steps->n_steps; i++) {
		int need = steps->steps[i].need;

		if (!needs_is_found(&wizard->needs, need))
			continue;
		if (!steps_has(wizard, need))
			*meaning = (struct meaning){ .meant = MEANT_TICK,
				.item = need };
		else if (i < n && needs[i] != need)
			*meaning = do_to(ACT_EARLIER, need);
		else if (who_of(wizard, need) != steps->steps[i].who)
			*meaning = do_to(ACT_WHO, need);
		else
			continue;
		return true;
	}
	return false;
}

static bool has_all_services(
	const struct wizard *wizard, const struct wizard *wanted, int need)
{
	const struct decisions *decisions = &wanted->decisions;

	for (int i = 0; i < decisions->n_withs; i++)
		if (decisions->withs[i].need == need &&
			!decisions_has_with(&wizard->decisions, need,
				decisions->withs[i].service))
			return false;
	return true;
}

#define PAPERS 3
#define ITEM_WRITE PANE_OWN /* what goes well */

static struct meaning at_came_up(
	const struct faces *faces, const struct wizard *wanted)
{
	const struct wizard *wizard = &ui_of(faces)->wizard;
	const struct decisions *decisions = &wanted->decisions;
	int said = wizard->decisions.proud.n;
	struct meaning meaning;

	if (faces->papers < PAPERS)
		return next();
	if (mean_steps(faces, wanted, &meaning))
		return meaning;
	for (int i = 0; i < decisions->n_withs; i++)
		if (!has_all_services(wizard, wanted, decisions->withs[i].need))
			return item(decisions->withs[i].need);
	if (said < decisions->proud.n)
		return text(ITEM_WRITE, decisions->proud.texts[said]);
	return next();
}

/* By the names that are read out. */
static struct meaning at_services(
	const struct faces *faces, const struct wizard *wanted)
{
	const struct ui *ui = ui_of(faces);
	const struct decisions *decisions = &wanted->decisions;
	const struct spoken *said = &faces->lines.plain.said;
	int need = ui_about_index(ui);

	for (int i = 0; i < decisions->n_withs; i++) {
		const struct with *with = &decisions->withs[i];
		const char *name;

		if (with->need != need ||
			decisions_has_with(
				&ui->wizard.decisions, need, with->service))
			continue;
		name = service_text(
			&faces->screen.services.all[services_find(
				&faces->screen.services, with->service)],
			SERVICE_NAME);
		for (int l = 0; l < said->n_lines; l++)
			if (said->lines[l].number != NO_NUMBER &&
				strstr(said->lines[l].text, name))
				return item(spoken_choice(
					said, said->lines[l].number)
						    ->item);
	}
	return (struct meaning){ .meant = MEANT_DO, .action = ACT_BACK };
}

/* A line that she says yes to, and has not yet on this page. */
static bool mean_yes(const struct faces *faces, const struct wizard *wanted,
	struct meaning *meaning)
{
	const struct spoken *said = &faces->lines.plain.said;
	const struct checklist *list = wanted->list;
	uint8_t *const *yes = wanted->decisions.yes;

	for (int i = 0; i < said->n_choices; i++) {
		const struct choice *choice = &said->choices[i];
		int at = choice->item;

		if (choice->mark != MARK_MANY || at >= PANE_OWN)
			continue;
		if (at < list->n_needs ? yes[LINE_NEED][at]
			: at < list->n_needs + list->n_infos
				? yes[LINE_INFO][at - list->n_needs]
				: yes[LINE_QUESTION]
				     [at - list->n_needs - list->n_infos]) {
			*meaning = item(at);
			return true;
		}
	}
	return false;
}

#define ITEM_FULL (PANE_OWN + 2)
#define ITEM_RECORD (PANE_OWN + 4)
#define ITEM_HANDOVER (PANE_OWN + 5)

/* Each paper is opened before her steps are chosen, as she can say no yes to
 * what she put away; and after that, as she can to what she took up. */
static struct meaning at_paper(struct faces *faces, const struct wizard *wanted)
{
	const struct ui *ui = ui_of(faces);
	struct meaning meaning;

	if (ui_view(ui) == &view_sheet)
		return mean_yes(faces, wanted, &meaning)
			       ? meaning
			       : (struct meaning){ .meant = MEANT_DO,
					 .action = ACT_BACK };
	if (asking_is_private_ok(&ui->wizard.asking) &&
		(!ui->paper.wanted || ui->paper.level != LEVEL_FULL))
		return item(ITEM_FULL);
	if (mean_yes(faces, wanted, &meaning))
		return meaning;
	faces->papers++;
	if (faces->papers == PAPERS)
		return (struct meaning){ .meant = MEANT_DO,
			.action = ACT_BACK };
	return faces->papers % PAPERS == 1   ? item(ITEM_RECORD)
	       : faces->papers % PAPERS == 2 ? item(ITEM_HANDOVER)
					     : next();
}

bool demo_on(struct faces *faces, const struct wizard *wanted,
	struct meaning *meaning)
{
	const struct view *view = ui_view(ui_of(faces));

	if (view == &view_start)
		faces->papers = 0;
	if (view == &view_question)
		*meaning = at_question(faces, wanted);
	else if (view == &view_hub)
		*meaning = at_hub(faces, wanted);
	else if (view == &view_gate)
		*meaning = at_gate(faces, wanted);
	else if (view == &view_now)
		*meaning = at_now(faces, wanted);
	else if (view == &view_came_up)
		*meaning = at_came_up(faces, wanted);
	else if (view == &view_services)
		*meaning = at_services(faces, wanted);
	else if (view == &view_paper || view == &view_sheet)
		*meaning = at_paper(faces, wanted);
	else if (view == &view_start || view == &view_parked)
		*meaning = item(0);
	else
		*meaning = next();
	return view != &view_done;
}
