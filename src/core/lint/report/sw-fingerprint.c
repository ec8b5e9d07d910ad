/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a finding is called from one run to the next.
 *
 * It has to stay the same when lines move, statements are sorted or inserted above, the file is laid
 * out anew or renamed; and to be another one when the text that was accused has been rewritten. So it is
 * made of the rule, the occupation's code, the section and level, and the folded text with the part
 * that is accused; not of message, place or file. Equal ones in a document are told apart by counting. */

#include "lint/report/sw-fingerprint.h"

#include "text/sw-folded.h"

static void
add_text (GString *name,
          const char *text)
{
  g_string_append (name, text != NULL ? text : "");
  g_string_append_c (name, '\0');
}

static void
add_field_of (GString *name,
              SwNode *node,
              SwKind kind,
              guint field)
{
  SwNode *above = sw_node_get_ancestor (node, kind);

  add_text (name, above != NULL ? sw_node_get_text (above, field) : NULL);
}

static char *
make_name (SwDocument *document,
           SwFinding *finding)
{
  SwNode *node = sw_finding_get_node (finding);
  guint field = sw_finding_get_field (finding);
  const char *text = field != SW_NO_FIELD ? sw_node_get_text (node, field) : NULL;
  gssize start = sw_finding_get_start (finding);
  GString *name = g_string_new (NULL);
  char *digest;

  add_text (name, sw_finding_get_rule (finding)->id);
  add_text (name, sw_node_get_text (sw_document_get_part (document, SW_KIND_OCCUPATION), SW_OCCUPATION_SOC));
  add_field_of (name, node, SW_KIND_SECTION, SW_SECTION_KEY);
  add_field_of (name, node, SW_KIND_DOMAIN, SW_DOMAIN_NAME);
  add_field_of (name, node, SW_KIND_LEVEL, SW_LEVEL_KEY);
  g_string_append_printf (name, "%s.%u", sw_schema_get (sw_node_get_kind (node))->name, field);
  if (text != NULL)
    g_string_append_printf (name, ".%016" G_GINT64_MODIFIER "x", sw_folded_hash (text, -1));
  if (text != NULL && start >= 0)
    g_string_append_len (name, text + start, sw_finding_get_end (finding) - start);

  digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) name->str, name->len);
  g_string_free (name, TRUE);
  digest[32] = '\0';
  return digest;
}

/**
 * sw_fingerprints_new:
 * @document: a document
 * @findings: (element-type SwFinding): findings in it
 *
 * Returns: (transfer full) (element-type utf8): a fingerprint for each, all different
 */
GPtrArray *
sw_fingerprints_new (SwDocument *document,
                     GPtrArray *findings)
{
  GPtrArray *fingerprints = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      char *name = make_name (document, g_ptr_array_index (findings, i));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));

      g_ptr_array_add (fingerprints, g_strdup_printf ("%s:%u", name, n + 1));
      g_hash_table_insert (counts, name, GUINT_TO_POINTER (n + 1));
    }

  return fingerprints;
}
