/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From bytes to a draft: the characters are made out, the form is recognised by what is in it (never
 * by a file's name), the form's reader makes blocks of it, and what a page looks like does the rest.
 * A new form is one file and one row here. */

#include "import/sw-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/sw-import-encoding.h"
#include "import/sw-import-forms.h"
#include "import/sw-import-page.h"
#include "import/sw-own-page.h"

/* The first that recognises it reads it. */
static const SwImportForm forms[] = {
  { "word", sw_import_is_word, sw_import_read_word },
  { "html", sw_import_is_html, sw_import_read_html },
  { "text", sw_import_is_text, sw_import_read_text },
};

G_DEFINE_QUARK (sw-import-error-quark, sw_import_error)

static gboolean
is_empty (SwImportDraft *draft)
{
  return draft->sections->len == 0 && draft->soc == NULL && draft->safi_score == NULL;
}

/* Whether @text begins as JSON does: text may begin with a bracket as well. */
static gboolean
is_json (const char *text)
{
  const char *inside;

  text += strspn (text, " \t\r\n");
  inside = text + 1;
  if (*text != '{' && *text != '[')
    return FALSE;
  inside += strspn (inside, " \t\r\n");
  return strchr (*text == '{' ? "\"}" : "{[\"]", *inside) != NULL && *inside != '\0';
}

/**
 * sw_import_read:
 * @bytes: a saved page, text that was copied from one, or what a word processor puts on the clipboard
 * @profile: what kind of framework it may be
 * @error: an error of %SW_IMPORT_ERROR
 *
 * Returns: (transfer full) (nullable): what was found in it
 */
SwImportDraft *
sw_import_read (GBytes *bytes,
                const SwProfile *profile,
                GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (SwImportDraft) draft = NULL;
  gsize len;

  if (g_bytes_get_size (bytes) > SW_IMPORT_MAX_BYTES)
    {
      g_set_error (error, SW_IMPORT_ERROR, SW_IMPORT_ERROR_TOO_LARGE,
                   _("This has more than %d MiB, which is the most that can be imported."),
                   SW_IMPORT_MAX_BYTES / (1024 * 1024));
      return NULL;
    }

  text = sw_import_decode (bytes, &len, error);
  if (text == NULL)
    return NULL;

  if (is_json (text))
    {
      g_set_error_literal (error, SW_IMPORT_ERROR, SW_IMPORT_ERROR_JSON,
                           _("This is JSON and no page. A framework is opened, not imported."));
      return NULL;
    }

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].recognise (text, len))
      {
        g_autoptr (SwBlockList) list = forms[i].read (text, len, error);

        if (list == NULL)
          return NULL;
        draft = sw_import_page_read (list, forms[i].name, profile);
        draft->own_page = sw_own_page_find (text, len);
        break;
      }

  if (draft->own_page == NULL && is_empty (draft))
    {
      g_set_error_literal (error, SW_IMPORT_ERROR, SW_IMPORT_ERROR_NOTHING,
                           _("Nothing of a framework was found: neither levels with statements nor an occupation’s code."));
      return NULL;
    }
  return g_steal_pointer (&draft);
}
