/* SPDX-License-Identifier: MIT */
#include "model/language.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

#include "base/i18n.h"

/* Of several names of one code, the first is the one that is shown. */
static const struct {
	const char *name, *code;
} languages[] = {
	{ N_("Albanian"), "sq" },
	{ N_("Amharic"), "am" },
	{ N_("Arabic"), "ar" },
	{ N_("Bengali"), "bn" },
	{ N_("British Sign Language"), "bfi" },
	{ N_("BSL"), "bfi" },
	{ N_("Bulgarian"), "bg" },
	{ N_("Cantonese"), "yue" },
	{ N_("Chinese"), "zh" },
	{ N_("Czech"), "cs" },
	{ N_("Dari"), "prs" },
	{ N_("English"), "en" },
	{ N_("Farsi"), "fa" },
	{ N_("French"), "fr" },
	{ N_("Gaelic"), "gd" },
	{ N_("German"), "de" },
	{ N_("Greek"), "el" },
	{ N_("Gujarati"), "gu" },
	{ N_("Hindi"), "hi" },
	{ N_("Hungarian"), "hu" },
	{ N_("Irish"), "ga" },
	{ N_("Italian"), "it" },
	{ N_("Kurdish"), "ku" },
	{ N_("Latvian"), "lv" },
	{ N_("Lithuanian"), "lt" },
	{ N_("Mandarin"), "zh" },
	{ N_("Nepali"), "ne" },
	{ N_("Pashto"), "ps" },
	{ N_("Persian"), "fa" },
	{ N_("Polish"), "pl" },
	{ N_("Portuguese"), "pt" },
	{ N_("Punjabi"), "pa" },
	{ N_("Romanian"), "ro" },
	{ N_("Russian"), "ru" },
	{ N_("Slovak"), "sk" },
	{ N_("Somali"), "so" },
	{ N_("Sorani"), "ckb" },
	{ N_("Spanish"), "es" },
	{ N_("Swahili"), "sw" },
	{ N_("Sylheti"), "syl" },
	{ N_("Tamil"), "ta" },
	{ N_("Tigrinya"), "ti" },
	{ N_("Turkish"), "tr" },
	{ N_("Ukrainian"), "uk" },
	{ N_("Urdu"), "ur" },
	{ N_("Vietnamese"), "vi" },
	{ N_("Welsh"), "cy" },
};

#define N_LANGUAGES (sizeof(languages) / sizeof(*languages))

const char *language_code(const char *name)
{
	for (size_t i = 0; i < N_LANGUAGES; i++)
		if (!strcasecmp(languages[i].name, name))
			return languages[i].code;
	return NULL;
}

const char *language_name(const char *code)
{
	for (size_t i = 0; i < N_LANGUAGES; i++)
		if (!strcmp(languages[i].code, code))
			return _(languages[i].name);
	return code;
}
