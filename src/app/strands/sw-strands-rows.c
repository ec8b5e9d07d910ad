/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the view of the strands shows: a row for each, and where strands can be suggested. */

#include "strands/sw-strands-private.h"

#include <glib/gi18n-lib.h>

#include "model/sw-strand-edits.h"
#include "problems/sw-problem-place.h"
#include "strands/sw-strand-cells.h"

const char *
sw_strands_get_name (SwNode *strand)
{
  const char *name = sw_node_get_text (strand, SW_STRAND_NAME);

  return name != NULL ? name : "";
}

GtkWidget *
sw_strands_make_row (SwNode *strand,
                     gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (count, "form-hint");
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), count);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), sw_strand_cells_new ());
  return box;
}

char *
sw_strands_update_row (GtkWidget *child,
                       SwNode *strand,
                       gpointer user_data)
{
  SwStrands *self = user_data;
  GtkWidget *head = gtk_widget_get_first_child (child);
  GtkWidget *name = gtk_widget_get_first_child (head);
  g_autoptr (GPtrArray) statements = sw_strand_list_statements (sw_strands_get_document (self), strand);
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u statement", "%u statements", statements->len), statements->len);
  g_autofree char *words = sw_strand_cells_show (gtk_widget_get_next_sibling (head), self->session, statements);

  gtk_label_set_text (GTK_LABEL (name), sw_strands_get_name (strand));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (name)), count);
  /* Translators: a strand for the ear: its name, how many statements it has, and these. */
  return g_strdup_printf (_("%s, %s.%s"), sw_strands_get_name (strand), count, words);
}

static void
list_containers (SwStrands *self)
{
  SwNode *root = sw_document_get_root (sw_strands_get_document (self));
  guint selected = gtk_drop_down_get_selected (self->container);
  SwNode *before = selected < self->containers->len ? g_ptr_array_index (self->containers, selected) : NULL;
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->containers);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint at = 0;

  self->containers = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (root, SW_LIST_SECTIONS, i);

      if (sw_node_get_n (section, SW_LIST_LEVELS) > 1)
        g_ptr_array_add (self->containers, g_object_ref (section));
      for (guint j = 0; j < sw_node_get_n (section, SW_LIST_DOMAINS); j++)
        if (sw_node_get_n (sw_node_get_nth (section, SW_LIST_DOMAINS, j), SW_LIST_LEVELS) > 1)
          g_ptr_array_add (self->containers, g_object_ref (sw_node_get_nth (section, SW_LIST_DOMAINS, j)));
    }

  for (guint i = 0; i < self->containers->len; i++)
    {
      SwNode *container = g_ptr_array_index (self->containers, i);
      g_autofree char *name = sw_problem_dup_node_name (self->session, container);

      gtk_string_list_append (names, name);
      if (container == before)
        at = i;
    }
  gtk_drop_down_set_model (self->container, G_LIST_MODEL (names));
  if (self->containers->len > 0)
    gtk_drop_down_set_selected (self->container, at);
}

static gboolean
are_containers_shown (SwStrands *self)
{
  GListModel *names = gtk_drop_down_get_model (self->container);
  guint n = 0;
  SwNode *root = sw_document_get_root (sw_strands_get_document (self));

  for (guint i = 0; i < self->containers->len; i++)
    {
      SwNode *container = g_ptr_array_index (self->containers, i);
      g_autofree char *name = sw_problem_dup_node_name (self->session, container);

      if (sw_node_get_root (container) != root || names == NULL || i >= g_list_model_get_n_items (names) ||
          g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (names), i), name) != 0)
        return FALSE;
    }
  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (root, SW_LIST_SECTIONS, i);

      n += sw_node_get_n (section, SW_LIST_LEVELS) > 1;
      for (guint j = 0; j < sw_node_get_n (section, SW_LIST_DOMAINS); j++)
        n += sw_node_get_n (sw_node_get_nth (section, SW_LIST_DOMAINS, j), SW_LIST_LEVELS) > 1;
    }
  return n == self->containers->len;
}

/* Shows everything as it is now, where somebody sees it. */
void
sw_strands_show_all (SwStrands *self)
{
  static const char *const changing[] = { "strand.rename", "strand.merge", "strand.remove", "strand.move" };
  g_autoptr (GPtrArray) strands = g_ptr_array_new ();
  SwNode *extensions;

  if (sw_strands_get_document (self) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  extensions = sw_strands_get_extensions (self);
  for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_STRANDS); i++)
    g_ptr_array_add (strands, sw_node_get_nth (extensions, SW_LIST_STRANDS, i));
  sw_node_rows_show (self->rows, strands);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), strands->len > 0);
  gtk_widget_set_visible (self->empty, strands->len == 0);
  if (!are_containers_shown (self))
    list_containers (self);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changing[i], sw_session_is_editable (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "strand.suggest",
                                 sw_session_is_editable (self->session) && self->containers->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->container), self->containers->len > 0);
}
