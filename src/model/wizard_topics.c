/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "model/wizard.h"
#include "model/wizard_change.h"

const char *const topic_status_names[TOPIC_STATUSES] = {
	[TOPIC_IS_OPEN] = "open",
	[TOPIC_IS_NOT_PICKED] = "not_picked",
	[TOPIC_IS_HIDDEN] = "hidden",
	[TOPIC_IS_GATED] = "gated",
	[TOPIC_IS_PRIVATE] = "private",
	[TOPIC_IS_UNLISTED] = "unlisted",
};

int picks_find(const struct wizard *wizard, int topic)
{
	for (int i = 0; i < wizard->n_picks; i++)
		if (wizard->picks[i] == topic)
			return i;
	return -1;
}

static void picks_take_out(struct wizard *wizard, int at)
{
	wizard->n_picks--;
	memmove(&wizard->picks[at], &wizard->picks[at + 1],
		(size_t)(wizard->n_picks - at) * sizeof(int));
}

void picks_put(struct wizard *wizard, int topic, int at)
{
	int old = picks_find(wizard, topic);

	if (old >= 0)
		picks_take_out(wizard, old);
	if (at < 0)
		return;
	memmove(&wizard->picks[at + 1], &wizard->picks[at],
		(size_t)(wizard->n_picks - at) * sizeof(int));
	wizard->picks[at] = topic;
	wizard->n_picks++;
}

bool wizard_is_picked(const struct wizard *wizard, int topic)
{
	return picks_find(wizard, topic) >= 0;
}

static void set_topic(struct wizard *wizard, int topic, int pick, bool later)
{
	change_begin(wizard, CHANGE_TOPIC, topic, 0);
	picks_put(wizard, topic, pick);
	wizard->topic_later[topic] = later;
	wizard->topic_done[topic] &= pick < 0;
	change_end(wizard, asking_drop_topic(&wizard->asking, topic, pick < 0));
}

void wizard_pick(struct wizard *wizard, int topic)
{
	if (wizard->list->topics[topic].always ||
		wizard_is_picked(wizard, topic))
		return;
	set_topic(wizard, topic, wizard->n_picks, false);
}

void wizard_put_first(struct wizard *wizard, int topic)
{
	int at = 0;

	wizard_pick(wizard, topic);
	if (!wizard_is_picked(wizard, topic))
		return;
	/* How ordinary ones stand must not tell of private ones among them. */
	while (wizard->picks[at] != topic &&
		(wizard->topic_done[wizard->picks[at]] ||
			wizard->list->topics[wizard->picks[at]].private))
		at++;
	picks_put(wizard, topic, at);
}

void wizard_put_away(struct wizard *wizard, int topic)
{
	if (wizard_is_picked(wizard, topic))
		set_topic(wizard, topic, -1, false);
}

void wizard_not_today(struct wizard *wizard, int topic)
{
	if (!wizard->list->topics[topic].always)
		set_topic(wizard, topic, -1, true);
}

bool wizard_is_listed(const struct wizard *wizard, int t)
{
	const struct topic *topic = &wizard->list->topics[t];

	return !topic->always && wizard->asking.topic_shown[t] == TRUTH_YES &&
	       (!topic->private || asking_is_private_ok(&wizard->asking));
}

enum topic_status wizard_topic_status(const struct wizard *wizard, int t)
{
	const struct topic *topic = &wizard->list->topics[t];
	const struct asking *asking = &wizard->asking;

	if (topic->private)
		return asking_is_private_ok(asking) ? TOPIC_IS_PRIVATE
						    : TOPIC_IS_UNLISTED;
	if (asking->topic_shown[t] != TRUTH_YES)
		return TOPIC_IS_HIDDEN;
	if (topic->gate >= 0 && asking->gate_asked[topic->gate] == TRUTH_YES &&
		!asking_gate_is_open(asking, topic->gate))
		return TOPIC_IS_GATED;
	return topic->always || wizard_is_picked(wizard, t)
		       ? TOPIC_IS_OPEN
		       : TOPIC_IS_NOT_PICKED;
}

/* "Not now" was said of something that anybody may know was asked. */
static bool has_not_now(const struct wizard *wizard, const struct topic *topic)
{
	for (int q = topic->first; q < topic->first + topic->count; q++)
		if (!wizard->list->questions[q].private &&
			asking_is_asked(&wizard->asking, q) &&
			answers_get(&wizard->asking.answers, q)->state ==
				ANSWER_NOT_NOW)
			return true;
	return false;
}

bool wizard_is_for_later(const struct wizard *wizard, int t)
{
	const struct topic *topic = &wizard->list->topics[t];

	return !topic->private &&
	       (wizard->topic_later[t] || has_not_now(wizard, topic));
}
