/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What statements are grounded on: the anchors of the document to choose from, those first that they are
 * grounded on already. For several statements an anchor is ticked, half ticked or not; choosing it makes
 * it hold for all, or for none. Each choice is a step of undo. */

#include "anchors/sw-grounds.h"

#include <glib/gi18n-lib.h>

#include "anchors/sw-anchors-view-private.h"
#include "problems/sw-rule-page.h"
#include "registry/sw-pick-list.h"

/* What the list works for; goes with it. */
typedef struct
{
  SwSession *session;
  GPtrArray *statements;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_object_unref (choice->session);
  g_ptr_array_unref (choice->statements);
  g_free (choice);
}

static void
chosen_cb (SwPickList *list,
           SwNode *anchor,
           Choice *choice)
{
  SwDocument *document = sw_session_get_document (choice->session);

  /* The document may have been exchanged, or a statement removed, under the open popover. */
  if (!sw_session_is_editable (choice->session) ||
      sw_node_get_root (anchor) != sw_document_get_root (document))
    return;
  for (guint i = 0; i < choice->statements->len; i++)
    if (sw_node_get_root (g_ptr_array_index (choice->statements, i)) != sw_document_get_root (document))
      return;

  if (sw_statements_toggle_anchor (document, choice->statements, anchor))
    sw_pick_list_set_checked (list, anchor, sw_statements_get_grounded (choice->statements, anchor));
}

/**
 * sw_grounds_popup:
 * @session: a session
 * @statements: (element-type SwNode): statements of its document
 * @parent: the widget to ask over
 * @at: where in it
 * @focus: (nullable): what shall have the focus again afterwards
 *
 * Returns: (transfer none): the popover that lets choose what they are grounded on
 */
GtkPopover *
sw_grounds_popup (SwSession *session,
                  GPtrArray *statements,
                  GtkWidget *parent,
                  const GdkRectangle *at,
                  GtkWidget *focus)
{
  const SwKindInfo *info = sw_schema_get (SW_KIND_ANCHORS);
  SwNode *anchors = sw_document_get_part (sw_session_get_document (session), SW_KIND_ANCHORS);
  g_autofree char *explanation =
    statements->len > 1 ? g_strdup_printf (ngettext ("Holds for %u statement.", "Holds for %u statements.",
                                                     statements->len), statements->len)
                        : g_strdup (_("Enter takes an anchor, or takes it back."));
  SwPickList *list = sw_pick_list_new (_("Grounded on"), explanation,
                                       _("There are no source anchors yet. Add them under “Source anchors”."), TRUE);
  Choice *choice = g_new0 (Choice, 1);
  GtkPopover *popover;

  choice->session = g_object_ref (session);
  choice->statements = g_ptr_array_copy (statements, (GCopyFunc) g_object_ref, NULL);
  g_ptr_array_set_free_func (choice->statements, g_object_unref);
  g_signal_connect_data (list, "chosen", G_CALLBACK (chosen_cb), choice, (GClosureNotify) choice_free, 0);

  for (guint i = 0; i < info->n_members; i++)
    for (guint j = 0; j < sw_node_get_n (anchors, info->members[i].list); j++)
      {
        SwNode *anchor = sw_node_get_nth (anchors, info->members[i].list, j);

        sw_pick_list_add (list, anchor, sw_anchor_get_title (anchor), sw_member_get_title (&info->members[i]),
                          sw_statements_get_grounded (statements, anchor));
      }

  popover = sw_finding_popover_popup (GTK_WIDGET (list), _("Grounded on"), parent, at, focus);
  sw_pick_list_show (list);
  return popover;
}

/**
 * sw_grounds_dup_names:
 * @document: a document
 * @statement: one of its statements
 *
 * Returns: (transfer full) (nullable): the anchors it is grounded on, a line each; %NULL for none
 */
char *
sw_grounds_dup_names (SwDocument *document,
                      SwNode *statement)
{
  GString *names = NULL;

  for (guint i = 0; i < sw_node_get_n (statement, SW_LIST_ANCHOR_LINKS); i++)
    {
      const char *id = sw_node_get_text (sw_node_get_nth (statement, SW_LIST_ANCHOR_LINKS, i), SW_ANCHOR_LINK_ANCHOR);
      SwNode *anchor = sw_document_find_anchor (document, id);

      if (names == NULL)
        names = g_string_new (NULL);
      g_string_append_printf (names, i > 0 ? "\n%s" : "%s",
                              anchor != NULL ? sw_anchor_get_title (anchor) : _("an anchor that is not there"));
    }
  return names != NULL ? g_string_free (names, FALSE) : NULL;
}
