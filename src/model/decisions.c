/* SPDX-License-Identifier: MIT */
#include "model/decisions.h"

#include <stdint.h>
#include <string.h>

const char *const who_names[WHOS] = {
	[WHO_UNSAID] = "",
	[WHO_TOGETHER] = "together",
	[WHO_YOU] = "you",
	[WHO_ME] = "me",
	[WHO_NOT_NOW] = "not_now",
};

const char *const yes_names[YES_PAPERS] = { "hers", "file", "next" };

const char *const line_kind_names[LINE_KINDS] = {
	[LINE_NEED] = "need",
	[LINE_INFO] = "info",
	[LINE_QUESTION] = "question",
};

void decisions_init(struct decisions *decisions, const struct checklist *list,
	struct arena *secret)
{
	size_t needs = (size_t)list->n_needs, infos = (size_t)list->n_infos,
	       questions = (size_t)list->n_questions;

	*decisions = (struct decisions){
		.arena = secret,
		.steps = arena_array(secret, needs, sizeof(struct step)),
		.put_away = arena_array(secret, needs, sizeof(bool)),
		.gap_noted = arena_array(secret, needs, sizeof(bool)),
		.yes = {
			[LINE_NEED] = arena_array(secret, needs, 1),
			[LINE_INFO] = arena_array(secret, infos, 1),
			[LINE_QUESTION] = arena_array(secret, questions, 1),
		},
	};
	text_list_init(&decisions->proud, secret);
}

void decisions_add_proud(struct decisions *decisions, const char *text)
{
	text_list_add(&decisions->proud, arena_strdup(decisions->arena, text));
}

void decisions_drop_proud(struct decisions *decisions, int index)
{
	char *text = (char *)(uintptr_t)decisions->proud.texts[index];

	explicit_bzero(text, strlen(text));
	text_list_drop(&decisions->proud, index);
}

int decisions_find_step(const struct decisions *decisions, int need)
{
	for (int i = 0; i < decisions->n_steps; i++)
		if (decisions->steps[i].need == need)
			return i;
	return -1;
}

void decisions_take_step(struct decisions *decisions, int need, enum who who)
{
	int at = decisions_find_step(decisions, need);

	decisions->chose_steps = true;
	if (at < 0) {
		at = decisions->n_steps++;
		decisions->steps[at].need = need;
	}
	decisions->steps[at].who = who;
	decisions->put_away[need] = false;
}

void decisions_drop_step(struct decisions *decisions, int need)
{
	int at = decisions_find_step(decisions, need);

	decisions->chose_steps = true;
	decisions->put_away[need] = true;
	if (at < 0)
		return;
	decisions->n_steps--;
	memmove(&decisions->steps[at], &decisions->steps[at + 1],
		(size_t)(decisions->n_steps - at) * sizeof(struct step));
}

void decisions_move_step(struct decisions *decisions, int need, int by)
{
	int at = decisions_find_step(decisions, need);
	int to = at + by;
	struct step step;

	if (at < 0 || to < 0 || to >= decisions->n_steps)
		return;
	step = decisions->steps[at];
	decisions->steps[at] = decisions->steps[to];
	decisions->steps[to] = step;
}

static int find_with(
	const struct decisions *decisions, int need, const char *service)
{
	for (int i = 0; i < decisions->n_withs; i++)
		if (decisions->withs[i].need == need &&
			!strcmp(decisions->withs[i].service, service))
			return i;
	return -1;
}

bool decisions_has_with(
	const struct decisions *decisions, int need, const char *service)
{
	return find_with(decisions, need, service) >= 0;
}

void decisions_put_with(
	struct decisions *decisions, int need, const char *service)
{
	size_t old = (size_t)decisions->withs_size * sizeof(struct with);

	if (find_with(decisions, need, service) >= 0)
		return;
	if (decisions->n_withs == decisions->withs_size) {
		decisions->withs_size = old ? 2 * decisions->withs_size : 8;
		decisions->withs = arena_grow(decisions->arena,
			decisions->withs, old,
			(size_t)decisions->withs_size * sizeof(struct with));
	}
	decisions->withs[decisions->n_withs++] = (struct with){
		need,
		arena_strdup(decisions->arena, service),
	};
}

void decisions_drop_with(
	struct decisions *decisions, int need, const char *service)
{
	int at = find_with(decisions, need, service);

	if (at < 0)
		return;
	decisions->n_withs--;
	memmove(&decisions->withs[at], &decisions->withs[at + 1],
		(size_t)(decisions->n_withs - at) * sizeof(struct with));
}

void decisions_say_yes(struct decisions *decisions, unsigned papers,
	enum line_kind kind, int index, bool yes)
{
	if (yes)
		decisions->yes[kind][index] |= (uint8_t)papers;
	else
		decisions->yes[kind][index] &= (uint8_t)~papers;
}
