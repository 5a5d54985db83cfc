/* SPDX-License-Identifier: MIT */
#ifndef REPORT_ASSESSMENT_H
#define REPORT_ASSESSMENT_H

#include <stdbool.h>

#include "base/buf.h"
#include "model/seek.h"
#include "model/services.h"
#include "model/wizard.h"

/*
 * What the answers come to, for a script or for a worker's eyes. Made from
 * answers, so `out` lies in secret memory.
 */
struct assessment {
	const struct wizard *wizard;
	const struct services *services;
	struct surroundings around;
	bool practice; /* the woman is invented */
};

void assessment_json(const struct assessment *assessment, struct buf *out);

/* Lines of at most `width` columns. */
void assessment_text(
	const struct assessment *assessment, int width, struct buf *out);

#endif
