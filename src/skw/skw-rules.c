/* SPDX-License-Identifier: GPL-3.0-or-later */

/* skw rules and skw explain: what the rules are and why they are there, as the panel has it. */

#include <glib/gi18n.h>

#include "skw/skw.h"

static const char *
name_fixes (const SwRule *rule)
{
  if ((rule->flags & SW_RULE_SAFE_FIX) != 0)
    return C_("fix", "safe");
  if ((rule->flags & SW_RULE_UNSAFE_FIX) != 0)
    return C_("fix", "offered");
  return "–";
}

/**
 * skw_rules:
 * @argc: how many arguments there are
 * @argv: the command's name and its arguments
 *
 * Returns: how the run ends
 */
int
skw_rules (int argc,
           char **argv)
{
  const GOptionEntry entries[] = { G_OPTION_ENTRY_NULL };
  g_autoptr (GString) text = g_string_new (NULL);
  int status = SKW_CLEAN;
  /* printf() counts bytes; a translation has letters of several. */
  glong fixes_width = 0;
  const SwRule *rules;
  guint n;

  if (!skw_parse (&argc, &argv, entries, NULL,
                  _("Lists the rules: id, severity unless configured otherwise, fix, what is found."), &status))
    return status;

  rules = sw_rules_get (&n);
  for (guint i = 0; i < n; i++)
    fixes_width = MAX (fixes_width, g_utf8_strlen (name_fixes (&rules[i]), -1));
  for (guint i = 0; i < n; i++)
    {
      const char *fixes = name_fixes (&rules[i]);
      int pad = (int) (fixes_width - g_utf8_strlen (fixes, -1));

      g_string_append_printf (text, "%-26s %-8s %s%*s  %s\n", rules[i].id, sw_severity_get_name (rules[i].severity),
                              fixes, pad, "", sw_rule_get_title (&rules[i]));
    }
  skw_print (text->str, text->len);
  return status;
}

/* Breaks a paragraph at @width characters. */
static void
append_wrapped (GString *out,
                const char *text,
                glong width)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  glong column = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      glong len = g_utf8_strlen (words[i], -1);

      if (column > 0 && column + 1 + len > width)
        {
          g_string_append_c (out, '\n');
          column = 0;
        }
      if (column > 0)
        {
          g_string_append_c (out, ' ');
          column++;
        }
      g_string_append (out, words[i]);
      column += len;
    }
  g_string_append_c (out, '\n');
}

/**
 * skw_explain:
 * @argc: how many arguments there are
 * @argv: the command's name and its arguments
 *
 * Returns: how the run ends
 */
int
skw_explain (int argc,
             char **argv)
{
  g_auto (GStrv) names = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &names, NULL, NULL },
    G_OPTION_ENTRY_NULL
  };
  int status = SKW_CLEAN;

  if (!skw_parse (&argc, &argv, entries, _("RULE…"), _("Tells why a rule is there, with a good and a bad example."),
                  &status))
    return status;

  if (names == NULL)
    {
      skw_complain (NULL, _("Name a rule; “skw rules” lists them."));
      return SKW_TROUBLE;
    }

  for (guint i = 0; names[i] != NULL; i++)
    {
      const SwRule *rule = sw_rules_find (names[i]);
      g_autoptr (GString) text = g_string_new (NULL);

      if (rule == NULL)
        {
          skw_complain (NULL, _("There is no rule “%s”; “skw rules” lists them."), names[i]);
          status = SKW_TROUBLE;
          continue;
        }

      g_string_append_printf (text, "%s%s (%s, %s)\n\n", i > 0 ? "\n" : "", sw_rule_get_title (rule), rule->id,
                              sw_severity_get_name (rule->severity));
      append_wrapped (text, sw_rule_get_why (rule), 78);
      if ((rule->flags & SW_RULE_ENGLISH) != 0)
        g_string_append_printf (text, "\n%s\n", _("This rule rests where the document’s language is not English."));
      if (rule->good != NULL)
        g_string_append_printf (text, "\n%s\n  %s\n", _("Good:"), rule->good);
      if (rule->bad != NULL)
        g_string_append_printf (text, "\n%s\n  %s\n", _("Reported:"), *rule->bad != '\0' ? rule->bad : "“”");
      skw_print (text->str, text->len);
    }
  return status;
}
