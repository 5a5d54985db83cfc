/* SPDX-License-Identifier: MIT */
#ifndef BENCH_MEDIAN_H
#define BENCH_MEDIAN_H

/* Of n numbers, at least one; they are put in order. */
double median(double *numbers, int n);

#endif
