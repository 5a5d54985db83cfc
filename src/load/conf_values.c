/* SPDX-License-Identifier: MIT */
#include <confuse.h>
#include <stdarg.h>

#include "base/clean.h"
#include "load/conf.h"
#include "load/conf_tree.h"

/* What libconfuse has for the key, or NULL. */
static const cfg_opt_t *value_of(const struct conf_section *section, int key)
{
	return conf_has(section, key) ? &section->twin->opts[key] : NULL;
}

/* A copy that is kept. The text is cleaned where it lies, so that what was in
 * it is not found, and said, a second time. */
static const char *clean_copy(
	const struct conf_section *section, char *text, bool *changed)
{
	*changed |= clean_text(text);
	return arena_strdup(section->conf->arena, text);
}

static void warn_if(bool changed, const struct conf_section *section, int key)
{
	if (changed)
		conf_warning(section, key, "control",
			"control characters are left out of this text");
}

const char *conf_text(const struct conf_section *section, int key)
{
	const cfg_opt_t *opt = value_of(section, key);
	bool changed = false;
	const char *text;

	if (!opt)
		return "";
	text = clean_copy(section, opt->values[0]->string, &changed);
	warn_if(changed, section, key);
	return text;
}

const char *const *conf_list(
	const struct conf_section *section, int key, int *n)
{
	const cfg_opt_t *opt = value_of(section, key);
	bool changed = false;
	const char **list;

	*n = opt ? (int)opt->nvalues : 0;
	list = arena_array(section->conf->arena, (size_t)*n, sizeof(*list));
	for (int i = 0; i < *n; i++)
		list[i] = clean_copy(section, opt->values[i]->string, &changed);
	warn_if(changed, section, key);
	return list;
}

int conf_number(const struct conf_section *section, int key)
{
	const cfg_opt_t *opt = value_of(section, key);

	return opt ? (int)opt->values[0]->number : 0;
}

bool conf_switch(const struct conf_section *section, int key)
{
	const cfg_opt_t *opt = value_of(section, key);

	return opt && opt->values[0]->boolean == cfg_true;
}

int conf_count(const struct conf_section *section, int key)
{
	const struct conf_children *children = conf_children(section, key);

	return children ? children->n : 0;
}

struct conf_section *conf_section(
	const struct conf_section *section, int key, int i)
{
	return conf_children(section, key)->all[i];
}

const char *conf_title(const struct conf_section *section)
{
	return section->title;
}

bool conf_has(const struct conf_section *section, int key)
{
	return section->lines[key] > 0;
}

const char *conf_key_name(const struct conf_section *section, int key)
{
	return conf_key_of(section, key)->name;
}

int conf_line(const struct conf_section *section, int key)
{
	int line = conf_section_given(section, key);

	return line ? line : section->line;
}

int conf_section_line(const struct conf_section *section)
{
	return section->line;
}

static const char *format_text(const struct conf_section *section,
	const char *format, va_list args) __attribute__((format(printf, 2, 0)));

static const char *format_text(
	const struct conf_section *section, const char *format, va_list args)
{
	return arena_vprintf(section->conf->arena, format, args);
}

void conf_error(
	const struct conf_section *section, int key, const char *format, ...)
{
	struct conf *conf = section->conf;
	va_list args;

	va_start(args, format);
	diag_error(conf->diag, conf->path, conf_line(section, key), "%s",
		format_text(section, format, args));
	va_end(args);
}

void conf_warning(const struct conf_section *section, int key, const char *code,
	const char *format, ...)
{
	struct conf *conf = section->conf;
	va_list args;

	va_start(args, format);
	diag_warning(conf->diag, conf->path, conf_line(section, key), code,
		"%s", format_text(section, format, args));
	va_end(args);
}
