/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times, told as ratios.
 *
 * A time by itself says more about the machine than about the program. So everything is measured
 * beside a floor, in turns in the same run, and what is compared are the least times (what the work
 * costs when nothing comes between) and the medians (what is usual on this machine). */

#include "bench.h"

#include <string.h>
#include <time.h>

void
bench_series_init (BenchSeries *self,
                   const char *what)
{
  self->what = what;
  self->values = g_array_new (FALSE, FALSE, sizeof (double));
}

void
bench_series_clear (BenchSeries *self)
{
  g_array_unref (self->values);
}

/** bench_now: Returns: nanoseconds of a clock that only goes forward */
gint64
bench_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

/**
 * bench_series_add:
 * @self: a series
 * @start: what bench_now() said when it began; it ends now
 */
void
bench_series_add (BenchSeries *self,
                  gint64 start)
{
  double value = (bench_now () - start) / 1e6;

  g_array_append_val (self->values, value);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

/**
 * bench_series_percentile:
 * @self: a series
 * @percent: 0 to 100
 *
 * Returns: the value that so many percent of the values do not exceed
 */
double
bench_series_percentile (BenchSeries *self,
                         guint percent)
{
  g_assert (self->values->len > 0);
  g_array_sort (self->values, compare_doubles);
  return g_array_index (self->values, double, (self->values->len - 1) * percent / 100);
}

static double
least (BenchSeries *self)
{
  return bench_series_percentile (self, 0);
}

static double
median (BenchSeries *self)
{
  return bench_series_percentile (self, 50);
}

/**
 * bench_series_print:
 * @self: a series
 * @floor: (nullable): what to compare it with
 */
void
bench_series_print (BenchSeries *self,
                    BenchSeries *floor)
{
  int width = 50 + (int) (strlen (self->what) - g_utf8_strlen (self->what, -1));

  g_print ("  %-*s min %9.4f ms   median %9.4f ms", width, self->what, least (self), median (self));
  if (floor != NULL)
    g_print ("   = %6.2f × (median %6.2f ×)",
             least (self) / least (floor), median (self) / median (floor));
  g_print ("\n");
}

/**
 * bench_scan:
 * @text: a text
 * @length: its length in bytes
 *
 * The least that can be done to find anything in a text: look at each byte, and remember where words
 * begin.
 *
 * Returns: the number of its words
 */
guint
bench_scan (const char *text,
            gsize length)
{
  gboolean inside = FALSE;
  guint n_words = 0;

  for (gsize i = 0; i < length; i++)
    {
      gboolean is_word = g_ascii_isalnum (text[i]) || (guint8) text[i] >= 0x80;

      if (is_word && !inside)
        n_words++;
      inside = is_word;
    }

  return n_words;
}
