/* SPDX-License-Identifier: GPL-3.0-or-later */

/* skw: frameworks on the command line. Each command has a file of its own. */

#include <glib/gi18n.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "skw/skw.h"
#include "sw-config.h"
#include "sw-paths.h"

static const struct
{
  const char *name;
  int (*run) (int argc, char **argv);
  const char *summary;
} commands[] = {
  { "lint", skw_lint, N_("Report where frameworks leave the pattern of their kind") },
  { "fix", skw_fix, N_("Apply the fixes that are safe") },
  { "format", skw_format, N_("Write frameworks in a layout") },
  { "export", skw_export, N_("Hand frameworks on in another format") },
  { "check", skw_check, N_("Tell whether files are frameworks") },
  { "import", skw_import, N_("Make a framework of a public page") },
  { "rules", skw_rules, N_("List the rules") },
  { "explain", skw_explain, N_("Tell why a rule is there") },
};

static void
print_help (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n  skw %s\n\n%s\n", _("Usage:"), _("COMMAND [OPTION…] FILE…"), _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-9s %s\n", commands[i].name, _(commands[i].summary));
  g_string_append_printf (text, "\n%s\n  --help    %s\n  --version %s\n\n%s\n", _("Options:"),
                          _("Show this summary; after a command, its options"), _("Show the version"),
                          _("A FILE of “-” is standard input; of a folder, every *.json in it is taken."));
  skw_print (text->str, text->len);
}

static int
run_command (int argc,
             char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      {
        g_autofree char *name = g_strdup_printf ("skw %s", argv[1]);

        g_set_prgname (name);
        return commands[i].run (argc - 1, argv + 1);
      }

  skw_complain (NULL, _("There is no command “%s”; “skw --help” lists what there is."), argv[1]);
  return SKW_TROUBLE;
}

int
main (int argc,
      char **argv)
{
  int status = SKW_CLEAN;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, sw_paths_get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("skw");

  if (argc < 2)
    {
      skw_complain (NULL, _("Name a command; “skw --help” lists what there is."));
      status = SKW_TROUBLE;
    }
  else if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0 || strcmp (argv[1], "help") == 0)
    {
      print_help ();
    }
  else if (strcmp (argv[1], "--version") == 0)
    {
      skw_print ("skw " SW_VERSION "\n", strlen ("skw " SW_VERSION "\n"));
    }
  else
    {
      status = run_command (argc, argv);
    }

  /* What could not be written was not reported. */
  if (!skw_flush ())
    {
      skw_complain (NULL, _("The output could not be written."));
      status = SKW_TROUBLE;
    }
  return status;
}
