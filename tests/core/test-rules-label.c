/* SPDX-License-Identifier: GPL-3.0-or-later */

/* label-verb, label-length, label-punctuation, label-case. */

#include "rule-table.h"

static const RuleRow rows[] = {
  /* A verb. */
  { &reduced, "Maintain irrigation schedules — adjust by season and soil with a timer.",
    "label-verb[Maintain]" },
  { &reduced, "Ensures safe irrigation — adjust by season and soil with a timer.", "label-verb[Ensures]" },
  { &reduced, "Adjust irrigation timers in spring — adjust by season and soil with a timer.",
    "label-verb[Adjust]" },
  { &reduced, "Record readings — record hourly from the panel of each pump.", "label-verb[Record]" },
  { &ai, "Review model output — reviews each draft before it is sent.", "label-verb[Review]" },
  { &reduced, "Irrigation schedules — adjust by season and soil with a timer.", "" },
  { &reduced, "Training new gardeners — show them drip lines and timers in the greenhouse.", "" },
  { &reduced, "Stock rotation — stock and rotate dairy by date with a label gun.", "" },
  { &reduced, "Service vehicles — service brakes and belts at the intervals in the manual.", "" },
  { &reduced, "Report writing — report yields to the grower in a weekly letter.", "" },
  { &reduced, "Patterns and muslins — pattern coats from measurements on a dress form.", "" },
  { &reduced, "The growing season — plan with a calendar and frost dates for the region.", "" },
  { &reduced, "ADD screening — screen new patients with a short rating scale.", "" },
  { &reduced, "Repair, cleaning, and storage of tools — adjust by season and soil with a timer.", "" },
  { &reduced, "3D models (CAD/CAM) — adjust by season and soil with a timer.", "" },
  { &reduced, "A crew’s water use (50+ acres) — adjust by season and soil with a timer.", "" },
  /* The length. */
  { &reduced, "Irrigation — adjust by season and soil with a timer.", "label-length[Irrigation]" },
  { &reduced, "Hoses, valves, timers, pumps, filters, drippers, emitters, tanks, meters, gauges, and fittings — adjust by season and soil with a timer.",
    "label-length[Hoses, valves, timers, pumps, filters, drippers, emitters, tanks, meters, gauges, and fittings]" },
  { &reduced, "Agricultural infrastructure documentation, telecommunication, and microcontroller configuration — adjust by season and soil with a timer.",
    "label-length[Agricultural infrastructure documentation, telecommunication, and microcontroller configuration]" },
  { &reduced, "Hoses, valves, timers, pumps, filters, drippers, tanks, meters, and gauges — adjust by season and soil with a timer.",
    "" },
  { &reduced, "Problem-solving — adjust by season and soil with a timer.", "" },
  { &reduced, "HVAC — set dampers and fans by the control drawing.", "" },
  { &reduced, "Pump and/or valve (new or used) repair and storage — adjust by season and soil with a timer.",
    "" },
  /* Punctuation. */
  { &reduced, "Irrigation schedules: — adjust by season and soil with a timer.",
    "label-punctuation[:]", "Irrigation schedules — adjust by season and soil with a timer." },
  { &reduced, "Irrigation schedules, — adjust by season and soil with a timer.",
    "label-punctuation[,]", "Irrigation schedules — adjust by season and soil with a timer." },
  { &reduced, "Irrigation schedules. — adjust by season and soil with a timer.",
    "label-punctuation[.]", "Irrigation schedules — adjust by season and soil with a timer." },
  { &reduced, "Irrigation schedules; — adjust by season and soil with a timer.",
    "label-punctuation[;]", "Irrigation schedules — adjust by season and soil with a timer." },
  { &reduced, "Irrigation schedules- — adjust by season and soil with a timer.",
    "label-punctuation[-]", "Irrigation schedules — adjust by season and soil with a timer." },
  { &reduced, "Irrigation schedules– — adjust by season and soil with a timer.",
    "label-punctuation[–]", "Irrigation schedules — adjust by season and soil with a timer." },
  { &reduced, "Irrigation schedules : — adjust by season and soil with a timer.",
    "label-punctuation[:]", "Irrigation schedules — adjust by season and soil with a timer." },
  { &reduced, "Pumps, valves, etc. — adjust by season and soil with a timer.", "" },
  { &reduced, "Parts from Baker Inc. — adjust by season and soil with a timer.", "" },
  { &reduced, "Rules of the U.S. — adjust by season and soil with a timer.", "" },
  { &reduced, "Schedules (irrigation) — adjust by season and soil with a timer.", "" },
  /* Capitals. */
  { &reduced, "irrigation schedules — adjust by season and soil with a timer.",
    "label-case[irrigation]", "Irrigation schedules — adjust by season and soil with a timer." },
  { &reduced, "électrovanne schedules — adjust by season and soil with a timer.",
    "label-case[électrovanne]", "Électrovanne schedules — adjust by season and soil with a timer." },
  { &reduced, "Irrigation Schedule Records — adjust by season and soil with a timer.",
    "label-case[Irrigation Schedule Records]" },
  { &reduced, "iOS devices — adjust by season and soil with a timer.", "" },
  { &reduced, "pH meters — adjust by season and soil with a timer.", "" },
  { &reduced, "e-Learning modules — adjust by season and soil with a timer.", "" },
  { &reduced, "Irrigation Schedules — adjust by season and soil with a timer.", "" },
  { &reduced, "Microsoft Excel irrigation sheets — adjust by season and soil with a timer.", "" },
  { &reduced, "OSHA and EPA records — adjust by season and soil with a timer.", "" },
  { &reduced, "bewässerungspläne — nach jahreszeit mit einer schaltuhr einstellen.", "", NULL, "de" },
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

  g_test_add_func ("/rules/label", test_rows);

  return g_test_run ();
}
