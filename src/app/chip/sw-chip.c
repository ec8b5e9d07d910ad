/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwChip: a small rounded button with a short label.
 *
 * It is a button, so that the mouse, the keyboard and assistive technology know it already. What is
 * wrong with it shows as an icon and an underline as well as by colour. The label is cut where it is
 * too long for a chip; the whole of it is in the tooltip and in the description. */

#include "chip/sw-chip.h"

#define MAX_LETTERS 32

struct _SwChip
{
  GtkButton parent_instance;

  GtkWidget *box;
  GtkLabel *label;
  GtkWidget *icon;         /* NULL while nothing is wrong */
  SwChipState state;
};

G_DEFINE_FINAL_TYPE (SwChip, sw_chip, GTK_TYPE_BUTTON)

static void
sw_chip_class_init (SwChipClass *klass)
{
}

static void
sw_chip_init (SwChip *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, MAX_LETTERS);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->label));
  gtk_button_set_child (GTK_BUTTON (self), self->box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chip");
}

/**
 * sw_chip_new:
 *
 * Returns: (transfer floating): a chip without a label
 */
GtkWidget *
sw_chip_new (void)
{
  return g_object_new (SW_TYPE_CHIP, NULL);
}

/**
 * sw_chip_set_label:
 * @self: a chip
 * @label: what it shows
 */
void
sw_chip_set_label (SwChip *self,
                   const char *label)
{
  gtk_label_set_text (self->label, label);
}

/**
 * sw_chip_set_state:
 * @self: a chip
 * @state: what is wrong with what it stands for
 */
void
sw_chip_set_state (SwChip *self,
                   SwChipState state)
{
  static const char *const classes[] = { NULL, "info", "warning", "error" };
  static const char *const icons[] = { NULL, "dialog-information-symbolic", "dialog-warning-symbolic",
                                       "dialog-error-symbolic" };

  if (self->state == state)
    return;

  if (classes[self->state] != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), classes[self->state]);
  if (self->icon != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->icon);
  self->icon = NULL;
  self->state = state;
  if (classes[state] == NULL)
    return;

  gtk_widget_add_css_class (GTK_WIDGET (self), classes[state]);
  self->icon = gtk_image_new_from_icon_name (icons[state]);
  gtk_box_prepend (GTK_BOX (self->box), self->icon);
}

/**
 * sw_chip_describe:
 * @self: a chip
 * @name: what it is, for screen readers
 * @description: what more there is to say of it; also its tooltip
 */
void
sw_chip_describe (SwChip *self,
                  const char *name,
                  const char *description)
{
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
