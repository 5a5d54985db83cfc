/* SPDX-License-Identifier: MIT */
#ifndef MODEL_AREA_H
#define MODEL_AREA_H

#include "model/services.h"
#include "model/text_list.h"

/*
 * A place is where it is called the same; and "G20 7XX" lies in "G20". Only a
 * postcode goes on like that: "Bury St Edmunds" is not in "Bury".
 */
bool area_is_same(const char *hers, const char *item, size_t len);

/* Whether a local service says that it covers this area; if not, all those
 * that one does cover are in `areas`. */
bool area_is_known(const char *area, const struct services *services,
	struct text_list *areas);

#endif
