/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Statements with which nothing is wrong: the examples' and, where it is there, the seed's. */

#include <json-glib/json-glib.h>

#include "text/sw-statement-text.h"

typedef struct
{
  char *text;
  const char *level;
  gsize separator;              /* where it begins */
  gsize action;
  gsize verb;                   /* the verb's word */
  gsize verb_end;
} GoodStatement;

static inline void
good_statement_free (gpointer data)
{
  g_free (((GoodStatement *) data)->text);
  g_free (data);
}

static inline void
good_statements_load_file (GPtrArray *into,
                           const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GList) keys = NULL;
  JsonObject *root;
  JsonObject *levels;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  levels = json_object_get_object_member (json_object_get_object_member (root, "framework"), "levels");
  keys = json_object_get_members (levels);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      JsonObject *level = json_object_get_object_member (levels, l->data);
      JsonArray *statements = json_object_get_array_member (level, "statements");

      for (guint i = 0; i < json_array_get_length (statements); i++)
        {
          GoodStatement *good = g_new0 (GoodStatement, 1);
          SwStatementText parts;

          good->text = g_strdup (json_array_get_string_element (statements, i));
          good->level = g_intern_string (l->data);
          sw_statement_text_init (&parts);
          sw_statement_text_parse (&parts, good->text, -1);
          g_assert_cmpint (parts.separator, >, 0);
          g_assert_cmpint (parts.verb, >=, 0);
          good->separator = parts.separator;
          good->action = parts.action.start;
          good->verb = parts.words[parts.verb].start;
          good->verb_end = good->verb + parts.words[parts.verb].len;
          sw_statement_text_clear (&parts);
          g_ptr_array_add (into, good);
        }
    }
}

/* Returns: (transfer full): all of them */
static inline GPtrArray *
good_statements_load (void)
{
  static const char *const examples[] = {
    "15-1232.00.json", "29-2052.00.json", "35-1011.00.json", "47-2111.00.json",
  };
  GPtrArray *all = g_ptr_array_new_with_free_func (good_statement_free);
  const char *shared = g_getenv ("SW_TEST_SHARED");

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "examples", examples[i], NULL);

      good_statements_load_file (all, path);
    }
  if (shared != NULL)
    {
      g_autofree char *path = g_build_filename (shared, "seeds", "21-1021.00.export.json", NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        good_statements_load_file (all, path);
    }

  return all;
}
