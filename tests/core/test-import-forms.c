/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms that a framework comes in, each from a file, and how pages vary. */

#include "import-fixture.h"

#include "import/sw-import-forms.h"

static const struct
{
  const char *file;
  const char *expected;
  const char *notices;     /* see dump_notices() */
} files[] = {
  { "headings.html",
    "Bicycle Repairers|49-3091.00|2|v.26.04|html\n"
    "occupational:\n"
    "emerging (Helper)\n"
    "- Flat tires — repair with patches or new tubes under the eye of a mechanic.\n"
    "- Drive trains — clean with a brush and degreaser before each inspection.\n"
    "- Work stands, clamps, and pumps — set up at the start of a shift.\n"
    "developing (Mechanic)\n"
    "- Brake pads — replace and align on rim and disc brakes without guidance.\n"
    "- Gear cables — index to the manufacturer's table — front, then rear — with minimal oversight.\n"
    "master-mechanic\n"
    "- Wheels — build from loose parts to a tolerance of half a millimeter.\n"
    "\nai:\n"
    "emerging\n"
    "- Parts lookup — asks an assistant for matching parts and checks each against the frame.\n",
    "" },
  { "chips.html",
    "Beekeepers|45-2093.00|(null)|(null)|html\n"
    "occupational:\n"
    "emerging\n"
    "- Hive frames — lift and inspect beside an experienced keeper. [Hive Handbook]\n"
    "- Smokers — light and keep going with dry straw. [Smoke Notes] [Hive Handbook]\n"
    "- Protective clothing — check against a list from the suit maker before each visit.\n"
    "developing\n"
    "- Queen cells — find and mark without help [Hive Handbook] [Queen Atlas]\n"
    "- Honey supers — add in time for the main flow [Bee Year]\n"
    "- Varroa counts — take and record each month. [Mites, 2024]\n"
    "\ndurable:\n"
    "+ Communication 3\n"
    "emerging\n"
    "- Swarm calls — answers neighbors plainly and arranges a visit [Plain Talk]\n"
    "applying\n"
    "- Market talk — explains honey and wax to passers-by [Plain Talk]\n",
    "nr" },
  { "word.html",
    "Stage Riggers|(null)|(null)|(null)|word\n"
    "occupational:\n"
    "emerging\n"
    "- Ropes and slings — check for wear under direct supervision.\n"
    "- Chain hoists — connect and test with a lead rigger.\n"
    "developing\n"
    "- Load cells — read and record at each cue.\n",
    "f" },
  { "libreoffice.html",
    "Piano Tuners|(null)|(null)|(null)|word\n"
    "occupational:\n"
    "emerging\n"
    "- Tuning pins — turn with a lever beside a tuner.\n"
    "- Felt strips — place between the strings as directed.\n"
    "developing\n"
    "- Upright pianos — tune to concert pitch in two hours.\n",
    "f" },
};

static void
test_files (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (SwImportDraft) draft = import_file (files[i].file);
      g_autofree char *found = dump_draft (draft);
      g_autofree char *notices = dump_notices (draft);

      g_test_message ("%s", files[i].file);
      g_assert_cmpstr (found, ==, files[i].expected);
      g_assert_cmpstr (notices, ==, files[i].notices);
    }
}

/* Bullets without any level: ten to a level by position, and the rest in the next. */
static void
test_bullets (void)
{
  static const guint expected[] = { 10, 10, 4, 0 };
  g_autoptr (SwImportDraft) draft = import_file ("bullets.html");
  g_autofree char *notices = dump_notices (draft);
  SwImportDomain *plain = sw_import_draft_find_section (draft, "occupational")->plain;

  g_assert_cmpstr (draft->title, ==, "Bakers of the Old Town");
  g_assert_cmpstr (notices, ==, "fp");
  g_assert_true (plain->proposed);
  g_assert_cmpuint (plain->levels->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const SwImportLevel *level = g_ptr_array_index (plain->levels, i);

      g_assert_cmpuint (level->statements->len, ==, expected[i]);
      for (guint j = 0; j < level->statements->len; j++)
        g_assert_true (((SwImportStatement *) g_ptr_array_index (level->statements, j))->certain);
    }
}

static void
test_headings_parts (void)
{
  g_autoptr (SwImportDraft) draft = import_file ("headings.html");
  static const char *const skills[] = { "Repairing", "Equipment Maintenance", "PowerPoint" };

  g_assert_cmpstr (draft->description, ==, "Keeps bicycles of all kinds safe and pleasant to ride, in shops and on the road.");
  g_assert_cmpstr (draft->context, ==, "This framework covers repair in independent shops and mobile workshops.");
  g_assert_cmpstr (draft->attribution, ==, "© 2025 Example Press");
  g_assert_cmpstr (draft->onet, ==, "v30.2 (CC BY 4.0)");
  g_assert_cmpstr (draft->safi_score, ==, "12.5");
  g_assert_cmpstr (draft->safi_of, ==, "100");
  g_assert_cmpstr (draft->wef_cluster, ==, "Physical Work");
  g_assert_cmpstr (draft->wef_slug, ==, "physical_work");
  g_assert_cmpuint (draft->anchors[SW_LIST_SKILLS]->len, ==, G_N_ELEMENTS (skills));
  for (guint i = 0; i < G_N_ELEMENTS (skills); i++)
    g_assert_cmpstr (((SwImportAnchor *) g_ptr_array_index (draft->anchors[SW_LIST_SKILLS], i))->text, ==, skills[i]);
  g_assert_cmpuint (draft->anchors[SW_LIST_CIP]->len, ==, 2);
  g_assert_cmpuint (draft->sources->len, ==, 2);
}

static const struct
{
  const char *label, *title, *url;
} chip_sources[] = {
  { "Hive Handbook", "Hive Handbook — Meadow Press", "https://example.org/hive" },
  { "Smoke Notes", "Field Notes on Smoke", NULL },  /* its link was a script */
  { "Queen Atlas", "Atlas of Queens, second edition", NULL },
  { "Bee Year", "The Bee Year — twelve months with the hive", NULL },
  { "Mites, 2024", "Counting Mites — Example Institute (2024)", "https://example.org/v" },
  { "Plain Talk", "Plain Talk for Keepers", "https://example.org/p" },
};

static void
test_chips (void)
{
  g_autoptr (SwImportDraft) draft = import_file ("chips.html");

  g_assert_cmpuint (draft->sources->len, ==, G_N_ELEMENTS (chip_sources));
  for (guint i = 0; i < G_N_ELEMENTS (chip_sources); i++)
    {
      const SwImportSource *source = g_ptr_array_index (draft->sources, i);

      g_assert_cmpstr (source->label, ==, chip_sources[i].label);
      g_assert_cmpstr (source->title, ==, chip_sources[i].title);
      g_assert_cmpstr (source->url, ==, chip_sources[i].url);
    }
}

#define HEAD "Florists\nSOC 27-1023.00Job Zone —v.26.05\n"
#define FLORISTS "Florists|27-1023.00|(null)|v.26.05|text\n"

static const struct
{
  const char *text;
  const char *expected;
  const char *notices;
} variants[] = {
  /* A zone with its name, bullets, one level only. */
  { "Florists\nSOC 27-1023.00Job Zone 2 · Some Preparation\nDeveloping\n• Bridal bouquets — wire and tape by a sketch.\n",
    "Florists|27-1023.00|2|(null)|text\noccupational:\ndeveloping\n- Bridal bouquets — wire and tape by a sketch.\n", "" },
  /* Levels with counts and roles in one line. */
  { HEAD "Emerging — Helper\n- Cut stems — strip and water each morning.\nDeveloping (2)\n- Cold rooms — check twice a day.\n",
    FLORISTS "occupational:\nemerging (Helper)\n- Cut stems — strip and water each morning.\ndeveloping\n"
             "- Cold rooms — check twice a day.\n", "n" },
  /* No number and no bullet: told by the separator. */
  { HEAD "Emerging\nCut stems — strip and water each morning.\nSomething else on the page\n",
    FLORISTS "occupational:\nemerging\n- Cut stems — strip and water each morning.\n", "r" },
  /* Other sources: known by a further chip, and by nothing. */
  { HEAD "Emerging\n  1. Cut stems — strip and water Rose Lore, 2020Rose Lore — A Handbook. Opens in new tab. "
         "Leaf IndexLeaf Index of the Trade. Opens in new tab.\n"
         "  2. Cold rooms — check twice a day Leaf IndexLeaf Index of the Trade. Opens in new tab..\n",
    FLORISTS "occupational:\nemerging\n- Cut stems — strip and water [Rose Lore, 2020] [Leaf Index]\n"
             "- Cold rooms — check twice a day. [Leaf Index]\n", "q" },
  /* Levels that begin anew. */
  { HEAD "Emerging\n1. Cut stems — strip and water each day.\nEmerging\n1. Color plans — asks a tool for matches.\n",
    FLORISTS "occupational:\nemerging\n- Cut stems — strip and water each day.\n"
             "\nai: guessed\nemerging\n- Color plans — asks a tool for matches.\n", "s" },
  /* Glued words: one cut, an earlier one before a dash, two equally good, none. */
  { HEAD "Emerging\n1. Cut stem recordscomplete under supervision.\n"
         "2. Delivery recordsmaintain for all routes — vans and bicycles — by hand.\n"
         "3. Night shiftstrain with the crew.\n4. The stems in the room are clean.\n",
    FLORISTS "occupational:\nemerging\n- Cut stem records — complete under supervision.\n"
             "- Delivery records — maintain for all routes — vans and bicycles — by hand.\n"
             "? Night shiftstrain with the crew.\n? The stems in the room are clean.\n", "cc" },
  /* A label that is none. */
  { HEAD "Emerging\n1. The stems that have stood in the room for more than a day or two — throw away.\n",
    FLORISTS "occupational:\nemerging\n? The stems that have stood in the room for more than a day or two — throw away.\n", "c" },
  /* A word that the lexicon lacks and that happens to come apart: both are offered. */
  { HEAD "Emerging\n1. Recordsmaintain logs — keep up each morning.\n",
    FLORISTS "occupational:\nemerging\n? Recordsmaintain logs — keep up each morning.\n", "c" },
  /* Sections absent. */
  { "Florists\nSOC 27-1023.00\n1Communication2 statements\nEmerging\n1. Shop talk — answers in full\nApplying\n1. Phone calls — ends kindly\n",
    "Florists|27-1023.00|(null)|(null)|text\ndurable:\n+ Communication 2\nemerging\n- Shop talk — answers in full\napplying\n"
    "- Phone calls — ends kindly\n", "" },
  /* A table of numbers, labels and actions; one of names and values. */
  { "<h1>Florists</h1><table><tr><th>SOC<td>27-1023.00<tr><th>Job Zone<td>2</table><h2>Emerging</h2>"
    "<table><tr><td>1.</td><td>Cut stems</td><td><p>strip and water.</p></td></tr>"
    "<tr><td>2</td><td><b>Cold rooms</b></td><td>check twice a day.</td><td><a title='Rose Lore'>Lore</a></td></tr></table>",
    "Florists|27-1023.00|2|(null)|html\noccupational:\nemerging\n- Cut stems — strip and water.\n"
    "- Cold rooms — check twice a day. [Lore]\n", "" },
  /* A statement with a list of its own is no level; an outline's level is one, set off or not. */
  { "<h1>Florists</h1><h2>Emerging</h2><ul><li><b>Cut stems</b> strip and water.<ul><li>Leaves — pull off by hand.</li></ul></li>"
    "<li>Cold rooms — check twice a day<ul><li>Shelves — wipe at noon.</li></ul></li></ul>",
    "Florists|(null)|(null)|(null)|html\noccupational:\nemerging\n- Cut stems — strip and water.\n"
    "- Leaves — pull off by hand.\n- Cold rooms — check twice a day\n- Shelves — wipe at noon.\n", "f" },
  { "<ul><li><b>Emerging</b> — Helper<ul><li><b>Cut stems</b> strip</li></ul></li></ul>",
    "(null)|(null)|(null)|(null)|html\noccupational:\nemerging (Helper)\n- Cut stems — strip\n", "ff" },
  /* Levels that the page alone knows, before any other and without any other; one heading alone is none. */
  { "<h1>Florists</h1><h2>Novice</h2><ul><li>Cut stems — strip each day.</li></ul><h2>Emerging</h2><ul>"
    "<li>Cold rooms — check twice a day.</li></ul><h2>Master</h2><ul><li>Bouquets — design for a wedding.</li></ul>",
    "Florists|(null)|(null)|(null)|html\noccupational:\nnovice\n- Cut stems — strip each day.\n"
    "emerging\n- Cold rooms — check twice a day.\nmaster\n- Bouquets — design for a wedding.\n", "f" },
  { "<h1>Florists</h1><h2>Novice</h2><ul><li>Cut stems — strip each day.</li></ul><h2>Master</h2><p>Runs the shop</p><ul>"
    "<li>Bouquets — design for a wedding.</li></ul>",
    "Florists|(null)|(null)|(null)|html\noccupational:\nnovice\n- Cut stems — strip each day.\n"
    "master (Runs the shop)\n- Bouquets — design for a wedding.\n", "f" },
  { "<h1>Florists</h1><h2>What they do</h2><ul><li>Cut stems — strip each day.</li></ul><h2>Contact</h2><p>x@example.org</p>",
    "Florists|(null)|(null)|(null)|html\noccupational:\nemerging\n- Cut stems — strip each day.\n"
    "developing\nproficient\nadvanced\n", "fprrr" },
  { "<ul><li>Emerging<ul><li><b>Cut stems</b> strip</li></ul></li></ul>",
    "(null)|(null)|(null)|(null)|html\noccupational:\nemerging\n- Cut stems — strip\n", "ff" },
};

static void
test_variants (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      g_autoptr (SwImportDraft) draft = import_text (variants[i].text, -1);
      g_autofree char *found = dump_draft (draft);
      g_autofree char *notices = dump_notices (draft);

      g_test_message ("variant %u", i);
      g_assert_cmpstr (found, ==, variants[i].expected);
      g_assert_cmpstr (notices, ==, variants[i].notices);
    }
}

/* The name of a code keeps its signs, also those that look like a divider byte by byte. */
static void
test_code_names (void)
{
  g_autoptr (SwImportDraft) draft = import_text (HEAD "Emerging\n1. Cut stems — strip.\nShow O*NET source\nCIP education codes\n"
                                                 "01.0608 Floriculture® at 20 °C · 01.0601, Gardens §3\n", -1);
  const GPtrArray *codes = draft->anchors[SW_LIST_CIP];

  g_assert_cmpuint (codes->len, ==, 2);
  g_assert_cmpstr (((SwImportAnchor *) g_ptr_array_index (codes, 0))->code, ==, "01.0608");
  g_assert_cmpstr (((SwImportAnchor *) g_ptr_array_index (codes, 0))->text, ==, "Floriculture® at 20 °C");
  g_assert_cmpstr (((SwImportAnchor *) g_ptr_array_index (codes, 1))->text, ==, "Gardens §3");
}

#define LONG_COMMENT "<!-- 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 -->\n"
#define WEB "Web Authors\nSOC 15-1254.00\nEmerging\n"

static const struct
{
  const char *text;
  gboolean is_html;
} recognised[] = {
  /* Whole documents, whatever stands before them. */
  { "<!DOCTYPE html><title>x</title>", TRUE },
  { "<!doctype html", TRUE },
  { "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">\nwords", TRUE },
  { "\n\n  <html lang=en>\nwords", TRUE },
  { "<HTML>\nwords\nwords\nwords", TRUE },
  { "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">words", TRUE },
  { "<!-- saved from url=(0019)https://example.org/ -->\n<html>words", TRUE },
  { LONG_COMMENT LONG_COMMENT LONG_COMMENT LONG_COMMENT LONG_COMMENT "<!DOCTYPE html>\nwords", TRUE },
  { "<!-- a comment that never ends <html>", FALSE },
  { "Version:0.9\r\nStartHTML:00000097\r\n<html><body>\r\n<p>x</p></body></html>", TRUE },
  { "Warning: late\nNotice: again\nNotice: more\n<!DOCTYPE html>\n<html><body>\nwords\nwords\nwords\n", TRUE },
  /* Parts of one, as a browser copies them. */
  { "<meta charset='utf-8'><span>Emerging</span>", TRUE },
  { "<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">Emerging", TRUE },
  { "<h2>Emerging</h2><ul><li>Cut stems — strip.</li></ul>", TRUE },
  { "<ul>\n<li>Cut stems — strip\nand water\neach day.\n</ul>\n", TRUE },
  { "<p>Cut stems — strip.\n<p>Cold rooms — check.\n", TRUE },
  { "<main\nclass=x\nid=y\n>Emerging</main>", TRUE },
  { "Emerging<br>Cut stems — strip.<br>", TRUE },
  { "Emerging\n<ol><li><b>Cut stems</b> strip</li>\n<li><b>Cold rooms</b> check</li></ol>", TRUE },
  { "<style>\np { color: red }\nli { color: red }\ni { color: red }\n</style>\n<p>x</p>", TRUE },
  /* Text. */
  { "", FALSE },
  { "<", FALSE },
  { "a < b and c > d", FALSE },
  { "<name>\n<title of the occupation>\n", FALSE },
  { "Cut stems <25 cm> — strip.", FALSE },
  { "<your words here>\nEmerging\n", FALSE },
  { WEB "1. Bold words — set with <b> for a reader's eye.\n2. Lists — nest with <ul> and <li>.\n", FALSE },
  { WEB "1. Bold words — set with <b>x</b> where a style guide asks.\n2. Lists — nest by hand.\n3. Pages — test.\n", FALSE },
  { "<b> tags\nWeb Authors\nEmerging\n1. Bold words — set.\n2. Lists — nest.\n", FALSE },
  { "<html> and <body>\nWeb Authors\nEmerging\n1. Bold words — set.\n", TRUE },
  { WEB "1. Documents — begin with <!DOCTYPE html> and\n2. Roots — write <html lang=en> for each page.\n", FALSE },
  { WEB "1. Comments — write as <!-- a note --> for\nthe next person.\n", FALSE },
};

static void
test_recognised (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (recognised); i++)
    {
      g_test_message ("%s", recognised[i].text);
      g_assert_cmpint (sw_import_is_html (recognised[i].text, strlen (recognised[i].text)), ==, recognised[i].is_html);
    }
}

/* A page about the web keeps the tags that it speaks of. */
static void
test_tags_in_text (void)
{
  g_autoptr (SwImportDraft) draft = import_text (WEB "1. Bold words — set with <b> where a style guide asks.\n"
                                                 "2. Lists — nest with <ul> and <li> under supervision.\n", -1);
  g_autofree char *found = dump_draft (draft);

  g_assert_cmpstr (found, ==, "Web Authors|15-1254.00|(null)|(null)|text\noccupational:\nemerging\n"
                   "- Bold words — set with <b> where a style guide asks.\n"
                   "- Lists — nest with <ul> and <li> under supervision.\n");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import-forms/files", test_files);
  g_test_add_func ("/import-forms/bullets", test_bullets);
  g_test_add_func ("/import-forms/headings-parts", test_headings_parts);
  g_test_add_func ("/import-forms/chips", test_chips);
  g_test_add_func ("/import-forms/variants", test_variants);
  g_test_add_func ("/import-forms/code-names", test_code_names);
  g_test_add_func ("/import-forms/recognised", test_recognised);
  g_test_add_func ("/import-forms/tags-in-text", test_tags_in_text);

  return g_test_run ();
}
