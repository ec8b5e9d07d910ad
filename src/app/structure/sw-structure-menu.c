/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menus of a framework's structure: what can be added, and what can be done with a section, a domain
 * or a level.
 *
 * What can be added follows from the profile and from what is there already, so the menus are made anew
 * each time they are opened. The actions are SwStructureActions'. */

#include "structure/sw-structure-menu.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sw-section-edits.h"
#include "sw-menu.h"

static void
append_choice (GMenu *menu,
               const char *label,
               const char *action,
               const char *choice)
{
  g_autofree char *detailed = g_action_print_detailed_name (action, g_variant_new_string (choice));

  sw_menu_append (menu, label, detailed, NULL);
}

/* A menu of nothing but empty sections would be a menu. */
static void
append_section (GMenu *menu,
                GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/**
 * sw_structure_dup_title:
 * @session: a session with a document
 * @node: a section, a domain or a level
 *
 * Returns: (transfer full): what people call it
 */
char *
sw_structure_dup_title (SwSession *session,
                        SwNode *node)
{
  const char *title;

  if (sw_node_get_kind (node) == SW_KIND_SECTION)
    return g_strdup (sw_session_get_section_title (session, node));

  title = sw_node_get_text (node, sw_structure_get_name_field (sw_node_get_kind (node)));
  if ((title == NULL || *title == '\0') && sw_node_get_kind (node) == SW_KIND_LEVEL)
    title = sw_node_get_text (node, SW_LEVEL_KEY);
  if (title != NULL && *title != '\0')
    return g_strdup (title);
  return g_strdup (sw_node_get_kind (node) == SW_KIND_DOMAIN ? _("Domain without a name") : _("Level without a name"));
}

static void
add_domains (GMenu *menu,
             SwSession *session,
             SwNode *section)
{
  g_autoptr (GPtrArray) unused = sw_section_get_unused_domains (section, sw_session_get_profile (session));
  g_autoptr (GMenu) submenu = g_menu_new ();
  g_autoptr (GMenu) names = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();

  for (guint i = 0; i < unused->len; i++)
    {
      const SwProfileDomain *domain = g_ptr_array_index (unused, i);

      append_choice (names, domain->name, "structure.add-domain", domain->name);
    }
  sw_menu_append (own, _("Another Domain…"), "structure.new-domain", NULL);
  append_section (submenu, names);
  append_section (submenu, own);
  g_menu_append_submenu (menu, _("Add Domain"), G_MENU_MODEL (submenu));
}

static void
add_levels (GMenu *menu,
            SwSession *session,
            SwNode *parent)
{
  g_autoptr (GPtrArray) unused = sw_levels_get_unused (parent, sw_session_get_profile (session));
  g_autoptr (GMenu) submenu = g_menu_new ();
  g_autoptr (GMenu) names = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();
  g_autofree char *title = NULL, *label = NULL;

  for (guint i = 0; i < unused->len; i++)
    {
      const SwProfileLevel *level = g_ptr_array_index (unused, i);

      append_choice (names, level->label, "structure.add-level", level->key);
    }
  sw_menu_append (own, _("Another Level…"), "structure.new-level", NULL);
  append_section (submenu, names);
  append_section (submenu, own);

  if (sw_node_get_n (parent, SW_LIST_DOMAINS) > 0)
    label = g_strdup (_("Add Level to All Domains"));
  else
    {
      g_autofree char *name = sw_structure_dup_title (session, parent);

      title = sw_menu_dup_label (name);
      /* Translators: "%s" is a section's or a domain's name. */
      label = g_strdup_printf (_("Add Level to “%s”"), title);
    }
  g_menu_append_submenu (menu, label, G_MENU_MODEL (submenu));
}

/* The section or the domain that gets a level when one is added at @node. */
static SwNode *
find_levels_parent (SwNode *node)
{
  SwNode *domain = sw_node_get_ancestor (node, SW_KIND_DOMAIN);

  return domain != NULL ? domain : sw_node_get_ancestor (node, SW_KIND_SECTION);
}

static void
add_adding (GMenu *menu,
            SwSession *session,
            SwNode *node)
{
  SwDocument *document = sw_session_get_document (session);
  SwProfile *profile = sw_session_get_profile (session);
  g_autoptr (GPtrArray) missing = sw_sections_get_missing (document, profile);
  g_autoptr (GMenu) sections = g_menu_new ();
  g_autoptr (GMenu) inside = g_menu_new ();
  SwNode *section = node != NULL ? sw_node_get_ancestor (node, SW_KIND_SECTION) : NULL;

  for (guint i = 0; i < missing->len; i++)
    {
      const SwProfileSection *row = g_ptr_array_index (missing, i);
      /* Translators: "%s" is a section's title, such as “AI skills”. */
      g_autofree char *label = g_strdup_printf (_("Add “%s”"), row->title != NULL ? row->title : row->key);

      append_choice (sections, label, "structure.add-section", row->key);
    }
  append_section (menu, sections);

  if (section == NULL)
    return;
  if (sw_section_has_domains (section, profile))
    add_domains (inside, session, section);
  if (sw_node_get_n (section, SW_LIST_DOMAINS) > 0 || !sw_section_has_domains (section, profile))
    add_levels (inside, session, find_levels_parent (node));
  append_section (menu, inside);
}

/**
 * sw_structure_menu_new_adding:
 * @session: a session with a document
 * @node: (nullable): where the user is
 *
 * Returns: (transfer full): what can be added, to the document and there; may be empty
 */
GMenuModel *
sw_structure_menu_new_adding (SwSession *session,
                              SwNode *node)
{
  GMenu *menu = g_menu_new ();

  add_adding (menu, session, node);
  return G_MENU_MODEL (menu);
}

/**
 * sw_structure_menu_new:
 * @session: a session with a document
 * @node: what the menu is about
 *
 * Returns: (transfer full): what can be done with it, if it is a section, a domain or a level, and what
 *   can be added there
 */
GMenuModel *
sw_structure_menu_new (SwSession *session,
                       SwNode *node)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) changes = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();
  SwKind kind = sw_node_get_kind (node);
  gboolean named = kind == SW_KIND_DOMAIN || kind == SW_KIND_LEVEL;

  if (named)
    sw_menu_append (changes, _("Rename"), "structure.rename", "F2");
  if (kind == SW_KIND_DOMAIN)
    sw_menu_append (changes, _("Edit Definition…"), "structure.edit", NULL);
  else if (kind == SW_KIND_LEVEL)
    sw_menu_append (changes, _("Edit Role and Guide…"), "structure.edit", NULL);
  else if (kind == SW_KIND_SECTION)
    sw_menu_append (changes, _("Style and Default Citations…"), "structure.edit", NULL);
  append_section (menu, changes);

  add_adding (menu, session, node);

  if (named)
    {
      sw_menu_append (moves, _("Move Up"), "structure.move-up", "<Alt>Up");
      sw_menu_append (moves, _("Move Down"), "structure.move-down", "<Alt>Down");
    }
  append_section (menu, moves);
  if (sw_structure_can_remove (node))
    sw_menu_append (removal, _("Remove"), "structure.remove", "Delete");
  append_section (menu, removal);
  return G_MENU_MODEL (menu);
}
