/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "program-fixture.h"

/* Windows with documents: what is in them, and what they ask. */

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
  return fixture_find_window (ADW_TYPE_MESSAGE_DIALOG, GTK_WINDOW (window));
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
