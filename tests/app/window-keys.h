/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app-fixture.h"

/* Real key events for the window that has the focus, and letting happen what they bring about. */

static inline void
keys_settle (void)
{
  fixture_settle (60);
  fixture_drain ();
}

static inline void
keys_press (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("key --delay 1 %s", keys);

  fixture_tool (line, 60);
}

static inline void
keys_type (const char *text)
{
  g_autofree char *line = g_strdup_printf ("type --delay 1 \"%s\"", text);

  fixture_tool (line, 60);
}
