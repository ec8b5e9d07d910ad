/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwProfile: what is usual in a kind of framework, and what a new one starts with.
 *
 * The program knows no level and no source by name; a profile does. What a document says itself
 * goes before: a profile answers where the document is silent (captions, guides, expected counts,
 * bands of autonomy), and a document made from it takes over keys and labels alone, so that it
 * stays plain schema 1.0.
 *
 * A level that the profile does not know still has a place among its siblings, and that says
 * something: the first is guided, the second has less guidance, from the third on people work
 * alone. */

#include "model/sw-profile.h"

#include <string.h>

/** sw_profile_new: Returns: (transfer full): an empty profile, to be filled by its reader */
SwProfile *
sw_profile_new (void)
{
  SwProfile *self = g_new0 (SwProfile, 1);

  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

/** sw_profile_ref: @self: a profile; Returns: (transfer full): @self */
SwProfile *
sw_profile_ref (SwProfile *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/** sw_profile_unref: @self: (transfer full) (nullable): a profile */
void
sw_profile_unref (SwProfile *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self->language);
  g_free (self->corrections_to);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->sectors, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_free (self);
}

/** sw_profile_level_free: @level: (transfer full): a level */
void
sw_profile_level_free (SwProfileLevel *level)
{
  g_free (level->key);
  g_free (level->label);
  g_free (level->role);
  g_free (level->guide);
  g_free (level);
}

/** sw_profile_domain_free: @domain: (transfer full): a domain */
void
sw_profile_domain_free (SwProfileDomain *domain)
{
  g_free (domain->name);
  g_free (domain->definition);
  g_free (domain);
}

/** sw_profile_item_free: @item: (transfer full): a sector or a group */
void
sw_profile_item_free (SwProfileItem *item)
{
  g_free (item->code);
  g_free (item->name);
  g_free (item);
}

/** sw_profile_source_free: @source: (transfer full): a source */
void
sw_profile_source_free (SwProfileSource *source)
{
  g_free (source->id);
  g_free (source->label);
  g_free (source->title);
  g_free (source->url);
  g_free (source->version);
  g_free (source->licence);
  g_free (source);
}

/** sw_profile_section_free: @section: (transfer full): a section */
void
sw_profile_section_free (SwProfileSection *section)
{
  g_free (section->key);
  g_free (section->title);
  g_free (section->verb);
  g_free (section->full_stop);
  g_clear_pointer (&section->default_citations, g_ptr_array_unref);
  g_clear_pointer (&section->levels, g_ptr_array_unref);
  g_clear_pointer (&section->domains, g_ptr_array_unref);
  g_free (section);
}

/**
 * sw_profile_get_section:
 * @self: a profile
 * @section: (nullable): a section's key
 *
 * Returns: (nullable) (transfer none): what is usual in that section
 */
const SwProfileSection *
sw_profile_get_section (const SwProfile *self,
                        const char *section)
{
  for (guint i = 0; i < self->sections->len; i++)
    {
      const SwProfileSection *known = g_ptr_array_index (self->sections, i);

      if (g_strcmp0 (known->key, section) == 0)
        return known;
    }

  return NULL;
}

/**
 * sw_profile_get_level:
 * @self: a profile
 * @section: (nullable): a section's key
 * @level: (nullable): a level's key
 *
 * Returns: (nullable) (transfer none): what is usual in that level
 */
const SwProfileLevel *
sw_profile_get_level (const SwProfile *self,
                      const char *section,
                      const char *level)
{
  const SwProfileSection *known = sw_profile_get_section (self, section);

  for (guint i = 0; known != NULL && i < known->levels->len; i++)
    {
      const SwProfileLevel *candidate = g_ptr_array_index (known->levels, i);

      if (g_strcmp0 (candidate->key, level) == 0)
        return candidate;
    }

  return NULL;
}

/**
 * sw_profile_get_level_of:
 * @self: a profile
 * @level: a level of a document, in a section or in a domain
 *
 * Returns: (nullable) (transfer none): what is usual in it
 */
const SwProfileLevel *
sw_profile_get_level_of (const SwProfile *self,
                         SwNode *level)
{
  SwNode *section = sw_node_get_ancestor (level, SW_KIND_SECTION);

  if (section == NULL)
    return NULL;
  return sw_profile_get_level (self, sw_node_get_text (section, SW_SECTION_KEY),
                               sw_node_get_text (level, SW_LEVEL_KEY));
}

/**
 * sw_profile_get_sector_name:
 * @self: a profile
 * @code: a sector's code, such as `31-33`
 *
 * Returns: (nullable) (transfer none): what the sector is called
 */
const char *
sw_profile_get_sector_name (const SwProfile *self,
                            const char *code)
{
  for (guint i = 0; i < self->sectors->len; i++)
    {
      const SwProfileItem *item = g_ptr_array_index (self->sectors, i);

      if (g_str_equal (item->code, code))
        return item->name;
    }
  return NULL;
}

/**
 * sw_profile_get_band_of:
 * @self: a profile
 * @level: a level of a document
 *
 * Returns: the autonomy of the level; where the profile does not know it, what its place says
 */
SwBand
sw_profile_get_band_of (const SwProfile *self,
                        SwNode *level)
{
  const SwProfileLevel *known = sw_profile_get_level_of (self, level);
  guint position = sw_node_get_position (level);

  if (known != NULL)
    return known->band;
  return position == 0 ? SW_BAND_GUIDED : position == 1 ? SW_BAND_REDUCED : SW_BAND_INDEPENDENT;
}

static const SwProfileSource *
find_source (const SwProfile *self,
             const char *id)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const SwProfileSource *source = g_ptr_array_index (self->sources, i);

      if (g_strcmp0 (source->id, id) == 0)
        return source;
    }

  return NULL;
}

/**
 * sw_profile_get_group_of:
 * @self: a profile
 * @soc: (nullable): an occupation's code
 *
 * Returns: (nullable) (transfer none): the name of the group that such a code begins with
 */
const char *
sw_profile_get_group_of (const SwProfile *self,
                         const char *soc)
{
  for (guint i = 0; soc != NULL && i < self->groups->len; i++)
    {
      const SwProfileItem *group = g_ptr_array_index (self->groups, i);
      gsize length = strlen (group->code);

      if (length > 0 && strncmp (soc, group->code, length) == 0 && soc[length] == '-')
        return group->name;
    }

  return NULL;
}

static void
add_levels (SwNode *parent,
            const SwProfileSection *section)
{
  for (guint i = 0; i < section->levels->len; i++)
    {
      const SwProfileLevel *known = g_ptr_array_index (section->levels, i);
      g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);

      sw_node_init_text (level, SW_LEVEL_KEY, known->key);
      sw_node_init_text (level, SW_LEVEL_LABEL, known->label);
      sw_node_init_child (parent, SW_LIST_LEVELS, level);
    }
}

/**
 * sw_profile_new_section:
 * @self: a profile
 * @section: a section's key
 *
 * Returns: (transfer full): a section of that key with its domains and levels, which belongs to
 *   nobody yet
 */
SwNode *
sw_profile_new_section (const SwProfile *self,
                        const char *section)
{
  const SwProfileSection *known = sw_profile_get_section (self, section);
  SwNode *node = sw_node_new (SW_KIND_SECTION);

  sw_node_init_text (node, SW_SECTION_KEY, section);
  if (known == NULL)
    return node;

  for (guint i = 0; i < known->domains->len; i++)
    {
      const SwProfileDomain *domain = g_ptr_array_index (known->domains, i);
      g_autoptr (SwNode) child = sw_node_new (SW_KIND_DOMAIN);

      sw_node_init_text (child, SW_DOMAIN_NAME, domain->name);
      if (*domain->definition != '\0')
        sw_node_init_text (child, SW_DOMAIN_DEFINITION, domain->definition);
      add_levels (child, known);
      sw_node_init_child (node, SW_LIST_DOMAINS, child);
    }
  if (known->domains->len == 0)
    add_levels (node, known);
  return node;
}

static void
init_unless_empty (SwNode *node,
                   guint field,
                   const char *text)
{
  if (*text != '\0')
    sw_node_init_text (node, field, text);
}

/**
 * sw_profile_new_source:
 * @self: a profile
 * @id: the id of one of its sources
 *
 * Returns: (transfer full) (nullable): that source for a document's registry, which belongs to
 *   nobody yet; %NULL where the profile has no such source
 */
SwNode *
sw_profile_new_source (const SwProfile *self,
                       const char *id)
{
  const SwProfileSource *known = find_source (self, id);
  SwNode *source;

  if (known == NULL)
    return NULL;

  source = sw_node_new (SW_KIND_SOURCE);
  sw_node_init_text (source, SW_SOURCE_ID, known->id);
  init_unless_empty (source, SW_SOURCE_LABEL, known->label);
  init_unless_empty (source, SW_SOURCE_TITLE, known->title);
  init_unless_empty (source, SW_SOURCE_URL, known->url);
  init_unless_empty (source, SW_SOURCE_VERSION, known->version);
  init_unless_empty (source, SW_SOURCE_LICENCE, known->licence);
  return source;
}

/**
 * sw_profile_new_document:
 * @self: a profile
 * @soc: (nullable): the occupation's code
 * @title: (nullable): the occupation's title
 *
 * Makes a framework without statements. It needs no extensions and has no exportedAt until its
 * first export.
 *
 * Returns: (transfer full): the document
 */
SwDocument *
sw_profile_new_document (const SwProfile *self,
                         const char *soc,
                         const char *title)
{
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) section = NULL;
  SwNode *occupation = sw_node_get_part (root, SW_KIND_OCCUPATION);

  section = sw_profile_new_section (self, SW_SECTION_PLAIN_KEY);
  sw_node_init_child (root, SW_LIST_SECTIONS, section);

  sw_node_init_text (root, SW_DOCUMENT_SCHEMA_VERSION, SW_SCHEMA_VERSION);
  sw_node_init_text (occupation, SW_OCCUPATION_SOC, soc);
  sw_node_init_text (occupation, SW_OCCUPATION_TITLE, title);
  sw_node_init_text (occupation, SW_OCCUPATION_GROUP, sw_profile_get_group_of (self, soc));
  sw_node_get_part (root, SW_KIND_FRAMEWORK);
  return sw_document_new (root);
}
