/* SPDX-License-Identifier: MIT */
#ifndef BENCH_SERVICES_RIVALS_H
#define BENCH_SERVICES_RIVALS_H

/*
 * Other programs that can answer the question that is asked of ours, about
 * the same services, each in the kind of file that it is good at. They say
 * the ids of the services found, one on a line, best first.
 */
struct rival {
	const char *name;
	const char *const *argv;
	const char *const *prepare; /* to be run before; NULL: nothing */
};

enum {
	RIVAL_JQ,
	RIVAL_AWK,
	RIVAL_SQLITE,
	RIVALS
};

extern const struct rival rivals[RIVALS];

#define SERVICES_CONF "services.conf"
#define SERVICES_JSON "services.json"
#define SERVICES_TABLE "services.table"
#define SERVICES_DATABASE "services.db"

/* The question. What was checked after this day is fresh: see bench.c. */
#define ASK_TAG "menopause"
#define ASK_NATION "scotland"
#define ASK_AREA "Paisley"
#define ASK_MUST "ost"
#define ASK_WANT "female_worker"
#define ASK_MOST "5"
#define ASK_FRESH "2026-08-22"

#endif
