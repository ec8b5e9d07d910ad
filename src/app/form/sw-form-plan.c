/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the form shows, and how.
 *
 * Which fields there are, what people call them and what their values must look like is the schema's
 * business: the form shows every field of the kinds listed here, so that a new one appears by itself
 * with the editor its type calls for. The table of exceptions names those that deserve better than
 * that, or that are not the user's to write. */

#include "form/sw-form-plan.h"

#include <glib/gi18n-lib.h>

#include "model/sw-field-checks.h"

static const SwFormGroup groups[] = {
  { SW_KIND_OCCUPATION, SW_KIND_OCCUPATION, NULL, NULL },
  { SW_KIND_FRAMEWORK, SW_KIND_FRAMEWORK, NULL, NULL },
  { SW_KIND_FRAMEWORK, SW_KIND_META, N_("About this document"), NULL },
  { SW_KIND_FRAMEWORK, SW_KIND_PROVENANCE, N_("Where it comes from"), NULL },
  { SW_KIND_FRAMEWORK, SW_KIND_DOCUMENT, N_("On record"), NULL },
  { SW_KIND_EVIDENCE, SW_KIND_SAFI, N_("SAFI positioning"),
    N_("Where the occupation stands in the Skill Automation Feasibility Index: its top skill, what that scores, and in which quadrant.") },
  { SW_KIND_EVIDENCE, SW_KIND_WEF, N_("WEF cluster"),
    N_("The cluster of the World Economic Forum’s skills taxonomy that the occupation belongs to.") },
};

/* The names of the job zones are the O*NET program's. */
static const SwFormChoice job_zones[] = {
  { NULL, NC_("choice", "None") },
  { "1", NC_("choice", "1 — little or no preparation needed") },
  { "2", NC_("choice", "2 — some preparation needed") },
  { "3", NC_("choice", "3 — medium preparation needed") },
  { "4", NC_("choice", "4 — considerable preparation needed") },
  { "5", NC_("choice", "5 — extensive preparation needed") },
};

static const SwFormChoice statuses[] = {
  { NULL, NC_("choice", "None") },
  { "draft", NC_("choice", "Draft") },
  { "review", NC_("choice", "In review") },
  { "approved", NC_("choice", "Approved") },
  { "retired", NC_("choice", "Retired") },
};

static const char *
check_score (SwNode *safi)
{
  const char *score = sw_node_get_text (safi, SW_SAFI_SCORE);
  const char *of = sw_node_get_text (safi, SW_SAFI_OF);

  if (score == NULL || of == NULL || !sw_is_json_number (score) || !sw_is_json_number (of) ||
      g_ascii_strtod (score, NULL) <= g_ascii_strtod (of, NULL))
    return NULL;
  return _("The score is higher than the highest there could be.");
}

static const SwFormChoice endings[] = {
  { NULL, NC_("choice", "Not said: complete if it ends in a full stop") },
  { "true", NC_("choice", "Complete") },
  { "false", NC_("choice", "Cut short") },
};

typedef struct
{
  SwKind kind;
  guint field;
  SwFormStyle style;
} Exception;

#define CHOICE(list) .editor = SW_EDITOR_CHOICE, .choices = list, .n_choices = G_N_ELEMENTS (list)

static const Exception exceptions[] = {
  { SW_KIND_OCCUPATION, SW_OCCUPATION_SOC, { SW_EDITOR_TEXT, .ghost = N_("such as 21-1021.00") } },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_GROUP,
    { SW_EDITOR_SUGGESTED, .ghost = N_("a SOC major group, or your own words") } },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_SECTOR,
    { SW_EDITOR_SUGGESTED, .ghost = N_("a NAICS sector: type its number or a word of its name") } },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE, { CHOICE (job_zones) } },
  { SW_KIND_OCCUPATION, SW_OCCUPATION_JOB_ZONE_INFERRED,
    { SW_EDITOR_SWITCH, .hint = N_("On where the zone was concluded from similar occupations, not published.") } },
  { SW_KIND_FRAMEWORK, SW_FRAMEWORK_VERSION, { SW_EDITOR_TEXT, .ghost = N_("none; a version looks like v.26.05") } },
  { SW_KIND_FRAMEWORK, SW_FRAMEWORK_CONTEXT_COVERED,
    { SW_EDITOR_LONG, .hint = N_("The settings and the span of responsibility that the statements speak of.") } },
  { SW_KIND_META, SW_META_LANGUAGE,
    { SW_EDITOR_TEXT, .ghost = N_("en"), .hint = N_("Decides which checks run and in which direction the text reads.") } },
  { SW_KIND_META, SW_META_STATUS, { CHOICE (statuses) } },
  { SW_KIND_META, SW_META_PROFILE,
    { SW_EDITOR_TEXT, .ghost = N_("default"), .hint = N_("Which levels and counts are expected.") } },
  { SW_KIND_META, SW_META_BASE_URI, { SW_EDITOR_TEXT, .ghost = N_("https://…") } },
  { SW_KIND_SAFI, SW_SAFI_TOP_SKILL,
    { SW_EDITOR_SUGGESTED, .ghost = N_("such as Active Listening"),
      .hint = N_("The skill that the score is of; the O*NET skills among the source anchors are offered.") } },
  { SW_KIND_SAFI, SW_SAFI_SCORE, { SW_EDITOR_TEXT, .ghost = N_("such as 42.2"), .check = check_score } },
  { SW_KIND_SAFI, SW_SAFI_OF, { SW_EDITOR_TEXT, .ghost = N_("100") } },
  { SW_KIND_SAFI, SW_SAFI_QUADRANT, { SW_EDITOR_TEXT, .ghost = N_("such as Q2_ai_augmented") } },
  { SW_KIND_SAFI, SW_SAFI_PRECISION,
    { SW_EDITOR_TEXT, .ghost = N_("such as exact"),
      .hint = N_("Whether the index has this very occupation, or one near it.") } },
  { SW_KIND_WEF, SW_WEF_CLUSTER, { SW_EDITOR_TEXT, .ghost = N_("such as Human-Technology Interaction") } },
  { SW_KIND_WEF, SW_WEF_SLUG,
    { SW_EDITOR_TEXT, .ghost = N_("such as human_technology_interaction"),
      .hint = N_("What programs know the cluster by.") } },
  { SW_KIND_SOURCE, SW_SOURCE_LABEL, { SW_EDITOR_TEXT, .ghost = N_("the short name that chips show") } },
  { SW_KIND_SOURCE, SW_SOURCE_TITLE, { SW_EDITOR_TEXT, .ghost = N_("the full title, with author and publisher") } },
  { SW_KIND_SOURCE, SW_SOURCE_URL, { SW_EDITOR_TEXT, .ghost = N_("https://…, a DOI or an arXiv number") } },
  { SW_KIND_SOURCE, SW_SOURCE_VERSION, { SW_EDITOR_TEXT, .ghost = N_("a release or a year") } },
  { SW_KIND_SOURCE, SW_SOURCE_LICENCE, { SW_EDITOR_TEXT, .ghost = N_("such as CC BY 4.0") } },
  { SW_KIND_ANCHOR, SW_ANCHOR_TEXT, { SW_EDITOR_TEXT, .ghost = N_("as it stands at its source") } },
  { SW_KIND_ANCHOR, SW_ANCHOR_RELEASE, { SW_EDITOR_TEXT, .ghost = N_("such as 30.2") } },
  { SW_KIND_ANCHOR, SW_ANCHOR_COMPLETE, { CHOICE (endings) } },
  { SW_KIND_DOCUMENT, SW_DOCUMENT_SCHEMA_VERSION, { SW_EDITOR_FIXED, .hint = N_("The form that the file is written in.") } },
  { SW_KIND_DOCUMENT, SW_DOCUMENT_EXPORTED_AT,
    { SW_EDITOR_FIXED, .ghost = N_("not exported yet"), .hint = N_("Each export writes the time at which it was made.") } },
};

/**
 * sw_form_plan_get_groups:
 * @n_groups: (out): how many
 *
 * Returns: (transfer none) (array length=n_groups): the lists of the form's pages, in order
 */
const SwFormGroup *
sw_form_plan_get_groups (guint *n_groups)
{
  *n_groups = G_N_ELEMENTS (groups);
  return groups;
}

/**
 * sw_form_plan_find_page:
 * @kind: a kind of node
 * @page: (out): the page that shows it
 *
 * Returns: whether the form shows it
 */
gboolean
sw_form_plan_find_page (SwKind kind,
                        SwKind *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (groups[i].kind == kind || groups[i].page == kind)
      {
        *page = groups[i].page;
        return TRUE;
      }
  return FALSE;
}

/**
 * sw_form_plan_get_style:
 * @kind: a kind of node
 * @member: a member of it
 * @style: (out): how it is edited
 *
 * Returns: whether it is a field, and so has a place on the form
 */
gboolean
sw_form_plan_get_style (SwKind kind,
                        const SwMember *member,
                        SwFormStyle *style)
{
  if (!sw_member_is_field (member))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (exceptions[i].kind == kind && exceptions[i].field == member->field)
      {
        *style = exceptions[i].style;
        return TRUE;
      }

  *style = (SwFormStyle) { SW_EDITOR_TEXT };
  if (member->type == SW_MEMBER_BOOLEAN)
    style->editor = SW_EDITOR_SWITCH;
  else if ((member->flags & SW_MEMBER_LONG) != 0)
    style->editor = SW_EDITOR_LONG;
  return TRUE;
}
