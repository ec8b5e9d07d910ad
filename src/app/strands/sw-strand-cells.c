/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The statements of a strand side by side: a cell for each level of what they are in, in the levels'
 * order, so that one sees how the skill grows and where it does not. Where there is no room for all beside
 * each other, they go on below. A cell goes to its statement when it is clicked; the keyboard goes there by
 * the row it is in. */

#include "strands/sw-strand-cells.h"

#include <glib/gi18n-lib.h>

#include "problems/sw-problem-place.h"
#include "strands/sw-columns-layout.h"

/**
 * sw_strand_cells_new:
 *
 * Returns: (transfer floating): no cells yet
 */
GtkWidget *
sw_strand_cells_new (void)
{
  GtkWidget *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (cells, sw_columns_layout_new ());
  gtk_widget_add_css_class (cells, "strand-cells");
  return cells;
}

/**
 * sw_strand_label_new:
 * @text: what it says
 * @css_class: (nullable): a style class
 *
 * Returns: (transfer floating): a label that wraps, as texts of strands do
 */
GtkWidget *
sw_strand_label_new (const char *text,
                     const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

typedef struct
{
  SwSession *session;      /* not owned: the window that the cell is in has it */
  SwNode *statement;
} Target;

static void
target_free (gpointer data,
             GClosure *closure)
{
  g_object_unref (((Target *) data)->statement);
  g_free (data);
}

static void
clicked_cb (Target *target)
{
  if (sw_node_get_parent (target->statement) != NULL)
    sw_session_reveal (target->session, target->statement, SW_STATEMENT_TEXT, 0, 0);
}

static GtkWidget *
new_statement (SwSession *session,
               SwNode *statement)
{
  const char *text = sw_node_get_text (statement, SW_STATEMENT_TEXT);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = sw_strand_label_new (text != NULL ? text : "", NULL);
  g_autofree char *place = sw_problem_dup_node_name (session, statement);
  g_autofree char *tooltip = g_strdup_printf (_("Go to %s"), place);
  Target *target = g_new0 (Target, 1);

  target->session = session;
  target->statement = g_object_ref (statement);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, tooltip);
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), target, target_free, G_CONNECT_SWAPPED);
  return button;
}

/* Every level of the section or domain has a cell, also one that the strand does not reach. A strand may
 * have statements of several sections, whose levels have the same names: so a level is called as it is elsewhere
 * in the window, behind its section where that takes saying. */
static void
add_container (GtkBox *cells,
               SwSession *session,
               SwNode *container,
               GPtrArray *statements,
               GString *words)
{
  guint n_levels = sw_node_get_n (container, SW_LIST_LEVELS);

  for (guint i = 0; i < n_levels; i++)
    {
      SwNode *level = sw_node_get_nth (container, SW_LIST_LEVELS, i);
      GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
      g_autofree char *name = sw_problem_dup_node_name (session, level);
      gboolean any = FALSE;

      gtk_box_append (GTK_BOX (cell), sw_strand_label_new (name, "form-hint"));
      for (guint j = 0; j < statements->len; j++)
        {
          SwNode *statement = g_ptr_array_index (statements, j);

          if (sw_node_get_parent (statement) != level)
            continue;
          any = TRUE;
          gtk_box_append (GTK_BOX (cell), new_statement (session, statement));
          g_string_append_printf (words, " %s: %s", name, sw_node_get_text (statement, SW_STATEMENT_TEXT));
        }
      if (!any)
        gtk_box_append (GTK_BOX (cell), sw_strand_label_new (C_("level of a strand", "Nothing yet"), "caption-dim"));
      gtk_box_append (cells, cell);
    }
}

/**
 * sw_strand_cells_show:
 * @cells: from sw_strand_cells_new()
 * @session: the session of the window they are in
 * @statements: (element-type SwNode): what they shall show, in the document's order
 *
 * Returns: (transfer full): all they say in words
 */
char *
sw_strand_cells_show (GtkWidget *cells,
                      SwSession *session,
                      GPtrArray *statements)
{
  GString *words = g_string_new (NULL);
  SwNode *last = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (cells)) != NULL)
    gtk_box_remove (GTK_BOX (cells), child);

  for (guint i = 0; i < statements->len; i++)
    {
      SwNode *container = sw_node_get_parent (sw_node_get_parent (g_ptr_array_index (statements, i)));

      if (container == last)
        continue;
      last = container;
      add_container (GTK_BOX (cells), session, container, statements, words);
    }
  gtk_widget_set_visible (cells, statements->len > 0);
  return g_string_free (words, FALSE);
}
