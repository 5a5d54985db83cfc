/* SPDX-License-Identifier: MIT */
#ifndef TEST_OUTSIDE_H
#define TEST_OUTSIDE_H

#include "world.h"

#include "model/score.h"

/*
 * What an outside reader may see of a check-in, as a text: all there is but
 * what is private. And nothing private is listed while somebody can hear.
 */
static inline bool nobody_hears(const struct wizard *wizard)
{
	return wizard->asking.private_ok == TRUTH_YES && !wizard->asking.doubt;
}

static inline void view_topics(const struct wizard *wizard, struct buf *buf)
{
	for (int t = 0; t < wizard->list->n_topics; t++) {
		bool ordinary = !wizard->list->topics[t].private;

		assert_true(ordinary || !wizard_is_for_later(wizard, t));
		buf_addf(buf, "topic %d: %s, listed %d, later %d\n", t,
			topic_status_names[wizard_topic_status(wizard, t)],
			ordinary && wizard_is_listed(wizard, t),
			wizard_is_for_later(wizard, t));
	}
}

static inline void view_questions(const struct wizard *wizard, struct buf *buf)
{
	for (int q = 0; q < wizard->list->n_questions; q++)
		if (!wizard->list->questions[q].private)
			buf_addf(buf, "question %d: %d, parked %d\n", q,
				wizard->asking.asked[q],
				asking_is_parked(&wizard->asking, q));
	buf_addf(buf, "parked: %d\n", wizard_parked(wizard));
}

static inline void view_scores(const struct wizard *wizard, struct buf *buf)
{
	for (int s = 0; s < wizard->list->n_scores; s++) {
		const struct score *score = &wizard->list->scores[s];
		struct score_result sum = score_add_up(score, &wizard->asking);

		if (!score->private)
			buf_addf(buf, "score %d: %d %d/%d %d..%d %s\n", s,
				sum.value, sum.answered, sum.of, sum.least,
				sum.most, sum.band ? sum.band->id : "");
	}
}

static inline void view_reasons(
	const struct wizard *wizard, int n, struct buf *buf)
{
	size_t words = bits_words(wizard->list->n_questions);
	const uint64_t *missing = needs_missing(&wizard->needs, n);
	struct text_list because;
	int q = -1;

	text_list_init(&because, buf->arena);
	needs_because(&wizard->needs, n, &because);
	for (int i = 0; i < because.n; i++)
		buf_addf(buf, "  because %s\n", because.texts[i]);
	while ((q = bits_next(missing, words, q + 1)) >= 0) {
		assert_false(wizard->list->questions[q].private);
		buf_addf(buf, "  missing %d\n", q);
	}
}

static inline void view_needs(const struct wizard *wizard, struct buf *buf)
{
	int order[16], n = needs_list(&wizard->needs, order);

	for (int i = 0; i < n; i++)
		if (!wizard->list->needs[order[i]].private)
			buf_addf(buf, "listed: %d\n", order[i]);
		else
			assert_true(nobody_hears(wizard));
	for (n = 0; n < wizard->list->n_needs; n++) {
		struct buf unseen;

		buf_init(&unseen, buf->arena);
		if (wizard->list->needs[n].private) {
			view_reasons(wizard, n, &unseen);
			continue;
		}
		buf_addf(buf, "need %d: %d\n", n,
			needs_state(&wizard->needs, n));
		view_reasons(wizard, n, buf);
	}
}

static inline void view_rest(const struct wizard *wizard, struct buf *buf)
{
	const struct checklist *list = wizard->list;

	for (int i = 0; i < list->n_infos; i++) {
		bool there = needs_has_info(&wizard->needs, i);

		if (!list->infos[i].private)
			buf_addf(buf, "info %d: %d\n", i, there);
		else if (there)
			assert_true(nobody_hears(wizard));
	}
	/* The wishes that rank services for needs that are not private. */
	for (int w = 0; w < list->n_wishes; w++)
		if (!list->wishes[w].guarded)
			buf_addf(buf, "wish %d: %d\n", w,
				rule_eval(
					list->wishes[w].when, &wizard->asking));
	for (int t = 0; t < list->n_topics; t++)
		if (!list->topics[t].private && list->topics[t].gate >= 0)
			buf_addf(buf, "gate of %d: %d\n", t,
				wizard->asking
					.gate_asked[list->topics[t].gate]);
	buf_addf(buf, "hears: %d\n", asking_is_private_ok(&wizard->asking));
}

/* All that an outside reader may see. */
static inline const char *view(const struct wizard *wizard, struct arena *arena)
{
	struct buf buf;

	buf_init(&buf, arena);
	view_topics(wizard, &buf);
	view_questions(wizard, &buf);
	view_scores(wizard, &buf);
	view_needs(wizard, &buf);
	view_rest(wizard, &buf);
	return buf.text;
}

#endif
