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

/* Never translated: she looks for the name that she knows. */
static const struct {
	const char *code, *name;
	bool rtl;
} own_names[] = {
	{ "am", "አማርኛ", false },
	{ "ar", "العربية", true },
	{ "bg", "Български", false },
	{ "bn", "বাংলা", false },
	{ "ckb", "سۆرانی", true },
	{ "cs", "Čeština", false },
	{ "cy", "Cymraeg", false },
	{ "de", "Deutsch", false },
	{ "el", "Ελληνικά", false },
	{ "en", "English", false },
	{ "es", "Español", false },
	{ "fa", "فارسی", true },
	{ "fr", "Français", false },
	{ "ga", "Gaeilge", false },
	{ "gd", "Gàidhlig", false },
	{ "gu", "ગુજરાતી", false },
	{ "he", "עברית", true },
	{ "hi", "हिन्दी", false },
	{ "hu", "Magyar", false },
	{ "it", "Italiano", false },
	{ "ku", "Kurdî", false },
	{ "lt", "Lietuvių", false },
	{ "lv", "Latviešu", false },
	{ "ne", "नेपाली", false },
	{ "pa", "ਪੰਜਾਬੀ", false },
	{ "pl", "Polski", false },
	{ "prs", "دری", true },
	{ "ps", "پښتو", true },
	{ "pt", "Português", false },
	{ "ro", "Română", false },
	{ "ru", "Русский", false },
	{ "sk", "Slovenčina", false },
	{ "so", "Soomaali", false },
	{ "sq", "Shqip", false },
	{ "sw", "Kiswahili", false },
	{ "ta", "தமிழ்", false },
	{ "ti", "ትግርኛ", false },
	{ "tr", "Türkçe", false },
	{ "uk", "Українська", false },
	{ "ur", "اردو", true },
	{ "vi", "Tiếng Việt", false },
	{ "zh", "中文", false },
	/* Invented: English, but longer; from right to left; and wide. */
	{ "en_XA", "[Éñglïšh]", false },
	{ "en_XB", "[hsilgnE]", true },
	{ "en_XC", "[Ｅｎｇｌｉｓｈ]", false },
};

#define N_OWN_NAMES (sizeof(own_names) / sizeof(*own_names))

/* What is said of "pl" holds for "pl_PL", where nothing else is said. */
static int find_own(const char *code)
{
	size_t n = strcspn(code, "_");
	int found = -1;

	for (size_t i = 0; i < N_OWN_NAMES; i++) {
		if (!strcmp(own_names[i].code, code))
			return (int)i;
		if (strlen(own_names[i].code) == n &&
			!strncmp(own_names[i].code, code, n))
			found = (int)i;
	}
	return found;
}

const char *language_own_name(const char *code)
{
	int found = find_own(code);

	return found < 0 ? language_name(code) : own_names[found].name;
}

bool language_is_rtl(const char *code)
{
	int found = find_own(code);

	return found >= 0 && own_names[found].rtl;
}

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
