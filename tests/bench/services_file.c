/* SPDX-License-Identifier: MIT */
#include "services_file.h"

#include <stdarg.h>
#include <stdbool.h>

#define PICK(words, n) ((words)[(n) % (sizeof(words) / sizeof(*(words)))])

static const char *const towns[] = { "Paisley", "Govan", "Leith", "Newport",
	"Derry", "Whitby", "Barry", "Wick", "Bolton", "Larne", "Hove" };

static const char *const names[] = { "Menopause group",
	"Women's health drop-in", "Housing advice", "Morning group",
	"Mums' café", "Money advice", "Talking therapy for women" };

static const char *const organisations[] = { "With Us", "The Women's Place",
	"Bright Corner", "North Side Trust", "Open Door" };

static const char *const tags[] = { "menopause", "peer", "housing", "money",
	"parenting", "mental_health", "gp_register", "smear", "sleep", "legal",
	"carer", "dental" };

static const char *const nations[] = { "england", "scotland", "wales", "ni" };

static const char *const hours[] = { "TU 14:00-16:00", "MO-FR 09:00-17:00",
	"1MO 18:00-20:00", "SA 10:00-12:30" };

static const char *const taken[] = { "ost", "current_use", "children", "pets" };

static const char *const offers[] = { "female_worker", "remote", "drop_in",
	"step_free", "peer_led", "interpreter" };

enum {
	FIELDS = 17,
	BAR = '|' /* between what is in a list */
};

enum kind {
	TEXT,
	SWITCH,
	LIST,
	KINDS
};

struct field {
	const char *key;
	enum kind kind;
	char text[100];
};

struct record {
	struct field fields[FIELDS];
	int n;
};

static void add(struct record *record, const char *key, enum kind kind,
	const char *format, ...) __attribute__((format(printf, 4, 5)));

static void add(struct record *record, const char *key, enum kind kind,
	const char *format, ...)
{
	struct field *field = &record->fields[record->n++];
	va_list args;

	field->key = key;
	field->kind = kind;
	va_start(args, format);
	vsnprintf(field->text, sizeof(field->text), format, args);
	va_end(args);
}

/* The steps differ, so that no two of the lists go together. */
static void make_record(struct record *r, unsigned n)
{
	const char *town = PICK(towns, n / 7), *takes = PICK(taken, n / 19);
	const bool refused = n % 5 == 4;

	r->n = 0;
	add(r, "id", TEXT, "made-up-%06u", n);
	add(r, "name", TEXT, "%s, %s", PICK(names, n), town);
	add(r, "organisation", TEXT, "%s", PICK(organisations, n));
	add(r, "summary", TEXT,
		"A friendly place in %s. Come alone or with a friend.", town);
	add(r, "tags", LIST, "%s%c%s", PICK(tags, n), BAR,
		PICK(tags, n + 1 + n % 5));
	add(r, "nations", LIST, "%s", PICK(nations, n / 13));
	add(r, "areas", LIST, "%s%cG%u", town, BAR, n % 80 + 1);
	add(r, "phone", LIST, "0141 496 %04u", n % 1000);
	add(r, "web", TEXT, "example.org/%u", n);
	add(r, "hours", LIST, "%s", PICK(hours, n));
	add(r, "women_only", SWITCH, "%s", n % 2 ? "true" : "false");
	add(r, "accepts", LIST, "%s", refused ? "" : takes);
	add(r, "refuses", LIST, "%s", refused ? takes : "");
	add(r, "offers", LIST, "%s%c%s", PICK(offers, n / 17), BAR,
		PICK(offers, n / 17 + 1));
	add(r, "how", TEXT, "Turn up, or ask: 'Is it on?'");
	add(r, "next", TEXT, "Tea, a talk. Nobody asks what you use.");
	add(r, "verified", TEXT, "2026-%02u-%02u", n % 10 + 1, n % 28 + 1);
}

/* What stands around and between the parts of a record; no text has in it what
 * would need escaping. Without keys, all values are there. */
static const struct style {
	const char *start, *end, *between;
	const char *before_key, *after_key;
	struct {
		const char *start, *between, *end;
	} values[KINDS];
} conf = {
	.start = "service {\n",
	.between = "\n",
	.end = "\n}\n\n",
	.before_key = "    ",
	.after_key = " = ",
	.values = {
		[TEXT] = { "\"", "", "\"" },
		[SWITCH] = { "", "", "" },
		[LIST] = { "{ \"", "\", \"", "\" }" },
	},
}, json = {
	.start = "{",
	.between = ",",
	.end = "}\n",
	.before_key = "\"",
	.after_key = "\":",
	.values = {
		[TEXT] = { "\"", "", "\"" },
		[SWITCH] = { "", "", "" },
		[LIST] = { "[\"", "\",\"", "\"]" },
	},
}, table = {
	.start = "",
	.between = "\t",
	.end = "\n",
	.values = {
		[TEXT] = { "", "", "" },
		[SWITCH] = { "", "", "" },
		[LIST] = { "", "|", "" },
	},
};

static void write_field(
	const struct field *field, const struct style *style, FILE *out)
{
	if (style->before_key)
		fprintf(out, "%s%s%s", style->before_key, field->key,
			style->after_key);
	fputs(style->values[field->kind].start, out);
	for (const char *p = field->text; *p; p++)
		if (*p == BAR)
			fputs(style->values[field->kind].between, out);
		else
			putc(*p, out);
	fputs(style->values[field->kind].end, out);
}

static void write_record(
	const struct record *record, const struct style *style, FILE *out)
{
	const char *between = style->start;

	for (int i = 0; i < record->n; i++) {
		const struct field *field = &record->fields[i];

		if (style->before_key && !*field->text)
			continue;
		fputs(between, out);
		write_field(field, style, out);
		between = style->between;
	}
	fputs(style->end, out);
}

static void write_all_of(int n, const struct style *style, FILE *out)
{
	struct record record;

	for (int i = 0; i < n; i++) {
		make_record(&record, (unsigned)i);
		write_record(&record, style, out);
	}
}

void services_file_write(int n, FILE *out)
{
	write_all_of(n, &conf, out);
}

void services_file_write_json(int n, FILE *out)
{
	write_all_of(n, &json, out);
}

void services_file_write_table(int n, FILE *out)
{
	write_all_of(n, &table, out);
}
