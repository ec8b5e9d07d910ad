/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text at all, taken apart as a statement, and cut where its words may have run together.
 *
 * Whatever it is: the words lie in the text, one after the other, on whole characters, since spans
 * of findings and the offsets of fixes are made of them. What is not UTF-8 is mended before, as the
 * document holds nothing else. */

#include "text/sw-glued-words.h"
#include "text/sw-statement-text.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static gboolean
is_boundary (const char *text,
             gsize       offset)
{
  return ((guint8) text[offset] & 0xc0) != 0x80;
}

static void
check_span (const char *text,
            gsize       start,
            gsize       end,
            gsize       after)
{
  g_assert_cmpuint (start, >=, after);
  g_assert_cmpuint (start, <=, end);
  g_assert_cmpuint (end, <=, strlen (text));
  g_assert_true (is_boundary (text, start));
  g_assert_true (is_boundary (text, end));
}

static void
check_parts (const char *text,
             gboolean    only_action)
{
  g_auto (SwStatementText) parts;
  SwTextVerb verbs[8];
  gsize after = 0;
  guint n_verbs;

  sw_statement_text_init (&parts);
  if (only_action)
    sw_statement_text_parse_action (&parts, text, -1);
  else
    sw_statement_text_parse (&parts, text, -1);

  if (parts.separator >= 0)
    g_assert_true (g_str_has_prefix (text + parts.separator, SW_SEPARATOR));
  check_span (text, parts.label.start, parts.label.end, 0);
  check_span (text, parts.action.start, parts.action.end, parts.label.end);

  for (guint i = 0; i < parts.n_words; i++)
    {
      const SwTextWord *word = &parts.words[i];

      g_assert_cmpuint (word->len, >, 0);
      check_span (text, word->start, word->start + word->len, after);
      g_assert_cmpint (word->after, ==, text[word->start + word->len]);
      after = word->start + word->len;
      sw_statement_text_flags (&parts, i);
      g_assert_cmpuint (sw_text_column (text, word->start), <=, word->start);
    }

  g_assert_cmpuint (parts.first_action_word, <=, parts.n_words);
  g_assert_cmpint (parts.verb, <, (int) parts.n_words);
  n_verbs = sw_statement_text_verbs (&parts, verbs, G_N_ELEMENTS (verbs));
  for (guint i = 0; i < MIN (n_verbs, G_N_ELEMENTS (verbs)); i++)
    g_assert_cmpuint (verbs[i].word, <, parts.n_words);
}

static void
check_cuts (const char *text)
{
  SwGluedCut cuts[4];
  gboolean clear;
  guint n = sw_glued_words_find (text, -1, SW_VERB_BASE, cuts, G_N_ELEMENTS (cuts), &clear);

  g_assert_cmpuint (n, <=, G_N_ELEMENTS (cuts));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (cuts[i].offset, >, 0);
      check_span (text, cuts[i].offset, strlen (text), 0);
      g_assert_cmpuint (cuts[i].offset, <, strlen (text));
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_utf8_make_valid (size > 0 ? (const char *) data : "", (gssize) size);

  check_parts (text, FALSE);
  check_parts (text, TRUE);
  check_cuts (text);
  return 0;
}
