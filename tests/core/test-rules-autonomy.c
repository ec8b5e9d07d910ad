/* SPDX-License-Identifier: GPL-3.0-or-later */

/* autonomy-low, autonomy-high, supervision-twice. */

#include "rule-table.h"

static const RuleRow rows[] = {
  /* More than a guided level has. */
  { &guided, "Shelf labels — independently print from the weekly price list.",
    "autonomy-low[independently]" },
  { &reduced, "Shelf labels — independently print from the weekly price list.", "" },
  { &guided, "Shelf labels — print from the weekly price list independently.",
    "autonomy-low[independently]" },
  { &reduced, "Shelf labels — print from the weekly price list independently.", "" },
  { &guided, "Shelf labels — autonomously print from the weekly price list.", "autonomy-low[autonomously]" },
  { &reduced, "Shelf labels — autonomously print from the weekly price list.", "" },
  { &guided, "Shelf labels — oversee printing from the weekly price list.", "autonomy-low[oversee]" },
  { &reduced, "Shelf labels — oversee printing from the weekly price list.", "" },
  { &guided, "Shelf labels — establish rules for printing from the price list.", "autonomy-low[establish]" },
  { &reduced, "Shelf labels — establish rules for printing from the price list.", "" },
  { &guided, "Shelf labels — design organization-wide templates from the price list.",
    "autonomy-low[organization-wide]" },
  { &reduced, "Shelf labels — design organization-wide templates from the price list.", "" },
  { &guided, "Shelf labels — print and roll out enterprise-wide.", "autonomy-low[enterprise-wide]" },
  { &reduced, "Shelf labels — print and roll out enterprise-wide.", "" },
  { &guided, "Shelf labels — print for all aisles across the entire company.",
    "autonomy-low[across the entire company]" },
  { &reduced, "Shelf labels — print for all aisles across the entire company.", "" },
  { &guided, "Shelf labels — print from the price list without supervision.",
    "autonomy-low[without supervision]" },
  { &reduced, "Shelf labels — print from the price list without supervision.", "" },
  { &guided, "Shelf labels — follow established templates from the weekly price list.", "" },
  { &guided, "Shelf labels — print for shoppers who live independently with low vision.", "" },
  { &guided, "Shelf labels — follow organization-wide templates for the weekly price list.", "" },
  { &guided, "Shelf labels — print with the enterprise-wide pricing system each week.", "" },
  { &guided, "Shelf labels — establish rapport with shoppers during label checks.", "" },
  { &guided, "Shelf labels — print with independently verified prices each week.", "" },
  { &guided, "Shelf labels — report system-wide outages to the help desk by phone.", "" },
  { &durable_guided, "Shelf sense — independently asks for the price list", "" },
  /* Less than an independent level has. */
  { &independent, "Shelf labels — rearrange by sales under direct supervision.",
    "autonomy-high[under direct supervision]" },
  { &leading, "Shelf labels — rearrange by sales under direct supervision.",
    "autonomy-high[under direct supervision]" },
  { &guided, "Shelf labels — rearrange by sales under direct supervision.", "" },
  { &independent, "Shelf labels — rearrange by sales under the close supervision of a manager.",
    "autonomy-high[under the close supervision]" },
  { &leading, "Shelf labels — rearrange by sales under the close supervision of a manager.",
    "autonomy-high[under the close supervision]" },
  { &guided, "Shelf labels — rearrange by sales under the close supervision of a manager.", "" },
  { &independent, "Shelf labels — rearrange by sales under the direction of a manager.",
    "autonomy-high[under the direction]" },
  { &leading, "Shelf labels — rearrange by sales under the direction of a manager.",
    "autonomy-high[under the direction]" },
  { &guided, "Shelf labels — rearrange by sales under the direction of a manager.", "" },
  { &independent, "Shelf labels — rearrange by sales under supervisor guidance.",
    "autonomy-high[under supervisor guidance]" },
  { &leading, "Shelf labels — rearrange by sales under supervisor guidance.",
    "autonomy-high[under supervisor guidance]" },
  { &guided, "Shelf labels — rearrange by sales under supervisor guidance.", "" },
  { &independent, "Shelf labels — rearrange by sales with guidance from a manager.",
    "autonomy-high[with guidance from]" },
  { &leading, "Shelf labels — rearrange by sales with guidance from a manager.",
    "autonomy-high[with guidance from]" },
  { &guided, "Shelf labels — rearrange by sales with guidance from a manager.", "" },
  { &independent, "Shelf labels — rearrange by sales with supervisor oversight.",
    "autonomy-high[with supervisor oversight]" },
  { &leading, "Shelf labels — rearrange by sales with supervisor oversight.",
    "autonomy-high[with supervisor oversight]" },
  { &guided, "Shelf labels — rearrange by sales with supervisor oversight.", "" },
  { &independent, "Shelf labels — rearrange by sales as directed.", "autonomy-high[as directed]" },
  { &leading, "Shelf labels — rearrange by sales as directed.", "autonomy-high[as directed]" },
  { &guided, "Shelf labels — rearrange by sales as directed.", "" },
  { &independent, "Shelf labels — rearrange by sales as instructed by a manager.",
    "autonomy-high[as instructed]" },
  { &leading, "Shelf labels — rearrange by sales as instructed by a manager.",
    "autonomy-high[as instructed]" },
  { &guided, "Shelf labels — rearrange by sales as instructed by a manager.", "" },
  { &independent, "Shelf labels — provide clinical supervision to clerks during busy weeks.", "" },
  { &independent, "Shelf labels — rearrange by sales without supervision on busy days.", "" },
  { &independent, "Shelf labels — rearrange by sales without supervisory guidance on busy days.", "" },
  { &independent, "Shelf labels — give direct supervision and guidance to new clerks each week.", "" },
  { &independent, "Shelf labels — check AI-assisted price tags for errors before printing.", "" },
  { &independent, "Shelf labels — monitor offenders under supervision by weekly calls.", "" },
  { &independent, "Shelf labels — rearrange by sales with minimal supervision on busy days.", "" },
  { &independent, "Shelf labels — enforce rules under court supervision by weekly visits.", "" },
  { &independent, "Shelf labels — advise patients on taking medication as directed on the label.", "" },
  { &independent, "Shelf labels — design supervision schedules for clerks in each aisle.", "" },
  /* Twice. */
  { &guided, "Shelf labels — print with guidance from a lead clerk under direct supervision.",
    "supervision-twice[under direct supervision]" },
  { &reduced, "Shelf labels — print as directed by a lead in a supervised store.",
    "supervision-twice[in a supervised]" },
  { &guided, "Shelf labels — print under the supervision and guidance of a lead clerk.", "" },
  { &guided, "Shelf labels — print as directed by a supervising clerk each week.", "" },
  { &guided, "Shelf labels — print under review by a supervising lead clerk.", "" },
};

static void
test_rows (void)
{
  check_rows (rows, G_N_ELEMENTS (rows));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/autonomy", test_rows);

  return g_test_run ();
}
