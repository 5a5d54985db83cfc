/* SPDX-License-Identifier: MIT */
#include "load/services.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "load/conf_stream.h"
#include "load/services_keys.h"
#include "load/services_parts.h"

#define SERVICES_CAP ((size_t)256 << 20)

/* Whether the record may be added: it is the first with its id. A local one
 * stands for the national one of the same id. */
static bool is_first(const struct record *record)
{
	const struct services_loader *loader = record->loader;
	const struct services *services = loader->services;
	const char *id = record->to.texts[SERVICE_ID];
	int first = services_find(services, id);
	const struct service *other;

	if (first < 0)
		return true;
	other = &services->all[first];
	if (loader->local || !other->local)
		diag_error(loader->diag, loader->path,
			conf_line(record->section, RECORD_ID),
			"id '%s' is given twice (first in %s:%d)", id,
			services->files[other->file], other->line);
	return false;
}

/* So that a national number for today is there in any case, beside whatever
 * has taken its id. */
static void keep_emergency(struct record *record)
{
	struct services_loader *loader = record->loader;
	const char *tags = record->to.texts[SERVICE_TAGS];
	const char *id = record->to.texts[SERVICE_ID];
	int first = services_find(loader->services, id);

	if (loader->local || first < 0 || !loader->services->all[first].local)
		return;
	if (service_tags_are_urgent(tags))
		record->to.texts[SERVICE_ID] = arena_printf(
			&loader->record, "national-%s", id);
}

static void load_record(struct services_loader *loader,
	const struct conf_section *section, bool whole)
{
	const size_t errors = loader->diag->errors;
	struct record record = { .loader = loader, .section = section };

	record_read(&record);
	if (whole && loader->diag->errors == errors)
		keep_emergency(&record);
	if (whole && loader->diag->errors == errors && is_first(&record)) {
		services_add(loader->services, &record.to);
		if (loader->lint)
			record_lint(&record);
	}
	arena_reuse(&loader->record);
}

static void load_dead(struct services_loader *loader,
	const struct conf_section *section, bool whole)
{
	const char *phone = conf_text(section, DEAD_PHONE);

	if (conf_has(section, DEAD_PHONE) && !strpbrk(phone, "0123456789"))
		conf_error(section, DEAD_PHONE,
			"dead: '%s' is not a phone number", phone);
	else if (whole)
		services_add_dead(
			loader->services, phone, conf_text(section, DEAD_WHY));
}

static void load_section(
	const struct conf_section *section, int key, bool whole, void *data)
{
	if (key == SERVICES_DEAD)
		load_dead(data, section, whole);
	else
		load_record(data, section, whole);
}

/* Only services can be passed over, not what else stands in such a file. */
static bool matters(const char *text, void *data)
{
	const struct services_loader *loader = data;
	const char *const name = services_kind.keys[SERVICES_SERVICE].name;

	if (strncmp(text, name, strlen(name)))
		return true;
	for (int i = 0; i < loader->words->n; i++)
		if (strstr(text, loader->words->texts[i]))
			return true;
	return false;
}

static void load_file(struct services_loader *loader, const char *path)
{
	const struct conf_stream stream = {
		.kind = &services_kind,
		.cap = SERVICES_CAP,
		.each = load_section,
		.matters = loader->words ? matters : NULL,
		.data = loader,
	};

	loader->file = services_add_file(loader->services, path);
	loader->path = loader->services->files[loader->file];
	conf_stream_read(&stream, loader->path, loader->diag);
}

static bool is_directory(const char *path)
{
	struct stat st;

	return !stat(path, &st) && S_ISDIR(st.st_mode);
}

static int is_conf(const struct dirent *entry)
{
	const char *dot = strrchr(entry->d_name, '.');

	return *entry->d_name != '.' && dot && !strcmp(dot, ".conf");
}

/* The same in every locale. */
static int by_bytes(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static void load_directory(struct services_loader *loader, const char *path)
{
	const char *slash = path[strlen(path) - 1] == '/' ? "" : "/";
	struct dirent **entries;
	int n = scandir(path, &entries, is_conf, by_bytes);

	if (n < 0) {
		diag_unreadable(loader->diag, path, errno);
		return;
	}
	if (!n)
		diag_error(loader->diag, path, 1,
			"is a directory without any '.conf' file");
	for (int i = 0; i < n; i++) {
		load_file(loader, arena_printf(&loader->kept, "%s%s%s", path,
					  slash, entries[i]->d_name));
		free(entries[i]);
	}
	free(entries);
}

/* A number that is dead is worse than none. */
static void lint_dead(struct services_loader *loader)
{
	const struct services *services = loader->services;

	for (int i = 0; i < services->n && services->n_dead; i++) {
		const struct service *service = &services->all[i];
		const char *id = service_text(service, SERVICE_ID);
		const struct dead_number *dead = services_find_dead(
			services, service);

		if (!dead || service->status == SERVICE_CLOSED)
			continue;
		diag_warning(loader->diag, services->files[service->file],
			service->line,
			arena_printf(&loader->record, "dead:%s", id),
			"service '%s': '%s' is a dead number%s%s", id,
			dead->digits, *dead->why ? ": " : "", dead->why);
		arena_reuse(&loader->record);
	}
}

static bool load(struct services_loader *loader, const char *path)
{
	const struct diag *diag = loader->diag;
	const size_t before = diag->errors + diag->unreadable;

	arena_init(&loader->record);
	arena_init(&loader->kept);
	map_init(&loader->numbers, &loader->kept);
	if (is_directory(path))
		load_directory(loader, path);
	else
		load_file(loader, path);
	if (loader->lint)
		lint_dead(loader);
	arena_release(&loader->record);
	arena_release(&loader->kept);
	return diag->errors + diag->unreadable == before;
}

bool load_services(struct services *services, const char *path, bool local,
	struct diag *diag)
{
	struct services_loader loader = {
		.services = services,
		.diag = diag,
		.local = local,
	};

	return load(&loader, path);
}

bool load_services_with(struct services *services, const char *path,
	const struct text_list *words, struct diag *diag)
{
	struct services_loader loader = {
		.services = services,
		.diag = diag,
		.words = words,
	};

	return load(&loader, path);
}

bool check_services(struct services *services, const char *path,
	const struct services_lint *lint, struct diag *diag)
{
	struct services_loader loader = {
		.services = services,
		.diag = diag,
		.local = true,
		.lint = lint,
	};

	return load(&loader, path);
}
