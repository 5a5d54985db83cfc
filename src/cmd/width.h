/* SPDX-License-Identifier: MIT */
#ifndef CMD_WIDTH_H
#define CMD_WIDTH_H

/* The columns of the terminal that standard output is; 80 elsewhere. */
int cmd_width(void);

#endif
