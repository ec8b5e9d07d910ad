/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The heading of a level on the page: what it is called and for whom, how much of it is written, and the
 * way to its own fields and notes. */

#include "editor/sw-level-view-private.h"

#include <glib/gi18n-lib.h>

#include "model/sw-statement.h"
#include "problems/sw-finding-menu.h"
#include "problems/sw-findings-at.h"
#include "structure/sw-structure-editor.h"

/* What the level is called. */
const char *
sw_level_view_get_label (SwLevelView *self)
{
  const char *label = sw_node_get_text (self->level, SW_LEVEL_LABEL);

  if (label == NULL || *label == '\0')
    label = sw_node_get_text (self->level, SW_LEVEL_KEY);
  return label != NULL ? label : "";
}

static void
show_text (GtkLabel *label,
           const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

void
sw_level_view_show_count (SwLevelView *self)
{
  const SwProfileLevel *expected = sw_profile_get_level_of (sw_session_get_profile (self->session), self->level);
  guint n = sw_count_statements (self->level);
  guint min = expected != NULL ? expected->min : 0;
  g_autofree char *sentence = NULL;
  g_autofree char *digits = NULL;

  self->n_written = n;
  if (n < min)
    {
      digits = g_strdup_printf (C_("progress", "%u of %u"), n, min);
      sentence = g_strdup_printf (ngettext ("%u of %u statement", "%u of %u statements", min), n, min);
    }
  else
    {
      digits = g_strdup_printf ("%u", n);
      sentence = g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
    }

  gtk_label_set_text (self->count, digits);
  gtk_level_bar_set_max_value (self->progress, MAX (min, 1));
  gtk_level_bar_set_value (self->progress, MIN (n, MAX (min, 1)));
  gtk_widget_set_visible (GTK_WIDGET (self->progress), min > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

void
sw_level_view_show_guide (SwLevelView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->guide),
                          self->show_guide && *gtk_label_get_text (self->guide) != '\0');
}

void
sw_level_view_show_heading (SwLevelView *self)
{
  const SwProfileLevel *usual = sw_profile_get_level_of (sw_session_get_profile (self->session), self->level);
  const char *role = sw_node_get_text (self->level, SW_LEVEL_ROLE);
  const char *guide = sw_node_get_text (self->level, SW_LEVEL_GUIDE);

  show_text (self->heading, sw_level_view_get_label (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sw_level_view_get_label (self), -1);
  if (role == NULL && usual != NULL)
    role = usual->role;
  if (guide == NULL && usual != NULL)
    guide = usual->guide;
  show_text (self->role, role);
  gtk_label_set_text (self->guide, guide != NULL ? guide : "");
  sw_level_view_show_guide (self);
  sw_level_view_show_count (self);
  sw_level_view_number_rows (self, 0);
}

/* The first letter of a row makes a statement of it. */
void
sw_level_view_committed_cb (SwLevelView *self)
{
  sw_level_view_settle_rows (self);
  if (sw_count_statements (self->level) != self->n_written)
    sw_level_view_show_count (self);
}

void
sw_level_view_changed_cb (SwLevelView *self,
                          guint field)
{
  sw_level_view_show_heading (self);
}

/**
 * sw_level_view_update_findings:
 * @self: a level view
 *
 * Shows what lint says of the level as a whole now. Its first row says so too.
 */
void
sw_level_view_update_findings (SwLevelView *self)
{
  g_autoptr (GPtrArray) findings = sw_findings_at (sw_session_get_linter (self->session), self->level);

  sw_findings_mark_show (self->mark, findings);
  if (self->rows->len > 0)
    sw_statement_row_update_findings (g_ptr_array_index (self->rows, 0));
}

/* Opens the fixes and actions for the level as a whole, at its mark. */
void
sw_level_view_show_actions (SwLevelView *self)
{
  sw_finding_menu_popup_at_mark (self->session, GTK_WIDGET (self), GTK_WIDGET (self->mark), self->level);
}

static void
give_back_focus (gpointer data)
{
  g_autoptr (SwLevelView) self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *before = self->focus_before;

  g_clear_weak_pointer (&self->focus_before);
  if (before != NULL && gtk_widget_get_root (before) != NULL &&
      (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->edit))))
    gtk_widget_grab_focus (before);
}

/* The button would have the focus now, but who came from the text goes on in the text. Whoever went elsewhere by a key
 * meanwhile stays there. */
static void
editor_closed_cb (SwLevelView *self)
{
  if (self->focus_before != NULL)
    g_idle_add_once (give_back_focus, g_object_ref (self));
}

void
sw_level_view_create_editor_cb (GtkMenuButton *button,
                                gpointer data)
{
  SwLevelView *self = data;
  GtkWidget *popover = sw_structure_editor_new_popover (self->session, self->level);

  g_signal_connect_object (popover, "closed", G_CALLBACK (editor_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

/**
 * sw_level_view_edit:
 * @self: a level view whose heading is seen
 *
 * Opens the fields of the level itself.
 */
void
sw_level_view_edit (SwLevelView *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_set_weak_pointer (&self->focus_before, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_menu_button_popup (self->edit);
}

/**
 * sw_level_view_get_edit_button:
 * @self: a level view
 *
 * Returns: (transfer none): the button beside the heading that opens the level's fields
 */
GtkWidget *
sw_level_view_get_edit_button (SwLevelView *self)
{
  return gtk_widget_get_first_child (GTK_WIDGET (self->edit));
}

/**
 * sw_level_view_open_notes:
 * @self: a level view
 *
 * Opens the notes on the level itself.
 */
void
sw_level_view_open_notes (SwLevelView *self)
{
  sw_review_marks_open_notes (self->review);
}

/**
 * sw_level_view_get_heading:
 * @self: a level view
 *
 * Returns: (transfer none): the heading, to scroll to
 */
GtkWidget *
sw_level_view_get_heading (SwLevelView *self)
{
  return GTK_WIDGET (self->heading);
}
