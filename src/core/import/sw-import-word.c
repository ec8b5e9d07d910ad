/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a word processor puts on the clipboard, or saves as HTML: Word, LibreOffice, Google Docs. Every
 * run of text has an element of its own there, so that only bold type sets off a label. */

#include "import/sw-import-forms.h"

#include "import/sw-html-blocks.h"

/**
 * sw_import_is_word: (skip)
 * @text: valid UTF-8
 * @len: its length in bytes
 *
 * Returns: whether a word processor made it
 */
gboolean
sw_import_is_word (const char *text,
                   gsize len)
{
  static const char *const signs[] = { "urn:schemas-microsoft-com:office", "mso-list:", "class=Mso", "class=\"Mso",
                                       "docs-internal-guid", "content=\"LibreOffice", "content=\"OpenOffice",
                                       "content=\"Microsoft Word", "content=Word.Document", NULL };

  if (!sw_import_is_html (text, len))
    return FALSE;
  for (guint i = 0; signs[i] != NULL; i++)
    if (g_strstr_len (text, (gssize) MIN (len, 65536), signs[i]) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * sw_import_read_word: (skip)
 * @text: HTML
 * @len: its length in bytes
 * @error: an error of %SW_IMPORT_ERROR
 *
 * Returns: (transfer full) (nullable): its blocks
 */
SwBlockList *
sw_import_read_word (const char *text,
                     gsize len,
                     GError **error)
{
  return sw_html_read_blocks (text, len, SW_HTML_BOLD_ONLY, error);
}
