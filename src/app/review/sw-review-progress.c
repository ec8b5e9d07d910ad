/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far the review is: how many statements of each section and level somebody has ticked. */

#include "review/sw-review-private.h"

#include <glib/gi18n-lib.h>

#include "model/sw-seen-edits.h"

GtkWidget *
sw_review_make_progress (SwNode *node,
                         gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkLabel *title = sw_review_new_label (sw_node_get_kind (node) == SW_KIND_SECTION ? "heading" : "review-part");
  GtkLabel *count = sw_review_new_label ("row-number");
  GtkWidget *bar = gtk_level_bar_new ();

  /* As wide as "10 of 10" at least, so that the bars stand one below the other. */
  gtk_label_set_width_chars (count, 8);
  gtk_label_set_xalign (count, 1);
  gtk_widget_set_hexpand (GTK_WIDGET (title), TRUE);
  gtk_label_set_ellipsize (title, PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bar, "level-progress");
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (title));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (count));
  return box;
}

static const char *
get_title (SwReview *self,
           SwNode *node)
{
  const char *title;

  switch (sw_node_get_kind (node))
    {
    case SW_KIND_SECTION:
      return sw_session_get_section_title (self->session, node);
    case SW_KIND_DOMAIN:
      title = sw_node_get_text (node, SW_DOMAIN_NAME);
      break;
    default:
      title = sw_node_get_text (node, SW_LEVEL_LABEL);
      if (title == NULL || *title == '\0')
        title = sw_node_get_text (node, SW_LEVEL_KEY);
    }
  return title != NULL ? title : "";
}

char *
sw_review_update_progress (GtkWidget *child,
                           SwNode *node,
                           gpointer user_data)
{
  SwReview *self = user_data;
  GtkWidget *title = gtk_widget_get_first_child (child);
  GtkWidget *bar = gtk_widget_get_next_sibling (title);
  GtkWidget *count = gtk_widget_get_next_sibling (bar);
  g_autofree char *digits = NULL;
  guint n_ticked, n;

  sw_node_count_ticked (node, &n_ticked, &n);
  /* Translators: how many statements have been reviewed, of how many. */
  digits = g_strdup_printf (C_("review", "%u of %u"), n_ticked, n);
  gtk_label_set_text (GTK_LABEL (title), get_title (self, node));
  gtk_level_bar_set_max_value (GTK_LEVEL_BAR (bar), MAX (n, 1));
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), n_ticked);
  gtk_label_set_text (GTK_LABEL (count), digits);
  return g_strdup_printf (ngettext ("%s: %u of %u statement reviewed", "%s: %u of %u statements reviewed", n),
                          get_title (self, node), n_ticked, n);
}

void
sw_review_show_progress (SwReview *self)
{
  SwNode *root = sw_document_get_root (sw_review_get_document (self));
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autofree char *text = NULL;
  guint n_ticked, n;

  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (root, SW_LIST_SECTIONS, i);
      gboolean has_domains = sw_node_get_n (section, SW_LIST_DOMAINS) > 0;
      SwListId list = has_domains ? SW_LIST_DOMAINS : SW_LIST_LEVELS;

      g_ptr_array_add (nodes, section);
      for (guint j = 0; j < sw_node_get_n (section, list); j++)
        g_ptr_array_add (nodes, sw_node_get_nth (section, list, j));
    }

  sw_node_count_ticked (root, &n_ticked, &n);
  if (n_ticked == 0)
    text = g_strdup (_("Ctrl+M ticks a statement as read and found right. The tick falls when the text changes."));
  else if (n_ticked == n)
    text = g_strdup (_("Every statement has been reviewed."));
  else
    text = g_strdup_printf (ngettext ("%u statement is left to review.", "%u statements are left to review.", n - n_ticked),
                            n - n_ticked);
  gtk_label_set_text (self->progress_text, text);
  gtk_widget_set_visible (self->clear, n_ticked > 0);
  gtk_widget_set_sensitive (self->clear, sw_session_is_editable (self->session));
  sw_node_rows_show (self->progress, nodes);
}

gboolean
sw_review_progress_command_cb (SwReview *self,
                               SwNode *node,
                               guint command)
{
  if (command != SW_ROWS_GO)
    return FALSE;
  sw_session_reveal (self->session, node, 0, -1, -1);
  return TRUE;
}

void
sw_review_clear_ticks_action (GtkWidget *widget,
                              const char *name,
                              GVariant *parameter)
{
  SwReview *self = SW_REVIEW (widget);
  g_autofree char *sentence = NULL;
  guint n;

  sw_review_say_focus (self);
  n = sw_document_clear_ticks (sw_review_get_document (self));
  sentence = g_strdup_printf (ngettext ("%u tick removed.", "%u ticks removed.", n), n);
  sw_session_announce (self->session, sentence, n > 0);
  gtk_widget_grab_focus (widget);
}
