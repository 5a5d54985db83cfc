/* SPDX-License-Identifier: MIT */
#include "exchange/services_csv.h"
#include "report/service_table.h"
#include "cmd/directory.h"
#include "cmd/finish.h"
#include "cmd/options.h"
#include "cmd/services.h"
#include "cmd/width.h"

enum format {
	FORMAT_TEXT,
	FORMAT_CSV,
	FORMAT_JSON,
	FORMATS
};

static const char *const format_words[FORMATS] = {
	[FORMAT_TEXT] = "text",
	[FORMAT_CSV] = "csv",
	[FORMAT_JSON] = "json",
};

struct list {
	struct arena arena;
	struct settings settings;
	struct services services;
	const char *path;
	enum format format;
};

/* With every field, so that nobody's data is trapped here. */
static enum status print(struct list *list, struct date today)
{
	struct buf out;

	buf_init(&out, &list->arena);
	if (list->format == FORMAT_CSV)
		services_csv_write(&out, &list->services);
	else if (list->format == FORMAT_JSON)
		service_table_json(&list->services, &out);
	else
		service_table_text(&list->services, today, cmd_width(), &out);
	return cmd_write(&out);
}

static enum status list_all(struct list *list)
{
	struct moment now;
	struct diag diag;
	enum status status;

	if (!cmd_now(&now))
		return STATUS_USAGE;
	diag_init(&diag);
	if (!load_settings(&list->settings, &diag))
		status = cmd_diagnosed(&diag, false);
	else if (!directory_load_alone(
			 &list->services, list->path, &list->settings, NULL))
		status = STATUS_IO;
	else
		status = print(list, now.date);
	diag_release(&diag);
	settings_release(&list->settings);
	return status;
}

enum status services_list_run(int argc, char **argv)
{
	struct list list = { .path = NULL };
	const char *format = "text";
	int found;
	const struct option_row rows[] = {
		{ 's', "services", NULL, &list.path },
		{ 0, "format", NULL, &format },
	};
	enum status status;

	if (!options_read(&cmd_services, rows, sizeof(rows) / sizeof(*rows),
		    &argc, &argv, &status))
		return status;
	if (argc)
		return cmd_misused(&cmd_services,
			"'services list' takes no words: use 'services find'");
	found = options_word(
		&cmd_services, "--format", format_words, FORMATS, format);
	if (found < 0)
		return STATUS_USAGE;
	list.format = (enum format)found;
	arena_init(&list.arena);
	services_init(&list.services);
	status = list_all(&list);
	services_release(&list.services);
	arena_release(&list.arena);
	return status;
}
