/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How people name the place of a problem: "Emerging 4", "AI skills, Emerging 4", "O*NET-SOC code". */

#include "problems/sw-problem-place.h"

#include <glib/gi18n-lib.h>

static const char *
get_level_name (SwNode *level)
{
  const char *label = sw_node_get_text (level, SW_LEVEL_LABEL);

  return label != NULL && *label != '\0' ? label : sw_node_get_text (level, SW_LEVEL_KEY);
}

/* The section that most of the writing is done in is understood; of the others the name is said. */
static const char *
get_container_name (SwSession *session,
                    SwNode *node)
{
  SwNode *domain = sw_node_get_ancestor (node, SW_KIND_DOMAIN);
  SwNode *section = sw_node_get_ancestor (node, SW_KIND_SECTION);

  if (domain != NULL)
    return sw_node_get_text (domain, SW_DOMAIN_NAME);
  if (section == NULL || g_strcmp0 (sw_node_get_text (section, SW_SECTION_KEY), SW_SECTION_PLAIN_KEY) == 0)
    return NULL;
  return sw_session_get_section_title (session, section);
}

/**
 * sw_problem_dup_node_name:
 * @session: a session
 * @node: a node of its document
 *
 * Returns: (transfer full): what to call the node
 */
char *
sw_problem_dup_node_name (SwSession *session,
                          SwNode *node)
{
  SwNode *level = sw_node_get_ancestor (node, SW_KIND_LEVEL);
  SwNode *statement = sw_node_get_ancestor (node, SW_KIND_STATEMENT);
  SwNode *section = sw_node_get_ancestor (node, SW_KIND_SECTION);
  const char *container = get_container_name (session, node);
  const char *title = sw_schema_get (sw_node_get_kind (node))->title;
  g_autofree char *place = NULL;

  if (level == NULL)
    {
      if (container == NULL && section != NULL)
        container = sw_session_get_section_title (session, section);
      if (container == NULL)
        container = title != NULL ? g_dgettext (GETTEXT_PACKAGE, title) : "";
      return g_strdup (container);
    }

  if (statement != NULL)
    /* Translators: a level's name and a statement's number. */
    place = g_strdup_printf (C_("place", "%s %u"), get_level_name (level), sw_node_get_position (statement) + 1);
  else
    place = g_strdup (get_level_name (level));

  if (container == NULL)
    return g_steal_pointer (&place);
  /* Translators: a section's name and a place in it: "AI skills, Emerging 4". */
  return g_strdup_printf (C_("place", "%s, %s"), container, place);
}

/**
 * sw_problem_dup_place:
 * @session: a session
 * @finding: one of its findings
 *
 * Returns: (transfer full): where it is
 */
char *
sw_problem_dup_place (SwSession *session,
                      SwFinding *finding)
{
  SwNode *node = sw_finding_get_node (finding);
  guint field = sw_finding_get_field (finding);

  if (sw_node_get_ancestor (node, SW_KIND_LEVEL) == NULL && field != SW_NO_FIELD)
    {
      const SwMember *member = sw_schema_get_field (sw_node_get_kind (node), field);

      if (member != NULL)
        return g_strdup (sw_member_get_title (member));
    }
  return sw_problem_dup_node_name (session, node);
}
