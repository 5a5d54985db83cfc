/* SPDX-License-Identifier: MIT */
#ifndef LOAD_WORDING_H
#define LOAD_WORDING_H

#include <stdbool.h>

#include "base/diag.h"
#include "model/wording.h"
#include "load/conf.h"

extern const struct conf_kind wording_kind;

/* Reads wording.conf. Release it whatever comes back. */
bool load_wording(struct wording *wording, const char *path, struct diag *diag);

#endif
