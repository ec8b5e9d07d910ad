/* SPDX-License-Identifier: GPL-3.0-or-later */

/* skw export: hands frameworks on in one of the formats of the core's table, and says what each of
 * them leaves out. The document's own file is never written to: a strict export over it would lose
 * what only the file holds. */

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

#include "export/sw-exporter.h"
#include "json/sw-document-file.h"
#include "skw/skw.h"

typedef struct
{
  const SwExporter *exporter;
  const char *exported_at;
  SkwChoices *choices;
  gboolean is_tree;        /* folders are made as they are needed */
  int status;
} Run;

static gboolean
fail (Run *run,
      const char *name,
      const char *message)
{
  skw_complain (name, "%s", message);
  run->status = SKW_TROUBLE;
  return FALSE;
}

static void
tell (const char *name,
      const SwExportReport *report)
{
  for (guint i = 0; i < report->left_out->len; i++)
    {
      g_autofree char *line = sw_left_out_to_string (g_ptr_array_index (report->left_out, i));

      skw_complain (name, "%s", line);
    }
}

/* The file's contents in the format; NULL where there is nothing to be written. */
static GBytes *
convert (Run *run,
         const char *name,
         SwExportReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = skw_read (name, &error);
  g_autoptr (SwDocumentFile) file = bytes != NULL ? sw_document_file_new_for_bytes (bytes, &error) : NULL;
  int ignored = SKW_CLEAN;
  SwExportOptions options = { .exported_at = run->exported_at };
  SwDocument *document;
  GBytes *result;

  if (file == NULL)
    {
      fail (run, name, error->message);
      return NULL;
    }

  document = sw_document_file_get_document (file);
  /* A profile only gives the sections their names: one that cannot be read is told and done without. */
  options.profile = skw_choices_get_profile (run->choices, skw_choices_get_config (run->choices, name, &ignored),
                                             document, &ignored);
  result = sw_exporter_export (run->exporter, document, &options, report, &error);
  if (result == NULL)
    fail (run, name, error->message);
  return result;
}

/* The folder that @out is to be in; it is made only when there is something to be put into it. */
static gboolean
make_folder (Run *run,
             const char *out)
{
  g_autofree char *folder = g_path_get_dirname (out);
  g_autofree char *message = NULL;

  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  /* Translators: "%s" is what the system says, such as "Permission denied". */
  message = g_strdup_printf (_("This folder cannot be made: %s. Name another one."), g_strerror (errno));
  return fail (run, folder, message);
}

static gboolean
write_out (Run *run,
           const char *name,
           const char *out,
           GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  if (strcmp (name, SKW_STDIN) != 0 && skw_is_same_file (name, out))
    return fail (run, name, _("An export does not go over its own framework; name another file."));
  if (run->is_tree && !make_folder (run, out))
    return FALSE;
  if (!sw_file_save (out, bytes, NULL, SW_FILE_SAVE_OVERWRITE, NULL, &error))
    return fail (run, out, error->message);
  return TRUE;
}

static void
export_file (Run *run,
             const char *name,
             const char *out)
{
  g_autoptr (SwExportReport) report = sw_export_report_new ();
  g_autoptr (GBytes) bytes = convert (run, name, report);

  if (bytes == NULL)
    return;

  if (out == NULL || strcmp (out, SKW_STDIN) == 0)
    skw_print (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  else if (!write_out (run, name, out, bytes))
    return;
  tell (name, report);
}

/* Whether @path is @folder or in it, links resolved. What does not exist yet is where its nearest
 * folder is that does. */
static gboolean
is_inside (const char *path,
           const char *folder)
{
  g_autofree char *at = g_canonicalize_filename (path, NULL);

  while (TRUE)
    {
      char *slash;

      if (skw_is_same_file (at, folder))
        return TRUE;
      slash = strrchr (at, '/');
      if (slash == NULL || slash == at)
        return FALSE;
      *slash = '\0';
    }
}

static void
export_tree (Run *run,
             const char *folder,
             const char *out,
             GPtrArray *files)
{
  run->is_tree = TRUE;
  for (guint i = 0; i < files->len; i++)
    {
      const char *name = g_ptr_array_index (files, i);
      const char *relative = name + strlen (folder);
      g_autofree char *target_name = NULL;
      g_autofree char *target = NULL;

      while (*relative == '/')
        relative++;
      target_name = sw_exporter_dup_file_name (run->exporter, relative);
      target = g_build_filename (out, target_name, NULL);
      export_file (run, name, target);
    }
}

static gboolean
check_options (Run *run,
               const char *to,
               char **names,
               const char *out)
{
  gboolean is_folder = names != NULL && g_file_test (names[0], G_FILE_TEST_IS_DIR);
  g_autoptr (GError) error = NULL;

  run->exporter = sw_exporter_find (to);
  if (run->exporter == NULL)
    {
      g_autoptr (GString) ids = g_string_new (NULL);
      const SwExporter *exporters;
      guint n;

      exporters = sw_exporters_get (&n);
      for (guint i = 0; i < n; i++)
        g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", exporters[i].id);
      if (to == NULL)
        skw_complain (NULL, _("Say with “--to” what to write: %s."), ids->str);
      else
        skw_complain (NULL, _("“%s” is no format; it can be %s."), to, ids->str);
      return FALSE;
    }
  if (names == NULL || names[1] != NULL)
    {
      skw_complain (NULL, _("Name one file or one folder."));
      return FALSE;
    }
  if (out != NULL && *out == '\0')
    {
      skw_complain (NULL, _("Say behind “-o” where to write; “-” is standard output."));
      return FALSE;
    }
  if (!sw_export_check_time (run->exported_at, &error))
    {
      skw_complain (NULL, "%s", error->message);
      return FALSE;
    }
  if (is_folder && (out == NULL || strcmp (out, SKW_STDIN) == 0))
    {
      skw_complain (names[0], _("This is a folder; say with “-o” which folder its exports go to."));
      return FALSE;
    }
  if (is_folder && g_file_test (out, G_FILE_TEST_EXISTS) && !g_file_test (out, G_FILE_TEST_IS_DIR))
    {
      skw_complain (out, _("This is no folder; the exports of a folder need one."));
      return FALSE;
    }
  if (is_folder && is_inside (out, names[0]))
    {
      skw_complain (out, _("Exports of a folder do not go into the folder itself; name another one."));
      return FALSE;
    }
  return TRUE;
}

static char *
describe_formats (void)
{
  g_autoptr (GString) text = g_string_new (_("Hands a framework, or all of a folder, on in another format:"));
  const SwExporter *exporters;
  guint n;

  exporters = sw_exporters_get (&n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "\n  %-10s %s. %s", exporters[i].id, sw_exporter_get_title (&exporters[i]),
                            sw_exporter_get_purpose (&exporters[i]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * skw_export:
 * @argc: how many arguments there are
 * @argv: the command's name and its arguments
 *
 * Returns: how the run ends; 2 where something was not written
 */
int
skw_export (int argc,
            char **argv)
{
  g_auto (GStrv) names = NULL;
  g_autofree char *to = NULL;
  g_autofree char *out = NULL;
  g_autofree char *exported_at = NULL;
  g_autofree char *summary = describe_formats ();
  Run run = { NULL };
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_("The format"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, N_("Write there; without it, to standard output"), N_("OUT") },
    { "exported-at", 0, 0, G_OPTION_ARG_STRING, &exported_at,
      N_("The time of the export, so that two exports are the same bytes"), N_("TIME") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (SkwChoices) choices = NULL;
  g_autoptr (GPtrArray) files = NULL;

  if (!skw_parse (&argc, &argv, entries, _("FILE"), summary, &run.status))
    return run.status;
  run.exported_at = exported_at;
  if (!check_options (&run, to, names, out))
    return SKW_TROUBLE;

  choices = skw_choices_new (NULL, NULL);
  run.choices = choices;

  files = skw_list_files (names, &run.status);
  if (g_file_test (names[0], G_FILE_TEST_IS_DIR))
    {
      export_tree (&run, names[0], out, files);
    }
  else if (out != NULL && g_file_test (out, G_FILE_TEST_IS_DIR))
    {
      g_autofree char *base = g_path_get_basename (names[0]);
      g_autofree char *name = sw_exporter_dup_file_name (run.exporter, base);
      g_autofree char *target = g_build_filename (out, name, NULL);

      export_file (&run, names[0], target);
    }
  else
    {
      export_file (&run, names[0], out);
    }
  return run.status;
}
