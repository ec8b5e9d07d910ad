/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes at all, through scanner, reader and writer.
 *
 * Most inputs are refused, and that is fine as long as nothing crashes, leaks or hangs. What is accepted
 * must survive: its text, read and written once more, is the same text. Both ways of writing are
 * tried: as it was read, and as after a change, when records and ids are brought up to date. To look
 * for new inputs (after `./dev test` has built it):
 *
 *   build-fuzz/tests/fuzz/fuzz-reader -max_len=4096 NEW_FOLDER tests/fuzz/corpus/reader
 *
 * An input that taught something goes into the corpus, under a name that says what it is.
 */

#include "json/sw-canonical-reader.h"
#include "json/sw-canonical-writer.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* Returns NULL when the bytes are no framework, or one that cannot be kept. */
static GBytes *
read_and_write (GBytes   *bytes,
                gboolean  renew,
                GError  **error)
{
  g_autoptr (SwJsonTape) tape = sw_json_tape_new (bytes, error);
  g_autoptr (SwReadReport) report = NULL;
  g_autoptr (SwDocument) document = NULL;
  SwJsonLayout layout;

  if (tape == NULL)
    return NULL;

  document = sw_canonical_read (tape, &report, error);
  if (document == NULL)
    return NULL;

  if (renew)
    sw_document_set_mended (document);

  layout = sw_json_layout_detect (tape);
  return sw_canonical_write (document, &layout, error);
}

static void
try (GBytes   *input,
     gboolean  renew)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) once = read_and_write (input, renew, &error);
  g_autoptr (GBytes) twice = NULL;

  if (once == NULL)
    {
      g_assert_nonnull (error);
      return;
    }

  twice = read_and_write (once, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (once, NULL), g_bytes_get_size (once),
                   g_bytes_get_data (twice, NULL), g_bytes_get_size (twice));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) input = g_bytes_new (data, size);

  try (input, FALSE);
  try (input, TRUE);
  return 0;
}
