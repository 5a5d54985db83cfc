/* SPDX-License-Identifier: MIT */
#ifndef MODEL_WIZARD_ROUTE_H
#define MODEL_WIZARD_ROUTE_H

#include "model/wizard.h"

/*
 * The order of places, read off the wizard's state: no history is kept, so
 * that it is right whatever was changed meanwhile. Nothing here changes it.
 */
bool route_first(const struct wizard *wizard, struct place *place);
bool route_after(
	const struct wizard *wizard, struct place from, struct place *place);
bool route_before(
	const struct wizard *wizard, struct place from, struct place *place);

/* The first place in a topic; false if nothing in it is asked. */
bool route_into_topic(
	const struct wizard *wizard, int topic, struct place *place);

/* There are topics to choose from. */
bool route_has_hub(const struct wizard *wizard);

/* The gate of the topic asks for its steps, and has questions behind it. */
bool route_has_gate(const struct wizard *wizard, int topic);

/* The topic that a place is in, or -1. */
int route_topic_of(const struct wizard *wizard, struct place place);

#endif
