/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * period-missing, period-extra, bracket-unbalanced, quote-mixed.
 *
 * What ends a statement is its section's style. A full stop that belongs to an abbreviation is
 * never taken away, and where one is wanted it will do.
 */

#include "lint/rules/sw-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_DEPTH 32

/* Full stops of other writings: 。 ｡ ． । ۔ ። */
static gboolean
ends_in_other_full_stop (const char *s,
                         gsize       end)
{
  static const char * const stops[] = {
    "\xe3\x80\x82", "\xef\xbd\xa1", "\xef\xbc\x8e", "\xe0\xa5\xa4", "\xdb\x94", "\xe1\x8d\xa2",
  };

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      gsize n = strlen (stops[i]);

      if (end >= n && memcmp (s + end - n, stops[i], n) == 0)
        return TRUE;
    }

  return FALSE;
}

/* A quotation or bracket that ends the statement may hold its full stop. */
static gboolean
ends_in_enclosed_full_stop (const char *s,
                            gsize       start,
                            gsize       end)
{
  gsize i = end;

  while (i > start + 1 && (s[i - 1] == ')' || s[i - 1] == ']' || s[i - 1] == '"' || s[i - 1] == '\''))
    i--;
  while (i > start + 3 && (memcmp (s + i - 3, "\xe2\x80\x9d", 3) == 0 || memcmp (s + i - 3, "\xe2\x80\x99", 3) == 0))
    i -= 3;

  return i < end && i > start && s[i - 1] == '.';
}

static void
report_missing (SwRuleView *view)
{
  gsize end = view->end;
  char last = view->s[end - 1];
  gsize from = end;
  SwFinding *finding;

  if (last == ',' || last == ';' || last == ':' || last == '!')
    from = end - 1;

  finding = sw_lint_report (view->run, view->statement, "period-missing", from, end,
                            _("Statements of this section end in a full stop. Add it."));
  if (last != '?' && !(end >= 3 && memcmp (view->s + end - 3, "\xe2\x80\xa6", 3) == 0))
    sw_lint_offer_replace (finding, TRUE, from, end, ".", _("End with a full stop"));
}

static void
report_extra (SwRuleView *view,
              gsize       start,
              gsize       end)
{
  SwFinding *finding;

  if (view->statement->full_stop == SW_FULL_STOP_NO)
    finding = sw_lint_report (view->run, view->statement, "period-extra", start, end,
                              _("Statements of this section end without a full stop. Remove it."));
  else
    finding = sw_lint_report (view->run, view->statement, "period-extra", start, end,
                              _("One full stop ends a statement. Remove the others."));
  sw_lint_offer_replace (finding, TRUE, start, end, "", _("Remove the full stop"));
}

/* Of nearly all last words it is known already that they are no abbreviation. */
static gboolean
ends_in_abbreviation (const SwRuleView *view,
                      gsize             dot)
{
  guint last = view->text->n_words - 1;

  if (view->text->n_words > 0 && sw_rules_word_end (view, last) == dot && view->text->words[last].len > 1
      && (view->text->words[last].shape & SW_SHAPE_JOINED) == 0 && !sw_rules_has (view, last, SW_MARK_ABBREVIATION))
    return FALSE;
  return sw_rules_ends_in_abbreviation (view->s, view->start, dot);
}

/**
 * sw_rules_check_full_stop: (skip)
 * @view: a statement
 *
 * Compares the statement's end with the style of its section.
 */
void
sw_rules_check_full_stop (SwRuleView *view)
{
  SwFullStopStyle style = view->statement->full_stop;
  gsize dots = view->end;

  /* Behind a separator without its action a full stop would be no help. */
  if (dots >= view->start + 3 && memcmp (view->s + dots - 3, "\xe2\x80\x94", 3) == 0)
    return;

  while (dots > view->start && view->s[dots - 1] == '.')
    dots--;

  if (dots == view->end)
    {
      if (style != SW_FULL_STOP_YES && style != SW_FULL_STOP_NO)
        return;
      if (ends_in_other_full_stop (view->s, view->end))
        {
          if (style == SW_FULL_STOP_NO)
            report_extra (view, g_utf8_prev_char (view->s + view->end) - view->s, view->end);
          return;
        }
      if (style == SW_FULL_STOP_YES && !ends_in_enclosed_full_stop (view->s, view->start, view->end))
        report_missing (view);
      return;
    }

  if (ends_in_abbreviation (view, dots))
    {
      if (view->end - dots > 1)
        report_extra (view, dots + 1, view->end);
    }
  else if (style == SW_FULL_STOP_NO)
    {
      report_extra (view, dots, view->end);
    }
  else if (view->end - dots > 1)
    {
      report_extra (view, dots + 1, view->end);
    }
}

/* "a) … b) …" and "1) …" count things; they open nothing. */
static gboolean
is_enumeration (const SwRuleView *view,
                gsize             bracket)
{
  gsize i = bracket;

  while (i > 0 && g_ascii_isalnum (view->s[i - 1]))
    i--;

  if (view->s[bracket] != ')' || i == bracket || bracket - i > (g_ascii_isdigit (view->s[i]) ? 2 : 1))
    return FALSE;
  return i == 0 || view->s[i - 1] == ' ' || view->s[i - 1] == ',';
}

static void
report_bracket (SwRuleView *view,
                gsize       bracket)
{
  if (strchr ("([{", view->s[bracket]) != NULL)
    sw_lint_report (view->run, view->statement, "bracket-unbalanced", bracket, bracket + 1,
                    _("This bracket is never closed. Add the other one, or remove it."));
  else
    sw_lint_report (view->run, view->statement, "bracket-unbalanced", bracket, bracket + 1,
                    _("This bracket was never opened. Add the other one, or remove it."));
}

/**
 * sw_rules_check_brackets: (skip)
 * @view: a statement
 *
 * Looks for brackets without their counterpart.
 */
void
sw_rules_check_brackets (SwRuleView *view)
{
  gsize open[MAX_DEPTH];
  guint depth = 0;

  for (gsize i = view->start; i < view->end; i++)
    {
      char c = view->s[i];

      if (c == '(' || c == '[' || c == '{')
        {
          if (depth == MAX_DEPTH)
            return;
          open[depth++] = i;
        }
      else if (c == ')' || c == ']' || c == '}')
        {
          char wanted = c == ')' ? '(' : c == ']' ? '[' : '{';

          if (depth > 0 && view->s[open[depth - 1]] == wanted)
            depth--;
          else if (depth > 1 && view->s[open[depth - 2]] == wanted)
            {
              report_bracket (view, open[depth - 1]);
              depth -= 2;
            }
          else if (!is_enumeration (view, i))
            report_bracket (view, i);
        }
    }

  for (guint i = 0; i < depth; i++)
    report_bracket (view, open[i]);
}

/**
 * sw_rules_check_quotes: (skip)
 * @view: a statement
 *
 * Looks for straight and typographic quotes in one statement. The apostrophe counts apart: typed
 * straight beside printed quotes it is no mistake.
 */
void
sw_rules_check_quotes (SwRuleView *view)
{
  gssize first[2][2] = { { -1, -1 }, { -1, -1 } };   /* by double or single, by straight or curly */

  for (gsize i = view->start; i < view->end; i++)
    {
      const guchar *p = (const guchar *) view->s + i;
      int single = -1, curly = 0;

      /* Behind a figure these are inches and feet. */
      if ((*p == '"' || *p == '\'') && (i == 0 || !g_ascii_isdigit (p[-1])))
        {
          single = *p == '\'';
        }
      else if (*p == 0xe2 && i + 2 < view->end && p[1] == 0x80 && p[2] >= 0x98 && p[2] <= 0x9f)
        {
          single = p[2] < 0x9c;
          curly = 1;
        }
      /* Of the single ones only apostrophes can be told from what else they are used for. */
      if (single == 1 && (i == 0 || !g_ascii_isalpha (p[-1]) || !g_ascii_isalpha (p[curly ? 3 : 1])))
        single = -1;
      if (single >= 0 && first[single][curly] < 0)
        first[single][curly] = i;
    }

  for (guint single = 0; single < 2; single++)
    if (first[single][0] >= 0 && first[single][1] >= 0)
      {
        gssize at = MAX (first[single][0], first[single][1]);

        sw_lint_report (view->run, view->statement, "quote-mixed", at, at + (at == first[single][0] ? 1 : 3),
                        _("Straight and typographic quotes are mixed here. Use one kind in a statement."));
      }
}
