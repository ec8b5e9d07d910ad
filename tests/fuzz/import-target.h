/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What must hold of any draft, and of the document that is made of it. */

#include "import/sw-import-merge.h"
#include "import/sw-import.h"

#include <string.h>

#include "json/sw-document-file.h"
#include "json/sw-profile-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static inline void
check_document (SwImportDraft *draft)
{
  g_autoptr (SwDocument) document = sw_import_draft_build (draft, sw_profile_get_builtin ());
  g_autoptr (SwDocumentFile) file = sw_document_file_new (document);
  g_autoptr (SwDocumentFile) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  bytes = sw_document_file_write (file, &error);
  g_assert_no_error (error);
  again = sw_document_file_new_for_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_true (sw_read_report_is_empty (sw_document_file_get_report (again)));
}

static inline void
check_merge (SwImportDraft *draft)
{
  g_autoptr (SwDocument) document = sw_profile_new_document (sw_profile_get_builtin (), NULL, NULL);
  g_autoptr (SwImportMerge) forecast = sw_import_merge_new ();
  g_autoptr (SwImportMerge) done = sw_import_merge_new ();
  gboolean changed;

  g_assert_true (sw_import_merge_try (draft, sw_profile_get_builtin (), document, forecast));
  g_assert_false (sw_document_can_undo (document));
  changed = sw_import_merge_do (draft, sw_profile_get_builtin (), document, done);
  g_assert_cmpmem (forecast->n_added, sizeof forecast->n_added, done->n_added, sizeof done->n_added);
  g_assert_cmpuint (forecast->filled->len, ==, done->filled->len);
  g_assert_true (changed == !sw_import_merge_is_empty (done));
  if (changed)
    {
      g_assert_true (sw_document_undo (document));
      g_assert_false (sw_document_can_undo (document));
    }
}

static inline void
check_notices (SwImportDraft *draft)
{
  g_autoptr (GPtrArray) notices = sw_import_draft_list_notices (draft);

  for (guint i = 0; i < notices->len; i++)
    {
      const SwImportNotice *notice = g_ptr_array_index (notices, i);

      g_assert_true (g_utf8_validate (notice->message, -1, NULL));
      if (notice->statement != NULL)
        for (int cut = 0; cut < (int) notice->statement->cuts->len; cut++)
          sw_import_draft_choose (draft, notice->statement, cut);
    }
}

static inline void
check_import (const char *text,
              gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SwImportDraft) draft = sw_import_read (bytes, sw_profile_get_builtin (), &error);

  g_assert_true ((draft == NULL) == (error != NULL));
  if (draft == NULL)
    return;

  check_document (draft);
  check_notices (draft);
  check_merge (draft);
}
