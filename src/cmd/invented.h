/* SPDX-License-Identifier: MIT */
#ifndef CMD_INVENTED_H
#define CMD_INVENTED_H

#include "base/date.h"
#include "model/checklist.h"
#include "load/women.h"
#include "cmd/cmd.h"

/*
 * The invented women, once somebody wants to practise: those in the directory
 * `demo` beside the checklists, of which one's own takes the place of the one
 * that comes with the program; and one whose file is named.
 */
struct invented {
	struct women women;
	bool read;
};

void invented_init(struct invented *invented);
void invented_release(struct invented *invented);

const struct women *invented_women(
	struct invented *invented, const struct checklist *list);

/* Her, by the name or the path of her file; NULL for anybody. What is wrong has
 * been said. */
enum status invented_choose(struct invented *invented, const char *name,
	const struct checklist *list, struct date today,
	const struct woman **woman);

#endif
