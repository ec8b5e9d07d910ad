/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A document of one section with two levels, of which the first has five statements, and what it tells. */

#include "model/sw-document.h"

typedef struct
{
  SwDocument *document;
  SwNode *levels[2];
  guint n_committed;
  SwCommitOrigin origin;
  guint n_changes;
  GString *told;           /* what lists and commits said, in their order */
} Fixture;

static inline void
committed_cb (Fixture *fixture,
              const SwCommit *commit)
{
  fixture->n_committed++;
  fixture->origin = commit->origin;
  fixture->n_changes = commit->changes->len;
  g_string_append (fixture->told, "committed ");
}

static inline void
items_changed_cb (Fixture *fixture,
                  guint position,
                  guint removed,
                  guint added,
                  GListModel *model)
{
  g_string_append_printf (fixture->told, "%u-%u+%u ", position, removed, added);
}

static inline void
setup (Fixture *fixture,
       gconstpointer data)
{
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);

  sw_node_init_text (section, SW_SECTION_KEY, "occupational");
  for (guint i = 0; i < G_N_ELEMENTS (fixture->levels); i++)
    {
      g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);

      for (guint j = 0; i == 0 && j < 5; j++)
        {
          g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);
          const char text[] = { (char) ('a' + j), '\0' };

          sw_node_init_text (statement, SW_STATEMENT_TEXT, j == 0 ? "" : text);
          sw_node_init_child (level, SW_LIST_STATEMENTS, statement);
        }
      sw_node_init_child (section, SW_LIST_LEVELS, level);
      fixture->levels[i] = level;
    }
  sw_node_init_child (root, SW_LIST_SECTIONS, section);

  fixture->told = g_string_new (NULL);
  fixture->document = sw_document_new (root);
  g_signal_connect_swapped (fixture->document, "committed", G_CALLBACK (committed_cb), fixture);
  g_signal_connect_swapped (sw_node_get_list (fixture->levels[0], SW_LIST_STATEMENTS),
                            "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static inline void
teardown (Fixture *fixture,
          gconstpointer data)
{
  g_assert_finalize_object (fixture->document);
  g_string_free (fixture->told, TRUE);
}

static inline SwNode *
get_statement (Fixture *fixture,
               guint place)
{
  return sw_node_get_nth (fixture->levels[0], SW_LIST_STATEMENTS, place);
}

static inline const char *
get_text (Fixture *fixture)
{
  return sw_node_get_text (get_statement (fixture, 0), SW_STATEMENT_TEXT);
}

static inline void
put_text (Fixture *fixture,
          const char *text,
          const char *key)
{
  sw_document_begin (fixture->document, "Type", key);
  sw_document_set_text (fixture->document, get_statement (fixture, 0), SW_STATEMENT_TEXT, text);
  sw_document_commit (fixture->document);
}

#define ADD(name, test) g_test_add ("/document/" name, Fixture, NULL, setup, test, teardown)
