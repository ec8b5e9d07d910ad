/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A draft into a document that is there already.
 *
 * The document's own words win: fields that say something stay, a level gets the statements that it
 * does not have, in their order, behind its own. Sections, domains and levels are matched by key and
 * name, sources by id, label or title, anchors by text and code; what has no match is added whole. All
 * of it is one transaction. */

#include "import/sw-import-draft.h"

#include <glib/gi18n-lib.h>

#include "text/sw-similarity.h"

typedef struct
{
  SwDocument *document;
  GHashTable *ids;         /* of sources and anchors: the draft's → the document's */
} Merger;

static void
fill (Merger *self,
      SwNode *into,
      SwNode *from,
      guint field)
{
  const char *there = sw_node_get_text (into, field);
  SwValue *value = sw_node_get_value (from, field);

  if (value == NULL || sw_value_is_null (value) || *value == '\0' || (there != NULL && *there != '\0'))
    return;
  sw_document_set (self->document, into, field, value);
}

static void
fill_part (Merger *self,
           SwNode *into,
           SwNode *from)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (from));

  for (guint i = 0; i < info->n_fields; i++)
    fill (self, into, from, i);
}

static gboolean
is_same_text (SwNode *a,
              SwNode *b,
              guint field)
{
  const char *x = sw_node_get_text (a, field);
  const char *y = sw_node_get_text (b, field);

  return x != NULL && y != NULL && *x != '\0' && sw_folded_equal (x, y);
}

/* The child of @parent in @list that says the same as @node in one of two fields. */
static SwNode *
find_same (SwNode *parent,
           SwListId list,
           SwNode *node,
           guint field,
           guint other)
{
  for (guint i = 0; i < sw_node_get_n (parent, list); i++)
    {
      SwNode *child = sw_node_get_nth (parent, list, i);

      if (is_same_text (child, node, field) || is_same_text (child, node, other))
        return child;
    }
  return NULL;
}

static void
append (Merger *self,
        SwNode *parent,
        SwListId list,
        SwNode *node)
{
  sw_document_insert (self->document, parent, list, node, sw_node_get_n (parent, list));
}

static void
merge_sources (Merger *self,
               SwNode *into,
               SwNode *from)
{
  for (guint i = 0; i < sw_node_get_n (from, SW_LIST_SOURCES); i++)
    {
      SwNode *source = sw_node_get_nth (from, SW_LIST_SOURCES, i);
      SwNode *there = sw_document_find_source (self->document, sw_node_get_id (source));

      if (there == NULL)
        there = find_same (into, SW_LIST_SOURCES, source, SW_SOURCE_LABEL, SW_SOURCE_TITLE);
      if (there == NULL)
        {
          g_autoptr (SwNode) copy = sw_node_copy (source);

          sw_node_init_text (copy, SW_SOURCE_ID, sw_node_get_id (source));
          append (self, into, SW_LIST_SOURCES, copy);
          there = copy;
        }
      g_hash_table_insert (self->ids, g_strdup (sw_node_get_id (source)), g_strdup (sw_node_get_id (there)));
    }
}

static void
rename_links (Merger *self,
              SwNode *copy,
              SwListId list,
              guint field)
{
  for (guint i = 0; i < sw_node_get_n (copy, list); i++)
    {
      SwNode *link = sw_node_get_nth (copy, list, i);
      const char *named = sw_node_get_text (link, field);
      const char *id = named != NULL ? g_hash_table_lookup (self->ids, named) : NULL;

      if (id != NULL)
        sw_node_init_text (link, field, id);
    }
}

/* Copies a statement; what it cites and is grounded on is called as the document calls it. */
static SwNode *
copy_statement (Merger *self,
                SwNode *statement)
{
  SwNode *copy = sw_node_copy (statement);

  rename_links (self, copy, SW_LIST_CITATIONS, SW_CITATION_SOURCE);
  rename_links (self, copy, SW_LIST_ANCHOR_LINKS, SW_ANCHOR_LINK_ANCHOR);
  return copy;
}

static guint64
hash_statement (SwNode *statement)
{
  const char *text = sw_node_get_text (statement, SW_STATEMENT_TEXT);

  return sw_folded_hash (text != NULL ? text : "", -1);
}

static void
merge_statements (Merger *self,
                  SwNode *into,
                  SwNode *from)
{
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < sw_node_get_n (into, SW_LIST_STATEMENTS); i++)
    {
      guint64 hash = hash_statement (sw_node_get_nth (into, SW_LIST_STATEMENTS, i));

      g_hash_table_add (there, g_memdup2 (&hash, sizeof hash));
    }
  for (guint i = 0; i < sw_node_get_n (from, SW_LIST_STATEMENTS); i++)
    {
      SwNode *statement = sw_node_get_nth (from, SW_LIST_STATEMENTS, i);
      guint64 hash = hash_statement (statement);

      if (!g_hash_table_contains (there, &hash))
        {
          g_autoptr (SwNode) copy = copy_statement (self, statement);

          append (self, into, SW_LIST_STATEMENTS, copy);
        }
    }
}

static void
merge_levels (Merger *self,
              SwNode *into,
              SwNode *from)
{
  for (guint i = 0; i < sw_node_get_n (from, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (from, SW_LIST_LEVELS, i);
      SwNode *there = find_same (into, SW_LIST_LEVELS, level, SW_LEVEL_KEY, SW_LEVEL_LABEL);

      if (there == NULL)
        {
          g_autoptr (SwNode) made = sw_node_new (SW_KIND_LEVEL);

          sw_node_init_text (made, SW_LEVEL_KEY, sw_node_get_text (level, SW_LEVEL_KEY));
          sw_node_init_text (made, SW_LEVEL_LABEL, sw_node_get_text (level, SW_LEVEL_LABEL));
          append (self, into, SW_LIST_LEVELS, made);
          there = made;
        }
      fill (self, there, level, SW_LEVEL_ROLE);
      merge_statements (self, there, level);
    }
}

static void
merge_domains (Merger *self,
               SwNode *into,
               SwNode *from)
{
  for (guint i = 0; i < sw_node_get_n (from, SW_LIST_DOMAINS); i++)
    {
      SwNode *domain = sw_node_get_nth (from, SW_LIST_DOMAINS, i);
      SwNode *there = find_same (into, SW_LIST_DOMAINS, domain, SW_DOMAIN_NAME, SW_DOMAIN_NAME);

      if (there == NULL)
        {
          g_autoptr (SwNode) made = sw_node_new (SW_KIND_DOMAIN);

          sw_node_init_text (made, SW_DOMAIN_NAME, sw_node_get_text (domain, SW_DOMAIN_NAME));
          append (self, into, SW_LIST_DOMAINS, made);
          there = made;
        }
      fill (self, there, domain, SW_DOMAIN_DEFINITION);
      merge_levels (self, there, domain);
    }
}

static void
merge_sections (Merger *self,
                SwNode *from)
{
  SwNode *root = sw_document_get_root (self->document);

  for (guint i = 0; i < sw_node_get_n (from, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (from, SW_LIST_SECTIONS, i);
      const char *key = sw_node_get_text (section, SW_SECTION_KEY);
      SwNode *there = sw_document_get_section (self->document, key);

      if (there == NULL)
        {
          g_autoptr (SwNode) made = sw_node_new (SW_KIND_SECTION);

          sw_node_init_text (made, SW_SECTION_KEY, key);
          sw_node_init_text (made, SW_SECTION_ORIGIN, sw_node_get_text (section, SW_SECTION_ORIGIN));
          append (self, root, SW_LIST_SECTIONS, made);
          there = made;
        }
      merge_levels (self, there, section);
      merge_domains (self, there, section);
    }
}

static void
merge_anchors (Merger *self,
               SwNode *into,
               SwNode *from)
{
  for (guint list = 0; list < SW_N_LISTS; list++)
    for (guint i = 0; i < sw_node_get_n (from, list); i++)
      {
        SwNode *anchor = sw_node_get_nth (from, list, i);
        SwNode *there = find_same (into, list, anchor, SW_ANCHOR_TEXT, SW_ANCHOR_CODE);

        if (there == NULL)
          {
            g_autoptr (SwNode) copy = sw_node_copy (anchor);

            sw_node_init_text (copy, SW_ANCHOR_ID, sw_node_get_text (anchor, SW_ANCHOR_ID));
            append (self, into, list, copy);
            there = copy;
          }
        g_hash_table_insert (self->ids, g_strdup (sw_node_get_id (anchor)), g_strdup (sw_node_get_id (there)));
      }
}

/**
 * sw_import_draft_merge:
 * @self: a draft
 * @profile: what kind of framework it is
 * @document: a document that may be changed
 *
 * Puts what was found into a document, as one step to undo.
 *
 * Returns: whether anything in it is another now
 */
gboolean
sw_import_draft_merge (SwImportDraft *self,
                       const SwProfile *profile,
                       SwDocument *document)
{
  g_autoptr (SwDocument) built = NULL;
  g_autoptr (GHashTable) ids = NULL;
  Merger merger = { document, NULL };
  guint64 before = sw_document_get_serial (document);
  static const SwKind parts[] = { SW_KIND_OCCUPATION, SW_KIND_FRAMEWORK, SW_KIND_PROVENANCE,
                                  SW_KIND_SAFI,       SW_KIND_WEF };
  SwNode *root;

  if (sw_document_get_read_only (document) != NULL)
    return FALSE;

  built = sw_import_draft_build (self, profile);
  root = sw_document_get_root (built);
  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  merger.ids = ids;

  sw_document_begin (document, C_("undo", "Import"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    fill_part (&merger, sw_document_get_part (document, parts[i]), sw_document_get_part (built, parts[i]));
  fill (&merger, sw_document_get_root (document), root, SW_DOCUMENT_ATTRIBUTION);
  merge_sources (&merger, sw_node_get_part (sw_document_get_root (document), SW_KIND_EXTENSIONS),
                 sw_node_get_part (root, SW_KIND_EXTENSIONS));
  merge_anchors (&merger, sw_document_get_part (document, SW_KIND_ANCHORS),
                 sw_document_get_part (built, SW_KIND_ANCHORS));
  merge_sections (&merger, root);
  sw_document_commit (document);
  return sw_document_get_serial (document) != before;
}
