/* SPDX-License-Identifier: MIT */
#include "ui/answer_field.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date_entry.h"
#include "base/i18n.h"

bool answer_has_field(const struct question *question)
{
	switch (question->type) {
	case QUESTION_NUMBER:
	case QUESTION_DATE:
	case QUESTION_MONTH:
	case QUESTION_TEXT:
		return true;
	default:
		return false;
	}
}

void answer_to_field(struct field *field, const struct question *question,
	const struct answer *answer)
{
	char text[DATE_TEXT_SIZE] = "";

	field_clear(field);
	if (answer->state != ANSWER_GIVEN)
		return;
	switch (question->type) {
	case QUESTION_NUMBER:
		snprintf(text, sizeof(text), "%d", answer->number);
		break;
	case QUESTION_DATE:
		date_text(answer->date, text);
		break;
	case QUESTION_MONTH:
		month_text(answer->date, text);
		break;
	default:
		field_set(field, answer->text);
		return;
	}
	field_set(field, text);
	explicit_bzero(text, sizeof(text));
}

static bool read_number(const char *text, const struct question *question,
	struct answer *answer)
{
	char *end;
	long number = strtol(text, &end, 10);

	end += strspn(end, " ");
	if (*end || number < INT32_MIN || number > INT32_MAX ||
		(question->has_min && number < question->min) ||
		(question->has_max && number > question->max))
		return false;
	*answer = answer_number((int)number);
	return true;
}

static bool read_date(const char *text, const struct question *question,
	struct date today, struct answer *answer)
{
	struct date date;
	bool good = question->type == QUESTION_DATE
			    ? date_entered(text, today, &date)
			    : month_entered(text, today, &date);

	if (good)
		*answer = answer_date(date);
	return good;
}

bool answer_from_field(struct field *field, const struct question *question,
	struct date today, struct answer *answer)
{
	char *text = field->text + strspn(field->text, " ");

	*answer = answer_blank();
	if (!*text)
		return true;
	switch (question->type) {
	case QUESTION_NUMBER:
		return read_number(text, question, answer);
	case QUESTION_DATE:
	case QUESTION_MONTH:
		return read_date(text, question, today, answer);
	default:
		*answer = answer_text(text);
		return true;
	}
}

static bool has_range(const struct question *question)
{
	return question->has_min && question->has_max;
}

const char *answer_field_hint(
	const struct question *question, struct arena *arena)
{
	switch (question->type) {
	case QUESTION_DATE:
		return _("Day, month and year, such as 20/11/2026.");
	case QUESTION_MONTH:
		return _("Month and year, such as 11/2026 or nov 2026.");
	case QUESTION_NUMBER:
		break;
	default:
		return "";
	}
	if (has_range(question))
		return arena_printf(arena, _("A number from %d to %d."),
			question->min, question->max);
	if (question->has_min)
		return arena_printf(
			arena, _("A number, %d or more."), question->min);
	if (question->has_max)
		return arena_printf(
			arena, _("A number, at most %d."), question->max);
	return _("A number.");
}

const char *answer_field_wants(
	const struct question *question, struct arena *arena)
{
	if (question->type == QUESTION_DATE)
		return _("That is no date. Try 20/11/2026, or leave it empty.");
	if (question->type == QUESTION_MONTH)
		return _("That is no month. Try 11/2026, or leave it empty.");
	/* TRANSLATORS: "A number from 0 to 7." goes before this. */
	return arena_printf(arena, _("%s Or leave it empty."),
		answer_field_hint(question, arena));
}
