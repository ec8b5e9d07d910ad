/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A random walk: whatever is done to a document, the live linter says what a new one would say that
 * looks at it for the first time; and a mirror that is kept by items-changed alone is the list. */

#include "json/sw-profile-reader.h"
#include "lint/sw-linter.h"

#define N_STEPS 2000

static const char *const texts[] = {
  "",
  "Wiring a kitchen — install outlets and switches by the drawing, under supervision.",
  "Wiring a kitchen — install outlets and switches by the drawing, without supervision.",
  "wiring a kitchen - installs outlets  and switches by the drawing",
  "Reading drawings — read a drawing of one floor and list the parts that it asks for.",
  "Reading drawings — read a drawing of one floor and list the parts that it asks for.",
  "Reading drawings — reads a drawing of one floor and lists the parts it asks for",
  "Reading drawings —",
  "TODO",
  "Install panels — install a panel and label its circuits for the next who opens it.",
  "Testing — installing a meter and writing down what it says;",
  "Testing circuits — install the meter, read it, and write down what it says in the log.",
};

static const char *const statuses[] = { "draft", "review", "gone", NULL };
static const char *const languages[] = { "en", "de", "en-GB", NULL };
static const char *const verbs[] = { "auto", "base", "third", NULL };

typedef struct
{
  SwDocument *document;
  SwLinter *linter;
  GPtrArray *mirror;
  GRand *random;
} Walk;

static void
items_changed_cb (Walk *walk,
                  guint position,
                  guint n_removed,
                  guint n_added,
                  GListModel *model)
{
  g_assert_cmpuint (position + n_removed, <=, walk->mirror->len);
  g_assert_cmpuint (n_removed + n_added, >, 0);
  if (n_removed > 0)
    g_ptr_array_remove_range (walk->mirror, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (walk->mirror, (int) (position + i), g_list_model_get_item (model, position + i));
}

static SwNode *
pick (Walk *walk,
      SwKind kind)
{
  SwNode *root = sw_document_get_root (walk->document);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (root, SW_LIST_SECTIONS, i);

      if (kind == SW_KIND_SECTION)
        g_ptr_array_add (all, section);
      for (guint j = 0; j < sw_node_get_n (section, SW_LIST_LEVELS); j++)
        {
          SwNode *level = sw_node_get_nth (section, SW_LIST_LEVELS, j);

          if (kind == SW_KIND_LEVEL)
            g_ptr_array_add (all, level);
          for (guint k = 0; kind == SW_KIND_STATEMENT && k < sw_node_get_n (level, SW_LIST_STATEMENTS); k++)
            g_ptr_array_add (all, sw_node_get_nth (level, SW_LIST_STATEMENTS, k));
        }
    }

  return all->len > 0 ? g_ptr_array_index (all, g_rand_int_range (walk->random, 0, (int) all->len)) : NULL;
}

static const char *
pick_text (Walk *walk)
{
  return texts[g_rand_int_range (walk->random, 0, G_N_ELEMENTS (texts))];
}

static void
insert_statement (Walk *walk)
{
  SwNode *level = pick (walk, SW_KIND_LEVEL);
  g_autoptr (SwNode) node = sw_node_new (SW_KIND_STATEMENT);
  guint n = sw_node_get_n (level, SW_LIST_STATEMENTS);

  sw_node_init_text (node, SW_STATEMENT_TEXT, pick_text (walk));
  sw_document_insert (walk->document, level, SW_LIST_STATEMENTS, node,
                      (guint) g_rand_int_range (walk->random, 0, (int) n + 1));
}

static void
move_statement (Walk *walk,
                SwNode *node)
{
  SwNode *level = pick (walk, SW_KIND_LEVEL);
  guint n = sw_node_get_n (level, SW_LIST_STATEMENTS);

  if (sw_node_get_parent (node) == level)
    n--;
  sw_document_move (walk->document, node, level, (guint) g_rand_int_range (walk->random, 0, (int) n + 1));
}

static void
toggle_allowance (Walk *walk,
                  SwNode *owner)
{
  static const char *const rules[] = { "statement-duplicate", "label-duplicate", "level-count", "title-missing",
                                       "statement-near-duplicate", "period-missing" };

  if (sw_node_get_n (owner, SW_LIST_ALLOWANCES) > 0)
    {
      sw_document_remove (walk->document, sw_node_get_nth (owner, SW_LIST_ALLOWANCES, 0));
    }
  else
    {
      g_autoptr (SwNode) allowance = sw_node_new (SW_KIND_ALLOWANCE);

      sw_node_init_text (allowance, SW_ALLOWANCE_RULE,
                         rules[g_rand_int_range (walk->random, 0, G_N_ELEMENTS (rules))]);
      sw_document_insert (walk->document, owner, SW_LIST_ALLOWANCES, allowance, 0);
    }
}

static void
set_something (Walk *walk)
{
  SwNode *section = pick (walk, SW_KIND_SECTION);

  switch (g_rand_int_range (walk->random, 0, 6))
    {
    case 0:
      sw_document_set_text (walk->document, sw_document_get_part (walk->document, SW_KIND_META), SW_META_STATUS,
                            statuses[g_rand_int_range (walk->random, 0, G_N_ELEMENTS (statuses))]);
      break;
    case 1:
      sw_document_set_text (walk->document, sw_document_get_part (walk->document, SW_KIND_META),
                            SW_META_LANGUAGE,
                            languages[g_rand_int_range (walk->random, 0, G_N_ELEMENTS (languages))]);
      break;
    case 2:
      sw_document_set_text (walk->document, sw_node_get_part (section, SW_KIND_STYLE), SW_STYLE_VERB,
                            verbs[g_rand_int_range (walk->random, 0, G_N_ELEMENTS (verbs))]);
      break;
    case 3:
      sw_document_set_text (walk->document, sw_document_get_part (walk->document, SW_KIND_OCCUPATION),
                            SW_OCCUPATION_TITLE, g_rand_boolean (walk->random) ? "Electricians" : "");
      break;
    case 4:
      sw_document_set_text (walk->document, sw_document_get_part (walk->document, SW_KIND_FRAMEWORK),
                            SW_FRAMEWORK_CONTEXT_COVERED,
                            g_rand_boolean (walk->random) ? "This framework covers nursing in job zone 2." : NULL);
      break;
    default:
      toggle_allowance (walk, sw_document_get_part (walk->document, SW_KIND_EXTENSIONS));
      break;
    }
}

static void
change_something (Walk *walk)
{
  SwNode *statement = pick (walk, SW_KIND_STATEMENT);
  int what = g_rand_int_range (walk->random, 0, 12);
  gboolean grow = statement == NULL || sw_node_get_n (sw_node_get_parent (statement), SW_LIST_STATEMENTS) < 12;

  if (statement == NULL || what < (grow ? 3 : 1))
    insert_statement (walk);
  else if (what < (grow ? 6 : 5))
    sw_document_set_text (walk->document, statement, SW_STATEMENT_TEXT, pick_text (walk));
  else if (what < 8)
    sw_document_remove (walk->document, statement);
  else if (what < 10)
    move_statement (walk, statement);
  else if (what == 10)
    toggle_allowance (walk, g_rand_boolean (walk->random) ? statement : sw_node_get_parent (statement));
  else
    set_something (walk);
}

static void
step (Walk *walk)
{
  int what = g_rand_int_range (walk->random, 0, 12);

  if (what == 0)
    {
      sw_document_undo (walk->document);
    }
  else if (what == 1)
    {
      sw_document_redo (walk->document);
    }
  else
    {
      int n = g_rand_int_range (walk->random, 1, 4);

      sw_document_begin (walk->document, "Step", NULL);
      while (n-- > 0)
        change_something (walk);
      if (what == 2)
        sw_document_abort (walk->document);
      else
        sw_document_commit (walk->document);
    }
}

static void
compare (Walk *walk)
{
  g_autoptr (SwLinter) afresh = sw_linter_new (walk->document, sw_linter_get_profile (walk->linter), NULL);
  GListModel *live = G_LIST_MODEL (walk->linter);
  guint n = g_list_model_get_n_items (live);

  g_assert_cmpuint (n, ==, g_list_model_get_n_items (G_LIST_MODEL (afresh)));
  g_assert_cmpuint (n, ==, walk->mirror->len);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SwFinding) one = g_list_model_get_item (live, i);
      g_autoptr (SwFinding) other = g_list_model_get_item (G_LIST_MODEL (afresh), i);
      GPtrArray *of_node = sw_linter_get_for_node (walk->linter, sw_finding_get_node (one));

      g_assert_cmpstr (sw_finding_get_rule (one)->id, ==, sw_finding_get_rule (other)->id);
      g_assert_cmpstr (sw_finding_get_message (one), ==, sw_finding_get_message (other));
      g_assert_true (sw_finding_equal (one, other));
      g_assert_true (g_ptr_array_index (walk->mirror, i) == one);
      g_assert_true (of_node != NULL && g_ptr_array_find (of_node, one, NULL));
    }
}

static void
test_walk (void)
{
  SwProfile *profile = sw_profile_get_builtin ();
  guint32 seed = g_test_rand_int_range (0, G_MAXINT32);
  Walk walk = { .mirror = g_ptr_array_new_with_free_func (g_object_unref) };

  g_test_message ("seed %u", seed);
  walk.random = g_rand_new_with_seed (seed);
  walk.document = sw_profile_new_document (profile, "47-2111.00", "Electricians");
  walk.linter = sw_linter_new (walk.document, profile, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (walk.linter)); i++)
    g_ptr_array_add (walk.mirror, g_list_model_get_item (G_LIST_MODEL (walk.linter), i));
  g_signal_connect_swapped (walk.linter, "items-changed", G_CALLBACK (items_changed_cb), &walk);

  for (guint i = 0; i < N_STEPS; i++)
    {
      step (&walk);
      compare (&walk);
    }

  for (guint i = 0; sw_document_undo (walk.document); i++)
    if (i % 8 == 0)
      compare (&walk);
  compare (&walk);

  g_object_unref (walk.linter);
  g_object_unref (walk.document);
  g_ptr_array_unref (walk.mirror);
  g_rand_free (walk.random);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/linter/walk", test_walk);
  return g_test_run ();
}
