/* SPDX-License-Identifier: MIT */
#include "model/services.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

const char *const service_status_names[SERVICE_STATUSES] = {
	[SERVICE_OPEN] = "open",
	[SERVICE_UNCHECKED] = "unchecked",
	[SERVICE_CLOSED] = "closed",
};

const char *const referral_names[REFERRALS] = {
	[REFERRAL_SELF] = "self",
	[REFERRAL_WORKER] = "worker",
	[REFERRAL_GP] = "gp",
};

const char *const taken_names[TAKENS] = {
	[TAKEN_OST] = "ost",
	[TAKEN_CURRENT_USE] = "current_use",
	[TAKEN_CHILDREN] = "children",
	[TAKEN_PETS] = "pets",
};

const char *const offered_names[OFFEREDS] = {
	[OFFERED_FEMALE_WORKER] = "female_worker",
	[OFFERED_REMOTE] = "remote",
	[OFFERED_OUTREACH] = "outreach",
	[OFFERED_DROP_IN] = "drop_in",
	[OFFERED_HOME_VISIT] = "home_visit",
	[OFFERED_STEP_FREE] = "step_free",
	[OFFERED_PEER_LED] = "peer_led",
	[OFFERED_INTERPRETER] = "interpreter",
	[OFFERED_SELF_REFERRAL] = "self_referral",
	[OFFERED_WOMEN_ONLY] = "women_only",
};

void services_init(struct services *services)
{
	*services = (struct services){ .n = 0 };
	arena_init(&services->arena);
	map_init(&services->ids, &services->arena);
	map_init(&services->tag_ids, &services->arena);
	map_init(&services->dead_ids, &services->arena);
}

void services_release(struct services *services)
{
	arena_release(&services->arena);
	services_init(services);
}

/* The texts of a record, end to end, each with its NUL. */
static const char *pack_texts(
	struct arena *arena, const char *const texts[SERVICE_TEXTS])
{
	size_t lens[SERVICE_TEXTS], size = 0;
	char *packed, *at;

	for (int i = 0; i < SERVICE_TEXTS; i++) {
		lens[i] = texts[i] ? strlen(texts[i]) : 0;
		size += lens[i] + 1;
	}
	packed = at = arena_alloc(arena, size);
	for (int i = 0; i < SERVICE_TEXTS; i++) {
		if (texts[i])
			memcpy(at, texts[i], lens[i]);
		at[lens[i]] = '\0';
		at += lens[i] + 1;
	}
	return packed;
}

/* The services of a tag: none yet, the first time. */
static struct tagged *tag_named(
	struct services *services, const char *tag, size_t len)
{
	size_t old = (size_t)services->tagged_size * sizeof(struct tagged);
	char name[TAG_SIZE];
	int n;

	snprintf(name, sizeof(name), "%.*s", (int)len, tag);
	n = map_get(&services->tag_ids, name);
	if (n >= 0)
		return &services->tagged[n];
	if (services->n_tagged == services->tagged_size) {
		services->tagged_size = old ? 2 * services->tagged_size : 64;
		services->tagged = arena_grow(&services->arena,
			services->tagged, old,
			(size_t)services->tagged_size * sizeof(struct tagged));
	}
	n = services->n_tagged++;
	services->tagged[n].tag = arena_strdup(&services->arena, name);
	map_add(&services->tag_ids, services->tagged[n].tag, n);
	return &services->tagged[n];
}

static void tag_service(
	struct services *services, int service, const char *tag, size_t len)
{
	struct tagged *tagged = tag_named(services, tag, len);
	size_t old = (size_t)tagged->size * sizeof(int);

	if (tagged->n && tagged->services[tagged->n - 1] == service)
		return;
	if (tagged->n == tagged->size) {
		tagged->size = old ? 2 * tagged->size : 8;
		tagged->services = arena_grow(&services->arena,
			tagged->services, old,
			(size_t)tagged->size * sizeof(int));
	}
	tagged->services[tagged->n++] = service;
}

static void tag_all(struct services *services, int n)
{
	const char *at = service_text(&services->all[n], SERVICE_TAGS);
	const char *tag;
	size_t len;

	while (service_next_item(&at, &tag, &len))
		tag_service(services, n, tag, len);
}

int services_add(struct services *services, const struct service_record *record)
{
	size_t old = (size_t)services->size * sizeof(struct service);
	const char *texts = pack_texts(&services->arena, record->texts);
	int n = services->n;

	/* The id is the first of the texts. */
	if (map_add(&services->ids, texts, n) >= 0)
		return -1;
	if (n == services->size) {
		services->size = old ? 2 * services->size : 64;
		services->all = arena_grow(&services->arena, services->all, old,
			(size_t)services->size * sizeof(struct service));
	}
	services->all[n] = record->service;
	services->all[n].texts = texts;
	services->n++;
	tag_all(services, n);
	return n;
}

int services_add_file(struct services *services, const char *path)
{
	size_t n = (size_t)services->n_files, size = sizeof(*services->files);

	services->files = arena_grow(
		&services->arena, services->files, n * size, (n + 1) * size);
	services->files[n] = arena_strdup(&services->arena, path);
	return services->n_files++;
}

bool service_is_id(const char *text)
{
	return !strpbrk(text, " \t\n") && !strstr(text, "\u00a0");
}

int services_find(const struct services *services, const char *id)
{
	return map_get(&services->ids, id);
}

const struct tagged *services_with_tag(
	const struct services *services, const char *tag)
{
	char name[TAG_SIZE];
	int n;

	snprintf(name, sizeof(name), "%s", tag);
	n = map_get(&services->tag_ids, name);
	return n < 0 ? NULL : &services->tagged[n];
}

const char *service_text(const struct service *service, enum service_text which)
{
	const char *text = service->texts;

	for (enum service_text i = SERVICE_ID; i < which; i++)
		text += strlen(text) + 1;
	return text;
}

bool service_next_item(const char **at, const char **item, size_t *len)
{
	if (!**at)
		return false;
	*item = *at;
	*len = strcspn(*at, (const char[]){ SERVICE_PART, '\0' });
	*at += *len;
	if (**at)
		(*at)++;
	return true;
}

void service_add_items(const char *items, const char *between, struct buf *out)
{
	const char *item, *joint = "";
	size_t len;

	while (service_next_item(&items, &item, &len)) {
		buf_add(out, joint);
		buf_add_bytes(out, item, len);
		joint = between;
	}
}

const char *service_joined(const struct service *service,
	enum service_text which, const char *between, struct arena *arena)
{
	struct buf buf;

	buf_init(&buf, arena);
	service_add_items(service_text(service, which), between, &buf);
	return buf.text;
}

int service_hours(
	const struct service *service, struct hours_line lines[HOURS_MOST])
{
	const char *at = service_text(service, SERVICE_HOURS), *item;
	char text[64];
	size_t len;
	int n = 0;

	while (n < HOURS_MOST && service_next_item(&at, &item, &len)) {
		snprintf(text, sizeof(text), "%.*s", (int)len, item);
		n += hours_parse(text, &lines[n]);
	}
	return n;
}

struct open service_open(const struct service *service,
	const struct moment *now, enum nation nation)
{
	struct hours_line lines[HOURS_MOST];

	return hours_open(lines, service_hours(service, lines), now, nation);
}

static bool contains(const char *text, const char *word)
{
	size_t len = strlen(word);

	for (; *text; text++)
		if (!strncasecmp(text, word, len))
			return true;
	return !len;
}

bool service_says(const struct service *service, const char *word)
{
	static const enum service_text where[] = { SERVICE_NAME,
		SERVICE_ORGANISATION, SERVICE_SUMMARY, SERVICE_TAGS };

	for (size_t i = 0; i < sizeof(where) / sizeof(*where); i++)
		if (contains(service_text(service, where[i]), word))
			return true;
	return false;
}

const char *const emergency_tags[N_EMERGENCY_TAGS] = { "urgent_care",
	"emergency" };

static bool has_tag(const char *tags, const char *tag)
{
	const char *item;
	size_t len;

	while (service_next_item(&tags, &item, &len))
		if (len == strlen(tag) && !memcmp(item, tag, len))
			return true;
	return false;
}

bool service_tags_are_urgent(const char *tags)
{
	for (int i = 0; i < N_EMERGENCY_TAGS; i++)
		if (has_tag(tags, emergency_tags[i]))
			return true;
	return false;
}

bool service_is_for_emergencies(const struct service *service)
{
	return !service->local &&
	       service_tags_are_urgent(service_text(service, SERVICE_TAGS));
}

bool service_is_shown(const struct service *service)
{
	return service->status == SERVICE_OPEN && !service->closed_on;
}

int service_age_of_check(const struct service *service, struct date today)
{
	if (!service->verified)
		return INT_MAX;
	return date_to_day(today) - service->verified;
}
