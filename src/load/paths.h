/* SPDX-License-Identifier: MIT */
#ifndef LOAD_PATHS_H
#define LOAD_PATHS_H

#include "base/arena.h"

/*
 * Where files are looked for. A path that is there is taken as it is; a name
 * ("womens-health", "services/uk-national") is looked for, with and without
 * ".conf", in
 *
 *	$XDG_CONFIG_HOME/signpost  /etc/signpost  $(datadir)/signpost/checklists
 *
 * and, when the running program lies in a source tree, in the checklists/ of
 * that tree: never in the current directory.
 */

/* The path, in the arena; the name itself where nothing was found. */
const char *path_find(const char *name, struct arena *arena);

/* Only a file of the program's own, from the places above; NULL if none. */
const char *path_find_own(const char *name, struct arena *arena);

/* $XDG_STATE_HOME/signpost, or NULL without a home. */
const char *path_state_dir(struct arena *arena);

/* $XDG_CONFIG_HOME/signpost, or NULL without a home. */
const char *path_user_dir(struct arena *arena);

#endif
