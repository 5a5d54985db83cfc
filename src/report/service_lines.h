/* SPDX-License-Identifier: MIT */
#ifndef REPORT_SERVICE_LINES_H
#define REPORT_SERVICE_LINES_H

#include "base/buf.h"
#include "model/match.h"
#include "model/services.h"
#include "report/page.h"

/* What is said of services: how to reach them, when, why these. */
void service_matches_json(const struct matches *matches,
	const struct services *services, struct buf *out);
void service_matches_text(const struct matches *matches,
	const struct services *services, const struct seeker *seeker, int width,
	struct buf *out);

/* One that is offered: its lines hang `indent` columns in. */
void service_lines(struct page *page, const struct services *services,
	const struct match *match, const struct seeker *seeker, int indent);

/* Which was left out, and why, on one line. */
void service_left_out_line(struct page *page, const struct services *services,
	const struct match *match, int indent);

#endif
