/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "report/service_table.h"
#include "cmd/directory.h"
#include "cmd/finish.h"
#include "cmd/options.h"
#include "cmd/services.h"
#include "cmd/width.h"

static const struct {
	const char *name;
	void (*write)(const struct services *, struct date, int, struct buf *);
} formats[] = {
	{ "text", service_table_text },
	{ "csv", service_table_csv },
	{ "json", service_table_json },
};

#define N_FORMATS (sizeof(formats) / sizeof(*formats))

struct list {
	struct arena arena;
	struct settings settings;
	struct services services;
	const char *path;
	size_t format;
};

static enum status print(struct list *list, struct date today)
{
	struct buf out;

	buf_init(&out, &list->arena);
	formats[list->format].write(&list->services, today, cmd_width(), &out);
	if (write_all(STDOUT_FILENO, out.text, out.len))
		return STATUS_OK;
	cmd_complain("cannot write the result: %s", strerror(errno));
	return STATUS_IO;
}

static bool load_all(struct list *list)
{
	if (list->path)
		return directory_load_alone(&list->services, list->path);
	return directory_load(&list->services, NULL, &list->settings, NULL);
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
	else if (!load_all(list))
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
	while (list.format < N_FORMATS &&
		strcmp(format, formats[list.format].name))
		list.format++;
	if (list.format == N_FORMATS)
		return cmd_misused(&cmd_services,
			"'--format' is text, csv or json, not '%s'", format);
	arena_init(&list.arena);
	services_init(&list.services);
	status = list_all(&list);
	services_release(&list.services);
	arena_release(&list.arena);
	return status;
}
