/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes at all, read as text that was copied from a page. */

#include "import-target.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  check_import ((const char *) data, size);
  return 0;
}
