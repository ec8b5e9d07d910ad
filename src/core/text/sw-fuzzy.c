/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding a name by what somebody remembers of it.
 *
 * Only letters and digits count, whatever their case and accents, so that "onet" finds "O*NET". A match
 * is put into one of a few classes instead of being given a number of points: a short list is then
 * ordered by things that people can foresee (the class, then what they used last), and it does not
 * jump about while one goes on typing. Several words may stand in any order; the worst counts.
 *
 * Letters with gaps between them find something only from three on and from the beginning of a word,
 * and not all over the text: else everything would answer to everything, and a new name could never
 * be told from a known one. Swapped and wrong letters find nothing. */

#include "text/sw-fuzzy.h"

#define MAX_LETTERS 256
#define MAX_INITIALS 16

typedef struct
{
  gunichar letter;
  gboolean begins;         /* a word */
} Letter;

typedef struct
{
  Letter letters[MAX_LETTERS];
  guint n;
} Letters;

static void
read_letters (Letters *self,
              const char *text,
              gssize len)
{
  g_autofree char *apart = g_utf8_normalize (text, len, G_NORMALIZE_ALL);
  gboolean inside = FALSE, lower = FALSE;

  self->n = 0;
  for (const char *p = apart; p != NULL && *p != '\0' && self->n < MAX_LETTERS; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;
      if (!g_unichar_isalnum (c))
        {
          inside = FALSE;
          continue;
        }

      self->letters[self->n].letter = g_unichar_tolower (c);
      self->letters[self->n].begins = !inside || (lower && g_unichar_isupper (c));
      self->n++;
      inside = TRUE;
      lower = g_unichar_islower (c);
    }
}

static gboolean
stands_at (const Letters *word,
           const Letters *text,
           guint place)
{
  if (word->n > text->n - place)
    return FALSE;
  for (guint i = 0; i < word->n; i++)
    if (word->letters[i].letter != text->letters[place + i].letter)
      return FALSE;
  return TRUE;
}

typedef struct
{
  const Letters *word;
  const Letters *text;
  guint8 failed[MAX_INITIALS][MAX_LETTERS];
} Initials;

/* Whether the word from @from on can be made of beginnings of the text's words, where the letter at
 * @place is taken, and its word may go on. What has failed once is not tried again: the time stays far
 * from what a text of many equal letters would cost. */
static gboolean
go_on_with (Initials *self,
            guint from,
            guint place)
{
  if (place >= self->text->n || self->failed[from][place] != 0 ||
      self->word->letters[from].letter != self->text->letters[place].letter)
    return FALSE;
  if (from + 1 == self->word->n || go_on_with (self, from + 1, place + 1))
    return TRUE;

  for (guint next = place + 1; next < self->text->n; next++)
    if (self->text->letters[next].begins && go_on_with (self, from + 1, next))
      return TRUE;

  self->failed[from][place] = 1;
  return FALSE;
}

static gboolean
is_of_beginnings (const Letters *word,
                  const Letters *text)
{
  Initials self = { word, text, { { 0 } } };

  if (word->n > MAX_INITIALS)
    return FALSE;
  for (guint i = 0; i < text->n; i++)
    if (text->letters[i].begins && go_on_with (&self, 0, i))
      return TRUE;
  return FALSE;
}

/* Whether the letters come one after the other, in not much more than twice their room. */
static gboolean
is_scattered (const Letters *word,
              const Letters *text,
              guint place)
{
  guint last = MIN (text->n, place + 2 * word->n + 1);
  guint found = 0;

  for (guint i = place; i < last && found < word->n; i++)
    if (text->letters[i].letter == word->letters[found].letter)
      found++;
  return found == word->n;
}

static SwFuzzy
match_word (const Letters *word,
            const Letters *text)
{
  gboolean inside = FALSE;

  if (stands_at (word, text, 0))
    return word->n == text->n ? SW_FUZZY_EQUAL : SW_FUZZY_START;

  for (guint i = 1; i < text->n; i++)
    if (stands_at (word, text, i))
      {
        if (text->letters[i].begins)
          return SW_FUZZY_WORD;
        inside = TRUE;
      }
  if (inside)
    return SW_FUZZY_INSIDE;
  if (is_of_beginnings (word, text))
    return SW_FUZZY_INITIALS;

  for (guint i = 0; word->n >= 3 && i < text->n; i++)
    if (text->letters[i].begins && is_scattered (word, text, i))
      return SW_FUZZY_SCATTERED;
  return SW_FUZZY_NONE;
}

/**
 * sw_fuzzy_match:
 * @query: what was typed
 * @text: (nullable): what it may have been meant for
 *
 * Returns: how well it fits; anything fits a query without letters from its start on
 */
SwFuzzy
sw_fuzzy_match (const char *query,
                const char *text)
{
  Letters letters, whole;
  SwFuzzy worst = SW_FUZZY_START;

  if (text == NULL || *text == '\0')
    return SW_FUZZY_NONE;

  read_letters (&letters, text, -1);
  read_letters (&whole, query, -1);
  if (whole.n == 0)
    return SW_FUZZY_START;

  /* As it stands, before it is taken apart: "skills cross" is the beginning of "SkillsCrosswalk". */
  if (stands_at (&whole, &letters, 0))
    return whole.n == letters.n ? SW_FUZZY_EQUAL : SW_FUZZY_START;

  for (const char *start = query; *start != '\0';)
    {
      const char *end = start;
      Letters word;

      while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      read_letters (&word, start, end - start);
      if (word.n > 0)
        worst = MIN (worst, match_word (&word, &letters));
      start = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  return worst;
}
