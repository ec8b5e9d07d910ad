/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The formats that frameworks are handed on in, in one table.
 *
 * The command line and the save dialog show this table and know no format by name; a new one is a
 * file that says what it holds and writes it, and a row here. An exporter never changes the document:
 * what an export renews, it renews in what it writes. */

#include "export/sw-exporter.h"
#include "export/sw-exporter-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (sw-export-error-quark, sw_export_error)

#define FUNCTIONS(name) .holds = sw_export_##name##_holds, .write = sw_export_##name##_write

static const SwExporter exporters[] = {
  { .id = "canonical", .suffix = ".json",
    .title = N_("Canonical JSON, schema 1.0"),
    .purpose = N_("Hand it to systems that read the exchange’s schema: exactly the members that 1.0 names."),
    .renews_time = TRUE,
    FUNCTIONS (canonical) },
  { .id = "html", .suffix = ".html",
    .title = N_("Web page"),
    .purpose = N_("Hand it to people who read, print or publish the framework; Skillwright can read it back."),
    FUNCTIONS (html) },
  { .id = "csv", .suffix = ".csv",
    .title = N_("Spreadsheet (CSV)"),
    .purpose = N_("Hand it to people who work in a spreadsheet: one row a statement, label and action apart."),
    FUNCTIONS (csv) },
  { .id = "flat-json", .suffix = ".flat.json",
    .title = N_("Statements as flat JSON"),
    .purpose = N_("Hand it to programs that want statements only: one object a statement, label and action apart."),
    FUNCTIONS (flat_json) },
};

/**
 * sw_exporters_get:
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): the formats, in the order in which people are offered them
 */
const SwExporter *
sw_exporters_get (guint *n)
{
  *n = G_N_ELEMENTS (exporters);
  return exporters;
}

/**
 * sw_exporter_find:
 * @id: a format's id
 *
 * Returns: (nullable) (transfer none): the format
 */
const SwExporter *
sw_exporter_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (exporters); i++)
    if (g_strcmp0 (exporters[i].id, id) == 0)
      return &exporters[i];
  return NULL;
}

/**
 * sw_exporter_get_title:
 * @self: a format
 *
 * Returns: (transfer none): what people call it, translated
 */
const char *
sw_exporter_get_title (const SwExporter *self)
{
  return _(self->title);
}

/**
 * sw_exporter_get_purpose:
 * @self: a format
 *
 * Returns: (transfer none): whom its files are for: a sentence, translated
 */
const char *
sw_exporter_get_purpose (const SwExporter *self)
{
  return _(self->purpose);
}

/**
 * sw_exporter_dup_file_name:
 * @self: a format
 * @name: (type filename): the name of a document's file, or a path
 *
 * Returns: (transfer full) (type filename): the name of its export: the same with the format's suffix
 */
char *
sw_exporter_dup_file_name (const SwExporter *self,
                           const char *name)
{
  gsize len = strlen (name);

  if (g_str_has_suffix (name, ".json"))
    len -= strlen (".json");
  return g_strdup_printf ("%.*s%s", (int) len, name, self->suffix);
}

/* The contract's form, and nothing else that ISO 8601 allows: exports are compared byte by byte. */
static gboolean
is_timestamp (const char *value)
{
  static const char pattern[] = "9999-99-99T99:99:99.999Z";
  g_autoptr (GDateTime) time = NULL;

  if (strlen (value) != strlen (pattern))
    return FALSE;
  for (gsize i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == '9' ? !g_ascii_isdigit (value[i]) : value[i] != pattern[i])
      return FALSE;

  time = g_date_time_new_from_iso8601 (value, NULL);
  return time != NULL;
}

/**
 * sw_export_check_time:
 * @time: (nullable): what is to be written as the time of an export
 * @error: %SW_EXPORT_ERROR_TIMESTAMP
 *
 * Returns: whether it can be
 */
gboolean
sw_export_check_time (const char *time,
                      GError **error)
{
  if (time == NULL || is_timestamp (time))
    return TRUE;

  g_set_error (error, SW_EXPORT_ERROR, SW_EXPORT_ERROR_TIMESTAMP,
               _("“%s” is no time of an export; it is written like “2026-05-15T12:41:11.369Z”, to the "
                 "millisecond and in UTC."),
               time);
  return FALSE;
}

/**
 * sw_exporter_export:
 * @self: a format
 * @document: a document
 * @options: how
 * @report: (nullable): told what the format has no place for
 * @error: an error of %SW_EXPORT_ERROR, %SW_FORMAT_ERROR or %SW_JSON_ERROR
 *
 * Returns: (transfer full) (nullable): the contents of a file
 */
GBytes *
sw_exporter_export (const SwExporter *self,
                    SwDocument *document,
                    const SwExportOptions *options,
                    SwExportReport *report,
                    GError **error)
{
  g_autoptr (SwExportReport) nobodys = report == NULL ? sw_export_report_new () : NULL;

  if (report == NULL)
    report = nobodys;

  if (sw_document_get_read_only (document) != NULL)
    {
      g_set_error (error, SW_EXPORT_ERROR, SW_EXPORT_ERROR_NEWER, _("%s An export could misstate it."),
                   sw_document_get_read_only (document));
      return NULL;
    }
  if (!sw_export_check_time (options->exported_at, error))
    return NULL;

  sw_export_report_compare (report, document, self->holds);
  return self->write (document, options, report, error);
}
