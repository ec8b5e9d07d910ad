/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where in a document the things are that it has one of, and those that are asked for by name.
 * Nothing here changes anything; a part that was never there is made empty, and an empty one is
 * not written. */

#include "model/sw-document.h"

/**
 * sw_document_get_part:
 * @self: a document
 * @kind: a kind of which a document has one
 *
 * Returns: (transfer none): that node, wherever under the root or the extensions it is kept
 */
SwNode *
sw_document_get_part (SwDocument *self,
                      SwKind kind)
{
  SwNode *root = sw_document_get_root (self);
  SwNode *extensions;

  if (sw_schema_get (SW_KIND_DOCUMENT)->part_slot[kind] >= 0)
    return sw_node_get_part (root, kind);

  extensions = sw_node_get_part (root, SW_KIND_EXTENSIONS);
  if (sw_schema_get (SW_KIND_EXTENSIONS)->part_slot[kind] >= 0)
    return sw_node_get_part (extensions, kind);

  return sw_node_get_part (sw_node_get_part (extensions, SW_KIND_EVIDENCE), kind);
}

/**
 * sw_document_get_section:
 * @self: a document
 * @key: a section's key
 *
 * Returns: (nullable) (transfer none): the section
 */
SwNode *
sw_document_get_section (SwDocument *self,
                         const char *key)
{
  return sw_node_find_child (sw_document_get_root (self), SW_LIST_SECTIONS, SW_SECTION_KEY, key);
}

/**
 * sw_document_find_source:
 * @self: a document
 * @id: what a citation names
 *
 * Returns: (nullable) (transfer none): the source of that id
 */
SwNode *
sw_document_find_source (SwDocument *self,
                         const char *id)
{
  SwNode *extensions = sw_node_get_part (sw_document_get_root (self), SW_KIND_EXTENSIONS);

  for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_SOURCES); i++)
    {
      SwNode *source = sw_node_get_nth (extensions, SW_LIST_SOURCES, i);

      if (g_strcmp0 (sw_node_get_id (source), id) == 0)
        return source;
    }

  return NULL;
}

/**
 * sw_document_get_language:
 * @self: a document
 *
 * Returns: (transfer none): the language it is written in, a BCP 47 tag; `en` where it does not say
 */
const char *
sw_document_get_language (SwDocument *self)
{
  const char *language =
    sw_node_get_text (sw_document_get_part (self, SW_KIND_META), SW_META_LANGUAGE);

  return language != NULL && *language != '\0' ? language : "en";
}

/**
 * sw_document_snapshot:
 * @self: a document
 *
 * Returns: (transfer full): the document as it is now, without a history, for a thread to read
 */
SwDocument *
sw_document_snapshot (SwDocument *self)
{
  g_autoptr (SwNode) root = sw_node_snapshot (sw_document_get_root (self));
  SwDocument *snapshot = sw_document_new (root);

  sw_document_set_read_only (snapshot, sw_document_get_read_only (self));
  return snapshot;
}
