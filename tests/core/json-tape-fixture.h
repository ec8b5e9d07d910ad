/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Each text is scanned from memory of just its size, so that a memory checker sees a look behind it. */

#include "json/sw-json-error.h"
#include "json/sw-json-tape.h"

#include <string.h>

#define KEPT -1                 /* the code of a text that is JSON, and can be kept */

static inline SwJsonTape *
scan_copy (const char *text,
           gsize length,
           GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return sw_json_tape_new (bytes, error);
}
