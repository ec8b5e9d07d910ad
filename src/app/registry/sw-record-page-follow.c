/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a record page follows the session, the document and its findings.
 *
 * While nobody sees the page it does nothing; it looks at everything anew when it is mapped. */

#include "registry/sw-record-page-private.h"

#include "lint/sw-linter.h"

static gboolean
is_shown (SwRecordPage *self)
{
  return gtk_widget_get_mapped (GTK_WIDGET (self));
}

/* Looks at everything anew. */
void
sw_record_page_sync_lists (SwRecordPage *self)
{
  self->dirty = FALSE;
  self->plan->update (self->owner);
  for (guint i = 0; i < self->lists->len; i++)
    sw_record_list_sync (g_ptr_array_index (self->lists, i));
}

static void
sync_if_seen (SwRecordPage *self)
{
  self->dirty = TRUE;
  if (is_shown (self))
    sw_record_page_sync_lists (self);
}

static void
committed_cb (SwRecordPage *self,
              const SwCommit *commit)
{
  GtkWidget *focus = sw_record_page_get_focus (self);
  SwRecordRow *had = sw_record_page_find_row_of (self, focus);
  g_autoptr (GtkWidget) kept = had != NULL ? g_object_ref (focus) : NULL;
  SwNode *node = commit->focus != NULL ? commit->focus->node : NULL;

  if (!is_shown (self))
    {
      self->dirty = TRUE;
      return;
    }

  sw_record_page_sync_lists (self);
  if (self->open != NULL && sw_node_get_parent (self->open) == NULL)
    g_clear_object (&self->open);
  if (self->open != NULL)
    sw_record_row_update (sw_record_page_get_row (self, self->open));

  /* Undo and redo are told by the session. Whoever works elsewhere stays there. */
  if (had == NULL || commit->origin != SW_COMMIT_DONE)
    return;
  if (node != NULL && sw_record_page_get_row (self, node) != NULL && node != sw_record_row_get_node (had))
    sw_record_page_go_to (self, node, SW_NO_FIELD, -1, -1);
  else if (sw_record_page_get_focus (self) != kept && gtk_widget_is_ancestor (kept, GTK_WIDGET (self)))
    gtk_widget_grab_focus (kept);
  else if (sw_record_page_get_focus (self) != kept)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
reveal_cb (SwRecordPage *self,
           SwNode *node,
           guint field,
           gint64 start,
           gint64 end)
{
  SwListId list = sw_session_get_place_list (self->session);

  if (sw_node_get_kind (node) != self->plan->parent &&
      sw_record_page_get_list (self, sw_node_get_list_id (node)) == NULL)
    return;

  /* The session tells of an undo before the document does: rows have to be in their places first. */
  sw_record_page_sync_lists (self);
  if (sw_record_page_go_to (self, node, field, (gssize) start, (gssize) end))
    return;

  /* The lists as a whole: where the user was last in them. */
  if (sw_node_get_kind (node) == self->plan->parent &&
      (list == SW_N_LISTS || sw_record_page_get_list (self, list) != NULL))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show_findings (SwRecordPage *self,
               SwNode *node)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      SwRecordRow *row = sw_record_list_peek_row (g_ptr_array_index (self->lists, i), node);

      if (row != NULL)
        sw_record_row_show_findings (row);
    }
}

static void
findings_changed_cb (SwRecordPage *self)
{
  g_signal_group_set_target (self->linter_signals, sw_session_get_linter (self->session));
  for (guint i = 0; i < self->lists->len; i++)
    {
      SwRecordList *list = g_ptr_array_index (self->lists, i);

      for (guint j = 0; j < sw_record_list_get_n (list); j++)
        {
          SwNode *node = sw_node_get_nth (sw_document_get_part (sw_record_page_get_document (self), self->plan->parent),
                                          sw_record_list_get_list (list), j);

          show_findings (self, node);
        }
    }
}

static void
update_editable (SwRecordPage *self)
{
  for (guint i = 0; i < self->lists->len; i++)
    {
      SwAddLine *add_line = sw_record_list_get_add_line (g_ptr_array_index (self->lists, i));

      if (add_line != NULL)
        gtk_widget_set_visible (GTK_WIDGET (add_line), sw_record_page_is_editable (self));
    }
}

static void
read_only_changed_cb (SwRecordPage *self)
{
  SwRecordRow *row = self->open != NULL ? sw_record_page_get_row (self, self->open) : NULL;

  update_editable (self);
  if (row != NULL)
    sw_record_row_update (row);
  sync_if_seen (self);
}

/* Another document is another page. */
void
sw_record_page_document_changed_cb (SwRecordPage *self)
{
  SwDocument *document = sw_record_page_get_document (self);
  SwNode *parent = document != NULL ? sw_document_get_part (document, self->plan->parent) : NULL;

  g_clear_object (&self->open);
  g_clear_object (&self->current);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->linter_signals, self->session != NULL ? sw_session_get_linter (self->session) : NULL);
  update_editable (self);
  self->plan->update (self->owner);
  for (guint i = 0; i < self->lists->len; i++)
    sw_record_list_set_parent_node (g_ptr_array_index (self->lists, i), self->session, parent);
}

/* Connects what is followed; for the page's making. */
void
sw_record_page_init_follow (SwRecordPage *self)
{
  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document",
                                  G_CALLBACK (sw_record_page_document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::findings", G_CALLBACK (findings_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);

  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (read_only_changed_cb), self);

  self->linter_signals = g_signal_group_new (SW_TYPE_LINTER);
  g_signal_group_connect_swapped (self->linter_signals, "node-changed", G_CALLBACK (show_findings), self);
}
