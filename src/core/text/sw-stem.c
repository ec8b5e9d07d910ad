/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What words of one family have in common: "plan", "plans", "planning"; "refer", "referral".
 *
 * A stem is good for comparing, not for showing: endings are cut, up to two, as long as four letters
 * stay, and of a doubled last letter one goes. It does not know words, so it may cut too much
 * ("famil" of families) as long as it does so for all of a family. English endings only; other words
 * are left as they are but for an ending that looks the same. */

#include "text/sw-stem.h"

#include <string.h>

#define MIN_STEM 4

/* Longer ones first. */
static const char *const endings[] = {
  "ization", "ational", "ations", "ation", "ments", "ities", "ement", "ating", "ment", "ings", "ally", "ated", "ates",
  "ized", "izes", "ate", "ity", "ing", "ies", "ied", "ive", "ize", "ion", "ed", "er", "or", "ly", "es", "al", "s", "e",
  "y",
};

static gboolean
cut_ending (const char *word,
            gsize *len)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i]);

      if (*len < n + MIN_STEM || memcmp (word + *len - n, endings[i], n) != 0)
        continue;
      /* "process" has no plural s. */
      if (n == 1 && endings[i][0] == 's' && word[*len - 2] == 's')
        continue;
      *len -= n;
      return TRUE;
    }
  return FALSE;
}

/**
 * sw_stem:
 * @word: a word in lower case
 * @len: its length in bytes
 *
 * Returns: how many bytes of it are its stem
 */
gsize
sw_stem (const char *word,
         gsize len)
{
  if (cut_ending (word, &len))
    cut_ending (word, &len);
  if (len > MIN_STEM && word[len - 1] == word[len - 2])
    len--;
  return len;
}
