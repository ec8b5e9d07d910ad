/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-finding.h"

G_BEGIN_DECLS

typedef enum
{
  SW_REPORT_TEXT,
  SW_REPORT_JSON,
  SW_REPORT_SARIF,
  SW_REPORT_GITHUB,
  SW_N_REPORT_FORMATS
} SwReportFormat;

/* Where things are in a file; lint itself knows no file format. */
typedef struct
{
  char *(*get_pointer) (SwNode *node, guint field);
  gboolean (*locate) (SwNode *node, guint field, gsize offset, gconstpointer file, guint *line, guint *column);
  gconstpointer file;            /* for locate */
  const char *name;              /* as the user named it, UTF-8 */
  const char *uri;               /* likewise, percent-encoded */
  gboolean has_lines;            /* the file has more than one line, so that lines tell something */
} SwReportFile;

/* At most so many findings of one rule in one file are told. */
#define SW_REPORT_MAX_A_RULE 1000

typedef struct _SwReport SwReport;

gboolean sw_report_format_from_name (const char *name, SwReportFormat *format);

SwReport *sw_report_new (SwReportFormat format, GString *out);
void sw_report_free (SwReport *self);
void sw_report_begin (SwReport *self);
void sw_report_add_file (SwReport *self, const SwReportFile *file, GPtrArray *findings, GPtrArray *fingerprints);
char *sw_report_take_aside (SwReport *self);
void sw_report_end (SwReport *self, gboolean all_read);

guint sw_report_count (SwReport *self, SwSeverity severity);
guint sw_report_count_rule (SwReport *self, const char *rule);
char *sw_report_get_summary (SwReport *self);
char *sw_report_get_statistics (SwReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwReport, sw_report_free)

G_END_DECLS
