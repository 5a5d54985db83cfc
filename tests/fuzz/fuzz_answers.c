/* SPDX-License-Identifier: MIT */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "base/secret.h"
#include "load/answers.h"
#include "load/checklist.h"
#include "load/services.h"
#include "load/wording.h"

#include "papers.h"

/* A file of answers to a checklist by its id, and all papers that come of it.
 */
static const char *const paths[] = { "checklists/small.conf",
	"tests/data/good/clinic.conf", "tests/data/services/refuge.conf" };

enum {
	LISTS = sizeof(paths) / sizeof(*paths)
};

static struct checklist lists[LISTS];
static struct services services;
static struct wording wording;

static void load_desk(void)
{
	struct diag diag;

	if (lists[0].id)
		return;
	diag_init(&diag);
	for (int i = 0; i < LISTS; i++)
		fuzz_must_load(
			load_checklist(&lists[i], paths[i], &diag), &diag);
	services_init(&services);
	fuzz_must_load(load_services(&services,
			       "checklists/services/example.conf", true, &diag),
		&diag);
	services_bury_dead(&services);
	fuzz_must_load(load_wording(&wording, "checklists/wording.conf", &diag),
		&diag);
	diag_release(&diag);
}

static const struct checklist *list_of(const char *id)
{
	for (int i = 0; i < LISTS; i++)
		if (!strcmp(lists[i].id, id))
			return &lists[i];
	return &lists[0];
}

static void make_papers(const struct wizard *wizard, bool practice)
{
	const struct papers papers = {
		.wizard = wizard,
		.services = &services,
		.wording = &wording,
		.around = { .nation = NATION_SCOTLAND,
			.area = "Kelvinmouth",
			.now = { { 2026, 11, 20 }, 10, 0, 0 } },
		.organisation = "Kelvinmouth Women's Hub",
		.policy = "",
		.easy = "",
		.practice = practice,
	};

	fuzz_papers(&papers, wizard->arena);
}

static void read(
	const struct file *file, struct arena *secret, struct diag *diag)
{
	struct answers_head head;
	struct wizard wizard;

	if (!load_answers_head(&head, file, secret, diag))
		return;
	wizard_init(&wizard, list_of(head.checklist),
		(struct date){ 2026, 11, 20 }, secret);
	if (!load_answers(&wizard, &head, file, diag) && !diag->errors)
		fuzz_wrong("no answers, and nothing is said");
	/* What is wrong is left out, so the rest must do. */
	check_answers_services(&services, file, secret, diag);
	make_papers(&wizard, head.practice);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	char *text = fuzz_text(bytes, n);
	const struct file file = { "t.answers", text, n };
	struct arena secret;
	struct diag diag;

	load_desk();
	secret_init(&secret);
	diag_init(&diag);
	read(&file, &secret, &diag);
	fuzz_check_diag(&diag, bytes, n);
	diag_release(&diag);
	arena_release(&secret);
	free(text);
	return 0;
}
