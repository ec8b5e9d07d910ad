/* SPDX-License-Identifier: GPL-3.0-or-later */

/* separator-missing, separator-form, label-missing, action-missing. */

#include "rule-table.h"

#define GOOD "Boiler logs — record readings every hour on the shift sheet."
#define REST "record readings every hour on the shift sheet."

static const RuleRow rows[] = {
  { &reduced, GOOD, "" },
  /* The form. */
  { &reduced, "Boiler logs - " REST, "separator-form[ - ]", GOOD },
  { &reduced, "Boiler logs -- " REST, "separator-form[ -- ]", GOOD },
  { &reduced, "Boiler logs – " REST, "separator-form[ – ]", GOOD },
  { &reduced, "Boiler logs − " REST, "separator-form[ − ]", GOOD },
  { &reduced, "Boiler logs ― " REST, "separator-form[ ― ]", GOOD },
  { &reduced, "Boiler logs—" REST, "separator-form[—]", GOOD },
  { &reduced, "Boiler logs —" REST, "separator-form[ —]", GOOD },
  { &reduced, "Boiler logs— " REST, "separator-form[— ]", GOOD },
  { &reduced, "Boiler logs- " REST, "separator-form[- ]", GOOD },
  { &reduced, "Boiler logs\302\240—\302\240" REST, "separator-form[\302\240—\302\240]", GOOD },
  { &reduced, "Boiler logs: " REST, "separator-form[: ]", GOOD },
  { &reduced, "Boiler logs — — " REST, "separator-form[ — — ]", GOOD },
  { &reduced, "Low- and high-pressure boilers - " REST, "separator-form[ - ]",
    "Low- and high-pressure boilers — " REST },
  /* The right one stands further on, inside the action. */
  { &reduced, "Boiler logs - record readings — including pressure — every hour on the shift sheet.",
    "separator-form[ - ]", "Boiler logs — record readings — including pressure — every hour on the shift sheet." },
  /* Missing. */
  { &reduced, "Boiler logsrecord readings every hour on the shift sheet.", "separator-missing[logsrecord]", GOOD },
  { &ai, "Draft repliesreviews each answer of the assistant before it is sent to a customer.",
    "separator-missing[repliesreviews]",
    "Draft replies — reviews each answer of the assistant before it is sent to a customer." },
  { &reduced, "Boiler logs record readings on the sheet.", "separator-missing[Boiler logs record readings on the sheet.]" },
  { &reduced, "Boiler logs kept in the plant record with a digital multimeter and a gauge.",
    "separator-missing[Boiler logs kept in the plant record with a digital multimeter and a gauge.]" },
  /* The sides. */
  { &reduced, "— " REST, "label-missing[—]" },
  { &reduced, " — " REST, "label-missing[—]" },
  { &reduced, "Boiler logs —", "action-missing[—]" },
  { &reduced, "Boiler logs — ", "action-missing[—]" },
  { &reduced, "Boiler logs — .", "action-missing[—]" },
  /* An empty row is no finding. */
  { &reduced, "", "" },
  /* Later separators and other dashes belong to the text. */
  { &reduced, "Boiler logs — record readings — pressure and level — every hour on the shift sheet.", "" },
  { &reduced, "Pre-start checks – boilers — record readings of 5–7 bar on the shift sheet.", "" },
  { &reduced, "Short- and long-term plans — draft with the crew at a 10:30 meeting each week.", "" },
  /* The same in other languages, where no verb can be asked. */
  { &reduced, "Kesselbuch und Werte - stündlich eintragen, bei Störungen öfter.", "separator-form[ - ]",
    "Kesselbuch und Werte — stündlich eintragen, bei Störungen öfter.", "de" },
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

  g_test_add_func ("/rules/separator", test_rows);

  return g_test_run ();
}
