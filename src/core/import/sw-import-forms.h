/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/sw-import-block.h"

G_BEGIN_DECLS

/* One form that a framework can come in: a row of the table in sw-import.c. All are given valid UTF-8
 * that ends in a NUL and has none before. */
typedef struct
{
  const char *name;
  gboolean (*recognise) (const char *text, gsize len);
  SwBlockList *(*read) (const char *text, gsize len, GError **error);
} SwImportForm;

gboolean sw_import_is_word (const char *text, gsize len);
gboolean sw_import_is_html (const char *text, gsize len);
gboolean sw_import_is_text (const char *text, gsize len);

SwBlockList *sw_import_read_word (const char *text, gsize len, GError **error);
SwBlockList *sw_import_read_html (const char *text, gsize len, GError **error);
SwBlockList *sw_import_read_text (const char *text, gsize len, GError **error);

G_END_DECLS
