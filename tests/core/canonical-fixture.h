/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-document-file.h"

#include <string.h>

/* Documents as text, and text as documents. In the tables JSON is written with ' for " to be read by people; no
 * text there has an apostrophe. */

static inline char *
quote (const char *text)
{
  return g_strdelimit (g_strdup (text), "'", '"');
}

static inline SwDocumentFile *
load (const char *text,
      gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  SwDocumentFile *file = sw_document_file_new_for_bytes (bytes, &error);

  g_assert_no_error (error);
  return file;
}

static inline SwDocumentFile *
load_quoted (const char *text)
{
  g_autofree char *json = quote (text);

  return load (json, strlen (json));
}

static inline char *
write_file (SwDocumentFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = sw_document_file_write (file, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Everything as ', and every derived id as <id>: which it is, is not the point. */
static inline char *
write_quoted (SwDocumentFile *file)
{
  g_autofree char *text = write_file (file);

  return g_strdelimit (g_steal_pointer (&text), "\"", '\'');
}
