/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwGroundsMark: says at the end of a statement's row on how many anchors it is grounded, and opens them.
 * It is not there while there are none, and never takes the focus: the row's key does the same. */

#include "anchors/sw-grounds-mark.h"

#include <glib/gi18n-lib.h>

#include "anchors/sw-grounds.h"

struct _SwGroundsMark
{
  GtkWidget parent_instance;

  SwSession *session;      /* not owned: who has the row has it */
  SwNode *statement;

  GtkWidget *button;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (SwGroundsMark, sw_grounds_mark, GTK_TYPE_WIDGET)

static void
clicked_cb (SwGroundsMark *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW);
  g_autoptr (GPtrArray) statements = g_ptr_array_new ();
  graphene_rect_t bounds;
  GdkRectangle at;

  /* Over the row, since the mark is gone with the last anchor. */
  if (self->statement == NULL || row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self), row, &bounds))
    return;

  at = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                        (int) bounds.size.height };
  g_ptr_array_add (statements, self->statement);
  sw_grounds_popup (self->session, statements, row, &at, gtk_root_get_focus (gtk_widget_get_root (row)));
}

static void
sw_grounds_mark_dispose (GObject *object)
{
  SwGroundsMark *self = SW_GROUNDS_MARK (object);
  GtkWidget *child;

  g_clear_object (&self->statement);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sw_grounds_mark_parent_class)->dispose (object);
}

static void
sw_grounds_mark_class_init (SwGroundsMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_grounds_mark_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
sw_grounds_mark_init (SwGroundsMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Most statements have none: what is never seen is not made. */
static void
make_button (SwGroundsMark *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("anchor-symbolic"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_button_set_has_frame (GTK_BUTTON (self->button), FALSE);
  gtk_widget_set_focusable (self->button, FALSE);
  gtk_widget_set_focus_on_click (self->button, FALSE);
  gtk_widget_add_css_class (self->button, "grounds-mark");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
}

/**
 * sw_grounds_mark_set_node:
 * @self: a mark
 * @session: the session of the window it is in
 * @statement: (nullable): the statement it is about
 */
void
sw_grounds_mark_set_node (SwGroundsMark *self,
                          SwSession *session,
                          SwNode *statement)
{
  self->session = session;
  g_set_object (&self->statement, statement);
  sw_grounds_mark_update (self);
}

/**
 * sw_grounds_mark_update:
 * @self: a mark
 *
 * Shows what the document says now.
 */
void
sw_grounds_mark_update (SwGroundsMark *self)
{
  guint n = self->statement != NULL ? sw_node_get_n (self->statement, SW_LIST_ANCHOR_LINKS) : 0;
  g_autofree char *description = NULL;
  g_autofree char *names = NULL;
  g_autofree char *tooltip = NULL;
  g_autofree char *count = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  if (n == 0)
    return;

  if (self->button == NULL)
    make_button (self);
  description = sw_grounds_mark_dup_description (self);
  names = sw_grounds_dup_names (sw_session_get_document (self->session), self->statement);
  /* Translators: a heading, and a list below it. */
  tooltip = g_strdup_printf (_("Grounded on (Ctrl+L):\n%s"), names);
  count = g_strdup_printf ("%u", n);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_tooltip_text (self->button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

/**
 * sw_grounds_mark_dup_description:
 * @self: a mark
 *
 * Returns: (transfer full): what it says, in a sentence; empty where there is nothing to say
 */
char *
sw_grounds_mark_dup_description (SwGroundsMark *self)
{
  guint n = self->statement != NULL ? sw_node_get_n (self->statement, SW_LIST_ANCHOR_LINKS) : 0;

  if (n == 0)
    return g_strdup ("");
  return g_strdup_printf (ngettext ("Grounded on %u anchor.", "Grounded on %u anchors.", n), n);
}
