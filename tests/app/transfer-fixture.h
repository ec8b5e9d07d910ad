/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "program-fixture.h"

/* What the tests of import and export share: windows, the dialogs in front of them, and real keys. */

/* A window that shows the start page. */
static inline SwWindow *
transfer_open_empty (void)
{
  SwWindow *window = sw_window_new (application);

  gtk_window_present (GTK_WINDOW (window));
  fixture_wait_for (gtk_widget_get_mapped (GTK_WIDGET (window)));
  return window;
}

/* A window with a document of that many statements. */
static inline SwWindow *
transfer_open_document (guint n)
{
  SwWindow *window = transfer_open_empty ();
  g_autoptr (SwDocument) document = fixture_new_document (&n, 1);

  sw_session_take_document_file (sw_window_get_session (window), sw_document_file_new (document));
  fixture_settle (50);
  return window;
}

static inline gpointer
transfer_wait_for (SwWindow *window,
                   GType type)
{
  fixture_wait_for (fixture_find_window (type, GTK_WINDOW (window)) != NULL);
  fixture_wait_for (gtk_widget_get_mapped (fixture_find_window (type, GTK_WINDOW (window))));
  fixture_settle (50);
  return fixture_find_window (type, GTK_WINDOW (window));
}

static inline guint
transfer_count_statements (SwDocument *document,
                           const char *key,
                           guint level)
{
  SwNode *section = sw_document_get_section (document, key);

  return sw_node_get_n (sw_node_get_nth (section, SW_LIST_LEVELS, level), SW_LIST_STATEMENTS);
}

/* The first child of that type below @widget, depth first, after @skip others. */
static inline GtkWidget *
transfer_find_child (GtkWidget *widget,
                     GType type,
                     guint *skip)
{
  GtkWidget *child;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*skip)-- == 0)
    return widget;

  for (child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = transfer_find_child (child, type, skip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline gpointer
transfer_get_child (gpointer window,
                    GType type,
                    guint nth)
{
  return transfer_find_child (window, type, &nth);
}

/* Presses real keys in the window of that title; without xdotool the test is skipped. */
static inline gboolean
transfer_press (const char *title,
                const char *keys)
{
  g_autofree char *focus = g_strdup_printf ("search --onlyvisible --name '^%s' windowfocus --sync", title);
  g_autofree char *line = g_strdup_printf ("key --delay 2 %s", keys);

  if (!fixture_can_press ())
    return FALSE;

  fixture_tool (focus, 30);
  fixture_tool (line, 80);
  return TRUE;
}
