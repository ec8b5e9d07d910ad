/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program says. It is UTF-8 whatever the locale: reports are read by programs, and a locale
 * of "C", as build servers have it, would turn every quotation mark into a question mark. */

#include <stdio.h>

#include "skw/skw.h"
#include "text/sw-visible.h"

/**
 * skw_print:
 * @text: what goes to standard output
 * @len: its length in bytes
 */
void
skw_print (const char *text,
           gsize len)
{
  fwrite (text, 1, len, stdout);
}

/**
 * skw_print_error:
 * @text: what goes to standard error as it is
 */
void
skw_print_error (const char *text)
{
  fflush (stdout);
  fputs (text, stderr);
}

/**
 * skw_flush:
 *
 * Returns: whether all that was printed has been written
 */
gboolean
skw_flush (void)
{
  return fflush (stdout) == 0 && !ferror (stdout);
}

/**
 * skw_complain:
 * @file: (nullable): the file that it is about, as the user named it
 * @format: a sentence
 * @...: what stands in it
 *
 * Says it on standard error, without a sign that a terminal would obey.
 */
void
skw_complain (const char *file,
              const char *format,
              ...)
{
  g_autofree char *sentence = NULL;
  g_autofree char *visible = NULL;
  g_autofree char *name = file != NULL ? g_filename_display_name (file) : NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  visible = sw_visible_dup (sentence);

  /* What was printed so far comes before what went wrong after it. */
  fflush (stdout);
  fprintf (stderr, "skw: %s%s%s\n", name != NULL ? name : "", name != NULL ? ": " : "", visible);
}
