/* SPDX-License-Identifier: MIT */
#include "faces.h"

#include "test.h"

#include "load/answers.h"
#include "keep/kept.h"
#include "report/assessment.h"
#include "report/paper.h"

/* What came of a check-in: her answers as a file has them, needs and services,
 * and every paper. */

#define COLUMNS 72

static void add_lines(struct wizard *wizard, struct buf *out)
{
	const struct kept kept = { .label = "", .private = true };
	struct text_list lines;

	text_list_init(&lines, out->arena);
	kept_lines(&lines, wizard, &kept);
	for (int i = 0; i < lines.n; i++)
		buf_addf(out, "%s\n", lines.texts[i]);
}

/* What she declined in private is kept nowhere; a file may say it. */
static void add_private_states(struct wizard *wizard, struct buf *out)
{
	const struct checklist *list = wizard->list;

	for (int q = 0; q < list->n_questions; q++) {
		enum answer_state state =
			answers_get(&wizard->asking.answers, q)->state;

		if (list->questions[q].private && state != ANSWER_BLANK &&
			state != ANSWER_GIVEN &&
			!wizard->asking.topic_dropped[list->questions[q].topic])
			buf_addf(out, "%s ?%s\n", list->questions[q].name,
				answer_state_names[state]);
	}
}

static void add_doc(const struct doc *doc, struct buf *out)
{
	struct doc_form form = { .width = COLUMNS };

	doc_to_text(doc, &form, out);
}

static void add_papers(const struct papers *papers, struct buf *out)
{
	struct doc doc;

	for (int level = 0; level <= LEVEL_FULL; level++) {
		sheet_make(&doc, papers, (enum paper_level)level, out->arena);
		add_doc(&doc, out);
	}
	record_make(&doc, papers, out->arena);
	add_doc(&doc, out);
	handover_make(&doc, papers, out->arena);
	add_doc(&doc, out);
	meeting_make(&doc, papers, out->arena);
	add_doc(&doc, out);
}

/* What she put away is in no file: that it is set aside is only to be seen
 * while it lasts. */
static void cut_parked(struct buf *json)
{
	char *from = strstr(json->text, "\"parked\": ["), *to;

	assert_non_null(from);
	to = strchr(from, ']');
	memmove(from, to, strlen(to) + 1);
	json->len = strlen(json->text);
}

static void add_json(
	const struct assessment *assessment, struct buf *out, bool with_parked)
{
	struct buf json;

	buf_init(&json, out->arena);
	assessment_json(assessment, &json);
	if (!with_parked)
		cut_parked(&json);
	buf_add(out, json.text);
}

static bool has_put_away(const struct wizard *wizard)
{
	for (int t = 0; t < wizard->list->n_topics; t++)
		if (wizard->asking.topic_dropped[t])
			return true;
	return false;
}

static void add_result(
	struct play *play, struct wizard *wizard, struct buf *out)
{
	struct assessment assessment = {
		.wizard = wizard,
		.services = &play->services,
		.around = play->world.around,
	};
	struct papers papers = {
		.wizard = wizard,
		.services = &play->services,
		.wording = play->outlet.wording(play),
		.around = play->world.around,
		.organisation = "",
		.policy = "",
		.easy = "",
	};

	add_lines(wizard, out);
	add_private_states(wizard, out);
	add_json(&assessment, out, !has_put_away(wizard));
	add_papers(&papers, out);
}

void faces_result(struct play *play, struct buf *out)
{
	add_result(play, &play->ui.wizard, out);
}

/* What a file of answers does not say: which topics she looked into without an
 * answer. */
static void take_over(struct wizard *wizard, const struct wizard *of)
{
	const struct checklist *list = wizard->list;

	for (int t = 0; t < list->n_topics; t++) {
		wizard->topic_opened[t] = of->topic_opened[t];
		asking_drop_topic(
			&wizard->asking, t, of->asking.topic_dropped[t]);
	}
	needs_update(&wizard->needs);
}

static void load(struct play *play, struct wizard *wizard,
	const struct file *file, struct arena *arena)
{
	struct answers_head head;
	struct diag diag;

	diag_init(&diag);
	wizard_init(wizard, &play->list, play->world.around.now.date, arena);
	if (!load_answers_head(&head, file, arena, &diag) ||
		!load_answers(wizard, &head, file, &diag)) {
		diag_print(&diag, stderr);
		fail_msg("is no file of answers:\n%s", file->text);
	}
	diag_release(&diag);
}

void batch_load(struct play *play, struct wizard *wizard, const char *path,
	struct arena *arena)
{
	struct file file;
	struct diag diag;

	diag_init(&diag);
	assert_true(file_read(&file, path, ANSWERS_CAP, arena, &diag));
	diag_release(&diag);
	load(play, wizard, &file, arena);
}

/* What did not come up, or is shut away, nobody can decide about on a face. */
static void drop_unfound(struct wizard *wizard)
{
	struct decisions *decisions = &wizard->decisions;

	for (int n = 0; n < wizard->list->n_needs; n++) {
		if (needs_is_found(&wizard->needs, n))
			continue;
		decisions_drop_step(decisions, n);
		decisions->yes[LINE_NEED][n] = 0;
		for (int i = decisions->n_withs - 1; i >= 0; i--)
			if (decisions->withs[i].need == n)
				decisions_drop_with(decisions, n,
					decisions->withs[i].service);
	}
}

/* …nor pick what is not listed. */
static void drop_unlisted(struct wizard *wizard)
{
	int n = 0;

	for (int i = 0; i < wizard->n_picks; i++)
		if (wizard_is_listed(wizard, wizard->picks[i]))
			wizard->picks[n++] = wizard->picks[i];
	wizard->n_picks = n;
}

static void mean_all_papers(struct wizard *wizard)
{
	const struct checklist *list = wizard->list;
	const int n[LINE_KINDS] = { list->n_needs, list->n_infos,
		list->n_questions };

	for (int kind = 0; kind < LINE_KINDS; kind++)
		for (int i = 0; i < n[kind]; i++)
			if (wizard->decisions.yes[kind][i])
				wizard->decisions.yes[kind][i] = YES_ALL;
}

/* That she put something away, or looked into it, is in no file of a demo, and
 * a yes is there to whatever papers offer that line. And in a file there may be
 * answers behind a gate that is shut, which no face lets anybody give: they are
 * set aside, as they are in a batch. */
void demo_result(struct play *play, struct wizard *wizard, struct buf *out)
{
	const struct checklist *list = wizard->list;
	const struct answer blank = answer_blank();

	for (int t = 0; t < list->n_topics; t++)
		wizard->topic_opened[t] = true;
	drop_unfound(wizard);
	drop_unlisted(wizard);
	for (int n = 0; n < list->n_needs; n++)
		wizard->decisions.put_away[n] = false;
	mean_all_papers(wizard);
	for (int q = 0; q < list->n_questions; q++)
		if (asking_is_parked(&wizard->asking, q))
			asking_set(&wizard->asking, q, &blank);
	needs_update(&wizard->needs);
	add_result(play, wizard, out);
}

void batch_result(struct play *of, struct buf *out)
{
	struct file file = { .path = "walked" };
	struct wizard wizard;
	struct buf text;

	buf_init(&text, out->arena);
	add_lines(&of->ui.wizard, &text);
	add_private_states(&of->ui.wizard, &text);
	file.text = text.text;
	file.size = text.len;
	load(of, &wizard, &file, out->arena);
	take_over(&wizard, &of->ui.wizard);
	add_result(of, &wizard, out);
}
