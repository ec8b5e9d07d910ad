/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements for programs: an array of objects, one a statement, each with the same nine members.
 * A citation is an object of its own, with what its source says; one whose source is gone has its
 * id only. The text is compact, as all that programs hand each other here is. */

#include "export/sw-exporter-private.h"

#include <json-glib/json-glib.h>

#include "export/sw-flat-rows.h"
#include "json/sw-json-text.h"

/** sw_export_flat_json_holds: see SwExportHolds */
gboolean
sw_export_flat_json_holds (SwNode *node,
                           const SwMember *member,
                           G_GNUC_UNUSED SwView view)
{
  return sw_flat_rows_hold (node, member);
}

typedef struct
{
  SwDocument *document;
  JsonBuilder *builder;
  GPtrArray *literals;     /* the writer's numbers go through the tree as indices into this */
} Flat;

static void
add_text (Flat *flat,
          const char *name,
          const char *text)
{
  json_builder_set_member_name (flat->builder, name);
  json_builder_add_string_value (flat->builder, text != NULL ? text : "");
}

static void
add_citation (Flat *flat,
              const char *id)
{
  static const guint fields[] = { SW_SOURCE_LABEL, SW_SOURCE_TITLE, SW_SOURCE_URL };
  SwNode *source = sw_document_find_source (flat->document, id);

  json_builder_begin_object (flat->builder);
  add_text (flat, "id", id);
  for (guint i = 0; source != NULL && i < G_N_ELEMENTS (fields); i++)
    add_text (flat, sw_schema_get_field (SW_KIND_SOURCE, fields[i])->name, sw_node_get_text (source, fields[i]));
  json_builder_end_object (flat->builder);
}

static void
add_row (const SwFlatRow *row,
         gpointer data)
{
  Flat *flat = data;

  json_builder_begin_object (flat->builder);
  add_text (flat, "id", row->id);
  add_text (flat, "section", row->section);
  add_text (flat, "domain", row->domain);
  add_text (flat, "level", row->level);
  json_builder_set_member_name (flat->builder, "number");
  json_builder_add_int_value (flat->builder, flat->literals->len);
  g_ptr_array_add (flat->literals, g_strdup_printf ("%u", row->number));
  add_text (flat, "label", row->label);
  add_text (flat, "action", row->action);
  add_text (flat, "text", row->text);
  json_builder_set_member_name (flat->builder, "citations");
  json_builder_begin_array (flat->builder);
  for (guint i = 0; i < sw_node_get_n (row->statement, SW_LIST_CITATIONS); i++)
    add_citation (flat, sw_node_get_text (sw_node_get_nth (row->statement, SW_LIST_CITATIONS, i), SW_CITATION_SOURCE));
  json_builder_end_array (flat->builder);
  json_builder_end_object (flat->builder);
}

/** sw_export_flat_json_write: see SwExporter */
GBytes *
sw_export_flat_json_write (SwDocument *document,
                           G_GNUC_UNUSED const SwExportOptions *options,
                           G_GNUC_UNUSED SwExportReport *report,
                           GError **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GPtrArray) literals = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JsonNode) tree = NULL;
  g_autofree char *text = NULL;
  SwJsonLayout layout = sw_json_layout_canonical ();
  Flat flat = { document, builder, literals };
  gsize length;

  json_builder_begin_array (builder);
  sw_flat_rows_foreach (document, add_row, &flat);
  json_builder_end_array (builder);

  tree = json_builder_get_root (builder);
  json_generator_set_root (generator, tree);
  text = json_generator_to_data (generator, &length);
  return sw_json_text_finish (text, length, literals, &layout, error);
}
