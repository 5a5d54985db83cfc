/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/words.h"
#include "load/answers_parts.h"

/* What she decided: her steps, with whom, and what may stand on which paper. */

void answers_step(struct answers_loader *loader)
{
	const char *id = answers_take(loader, "a need");
	const char *who = id ? line_word(&loader->reader) : NULL;
	int need = id ? answers_find(loader, NAME_NEED, id) : -1;
	char meant[SUGGEST_SIZE];
	int known = words_find(who_names, WHOS, who ? who : "", meant);

	if (known < 0)
		line_error(&loader->reader,
			"a step is done together, by you or me, or not_now, not '%s'%s",
			who, meant);
	else if (decisions_find_step(&loader->wizard->decisions, need) >= 0)
		line_error(&loader->reader, "step '%s' is given twice", id);
	else if (need >= 0)
		decisions_take_step(
			&loader->wizard->decisions, need, (enum who)known);
}

void answers_drop(struct answers_loader *loader)
{
	const char *id = answers_take(loader, "a need");
	int need = id ? answers_find(loader, NAME_NEED, id) : -1;

	if (need >= 0)
		decisions_drop_step(&loader->wizard->decisions, need);
}

void answers_with(struct answers_loader *loader)
{
	const char *id = answers_take(loader, "a need");
	const char *service = id ? answers_take(loader, "a service") : NULL;
	int need = service ? answers_find(loader, NAME_NEED, id) : -1;

	if (service && !*service)
		line_error(&loader->reader, "expected a service");
	else if (need >= 0)
		decisions_put_with(&loader->wizard->decisions, need, service);
}

/* "hers file": for which papers; without a word for all of them. */
static unsigned read_papers(struct answers_loader *loader)
{
	char meant[SUGGEST_SIZE], *word;
	unsigned papers = 0;

	while ((word = line_word(&loader->reader))) {
		int bit = words_find(yes_names, YES_PAPERS, word, meant);

		if (bit < 0) {
			line_error(&loader->reader,
				"a yes is for hers, file or next, not '%s'%s",
				word, meant);
			return 0; /* never for more than she said */
		}
		papers |= 1U << bit;
	}
	return papers ? papers : YES_ALL;
}

void answers_yes(struct answers_loader *loader)
{
	static const enum name_kind kinds[LINE_KINDS] = {
		[LINE_NEED] = NAME_NEED,
		[LINE_INFO] = NAME_INFO,
		[LINE_QUESTION] = NAME_QUESTION,
	};
	char *line = answers_take(loader, "need:ID, info:ID or question:ID");
	char *colon = line ? strchr(line, ':') : NULL;

	if (!line)
		return;
	for (int kind = 0; colon && kind < LINE_KINDS; kind++) {
		size_t len = (size_t)(colon - line);
		int index;

		if (strlen(line_kind_names[kind]) != len ||
			strncmp(line, line_kind_names[kind], len))
			continue;
		index = answers_find(loader, kinds[kind], colon + 1);
		if (index >= 0)
			loader->yes[kind][index] = (uint8_t)read_papers(loader);
		return;
	}
	line_error(&loader->reader,
		"a line on paper is need:ID, info:ID or question:ID, not '%s'",
		line);
}

void answers_proud(struct answers_loader *loader)
{
	struct wizard *wizard = loader->wizard;
	const char *text = answers_take(loader, "a text in quotes");

	if (text && !loader->reader.quoted)
		line_error(&loader->reader, "'proud' takes a text in quotes");
	else if (text && *text)
		text_list_add(&wizard->decisions.proud,
			arena_strdup(wizard->arena, text));
}

/* Lines come in any order, and a yes is to what is there. */
void answers_say_yes(struct answers_loader *loader)
{
	const struct checklist *list = loader->list;
	const int n[LINE_KINDS] = {
		[LINE_NEED] = list->n_needs,
		[LINE_INFO] = list->n_infos,
		[LINE_QUESTION] = list->n_questions,
	};

	for (int kind = 0; kind < LINE_KINDS; kind++)
		for (int i = 0; i < n[kind]; i++)
			if (loader->yes[kind][i])
				decisions_say_yes(&loader->wizard->decisions,
					loader->yes[kind][i],
					(enum line_kind)kind, i, true);
}
