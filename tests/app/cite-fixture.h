/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-profile-reader.h"

#include "page-fixture.h"

/* The page one writes on, and the keys that cite. The profile offers more sources than the document has. */

static inline gboolean
is_settled (Fixture *fixture,
            gboolean open)
{
  return sw_section_view_has_popover (fixture->view) == open;
}

/* One key after the other; the list that one of them opens or closes has its time to do so. */
static inline void
press_each (Fixture *fixture,
            const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (keys, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean was_open = sw_section_view_has_popover (fixture->view);

      press (parts[i]);
      if (g_str_equal (parts[i], "ctrl+k") && sw_section_view_is_editable (fixture->view))
        fixture_wait_for (is_settled (fixture, TRUE));
      else if (was_open && (g_str_equal (parts[i], "Return") || g_str_equal (parts[i], "Escape")))
        fixture_wait_for (is_settled (fixture, FALSE));
    }
}

static inline void
set_up_citing (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("com.skillwright.Skillwright");

  g_settings_reset (settings, "recent-sources");
  set_up (fixture, data);
}
