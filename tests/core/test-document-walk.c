/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Random walks through a document: whatever is done, in whatever transactions, undoing all of it gives
 * the first bytes and redoing all of it the last; and wherever the history comes by again, the tree is
 * what it was there.
 *
 * SW_WALK_SEED and SW_WALK_LENGTH in the environment repeat a walk or make it longer. */

#include "json/sw-canonical-reader.h"
#include "json/sw-canonical-writer.h"

#include <stdlib.h>
#include <string.h>

#define LENGTH 10000
#define MANY_NODES 400

static const char example[] =
  "{\"schemaVersion\":\"1.0\",\"x\":1.10,\"occupation\":{\"soc\":\"99-1234.00\",\"title\":\"Lighthouse Keepers\",\"jobZone\":3},"
  "\"framework\":{\"version\":null,\"levels\":{\"first\":{\"label\":\"First\",\"y\":[],\"statements\":["
  "\"Lamp — trim the wick each evening.\",\"Lens — wipe the glass under guidance.\",\"Log — note the hours of light.\"]},"
  "\"second\":{\"statements\":[\"Boat — row the supplies ashore.\",\"Boat — row the supplies ashore.\"]},\"third\":{}}},"
  "\"sources\":{\"onet\":\"30.2\"},\"extensions\":{\"skillwright\":1,\"meta\":{\"language\":\"en\",\"z\":{}},"
  "\"words\":{\"accept\":[\"fresnel\"]},\"sources\":[{\"id\":\"s1\",\"label\":\"Almanac\",\"w\":1e400}],"
  "\"occupational\":{\"style\":{\"verb\":\"base\",\"fullStop\":true},\"levels\":{\"first\":{\"role\":\"Apprentice\",\"statements\":["
  "{\"id\":\"r1\",\"for\":\"Lamp — trim the wick each evening.\",\"citations\":[\"s1\"],\"v\":null},"
  "{\"id\":\"r2\",\"for\":\"Lens — wipe the glass under guidance.\",\"seen\":{\"by\":\"me\"}}]}}},"
  "\"ai\":{\"levels\":{\"first\":{\"label\":\"First\",\"statements\":[{\"text\":\"Asks a model for the tides.\",\"u\":-0}]}}},"
  "\"durable\":{\"domains\":[{\"name\":\"Fortitude\",\"levels\":{\"first\":{\"statements\":[{\"text\":\"Stays awake.\"}]}}},"
  "{\"name\":\"Character\",\"levels\":{}}]},\"evidence\":{\"safi\":{\"score\":42.2}},"
  "\"anchors\":{\"tasks\":[{\"id\":\"t1\",\"text\":\"Watch the sea.\"}]},\"notes\":[{\"text\":\"Ask the pilot.\"}]}}";

typedef struct
{
  SwDocument *document;
  GRand *rand;
  GHashTable *dumps;       /* serial → what the tree was there */
  GPtrArray *nodes;        /* all there are now */
  guint n_keys;
  guint most_nodes;
  char *marked[SW_N_MARKS];
} Walk;

static guint
choose (Walk *walk,
        guint n)
{
  return (guint) g_rand_int_range (walk->rand, 0, (gint32) n);
}

static void
dump_node (SwNode *node,
           GString *dump)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (node));

  g_string_append_printf (dump, "(%s", info->name);
  for (guint i = 0; i < info->n_fields; i++)
    {
      SwValue *value = sw_node_get_value (node, i);

      g_string_append_printf (dump, " %s",
                              value == NULL              ? "-"
                              : sw_value_is_null (value) ? "null"
                                                         : value);
    }
  for (guint i = 0; i < SW_N_LISTS; i++)
    for (guint j = 0; j < sw_node_get_n (node, i); j++)
      dump_node (sw_node_get_nth (node, i, j), dump);
  for (guint i = 0; i < SW_N_KINDS; i++)
    if (sw_node_peek_part (node, i) != NULL && !sw_node_is_empty (sw_node_peek_part (node, i)))
      dump_node (sw_node_peek_part (node, i), dump);
  g_string_append_c (dump, ')');
}

static char *
dump_tree (Walk *walk)
{
  g_autoptr (GString) dump = g_string_new (NULL);

  dump_node (sw_document_get_root (walk->document), dump);
  return g_compute_checksum_for_string (G_CHECKSUM_MD5, dump->str, (gssize) dump->len);
}

static void
collect (SwNode *node,
         GPtrArray *nodes)
{
  g_ptr_array_add (nodes, node);
  for (guint i = 0; i < SW_N_LISTS; i++)
    for (guint j = 0; j < sw_node_get_n (node, i); j++)
      {
        SwNode *child = sw_node_get_nth (node, i, j);

        g_assert_true (sw_node_get_parent (child) == node);
        g_assert_cmpuint (sw_node_get_position (child), ==, j);
        collect (child, nodes);
      }
  for (guint i = 0; i < SW_N_KINDS; i++)
    if (sw_node_peek_part (node, i) != NULL)
      collect (sw_node_peek_part (node, i), nodes);
}

/* Everything that must hold between transactions; what else follows a document (a linter that relints
 * what was touched) is compared with its full self here. */
static void
check (Walk *walk)
{
  guint64 serial = sw_document_get_serial (walk->document);
  g_autofree char *dump = dump_tree (walk);
  const char *known = g_hash_table_lookup (walk->dumps, &serial);

  if (known != NULL)
    g_assert_cmpstr (dump, ==, known);
  else
    g_hash_table_insert (walk->dumps, g_memdup2 (&serial, sizeof serial), g_strdup (dump));

  for (guint i = 0; i < SW_N_MARKS; i++)
    if (!sw_document_is_modified (walk->document, i))
      g_assert_cmpstr (dump, ==, walk->marked[i]);
}

static SwValue *
make_value (Walk *walk,
            const SwMember *member)
{
  static const char *const texts[] = {
    "", "Word", "Lamp — trim the wick each evening.", "\xc3\xa9\x01\"\\", "null", "true"
  };
  g_autofree char *key = NULL;

  if (member->name == NULL)
    {
      key = g_strdup_printf ("k%u", walk->n_keys++);
      return sw_value_new (key);
    }
  if ((member->flags & SW_MEMBER_NULLABLE) != 0 && choose (walk, 3) == 0)
    return sw_value_null ();
  if ((member->flags & SW_MEMBER_ALWAYS) == 0 && choose (walk, 3) == 0)
    return NULL;

  switch (member->type)
    {
    case SW_MEMBER_STRING:
      return sw_value_new (texts[choose (walk, G_N_ELEMENTS (texts))]);
    case SW_MEMBER_INTEGER:
      return sw_value_new_integer (choose (walk, 6));
    case SW_MEMBER_NUMBER:
      return sw_value_new ("42.2");
    case SW_MEMBER_SWITCH:
      if (choose (walk, 2) == 0)
        return sw_value_new ("auto");
      return sw_value_new_boolean (choose (walk, 2) == 0);
    case SW_MEMBER_BOOLEAN:
    default:
      return sw_value_new_boolean (choose (walk, 2) == 0);
    }
}

/* The formats' own numbers stay, and so do the sections' keys, which the schema knows by name. */
static gboolean
may_set (SwNode *node,
         guint field)
{
  switch (sw_node_get_kind (node))
    {
    case SW_KIND_EXTENSIONS:
      return FALSE;
    case SW_KIND_DOCUMENT:
      return field != SW_DOCUMENT_SCHEMA_VERSION;
    case SW_KIND_SECTION:
      return field != SW_SECTION_KEY;
    default:
      return TRUE;
    }
}

static void
set_something (Walk *walk,
               SwNode *node)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (node));
  guint field = info->n_fields > 0 ? choose (walk, info->n_fields) : 0;
  const SwMember *member = sw_schema_get_field (info->kind, field);
  g_autoptr (SwValue) value = NULL;

  if (member == NULL || !may_set (node, field))
    return;
  value = make_value (walk, member);
  g_assert_true (sw_document_set (walk->document, node, field, value));
}

static SwNode *
make_node (Walk *walk,
           SwKind kind)
{
  SwNode *node = sw_node_new (kind);
  const SwKindInfo *info = sw_schema_get (kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const SwMember *member = sw_schema_get_field (kind, i);

      if (member != NULL && (member->name == NULL || choose (walk, 2) == 0))
        sw_node_init_value (node, i, make_value (walk, member));
    }
  for (guint i = 0; kind == SW_KIND_LEVEL && i < choose (walk, 3); i++)
    {
      g_autoptr (SwNode) statement = make_node (walk, SW_KIND_STATEMENT);

      sw_node_init_child (node, SW_LIST_STATEMENTS, statement);
    }
  return node;
}

static void
insert_something (Walk *walk,
                  SwNode *parent)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (parent));
  const SwMember *member;
  g_autoptr (SwNode) child = NULL;

  while (info->n_lists == 0 || info->kind == SW_KIND_DOCUMENT)
    {
      parent = sw_node_get_parent (parent);
      if (parent == NULL)
        return;
      info = sw_schema_get (sw_node_get_kind (parent));
    }

  do
    member = &info->members[choose (walk, info->n_members)];
  while (!sw_member_is_list (member));

  child = make_node (walk, member->child);
  g_assert_true (sw_document_insert (walk->document, parent, member->list, child,
                                     choose (walk, sw_node_get_n (parent, member->list) + 1)));
}

static gboolean
is_loose (SwNode *node)
{
  return sw_node_get_position (node) != G_MAXUINT && sw_node_get_kind (node) != SW_KIND_SECTION;
}

static void
move_something (Walk *walk,
                SwNode *node)
{
  SwNode *parent = g_ptr_array_index (walk->nodes, choose (walk, walk->nodes->len));
  SwListId list = sw_node_get_list_id (node);

  if (!is_loose (node))
    return;
  /* Levels stay where their keys are the only ones. */
  if (sw_node_get_kind (node) == SW_KIND_LEVEL ||
      sw_schema_get_list (sw_node_get_kind (parent), list) == NULL ||
      sw_schema_get_list (sw_node_get_kind (parent), list)->child != sw_node_get_kind (node))
    parent = sw_node_get_parent (node);
  for (SwNode *n = parent; n != NULL; n = sw_node_get_parent (n))
    if (n == node)
      return;
  g_assert_true (sw_document_move (walk->document, node, parent,
                                   choose (walk, sw_node_get_n (parent, list) +
                                                   (parent == sw_node_get_parent (node) ? 0 : 1))));
}

static void
change_something (Walk *walk)
{
  SwNode *node;

  g_ptr_array_set_size (walk->nodes, 0);
  collect (sw_document_get_root (walk->document), walk->nodes);
  node = g_ptr_array_index (walk->nodes, choose (walk, walk->nodes->len));

  walk->most_nodes = MAX (walk->most_nodes, walk->nodes->len);

  /* Removing takes whole trees, inserting gives single nodes, and often there is nothing to insert. */
  switch (choose (walk, walk->nodes->len > MANY_NODES ? 16 : 11))
    {
    case 0:
    case 1:
    case 2:
      set_something (walk, node);
      break;
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
      insert_something (walk, node);
      break;
    case 8:
    case 9:
      move_something (walk, node);
      break;
    default:
      if (is_loose (node))
        g_assert_true (sw_document_remove (walk->document, node));
      break;
    }
}

static void
transact (Walk *walk,
          guint depth)
{
  sw_document_begin (walk->document, "Walk", choose (walk, 2) == 0 ? "key" : NULL);
  for (guint i = choose (walk, 4); i-- > 0;)
    {
      if (depth < 3 && choose (walk, 5) == 0)
        transact (walk, depth + 1);
      else
        change_something (walk);
    }
  if (choose (walk, 12) == 0)
    sw_document_abort (walk->document);
  else
    sw_document_commit (walk->document);
}

static void
take_step (Walk *walk)
{
  switch (choose (walk, 12))
    {
    case 0:
    case 1:
      for (guint i = choose (walk, 4) + 1; i-- > 0;)
        sw_document_undo (walk->document);
      break;
    case 2:
      for (guint i = choose (walk, 4) + 1; i-- > 0;)
        sw_document_redo (walk->document);
      break;
    case 3:
      {
        SwMark mark = choose (walk, SW_N_MARKS);

        g_free (walk->marked[mark]);
        walk->marked[mark] = dump_tree (walk);
        sw_document_mark (walk->document, mark, sw_document_get_serial (walk->document));
        break;
      }
    default:
      transact (walk, 0);
    }
  check (walk);
}

static GBytes *
write_bytes (Walk *walk)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = sw_canonical_write (walk->document, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* What was written is a framework again, and the same one. */
static void
check_reads_back (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SwJsonTape) tape = sw_json_tape_new (bytes, &error);
  g_autoptr (SwReadReport) report = NULL;
  g_autoptr (SwDocument) again = sw_canonical_read (tape, &report, &error);
  g_autoptr (GBytes) written = NULL;

  g_assert_no_error (error);
  g_assert_true (sw_document_is_pristine (again));
  written = sw_canonical_write (again, NULL, &error);
  g_assert_true (g_bytes_equal (bytes, written));
}

static void
test_walk (gconstpointer data)
{
  const char *given = g_getenv ("SW_WALK_SEED");
  const char *length = g_getenv ("SW_WALK_LENGTH");
  guint32 seed = data != NULL    ? GPOINTER_TO_UINT (data)
                 : given != NULL ? (guint32) strtoul (given, NULL, 10)
                                 : (guint32) g_test_rand_int ();
  guint n = length != NULL ? (guint) strtoul (length, NULL, 10) : LENGTH;
  g_autoptr (SwJsonTape) tape = sw_json_tape_new_for_data (example, strlen (example), NULL);
  g_autoptr (GBytes) first = g_bytes_new_static (example, strlen (example));
  g_autoptr (GBytes) last = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;
  g_autoptr (GError) error = NULL;
  Walk walk = { .rand = g_rand_new_with_seed (seed) };

  g_test_message ("SW_WALK_SEED=%u", seed);
  walk.document = sw_canonical_read (tape, NULL, &error);
  g_assert_no_error (error);
  walk.nodes = g_ptr_array_new ();
  walk.dumps = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  for (guint i = 0; i < SW_N_MARKS; i++)
    walk.marked[i] = dump_tree (&walk);
  check (&walk);

  for (guint i = 0; i < n; i++)
    {
      take_step (&walk);
      if (i % 500 == 0)
        {
          g_autoptr (GBytes) now = write_bytes (&walk);

          check_reads_back (now);
        }
    }

  g_test_message ("at most %u nodes, %u places in history", walk.most_nodes,
                  g_hash_table_size (walk.dumps));

  while (sw_document_redo (walk.document))
    check (&walk);
  last = write_bytes (&walk);
  check_reads_back (last);

  while (sw_document_undo (walk.document))
    check (&walk);
  undone = write_bytes (&walk);
  g_assert_true (g_bytes_equal (undone, first));

  while (sw_document_redo (walk.document))
    check (&walk);
  redone = write_bytes (&walk);
  g_assert_true (g_bytes_equal (redone, last));

  for (guint i = 0; i < SW_N_MARKS; i++)
    g_free (walk.marked[i]);
  g_hash_table_unref (walk.dumps);
  g_ptr_array_unref (walk.nodes);
  g_rand_free (walk.rand);
  g_assert_finalize_object (walk.document);
}

static SwNode *
get_typed (SwDocument *document)
{
  SwNode *section = sw_document_get_section (document, "occupational");

  return sw_node_get_nth (sw_node_get_nth (section, SW_LIST_LEVELS, 0), SW_LIST_STATEMENTS, 0);
}

static const char *
peek_typed (SwDocument *document)
{
  return sw_node_get_text (get_typed (document), SW_STATEMENT_TEXT);
}

/* What somebody does who writes in one row: mostly letters, sometimes a space, a backspace, a caret jump,
 * an undo, a save. */
static void
type_something (SwDocument *document,
                guint what)
{
  SwNode *node = get_typed (document);
  g_autoptr (GString) text = g_string_new (peek_typed (document));

  switch (what)
    {
    case 0:
      sw_document_undo (document);
      return;
    case 1:
      sw_document_redo (document);
      return;
    case 2:
      sw_document_break_run (document);
      return;
    case 3:
      sw_document_mark (document, SW_MARK_FILE, sw_document_get_serial (document));
      return;
    case 4:
    case 5:
      g_string_append_c (text, ' ');
      break;
    case 6:
    case 7:
    case 8:
      g_string_truncate (text, text->len > 0 ? text->len - 1 : 0);
      break;
    default:
      g_string_append_c (text, (char) ('a' + what % 26));
      break;
    }
  sw_document_begin (document, "Type", "typing");
  sw_document_set_text (document, node, SW_STATEMENT_TEXT, text->str);
  sw_document_commit (document);
}

/* Two write the same; the draft of one is written whenever a clock likes. Nobody can tell from undo which
 * of them it was, and a draft that counts as new holds what the document does. */
static void
test_drafts_change_no_step (void)
{
  const char *given = g_getenv ("SW_WALK_SEED");
  guint32 seed = given != NULL ? (guint32) strtoul (given, NULL, 10) : (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (SwJsonTape) tape = sw_json_tape_new_for_data (example, strlen (example), NULL);
  SwDocument *plain = sw_canonical_read (tape, NULL, NULL);
  SwDocument *drafted = sw_canonical_read (tape, NULL, NULL);
  g_autofree char *draft = g_strdup (peek_typed (drafted));
  guint n_steps = 0;

  g_test_message ("SW_WALK_SEED=%u", seed);
  for (guint i = 0; i < LENGTH; i++)
    {
      guint what = (guint) g_rand_int_range (rand, 0, 60);

      if (g_rand_int_range (rand, 0, 5) == 0)
        {
          sw_document_mark (drafted, SW_MARK_DRAFT, sw_document_get_serial (drafted));
          g_free (draft);
          draft = g_strdup (peek_typed (drafted));
        }
      type_something (plain, what);
      type_something (drafted, what);

      g_assert_cmpstr (peek_typed (drafted), ==, peek_typed (plain));
      g_assert_cmpint (sw_document_is_modified (drafted, SW_MARK_FILE), ==,
                       sw_document_is_modified (plain, SW_MARK_FILE));
      if (!sw_document_is_modified (drafted, SW_MARK_DRAFT))
        g_assert_cmpstr (draft, ==, peek_typed (drafted));
    }

  while (sw_document_undo (plain))
    {
      g_assert_true (sw_document_undo (drafted));
      g_assert_cmpstr (peek_typed (drafted), ==, peek_typed (plain));
      n_steps++;
    }
  g_assert_false (sw_document_undo (drafted));
  g_test_message ("%u steps", n_steps);

  g_assert_finalize_object (plain);
  g_assert_finalize_object (drafted);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/document-walk/random", NULL, test_walk);
  /* A strand got its id written after undo and redo had asked for it, and not before. */
  g_test_add_data_func ("/document-walk/asks-for-ids", GUINT_TO_POINTER (628152869), test_walk);
  g_test_add_func ("/document-walk/drafts-change-no-step", test_drafts_change_no_step);
  return g_test_run ();
}
