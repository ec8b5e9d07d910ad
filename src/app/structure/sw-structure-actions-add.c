/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding sections, domains and levels: those that the profile knows, and new ones. */

#include "structure/sw-structure-actions-private.h"

#include <glib/gi18n-lib.h>

#include "model/sw-section-edits.h"
#include "structure/sw-structure-menu.h"

/* The section that all of it is in. */
SwNode *
sw_structure_actions_get_section (SwStructureActions *self)
{
  return sw_node_get_ancestor (self->node, SW_KIND_SECTION);
}

/* What gets a level. */
SwNode *
sw_structure_actions_get_levels_parent (SwStructureActions *self)
{
  SwNode *domain = sw_node_get_ancestor (self->node, SW_KIND_DOMAIN);

  return domain != NULL ? domain : sw_structure_actions_get_section (self);
}

/* Behind the domain or level one is at, else at the end. */
guint
sw_structure_actions_get_position (SwStructureActions *self,
                                   SwKind kind)
{
  SwNode *beside = sw_node_get_ancestor (self->node, kind);

  return beside != NULL ? sw_node_get_position (beside) + 1 : G_MAXUINT;
}

static void
tell_added (SwStructureActions *self,
            SwNode *node)
{
  g_autofree char *title = NULL, *sentence = NULL;

  if (node == NULL)
    {
      gtk_widget_error_bell (self->widget);
      return;
    }

  title = sw_structure_dup_title (self->session, node);
  /* Translators: "%s" is the name of a section, a domain or a level. */
  sentence = g_strdup_printf (_("Added “%s”."), title);
  sw_session_set_place (self->session, node);
  sw_session_say (self->session, sentence);
}

void
sw_structure_actions_add_section_cb (GSimpleAction *action,
                                     GVariant *parameter,
                                     gpointer user_data)
{
  SwStructureActions *self = user_data;

  tell_added (self, sw_section_add (sw_structure_actions_get_document (self), sw_session_get_profile (self->session),
                                    g_variant_get_string (parameter, NULL)));
}

void
sw_structure_actions_add_domain (SwStructureActions *self,
                                 const char *name)
{
  tell_added (self, sw_domain_add (sw_structure_actions_get_document (self),
                                   sw_structure_actions_get_section (self), sw_session_get_profile (self->session),
                                   sw_structure_actions_get_position (self, SW_KIND_DOMAIN), name));
}

void
sw_structure_actions_add_domain_cb (GSimpleAction *action,
                                    GVariant *parameter,
                                    gpointer user_data)
{
  SwStructureActions *self = user_data;

  if (sw_structure_actions_is_shown (self))
    sw_structure_actions_add_domain (self, g_variant_get_string (parameter, NULL));
}

void
sw_structure_actions_add_level (SwStructureActions *self,
                                const char *key,
                                const char *label,
                                guint position)
{
  SwNode *parent = sw_structure_actions_get_levels_parent (self);
  SwProfile *profile = sw_session_get_profile (self->session);
  g_autofree char *sentence = NULL;
  guint n;

  if (sw_node_get_n (parent, SW_LIST_DOMAINS) == 0)
    {
      tell_added (self, sw_level_add (sw_structure_actions_get_document (self), parent, profile, position, key, label));
      return;
    }

  n = sw_level_add_to_domains (sw_structure_actions_get_document (self), parent, profile, key, label);
  if (n == 0)
    return;
  /* Translators: "%s" is a level's name. */
  sentence = g_strdup_printf (ngettext ("“%s” added to %u domain", "“%s” added to %u domains", n), label, n);
  sw_session_announce (self->session, sentence, TRUE);
}

void
sw_structure_actions_add_level_cb (GSimpleAction *action,
                                   GVariant *parameter,
                                   gpointer user_data)
{
  SwStructureActions *self = user_data;
  const char *key = g_variant_get_string (parameter, NULL);
  const SwProfileLevel *level;

  if (!sw_structure_actions_is_shown (self))
    return;
  level = sw_profile_get_level (sw_session_get_profile (self->session),
                                sw_node_get_text (sw_structure_actions_get_section (self), SW_SECTION_KEY), key);
  if (level != NULL)
    sw_structure_actions_add_level (self, key, level->label, G_MAXUINT);
}

static gboolean
wants_domains (SwStructureActions *self)
{
  return sw_node_get_kind (self->node) == SW_KIND_SECTION &&
         sw_section_has_domains (self->node, sw_session_get_profile (self->session));
}

/* What the profile has for the place and the document has not, at once. */
void
sw_structure_actions_add_usual_cb (GSimpleAction *action,
                                   GVariant *parameter,
                                   gpointer user_data)
{
  SwStructureActions *self = user_data;
  SwProfile *profile = sw_session_get_profile (self->session);
  g_autoptr (SwNode) node = NULL;
  g_autofree char *sentence = NULL;
  gboolean domains;
  guint n;

  if (!sw_structure_actions_is_shown (self))
    return;
  node = g_object_ref (self->node);
  domains = wants_domains (self);
  n = domains ? sw_domains_add_usual (sw_structure_actions_get_document (self), node, profile)
              : sw_levels_add_usual (sw_structure_actions_get_document (self), node, profile);
  if (n == 0)
    {
      gtk_widget_error_bell (self->widget);
      return;
    }

  sentence = domains ? g_strdup_printf (ngettext ("%u domain added", "%u domains added", n), n)
                     : g_strdup_printf (ngettext ("%u level added", "%u levels added", n), n);
  sw_session_reveal (self->session, domains ? node : sw_node_get_nth (node, SW_LIST_LEVELS, 0), 0, -1, -1);
  sw_session_announce (self->session, sentence, TRUE);
}
