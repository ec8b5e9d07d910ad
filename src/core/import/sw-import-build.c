/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A draft as a document.
 *
 * Everything that was found is in it: what schema 1.0 has a place for is there, the rest under
 * extensions. Nothing is made up: group and sector stay empty, job zone and version are null where the
 * page says none, and a section's style is the profile's. Sections say that they were imported. */

#include "import/sw-import-draft.h"

#include <string.h>

#include "import/sw-own-page.h"

static void
add_citations (SwNode *node,
               const SwImportStatement *statement)
{
  for (guint i = 0; i < statement->sources->len; i++)
    {
      const SwImportSource *source = g_ptr_array_index (statement->sources, i);
      g_autoptr (SwNode) citation = sw_node_new (SW_KIND_CITATION);

      sw_node_init_text (citation, SW_CITATION_SOURCE, source->id);
      sw_node_init_child (node, SW_LIST_CITATIONS, citation);
    }
}

static void
add_levels (SwNode *parent,
            const SwImportDomain *domain)
{
  for (guint i = 0; i < domain->levels->len; i++)
    {
      const SwImportLevel *level = g_ptr_array_index (domain->levels, i);
      g_autoptr (SwNode) node = sw_node_new (SW_KIND_LEVEL);

      sw_node_init_text (node, SW_LEVEL_KEY, level->key);
      sw_node_init_text (node, SW_LEVEL_LABEL, level->label);
      sw_node_init_text (node, SW_LEVEL_ROLE, level->role);
      for (guint j = 0; j < level->statements->len; j++)
        {
          const SwImportStatement *statement = g_ptr_array_index (level->statements, j);
          g_autoptr (SwNode) child = sw_node_new (SW_KIND_STATEMENT);
          g_autofree char *text = sw_import_statement_dup_text (statement);

          sw_node_init_text (child, SW_STATEMENT_TEXT, text);
          add_citations (child, statement);
          sw_node_init_child (node, SW_LIST_STATEMENTS, child);
        }
      sw_node_init_child (parent, SW_LIST_LEVELS, node);
    }
}

/* What is usual to cite in a section, new statements shall cite as well, where the page names it. */
static void
add_default_citations (SwNode *node,
                       const SwImportDraft *self,
                       const SwProfileSection *known)
{
  for (guint i = 0; known != NULL && i < known->default_citations->len; i++)
    for (guint j = 0; j < self->sources->len; j++)
      {
        const SwImportSource *source = g_ptr_array_index (self->sources, j);
        g_autoptr (SwNode) citation = NULL;

        if (g_strcmp0 (source->id, g_ptr_array_index (known->default_citations, i)) != 0)
          continue;
        citation = sw_node_new (SW_KIND_CITATION);
        sw_node_init_text (citation, SW_CITATION_SOURCE, source->id);
        sw_node_init_child (node, SW_LIST_DEFAULT_CITATIONS, citation);
      }
}

static void
add_section (SwNode *root,
             const SwImportDraft *self,
             const SwImportSection *section,
             const SwProfileSection *known)
{
  g_autoptr (SwNode) node = sw_node_new (SW_KIND_SECTION);

  sw_node_init_text (node, SW_SECTION_KEY, section->key);
  sw_node_init_text (node, SW_SECTION_ORIGIN, "imported");
  add_default_citations (node, self, known);
  add_levels (node, section->plain);
  for (guint i = 0; i < section->domains->len; i++)
    {
      const SwImportDomain *domain = g_ptr_array_index (section->domains, i);
      g_autoptr (SwNode) child = sw_node_new (SW_KIND_DOMAIN);

      sw_node_init_text (child, SW_DOMAIN_NAME, domain->name);
      for (guint j = 0; known != NULL && j < known->domains->len; j++)
        {
          const SwProfileDomain *usual = g_ptr_array_index (known->domains, j);

          if (g_strcmp0 (usual->name, domain->name) == 0 && *usual->definition != '\0')
            sw_node_init_text (child, SW_DOMAIN_DEFINITION, usual->definition);
        }
      add_levels (child, domain);
      sw_node_init_child (node, SW_LIST_DOMAINS, child);
    }
  sw_node_init_child (root, SW_LIST_SECTIONS, node);
}

static void
add_sources (SwNode *extensions,
             SwImportDraft *self)
{
  for (guint i = 0; i < self->sources->len; i++)
    {
      const SwImportSource *source = g_ptr_array_index (self->sources, i);
      g_autoptr (SwNode) node = sw_node_new (SW_KIND_SOURCE);

      sw_node_init_text (node, SW_SOURCE_ID, source->id);
      sw_node_init_text (node, SW_SOURCE_LABEL, source->label);
      sw_node_init_text (node, SW_SOURCE_TITLE, source->title);
      sw_node_init_text (node, SW_SOURCE_URL, source->url);
      sw_node_init_text (node, SW_SOURCE_VERSION, source->version);
      sw_node_init_text (node, SW_SOURCE_LICENCE, source->licence);
      sw_node_init_child (extensions, SW_LIST_SOURCES, node);
    }
}

static void
add_anchors (SwNode *extensions,
             SwImportDraft *self)
{
  for (guint i = 0; i < SW_N_LISTS; i++)
    for (guint j = 0; self->anchors[i] != NULL && j < self->anchors[i]->len; j++)
      {
        const SwImportAnchor *anchor = g_ptr_array_index (self->anchors[i], j);
        g_autoptr (SwNode) node = sw_node_new (SW_KIND_ANCHOR);

        sw_node_init_text (node, SW_ANCHOR_TEXT, anchor->text);
        sw_node_init_text (node, SW_ANCHOR_CODE, anchor->code);
        if (!anchor->complete)
          sw_node_init_value (node, SW_ANCHOR_COMPLETE, sw_value_new_boolean (FALSE));
        sw_node_init_child (sw_node_get_part (extensions, SW_KIND_ANCHORS), i, node);
      }
}

static void
add_evidence (SwNode *extensions,
              SwImportDraft *self)
{
  SwNode *evidence = sw_node_get_part (extensions, SW_KIND_EVIDENCE);
  SwNode *safi = sw_node_get_part (evidence, SW_KIND_SAFI);
  SwNode *wef = sw_node_get_part (evidence, SW_KIND_WEF);

  sw_node_init_text (safi, SW_SAFI_TOP_SKILL, self->safi_top_skill);
  sw_node_init_text (safi, SW_SAFI_SCORE, self->safi_score);
  sw_node_init_text (safi, SW_SAFI_OF, self->safi_of);
  sw_node_init_text (safi, SW_SAFI_QUADRANT, self->safi_quadrant);
  sw_node_init_text (safi, SW_SAFI_PRECISION, self->safi_precision);
  sw_node_init_text (wef, SW_WEF_CLUSTER, self->wef_cluster);
  sw_node_init_text (wef, SW_WEF_SLUG, self->wef_slug);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
add_fields (SwNode *root,
            SwImportDraft *self)
{
  SwNode *occupation = sw_node_get_part (root, SW_KIND_OCCUPATION);
  SwNode *framework = sw_node_get_part (root, SW_KIND_FRAMEWORK);
  SwNode *provenance = sw_node_get_part (root, SW_KIND_PROVENANCE);

  sw_node_init_text (root, SW_DOCUMENT_SCHEMA_VERSION, SW_SCHEMA_VERSION);
  sw_node_init_text (root, SW_DOCUMENT_ATTRIBUTION, self->attribution);
  sw_node_init_text (occupation, SW_OCCUPATION_SOC, or_empty (self->soc));
  sw_node_init_text (occupation, SW_OCCUPATION_TITLE, or_empty (self->title));
  sw_node_init_text (occupation, SW_OCCUPATION_GROUP, "");
  sw_node_init_text (occupation, SW_OCCUPATION_SECTOR, "");
  sw_node_init_value (occupation, SW_OCCUPATION_JOB_ZONE,
                      self->job_zone != NULL ? sw_value_new (self->job_zone) : sw_value_null ());
  sw_node_init_value (occupation, SW_OCCUPATION_JOB_ZONE_INFERRED, sw_value_new_boolean (FALSE));
  sw_node_init_value (framework, SW_FRAMEWORK_VERSION,
                      self->version != NULL ? sw_value_new (self->version) : sw_value_null ());
  sw_node_init_text (framework, SW_FRAMEWORK_DESCRIPTION, or_empty (self->description));
  sw_node_init_text (framework, SW_FRAMEWORK_CONTEXT_COVERED, or_empty (self->context));
  sw_node_init_text (provenance, SW_PROVENANCE_ONET, self->onet);
  sw_node_init_text (provenance, SW_PROVENANCE_CROSSWALK, self->crosswalk);
}

/**
 * sw_import_draft_build:
 * @self: a draft
 * @profile: what kind of framework it is
 *
 * Returns: (transfer full): a document without history that holds all that was found
 */
SwDocument *
sw_import_draft_build (SwImportDraft *self,
                       const SwProfile *profile)
{
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  SwNode *extensions = sw_node_get_part (root, SW_KIND_EXTENSIONS);
  SwDocument *document;

  if (self->own_page != NULL)
    return sw_own_page_read_text (self->own_page, strlen (self->own_page));

  add_fields (root, self);
  /* The format has a place for the plain section whether it was on the page or not. */
  if (sw_import_draft_find_section (self, SW_SECTION_PLAIN_KEY) == NULL)
    {
      g_autoptr (SwNode) section = sw_profile_new_section (profile, SW_SECTION_PLAIN_KEY);

      sw_node_init_child (root, SW_LIST_SECTIONS, section);
    }
  for (guint i = 0; i < self->sections->len; i++)
    {
      const SwImportSection *section = g_ptr_array_index (self->sections, i);

      add_section (root, self, section, sw_profile_get_section (profile, section->key));
    }
  add_sources (extensions, self);
  add_anchors (extensions, self);
  add_evidence (extensions, self);

  document = sw_document_new (root);
  /* No file has ever said this: all of it is to be written, ids included. */
  sw_document_set_mended (document);
  return document;
}
