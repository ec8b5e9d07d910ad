/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a text looks beside its letters, and what is said of it: colours, the ghost, tooltip, names. */

#include "text/sw-text-private.h"

#include <adwaita.h>

/* Dimmed text still has to be read: 4.5 : 1 on the platform's backgrounds. */
#define DIM_ALPHA 0.72

/* Takes the colours from the style, for what is dimmed and for the marks. */
void
sw_text_update_colors (SwText *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &self->dim);

  if (!adw_style_manager_get_high_contrast (manager))
    self->dim.alpha *= DIM_ALPHA;

  g_object_set (self->separator_tag, "foreground-rgba", &self->dim, NULL);
  sw_text_underlines_look_up (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Another style is another height, and other colours. */
void
sw_text_style_changed (SwText *self)
{
  /* The tags go before the widget is done with its style. */
  if (self->buffer == NULL)
    return;

  sw_text_measure_spacing (self);
  sw_text_update_colors (self);
  sw_text_size_changed (self);
}

gboolean
sw_text_query_tooltip (GtkWidget *widget,
                       int x,
                       int y,
                       gboolean keyboard,
                       GtkTooltip *tooltip)
{
  SwText *self = SW_TEXT (widget);
  g_autofree char *messages = NULL;

  if (keyboard)
    {
      GtkTextIter caret;
      GdkRectangle place;

      sw_text_iter_at (self, &caret, sw_text_get_caret (self));
      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &caret, &place);
      gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, place.x,
                                             place.y, &x, &y);
    }

  messages = sw_text_dup_messages_at (self, x, y);

  if (messages == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, messages);

  return TRUE;
}

/* Draws what stands where there is no text yet. */
void
sw_text_snapshot_ghost (SwText *self,
                        GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int left = gtk_text_view_get_left_margin (view);
  int width =
    gtk_widget_get_width (GTK_WIDGET (self)) - left - gtk_text_view_get_right_margin (view) - 1;
  g_autoptr (PangoLayout) layout = sw_text_create_ghost_layout (self, MAX (width, 0));

  if (layout == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (left, gtk_text_view_get_pixels_above_lines (view)));
  gtk_snapshot_append_layout (snapshot, layout, &self->dim);
  gtk_snapshot_restore (snapshot);
}

/**
 * sw_text_set_accessible_name:
 * @self: a text
 * @name: what it is called, such as its place in the section
 */
void
sw_text_set_accessible_name (SwText *self,
                             const char *name)
{
  g_return_if_fail (SW_IS_TEXT (self));
  g_return_if_fail (name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * sw_text_set_accessible_description:
 * @self: a text
 * @description: (nullable): what is to be said about it, such as its findings
 */
void
sw_text_set_accessible_description (SwText *self,
                                    const char *description)
{
  g_return_if_fail (SW_IS_TEXT (self));

  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
