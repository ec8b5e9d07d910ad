/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A unified diff of two texts, by lines.
 *
 * Lines that both texts begin and end with are left aside; what is between is compared by the longest
 * common subsequence. Fixes change single lines of some hundred, so the table stays small; where it
 * would not, all that is between is shown as gone and come, which is right as well, only longer. */

#include "skw/skw-diff.h"

#include <string.h>

#define CONTEXT 3
#define MAX_TABLE (4 * 1000 * 1000)

typedef struct
{
  const char *start;
  gsize len;               /* with the line's end */
} Line;

/* One line of the outcome: it stays, goes or comes. */
typedef struct
{
  char sign;
  const Line *line;
} Step;

static GArray *
split (GBytes *bytes)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  gsize length;
  const char *p = g_bytes_get_data (bytes, &length);
  const char *end = p + length;

  while (p < end)
    {
      const char *newline = memchr (p, '\n', (gsize) (end - p));
      Line line = { p, newline != NULL ? (gsize) (newline + 1 - p) : (gsize) (end - p) };

      g_array_append_val (lines, line);
      p += line.len;
    }
  return lines;
}

static const Line *
nth (GArray *lines,
     guint index)
{
  return &g_array_index (lines, Line, index);
}

static gboolean
same (const Line *a,
      const Line *b)
{
  return a->len == b->len && memcmp (a->start, b->start, a->len) == 0;
}

static void
add (GArray *steps,
     char sign,
     const Line *line)
{
  Step step = { sign, line };

  g_array_append_val (steps, step);
}

/* The steps from @a's lines first..a_end to @b's lines first..b_end. */
static void
compare_middle (GArray *steps,
                GArray *a,
                GArray *b,
                guint first,
                guint a_end,
                guint b_end)
{
  guint n = a_end - first, m = b_end - first;
  g_autofree guint *table = NULL;
  guint i = 0, j = 0;

  if ((gsize) (n + 1) * (m + 1) <= MAX_TABLE)
    {
      table = g_new0 (guint, (gsize) (n + 1) * (m + 1));
      for (guint x = n; x-- > 0;)
        for (guint y = m; y-- > 0;)
          table[(gsize) x * (m + 1) + y] =
            same (nth (a, first + x), nth (b, first + y))
              ? table[(gsize) (x + 1) * (m + 1) + y + 1] + 1
              : MAX (table[(gsize) (x + 1) * (m + 1) + y], table[(gsize) x * (m + 1) + y + 1]);
    }

  while (i < n || j < m)
    {
      if (table != NULL && i < n && j < m && same (nth (a, first + i), nth (b, first + j)))
        {
          add (steps, ' ', nth (a, first + i++));
          j++;
        }
      else if (i < n && (j == m || table == NULL ||
                         table[(gsize) (i + 1) * (m + 1) + j] >= table[(gsize) i * (m + 1) + j + 1]))
        {
          add (steps, '-', nth (a, first + i++));
        }
      else
        {
          add (steps, '+', nth (b, first + j++));
        }
    }
}

static GArray *
compare (GArray *a,
         GArray *b)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));
  guint first = 0, a_end = a->len, b_end = b->len;

  while (first < a_end && first < b_end && same (nth (a, first), nth (b, first)))
    add (steps, ' ', nth (a, first++));
  while (a_end > first && b_end > first && same (nth (a, a_end - 1), nth (b, b_end - 1)))
    {
      a_end--;
      b_end--;
    }
  compare_middle (steps, a, b, first, a_end, b_end);
  for (; a_end < a->len; a_end++)
    add (steps, ' ', nth (a, a_end));
  return steps;
}

static void
append_line (GString *out,
             const Step *step)
{
  g_string_append_c (out, step->sign);
  g_string_append_len (out, step->line->start, (gssize) step->line->len);
  if (step->line->start[step->line->len - 1] != '\n')
    g_string_append (out, "\n\\ No newline at end of file\n");
}

/* One hunk, from step @from to before step @to; a and b are the lines before it. */
static void
append_hunk (GString *out,
             GArray *steps,
             guint from,
             guint to,
             guint a,
             guint b)
{
  guint n_a = 0, n_b = 0;

  for (guint i = from; i < to; i++)
    {
      n_a += g_array_index (steps, Step, i).sign != '+';
      n_b += g_array_index (steps, Step, i).sign != '-';
    }
  g_string_append_printf (out, "@@ -%u,%u +%u,%u @@\n", n_a > 0 ? a + 1 : a, n_a, n_b > 0 ? b + 1 : b, n_b);
  for (guint i = from; i < to; i++)
    append_line (out, &g_array_index (steps, Step, i));
}

/* The end of the hunk whose first change is at @at: changes with little between them are one hunk. */
static guint
find_end (GArray *steps,
          guint at)
{
  guint last = at;

  for (guint i = at; i < steps->len && i <= last + 2 * CONTEXT; i++)
    if (g_array_index (steps, Step, i).sign != ' ')
      last = i;
  return MIN (last + CONTEXT + 1, steps->len);
}

/**
 * skw_diff:
 * @name: what both are called
 * @before: a text
 * @after: another
 *
 * Returns: (transfer full): the unified diff; empty where they are the same
 */
char *
skw_diff (const char *name,
          GBytes *before,
          GBytes *after)
{
  g_autoptr (GArray) a = split (before);
  g_autoptr (GArray) b = split (after);
  g_autoptr (GArray) steps = compare (a, b);
  GString *out = g_string_new (NULL);
  guint line_a = 0, line_b = 0, done = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      guint from, end;

      if (g_array_index (steps, Step, i).sign == ' ')
        continue;

      if (out->len == 0)
        g_string_append_printf (out, "--- a/%s\n+++ b/%s\n", name, name);
      from = MAX (done, i > CONTEXT ? i - CONTEXT : 0);
      end = find_end (steps, i);
      for (; done < from; done++)
        {
          line_a++;
          line_b++;
        }
      append_hunk (out, steps, from, end, line_a, line_b);
      for (; done < end; done++)
        {
          line_a += g_array_index (steps, Step, done).sign != '+';
          line_b += g_array_index (steps, Step, done).sign != '-';
        }
      i = end - 1;
    }

  return g_string_free (out, FALSE);
}
