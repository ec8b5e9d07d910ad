/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rule placeholder for fields: what stands in title, context, level labels or notes about the
 * document in place of something that is still to be written. */

#include "lint/rules/sw-rules-wider-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "lint/rules/sw-rules-private.h"

static void
check_placeholders_of (SwLintRun *run,
                       SwNode *node)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (node));

  for (guint i = 0; i < info->n_members; i++)
    {
      const SwMember *member = &info->members[i];
      const char *text = member->type == SW_MEMBER_STRING ? sw_node_get_text (node, member->field) : NULL;
      gsize start, end;

      if (text == NULL || member->name == NULL || strcmp (member->name, "id") == 0 ||
          !sw_rules_find_placeholder (text, strlen (text), &start, &end))
        continue;
      sw_lint_report_node (run, node, member->field, "placeholder", (gssize) start, (gssize) end,
                           _("“%.*s” stands for something that is still to be written."), (int) (end - start),
                           text + start);
    }
}

/**
 * sw_rules_check_field_placeholders:
 * @run: a run
 *
 * The rule placeholder, for fields; statements have it from their own check.
 */
void
sw_rules_check_field_placeholders (SwLintRun *run)
{
  static const SwKind kinds[] = { SW_KIND_DOCUMENT, SW_KIND_OCCUPATION, SW_KIND_FRAMEWORK, SW_KIND_PROVENANCE,
                                  SW_KIND_META };

  if (!sw_lint_run_is_on (run, "placeholder"))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    check_placeholders_of (run, kinds[i] == SW_KIND_DOCUMENT ? sw_document_get_root (run->document)
                                                           : sw_document_get_part (run->document, kinds[i]));
  for (guint i = 0; i < run->levels->len; i++)
    {
      SwNode *level = sw_lint_run_nth_level (run, i)->node;
      SwNode *domain = sw_node_get_parent (level);

      check_placeholders_of (run, level);
      if (sw_node_get_kind (domain) == SW_KIND_DOMAIN && sw_node_get_position (level) == 0)
        check_placeholders_of (run, domain);
    }
}
