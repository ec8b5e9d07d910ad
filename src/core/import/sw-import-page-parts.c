/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands below the levels: the evidence pack, the source anchors, the foot.
 *
 * The groups of anchors are known by the titles that the schema has for them. Their entries come in
 * four ways: as a list, with dots between them, run together, and, for codes, with nothing between
 * them at all. */

#include "import/sw-import-page-private.h"

#include <string.h>

#include "import/sw-import-statement.h"

#define MAX_HEADING 80
/* Where the page cuts a task off. */
#define TASK_CHARACTERS 110

static void
set_once (char **field,
          const char *text)
{
  if (*field == NULL && *text != '\0')
    *field = g_strdup (text);
}

/* The JSON number that @text begins with. */
static char *
take_number (const char **text)
{
  const char *p = *text;
  gsize digits = strspn (p, "0123456789");
  gsize more;

  if (digits == 0 || digits > 12 || (digits > 1 && p[0] == '0'))
    return NULL;
  p += digits;
  more = *p == '.' ? strspn (p + 1, "0123456789") : 0;
  if (more > 0 && more <= 12)
    p += more + 1;
  digits = (gsize) (p - *text);
  *text = p;
  return g_strndup (p - digits, digits);
}

static gboolean
read_score (SwImportDraft *draft,
            const char *text)
{
  if (draft->safi_score != NULL)
    return FALSE;
  draft->safi_score = take_number (&text);
  while (*text == ' ' || *text == '/')
    text++;
  if (g_str_has_prefix (text, "of "))
    text += 3;
  if (draft->safi_score != NULL && draft->safi_of == NULL)
    draft->safi_of = take_number (&text);
  return draft->safi_score != NULL;
}

static gboolean
read_pair (SwPageReader *self,
           const char *text)
{
  SwImportDraft *draft = self->draft;
  const struct { const char *name; char **field; } pairs[] = {
    { "Top skill", &draft->safi_top_skill }, { "Quadrant", &draft->safi_quadrant },
    { "Precision", &draft->safi_precision }, { "Cluster", &draft->wef_cluster },
    { "Short name", &draft->wef_slug },      { "Slug", &draft->wef_slug },
  };
  const char *value = strchr (text, ':');

  if (value == NULL)
    return FALSE;
  value += strspn (value, ": ");
  if (sw_page_has_prefix (text, "Score"))
    return read_score (draft, value);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (sw_page_has_prefix (text, pairs[i].name) && *pairs[i].field == NULL)
      {
        set_once (pairs[i].field, value);
        return TRUE;
      }
  return FALSE;
}

gboolean
sw_page_read_evidence (SwPageReader *self,
                       SwBlock *block)
{
  const char *text = block->text;
  gboolean slug = strchr (text, ' ') == NULL && (strchr (text, '_') != NULL || g_ascii_islower (*text));

  if (strlen (text) <= MAX_HEADING && block->kind != SW_BLOCK_ITEM && sw_page_has_prefix (text, "Evidence pack"))
    {
      self->part = SW_PAGE_EVIDENCE;
      self->in_cluster = FALSE;
      return TRUE;
    }
  if (self->part != SW_PAGE_EVIDENCE)
    return FALSE;

  if (sw_page_has_prefix (text, "SAFI positioning") || sw_page_has_prefix (text, "WEF cluster"))
    {
      self->in_cluster = text[0] == 'W' || text[0] == 'w';
      text += self->in_cluster ? strlen ("WEF cluster") : strlen ("SAFI positioning");
      text += strspn (text, ": ");
      if (self->in_cluster)
        set_once (&self->draft->wef_cluster, text);
      return self->in_cluster || *text == '\0';
    }
  if (read_pair (self, text))
    return TRUE;
  if (!self->in_cluster || strlen (text) > MAX_HEADING)
    return FALSE;
  if (self->draft->wef_cluster == NULL && !slug)
    {
      set_once (&self->draft->wef_cluster, text);
      return TRUE;
    }
  if (self->draft->wef_slug == NULL && slug)
    {
      set_once (&self->draft->wef_slug, text);
      return TRUE;
    }
  return FALSE;
}

/* The group whose title @text begins with, as the schema has it or without its first word. */
static SwListId
find_group (const char *text,
            gboolean loosely)
{
  const SwKindInfo *info = sw_schema_get (SW_KIND_ANCHORS);

  for (guint i = 0; i < info->n_members; i++)
    {
      const char *title = info->members[i].title;
      const char *first = strchr (title, ' ');
      g_autofree char *word = g_strndup (title, first != NULL ? (gsize) (first - title) : strlen (title));

      if (sw_page_has_prefix (text, title) && !g_ascii_isupper (text[strlen (title)]))
        return info->members[i].list;
      if (loosely && (g_ascii_strcasecmp (text, word) == 0 ||
                      (first != NULL && g_ascii_strcasecmp (text, first + 1) == 0 && g_str_has_prefix (title, "O*NET"))))
        return info->members[i].list;
    }
  return SW_N_LISTS;
}

static gboolean
is_code (const char *text)
{
  static const char pattern[] = "00.0000";

  for (guint i = 0; i < strlen (pattern); i++)
    if (pattern[i] == '0' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
      return FALSE;
  return TRUE;
}

/* What stands between two codes, without the signs that divide them. */
static char *
dup_name (const char *start,
          const char *end)
{
  GString *name = g_string_new (NULL);

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (name, c == 0xb7 || c == '|' || c == ',' || c == ';' ? ' ' : c);
    }
  return g_strstrip (g_string_free (name, FALSE));
}

/* Codes with or without something between them; a name may follow each. */
static gboolean
read_codes (SwPageReader *self,
            const char *text)
{
  const char *p = text;

  if (!is_code (p))
    return FALSE;
  while (is_code (p))
    {
      g_autofree char *code = g_strndup (p, 7);
      g_autofree char *name = NULL;
      const char *start = p + 7;

      for (p = start; *p != '\0' && !is_code (p); p++)
        ;
      name = dup_name (start, p);
      sw_import_draft_add_anchor (self->draft, SW_LIST_CIP, *name != '\0' ? name : NULL, code, TRUE);
    }
  return TRUE;
}

static void
read_entry (SwPageReader *self,
            const char *text)
{
  gboolean complete = TRUE;

  if (self->group == SW_LIST_CIP && read_codes (self, text))
    return;
  if (self->group == SW_LIST_TASKS)
    complete = g_str_has_suffix (text, ".") || g_utf8_strlen (text, -1) < TASK_CHARACTERS;
  if (g_str_has_suffix (text, "…") || g_str_has_suffix (text, "..."))
    complete = FALSE;
  sw_import_draft_add_anchor (self->draft, self->group, text, NULL, complete);
}

static void
read_entries (SwPageReader *self,
              const SwBlock *block)
{
  static const char *const dividers[] = { " · ", " | ", " • ", "; ", NULL };
  g_autoptr (GPtrArray) run = NULL;

  if (block->kind == SW_BLOCK_ITEM || self->group == SW_LIST_TASKS)
    {
      read_entry (self, block->text);
      return;
    }
  if (self->group == SW_LIST_CIP && is_code (block->text))
    {
      read_codes (self, block->text);
      return;
    }
  for (guint i = 0; dividers[i] != NULL && block->pieces == NULL; i++)
    if (strstr (block->text, dividers[i]) != NULL)
      {
        g_auto (GStrv) entries = g_strsplit (block->text, dividers[i], -1);

        for (guint j = 0; entries[j] != NULL; j++)
          if (*g_strstrip (entries[j]) != '\0')
            read_entry (self, entries[j]);
        return;
      }

  if (block->pieces == NULL)
    run = sw_import_split_run (block->text);
  for (guint i = 0; i < (run != NULL ? run : block->pieces)->len; i++)
    read_entry (self, g_ptr_array_index (run != NULL ? run : block->pieces, i));
}

gboolean
sw_page_read_anchors (SwPageReader *self,
                      SwBlock *block)
{
  gboolean heading = block->kind != SW_BLOCK_ITEM && strlen (block->text) <= MAX_HEADING;
  SwListId group;

  if (heading && (sw_page_has_prefix (block->text, "Show O*NET source anchors") ||
                  sw_page_has_prefix (block->text, "Hide O*NET source anchors") ||
                  sw_page_has_prefix (block->text, "Source anchors")))
    {
      self->part = SW_PAGE_ANCHORS;
      self->group = SW_N_LISTS;
      sw_import_draft_add_rest (self->draft, block->text, block->line, TRUE);
      return TRUE;
    }

  group = heading && (self->part == SW_PAGE_ANCHORS || self->section != NULL)
            ? find_group (block->text, self->part == SW_PAGE_ANCHORS)
            : SW_N_LISTS;
  if (group != SW_N_LISTS)
    {
      self->part = SW_PAGE_ANCHORS;
      self->group = group;
      return TRUE;
    }

  if (self->part != SW_PAGE_ANCHORS || self->group == SW_N_LISTS || block->kind == SW_BLOCK_HEADING)
    return FALSE;
  read_entries (self, block);
  return TRUE;
}

static void
read_attribution (SwPageReader *self,
                  const char *text)
{
  g_autofree char *attribution = g_strdup (text);

  g_strstrip (attribution);
  if (g_str_has_suffix (attribution, "."))
    attribution[strlen (attribution) - 1] = '\0';
  set_once (&self->draft->attribution, attribution);
}

/* The list of sources and the line with the © sign, which often are one. */
gboolean
sw_page_read_foot (SwPageReader *self,
                   SwBlock *block)
{
  const char *copyright = strstr (block->text, "©");
  g_autofree char *list = NULL;

  if (self->part == SW_PAGE_FOOT && block->kind == SW_BLOCK_ITEM)
    {
      const SwImportChip *chip = block->chips->len > 0 ? g_ptr_array_index (block->chips, 0) : NULL;

      sw_sources_read_item (self->draft, self->profile, block->text, chip != NULL ? chip->url : NULL);
      return TRUE;
    }
  if (block->kind == SW_BLOCK_ITEM)
    return FALSE;

  if (!sw_page_has_prefix (block->text, "Sources"))
    {
      if (copyright != block->text)
        return FALSE;
      read_attribution (self, copyright);
      return TRUE;
    }

  if (block->text[strlen ("Sources")] != ':' && block->text[strlen ("Sources")] != '\0')
    return FALSE;
  self->part = SW_PAGE_FOOT;
  list = g_strndup (block->text, copyright != NULL ? (gsize) (copyright - block->text) : strlen (block->text));
  sw_sources_read_list (self->draft, self->profile, block->chips,
                        list + strlen ("Sources") + strspn (list + strlen ("Sources"), ": "));
  if (copyright != NULL)
    read_attribution (self, copyright);
  for (guint i = 0; i < block->chips->len; i++)
    {
      const SwImportChip *chip = g_ptr_array_index (block->chips, i);
      SwImportSource *source = sw_sources_find (self->draft, self->profile, chip->label);

      if (source != NULL && source->url == NULL && chip->url != NULL)
        source->url = g_strdup (chip->url);
    }
  return TRUE;
}
