/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who signs notes and ticks, and when.
 *
 * The name is the one from the preferences; as long as nobody has written one there, the system's name
 * for the user. A time is kept as ISO 8601 in UTC, so that files of people in several places sort, and
 * is shown as the user's own clock has it. */

#include "review/sw-author.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "sw-config.h"

/* The system's name for the user: the real one, else that of the account. */
static char *
dup_system_name (void)
{
  const char *name = g_get_real_name ();

  /* What GLib says where the system has none. */
  if (name == NULL || *name == '\0' || g_str_equal (name, "Unknown"))
    name = g_get_user_name ();
  return g_utf8_make_valid (name, -1);
}

/**
 * sw_author_dup_name:
 *
 * Returns: (transfer full): the name to sign with
 */
char *
sw_author_dup_name (void)
{
  g_autoptr (GSettings) settings = g_settings_new (SW_APP_ID);
  g_autofree char *name = g_strstrip (g_settings_get_string (settings, "author-name"));

  return *name != '\0' ? g_steal_pointer (&name) : dup_system_name ();
}

/**
 * sw_author_dup_now:
 *
 * Returns: (transfer full): this second, as files have it
 */
char *
sw_author_dup_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/**
 * sw_author_dup_signature:
 * @by: (nullable): a name
 * @on: (nullable): a date or a time in ISO 8601, or whatever a file has there
 *
 * Returns: (transfer full): both as people read them; empty where nobody has signed
 */
char *
sw_author_dup_signature (const char *by,
                         const char *on)
{
  gboolean is_date = on != NULL && strchr (on, 'T') == NULL;
  g_autofree char *noon = is_date ? g_strconcat (on, "T12:00:00Z", NULL) : g_strdup (on);
  g_autoptr (GDateTime) time = noon != NULL ? g_date_time_new_from_iso8601 (noon, NULL) : NULL;
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;
  g_autofree char *shown = NULL;

  if (local != NULL)
    /* Translators: how a date, and a date with a time, is shown; see g_date_time_format(). */
    shown = g_date_time_format (local, is_date ? C_("date", "%x") : C_("time", "%x, %H:%M"));
  else
    shown = g_strdup (on != NULL ? on : "");

  if (by == NULL || *by == '\0')
    return g_steal_pointer (&shown);
  if (*shown == '\0')
    return g_strdup (by);
  /* Translators: who wrote a note, and when. */
  return g_strdup_printf (C_("signature", "%s · %s"), by, shown);
}
