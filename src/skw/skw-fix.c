/* SPDX-License-Identifier: GPL-3.0-or-later */

/* skw fix: takes the fixes of what the rules find.
 *
 * A file in which nothing is to be fixed is given back byte for byte, whatever it looks like: laying
 * out is another command's business. The diff of a file without lines is that of its values, one a line: nobody
 * can read two lines of many thousand letters each, although only those two could be applied. */

#include <glib/gi18n.h>
#include <string.h>

#include "json/sw-document-file.h"
#include "json/sw-json-text.h"
#include "skw/skw-diff.h"
#include "skw/skw.h"

typedef struct
{
  gboolean unsafe;
  gboolean in_place;
  gboolean diff;
  char **rules;            /* NULL: all */
  SkwChoices *choices;
  int status;
} Run;

static gboolean
is_wanted (SwFinding *finding,
           gpointer user_data)
{
  const Run *run = user_data;

  return run->rules == NULL || g_strv_contains ((const char *const *) run->rules, sw_finding_get_rule (finding)->id);
}

static GBytes *
lay_out (GBytes *bytes)
{
  g_autoptr (SwJsonTape) tape = sw_json_tape_new (bytes, NULL);
  SwJsonLayout layout = sw_json_layout_lines ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (tape == NULL || (length > 1 && memchr (text, '\n', length - 1) != NULL))
    return g_bytes_ref (bytes);
  return sw_json_text_lay_out (tape, &layout);
}

static void
print_diff (const char *file,
            GBytes *before,
            GBytes *after)
{
  g_autoptr (GBytes) before_lines = lay_out (before);
  g_autoptr (GBytes) after_lines = lay_out (after);
  g_autofree char *name = g_filename_display_name (file);
  g_autofree char *text = skw_diff (name, before_lines, after_lines);

  skw_print (text, strlen (text));
}

static void
print_bytes (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  skw_print (text, length);
}

static gboolean
save (SwDocumentFile *file,
      GError **error)
{
  SwFileSaveResult result;

  return sw_document_file_save (file, sw_document_file_get_file (file), SW_FILE_SAVE_NONE, &result, error);
}

static gboolean
give_back (Run *run,
           const char *name,
           SwDocumentFile *file,
           GBytes *before,
           guint n,
           GError **error)
{
  g_autoptr (GBytes) after = NULL;

  if (run->in_place)
    {
      if (n == 0)
        return TRUE;
      if (!save (file, error))
        return FALSE;
      skw_tell_notes (name, sw_document_file_get_report (file));
      skw_complain (name, ngettext ("%u fix applied.", "%u fixes applied.", n), n);
      return TRUE;
    }

  after = n > 0 ? sw_document_file_write (file, error) : g_bytes_ref (before);
  if (after == NULL)
    return FALSE;
  if (n > 0)
    skw_tell_notes (name, sw_document_file_get_report (file));
  if (run->diff)
    print_diff (name, before, after);
  else
    print_bytes (after);
  return TRUE;
}

static SwDocumentFile *
load (const char *name,
      gboolean with_file,
      GBytes **bytes,
      GError **error)
{
  g_autoptr (GFile) file = NULL;

  *bytes = skw_read (name, error);
  if (*bytes == NULL)
    return NULL;
  if (!with_file)
    return sw_document_file_new_for_bytes (*bytes, error);

  file = g_file_new_for_commandline_arg (name);
  return sw_document_file_load (file, error);
}

static void
fix (Run *run,
     const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (SwDocumentFile) file = load (name, run->in_place, &before, &error);
  SwLintConfig *config;
  SwDocument *document;
  guint n;

  if (file == NULL)
    {
      skw_complain (name, "%s", error->message);
      run->status = SKW_TROUBLE;
      return;
    }

  document = sw_document_file_get_document (file);
  if (sw_document_get_read_only (document) != NULL)
    {
      skw_complain (name, "%s", sw_document_get_read_only (document));
      run->status = SKW_TROUBLE;
      return;
    }

  config = skw_choices_get_config (run->choices, name, &run->status);
  n = sw_lint_fix_all (document, skw_choices_get_profile (run->choices, config, document, &run->status), config,
                       "Fix", run->unsafe, is_wanted, run);
  if (!give_back (run, name, file, before, n, &error))
    {
      skw_complain (name, "%s", error->message);
      run->status = SKW_TROUBLE;
    }
}

static gboolean
check_options (Run *run,
               char **names,
               GPtrArray *files)
{
  for (guint i = 0; run->rules != NULL && run->rules[i] != NULL; i++)
    if (sw_rules_find (run->rules[i]) == NULL)
      {
        skw_complain (NULL, _("There is no rule “%s”; “skw rules” lists them."), run->rules[i]);
        return FALSE;
      }

  if (run->in_place && run->diff)
    {
      skw_complain (NULL, _("“--in-place” and “--diff” cannot both be."));
      return FALSE;
    }
  if (run->in_place && g_strv_contains ((const char *const *) names, SKW_STDIN))
    {
      skw_complain (NULL, _("Standard input cannot be changed in place."));
      return FALSE;
    }
  if (!run->in_place && !run->diff && files->len != 1)
    {
      skw_complain (NULL, _("Name one file, or say “--in-place” or “--diff”."));
      return FALSE;
    }
  return TRUE;
}

/**
 * skw_fix:
 * @argc: how many arguments there are
 * @argv: the command's name and its arguments
 *
 * Returns: how the run ends
 */
int
skw_fix (int argc,
         char **argv)
{
  g_auto (GStrv) names = NULL;
  g_auto (GStrv) rules = NULL;
  Run run = { FALSE };
  const GOptionEntry entries[] = {
    { "unsafe", 0, 0, G_OPTION_ARG_NONE, &run.unsafe, N_("Also apply fixes that may change the meaning"), NULL },
    { "rule", 0, 0, G_OPTION_ARG_STRING_ARRAY, &rules, N_("Only the fixes of this rule; may be given several times"),
      N_("ID") },
    { "in-place", 0, 0, G_OPTION_ARG_NONE, &run.in_place, N_("Change the files"), NULL },
    { "diff", 0, 0, G_OPTION_ARG_NONE, &run.diff, N_("Show what would change, and change nothing; a file of a single line is shown with a line for each value, "
         "which “patch” cannot apply"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (SkwChoices) choices = NULL;
  g_autoptr (GPtrArray) files = NULL;

  if (!skw_parse (&argc, &argv, entries, _("FILE…"), _("Applies the fixes that are safe; writes standard output unless told otherwise."),
                  &run.status))
    return run.status;

  files = skw_list_files (names, &run.status);
  if (names == NULL)
    return run.status;
  run.rules = rules;
  if (!check_options (&run, names, files))
    return SKW_TROUBLE;

  choices = skw_choices_new (NULL, NULL);
  run.choices = choices;
  for (guint i = 0; i < files->len; i++)
    fix (&run, g_ptr_array_index (files, i));
  return run.status;
}
