/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements for spreadsheets: CSV by RFC 4180, one row a statement.
 *
 * The file begins with the UTF-8 byte order mark: without it the most used spreadsheet reads the
 * dash in every statement as three wrong letters. Programs that trip over it are better served by
 * flat JSON, which is made for them.
 *
 * A spreadsheet takes a cell for a formula that begins with = + - @, a tab or a line break, or with
 * the full-width forms of those signs, space before it or not, and may run it. Such a cell gets an
 * apostrophe in front, which spreadsheets show as "this is text". Citations are the labels of their sources, "; " between them. */

#include "export/sw-exporter-private.h"

#include <string.h>

#include "export/sw-flat-rows.h"

#define BOM "\xef\xbb\xbf"
#define COLUMNS "id,section,domain,level,number,label,action,text,citations\r\n"

/** sw_export_csv_holds: see SwExportHolds */
gboolean
sw_export_csv_holds (SwNode *node,
                     const SwMember *member,
                     G_GNUC_UNUSED SwView view)
{
  return sw_flat_rows_hold (node, member);
}

static gboolean
looks_like_formula (const char *text)
{
  static const char *const starts[] = { "=", "+", "-", "@", "\t", "\r", "\n",
                                        "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0" };

  /* Tabs and line breaks are signs themselves. */
  while (g_unichar_type (g_utf8_get_char (text)) == G_UNICODE_SPACE_SEPARATOR)
    text = g_utf8_next_char (text);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (text, starts[i]))
      return TRUE;
  return FALSE;
}

static void
append_cell (GString *file,
             const char *text)
{
  gboolean is_formula = looks_like_formula (text);
  gboolean quoted = is_formula || strpbrk (text, ",\"\r\n") != NULL;

  if (!quoted)
    {
      g_string_append (file, text);
      return;
    }

  g_string_append_c (file, '"');
  if (is_formula)
    g_string_append_c (file, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (file, '"');
      g_string_append_c (file, *p);
    }
  g_string_append_c (file, '"');
}

static char *
list_citations (SwDocument *document,
                SwNode *statement)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (statement, SW_LIST_CITATIONS); i++)
    {
      const char *id = sw_node_get_text (sw_node_get_nth (statement, SW_LIST_CITATIONS, i), SW_CITATION_SOURCE);
      SwNode *source = sw_document_find_source (document, id);
      const char *label = source != NULL ? sw_node_get_text (source, SW_SOURCE_LABEL) : NULL;

      if (i > 0)
        g_string_append (list, "; ");
      g_string_append (list, label != NULL && *label != '\0' ? label : id != NULL ? id : "");
    }
  return g_string_free (list, FALSE);
}

typedef struct
{
  SwDocument *document;
  GString *file;
} Csv;

static void
append_row (const SwFlatRow *row,
            gpointer data)
{
  Csv *csv = data;
  g_autofree char *number = g_strdup_printf ("%u", row->number);
  g_autofree char *citations = list_citations (csv->document, row->statement);
  const char *cells[] = { row->id, row->section, row->domain, row->level, number,
                          row->label, row->action, row->text, citations };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      if (i > 0)
        g_string_append_c (csv->file, ',');
      append_cell (csv->file, cells[i]);
    }
  g_string_append (csv->file, "\r\n");
}

/** sw_export_csv_write: see SwExporter */
GBytes *
sw_export_csv_write (SwDocument *document,
                     G_GNUC_UNUSED const SwExportOptions *options,
                     G_GNUC_UNUSED SwExportReport *report,
                     G_GNUC_UNUSED GError **error)
{
  Csv csv = { document, g_string_new (BOM COLUMNS) };

  sw_flat_rows_foreach (document, append_row, &csv);
  return g_string_free_to_bytes (csv.file);
}
