/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/* Reads folded characters one by one, with word borders between them. */
typedef struct
{
  const char *p;
  const char *end;
  gboolean    border;           /* the word has ended before the character returned last */
} SwFolder;

/* What ASCII folds to: small letters, digits, and the signs that make another thing of a word (C, C++, C#; 5, 5 %).
 * The apostrophe vanishes, the rest parts words. */
#define SW_FOLDER_PARTS 0
#define SW_FOLDER_VANISHES 1

extern const guint8 sw_folder_ascii[128];

gunichar sw_folder_fold_high (SwFolder *self);

static inline void
sw_folder_init (SwFolder   *self,
                const char *text,
                gssize      len)
{
  self->p = text;
  self->end = text + (len < 0 ? strlen (text) : (gsize) len);
  self->border = TRUE;
}

/* Returns the next folded character, 0 at the end. */
static inline gunichar
sw_folder_next (SwFolder *self)
{
  gunichar folded = 0;

  self->border = FALSE;
  while (folded == 0 && self->p < self->end)
    {
      guchar byte = *self->p;

      if (G_UNLIKELY (byte >= 0x80))
        {
          folded = sw_folder_fold_high (self);
          continue;
        }
      self->p++;
      if (sw_folder_ascii[byte] > SW_FOLDER_VANISHES)
        folded = sw_folder_ascii[byte];
      else if (sw_folder_ascii[byte] == SW_FOLDER_PARTS)
        self->border = TRUE;
    }

  return folded;
}

G_END_DECLS
