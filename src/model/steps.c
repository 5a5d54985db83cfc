/* SPDX-License-Identifier: MIT */
#include "model/steps.h"

/* Those found come first, and then those that are unclear. */
static int list_found(const struct wizard *wizard, int *needs)
{
	int n = needs_list(&wizard->needs, needs);

	while (n && !needs_is_found(&wizard->needs, needs[n - 1]))
		n--;
	return n;
}

static bool is_shown(const struct wizard *wizard, int need)
{
	return needs_is_found(&wizard->needs, need);
}

static int count_shown(const struct wizard *wizard)
{
	int shown = 0;

	for (int i = 0; i < wizard->decisions.n_steps; i++)
		shown += is_shown(wizard, wizard->decisions.steps[i].need);
	return shown;
}

void steps_propose(struct wizard *wizard)
{
	struct decisions *decisions = &wizard->decisions;
	int room = STEPS_MOST - count_shown(wizard);

	/* In the order of needs_list(), without room for a list of them. */
	for (int urgency = 0; urgency < URGENCIES; urgency++)
		for (int n = 0; n < wizard->list->n_needs && room > 0; n++)
			if ((int)wizard->list->needs[n].urgency == urgency &&
				is_shown(wizard, n) &&
				!decisions->put_away[n] &&
				decisions_find_step(decisions, n) < 0) {
				decisions_take_step(decisions, n, WHO_UNSAID);
				room--;
			}
}

int steps_list(const struct wizard *wizard, int *needs)
{
	const struct decisions *decisions = &wizard->decisions;
	int n = 0;

	for (int i = 0; i < decisions->n_steps; i++)
		if (is_shown(wizard, decisions->steps[i].need))
			needs[n++] = decisions->steps[i].need;
	return n;
}

int steps_kept_for_later(const struct wizard *wizard, int *needs)
{
	int all = list_found(wizard, needs), n = 0;

	for (int i = 0; i < all; i++)
		if (decisions_find_step(&wizard->decisions, needs[i]) < 0)
			needs[n++] = needs[i];
	return n;
}
