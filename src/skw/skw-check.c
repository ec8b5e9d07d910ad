/* SPDX-License-Identifier: GPL-3.0-or-later */

/* skw check: is it a framework? Two questions are kept apart, since different people have to act: what
 * is not JSON was damaged by a program, what is JSON and no framework was written by one that means
 * something else. */

#include <glib/gi18n.h>

#include "json/sw-canonical-reader.h"
#include "json/sw-file.h"
#include "json/sw-json-error.h"
#include "skw/skw.h"

enum { NOT_A_FRAMEWORK = 1, NOT_JSON = 2 };

static int
judge (const GError *error)
{
  if (error->domain == SW_FILE_ERROR)
    return error->code == SW_FILE_ERROR_TOO_LARGE ? NOT_A_FRAMEWORK : NOT_JSON;
  return sw_json_error_is_not_json (error) ? NOT_JSON : NOT_A_FRAMEWORK;
}

static int
check (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = skw_read (file, &error);
  g_autoptr (SwJsonTape) tape = bytes != NULL ? sw_json_tape_new (bytes, &error) : NULL;
  g_autoptr (SwReadReport) report = NULL;
  g_autoptr (SwDocument) document = tape != NULL ? sw_canonical_read (tape, &report, &error) : NULL;

  if (document != NULL)
    {
      if (sw_document_get_read_only (document) != NULL)
        skw_complain (file, "%s", sw_document_get_read_only (document));
      skw_tell_notes (file, report);
      return SKW_CLEAN;
    }

  skw_complain (file, "%s", error->message);
  return judge (error);
}

/**
 * skw_check:
 * @argc: how many arguments there are
 * @argv: the command's name and its arguments
 *
 * Returns: 0 where all are frameworks, 1 where one is none or cannot be kept, 2 where one is not JSON
 *   or cannot be read
 */
int
skw_check (int argc,
           char **argv)
{
  g_auto (GStrv) names = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GPtrArray) files = NULL;
  int status = SKW_CLEAN;

  if (!skw_parse (&argc, &argv, entries, _("FILE…"), _("Tells whether each file is a framework, one problem a line."),
                  &status))
    return status;

  files = skw_list_files (names, &status);
  for (guint i = 0; i < files->len; i++)
    {
      int verdict = check (g_ptr_array_index (files, i));

      status = MAX (status, verdict);
    }
  return status;
}
