/* SPDX-License-Identifier: MIT */
#include "plain/plain.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "report/words.h"
#include "ui/answer_field.h"
#include "ui/tongue.h"
#include "plain/plain_parts.h"

void plain_init(struct plain *plain, struct ui *ui, int width, int rows)
{
	*plain = (struct plain){ .ui = ui, .width = width, .rows = rows };
	ui->linear = true;
	ui->pane_is_current = false;
	spoken_init(&plain->said);
	spoken_init(&plain->before);
}

void plain_release(struct plain *plain)
{
	spoken_release(&plain->said);
	spoken_release(&plain->before);
}

void plain_say(struct plain *plain, const char *text)
{
	size_t start = 0;

	plain->spoke = true;
	if (plain->ui->ascii)
		text = pane_shown(&plain->ui->pane, text);
	while (text[start]) {
		size_t from = start;
		size_t end = utf8_wrap(text, &start, plain->width);

		buf_add_bytes(plain->out, text + from, end - from);
		buf_add(plain->out, "\n");
	}
}

void plain_sayf(struct plain *plain, const char *format, ...)
{
	const char *text;
	va_list args;

	va_start(args, format);
	text = arena_vprintf(plain->out->arena, format, args);
	va_end(args);
	plain_say(plain, text);
}

void plain_wipe(struct plain *plain)
{
	spoken_clear(&plain->said);
	spoken_clear(&plain->before);
}

/* Off a screen, that is; on paper it stays. */
static void roll_away(const struct plain *plain)
{
	for (int i = 0; i < plain->rows; i++)
		buf_add(plain->out, "\n");
}

bool plain_is_unseen(const struct plain *plain)
{
	return plain->said.typing && plain->said.unseen;
}

/* A question that is answered by typing always waits for that. */
static void settle_focus(struct ui *ui)
{
	const struct view *view = ui_view(ui);
	int first;

	if (view != &view_question)
		return;
	first = view->first(ui);
	if (view->is_field(ui, first))
		ui_set_focus(ui, first);
}

static void say_line(struct plain *plain, const struct line *line, bool changed)
{
	plain_say(plain, spoken_line(line, changed, plain->out->arena));
}

static void say_page(struct plain *plain)
{
	if (plain->said.view->bare) {
		plain_say(plain, plain->said.lines[0].text);
		return;
	}
	buf_add(plain->out, "\n");
	for (int i = 0; i < plain->said.n_lines; i++)
		say_line(plain, &plain->said.lines[i], false);
}

static void say_changes(struct plain *plain)
{
	for (int i = 0; i < plain->said.n_lines; i++)
		if (!spoken_has(&plain->before, &plain->said.lines[i]))
			say_line(plain, &plain->said.lines[i], true);
}

/* It was so before: that is said all the same. */
static void say_chosen(struct plain *plain)
{
	for (int i = 0; i < plain->said.n_lines; i++)
		if (plain->chosen != NO_NUMBER &&
			plain->said.lines[i].number == plain->chosen)
			say_line(plain, &plain->said.lines[i], true);
}

static const struct question *question_answered(const struct plain *plain)
{
	return &plain->ui->world.list->questions[plain->answered];
}

/* What was recorded is said back. */
static void say_answer(struct plain *plain)
{
	const struct question *question = question_answered(plain);
	const struct answer *answer = answers_get(
		&plain->ui->wizard.asking.answers, plain->answered);
	const char *said = answer_said(question, answer, plain->out->arena);
	bool ticks = question->type == QUESTION_MANY &&
		     (answer->state == ANSWER_GIVEN ||
			     answer->state == ANSWER_BLANK);

	if (ticks && *said)
		plain_sayf(plain, _("Ticked now: %s."), said);
	else if (ticks)
		plain_say(plain, _("Nothing is ticked."));
	else if (*said)
		plain_sayf(plain, _("Answer: %s."), said);
	else
		plain_say(plain, _("No answer."));
}

/* Said as well if it is what it was before, but it led on. */
static bool has_answered(const struct plain *plain)
{
	const struct ui *ui = plain->ui;

	return plain->answered >= 0 && ui->began && !ui->over &&
	       (!spoken_is_same(&plain->said, &plain->before) ||
		       !answer_is_same(&plain->answer,
			       answers_get(&ui->wizard.asking.answers,
				       plain->answered)));
}

static bool is_as_before(const struct plain *plain)
{
	return spoken_is_same(&plain->said, &plain->before) &&
	       spoken_has_same_numbers(&plain->said, &plain->before) &&
	       !plain->listen;
}

/* Once for each language that it is so of. */
static void say_draft(struct plain *plain)
{
	const char *note = ui_tongue_note(plain->ui);
	const struct tongues *tongues = plain->ui->world.tongues;
	char of[sizeof(plain->warned_of)];

	if (plain->warned_in_check_in && !plain->ui->began)
		*plain->warned_of = '\0'; /* the next woman has not heard it */
	plain->warned_in_check_in = plain->ui->began;
	if (!*note)
		return;
	snprintf(of, sizeof(of), "%s %s", tongues->codes[TONGUE_MINE],
		tongues->codes[TONGUE_HERS]);
	if (strcmp(of, plain->warned_of))
		plain_sayf(plain, "(%s)", note);
	memcpy(plain->warned_of, of, sizeof(of));
}

static void say_what_came(struct plain *plain)
{
	const struct ui *ui = plain->ui;
	bool answered = has_answered(plain);

	if (answered)
		say_answer(plain);
	if (*ui->message && !plain->said.view->bare)
		plain_say(plain, ui->message);
	say_draft(plain);
	if (!is_as_before(plain))
		say_page(plain);
	else if (!answered)
		say_changes(plain);
	if (!plain->spoke)
		say_chosen(plain);
	if (!plain->spoke && !plain->said.view->bare &&
		plain->said.focus == plain->before.focus)
		plain_say(plain,
			_("That changes nothing here. ? says what does."));
}

/* What she wants to be kept is written before it is acknowledged. */
static void answer(struct plain *plain)
{
	struct spoken page = plain->before;
	struct ui *ui = plain->ui;

	ui_settle(ui);
	if (ui->scrub)
		roll_away(plain);
	ui->scrub = false;
	if (ui->over)
		return;
	settle_focus(ui);
	plain->before = plain->said;
	plain->said = page;
	spoken_make(&plain->said, ui);
	say_what_came(plain);
	spoken_clear(&plain->before);
	plain_prompt(plain);
}

static void listen_to(struct plain *plain, struct buf *out)
{
	const struct ui *ui = plain->ui;

	plain->out = out;
	plain->spoke = plain->listen = false;
	plain->chosen = NO_NUMBER;
	plain->answered = -1;
	if (!ui->began || ui_view(ui) != &view_question)
		return;
	plain->answer = *answers_get(
		&ui->wizard.asking.answers, ui->wizard.place.index);
	if (plain->answer.text)
		plain->answer.text = arena_strdup(
			out->arena, plain->answer.text);
}

void plain_line(struct plain *plain, char *line, struct buf *out)
{
	listen_to(plain, out);
	plain_act(plain, line);
	answer(plain);
}

void plain_key(struct plain *plain, uint32_t key, struct buf *out)
{
	listen_to(plain, out);
	ui_key(plain->ui, key);
	answer(plain);
}

void plain_tell(struct plain *plain, const char *message, struct buf *out)
{
	listen_to(plain, out);
	plain_say(plain, message);
	plain_prompt(plain);
}

void plain_begin(struct plain *plain, const char *because, struct buf *out)
{
	listen_to(plain, out);
	plain_sayf(plain,
		_("signpost, line by line (because of %s). ? for help."),
		because);
	plain_say(plain,
		_("What is said stays further up in this window until its scrollback is cleared; h rolls it out of sight."));
	answer(plain);
}
