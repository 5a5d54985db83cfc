/* SPDX-License-Identifier: MIT */
#include "test.h"

#include <string.h>
#include <strings.h>

#include "model/rule.h"
#include "load/checklist.h"

/* What 'check' cannot ask of every checklist, and we ask of ours. */

static const char *const shipped[] = {
	"checklists/womens-health.conf",
	"checklists/short.conf",
	"checklists/scored-example.conf",
};

static int wrongs;

static void wrong(const struct checklist *list, int line, const char *what,
	const char *which)
{
	fprintf(stderr, "%s:%d: %s: %s\n", list->file, line, which, what);
	wrongs++;
}

static void in_each(void (*look)(const struct checklist *list))
{
	wrongs = 0;
	for (size_t i = 0; i < sizeof(shipped) / sizeof(*shipped); i++) {
		struct checklist list;
		struct diag diag;

		checklist_init(&list);
		diag_init(&diag);
		assert_true(load_checklist(&list, shipped[i], &diag));
		look(&list);
		diag_release(&diag);
		checklist_release(&list);
	}
	assert_int_equal(wrongs, 0);
}

static void look_at_notes(const struct checklist *list)
{
	for (int q = 0; q < list->n_questions; q++) {
		const struct question *question = &list->questions[q];

		if (question_takes_answer(question) && !*question->note)
			wrong(list, question->line,
				"its note does not say why it is asked",
				question->name);
	}
}

static void every_question__says__why_it_is_asked(void **state)
{
	(void)state;
	in_each(look_at_notes);
}

static void check_source(const struct checklist *list, int line, const char *id,
	const char *text)
{
	const char *day = strstr(text, "checked 20");

	if (!day || day == text || strlen(day) != strlen("checked 2026-11-20"))
		wrong(list, line, "no source and day in its 'source'", id);
}

static void look_at_sources(const struct checklist *list)
{
	for (int i = 0; i < list->n_needs; i++)
		check_source(list, list->needs[i].line, list->needs[i].id,
			list->needs[i].source);
	for (int i = 0; i < list->n_infos; i++)
		check_source(list, list->infos[i].line, list->infos[i].id,
			list->infos[i].source);
	if (!*list->checked || list->n_expect)
		wrong(list, 1, "is to be dated, and to expect no warning",
			list->id);
	if (*list->signed_off)
		wrong(list, 1, "nobody has signed it off", list->id);
}

static void every_line__has__its_source_and_day(void **state)
{
	(void)state;
	in_each(look_at_sources);
}

/* …and nothing less: that is 999. */
static bool is_emergency(const struct need *need)
{
	return need->n_tags == 1 && !strcmp(need->tags[0], "emergency");
}

static void look_at_now(const struct checklist *list)
{
	for (int i = 0; i < list->n_needs; i++) {
		const struct need *need = &list->needs[i];
		bool number = false, no = false;

		if (need->urgency != URGENCY_NOW)
			continue;
		for (int s = 0; s < need->n_steps; s++) {
			number |= strstr(need->steps[s], "999") ||
				  (!is_emergency(need) &&
					  strstr(need->steps[s], "number"));
			no |= !strncmp(need->steps[s], "If she says no", 14);
		}
		if (!number)
			wrong(list, need->line, "no number in 'do'", need->id);
		if (!no)
			wrong(list, need->line,
				"'do' does not say what if she says no",
				need->id);
	}
}

static void what_cannot_wait__says__what_if_she_says_no(void **state)
{
	(void)state;
	in_each(look_at_now);
}

/* No answer that prints only with her yes is quoted on a line that prints. */
struct reader_of {
	const struct checklist *list;
	int line;
	const char *id;
};

static void check_question(int question, void *data)
{
	const struct reader_of *reader = data;
	const struct question *read = &reader->list->questions[question];

	if (read->paper == PAPER_ASK)
		wrong(reader->list, reader->line, read->name, reader->id);
}

static void look_at_paper(const struct checklist *list)
{
	for (int i = 0; i < list->n_needs; i++) {
		const struct need *need = &list->needs[i];
		struct reader_of reader = { list, need->line, need->id };

		if (need->paper == PAPER_YES)
			rule_reads(need->when, list, check_question, &reader);
	}
	for (int i = 0; i < list->n_infos; i++) {
		const struct info *info = &list->infos[i];
		struct reader_of reader = { list, info->line, info->id };

		if (info->paper == PAPER_YES && info->when)
			rule_reads(info->when, list, check_question, &reader);
	}
}

static void a_line_that_prints__reads__nothing_that_asks_first(void **state)
{
	(void)state;
	in_each(look_at_paper);
}

/*
 * Before the gate nothing is said of children. What is meant otherwise: who is
 * in the room, the limit of what stays private, and what a woman may have lost
 * or may want, which is for her ears only.
 */
static const char *const childrens[] = { "child", "children", "kid", "kids",
	"baby", "babies", "son", "daughter", "mum", "mums", "mother", "school",
	"nursery", "toddler", "childcare", "creche" };

static const char *const meant_otherwise[] = {
	"Her baby, in arms",
	"A child",
	"A baby or a trained interpreter is fine. Think of doors and thin walls. On the phone, ask if now is OK.",
	"If I think that you, a child or someone else could be badly hurt, I may have to tell someone outside the team. I'd tell you first, who and why, unless waiting puts someone in danger.",
	"My baby died, or I miscarried",
	"A child of mine was taken",
	"I'd like a baby",
	"Are you hoping for a baby, now or one day?",
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool has_word(const char *text, const char *word)
{
	size_t n = strlen(word);

	for (const char *at = text; *at; at++)
		if ((at == text || !is_letter(at[-1])) &&
			!strncasecmp(at, word, n) && !is_letter(at[n]))
			return true;
	return false;
}

static bool is_meant_otherwise(const struct text *text)
{
	for (size_t i = 0;
		i < sizeof(meant_otherwise) / sizeof(*meant_otherwise); i++)
		if (!strcmp(text->text, meant_otherwise[i]))
			return true;
	return false;
}

static void look_for_children(const struct checklist *list)
{
	for (int i = 0; i < list->n_texts; i++) {
		const struct text *text = &list->texts[i];

		if (text->topic < 0 || list->topics[text->topic].gate >= 0 ||
			text->role == TEXT_WORKER || is_meant_otherwise(text))
			continue;
		for (size_t w = 0; w < sizeof(childrens) / sizeof(*childrens);
			w++)
			if (has_word(text->text, childrens[w]))
				wrong(list, text->line, childrens[w],
					text->what);
	}
}

static void before_the_gate__nothing_is__said_of_children(void **state)
{
	(void)state;
	in_each(look_for_children);
}

/* And what comes of an ordinary answer does not speak of them either. */
static void look_at_results(const struct checklist *list)
{
	for (int i = 0; i < list->n_needs; i++) {
		const struct need *need = &list->needs[i];

		for (size_t w = 0; w < sizeof(childrens) / sizeof(*childrens);
			w++)
			if (!need->private &&
				(has_word(need->title, childrens[w]) ||
					has_word(need->say, childrens[w])))
				wrong(list, need->line, childrens[w], need->id);
	}
	for (int i = 0; i < list->n_infos; i++) {
		const struct info *info = &list->infos[i];

		for (size_t w = 0; w < sizeof(childrens) / sizeof(*childrens);
			w++)
			if (!info->private &&
				(has_word(info->title, childrens[w]) ||
					has_word(info->text, childrens[w])))
				wrong(list, info->line, childrens[w], info->id);
	}
}

static void an_ordinary_line__says__nothing_of_children(void **state)
{
	(void)state;
	in_each(look_at_results);
}

/*
 * What stands in the short list and in the long one stands there in the same
 * words. Of texts the role, the thing and its field say which is which; in the
 * short list a topic may have another title.
 */
static const struct text *find_text(const struct checklist *list,
	const struct text *text, const char *topic)
{
	for (int i = 0; i < list->n_texts; i++) {
		const struct text *other = &list->texts[i];
		const char *of = other->topic < 0
					 ? ""
					 : list->topics[other->topic].id;

		if (other->role == text->role &&
			!strcmp(other->what, text->what) &&
			!strcmp(other->field, text->field) &&
			!strcmp(of, topic) && !strcmp(other->text, text->text))
			return other;
	}
	return NULL;
}

static bool is_in_both(const struct checklist *list, const struct text *text,
	const char *topic)
{
	for (int i = 0; i < list->n_texts; i++) {
		const struct text *other = &list->texts[i];
		const char *of = other->topic < 0
					 ? ""
					 : list->topics[other->topic].id;

		if (!strcmp(other->what, text->what) && !strcmp(of, topic))
			return true;
	}
	return false;
}

static void compare_texts(
	const struct checklist *one, const struct checklist *whole)
{
	for (int i = 0; i < one->n_texts; i++) {
		const struct text *text = &one->texts[i];
		const char *topic = text->topic < 0
					    ? ""
					    : one->topics[text->topic].id;

		if (!strncmp(text->what, "topic", 5) ||
			!strcmp(text->what, "the checklist") ||
			!is_in_both(whole, text, topic) ||
			!strcmp(text->text, "About smears"))
			continue;
		if (!find_text(whole, text, topic))
			wrong(one, text->line, text->text, text->what);
	}
}

static const struct need *need_called(
	const struct checklist *list, const char *id)
{
	int n = map_get(&list->need_ids, id);

	return n < 0 ? NULL : &list->needs[n];
}

static void compare_needs(
	const struct checklist *one, const struct checklist *whole)
{
	for (int i = 0; i < one->n_needs; i++) {
		const struct need *need = &one->needs[i];
		const struct need *other = need_called(whole, need->id);

		if (!other)
			continue;
		if (need->urgency != other->urgency ||
			strcmp(need->by, other->by) ||
			need->private != other->private ||
			need->paper != other->paper ||
			need->n_tags != other->n_tags ||
			need->n_steps != other->n_steps)
			wrong(one, need->line, "is another one", need->id);
		for (int t = 0; t < need->n_tags && t < other->n_tags; t++)
			if (strcmp(need->tags[t], other->tags[t]))
				wrong(one, need->line, "other tags", need->id);
	}
}

static void the_short_list__says__the_same(void **state)
{
	struct checklist whole, one;
	struct diag diag;

	(void)state;
	wrongs = 0;
	diag_init(&diag);
	checklist_init(&whole);
	checklist_init(&one);
	assert_true(load_checklist(&whole, shipped[0], &diag));
	assert_true(load_checklist(&one, shipped[1], &diag));
	compare_texts(&one, &whole);
	compare_needs(&one, &whole);
	assert_int_equal(wrongs, 0);
	diag_release(&diag);
	checklist_release(&one);
	checklist_release(&whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_question__says__why_it_is_asked),
		cmocka_unit_test(every_line__has__its_source_and_day),
		cmocka_unit_test(what_cannot_wait__says__what_if_she_says_no),
		cmocka_unit_test(
			a_line_that_prints__reads__nothing_that_asks_first),
		cmocka_unit_test(before_the_gate__nothing_is__said_of_children),
		cmocka_unit_test(an_ordinary_line__says__nothing_of_children),
		cmocka_unit_test(the_short_list__says__the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
