/* SPDX-License-Identifier: MIT */
#include "directory.h"

#include "test.h"

#include "base/buf.h"
#include "base/date.h"

static const struct moment now = { { 2026, 11, 20 }, 10, 0, 0 };

const char *list_of(const char *text, struct arena *arena)
{
	char *list = arena_strdup(arena, text ? text : "");

	for (char *at = list; (at = strchr(at, '|')); at++)
		*at = SERVICE_PART;
	return list;
}

static int day_of(const char *text)
{
	struct date date;

	if (!text || !*text)
		return 0;
	if (!date_parse(text, &date))
		fail_msg("'%s' is no date", text);
	return date_to_day(date);
}

void directory_add(
	struct services *services, const char *id, const struct given *given)
{
	const char *verified = given->verified ? given->verified : "2026-11-10";
	unsigned nations = given->nations ? given->nations : NATIONS_ALL;
	struct arena arena;
	struct service_record record;

	arena_init(&arena);
	record = (struct service_record){
		.texts = {
			[SERVICE_ID] = id,
			[SERVICE_NAME] = given->name ? given->name : id,
			[SERVICE_TAGS] = list_of(given->tags ? given->tags
							     : "peer", &arena),
			[SERVICE_AREAS] = list_of(given->areas, &arena),
			[SERVICE_LANGUAGES] = list_of(given->languages, &arena),
			[SERVICE_HOURS] = list_of(given->hours, &arena),
			[SERVICE_PHONE] = list_of(given->phone, &arena),
		},
		.service = {
			.verified = day_of(verified),
			.closed_on = day_of(given->closed_on),
			.nations = (uint8_t)nations,
			.age_min = (uint8_t)given->age_min,
			.age_max = (uint8_t)given->age_max,
			.accepts = (uint8_t)given->accepts,
			.refuses = (uint8_t)given->refuses,
			.offers = (uint16_t)given->offers,
			.status = (uint8_t)given->status,
			.onsite = given->onsite,
			.local = !given->national,
			.has_areas = given->areas != NULL,
		},
	};
	assert_true(services_add(services, &record) >= 0);
	arena_release(&arena);
}

static void add_each(struct text_list *list, const char *text)
{
	const char *at = list_of(text, list->arena), *item;
	size_t len;

	while (service_next_item(&at, &item, &len))
		text_list_add(list, arena_strndup(list->arena, item, len));
}

struct seeker seeker_of(const struct her *her, struct arena *arena)
{
	struct seeker seeker;

	seeker_init(&seeker, &now, arena);
	seeker.nation = her->nation ? her->nation : NATION_SCOTLAND;
	if (her->nation_unknown)
		seeker.nation = NATION_UNKNOWN;
	if (her->area)
		seeker.area = her->area;
	if (her->age_to) {
		seeker.age_from = her->age_from;
		seeker.age_to = her->age_to;
	}
	seeker.must = her->must;
	seeker.wants = her->wants;
	seeker.parts = her->parts;
	seeker.open_now_only = her->open_now_only;
	seeker.urgent = her->urgent;
	seeker.most = her->most;
	add_each(&seeker.languages, her->languages);
	add_each(&seeker.words, her->words);
	return seeker;
}

static void add_list(
	struct buf *buf, const char *before, const struct text_list *list)
{
	for (int i = 0; i < list->n; i++)
		buf_addf(buf, "%s%s", i ? "; " : before, list->texts[i]);
}

const char *matches_text(const struct matches *matches,
	const struct services *services, struct arena *arena)
{
	struct buf buf;

	buf_init(&buf, arena);
	for (int i = 0; i < matches->n_found + matches->n_left_out; i++) {
		int out = i - matches->n_found;
		const struct match *match = out < 0 ? &matches->found[i]
						    : &matches->left_out[out];
		const struct service *service = &services->all[match->service];

		buf_addf(&buf, "%s%c%s", i ? "\n" : "", out < 0 ? '+' : '-',
			service_text(service, SERVICE_ID));
		add_list(&buf, " ", &match->why);
		add_list(&buf, " ? ", &match->ask);
	}
	return buf.text;
}

void expect_pairs(const struct pair *pairs, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct services services;
		struct matches matches;
		struct seeker seeker;
		struct arena arena;
		const char *text;

		arena_init(&arena);
		services_init(&services);
		directory_add(&services, "s", &pairs[i].given);
		seeker = seeker_of(&pairs[i].her, &arena);
		match_services(&matches, &services, &seeker, NULL, 0, &arena);
		text = matches_text(&matches, &services, &arena);
		if (strcmp(text, pairs[i].text) != 0)
			fail_msg("%zu: '%s', not '%s'", i, text, pairs[i].text);
		services_release(&services);
		arena_release(&arena);
	}
}
