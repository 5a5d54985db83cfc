/* SPDX-License-Identifier: MIT */
#include "base/i18n.h"

#include <dirent.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/ascii.h"
#include "base/map.h"

#ifndef LOCALEDIR
#define LOCALEDIR "/usr/local/share/locale"
#endif

#define DIRS_MOST 4
#define REVIEWED "Reviewed-by:"

static bool is_utf8;
static char language[I18N_CODE] = I18N_SOURCE;

/* What is put behind a text that is not translated: "" in the source's. */
static char mark[64];

/* Texts with a mark, each once, until the program ends. */
static struct arena marked_texts;
static struct map marked_places;
static const char **marked;
static size_t n_marked, marked_size;

/* The last is looked in first; for the program, from those that are its own. */
static const char *dirs[DIRS_MOST] = { LOCALEDIR };
static int n_dirs = 1, n_own = 1;

bool i18n_is_utf8(void)
{
	return is_utf8;
}

const char *i18n_language(void)
{
	return language;
}

void i18n_look_in(const char *dir)
{
	if (n_dirs < DIRS_MOST)
		dirs[n_dirs++] = dir;
	i18n_use(language);
}

/* Is there anything in it to translate: letters, that no printf puts in. */
static bool has_words(const char *text)
{
	for (; *text; text++)
		if (*text == '%' && text[1])
			text += 1 + strspn(text + 1, "-+ 0123456789.*$lz");
		else if (ascii_is_lower(ascii_lower(*text)))
			return true;
	return false;
}

static const char *with_mark(const char *text)
{
	char key[1024];
	size_t n = strlen(text);
	int at;

	while (n && text[n - 1] == ' ')
		n--; /* what comes next stays apart */
	if (!*mark || !has_words(text) ||
		snprintf(key, sizeof(key), "%.*s%s%s", (int)n, text, mark,
			text + n) >= (int)sizeof(key))
		return text;
	if (!marked_size)
		map_init(&marked_places, &marked_texts);
	at = map_get(&marked_places, key);
	if (at >= 0)
		return marked[at];
	if (n_marked == marked_size) {
		marked = arena_grow(&marked_texts, marked,
			marked_size * sizeof(*marked),
			(marked_size + 64) * sizeof(*marked));
		marked_size += 64;
	}
	marked[n_marked] = arena_strdup(&marked_texts, key);
	map_add(&marked_places, marked[n_marked], (int)n_marked);
	return marked[n_marked++];
}

const char *i18n_plain(const char *msgid)
{
	return *msgid ? gettext(msgid) : msgid;
}

const char *i18n_said(const char *msgid)
{
	const char *text = i18n_plain(msgid);

	return text == msgid ? with_mark(text) : text;
}

const char *i18n_counted(const char *one, const char *many, unsigned long n)
{
	const char *text = dngettext(I18N_PROGRAM, one, many, n);

	return text == one || text == many ? with_mark(text) : text;
}

bool i18n_is_code(const char *text)
{
	size_t n = 0;

	while (ascii_is_lower(text[n]))
		n++;
	if (n < 2 || n > 3)
		return false;
	if (text[n] == '_' && ascii_is_upper(text[n + 1]) &&
		ascii_is_upper(text[n + 2]))
		n += 3;
	return !text[n];
}

static bool is_in(const char *dir, const char *code, const char *domain)
{
	char path[PATH_MAX];

	return snprintf(path, sizeof(path), "%s/%s/LC_MESSAGES/%s.mo", dir,
		       code, domain) < (int)sizeof(path) &&
	       !access(path, R_OK);
}

static int dirs_for(const char *domain)
{
	return strcmp(domain, I18N_PROGRAM) ? n_dirs : n_own;
}

/* Where it is; NULL for nowhere. */
static const char *place_of(const char *domain, const char *code)
{
	for (int i = dirs_for(domain) - 1; i >= 0; i--)
		if (is_in(dirs[i], code, domain))
			return dirs[i];
	return NULL;
}

bool i18n_has(const char *domain, const char *code)
{
	return i18n_is_code(code) && place_of(domain, code);
}

static void bind(const char *domain)
{
	const char *dir = place_of(domain, language);

	bindtextdomain(domain, dir ? dir : LOCALEDIR);
	bind_textdomain_codeset(domain, "UTF-8");
}

void i18n_use(const char *code)
{
	if (!i18n_is_code(code))
		code = I18N_SOURCE;
	if (code != language)
		snprintf(language, sizeof(language), "%s", code);
	setenv("LANGUAGE", language, 1);
	/* Naming the domain is what makes gettext look at LANGUAGE anew. */
	bind(I18N_PROGRAM);
	textdomain(I18N_PROGRAM);
	*mark = '\0';
	if (strcmp(language, I18N_SOURCE) != 0)
		snprintf(mark, sizeof(mark), " [%s]", gettext("English"));
}

const char *i18n_mark(void)
{
	return mark;
}

static void add_code(char (*codes)[I18N_CODE], int *n, const char *code)
{
	for (int i = 0; i < *n; i++)
		if (!strcmp(codes[i], code))
			return;
	if (*n < I18N_MOST)
		snprintf(codes[(*n)++], I18N_CODE, "%.*s", I18N_CODE - 1, code);
}

static int compare(const void *a, const void *b)
{
	return strcmp(a, b);
}

int i18n_languages(const char *domain, char (*codes)[I18N_CODE])
{
	int n = 0;

	for (int i = 0; i < dirs_for(domain); i++) {
		DIR *dir = opendir(dirs[i]);
		const struct dirent *entry;

		while (dir && (entry = readdir(dir)))
			if (i18n_is_code(entry->d_name) &&
				is_in(dirs[i], entry->d_name, domain))
				add_code(codes, &n, entry->d_name);
		if (dir)
			closedir(dir);
	}
	qsort(codes, (size_t)n, sizeof(*codes), compare);
	return n;
}

const char *i18n_find(const char *domain, const char *key)
{
	const char *found;

	bind(domain);
	found = dgettext(domain, key);
	return found == key || !*found ? NULL : found;
}

bool i18n_is_reviewed(const char *domain)
{
	const char *at = i18n_has(domain, language) ? i18n_find(domain, "")
						    : NULL;

	for (; at && *at; at += strcspn(at, "\n"), at += *at == '\n')
		if (!strncmp(at, REVIEWED, strlen(REVIEWED)))
			return at[strlen(REVIEWED) +
				       strspn(at + strlen(REVIEWED), " \t")] !=
			       '\n';
	return !at;
}

static bool use_if_there(const char *code)
{
	if (!i18n_has(I18N_PROGRAM, code) && strcmp(code, I18N_SOURCE) != 0)
		return false;
	i18n_use(code);
	return true;
}

/* One of a list such as "cy:pl", or a locale's name. What there is for "cy"
 * is for "cy_GB", too. */
static bool use_first_of(const char *names)
{
	for (; *names; names += strcspn(names, ":"), names += *names == ':') {
		size_t n = strcspn(names, ":.@");
		char code[I18N_CODE];

		snprintf(code, sizeof(code), "%.*s", (int)n, names);
		if (use_if_there(code))
			return true;
		code[strcspn(code, "_")] = '\0';
		if (use_if_there(code))
			return true;
	}
	return false;
}

/* The first that is set says it, as for setlocale(). */
static const char *locale_name(const char *category)
{
	const char *const names[] = { "LC_ALL", category, "LANG" };

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		const char *name = getenv(names[i]);

		if (name && *name)
			return name;
	}
	return "";
}

/* A locale that nobody has generated is no reason to take its letters away:
 * its name says what the terminal understands. */
static bool says_utf8(const char *name)
{
	const char *at = strchr(name, '.');

	return at && (!strncmp(at, ".UTF-8", 6) || !strncmp(at, ".utf8", 5));
}

/* In a source tree the translations are built beside the program. */
static void look_beside_program(void)
{
	static char path[PATH_MAX];
	ssize_t n;

	if (*path)
		return; /* it is known already */
	n = readlink("/proc/self/exe", path, sizeof(path) - 8);
	while (n > 0 && path[n - 1] != '/')
		n--;
	if (n <= 0)
		return;
	strcpy(path + n, "locale");
	if (!access(path, X_OK))
		dirs[n_own++] = path;
	n_dirs = n_own;
}

void i18n_init(void)
{
	static const int ours[] = { LC_CTYPE, LC_MESSAGES };
	const size_t n = sizeof(ours) / sizeof(*ours);
	const char *language_list = getenv("LANGUAGE");
	char asked[256];
	bool there = true;

	snprintf(
		asked, sizeof(asked), "%s", language_list ? language_list : "");
	/* Characters and messages; numbers and dates are never localised. */
	for (size_t i = 0; i < n; i++)
		there &= setlocale(ours[i], "") || !setlocale(ours[i], "C");
	is_utf8 = !strcmp(nl_langinfo(CODESET), "UTF-8") ||
		  (!there && says_utf8(locale_name("LC_CTYPE")));
	/* LANGUAGE picks the translation here, which it cannot do in "C". */
	for (size_t i = 0; i < n; i++)
		if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0 ||
			ours[i] == LC_MESSAGES)
			setlocale(ours[i], "C.UTF-8");
	look_beside_program();
	if (!use_first_of(asked) && !use_first_of(locale_name("LC_MESSAGES")))
		i18n_use(I18N_SOURCE);
}
