/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What went into no part: in full, each with its line, to be read, selected and copied. A text view
 * holds any amount of it. What is the page's own furniture is kept apart, and folded up. */

#include "import/sw-import-rest.h"

#include <glib/gi18n-lib.h>

#include "import/sw-import-rows.h"

#define MAX_HEIGHT 220

static char *
dup_rest (SwImportDraft *draft,
          gboolean furniture,
          guint *n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < draft->rest->len; i++)
    {
      const SwImportRest *rest = g_ptr_array_index (draft->rest, i);

      if (rest->furniture != furniture)
        continue;
      /* Translators: the number of a line and what stands there. */
      g_string_append_printf (text, *n > 0 ? _("\nLine %u: %s") : _("Line %u: %s"), rest->line, rest->text);
      (*n)++;
    }
  return g_string_free (text, FALSE);
}

static GtkWidget *
create_view (const char *text,
             const char *name)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 60);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_add_css_class (scroller, "import-rest");
  return scroller;
}

static void
copy_cb (GtkWidget *button,
         char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), text);
}

static void
free_text (gpointer text,
           GClosure *closure)
{
  g_free (text);
}

/**
 * sw_import_rest_new:
 * @draft: what was found
 * @furniture: whether to show the page's own furniture, or what was not understood
 *
 * Returns: (transfer floating) (nullable): a view of it; %NULL where there is none
 */
GtkWidget *
sw_import_rest_new (SwImportDraft *draft,
                    gboolean furniture)
{
  guint n = 0;
  char *text = dup_rest (draft, furniture, &n);
  GtkWidget *box, *head, *view, *button;
  g_autofree char *title = NULL;

  if (n == 0)
    {
      g_free (text);
      return NULL;
    }

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  if (furniture)
    {
      GtkWidget *expander;

      title = g_strdup_printf (_("The page’s own furniture, left out (%u)"), n);
      expander = gtk_expander_new (title);
      gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      gtk_expander_set_child (GTK_EXPANDER (expander), create_view (text, title));
      gtk_box_append (GTK_BOX (box), expander);
      g_free (text);
      return box;
    }

  title = g_strdup_printf (_("Not understood (%u)"), n);
  head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  view = sw_import_heading_new (title);
  gtk_widget_set_hexpand (view, TRUE);
  gtk_box_append (GTK_BOX (head), view);
  button = gtk_button_new_with_mnemonic (_("C_opy all"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Copy what was not understood, to put it where it belongs later"));
  gtk_box_append (GTK_BOX (head), button);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), sw_import_text_new (_("This went into no part. It is not in the new document.")));
  gtk_box_append (GTK_BOX (box), create_view (text, title));
  g_signal_connect_data (button, "clicked", G_CALLBACK (copy_cb), text, free_text, 0);
  return box;
}
