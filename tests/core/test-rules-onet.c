/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tasks of O*NET, 18 796 real clauses that begin with a verb, made into statements. What the
 * rules say of the action must be true: no verb overlooked, no subject or passive seen, and "fix all
 * safe" finds nothing to do. In the third person the same holds. */

#include "lint-fixture.h"

#include "text/sw-lexicon.h"

#define LABEL "Standard trade duties \xe2\x80\x94 "
#define BATCH 200

/* What may be said, and how often in a thousand: these are faults that the tasks have. */
static const struct
{
  const char *rule;
  guint       thousandths;
} may_say[] = {
  { "action-compound", 4 }, { "action-length", 2 }, { "action-unobservable", 1 }, { "action-vague", 8 },
  { "no-circumstance", 120 }, { "supervision-twice", 1 },
};

static guint counts[G_N_ELEMENTS (may_say)];

static void
count (SwFinding *finding)
{
  const char *text = sw_node_get_text (sw_finding_get_node (finding), SW_STATEMENT_TEXT);

  for (guint i = 0; i < G_N_ELEMENTS (may_say); i++)
    if (strcmp (may_say[i].rule, sw_finding_get_rule (finding)->id) == 0)
      {
        counts[i]++;
        g_assert_null (sw_finding_get_safe_fix (finding));
        return;
      }

  g_test_message ("%s: %s", sw_finding_get_rule (finding)->id, text);
  g_test_fail ();
}

static void
lint_batch (GPtrArray   *texts,
            const Place *place)
{
  g_autoptr (GPtrArray) findings = NULL;
  Fixture fixture;

  fixture_init (&fixture, place, NULL);
  for (guint i = 0; i < texts->len; i++)
    fixture_add (&fixture, g_ptr_array_index (texts, i));
  findings = fixture_lint (&fixture);
  for (guint i = 0; i < findings->len; i++)
    count (g_ptr_array_index (findings, i));
  fixture_clear (&fixture);
  g_ptr_array_set_size (texts, 0);
}

/* NULL where the other verbs of the task would keep the wrong form. */
static char *
make_statement (const char *task,
                gboolean    third)
{
  GString *text = g_string_new (LABEL);
  gsize len = strcspn (task, " ");

  if (!third)
    {
      g_string_append (text, task);
      if (!g_ascii_isupper (task[1]) && task[1] != '-')
        text->str[strlen (LABEL)] = g_ascii_tolower (*task);
    }
  else
    {
      g_autofree char *verb = sw_verb_to_third (task, len);

      if (verb == NULL || task[len - 1] == ',' || strstr (task, " and ") != NULL || strstr (task, " or ") != NULL)
        {
          g_string_free (text, TRUE);
          return NULL;
        }
      verb[0] = g_ascii_tolower (*verb);
      g_string_append (text, verb);
      g_string_append (text, task + len);
    }

  return g_string_free (text, FALSE);
}

static void
test_tasks (gconstpointer data)
{
  gboolean third = GPOINTER_TO_INT (data);
  const char *shared = g_getenv ("SW_TEST_SHARED");
  g_autofree char *path = shared != NULL ? g_build_filename (shared, "data", "onet-30.2", "Task Statements.txt", NULL) : NULL;
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  if (path == NULL || !g_file_get_contents (path, &content, NULL, NULL))
    {
      g_test_skip ("The tasks of O*NET are not there");
      return;
    }

  memset (counts, 0, sizeof counts);
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 4);
      char *text;

      if (g_strv_length (fields) < 3)
        continue;
      text = make_statement (g_strstrip (fields[2]), third);
      if (text == NULL)
        continue;
      n++;
      g_ptr_array_add (texts, text);
      if (texts->len == BATCH)
        lint_batch (texts, third ? &ai : &reduced);
    }
  lint_batch (texts, third ? &ai : &reduced);

  if (!third)
    g_assert_cmpuint (n, ==, 18796);
  for (guint i = 0; i < G_N_ELEMENTS (may_say); i++)
    {
      g_test_message ("%s: %u of %u", may_say[i].rule, counts[i], n);
      /* In the third person only short tasks are left. */
      if (!third)
        g_assert_cmpuint (counts[i] * 1000, <=, n * may_say[i].thousandths);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/rules/onet/base", GINT_TO_POINTER (FALSE), test_tasks);
  g_test_add_data_func ("/rules/onet/third", GINT_TO_POINTER (TRUE), test_tasks);

  return g_test_run ();
}
