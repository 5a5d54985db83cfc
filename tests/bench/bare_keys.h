/* SPDX-License-Identifier: MIT */
#ifndef BENCH_BARE_KEYS_H
#define BENCH_BARE_KEYS_H

#include <confuse.h>

/* Keys for libconfuse. None has a default, which is cheapest. */
#define TEXT(name) CFG_STR(name, NULL, CFGF_NODEFAULT)
#define NUMBER(name) CFG_INT(name, 0, CFGF_NODEFAULT)
#define SWITCH(name) CFG_BOOL(name, cfg_false, CFGF_NODEFAULT)
#define LIST(name) CFG_STR_LIST(name, NULL, CFGF_NODEFAULT)
#define MANY(name, keys) CFG_SEC(name, keys, CFGF_MULTI)
#define NAMED(name, keys) CFG_SEC(name, keys, CFGF_MULTI | CFGF_TITLE)

#endif
