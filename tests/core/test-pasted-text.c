/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/sw-copied-text.h"
#include "import/sw-pasted-text.h"

#include <locale.h>
#include <string.h>

static const struct
{
  const char *in;
  const char *out;         /* lines joined by "|" */
} plain[] = {
  { "Pumps — check.", "Pumps — check." },
  { "1. Pumps — check.\n2. Valves — close.", "Pumps — check.|Valves — close." },
  { "12) Pumps — check.\r\n\r\n(3) Valves — close.\r\n", "Pumps — check.|Valves — close." },
  { "• Pumps\n◦ Valves\n- Hoses\n* Tanks\n– Lids", "Pumps|Valves|Hoses|Tanks|Lids" },
  { "\t1\tPumps\n2\tValves", "Pumps|Valves" },
  { "a) Pumps\nb) Valves", "Pumps|Valves" },
  /* What looks like a marker and is none. */
  { "3D models — build.", "3D models — build." },
  { "21-1021 codes — look up.", "21-1021 codes — look up." },
  { "A. Smith's files — sort.", "A. Smith's files — sort." },
  { "-5 °C storage — monitor.", "-5 °C storage — monitor." },
  { "1.5 mm sheet — cut.", "1.5 mm sheet — cut." },
  { "(optional) Pumps — check.", "(optional) Pumps — check." },
  { "Pumps\xe2\x80\xa8Valves\vHoses", "Pumps|Valves|Hoses" },
  { "  \n\t\n", "" },
  { "1.\n2.", "" },
};

static const struct
{
  const char *in;
  const char *out;
} html[] = {
  { "<p><b>Pumps</b> check daily.</p><p><strong>Valves:</strong> close.</p>",
    "Pumps — check daily.|Valves — close." },
  { "<ul><li><b>Pumps</b> — check.</li><li>Valves &amp; hoses — close.</li></ul>",
    "Pumps — check.|Valves & hoses — close." },
  { "<p><span style='font-weight: 700'>Pumps</span><span> – check</span></p>", "Pumps — check" },
  /* All bold, or bold in the middle: no label. */
  { "<p><b>Pumps are bold</b></p>", "Pumps are bold" },
  { "<p>Check <b>pumps</b> daily</p>", "Check pumps daily" },
  { "<b style='font-weight:normal'><p>Pumps check</p></b>", "Pumps check" },
  /* Word's own numbers. */
  { "<p class=MsoListParagraph><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>"
    "<b>Pumps</b> check</p>", "Pumps — check" },
  /* Numbers and bullets that are text like any other. */
  { "<p>1.&nbsp;<b>Pumps</b> check</p><p><span>•</span> <b>Valves</b> close</p><p>(2) <b>Hoses</b> wind</p>",
    "Pumps — check|Valves — close|Hoses — wind" },
  { "<p>1. Check <b>pumps</b> daily</p><p>A <b>pump</b> runs</p>", "Check pumps daily|A pump runs" },
  { "<head><style>p { color: red }</style><title>x</title></head><p>Pumps\n  check</p>", "Pumps check" },
  { "Pumps<br>Valves<br/>Hoses", "Pumps|Valves|Hoses" },
  { "<table><tr><td><b>Pumps</b></td><td>check</td></tr></table>", "Pumps — check" },
  { "<script>alert (1)</script>", "" },
};

static void
check_lines (GPtrArray *lines,
             const char *expected)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  g_assert_nonnull (lines);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", (char *) g_ptr_array_index (lines, i));
  g_assert_cmpstr (joined->str, ==, expected);
}

static void
test_plain (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      g_autoptr (GPtrArray) lines = sw_pasted_from_plain (plain[i].in);
      check_lines (lines, plain[i].out);
    }
}

static void
test_html (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (html); i++)
    {
      g_autoptr (GPtrArray) lines = sw_pasted_from_html (html[i].in, strlen (html[i].in));
      check_lines (lines, html[i].out);
    }
}

static void
test_html_too_deep (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);

  for (guint i = 0; i < 1000; i++)
    g_string_append (deep, "<div>");
  g_string_append (deep, "the text that would be lost in silence");

  g_assert_null (sw_pasted_from_html (deep->str, deep->len));
}

static void
test_html_too_long_a_tag (void)
{
  g_autoptr (GString) tag = g_string_new ("<p ");

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (tag, "a%u=1 ", i);
  g_string_append (tag, ">text");

  g_assert_null (sw_pasted_from_html (tag->str, tag->len));
}

static void
test_there_and_back (void)
{
  static const char *const texts[] = { "R&D <pumps> — check \"daily\" & nightly.", "no separator",
                                       "Pumps — open — and close.", "Ventas — ¿qué? é §" };
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *rich = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      SwNode *node = sw_node_new (SW_KIND_STATEMENT);
      sw_node_init_text (node, SW_STATEMENT_TEXT, texts[i]);
      g_ptr_array_add (statements, node);
    }

  rich = sw_copied_as_html (statements, "en");
  lines = sw_pasted_from_html (rich, strlen (rich));
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (texts));
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpstr (g_ptr_array_index (lines, i), ==, texts[i]);

  text = sw_copied_as_plain (statements);
  g_clear_pointer (&lines, g_ptr_array_unref);
  lines = sw_pasted_from_plain (text);
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (texts));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pasted-text/plain", test_plain);
  g_test_add_func ("/pasted-text/html", test_html);
  g_test_add_func ("/pasted-text/html/too-deep", test_html_too_deep);
  g_test_add_func ("/pasted-text/html/too-long-a-tag", test_html_too_long_a_tag);
  g_test_add_func ("/pasted-text/there-and-back", test_there_and_back);

  return g_test_run ();
}
