/* SPDX-License-Identifier: MIT */
#include "model/match_words.h"

#include "base/i18n.h"

const struct taken_words taken_words[TAKENS] = {
	[TAKEN_OST] = {
		N_("takes women on methadone"),
		N_("does not take women on methadone"),
		N_("do you take women on methadone?"),
	},
	[TAKEN_CURRENT_USE] = {
		N_("takes women who use drugs now"),
		N_("does not take women who use drugs now"),
		N_("do you take women who use drugs now?"),
	},
	[TAKEN_CHILDREN] = {
		N_("takes children"),
		N_("does not take children"),
		N_("do you take children?"),
	},
	[TAKEN_PETS] = {
		N_("takes pets"),
		N_("does not take pets"),
		N_("do you take pets?"),
	},
};

const struct wish_words offered_words[OFFEREDS] = {
	[OFFERED_FEMALE_WORKER] = { N_("you can see a woman"),
		N_("can she see a woman?") },
	[OFFERED_REMOTE] = { N_("by phone or video"),
		N_("can it be by phone or video?") },
	[OFFERED_OUTREACH] = { N_("they come out to you"),
		N_("do you come out to women?") },
	[OFFERED_DROP_IN] = { N_("you can just turn up"),
		N_("can she just turn up?") },
	[OFFERED_HOME_VISIT] = { N_("they can come to your home"),
		N_("can you come to her home?") },
	[OFFERED_STEP_FREE] = { N_("there are no steps"),
		N_("can she get in without steps?") },
	[OFFERED_PEER_LED] = { N_("run by people who have been there"),
		N_("is there somebody who has been there?") },
	[OFFERED_INTERPRETER] = { N_("has interpreters"),
		N_("can you get an interpreter?") },
	[OFFERED_SELF_REFERRAL] = { N_("you can ask them yourself"),
		N_("can she ask you herself?") },
	[OFFERED_WOMEN_ONLY] = { N_("women only"),
		N_("is there a women-only time?") },
};

const struct wish_words part_words[PARTS_OF_WEEK] = {
	[PART_MORNINGS] = { N_("open in the mornings"),
		N_("do you have a morning?") },
	[PART_MIDDLE] = { N_("open in the middle of the day"),
		N_("do you have a time in the middle of the day?") },
	[PART_AFTERNOONS] = { N_("open in the afternoons"),
		N_("do you have an afternoon?") },
	[PART_EVENINGS] = { N_("open in the evenings"),
		N_("do you have an evening?") },
	[PART_WEEKENDS] = { N_("open at weekends"),
		N_("do you have a time at the weekend?") },
};

const char *const nation_words[NATIONS] = {
	[NATION_UNKNOWN] = N_("for the whole of the UK"),
	[NATION_ENGLAND] = N_("for the whole of England"),
	[NATION_SCOTLAND] = N_("for the whole of Scotland"),
	[NATION_WALES] = N_("for the whole of Wales"),
	[NATION_NI] = N_("for the whole of Northern Ireland"),
};
