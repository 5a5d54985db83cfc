/* SPDX-License-Identifier: MIT */
/*
 * bare_services SERVICES: what it takes to read a directory of services at
 * all. The same keys as ours, libconfuse, and nothing else: one record at a
 * time, which is forgotten at once; no key has a default, which is cheapest.
 */
#include <confuse.h>
#include <stdio.h>

#define TEXT(name) CFG_STR(name, NULL, CFGF_NODEFAULT)
#define NUMBER(name) CFG_INT(name, 0, CFGF_NODEFAULT)
#define SWITCH(name) CFG_BOOL(name, cfg_false, CFGF_NODEFAULT)
#define LIST(name) CFG_STR_LIST(name, NULL, CFGF_NODEFAULT)
#define MANY(name, keys) CFG_SEC(name, keys, CFGF_MULTI)

static cfg_opt_t service[] = {
	TEXT("id"),
	TEXT("name"),
	TEXT("organisation"),
	TEXT("summary"),
	LIST("tags"),
	LIST("nations"),
	LIST("areas"),
#ifndef SIXTEEN
	SWITCH("onsite"),
#endif
	LIST("phone"),
#ifndef SIXTEEN
	TEXT("text_to"),
	TEXT("email"),
#endif
	TEXT("web"),
#ifndef SIXTEEN
	LIST("address"),
	TEXT("postcode"),
#endif
	LIST("hours"),
#ifndef SIXTEEN
	TEXT("hours_note"),
#endif
	SWITCH("women_only"),
#ifndef SIXTEEN
	NUMBER("age_min"),
	NUMBER("age_max"),
#endif
	LIST("accepts"),
#ifndef SIXTEEN
	LIST("refuses"),
#endif
	LIST("offers"),
#ifndef SIXTEEN
	LIST("languages"),
	TEXT("referral"),
	TEXT("cost"),
#endif
	TEXT("how"),
	TEXT("next"),
#ifndef SIXTEEN
	TEXT("note"),
	SWITCH("safe_to_print"),
	TEXT("print_as"),
	TEXT("alert"),
	TEXT("status"),
	TEXT("closed_on"),
#endif
	TEXT("verified"),
#ifndef SIXTEEN
	TEXT("verified_by"),
	TEXT("source"),
#endif
	CFG_END(),
};

static int records;

static int forget(cfg_t *cfg, cfg_opt_t *opt)
{
	(void)cfg;
	records++;
	return cfg_free_value(opt);
}

int main(int argc, char **argv)
{
	cfg_opt_t options[] = { MANY("service", service), CFG_END() };
	cfg_t *cfg = cfg_init(options, CFGF_NONE);
	int result;

	if (argc != 2 || !cfg)
		return 2;
	cfg_set_validate_func(cfg, "service", forget);
	result = cfg_parse(cfg, argv[1]);
	printf("%d\n", records);
	cfg_free(cfg);
	return result != CFG_SUCCESS;
}
