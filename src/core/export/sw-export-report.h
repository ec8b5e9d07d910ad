/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

/* What a format has no place for, told once however often it occurs. */
typedef struct
{
  char *pointer;           /* a JSON pointer; “*” stands for any item and any level */
  const char *title;       /* (nullable): what people call it, translated; %NULL for an unknown member */
  guint n;                 /* how often */
} SwLeftOut;

typedef struct
{
  GPtrArray *left_out;     /* of SwLeftOut, in the document's order */
  GHashTable *by_pointer;
} SwExportReport;

/**
 * SwExportHolds:
 * @node: a node
 * @member: a field of it, or a list of nodes that are neither domains nor levels nor statements
 * @view: which of its objects is looked at
 *
 * Returns: whether a format has a place for it
 */
typedef gboolean (*SwExportHolds) (SwNode *node, const SwMember *member, SwView view);

SwExportReport *sw_export_report_new (void);
void sw_export_report_free (SwExportReport *self);
void sw_export_report_add (SwExportReport *self, const char *pointer, const char *title, guint n);
void sw_export_report_compare (SwExportReport *self, SwDocument *document, SwExportHolds holds);
char *sw_left_out_to_string (const SwLeftOut *left_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwExportReport, sw_export_report_free)

G_END_DECLS
