/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "model/match.h"
#include "model/tags.h"
#include "report/service_lines.h"
#include "cmd/directory.h"
#include "cmd/finish.h"
#include "cmd/options.h"
#include "cmd/services.h"
#include "cmd/width.h"

/* Everything of one look into the directory. */
struct find {
	struct arena arena;
	struct settings settings;
	struct services services;
	struct seeker seeker;
	struct text_list tags;
	const char *path, *tag, *nation, *area, *age, *must, *want, *language;
	const char *most, *format;
	bool open, json;
};

/* Each word of "ost,children" to `take`; says which one it does not know. */
static bool take_words(struct find *find, const char *option, const char *list,
	bool (*take)(struct find *, const char *))
{
	char *words = arena_strdup(&find->arena, list ? list : "");
	char *rest = words, *word;

	while ((word = strsep(&rest, ", "))) {
		if (!*word || take(find, word))
			continue;
		cmd_misused(&cmd_services, "'%s' cannot be '%s'", option, word);
		return false;
	}
	return true;
}

static bool take_tag(struct find *find, const char *word)
{
	text_list_add(&find->tags, word);
	return true;
}

static bool take_must(struct find *find, const char *word)
{
	return seeker_must(&find->seeker, word);
}

static bool take_want(struct find *find, const char *word)
{
	return seeker_want(&find->seeker, word);
}

static bool take_language(struct find *find, const char *word)
{
	text_list_add(&find->seeker.languages, word);
	return true;
}

/* A whole number of an option, from least on. */
static bool take_number(
	const char *option, const char *text, int least, int *number)
{
	char *end;
	long value;

	if (!text)
		return true;
	errno = 0;
	value = strtol(text, &end, 10);
	if (!*text || *end || errno || value < least || value > 1000000) {
		cmd_misused(&cmd_services,
			"'%s' takes a number from %d up, not '%s'", option,
			least, text);
		return false;
	}
	*number = (int)value;
	return true;
}

static bool take_place(struct find *find)
{
	enum nation nation;

	if (find->nation) {
		if (!directory_nation(find->nation, &nation))
			return false;
		seeker_live_in(&find->seeker, nation);
	}
	if (find->area)
		find->seeker.area = find->area;
	return true;
}

static bool take_format(const char *format, bool *json)
{
	static const char *const words[] = { "text", "json" };
	int found = options_word(&cmd_services, "--format", words, 2, format);

	*json = found == 1;
	return found >= 0;
}

static bool take_request(struct find *find, char **words)
{
	struct seeker *seeker = &find->seeker;

	for (; *words; words++)
		text_list_add(&seeker->words, *words);
	seeker->open_now_only = find->open;
	if (!take_number("--age", find->age, 0, &seeker->age_from) ||
		!take_number("-n", find->most, 1, &seeker->most))
		return false;
	seeker->age_to = seeker->age_from;
	return take_place(find) &&
	       take_words(find, "--tag", find->tag, take_tag) &&
	       take_words(find, "--must", find->must, take_must) &&
	       take_words(find, "--want", find->want, take_want) &&
	       take_words(find, "--language", find->language, take_language) &&
	       take_format(find->format, &find->json);
}

/* A slip of the finger would look like a gap. */
static void doubt_tags(const struct find *find)
{
	for (int i = 0; i < find->tags.n; i++) {
		const char *tag = find->tags.texts[i];
		struct suggest suggest;
		char meant[SUGGEST_SIZE];

		if (tag_is_known(tag) ||
			services_with_tag(&find->services, tag))
			continue;
		suggest_init(&suggest, tag);
		tag_suggest(&suggest);
		cmd_complain("no service has the tag '%s'%s", tag,
			suggest_text(&suggest, meant));
	}
}

static enum status print(struct find *find)
{
	struct matches matches;
	struct buf out;

	doubt_tags(find);
	match_services(&matches, &find->services, &find->seeker,
		find->tags.texts, find->tags.n, &find->arena);
	buf_init(&out, &find->arena);
	if (find->json)
		service_matches_json(&matches, &find->services, &out);
	else
		service_matches_text(&matches, &find->services, &find->seeker,
			cmd_width(), &out);
	return cmd_write(&out);
}

/* Where the clinic is, unless she says otherwise. */
static void settle_place(struct find *find)
{
	if (*find->settings.nation)
		directory_nation(find->settings.nation, &find->seeker.nation);
	find->seeker.area = find->settings.area;
}

static bool load_all(struct find *find)
{
	/* No tags is any tag. */
	const struct text_list *tags = find->tags.n ? &find->tags : NULL;

	return directory_load_alone(
		&find->services, find->path, &find->settings, tags);
}

static enum status look(struct find *find, char **words)
{
	struct diag diag;
	struct moment now;
	enum status status = STATUS_USAGE;

	if (!cmd_now(&now))
		return STATUS_USAGE;
	diag_init(&diag);
	if (!load_settings(&find->settings, &diag)) {
		status = cmd_diagnosed(&diag, false);
		goto out;
	}
	seeker_init(&find->seeker, &now, &find->arena);
	settle_place(find);
	if (!take_request(find, words))
		goto out;
	status = load_all(find) ? print(find) : STATUS_IO;
out:
	diag_release(&diag);
	settings_release(&find->settings);
	return status;
}

enum status services_find_run(int argc, char **argv)
{
	struct find find = { .format = "text" };
	const struct option_row rows[] = {
		{ 's', "services", NULL, &find.path },
		{ 0, "tag", NULL, &find.tag },
		{ 0, "nation", NULL, &find.nation },
		{ 0, "area", NULL, &find.area },
		{ 0, "age", NULL, &find.age },
		{ 0, "must", NULL, &find.must },
		{ 0, "want", NULL, &find.want },
		{ 0, "language", NULL, &find.language },
		{ 0, "open", &find.open, NULL },
		{ 'n', "most", NULL, &find.most },
		{ 0, "format", NULL, &find.format },
	};
	enum status status;

	if (!options_read(&cmd_services, rows, sizeof(rows) / sizeof(*rows),
		    &argc, &argv, &status))
		return status;
	arena_init(&find.arena);
	services_init(&find.services);
	text_list_init(&find.tags, &find.arena);
	status = look(&find, argv);
	services_release(&find.services);
	arena_release(&find.arena);
	return status;
}
