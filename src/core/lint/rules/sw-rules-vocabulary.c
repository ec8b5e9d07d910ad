/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * word-rejected.
 *
 * What the document or the team has chosen not to write is looked for as it stands in the list,
 * whatever its case, and as a whole word: a hyphenated word is one word, and so is what an
 * apostrophe binds together, but for a possessive ending. Writings that set no blanks between words
 * have no such edges, and there any place will do. An entry may be several words.
 *
 * The entries are folded character by character, so that a place in the folded text is the place in
 * the text; nearly all documents have none, and then nothing is looked at.
 */

#include "lint/rules/sw-rules-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lint/rules/sw-rules-private.h"

static gboolean
is_part (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

static gunichar
char_at (const char *p,
         const char *end)
{
  return p < end ? g_utf8_get_char (p) : 0;
}

static gunichar
char_before (const char  *text,
             const char **p)
{
  if (*p == text)
    return 0;
  *p = g_utf8_prev_char (*p);
  return g_utf8_get_char (*p);
}

static gboolean
begins_word (const char *text,
             const char *p)
{
  gunichar first = g_utf8_get_char (p);
  gunichar before = char_before (text, &p);

  if (!is_part (first) || sw_rules_is_spaceless (first))
    return TRUE;
  if (is_hyphen (before))
    before = char_before (text, &p);
  return !is_part (before) || sw_rules_is_spaceless (before);
}

static gboolean
ends_word (const char *p,
           const char *end)
{
  gunichar last = g_utf8_get_char (g_utf8_prev_char (p));
  gunichar after = char_at (p, end);

  if (!is_part (last) || sw_rules_is_spaceless (last))
    return TRUE;

  if (is_hyphen (after))
    {
      after = char_at (g_utf8_next_char (p), end);
    }
  else if (after == '\'' || after == 0x2019)
    {
      const char *ending = g_utf8_next_char (p);

      after = char_at (ending, end);
      if ((after == 's' || after == 'S') && !is_part (char_at (ending + 1, end)))
        return TRUE;
    }
  return !is_part (after) || sw_rules_is_spaceless (after);
}

/* Returns where @word, folded, ends that begins at @p; NULL where it is another word. */
static const char *
match (const gunichar *word,
       const char     *p,
       const char     *end)
{
  for (; *word != 0; word++, p = g_utf8_next_char (p))
    if (p >= end || sw_lint_fold_char (g_utf8_get_char (p)) != *word)
      return NULL;
  return p;
}

/**
 * sw_rules_check_vocabulary: (skip)
 * @run: a run
 * @statement: a statement and what is known of its place
 *
 * Looks for words that the document or the team rejects.
 */
void
sw_rules_check_vocabulary (SwLintRun             *run,
                           const SwLintStatement *statement)
{
  GPtrArray *rejected = sw_lint_run_get_rejected (run);
  const char *text = statement->text->text, *end = text + statement->text->len;

  if (rejected == NULL)
    return;

  for (const char *p = text, *next; p < end; p = next)
    {
      const char *longest = NULL;

      next = g_utf8_next_char (p);
      for (guint i = 0; i < rejected->len; i++)
        {
          const char *stop = match (g_ptr_array_index (rejected, i), p, end);

          if (stop != NULL && stop > longest && ends_word (stop, end))
            longest = stop;
        }
      if (longest == NULL || !begins_word (text, p))
        continue;

      sw_lint_report (run, statement, "word-rejected", p - text, longest - text,
                      _("“%.*s” is on the list of words that are not to be used. Write another."),
                      (int) (longest - p), p);
      next = longest;
    }
}
