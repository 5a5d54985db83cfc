/* SPDX-License-Identifier: MIT */
#include "services_file.h"

#define PICK(words, n) ((words)[(n) % (sizeof(words) / sizeof(*(words)))])

static const char *const towns[] = { "Paisley", "Govan", "Leith", "Newport",
	"Derry", "Whitby", "Barry", "Wick", "Bolton", "Larne", "Hove" };

static const char *const kinds[] = { "Menopause group",
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

static const char *const accepts[] = { "ost", "current_use", "children",
	"pets" };

static const char *const offers[] = { "female_worker", "remote", "drop_in",
	"step_free", "peer_led", "interpreter" };

static void write_record(unsigned n, FILE *out)
{
	const char *town = PICK(towns, n / 7), *kind = PICK(kinds, n);

	fprintf(out, "service {\n    id = \"made-up-%06u\"\n", n);
	fprintf(out, "    name = \"%s, %s\"\n", kind, town);
	fprintf(out, "    organisation = \"%s\"\n", PICK(organisations, n));
	fprintf(out,
		"    summary = \"A friendly place in %s. "
		"Come alone or with a friend.\"\n",
		town);
	fprintf(out, "    tags = { \"%s\", \"%s\" }\n", PICK(tags, n),
		PICK(tags, n + 1 + n % 5));
	fprintf(out, "    nations = { \"%s\" }\n", PICK(nations, n));
	fprintf(out, "    areas = { \"%s\", \"G%u\" }\n", town, n % 80 + 1);
	fprintf(out, "    phone = { \"0141 496 %04u\" }\n", n % 1000);
	fprintf(out, "    web = \"example.org/%u\"\n", n);
	fprintf(out, "    hours = { \"%s\" }\n", PICK(hours, n));
	fprintf(out, "    women_only = %s\n", n % 2 ? "true" : "false");
	fprintf(out, "    accepts = { \"%s\" }\n", PICK(accepts, n));
	fprintf(out, "    offers = { \"%s\", \"%s\" }\n", PICK(offers, n),
		PICK(offers, n + 1));
	fputs("    how = \"Turn up, or ask: 'Is it on?'\"\n", out);
	fputs("    next = \"Tea, a talk. Nobody asks what you use.\"\n", out);
	fprintf(out, "    verified = \"2026-%02u-%02u\"\n}\n\n", n % 10 + 1,
		n % 28 + 1);
}

void services_file_write(int n, FILE *out)
{
	for (int i = 0; i < n; i++)
		write_record((unsigned)i, out);
}
