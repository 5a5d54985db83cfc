/* SPDX-License-Identifier: MIT */
#ifndef CMD_SERVICES_H
#define CMD_SERVICES_H

#include "cmd/cmd.h"

/* What the `services` command can do, a file each. */
enum status services_list_run(int argc, char **argv);
enum status services_find_run(int argc, char **argv);
enum status services_gaps_run(int argc, char **argv);
enum status services_import_run(int argc, char **argv);

#endif
