/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands in for libFuzzer where clang is not used: feeds the named files to the target. */

#include <glib.h>

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
main (int   argc,
      char *argv[])
{
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      g_autofree guint8 *data = NULL;
      gsize size;

      if (!g_file_get_contents (argv[i], &text, &size, &error))
        {
          g_printerr ("%s\n", error->message);
          return 2;
        }

      /* Without the zero that stands behind it, so that reading too far is found. */
      data = g_memdup2 (text, size);
      LLVMFuzzerTestOneInput (data, size);
    }

  return 0;
}
