/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-file.h"
#include "json/sw-json-layout.h"
#include "json/sw-read-report.h"
#include "model/sw-document.h"

G_BEGIN_DECLS

/* A document together with the file it came from or goes to. */
typedef struct _SwDocumentFile SwDocumentFile;

SwDocumentFile *sw_document_file_new (SwDocument *document);
SwDocumentFile *sw_document_file_new_for_bytes (GBytes *bytes, GError **error);
SwDocumentFile *sw_document_file_load (GFile *file, GError **error);
void sw_document_file_free (SwDocumentFile *self);

SwDocument *sw_document_file_get_document (SwDocumentFile *self);
const SwReadReport *sw_document_file_get_report (SwDocumentFile *self);
GFile *sw_document_file_get_file (SwDocumentFile *self);
const SwFileStamp *sw_document_file_get_stamp (SwDocumentFile *self);
void sw_document_file_set_origin (SwDocumentFile *self, GFile *file, const SwFileStamp *stamp);

gboolean sw_document_file_keeps_layout (SwDocumentFile *self);
gboolean sw_document_file_escapes_unicode (SwDocumentFile *self);
SwJsonLayout sw_document_file_get_layout (SwDocumentFile *self);
void sw_document_file_set_layout (SwDocumentFile *self, const SwJsonLayout *layout);

GBytes *sw_document_file_write (SwDocumentFile *self, GError **error);
gboolean sw_document_file_save (SwDocumentFile *self, GFile *file, SwFileSaveFlags flags,
                                SwFileSaveResult *result, GError **error);
void sw_document_file_save_async (SwDocumentFile *self, GFile *file, SwFileSaveFlags flags,
                                  GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean sw_document_file_save_finish (SwDocumentFile *self, GAsyncResult *task, SwFileSaveResult *result,
                                       GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwDocumentFile, sw_document_file_free)

G_END_DECLS
