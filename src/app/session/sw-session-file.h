/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/sw-session.h"

G_BEGIN_DECLS

/**
 * SwDiskState:
 * @SW_DISK_SAME: the file is what was read or written last, or there is no file
 * @SW_DISK_CHANGED: another program has written it
 * @SW_DISK_GONE: it is not there any more
 */
typedef enum { SW_DISK_SAME, SW_DISK_CHANGED, SW_DISK_GONE } SwDiskState;

void sw_session_new_framework (SwSession *self, const char *soc, const char *title, const char *const *sections);
gboolean sw_session_load_example (SwSession *self, GFile *file, GError **error);

void sw_session_load_async (SwSession *self, GFile *file, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
gboolean sw_session_load_finish (SwSession *self, GAsyncResult *result, GError **error);

gboolean sw_session_is_saving (SwSession *self);
void sw_session_save_async (SwSession *self, GFile *file, SwFileSaveFlags flags,
                            GAsyncReadyCallback callback, gpointer user_data);
gboolean sw_session_save_finish (SwSession *self, GAsyncResult *result, SwFileSaveResult *saved, GError **error);

gboolean sw_session_is_one_file (GFile *a, GFile *b);
gboolean sw_session_is_file (SwSession *self, GFile *file);
SwDiskState sw_session_look_at_disk (SwSession *self);

G_END_DECLS
