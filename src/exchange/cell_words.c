/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/words.h"
#include "model/language.h"
#include "model/nation.h"
#include "model/tags.h"
#include "exchange/cell.h"
#include "exchange/field.h"

#define N(table) (sizeof(table) / sizeof(*(table)))

/* A word of theirs, and one of ours. */
struct word {
	const char *theirs, *ours;
};

static const char *find_word(
	const struct word *words, size_t n, const char *theirs)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(words[i].theirs, theirs))
			return words[i].ours;
	return NULL;
}

/* "Mental health" → "mental_health" */
static char *as_id(const struct cell *cell, const char *text)
{
	char *id = cell_lower(cell, text);

	for (char *p = id; *p; p++)
		if (*p == ' ' || *p == '-')
			*p = '_';
	return id;
}

static void warn_of_tag(const struct cell *cell, const char *tag)
{
	struct suggest suggest;
	char meant[SUGGEST_SIZE] = "";

	suggest_init(&suggest, tag);
	/* Of thousands of mistakes, nobody sees the last. */
	if (!cell->diag->unsaid) {
		tag_suggest(&suggest);
		suggest_text(&suggest, meant);
	}
	cell_warn(cell, "unknown tag '%.80s'%s", tag, meant);
}

bool cell_tags(struct cell *cell, enum service_field field)
{
	char *rest = cell->text, *item;
	struct buf list;

	buf_init(&list, cell->rows->arena);
	while ((item = cell_item(&rest, CELL_PARTS ","))) {
		const char *tag = as_id(cell, item);

		if (!tag_is_known(tag))
			warn_of_tag(cell, tag);
		field_list_add(&list, tag);
	}
	cell_say(cell, field, list.text);
	return true;
}

/* The bits of a nation, or 0. */
static unsigned nation_bits(const char *name)
{
	static const struct {
		const char *name;
		unsigned bits;
	} names[] = {
		{ "england", 1u << NATION_ENGLAND },
		{ "scotland", 1u << NATION_SCOTLAND },
		{ "wales", 1u << NATION_WALES },
		{ "ni", 1u << NATION_NI },
		{ "northern ireland", 1u << NATION_NI },
		{ "uk", NATIONS_ALL },
		{ "united kingdom", NATIONS_ALL },
		{ "all", NATIONS_ALL },
		{ "gb", NATIONS_ALL & ~(1u << NATION_NI) },
		{ "great britain", NATIONS_ALL & ~(1u << NATION_NI) },
		{ "england and wales",
			1u << NATION_ENGLAND | 1u << NATION_WALES },
	};

	for (size_t i = 0; i < N(names); i++)
		if (!strcmp(names[i].name, name))
			return names[i].bits;
	return 0;
}

bool cell_nations(struct cell *cell, enum service_field field)
{
	char *rest = cell->text, *item;
	unsigned nations = 0, bits;

	while ((item = cell_item(&rest, CELL_PARTS ",/&"))) {
		bits = nation_bits(cell_lower(cell, item));
		if (!bits)
			return cell_wrong(cell,
				"'%.80s' is not england, scotland, wales, ni "
				"or uk",
				item);
		nations |= bits;
	}
	cell_say(cell, field,
		nations == NATIONS_ALL ? "uk"
				       : field_set_text(nations, nation_names,
						 NATIONS, cell->rows->arena));
	return true;
}

/* Codes of two or three letters, or with something behind: "zh-Hant". */
static bool is_language_code(const char *text)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz";
	size_t n = strspn(text, letters);

	return (n == 2 || n == 3) && (!text[n] || text[n] == '-');
}

bool cell_languages(struct cell *cell, enum service_field field)
{
	char *rest = cell->text, *item;
	struct buf list;

	buf_init(&list, cell->rows->arena);
	while ((item = cell_item(&rest, CELL_PARTS ",/"))) {
		const char *name = cell_lower(cell, item);
		const char *code = language_code(name);

		if (code)
			field_list_add(&list, code);
		else if (is_language_code(name))
			field_list_add(&list, item);
		else
			cell_warn(cell,
				"no code is known for '%.80s', so it is left out",
				item);
	}
	if (list.len)
		cell_say(cell, field, list.text);
	return true;
}

/* What is none of them, with what it may be. */
static bool wrong_word(const struct cell *cell, const char *word,
	const char *const *words, int n)
{
	char meant[SUGGEST_SIZE], known[SUGGEST_SIZE];

	words_find(words, n, as_id(cell, word), meant);
	return cell_wrong(cell, "'%.80s' is not %s%s", word,
		words_list(words, n, known), meant);
}

/* Words of a set, or "none", as bits; `find` knows people's own. */
static bool read_set(struct cell *cell, int (*find)(const char *word),
	const char *const *words, int n, unsigned *set)
{
	char *rest = cell->text, *item;

	*set = 0;
	if (!strcmp(cell_lower(cell, rest), "none"))
		return true;
	while ((item = cell_item(&rest, CELL_PARTS ","))) {
		int found = find(item);

		if (found < 0)
			return wrong_word(cell, item, words, n);
		*set |= 1u << found;
	}
	return true;
}

bool cell_taken(struct cell *cell, enum service_field field)
{
	unsigned set;

	if (!read_set(cell, taken_of, taken_names, TAKENS, &set))
		return false;
	cell_say(cell, field,
		field_set_text(set, taken_names, TAKENS, cell->rows->arena));
	return true;
}

bool cell_offers(struct cell *cell, enum service_field field)
{
	const unsigned women_only = 1u << OFFERED_WOMEN_ONLY;
	unsigned set;

	if (!read_set(cell, offered_of, offered_names, OFFEREDS, &set))
		return false;
	/* It has a field of its own. */
	if (set & women_only)
		cell_say(cell, SERVICE_FIELD_WOMEN_ONLY, "yes");
	cell_say(cell, field,
		field_set_text(set & ~women_only, offered_names, OFFEREDS,
			cell->rows->arena));
	return true;
}

/* Headings like "How to refer" get whole sentences: these say how. */
bool cell_referral(struct cell *cell, enum service_field field)
{
	static const struct word words[] = { { "self", "self" },
		{ "self referral", "self" }, { "self_referral", "self" },
		{ "self-referral", "self" }, { "open", "self" },
		{ "drop in", "self" }, { "worker", "worker" },
		{ "keyworker", "worker" }, { "professional", "worker" },
		{ "agency", "worker" }, { "gp", "gp" }, { "doctor", "gp" },
		{ "gp referral", "gp" } };
	const char *text = cell_lower(cell, cell->text);
	const char *word = find_word(words, N(words), text);

	if (word) {
		cell_say(cell, field, word);
		return true;
	}
	cell_warn(cell,
		"'%.80s' is not self, worker or gp: it is taken for how to "
		"get there ('how')",
		cell->text);
	cell_say(cell, SERVICE_FIELD_HOW, cell->text);
	return true;
}

bool cell_status(struct cell *cell, enum service_field field)
{
	static const struct word words[] = { { "open", "open" },
		{ "active", "open" }, { "unchecked", "unchecked" },
		{ "not checked", "unchecked" }, { "closed", "closed" },
		{ "inactive", "closed" }, { "defunct", "closed" } };
	const char *word = find_word(
		words, N(words), cell_lower(cell, cell->text));

	if (!word)
		return wrong_word(cell, cell->text, service_status_names,
			SERVICE_STATUSES);
	cell_say(cell, field, word);
	return true;
}
