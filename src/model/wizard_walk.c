/* SPDX-License-Identifier: MIT */
#include "model/wizard.h"
#include "model/wizard_change.h"
#include "model/wizard_route.h"

/* The first NOW need that she has not been through yet, or -1. Who goes back
 * has seen it before, and is not led round in a circle. */
static int pending_now(const struct wizard *wizard, bool back)
{
	const struct checklist *list = wizard->list;

	for (int n = 0; n < list->n_needs; n++)
		if (needs_is_found(&wizard->needs, n) &&
			list->needs[n].urgency == URGENCY_NOW &&
			!wizard->now_seen[n] && !(back && wizard->now_shown[n]))
			return n;
	return -1;
}

/*
 * What is no longer so would interrupt again if it came back. But what is only
 * shut away, because somebody can hear, has not gone.
 */
static void forget_past_nows(struct wizard *wizard)
{
	bool private_ok = asking_is_private_ok(&wizard->asking);

	for (int n = 0; n < wizard->list->n_needs; n++)
		if (wizard->needs.truth[n] != TRUTH_YES &&
			(private_ok || !wizard->list->needs[n].private))
			wizard->now_seen[n] = wizard->now_shown[n] = false;
}

void wizard_open_topic(struct wizard *wizard, int topic)
{
	wizard->topic_opened[topic] = true;
}

/* Who goes on from it has seen it. */
static void see_now(struct wizard *wizard)
{
	if (wizard->place.kind == PLACE_NOW)
		wizard->now_seen[wizard->place.index] = true;
}

static void remember_leaving(struct wizard *wizard)
{
	struct place at = wizard->place.kind == PLACE_NOW ? wizard->from
							  : wizard->place;

	if (at.kind == PLACE_HUB || route_topic_of(wizard, at) >= 0)
		wizard->left_at = at;
}

static void arrive_by(struct wizard *wizard, struct place place, bool back)
{
	int topic = route_topic_of(wizard, place);
	int now;

	if (place.kind == PLACE_CAME_UP)
		remember_leaving(wizard);
	/* But not who was led away from it because somebody came. */
	if (!wizard->asking.doubt)
		see_now(wizard);
	forget_past_nows(wizard);
	now = pending_now(wizard, back);
	if (now >= 0) {
		if (wizard->place.kind != PLACE_NOW)
			wizard->from = wizard->place;
		wizard->then = place;
		wizard->place = (struct place){ PLACE_NOW, now };
		wizard->now_shown[now] = true;
		return;
	}
	wizard->place = place;
	if (topic >= 0)
		wizard_open_topic(wizard, topic);
}

static void arrive(struct wizard *wizard, struct place place)
{
	arrive_by(wizard, place, false);
}

/*
 * Leaving a topic forwards is to be through with it, for the hub. And it was in
 * front of her, even if she came to it because another place had gone.
 */
static void note_done(struct wizard *wizard, struct place to)
{
	int topic = route_topic_of(wizard, wizard->place);

	if (topic < 0)
		return;
	wizard_open_topic(wizard, topic);
	if (route_topic_of(wizard, to) != topic)
		wizard->topic_done[topic] = true;
}

static bool is_on_route(const struct wizard *wizard, int topic)
{
	return wizard->list->topics[topic].always ||
	       wizard_is_picked(wizard, topic);
}

static bool place_is_there(const struct wizard *wizard, struct place place)
{
	int topic = route_topic_of(wizard, place);

	if (topic >= 0 && !is_on_route(wizard, topic))
		return false;
	switch (place.kind) {
	case PLACE_QUESTION:
		return asking_is_asked(&wizard->asking, place.index);
	case PLACE_GATE:
		return route_has_gate(wizard, topic);
	case PLACE_HUB:
		return route_has_hub(wizard);
	case PLACE_NOW:
		return needs_is_found(&wizard->needs, place.index);
	default:
		return true;
	}
}

/*
 * The place itself or, if it has gone, what is left of it: its topic, or the
 * hub, or the way on.
 */
static struct place nearest(const struct wizard *wizard, struct place place)
{
	int topic = route_topic_of(wizard, place);
	struct place near = { PLACE_HUB, 0 };

	if (place_is_there(wizard, place))
		return place;
	if (place.kind == PLACE_NOW)
		return nearest(wizard, wizard->from);
	if (topic >= 0 && is_on_route(wizard, topic) &&
		route_into_topic(wizard, topic, &near))
		return near;
	if (topic < 0 || wizard->list->topics[topic].always)
		route_after(wizard, place, &near);
	else
		near = (struct place){ PLACE_HUB, 0 };
	return near;
}

bool wizard_next(struct wizard *wizard)
{
	struct place to;

	if (wizard->place.kind == PLACE_NOW) {
		see_now(wizard);
		arrive(wizard, nearest(wizard, wizard->then));
		return true;
	}
	if (!route_after(wizard, wizard->place, &to))
		return false;
	note_done(wizard, to);
	arrive(wizard, to);
	return true;
}

bool wizard_back(struct wizard *wizard)
{
	struct place to;

	if (wizard->place.kind == PLACE_NOW) {
		wizard->place = nearest(wizard, wizard->from);
		return true;
	}
	to = wizard->place.kind == PLACE_CAME_UP
		     ? nearest(wizard, wizard->left_at)
		     : wizard->place;
	if (to.kind == wizard->place.kind && to.index == wizard->place.index &&
		!route_before(wizard, wizard->place, &to))
		return false;
	arrive_by(wizard, to, true);
	return true;
}

/* To skip is not to take back: what was said stays. */
bool wizard_skip(struct wizard *wizard)
{
	return wizard_next(wizard);
}

/* Picks it, so that it is on the route; not what cannot be seen. */
static bool put_on_route(struct wizard *wizard, int topic)
{
	if (!wizard->list->topics[topic].always &&
		!wizard_is_listed(wizard, topic))
		return false;
	wizard_pick(wizard, topic);
	return true;
}

/* As on a page with several: up to one of those before. */
static bool is_back_in_topic(const struct wizard *wizard, int question)
{
	return wizard->place.kind == PLACE_QUESTION &&
	       question < wizard->place.index &&
	       route_topic_of(wizard, wizard->place) ==
		       wizard->list->questions[question].topic;
}

bool wizard_jump(struct wizard *wizard, int question)
{
	int topic = wizard->list->questions[question].topic;

	if (!put_on_route(wizard, topic) ||
		!asking_is_asked(&wizard->asking, question))
		return false;
	arrive_by(wizard, (struct place){ PLACE_QUESTION, question },
		is_back_in_topic(wizard, question));
	return true;
}

bool wizard_go_to_topic(struct wizard *wizard, int topic)
{
	struct place to;

	if (!put_on_route(wizard, topic) ||
		!route_into_topic(wizard, topic, &to))
		return false;
	arrive(wizard, to);
	return true;
}

bool wizard_go_to_hub(struct wizard *wizard)
{
	if (!route_has_hub(wizard))
		return false;
	arrive(wizard, (struct place){ PLACE_HUB, 0 });
	return true;
}

bool wizard_finish(struct wizard *wizard)
{
	see_now(wizard);
	arrive(wizard, (struct place){ PLACE_CAME_UP, 0 });
	return true;
}

void wizard_settle_place(struct wizard *wizard)
{
	wizard->place = nearest(wizard, wizard->place);
}

static void set_doubt(struct wizard *wizard, bool doubt)
{
	/* Nobody else may take back what she changed; nor can it be seen from
	 * that whether it was something private. */
	if (doubt)
		wizard_forget_change(wizard);
	asking_doubt(&wizard->asking, doubt);
	needs_update(&wizard->needs);
	wizard_settle_place(wizard);
}

void wizard_hide(struct wizard *wizard)
{
	if (!wizard->asking.doubt) {
		wizard->hidden_at = wizard->place;
		wizard->was_hidden = true;
		if (wizard->place.kind == PLACE_NOW)
			wizard->now_shown[wizard->place.index] = false;
	}
	set_doubt(wizard, true);
	wizard->hidden_to = wizard->place;
}

static bool has_stayed_hidden(const struct wizard *wizard)
{
	return wizard->was_hidden &&
	       wizard->place.kind == wizard->hidden_to.kind &&
	       wizard->place.index == wizard->hidden_to.index;
}

void wizard_just_us(struct wizard *wizard, bool just_us)
{
	bool stayed = has_stayed_hidden(wizard);

	wizard->someone_came |= !just_us;
	wizard->was_hidden = false;
	set_doubt(wizard, !just_us);
	if (just_us && stayed && place_is_there(wizard, wizard->hidden_at))
		wizard->place = wizard->hidden_at;
}
