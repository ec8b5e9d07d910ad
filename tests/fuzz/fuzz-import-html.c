/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes at all, read as a saved page. */

#include "import-target.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autofree char *page = g_malloc (size + 6);

  /* Whatever follows is recognised as HTML. */
  memcpy (page, "<html>", 6);
  if (size > 0)
    memcpy (page + 6, data, size);
  check_import (page, size + 6);
  return 0;
}
