/* SPDX-License-Identifier: MIT */
#include "model/wizard_route.h"

/*
 * The stops of the route, by number: the leading `always` topics, the hub,
 * the picks, the trailing `always` topics. What came up is after the last.
 */
struct stop {
	bool hub;
	int topic;
};

static int leading(const struct checklist *list)
{
	int n = 0;

	while (n < list->n_topics && list->topics[n].always)
		n++;
	return n;
}

/* The n-th trailing `always` topic, or -1. */
static int trailing(const struct checklist *list, int n)
{
	for (int t = leading(list); t < list->n_topics; t++)
		if (list->topics[t].always && n-- == 0)
			return t;
	return -1;
}

bool route_has_hub(const struct wizard *wizard)
{
	return leading(wizard->list) < wizard->list->n_topics;
}

static bool stop_at(const struct wizard *wizard, int n, struct stop *stop)
{
	const struct checklist *list = wizard->list;

	*stop = (struct stop){ .topic = n };
	if (n < leading(list))
		return true;
	n -= leading(list);
	if (route_has_hub(wizard) && n-- == 0) {
		*stop = (struct stop){ .hub = true, .topic = -1 };
		return true;
	}
	if (n < wizard->n_picks) {
		stop->topic = wizard->picks[n];
		return true;
	}
	stop->topic = trailing(list, n - wizard->n_picks);
	return stop->topic >= 0;
}

static int count_stops(const struct wizard *wizard)
{
	struct stop stop;
	int n = 0;

	while (stop_at(wizard, n, &stop))
		n++;
	return n;
}

/* Where a place stands on the route; past the end for what came up. */
static int number_of(const struct wizard *wizard, struct place place)
{
	int topic = route_topic_of(wizard, place);
	struct stop stop;
	int n;

	for (n = 0; stop_at(wizard, n, &stop); n++)
		if (place.kind == PLACE_HUB ? stop.hub
					    : topic >= 0 && stop.topic == topic)
			break;
	return n;
}

int route_topic_of(const struct wizard *wizard, struct place place)
{
	if (place.kind == PLACE_QUESTION)
		return wizard->list->questions[place.index].topic;
	return place.kind == PLACE_GATE ? place.index : -1;
}

/* The end of the topic's questions, if none is behind a gate. */
static int first_gated(const struct wizard *wizard, int t)
{
	const struct topic *topic = &wizard->list->topics[t];
	int q = topic->first;

	while (q < topic->first + topic->count &&
		!wizard->list->questions[q].gated)
		q++;
	return q;
}

bool route_has_gate(const struct wizard *wizard, int t)
{
	const struct topic *topic = &wizard->list->topics[t];

	return topic->gate >= 0 &&
	       first_gated(wizard, t) < topic->first + topic->count &&
	       wizard->asking.gate_asked[topic->gate] == TRUTH_YES &&
	       wizard->asking.topic_shown[t] == TRUTH_YES &&
	       !wizard->asking.topic_dropped[t] &&
	       (!topic->private || asking_is_private_ok(&wizard->asking));
}

static bool gate_is_shut(const struct wizard *wizard, int t)
{
	return route_has_gate(wizard, t) &&
	       !asking_gate_is_open(
		       &wizard->asking, wizard->list->topics[t].gate);
}

/* The next place in the topic from question q on. */
static bool place_from(
	const struct wizard *wizard, int t, int q, struct place *place)
{
	const struct topic *topic = &wizard->list->topics[t];

	for (; q < topic->first + topic->count; q++) {
		if (!asking_is_asked(&wizard->asking, q))
			continue;
		*place = (struct place){ PLACE_QUESTION, q };
		return true;
	}
	*place = (struct place){ PLACE_GATE, t };
	return gate_is_shut(wizard, t);
}

static bool place_up_to(
	const struct wizard *wizard, int t, int q, struct place *place)
{
	for (; q >= wizard->list->topics[t].first; q--) {
		if (!asking_is_asked(&wizard->asking, q))
			continue;
		*place = (struct place){ PLACE_QUESTION, q };
		return true;
	}
	return false;
}

bool route_into_topic(
	const struct wizard *wizard, int topic, struct place *place)
{
	return place_from(
		wizard, topic, wizard->list->topics[topic].first, place);
}

static bool out_of_topic(
	const struct wizard *wizard, int t, struct place *place)
{
	const struct topic *topic = &wizard->list->topics[t];

	*place = (struct place){ PLACE_GATE, t };
	return gate_is_shut(wizard, t) ||
	       place_up_to(wizard, t, topic->first + topic->count - 1, place);
}

static bool enter_stop(
	const struct wizard *wizard, int n, bool forwards, struct place *place)
{
	struct stop stop;

	if (!stop_at(wizard, n, &stop))
		return false;
	*place = (struct place){ PLACE_HUB, 0 };
	if (stop.hub)
		return true;
	return forwards ? route_into_topic(wizard, stop.topic, place)
			: out_of_topic(wizard, stop.topic, place);
}

/* The first stop from n on where there is something to show. */
static bool stop_from(const struct wizard *wizard, int n, struct place *place)
{
	int end = count_stops(wizard);

	for (; n < end; n++)
		if (enter_stop(wizard, n, true, place))
			return true;
	*place = (struct place){ PLACE_CAME_UP, 0 };
	return true;
}

static bool stop_up_to(const struct wizard *wizard, int n, struct place *place)
{
	for (; n >= 0; n--)
		if (enter_stop(wizard, n, false, place))
			return true;
	return false;
}

/* The hub leads on to what she has not been through yet. */
static bool from_hub(const struct wizard *wizard, struct place *place)
{
	int n = number_of(wizard, (struct place){ PLACE_HUB, 0 });
	struct stop stop;

	while (stop_at(wizard, ++n, &stop))
		if (!wizard->topic_done[stop.topic] &&
			enter_stop(wizard, n, true, place))
			return true;
	*place = (struct place){ PLACE_CAME_UP, 0 };
	return true;
}

/* Not today, then: back to the topics, and nothing is noted. */
static bool leave_shut_gate(
	const struct wizard *wizard, int topic, struct place *place)
{
	struct place gate = { PLACE_GATE, topic };

	*place = (struct place){ PLACE_HUB, 0 };
	return !wizard->list->topics[topic].always ||
	       stop_from(wizard, number_of(wizard, gate) + 1, place);
}

bool route_first(const struct wizard *wizard, struct place *place)
{
	return stop_from(wizard, 0, place);
}

bool route_after(
	const struct wizard *wizard, struct place from, struct place *place)
{
	int topic = route_topic_of(wizard, from);

	switch (from.kind) {
	case PLACE_HUB:
		return from_hub(wizard, place);
	case PLACE_GATE:
		if (gate_is_shut(wizard, topic))
			return leave_shut_gate(wizard, topic, place);
		if (place_from(
			    wizard, topic, first_gated(wizard, topic), place))
			return true;
		break;
	case PLACE_QUESTION:
		if (place_from(wizard, topic, from.index + 1, place))
			return true;
		break;
	case PLACE_CAME_UP:
		*place = (struct place){ PLACE_PAPER, 0 };
		return true;
	case PLACE_PAPER:
		*place = (struct place){ PLACE_DONE, 0 };
		return true;
	case PLACE_NOW:
	case PLACE_DONE:
		return false;
	}
	return stop_from(wizard, number_of(wizard, from) + 1, place);
}

bool route_before(
	const struct wizard *wizard, struct place from, struct place *place)
{
	int topic = route_topic_of(wizard, from);

	switch (from.kind) {
	case PLACE_QUESTION:
		if (place_up_to(wizard, topic, from.index - 1, place))
			return true;
		break;
	case PLACE_GATE:
		if (place_up_to(wizard, topic, first_gated(wizard, topic) - 1,
			    place))
			return true;
		break;
	case PLACE_PAPER:
		*place = (struct place){ PLACE_CAME_UP, 0 };
		return true;
	case PLACE_DONE:
		*place = (struct place){ PLACE_PAPER, 0 };
		return true;
	case PLACE_NOW:
		return false;
	case PLACE_HUB:
	case PLACE_CAME_UP:
		break;
	}
	return stop_up_to(wizard, number_of(wizard, from) - 1, place);
}
