/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was measured of one thing, in milliseconds. */
typedef struct
{
  const char *what;
  GArray *values;          /* of double */
} BenchSeries;

void bench_series_init (BenchSeries *self, const char *what);
void bench_series_clear (BenchSeries *self);
void bench_series_add (BenchSeries *self, gint64 start);
double bench_series_percentile (BenchSeries *self, guint percent);
void bench_series_print (BenchSeries *self, BenchSeries *floor);

gint64 bench_now (void);
guint bench_scan (const char *text, gsize length);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BenchSeries, bench_series_clear)

G_END_DECLS
