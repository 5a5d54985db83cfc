/* SPDX-License-Identifier: MIT */
#ifndef MODEL_SERVICES_H
#define MODEL_SERVICES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/map.h"
#include "model/hours.h"

/*
 * A directory of services: what was read from one or more files, local ones
 * before the national one. It holds a hundred thousand, so a service is kept
 * small: its texts lie end to end in one string, and are only looked up for
 * the few that are shown.
 */
enum service_text {
	SERVICE_ID,
	SERVICE_NAME,
	SERVICE_ORGANISATION,
	SERVICE_SUMMARY,
	SERVICE_TEXT_TO,
	SERVICE_EMAIL,
	SERVICE_WEB,
	SERVICE_POSTCODE,
	SERVICE_HOURS_NOTE,
	SERVICE_COST,
	SERVICE_HOW,
	SERVICE_NEXT,
	SERVICE_NOTE,
	SERVICE_PRINT_AS,
	SERVICE_ALERT,
	SERVICE_VERIFIED_BY,
	SERVICE_SOURCE,
	/* lists, their items parted by SERVICE_PART */
	SERVICE_PHONE,
	SERVICE_ADDRESS,
	SERVICE_AREAS,
	SERVICE_LANGUAGES,
	SERVICE_TAGS,
	SERVICE_HOURS,
	SERVICE_TEXTS
};

#define SERVICE_PART '\x1f' /* no text holds it: they are clean */

enum service_status {
	SERVICE_OPEN,
	SERVICE_UNCHECKED,
	SERVICE_CLOSED,
	SERVICE_STATUSES
};
enum referral {
	REFERRAL_SELF,
	REFERRAL_WORKER,
	REFERRAL_GP,
	REFERRALS
};

/* "open", "unchecked", "closed"; "self", "worker", "gp". */
extern const char *const service_status_names[SERVICE_STATUSES];
extern const char *const referral_names[REFERRALS];

/* What she will be taken with, or not; and what is offered: sets of bits, by
 * these words. "women_only" is among the offers. */
enum taken {
	TAKEN_OST,
	TAKEN_CURRENT_USE,
	TAKEN_CHILDREN,
	TAKEN_PETS,
	TAKENS
};
enum offered {
	OFFERED_FEMALE_WORKER,
	OFFERED_REMOTE,
	OFFERED_OUTREACH,
	OFFERED_DROP_IN,
	OFFERED_HOME_VISIT,
	OFFERED_STEP_FREE,
	OFFERED_PEER_LED,
	OFFERED_INTERPRETER,
	OFFERED_SELF_REFERRAL,
	OFFERED_WOMEN_ONLY,
	OFFEREDS
};

extern const char *const taken_names[TAKENS];
extern const char *const offered_names[OFFEREDS];

struct service {
	const char *texts;
	int32_t file, line;	  /* of the directory's files */
	int32_t verified;	  /* day; 0: nobody has said */
	int32_t closed_on;	  /* day; 0: it has not closed */
	uint8_t nations;	  /* a bit for each enum nation */
	uint8_t age_min, age_max; /* 0: no limit */
	uint8_t accepts, refuses;
	uint16_t offers;
	uint8_t status, referral;
	bool onsite, local, safe_to_print, has_areas;
	uint8_t rank; /* of its file: local files first, in the order given */
};

/* Tags are compared up to this length, with the NUL. */
#define TAG_SIZE 48

/* The oldest that a limit of age can name. */
#define AGE_LIMIT_MOST 120

/* The services with one tag, in file order. */
struct tagged {
	const char *tag;
	int *services;
	int n, size;
};

/* A number that is answered no more, or by somebody else. */
struct dead_number {
	const char *digits, *why; /* digits: see phone.h */
};

struct services {
	struct arena arena;
	struct service *all;
	int n, size;
	const char **files;
	int n_files;
	struct map ids;
	struct map tag_ids;
	struct tagged *tagged;
	int n_tagged, tagged_size;
	struct dead_number *dead;
	int n_dead, dead_size;
	struct map dead_ids; /* by their digits */
};

void services_init(struct services *services);
void services_release(struct services *services);

/* A file that services come from; its number is for service.file. */
int services_add_file(struct services *services, const char *path);

/* Takes over what the record says; texts are copied. -1 if its id is there
 * already: then the first one stands. */
struct service_record {
	const char *texts[SERVICE_TEXTS]; /* lists joined already */
	struct service service;		  /* all but texts */
};
int services_add(
	struct services *services, const struct service_record *record);

/* An id is one word, whichever way a blank is written. */
bool service_is_id(const char *text);
int services_find(const struct services *services, const char *id);
const struct tagged *services_with_tag(
	const struct services *services, const char *tag);

/* Both texts are copied. The number is compared by its digits. */
void services_add_dead(
	struct services *services, const char *phone, const char *why);

/* A dead number among those of the service, or NULL. */
const struct dead_number *services_find_dead(
	const struct services *services, const struct service *service);

/* Once, when all files are in: what has a dead number is closed, and shown to
 * nobody. */
void services_bury_dead(struct services *services);

const char *service_text(
	const struct service *service, enum service_text which);

/*
 * The items of a list, one at a time: begin with *at = service_text(…); false
 * when there are no more. The item is [*item, *item + *len).
 */
bool service_next_item(const char **at, const char **item, size_t *len);

/* All items of a list, with `between` between them: added to a text; or those
 * of a service, as one in the arena. */
void service_add_items(const char *items, const char *between, struct buf *out);
const char *service_joined(const struct service *service,
	enum service_text which, const char *between, struct arena *arena);

/* Its hours, so far as they can be read; returns how many lines. */
#define HOURS_MOST 16
int service_hours(
	const struct service *service, struct hours_line lines[HOURS_MOST]);

/* What they come to at this moment, in this nation. */
struct open service_open(const struct service *service,
	const struct moment *now, enum nation nation);

/* The tags that a number for today has, and whether a list has one. */
#define N_EMERGENCY_TAGS 2
extern const char *const emergency_tags[N_EMERGENCY_TAGS];
bool service_tags_are_urgent(const char *tags);

/* A national number for today: nothing local takes its place or shuts it. */
bool service_is_for_emergencies(const struct service *service);

/* Whether a word stands in its name, organisation, summary or tags. */
bool service_says(const struct service *service, const char *word);

/* False: never shown to anybody. It is closed (or is to close: nobody should
 * be sent to a place that is going), or no person has checked it yet. */
bool service_is_shown(const struct service *service);

/* Nobody has checked it for this many days (INT_MAX: ever). */
int service_age_of_check(const struct service *service, struct date today);
#define SERVICE_STALE_DAYS 90

#endif
