/* SPDX-License-Identifier: MIT */
#ifndef TESTS_SOUGHT_H
#define TESTS_SOUGHT_H

#include "moves.h"

#include "model/hours.h"
#include "model/seek.h"
#include "model/services.h"

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))

static const struct surroundings clinic = {
	.nation = NATION_SCOTLAND,
	.area = "Glasgow",
	.now = { { 2026, 11, 20 }, 10, 0, 0 },
};

static inline void add_words(struct buf *buf, char before, unsigned bits,
	const char *const *names, int n)
{
	for (int i = 0; i < n; i++)
		if (bits & 1u << i)
			buf_addf(buf, " %c%s", before, names[i]);
}

/*
 * "scotland Glasgow 45-49 now +drop_in +pl !ost": where she is, how old she
 * is, how soon it is to be, what she asked for and what she comes with; - for
 * what is not known.
 */
static inline const char *seeker_text(
	const struct seeker *seeker, struct arena *arena)
{
	const char *nation = nation_names[seeker->nation];
	struct buf buf;

	buf_init(&buf, arena);
	buf_addf(&buf, "%s %s", *nation ? nation : "-",
		*seeker->area ? seeker->area : "-");
	if (seeker->age_from < 0)
		buf_addf(&buf, " -");
	else
		buf_addf(&buf, " %d-%d", seeker->age_from, seeker->age_to);
	if (seeker->urgent)
		buf_addf(&buf, " now");
	add_words(&buf, '+', seeker->wants, offered_names, OFFEREDS);
	add_words(&buf, '+', seeker->parts, part_names, PARTS_OF_WEEK);
	for (int i = 0; i < seeker->languages.n; i++)
		buf_addf(&buf, " +%s", seeker->languages.texts[i]);
	add_words(&buf, '!', seeker->must, taken_names, TAKENS);
	return buf.text;
}

static inline const char *sought(struct world *world, const char *need,
	const struct surroundings *around)
{
	struct seeker seeker;

	seek_for_need(&seeker, &world->wizard, around, need_of(world, need),
		&world->secret);
	assert_memory_equal(&seeker.now, &around->now, sizeof(seeker.now));
	return seeker_text(&seeker, &world->secret);
}

/* What was done, and who is looked for then. */
struct case_of_seek {
	const char *moves[6], *text;
};

static inline void expect(const char *body, const char *need,
	const struct surroundings *around, const struct case_of_seek *cases,
	size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct world world;
		const char *is;

		world_load(&world, body);
		for (int m = 0; m < 6 && cases[i].moves[m]; m++)
			go(&world, cases[i].moves[m]);
		is = sought(&world, need, around);
		if (strcmp(is, cases[i].text))
			fail_msg("case %zu, need '%s': '%s', not '%s'", i, need,
				is, cases[i].text);
		world_release(&world);
	}
}

#define EXPECT(body, need, around, cases) \
	expect(body, need, around, cases, LENGTH(cases))

#define NEED "need n { @soon when = 'today > 2020-01-01' }"

#endif
