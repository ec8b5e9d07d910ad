/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How people name the place of a problem: "Emerging 4", "AI skills, Emerging 4", "O*NET-SOC code",
 * "O*NET v30.2, Label", "Tasks, Interview clients singly, in fa…". */

#include "problems/sw-problem-place.h"

#include <glib/gi18n-lib.h>

/* Of an anchor's text: enough to know it by, in a narrow pane. */
#define MAX_TEXT 24

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

static char *
dup_pair (const char *whole,
          const char *part)
{
  /* Translators: a section's name and a place in it: "AI skills, Emerging 4". */
  return g_strdup_printf (C_("place", "%s, %s"), whole, part);
}

static char *
dup_source_name (SwNode *source)
{
  const char *label = sw_node_get_text (source, SW_SOURCE_LABEL);
  const char *title = sw_node_get_text (source, SW_SOURCE_TITLE);
  char *name = g_strdup (label != NULL ? label : "");

  if (*g_strstrip (name) != '\0' || title == NULL)
    return name;
  g_free (name);
  return g_strstrip (g_strdup (title));
}

static char *
dup_anchor_name (SwNode *anchor)
{
  const SwMember *group = sw_schema_get_list (SW_KIND_ANCHORS, sw_node_get_list_id (anchor));
  const char *text = sw_node_get_text (anchor, SW_ANCHOR_TEXT);
  g_autofree char *beginning = g_strstrip (g_strdup (text != NULL ? text : ""));
  g_autofree char *name = NULL;

  if (*beginning == '\0')
    return g_strdup (sw_member_get_title (group));
  if (g_utf8_strlen (beginning, -1) > MAX_TEXT)
    {
      *g_utf8_offset_to_pointer (beginning, MAX_TEXT) = '\0';
      name = g_strconcat (g_strchomp (beginning), "…", NULL);
    }
  return dup_pair (sw_member_get_title (group), name != NULL ? name : beginning);
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

  if (sw_node_get_kind (node) == SW_KIND_SOURCE)
    {
      place = dup_source_name (node);
      if (*place != '\0')
        return g_steal_pointer (&place);
    }
  if (sw_node_get_kind (node) == SW_KIND_ANCHOR)
    return dup_anchor_name (node);

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
  return dup_pair (container, place);
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

  /* An anchor is hardly more than its text: which one it is says enough. */
  if (sw_node_get_ancestor (node, SW_KIND_LEVEL) == NULL && field != SW_NO_FIELD &&
      sw_node_get_kind (node) != SW_KIND_ANCHOR)
    {
      const SwMember *member = sw_schema_get_field (sw_node_get_kind (node), field);

      if (member != NULL && sw_node_get_kind (node) == SW_KIND_SOURCE)
        {
          g_autofree char *name = sw_problem_dup_node_name (session, node);

          return *name != '\0' ? dup_pair (name, sw_member_get_title (member)) : g_strdup (sw_member_get_title (member));
        }
      if (member != NULL)
        return g_strdup (sw_member_get_title (member));
    }
  return sw_problem_dup_node_name (session, node);
}
