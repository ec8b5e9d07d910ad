/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which source a name on the page stands for.
 *
 * A page names a source in three ways: by its label on a chip, by its title behind it, and in the list
 * at the foot, where it is sometimes the label, sometimes the title's beginning and sometimes the
 * label in brackets. All are one source of the registry. What the profile knows keeps the profile's id,
 * link and licence, the label and title are the page's; but a name with another version in it is
 * another source. */

#include "import/sw-import-chips.h"

#include <string.h>

#include "model/sw-identity.h"
#include "text/sw-folded.h"

static gboolean
has_prefix (const char *text,
            const char *prefix)
{
  gsize len = strlen (prefix);

  return len > 0 && g_ascii_strncasecmp (text, prefix, len) == 0 && !g_ascii_isalnum (text[len]) &&
         !(text[len] == '.' && g_ascii_isdigit (text[len + 1]));
}

static gboolean
has_in_brackets (const char *text,
                 const char *label)
{
  g_autofree char *bracketed = g_strconcat ("(", label, ")", NULL);

  return *label != '\0' && strstr (text, bracketed) != NULL;
}

/* Whether @name can only mean the source of that label and title. */
static gboolean
is_named (const char *name,
          const char *label,
          const char *title)
{
  return (label != NULL && *label != '\0' &&
          (sw_folded_equal (name, label) || has_prefix (name, label) || has_in_brackets (name, label))) ||
         (title != NULL && *title != '\0' && (sw_folded_equal (name, title) || has_prefix (title, name)));
}

static char *
dup_unless_empty (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

static SwImportSource *
add_known (SwImportDraft *draft,
           const SwProfileSource *known)
{
  SwImportSource *source = sw_import_draft_add_source (draft, known->label);

  source->id = g_strdup (known->id);
  source->title = dup_unless_empty (known->title);
  source->url = dup_unless_empty (known->url);
  source->version = dup_unless_empty (known->version);
  source->licence = dup_unless_empty (known->licence);
  source->known = TRUE;
  return source;
}

static SwImportSource *
add_new (SwImportDraft *draft,
         const char *label)
{
  SwImportSource *source = sw_import_draft_add_source (draft, label);
  g_autofree char *name = g_strconcat ("source\n", label, NULL);

  source->id = sw_identity_uuid5 (name, strlen (name));
  return source;
}

/**
 * sw_sources_find: (skip)
 * @draft: a draft
 * @profile: what kind of framework it may be
 * @name: what the page calls a source
 *
 * Returns: (nullable) (transfer none): the source, taken over from the profile where only that has it
 */
SwImportSource *
sw_sources_find (SwImportDraft *draft,
                 const SwProfile *profile,
                 const char *name)
{
  for (guint i = 0; i < draft->sources->len; i++)
    {
      SwImportSource *source = g_ptr_array_index (draft->sources, i);

      if (is_named (name, source->label, source->title))
        return source;
    }
  for (guint i = 0; i < profile->sources->len; i++)
    {
      const SwProfileSource *known = g_ptr_array_index (profile->sources, i);

      if (is_named (name, known->label, known->title))
        return add_known (draft, known);
    }
  return NULL;
}

static void
set_url (SwImportSource *source,
         const char *url)
{
  if (url == NULL || source->url != NULL)
    return;
  if (g_ascii_strncasecmp (url, "http://", 7) == 0 || g_ascii_strncasecmp (url, "https://", 8) == 0)
    source->url = g_strdup (url);
}

/**
 * sw_sources_cite: (skip)
 * @draft: a draft
 * @profile: what kind of framework it may be
 * @chip: a citation
 *
 * Returns: (transfer none): the source that it cites
 */
SwImportSource *
sw_sources_cite (SwImportDraft *draft,
                 const SwProfile *profile,
                 const SwImportChip *chip)
{
  SwImportSource *source = sw_sources_find (draft, profile, chip->label);

  if (source == NULL && chip->title != NULL)
    source = sw_sources_find (draft, profile, chip->title);
  if (source == NULL)
    {
      source = add_new (draft, chip->label);
      source->guessed = chip->guessed;
    }

  if (chip->title != NULL && (source->title == NULL || strlen (chip->title) > strlen (source->title)))
    {
      g_free (source->title);
      source->title = g_strdup (chip->title);
    }
  set_url (source, chip->url);
  return source;
}

static void
set_once (char **field,
          const char *value)
{
  if (*field == NULL)
    *field = g_strdup (value);
}

/**
 * sw_sources_read_item: (skip)
 * @draft: a draft
 * @profile: what kind of framework it may be
 * @item: one entry of the list of sources
 * @url: (nullable): where it leads
 */
void
sw_sources_read_item (SwImportDraft *draft,
                      const SwProfile *profile,
                      const char *item,
                      const char *url)
{
  g_autofree char *name = g_strdup (item);
  g_autofree char *folded = NULL;
  SwImportSource *source;

  g_strstrip (name);
  if (g_str_has_suffix (name, "."))
    name[strlen (name) - 1] = '\0';
  if (*name == '\0')
    return;

  source = sw_sources_find (draft, profile, name);
  if (source == NULL)
    source = add_new (draft, name);
  set_url (source, url);

  /* The two that the format has members for. */
  folded = g_utf8_casefold (name, -1);
  if (g_str_has_prefix (folded, "o*net"))
    set_once (&draft->onet, g_strchug (name + strlen ("o*net")));
  else if (strstr (folded, "crosswalk") != NULL)
    set_once (&draft->crosswalk, source->url != NULL ? source->url : name);
}

static gsize
measure_name (const char *text,
              const char *name)
{
  return name != NULL && strchr (name, ',') != NULL && g_str_has_prefix (text, name) ? strlen (name) : 0;
}

/* How long the name with a comma in it is that stands at @text. */
static gsize
skip_name (SwImportDraft *draft,
           const SwProfile *profile,
           GPtrArray *chips,
           const char *text)
{
  gsize len = 0;

  for (guint i = 0; i < chips->len; i++)
    len = MAX (len, measure_name (text, ((SwImportChip *) g_ptr_array_index (chips, i))->label));
  for (guint i = 0; i < draft->sources->len; i++)
    len = MAX (len, measure_name (text, ((SwImportSource *) g_ptr_array_index (draft->sources, i))->label));
  for (guint i = 0; i < profile->sources->len; i++)
    len = MAX (len, measure_name (text, ((SwProfileSource *) g_ptr_array_index (profile->sources, i))->label));
  return len;
}

/**
 * sw_sources_read_list: (skip)
 * @draft: a draft
 * @profile: what kind of framework it may be
 * @chips: (element-type SwImportChip): the links in it
 * @list: the sources with commas between them; one in brackets or in a name divides nothing
 */
void
sw_sources_read_list (SwImportDraft *draft,
                      const SwProfile *profile,
                      GPtrArray *chips,
                      const char *list)
{
  const char *start = list;
  guint depth = 0;

  for (const char *p = list;; p++)
    {
      p += skip_name (draft, profile, chips, p);
      if (*p == '(')
        depth++;
      else if (*p == ')' && depth > 0)
        depth--;
      else if (*p == '\0' || ((*p == ',' || *p == ';') && depth == 0))
        {
          g_autofree char *item = g_strndup (start, (gsize) (p - start));

          sw_sources_read_item (draft, profile, item, NULL);
          start = p + 1;
        }
      if (*p == '\0')
        break;
    }
}
