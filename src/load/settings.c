/* SPDX-License-Identifier: MIT */
#include "load/settings.h"

#include <errno.h>
#include <unistd.h>

#include "base/words.h"
#include "model/nation.h"
#include "load/conf_table.h"
#include "load/paths.h"

#ifndef SYSCONFDIR
#define SYSCONFDIR "/etc"
#endif

#define SETTINGS_CAP ((size_t)1 << 20)

enum settings_key {
	SET_NATION,
	SET_AREA,
	SET_CHECKLIST,
	SET_SERVICES,
	SET_LANGUAGE,
	SET_HER_LANGUAGES,
	SET_THEME,
	SET_ASCII,
	SET_PLAIN,
	SET_HIDE_KEY,
	SET_SHOW_KEY,
	SET_HIDDEN_TEXT,
	SET_IDLE_HIDE_SECONDS,
	SET_PRINT_COMMAND,
	SET_KEEP,
	SET_KEEP_DIR,
	SET_KEEP_DAYS,
	SET_KIOSK,
	SET_ORGANISATION,
	SET_CONFIDENTIALITY_TEXT,
	SET_POLICY_FILE,
	SET_POLICY_EASY_FILE,
};

static const struct conf_key settings_keys[] = {
	[SET_NATION] = OPTIONAL("nation", CONF_TEXT),
	[SET_AREA] = OPTIONAL("area", CONF_TEXT),
	[SET_CHECKLIST] = OPTIONAL("checklist", CONF_TEXT),
	[SET_SERVICES] = OPTIONAL("services", CONF_TEXT),
	[SET_LANGUAGE] = OPTIONAL("language", CONF_TEXT),
	[SET_HER_LANGUAGES] = OPTIONAL("her_languages", CONF_LIST),
	[SET_THEME] = OPTIONAL("theme", CONF_TEXT),
	[SET_ASCII] = OPTIONAL("ascii", CONF_SWITCH),
	[SET_PLAIN] = OPTIONAL("plain", CONF_SWITCH),
	[SET_HIDE_KEY] = OPTIONAL("hide_key", CONF_TEXT),
	[SET_SHOW_KEY] = OPTIONAL("show_key", CONF_TEXT),
	[SET_HIDDEN_TEXT] = OPTIONAL("hidden_text", CONF_TEXT),
	[SET_IDLE_HIDE_SECONDS] = OPTIONAL("idle_hide_seconds", CONF_NUMBER),
	[SET_PRINT_COMMAND] = OPTIONAL("print_command", CONF_TEXT),
	[SET_KEEP] = OPTIONAL("keep", CONF_TEXT),
	[SET_KEEP_DIR] = OPTIONAL("keep_dir", CONF_TEXT),
	[SET_KEEP_DAYS] = OPTIONAL("keep_days", CONF_NUMBER),
	[SET_KIOSK] = OPTIONAL("kiosk", CONF_SWITCH),
	[SET_ORGANISATION] = OPTIONAL("organisation", CONF_TEXT),
	[SET_CONFIDENTIALITY_TEXT] = OPTIONAL(
		"confidentiality_text", CONF_TEXT),
	[SET_POLICY_FILE] = OPTIONAL("policy_file", CONF_TEXT),
	[SET_POLICY_EASY_FILE] = OPTIONAL("policy_easy_file", CONF_TEXT),
};

const struct conf_kind settings_kind = KIND("settings", settings_keys);

static const char *const theme_words[THEMES] = {
	[THEME_CALM] = "calm",
	[THEME_CONTRAST] = "contrast",
	[THEME_MONO] = "mono",
	[THEME_LARGE] = "large",
};
static const char *const keep_words[KEEPS] = {
	[KEEP_OFF] = "off",
	[KEEP_ASK] = "ask",
};

void settings_init(struct settings *settings)
{
	*settings = (struct settings){
		.nation = "",
		.area = "",
		.checklist = "",
		.services = "",
		.language = "",
		.theme = THEME_CALM,
		.keep = KEEP_ASK,
		.hide_key = "F9",
		.show_key = "",
		.hidden_text = "Ready.",
		.idle_hide_seconds = 120,
		.keep_days = 30,
		.print_command = "",
		.keep_dir = "",
		.organisation = "",
		.confidentiality_text = "",
		.policy_file = "",
		.policy_easy_file = "",
	};
	arena_init(&settings->arena);
}

void settings_release(struct settings *settings)
{
	arena_release(&settings->arena);
}

/* The settings that are texts, whatever they say. */
static void read_texts(
	struct settings *settings, const struct conf_section *top)
{
	const struct {
		int key;
		const char **text;
	} texts[] = {
		{ SET_AREA, &settings->area },
		{ SET_CHECKLIST, &settings->checklist },
		{ SET_SERVICES, &settings->services },
		{ SET_LANGUAGE, &settings->language },
		{ SET_HIDE_KEY, &settings->hide_key },
		{ SET_SHOW_KEY, &settings->show_key },
		{ SET_HIDDEN_TEXT, &settings->hidden_text },
		{ SET_PRINT_COMMAND, &settings->print_command },
		{ SET_KEEP_DIR, &settings->keep_dir },
		{ SET_ORGANISATION, &settings->organisation },
		{ SET_CONFIDENTIALITY_TEXT, &settings->confidentiality_text },
		{ SET_POLICY_FILE, &settings->policy_file },
		{ SET_POLICY_EASY_FILE, &settings->policy_easy_file },
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		if (conf_has(top, texts[i].key))
			*texts[i].text = conf_text(top, texts[i].key);
}

/* The place of the key's word, or `old` where there is none. */
static int read_word(struct settings *settings, const struct conf_section *top,
	int key, const char *const *words, int n, int old)
{
	const char *word = conf_text(top, key);
	char meant[SUGGEST_SIZE];
	int found;

	if (!conf_has(top, key))
		return old;
	found = words_find(words, n, word, meant);
	if (found >= 0)
		return found;
	conf_error(top, key, "%s",
		words_wrong(words, n, settings_keys[key].name, word,
			&settings->arena));
	return old;
}

static void read_number(const struct conf_section *top, int key, int *number)
{
	if (!conf_has(top, key))
		return;
	if (conf_number(top, key) < 0)
		conf_error(top, key, "'%s' cannot be less than 0",
			settings_keys[key].name);
	else
		*number = conf_number(top, key);
}

static void read_nation(
	struct settings *settings, const struct conf_section *top)
{
	const char *const *words = &nation_names[NATION_ENGLAND];
	int nation = read_word(
		settings, top, SET_NATION, words, NATIONS - NATION_ENGLAND, -1);

	if (nation >= 0)
		settings->nation = words[nation];
}

static void read_all(struct settings *settings, const struct conf_section *top)
{
	read_texts(settings, top);
	settings->hide_key_line = conf_line(top, SET_HIDE_KEY);
	settings->show_key_line = conf_line(top, SET_SHOW_KEY);
	read_nation(settings, top);
	settings->theme = (enum theme)read_word(settings, top, SET_THEME,
		theme_words, THEMES, (int)settings->theme);
	settings->keep = (enum keep)read_word(settings, top, SET_KEEP,
		keep_words, KEEPS, (int)settings->keep);
	read_number(top, SET_IDLE_HIDE_SECONDS, &settings->idle_hide_seconds);
	read_number(top, SET_KEEP_DAYS, &settings->keep_days);
	if (conf_has(top, SET_ASCII))
		settings->ascii = conf_switch(top, SET_ASCII);
	if (conf_has(top, SET_PLAIN))
		settings->plain = conf_switch(top, SET_PLAIN);
	if (conf_has(top, SET_KIOSK))
		settings->kiosk = conf_switch(top, SET_KIOSK);
	if (conf_has(top, SET_HER_LANGUAGES))
		settings->her_languages = conf_list(
			top, SET_HER_LANGUAGES, &settings->n_her_languages);
}

bool settings_read(
	struct settings *settings, const char *path, struct diag *diag)
{
	size_t before = diag->errors + diag->unreadable;
	struct conf conf;

	if (conf_read(&conf, arena_strdup(&settings->arena, path), SETTINGS_CAP,
		    &settings_kind, &settings->arena, diag))
		read_all(settings, conf.top);
	conf_release(&conf);
	return diag->errors + diag->unreadable == before;
}

static bool read_if_there(
	struct settings *settings, const char *dir, struct diag *diag)
{
	const char *path;

	if (!dir)
		return true;
	path = arena_printf(&settings->arena, "%s/signpost.conf", dir);
	if (access(path, F_OK) && (errno == ENOENT || errno == ENOTDIR))
		return true;
	return settings_read(settings, path, diag);
}

bool load_settings(struct settings *settings, struct diag *diag)
{
	bool site, own;

	settings_init(settings);
	site = read_if_there(settings, SYSCONFDIR "/signpost", diag);
	own = read_if_there(settings, path_user_dir(&settings->arena), diag);
	return site && own;
}
