/* SPDX-License-Identifier: MIT */
#include "median.h"

#include <stdlib.h>

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

double median(double *numbers, int n)
{
	qsort(numbers, (size_t)n, sizeof(*numbers), compare);
	return n % 2 ? numbers[n / 2]
		     : (numbers[n / 2 - 1] + numbers[n / 2]) / 2;
}
