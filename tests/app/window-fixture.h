/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sw-paths.h"
#include "window/sw-window-private.h"

#include <glib/gstdio.h>
#include <string.h>

#include "app-fixture.h"

/* The program in the test's own process: its windows, what is in them, and what they ask. */

static SwApplication *application;

static inline SwDocument *
get_document (SwWindow *window)
{
  return sw_session_get_document (sw_window_get_session (window));
}

static inline guint
count_windows (void)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    n += SW_IS_WINDOW (l->data) ? 1 : 0;
  return n;
}

/* A window of its own for @file, once it is there. */
static inline SwWindow *
open_window (GFile *file)
{
  SwWindow *window = sw_window_new (application);

  sw_window_load_file (window, file);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait_for (get_document (window) != NULL && gtk_widget_get_mapped (GTK_WIDGET (window)));
  fixture_settle (50);
  return window;
}

static inline void
close_windows (void)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = gtk_application_get_windows (GTK_APPLICATION (application)))
    gtk_window_destroy (l->data);
  fixture_settle (50);
}

static inline SwNode *
get_statement (SwWindow *window)
{
  return sw_node_get_nth (fixture_get_level (get_document (window), 0), SW_LIST_STATEMENTS, 0);
}

static inline void
edit (SwWindow *window,
      const char *text)
{
  fixture_set_text (get_document (window), get_statement (window), text);
}

static inline void
activate (SwWindow *window,
          const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (action, &name, &target, NULL));
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), name, target));
}

/* The dialog that asks something about @window. */
static inline AdwMessageDialog *
find_dialog (SwWindow *window)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data) && gtk_widget_get_visible (l->data) &&
        gtk_window_get_transient_for (l->data) == GTK_WINDOW (window))
      return l->data;
  return NULL;
}

static inline void
answer (SwWindow *window,
        const char *response)
{
  AdwMessageDialog *dialog = find_dialog (window);

  g_assert_nonnull (dialog);
  g_object_ref (dialog);
  g_assert_true (adw_message_dialog_has_response (dialog, response));
  /* In the order in which a click on the button does it. */
  gtk_window_destroy (GTK_WINDOW (dialog));
  adw_message_dialog_response (dialog, response);
  g_object_unref (dialog);
  fixture_settle (20);
}

/* Has the program itself, and runs the tests. */
static inline int
window_fixture_run (int *argc,
                    char ***argv,
                    void (*add_tests) (void))
{
  int result;

  sw_paths_init_bare_build ();
  gtk_test_init (argc, argv, NULL);
  g_set_application_name ("Skillwright");
  application = sw_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  add_tests ();
  result = g_test_run ();
  g_object_unref (application);
  return result;
}
