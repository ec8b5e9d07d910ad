/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the preview are put together from: headings, lists and rows, in one look. All text
 * in them comes from a page and is never markup. */

#include "import/sw-import-rows.h"

#include <glib/gi18n-lib.h>

/**
 * sw_import_heading_new:
 * @text: what it says
 *
 * Returns: (transfer floating): a heading over a part of the preview
 */
GtkWidget *
sw_import_heading_new (const char *text)
{
  GtkWidget *heading = g_object_new (GTK_TYPE_LABEL,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "label", text,
                                     "xalign", 0.0,
                                     "wrap", TRUE,
                                     NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (heading, "import-heading");
  return heading;
}

/**
 * sw_import_text_new:
 * @text: a sentence, plain text
 *
 * Returns: (transfer floating): a label that explains something
 */
GtkWidget *
sw_import_text_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "caption-dim");
  return label;
}

/**
 * sw_import_list_new:
 * @name: what it is a list of
 *
 * Returns: (transfer floating): a list for rows
 */
GtkWidget *
sw_import_list_new (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

static void
set_text (GtkWidget *row,
          const char *title)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* An action row is labelled by its title; named by it too, it would be called by it twice. */
  if (!ADW_IS_ACTION_ROW (row))
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/**
 * sw_import_row_new:
 * @title: what it is
 * @subtitle: (nullable): what more is to be said
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
sw_import_row_new (const char *title,
                   const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  set_text (row, title);
  if (subtitle != NULL)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
    }
  return row;
}

/* The lists inside of a row that opens have no name of their own, and nobody else can give them one. */
static void
name_lists (GtkWidget *widget,
            const char *name)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_LIST_BOX (child))
        gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      name_lists (child, name);
    }
}

/**
 * sw_import_fold_new:
 * @title: what it is
 * @subtitle: (nullable): what more is to be said
 *
 * Returns: (transfer floating): a row that opens to show more rows
 */
GtkWidget *
sw_import_fold_new (const char *title,
                    const char *subtitle)
{
  GtkWidget *row = adw_expander_row_new ();

  set_text (row, title);
  name_lists (row, title);
  if (subtitle != NULL)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  return row;
}

static void
add_suffix (GtkWidget *row,
            GtkWidget *suffix)
{
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  if (ADW_IS_EXPANDER_ROW (row))
    adw_expander_row_add_action (ADW_EXPANDER_ROW (row), suffix);
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
}

/**
 * sw_import_row_set_count:
 * @row: a row
 * @declared: how many statements the page says there are, negative where it does not
 * @found: how many were found
 *
 * A difference is told by a sign, in words and by colour.
 */
void
sw_import_row_set_count (GtkWidget *row,
                         int declared,
                         guint found)
{
  gboolean differs = declared >= 0 && (guint) declared != found;
  g_autofree char *text = differs ? g_strdup_printf (_("%u found, %d declared"), found, declared)
                                  : g_strdup_printf ("%u", found);
  g_autofree char *spoken = differs ? g_strdup (text)
                                    : g_strdup_printf (ngettext ("%u found", "%u found", found), found);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);

  if (differs)
    {
      gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
      gtk_widget_add_css_class (box, "severity");
      gtk_widget_add_css_class (box, "warning");
    }
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  add_suffix (row, box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
}

/**
 * sw_import_row_set_icon:
 * @row: a row
 * @icon: the name of an icon
 * @style: "error", "warning" or "info"
 */
void
sw_import_row_set_icon (GtkWidget *row,
                        const char *icon,
                        const char *style)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (image, "severity");
  gtk_widget_add_css_class (image, style);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
}

/**
 * sw_import_clear:
 * @box: a box
 *
 * Takes everything out of it.
 */
void
sw_import_clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}
