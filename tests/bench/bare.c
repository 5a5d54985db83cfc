/* SPDX-License-Identifier: MIT */
/*
 * bare CHECKLIST: what it takes to read a checklist at all. The same keys as
 * ours, libconfuse, and nothing else; no key has a default, which is cheapest.
 */
#include <confuse.h>

#define TEXT(name) CFG_STR(name, NULL, CFGF_NODEFAULT)
#define NUMBER(name) CFG_INT(name, 0, CFGF_NODEFAULT)
#define SWITCH(name) CFG_BOOL(name, cfg_false, CFGF_NODEFAULT)
#define LIST(name) CFG_STR_LIST(name, NULL, CFGF_NODEFAULT)
#define MANY(name, keys) CFG_SEC(name, keys, CFGF_MULTI | CFGF_TITLE)

static cfg_opt_t option[] = {
	TEXT("label"),
	NUMBER("value"),
	NUMBER("upto"),
	NUMBER("score"),
	SWITCH("star"),
	SWITCH("alone"),
	SWITCH("free"),
	CFG_END(),
};

static cfg_opt_t scale[] = {
	MANY("option", option),
	CFG_END(),
};

static cfg_opt_t question[] = {
	TEXT("ask"),
	TEXT("help"),
	TEXT("note"),
	TEXT("type"),
	TEXT("layout"),
	SWITCH("private"),
	TEXT("paper"),
	SWITCH("record"),
	TEXT("show_if"),
	TEXT("scale"),
	TEXT("star_means"),
	SWITCH("escapes"),
	NUMBER("min"),
	NUMBER("max"),
	MANY("option", option),
	CFG_END(),
};

static cfg_opt_t topic[] = {
	TEXT("title"),
	NUMBER("minutes"),
	TEXT("intro"),
	TEXT("note"),
	SWITCH("private"),
	TEXT("paper"),
	SWITCH("always"),
	TEXT("gate"),
	TEXT("show_if"),
	MANY("question", question),
	CFG_END(),
};

static cfg_opt_t step[] = {
	TEXT("label"),
	CFG_END(),
};

static cfg_opt_t term[] = {
	TEXT("word"),
	TEXT("means"),
	CFG_END(),
};

static cfg_opt_t gate[] = {
	TEXT("title"),
	TEXT("text"),
	TEXT("when"),
	MANY("step", step),
	MANY("term", term),
	CFG_END(),
};

static cfg_opt_t band[] = {
	NUMBER("from"),
	NUMBER("to"),
	TEXT("label"),
	CFG_END(),
};

static cfg_opt_t score[] = {
	LIST("of"),
	NUMBER("least_answered"),
	SWITCH("private"),
	MANY("band", band),
	CFG_END(),
};

static cfg_opt_t need[] = {
	TEXT("when"),
	TEXT("urgency"),
	TEXT("by"),
	TEXT("title"),
	TEXT("say"),
	LIST("do"),
	TEXT("note"),
	LIST("tags"),
	SWITCH("private"),
	TEXT("paper"),
	TEXT("source"),
	CFG_END(),
};

static cfg_opt_t info[] = {
	TEXT("when"),
	TEXT("title"),
	TEXT("text"),
	TEXT("source"),
	SWITCH("private"),
	TEXT("paper"),
	CFG_END(),
};

static cfg_opt_t here[] = {
	TEXT("nation"),
	TEXT("area"),
	TEXT("age"),
	TEXT("private_ok"),
	TEXT("paper_safe"),
	CFG_END(),
};

static cfg_opt_t wish[] = {
	TEXT("when"),
	TEXT("want"),
	TEXT("must"),
	CFG_END(),
};

static cfg_opt_t checklist[] = {
	TEXT("id"),
	NUMBER("version"),
	TEXT("title"),
	TEXT("summary"),
	TEXT("language"),
	TEXT("checked"),
	TEXT("signed_off"),
	NUMBER("stale_after_days"),
	LIST("expect"),
	MANY("scale", scale),
	MANY("topic", topic),
	MANY("gate", gate),
	MANY("score", score),
	MANY("need", need),
	MANY("info", info),
	CFG_SEC("here", here, CFGF_NODEFAULT),
	MANY("wish", wish),
	CFG_END(),
};

int main(int argc, char **argv)
{
	/* Never freed, and yet no leak: it can be reached to the end. */
	static cfg_t *volatile cfg;

	cfg = cfg_init(checklist, CFGF_NONE);
	return argc != 2 || !cfg || cfg_parse(cfg, argv[1]) != CFG_SUCCESS;
}
