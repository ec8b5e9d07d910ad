/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a clipboard holds, as source anchors: "text=code" each, "/" between them, "!" where one is cut short. */

#include "import/sw-pasted-anchors.h"

#include <locale.h>

static const struct
{
  SwListId group;
  const char *pasted;
  const char *anchors;
} rows[] = {
  { SW_LIST_SKILLS, "Writing", "Writing" },
  { SW_LIST_SKILLS, "1. Writing\n2. Speaking\n\n  • Active Listening \n", "Writing/Speaking/Active Listening" },
  { SW_LIST_SKILLS, "Active ListeningSpeakingSocial Perceptiveness", "Active Listening/Speaking/Social Perceptiveness" },
  { SW_LIST_SKILLS, "Writing · Speaking", "Writing/Speaking" },
  { SW_LIST_SKILLS, "Writing; Speaking; Repairing", "Writing/Speaking/Repairing" },
  { SW_LIST_TECHNOLOGY, "Microsoft PowerPoint", "Microsoft PowerPoint" },
  { SW_LIST_TECHNOLOGY, "Microsoft PowerPoint\nJavaScript", "Microsoft PowerPoint/JavaScript" },
  { SW_LIST_TASKS, "Clean the movement; oil it.", "Clean the movement; oil it." },
  { SW_LIST_TASKS, "- Clean the movement.\n- Oil the tra…", "Clean the movement./Oil the tra…!" },
  { SW_LIST_CIP, "44.0701 Social Work", "Social Work=44.0701" },
  { SW_LIST_CIP, "Social Work (44.0701)", "Social Work=44.0701" },
  { SW_LIST_CIP, "Social Work\t44.0701", "Social Work=44.0701" },
  { SW_LIST_CIP, "44.0701\tSocial Work\tBachelor", "Social Work Bachelor=44.0701" },
  { SW_LIST_CIP, "44.0701 — Social Work, General\n51.1512: Counselling (clinical)",
    "Social Work, General=44.0701/Counselling (clinical)=51.1512" },
  { SW_LIST_CIP, "44.070144.070344.079951.1512", "=44.0701/=44.0703/=44.0799/=51.1512" },
  { SW_LIST_CIP, "44.0701 Social Work · 44.0702 Youth Services", "Social Work=44.0701/Youth Services=44.0702" },
  { SW_LIST_CIP, "Social Work 44.07", "Social Work 44.07" },
  { SW_LIST_RELATED_TITLES, "Case Manager 21-1022.00\nCase Worker 21-1022\nMedic", "Case Manager=21-1022.00/"
                                                                                    "Case Worker=21-1022/Medic" },
  { SW_LIST_RAPIDS, "0117 Clock Repairer\nWatch Repairer, 0609CB", "Clock Repairer=0117/Watch Repairer=0609CB" },
  { SW_LIST_SKILLS, "44.0701 Writing", "44.0701 Writing" },
  { SW_LIST_SKILLS, " \n\r\n", "" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) anchors = sw_pasted_anchors (rows[i].pasted, rows[i].group);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < anchors->len; j++)
        {
          SwNode *anchor = g_ptr_array_index (anchors, j);
          const char *said = sw_node_get_text (anchor, SW_ANCHOR_TEXT);
          const char *code = sw_node_get_text (anchor, SW_ANCHOR_CODE);

          g_string_append_printf (text, "%s%s%s%s%s", j > 0 ? "/" : "", said != NULL ? said : "",
                                  code != NULL ? "=" : "", code != NULL ? code : "",
                                  g_strcmp0 (sw_node_get_text (anchor, SW_ANCHOR_COMPLETE), "false") == 0 ? "!" : "");
        }
      g_test_message ("%s", rows[i].pasted);
      g_assert_cmpstr (text->str, ==, rows[i].anchors);
    }
}

int
main (int argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pasted-anchors/table", test_table);
  return g_test_run ();
}
