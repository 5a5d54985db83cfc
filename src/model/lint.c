/* SPDX-License-Identifier: MIT */
#include "model/lint.h"

#include <stdio.h>
#include <string.h>

#include "base/suggest.h"
#include "base/utf8.h"
#include "model/bits.h"
#include "model/grade.h"
#include "model/rule.h"
#include "model/seeker.h"
#include "model/tags.h"

#define CODE_SIZE 160
#define GRADE_OF_TOPIC 6.0
#define GRADE_OF_TEXT 9.0
#define SHORT_TEXT 80 /* characters: too few to have a grade */

/* "long:menopause.signs.label": which text, for `expect`. */
static const char *text_code(const struct checklist *list,
	const struct text *text, const char *kind, char code[CODE_SIZE])
{
	const char *id = strchr(text->what, '\'');
	const char *topic = text->topic < 0 ? "" : list->topics[text->topic].id;
	int len = id ? (int)strcspn(id + 1, "'") : 0;

	if (!strncmp(text->what, "topic", strlen("topic")))
		topic = "";
	snprintf(code, CODE_SIZE, "%s:%s%s%.*s%s%s", kind, topic,
		*topic ? "." : "", len, id ? id + 1 : "", id ? "." : "",
		text->field);
	return code;
}

/* Reading grades and hurtful words are known for English only. */
static bool is_english(const struct checklist *list)
{
	return !*list->language || !strncmp(list->language, "en", 2);
}

static void lint_wording(const struct checklist *list,
	const struct wording *wording, const struct text *text,
	struct diag *diag)
{
	const struct wording_term *term;
	char code[CODE_SIZE];
	const char *word;
	size_t at = 0, len;

	while ((term = wording_find(wording, text->text, &at, &word, &len))) {
		if (term->error) {
			diag_error(diag, list->file, text->line,
				"%s: %s: say '%s' rather than '%.*s'",
				text->what, text->field, term->instead,
				(int)len, word);
			continue;
		}
		snprintf(code, sizeof(code), "wording:%s", term->say);
		diag_warning(diag, list->file, text->line, code,
			"%s: %s: say '%s' rather than '%.*s'", text->what,
			text->field, term->instead, (int)len, word);
	}
}

static void lint_discreet(const struct checklist *list,
	const struct wording *wording, const struct text *text,
	struct diag *diag)
{
	const char *word;

	if (!text->paper || *text->paper != PAPER_YES)
		return;
	word = wording_find_discreet(wording, text->text);
	if (word)
		diag_error(diag, list->file, text->line,
			"%s: %s: '%s' may not stand on a discreet sheet: word it otherwise, or 'paper = \"ask\"'",
			text->what, text->field, word);
}

/* What fits on the screen and in the ear. */
static const struct {
	const char *field;
	enum text_role role;
	int most;
} lengths[] = {
	{ "label", TEXT_LABEL, 34 },
	{ "step", TEXT_LABEL, 60 },
	{ "ask", TEXT_HEARD, 90 },
};

int lint_longest(const struct text *text)
{
	for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths); i++)
		if (text->role == lengths[i].role &&
			!strcmp(text->field, lengths[i].field))
			return lengths[i].most;
	return 0;
}

static void lint_length(const struct checklist *list, const struct text *text,
	struct diag *diag)
{
	int width = utf8_width(text->text), most = lint_longest(text);
	char code[CODE_SIZE];

	if (most && width > most)
		diag_warning(diag, list->file, text->line,
			text_code(list, text, "long", code),
			"%s: %s is %d columns long, more than %d", text->what,
			text->field, width, most);
}

static void lint_grade(const struct checklist *list, const struct text *text,
	struct diag *diag)
{
	char code[CODE_SIZE];
	struct grade grade;

	if (text->role == TEXT_WORKER)
		return;
	grade_init(&grade);
	grade_add(&grade, text->text);
	if (grade.characters > SHORT_TEXT &&
		grade_value(&grade) > GRADE_OF_TEXT)
		diag_warning(diag, list->file, text->line,
			text_code(list, text, "hard", code),
			"%s: %s is hard to read (grade %.1f, more than %.0f)",
			text->what, text->field, grade_value(&grade),
			GRADE_OF_TEXT);
}

/* All that she hears in a topic, taken together. */
static void lint_topic_grade(
	const struct checklist *list, int t, struct diag *diag)
{
	char code[CODE_SIZE];
	struct grade grade;

	grade_init(&grade);
	for (int i = 0; i < list->n_texts; i++)
		if (list->texts[i].topic == t &&
			list->texts[i].role != TEXT_WORKER)
			grade_add(&grade, list->texts[i].text);
	snprintf(code, sizeof(code), "grade:%s", list->topics[t].id);
	if (grade.characters > SHORT_TEXT &&
		grade_value(&grade) > GRADE_OF_TOPIC)
		diag_warning(diag, list->file, list->topics[t].line, code,
			"topic '%s': what she hears is hard to read (grade %.1f, more than %.0f)",
			list->topics[t].id, grade_value(&grade),
			GRADE_OF_TOPIC);
}

void lint_texts(const struct checklist *list, const struct wording *wording,
	struct diag *diag)
{
	for (int i = 0; i < list->n_texts; i++) {
		const struct text *text = &list->texts[i];

		lint_length(list, text, diag);
		lint_discreet(list, wording, text, diag);
		if (is_english(list)) {
			lint_wording(list, wording, text, diag);
			lint_grade(list, text, diag);
		}
	}
	for (int t = 0; is_english(list) && t < list->n_topics; t++)
		lint_topic_grade(list, t, diag);
}

static void lint_tags(const struct checklist *list, const struct need *need,
	struct diag *diag)
{
	for (int i = 0; i < need->n_tags; i++) {
		struct suggest suggest;
		char meant[SUGGEST_SIZE], code[CODE_SIZE];

		if (tag_is_known(need->tags[i]))
			continue;
		suggest_init(&suggest, need->tags[i]);
		tag_suggest(&suggest);
		snprintf(code, sizeof(code), "tag:%s", need->tags[i]);
		diag_warning(diag, list->file, need->line, code,
			"need '%s': unknown tag '%s'%s", need->id,
			need->tags[i], suggest_text(&suggest, meant));
	}
}

/* A word that no service uses ranks nothing. */
static void lint_wish(const struct checklist *list, const struct wish *wish,
	struct diag *diag)
{
	struct moment never = { .hour = 0 };
	struct seeker seeker;
	char code[CODE_SIZE];

	seeker_init(&seeker, &never, &diag->arena);
	if (!*wish->want || seeker_want(&seeker, wish->want))
		return;
	snprintf(code, sizeof(code), "want:%s", wish->want);
	diag_warning(diag, list->file, wish->line, code,
		"wish '%s': no service can say that it offers '%s'", wish->id,
		wish->want);
}

static void note_read(int question, void *data)
{
	bits_add(data, question);
}

static void note_reads(const struct checklist *list, uint64_t *read)
{
	const struct here *here = &list->here;
	const int questions[] = { here->nation, here->area, here->age };

	for (int i = 0; i < list->n_topics; i++)
		rule_reads(list->topics[i].show_if, list, note_read, read);
	for (int i = 0; i < list->n_questions; i++)
		rule_reads(list->questions[i].show_if, list, note_read, read);
	for (int i = 0; i < list->n_gates; i++)
		rule_reads(list->gates[i].when, list, note_read, read);
	for (int i = 0; i < list->n_needs; i++)
		rule_reads(list->needs[i].when, list, note_read, read);
	for (int i = 0; i < list->n_infos; i++)
		rule_reads(list->infos[i].when, list, note_read, read);
	for (int i = 0; i < list->n_wishes; i++)
		rule_reads(list->wishes[i].when, list, note_read, read);
	for (int i = 0; i < list->n_scores; i++)
		for (int j = 0; j < list->scores[i].n_of; j++)
			note_read(list->scores[i].of[j], read);
	rule_reads(here->private_ok, list, note_read, read);
	rule_reads(here->paper_safe, list, note_read, read);
	for (size_t i = 0; i < sizeof(questions) / sizeof(*questions); i++)
		if (questions[i] >= 0)
			note_read(questions[i], read);
}

/* Nobody should be asked for what nobody needs to know. */
static void lint_unread(const struct checklist *list, struct diag *diag)
{
	uint64_t *read = arena_array(
		&diag->arena, bits_words(list->n_questions), sizeof(*read));

	note_reads(list, read);
	for (int q = 0; q < list->n_questions; q++) {
		const struct question *question = &list->questions[q];
		char code[CODE_SIZE];

		if (bits_has(read, q) || question->record ||
			!question_takes_answer(question))
			continue;
		snprintf(code, sizeof(code), "unread:%s", question->name);
		diag_warning(diag, list->file, question->line, code,
			"question '%s': nothing reads its answer (say 'record = true' if it is asked to be talked about)",
			question->id);
	}
}

static void lint_age(
	const struct checklist *list, struct date today, struct diag *diag)
{
	struct date checked;
	int days;

	if (!list->stale_after_days || !date_parse(list->checked, &checked))
		return;
	days = date_to_day(today) - date_to_day(checked);
	if (days > list->stale_after_days)
		diag_warning(diag, list->file, list->checked_line, "stale",
			"the facts were last checked %d days ago, more than %d",
			days, list->stale_after_days);
}

/* It would stand before nothing. */
static void lint_gate(const struct checklist *list, int gate, struct diag *diag)
{
	char code[CODE_SIZE];

	for (int t = 0; t < list->n_topics; t++)
		if (list->topics[t].gate == gate)
			return;
	snprintf(code, sizeof(code), "gate:%s", list->gates[gate].id);
	diag_warning(diag, list->file, list->gates[gate].line, code,
		"gate '%s': no topic is behind it", list->gates[gate].id);
}

void lint_checklist(
	const struct checklist *list, struct date today, struct diag *diag)
{
	lint_age(list, today, diag);
	lint_unread(list, diag);
	for (int i = 0; i < list->n_needs; i++)
		lint_tags(list, &list->needs[i], diag);
	for (int i = 0; i < list->n_gates; i++)
		lint_gate(list, i, diag);
	for (int i = 0; i < list->n_wishes; i++)
		lint_wish(list, &list->wishes[i], diag);
}

/* What only a proof can tell. */
static bool comes_of_proof(const char *code)
{
	static const char *const kinds[] = {
		"unreachable:", "never:", "always:", "unanswered:"
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (!strncmp(code, kinds[i], strlen(kinds[i])))
			return true;
	return false;
}

void lint_expected(const struct checklist *list, bool proved, struct diag *diag)
{
	for (int i = 0; i < list->n_expect; i++)
		if (!diag_drop(diag, list->file, list->expect[i]) &&
			(proved || !comes_of_proof(list->expect[i])))
			diag_warning(diag, list->file, list->expect_line, NULL,
				"the expected warning '%s' does not come any more",
				list->expect[i]);
}
