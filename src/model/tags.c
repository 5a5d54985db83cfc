/* SPDX-License-Identifier: MIT */
#include "model/tags.h"

#include <stdlib.h>
#include <string.h>

/* Sorted. */
static const char *const tags[] = {
	"abortion",
	"advocacy",
	"alcohol",
	"baby_loss",
	"bbv",
	"bereavement",
	"bowel",
	"breast",
	"carer",
	"childcare",
	"contraception",
	"crisis",
	"custody_loss",
	"da",
	"dental",
	"eating",
	"emergency",
	"emergency_contraception",
	"family_rights",
	"fertility",
	"fgm",
	"gp",
	"gp_register",
	"gynae",
	"harm_reduction",
	"hba",
	"housing",
	"immigration",
	"interpreter",
	"kinship",
	"legal",
	"menopause",
	"menopause_early",
	"mental_health",
	"money",
	"naloxone",
	"neuro",
	"nhs_check",
	"parenting",
	"peer",
	"pelvic_pain",
	"perinatal",
	"pmb",
	"pregnancy",
	"prison_release",
	"refuge",
	"sex_work",
	"sexual_violence",
	"sleep",
	"smear",
	"smoking",
	"stalking",
	"sti",
	"trauma",
	"urgent_care",
	"wound",
	"young_people",
};

/* Sorted. */
static const char *const private_tags[] = {
	"abortion",
	"alcohol",
	"bbv",
	"contraception",
	"crisis",
	"custody_loss",
	"da",
	"emergency_contraception",
	"fgm",
	"harm_reduction",
	"hba",
	"naloxone",
	"pregnancy",
	"prison_release",
	"refuge",
	"sex_work",
	"sexual_violence",
	"stalking",
	"sti",
	"trauma",
};

static const size_t n_tags = sizeof(tags) / sizeof(tags[0]);

static int compare(const void *key, const void *row)
{
	const char *const *tag = row;

	return strcmp(key, *tag);
}

bool tag_is_known(const char *tag)
{
	return bsearch(tag, tags, n_tags, sizeof(tags[0]), compare) != NULL;
}

bool tag_is_private(const char *tag)
{
	return bsearch(tag, private_tags,
		       sizeof(private_tags) / sizeof(private_tags[0]),
		       sizeof(private_tags[0]), compare) != NULL;
}

bool tag_is_for_her_ears(const char *tag)
{
	static const char *const such[] = { "da", "hba", "refuge",
		"sexual_violence", "stalking" };

	return bsearch(tag, such, sizeof(such) / sizeof(such[0]),
		       sizeof(such[0]), compare) != NULL;
}

void tag_suggest(struct suggest *suggest)
{
	for (size_t i = 0; i < n_tags; i++)
		suggest_offer(suggest, tags[i]);
}
