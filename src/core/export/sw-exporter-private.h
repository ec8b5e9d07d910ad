/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/sw-exporter.h"

G_BEGIN_DECLS

/* One file a format; the table in sw-exporter.c names each. */
#define SW_DECLARE_EXPORT(name) \
  gboolean sw_export_##name##_holds (SwNode *node, const SwMember *member, SwView view); \
  GBytes *sw_export_##name##_write (SwDocument *document, const SwExportOptions *options, \
                                    SwExportReport *report, GError **error);

SW_DECLARE_EXPORT (canonical)
SW_DECLARE_EXPORT (csv)
SW_DECLARE_EXPORT (flat_json)
SW_DECLARE_EXPORT (html)

G_END_DECLS
