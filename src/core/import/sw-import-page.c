/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a framework's page looks like, whatever it came as.
 *
 * The blocks of a page pass one after another before a row of readers; the first that understands one
 * takes it, and what none understands is kept as such. The order of the row is the order of certainty:
 * what can only be one thing is asked for before what depends on the place. Sections, levels and
 * domains are known by the names that the profile has for them, and where the page has other names, by
 * the lists that stand below them. */

#include "import/sw-import-page.h"

#include <string.h>

#include "import/sw-import-page-private.h"
#include "text/sw-statement-text.h"

static gboolean (*const readers[]) (SwPageReader *self, SwBlock *block) = {
  sw_page_read_furniture, sw_page_read_occupation, sw_page_read_context, sw_page_read_foot,
  sw_page_read_anchors,   sw_page_read_level,      sw_page_read_domain,  sw_page_read_section,
  sw_page_read_evidence,  sw_page_read_statement,  sw_page_read_role,    sw_page_read_description,
};

/**
 * sw_page_has_prefix: (skip)
 * @text: a block's text
 * @prefix: ASCII
 *
 * Returns: whether @text begins with @prefix, in any case, and then with what is no small letter
 */
gboolean
sw_page_has_prefix (const char *text,
                    const char *prefix)
{
  gsize len = strlen (prefix);

  return g_ascii_strncasecmp (text, prefix, len) == 0 && !g_ascii_islower (text[len]);
}

/**
 * sw_page_peek: (skip)
 * @self: a reader
 * @ahead: how many blocks ahead
 *
 * Returns: (nullable) (transfer none): that block
 */
const SwBlock *
sw_page_peek (SwPageReader *self,
              guint ahead)
{
  return self->at + ahead < self->blocks->len ? g_ptr_array_index (self->blocks, self->at + ahead) : NULL;
}

/**
 * sw_page_get_form: (skip)
 * @self: a reader
 *
 * Returns: the forms of the verb that the section at hand is written in
 */
SwVerbForm
sw_page_get_form (SwPageReader *self)
{
  const SwProfileSection *section =
    sw_profile_get_section (self->profile, self->section != NULL ? self->section->key : SW_SECTION_PLAIN_KEY);

  if (section != NULL && g_strcmp0 (section->verb, "base") == 0)
    return SW_VERB_BASE;
  if (section != NULL && g_strcmp0 (section->verb, "third") == 0)
    return SW_VERB_THIRD;
  return (SwVerbForm) (SW_VERB_BASE | SW_VERB_THIRD);
}

/* An item that has a list of its own below it is a heading, as outlines have them, unless it says what a
 * statement says. */
static void
mark_parents (SwPageReader *self)
{
  for (guint i = 0; i + 1 < self->blocks->len; i++)
    {
      SwBlock *block = g_ptr_array_index (self->blocks, i);
      const SwBlock *next = g_ptr_array_index (self->blocks, i + 1);

      if (block->kind != SW_BLOCK_ITEM || next->kind != SW_BLOCK_ITEM || next->depth <= block->depth ||
          block->chips->len > 0 || strlen (block->text) > 80)
        continue;
      if (!sw_page_is_level (self, block) &&
          (block->label_len > 0 || g_str_has_suffix (block->text, ".") || strstr (block->text, SW_SEPARATOR) != NULL))
        continue;
      block->kind = SW_BLOCK_HEADING;
      block->depth = 6;
    }
}

static void
read_block (SwPageReader *self,
            SwBlock *block)
{
  if (strlen (block->text) > SW_IMPORT_MAX_CHARACTERS &&
      g_utf8_strlen (block->text, -1) > SW_IMPORT_MAX_CHARACTERS)
    {
      sw_page_keep_too_long (self, block);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (readers[i] (self, block))
      return;

  sw_import_draft_add_rest (self->draft, block->text, block->line, FALSE);
}

/**
 * sw_import_page_read: (skip)
 * @list: a page's blocks; their chips are taken out of the texts
 * @form: the name of the form that it was read from, static
 * @profile: what kind of framework it may be
 *
 * Returns: (transfer full): what was found
 */
SwImportDraft *
sw_import_page_read (SwBlockList *list,
                     const char *form,
                     const SwProfile *profile)
{
  SwPageReader self = { .profile = profile, .blocks = list->blocks, .group = SW_N_LISTS };

  self.draft = sw_import_draft_new (form);
  for (guint i = 0; i < list->limits->len; i++)
    g_ptr_array_add (self.draft->limits, g_strdup (g_ptr_array_index (list->limits, i)));

  mark_parents (&self);
  sw_chips_take_out (list->blocks, profile);
  sw_page_find_title (&self);
  if (self.draft->title == NULL)
    self.draft->title = g_strdup (list->title);

  for (self.at = 0; self.at < list->blocks->len; self.at++)
    if (self.at != self.title_at)
      read_block (&self, g_ptr_array_index (list->blocks, self.at));

  sw_page_propose_levels (&self);
  return self.draft;
}
