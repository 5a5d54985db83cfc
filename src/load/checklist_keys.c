/* SPDX-License-Identifier: MIT */
#include "load/checklist_keys.h"

#include "load/conf_table.h"

static const struct conf_key option_keys[] = {
	[OPTION_LABEL] = REQUIRED("label", CONF_TEXT),
	[OPTION_VALUE] = OPTIONAL("value", CONF_NUMBER),
	[OPTION_UPTO] = OPTIONAL("upto", CONF_NUMBER),
	[OPTION_SCORE] = OPTIONAL("score", CONF_NUMBER),
	[OPTION_STAR] = OPTIONAL("star", CONF_SWITCH),
	[OPTION_ALONE] = OPTIONAL("alone", CONF_SWITCH),
	[OPTION_FREE] = OPTIONAL("free", CONF_SWITCH),
};

static const struct conf_kind option_kind = KIND("option", option_keys);

static const struct conf_key scale_keys[] = {
	[SCALE_OPTION] = SECTIONS("option", &option_kind),
};

static const struct conf_kind scale_kind = KIND("scale", scale_keys);

static const struct conf_key question_keys[] = {
	[QUESTION_ASK] = REQUIRED("ask", CONF_TEXT),
	[QUESTION_HELP] = OPTIONAL("help", CONF_TEXT),
	[QUESTION_NOTE] = OPTIONAL("note", CONF_TEXT),
	[QUESTION_TYPE] = REQUIRED("type", CONF_TEXT),
	[QUESTION_LAYOUT] = OPTIONAL("layout", CONF_TEXT),
	[QUESTION_PRIVATE] = OPTIONAL("private", CONF_SWITCH),
	[QUESTION_PAPER] = OPTIONAL("paper", CONF_TEXT),
	[QUESTION_RECORD] = OPTIONAL("record", CONF_SWITCH),
	[QUESTION_SHOW_IF] = OPTIONAL("show_if", CONF_TEXT),
	[QUESTION_SCALE] = OPTIONAL("scale", CONF_TEXT),
	[QUESTION_STAR_MEANS] = OPTIONAL("star_means", CONF_TEXT),
	[QUESTION_ESCAPES] = OPTIONAL("escapes", CONF_SWITCH),
	[QUESTION_MIN] = OPTIONAL("min", CONF_NUMBER),
	[QUESTION_MAX] = OPTIONAL("max", CONF_NUMBER),
	[QUESTION_OPTION] = SECTIONS("option", &option_kind),
};

static const struct conf_kind question_kind = KIND("question", question_keys);

static const struct conf_key topic_keys[] = {
	[TOPIC_TITLE] = REQUIRED("title", CONF_TEXT),
	[TOPIC_MINUTES] = OPTIONAL("minutes", CONF_NUMBER),
	[TOPIC_INTRO] = OPTIONAL("intro", CONF_TEXT),
	[TOPIC_NOTE] = OPTIONAL("note", CONF_TEXT),
	[TOPIC_PRIVATE] = OPTIONAL("private", CONF_SWITCH),
	[TOPIC_PAPER] = OPTIONAL("paper", CONF_TEXT),
	[TOPIC_ALWAYS] = OPTIONAL("always", CONF_SWITCH),
	[TOPIC_GATE] = OPTIONAL("gate", CONF_TEXT),
	[TOPIC_SHOW_IF] = OPTIONAL("show_if", CONF_TEXT),
	[TOPIC_QUESTION] = SECTIONS("question", &question_kind),
};

static const struct conf_kind topic_kind = KIND("topic", topic_keys);

static const struct conf_key step_keys[] = {
	[STEP_LABEL] = REQUIRED("label", CONF_TEXT),
};

static const struct conf_kind step_kind = KIND("step", step_keys);

static const struct conf_key term_keys[] = {
	[TERM_WORD] = REQUIRED("word", CONF_TEXT),
	[TERM_MEANS] = REQUIRED("means", CONF_TEXT),
};

static const struct conf_kind term_kind = KIND("term", term_keys);

static const struct conf_key gate_keys[] = {
	[GATE_TITLE] = REQUIRED("title", CONF_TEXT),
	[GATE_TEXT] = REQUIRED("text", CONF_TEXT),
	[GATE_WHEN] = REQUIRED("when", CONF_TEXT),
	[GATE_STEP] = SECTIONS("step", &step_kind),
	[GATE_TERM] = SECTIONS("term", &term_kind),
};

static const struct conf_kind gate_kind = KIND("gate", gate_keys);

static const struct conf_key band_keys[] = {
	[BAND_FROM] = REQUIRED("from", CONF_NUMBER),
	[BAND_TO] = REQUIRED("to", CONF_NUMBER),
	[BAND_LABEL] = REQUIRED("label", CONF_TEXT),
};

static const struct conf_kind band_kind = KIND("band", band_keys);

static const struct conf_key score_keys[] = {
	[SCORE_OF] = REQUIRED("of", CONF_LIST),
	[SCORE_LEAST_ANSWERED] = OPTIONAL("least_answered", CONF_NUMBER),
	[SCORE_PRIVATE] = OPTIONAL("private", CONF_SWITCH),
	[SCORE_BAND] = SECTIONS("band", &band_kind),
};

static const struct conf_kind score_kind = KIND("score", score_keys);

static const struct conf_key need_keys[] = {
	[NEED_WHEN] = REQUIRED("when", CONF_TEXT),
	[NEED_URGENCY] = REQUIRED("urgency", CONF_TEXT),
	[NEED_BY] = OPTIONAL("by", CONF_TEXT),
	[NEED_TITLE] = REQUIRED("title", CONF_TEXT),
	[NEED_SAY] = OPTIONAL("say", CONF_TEXT),
	[NEED_DO] = OPTIONAL("do", CONF_LIST),
	[NEED_NOTE] = OPTIONAL("note", CONF_TEXT),
	[NEED_TAGS] = OPTIONAL("tags", CONF_LIST),
	[NEED_PRIVATE] = OPTIONAL("private", CONF_SWITCH),
	[NEED_PAPER] = OPTIONAL("paper", CONF_TEXT),
	[NEED_SOURCE] = OPTIONAL("source", CONF_TEXT),
};

static const struct conf_kind need_kind = KIND("need", need_keys);

static const struct conf_key info_keys[] = {
	[INFO_WHEN] = OPTIONAL("when", CONF_TEXT),
	[INFO_TITLE] = REQUIRED("title", CONF_TEXT),
	[INFO_TEXT] = REQUIRED("text", CONF_TEXT),
	[INFO_SOURCE] = OPTIONAL("source", CONF_TEXT),
	[INFO_PRIVATE] = OPTIONAL("private", CONF_SWITCH),
	[INFO_PAPER] = OPTIONAL("paper", CONF_TEXT),
};

static const struct conf_kind info_kind = KIND("info", info_keys);

static const struct conf_key here_keys[] = {
	[HERE_NATION] = OPTIONAL("nation", CONF_TEXT),
	[HERE_AREA] = OPTIONAL("area", CONF_TEXT),
	[HERE_AGE] = OPTIONAL("age", CONF_TEXT),
	[HERE_PRIVATE_OK] = OPTIONAL("private_ok", CONF_TEXT),
	[HERE_PAPER_SAFE] = OPTIONAL("paper_safe", CONF_TEXT),
};

static const struct conf_kind here_kind = KIND("here", here_keys);

static const struct conf_key wish_keys[] = {
	[WISH_WHEN] = REQUIRED("when", CONF_TEXT),
	[WISH_WANT] = OPTIONAL("want", CONF_TEXT),
	[WISH_MUST] = OPTIONAL("must", CONF_TEXT),
};

static const struct conf_kind wish_kind = KIND("wish", wish_keys);

static const struct conf_key checklist_keys[] = {
	[CHECKLIST_ID] = REQUIRED("id", CONF_TEXT),
	[CHECKLIST_VERSION] = REQUIRED("version", CONF_NUMBER),
	[CHECKLIST_TITLE] = REQUIRED("title", CONF_TEXT),
	[CHECKLIST_SUMMARY] = OPTIONAL("summary", CONF_TEXT),
	[CHECKLIST_LANGUAGE] = OPTIONAL("language", CONF_TEXT),
	[CHECKLIST_CHECKED] = OPTIONAL("checked", CONF_TEXT),
	[CHECKLIST_SIGNED_OFF] = OPTIONAL("signed_off", CONF_TEXT),
	[CHECKLIST_STALE_AFTER_DAYS] = OPTIONAL(
		"stale_after_days", CONF_NUMBER),
	[CHECKLIST_EXPECT] = OPTIONAL("expect", CONF_LIST),
	[CHECKLIST_SCALE] = SECTIONS("scale", &scale_kind),
	[CHECKLIST_TOPIC] = SECTIONS("topic", &topic_kind),
	[CHECKLIST_GATE] = SECTIONS("gate", &gate_kind),
	[CHECKLIST_SCORE] = SECTIONS("score", &score_kind),
	[CHECKLIST_NEED] = SECTIONS("need", &need_kind),
	[CHECKLIST_INFO] = SECTIONS("info", &info_kind),
	[CHECKLIST_HERE] = SECTION("here", &here_kind),
	[CHECKLIST_WISH] = SECTIONS("wish", &wish_kind),
};

const struct conf_kind checklist_kind = KIND("checklist", checklist_keys);
