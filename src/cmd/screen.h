/* SPDX-License-Identifier: MIT */
#ifndef CMD_SCREEN_H
#define CMD_SCREEN_H

#include "ui/ui.h"
#include "cmd/cmd.h"

/*
 * The wizard on the terminal, until it is left: where keys, views and the
 * terminal meet. Nothing of it is left on the terminal afterwards.
 *
 * shown() is called when the first page is there to read: for what can wait
 * until then. What it returns, if not NULL, is said on that page.
 *
 * If the terminal cannot be taken *unfit says why, and nothing was done; else
 * it is NULL.
 */
enum status screen_run(const struct ui_world *world,
	const char *(*shown)(void *data), const char **unfit);

/* Whether a key of this name can be one that hides and shows; "" is none. */
bool screen_knows_key(const char *name);
#define SCREEN_KEY_WRONG                                 \
	"'%s' cannot be '%s': it is F2 to F12, or Ctrl " \
	"with a letter that does nothing yet"

#endif
