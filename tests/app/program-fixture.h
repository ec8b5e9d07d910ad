/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sw-paths.h"
#include "window/sw-window-private.h"

#include "app-fixture.h"

/* The program in the test's own process, and its windows. */

static SwApplication *application;

static inline SwDocument *
get_document (SwWindow *window)
{
  return sw_session_get_document (sw_window_get_session (window));
}

static inline void
close_windows (void)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = gtk_application_get_windows (GTK_APPLICATION (application)))
    gtk_window_destroy (l->data);
  fixture_settle (50);
}

/* Has the program itself, and runs the tests. */
static inline int
program_fixture_run (int *argc,
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
