/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/report/sw-report.h"

G_BEGIN_DECLS

/* One finding, with all that a report may say of it. */
typedef struct
{
  SwFinding *finding;
  const SwReportFile *file;
  const char *fingerprint;
  char *pointer;
  const char *text;              /* of the field; NULL where there is none */
  const char *section;           /* keys; NULL where they do not apply */
  const char *level;
  guint number;                  /* of the statement, from 1; 0: not in one */
  gsize start_column;            /* in characters of the text, from 0 */
  gsize end_column;
  guint line;                    /* of the file, from 1 */
  guint column;
  guint end_line;
  guint end_file_column;
} SwReportItem;

/* One format; what it has no use for is NULL. */
typedef struct
{
  void (*begin) (GString *out);
  void (*add) (GString *out, const SwReportItem *item, gboolean first);
  void (*more) (GString *out, const SwReportFile *file, const SwRule *rule, guint n);
  void (*end) (GString *out, gboolean all_read);
} SwReportWriter;

extern const SwReportWriter sw_report_text_writer;
extern const SwReportWriter sw_report_json_writer;
extern const SwReportWriter sw_report_sarif_writer;
extern const SwReportWriter sw_report_github_writer;

char *sw_report_describe_place (const SwReportItem *item);
void sw_report_append_visible (GString *out, const char *text, gsize len);
void sw_report_append_string (GString *out, const char *text);
void sw_report_append_member (GString *out, const char *name, const char *text);
void sw_report_append_fixes (GString *out, const SwReportItem *item);
void sw_report_append_related (GString *out, const SwReportItem *item);

G_END_DECLS
