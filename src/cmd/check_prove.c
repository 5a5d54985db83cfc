/* SPDX-License-Identifier: MIT */
#include "cmd/check_prove.h"

#include <stdio.h>

#include "model/match.h"
#include "model/prove.h"

struct report {
	const struct checklist *list;
	struct diag *diag;
	int open; /* what could not be decided */
};

static void warn(struct report *report, int line, const char *kind,
	const char *what, const char *name, const char *text)
{
	char code[160];

	snprintf(code, sizeof(code), "%s:%s", kind, name);
	diag_warning(report->diag, report->list->file, line, code,
		"%s '%s': %s", what, name, text);
}

static void report_question(struct report *report,
	const struct question *question, enum proof proof)
{
	if (proof == PROOF_NEVER)
		warn(report, question->line, "unreachable", "question",
			question->name, "nobody can reach it");
	report->open += proof == PROOF_OPEN;
}

static void report_result(struct report *report, int line, const char *what,
	const char *id, enum proof proof)
{
	if (proof == PROOF_NEVER)
		warn(report, line, "never", what, id,
			"no answers can bring it up");
	else if (proof == PROOF_ALWAYS)
		warn(report, line, "always", what, id,
			"it comes up whatever she answers");
	report->open += proof == PROOF_OPEN;
}

void check_prove(const struct checklist *list, const char *name,
	struct date today, struct diag *diag)
{
	struct report report = { .list = list, .diag = diag };
	struct proofs proofs;

	prove(&proofs, list, today, &diag->arena);
	for (int i = 0; i < list->n_questions; i++)
		report_question(
			&report, &list->questions[i], proofs.questions[i]);
	for (int i = 0; i < list->n_needs; i++)
		report_result(&report, list->needs[i].line, "need",
			list->needs[i].id, proofs.needs[i]);
	for (int i = 0; i < list->n_infos; i++)
		report_result(&report, list->infos[i].line, "info",
			list->infos[i].id, proofs.infos[i]);
	printf("%s: the shortest walk takes %d minutes, the longest %d\n", name,
		proofs.shortest, proofs.longest);
	printf("%s: %ld ways of answering were tried\n", name, proofs.tried);
	if (report.open)
		printf("%s: %d questions, needs or infos hang on too much to be decided\n",
			name, report.open);
}

static bool is_answered(const struct need *need,
	const struct services *services, const struct moment *now,
	struct arena *arena)
{
	for (int n = NATION_ENGLAND; n < NATIONS; n++) {
		struct seeker seeker;
		struct matches matches;

		seeker_init(&seeker, now, arena);
		seeker.nation = (enum nation)n;
		seeker.most = 1;
		match_services(&matches, services, &seeker, need->tags,
			need->n_tags, arena);
		if (matches.all_found)
			return true;
	}
	return false;
}

void check_answered(const struct checklist *list,
	const struct services *services, const struct moment *now,
	struct diag *diag)
{
	struct report report = { .list = list, .diag = diag };
	struct arena arena;

	arena_init(&arena);
	for (int i = 0; i < list->n_needs; i++)
		if (!is_answered(&list->needs[i], services, now, &arena))
			warn(&report, list->needs[i].line, "unanswered", "need",
				list->needs[i].id,
				"none of the services answers it");
	arena_release(&arena);
}
