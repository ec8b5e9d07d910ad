/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sections, domains, levels and statements.
 *
 * A level is known by its name. Names that the profile does not have are levels where a heading stands
 * right above a list; before any other level has been read, only if it is one of several such headings. A section is known by its title or by a paragraph that speaks of it right above
 * its first level or domain; where levels begin anew without either, the profile's next section is
 * taken and said to be guessed. Statements before any level are kept in one level of no name, which is
 * divided by position at the end: that is a proposal, and said to be one. */

#include "import/sw-import-page-private.h"

#include <stdlib.h>
#include <string.h>

#include "import/sw-import-statement.h"

#define MAX_HEADING 100
/* How far the next level may be. */
#define MAX_LEVEL 500
/* The key of the level that statements without one wait in. */
#define LOOSE ""

/* Reads "9 statements" or "(9)" off the end of @text; returns what is left, and -1 where nothing says. */
static char *
take_count (const char *text,
            int *count)
{
  static const char *const units[] = { "statements", "statement", "skills", "skill", ")", NULL };
  g_autofree char *head = g_strdup (text);
  gboolean unit = FALSE;
  gsize len, digits = 0;

  *count = -1;
  for (guint i = 0; units[i] != NULL && !unit; i++)
    if (g_str_has_suffix (head, units[i]))
      {
        head[strlen (head) - strlen (units[i])] = '\0';
        unit = TRUE;
      }
  if (!unit)
    return g_strdup (text);

  g_strchomp (head);
  len = strlen (head);
  while (digits < len && digits < 4 && g_ascii_isdigit (head[len - 1 - digits]))
    digits++;
  if (digits == 0)
    return g_strdup (text);

  *count = atoi (head + len - digits);
  head[len - digits] = '\0';
  g_strchomp (head);
  while (*head != '\0' && strchr ("(:,-", head[strlen (head) - 1]) != NULL)
    head[strlen (head) - 1] = '\0';
  if (g_str_has_suffix (head, "·"))
    head[strlen (head) - strlen ("·")] = '\0';
  if (g_str_has_suffix (head, "—") || g_str_has_suffix (head, "–"))
    head[strlen (head) - strlen ("—")] = '\0';
  return g_strdup (g_strchomp (head));
}

static const char *
skip_ordinal (const char *text)
{
  const char *p = text;

  if (g_ascii_strncasecmp (p, "Level ", 6) == 0)
    p += 6;
  while (g_ascii_isdigit (*p) && p - text < 9)
    p++;
  while (p > text && (*p == '.' || *p == ':' || *p == ')' || *p == ' '))
    p++;
  return p;
}

static gboolean
is_folded (const char *a,
           const char *b)
{
  g_autofree char *x = g_utf8_casefold (a, -1);
  g_autofree char *y = g_utf8_casefold (b, -1);

  return strcmp (x, y) == 0;
}

/* The level whose label @text begins with; @rest is what stands behind it. */
static const SwProfileLevel *
match_in (const SwProfileSection *section,
          const char *text,
          const char **rest)
{
  for (guint i = 0; section != NULL && i < section->levels->len; i++)
    {
      const SwProfileLevel *level = g_ptr_array_index (section->levels, i);
      gsize len = strlen (level->label);
      g_autofree char *start = NULL;

      if (len == 0 || strlen (text) < len)
        continue;
      start = g_strndup (text, len);
      if (!g_utf8_validate (start, -1, NULL) || !is_folded (start, level->label) || g_ascii_islower (text[len]) ||
          text[len] == '-')
        continue;
      *rest = text + len;
      return level;
    }
  return NULL;
}

static const SwProfileLevel *
match_level (SwPageReader *self,
             const char *text,
             const char **rest)
{
  const SwProfileLevel *level =
    self->section != NULL
      ? match_in (sw_profile_get_section (self->profile, self->section->key), text, rest)
      : NULL;

  for (guint i = 0; level == NULL && i < self->profile->sections->len; i++)
    level = match_in (g_ptr_array_index (self->profile->sections, i), text, rest);
  return level;
}

/* What stands behind a level's name may be its role, and nothing else. */
static gboolean
read_rest (const char *rest,
           char **role)
{
  static const char *const marks[] = { "—", "–", "·", ":", "-", "(", "/", "|", NULL };
  g_autofree char *text = g_strdup (rest);
  gboolean marked = FALSE;

  g_strstrip (text);
  for (guint i = 0; marks[i] != NULL; i++)
    if (g_str_has_prefix (text, marks[i]))
      {
        memmove (text, text + strlen (marks[i]), strlen (text) - strlen (marks[i]) + 1);
        marked = TRUE;
        break;
      }
  g_strstrip (text);
  if (marked && g_str_has_suffix (text, ")") && strchr (text, '(') == NULL)
    text[strlen (text) - 1] = '\0';

  /* "Developing client relations" is no level: what is glued or marked is a role. */
  if (*text != '\0' && !marked && (*rest == ' ' || !g_ascii_isupper (*text)))
    return FALSE;
  if (strlen (text) > 80 || g_str_has_suffix (text, ".") || g_ascii_strcasecmp (text, "level") == 0)
    return g_ascii_strcasecmp (text, "level") == 0;
  *role = *text != '\0' ? g_steal_pointer (&text) : NULL;
  return TRUE;
}

static SwImportSection *
open_section (SwPageReader *self,
              const SwProfileSection *section)
{
  self->section = sw_import_draft_add_section (self->draft, section->key, section->title);
  self->domain = self->section->plain;
  self->level = NULL;
  self->part = SW_PAGE_LEVELS;
  return self->section;
}

/* Levels that begin anew without a heading belong to the next section. */
static void
open_next_section (SwPageReader *self)
{
  for (guint i = 0; i < self->profile->sections->len; i++)
    {
      const SwProfileSection *section = g_ptr_array_index (self->profile->sections, i);

      if (section->domains->len == 0 && sw_import_draft_find_section (self->draft, section->key) == NULL)
        {
          open_section (self, section)->guessed = TRUE;
          return;
        }
    }
}

static void
ensure_section (SwPageReader *self)
{
  if (self->section == NULL)
    open_section (self, g_ptr_array_index (self->profile->sections, 0));
  self->part = SW_PAGE_LEVELS;
}

static void
open_level (SwPageReader *self,
            const char *key,
            const char *label)
{
  SwImportLevel *known;

  ensure_section (self);
  known = sw_import_domain_find_level (self->domain, key);
  if (known != NULL && known->statements->len > 0 && self->domain == self->section->plain)
    open_next_section (self);
  self->level = sw_import_domain_add_level (self->domain, key, label);
}

/* Whether a list begins below the block, at most with a caption between. */
static gboolean
has_list_below (SwPageReader *self)
{
  const SwBlock *next = sw_page_peek (self, 1);
  const SwBlock *after = sw_page_peek (self, 2);

  if (next == NULL)
    return FALSE;
  return next->kind == SW_BLOCK_ITEM ||
         (next->kind == SW_BLOCK_TEXT && strlen (next->text) <= 80 && after != NULL && after->kind == SW_BLOCK_ITEM);
}

/* Whether the heading at @at has statements right below it. */
static gboolean
has_statements_below (SwPageReader *self,
                      guint at)
{
  for (guint i = at + 1; i < self->blocks->len && i <= at + 2; i++)
    {
      const SwBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind == SW_BLOCK_ITEM)
        return block->label_len > 0 || sw_import_looks_divided (block->text, sw_page_get_form (self));
      if (block->kind == SW_BLOCK_HEADING)
        return FALSE;
    }
  return FALSE;
}

/* Whether the heading at hand is the first of several that each have statements below. */
static gboolean
is_first_of_levels (SwPageReader *self,
                    const SwBlock *heading)
{
  if (heading->kind != SW_BLOCK_HEADING || !has_statements_below (self, self->at))
    return FALSE;

  for (guint i = self->at + 1; i < MIN (self->blocks->len, self->at + MAX_LEVEL); i++)
    {
      const SwBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind != SW_BLOCK_HEADING)
        continue;
      if (block->depth != heading->depth)
        return FALSE;
      return has_statements_below (self, i);
    }
  return FALSE;
}

static char *
make_key (const char *label)
{
  g_autofree char *ascii = g_str_to_ascii (label, "C");
  GString *key = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0'; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (key, g_ascii_tolower (*p));
    else if (key->len > 0 && key->str[key->len - 1] != '-')
      g_string_append_c (key, '-');
  if (key->len > 0 && key->str[key->len - 1] == '-')
    g_string_truncate (key, key->len - 1);
  return g_string_free (key, FALSE);
}

gboolean
sw_page_read_level (SwPageReader *self,
                    SwBlock *block)
{
  g_autofree char *text = NULL;
  g_autofree char *role = NULL;
  const SwProfileLevel *level;
  const char *rest;
  int declared;

  if (strlen (block->text) > MAX_HEADING || block->chips->len > 0)
    return FALSE;

  text = take_count (block->text, &declared);
  level = match_level (self, skip_ordinal (text), &rest);
  if (level != NULL && read_rest (rest, &role) && (block->kind != SW_BLOCK_ITEM || role == NULL))
    {
      open_level (self, level->key, level->label);
    }
  else
    {
      g_autofree char *key = make_key (skip_ordinal (text));

      /* A name of the page's own; below a title alone a list is no level. */
      if (block->kind != SW_BLOCK_HEADING || *key == '\0' || self->part > SW_PAGE_LEVELS)
        return FALSE;
      if (self->section == NULL ? !is_first_of_levels (self, block)
                                : self->part != SW_PAGE_LEVELS || !has_list_below (self) ||
                                    (self->domain->name == NULL && self->section->domains->len > 0))
        return FALSE;
      open_level (self, key, skip_ordinal (text));
    }

  if (declared >= 0)
    self->level->declared = declared;
  if (role != NULL && self->level->role == NULL)
    self->level->role = g_steal_pointer (&role);
  return TRUE;
}

static const SwProfileSection *
get_domain_section (SwPageReader *self)
{
  for (guint i = 0; i < self->profile->sections->len; i++)
    {
      const SwProfileSection *section = g_ptr_array_index (self->profile->sections, i);

      if (section->domains->len > 0)
        return section;
    }
  return NULL;
}

/**
 * sw_page_is_level: (skip)
 * @self: a reader
 * @block: (nullable): a block
 *
 * Returns: whether it is the heading of a level that the profile knows
 */
gboolean
sw_page_is_level (SwPageReader *self,
                  const SwBlock *block)
{
  const char *rest;
  g_autofree char *role = NULL;
  g_autofree char *text = NULL;
  int declared;

  if (block == NULL || strlen (block->text) > MAX_HEADING)
    return FALSE;
  text = take_count (block->text, &declared);
  return match_level (self, skip_ordinal (text), &rest) != NULL && read_rest (rest, &role);
}

gboolean
sw_page_read_domain (SwPageReader *self,
                     SwBlock *block)
{
  const SwProfileSection *section = get_domain_section (self);
  g_autofree char *text = NULL;
  const char *name;
  gboolean known = FALSE;
  int declared;

  if (section == NULL || strlen (block->text) > MAX_HEADING || block->kind == SW_BLOCK_ITEM ||
      self->part == SW_PAGE_ANCHORS)
    return FALSE;

  text = take_count (block->text, &declared);
  name = skip_ordinal (text);
  /* The number stands right before the name where a page is copied. */
  while (g_ascii_isdigit (*name))
    name++;
  for (guint i = 0; i < section->domains->len && !known; i++)
    known = is_folded (name, ((SwProfileDomain *) g_ptr_array_index (section->domains, i))->name);

  if (!g_unichar_isalpha (g_utf8_get_char (name)) || is_folded (name, section->title))
    return FALSE;
  if (!(known && (declared >= 0 || sw_page_is_level (self, sw_page_peek (self, 1)) ||
                  (self->section != NULL && strcmp (self->section->key, section->key) == 0))) &&
      !(self->section != NULL && strcmp (self->section->key, section->key) == 0 &&
        (declared >= 0 || (block->kind == SW_BLOCK_HEADING && sw_page_is_level (self, sw_page_peek (self, 1))))) &&
      !(declared >= 0 && g_ascii_isdigit (*block->text) && sw_page_is_level (self, sw_page_peek (self, 1))))
    return FALSE;

  open_section (self, section);
  self->domain = sw_import_section_add_domain (self->section, name, declared);
  return TRUE;
}

/* Whether @text speaks of the section: its title, or its key as a word. */
static gboolean
names_section (const char *text,
               const SwProfileSection *section)
{
  g_autofree char *key = strlen (section->key) <= 3 ? g_ascii_strup (section->key, -1) : g_strdup (section->key);
  g_autofree char *folded = strlen (section->key) <= 3 ? g_strdup (text) : g_ascii_strdown (text, -1);
  gsize len = strlen (key);

  for (const char *p = strstr (folded, key); p != NULL; p = strstr (p + 1, key))
    if ((p == folded || !g_ascii_isalnum (p[-1])) && !g_ascii_isalnum (p[len]))
      return TRUE;
  return FALSE;
}

static gboolean
is_heading_like (const char *text)
{
  g_autofree char *folded = g_ascii_strdown (text, -1);

  return strstr (folded, "skill") != NULL || strstr (folded, "competenc") != NULL;
}

gboolean
sw_page_read_section (SwPageReader *self,
                      SwBlock *block)
{
  if (block->kind == SW_BLOCK_ITEM || block->chips->len > 0)
    return FALSE;

  for (guint i = 0; i < self->profile->sections->len; i++)
    {
      const SwProfileSection *section = g_ptr_array_index (self->profile->sections, i);
      g_autofree char *text = NULL;
      int declared;
      gboolean named = FALSE, spoken = FALSE;

      if (strlen (block->text) <= MAX_HEADING)
        {
          text = take_count (block->text, &declared);
          named = is_folded (text, section->title) ||
                  (block->kind == SW_BLOCK_HEADING && is_heading_like (text) && names_section (text, section));
        }
      /* A paragraph only where another section has been, right above what it is about. */
      if (!named && block->kind == SW_BLOCK_TEXT && self->section != NULL && names_section (block->text, section))
        {
          guint at = self->at;

          self->at++;
          spoken = at + 1 < self->blocks->len &&
                   (sw_page_is_level (self, sw_page_peek (self, 0)) ||
                    (section->domains->len > 0 && sw_page_is_level (self, sw_page_peek (self, 1))));
          self->at = at;
        }
      if (!named && !spoken)
        continue;

      if (self->section == NULL || strcmp (self->section->key, section->key) != 0 || self->level != NULL)
        open_section (self, section);
      sw_import_draft_add_rest (self->draft, block->text, block->line, TRUE);
      return TRUE;
    }
  return FALSE;
}

gboolean
sw_page_read_role (SwPageReader *self,
                   SwBlock *block)
{
  if (self->part != SW_PAGE_LEVELS || self->level == NULL || block->kind == SW_BLOCK_ITEM ||
      self->level->role != NULL || self->level->statements->len > 0 || strlen (block->text) > 80 ||
      g_str_has_suffix (block->text, "."))
    return FALSE;

  self->level->role = g_strdup (block->text);
  return TRUE;
}

static void
add_statement (SwPageReader *self,
               const SwBlock *block)
{
  SwImportStatement *statement = sw_import_level_add_statement (self->level, block->text, block->line);

  for (guint i = 0; i < block->chips->len; i++)
    {
      SwImportSource *source = sw_sources_cite (self->draft, self->profile, g_ptr_array_index (block->chips, i));

      if (!g_ptr_array_find (statement->sources, source, NULL))
        g_ptr_array_add (statement->sources, source);
    }
  sw_import_statement_divide (statement, block->label_len, sw_page_get_form (self));
}

gboolean
sw_page_read_statement (SwPageReader *self,
                        SwBlock *block)
{
  if (self->part > SW_PAGE_LEVELS)
    return FALSE;
  if (block->kind != SW_BLOCK_ITEM &&
      (block->kind != SW_BLOCK_TEXT || self->section == NULL ||
       !(block->label_len > 0 || block->chips->len > 0 ||
         sw_import_looks_divided (block->text, sw_page_get_form (self)))))
    return FALSE;
  /* Menus are lists as well. */
  if (block->kind == SW_BLOCK_ITEM && self->section == NULL &&
      ((self->title_at != G_MAXUINT && self->at < self->title_at) || strchr (block->text, ' ') == NULL))
    return FALSE;

  ensure_section (self);
  if (self->level == NULL)
    self->level = sw_import_domain_add_level (self->domain, LOOSE, LOOSE);
  add_statement (self, block);
  return TRUE;
}

/* One level of the page's own name that holds far more than a level does is a list's heading. */
static gboolean
is_loose (const SwProfileSection *section,
          const SwImportLevel *level,
          gboolean only)
{
  const SwProfileLevel *first = g_ptr_array_index (section->levels, 0);

  if (strcmp (level->key, LOOSE) == 0)
    return TRUE;
  for (guint i = 0; i < section->levels->len; i++)
    if (strcmp (((SwProfileLevel *) g_ptr_array_index (section->levels, i))->key, level->key) == 0)
      return FALSE;
  return only && level->statements->len > first->max;
}

static void
propose (const SwProfileSection *section,
         SwImportDomain *domain)
{
  if (section == NULL || section->levels->len == 0)
    return;

  for (guint i = 0; i < domain->levels->len; i++)
    {
      SwImportLevel *level = g_ptr_array_index (domain->levels, i);

      if (!is_loose (section, level, domain->levels->len == 1))
        continue;
      sw_import_domain_spread (domain, level, section, 0);
      return;
    }
}

/* Divides what came without levels, by position, as many to a level as the profile expects. */
void
sw_page_propose_levels (SwPageReader *self)
{
  for (guint i = 0; i < self->draft->sections->len; i++)
    {
      SwImportSection *section = g_ptr_array_index (self->draft->sections, i);
      const SwProfileSection *known = sw_profile_get_section (self->profile, section->key);

      propose (known, section->plain);
      for (guint j = 0; j < section->domains->len; j++)
        propose (known, g_ptr_array_index (section->domains, j));
    }
}
