/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _SkwBaseline SkwBaseline;

SkwBaseline *skw_baseline_new (void);
SkwBaseline *skw_baseline_read (const char *path, GError **error);
void skw_baseline_free (SkwBaseline *self);
void skw_baseline_add (SkwBaseline *self, const char *fingerprint);
gboolean skw_baseline_has (SkwBaseline *self, const char *fingerprint);
gboolean skw_baseline_write (SkwBaseline *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkwBaseline, skw_baseline_free)

G_END_DECLS
