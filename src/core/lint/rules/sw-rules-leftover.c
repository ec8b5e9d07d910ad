/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * web-leftover: what was copied along.
 *
 * A citation that a page shows behind the statement arrives as its label, often with the source's
 * title glued to it. It is known by the labels of the document's and the profile's sources, at the
 * statement's very end and not where a sentence leads up to it ("using O*NET v30.2").
 */

#include "lint/rules/sw-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static SwFinding *
report_leftover (SwRuleView *view,
                 gsize       start,
                 gsize       end,
                 const char *message)
{
  return sw_lint_report (view->run, view->statement, "web-leftover", start, end, "%s", message);
}

static gsize
skip_blanks (const SwRuleView *view,
             gsize             i)
{
  gsize width;

  while (i < view->end && sw_rules_is_blank (view->s + i, view->s + view->end, &width))
    i += width;

  return i;
}

/* The length of a bullet or a list's number at the start of the statement. */
static gsize
measure_list_mark (const char *p,
                   gsize       len)
{
  static const char * const bullets[] = {
    "-", "*", "+", "\xc2\xb7", "\xe2\x80\xa2", "\xe2\x80\xa3", "\xe2\x80\x93", "\xe2\x81\x83", "\xe2\x96\xa0",
    "\xe2\x96\xaa", "\xe2\x96\xb6", "\xe2\x97\x8b", "\xe2\x97\x8f", "\xe2\x97\xa6",
  };
  gsize i = 0;

  if (len > 2 && g_ascii_isalpha (p[0]) && p[1] != ')')
    return 0;

  for (guint k = 0; k < G_N_ELEMENTS (bullets); k++)
    {
      gsize n = strlen (bullets[k]);

      if (len > n && memcmp (p, bullets[k], n) == 0 && (p[n] == ' ' || p[n] == '\t' || (guchar) p[0] >= 0x80))
        return n;
    }

  if (p[0] == '(')
    i++;
  if (i < len && g_ascii_isdigit (p[i]))
    {
      while (i < len && i < 4 && g_ascii_isdigit (p[i]))
        i++;
    }
  else if (i == 0 && len > 2 && g_ascii_isalpha (p[0]) && p[1] == ')')
    {
      i++;
    }
  else
    {
      return 0;
    }
  if (i + 1 >= len || (p[i] != ')' && (p[i] != '.' || p[0] == '(')))
    return 0;
  i++;

  return p[i] == ' ' || p[i] == '\t' || g_ascii_isupper (p[i]) ? i : 0;
}

static gboolean
check_list_mark (SwRuleView *view)
{
  gsize n = measure_list_mark (view->s + view->start, view->end - view->start);
  SwFinding *finding;

  if (n == 0)
    return FALSE;

  finding = report_leftover (view, view->start, view->start + n,
                             _("A list’s number or bullet came along. Statements are numbered by their place: remove it."));
  sw_lint_offer_replace (finding, TRUE, view->start, skip_blanks (view, view->start + n), "",
                         _("Remove the list mark"));
  return TRUE;
}

/* The length of a tag of HTML at @p; sets @raised where its removal would change a figure. */
static gsize
measure_tag (const char *p,
             gsize       len,
             gboolean   *raised)
{
  static const char * const tags[] = {
    "a", "abbr", "b", "blockquote", "br", "button", "cite", "code", "dd", "div", "dl", "dt", "em", "font",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "label", "li", "mark", "ol", "p", "pre", "q", "s",
    "section", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
    "wbr",
  };
  gsize i = 1, name, n;

  if (i < len && p[i] == '/')
    i++;
  name = i;
  while (i < len && g_ascii_isalnum (p[i]))
    i++;
  n = i - name;
  while (i < len && p[i] != '>' && p[i] != '<')
    i++;
  if (n == 0 || i >= len || p[i] != '>')
    return 0;

  for (guint k = 0; k < G_N_ELEMENTS (tags); k++)
    if (strlen (tags[k]) == n && g_ascii_strncasecmp (p + name, tags[k], n) == 0)
      {
        *raised = strcmp (tags[k], "sub") == 0 || strcmp (tags[k], "sup") == 0;
        return i + 1;
      }

  return 0;
}

/* The length of an entity of HTML at @p; writes what it stands for to @with. */
static gsize
measure_entity (const char *p,
                gsize       len,
                char        with[8])
{
  static const struct { const char *name; const char *with; } entities[] = {
    { "amp", "&" }, { "apos", "'" }, { "bull", "\xe2\x80\xa2" }, { "copy", "\xc2\xa9" }, { "deg", "\xc2\xb0" },
    { "eacute", "\xc3\xa9" }, { "gt", ">" }, { "hellip", "\xe2\x80\xa6" }, { "ldquo", "\xe2\x80\x9c" },
    { "lsquo", "\xe2\x80\x98" }, { "lt", "<" }, { "mdash", "\xe2\x80\x94" }, { "middot", "\xc2\xb7" },
    { "nbsp", " " }, { "ndash", "\xe2\x80\x93" }, { "quot", "\"" }, { "rdquo", "\xe2\x80\x9d" },
    { "reg", "\xc2\xae" }, { "rsquo", "\xe2\x80\x99" }, { "sect", "\xc2\xa7" }, { "trade", "\xe2\x84\xa2" },
  };
  const char *semicolon = memchr (p, ';', MIN (len, 10));
  gsize n = semicolon != NULL ? (gsize) (semicolon - p) - 1 : 0;

  if (n < 2)
    return 0;

  if (p[1] == '#')
    {
      gboolean hex = (p[2] | 0x20) == 'x';
      const char *digits = p + (hex ? 3 : 2);
      char *stop;
      guint64 c = g_ascii_strtoull (digits, &stop, hex ? 16 : 10);

      if (stop != semicolon || stop == digits || c < 0x20 || c > 0x10ffff || !g_unichar_validate (c))
        return 0;
      if (c == 0xa0)
        c = ' ';
      with[g_unichar_to_utf8 (c, with)] = '\0';
      return n + 2;
    }

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (strlen (entities[i].name) == n && strncmp (p + 1, entities[i].name, n) == 0)
      {
        g_strlcpy (with, entities[i].with, 8);
        return n + 2;
      }

  return 0;
}

static gboolean
check_markup (SwRuleView *view)
{
  gboolean any = FALSE;

  for (gsize i = view->start; i < view->end; i++)
    {
      const char *p = view->s + i;
      SwFinding *finding;
      gsize n = 0;

      if (*p == '<')
        {
          gboolean raised = FALSE, between;

          n = measure_tag (p, view->end - i, &raised);
          if (n == 0)
            continue;
          /* "one<br>two" would become one word. */
          between = i > view->start && i + n < view->end && g_ascii_isalnum (p[-1]) && g_ascii_isalnum (p[n])
                    && ((p[1] | 0x20) == 'b' && (p[2] | 0x20) == 'r');
          finding = report_leftover (view, i, i + n, _("A tag of the web page came along. Remove it."));
          sw_lint_offer_replace (finding, !raised, i, i + n, between ? " " : "", _("Remove the tag"));
        }
      else if (*p == '&')
        {
          char with[8];
          g_autofree char *title = NULL;

          n = measure_entity (p, view->end - i, with);
          if (n == 0)
            continue;
          finding = report_leftover (view, i, i + n,
                                     _("This is the web page’s code for a character. Write the character."));
          title = g_strdup_printf (_("Replace with “%s”"), with);
          sw_lint_offer_replace (finding, TRUE, i, i + n, with, title);
        }
      if (n > 0)
        {
          any = TRUE;
          i += n - 1;
        }
    }

  return any;
}

/* Whether "opens in (a) new tab" begins at word @i; sets @last to its last word. */
static gboolean
is_opens_phrase (const SwRuleView *view,
                 guint             i,
                 guint            *last)
{
  guint k = i + 1;

  if (!sw_rules_is (view, i, "opens") || !sw_rules_is (view, k++, "in"))
    return FALSE;
  if (sw_rules_is (view, k, "a"))
    k++;
  if (!sw_rules_is (view, k++, "new"))
    return FALSE;
  *last = k;

  /* A page's text runs on behind it without a space. */
  return k < view->text->n_words
         && (strncmp (sw_rules_word (view, k), "tab", 3) == 0
             || strncmp (sw_rules_word (view, k), "window", 6) == 0);
}

static gboolean
check_opens (SwRuleView *view)
{
  gboolean any = FALSE;

  for (guint i = 0; i < view->text->n_words; i++)
    {
      gsize start, end, from, to;
      SwFinding *finding;
      guint last;

      if (!is_opens_phrase (view, i, &last))
        continue;

      any = TRUE;
      start = view->text->words[i].start;
      end = view->text->words[last].start + (*sw_rules_word (view, last) == 't' ? 3 : 6);
      if (start > view->start && view->s[start - 1] == '(' && end < view->end && view->s[end] == ')')
        {
          start--;
          end++;
        }
      from = start;
      to = end;
      while (from > view->start && view->s[from - 1] == ' ')
        from--;
      /* Of the full stops on both sides, the statement keeps one if it wants one. */
      if (from > view->start && view->s[from - 1] == '.')
        {
          while (to < view->end && view->s[to] == '.')
            to++;
          if (to == view->end && view->statement->full_stop == SW_FULL_STOP_NO)
            from--;
        }
      else if (view->statement->full_stop == SW_FULL_STOP_NO)
        {
          while (to < view->end && view->s[to] == '.')
            to++;
        }

      finding = report_leftover (view, start, end, _("The web page’s note on its link came along. Remove it."));
      sw_lint_offer_replace (finding, TRUE, from, to, "", _("Remove the note on the link"));
      i = last;
    }

  return any;
}

/* Whether the words before @at lead up to what follows, as in "using O*NET v30.2". */
static gboolean
is_led_up_to (const SwRuleView *view,
              gsize             at)
{
  /* Glued to a word. */
  if (at > 0 && g_ascii_isalnum (view->s[at - 1]))
    return FALSE;

  for (guint i = view->text->n_words; i-- > 0;)
    if (sw_rules_word_end (view, i) <= at)
      {
        SwWordFlags flags = sw_rules_flags (view, i);

        return (flags & (SW_WORD_PREPOSITION | SW_WORD_DETERMINER | SW_WORD_CONJUNCTION)) != 0
               || sw_rules_is (view, i, "using");
      }

  return TRUE;
}

/* Where the label of one of @sources stands at the end or glued to its title; -1 if nowhere. */
static gssize
find_citation (const SwRuleView *view,
               const char       *label,
               const char       *title,
               gsize             end)
{
  gsize n = label != NULL ? strlen (label) : 0;
  const char *p;

  if (n < 4)
    return -1;

  if (title != NULL && *title != '\0' && (view->marks & SW_MARK_OPENS) != 0)
    {
      gsize head = MIN (strlen (title), 8);

      for (p = view->s + view->start; (p = memmem (p, view->s + end - p, label, n)) != NULL; p++)
        if (p + n + head <= view->s + end && memcmp (p + n, title, head) == 0)
          return p - view->s;
    }

  if (end < view->start + n || memcmp (view->s + end - n, label, n) != 0)
    return -1;
  if (end - n == view->start || is_led_up_to (view, end - n))
    return -1;
  return end - n;
}

/* The end looks like a label: its last word has a capital or a figure. A cheap look, since it is
 * the only thing that most statements are asked. */
static gboolean
may_end_in_citation (const SwRuleView *view)
{
  const SwTextWord *last;

  if ((view->marks & SW_MARK_OPENS) != 0)
    return TRUE;
  if (view->text->n_words == 0)
    return FALSE;
  last = &view->text->words[view->text->n_words - 1];
  return (last->shape & (SW_SHAPE_CAPITAL | SW_SHAPE_MIXED | SW_SHAPE_DIGIT | SW_SHAPE_GLUED)) != 0;
}

static gboolean
check_citation (SwRuleView *view)
{
  const SwProfile *profile = sw_lint_run_get_profile (view->run);
  SwNode *root = sw_document_get_part (sw_lint_run_get_document (view->run), SW_KIND_EXTENSIONS);
  gsize end = view->end;
  gssize at = -1;
  SwFinding *finding;

  while (end > view->start && (view->s[end - 1] == '.' || view->s[end - 1] == ' '))
    end--;

  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SOURCES); i++)
    {
      SwNode *source = sw_node_get_nth (root, SW_LIST_SOURCES, i);
      gssize found = find_citation (view, sw_node_get_text (source, SW_SOURCE_LABEL),
                                    sw_node_get_text (source, SW_SOURCE_TITLE), end);

      if (found >= 0 && (at < 0 || found < at))
        at = found;
    }
  for (guint i = 0; profile->sources != NULL && i < profile->sources->len; i++)
    {
      const SwProfileSource *source = g_ptr_array_index (profile->sources, i);
      gssize found = find_citation (view, source->label, source->title, end);

      if (found >= 0 && (at < 0 || found < at))
        at = found;
    }
  if (at < 0)
    return FALSE;

  finding = report_leftover (view, at, end,
                             _("A citation’s label came along with the text. Remove it, and cite the source on the statement."));
  while (at > (gssize) view->start && view->s[at - 1] == ' ')
    at--;
  if (view->statement->full_stop == SW_FULL_STOP_NO)
    end = view->end;
  sw_lint_offer_replace (finding, FALSE, at, end, "", _("Remove the citation’s label"));
  return TRUE;
}

/**
 * sw_rules_check_leftovers: (skip)
 * @view: a statement
 *
 * Looks for what belongs to a web page or a list, not to the statement.
 *
 * Returns: whether there is such a thing
 */
gboolean
sw_rules_check_leftovers (SwRuleView *view)
{
  gboolean any = check_list_mark (view);

  if ((view->marks & SW_MARK_MARKUP) != 0)
    any |= check_markup (view);
  if (may_end_in_citation (view) && check_citation (view))
    any = TRUE;
  else if ((view->marks & SW_MARK_OPENS) != 0)
    any |= check_opens (view);

  return any;
}
