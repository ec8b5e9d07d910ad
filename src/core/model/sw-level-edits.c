/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a writer does to the levels of a section or a domain.
 *
 * A level has a label, which is for people, and a key, which is its member's name in the file and what
 * the profile, lint and other programs know it by: once given it stays when the label changes. A key
 * is of the letters that every program can take for a name, and of its kind among its siblings. The
 * same level of all domains is one level to people; it can be added to all of them in one step. */

#include "model/sw-section-edits.h"

#include <glib/gi18n-lib.h>

#define MAX_KEY 60

/* The first of a section's domains, where levels belong to domains. */
static SwNode *
find_levels_parent (SwNode *parent)
{
  SwNode *domain = sw_node_get_kind (parent) == SW_KIND_SECTION ? sw_node_get_nth (parent, SW_LIST_DOMAINS, 0) : NULL;

  return domain != NULL ? domain : parent;
}

static gboolean
all_have (SwNode *parent,
          const char *key)
{
  if (sw_node_get_n (parent, SW_LIST_DOMAINS) == 0)
    return sw_node_find_child (parent, SW_LIST_LEVELS, SW_LEVEL_KEY, key) != NULL;

  for (guint i = 0; i < sw_node_get_n (parent, SW_LIST_DOMAINS); i++)
    if (sw_node_find_child (sw_node_get_nth (parent, SW_LIST_DOMAINS, i), SW_LIST_LEVELS, SW_LEVEL_KEY, key) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * sw_levels_get_unused:
 * @parent: a section or a domain
 * @profile: what kind of framework it is in
 *
 * Returns: (transfer container) (element-type SwProfileLevel): the profile's levels of this section that
 *   @parent has not, in order; of a section with domains, those that not all of them have
 */
GPtrArray *
sw_levels_get_unused (SwNode *parent,
                      const SwProfile *profile)
{
  SwNode *section = sw_node_get_ancestor (parent, SW_KIND_SECTION);
  const SwProfileSection *known = sw_profile_get_section (profile, sw_node_get_text (section, SW_SECTION_KEY));
  GPtrArray *unused = g_ptr_array_new ();

  for (guint i = 0; known != NULL && i < known->levels->len; i++)
    {
      SwProfileLevel *level = g_ptr_array_index (known->levels, i);

      if (!all_have (parent, level->key))
        g_ptr_array_add (unused, level);
    }
  return unused;
}

static gboolean
is_key_char (char c,
             gboolean first)
{
  return g_ascii_isalpha (c) || (!first && (g_ascii_isdigit (c) || c == '_' || c == '-'));
}

/**
 * sw_level_check_key:
 * @parent: a section or a domain
 * @level: (nullable): the level that shall have the key, %NULL for a new one
 * @key: a key
 *
 * Returns: (nullable) (transfer none): what is wrong with it, as a translated sentence
 */
const char *
sw_level_check_key (SwNode *parent,
                    SwNode *level,
                    const char *key)
{
  SwNode *other;

  if (*key == '\0')
    return _("A level needs a key.");
  for (const char *p = key; *p != '\0'; p++)
    if (!is_key_char (*p, p == key) || p - key >= MAX_KEY)
      return _("A key begins with a letter and goes on with letters, digits, “_” and “-”, without accents or spaces.");

  other = sw_node_find_child (find_levels_parent (parent), SW_LIST_LEVELS, SW_LEVEL_KEY, key);
  if (other != NULL && other != level)
    return _("There is a level with this key already.");
  return NULL;
}

/**
 * sw_level_make_key:
 * @parent: a section or a domain
 * @label: what people call the level
 *
 * Returns: (transfer full): a key made of the label, for which sw_level_check_key() has nothing to say
 */
char *
sw_level_make_key (SwNode *parent,
                   const char *label)
{
  g_autofree char *ascii = g_str_to_ascii (label, "C");
  g_autoptr (GString) key = g_string_new (NULL);
  gsize length;

  for (const char *p = ascii; *p != '\0' && key->len < MAX_KEY - 10; p++)
    {
      if (g_ascii_isalnum (*p) && is_key_char (*p, key->len == 0))
        g_string_append_c (key, g_ascii_tolower (*p));
      else if (key->len > 0 && key->str[key->len - 1] != '_')
        g_string_append_c (key, '_');
    }
  while (key->len > 0 && key->str[key->len - 1] == '_')
    g_string_truncate (key, key->len - 1);
  if (key->len == 0)
    g_string_append (key, "level");

  length = key->len;
  for (guint i = 2; sw_level_check_key (parent, NULL, key->str) != NULL; i++)
    {
      g_string_truncate (key, length);
      g_string_append_printf (key, "_%u", i);
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

/* Before the first level that comes later in the profile; at the end where it does not know the key. */
static guint
find_place (SwNode *parent,
            const SwProfile *profile,
            const char *key)
{
  SwNode *section = sw_node_get_ancestor (parent, SW_KIND_SECTION);
  const SwProfileSection *known = sw_profile_get_section (profile, sw_node_get_text (section, SW_SECTION_KEY));
  gboolean later = FALSE;

  for (guint i = 0; known != NULL && i < known->levels->len; i++)
    {
      const SwProfileLevel *usual = g_ptr_array_index (known->levels, i);
      SwNode *level = sw_node_find_child (parent, SW_LIST_LEVELS, SW_LEVEL_KEY, usual->key);

      if (later && level != NULL)
        return sw_node_get_position (level);
      later = later || g_str_equal (usual->key, key);
    }
  return sw_node_get_n (parent, SW_LIST_LEVELS);
}

static SwNode *
insert_level (SwDocument *document,
              SwNode *parent,
              const SwProfile *profile,
              guint position,
              const char *key,
              const char *label)
{
  g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);
  guint n = sw_node_get_n (parent, SW_LIST_LEVELS);

  sw_node_init_text (level, SW_LEVEL_KEY, key);
  sw_node_init_text (level, SW_LEVEL_LABEL, label);
  if (position == G_MAXUINT)
    position = find_place (parent, profile, key);
  return sw_document_insert (document, parent, SW_LIST_LEVELS, level, MIN (position, n)) ? level : NULL;
}

/**
 * sw_level_add:
 * @document: a document
 * @parent: a section without domains, or a domain
 * @profile: what kind of framework it is
 * @position: where; %G_MAXUINT for where the profile has it, else the end
 * @key: a key for which sw_level_check_key() has nothing to say
 * @label: what people call it
 *
 * Returns: (transfer none) (nullable): the level, which has the focus
 */
SwNode *
sw_level_add (SwDocument *document,
              SwNode *parent,
              const SwProfile *profile,
              guint position,
              const char *key,
              const char *label)
{
  g_autofree char *stripped = g_strstrip (g_strdup (label));
  SwNode *level;

  if (sw_level_check_key (parent, NULL, key) != NULL || *stripped == '\0')
    return NULL;

  sw_document_set_focus (document, parent, sw_structure_get_name_field (sw_node_get_kind (parent)), 0, 0);
  sw_document_begin (document, _("Add Level"), NULL);
  level = insert_level (document, parent, profile, position, key, stripped);
  if (level == NULL)
    {
      sw_document_abort (document);
      return NULL;
    }
  sw_document_set_focus (document, level, SW_LEVEL_LABEL, 0, 0);
  sw_document_commit (document);
  return level;
}

/**
 * sw_level_add_to_domains:
 * @document: a document
 * @section: a section with domains
 * @profile: what kind of framework it is
 * @key: a valid key
 * @label: what people call it
 *
 * Adds the level to each domain that has none of that key, in one step.
 *
 * Returns: to how many
 */
guint
sw_level_add_to_domains (SwDocument *document,
                         SwNode *section,
                         const SwProfile *profile,
                         const char *key,
                         const char *label)
{
  g_autofree char *stripped = g_strstrip (g_strdup (label));
  guint n_added = 0;
  gboolean done = *stripped != '\0';

  sw_document_set_focus (document, section, SW_SECTION_KEY, 0, 0);
  sw_document_begin (document, _("Add Level to All Domains"), NULL);
  for (guint i = 0; i < sw_node_get_n (section, SW_LIST_DOMAINS) && done; i++)
    {
      SwNode *domain = sw_node_get_nth (section, SW_LIST_DOMAINS, i);

      if (sw_node_find_child (domain, SW_LIST_LEVELS, SW_LEVEL_KEY, key) != NULL)
        continue;
      done = insert_level (document, domain, profile, G_MAXUINT, key, stripped) != NULL;
      n_added++;
    }
  if (!done)
    {
      sw_document_abort (document);
      return 0;
    }
  sw_document_commit (document);
  return n_added;
}

/**
 * sw_levels_add_usual:
 * @document: a document
 * @parent: a section without domains, or a domain
 * @profile: what kind of framework it is
 *
 * Adds the levels of the profile that @parent has not, in one step.
 *
 * Returns: how many
 */
guint
sw_levels_add_usual (SwDocument *document,
                     SwNode *parent,
                     const SwProfile *profile)
{
  g_autoptr (GPtrArray) unused = sw_levels_get_unused (parent, profile);
  SwNode *first = NULL;

  sw_document_set_focus (document, parent, sw_structure_get_name_field (sw_node_get_kind (parent)), 0, 0);
  sw_document_begin (document, _("Add Levels"), NULL);
  for (guint i = 0; i < unused->len; i++)
    {
      const SwProfileLevel *usual = g_ptr_array_index (unused, i);
      SwNode *level = insert_level (document, parent, profile, G_MAXUINT, usual->key, usual->label);

      if (level == NULL)
        {
          sw_document_abort (document);
          return 0;
        }
      if (first == NULL)
        first = level;
    }
  if (first != NULL)
    sw_document_set_focus (document, first, SW_LEVEL_LABEL, 0, 0);
  sw_document_commit (document);
  return unused->len;
}
