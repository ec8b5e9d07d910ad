/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes at all, as another program's clipboard might hold them: as HTML, and as plain text.
 *
 * What comes out goes into a document as it is, so each line has to be text that a statement may
 * be: valid, not empty, without a line break. */

#include "import/sw-pasted-text.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
check_lines (GPtrArray *lines)
{
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    {
      const char *line = lines->pdata[i];

      g_assert_true (g_utf8_validate (line, -1, NULL));
      g_assert_cmpstr (line, !=, "");
      g_assert_null (strpbrk (line, "\r\n"));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup (size > 0 ? (const char *) data : "", size);
  g_autoptr (GPtrArray) from_html = sw_pasted_from_html (text, size);
  g_autoptr (GPtrArray) from_plain = sw_pasted_from_plain (text);

  check_lines (from_html);
  check_lines (from_plain);
  return 0;
}
