/* SPDX-License-Identifier: MIT */
#include "cmd/check_po.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "model/language.h"
#include "load/checklist.h"
#include "load/paths.h"
#include "load/po_lint.h"

bool check_is_po(const char *path)
{
	size_t n = strlen(path);

	return n > 3 && !strcmp(path + n - 3, ".po");
}

/* Beside its folder there may be the file itself. */
static const char *find_list(struct po *po, const char *named)
{
	const char *slash = strrchr(po->path, '/'), *path;

	if (named)
		return path_find(named, &po->arena);
	path = arena_printf(&po->arena, "%.*s.conf",
		slash ? (int)(slash - po->path) : 0, po->path);
	if (!access(path, F_OK))
		return path;
	return path_find_own(po->domain, &po->arena);
}

static int percent(const struct po_part *part)
{
	return part->texts ? part->done * 100 / part->texts : 100;
}

static void print_part(const struct po_part *part)
{
	printf("  %-16s %5d %5d %7d %5d %4d %%\n", part->name, part->texts,
		part->done, part->texts - part->done - part->fuzzy, part->fuzzy,
		percent(part));
}

static void print_cover(
	struct po *po, const struct po_cover *cover, const char *shown)
{
	const char *reviewed = po_field(po, "Reviewed-by");

	printf("%s: %s, %s%s\n", shown, language_own_name(po->language),
		*reviewed ? "reviewed by " : "a draft", reviewed);
	if (cover->n > 1) {
		printf("  %-16s %5s %5s %7s %5s\n", "", "texts", "done",
			"missing", "fuzzy");
		for (int i = 0; i < cover->n; i++)
			print_part(&cover->parts[i]);
	}
}

static void report(struct po *po, const struct checklist *list,
	const char *shown, const struct wording *wording, struct diag *diag)
{
	struct po_cover cover;
	size_t errors = diag->errors, warnings = diag->warnings;

	po_lint(po, list, wording, &cover, diag);
	print_cover(po, &cover, shown);
	printf("%s: %d of %d texts (%d %%)", shown, cover.all.done,
		cover.all.texts, percent(&cover.all));
	errors = diag->errors - errors;
	warnings = diag->warnings - warnings;
	if (errors)
		printf(": %zu error%s", errors, errors == 1 ? "" : "s");
	if (warnings)
		printf("%s %zu warning%s", errors ? "," : ":", warnings,
			warnings == 1 ? "" : "s");
	puts(errors || warnings ? "" : ": nothing to mend");
}

static void check_list(struct po *po, const char *named, const char *shown,
	const struct wording *wording, struct diag *diag)
{
	const char *path = find_list(po, named);
	struct checklist list;

	if (!path) {
		diag_error(diag, po->path, 1,
			"no checklist '%s' was found: name its file with '-c'",
			po->domain);
		return;
	}
	if (load_checklist(&list, path, diag))
		report(po, &list, shown, wording, diag);
	checklist_release(&list);
}

void check_po(const char *path, const char *shown, const char *checklist,
	const struct wording *wording, struct diag *diag)
{
	struct po po;

	if (!po_read(&po, path, diag))
		;
	else if (!checklist && !strcmp(po.domain, I18N_PROGRAM))
		report(&po, NULL, shown, wording, diag);
	else
		check_list(&po, checklist, shown, wording, diag);
	po_release(&po);
}
