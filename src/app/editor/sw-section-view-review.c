/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reviewing on the page: ticks, notes, and the marks that tell of them.
 *
 * The marks follow the commits: of the row that a commit touched, or of all rows where what they show
 * hangs elsewhere (a strand's name). A tick falls in the very commit that changes the text. */

#include "editor/sw-section-view-private.h"

#include <glib/gi18n-lib.h>

#include "model/sw-seen-edits.h"
#include "review/sw-author.h"
#include "strands/sw-strand-chooser.h"

static void
tick_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  g_autoptr (GPtrArray) targets = sw_section_view_get_targets (self);
  g_autofree char *by = sw_author_dup_name ();
  g_autofree char *on = sw_author_dup_now ();
  g_autofree char *sentence = NULL;
  gboolean ticked;

  if (targets->len == 0)
    return;

  ticked = sw_statements_toggle_ticked (sw_session_get_document (self->session), targets, by, on);
  if (ticked)
    sentence = g_strdup_printf (ngettext ("%u statement marked as reviewed.", "%u statements marked as reviewed.",
                                          targets->len), targets->len);
  else
    sentence = g_strdup_printf (ngettext ("%u review tick removed.", "%u review ticks removed.", targets->len),
                                targets->len);
  if (targets->len > 1)
    sw_session_announce (self->session, sentence, TRUE);
  else
    sw_session_say (self->session, sentence);
}

static void
open_notes (gpointer data)
{
  g_autoptr (SwSectionView) self = data;
  SwStatementRow *row = sw_section_view_get_row (self, self->cursor != NULL ? self->cursor : self->current);

  if (row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)))
    sw_statement_row_open_notes (row);
}

static void
open_level_notes (gpointer data)
{
  g_autoptr (SwSectionView) self = data;
  SwNode *level = self->current != NULL ? sw_node_get_parent (self->current) : NULL;
  SwLevelView *view = level != NULL ? sw_section_view_get_level_view (self, level) : NULL;

  if (view != NULL && gtk_widget_get_mapped (GTK_WIDGET (view)))
    sw_level_view_open_notes (view);
}

static void
open_strands (gpointer data)
{
  g_autoptr (SwSectionView) self = data;
  g_autoptr (GPtrArray) targets = sw_section_view_get_targets (self);
  SwStatementRow *row = sw_section_view_get_row (self, self->cursor != NULL ? self->cursor : self->current);
  GdkRectangle area;

  if (targets->len > 0 && row != NULL && gtk_widget_get_mapped (GTK_WIDGET (row)) &&
      sw_statement_row_get_caret_area (row, GTK_WIDGET (self), &area))
    sw_strand_chooser_popup (self->session, targets, GTK_WIDGET (self), &area);
}

static void
strand_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  sw_section_view_open_soon (SW_SECTION_VIEW (widget), FALSE, open_strands);
}

static void
notes_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  sw_section_view_open_soon (SW_SECTION_VIEW (widget), FALSE, open_notes);
}

static void
level_notes_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  sw_section_view_open_soon (SW_SECTION_VIEW (widget), TRUE, open_level_notes);
}

/**
 * sw_section_view_class_install_review_actions:
 * @klass: the section view's class
 */
void
sw_section_view_class_install_review_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "statement.tick", NULL, tick_action);
  gtk_widget_class_install_action (klass, "statement.notes", NULL, notes_action);
  gtk_widget_class_install_action (klass, "statement.level-notes", NULL, level_notes_action);
  gtk_widget_class_install_action (klass, "statement.strand", NULL, strand_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_t, GDK_CONTROL_MASK, "statement.strand", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_m, GDK_CONTROL_MASK, "statement.tick", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_m, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "statement.notes", NULL);
}

/**
 * sw_section_view_update_review_actions:
 * @self: a section view
 * @editable: whether the document may be changed
 * @any: whether one is in a statement
 *
 * Notes can be read where none can be written.
 */
void
sw_section_view_update_review_actions (SwSectionView *self,
                                       gboolean editable,
                                       gboolean any)
{
  SwNode *statement = any ? self->current : NULL;
  SwNode *level = any ? sw_node_get_parent (self->current) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statement.tick", editable && any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statement.strand", editable && any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statement.notes",
                                 any && (editable || sw_node_get_n (statement, SW_LIST_NOTES) > 0));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statement.level-notes",
                                 any && (editable || sw_node_get_n (level, SW_LIST_NOTES) > 0));
}

static void
update_statement (SwSectionView *self,
                  SwNode *statement)
{
  SwLevelView *view = sw_section_view_get_level_view (self, sw_node_get_parent (statement));

  if (view != NULL)
    sw_level_view_update_review (view, statement);
}

static void
update_all (SwSectionView *self)
{
  for (guint i = 0; i < self->level_views->len; i++)
    sw_level_view_update_review (g_ptr_array_index (self->level_views, i), NULL);
}

/**
 * sw_section_view_update_review:
 * @self: a section view
 * @commit: what has just happened
 *
 * Shows again what review says of the rows that it touched.
 */
void
sw_section_view_update_review (SwSectionView *self,
                               const SwCommit *commit)
{
  SwNode *last = NULL;

  for (guint i = 0; i < commit->changes->len; i++)
    {
      const SwChange *change = g_ptr_array_index (commit->changes, i);
      SwNode *owner = change->type == SW_CHANGE_SET ? change->node : change->parent;
      SwNode *statement = sw_node_get_ancestor (owner, SW_KIND_STATEMENT);
      SwKind kind = sw_node_get_kind (change->node);

      if (statement != NULL && statement != last)
        update_statement (self, statement);
      else if (statement == NULL && (kind == SW_KIND_STRAND || kind == SW_KIND_NOTE))
        {
          update_all (self);
          return;
        }
      last = statement;
    }
}
