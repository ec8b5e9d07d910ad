/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwCiteChooser: finds a source as one types, and cites it.
 *
 * The focus stays in the entry: typing goes on while the arrows choose, and Enter takes what is chosen,
 * which is the likeliest one as long as nobody has chosen another. So the same source again is Ctrl+K
 * and Enter. A name that is nobody's is offered as a new source at the end of the list, where nothing
 * fits as the only thing.
 *
 * It works on the statements it was opened for, whatever happens to the selection under it. */

#include "cite/sw-cite-chooser.h"

#include <glib/gi18n-lib.h>

#include "cite/sw-cite-row.h"
#include "cite/sw-cite-use.h"
#include "problems/sw-rule-page.h"
#include "sw-popover-close.h"

struct _SwCiteChooser
{
  GtkWidget parent_instance;

  SwSession *session;
  GPtrArray *statements;
  GPtrArray *matches;      /* of SwSourceMatch; a row each, and one more for a new name */
  GStrv recent;

  GtkWidget *box;
  GtkEditable *entry;
  GtkScrolledWindow *scrolled;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (SwCiteChooser, sw_cite_chooser, GTK_TYPE_WIDGET)

static SwSourceMatch *
get_match (SwCiteChooser *self,
           GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);

  return index < self->matches->len ? g_ptr_array_index (self->matches, index) : NULL;
}

static char *
dup_query (SwCiteChooser *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
}

static void
show_cited (SwCiteChooser *self)
{
  for (guint i = 0; i < self->matches->len; i++)
    {
      const SwSourceMatch *match = g_ptr_array_index (self->matches, i);
      SwCitedBy cited = SW_CITED_BY_NONE;

      if (match->source != NULL)
        cited = sw_statements_get_cited (self->statements, match->source);
      sw_cite_row_set_cited (SW_CITE_ROW (gtk_list_box_get_row_at_index (self->list, (int) i)), cited);
    }
}

static void
select_row (SwCiteChooser *self,
            int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  graphene_rect_t bounds;

  if (row == NULL)
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
      return;
    }

  gtk_list_box_select_row (self->list, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
take (SwCiteChooser *self,
      GtkListBoxRow *row,
      gboolean only,
      gboolean stay)
{
  SwDocument *document = sw_session_get_document (self->session);
  const SwSourceMatch *match = get_match (self, row);
  g_autofree char *query = dup_query (self);

  if (!stay)
    sw_popover_close_around (GTK_WIDGET (self));
  if (!sw_session_is_editable (self->session))
    return;

  if (match != NULL)
    {
      g_autoptr (SwNode) source = sw_source_match_get_source (match, document, sw_session_get_profile (self->session));

      sw_cite_toggle (self->session, self->statements, source, only);
    }
  else
    {
      sw_cite_new (self->session, self->statements, query, only);
    }
}

static void row_toggled_cb (SwCiteChooser *self, GtkListBoxRow *row);

static void
fill (SwCiteChooser *self)
{
  g_autofree char *query = dup_query (self);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  self->matches = sw_sources_search (sw_session_get_document (self->session),
                                     sw_session_get_profile (self->session), query,
                                     (const char *const *) self->recent);

  for (guint i = 0; i < self->matches->len; i++)
    {
      GtkWidget *cite_row = sw_cite_row_new (g_ptr_array_index (self->matches, i));

      g_signal_connect_object (cite_row, "toggled", G_CALLBACK (row_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, cite_row);
    }
  if (*query != '\0' && !sw_sources_has_label (self->matches, query))
    gtk_list_box_append (self->list, sw_cite_row_new_for_name (query));
  show_cited (self);
  select_row (self, 0);
}

/* What was offered is the document's own now, and what was new is there: the list is made again, and
 * the next source is chosen or typed from where one is. */
static void
take_and_stay (SwCiteChooser *self,
               GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);

  take (self, row, FALSE, TRUE);
  if (get_match (self, row) != NULL && get_match (self, row)->source != NULL)
    {
      show_cited (self);
      select_row (self, index);
    }
  else
    {
      fill (self);
    }
  gtk_editable_select_region (self->entry, 0, -1);
}

/* The check has been clicked on; it is shown as what became of it. */
static void
row_toggled_cb (SwCiteChooser *self,
                GtkListBoxRow *row)
{
  g_autoptr (GtkListBoxRow) kept = g_object_ref (row);

  take_and_stay (self, kept);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
query_changed_cb (SwCiteChooser *self)
{
  if (self->session != NULL)
    fill (self);
}

static void
entry_activated_cb (SwCiteChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    take (self, row, FALSE, FALSE);
}

static void
row_activated_cb (SwCiteChooser *self,
                  GtkListBoxRow *row)
{
  take (self, row, FALSE, FALSE);
}

static void
move_selection (SwCiteChooser *self,
                int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int n = 0;

  while (gtk_list_box_get_row_at_index (self->list, n) != NULL)
    n++;
  if (n > 0)
    select_row (self, ((row != NULL ? gtk_list_box_row_get_index (row) : step > 0 ? -1 : n) + step + n) % n);
}

static gboolean
is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

/* In the bubble phase, behind the entry and its input method: Enter alone never gets here. */
static gboolean
entry_key_cb (SwCiteChooser *self,
              guint keyval,
              guint keycode,
              GdkModifierType state,
              GtkEventControllerKey *controller)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  state &= gtk_accelerator_get_default_mod_mask ();
  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (state != 0)
        return FALSE;
      move_selection (self, keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : -1);
      return TRUE;

    default:
      break;
    }

  if (is_enter (keyval) && row != NULL && state == GDK_CONTROL_MASK)
    {
      g_autoptr (GtkListBoxRow) kept = g_object_ref (row);

      take_and_stay (self, kept);
      return TRUE;
    }
  if (is_enter (keyval) && row != NULL && state == GDK_SHIFT_MASK)
    {
      take (self, row, TRUE, FALSE);
      return TRUE;
    }
  return FALSE;
}

/* On a row of the list, which Tab leads to, the space bar ticks; the list itself would take it for Enter. */
static gboolean
list_key_cb (SwCiteChooser *self,
             guint keyval,
             guint keycode,
             GdkModifierType state,
             GtkEventControllerKey *controller)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index;

  if ((keyval != GDK_KEY_space && keyval != GDK_KEY_KP_Space) || row == NULL)
    return FALSE;

  index = gtk_list_box_row_get_index (row);
  g_object_ref (row);
  take_and_stay (self, row);
  g_object_unref (row);
  row = gtk_list_box_get_row_at_index (self->list, index);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  return TRUE;
}

static void
sw_cite_chooser_dispose (GObject *object)
{
  SwCiteChooser *self = SW_CITE_CHOOSER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_clear_pointer (&self->matches, g_ptr_array_unref);
  g_clear_pointer (&self->recent, g_strfreev);

  G_OBJECT_CLASS (sw_cite_chooser_parent_class)->dispose (object);
}

static void
sw_cite_chooser_class_init (SwCiteChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_cite_chooser_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-cite-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, SwCiteChooser, box);
  gtk_widget_class_bind_template_child (widget_class, SwCiteChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, SwCiteChooser, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwCiteChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, sw_popover_close_around);
}

static void
sw_cite_chooser_init (SwCiteChooser *self)
{
  GtkEventController *entry_keys = gtk_event_controller_key_new ();
  GtkEventController *list_keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (entry_keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), entry_keys);
  gtk_event_controller_set_propagation_phase (list_keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (list_keys, "key-pressed", G_CALLBACK (list_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), list_keys);
}

/**
 * sw_cite_chooser_popup:
 * @session: a session with a document that may be changed
 * @statements: (element-type SwNode): what shall cite
 * @parent: the widget to show it over; it has a layout manager
 * @at: where in it
 * @focus: (nullable): what shall have the focus again afterwards
 *
 * Returns: (transfer none): the popover
 */
GtkPopover *
sw_cite_chooser_popup (SwSession *session,
                       GPtrArray *statements,
                       GtkWidget *parent,
                       const GdkRectangle *at,
                       GtkWidget *focus)
{
  SwCiteChooser *self = g_object_new (SW_TYPE_CITE_CHOOSER, NULL);
  guint n = statements->len;
  g_autofree char *name = g_strdup_printf (ngettext ("Cite for %u statement", "Cite for %u statements", n), n);
  GtkPopover *popover;

  self->session = g_object_ref (session);
  self->statements = g_ptr_array_ref (statements);
  self->recent = sw_cite_get_recent ();
  fill (self);

  popover = sw_finding_popover_popup (GTK_WIDGET (self), name, parent, at, focus);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return popover;
}
