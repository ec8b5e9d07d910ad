/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * separator-missing, separator-form, label-missing, action-missing.
 *
 * A statement without a right separator usually has a wrong one: a hyphen, a dash of another
 * length, a dash that lost a space, a colon. Of several dashes the first counts that has a verb
 * behind it, for labels have dashes of their own. A statement whose separator is spoiled may well
 * have a right one further on, inside the action; then the "label" is most of the statement and
 * the "action" begins with what no action begins with. Rather than accuse the label of its length,
 * the place is looked for where the separator was.
 *
 * A hyphen with one space counts only if a verb follows ("short- and long-term plans").
 */

#include "lint/rules/sw-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text/sw-glued-words.h"

#define MAX_LABEL_WORDS 10

typedef enum
{
  NO_DASH,
  HYPHEN,         /* one or two of them, a minus */
  EN_DASH,
  EM_DASH,
  COLON,
} DashKind;

typedef struct
{
  DashKind kind;
  gsize start;    /* with its blanks */
  gsize end;
  gsize dash;     /* without */
  gsize dash_end;
} Dash;

static DashKind
read_dash (const char *p,
           const char *end,
           gsize      *len)
{
  const guchar *u = (const guchar *) p;

  *len = 1;
  if (*u == ':')
    return COLON;
  if (*u == '-')
    {
      while (p + *len < end && p[*len] == '-')
        (*len)++;
      return HYPHEN;
    }
  *len = 3;
  if (end - p < 3 || *u != 0xe2)
    return NO_DASH;
  if (u[1] == 0x80)
    {
      if (u[2] == 0x94 || u[2] == 0x95)
        return EM_DASH;
      if (u[2] == 0x93 || u[2] == 0x92)
        return EN_DASH;
      return u[2] == 0x90 || u[2] == 0x91 ? HYPHEN : NO_DASH;
    }
  return u[1] == 0x88 && u[2] == 0x92 ? HYPHEN : NO_DASH;
}

/* The next dash or colon at or behind @from that has a blank beside it, an em dash also without. */
static gboolean
find_dash (const SwRuleView *view,
           gsize             from,
           gsize             to,
           Dash             *dash)
{
  for (gsize i = from; i < to; i++)
    {
      guchar c = view->s[i];
      const char *end = view->s + to;
      gboolean blank_before, blank_after;
      DashKind kind;
      gsize len, a, b;

      if (G_LIKELY (c != '-' && c != ':' && c != 0xe2))
        continue;
      kind = read_dash (view->s + i, end, &len);
      if (kind == NO_DASH)
        continue;

      a = i;
      while (a > view->start)
        {
          SwTextSpan trimmed = sw_rules_trim (view->s, view->start, a);

          if (trimmed.end == a)
            break;
          a = trimmed.end;
        }
      b = sw_rules_trim (view->s, i + len, view->end).start;
      blank_before = a < i;
      blank_after = b > i + len;

      *dash = (Dash) { kind, a, b, i, i + len };
      if (a > view->start && b < view->end
          && (kind == EM_DASH
              || (kind == COLON && blank_after)
              || (kind == HYPHEN && len > 1)
              || (kind != COLON && (blank_before || blank_after))))
        return TRUE;
      i += len - 1;
    }

  return FALSE;
}

static guint
find_word_at (const SwRuleView *view,
              gsize             offset)
{
  guint i = 0;

  while (i < view->text->n_words && view->text->words[i].start < offset)
    i++;

  return i;
}

static SwVerbForm
get_wanted_form (const SwRuleView *view)
{
  if (view->statement->verb == SW_VERB_STYLE_BASE)
    return SW_VERB_BASE;
  if (view->statement->verb == SW_VERB_STYLE_THIRD)
    return SW_VERB_THIRD;
  return (SwVerbForm) (SW_VERB_BASE | SW_VERB_THIRD);
}

/* Whether an action can begin at @offset: adverbs, then a verb in one of @forms. */
static gboolean
begins_action (const SwRuleView *view,
               gsize             offset,
               SwVerbForm        forms)
{
  guint i = find_word_at (view, offset);

  while (i + 1 < view->text->n_words && sw_rules_is_ly_adverb (view, i))
    i++;

  return (sw_rules_verb_form (view, i) & forms) != 0;
}

/* How well the dash would do as the separator. */
static int
rate_dash (const SwRuleView *view,
           const Dash       *dash)
{
  SwTextSpan label = { view->start, dash->start };
  gboolean spaced = dash->start < dash->dash && dash->dash_end < dash->end;
  gboolean action = view->english && begins_action (view, dash->end, get_wanted_form (view));
  gboolean verb = action || (view->english && begins_action (view, dash->end, SW_VERB_ANY));

  if (sw_rules_count_words (view, label) == 0)
    return 0;
  if (dash->kind == HYPHEN && dash->dash_end - dash->dash == 1 && !spaced && !action)
    return 0;
  if (dash->kind == EN_DASH && !spaced && !action)
    return 0;
  if (dash->kind == COLON && !action)
    return 1;

  return action ? 4 : verb ? 3 : 2;
}

static gboolean
find_separator (const SwRuleView *view,
                gsize             to,
                Dash             *best)
{
  Dash dash;
  int best_rate = 0;

  for (gsize from = view->start; find_dash (view, from, to, &dash); from = dash.dash_end)
    {
      int rate = rate_dash (view, &dash);

      if (rate > best_rate)
        {
          *best = dash;
          best_rate = rate;
        }
    }

  return best_rate > 0;
}

static void
report_form (SwRuleView *view,
             const Dash *dash)
{
  SwTextSpan label = { view->start, dash->start };
  gboolean safe = TRUE;
  const char *message;
  SwFinding *finding;

  switch (dash->kind)
    {
    case COLON:
      message = _("A colon stands where the separator should. Write “ — ” between label and action.");
      safe = view->english && sw_rules_count_words (view, label) <= MAX_LABEL_WORDS
             && begins_action (view, dash->end, SW_VERB_ANY);
      break;
    case EM_DASH:
      message = _("The separator needs one plain space on each side: “ — ”.");
      break;
    case EN_DASH:
      message = _("A shorter dash stands where the separator should. Write “ — ” between label and action.");
      break;
    default:
      message = _("A hyphen stands where the separator should. Write “ — ” between label and action.");
      break;
    }

  finding = sw_lint_report (view->run, view->statement, "separator-form", dash->start, dash->end, "%s", message);
  sw_lint_offer_replace (finding, safe, dash->start, dash->end, SW_SEPARATOR, _("Replace with “ — ”"));
}

/* A word that the lexicon lacks may come apart by chance ("multi|meter"). What stands before it is then
 * too long for a label, or holds the verb. */
static gboolean
is_plausible_label (const SwRuleView *view,
                    gsize             cut)
{
  guint n = 0;

  for (; n < view->text->n_words && view->text->words[n].start < cut; n++)
    if (n > 0 && sw_rules_word_end (view, n) <= cut
        && sw_lexicon_verb_only (sw_rules_word (view, n), view->text->words[n].len))
      return FALSE;

  return n <= MAX_LABEL_WORDS;
}

static void
report_missing (SwRuleView *view)
{
  SwGluedCut cuts[2];
  gboolean clear = FALSE;
  guint n = 0;

  if (view->english)
    n = sw_glued_words_find (view->s + view->start, view->end - view->start, get_wanted_form (view), cuts,
                             G_N_ELEMENTS (cuts), &clear);

  if (n > 0 && is_plausible_label (view, view->start + cuts[0].offset))
    {
      gsize at = view->start + cuts[0].offset;
      gsize from = at, to = at;
      g_autofree char *title = NULL;
      SwFinding *finding;

      while (from > view->start && view->s[from - 1] != ' ')
        from--;
      while (to < view->end && view->s[to] != ' ')
        to++;
      finding = sw_lint_report (view->run, view->statement, "separator-missing", from, to,
                                _("Label and action run together here. Write “ — ” between them."));
      if (!clear)
        return;
      title = g_strdup_printf (_("Divide into “%.*s — %.*s”"), (int) (at - from), view->s + from, (int) (to - at),
                               view->s + at);
      sw_lint_offer_replace (finding, FALSE, at, at, SW_SEPARATOR, title);
      return;
    }

  sw_lint_report (view->run, view->statement, "separator-missing", view->start, view->end,
                  _("Label and action are not divided. Write “ — ” between them."));
}

/* A separator without words on one of its sides; a dash at an end of the text is one too. */
static gboolean
check_sides (SwRuleView *view)
{
  gsize len;

  if (view->text->separator >= 0)
    {
      gsize dash = view->text->separator + 1;

      if (view->label.start == view->label.end)
        {
          sw_lint_report (view->run, view->statement, "label-missing", dash, dash + 3,
                          _("Nothing stands before the separator. Name what the action is about."));
          return TRUE;
        }
      if (view->action.start == view->action.end
          || (view->action.end - view->action.start == 1 && view->s[view->action.start] == '.'))
        {
          sw_lint_report (view->run, view->statement, "action-missing", dash, dash + 3,
                          _("Nothing stands behind the separator. Say what the worker does."));
          return TRUE;
        }
      return FALSE;
    }

  if (read_dash (view->s + view->start, view->s + view->end, &len) == EM_DASH)
    {
      sw_lint_report (view->run, view->statement, "label-missing", view->start, view->start + len,
                      _("Nothing stands before the separator. Name what the action is about."));
      return TRUE;
    }
  if (view->end - view->start > 3
      && read_dash (view->s + view->end - 3, view->s + view->end, &len) == EM_DASH)
    {
      sw_lint_report (view->run, view->statement, "action-missing", view->end - 3, view->end,
                      _("Nothing stands behind the separator. Say what the worker does."));
      return TRUE;
    }

  return FALSE;
}

/* A second dash directly behind the separator. */
static gboolean
check_doubled (SwRuleView *view)
{
  gsize start = view->action.start;
  gsize at = start;
  gsize len;
  Dash dash;

  while (at < view->action.end)
    {
      DashKind kind = read_dash (view->s + at, view->s + view->action.end, &len);

      if (kind == NO_DASH || kind == COLON)
        break;
      at = sw_rules_trim (view->s, at + len, view->action.end).start;
    }
  if (at == start)
    return FALSE;

  dash = (Dash) { EM_DASH, view->text->separator, at, view->text->separator + 1, at };
  report_form (view, &dash);
  return TRUE;
}

/**
 * sw_rules_check_separator: (skip)
 * @view: a statement
 *
 * Looks at the separator.
 *
 * Returns: whether label and action cannot be told apart, or one of them is not there
 */
gboolean
sw_rules_check_separator (SwRuleView *view)
{
  gboolean misplaced;
  Dash dash;

  if (check_sides (view))
    return TRUE;

  if (view->text->separator < 0)
    {
      if (find_separator (view, view->end, &dash))
        report_form (view, &dash);
      else
        report_missing (view);
      return TRUE;
    }

  if (check_doubled (view))
    return TRUE;

  /* Is it the right one? An action that begins as actions do answers that. */
  if (!view->english || (view->text->verb_form & (SW_VERB_BASE | SW_VERB_THIRD)) != 0)
    return FALSE;
  if (find_separator (view, view->label.end, &dash)
      && begins_action (view, dash.end, get_wanted_form (view)))
    {
      report_form (view, &dash);
      return TRUE;
    }
  misplaced = (view->text->verb_form & SW_VERB_GERUND) != 0
              || (sw_rules_flags (view, view->text->first_action_word) & SW_WORD_FUNCTION) != 0;
  if (misplaced && sw_rules_count_words (view, view->label) > MAX_LABEL_WORDS)
    {
      report_missing (view);
      return TRUE;
    }

  return FALSE;
}
