/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A draft into a document that is there already.
 *
 * The document's own words win: fields that say something stay, a level gets the statements that it
 * does not have, in their order, behind its own. Sections, domains and levels are matched by key and
 * name, sources by id, label or title, anchors by text and code; what has no match is added whole. All
 * of it is one transaction.
 *
 * What a merge would do is told by doing it to a copy, which is the document as its file would have
 * it: so the forecast and the deed cannot differ. */

#include "import/sw-import-merge.h"

#include <glib/gi18n-lib.h>

#include "json/sw-canonical-writer.h"
#include "json/sw-document-file.h"
#include "text/sw-folded.h"

typedef struct
{
  SwDocument *document;
  GHashTable *ids;         /* of sources and anchors: the draft's → the document's */
  SwImportMerge *report;
  SwNode *first;           /* the first statement that was added */
} Merger;

/**
 * sw_import_merge_new:
 *
 * Returns: (transfer full): a report of a merge that has done nothing yet
 */
SwImportMerge *
sw_import_merge_new (void)
{
  SwImportMerge *self = g_new0 (SwImportMerge, 1);

  self->filled = g_ptr_array_new ();
  self->kept = g_ptr_array_new ();
  return self;
}

/** sw_import_merge_free: @self: (transfer full) (nullable): a report */
void
sw_import_merge_free (SwImportMerge *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->filled);
  g_ptr_array_unref (self->kept);
  g_free (self);
}

/**
 * sw_import_merge_is_empty:
 * @self: a report
 *
 * Returns: whether the merge changes nothing
 */
gboolean
sw_import_merge_is_empty (const SwImportMerge *self)
{
  for (guint i = 0; i < SW_N_KINDS; i++)
    if (self->n_added[i] > 0)
      return FALSE;
  return self->filled->len == 0;
}

static void G_GNUC_PRINTF (3, 4)
add_count (GString *text,
           guint n,
           const char *format,
           ...)
{
  va_list args;

  if (n == 0)
    return;
  if (text->len > 0)
    /* Translators: between the parts of an enumeration. */
    g_string_append (text, C_("enumeration", ", "));
  va_start (args, format);
  g_string_append_vprintf (text, format, args);
  va_end (args);
}

/**
 * sw_import_merge_describe:
 * @self: a report
 *
 * Returns: (transfer full): what is added, as an enumeration for people; empty where nothing is
 */
char *
sw_import_merge_describe (const SwImportMerge *self)
{
  GString *text = g_string_new (NULL);
  guint n;

  n = self->n_added[SW_KIND_STATEMENT];
  add_count (text, n, ngettext ("%u statement", "%u statements", n), n);
  n = self->n_added[SW_KIND_SECTION];
  add_count (text, n, ngettext ("%u section", "%u sections", n), n);
  n = self->n_added[SW_KIND_DOMAIN];
  add_count (text, n, ngettext ("%u domain", "%u domains", n), n);
  n = self->n_added[SW_KIND_LEVEL];
  add_count (text, n, ngettext ("%u level", "%u levels", n), n);
  n = self->n_added[SW_KIND_SOURCE];
  add_count (text, n, ngettext ("%u source", "%u sources", n), n);
  n = self->n_added[SW_KIND_ANCHOR];
  add_count (text, n, ngettext ("%u source anchor", "%u source anchors", n), n);
  n = self->filled->len;
  add_count (text, n, ngettext ("%u field", "%u fields", n), n);
  return g_string_free (text, FALSE);
}

static gboolean
says_nothing (const char *text)
{
  return text == NULL || *text == '\0';
}

static void
fill (Merger *self,
      SwNode *into,
      SwNode *from,
      guint field)
{
  const char *there = sw_node_get_text (into, field);
  const char *text = sw_node_get_text (from, field);
  const char *title = sw_member_get_title (sw_schema_get_field (sw_node_get_kind (into), field));

  if (says_nothing (text))
    return;
  if (says_nothing (there))
    {
      sw_document_set (self->document, into, field, sw_node_get_value (from, field));
      g_ptr_array_add (self->report->filled, (gpointer) title);
    }
  else if (g_strcmp0 (there, text) != 0)
    {
      g_ptr_array_add (self->report->kept, (gpointer) title);
    }
}

static void
fill_part (Merger *self,
           SwNode *into,
           SwNode *from)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (from));

  for (guint i = 0; i < info->n_fields; i++)
    if (sw_schema_get_field (info->kind, i)->type != SW_MEMBER_BOOLEAN)
      fill (self, into, from, i);
}

/* Whether a job zone is inferred is said of the zone beside it, and comes with that only. */
static void
fill_occupation (Merger *self,
                 SwNode *into,
                 SwNode *from)
{
  gboolean has_zone = !says_nothing (sw_node_get_text (into, SW_OCCUPATION_JOB_ZONE));

  fill_part (self, into, from);
  if (!has_zone && sw_node_get_boolean (from, SW_OCCUPATION_JOB_ZONE_INFERRED))
    sw_document_set (self->document, into, SW_OCCUPATION_JOB_ZONE_INFERRED,
                     sw_node_get_value (from, SW_OCCUPATION_JOB_ZONE_INFERRED));
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
  SwKind kind = sw_node_get_kind (node);

  sw_document_insert (self->document, parent, list, node, sw_node_get_n (parent, list));
  self->report->n_added[kind]++;
  if (kind == SW_KIND_STATEMENT && self->first == NULL)
    self->first = node;
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

      if (g_hash_table_contains (there, &hash))
        {
          self->report->n_known++;
        }
      else
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
 * sw_import_merge_do:
 * @draft: a draft
 * @profile: what kind of framework it is
 * @document: a document that may be changed
 * @report: (out): told what is done
 *
 * Puts what was found into a document, as one step to undo.
 *
 * Returns: whether anything in it is another now
 */
gboolean
sw_import_merge_do (SwImportDraft *draft,
                    const SwProfile *profile,
                    SwDocument *document,
                    SwImportMerge *report)
{
  g_autoptr (SwDocument) built = NULL;
  g_autoptr (GHashTable) ids = NULL;
  Merger merger = { document, NULL, report, NULL };
  guint64 before = sw_document_get_serial (document);
  static const SwKind parts[] = { SW_KIND_FRAMEWORK, SW_KIND_PROVENANCE, SW_KIND_SAFI, SW_KIND_WEF };
  SwNode *root;

  if (sw_document_get_read_only (document) != NULL)
    return FALSE;

  built = sw_import_draft_build (draft, profile);
  root = sw_document_get_root (built);
  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  merger.ids = ids;

  sw_document_begin (document, C_("undo", "Import"), NULL);
  fill_occupation (&merger, sw_document_get_part (document, SW_KIND_OCCUPATION),
                   sw_document_get_part (built, SW_KIND_OCCUPATION));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    fill_part (&merger, sw_document_get_part (document, parts[i]), sw_document_get_part (built, parts[i]));
  fill (&merger, sw_document_get_root (document), root, SW_DOCUMENT_ATTRIBUTION);
  merge_sources (&merger, sw_node_get_part (sw_document_get_root (document), SW_KIND_EXTENSIONS),
                 sw_node_get_part (root, SW_KIND_EXTENSIONS));
  merge_anchors (&merger, sw_document_get_part (document, SW_KIND_ANCHORS),
                 sw_document_get_part (built, SW_KIND_ANCHORS));
  merge_sections (&merger, root);
  if (merger.first != NULL)
    sw_document_set_focus (document, merger.first, SW_STATEMENT_TEXT, 0, 0);
  sw_document_commit (document);
  return sw_document_get_serial (document) != before;
}

/**
 * sw_import_merge_try:
 * @draft: a draft
 * @profile: what kind of framework it is
 * @document: a document; it stays as it is
 * @report: (out): told what sw_import_merge_do() would do
 *
 * Returns: whether it could be told; a document that may not be changed, or cannot be written, is not merged into
 */
gboolean
sw_import_merge_try (SwImportDraft *draft,
                     const SwProfile *profile,
                     SwDocument *document,
                     SwImportMerge *report)
{
  g_autoptr (SwDocumentFile) copy = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (sw_document_get_read_only (document) != NULL)
    return FALSE;

  bytes = sw_canonical_write (document, NULL, NULL);
  copy = bytes != NULL ? sw_document_file_new_for_bytes (bytes, NULL) : NULL;
  if (copy == NULL)
    return FALSE;

  sw_import_merge_do (draft, profile, sw_document_file_get_document (copy), report);
  return TRUE;
}
