/* SPDX-License-Identifier: GPL-3.0-or-later */

/* skw format: writes frameworks in a layout. The order of members is theirs; records that another
 * program's edit has separated from their statements are written at their statements' new places. */

#include <glib/gi18n.h>
#include <string.h>

#include "json/sw-document-file.h"
#include "json/sw-json-text.h"
#include "skw/skw.h"

typedef struct
{
  const char *layout;      /* NULL: as the team says */
  gboolean check;
  gboolean in_place;
  SkwChoices *choices;
  int status;
} Run;

static SwJsonLayout
choose_layout (Run *run,
               const char *name)
{
  const char *layout = run->layout;

  if (layout == NULL)
    layout = sw_lint_config_get_layout (skw_choices_get_config (run->choices, name, &run->status));
  return g_strcmp0 (layout, "lines") == 0 ? sw_json_layout_lines () : sw_json_layout_canonical ();
}

/* A byte order mark is no matter of layout: some other program wants it there. */
static gboolean
has_mark (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0;
}

/* A document that this program may not change is laid out token by token. */
static GBytes *
format_tokens (GBytes *before,
               const SwJsonLayout *layout,
               GError **error)
{
  g_autoptr (SwJsonTape) tape = sw_json_tape_new (before, error);

  return tape != NULL ? sw_json_text_lay_out (tape, layout) : NULL;
}

static void
fail (Run *run,
      const char *name,
      const char *message)
{
  skw_complain (name, "%s", message);
  run->status = SKW_TROUBLE;
}

static void
format (Run *run,
        const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = skw_read (name, &error);
  g_autoptr (GFile) file = run->in_place ? g_file_new_for_commandline_arg (name) : NULL;
  g_autoptr (SwDocumentFile) document = NULL;
  g_autoptr (GBytes) after = NULL;
  SwJsonLayout layout = choose_layout (run, name);

  if (before != NULL)
    document = file != NULL ? sw_document_file_load (file, &error) : sw_document_file_new_for_bytes (before, &error);
  if (document == NULL)
    {
      fail (run, name, error->message);
      return;
    }

  layout.bom = has_mark (before);
  sw_document_file_set_layout (document, &layout);
  after = sw_document_get_read_only (sw_document_file_get_document (document)) != NULL
            ? format_tokens (before, &layout, &error)
            : sw_document_file_write (document, &error);
  if (after == NULL)
    {
      fail (run, name, error->message);
      return;
    }

  if (!run->check)
    skw_tell_notes (name, sw_document_file_get_report (document));

  if (run->check)
    {
      if (!g_bytes_equal (before, after))
        {
          skw_complain (name, _("This file is laid out in another way."));
          run->status = MAX (run->status, SKW_FOUND);
        }
    }
  else if (run->in_place)
    {
      if (!g_bytes_equal (before, after) &&
          !sw_file_save_file (file, after, sw_document_file_get_stamp (document), SW_FILE_SAVE_NONE, NULL, &error))
        fail (run, name, error->message);
    }
  else
    {
      gsize length;
      const char *text = g_bytes_get_data (after, &length);

      skw_print (text, length);
    }
}

static gboolean
check_options (Run *run,
               char **names,
               GPtrArray *files)
{
  if (run->layout != NULL && strcmp (run->layout, "canonical") != 0 && strcmp (run->layout, "lines") != 0)
    {
      skw_complain (NULL, _("“%s” is no layout; it can be “canonical” or “lines”."), run->layout);
      return FALSE;
    }
  if (run->check && run->in_place)
    {
      skw_complain (NULL, _("“--in-place” and “--check” cannot both be."));
      return FALSE;
    }
  if (run->in_place && g_strv_contains ((const char *const *) names, SKW_STDIN))
    {
      skw_complain (NULL, _("Standard input cannot be changed in place."));
      return FALSE;
    }
  if (!run->in_place && !run->check && files->len != 1)
    {
      skw_complain (NULL, _("Name one file, or say “--in-place” or “--check”."));
      return FALSE;
    }
  return TRUE;
}

/**
 * skw_format:
 * @argc: how many arguments there are
 * @argv: the command's name and its arguments
 *
 * Returns: how the run ends; 1 where `--check` found another layout
 */
int
skw_format (int argc,
            char **argv)
{
  g_auto (GStrv) names = NULL;
  g_autofree char *layout = NULL;
  Run run = { NULL };
  const GOptionEntry entries[] = {
    { "layout", 0, 0, G_OPTION_ARG_STRING, &layout, N_("The layout: canonical or lines"), N_("LAYOUT") },
    { "check", 0, 0, G_OPTION_ARG_NONE, &run.check, N_("Change nothing; the exit status is 1 where a file is in another layout"),
      NULL },
    { "in-place", 0, 0, G_OPTION_ARG_NONE, &run.in_place, N_("Change the files"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (SkwChoices) choices = NULL;
  g_autoptr (GPtrArray) files = NULL;

  if (!skw_parse (&argc, &argv, entries, _("FILE…"), _("Writes frameworks in a layout; never reorders members."),
                  &run.status))
    return run.status;

  files = skw_list_files (names, &run.status);
  if (names == NULL)
    return run.status;
  run.layout = layout;
  if (!check_options (&run, names, files))
    return SKW_TROUBLE;

  choices = skw_choices_new (NULL, NULL);
  run.choices = choices;
  for (guint i = 0; i < files->len; i++)
    format (&run, g_ptr_array_index (files, i));
  return run.status;
}
