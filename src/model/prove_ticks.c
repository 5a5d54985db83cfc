/* SPDX-License-Identifier: MIT */
#include "model/bits.h"
#include "model/prove_draft.h"

#define SETS_MOST 4096 /* that are all looked at */

/* Options that no rule tells apart: it only matters how many are ticked. */
struct group {
	uint64_t options;
	int first, n;
};

static bool has_options(const struct rule *leaf)
{
	return leaf->op == RULE_OPTION || leaf->op == RULE_HAS_ANY ||
	       leaf->op == RULE_HAS_ALL || leaf->op == RULE_HAS_NONE;
}

/* One of them is in the set, and the other is not. */
static bool differ_in(uint64_t set, int i, int j)
{
	return bits_has(&set, i) != bits_has(&set, j);
}

static bool are_alike(const struct draft *draft, int i, int j)
{
	const struct question *question = draft->question;

	if (question->options[i].score != question->options[j].score ||
		differ_in(question->counted, i, j))
		return false;
	for (int n = 0; n < draft->n_leaves; n++) {
		const struct rule *leaf = draft->leaves[n];

		if (has_options(leaf) && differ_in(leaf->options, i, j))
			return false;
	}
	return true;
}

/* Of the options that may be ticked together. */
static int find_groups(const struct draft *draft, struct group *groups)
{
	int n = 0;

	for (int i = 0; i < draft->question->n_options; i++) {
		int g = 0;

		if (draft->question->options[i].alone)
			continue;
		while (g < n && !are_alike(draft, i, groups[g].first))
			g++;
		if (g == n)
			groups[n++] = (struct group){ .first = i };
		bits_add(&groups[g].options, i);
		groups[g].n++;
	}
	return n;
}

/* Nothing ticked is not an answer. */
static void offer_set(struct draft *draft, uint64_t ticked)
{
	if (ticked)
		draft_offer(draft, answer_options(ticked));
}

/* None of a group, one of it, … all of it: each beside the same of the rest. */
static void offer_groups(
	struct draft *draft, const struct group *groups, int n, uint64_t ticked)
{
	if (!n) {
		offer_set(draft, ticked);
		return;
	}
	offer_groups(draft, groups + 1, n - 1, ticked);
	for (uint64_t left = groups->options; left; left &= left - 1) {
		ticked |= left & -left;
		offer_groups(draft, groups + 1, n - 1, ticked);
	}
}

/* Everything, each group, everything but each: rules ask for little else. */
static void offer_some(struct draft *draft, const struct group *groups, int n)
{
	uint64_t all = 0;

	for (int g = 0; g < n; g++)
		all |= groups[g].options;
	offer_set(draft, all);
	for (int g = 0; g < n; g++) {
		offer_set(draft, groups[g].options);
		offer_set(draft, all & ~groups[g].options);
	}
	draft->cases->partial = true;
}

void draft_offer_ticks(struct draft *draft)
{
	struct group groups[OPTIONS_MAX];
	int n = find_groups(draft, groups);
	long sets = 1;

	for (int g = 0; g < n && sets <= SETS_MOST; g++)
		sets *= groups[g].n + 1;
	if (sets <= SETS_MOST)
		offer_groups(draft, groups, n, 0);
	else
		offer_some(draft, groups, n);
	for (int i = 0; i < draft->question->n_options; i++)
		if (draft->question->options[i].alone)
			offer_set(draft, UINT64_C(1) << i);
}
