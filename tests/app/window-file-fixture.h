/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window-fixture.h"

/* A window in which a copy of an example is open. */

#define EDITED "Conduit runs — bend under supervision."

typedef struct
{
  SwWindow *window;
  char *folder;
  GFile *file;
  GBytes *bytes;           /* what the file was at first */
} Fixture;

static inline GBytes *
read_bytes (GFile *file)
{
  char *text = NULL;
  gsize len;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, &len, NULL));
  return g_bytes_new_take (text, len);
}

static inline void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autofree char *example = g_build_filename (sw_paths_get_data_dir (), "examples", "47-2111.00.json", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GFile) original = g_file_new_for_path (example);

  fixture->folder = g_dir_make_tmp ("sw-window-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "R&D <draft>.json", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->bytes = read_bytes (original);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (fixture->bytes, NULL),
                                      g_bytes_get_size (fixture->bytes), NULL));

  sw_application_open_file (application, fixture->file, NULL);
  fixture->window = SW_WINDOW (gtk_application_get_windows (GTK_APPLICATION (application))->data);
  fixture_wait_for (get_document (fixture->window) != NULL && gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  fixture_settle (100);
}

static inline void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  close_windows ();

  g_unlink (g_file_peek_path (fixture->file));
  g_rmdir (fixture->folder);
  g_clear_object (&fixture->file);
  g_clear_pointer (&fixture->bytes, g_bytes_unref);
  g_free (fixture->folder);
}
