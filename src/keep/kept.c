/* SPDX-License-Identifier: MIT */
#include "keep/kept.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"

/* Comments to whoever reads answers; here they say what the note is. */
#define LABEL "# "
#define PRIVATE "#private"
#define LANGUAGE "#language "

struct maker {
	struct text_list *lines;
	const struct wizard *wizard;
	const struct checklist *list;
	const struct kept *kept;
};

static void add(const struct maker *maker, const char *line)
{
	text_list_add(maker->lines, line);
}

static struct arena *arena_of(const struct maker *maker)
{
	return maker->lines->arena;
}

/* As the reader of answers takes a text. */
static void add_quoted(struct buf *buf, const char *text)
{
	buf_add_char(buf, '"');
	for (; *text; text++) {
		if (*text == '\n') {
			buf_add(buf, "\\n");
			continue;
		}
		if (*text == '"' || *text == '\\')
			buf_add_char(buf, '\\');
		buf_add_char(buf, *text);
	}
	buf_add_char(buf, '"');
}

static void add_options(struct buf *buf, const struct question *question,
	const struct answer *answer)
{
	const char *between = "";

	for (int i = 0; i < question->n_options; i++) {
		if (!(answer->options >> i & 1))
			continue;
		buf_addf(buf, "%s%s", between, question->options[i].id);
		between = " ";
	}
}

static void add_given(struct buf *buf, const struct question *question,
	const struct answer *answer)
{
	const struct date *date = &answer->date;

	switch (question->type) {
	case QUESTION_NUMBER:
		buf_addf(buf, "%d", answer->number);
		return;
	case QUESTION_TEXT:
		add_quoted(buf, answer->text);
		return;
	case QUESTION_DATE:
		buf_addf(buf, "%04d-%02d-%02d", date->year, date->month,
			date->day);
		return;
	case QUESTION_MONTH:
		buf_addf(buf, "%04d-%02d", date->year, date->month);
		return;
	default:
		add_options(buf, question, answer);
	}
}

/* Nothing to keep, or not to be kept. */
static bool is_left_out(
	const struct maker *maker, int q, const struct answer *answer)
{
	const struct question *question = &maker->list->questions[q];

	if (answer->state == ANSWER_BLANK || !question_takes_answer(question))
		return true;
	if (maker->wizard->asking.topic_dropped[question->topic])
		return true; /* she put its topic away */
	if (question->private &&
		(!maker->kept->private || answer->state != ANSWER_GIVEN))
		return true;
	return answer->state == ANSWER_GIVEN && !answer->options &&
	       (question->type == QUESTION_CHOICE ||
		       question->type == QUESTION_MANY);
}

static void add_answer(const struct maker *maker, int q)
{
	const struct question *question = &maker->list->questions[q];
	const struct answer *answer = answers_get(
		&maker->wizard->asking.answers, q);
	struct buf buf;

	if (is_left_out(maker, q, answer))
		return;
	buf_init(&buf, arena_of(maker));
	buf_addf(&buf, "%s ", question->name);
	if (answer->state == ANSWER_GIVEN)
		add_given(&buf, question, answer);
	else
		buf_addf(&buf, "?%s", answer_state_names[answer->state]);
	add(maker, buf.text);
}

static bool may_keep(const struct maker *maker, bool private)
{
	return maker->kept->private || !private;
}

static void add_topics(const struct maker *maker)
{
	const struct wizard *wizard = maker->wizard;

	for (int i = 0; i < wizard->n_picks; i++) {
		const struct topic *topic =
			&maker->list->topics[wizard->picks[i]];

		if (may_keep(maker, topic->private))
			add(maker, arena_printf(arena_of(maker),
					   "topic %s picked", topic->id));
	}
	for (int t = 0; t < maker->list->n_topics; t++)
		if (wizard->topic_later[t] &&
			may_keep(maker, maker->list->topics[t].private))
			add(maker, arena_printf(arena_of(maker),
					   "topic %s not_now",
					   maker->list->topics[t].id));
}

/* The gate of a private topic is private, too. */
static bool is_private_gate(const struct checklist *list, int gate)
{
	for (int t = 0; t < list->n_topics; t++)
		if (list->topics[t].gate == gate && list->topics[t].private)
			return true;
	return false;
}

static void add_gate(const struct maker *maker, int g)
{
	const struct gate *gate = &maker->list->gates[g];
	uint32_t ticks = maker->wizard->asking.gate_ticks[g];
	struct buf buf;

	if (!ticks || !may_keep(maker, is_private_gate(maker->list, g)))
		return;
	buf_init(&buf, arena_of(maker));
	buf_addf(&buf, "gate.%s", gate->id);
	for (int i = 0; i < gate->n_steps; i++)
		if (ticks >> i & 1)
			buf_addf(&buf, " %s", gate->steps[i].id);
	add(maker, buf.text);
}

/* An id of a service is any word, and may look like something else here. */
static void add_with(
	const struct maker *maker, const char *need, const char *service)
{
	struct buf buf;

	buf_init(&buf, arena_of(maker));
	buf_addf(&buf, "with %s ", need);
	add_quoted(&buf, service);
	add(maker, buf.text);
}

static void add_steps(const struct maker *maker)
{
	const struct decisions *decisions = &maker->wizard->decisions;

	for (int i = 0; i < decisions->n_steps; i++) {
		const struct step *step = &decisions->steps[i];
		const struct need *need = &maker->list->needs[step->need];

		if (may_keep(maker, need->private))
			add(maker, arena_printf(arena_of(maker), "step %s%s%s",
					   need->id,
					   *who_names[step->who] ? " " : "",
					   who_names[step->who]));
	}
	for (int n = 0; n < maker->list->n_needs; n++)
		if (decisions->put_away[n] &&
			may_keep(maker, maker->list->needs[n].private))
			add(maker, arena_printf(arena_of(maker), "drop %s",
					   maker->list->needs[n].id));
	for (int i = 0; i < decisions->n_withs; i++) {
		const struct with *with = &decisions->withs[i];
		const struct need *need = &maker->list->needs[with->need];

		if (may_keep(maker, need->private))
			add_with(maker, need->id, with->service);
	}
}

static void add_yes(const struct maker *maker, enum line_kind kind, int index,
	const char *id, bool private)
{
	unsigned yes = maker->wizard->decisions.yes[kind][index];
	struct buf line;

	if (!yes || !may_keep(maker, private))
		return;
	buf_init(&line, arena_of(maker));
	buf_addf(&line, "yes %s:%s", line_kind_names[kind], id);
	for (int i = 0; i < YES_PAPERS && yes != YES_ALL; i++)
		if (yes & 1U << i)
			buf_addf(&line, " %s", yes_names[i]);
	add(maker, line.text);
}

static void add_yesses(const struct maker *maker)
{
	const struct checklist *list = maker->list;

	for (int i = 0; i < list->n_needs; i++)
		add_yes(maker, LINE_NEED, i, list->needs[i].id,
			list->needs[i].private);
	for (int i = 0; i < list->n_infos; i++)
		add_yes(maker, LINE_INFO, i, list->infos[i].id,
			list->infos[i].private);
	for (int i = 0; i < list->n_questions; i++)
		add_yes(maker, LINE_QUESTION, i, list->questions[i].name,
			list->questions[i].private);
}

static void add_proud(const struct maker *maker)
{
	const struct text_list *proud = &maker->wizard->decisions.proud;

	for (int i = 0; i < proud->n; i++) {
		struct buf buf;

		buf_init(&buf, arena_of(maker));
		buf_add(&buf, "proud ");
		add_quoted(&buf, proud->texts[i]);
		add(maker, buf.text);
	}
}

void kept_lines(struct text_list *lines, const struct wizard *wizard,
	const struct kept *kept)
{
	const struct maker maker = { lines, wizard, wizard->list, kept };
	const struct checklist *list = wizard->list;

	add(&maker, arena_printf(lines->arena, "checklist %s %d", list->id,
			    list->version));
	add(&maker, arena_printf(lines->arena, LABEL "%s", kept->label));
	if (kept->private)
		add(&maker, PRIVATE);
	if (*kept->language)
		add(&maker, arena_printf(lines->arena, LANGUAGE "%s",
				    kept->language));
	add_topics(&maker);
	for (int q = 0; q < list->n_questions; q++)
		add_answer(&maker, q);
	for (int g = 0; g < list->n_gates; g++)
		add_gate(&maker, g);
	add_steps(&maker);
	add_yesses(&maker);
	add_proud(&maker);
}

static int find(const struct text_list *lines, const char *line)
{
	for (int i = 0; i < lines->n; i++)
		if (!strcmp(lines->texts[i], line))
			return i;
	return -1;
}

int kept_lacks(const struct text_list *lines, const struct text_list *wanted)
{
	int n = 0;

	for (int i = 0; i < wanted->n; i++)
		n += find(lines, wanted->texts[i]) < 0;
	return n;
}

/* Of answers it does not matter which is first; of what she put in order it
 * does. */
static bool is_in_order(const char *line)
{
	return !strncmp(line, "topic ", 6) || !strncmp(line, "step ", 5) ||
	       !strncmp(line, "proud ", 6);
}

/* Those that are in order are so in the other list, too. */
static bool keeps_order(
	const struct text_list *lines, const struct text_list *wanted)
{
	int last = -1;

	for (int i = 0; i < lines->n; i++) {
		int at = is_in_order(lines->texts[i])
				 ? find(wanted, lines->texts[i])
				 : last;

		if (at < last)
			return false;
		last = at;
	}
	return true;
}

bool kept_grow(struct text_list *lines, const struct text_list *wanted)
{
	int n = lines->n;

	for (int i = 0; i < n; i++)
		if (find(wanted, lines->texts[i]) < 0)
			return false;
	for (int i = 0; i < wanted->n; i++)
		if (find(lines, wanted->texts[i]) < 0)
			text_list_add(lines,
				arena_strdup(lines->arena, wanted->texts[i]));
	if (keeps_order(lines, wanted))
		return true;
	lines->n = n;
	return false;
}

void kept_read(struct kept *kept, const struct text_list *lines)
{
	*kept = (struct kept){ .label = "" };
	for (int i = 0; i < lines->n; i++)
		if (!strcmp(lines->texts[i], PRIVATE))
			kept->private = true;
		else if (!strncmp(lines->texts[i], LANGUAGE, strlen(LANGUAGE)))
			snprintf(kept->language, sizeof(kept->language), "%s",
				lines->texts[i] + strlen(LANGUAGE));
		else if (!strncmp(lines->texts[i], LABEL, strlen(LABEL)))
			kept->label = lines->texts[i] + strlen(LABEL);
}
