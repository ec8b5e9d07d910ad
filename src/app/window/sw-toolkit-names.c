/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names for the controls that the toolkit's own windows leave without one.
 *
 * The window of shortcuts and "About" come ready from GTK and libadwaita, and there many a button is an icon to
 * the eye and "GtkImage" to the ear. What such a control says of itself is its name: its tooltip, the text in it,
 * or what its icon means. What has a name already keeps it. */

#include "window/sw-toolkit-names.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

static const struct { const char *icon, *name; } icons[] = {
  { "adw-external-link-symbolic", N_("Open the address") },
  { "adw-mail-send-symbolic", N_("Write a mail") },
  { "edit-copy-symbolic", N_("Copy") },
  { "edit-find-symbolic", N_("Search") },
  { "go-previous-symbolic", N_("Back") },
};

static const char *
find_icon (GtkWidget *widget)
{
  if (GTK_IS_IMAGE (widget))
    return gtk_image_get_icon_name (GTK_IMAGE (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *icon = find_icon (child);

      if (icon != NULL)
        return icon;
    }
  return NULL;
}

static const char *
find_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *text = find_text (child);

      if (text != NULL && *text != '\0')
        return text;
    }
  return NULL;
}

static const char *
find_name (GtkWidget *widget)
{
  const char *name = NULL;
  const char *icon;

  if (GTK_IS_SEARCH_ENTRY (widget))
    return _("Search");
  if (GTK_IS_TEXT_VIEW (widget))
    return _("Text");
  if (GTK_IS_MENU_BUTTON (widget))
    return _("Part to show");
  if (!GTK_IS_BUTTON (widget) || gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    return NULL;
  /* Labelled by the text in it. */
  if (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return NULL;

  name = gtk_widget_get_tooltip_text (widget);
  if (name == NULL)
    name = find_text (widget);
  icon = name == NULL ? find_icon (widget) : NULL;
  for (guint i = 0; icon != NULL && i < G_N_ELEMENTS (icons); i++)
    if (strcmp (icon, icons[i].icon) == 0)
      return _(icons[i].name);
  return name;
}

static void
give_names (GtkWidget *widget)
{
  const char *name = find_name (widget);

  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    give_names (child);
}

/**
 * sw_toolkit_names_give:
 * @window: a window that the toolkit has made
 * @title: what it is called
 *
 * Names it, and what is in it.
 */
void
sw_toolkit_names_give (GtkWindow *window,
                       const char *title)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (window), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  give_names (GTK_WIDGET (window));
}
