/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwImportDraft: what was found in a page, between reading and accepting.
 *
 * The readers of all forms fill it, the preview shows it, the shell lists what wants a look, and only
 * then does it become a document (sw-import-build.c) or part of one (sw-import-merge.c). It is plain
 * data: parts by name, everything in the order of the page, each text as it came.
 *
 * What was not understood stays in it, verbatim and with its line. So does the page's own furniture,
 * marked as such: neither goes into a document, but only the first is worth a notice. A statement
 * keeps its text whole, and beside it the ways to divide it; which one is taken is a number, so that
 * a choice can be taken back. */

#include "import/sw-import-draft.h"

#include <string.h>

#include "text/sw-statement-text.h"

static const SwListId groups[] = {
  SW_LIST_RELATED_TITLES, SW_LIST_RAPIDS,      SW_LIST_SKILLS,     SW_LIST_KNOWLEDGE, SW_LIST_ABILITIES,
  SW_LIST_WORK_STYLES,    SW_LIST_TECHNOLOGY,  SW_LIST_TASKS,      SW_LIST_CIP,
};

static void
statement_free (SwImportStatement *self)
{
  g_free (self->text);
  g_array_unref (self->cuts);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

static void
level_free (SwImportLevel *self)
{
  g_free (self->key);
  g_free (self->label);
  g_free (self->role);
  g_ptr_array_unref (self->statements);
  g_free (self);
}

static void
domain_free (SwImportDomain *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->levels);
  g_free (self);
}

static void
section_free (SwImportSection *self)
{
  g_free (self->key);
  g_free (self->title);
  domain_free (self->plain);
  g_ptr_array_unref (self->domains);
  g_free (self);
}

static void
source_free (SwImportSource *self)
{
  g_free (self->id);
  g_free (self->label);
  g_free (self->title);
  g_free (self->url);
  g_free (self->version);
  g_free (self->licence);
  g_free (self);
}

static void
anchor_free (SwImportAnchor *self)
{
  g_free (self->text);
  g_free (self->code);
  g_free (self);
}

static void
rest_free (SwImportRest *self)
{
  g_free (self->text);
  g_free (self);
}

static SwImportDomain *
domain_new (const char *name,
            int declared)
{
  SwImportDomain *self = g_new0 (SwImportDomain, 1);

  self->name = g_strdup (name);
  self->declared = declared;
  self->levels = g_ptr_array_new_with_free_func ((GDestroyNotify) level_free);
  return self;
}

/**
 * sw_import_draft_new:
 * @form: the name of what is read, static
 *
 * Returns: (transfer full): a draft in which nothing was found yet
 */
SwImportDraft *
sw_import_draft_new (const char *form)
{
  SwImportDraft *self = g_new0 (SwImportDraft, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->form = form;
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) source_free);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    self->anchors[groups[i]] = g_ptr_array_new_with_free_func ((GDestroyNotify) anchor_free);
  self->rest = g_ptr_array_new_with_free_func ((GDestroyNotify) rest_free);
  self->limits = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/** sw_import_draft_ref: @self: a draft. Returns: (transfer full): @self */
SwImportDraft *
sw_import_draft_ref (SwImportDraft *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/** sw_import_draft_unref: @self: (transfer full) (nullable): a draft */
void
sw_import_draft_unref (SwImportDraft *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->soc);
  g_free (self->title);
  g_free (self->job_zone);
  g_free (self->version);
  g_free (self->description);
  g_free (self->context);
  g_free (self->onet);
  g_free (self->crosswalk);
  g_free (self->attribution);
  g_free (self->safi_top_skill);
  g_free (self->safi_score);
  g_free (self->safi_of);
  g_free (self->safi_quadrant);
  g_free (self->safi_precision);
  g_free (self->wef_cluster);
  g_free (self->wef_slug);
  g_free (self->own_page);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->sources);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    g_ptr_array_unref (self->anchors[groups[i]]);
  g_ptr_array_unref (self->rest);
  g_ptr_array_unref (self->limits);
  g_free (self);
}

/**
 * sw_import_draft_find_section:
 * @self: a draft
 * @key: a section's key
 *
 * Returns: (nullable) (transfer none): that section, %NULL where the page has none
 */
SwImportSection *
sw_import_draft_find_section (SwImportDraft *self,
                              const char *key)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      SwImportSection *section = g_ptr_array_index (self->sections, i);

      if (strcmp (section->key, key) == 0)
        return section;
    }
  return NULL;
}

/**
 * sw_import_domain_count:
 * @domain: a domain, or the plain part of a section
 *
 * Returns: how many statements were found in it
 */
guint
sw_import_domain_count (const SwImportDomain *domain)
{
  guint n = 0;

  for (guint i = 0; i < domain->levels->len; i++)
    n += ((SwImportLevel *) g_ptr_array_index (domain->levels, i))->statements->len;
  return n;
}

/**
 * sw_import_draft_count_statements:
 * @self: a draft
 * @section: (nullable): a section's key, %NULL for all
 *
 * Returns: how many statements were found
 */
guint
sw_import_draft_count_statements (SwImportDraft *self,
                                  const char *section)
{
  guint n = 0;

  for (guint i = 0; i < self->sections->len; i++)
    {
      const SwImportSection *s = g_ptr_array_index (self->sections, i);

      if (section != NULL && strcmp (section, s->key) != 0)
        continue;
      n += sw_import_domain_count (s->plain);
      for (guint j = 0; j < s->domains->len; j++)
        n += sw_import_domain_count (g_ptr_array_index (s->domains, j));
    }
  return n;
}

/**
 * sw_import_draft_choose:
 * @self: a draft
 * @statement: one of its statements
 * @cut: which of its cuts to take, or %SW_IMPORT_AS_IT_CAME
 *
 * Decides how the statement is divided; it wants no look any more.
 */
void
sw_import_draft_choose (SwImportDraft *self,
                        SwImportStatement *statement,
                        int cut)
{
  g_return_if_fail (cut >= SW_IMPORT_AS_IT_CAME && cut < (int) statement->cuts->len);

  statement->chosen = cut;
  statement->certain = TRUE;
}

/**
 * sw_import_statement_dup_text:
 * @statement: a statement
 *
 * Returns: (transfer full): its text as a document will have it
 */
char *
sw_import_statement_dup_text (const SwImportStatement *statement)
{
  const SwImportCut *cut;
  g_autofree char *label = NULL;

  if (statement->chosen < 0)
    return g_strdup (statement->text);

  cut = &g_array_index (statement->cuts, SwImportCut, statement->chosen);
  label = g_strndup (statement->text, cut->label_end);
  return g_strconcat (label, SW_SEPARATOR, statement->text + cut->action_start, NULL);
}

/**
 * sw_import_draft_add_section: (skip)
 * @self: a draft
 * @key: the section's key
 * @title: what people call it
 *
 * Returns: (transfer none): the section of that key, made where it is not there
 */
SwImportSection *
sw_import_draft_add_section (SwImportDraft *self,
                             const char *key,
                             const char *title)
{
  SwImportSection *section = sw_import_draft_find_section (self, key);

  if (section != NULL)
    return section;

  section = g_new0 (SwImportSection, 1);
  section->key = g_strdup (key);
  section->title = g_strdup (title);
  section->plain = domain_new (NULL, -1);
  section->domains = g_ptr_array_new_with_free_func ((GDestroyNotify) domain_free);
  g_ptr_array_add (self->sections, section);
  return section;
}

/**
 * sw_import_section_add_domain: (skip)
 * @self: a section
 * @name: the domain's name
 * @declared: how many statements the page says it has, or -1
 *
 * Returns: (transfer none): the domain
 */
SwImportDomain *
sw_import_section_add_domain (SwImportSection *self,
                              const char *name,
                              int declared)
{
  SwImportDomain *domain = domain_new (name, declared);

  g_ptr_array_add (self->domains, domain);
  return domain;
}

/**
 * sw_import_domain_find_level: (skip)
 * @self: a domain
 * @key: a level's key
 *
 * Returns: (nullable) (transfer none): the level
 */
SwImportLevel *
sw_import_domain_find_level (SwImportDomain *self,
                             const char *key)
{
  for (guint i = 0; i < self->levels->len; i++)
    {
      SwImportLevel *level = g_ptr_array_index (self->levels, i);

      if (strcmp (level->key, key) == 0)
        return level;
    }
  return NULL;
}

/**
 * sw_import_domain_add_level: (skip)
 * @self: a domain
 * @key: the level's key
 * @label: the level's name
 *
 * Returns: (transfer none): the level of that key, made where it is not there
 */
SwImportLevel *
sw_import_domain_add_level (SwImportDomain *self,
                            const char *key,
                            const char *label)
{
  SwImportLevel *level = sw_import_domain_find_level (self, key);

  if (level != NULL)
    return level;

  level = g_new0 (SwImportLevel, 1);
  level->key = g_strdup (key);
  level->label = g_strdup (label);
  level->declared = -1;
  level->statements = g_ptr_array_new_with_free_func ((GDestroyNotify) statement_free);
  g_ptr_array_add (self->levels, level);
  return level;
}

/**
 * sw_import_domain_spread:
 * @self: a domain, or the plain part of a section
 * @level: one of its levels; it goes
 * @section: the profile's section, whose levels are filled
 * @per_level: how many statements a level shall have, 0 for as many as the profile expects
 *
 * Divides statements that came without levels, by position. What is too much stays in the last level.
 */
void
sw_import_domain_spread (SwImportDomain *self,
                         SwImportLevel *level,
                         const SwProfileSection *section,
                         guint per_level)
{
  g_autoptr (GPtrArray) statements = NULL;
  guint at = 0;

  g_return_if_fail (section->levels->len > 0);

  statements = g_steal_pointer (&level->statements);
  level->statements = g_ptr_array_new ();
  g_ptr_array_remove (self->levels, level);
  g_ptr_array_set_free_func (statements, NULL);
  self->proposed = TRUE;

  for (guint i = 0; i < section->levels->len; i++)
    {
      const SwProfileLevel *known = g_ptr_array_index (section->levels, i);
      SwImportLevel *target = sw_import_domain_add_level (self, known->key, known->label);
      guint max = i + 1 == section->levels->len ? G_MAXUINT : per_level > 0 ? per_level : known->max;

      while (at < statements->len && target->statements->len < max)
        g_ptr_array_add (target->statements, g_ptr_array_index (statements, at++));
    }
}

/**
 * sw_import_domain_divide:
 * @self: a domain, or the plain part of a section, with levels
 * @counts: (array length=n_counts): how many statements its first levels shall have
 * @n_counts: how many of them are told
 *
 * Divides all its statements among its levels anew, in their order. What is too much goes into the last
 * level, and what is missing is missing there.
 */
void
sw_import_domain_divide (SwImportDomain *self,
                         const guint *counts,
                         guint n_counts)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint at = 0;

  g_return_if_fail (self->levels->len > 0);

  for (guint i = 0; i < self->levels->len; i++)
    {
      SwImportLevel *level = g_ptr_array_index (self->levels, i);

      for (guint j = 0; j < level->statements->len; j++)
        g_ptr_array_add (all, g_ptr_array_index (level->statements, j));
      g_ptr_array_set_free_func (level->statements, NULL);
      g_ptr_array_set_size (level->statements, 0);
      g_ptr_array_set_free_func (level->statements, (GDestroyNotify) statement_free);
    }

  for (guint i = 0; i < self->levels->len; i++)
    {
      SwImportLevel *level = g_ptr_array_index (self->levels, i);
      guint max = i + 1 == self->levels->len ? G_MAXUINT : i < n_counts ? counts[i] : 0;

      while (at < all->len && level->statements->len < max)
        g_ptr_array_add (level->statements, g_ptr_array_index (all, at++));
    }
}

/**
 * sw_import_draft_is_page:
 * @self: a draft
 *
 * Returns: whether a whole page was read, and not merely some statements: it says what occupation it is
 *   about, or it names levels with statements in them
 */
gboolean
sw_import_draft_is_page (SwImportDraft *self)
{
  guint n_levels = 0;

  if (self->own_page != NULL)
    return TRUE;
  if (self->soc != NULL)
    return sw_import_draft_count_statements (self, NULL) > 0;

  for (guint i = 0; i < self->sections->len; i++)
    {
      const SwImportSection *section = g_ptr_array_index (self->sections, i);

      for (guint j = 0; !section->plain->proposed && j < section->plain->levels->len; j++)
        n_levels += ((SwImportLevel *) g_ptr_array_index (section->plain->levels, j))->statements->len > 0;
      for (guint j = 0; j < section->domains->len; j++)
        n_levels += !((SwImportDomain *) g_ptr_array_index (section->domains, j))->proposed;
    }
  return n_levels > 1;
}

/**
 * sw_import_level_add_statement: (skip)
 * @self: a level
 * @text: the statement without number and citations
 * @line: where it stood
 *
 * Returns: (transfer none): the statement, not divided yet
 */
SwImportStatement *
sw_import_level_add_statement (SwImportLevel *self,
                               const char *text,
                               guint line)
{
  SwImportStatement *statement = g_new0 (SwImportStatement, 1);

  statement->text = g_strdup (text);
  statement->line = line;
  statement->chosen = SW_IMPORT_AS_IT_CAME;
  statement->cuts = g_array_new (FALSE, FALSE, sizeof (SwImportCut));
  statement->sources = g_ptr_array_new ();
  g_ptr_array_add (self->statements, statement);
  return statement;
}

/**
 * sw_import_draft_add_source: (skip)
 * @self: a draft
 * @label: its label
 *
 * Returns: (transfer none): a new source
 */
SwImportSource *
sw_import_draft_add_source (SwImportDraft *self,
                            const char *label)
{
  SwImportSource *source = g_new0 (SwImportSource, 1);

  source->label = g_strdup (label);
  g_ptr_array_add (self->sources, source);
  return source;
}

/**
 * sw_import_draft_add_anchor: (skip)
 * @self: a draft
 * @group: one of the lists of anchors
 * @text: (nullable): its text
 * @code: (nullable): its code
 * @complete: whether the text is all there
 */
void
sw_import_draft_add_anchor (SwImportDraft *self,
                            SwListId group,
                            const char *text,
                            const char *code,
                            gboolean complete)
{
  SwImportAnchor *anchor = g_new0 (SwImportAnchor, 1);

  anchor->text = g_strdup (text);
  anchor->code = g_strdup (code);
  anchor->complete = complete;
  g_ptr_array_add (self->anchors[group], anchor);
}

/**
 * sw_import_draft_add_rest: (skip)
 * @self: a draft
 * @text: what went into no part
 * @line: where it stood
 * @furniture: whether it is the page's own
 */
void
sw_import_draft_add_rest (SwImportDraft *self,
                          const char *text,
                          guint line,
                          gboolean furniture)
{
  SwImportRest *rest = g_new0 (SwImportRest, 1);

  rest->text = g_strdup (text);
  rest->line = line;
  rest->furniture = furniture;
  g_ptr_array_add (self->rest, rest);
}
