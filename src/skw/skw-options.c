/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The options of one command, with its own help. */

#include <glib/gi18n.h>
#include <string.h>

#include "skw/skw.h"

/**
 * skw_parse:
 * @argc: (inout): how many arguments there are
 * @argv: (inout): the arguments, the command's name first
 * @entries: the command's options
 * @parameters: what stands behind them
 * @summary: what the command does
 * @status: (out): how to end where there is nothing to do
 *
 * Returns: whether the command has something to do
 */
gboolean
skw_parse (int *argc,
           char ***argv,
           const GOptionEntry *entries,
           const char *parameters,
           const char *summary,
           int *status)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  gboolean help = FALSE;
  const GOptionEntry own[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show this help"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (GError) error = NULL;

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, summary);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, argc, argv, &error))
    {
      skw_complain (NULL, "%s", error->message);
      *status = SKW_TROUBLE;
      return FALSE;
    }

  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      skw_print (text, strlen (text));
      *status = SKW_CLEAN;
      return FALSE;
    }

  return TRUE;
}
