/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A strand that does not grow.
 *
 * A strand is one skill through the levels. Where two of its statements say the same once the words
 * of autonomy ("under supervision", "independently") and of praise ("accurately", "advanced") are
 * taken away, the higher level asks for nothing new: it only says so louder. What is left is compared
 * as a set of folded words, so that their order does not hide it. */

#include "lint/rules/sw-rules-wider-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "text/sw-lexicon.h"

/* Of autonomy and of praise; sorted. */
static const char *const empty_words[] = {
  "accurate", "accurately", "advanced", "assistance", "assisted", "autonomous", "autonomously",
  "basic", "careful", "carefully", "close", "closely", "competently", "confidently", "consistent",
  "consistently", "correctly", "direct", "directed", "direction", "effective", "effectively",
  "efficient", "efficiently", "excellent", "exceptional", "exceptionally", "expert", "expertly",
  "fully", "general", "guidance", "guided", "help", "high", "highly", "independent",
  "independently", "limited", "masterfully", "minimal", "occasional", "outstanding", "oversight",
  "proficient", "proficiently", "quality", "reduced", "regular", "reliably", "review", "senior",
  "simple", "skilfully", "skillfully", "solid", "some", "strong", "successfully", "superior",
  "supervised", "supervision", "supervisor", "supervisors", "support", "thorough", "thoroughly",
  "under", "well", "with", "without",
};

static int
compare_word (const void *key,
              const void *entry)
{
  return strcmp (key, *(const char *const *) entry);
}

static int
compare_words (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The words that say something, sorted and each once. */
static char *
digest (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GString *into = g_string_new (NULL);
  char *p = folded;

  while (*p != '\0')
    {
      char *start;

      while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      start = p;
      while (*p != '\0' && (g_unichar_isalnum (g_utf8_get_char (p)) || *p == '-' || *p == '\''))
        p = g_utf8_next_char (p);
      if (*p != '\0')
        {
          char *next = g_utf8_next_char (p);

          *p = '\0';
          p = next;
        }
      if (*start != '\0' && (sw_lexicon_lookup (start, strlen (start)) & SW_WORD_FUNCTION) == 0 &&
          bsearch (start, empty_words, G_N_ELEMENTS (empty_words), sizeof *empty_words, compare_word) == NULL)
        g_ptr_array_add (words, start);
    }

  g_ptr_array_sort (words, compare_words);
  for (guint i = 0; i < words->len; i++)
    if (i == 0 || strcmp (g_ptr_array_index (words, i), g_ptr_array_index (words, i - 1)) != 0)
      g_string_append_printf (into, "%s ", (char *) g_ptr_array_index (words, i));
  return g_string_free (into, FALSE);
}

/* A statement of a strand that an earlier one may equal. */
typedef struct
{
  const SwLintRow *row;
  const char *strand;
  char *digest;
} Step;

static void
clear_step (gpointer data)
{
  g_free (((Step *) data)->digest);
}

static void
report (SwLintRun *run,
        const Step *step,
        const Step *other)
{
  g_autoptr (GString) place = g_string_new (NULL);
  SwFinding *finding;

  sw_rules_name_place (run, place, other->row, step->row);
  finding = sw_lint_report_node (run, step->row->node, SW_STATEMENT_TEXT, "strand-flat", -1, -1,
                                 _("In its strand this differs from %s only in words of autonomy or praise. Say what is done that was not done before."),
                                 place->str);
  if (finding != NULL)
    sw_finding_add_related (finding, other->row->node);
}

/**
 * sw_rules_check_strands:
 * @run: a run
 *
 * The rule strand-flat.
 */
void
sw_rules_check_strands (SwLintRun *run)
{
  SwNode *extensions = sw_document_get_part (run->document, SW_KIND_EXTENSIONS);
  g_autoptr (GArray) steps = NULL;

  if (sw_node_get_n (extensions, SW_LIST_STRANDS) == 0 || !sw_lint_run_is_on (run, "strand-flat"))
    return;

  steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (steps, clear_step);
  for (guint i = 0; i < run->rows->len; i++)
    {
      const SwLintRow *row = sw_lint_run_nth_row (run, i);
      Step step = { row, sw_node_get_text (row->node, SW_STATEMENT_STRAND), NULL };

      if (step.strand == NULL || *step.strand == '\0' || !sw_rules_counts (run, row))
        continue;
      step.digest = digest (sw_node_get_text (row->node, SW_STATEMENT_TEXT));
      for (guint j = 0; j < steps->len; j++)
        {
          const Step *other = &g_array_index (steps, Step, j);

          if (strcmp (other->strand, step.strand) == 0 && other->row->level != row->level &&
              strcmp (other->digest, step.digest) == 0)
            {
              report (run, &step, other);
              break;
            }
        }
      g_array_append_val (steps, step);
    }
}
