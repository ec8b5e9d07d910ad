/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bars under the header: what the user should know about the document and its file as long as it
 * holds, and what can be done about it. */

#include "window/sw-window-private.h"

/* The answer may have exchanged the document, and its notices with it. */
static void
close_notice (GtkWidget *notice)
{
  GtkWidget *parent = gtk_widget_get_parent (notice);

  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), notice);
}

/* Adds a bar that goes with any answer; the caller adds buttons. */
GtkWidget *
sw_window_add_notice (SwWindow *self,
                      GtkMessageType type,
                      const char *text)
{
  GtkWidget *notice = gtk_info_bar_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_info_bar_add_child (GTK_INFO_BAR (notice), label);
  gtk_info_bar_set_message_type (GTK_INFO_BAR (notice), type);
  gtk_info_bar_set_show_close_button (GTK_INFO_BAR (notice), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (notice), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_after (notice, "response", G_CALLBACK (close_notice), NULL);
  gtk_box_append (GTK_BOX (self->notices), notice);
  return notice;
}

void
sw_window_clear_notices (SwWindow *self)
{
  GtkWidget *notice;

  while ((notice = gtk_widget_get_first_child (self->notices)) != NULL)
    gtk_box_remove (GTK_BOX (self->notices), notice);
  self->disk_notice = NULL;
}

/* Says why the document cannot be changed. */
void
sw_window_update_read_only_notice (SwWindow *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  const char *reason = document != NULL ? sw_document_get_read_only (document) : NULL;

  if (reason == NULL)
    return;

  sw_session_say (self->session, reason);
  sw_window_add_notice (self, GTK_MESSAGE_WARNING, reason);
}
