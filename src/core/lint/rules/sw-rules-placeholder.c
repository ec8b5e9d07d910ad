/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * placeholder: what was put in to be replaced.
 */

#include "lint/rules/sw-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_only_dots (const char *p,
              gsize       len)
{
  gboolean dots = FALSE;

  for (gsize i = 0; i < len;)
    {
      if (len - i >= 3 && memcmp (p + i, "\xe2\x80\xa6", 3) == 0)
        {
          dots = TRUE;
          i += 3;
        }
      else if (p[i] == '.')
        {
          dots = dots || (i > 0 && p[i - 1] == '.');
          i++;
        }
      else if (strchr ("[]() ", p[i]) != NULL)
        {
          i++;
        }
      else
        {
          return FALSE;
        }
    }

  return dots;
}

static inline gboolean
is_of_word (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

/**
 * sw_rules_find_placeholder: (skip)
 * @text: a text, of a statement or a field
 * @len: its length in bytes
 * @start: (out): where the placeholder begins
 * @end: (out): where it ends
 *
 * Looks for what was put in to be replaced: TODO, TBD, FIXME, xxx, lorem ipsum, dots alone. Words
 * count only as a whole, the capital ones only in capitals: "todo" means "all" in Spanish.
 *
 * Returns: whether there is one
 */
gboolean
sw_rules_find_placeholder (const char *text,
                           gsize       len,
                           gsize      *start,
                           gsize      *end)
{
  static const guint8 begins[256] = { ['F'] = 1, ['L'] = 1, ['T'] = 1, ['X'] = 1, ['l'] = 1, ['x'] = 1 };
  static const char * const words[] = { "FIXME", "TBA", "TBC", "TBD", "TODO" };

  *start = 0;
  *end = len;
  if (is_only_dots (text, len))
    return TRUE;

  for (gsize i = 0; i < len; i++)
    {
      gsize n = 0, x = 0;

      /* All others begin a word that is none of those. */
      if (G_LIKELY (!begins[(guchar) text[i]]) || (i > 0 && is_of_word (text[i - 1])))
        continue;

      for (; i + n < len && is_of_word (text[i + n]); n++)
        x += (text[i + n] | 0x20) == 'x';
      *start = i;
      *end = i + n;
      if (n >= 3 && x == n)
        return TRUE;
      for (guint k = 0; k < G_N_ELEMENTS (words); k++)
        if (strlen (words[k]) == n && memcmp (text + i, words[k], n) == 0)
          return TRUE;
      if (n == 5 && len - *end > 5 && g_ascii_strncasecmp (text + i, "lorem ipsum", 11) == 0)
        {
          *end = i + 11;
          return TRUE;
        }
      i += n;
    }

  return FALSE;
}

/**
 * sw_rules_check_placeholder: (skip)
 * @view: a statement
 *
 * Looks for a placeholder in the statement, or in the place of its label or action.
 *
 * Returns: whether there is one
 */
gboolean
sw_rules_check_placeholder (SwRuleView *view)
{
  SwTextSpan spans[] = { { view->start, view->end }, view->label, view->action };
  gsize start, end;

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (spans[i].end > spans[i].start
        && sw_rules_find_placeholder (view->s + spans[i].start, spans[i].end - spans[i].start, &start, &end)
        && !sw_lint_run_accepts (view->run, view->s + spans[i].start + start, end - start))
      {
        sw_lint_report (view->run, view->statement, "placeholder", spans[i].start + start, spans[i].start + end,
                        _("A placeholder stands here. Write what belongs in its place, or delete the statement."));
        return TRUE;
      }

  return FALSE;
}
