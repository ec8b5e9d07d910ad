/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a draft wants a look, each as one sentence: the preview's list, and what the shell says. */

#include "import/sw-import-draft.h"

#include <glib/gi18n-lib.h>

#define MAX_EXCERPT 80

static void
notice_free (SwImportNotice *self)
{
  g_free (self->message);
  g_free (self);
}

static void
add (GPtrArray *notices,
     SwImportNoticeKind kind,
     guint line,
     SwImportStatement *statement,
     char *message)
{
  SwImportNotice *notice = g_new0 (SwImportNotice, 1);

  notice->kind = kind;
  notice->line = line;
  notice->statement = statement;
  notice->message = message;
  g_ptr_array_add (notices, notice);
}

static char *
dup_excerpt (const char *text)
{
  if (g_utf8_strlen (text, -1) <= MAX_EXCERPT)
    return g_strdup (text);
  {
    g_autofree char *start = g_utf8_substring (text, 0, MAX_EXCERPT);

    return g_strconcat (start, "…", NULL);
  }
}

static void
add_fields (SwImportDraft *self,
            GPtrArray *notices)
{
  if (self->title == NULL)
    add (notices, SW_IMPORT_NOTICE_FIELD, 0, NULL, g_strdup (_("No title of an occupation was found.")));
  if (self->soc == NULL)
    add (notices, SW_IMPORT_NOTICE_FIELD, 0, NULL, g_strdup (_("No O*NET-SOC code was found.")));
}

static void
add_statement (GPtrArray *notices,
               SwImportStatement *statement)
{
  g_autofree char *excerpt = NULL;

  if (statement->certain)
    return;
  excerpt = dup_excerpt (statement->text);
  if (statement->cuts->len == 0)
    add (notices, SW_IMPORT_NOTICE_CUT, statement->line, statement,
         g_strdup_printf (_("Line %u: it cannot be told where the label ends: “%s”"), statement->line, excerpt));
  else
    add (notices, SW_IMPORT_NOTICE_CUT, statement->line, statement,
         g_strdup_printf (ngettext ("Line %u: the label may end at %u place: “%s”",
                                    "Line %u: the label may end at one of %u places: “%s”", statement->cuts->len),
                          statement->line, statement->cuts->len, excerpt));
}

static void
add_count (GPtrArray *notices,
           const char *name,
           int declared,
           guint found)
{
  if (declared < 0 || (guint) declared == found)
    return;
  add (notices, SW_IMPORT_NOTICE_COUNT, 0, NULL,
       /* Translators: a part of the page, how many statements it says it has, and how many it has. */
       g_strdup_printf (ngettext ("“%s” says that it has %d statement; found: %u.",
                                  "“%s” says that it has %d statements; found: %u.", (gulong) declared),
                        name, declared, found));
}

static void
add_domain (GPtrArray *notices,
            const SwImportSection *section,
            const SwImportDomain *domain)
{
  const char *name = domain->name != NULL ? domain->name : section->title;

  add_count (notices, name, domain->declared, sw_import_domain_count (domain));
  if (domain->proposed)
    add (notices, SW_IMPORT_NOTICE_LEVELS, 0, NULL,
         g_strdup_printf (_("The page names no levels in “%s”; its statements were divided among them by position."), name));
  for (guint i = 0; i < domain->levels->len; i++)
    {
      const SwImportLevel *level = g_ptr_array_index (domain->levels, i);

      add_count (notices, level->label, level->declared, level->statements->len);
      for (guint j = 0; j < level->statements->len; j++)
        add_statement (notices, g_ptr_array_index (level->statements, j));
    }
}

static void
add_rest (SwImportDraft *self,
          GPtrArray *notices)
{
  for (guint i = 0; i < self->rest->len; i++)
    {
      const SwImportRest *rest = g_ptr_array_index (self->rest, i);
      g_autofree char *excerpt = dup_excerpt (rest->text);

      if (!rest->furniture)
        add (notices, SW_IMPORT_NOTICE_REST, rest->line, NULL,
             g_strdup_printf (_("Line %u was not understood: “%s”"), rest->line, excerpt));
    }
}

/**
 * sw_import_draft_list_notices:
 * @self: a draft
 *
 * Returns: (transfer full) (element-type SwImportNotice): what of it wants a look, as it is now; the
 *   statements in it are the draft's
 */
GPtrArray *
sw_import_draft_list_notices (SwImportDraft *self)
{
  GPtrArray *notices = g_ptr_array_new_with_free_func ((GDestroyNotify) notice_free);

  /* Nothing of it was guessed. */
  if (self->own_page != NULL)
    return notices;

  for (guint i = 0; i < self->limits->len; i++)
    add (notices, SW_IMPORT_NOTICE_LIMIT, 0, NULL, g_strdup (g_ptr_array_index (self->limits, i)));
  add_fields (self, notices);
  for (guint i = 0; i < self->sections->len; i++)
    {
      const SwImportSection *section = g_ptr_array_index (self->sections, i);

      if (section->guessed)
        add (notices, SW_IMPORT_NOTICE_SECTION, 0, NULL,
             g_strdup_printf (_("The levels begin anew without a heading; what follows was taken for “%s”."), section->title));
      add_domain (notices, section, section->plain);
      for (guint j = 0; j < section->domains->len; j++)
        add_domain (notices, section, g_ptr_array_index (section->domains, j));
    }
  for (guint i = 0; i < self->sources->len; i++)
    {
      const SwImportSource *source = g_ptr_array_index (self->sources, i);

      if (source->guessed)
        add (notices, SW_IMPORT_NOTICE_SOURCE, 0, NULL,
             g_strdup_printf (_("The source “%s” was told from the text before it by its capitals only."), source->label));
    }
  add_rest (self, notices);
  return notices;
}
