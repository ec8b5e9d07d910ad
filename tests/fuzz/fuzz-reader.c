/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes at all, through scanner, reader and writer.
 *
 * Most inputs are refused, and that is fine as long as nothing crashes, leaks or hangs. What is accepted
 * must survive: its text, read and written once more, is the same text. All ways of writing are
 * tried: as it was read, as after a change, when records and ids are brought up to date, and laid
 * out anew, from where it must find back. To look for new inputs (after `./dev test` has built it):
 *
 *   build-fuzz/tests/fuzz/fuzz-reader -max_len=4096 NEW_FOLDER tests/fuzz/corpus/reader
 *
 * An input that taught something goes into the corpus, under a name that says what it is.
 */

#include "json/sw-canonical-reader.h"
#include "json/sw-canonical-writer.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* Where @layout is NULL, the text keeps its own. Returns NULL when the bytes are no framework, or one
 * that cannot be kept. */
static GBytes *
read_and_write (GBytes              *bytes,
                gboolean             renew,
                const SwJsonLayout  *layout,
                GError             **error)
{
  g_autoptr (SwJsonTape) tape = sw_json_tape_new (bytes, error);
  g_autoptr (SwReadReport) report = NULL;
  g_autoptr (SwDocument) document = NULL;
  SwJsonLayout own;

  if (tape == NULL)
    return NULL;

  document = sw_canonical_read (tape, &report, error);
  if (document == NULL)
    return NULL;

  if (renew)
    sw_document_set_mended (document);

  own = sw_json_layout_detect (tape);
  return sw_canonical_write (document, layout != NULL ? layout : &own, error);
}

static void
assert_same (GBytes *a,
             GBytes *b)
{
  g_assert_cmpmem (g_bytes_get_data (a, NULL), g_bytes_get_size (a),
                   g_bytes_get_data (b, NULL), g_bytes_get_size (b));
}

static void
try_written (GBytes   *input,
             gboolean  renew)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) once = read_and_write (input, renew, NULL, &error);
  g_autoptr (GBytes) twice = NULL;

  if (once == NULL)
    {
      g_assert_nonnull (error);
      return;
    }

  twice = read_and_write (once, FALSE, NULL, &error);
  g_assert_no_error (error);
  assert_same (once, twice);
}

static void
try_laid_out (GBytes *input)
{
  SwJsonLayout canonical = sw_json_layout_canonical ();
  SwJsonLayout lines = sw_json_layout_lines ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) compact = read_and_write (input, FALSE, &canonical, NULL);
  g_autoptr (GBytes) parted = NULL;
  g_autoptr (GBytes) back = NULL;
  g_autoptr (GBytes) kept = NULL;

  if (compact == NULL)
    return;

  parted = read_and_write (compact, FALSE, &lines, &error);
  g_assert_no_error (error);
  kept = read_and_write (parted, FALSE, NULL, &error);
  g_assert_no_error (error);
  assert_same (kept, parted);

  back = read_and_write (parted, FALSE, &canonical, &error);
  g_assert_no_error (error);
  assert_same (back, compact);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) input = g_bytes_new (data, size);

  try_written (input, FALSE);
  try_written (input, TRUE);
  try_laid_out (input);
  return 0;
}
