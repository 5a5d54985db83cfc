/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE /* RTLD_DEFAULT */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "power.h"
#include "program.h"
#include "shim.h"
#include "turns.h"
#include "verdict.h"

/*
 * Everything that can go wrong while a note is written does, one thing after
 * the other, in check-ins that are played from scripts; after each of them the
 * note is opened again, and held against what had been acknowledged:
 *
 *	torture [--short] SCRIPT...
 *
 * First without a terminal, where it is quick; then with the whole program at
 * one, where somebody reads what it says. --short tries some of all of it.
 */

enum {
	JOBS_MOST = 8,
	TEN_YEARS = 10 * 365 * 24 * 3600,
	SKIPPED = 77
};

static const struct fault faults[] = {
	{ "file", "once", 0, EIO, 0 },
	{ "file", "once", 0, ENOSPC, 0 },
	{ "file", "once", 0, EINTR, 0 },
	{ "file", "once", 0, EDQUOT, 0 },
	{ "file", "once", 0, EROFS, 0 },
	{ "file", "always", 0, ENOSPC, 0 },
	{ "file", "always", 0, EIO, 0 },
	{ "file", "always", 0, EROFS, 0 },
	{ "file", "late", 0, EIO, 0 },
	{ "file", "short", 0, 0, 0 },
	{ "file", "torn", 0, ENOSPC, 0 },
	{ "file", "torn", 0, EIO, 0 },
	{ "file", "before", 0, 0, 0 },
	{ "file", "after", 0, 0, 0 },
	{ "fsync", "once", 0, EIO, 0 },
	{ "fsync", "always", 0, EIO, 0 },
	{ "write", "always", 0, ENOSPC, 0 },
	{ "lock", "always", 0, ENOLCK, 0 },
	{ "memory", "once", 0, ENOMEM, 0 },
	{ "memory", "always", 0, ENOMEM, 0 },
};

static const struct fault screen_faults[] = {
	{ "write", "once", 0, ENOSPC, 0 },
	{ "write", "torn", 0, EDQUOT, 0 },
	{ "write", "always", 0, ENOSPC, 0 },
	{ "fsync", "once", 0, EIO, 0 },
	{ "fsync", "always", 0, EIO, 0 },
	{ "rename", "once", 0, EROFS, 0 },
	{ "file", "always", 0, EROFS, 0 },
	{ "file", "before", 0, 0, 0 },
	{ "file", "after", 0, 0, 0 },
	{ "memory", "once", 0, ENOMEM, 0 },
	{ "memory", "always", 0, ENOMEM, 0 },
	{ "time", "always", 0, 0, TEN_YEARS },
	{ "time", "always", 0, 0, -TEN_YEARS },
	{ "time", "once", 0, 0, TEN_YEARS },
	{ "signal", "term", 0, 0, 0 },
	{ "signal", "hup", 0, 0, 0 },
	{ "signal", "gone", 0, 0, 0 },
	{ "signal", "kill", 0, 0, 0 },
};

#define LENGTH(array) (sizeof(array) / sizeof(*(array)))

/* One of several processes that share the work. */
struct worker {
	struct run run;
	struct place place;
	struct turns turns;
	struct tally *tally;
	bool is_short;
	int log;
	char log_path[1200];
};

static void count(struct worker *worker)
{
	if (!worker->run.struck)
		return;
	if (run_was_killed(&worker->run))
		worker->tally->kills++;
	else
		worker->tally->faults++;
}

/*
 * The first call of a kind goes wrong, then the second …, until there are no
 * more of them. In the short form only every ninth does, say, and of each kind
 * others.
 */
static void strike_all(struct worker *worker, const struct fault *row, int kind,
	int stride, void (*play)(struct worker *worker))
{
	long step = (long)stride * worker->turns.of;
	long first = 1 + (long)stride * worker->turns.me + kind * 5 % stride;

	worker->run.fault = *row;
	for (worker->run.fault.at = first;; worker->run.fault.at += step) {
		play(worker);
		count(worker);
		verdict_on_run(&worker->run, &worker->place, worker->tally);
		if (!worker->run.struck)
			break;
	}
}

static void play_drive(struct worker *worker)
{
	run_one(&worker->run, &worker->place, -1);
}

static void play_program(struct worker *worker)
{
	program_run(&worker->run, &worker->place);
}

/* How it goes when nothing goes wrong; false: not even that. */
static bool record(struct worker *worker)
{
	struct run *run = &worker->run;
	long wrong = worker->tally->wrong + worker->tally->lost +
		     worker->tally->traces;

	run->fault = (struct fault){ 0 };
	if (ftruncate(worker->log, 0) || lseek(worker->log, 0, SEEK_SET))
		return false;
	run_one(run, &worker->place, worker->log);
	run->story->recorded = true;
	verdict_on_run(run, &worker->place, worker->tally);
	if (run->fate->tried != run->script->n - 1)
		verdict_say(run, run->fate, "it ends too early");
	return run->fate->tried == run->script->n - 1 &&
	       wrong == worker->tally->wrong + worker->tally->lost +
				worker->tally->traces;
}

/* Played at a terminal it has to come to the same. */
static bool plays_alike(struct worker *worker)
{
	struct run *run = &worker->run;
	struct tally tally = { 0 };

	run->fault = (struct fault){ 0 };
	program_run(run, &worker->place);
	verdict_on_run(run, &worker->place, &tally);
	if (run->fate->acked < 0 && run->fate->gone < 0) {
		verdict_say(run, run->fate, "nothing was kept on the screen");
		tally.wrong++;
	}
	worker->tally->wrong += tally.wrong + tally.lost + tally.traces;
	return !tally.wrong && !tally.lost && !tally.traces;
}

static void torture_drive(struct worker *worker)
{
	for (size_t i = 0; i < LENGTH(faults); i++)
		strike_all(worker, &faults[i], (int)i, worker->is_short ? 9 : 1,
			play_drive);
	worker->run.fault = (struct fault){ 0 };
	if (!power_try(&worker->run, &worker->place, worker->log_path,
		    &worker->turns, worker->is_short ? 61 : 1, worker->tally))
		worker->tally->wrong++;
}

static void torture_program(struct worker *worker)
{
	for (size_t i = 0; i < LENGTH(screen_faults); i++) {
		const struct fault *fault = &screen_faults[i];
		int stride = !strcmp(fault->call, "memory") ? 211 : 13;

		strike_all(worker, fault, (int)i, worker->is_short ? stride : 1,
			play_program);
	}
}

static bool begin(struct worker *worker)
{
	if (!place_make(&worker->place))
		return false;
	snprintf(worker->log_path, sizeof(worker->log_path), "%s/log",
		worker->place.base);
	worker->log = open(worker->log_path,
		O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
	return worker->log >= 0;
}

static void try_script(struct worker *worker, const char *path)
{
	static struct script script;

	if (!script_read(&script, path) ||
		!run_prepare(&worker->run, &script)) {
		worker->tally->wrong++;
		return;
	}
	if (!record(worker)) {
		worker->tally->wrong++;
	} else {
		torture_drive(worker);
		if (program_can_run(&script) && plays_alike(worker))
			torture_program(worker);
	}
	run_finish(&worker->run);
}

static int work(struct worker *worker, const char *script)
{
	if (!begin(worker))
		return 1; /* which is counted */
	try_script(worker, script);
	worker->tally->heard = program_heard;
	close(worker->log);
	place_remove(&worker->place);
	fflush(stdout);
	return 0;
}

/* Loaded before libc, or there is nothing to be had. */
static void load_shim(char **argv)
{
	char here[4096], path[8192];

	if (dlsym(RTLD_DEFAULT, SHIM_BEGIN))
		return;
	snprintf(here, sizeof(here), "%s", argv[0]);
	snprintf(path, sizeof(path), "%s/shim.so", dirname(here));
	if (!getenv("FAULT_TRIED") && !setenv("FAULT_TRIED", "1", 1) &&
		!setenv("LD_PRELOAD", path, 1))
		execv("/proc/self/exe", argv);
	puts("nothing can be put in front of libc here (LD_PRELOAD)");
	exit(SKIPPED);
}

static void add(struct tally *sum, const struct tally *tally)
{
	sum->faults += tally->faults;
	sum->kills += tally->kills;
	sum->lost += tally->lost;
	sum->traces += tally->traces;
	sum->wrong += tally->wrong;
	sum->outages += tally->outages;
	sum->heard.unsaved += tally->heard.unsaved;
	sum->heard.again += tally->heard.again;
	sum->heard.short_end += tally->heard.short_end;
	sum->heard.no_memory += tally->heard.no_memory;
}

/* Nobody can have read all of it if some was never said. */
static bool all_was_said(const struct heard *heard)
{
	if (heard->unsaved && heard->again && heard->short_end &&
		heard->no_memory)
		return true;
	printf("never on the screen: unsaved %ld, saved again %ld, "
	       "ended short %ld, no memory %ld\n",
		heard->unsaved, heard->again, heard->short_end,
		heard->no_memory);
	return false;
}

static void say(const char *of, const struct tally *tally)
{
	if (tally->wrong)
		printf("%s%ld wrong\n", of, tally->wrong);
	printf("%s%ld faults, %ld kills, answers lost: %ld, traces found: %ld\n",
		of, tally->faults, tally->kills, tally->lost, tally->traces);
	fflush(stdout);
}

/* By as many at once as there are processors. */
static void share(const char *script, bool is_short, struct tally *shared,
	struct tally *sum)
{
	long cpus = sysconf(_SC_NPROCESSORS_ONLN);
	int jobs = cpus < 1 ? 1 : cpus > JOBS_MOST ? JOBS_MOST : (int)cpus;

	memset(shared, 0, sizeof(*shared) * (size_t)jobs);
	for (int i = 0; i < jobs; i++) {
		struct worker worker = { .turns = { .me = i, .of = jobs },
			.tally = &shared[i],
			.is_short = is_short };

		if (!fork())
			_exit(work(&worker, script));
	}
	for (int i = 0, status; i < jobs; i++)
		if (wait(&status) < 0 || status)
			sum->wrong++;
	for (int i = 0; i < jobs; i++)
		add(sum, &shared[i]);
}

static int torture(char **scripts, bool is_short, struct tally *shared)
{
	struct tally all = { 0 };
	bool said;

	for (; *scripts; scripts++) {
		struct tally sum = { 0 };
		char of[256];

		share(*scripts, is_short, shared, &sum);
		snprintf(of, sizeof(of), "%s: ", basename(*scripts));
		say(of, &sum);
		add(&all, &sum);
	}
	said = all_was_said(&all.heard);
	printf("%ld of the kills are power cuts: prefixes of what was on its way\n",
		all.outages);
	say("", &all);
	return !said || all.lost || all.traces || all.wrong || !all.faults ||
	       !all.kills;
}

int main(int argc, char **argv)
{
	bool is_short = argc > 1 && !strcmp(argv[1], "--short");
	struct tally *shared;

#ifdef __SANITIZE_ADDRESS__
	puts("a sanitizer stands in front of libc itself");
	return SKIPPED;
#endif
	load_shim(argv);
	shared = mmap(NULL, sizeof(*shared) * JOBS_MOST, PROT_READ | PROT_WRITE,
		MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (shared == MAP_FAILED)
		return 1;
	return torture(argv + 1 + is_short, is_short, shared);
}
