/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A draft as a few lines of text, so that tables can say what is expected. */

#include "import/sw-import.h"

#include <string.h>

#include "json/sw-profile-reader.h"

static inline SwImportDraft *
import_text (const char *text,
             gssize len)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, len < 0 ? strlen (text) : (gsize) len);
  g_autoptr (GError) error = NULL;
  SwImportDraft *draft = sw_import_read (bytes, sw_profile_get_builtin (), &error);

  g_assert_no_error (error);
  g_assert_nonnull (draft);
  return draft;
}

static inline SwImportDraft *
import_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "import", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize len;

  g_file_get_contents (path, &text, &len, &error);
  g_assert_no_error (error);
  return import_text (text, (gssize) len);
}

static inline void
dump_domain (GString *out,
             const SwImportDomain *domain)
{
  for (guint i = 0; i < domain->levels->len; i++)
    {
      const SwImportLevel *level = g_ptr_array_index (domain->levels, i);

      g_string_append_printf (out, "%s", level->key);
      if (level->role != NULL)
        g_string_append_printf (out, " (%s)", level->role);
      g_string_append_c (out, '\n');
      for (guint j = 0; j < level->statements->len; j++)
        {
          const SwImportStatement *statement = g_ptr_array_index (level->statements, j);
          g_autofree char *text = sw_import_statement_dup_text (statement);

          g_string_append_printf (out, "%c %s", statement->certain ? '-' : '?', text);
          for (guint k = 0; k < statement->sources->len; k++)
            g_string_append_printf (out, " [%s]", ((SwImportSource *) g_ptr_array_index (statement->sources, k))->label);
          g_string_append_c (out, '\n');
        }
    }
}

static inline char *
dump_draft (SwImportDraft *draft)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%s|%s|%s|%s|%s\n", draft->title, draft->soc, draft->job_zone, draft->version, draft->form);
  for (guint i = 0; i < draft->sections->len; i++)
    {
      const SwImportSection *section = g_ptr_array_index (draft->sections, i);

      g_string_append_printf (out, "%s%s:%s\n", i == 0 ? "" : "\n", section->key, section->guessed ? " guessed" : "");
      dump_domain (out, section->plain);
      for (guint j = 0; j < section->domains->len; j++)
        {
          const SwImportDomain *domain = g_ptr_array_index (section->domains, j);

          g_string_append_printf (out, "+ %s %d\n", domain->name, domain->declared);
          dump_domain (out, domain);
        }
    }
  return g_string_free (out, FALSE);
}

/* Says the kinds of what wants a look, one letter each. */
static inline char *
dump_notices (SwImportDraft *draft)
{
  static const char letters[] = { 'l', 'n', 'c', 'p', 's', 'q', 'f', 'r' };
  g_autoptr (GPtrArray) notices = sw_import_draft_list_notices (draft);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < notices->len; i++)
    {
      const SwImportNotice *notice = g_ptr_array_index (notices, i);

      g_test_message ("%s", notice->message);
      g_assert_cmpstr (notice->message, !=, "");
      g_string_append_c (out, letters[notice->kind]);
    }
  return g_string_free (out, FALSE);
}
