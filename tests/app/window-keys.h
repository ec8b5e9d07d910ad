/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-fixture.h"

/* Real key events for the window that has the focus, and letting happen what they bring about. */

static inline void
keys_settle (void)
{
  fixture_settle (60);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static inline gboolean
keys_can_press (void)
{
  g_autofree char *tool = g_find_program_in_path ("xdotool");

  if (tool == NULL)
    g_test_skip ("no xdotool to press keys with");
  return tool != NULL;
}

static inline void
keys_press (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("xdotool key --delay 1 %s", keys);

  g_assert_true (g_spawn_command_line_sync (line, NULL, NULL, NULL, NULL));
  keys_settle ();
}

static inline void
keys_type (const char *text)
{
  g_autofree char *line = g_strdup_printf ("xdotool type --delay 1 \"%s\"", text);

  g_assert_true (g_spawn_command_line_sync (line, NULL, NULL, NULL, NULL));
  keys_settle ();
}
