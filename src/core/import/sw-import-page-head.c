/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a page: title, code, job zone, version, description, context; and what is no part of
 * the framework at all. The title is found by the code that stands behind it, for before it there may
 * be any number of menus. */

#include "import/sw-import-page-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define MAX_TITLE 160

/* Where a code such as 21-1029.00 stands in a text. */
static const char *
find_soc (const char *text)
{
  static const char pattern[] = "00-0000.00";

  for (const char *p = strchr (text, '-'); p != NULL; p = strchr (p + 1, '-'))
    {
      const char *start = p - 2;
      guint i = 0;

      if (p < text + 2 || (start > text && g_ascii_isdigit (start[-1])))
        continue;
      while (i < strlen (pattern) &&
             (pattern[i] == '0' ? g_ascii_isdigit (start[i]) : start[i] == pattern[i]))
        i++;
      if (i == strlen (pattern) && !g_ascii_isdigit (start[i]))
        return start;
    }
  return NULL;
}

/* The text before the code, without what announces the code. */
static char *
dup_before (const char *text,
            const char *soc)
{
  char *before = g_strndup (text, (gsize) (soc - text));
  static const char *const ends[] = { "O*NET-SOC", "SOC", "Code", "code", ":", "(", "·", "—", "–", "-", "|", NULL };

  for (guint i = 0; ends[i] != NULL;)
    {
      g_strchomp (before);
      if (g_str_has_suffix (before, ends[i]))
        {
          before[strlen (before) - strlen (ends[i])] = '\0';
          i = 0;
        }
      else
        i++;
    }
  return before;
}

static gboolean
can_be_title (SwPageReader *self,
              const SwBlock *block)
{
  return block->kind != SW_BLOCK_ITEM && strlen (block->text) <= MAX_TITLE && !sw_page_is_level (self, block) &&
         !sw_page_has_prefix (block->text, "Back to") && !sw_page_has_prefix (block->text, "Skip to");
}

/**
 * sw_page_find_title: (skip)
 * @self: a reader at the start
 *
 * Finds the block that is the title.
 */
void
sw_page_find_title (SwPageReader *self)
{
  guint n = MIN (self->blocks->len, 200);
  guint found = G_MAXUINT;

  self->title_at = G_MAXUINT;
  for (guint i = 0; i < n; i++)
    {
      const SwBlock *block = g_ptr_array_index (self->blocks, i);
      const char *soc = block->kind != SW_BLOCK_ITEM ? find_soc (block->text) : NULL;
      g_autofree char *before = NULL;

      if (soc == NULL || strlen (block->text) > 2 * MAX_TITLE)
        continue;
      before = dup_before (block->text, soc);
      if (*before != '\0')
        {
          self->draft->title = g_steal_pointer (&before);
          return;
        }
      for (guint j = i; j-- > 0 && found == G_MAXUINT;)
        if (can_be_title (self, g_ptr_array_index (self->blocks, j)))
          found = j;
      /* "21-1029.00 Social Workers": the rest is read with the code. */
      break;
    }

  for (guint i = 0; i < n && found == G_MAXUINT; i++)
    {
      const SwBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind == SW_BLOCK_ITEM)
        break;
      if (block->kind == SW_BLOCK_HEADING && block->depth <= 2 && can_be_title (self, block))
        found = i;
    }
  /* Nothing but a line before the first list. */
  if (found == G_MAXUINT && self->blocks->len > 1)
    {
      const SwBlock *first = g_ptr_array_index (self->blocks, 0);
      const SwBlock *second = g_ptr_array_index (self->blocks, 1);

      if (can_be_title (self, first) && first->chips->len == 0 &&
          (second->kind == SW_BLOCK_ITEM || !g_str_has_suffix (first->text, ".")))
        found = 0;
    }

  self->title_at = found;
  if (found != G_MAXUINT)
    self->draft->title = g_strdup (((SwBlock *) g_ptr_array_index (self->blocks, found))->text);
}

static char *
find_version (const char *text)
{
  for (const char *p = strstr (text, "v."); p != NULL; p = strstr (p + 1, "v."))
    if (g_ascii_isdigit (p[2]) && g_ascii_isdigit (p[3]) && p[4] == '.' && g_ascii_isdigit (p[5]) &&
        g_ascii_isdigit (p[6]))
      return g_strndup (p, 7);
  return NULL;
}

/* "Job Zone 4 · Considerable Preparation"; a dash is none. */
static gboolean
read_job_zone (SwPageReader *self,
               const char *text)
{
  const char *zone = strstr (text, "Job Zone");

  if (zone == NULL)
    zone = strstr (text, "Job zone");
  if (zone == NULL)
    return FALSE;

  zone += strlen ("Job Zone");
  while (*zone == ' ' || *zone == ':')
    zone++;
  if (g_ascii_isdigit (zone[0]) && !g_ascii_isdigit (zone[1]) && self->draft->job_zone == NULL)
    self->draft->job_zone = g_strndup (zone, 1);
  return TRUE;
}

/* Reads the line with the code, and its parts where they stand in lines of their own. */
gboolean
sw_page_read_occupation (SwPageReader *self,
                         SwBlock *block)
{
  const char *soc;
  g_autofree char *version = NULL;
  gboolean zone;

  if (self->part > SW_PAGE_CONTEXT || block->kind == SW_BLOCK_ITEM || strlen (block->text) > 2 * MAX_TITLE)
    return FALSE;

  soc = find_soc (block->text);
  version = find_version (block->text);
  zone = strlen (block->text) <= MAX_TITLE && (soc != NULL || sw_page_has_prefix (block->text, "Job Zone")) &&
         read_job_zone (self, block->text);
  if (soc == NULL && !zone && (version == NULL || strlen (block->text) > 40))
    return FALSE;

  if (soc != NULL && self->draft->soc == NULL)
    self->draft->soc = g_strndup (soc, 10);
  if (version != NULL && self->draft->version == NULL)
    self->draft->version = g_steal_pointer (&version);
  return TRUE;
}

gboolean
sw_page_read_context (SwPageReader *self,
                      SwBlock *block)
{
  const char *text = block->text;

  if (self->part == SW_PAGE_CONTEXT && block->kind == SW_BLOCK_TEXT)
    {
      self->draft->context = g_strdup (text);
      self->part = SW_PAGE_HEAD;
      return TRUE;
    }
  if (self->part != SW_PAGE_HEAD || block->kind == SW_BLOCK_ITEM || self->draft->context != NULL ||
      !sw_page_has_prefix (text, "Context covered"))
    return FALSE;

  text += strlen ("Context covered");
  while (*text == ' ' || *text == ':')
    text++;
  if (*text != '\0')
    self->draft->context = g_strdup (text);
  else
    self->part = SW_PAGE_CONTEXT;
  return TRUE;
}

/* A paragraph below the title, before anything else. */
gboolean
sw_page_read_description (SwPageReader *self,
                          SwBlock *block)
{
  if (self->part != SW_PAGE_HEAD || self->section != NULL || block->kind != SW_BLOCK_TEXT)
    return FALSE;
  if (self->title_at != G_MAXUINT && self->at < self->title_at)
    {
      sw_import_draft_add_rest (self->draft, block->text, block->line, strlen (block->text) <= MAX_TITLE);
      return TRUE;
    }
  if (self->draft->description != NULL || strlen (block->text) < 40)
    return FALSE;

  self->draft->description = g_strdup (block->text);
  return TRUE;
}

static gboolean
is_furniture (SwPageReader *self,
              const SwBlock *block)
{
  static const char *const whole[] = {
    "Sign in", "Sign up", "Log in",  "Log out", "Menu",  "Search",         "Home",
    "Print",   "Share",   "Download", "Copy link", "Close", "Skip to content", "Skip to main content", NULL,
  };
  static const char *const starts[] = {
    "Back to ", "O*NET enrichment", "Suggest an O*NET correction", "Suggest a correction",
    "Authoritative source data identified for ", NULL,
  };

  if (block->kind == SW_BLOCK_ITEM && self->part != SW_PAGE_HEAD)
    return FALSE;
  for (guint i = 0; whole[i] != NULL; i++)
    if (g_ascii_strcasecmp (block->text, whole[i]) == 0)
      return TRUE;
  if (block->kind == SW_BLOCK_ITEM || strlen (block->text) > MAX_TITLE)
    return FALSE;
  for (guint i = 0; starts[i] != NULL; i++)
    if (g_ascii_strncasecmp (block->text, starts[i], strlen (starts[i])) == 0)
      return TRUE;
  return self->part == SW_PAGE_HEAD && self->title_at != G_MAXUINT && self->at < self->title_at &&
         (g_str_has_suffix (block->text, "Sign in") || strlen (block->text) <= 60);
}

/* What belongs to the page and not to the framework. */
gboolean
sw_page_read_furniture (SwPageReader *self,
                        SwBlock *block)
{
  if (!is_furniture (self, block))
    return FALSE;

  sw_import_draft_add_rest (self->draft, block->text, block->line, TRUE);
  return TRUE;
}

void
sw_page_keep_too_long (SwPageReader *self,
                       SwBlock *block)
{
  g_ptr_array_add (self->draft->limits,
                   g_strdup_printf (_("The text at line %u has more than %d characters; it was taken for no statement."),
                                    block->line, SW_IMPORT_MAX_CHARACTERS));
  sw_import_draft_add_rest (self->draft, block->text, block->line, FALSE);
}
