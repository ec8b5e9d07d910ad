/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys that work wherever the focus is. An application's accelerators come before every widget,
 * so nothing stands here that a text field could mean: undo and redo are the document view's own (see
 * sw-window-actions.c), and what is done with statements is the editing surface's. */

#include "sw-accels.h"

static const struct
{
  const char *action;
  const char *keys[5];
} accels[] = {
  { "win.new", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.import", { "<Control>i" } },
  { "win.export", { "<Control><Shift>e" } },
  { "win.next-finding", { "F8" } },
  { "win.previous-finding", { "<Shift>F8" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.resize-panes", { "<Control>F8" } },
  { "win.outline", { "F9" } },
  { "win.problems", { "<Control>F9" } },
  { "win.fullscreen", { "F11" } },
  { "win.view-list", { "<Control>1", "<Control>KP_1" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-normal", { "<Control>0", "<Control>KP_0" } },
  { "win.show-help-overlay", { "F1", "<Control>question", "<Control>slash" } },
  { "window.close", { "<Control>w" } },
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
};

/**
 * sw_accels_install:
 * @application: the application
 *
 * Gives the verbs their keys.
 */
void
sw_accels_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action, accels[i].keys);
}
