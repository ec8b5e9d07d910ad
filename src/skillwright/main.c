/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window program. */

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "sw-application.h"
#include "sw-paths.h"

int
main (int argc,
      char **argv)
{
  g_autoptr (SwApplication) application = NULL;

  sw_paths_init_bare_build ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, sw_paths_get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_("Skillwright"));

  application = sw_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
