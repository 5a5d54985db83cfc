/* SPDX-License-Identifier: MIT */
#include "load/conf.h"

#include <assert.h>
#include <confuse.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/fatal.h"
#include "base/i18n.h"
#include "load/bytes.h"
#include "load/conf_form.h"
#include "load/conf_tree.h"
#include "load/fair_copy.h"
#include "load/lex.h"
#include "load/prescan.h"

extern char **environ;

/*
 * The file that libconfuse is at. It parses one at a time, in memory that is
 * its own, and gives its error function nothing to know the file by.
 */
static struct {
	struct conf *conf;
	bool complained;
} parsing;

__attribute__((format(printf, 2, 0))) static void complain(
	cfg_t *cfg, const char *format, va_list args)
{
	struct conf *conf = parsing.conf;

	diag_error(conf->diag, conf->path, cfg->line ? cfg->line : 1,
		"libconfuse: %s",
		arena_vprintf(&conf->tree->arena, format, args));
	parsing.complained = true;
}

/* Only with an empty environment: libconfuse looks into it for ${NAME}. */
static int parse_alone(struct conf *conf, FILE *in)
{
	char *nothing[] = { NULL }, **kept = environ;
	int result;

	parsing.conf = conf;
	parsing.complained = false;
	environ = nothing;
	errno = 0; /* which it takes for that of its own strtol */
	result = cfg_parse_fp(conf->tree->root, in);
	environ = kept;
	parsing.conf = NULL;
	return result;
}

/*
 * The fair copy has nothing that libconfuse could dislike. Should it yet do
 * so, or have no memory, that is an error like any other.
 */
bool conf_parse(struct conf *conf, const struct conf_form *form,
	const struct fair_copy *copy)
{
	cfg_t *root = cfg_init(form->opts, CFGF_NONE);
	FILE *in = fmemopen(copy->text.text, copy->text.len, "r");
	bool ok;

	conf->tree->root = root;
	if (!root || !in)
		fatal("%s", _("out of memory"));
	cfg_set_error_function(root, complain);
	ok = parse_alone(conf, in) == CFG_SUCCESS;
	/* What it has made by then, it cannot even free. */
	if (!ok && errno == ENOMEM)
		fatal("%s", _("out of memory"));
	fclose(in);
	if (!ok && !parsing.complained)
		diag_error(conf->diag, conf->path, root->line,
			"libconfuse: cannot read this");
	return ok;
}

void conf_pair(struct conf_section *section, cfg_t *twin)
{
	struct conf_children *children;
	const cfg_opt_t *opt;

	section->twin = twin;
	for (children = section->children; children;
		children = children->next) {
		opt = &twin->opts[children->key];
		assert((int)opt->nvalues == children->n);
		for (int i = 0; i < children->n; i++)
			conf_pair(children->all[i], opt->values[i]->section);
	}
}

static bool read_text(
	struct conf *conf, const struct conf_kind *kind, struct file *file)
{
	struct arena *arena = &conf->tree->arena;
	const struct conf_form *form = conf_form_new(kind, arena);
	struct prescan_source source = { .line = 1 };
	const size_t unsaid = conf->diag->unsaid;
	struct conf_section *top;
	struct fair_copy copy;

	if (bytes_are_utf16(file, conf->diag))
		return false;
	bytes_mend(file, conf->diag);
	source.text = bytes_after_mark(file);
	source.size = file->size - (size_t)(source.text - file->text);
	top = prescan(conf, form, &source, &copy, arena);
	/* A file with more mistakes than can be said is not worth its while. */
	if (!top || conf->diag->unsaid > unsaid ||
		!conf_parse(conf, form, &copy))
		return false;
	conf_pair(top, conf->tree->root);
	conf->top = top;
	return true;
}

bool conf_read(struct conf *conf, const char *path, size_t cap,
	const struct conf_kind *kind, struct arena *arena, struct diag *diag)
{
	struct file file;

	*conf = (struct conf){
		.arena = arena,
		.diag = diag,
		.path = path,
		.tree = arena_alloc(arena, sizeof(*conf->tree)),
	};
	arena_init(&conf->tree->arena);
	if (file_read(&file, path, cap, &conf->tree->arena, diag)) {
		conf->path = file.path;
		if (read_text(conf, kind, &file))
			return true;
	}
	conf_release(conf);
	return false;
}

void conf_release(struct conf *conf)
{
	if (!conf->tree)
		return;
	if (conf->tree->root)
		cfg_free(conf->tree->root);
	arena_release(&conf->tree->arena);
	conf->tree = NULL;
	conf->top = NULL;
}
