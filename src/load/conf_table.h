/* SPDX-License-Identifier: MIT */
#ifndef LOAD_CONF_TABLE_H
#define LOAD_CONF_TABLE_H

#include "load/conf.h"

/* How the tables of keys are written. */
#define OPTIONAL(key, of)               \
	{                               \
		.name = key, .type = of \
	}
#define REQUIRED(key, of)                                 \
	{                                                 \
		.name = key, .type = of, .required = true \
	}
/* name { … }, once */
#define SECTION(key, kind)                                         \
	{                                                          \
		.name = key, .type = CONF_SECTION, .section = kind \
	}
/* name { … }, any number of times */
#define UNTITLED(key, kind)                                      \
	{                                                        \
		.name = key, .type = CONF_SECTION, .many = true, \
		.section = kind                                  \
	}
/* name id { … }, any number of times */
#define SECTIONS(key, kind)                                        \
	{                                                          \
		.name = key, .type = CONF_SECTION, .titled = true, \
		.many = true, .section = kind                      \
	}
#define KIND(of, table)                                    \
	{                                                  \
		.name = of, .keys = table,                 \
		.n_keys = sizeof(table) / sizeof(*(table)) \
	}

#endif
