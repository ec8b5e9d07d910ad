/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a writer does to sections and domains, and to whatever has a place in the outline: add, rename,
 * move, remove. What is peculiar to levels is in sw-level-edits.c.
 *
 * Which sections, domains and levels there could be is the profile's to say; which there are is the
 * document's. A domain that is added has the levels that the others beside it have, and the profile's
 * only where there is none beside it, so that a document which has left its profile stays of one piece.
 *
 * The section that schema 1.0 holds itself cannot be added or removed, and sections have no order of
 * their own: the file's members have. */

#include "model/sw-section-edits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sw-citation-edits.h"

/* Where nothing is selected in the name: the user is at the thing as a whole. */
static void
focus_on (SwDocument *document,
          SwNode *node)
{
  sw_document_set_focus (document, node, sw_structure_get_name_field (sw_node_get_kind (node)), 0, 0);
}

static gboolean
is_storable (const char *key)
{
  const SwMember *member = sw_schema_find_member (SW_KIND_EXTENSIONS, SW_VIEW_WHOLE, key, strlen (key), NULL);

  return member != NULL && member->type == SW_MEMBER_SECTION;
}

/**
 * sw_sections_get_missing:
 * @document: a document
 * @profile: what kind of framework it is
 *
 * Returns: (transfer container) (element-type SwProfileSection): the profile's sections that the document
 *   could have and has not, in the profile's order
 */
GPtrArray *
sw_sections_get_missing (SwDocument *document,
                         const SwProfile *profile)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; i < profile->sections->len; i++)
    {
      SwProfileSection *section = g_ptr_array_index (profile->sections, i);

      if (is_storable (section->key) && sw_document_get_section (document, section->key) == NULL)
        g_ptr_array_add (missing, section);
    }
  return missing;
}

/* Before the first section that comes later in the profile. */
static guint
find_section_place (SwDocument *document,
                    const SwProfile *profile,
                    const char *key)
{
  SwNode *root = sw_document_get_root (document);
  gboolean later = FALSE;

  for (guint i = 0; i < profile->sections->len; i++)
    {
      const SwProfileSection *section = g_ptr_array_index (profile->sections, i);
      SwNode *node = sw_document_get_section (document, section->key);

      if (later && node != NULL)
        return sw_node_get_position (node);
      later = later || g_str_equal (section->key, key);
    }
  return sw_node_get_n (root, SW_LIST_SECTIONS);
}

/* What the section cites by default is said in the document itself, and the sources go with it. */
static gboolean
add_defaults (SwDocument *document,
              const SwProfile *profile,
              const SwProfileSection *known,
              SwNode *section)
{
  for (guint i = 0; i < known->default_citations->len; i++)
    {
      const char *id = g_ptr_array_index (known->default_citations, i);
      g_autoptr (SwNode) source = sw_profile_new_source (profile, id);
      g_autoptr (SwNode) citation = NULL;

      if (source == NULL)
        continue;
      if (sw_source_add (document, source) == NULL)
        return FALSE;
      citation = sw_node_new (SW_KIND_CITATION);
      sw_node_init_text (citation, SW_CITATION_SOURCE, id);
      sw_node_init_child (section, SW_LIST_DEFAULT_CITATIONS, citation);
    }
  return TRUE;
}

/**
 * sw_section_add:
 * @document: a document
 * @profile: what kind of framework it is
 * @key: the key of one of the sections that are missing
 *
 * Adds the section with the profile's domains, levels and default citations.
 *
 * Returns: (transfer none) (nullable): the section, which has the focus
 */
SwNode *
sw_section_add (SwDocument *document,
                const SwProfile *profile,
                const char *key)
{
  const SwProfileSection *known = sw_profile_get_section (profile, key);
  g_autoptr (SwNode) section = NULL;
  guint position;
  gboolean done;

  if (known == NULL || !is_storable (key) || sw_document_get_section (document, key) != NULL)
    return NULL;

  section = sw_profile_new_section (profile, key);
  position = find_section_place (document, profile, key);
  if (position > 0)
    focus_on (document, sw_node_get_nth (sw_document_get_root (document), SW_LIST_SECTIONS, position - 1));
  sw_document_begin (document, _("Add Section"), NULL);
  done = add_defaults (document, profile, known, section) &&
         sw_document_insert (document, sw_document_get_root (document), SW_LIST_SECTIONS, section, position);
  if (done)
    focus_on (document, section);
  return sw_document_finish (document, done) ? section : NULL;
}

/**
 * sw_section_has_domains:
 * @section: a section
 * @profile: what kind of framework it is in
 *
 * Returns: whether it keeps its statements in domains; an empty one, whether it should
 */
gboolean
sw_section_has_domains (SwNode *section,
                        const SwProfile *profile)
{
  const SwProfileSection *known;

  if (sw_node_get_n (section, SW_LIST_DOMAINS) > 0)
    return TRUE;
  if (sw_node_get_n (section, SW_LIST_LEVELS) > 0)
    return FALSE;

  known = sw_profile_get_section (profile, sw_node_get_text (section, SW_SECTION_KEY));
  return known != NULL && known->domains->len > 0;
}

static gboolean
is_same_name (const char *a,
              const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a != NULL ? a : "", -1);
  g_autofree char *folded_b = g_utf8_casefold (b != NULL ? b : "", -1);

  return g_str_equal (folded_a, folded_b);
}

static SwNode *
find_domain (SwNode *section,
             const char *name)
{
  for (guint i = 0; i < sw_node_get_n (section, SW_LIST_DOMAINS); i++)
    {
      SwNode *domain = sw_node_get_nth (section, SW_LIST_DOMAINS, i);

      if (is_same_name (sw_node_get_text (domain, SW_DOMAIN_NAME), name))
        return domain;
    }
  return NULL;
}

/**
 * sw_section_get_unused_domains:
 * @section: a section
 * @profile: what kind of framework it is in
 *
 * Returns: (transfer container) (element-type SwProfileDomain): the profile's domains of this section that
 *   it has not, in order
 */
GPtrArray *
sw_section_get_unused_domains (SwNode *section,
                               const SwProfile *profile)
{
  const SwProfileSection *known = sw_profile_get_section (profile, sw_node_get_text (section, SW_SECTION_KEY));
  GPtrArray *unused = g_ptr_array_new ();

  for (guint i = 0; known != NULL && i < known->domains->len; i++)
    {
      SwProfileDomain *domain = g_ptr_array_index (known->domains, i);

      if (find_domain (section, domain->name) == NULL)
        g_ptr_array_add (unused, domain);
    }
  return unused;
}

/**
 * sw_section_check_domain:
 * @section: a section
 * @domain: (nullable): the domain that shall be called so, %NULL for a new one
 * @name: a name
 *
 * Returns: (nullable) (transfer none): what is wrong with it, as a translated sentence
 */
const char *
sw_section_check_domain (SwNode *section,
                         SwNode *domain,
                         const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  SwNode *other = find_domain (section, stripped);

  if (*stripped == '\0')
    return _("A domain needs a name.");
  if (other != NULL && other != domain)
    return _("There is a domain of this name already.");
  return NULL;
}

/* The levels of the domain beside it, without what they hold. */
static void
take_levels (SwNode *domain,
             SwNode *beside)
{
  static const guint fields[] = { SW_LEVEL_KEY, SW_LEVEL_LABEL, SW_LEVEL_ROLE, SW_LEVEL_GUIDE };

  for (guint i = 0; i < sw_node_get_n (beside, SW_LIST_LEVELS); i++)
    {
      SwNode *model = sw_node_get_nth (beside, SW_LIST_LEVELS, i);
      g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        sw_node_init_text (level, fields[j], sw_node_get_text (model, fields[j]));
      sw_node_init_child (domain, SW_LIST_LEVELS, level);
    }
}

static void
take_profile_levels (SwNode *domain,
                     const SwProfileSection *known)
{
  for (guint i = 0; known != NULL && i < known->levels->len; i++)
    {
      const SwProfileLevel *usual = g_ptr_array_index (known->levels, i);
      g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);

      sw_node_init_text (level, SW_LEVEL_KEY, usual->key);
      sw_node_init_text (level, SW_LEVEL_LABEL, usual->label);
      sw_node_init_child (domain, SW_LIST_LEVELS, level);
    }
}

/* What the profile says of that domain, if it knows it. */
static const char *
find_definition (const SwProfileSection *known,
                 const char *name)
{
  for (guint i = 0; known != NULL && i < known->domains->len; i++)
    {
      const SwProfileDomain *domain = g_ptr_array_index (known->domains, i);

      if (is_same_name (domain->name, name) && *domain->definition != '\0')
        return domain->definition;
    }
  return NULL;
}

/**
 * sw_domain_add:
 * @document: a document
 * @section: one of its sections
 * @profile: what kind of framework it is
 * @position: where
 * @name: a name for which sw_section_check_domain() has nothing to say
 *
 * Returns: (transfer none) (nullable): the domain, with levels, which has the focus
 */
SwNode *
sw_domain_add (SwDocument *document,
               SwNode *section,
               const SwProfile *profile,
               guint position,
               const char *name)
{
  const SwProfileSection *known = sw_profile_get_section (profile, sw_node_get_text (section, SW_SECTION_KEY));
  guint n = sw_node_get_n (section, SW_LIST_DOMAINS);
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  g_autoptr (SwNode) domain = NULL;
  SwNode *beside = NULL;
  gboolean done;

  if (sw_section_check_domain (section, NULL, stripped) != NULL)
    return NULL;

  domain = sw_node_new (SW_KIND_DOMAIN);
  sw_node_init_text (domain, SW_DOMAIN_NAME, stripped);
  sw_node_init_text (domain, SW_DOMAIN_DEFINITION, find_definition (known, stripped));
  if (n > 0)
    beside = sw_node_get_nth (section, SW_LIST_DOMAINS, position > 0 ? MIN (position, n) - 1 : 0);
  if (beside != NULL)
    take_levels (domain, beside);
  else
    take_profile_levels (domain, known);

  focus_on (document, beside != NULL ? beside : section);
  sw_document_begin (document, _("Add Domain"), NULL);
  done = sw_document_insert (document, section, SW_LIST_DOMAINS, domain, MIN (position, n));
  if (done)
    focus_on (document, domain);
  return sw_document_finish (document, done) ? domain : NULL;
}

/**
 * sw_domains_add_usual:
 * @document: a document
 * @section: one of its sections
 * @profile: what kind of framework it is
 *
 * Adds the domains of the profile that the section has not, behind those it has, in one step.
 *
 * Returns: how many
 */
guint
sw_domains_add_usual (SwDocument *document,
                      SwNode *section,
                      const SwProfile *profile)
{
  g_autoptr (GPtrArray) unused = sw_section_get_unused_domains (section, profile);

  focus_on (document, section);
  sw_document_begin (document, _("Add Domains"), NULL);
  for (guint i = 0; i < unused->len; i++)
    {
      const SwProfileDomain *usual = g_ptr_array_index (unused, i);

      if (sw_domain_add (document, section, profile, G_MAXUINT, usual->name) == NULL)
        {
          sw_document_abort (document);
          return 0;
        }
    }
  focus_on (document, section);
  sw_document_commit (document);
  return unused->len;
}

/**
 * sw_structure_get_name_field:
 * @kind: the kind of a section, a domain or a level
 *
 * Returns: the field with what people call it
 */
guint
sw_structure_get_name_field (SwKind kind)
{
  return kind == SW_KIND_DOMAIN ? SW_DOMAIN_NAME : kind == SW_KIND_LEVEL ? SW_LEVEL_LABEL : SW_SECTION_KEY;
}

/**
 * sw_structure_rename:
 * @document: a document
 * @node: a domain or a level
 * @name: what people shall call it
 *
 * A level keeps its key.
 *
 * Returns: whether it is called so now
 */
gboolean
sw_structure_rename (SwDocument *document,
                     SwNode *node,
                     const char *name)
{
  gboolean is_domain = sw_node_get_kind (node) == SW_KIND_DOMAIN;
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (*stripped == '\0' || (!is_domain && sw_node_get_kind (node) != SW_KIND_LEVEL) ||
      (is_domain && sw_section_check_domain (sw_node_get_parent (node), node, stripped) != NULL))
    return FALSE;

  focus_on (document, node);
  sw_document_begin (document, is_domain ? _("Rename Domain") : _("Rename Level"), NULL);
  return sw_document_finish (document,
                             sw_document_set_text (document, node, sw_structure_get_name_field (sw_node_get_kind (node)),
                                                   stripped));
}

/**
 * sw_structure_can_move:
 * @node: a node
 * @step: -1 for up, 1 for down
 *
 * Returns: whether it is a domain or a level with room on that side
 */
gboolean
sw_structure_can_move (SwNode *node,
                       int step)
{
  SwKind kind = sw_node_get_kind (node);
  int position;

  if (kind != SW_KIND_DOMAIN && kind != SW_KIND_LEVEL)
    return FALSE;

  position = (int) sw_node_get_position (node) + step;
  return position >= 0 && position < (int) sw_node_get_n (sw_node_get_parent (node), sw_node_get_list_id (node));
}

/**
 * sw_structure_move_by:
 * @document: a document
 * @node: a domain or a level
 * @step: how many places, up where negative
 *
 * Returns: whether it moved
 */
gboolean
sw_structure_move_by (SwDocument *document,
                      SwNode *node,
                      int step)
{
  if (step == 0 || !sw_structure_can_move (node, step))
    return FALSE;

  focus_on (document, node);
  sw_document_begin (document, sw_node_get_kind (node) == SW_KIND_DOMAIN ? _("Move Domain") : _("Move Level"), NULL);
  return sw_document_finish (document, sw_document_move (document, node, sw_node_get_parent (node),
                                                         (guint) ((int) sw_node_get_position (node) + step)));
}

/**
 * sw_structure_can_remove:
 * @node: a node
 *
 * Returns: whether it is a section, domain or level that a document can do without
 */
gboolean
sw_structure_can_remove (SwNode *node)
{
  SwKind kind = sw_node_get_kind (node);

  return kind == SW_KIND_DOMAIN || kind == SW_KIND_LEVEL ||
         (kind == SW_KIND_SECTION &&
          g_strcmp0 (sw_node_get_text (node, SW_SECTION_KEY), SW_SECTION_PLAIN_KEY) != 0);
}

/* Who looks at it next: what follows it, what is before it, else what it was in. */
static SwNode *
find_heir (SwNode *node)
{
  SwNode *parent = sw_node_get_parent (node);
  SwListId list = sw_node_get_list_id (node);
  guint position = sw_node_get_position (node);

  if (position + 1 < sw_node_get_n (parent, list))
    return sw_node_get_nth (parent, list, position + 1);
  return position > 0 ? sw_node_get_nth (parent, list, position - 1) : parent;
}

/**
 * sw_structure_remove:
 * @document: a document
 * @node: a section, a domain or a level, which goes with all that is in it
 *
 * Returns: whether it is gone now
 */
gboolean
sw_structure_remove (SwDocument *document,
                     SwNode *node)
{
  SwNode *heir;
  gboolean done;

  if (!sw_structure_can_remove (node))
    return FALSE;

  heir = find_heir (node);
  focus_on (document, node);
  sw_document_begin (document,
                     sw_node_get_kind (node) == SW_KIND_SECTION  ? _("Remove Section")
                     : sw_node_get_kind (node) == SW_KIND_DOMAIN ? _("Remove Domain")
                                                                 : _("Remove Level"),
                     NULL);
  done = sw_document_remove (document, node);
  if (done)
    focus_on (document, heir);
  return sw_document_finish (document, done);
}
