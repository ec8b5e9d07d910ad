/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of choices that can be heard.
 *
 * Its rows look like the toolkit's own: the text, and a check mark where it is the choice that holds. But GTK 4.8
 * leaves its own without a name, and has no property of a list item for it: whoever hears the list hears
 * nothing while the arrows go through it. So the row is named through its widget, when it is bound. And what
 * has the focus before the list opens is a button inside of the chooser, which has no name either. */

#include "form/sw-choices.h"

static void
show_check_mark (GtkListItem *item,
                 GParamSpec *pspec,
                 GtkWidget *chooser)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autoptr (GObject) selected = NULL;

  g_object_get (chooser, "selected-item", &selected, NULL);
  gtk_widget_set_opacity (gtk_widget_get_last_child (box), selected == gtk_list_item_get_item (item) ? 1 : 0);
}

static void
setup_cb (GtkWidget *chooser,
          GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkWidget *chooser,
         GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  const char *title = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_signal_connect_object (chooser, "notify::selected-item", G_CALLBACK (show_check_mark), item, G_CONNECT_SWAPPED);
  show_check_mark (item, NULL, chooser);
}

static void
unbind_cb (GtkWidget *chooser,
           GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (chooser, show_check_mark, item);
}

/**
 * sw_choices_name:
 * @chooser: a #GtkDropDown or an #AdwComboRow whose items are #GtkStringObjects
 * @title: (nullable): what is chosen; a row has a title already
 *
 * Gives names to what of it can take the focus.
 */
void
sw_choices_name (GtkWidget *chooser,
                 const char *title)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), chooser);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), chooser);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), chooser);
  g_object_set (chooser, "list-factory", factory, NULL);

  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (chooser)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}
