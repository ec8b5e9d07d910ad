/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strict canonical export: the members that schema 1.0 names, in its order, nothing else.
 *
 * What is to go out is copied into a document of its own, without shapes and without records. The
 * canonical writer then has nothing but the contract to go by, so that there is one writer for what
 * is saved and what is exported, and nothing unknown can slip through. */

#include "export/sw-exporter-private.h"

#include "json/sw-canonical-writer.h"

#define GENERATOR "Skillwright"

/** sw_export_canonical_holds: see SwExportHolds */
gboolean
sw_export_canonical_holds (SwNode *node,
                           const SwMember *member,
                           SwView view)
{
  switch (sw_node_get_kind (node))
    {
    case SW_KIND_DOCUMENT:
    case SW_KIND_OCCUPATION:
    case SW_KIND_FRAMEWORK:
    case SW_KIND_PROVENANCE:
      return TRUE;
    case SW_KIND_LEVEL:
      return view == SW_VIEW_PLAIN && member->field == SW_LEVEL_LABEL;
    default:
      return FALSE;
    }
}

static void
copy_field (SwNode *from,
            SwNode *to,
            guint field)
{
  sw_node_init_value (to, field, sw_value_ref (sw_node_get_value (from, field)));
}

static void
copy_part (SwDocument *document,
           SwNode *root,
           SwKind kind)
{
  SwNode *from = sw_document_get_part (document, kind);
  SwNode *to = sw_node_get_part (root, kind);

  for (guint i = 0; i < sw_schema_get (kind)->n_fields; i++)
    copy_field (from, to, i);
}

static void
copy_level (SwNode *from,
            SwNode *section)
{
  g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);

  copy_field (from, level, SW_LEVEL_KEY);
  copy_field (from, level, SW_LEVEL_LABEL);
  for (guint i = 0; i < sw_node_get_n (from, SW_LIST_STATEMENTS); i++)
    {
      g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);

      copy_field (sw_node_get_nth (from, SW_LIST_STATEMENTS, i), statement, SW_STATEMENT_TEXT);
      sw_node_init_child (level, SW_LIST_STATEMENTS, statement);
    }
  sw_node_init_child (section, SW_LIST_LEVELS, level);
}

static char *
dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *seconds = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", seconds, g_date_time_get_microsecond (now) / 1000);
}

/** sw_export_canonical_write: see SwExporter */
GBytes *
sw_export_canonical_write (SwDocument *document,
                           const SwExportOptions *options,
                           G_GNUC_UNUSED SwExportReport *report,
                           GError **error)
{
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);
  g_autoptr (SwDocument) strict = NULL;
  g_autofree char *now = dup_now ();
  SwNode *plain = sw_document_get_section (document, SW_SECTION_PLAIN_KEY);
  SwNode *provenance;
  const char *generator;

  sw_node_init_text (root, SW_DOCUMENT_SCHEMA_VERSION, SW_SCHEMA_VERSION);
  sw_node_init_text (root, SW_DOCUMENT_EXPORTED_AT, options->exported_at != NULL ? options->exported_at : now);
  copy_field (sw_document_get_root (document), root, SW_DOCUMENT_ATTRIBUTION);
  copy_part (document, root, SW_KIND_OCCUPATION);
  copy_part (document, root, SW_KIND_FRAMEWORK);
  copy_part (document, root, SW_KIND_PROVENANCE);

  provenance = sw_node_get_part (root, SW_KIND_PROVENANCE);
  generator = sw_node_get_text (provenance, SW_PROVENANCE_GENERATOR);
  if (generator == NULL || *generator == '\0')
    sw_node_init_text (provenance, SW_PROVENANCE_GENERATOR, GENERATOR);

  sw_node_init_text (section, SW_SECTION_KEY, SW_SECTION_PLAIN_KEY);
  for (guint i = 0; i < sw_node_get_n (plain, SW_LIST_LEVELS); i++)
    copy_level (sw_node_get_nth (plain, SW_LIST_LEVELS, i), section);
  sw_node_init_child (root, SW_LIST_SECTIONS, section);

  strict = sw_document_new (root);
  return sw_canonical_write (strict, NULL, error);
}
