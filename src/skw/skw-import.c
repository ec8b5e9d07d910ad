/* SPDX-License-Identifier: GPL-3.0-or-later */

/* skw import: makes a framework of a public page, saved as HTML or copied as text.
 *
 * There is no preview here, so nothing is decided that could be decided in two ways: a statement is
 * divided only where there is one way to, everything else stays as it came. Whatever wants a look is
 * named on standard error, and the exit status says that something does. */

#include <glib/gi18n.h>
#include <string.h>

#include "import/sw-import.h"
#include "json/sw-document-file.h"
#include "json/sw-profile-reader.h"
#include "skw/skw.h"

/* So many of one kind are listed. */
#define MAX_OF_A_KIND 1000

static SwProfile *
choose_profile (SkwChoices *choices,
                SwLintConfig *config,
                int *status)
{
  g_autoptr (SwDocument) unnamed = sw_profile_new_document (sw_profile_get_builtin (), NULL, NULL);

  return skw_choices_get_profile (choices, config, unnamed, status);
}

static gboolean
write_document (SwDocument *document,
                const char *layout_name,
                const char *output,
                GError **error)
{
  g_autoptr (SwDocumentFile) file = sw_document_file_new (document);
  SwJsonLayout layout = g_strcmp0 (layout_name, "lines") == 0 ? sw_json_layout_lines () : sw_json_layout_canonical ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) target = NULL;
  gsize length;
  const char *text;

  sw_document_file_set_layout (file, &layout);
  bytes = sw_document_file_write (file, error);
  if (bytes == NULL)
    return FALSE;

  if (output == NULL || strcmp (output, SKW_STDIN) == 0)
    {
      text = g_bytes_get_data (bytes, &length);
      skw_print (text, length);
      return TRUE;
    }
  target = g_file_new_for_commandline_arg (output);
  return sw_file_save_file (target, bytes, NULL, SW_FILE_SAVE_OVERWRITE, NULL, error);
}

/* Of a page that is nothing like a framework every line may want a look; nobody reads a hundred thousand. */
static int
tell_notices (const char *name,
              SwImportDraft *draft)
{
  g_autoptr (GPtrArray) notices = sw_import_draft_list_notices (draft);
  guint told[SW_N_IMPORT_NOTICES] = { 0 };
  guint n_more = 0;

  for (guint i = 0; i < notices->len; i++)
    {
      const SwImportNotice *notice = g_ptr_array_index (notices, i);

      if (told[notice->kind]++ < MAX_OF_A_KIND)
        skw_complain (name, "%s", notice->message);
      else
        n_more++;
    }
  if (n_more > 0)
    skw_complain (name, ngettext ("%u more is not listed here. Import it in the window to see everything.",
                                  "%u more are not listed here. Import it in the window to see everything.", n_more),
                  n_more);
  return notices->len > 0 ? SKW_FOUND : SKW_CLEAN;
}

static int
import (const char *name,
        const char *layout,
        const char *output)
{
  int status = SKW_CLEAN;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = skw_read (name, &error);
  g_autoptr (SkwChoices) choices = skw_choices_new (NULL, NULL);
  SwLintConfig *config = skw_choices_get_config (choices, output != NULL ? output : name, &status);
  SwProfile *profile = choose_profile (choices, config, &status);
  g_autoptr (SwImportDraft) draft = bytes != NULL ? sw_import_read (bytes, profile, &error) : NULL;
  g_autoptr (SwDocument) document = NULL;

  if (draft == NULL)
    {
      skw_complain (name, "%s", error->message);
      return SKW_TROUBLE;
    }
  if (status == SKW_TROUBLE)
    return status;

  document = sw_import_draft_build (draft, profile);
  if (!write_document (document, layout != NULL ? layout : sw_lint_config_get_layout (config), output, &error))
    {
      skw_complain (output, "%s", error->message);
      return SKW_TROUBLE;
    }
  return tell_notices (name, draft);
}

/**
 * skw_import:
 * @argc: how many arguments there are
 * @argv: the command's name and its arguments
 *
 * Returns: how the run ends; 1 where something wants a look, 2 where nothing was written
 */
int
skw_import (int argc,
            char **argv)
{
  g_auto (GStrv) names = NULL;
  g_autofree char *output = NULL;
  g_autofree char *layout = NULL;
  int status = SKW_CLEAN;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write there; without it, to standard output"), N_("OUT") },
    { "layout", 0, 0, G_OPTION_ARG_STRING, &layout, N_("The layout: canonical or lines"), N_("LAYOUT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &names, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!skw_parse (&argc, &argv, entries, _("FILE"),
                  _("Makes a framework of a public page: saved HTML, or text copied from it."), &status))
    return status;

  if (names == NULL || names[1] != NULL)
    {
      skw_complain (NULL, _("Name one file to import; “-” is standard input."));
      return SKW_TROUBLE;
    }
  if (output != NULL && *output == '\0')
    {
      skw_complain (NULL, _("Say behind “-o” where to write; “-” is standard output."));
      return SKW_TROUBLE;
    }
  if (output != NULL && strcmp (names[0], SKW_STDIN) != 0 && skw_is_same_file (names[0], output))
    {
      skw_complain (output, _("A framework does not go over the page that it is made of; name another file."));
      return SKW_TROUBLE;
    }
  if (layout != NULL && strcmp (layout, "canonical") != 0 && strcmp (layout, "lines") != 0)
    {
      skw_complain (NULL, _("“%s” is no layout; it can be “canonical” or “lines”."), layout);
      return SKW_TROUBLE;
    }
  return import (names[0], layout, output);
}
