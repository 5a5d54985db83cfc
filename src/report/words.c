/* SPDX-License-Identifier: MIT */
#include "report/words.h"

#include "base/buf.h"
#include "base/date.h"
#include "base/i18n.h"

const char *need_when(const struct need *need)
{
	static const char *const words[URGENCIES] = {
		[URGENCY_NOW] = N_("today"),
		[URGENCY_SOON] = N_("in about two weeks"),
		[URGENCY_WHEN] = N_("when you like"),
	};

	return *need->by ? need->by : _(words[need->urgency]);
}

const char *answer_state_said(enum answer_state state)
{
	static const char *const words[ANSWER_STATES] = {
		[ANSWER_BLANK] = "",
		[ANSWER_GIVEN] = "",
		[ANSWER_DECLINED] = N_("rather not say"),
		[ANSWER_NOT_SURE] = N_("not sure"),
		[ANSWER_NOT_NOW] = N_("not now"),
	};

	return *words[state] ? _(words[state]) : "";
}

static const char *labels(
	const struct question *question, uint64_t options, struct arena *arena)
{
	struct buf buf;

	buf_init(&buf, arena);
	for (int i = 0; i < question->n_options; i++) {
		if (!(options >> i & 1))
			continue;
		if (buf.len)
			buf_add(&buf, ", ");
		buf_add(&buf, question->options[i].label);
	}
	return buf.text;
}

const char *answer_said(const struct question *question,
	const struct answer *answer, struct arena *arena)
{
	char text[DATE_TEXT_SIZE];

	if (answer->state != ANSWER_GIVEN)
		return answer_state_said(answer->state);
	switch (question->type) {
	case QUESTION_CHOICE:
	case QUESTION_MANY:
		return labels(question, answer->options, arena);
	case QUESTION_NUMBER:
		return arena_printf(arena, "%d", answer->number);
	case QUESTION_DATE:
		return arena_strdup(arena, date_text(answer->date, text));
	case QUESTION_MONTH:
		return arena_strdup(arena, month_text(answer->date, text));
	case QUESTION_TEXT:
		return arena_printf(arena, "“%s”", answer->text);
	default:
		return "";
	}
}

const char *who_said(enum who who)
{
	static const char *const words[WHOS] = {
		[WHO_UNSAID] = "",
		[WHO_TOGETHER] = N_("together"),
		[WHO_YOU] = N_("you"),
		[WHO_ME] = N_("me"),
		[WHO_NOT_NOW] = N_("not now"),
	};

	return *words[who] ? _(words[who]) : "";
}

const char *service_contact(const struct service *service, struct arena *arena)
{
	static const enum service_text ways[] = { SERVICE_PHONE,
		SERVICE_TEXT_TO, SERVICE_EMAIL, SERVICE_WEB };
	struct buf buf;

	buf_init(&buf, arena);
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		const char *text = service_joined(
			service, ways[i], _(" or "), arena);

		if (!*text)
			continue;
		if (buf.len)
			buf_add(&buf, "   ");
		if (ways[i] == SERVICE_TEXT_TO)
			buf_addf(&buf, _("text %s"), text);
		else
			buf_add(&buf, text);
	}
	return buf.text;
}

const char *service_when(const struct service *service,
	const struct seeker *seeker, struct arena *arena)
{
	const char *note = service_text(service, SERVICE_HOURS_NOTE);
	char text[OPEN_TEXT_SIZE];
	struct open open = service_open(service, &seeker->now, seeker->nation);

	open_text(&open, &seeker->now, text);
	return arena_printf(
		arena, "%s%s%s", text, *text && *note ? "; " : "", note);
}

const char *service_checked(const struct service *service, struct arena *arena)
{
	const char *by = service_text(service, SERVICE_VERIFIED_BY);
	char text[DATE_TEXT_SIZE];

	if (!service->verified)
		return "";
	date_text(date_from_day(service->verified), text);
	/* TRANSLATORS: when a service was last checked, and how. */
	return *by ? arena_printf(arena, _("%s, by %s"), text, by)
		   : arena_strdup(arena, text);
}
