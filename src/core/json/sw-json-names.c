/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that stand twice in one object. They are compared when the object
 * closes, by what they say rather than how it is written: pairwise while they
 * are few, sorted when they are many. Sorted rather than hashed, because no
 * choice of names makes sorting quadratic.
 */

#include "json/sw-json-tape-private.h"

#include <stdlib.h>
#include <string.h>

/* Up to so many names, comparing each with each beats sorting. */
#define FEW_NAMES 12

typedef struct
{
  const char *said;
  gsize length;
  guint token;
} Name;

static gboolean
same_name (const Name *a,
           const Name *b)
{
  return a->length == b->length && memcmp (a->said, b->said, a->length) == 0;
}

static int
compare_names (const void *a,
               const void *b)
{
  const Name *x = a;
  const Name *y = b;
  int order = memcmp (x->said, y->said, MIN (x->length, y->length));

  if (order != 0)
    return order;
  if (x->length != y->length)
    return x->length < y->length ? -1 : 1;
  return x->token < y->token ? -1 : 1;
}

/* Fills @names with what the names of @object say, escapes resolved into
 * @unescaped, which is made where there are any. */
static void
collect_names (const SwJsonTape *self,
               guint object,
               guint n,
               Name *names,
               char **unescaped)
{
  guint at = object + 1;
  char *room = NULL;

  for (guint i = 0; i < n; i++)
    {
      const SwJsonToken *t = &self->tokens[at];

      names[i].said = self->text + t->start + 1;
      names[i].length = t->end - t->start - 2;
      names[i].token = at;
      if (t->has_escapes)
        {
          if (room == NULL)
            *unescaped = room = g_malloc (self->tokens[self->n_tokens - 1].end - t->start);
          names[i].length = sw_json_unescape (names[i].said, names[i].length, room);
          names[i].said = room;
          room += names[i].length;
        }
      at = self->tokens[at + 1].next;
    }
}

static gboolean
find_among_few (const Name *names,
                guint n,
                guint *first,
                guint *second)
{
  for (guint i = 1; i < n; i++)
    {
      for (guint j = 0; j < i; j++)
        {
          if (same_name (&names[i], &names[j]))
            {
              *first = names[j].token;
              *second = names[i].token;
              return TRUE;
            }
        }
    }
  return FALSE;
}

static gboolean
find_among_many (Name *names,
                 guint n,
                 guint *first,
                 guint *second)
{
  gboolean found = FALSE;

  qsort (names, n, sizeof (Name), compare_names);
  for (guint i = 1; i < n; i++)
    {
      if (same_name (&names[i], &names[i - 1]) && (!found || names[i].token < *second))
        {
          *first = names[i - 1].token;
          *second = names[i].token;
          found = TRUE;
        }
    }
  return found;
}

/* Of the @n members of @object, whose tokens are the last on the tape, finds
 * the first whose name stood before, and where it did. */
gboolean
sw_json_tape_find_duplicate (const SwJsonTape *self,
                             guint object,
                             guint n,
                             guint *first,
                             guint *second)
{
  g_autofree char *unescaped = NULL;
  g_autofree Name *many = NULL;
  Name few[FEW_NAMES];

  if (n <= FEW_NAMES)
    {
      collect_names (self, object, n, few, &unescaped);
      return find_among_few (few, n, first, second);
    }
  many = g_new (Name, n);
  collect_names (self, object, n, many, &unescaped);
  return find_among_many (many, n, first, second);
}
