/* SPDX-License-Identifier: MIT */
#include "load/po_lint.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/clean.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "model/lint.h"

struct linter {
	struct po *po;
	const struct checklist *list;
	const struct wording *wording;
	struct diag *diag;
	struct map texts, contexts; /* of the list, by key and by context */
	const struct po_entry *entry;
};

static void error(struct linter *linter, const char *what)
{
	diag_error(linter->diag, linter->po->path, linter->entry->line, "%s",
		what);
}

static const char *key_of(
	struct linter *linter, const char *context, const char *text)
{
	return arena_printf(&linter->po->arena, "%s\004%s", context, text);
}

static void index_list(struct linter *linter)
{
	map_init(&linter->texts, &linter->po->arena);
	map_init(&linter->contexts, &linter->po->arena);
	for (int i = 0; linter->list && i < linter->list->n_texts; i++) {
		const struct text *text = &linter->list->texts[i];

		map_add(&linter->texts,
			key_of(linter, text->context, text->text), i);
		map_add(&linter->contexts, text->context, i);
	}
}

/* The text that it is of, or NULL after saying that there is none. */
static const struct text *source_of(struct linter *linter)
{
	const struct po_entry *entry = linter->entry;
	int at = map_get(
		&linter->texts, key_of(linter, entry->context, entry->id));

	if (at >= 0)
		return &linter->list->texts[at];
	diag_warning(linter->diag, linter->po->path, entry->line, NULL,
		map_get(&linter->contexts, entry->context) < 0
			? "the checklist has no '%s'"
			: "in the checklist '%s' is another text now",
		entry->context);
	return NULL;
}

/* "%2$-5ld" → what it takes, and which; *text moves behind it. */
static const char *next_conversion(
	const char **text, int *number, size_t *length)
{
	const char *at = *text, *end;

	while ((at = strchr(at, '%')) && at[1] == '%')
		at += 2;
	if (!at)
		return NULL;
	end = at + 1 + strspn(at + 1, "-+ #0123456789.*$lhz");
	*number = atoi(at + 1);
	if (at[1 + strspn(at + 1, "0123456789")] != '$')
		*number = 0;
	while (end > at + 1 && strchr("lhz", end[-1]))
		end--;
	*length = strspn(end, "lhz") + 1;
	*text = *end ? end + *length : end;
	return end;
}

#define CONVERSIONS_MOST 8

/* What each of the arguments is taken as: "s", "ld"; false if too many. */
static bool list_conversions(const char *text,
	const char *all[CONVERSIONS_MOST + 1], size_t *lengths)
{
	int number, next = 1;
	size_t length;
	const char *at;

	for (int i = 0; i <= CONVERSIONS_MOST; i++)
		all[i] = "", lengths[i] = 0;
	while ((at = next_conversion(&text, &number, &length))) {
		if (!number)
			number = next++;
		if (number < 1 || number > CONVERSIONS_MOST)
			return false;
		all[number] = at;
		lengths[number] = length;
	}
	return true;
}

static bool same_form(const char *id, const char *text)
{
	const char *in[CONVERSIONS_MOST + 1], *out[CONVERSIONS_MOST + 1];
	size_t n_in[CONVERSIONS_MOST + 1], n_out[CONVERSIONS_MOST + 1];

	if (!list_conversions(id, in, n_in) ||
		!list_conversions(text, out, n_out))
		return false;
	for (int i = 1; i <= CONVERSIONS_MOST; i++)
		if (n_in[i] != n_out[i] || strncmp(in[i], out[i], n_in[i]) != 0)
			return false;
	return true;
}

/* A form for one number alone may leave it out: the first, and where there are
 * as many forms as in Welsh, all but the last. */
static bool may_leave_out(const struct po_entry *entry, int form)
{
	return *entry->plural &&
	       (!form || (entry->n_texts > 4 && form < entry->n_texts - 1)) &&
	       !strchr(entry->texts[form], '%');
}

static void lint_form(struct linter *linter)
{
	const struct po_entry *entry = linter->entry;

	for (int i = 0; entry->c_format && i < entry->n_texts; i++)
		if (!same_form(*entry->plural ? entry->plural : entry->id,
			    entry->texts[i]) &&
			!may_leave_out(entry, i))
			error(linter,
				"what printf puts in is not the same as in the source");
}

static bool is_letter(char c)
{
	return ascii_is_alnum(c) || (unsigned char)c > 0x7f;
}

/* As a word of its own. */
static bool has_word(const char *text, const char *word)
{
	size_t n = strlen(word);

	for (const char *at = text; (at = strstr(at, word)); at++)
		if ((at == text || !is_letter(at[-1])) && !is_letter(at[n]))
			return true;
	return false;
}

/* A key is the same in all languages: "the key l", "Press a". */
static void lint_keys(struct linter *linter)
{
	static const char *const before[] = { "Press ", "the key ", "F9", "F8",
		"Ctrl-G", "Ctrl-X", "Ctrl-C", "Esc" };
	const struct po_entry *entry = linter->entry;

	for (size_t i = 0; i < sizeof(before) / sizeof(*before); i++) {
		const char *at = strstr(entry->id, before[i]);
		size_t n = strlen(before[i]);
		char key[16] = "";

		if (!at)
			continue;
		if (before[i][n - 1] != ' ')
			memcpy(key, before[i], n);
		else if (ascii_is_lower(at[n]) && !ascii_is_alnum(at[n + 1]))
			*key = at[n];
		for (int t = 0; *key && t < entry->n_texts; t++)
			if (!has_word(entry->texts[t], key))
				diag_error(linter->diag, linter->po->path,
					entry->line,
					"the key '%s' is not in it: keys are not translated",
					key);
	}
}

static void lint_signs(struct linter *linter)
{
	const struct po_entry *entry = linter->entry;

	for (int i = 0; i < entry->n_texts; i++)
		if (clean_text(
			    arena_strdup(&linter->po->arena, entry->texts[i])))
			error(linter,
				"signs that turn the direction of writing, or control characters");
}

static void lint_length(struct linter *linter, const struct text *text)
{
	int width = utf8_width(linter->entry->texts[0]);
	int most = lint_longest(text);

	if (most && width > most)
		diag_warning(linter->diag, linter->po->path,
			linter->entry->line, NULL,
			"%s: %d columns long, more than %d", text->context,
			width, most);
}

/* As in the checklist: numbers come from the services. */
static void lint_numbers(struct linter *linter, const struct text *text)
{
	const char *at = linter->entry->texts[0];

	if (strcmp(text->field, "do") != 0)
		return;
	while (*(at += strcspn(at, "0123456789"))) {
		size_t n = strspn(at, "0123456789");

		if (n != 3 || strncmp(at, "999", 3) != 0)
			error(linter, "no number but 999 in 'do'");
		at += n;
	}
}

/* Words that wound, in the source: those of a checklist are looked at there. */
static void lint_source(struct linter *linter)
{
	const struct wording_term *term;
	const char *word;
	size_t at = 0, n;

	while ((term = wording_find(
			linter->wording, linter->entry->id, &at, &word, &n))) {
		if (n == strlen(I18N_PROGRAM) && !memcmp(word, I18N_PROGRAM, n))
			continue; /* it is its name */
		diag_error(linter->diag, linter->po->path, linter->entry->line,
			"the source: say '%s' rather than '%.*s'",
			term->instead, (int)n, word);
	}
}

static void lint_entry(struct linter *linter)
{
	const struct po_entry *entry = linter->entry;
	const struct text *text = NULL;

	if (linter->list)
		text = source_of(linter);
	else
		lint_source(linter);
	if (!po_is_done(entry))
		return;
	if (entry->fuzzy)
		error(linter, "it is marked fuzzy, so nobody sees it");
	lint_form(linter);
	lint_signs(linter);
	if (!text) {
		lint_keys(linter);
		return;
	}
	lint_length(linter, text);
	lint_numbers(linter, text);
}

static void lint_header(struct linter *linter)
{
	struct po *po = linter->po;
	struct diag *diag = linter->diag;
	const char *language = po_field(po, "Language");
	bool reviewed = *po_field(po, "Reviewed-by");

	if (!strstr(po_field(po, "Content-Type"), "charset=UTF-8"))
		diag_error(diag, po->path, po->header_line,
			"the header does not say 'charset=UTF-8'");
	if (strcmp(language, po->language) != 0)
		diag_error(diag, po->path, po->header_line,
			"the header says language '%s', and the file's name '%s'",
			language, po->language);
	if (!reviewed && !po->says_draft)
		diag_error(diag, po->path, po->header_line,
			"nobody is named in 'Reviewed-by', and no comment says '# DRAFT'");
	if (reviewed && po->says_draft)
		diag_warning(diag, po->path, po->header_line, NULL,
			"it is reviewed, and a comment still says '# DRAFT'");
}

/* How many forms the header promises: each plural has to have them. */
static void lint_plurals(struct linter *linter)
{
	const char *at = strstr(
		po_field(linter->po, "Plural-Forms"), "nplurals=");
	int n = at ? atoi(at + strlen("nplurals=")) : 0;

	for (int i = 0; i < linter->po->n; i++) {
		linter->entry = &linter->po->entries[i];
		if (*linter->entry->plural && linter->entry->n_texts != n)
			error(linter,
				"it has not as many forms as 'Plural-Forms' in the header says");
	}
}

static struct po_part *part_of(
	struct linter *linter, struct po_cover *cover, const struct text *text)
{
	const char *name = "the rest";
	size_t n = strcspn(text ? text->context : "", ":/");

	if (text && text->topic >= 0)
		name = linter->list->topics[text->topic].id;
	else if (text && text->context[n] == ':')
		name = arena_printf(
			&linter->po->arena, "%.*ss", (int)n, text->context);
	for (int i = 0; i < cover->n; i++)
		if (!strcmp(cover->parts[i].name, name))
			return &cover->parts[i];
	cover->parts[cover->n] = (struct po_part){ .name = name };
	return &cover->parts[cover->n++];
}

static void count(struct linter *linter, struct po_cover *cover,
	const struct text *text, const struct po_entry *entry)
{
	struct po_part *const parts[] = { &cover->all,
		part_of(linter, cover, text) };

	for (int i = 0; i < 2; i++) {
		parts[i]->texts++;
		parts[i]->done += entry && po_is_done(entry) && !entry->fuzzy;
		parts[i]->fuzzy += entry && po_is_done(entry) && entry->fuzzy;
	}
}

/* Of a checklist, all its texts, whether they are in the file or not. */
static void cover_all(struct linter *linter, struct po_cover *cover)
{
	struct po *po = linter->po;
	const struct checklist *list = linter->list;
	struct map entries;

	*cover = (struct po_cover){
		.parts = arena_array(&po->arena,
			(size_t)(list ? list->n_topics : 0) + 8,
			sizeof(*cover->parts)),
	};
	map_init(&entries, &po->arena);
	for (int i = 0; i < po->n; i++)
		map_add(&entries,
			key_of(linter, po->entries[i].context,
				po->entries[i].id),
			i);
	for (int i = 0; list && i < list->n_texts; i++) {
		int at = map_get(
			&entries, key_of(linter, list->texts[i].context,
					  list->texts[i].text));

		count(linter, cover, &list->texts[i],
			at < 0 ? NULL : &po->entries[at]);
	}
	for (int i = 0; !list && i < po->n; i++)
		count(linter, cover, NULL, &po->entries[i]);
}

void po_lint(struct po *po, const struct checklist *list,
	const struct wording *wording, struct po_cover *cover,
	struct diag *diag)
{
	struct linter linter = {
		.po = po,
		.list = list,
		.wording = wording,
		.diag = diag,
	};

	index_list(&linter);
	lint_header(&linter);
	for (int i = 0; i < po->n; i++) {
		linter.entry = &po->entries[i];
		lint_entry(&linter);
	}
	lint_plurals(&linter);
	cover_all(&linter, cover);
}
