/* SPDX-License-Identifier: MIT */
#include "load/conf_form.h"

#include <assert.h>
#include <limits.h>
#include <string.h>

/*
 * Sections go to libconfuse without their titles, which are the prescan's
 * business: it would compare each one with all before it, so that n sections
 * cost n². Nothing has a default: a default is parsed once a section; and so
 * CFGF_DEFINIT keeps libconfuse from looking for any, in each section anew,
 * at the price of comparing each key with each.
 */
static const cfg_opt_t options[] = {
	[CONF_TEXT] = CFG_STR(NULL, NULL, CFGF_NODEFAULT),
	[CONF_NUMBER] = CFG_INT(NULL, 0, CFGF_NODEFAULT),
	[CONF_SWITCH] = CFG_BOOL(NULL, cfg_false, CFGF_NODEFAULT),
	[CONF_LIST] = CFG_STR_LIST(NULL, NULL, CFGF_NODEFAULT),
	[CONF_SECTION] = CFG_SEC(NULL, NULL, CFGF_NODEFAULT | CFGF_DEFINIT),
};

static struct conf_form *new_form(
	const struct conf_kind *kind, struct arena *arena, int depth);

static cfg_opt_t make_option(
	const struct conf_key *key, const struct conf_form *section)
{
	cfg_opt_t option = options[key->type];

	option.name = key->name;
	if (section) {
		option.subopts = section->opts;
		option.flags |= key->many ? CFGF_MULTI : 0;
	}
	return option;
}

static void add_key(struct conf_form *form, int i, struct arena *arena,
	int depth, unsigned char *size)
{
	const struct conf_key *key = &form->kind->keys[i];

	assert(strlen(key->name) <= UCHAR_MAX);
	*size = (unsigned char)strlen(key->name);
	if (key->type == CONF_SECTION)
		form->sections[i] = new_form(key->section, arena, depth + 1);
	form->opts[i] = make_option(key, form->sections[i]);
}

static const int *list_required(
	const struct conf_kind *kind, struct arena *arena, int *n)
{
	int *required = arena_array(arena, (size_t)kind->n_keys, sizeof(int));

	*n = 0;
	for (int i = 0; i < kind->n_keys; i++)
		if (kind->keys[i].required)
			required[(*n)++] = i;
	return required;
}

static struct conf_form *new_form(
	const struct conf_kind *kind, struct arena *arena, int depth)
{
	struct conf_form *form = arena_alloc(arena, sizeof(*form));
	size_t n = (size_t)kind->n_keys;
	unsigned char *sizes = arena_alloc(arena, n);

	assert(depth <= CONF_MOST_DEPTH);
	form->kind = kind;
	form->key_sizes = sizes;
	form->sections = arena_array(arena, n, sizeof(*form->sections));
	/* One more, all zero: CFG_END(). */
	form->opts = arena_array(arena, n + 1, sizeof(*form->opts));
	for (int i = 0; i < kind->n_keys; i++)
		add_key(form, i, arena, depth, &sizes[i]);
	form->required = list_required(kind, arena, &form->n_required);
	return form;
}

struct conf_form *conf_form_new(
	const struct conf_kind *kind, struct arena *arena)
{
	return new_form(kind, arena, 0);
}

void conf_form_show(struct conf_form *form, int n)
{
	for (int i = 0; i < form->kind->n_keys; i++)
		form->opts[i].name = i < n ? form->kind->keys[i].name : NULL;
}

static bool is_key(
	const struct conf_form *form, int key, const char *name, size_t len)
{
	return form->key_sizes[key] == len &&
	       !memcmp(form->kind->keys[key].name, name, len);
}

int conf_form_find(
	const struct conf_form *form, const char *name, size_t len, int hint)
{
	const int n = form->kind->n_keys, first = hint > 0 ? hint : 0;

	for (int key = first; key < n; key++)
		if (is_key(form, key, name, len))
			return key;
	for (int key = 0; key < first; key++)
		if (is_key(form, key, name, len))
			return key;
	return -1;
}
