/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* One statement at a place of the built-in profile, and what the rules say about it. */

#include "json/sw-profile-reader.h"
#include "lint/sw-lint.h"
#include "lint/sw-rule.h"

#include <string.h>

typedef struct
{
  const char *section;
  const char *level;
} Place;

/* Named by band, so that a table tells what matters. */
static const Place guided G_GNUC_UNUSED = { "occupational", "emerging" };
static const Place reduced G_GNUC_UNUSED = { "occupational", "developing" };
static const Place independent G_GNUC_UNUSED = { "occupational", "proficient" };
static const Place leading G_GNUC_UNUSED = { "occupational", "advanced" };
static const Place ai G_GNUC_UNUSED = { "ai", "developing" };
static const Place durable G_GNUC_UNUSED = { "durable", "developing" };
static const Place durable_guided G_GNUC_UNUSED = { "durable", "emerging" };

typedef struct
{
  SwDocument *document;
  SwNode *level;
} Fixture;

static SwNode *
fixture_find_level (SwNode *parent,
                    const char *key)
{
  for (guint i = 0; i < sw_node_get_n (parent, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (parent, SW_LIST_LEVELS, i);

      if (g_strcmp0 (sw_node_get_text (level, SW_LEVEL_KEY), key) == 0)
        return level;
    }

  for (guint i = 0; i < sw_node_get_n (parent, SW_LIST_DOMAINS); i++)
    {
      SwNode *level = fixture_find_level (sw_node_get_nth (parent, SW_LIST_DOMAINS, i), key);

      if (level != NULL)
        return level;
    }

  return NULL;
}

static void
fixture_init (Fixture *self,
              const Place *place,
              const char *language)
{
  SwProfile *profile = sw_profile_get_builtin ();
  SwNode *section;

  self->document = sw_profile_new_document (profile, "47-2111.00", "Electricians");
  section = sw_document_get_section (self->document, place->section);
  if (section == NULL)
    {
      SwNode *made = sw_profile_new_section (profile, place->section);

      sw_document_begin (self->document, "Section", NULL);
      sw_document_insert (self->document, sw_document_get_root (self->document), SW_LIST_SECTIONS, made,
                          sw_node_get_n (sw_document_get_root (self->document), SW_LIST_SECTIONS));
      sw_document_commit (self->document);
      section = made;
      g_object_unref (made);
    }
  if (language != NULL)
    {
      sw_document_begin (self->document, "Language", NULL);
      sw_document_set_text (self->document, sw_document_get_part (self->document, SW_KIND_META), SW_META_LANGUAGE,
                            language);
      sw_document_commit (self->document);
    }
  self->level = fixture_find_level (section, place->level);
  g_assert_nonnull (self->level);
}

static void
fixture_clear (Fixture *self)
{
  g_clear_object (&self->document);
}

static SwNode *
fixture_add (Fixture *self,
             const char *text)
{
  SwNode *statement = sw_node_new (SW_KIND_STATEMENT);
  SwNode *inserted = statement;

  sw_node_init_text (statement, SW_STATEMENT_TEXT, text);
  sw_document_begin (self->document, "Statement", NULL);
  sw_document_insert (self->document, self->level, SW_LIST_STATEMENTS, statement,
                      sw_node_get_n (self->level, SW_LIST_STATEMENTS));
  sw_document_commit (self->document);
  g_object_unref (statement);
  return inserted;
}

static G_GNUC_UNUSED void
fixture_add_word (Fixture *self,
                  guint list,
                  const char *text)
{
  SwNode *words = sw_document_get_part (self->document, SW_KIND_WORDS);
  g_autoptr (SwNode) word = sw_node_new (SW_KIND_WORD);

  sw_node_init_text (word, SW_WORD_TEXT, text);
  sw_document_begin (self->document, "Word", NULL);
  sw_document_insert (self->document, words, list, word, sw_node_get_n (words, list));
  sw_document_commit (self->document);
}

/* What the statements' own rules say; the wider rules have tests of their own. */
static GPtrArray *
fixture_lint (Fixture *self)
{
  GPtrArray *all = sw_lint_document (self->document, sw_profile_get_builtin (), NULL, SW_LINT_DEFAULT);

  for (guint i = all->len; i-- > 0;)
    {
      SwFinding *finding = g_ptr_array_index (all, i);

      if (sw_finding_get_rule (finding)->scope != SW_SCOPE_STATEMENT
          || sw_node_get_kind (sw_finding_get_node (finding)) != SW_KIND_STATEMENT)
        g_ptr_array_remove_index (all, i);
    }

  return all;
}

/* "rule[what it marks]" of each finding, in their order, with blanks between. */
static G_GNUC_UNUSED char *
fixture_describe (GPtrArray *findings)
{
  GString *into = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (findings, i);
      const char *text = sw_node_get_text (sw_finding_get_node (finding), SW_STATEMENT_TEXT);
      gssize start = sw_finding_get_start (finding), end = sw_finding_get_end (finding);

      g_assert_cmpint (start, <=, end);
      g_assert_cmpint (end, <=, (gssize) strlen (text));
      g_assert_true (g_utf8_validate (text + start, end - start, NULL));
      g_string_append_printf (into, "%s%s[%.*s]", i > 0 ? " " : "", sw_finding_get_rule (finding)->id,
                              (int) (end - start), text + start);
    }

  return g_string_free (into, FALSE);
}

/* Takes the first fix of each finding, one after the other, safe or not. */
static G_GNUC_UNUSED guint
fixture_fix (Fixture *self)
{
  guint n = 0;

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (GPtrArray) findings = fixture_lint (self);
      gboolean any = FALSE;

      for (guint i = 0; i < findings->len && !any; i++)
        {
          GPtrArray *fixes = sw_finding_get_fixes (g_ptr_array_index (findings, i));

          if (fixes != NULL && fixes->len > 0)
            any = sw_fix_apply (g_ptr_array_index (fixes, 0), self->document);
        }
      if (!any)
        return n;
      n++;
    }

  g_assert_not_reached ();
}
