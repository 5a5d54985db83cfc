/* SPDX-License-Identifier: MIT */
#include "model/match_fit.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"
#include "model/area.h"
#include "model/language.h"
#include "model/match_words.h"
#include "model/tags.h"

/* A sentence, where there are to be any. */
__attribute__((format(printf, 3, 4))) static void say(
	struct fit *fit, struct text_list *list, const char *format, ...)
{
	va_list args;

	if (!fit->arena)
		return;
	va_start(args, format);
	text_list_add(list, arena_vprintf(fit->arena, format, args));
	va_end(args);
}

/* What is said from here on is why not; nothing else is said beside it. */
static void leave_out(struct fit *fit)
{
	fit->why.n = fit->ask.n = 0;
}

/* A line for England is not for Scotland; where her nation is not known, only
 * what is there for all four is safe to say. */
static bool in_her_nation(const struct service *service, enum nation nation)
{
	if (nation == NATION_UNKNOWN)
		return (service->nations & NATIONS_ALL) == NATIONS_ALL;
	return service->nations >> nation & 1;
}

static const char *all_areas(const struct service *service, struct arena *arena)
{
	return service_joined(service, SERVICE_AREAS, ", ", arena);
}

/* False if it is somewhere else. */
static bool fit_area(struct fit *fit, const struct service *service,
	const struct seeker *seeker)
{
	const char *at = service_text(service, SERVICE_AREAS), *item;
	const char *hers = seeker->area + strspn(seeker->area, " ");
	size_t len;

	fit->covers = !service->has_areas || *hers;
	if (!service->has_areas)
		return true;
	if (!fit->covers) {
		if (fit->arena)
			say(fit, &fit->ask,
				_("do you cover where she lives? (%s)"),
				all_areas(service, fit->arena));
		return true;
	}
	while (service_next_item(&at, &item, &len))
		if (area_is_same(hers, item, len)) {
			say(fit, &fit->why, _("covers %.*s"), (int)len, item);
			fit->reach = REACH_AREA;
			return true;
		}
	return false;
}

static bool fit_words(
	const struct service *service, const struct seeker *seeker)
{
	for (int i = 0; i < seeker->words.n; i++)
		if (!service_says(service, seeker->words.texts[i]))
			return false;
	return true;
}

/* "for women from 16 to 25" */
static void say_ages(struct fit *fit, const struct service *service)
{
	if (!service->age_max)
		say(fit, &fit->why, _("for women of %d and over"),
			service->age_min);
	else if (!service->age_min)
		say(fit, &fit->why, _("for women up to %d"), service->age_max);
	else
		say(fit, &fit->why, _("for women from %d to %d"),
			service->age_min, service->age_max);
}

/* A band that straddles a limit, or none, leaves it to be asked. */
static bool fit_age(struct fit *fit, const struct service *service,
	const struct seeker *seeker)
{
	int min = service->age_min;
	int max = service->age_max ? service->age_max : AGE_OPEN;
	bool outside = seeker->age_from >= 0 &&
		       (seeker->age_from > max || seeker->age_to < min);

	if (!service->age_min && !service->age_max)
		return true;
	if (seeker->age_from >= min && seeker->age_to <= max)
		return true;
	if (outside)
		leave_out(fit);
	else
		say(fit, &fit->ask, _("do you take women of her age?"));
	say_ages(fit, service);
	return !outside;
}

/* Whatever she comes with must not be refused. */
static bool fit_must(struct fit *fit, const struct service *service,
	const struct seeker *seeker)
{
	unsigned refused = seeker->must & service->refuses;

	if (refused)
		leave_out(fit);
	for (int i = 0; i < TAKENS; i++)
		if (refused >> i & 1)
			say(fit, &fit->why, "%s", _(taken_words[i].refuses));
	return !refused;
}

/* What it says of all that she comes with: yes, or it is to be asked. */
static void fit_taken(struct fit *fit, const struct service *service,
	const struct seeker *seeker)
{
	if (service_is_for_emergencies(service))
		return; /* nobody asks there */
	for (int i = 0; i < TAKENS; i++) {
		const unsigned bit = 1u << i;

		if (!(seeker->must & bit))
			continue;
		if (service->accepts & bit) {
			say(fit, &fit->why, "%s", _(taken_words[i].takes));
			continue;
		}
		say(fit, &fit->ask, "%s", _(taken_words[i].ask));
		fit->unsure++;
	}
}

/* A no is always said: she may not have been asked, or not have said. */
static void fit_refusals(struct fit *fit, const struct service *service)
{
	for (int i = 0; i < TAKENS; i++)
		if (service->refuses >> i & 1)
			say(fit, &fit->why, "%s", _(taken_words[i].refuses));
}

static bool has_item(const char *at, const char *wanted)
{
	const char *item;
	size_t len;

	while (service_next_item(&at, &item, &len))
		if (strlen(wanted) == len && !strncasecmp(item, wanted, len))
			return true;
	return false;
}

/* Of a refuge it is said what it does about each, without asking her. */
static void fit_refuge(struct fit *fit, const struct service *service)
{
	static const enum taken about[] = { TAKEN_CHILDREN, TAKEN_PETS,
		TAKEN_OST };

	if (!fit->arena ||
		!has_item(service_text(service, SERVICE_TAGS), "refuge"))
		return;
	for (size_t i = 0; i < sizeof(about) / sizeof(*about); i++) {
		const struct taken_words *words = &taken_words[about[i]];
		const unsigned bit = 1u << about[i];

		if (service->accepts & bit)
			say(fit, &fit->why, "%s", _(words->takes));
		else if (service->refuses & bit)
			say(fit, &fit->why, "%s", _(words->refuses));
		else
			say(fit, &fit->ask, "%s", _(words->ask));
	}
}

/* A line for the whole country need not be asked for a home visit. */
static void ask_nearby(struct fit *fit, const char *question)
{
	if (fit->local)
		say(fit, &fit->ask, "%s", _(question));
}

static void fit_wants(struct fit *fit, const struct service *service,
	const struct seeker *seeker)
{
	for (int i = 0; i < OFFEREDS; i++) {
		if (!(seeker->wants >> i & 1))
			continue;
		if (service->offers >> i & 1) {
			say(fit, &fit->why, "%s", _(offered_words[i].granted));
			fit->granted++;
		} else {
			ask_nearby(fit, offered_words[i].ask);
		}
	}
}

static void fit_languages(struct fit *fit, const struct service *service,
	const struct seeker *seeker)
{
	const char *languages = service_text(service, SERVICE_LANGUAGES);

	for (int i = 0; i < seeker->languages.n; i++) {
		const char *language = seeker->languages.texts[i];

		if (has_item(languages, language)) {
			say(fit, &fit->why, _("speaks %s"),
				language_name(language));
			fit->granted++;
		} else {
			say(fit, &fit->ask, _("does somebody speak %s?"),
				language_name(language));
		}
	}
}

/* False only where it must be open now, and is not. */
static bool fit_hours(struct fit *fit, const struct service *service,
	const struct seeker *seeker)
{
	char text[OPEN_TEXT_SIZE];
	bool open_now;
	struct open open;

	if (!seeker->open_now_only && !seeker->urgent)
		return true;
	open = service_open(service, &seeker->now, seeker->nation);
	open_now = open.state == OPEN_NOW || open.state == OPEN_ALWAYS;
	fit->shut = open.state == OPEN_LATER;
	if (seeker->open_now_only && !open_now)
		leave_out(fit);
	open_text(&open, &seeker->now, text);
	if (*text)
		say(fit, &fit->why, "%s", text);
	else if (seeker->open_now_only)
		say(fit, &fit->why, "%s", _("when it is open is not known"));
	return open_now || !seeker->open_now_only;
}

static void fit_parts(struct fit *fit, const struct service *service,
	const struct seeker *seeker)
{
	struct hours_line lines[HOURS_MOST];
	int n = seeker->parts ? service_hours(service, lines) : 0;

	for (int i = 0; i < PARTS_OF_WEEK; i++) {
		if (!(seeker->parts >> i & 1))
			continue;
		if (hours_have(lines, n, (enum part_of_week)i)) {
			say(fit, &fit->why, "%s", _(part_words[i].granted));
			fit->granted++;
		} else {
			ask_nearby(fit, part_words[i].ask);
		}
	}
}

static void fit_freshness(struct fit *fit, const struct service *service,
	const struct seeker *seeker)
{
	int days = service_age_of_check(service, seeker->now.date);
	char date[DATE_TEXT_SIZE];

	fit->fresh = days >= 0 && days <= SERVICE_STALE_DAYS;
	if (fit->fresh)
		return;
	if (!service->verified)
		say(fit, &fit->ask, "%s",
			_("is this still right? nobody has checked it"));
	else
		say(fit, &fit->ask,
			_("is this still right? last checked on %s"),
			date_text(date_from_day(service->verified), date));
}

/* Its hours may say that it is not today. */
static bool can_be_today(
	const struct service *service, const struct seeker *seeker)
{
	struct open open = service_open(service, &seeker->now, seeker->nation);

	return open.state != OPEN_LATER ||
	       date_to_day(open.at.date) == date_to_day(seeker->now.date);
}

/* Nothing is offered without a why. */
static void fit_reach(struct fit *fit, const struct service *service,
	const struct seeker *seeker)
{
	if (fit->here)
		say(fit, &fit->why, "%s",
			can_be_today(service, seeker)
				? _("we can do this here, today if you like")
				: _("we can do this here"));
	else if (!service->has_areas)
		say(fit, &fit->why, "%s", _(nation_words[seeker->nation]));
	else if (!fit->covers && !fit->why.n && fit->arena)
		say(fit, &fit->why, _("in %s"), all_areas(service, fit->arena));
}

/* What an ordinary need brings up can be read by whoever is there. */
static bool fit_company(
	const struct service *service, const struct seeker *seeker)
{
	const char *at = service_text(service, SERVICE_TAGS), *item;
	char tag[TAG_SIZE];
	size_t len;

	while (seeker->in_front_of_others &&
		service_next_item(&at, &item, &len)) {
		snprintf(tag, sizeof(tag), "%.*s", (int)len, item);
		if (tag_is_for_her_ears(tag))
			return false;
	}
	return true;
}

void fit_service(struct fit *fit, const struct services *services, int number,
	const struct seeker *seeker, struct arena *arena)
{
	const struct service *service = &services->all[number];

	*fit = (struct fit){
		.service = number,
		.arena = arena,
		.here = service->onsite,
		.local = service->local,
		.reach = service->nations == NATIONS_ALL ? REACH_UK
							 : REACH_NATION,
	};
	text_list_init(&fit->why, arena);
	text_list_init(&fit->ask, arena);
	if (!service_is_shown(service) ||
		!in_her_nation(service, seeker->nation) ||
		!fit_company(service, seeker) || !fit_words(service, seeker) ||
		!fit_area(fit, service, seeker))
		return;
	fit->verdict = FIT_LEFT_OUT;
	if (!fit_age(fit, service, seeker) || !fit_must(fit, service, seeker) ||
		!fit_hours(fit, service, seeker))
		return;
	fit->verdict = FIT_TAKES_HER;
	fit_taken(fit, service, seeker);
	fit_reach(fit, service, seeker);
	fit_refuge(fit, service);
	fit_refusals(fit, service);
	fit_wants(fit, service, seeker);
	fit_parts(fit, service, seeker);
	fit_languages(fit, service, seeker);
	fit_freshness(fit, service, seeker);
	fit->answers = *service_text(service, SERVICE_PHONE) && !fit->shut &&
		       (fit->fresh || !fit->local);
}
