/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwCiteRow: a source that can be cited, with a check that says of how many statements it is.
 *
 * The check is a picture of the state and a place to click on; the row itself has name and state for
 * those who do not see it. */

#include "cite/sw-cite-row.h"

#include <glib/gi18n-lib.h>

struct _SwCiteRow
{
  GtkListBoxRow parent_instance;

  char *name;              /* without the state */
  GtkCheckButton *check;   /* NULL for a name that is no source yet */
};

enum { TOGGLED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwCiteRow, sw_cite_row, GTK_TYPE_LIST_BOX_ROW)

static void
toggled_cb (SwCiteRow *self)
{
  g_signal_emit (self, signals[TOGGLED], 0);
}

static void
sw_cite_row_finalize (GObject *object)
{
  g_free (SW_CITE_ROW (object)->name);

  G_OBJECT_CLASS (sw_cite_row_parent_class)->finalize (object);
}

static void
sw_cite_row_class_init (SwCiteRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_cite_row_finalize;

  /**
   * SwCiteRow::toggled:
   * @self: a row whose check was clicked
   */
  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
sw_cite_row_init (SwCiteRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "cite-row");
}

static GtkWidget *
add_label (GtkWidget *box,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/**
 * sw_cite_row_new:
 * @match: a source
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
sw_cite_row_new (const SwSourceMatch *match)
{
  SwCiteRow *self = g_object_new (SW_TYPE_CITE_ROW, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gboolean has_label = match->label != NULL && *match->label != '\0';
  gboolean has_title = match->title != NULL && *match->title != '\0';
  const char *label = has_label ? match->label : has_title ? match->title : match->id;

  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_focusable (GTK_WIDGET (self->check), FALSE);
  gtk_widget_set_focus_on_click (GTK_WIDGET (self->check), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->check));

  gtk_widget_set_hexpand (texts, TRUE);
  add_label (texts, label, NULL);
  if (has_title && has_label)
    add_label (texts, match->title, "form-hint");
  gtk_box_append (GTK_BOX (line), texts);

  if (match->source == NULL)
    {
      add_label (line, C_("source", "from the profile"), "form-hint");
      self->name = g_strdup_printf (_("%s, from the profile"), label);
    }
  else
    self->name = g_strdup (label);
  if (match->number > 0 && match->number <= 9)
    {
      g_autofree char *key = gtk_accelerator_get_label (GDK_KEY_0 + match->number, GDK_ALT_MASK);

      gtk_widget_set_tooltip_text (add_label (line, key, "form-hint"), _("Cites this source without opening this list"));
    }

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  sw_cite_row_set_cited (self, SW_CITED_BY_NONE);
  return GTK_WIDGET (self);
}

/**
 * sw_cite_row_new_for_name:
 * @name: what was typed, and is no source
 *
 * Returns: (transfer floating): a row that offers to make it one
 */
GtkWidget *
sw_cite_row_new_for_name (const char *name)
{
  SwCiteRow *self = g_object_new (SW_TYPE_CITE_ROW, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->name = g_strdup_printf (_("New source “%s”"), name);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("list-add-symbolic"));
  add_label (line, self->name, NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), line);
  sw_cite_row_set_cited (self, SW_CITED_BY_NONE);
  return GTK_WIDGET (self);
}

/**
 * sw_cite_row_set_cited:
 * @self: a row
 * @cited: how many of the statements cite its source
 */
void
sw_cite_row_set_cited (SwCiteRow *self,
                       SwCitedBy cited)
{
  g_autofree char *said = NULL;

  if (self->check != NULL)
    {
      g_signal_handlers_block_by_func (self->check, toggled_cb, self);
      gtk_check_button_set_active (self->check, cited == SW_CITED_BY_ALL);
      gtk_check_button_set_inconsistent (self->check, cited == SW_CITED_BY_SOME);
      g_signal_handlers_unblock_by_func (self->check, toggled_cb, self);
    }

  if (cited == SW_CITED_BY_ALL)
    /* Translators: the name of a source */
    said = g_strdup_printf (_("%s, cited"), self->name);
  else if (cited == SW_CITED_BY_SOME)
    /* Translators: the name of a source, and that some of the selected statements cite it */
    said = g_strdup_printf (_("%s, cited by some"), self->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  said != NULL ? said : self->name, -1);
}
