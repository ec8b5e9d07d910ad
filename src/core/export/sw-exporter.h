/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export/sw-export-report.h"
#include "model/sw-profile.h"

G_BEGIN_DECLS

/**
 * SwExportError:
 * @SW_EXPORT_ERROR_NEWER: the document is in a format that this program cannot vouch for
 * @SW_EXPORT_ERROR_TIMESTAMP: the time of the export is not one that the contract can hold
 *
 * Writing may also fail with an error of %SW_FORMAT_ERROR or %SW_JSON_ERROR.
 */
typedef enum {
  SW_EXPORT_ERROR_NEWER,
  SW_EXPORT_ERROR_TIMESTAMP,
} SwExportError;

#define SW_EXPORT_ERROR (sw_export_error_quark ())

typedef struct
{
  const char *exported_at;   /* (nullable): the time to be written, %NULL for what the format's file says */
  const SwProfile *profile;  /* (nullable): what the sections are called */
} SwExportOptions;

/* One row of the table: a format that frameworks can be handed on in. */
typedef struct
{
  const char *id;          /* what the command line calls it */
  const char *suffix;      /* of its files, with the full stop */
  const char *title;       /* for people; untranslated, see sw_exporter_get_title() */
  const char *purpose;     /* whom its files are for; likewise */
  gboolean renews_time;    /* its files say when they were exported, which is now unless told otherwise */
  SwExportHolds holds;
  GBytes *(*write) (SwDocument *document, const SwExportOptions *options, SwExportReport *report, GError **error);
} SwExporter;

GQuark sw_export_error_quark (void);
const SwExporter *sw_exporters_get (guint *n);
const SwExporter *sw_exporter_find (const char *id);
const char *sw_exporter_get_title (const SwExporter *self);
const char *sw_exporter_get_purpose (const SwExporter *self);
char *sw_exporter_dup_file_name (const SwExporter *self, const char *name);
gboolean sw_export_check_time (const char *time, GError **error);
GBytes *sw_exporter_export (const SwExporter *self, SwDocument *document, const SwExportOptions *options,
                            SwExportReport *report, GError **error);

G_END_DECLS
