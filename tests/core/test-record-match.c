/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which record goes to which statement, by tables of what another program did. */

#include "json/sw-record-match.h"

#include <string.h>

#define LAMP "Trim the lamp and fill it with oil each evening."
#define LAMP_2 "Trim the lamp and fill it with clean oil each evening."
#define LENS "Polish the great lens without scratching the glass."
#define LENS_2 "Polish the great lens gently without scratching the glass."
#define LOG "Note the hours of light in the station log."
#define BOAT "Row supplies ashore in fair weather."

/* Statements and records as "level text"; a record's place in @found is its statement's in the list. */
typedef struct
{
  const char *name;
  const char *statements[6];
  const char *records[6];
  int found[6];
} Case;

static const Case cases[] = {
  { "untouched", { "0" LAMP, "0" LENS }, { "0" LAMP, "0" LENS }, { 0, 1 } },
  { "reordered", { "0" LOG, "0" LENS, "0" LAMP }, { "0" LAMP, "0" LENS, "0" LOG }, { 2, 1, 0 } },
  { "edited", { "0" LAMP_2, "0" LENS }, { "0" LAMP, "0" LENS }, { 0, 1 } },
  { "edited and reordered", { "0" LENS_2, "0" LAMP_2 }, { "0" LAMP, "0" LENS }, { 1, 0 } },
  { "deleted", { "0" LENS }, { "0" LAMP, "0" LENS }, { -1, 0 } },
  { "inserted before", { "0" LOG, "0" LAMP, "0" LENS }, { "0" LAMP, "0" LENS }, { 1, 2 } },
  { "inserted behind", { "0" LAMP, "0" LENS, "0" LOG }, { "0" LAMP, "0" LENS }, { 0, 1 } },
  { "rewritten", { "0" BOAT, "0" LENS }, { "0" LAMP, "0" LENS }, { 0, 1 } },
  { "all rewritten", { "0" BOAT, "0" LOG }, { "0" LAMP, "0" LENS }, { 0, 1 } },
  { "moved to another level", { "0" LENS, "1" LOG, "1" LAMP }, { "0" LAMP, "0" LENS, "1" LOG }, { 2, 0, 1 } },
  { "moved and edited", { "0" LENS, "1" LOG, "1" LAMP_2 }, { "0" LAMP, "0" LENS, "1" LOG }, { 2, 0, 1 } },
  { "the level goes before the section", { "0" BOAT, "0" LAMP, "1" LAMP }, { "0" LAMP, "1" LAMP }, { 1, 2 } },
  { "exact goes before alike", { "0" LAMP_2, "1" LAMP }, { "0" LAMP }, { 1 } },
  { "the level renamed", { "0" LAMP, "0" LENS }, { "7" LAMP, "7" LENS }, { 0, 1 } },
  { "the level gone", { "0" LAMP }, { "0" LAMP, "7" LENS }, { 0, -1 } },
  { "place only within the level", { "0" BOAT }, { "1" LAMP }, { -1 } },
  { "two of one text", { "0" LAMP, "0" LAMP }, { "0" LAMP, "0" LAMP }, { 0, 1 } },
  { "one of two gone", { "0" LAMP }, { "0" LAMP, "0" LAMP }, { 0, -1 } },
  { "the most alike first", { "0" LAMP_2, "0" LAMP }, { "0" LAMP_2, "0" LAMP }, { 0, 1 } },
  { "own place before the next one", { "0" LOG, "0" BOAT }, { "0" LAMP, "0" LENS }, { 0, 1 } },
  { "no text at its place", { "0" LAMP, "0" LENS }, { "0", "0" LENS }, { 0, 1 } },
  { "left over in turn", { "0" LENS, "0" BOAT }, { "0" LAMP, "0" LENS }, { 1, 0 } },
  { "nothing there", { NULL }, { "0" LAMP }, { -1 } },
};

static guint
list_items (const char *const *texts,
            SwMatchItem *items)
{
  guint n = 0;

  for (; n < 6 && texts[n] != NULL; n++)
    {
      items[n].level = (guint) g_ascii_digit_value (texts[n][0]);
      items[n].text = texts[n][1] != '\0' ? texts[n] + 1 : NULL;
      items[n].place = n > 0 && items[n - 1].level == items[n].level ? items[n - 1].place + 1 : 0;
    }
  return n;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  SwMatchItem statements[6], records[6];
  guint n_statements = list_items (c->statements, statements);
  guint n_records = list_items (c->records, records);
  g_autofree guint *found = sw_record_match (statements, n_statements, records, n_records);

  for (guint i = 0; i < n_records; i++)
    g_assert_cmpint ((int) found[i], ==, c->found[i]);
}

/* A level of many statements that were all rewritten, or are all alike, must not take forever. */
static void
test_many (gconstpointer data)
{
  const char *kind = data;
  const guint n = 20000;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree SwMatchItem *statements = g_new0 (SwMatchItem, n);
  g_autofree SwMatchItem *records = g_new0 (SwMatchItem, n);
  g_autofree guint *found = NULL;
  g_autofree gboolean *taken = g_new0 (gboolean, n);

  for (guint i = 0; i < n; i++)
    {
      gboolean same = g_str_equal (kind, "same");

      g_ptr_array_add (texts,
                       same ? g_strdup (LAMP) : g_strdup_printf ("one%u two%u three%u", i, i, i));
      statements[i] = (SwMatchItem) { texts->pdata[texts->len - 1], 0, i };
      g_ptr_array_add (texts, same ? g_strdup (LAMP) : g_strdup_printf ("four%u five%u", i, i));
      records[i] = (SwMatchItem) { texts->pdata[texts->len - 1], same ? 1 : 0, i };
    }

  found = sw_record_match (statements, n, records, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (found[i], <, n);
      g_assert_false (taken[found[i]]);
      taken[found[i]] = TRUE;
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/record-match/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_data_func ("/record-match/many rewritten", "rewritten", test_many);
  g_test_add_data_func ("/record-match/many the same", "same", test_many);
  return g_test_run ();
}
