/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bars under the header: what the user should know about the document and its file as long as it
 * holds, and what can be done about it. */

#include "window/sw-window-private.h"

#include <glib/gi18n-lib.h>

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

static void
disk_response_cb (SwWindow *self,
                  int response)
{
  GFile *file = sw_session_get_file (self->session);

  self->disk_notice = NULL;
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    sw_window_load_file (self, file);
}

static void
hide_disk_notice (SwWindow *self)
{
  GtkWidget *notice = g_steal_pointer (&self->disk_notice);

  if (notice != NULL)
    gtk_box_remove (GTK_BOX (self->notices), notice);
}

/* Says when the file is not what was read any more. Who keeps his own work is told once; the save is
 * refused all the same, and asks. */
void
sw_window_look_at_disk (SwWindow *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  SwDiskState state;
  const char *text;

  if (self->loading != NULL)
    return;

  state = sw_session_look_at_disk (self->session);
  if (document == NULL || state == SW_DISK_SAME)
    {
      hide_disk_notice (self);
      self->disk_state = SW_DISK_SAME;
      return;
    }

  if (state == self->disk_state)
    return;

  hide_disk_notice (self);
  self->disk_state = state;
  if (state == SW_DISK_GONE)
    text = _("The file is not there any more: it was removed, renamed or moved. Your work is here; save it to keep it.");
  else if (sw_document_is_modified (document, SW_MARK_FILE))
    text = _("Another program has changed the file, and you have changes of your own. Reloading would lose yours.");
  else
    text = _("Another program has changed the file.");

  sw_session_say (self->session, text);
  self->disk_notice = sw_window_add_notice (self, GTK_MESSAGE_WARNING, text);
  if (state == SW_DISK_CHANGED)
    {
      gtk_info_bar_add_button (GTK_INFO_BAR (self->disk_notice), _("_Reload"), GTK_RESPONSE_ACCEPT);
      gtk_info_bar_add_button (GTK_INFO_BAR (self->disk_notice), _("_Keep mine"), GTK_RESPONSE_REJECT);
    }
  g_signal_connect_object (self->disk_notice, "response", G_CALLBACK (disk_response_cb), self, G_CONNECT_SWAPPED);
}
