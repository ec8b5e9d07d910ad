/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A framework that holds another occupation's content.
 *
 * The gravest fault there is, and invisible to any rule that looks at one statement: the record says
 * "Electricians", the text is about social work. The rule compares what the occupation is called and
 * does (title, related titles, tasks) with what the framework says it is about (labels, context), and
 * speaks only if the two have no content word in common. Words are compared by their beginnings, so
 * that "statistical" meets "Statisticians"; words that any title may have, such as "managers", count
 * only where a title has no others. One word in common is enough to be silent, and a framework
 * without a context or with a handful of labels has not said enough to be accused. */

#include "lint/rules/sw-rules-wider-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "text/sw-lexicon.h"

#define MIN_LABELS 4
#define MIN_STEM 4
#define STEM 5

/* What titles of all trades say; sorted. */
static const char *const general[] = {
  "aides", "all", "assistants", "associates", "attendants", "clerks", "coordinators", "directors",
  "executives", "except", "first-line", "general", "helpers", "including", "inspectors", "line",
  "managers", "occupations", "officers", "operators", "other", "professionals", "related", "service",
  "services", "skilled", "specialists", "supervisors", "technicians", "tenders", "workers",
};

static int
compare_strings (const void *a,
                 const void *b)
{
  return strcmp (a, *(const char *const *) b);
}

static gboolean
is_general (const char *word)
{
  return bsearch (word, general, G_N_ELEMENTS (general), sizeof *general, compare_strings) != NULL;
}

static gboolean
is_letter (const char *p)
{
  return (guchar) *p < 0x80 ? g_ascii_isalnum (*p) : g_unichar_isalnum (g_utf8_get_char (p));
}

static const char *
next_word (const char **text,
           gsize *len)
{
  const char *p = *text;
  const char *start;

  while (*p != '\0' && !is_letter (p))
    p = g_utf8_next_char (p);
  start = p;
  do
    {
      while (g_ascii_isalnum (*p))
        p++;
      if (*p == '\0' || !(is_letter (p) || (*p == '-' && g_ascii_isalpha (p[1]))))
        break;
      p = g_utf8_next_char (p);
    }
  while (TRUE);

  *text = p;
  *len = (gsize) (p - start);
  return *len > 0 ? start : NULL;
}

static void
add_words (GPtrArray *words,
           const char *text,
           gboolean with_general)
{
  const char *word;
  gsize len;

  while (text != NULL && (word = next_word (&text, &len)) != NULL)
    {
      g_autofree char *lower = g_utf8_strdown (word, (gssize) len);

      if (len >= 3 && (sw_lexicon_lookup (lower, strlen (lower)) & SW_WORD_FUNCTION) == 0 &&
          (with_general || !is_general (lower)))
        g_ptr_array_add (words, g_steal_pointer (&lower));
    }
}

/* "statistical" and "statisticians", "fire" and "firefighters", "nurse" and "nurses". */
static gboolean
same_beginning (const char *a,
                gsize a_len,
                const char *b,
                gsize b_len)
{
  gsize shorter = MIN (a_len, b_len);
  gsize n = 0;

  if (((a[0] ^ b[0]) & ~0x20) != 0)
    return FALSE;

  while (n < shorter && g_ascii_tolower (a[n]) == g_ascii_tolower (b[n]))
    n++;
  return n >= STEM || (n == shorter && (n >= MIN_STEM || a_len == b_len)) ||
         (n + 1 >= shorter && n >= MIN_STEM && MAX (a_len, b_len) - n <= 3);
}

static gboolean
meets (GPtrArray *words,
       const char *text,
       const char *end)
{
  const char *word;
  gsize len;

  while (text != NULL && text < end && (word = next_word (&text, &len)) != NULL && word < end)
    for (guint i = 0; i < words->len; i++)
      {
        const char *other = g_ptr_array_index (words, i);

        if (same_beginning (word, MIN (len, (gsize) (end - word)), other, strlen (other)))
          return TRUE;
      }
  return FALSE;
}

static GPtrArray *
gather_subject (SwLintRun *run)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  SwNode *occupation = sw_document_get_part (run->document, SW_KIND_OCCUPATION);
  SwNode *anchors = sw_document_get_part (run->document, SW_KIND_ANCHORS);
  const SwListId lists[] = { SW_LIST_RELATED_TITLES, SW_LIST_TASKS };
  const char *title = sw_node_get_text (occupation, SW_OCCUPATION_TITLE);

  add_words (words, title, FALSE);
  if (words->len == 0)
    add_words (words, title, TRUE);
  for (guint i = 0; words->len > 0 && i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < sw_node_get_n (anchors, lists[i]); j++)
      add_words (words, sw_node_get_text (sw_node_get_nth (anchors, lists[i], j), SW_ANCHOR_TEXT), FALSE);
  return words;
}

/**
 * sw_rules_check_foreign_content:
 * @run: a run
 */
void
sw_rules_check_foreign_content (SwLintRun *run)
{
  SwNode *framework = sw_document_get_part (run->document, SW_KIND_FRAMEWORK);
  SwNode *occupation = sw_document_get_part (run->document, SW_KIND_OCCUPATION);
  const char *context = sw_node_get_text (framework, SW_FRAMEWORK_CONTEXT_COVERED);
  g_autoptr (GPtrArray) subject = NULL;
  guint n_labels = 0;

  if (context == NULL || *context == '\0' || !sw_lint_run_is_on (run, "foreign-content"))
    return;

  subject = gather_subject (run);
  if (subject->len == 0 || meets (subject, context, context + strlen (context)))
    return;

  for (guint i = 0; i < run->rows->len; i++)
    {
      const SwLintRow *row = sw_lint_run_nth_row (run, i);
      const char *text = sw_node_get_text (row->node, SW_STATEMENT_TEXT);

      if (row->label_hash == 0 || !sw_rules_counts (run, row))
        continue;
      n_labels++;
      if (meets (subject, text + row->label.start, text + row->label.end))
        return;
    }

  if (n_labels >= MIN_LABELS)
    sw_lint_report_node (run, sw_document_get_root (run->document), SW_NO_FIELD, "foreign-content", -1, -1,
                         _("Neither a label nor the context has a word of the title “%s” or its tasks. Does this text belong to another occupation?"),
                         sw_node_get_text (occupation, SW_OCCUPATION_TITLE));
}
