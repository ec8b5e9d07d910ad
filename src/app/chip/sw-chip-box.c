/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwChipBox: a box that wraps; all it has is its children and SwChipLayout. */

#include "chip/sw-chip-box.h"

#include "chip/sw-chip-layout.h"

struct _SwChipBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SwChipBox, sw_chip_box, GTK_TYPE_WIDGET)

static void
sw_chip_box_dispose (GObject *object)
{
  sw_chip_box_clear (SW_CHIP_BOX (object));

  G_OBJECT_CLASS (sw_chip_box_parent_class)->dispose (object);
}

static void
sw_chip_box_class_init (SwChipBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_chip_box_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), SW_TYPE_CHIP_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "chipbox");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sw_chip_box_init (SwChipBox *self)
{
}

/**
 * sw_chip_box_new:
 *
 * Returns: (transfer floating): a new empty box
 */
GtkWidget *
sw_chip_box_new (void)
{
  return g_object_new (SW_TYPE_CHIP_BOX, NULL);
}

/**
 * sw_chip_box_append:
 * @self: a box
 * @child: (transfer floating): what to put at its end
 */
void
sw_chip_box_append (SwChipBox *self,
                    GtkWidget *child)
{
  g_return_if_fail (SW_IS_CHIP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

/**
 * sw_chip_box_clear:
 * @self: a box
 *
 * Takes all children out.
 */
void
sw_chip_box_clear (SwChipBox *self)
{
  GtkWidget *child;

  g_return_if_fail (SW_IS_CHIP_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
