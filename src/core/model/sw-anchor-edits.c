/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a writer does with source anchors and with the statements that are grounded on them.
 *
 * A statement names its anchors by their ids, so that a new anchor brings its id with it, and one that
 * has none in the file yet gets it stored with its first link. An anchor that goes takes its links along,
 * in the same step of undo: a link to nothing says nothing.
 *
 * Which of an anchor's fields a group uses is the table's to say; what an anchor holds beyond that is
 * kept and shown all the same. */

#include "model/sw-anchor-edits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sw-field-checks.h"

static gboolean
is_soc (const char *text)
{
  g_autofree char *whole = g_strconcat (text, ".00", NULL);

  return sw_check_soc (text) == NULL || sw_check_soc (whole) == NULL;
}

static gboolean
is_cip (const char *text)
{
  return sw_check_cip (text) == NULL;
}

/* Nobody publishes a grammar; the codes in use are four digits, and a few letters for the kind of programme. */
static gboolean
is_rapids (const char *text)
{
  gsize digits = strspn (text, "0123456789");

  return digits == 4 && strlen (text) <= 7 && strspn (text + 4, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == strlen (text + 4);
}

static const SwAnchorGroup groups[] = {
  { SW_LIST_RELATED_TITLES, .onet = TRUE, .coded = TRUE, .is_code = is_soc },
  { SW_LIST_RAPIDS, .coded = TRUE, .is_code = is_rapids },
  { SW_LIST_SKILLS, .onet = TRUE, .released = TRUE },
  { SW_LIST_KNOWLEDGE, .onet = TRUE, .released = TRUE },
  { SW_LIST_ABILITIES, .onet = TRUE, .released = TRUE },
  { SW_LIST_WORK_STYLES, .onet = TRUE, .released = TRUE },
  { SW_LIST_TECHNOLOGY, .onet = TRUE, .released = TRUE },
  { SW_LIST_TASKS, .onet = TRUE, .released = TRUE, .sentences = TRUE },
  { SW_LIST_CIP, .coded = TRUE, .is_code = is_cip },
};

/**
 * sw_anchor_group_get:
 * @list: a list of %SW_KIND_ANCHORS
 *
 * Returns: (transfer none) (nullable): what is known of that group
 */
const SwAnchorGroup *
sw_anchor_group_get (SwListId list)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (groups[i].list == list)
      return &groups[i];
  return NULL;
}

/**
 * sw_anchor_new:
 * @text: (nullable): its text
 * @code: (nullable): its code
 *
 * Returns: (transfer full): an anchor that belongs to no group yet
 */
SwNode *
sw_anchor_new (const char *text,
               const char *code)
{
  SwNode *anchor = sw_node_new (SW_KIND_ANCHOR);
  g_autofree char *id = g_uuid_string_random ();

  sw_node_init_text (anchor, SW_ANCHOR_ID, id);
  if (text != NULL && *text != '\0')
    sw_node_init_text (anchor, SW_ANCHOR_TEXT, text);
  if (code != NULL && *code != '\0')
    sw_node_init_text (anchor, SW_ANCHOR_CODE, code);
  return anchor;
}

/**
 * sw_anchor_is_cut_short:
 * @anchor: an anchor
 *
 * Returns: whether its end is missing: because it says so, or because it is a sentence without a full stop
 */
gboolean
sw_anchor_is_cut_short (SwNode *anchor)
{
  const SwAnchorGroup *group = sw_anchor_group_get (sw_node_get_list_id (anchor));
  const char *complete = sw_node_get_text (anchor, SW_ANCHOR_COMPLETE);
  const char *text = sw_node_get_text (anchor, SW_ANCHOR_TEXT);

  if (complete != NULL)
    return g_str_equal (complete, "false");
  return group != NULL && group->sentences && text != NULL && *text != '\0' && !g_str_has_suffix (text, ".");
}

/**
 * sw_document_find_anchor:
 * @document: a document
 * @id: what a statement names
 *
 * Returns: (nullable) (transfer none): the anchor of that id, in whatever group
 */
SwNode *
sw_document_find_anchor (SwDocument *document,
                         const char *id)
{
  SwNode *anchors = sw_document_get_part (document, SW_KIND_ANCHORS);

  for (guint g = 0; g < G_N_ELEMENTS (groups); g++)
    for (guint i = 0; i < sw_node_get_n (anchors, groups[g].list); i++)
      {
        SwNode *anchor = sw_node_get_nth (anchors, groups[g].list, i);

        if (g_strcmp0 (sw_node_get_id (anchor), id) == 0)
          return anchor;
      }
  return NULL;
}

/**
 * sw_statement_find_anchor_link:
 * @statement: a statement
 * @anchor: the id of an anchor
 *
 * Returns: (nullable) (transfer none): its link to that anchor
 */
SwNode *
sw_statement_find_anchor_link (SwNode *statement,
                               const char *anchor)
{
  return sw_node_find_child (statement, SW_LIST_ANCHOR_LINKS, SW_ANCHOR_LINK_ANCHOR, anchor);
}

/**
 * sw_statements_get_grounded:
 * @statements: (element-type SwNode): statements
 * @anchor: an anchor
 *
 * Returns: whether none, some or all of them are grounded on it
 */
SwCitedBy
sw_statements_get_grounded (GPtrArray *statements,
                            SwNode *anchor)
{
  guint n = 0;

  for (guint i = 0; i < statements->len; i++)
    if (sw_statement_find_anchor_link (g_ptr_array_index (statements, i), sw_node_get_id (anchor)) != NULL)
      n++;
  return n == 0 ? SW_CITED_BY_NONE : n == statements->len ? SW_CITED_BY_ALL : SW_CITED_BY_SOME;
}

typedef struct
{
  const char *anchor;
  GPtrArray *found;
} Search;

static void
collect_statement (SwNode *statement,
                   gpointer user_data)
{
  Search *search = user_data;

  if (sw_statement_find_anchor_link (statement, search->anchor) != NULL)
    g_ptr_array_add (search->found, g_object_ref (statement));
}

static void
collect_links (SwNode *statement,
               gpointer user_data)
{
  Search *search = user_data;

  for (guint i = 0; i < sw_node_get_n (statement, SW_LIST_ANCHOR_LINKS); i++)
    {
      SwNode *link = sw_node_get_nth (statement, SW_LIST_ANCHOR_LINKS, i);

      if (g_strcmp0 (sw_node_get_text (link, SW_ANCHOR_LINK_ANCHOR), search->anchor) == 0)
        g_ptr_array_add (search->found, g_object_ref (link));
    }
}

/**
 * sw_anchor_list_statements:
 * @document: a document
 * @anchor: one of its anchors
 *
 * Returns: (transfer full) (element-type SwNode): the statements that are grounded on it
 */
GPtrArray *
sw_anchor_list_statements (SwDocument *document,
                           SwNode *anchor)
{
  Search search = { sw_node_get_id (anchor), g_ptr_array_new_with_free_func (g_object_unref) };

  sw_document_foreach_statement (document, collect_statement, &search);
  return search.found;
}

static void
count_links (SwNode *statement,
             gpointer user_data)
{
  GHashTable *counts = user_data;

  for (guint i = 0; i < sw_node_get_n (statement, SW_LIST_ANCHOR_LINKS); i++)
    {
      SwNode *link = sw_node_get_nth (statement, SW_LIST_ANCHOR_LINKS, i);
      const char *id = sw_node_get_text (link, SW_ANCHOR_LINK_ANCHOR);

      /* The first link of several to one anchor counts for all. */
      if (id != NULL && sw_statement_find_anchor_link (statement, id) == link)
        g_hash_table_insert (counts, (gpointer) id,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, id)) + 1));
    }
}

/**
 * sw_anchors_count:
 * @document: a document
 *
 * Returns: (transfer full) (element-type utf8 guint): id of an anchor → how many statements are grounded on
 *   it; its keys are the document's, and hold as long as nobody changes it
 */
GHashTable *
sw_anchors_count (SwDocument *document)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  sw_document_foreach_statement (document, count_links, counts);
  return counts;
}

/**
 * sw_anchors_add:
 * @document: a document
 * @group: one of the groups
 * @position: where in it
 * @anchors: (element-type SwNode): anchors that belong to no group
 *
 * The focus goes to the last of them.
 *
 * Returns: whether there were any
 */
gboolean
sw_anchors_add (SwDocument *document,
                SwListId group,
                guint position,
                GPtrArray *anchors)
{
  SwNode *parent = sw_document_get_part (document, SW_KIND_ANCHORS);
  gboolean done = anchors->len > 0;

  sw_document_begin (document, ngettext ("Add Anchor", "Add Anchors", (gulong) anchors->len), NULL);
  for (guint i = 0; i < anchors->len && done; i++)
    done = sw_document_insert (document, parent, group, g_ptr_array_index (anchors, i), position + i);
  if (done)
    sw_document_set_focus (document, g_ptr_array_index (anchors, anchors->len - 1), SW_NO_FIELD, 0, 0);
  return sw_document_finish (document, done);
}

/**
 * sw_anchor_remove:
 * @document: a document
 * @anchor: one of its anchors, which goes with all links to it
 *
 * The focus goes to the anchor that takes its place, else to the one before it.
 *
 * Returns: whether it was done
 */
gboolean
sw_anchor_remove (SwDocument *document,
                  SwNode *anchor)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (g_object_unref);
  Search search = { sw_node_get_id (anchor), links };
  SwNode *parent = sw_node_get_parent (anchor);
  SwListId group = sw_node_get_list_id (anchor);
  guint position = sw_node_get_position (anchor);
  SwNode *heir = sw_node_get_nth (parent, group, position + 1);
  gboolean done = TRUE;

  if (heir == NULL && position > 0)
    heir = sw_node_get_nth (parent, group, position - 1);

  sw_document_foreach_statement (document, collect_links, &search);
  sw_document_begin (document, _("Remove Anchor"), NULL);
  for (guint i = 0; i < links->len && done; i++)
    done = sw_document_remove (document, g_ptr_array_index (links, i));
  done = done && sw_document_remove (document, anchor);
  sw_document_set_focus (document, heir != NULL ? heir : parent, SW_NO_FIELD, 0, 0);
  return sw_document_finish (document, done);
}

/**
 * sw_anchor_move_by:
 * @document: a document
 * @anchor: one of its anchors
 * @step: -1 for one place up in its group, 1 for one down
 *
 * Returns: whether it moved
 */
gboolean
sw_anchor_move_by (SwDocument *document,
                   SwNode *anchor,
                   int step)
{
  SwNode *parent = sw_node_get_parent (anchor);
  int position = (int) sw_node_get_position (anchor) + step;
  gboolean done;

  if (position < 0 || position >= (int) sw_node_get_n (parent, sw_node_get_list_id (anchor)))
    return FALSE;

  sw_document_begin (document, _("Move Anchor"), NULL);
  done = sw_document_move (document, anchor, parent, (guint) position);
  sw_document_set_focus (document, anchor, SW_NO_FIELD, 0, 0);
  return sw_document_finish (document, done);
}

static gboolean
ground (SwDocument *document,
        SwNode *statement,
        SwNode *anchor)
{
  g_autoptr (SwNode) link = sw_node_new (SW_KIND_ANCHOR_LINK);

  sw_node_init_text (link, SW_ANCHOR_LINK_ANCHOR, sw_node_get_id (anchor));
  return sw_document_insert (document, statement, SW_LIST_ANCHOR_LINKS, link,
                             sw_node_get_n (statement, SW_LIST_ANCHOR_LINKS));
}

/**
 * sw_statements_toggle_anchor:
 * @document: a document
 * @statements: (element-type SwNode): a selection
 * @anchor: an anchor of the document
 *
 * Where all of them are grounded on it, none is afterwards; else all are. The focus stays where it is.
 *
 * Returns: whether it was done
 */
gboolean
sw_statements_toggle_anchor (SwDocument *document,
                             GPtrArray *statements,
                             SwNode *anchor)
{
  gboolean all = sw_statements_get_grounded (statements, anchor) == SW_CITED_BY_ALL;
  gboolean done = statements->len > 0;

  sw_document_begin (document, all ? _("Remove Link to Anchor") : _("Link to Anchor"), NULL);
  if (done && sw_node_get_text (anchor, SW_ANCHOR_ID) == NULL)
    done = sw_document_set_text (document, anchor, SW_ANCHOR_ID, sw_node_get_id (anchor));
  for (guint i = 0; i < statements->len && done; i++)
    {
      SwNode *statement = g_ptr_array_index (statements, i);
      SwNode *link = sw_statement_find_anchor_link (statement, sw_node_get_id (anchor));

      if (all)
        for (; link != NULL && done; link = sw_statement_find_anchor_link (statement, sw_node_get_id (anchor)))
          done = sw_document_remove (document, link);
      else if (link == NULL)
        done = ground (document, statement, anchor);
    }
  return sw_document_finish (document, done);
}
