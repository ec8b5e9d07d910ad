/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citation chips that were copied as text.
 *
 * A chip is a short label with its full title for screen readers; copied, both run together behind the
 * statement: "… before filing Smith, 2026Handbook of Care — Smith (2026). Opens in new tab." The mark
 * at its end is certain, and so is the start of every further chip: right behind the mark before.
 * Where the first one starts is found by labels: those of the profile's sources, and those of further
 * chips of the same page. A label that stands nowhere else is taken to be the capitalised words before
 * the seam, and said to be guessed. */

#include "import/sw-import-chips.h"

#include <string.h>

#include "text/sw-lexicon.h"

/**
 * sw_chips_clean_title: (skip)
 * @title: what is told about a link
 *
 * Returns: (transfer full): @title without the remark about the browser and a final full stop
 */
char *
sw_chips_clean_title (const char *title)
{
  g_autofree char *folded = g_ascii_strdown (title, -1);
  const char *mark = strstr (folded, "opens in new tab");
  char *clean = g_strndup (title, mark != NULL ? (gsize) (mark - folded) : strlen (title));

  g_strstrip (clean);
  if (g_str_has_suffix (clean, "("))
    clean[strlen (clean) - 1] = '\0';
  g_strchomp (clean);
  if (g_str_has_suffix (clean, ".") && !g_str_has_suffix (clean, ".."))
    clean[strlen (clean) - 1] = '\0';
  return clean;
}

static gboolean
is_seam (const char *text,
         const char *p)
{
  return p > text && g_ascii_isupper (*p) && (g_ascii_islower (p[-1]) || g_ascii_isdigit (p[-1]) || p[-1] == ')');
}

/* PowerPoint is one word. */
static gboolean
is_inside_word (const char *text,
                const char *p)
{
  const char *start = p, *end = p;

  while (start > text && g_ascii_isalpha (start[-1]))
    start--;
  while (g_ascii_isalpha (*end))
    end++;
  return start < p && end - start <= 64 && sw_lexicon_knows (start, (gsize) (end - start));
}

/* The capitalised words, figures and signs that end at @seam; NULL where there are none. */
static const char *
find_run (const char *text,
          const char *seam)
{
  const char *run = NULL;
  const char *word = seam;

  while (word > text)
    {
      const char *start = word - 1;

      while (start > text && start[-1] != ' ')
        start--;
      if (!g_ascii_isupper (*start) && !g_ascii_isdigit (*start) && *start != '&' && *start != '+' && *start != '(')
        break;
      if (g_ascii_isupper (*start))
        run = start;
      word = start > text ? start - 1 : text;
    }
  return run;
}

/* Where label and title of an unknown chip run together. A figure before the seam speaks louder:
 * labels end in years and versions. */
static const char *
find_seam (const char *text)
{
  const char *last = NULL;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!is_seam (text, p) || find_run (text, p) == NULL || is_inside_word (text, p))
        continue;
      if (!g_ascii_islower (p[-1]))
        return p;
      if (last == NULL)
        last = p;
    }
  return last;
}

/* The known label that stands in @text with its title run into it. */
static const char *
find_known (const char *text,
            GPtrArray *labels,
            gsize *len)
{
  const char *found = NULL;

  for (guint i = 0; i < labels->len; i++)
    {
      const char *label = g_ptr_array_index (labels, i);
      gsize n = strlen (label);

      for (const char *p = strstr (text, label); p != NULL; p = strstr (p + 1, label))
        if ((p == text || p[-1] == ' ') && p[n] != '\0' && p[n] != ' ' && !g_ascii_ispunct (p[n]) &&
            !g_ascii_islower (p[n]))
          {
            if (found == NULL || p < found || (p == found && n > *len))
              {
                found = p;
                *len = n;
              }
            break;
          }
    }
  return found;
}

static void
learn_labels (GPtrArray *blocks,
              GPtrArray *labels)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const SwBlock *block = g_ptr_array_index (blocks, i);
      const char *mark = strstr (block->text, SW_CHIP_MARK);

      while (mark != NULL)
        {
          const char *start = mark + strlen (SW_CHIP_MARK);
          g_autofree char *segment = NULL;
          const char *seam;
          gsize len;

          mark = strstr (start, SW_CHIP_MARK);
          if (mark == NULL)
            break;
          while (*start == '.' || *start == ' ')
            start++;
          segment = g_strndup (start, (gsize) MAX (mark - start, 0));
          if (find_known (segment, labels, &len) == segment)
            continue;
          seam = find_seam (segment);
          if (seam != NULL && seam - segment < 80)
            g_ptr_array_add (labels, g_strndup (segment, (gsize) (seam - segment)));
        }
    }
}

/* Takes the chip off the end of @segment; what stands before it is the return value's length. */
static gsize
add_chip (SwBlock *block,
          const char *segment,
          gboolean first,
          GPtrArray *labels)
{
  gsize len = 0;
  const char *start = find_known (segment, labels, &len);
  gboolean guessed = start == NULL;
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;
  SwImportChip *chip;

  if (start == NULL)
    {
      const char *seam = find_seam (segment);

      if (seam == NULL)
        return strlen (segment);
      start = first ? find_run (segment, seam) : segment;
      len = (gsize) (seam - start);
    }

  label = g_strndup (start, len);
  title = sw_chips_clean_title (start + len);
  chip = sw_block_add_chip (block, label, title, NULL);
  chip->guessed = guessed;
  return (gsize) (start - segment);
}

static void
take_out (SwBlock *block,
          GPtrArray *labels)
{
  const char *p = block->text;
  const char *mark = strstr (p, SW_CHIP_MARK);
  GString *text;

  if (mark == NULL)
    return;

  text = g_string_new (NULL);
  for (gboolean first = TRUE; mark != NULL; first = FALSE)
    {
      g_autofree char *segment = g_strndup (p, (gsize) (mark - p));
      gsize before;

      g_strchomp (segment);
      if (!first)
        g_strchug (segment);
      before = add_chip (block, segment, first, labels);
      if (before > 0)
        g_string_append_len (text, segment, (gssize) before);

      p = mark + strlen (SW_CHIP_MARK);
      if (*p == '.')
        p++;
      mark = strstr (p, SW_CHIP_MARK);
    }

  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  /* The full stop of the statement itself may stand behind its chips. */
  if (!(p[0] == '.' && g_str_has_suffix (text->str, ".")))
    g_string_append (text, p);

  /* A chip inside the label leaves no label. */
  if (strncmp (block->text, text->str, block->label_len) != 0)
    block->label_len = 0;
  g_free (block->text);
  block->text = g_string_free (text, FALSE);
}

/**
 * sw_chips_take_out: (skip)
 * @blocks: (element-type SwBlock): a page's blocks
 * @profile: what kind of framework it may be
 *
 * Takes the citations out of the blocks' texts and puts them beside.
 */
void
sw_chips_take_out (GPtrArray *blocks,
                   const SwProfile *profile)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < profile->sources->len; i++)
    {
      const SwProfileSource *source = g_ptr_array_index (profile->sources, i);

      if (*source->label != '\0')
        g_ptr_array_add (labels, g_strdup (source->label));
    }

  learn_labels (blocks, labels);
  for (guint i = 0; i < blocks->len; i++)
    take_out (g_ptr_array_index (blocks, i), labels);
}
