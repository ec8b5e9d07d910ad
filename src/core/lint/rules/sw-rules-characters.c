/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * whitespace, invisible-character.
 *
 * A character that shows nothing is junk where no writing uses it there. The joiners belong to
 * Arabic, the scripts of India and emoji; direction marks to text that has letters of a script
 * written from right to left; a zero-width space ends words in Thai and its neighbours; a soft
 * hyphen divides words in languages other than English. Controls of direction that are not closed
 * change what stands after them and have to go wherever they are.
 *
 * A no-break space is right before French punctuation and in many figures: spaces beyond ASCII are
 * odd in English only.
 */

#include "lint/rules/sw-rules-private.h"

#include <glib/gi18n-lib.h>

#define MAX_DIRECTIONS 32

typedef enum
{
  FINE,
  REMOVE,         /* safely */
  DOUBTFUL,       /* remove on request */
} Verdict;

typedef struct
{
  gsize offset;
  gunichar c;
  gboolean closed;
} Direction;

static gboolean
is_right_to_left (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc)
         || (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1efff);
}

static gboolean
is_joining (gunichar c)
{
  return (c >= 0x0600 && c <= 0x07ff) || (c >= 0x0860 && c <= 0x109f) || (c >= 0x1780 && c <= 0x18af)
         || (c >= 0x2190 && c <= 0x2bff) || c == 0xfe0f || (c >= 0xa840 && c <= 0xabff) || c >= 0x1f000;
}

static gboolean
is_opening_direction (gunichar c)
{
  return c == 0x202a || c == 0x202b || c == 0x202d || c == 0x202e || (c >= 0x2066 && c <= 0x2068);
}

static gboolean
is_closing_direction (gunichar c)
{
  return c == 0x202c || c == 0x2069;
}

/* Notes the controls of direction, and which of them have their counterpart. */
static guint
find_directions (const SwRuleView *view,
                 Direction        *found,
                 gboolean         *right_to_left)
{
  const char *end = view->s + view->text->len;
  guint open[MAX_DIRECTIONS];
  guint n = 0, n_open = 0;

  *right_to_left = FALSE;
  for (const char *p = view->s; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      *right_to_left = *right_to_left || is_right_to_left (c);
      if (n == MAX_DIRECTIONS || (!is_opening_direction (c) && !is_closing_direction (c)))
        continue;

      found[n] = (Direction) { p - view->s, c, FALSE };
      if (is_opening_direction (c))
        {
          open[n_open++] = n;
        }
      else
        {
          gboolean isolate = c == 0x2069;
          guint k = n_open;

          /* The end of an isolate ends what was opened within it, not the other way round. */
          while (k > 0 && isolate && found[open[k - 1]].c < 0x2066)
            k--;
          if (k > 0 && isolate == (found[open[k - 1]].c >= 0x2066))
            {
              found[open[k - 1]].closed = found[n].closed = TRUE;
              n_open = k - 1;
            }
        }
      n++;
    }

  return n;
}

static Verdict
judge (const SwRuleView *view,
       const char       *p,
       gunichar          c,
       gboolean          right_to_left,
       const Direction  *directions,
       guint             n_directions)
{
  const char *next = g_utf8_next_char (p);
  gunichar before = p > view->s ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;
  gunichar after = next < view->s + view->text->len ? g_utf8_get_char (next) : 0;

  if (c < 0x20)
    return c >= '\t' && c <= '\r' ? FINE : REMOVE;
  if (c >= 0x7f && c < 0xa0)
    return c == 0x85 ? FINE : REMOVE;

  for (guint i = 0; i < n_directions; i++)
    if (directions[i].offset == (gsize) (p - view->s))
      {
        if (!directions[i].closed)
          return REMOVE;
        return right_to_left ? FINE : DOUBTFUL;
      }

  switch (c)
    {
    case 0x00ad:
      return !view->english && g_unichar_isalpha (before) && g_unichar_isalpha (after) ? FINE : DOUBTFUL;
    case 0x061c:
    case 0x200e:
    case 0x200f:
      return right_to_left ? FINE : DOUBTFUL;
    case 0x200b:
      return sw_rules_is_spaceless (before) || sw_rules_is_spaceless (after) ? FINE : REMOVE;
    case 0x200c:
    case 0x200d:
      return is_joining (before) || is_joining (after) ? FINE : DOUBTFUL;
    case 0x180e:
    case 0xfeff:
      return REMOVE;
    default:
      if (c >= 0x2060 && c <= 0x206f && !is_opening_direction (c) && !is_closing_direction (c))
        return REMOVE;
      if ((c >= 0xfff9 && c <= 0xfffc) || (c >= 0xe0000 && c <= 0xe007f && !is_joining (before)))
        return REMOVE;
      return FINE;
    }
}

static const char *
get_name (gunichar c)
{
  switch (c)
    {
    case 0x00ad:
      return _("soft hyphen");
    case 0x200b:
      return _("zero-width space");
    case 0x200c:
      return _("zero-width non-joiner");
    case 0x200d:
      return _("zero-width joiner");
    case 0x200e:
    case 0x200f:
    case 0x061c:
      return _("direction mark");
    case 0x2060:
      return _("word joiner");
    case 0xfeff:
      return _("byte order mark");
    default:
      if (is_opening_direction (c) || is_closing_direction (c))
        return _("direction control");
      return c < 0xa0 ? _("control character") : _("invisible character");
    }
}

static gboolean
check_invisible (SwRuleView *view)
{
  Direction directions[MAX_DIRECTIONS];
  const char *end = view->s + view->text->len;
  gboolean right_to_left;
  guint n_directions = find_directions (view, directions, &right_to_left);
  gboolean any = FALSE;

  for (const char *p = view->s; p < end;)
    {
      gunichar c = g_utf8_get_char (p);
      const char *next = g_utf8_next_char (p);
      Verdict verdict = judge (view, p, c, right_to_left, directions, n_directions);
      SwFinding *finding;

      if (verdict == FINE)
        {
          p = next;
          continue;
        }

      while (next < end && g_utf8_get_char (next) == c
             && judge (view, next, c, right_to_left, directions, n_directions) == verdict)
        next = g_utf8_next_char (next);

      any = TRUE;
      finding = sw_lint_report (view->run, view->statement, "invisible-character", p - view->s, next - view->s,
                                _("A character that nobody can see stands here (%s, U+%04X). Remove it."),
                                get_name (c), c);
      sw_lint_offer_replace (finding, verdict == REMOVE, p - view->s, next - view->s, "",
                             _("Remove the invisible character"));
      p = next;
    }

  return any;
}

static gboolean
is_dash_at (const SwRuleView *view,
            gsize             offset)
{
  const guchar *p = (const guchar *) view->s + offset;

  if (offset >= view->text->len)
    return FALSE;
  return *p == '-' || (*p == 0xe2 && p[1] == 0x80 && p[2] >= 0x92 && p[2] <= 0x95);
}

/* Blanks beside the separator, or a dash that should be it, are the business of other rules. */
static gboolean
touches_broken_separator (const SwRuleView *view,
                          gsize             start,
                          gsize             end)
{
  /* Its own blanks, where nothing stands on that side. */
  if (view->text->separator >= 0)
    return (start == 0 && (gssize) end > view->text->separator)
           || (end == view->text->len && start <= (gsize) view->text->separator + SW_SEPARATOR_LEN);
  return is_dash_at (view, end) || (start >= 3 && is_dash_at (view, start - 3))
         || (start >= 1 && is_dash_at (view, start - 1));
}

static void
report_blanks (SwRuleView *view,
               gsize       start,
               gsize       end,
               gboolean    line_break,
               gboolean    odd)
{
  gsize len = view->text->len;
  SwFinding *finding;
  const char *message;
  const char *title = start == 0 || end == len ? _("Remove the blanks") : _("Replace with one space");

  if (start == 0)
    message = _("Blanks stand before the first word. Remove them.");
  else if (end == len)
    message = _("Blanks stand behind the last word. Remove them.");
  else if (line_break)
    message = _("A line break divides the statement. Put a space in its place.");
  else if (odd)
    message = _("This is not the usual space. Put a plain space in its place.");
  else if (end - start == 1)
    message = _("A tab stands between two words. Put a space in its place.");
  else
    message = _("More than one blank stands between two words. Leave one space.");

  finding = sw_lint_report (view->run, view->statement, "whitespace", start, end, "%s", message);
  sw_lint_offer_replace (finding, TRUE, start, end, start == 0 || end == len ? "" : " ", title);
}

static void
check_blanks (SwRuleView *view)
{
  const char *end = view->s + view->text->len;

  for (const char *p = view->s; p < end;)
    {
      const char *q = p;
      guint n_plain = 0, n_odd = 0;
      gboolean line_break = FALSE, tab = FALSE;
      gsize width;

      while (q < end && sw_rules_is_blank (q, end, &width))
        {
          gunichar c = g_utf8_get_char (q);

          if (c == ' ')
            n_plain++;
          else if ((c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029)
            line_break = TRUE;
          else if (c == '\t')
            tab = TRUE;
          else
            n_odd++;
          q += width;
        }

      if (q == p)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (line_break || tab || n_plain > 1 || (view->english && n_odd > 0)
          || ((p == view->s || q == end) && n_plain + n_odd > 0))
        {
          if (!touches_broken_separator (view, p - view->s, q - view->s))
            report_blanks (view, p - view->s, q - view->s, line_break, n_odd > 0 && !tab && n_plain == 0);
        }
      p = q;
    }
}

/**
 * sw_rules_check_characters: (skip)
 * @view: a statement
 *
 * Looks for blanks and invisible characters that do not belong.
 *
 * Returns: whether invisible characters are there, so that words cannot be told
 */
gboolean
sw_rules_check_characters (SwRuleView *view)
{
  gboolean invisible = FALSE;

  if ((view->marks & SW_MARK_SPECIAL) != 0)
    invisible = check_invisible (view);
  if ((view->marks & (SW_MARK_SPECIAL | SW_MARK_BLANKS)) != 0)
    check_blanks (view);

  return invisible;
}
