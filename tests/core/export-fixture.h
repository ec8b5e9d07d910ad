/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A document and what an export makes of it. */

#include "export/sw-exporter.h"
#include "json/sw-document-file.h"
#include "json/sw-profile-reader.h"

#include <string.h>

#define TIME "2026-05-15T12:41:11.369Z"

typedef struct
{
  char *text;
  SwExportReport *report;
} Exported;

static inline SwDocumentFile *
load_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  SwDocumentFile *file = sw_document_file_new_for_bytes (bytes, &error);

  g_assert_no_error (error);
  return file;
}

static inline SwDocumentFile *
load_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return load_bytes (bytes);
}

static inline SwDocumentFile *
load_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SwDocumentFile *loaded = sw_document_file_load (file, &error);

  g_assert_no_error (error);
  return loaded;
}

/* The document of our own that holds everything that one can hold. */
static inline SwDocumentFile *
load_everything (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "fixtures", "everything.json", NULL);

  return load_path (path);
}

static inline Exported
export_to (SwDocumentFile *file,
           const char *format)
{
  SwExportOptions options = { .exported_at = TIME, .profile = sw_profile_get_builtin () };
  Exported exported = { NULL, sw_export_report_new () };
  const SwExporter *exporter = sw_exporter_find (format);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_nonnull (exporter);
  bytes = sw_exporter_export (exporter, sw_document_file_get_document (file), &options, exported.report, &error);
  g_assert_no_error (error);
  exported.text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return exported;
}

static inline void
exported_clear (Exported *exported)
{
  g_free (exported->text);
  sw_export_report_free (exported->report);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Exported, exported_clear)

static inline guint
count_left_out (const SwExportReport *report,
                const char *pointer)
{
  const SwLeftOut *left_out = g_hash_table_lookup (report->by_pointer, pointer);

  return left_out != NULL ? left_out->n : 0;
}
