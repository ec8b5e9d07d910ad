/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a statement's label ends.
 *
 * What the form itself sets off is believed. Else there are two witnesses: a separator, which counts
 * if what stands before it can be a label, and words that were run together, which lose the separator
 * when a page is copied. An earlier glued word wins over a separator further on, for actions have
 * dashes of their own, unless the action behind that separator opens with a verb as actions do: then
 * the glued word may be one that the lexicon lacks, and both are offered.
 *
 * A cut is taken without asking only if it is the only one. Everything else stays as it came, with the
 * cuts beside it: a silent wrong cut is worse than none. */

#include "import/sw-import-statement.h"

#include <string.h>

#include "text/sw-glued-words.h"
#include "text/sw-statement-text.h"

#define MAX_LABEL_WORDS 10
#define MAX_LABEL_CHARACTERS 90
#define MAX_CUTS 6

static guint
count_words (const char *text,
             gsize len)
{
  guint n = 0;
  gboolean inside = FALSE;

  for (gsize i = 0; i < len; i++)
    {
      n += !inside && text[i] != ' ';
      inside = text[i] != ' ';
    }
  return n;
}

static gboolean
can_be_label (const char *text,
              gsize len)
{
  while (len > 0 && text[len - 1] == ' ')
    len--;
  return len > 0 && len <= 4 * MAX_LABEL_CHARACTERS &&
         g_utf8_strlen (text, (gssize) len) <= MAX_LABEL_CHARACTERS && count_words (text, len) <= MAX_LABEL_WORDS;
}

static void
add_cut (SwImportStatement *statement,
         gsize label_end,
         gsize action_start)
{
  SwImportCut cut = { label_end, action_start };

  if (label_end > 0 && statement->text[action_start] != '\0' && statement->cuts->len < MAX_CUTS)
    g_array_append_val (statement->cuts, cut);
}

static void
settle (SwImportStatement *statement,
        gboolean certain)
{
  statement->certain = certain && statement->cuts->len == 1;
  statement->chosen = statement->certain ? 0 : SW_IMPORT_AS_IT_CAME;
}

static gsize
skip_dashes (const char *text,
             gsize at)
{
  static const char *const dashes[] = { "—", "–", "-", ":", NULL };

  for (guint i = 0; dashes[i] != NULL;)
    {
      if (text[at] == ' ')
        at++;
      else if (g_str_has_prefix (text + at, dashes[i]))
        at += strlen (dashes[i]);
      else
        {
          i++;
          continue;
        }
      i = 0;
    }
  return at;
}

static gsize
trim_label (const char *text,
            gsize len)
{
  for (;;)
    {
      if (len > 0 && (text[len - 1] == ' ' || text[len - 1] == ':' || text[len - 1] == '-'))
        len--;
      else if (len >= 3 && (memcmp (text + len - 3, "—", 3) == 0 || memcmp (text + len - 3, "–", 3) == 0))
        len -= 3;
      else
        return len;
    }
}

/* Whether the text at @at opens as an action does: adverbs, then a verb in one of the forms. */
static gboolean
opens_action (const char *text,
              gsize at,
              SwVerbForm form)
{
  g_auto (SwStatementText) parts;

  sw_statement_text_init (&parts);
  sw_statement_text_parse_action (&parts, text + at, -1);
  return (parts.verb_form & form) != 0;
}

/**
 * sw_import_statement_divide: (skip)
 * @statement: a statement whose cuts were not looked for yet
 * @label_len: how much of it the form sets off as the label; 0: nothing
 * @form: the verb forms of its section
 *
 * Finds the ways to divide it, and takes the only one.
 */
void
sw_import_statement_divide (SwImportStatement *statement,
                            gsize label_len,
                            SwVerbForm form)
{
  const char *text = statement->text;
  const char *separator = strstr (text, SW_SEPARATOR);
  gsize at = separator != NULL ? (gsize) (separator - text) : 0;
  SwGluedCut cuts[4];
  gboolean clear = FALSE;
  guint n, kept = 0;

  if (label_len > 0 && can_be_label (text, label_len))
    {
      gsize start = skip_dashes (text, label_len);
      gsize end = trim_label (text, label_len);

      add_cut (statement, end, start);
      settle (statement, TRUE);
      if (statement->certain)
        return;
    }

  n = sw_glued_words_find (text, separator != NULL ? (gssize) at : -1, form, cuts, G_N_ELEMENTS (cuts), &clear);
  for (guint i = 0; i < n; i++)
    if (can_be_label (text, cuts[i].offset))
      {
        add_cut (statement, cuts[i].offset, cuts[i].offset);
        kept++;
      }

  if (separator != NULL && can_be_label (text, at) && (kept == 0 || opens_action (text, at + SW_SEPARATOR_LEN, form)))
    {
      add_cut (statement, at, at + SW_SEPARATOR_LEN);
      settle (statement, TRUE);
    }
  else
    {
      settle (statement, clear && kept == n);
    }
}

/**
 * sw_import_looks_divided: (skip)
 * @text: a paragraph
 * @form: the verb forms of the section that it stands in
 *
 * Returns: whether label and action can be told apart in it, as only statements have them
 */
gboolean
sw_import_looks_divided (const char *text,
                         SwVerbForm form)
{
  const char *separator = strstr (text, SW_SEPARATOR);
  SwGluedCut cut;
  gboolean clear = FALSE;

  if (separator != NULL)
    return can_be_label (text, (gsize) (separator - text)) &&
           opens_action (text, (gsize) (separator - text) + SW_SEPARATOR_LEN, form);
  return strlen (text) <= SW_IMPORT_MAX_CHARACTERS &&
         sw_glued_words_find (text, -1, form, &cut, 1, &clear) == 1 && clear && can_be_label (text, cut.offset);
}

/**
 * sw_import_split_run: (skip)
 * @text: a list whose entries run together, such as "Active ListeningSpeaking"
 *
 * Returns: (transfer full) (element-type utf8): the entries
 */
GPtrArray *
sw_import_split_run (const char *text)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      const char *word = p, *end = p;
      gboolean seam = p > start && g_ascii_isupper (*p) && (g_ascii_islower (p[-1]) || p[-1] == ')');

      /* "OSHA 10Excel", but not "3D". */
      seam = seam || (p > start && g_ascii_isupper (*p) && g_ascii_isdigit (p[-1]) && g_ascii_islower (p[1]));
      if (!seam)
        continue;

      while (word > start && g_ascii_isalpha (word[-1]))
        word--;
      while (g_ascii_isalpha (*end))
        end++;
      if (word < p && end - word <= SW_GLUED_MAX_WORD && sw_lexicon_knows (word, (gsize) (end - word)))
        continue;

      g_ptr_array_add (entries, g_strstrip (g_strndup (start, (gsize) (p - start))));
      start = p;
    }
  if (*start != '\0')
    g_ptr_array_add (entries, g_strstrip (g_strndup (start, strlen (start))));
  return entries;
}
