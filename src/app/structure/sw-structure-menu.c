/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menus of a framework's structure: what can be added, and what can be done with a section, a domain
 * or a level.
 *
 * What can be added follows from the profile and from what is there already, so the menus are made anew
 * each time they are opened. The actions are SwStructureActions', and there may be several of them in reach
 * of one menu: the prefix says which. */

#include "structure/sw-structure-menu.h"

#include <glib/gi18n-lib.h>

#include "model/sw-section-edits.h"
#include "structure/sw-structure-actions.h"
#include "sw-menu.h"

static void
append_verb (GMenu *menu,
             const char *label,
             const char *prefix,
             const char *verb,
             const char *accel)
{
  g_autofree char *action = g_strdup_printf ("%s.%s", prefix, verb);

  sw_menu_append (menu, label, action, accel);
}

static void
append_choice (GMenu *menu,
               const char *label,
               const char *prefix,
               const char *verb,
               const char *choice)
{
  g_autofree char *action = g_strdup_printf ("%s.%s", prefix, verb);
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
             const char *prefix,
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

      append_choice (names, domain->name, prefix, "add-domain", domain->name);
    }
  append_verb (own, _("A domain of your own…"), prefix, "new-domain", NULL);
  append_section (submenu, names);
  append_section (submenu, own);
  g_menu_append_submenu (menu, _("Add domain"), G_MENU_MODEL (submenu));
}

static void
add_levels (GMenu *menu,
            const char *prefix,
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

      append_choice (names, level->label, prefix, "add-level", level->key);
    }
  append_verb (own, _("A level of your own…"), prefix, "new-level", NULL);
  append_section (submenu, names);
  append_section (submenu, own);

  if (sw_node_get_n (parent, SW_LIST_DOMAINS) > 0)
    label = g_strdup (_("Add level to all domains"));
  else
    {
      g_autofree char *name = sw_structure_dup_title (session, parent);

      title = sw_menu_dup_label (name);
      /* Translators: "%s" is a section's or a domain's name. */
      label = g_strdup_printf (_("Add level to “%s”"), title);
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
            const char *prefix,
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

      append_choice (sections, label, prefix, "add-section", row->key);
    }
  append_section (menu, sections);

  if (section == NULL)
    return;
  if (sw_section_has_domains (section, profile))
    add_domains (inside, prefix, session, section);
  if (sw_node_get_n (section, SW_LIST_DOMAINS) > 0 || !sw_section_has_domains (section, profile))
    add_levels (inside, prefix, session, find_levels_parent (node));
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

  add_adding (menu, SW_STRUCTURE_ACTIONS_PREFIX, session, node);
  return G_MENU_MODEL (menu);
}

/* What changes the thing itself; @keys says whether the keys of the outline are near. */
static void
add_changes (GMenu *menu,
             const char *prefix,
             SwNode *node,
             gboolean keys)
{
  g_autoptr (GMenu) changes = g_menu_new ();
  SwKind kind = sw_node_get_kind (node);

  if (kind == SW_KIND_DOMAIN || kind == SW_KIND_LEVEL)
    append_verb (changes, keys ? _("Rename") : _("Rename…"), prefix, "rename", keys ? "F2" : NULL);
  if (kind == SW_KIND_DOMAIN)
    append_verb (changes, _("Edit definition…"), prefix, "edit", NULL);
  else if (kind == SW_KIND_LEVEL)
    append_verb (changes, _("Edit role and guide…"), prefix, "edit", NULL);
  else if (kind == SW_KIND_SECTION)
    append_verb (changes, _("Style and default citations…"), prefix, "edit", NULL);
  append_section (menu, changes);
}

static void
add_moves (GMenu *menu,
           const char *prefix,
           SwNode *node,
           gboolean keys)
{
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();
  SwKind kind = sw_node_get_kind (node);

  if (kind == SW_KIND_DOMAIN || kind == SW_KIND_LEVEL)
    {
      append_verb (moves, _("Move up"), prefix, "move-up", keys ? "<Alt>Up" : NULL);
      append_verb (moves, _("Move down"), prefix, "move-down", keys ? "<Alt>Down" : NULL);
    }
  append_section (menu, moves);
  if (sw_structure_can_remove (node))
    append_verb (removal, _("Remove"), prefix, "remove", keys ? "Delete" : NULL);
  append_section (menu, removal);
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

  add_changes (menu, SW_STRUCTURE_ACTIONS_PREFIX, node, TRUE);
  add_adding (menu, SW_STRUCTURE_ACTIONS_PREFIX, session, node);
  add_moves (menu, SW_STRUCTURE_ACTIONS_PREFIX, node, TRUE);
  return G_MENU_MODEL (menu);
}

static char *
dup_own_label (SwSession *session,
               SwNode *node)
{
  g_autofree char *title = sw_structure_dup_title (session, node);
  g_autofree char *escaped = sw_menu_dup_label (title);

  switch (sw_node_get_kind (node))
    {
    case SW_KIND_SECTION:
      return g_strdup_printf (_("Section “%s”"), escaped);
    case SW_KIND_DOMAIN:
      return g_strdup_printf (_("Domain “%s”"), escaped);
    default:
      return g_strdup_printf (_("Level “%s”"), escaped);
    }
}

/**
 * sw_structure_menu_fill_whole:
 * @menu: an empty menu
 * @session: a session with a document
 * @nodes: (array length=n_nodes): the section, the domain and the level where the user is, from the outside
 *   in; %NULL for what there is not
 * @prefixes: (array length=n_nodes): what the actions about each of them are installed under
 * @n_nodes: how many
 *
 * Fills in what can be added to the document and at the innermost of them, and a submenu for each.
 */
void
sw_structure_menu_fill_whole (GMenu *menu,
                              SwSession *session,
                              SwNode *const *nodes,
                              const char *const *prefixes,
                              guint n_nodes)
{
  g_autoptr (GMenu) own = g_menu_new ();
  guint innermost = 0;

  for (guint i = 0; i < n_nodes; i++)
    if (nodes[i] != NULL)
      innermost = i;
  add_adding (menu, prefixes[innermost], session, nodes[innermost]);

  for (guint i = 0; i < n_nodes; i++)
    {
      g_autoptr (GMenu) submenu = g_menu_new ();
      g_autofree char *label = nodes[i] != NULL ? dup_own_label (session, nodes[i]) : NULL;

      if (label == NULL)
        continue;
      add_changes (submenu, prefixes[i], nodes[i], FALSE);
      add_moves (submenu, prefixes[i], nodes[i], FALSE);
      g_menu_append_submenu (own, label, G_MENU_MODEL (submenu));
    }
  append_section (menu, own);
}
