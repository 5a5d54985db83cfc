/* SPDX-License-Identifier: MIT */
#include "services_rivals.h"

#include <stddef.h>

#include "services_file.h"

/* clang-format off */

#define JQ_HAS(key, item) "(." key " | index(\"" item "\"))"

static const char jq_program[] =
	"[inputs | select("
		JQ_HAS("tags", ASK_TAG) " and "
		JQ_HAS("nations", ASK_NATION) " and "
		JQ_HAS("areas", ASK_AREA) " and "
		"(" JQ_HAS("refuses", ASK_MUST) " | not))]"
	" | sort_by("
		"(" JQ_HAS("offers", ASK_WANT) " | not), "
		"(" JQ_HAS("accepts", ASK_MUST) " | not), "
		".verified < \"" ASK_FRESH "\")"
	" | .[:" ASK_MOST "][].id";

/* Columns are known by their place; those of one rank keep their order. */
static const char awk_program[] =
	"function has(list, item) {"
	"	return index(\"|\" list \"|\", \"|\" item \"|\")"
	"}"
	"has($5, \"" ASK_TAG "\") && has($6, \"" ASK_NATION "\") &&"
	"		has($7, \"" ASK_AREA "\") && !has($13, \"" ASK_MUST "\") {"
	"	rank = 4 * !has($14, \"" ASK_WANT "\") +"
	"		2 * !has($12, \"" ASK_MUST "\") + ($17 < \"" ASK_FRESH "\");"
	"	found[rank] = found[rank] $1 \"\\n\""
	"}"
	"END {"
	"	for (rank = 0; rank < 8; rank++)"
	"		all = all found[rank];"
	"	n = split(all, ids, \"\\n\");"
	"	for (i = 1; i < n && i <= " ASK_MOST "; i++)"
	"		print ids[i]"
	"}";

#define SQL_HAS(list, item) "instr('|' || " list " || '|', '|" item "|')"

static const char sql_question[] =
	"select id from tagged join services on services.rowid = service"
	" where tag = '" ASK_TAG "'"
	" and " SQL_HAS("nations", ASK_NATION)
	" and " SQL_HAS("areas", ASK_AREA)
	" and not " SQL_HAS("refuses", ASK_MUST)
	" order by " SQL_HAS("offers", ASK_WANT) " = 0, "
		SQL_HAS("accepts", ASK_MUST) " = 0, "
		"verified < '" ASK_FRESH "', service"
	" limit " ASK_MOST;

/* Everybody has two tags. */
static const char sql_index[] =
	"create table tagged as"
	" select substr(tags, 1, instr(tags, '|') - 1) tag, rowid service"
	" from services union all"
	" select substr(tags, instr(tags, '|') + 1), rowid from services;"
	"create index by_tag on tagged(tag, service)";

/* clang-format on */

static const char *const jq[] = { "jq", "-n", "-r", jq_program, SERVICES_JSON,
	NULL };

static const char *const awk[] = { "awk", "-F\t", awk_program, SERVICES_TABLE,
	NULL };

static const char *const sqlite[] = { "sqlite3", SERVICES_DATABASE,
	sql_question, NULL };

static const char *const sqlite_prepare[] = { "sqlite3", SERVICES_DATABASE,
	"create table services (" SERVICES_FILE_COLUMNS ")", ".mode tabs",
	".import " SERVICES_TABLE " services", sql_index, NULL };

const struct rival rivals[RIVALS] = {
	[RIVAL_JQ] = { "jq", jq, NULL },
	[RIVAL_AWK] = { "awk", awk, NULL },
	[RIVAL_SQLITE] = { "sqlite3", sqlite, sqlite_prepare },
};
