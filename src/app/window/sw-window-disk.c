/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What other programs do to the file while it is open here. It is looked at whenever the window comes to the
 * front, and when the system tells of a change: who shares the screen with the other program, or has it write
 * from the window's own terminal, would otherwise hear of it only when saving is refused.
 *
 * A link is watched as well as what it leads to, as either may be exchanged. */

#include "window/sw-window-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Programs write a file in several steps, and some remove it first; only what comes out is told. */
#define SETTLED_AFTER 250 /* ms */

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

  /* What is half written by ourselves says nothing about others. */
  if (self->loading != NULL || sw_session_is_saving (self->session))
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

static gboolean
look_cb (gpointer user_data)
{
  SwWindow *self = user_data;

  /* Our own writing. What it meets it tells itself. */
  if (self->loading != NULL || sw_session_is_saving (self->session))
    return G_SOURCE_CONTINUE;

  self->look_id = 0;
  sw_window_look_at_disk (self);
  return G_SOURCE_REMOVE;
}

static void
file_event_cb (SwWindow *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  self->look_id = g_timeout_add (SETTLED_AFTER, look_cb, self);
}

static GFileMonitor *
watch (SwWindow *self,
       GFile *file)
{
  /* Where nothing can be watched, coming to the front is what is left. */
  GFileMonitor *monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);

  if (monitor != NULL)
    g_signal_connect_object (monitor, "changed", G_CALLBACK (file_event_cb), self, G_CONNECT_SWAPPED);
  return monitor;
}

/* Stops watching the file. */
void
sw_window_unwatch_disk (SwWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->disk_monitors); i++)
    {
      if (self->disk_monitors[i] != NULL)
        g_file_monitor_cancel (self->disk_monitors[i]);
      g_clear_object (&self->disk_monitors[i]);
    }
  g_clear_handle_id (&self->look_id, g_source_remove);
}

/* Watches the file that the document is in now, if it is in one. */
void
sw_window_watch_disk (SwWindow *self)
{
  GFile *file = sw_session_get_file (self->session);
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;
  g_autofree char *real = NULL;

  sw_window_unwatch_disk (self);
  if (path == NULL)
    return;

  self->disk_monitors[0] = watch (self, file);
  real = realpath (path, NULL);
  if (real != NULL && strcmp (real, path) != 0)
    {
      g_autoptr (GFile) target = g_file_new_for_path (real);

      self->disk_monitors[1] = watch (self, target);
    }
}
