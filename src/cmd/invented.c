/* SPDX-License-Identifier: MIT */
#include "cmd/invented.h"

#include <string.h>

#include "base/secret.h"
#include "model/text_list.h"
#include "load/paths.h"
#include "cmd/finish.h"

#define DIRECTORY "demo"

void invented_init(struct invented *invented)
{
	*invented = (struct invented){ .read = false };
	women_init(&invented->women);
}

void invented_release(struct invented *invented)
{
	women_release(&invented->women);
}

const struct women *invented_women(
	struct invented *invented, const struct checklist *list)
{
	struct women *women = &invented->women;
	const char *directory;

	if (!invented->read) {
		directory = path_find_own(DIRECTORY, &women->arena);
		if (directory)
			load_women(women, directory, list->id);
	}
	invented->read = true;
	return women;
}

/* All that is wrong with her answers is said while there is somewhere to. */
static bool check_answers(const struct woman *woman,
	const struct checklist *list, struct date today, struct diag *diag)
{
	struct arena arena;
	struct wizard wizard;
	bool ok;

	secret_init(&arena);
	wizard_init(&wizard, list, today, &arena);
	ok = load_answers(&wizard, &woman->head, &woman->file, diag);
	arena_release(&arena);
	return ok;
}

static enum status find(struct invented *invented, const char *name,
	const struct checklist *list, int *at)
{
	const struct women *women = invented_women(invented, list);
	char meant[SUGGEST_SIZE];
	struct text_list names;

	*at = women_find(women, name, meant);
	if (*at >= 0)
		return STATUS_OK;
	cmd_complain("no invented woman '%s'%s", name, meant);
	text_list_init(&names, &invented->women.arena);
	for (int i = 0; i < women->n; i++)
		text_list_add(&names, women->all[i].id);
	if (names.n)
		cmd_complain("there are %s",
			text_list_joined(&names, ", ", &invented->women.arena));
	return STATUS_USAGE;
}

enum status invented_choose(struct invented *invented, const char *name,
	const struct checklist *list, struct date today,
	const struct woman **woman)
{
	struct women *women = &invented->women;
	enum status status = STATUS_OK;
	struct diag diag;
	int at = 0;

	*woman = NULL;
	if (!name && invented_women(invented, list)->n)
		return STATUS_OK;
	if (!name) {
		cmd_complain("no invented woman goes with the checklist '%s': "
			     "name another one with '-c'",
			list->id);
		return STATUS_IO;
	}
	diag_init(&diag);
	if (!strchr(name, '/'))
		status = find(invented, name, list, &at);
	else if (!load_woman(women, name, &diag))
		status = cmd_diagnosed(&diag, false);
	if (status == STATUS_OK &&
		!check_answers(&women->all[at], list, today, &diag))
		status = cmd_diagnosed(&diag, false);
	if (status == STATUS_OK)
		*woman = &women->all[at];
	diag_release(&diag);
	return status;
}
