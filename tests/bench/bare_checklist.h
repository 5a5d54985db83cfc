/* SPDX-License-Identifier: MIT */
#ifndef BENCH_BARE_CHECKLIST_H
#define BENCH_BARE_CHECKLIST_H

/* The keys of a checklist. */
#include "bare_keys.h"

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
	NAMED("option", option),
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
	NAMED("option", option),
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
	NAMED("question", question),
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
	NAMED("step", step),
	NAMED("term", term),
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
	NAMED("band", band),
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
	NAMED("scale", scale),
	NAMED("topic", topic),
	NAMED("gate", gate),
	NAMED("score", score),
	NAMED("need", need),
	NAMED("info", info),
	CFG_SEC("here", here, CFGF_NODEFAULT),
	NAMED("wish", wish),
	CFG_END(),
};

#endif
