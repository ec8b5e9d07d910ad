/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Data that the programs carry inside themselves.
 *
 * The default profile is compiled in, because the command line must work from a bare build and start in
 * milliseconds: no path to find, no file to open. The same file is also installed as
 * a model for teams that write their own. The resource is reached through its own
 * handle instead of the global namespace: a linker drops the registering constructor of a
 * static library when nothing names its object file.
 */

#include "sw-builtin.h"

#include "sw-builtin-resources.h"

/**
 * sw_builtin_profile_bytes:
 *
 * Returns: (transfer full): the JSON text of the default profile
 */
GBytes *
sw_builtin_profile_bytes (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = NULL;

  bytes = g_resource_lookup_data (sw_builtin_get_resource (),
                                  "/com/skillwright/builtin/profiles/default.json",
                                  G_RESOURCE_LOOKUP_FLAGS_NONE,
                                  &error);
  if (bytes == NULL)
    g_error ("The built-in profile is missing: %s", error->message);

  return bytes;
}
