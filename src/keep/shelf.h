/* SPDX-License-Identifier: MIT */
#ifndef KEEP_SHELF_H
#define KEEP_SHELF_H

#include <stdbool.h>
#include <time.h>

#include "base/arena.h"
#include "base/date.h"

/*
 * The directory that notes lie in, for their owner only, each under a name that
 * was drawn by lot and says nothing.
 */
#define SHELF_NAME 32
struct shelf_note {
	char name[SHELF_NAME];
	long size;
	time_t written;
};

/* What is there, the latest first, in the arena; -1 with errno. No directory is
 * as good as an empty one. */
int shelf_list(const char *dir, struct shelf_note **notes, struct arena *arena);

/* A name that is free, in a directory that is there then. */
bool shelf_new(const char *dir, char name[SHELF_NAME]);

/* The path of a note, by its name or the beginning of one; false if there is
 * none, or several. */
bool shelf_find(const char *dir, const char *name, char *path, size_t size);

#define SHELF_WHO 128

/* "a worker, since 20 November 2026, 10:00": who this is, and from when on. */
void shelf_sign(char me[SHELF_WHO], const struct moment *now);

/*
 * One writer at a time. False if there is one already (EBUSY): `who` says who,
 * and since when. Unlocked when the process ends, however it does. What a crash
 * left beside the note is gone once it is locked.
 */
struct shelf_lock {
	int fd;
	char path[4096];
};
bool shelf_lock(struct shelf_lock *lock, const char *path, const char *me,
	char who[SHELF_WHO]);
void shelf_unlock(struct shelf_lock *lock);

/*
 * Takes away what a crash left, and deletes what nobody has opened for so many
 * days (0: nothing); says how many. What is open stays. A clock that has jumped
 * by years does not count: then nothing is old.
 */
int shelf_tidy(const char *dir, int days, time_t now);

#endif
