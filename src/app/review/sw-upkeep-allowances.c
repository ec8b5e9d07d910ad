/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Allowances: where a rule may be broken, why, and who said so.
 *
 * One that allows nothing any more is marked, by the same finding that lint reports. */

#include "review/sw-upkeep-private.h"

#include <glib/gi18n-lib.h>

#include "lint/sw-rule.h"
#include "problems/sw-problem-place.h"
#include "review/sw-author.h"

static gboolean
is_stale (SwUpkeep *self,
          SwNode *allowance)
{
  GListModel *findings = sw_session_get_findings (self->session);
  guint n = findings != NULL ? g_list_model_get_n_items (findings) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (findings, i);
      GPtrArray *related = sw_finding_get_related (finding);

      if (g_strcmp0 (sw_finding_get_rule (finding)->id, "allowance-stale") == 0 && related != NULL &&
          g_ptr_array_find (related, allowance, NULL))
        return TRUE;
    }
  return FALSE;
}

static char *
dup_place (SwUpkeep *self,
           SwNode *owner)
{
  return sw_node_get_kind (owner) == SW_KIND_EXTENSIONS ? g_strdup (_("the whole framework"))
                                                        : sw_problem_dup_node_name (self->session, owner);
}

char *
sw_upkeep_update_allowance (SwUpkeep *self,
                            GtkWidget *box,
                            SwNode *allowance)
{
  SwNode *owner = sw_node_get_parent (allowance);
  const char *id = sw_node_get_text (allowance, SW_ALLOWANCE_RULE);
  const SwRule *rule = id != NULL ? sw_rules_find (id) : NULL;
  const char *reason = sw_node_get_text (allowance, SW_ALLOWANCE_REASON);
  const char *text = sw_node_get_kind (owner) == SW_KIND_STATEMENT ? sw_node_get_text (owner, SW_STATEMENT_TEXT) : NULL;
  g_autofree char *place = dup_place (self, owner);
  g_autofree char *signature = sw_author_dup_signature (sw_node_get_text (allowance, SW_ALLOWANCE_BY),
                                                        sw_node_get_text (allowance, SW_ALLOWANCE_ON));
  /* Translators: a rule's title, and where it is allowed not to hold. */
  g_autofree char *title = g_strdup_printf (_("%s — on %s"),
                                            rule != NULL ? sw_rule_get_title (rule) : id != NULL ? id : "",
                                            place);
  g_autoptr (GString) hint = g_string_new (NULL);

  if (is_stale (self, allowance))
    g_string_append (hint, _("Not needed any more: there is nothing left that it allows. "));
  if (reason != NULL && *reason != '\0')
    g_string_append_printf (hint, _("Reason: %s "), reason);
  if (reason != NULL && *reason != '\0' && *signature != '\0')
    g_string_append (hint, "· ");
  g_string_append (hint, signature);
  sw_upkeep_fill_row (box, title, hint->str, text != NULL ? text : "");
  return g_strdup_printf ("%s. %s %s", title, hint->str, text != NULL ? text : "");
}

void
sw_upkeep_go_to_allowance (SwUpkeep *self,
                           SwNode *allowance)
{
  SwNode *owner = sw_node_get_parent (allowance);

  if (sw_node_get_kind (owner) == SW_KIND_EXTENSIONS)
    sw_session_say (self->session, _("This allowance holds for the whole framework."));
  else
    sw_session_reveal (self->session, owner, 0, -1, -1);
}
