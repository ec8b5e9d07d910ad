/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwFix: what can be done about a finding.
 *
 * A fix is a list of steps that describe, so that it can be shown before it is taken, and compared.
 * Each step that writes into a text keeps the text it was made for: a fix from a menu that stood
 * open while the text changed is refused, not applied at offsets that mean something else by now.
 *
 * Several fixes can be played as one: their replacements are gathered by field and made from the end
 * of the text to its start, so that no offset is moved by the one before. Whoever gathers them sees
 * to it that they do not overlap (see sw-fix-all.c). */

#include "lint/sw-fix-private.h"

#include <string.h>

struct _SwFix
{
  gatomicrefcount ref_count;
  gboolean safe;
  char *title;
  GArray *steps;           /* of SwFixStep */
};

static void
clear_step (gpointer data)
{
  SwFixStep *step = data;

  g_clear_object (&step->node);
  g_clear_pointer (&step->expected, sw_value_unref);
  g_clear_pointer (&step->text, g_free);
}

/**
 * sw_fix_new:
 * @title: what it does, as a menu names it, translated
 * @safe: whether it changes no meaning
 *
 * Returns: (transfer full): a fix without steps
 */
SwFix *
sw_fix_new (const char *title,
            gboolean safe)
{
  SwFix *fix = g_new0 (SwFix, 1);

  g_atomic_ref_count_init (&fix->ref_count);
  fix->title = g_strdup (title);
  fix->safe = safe;
  fix->steps = g_array_new (FALSE, TRUE, sizeof (SwFixStep));
  g_array_set_clear_func (fix->steps, clear_step);
  return fix;
}

/**
 * sw_fix_ref:
 * @fix: a fix
 *
 * Returns: (transfer full): @fix
 */
SwFix *
sw_fix_ref (SwFix *fix)
{
  g_atomic_ref_count_inc (&fix->ref_count);
  return fix;
}

/**
 * sw_fix_unref:
 * @fix: (transfer full) (nullable): a fix
 */
void
sw_fix_unref (SwFix *fix)
{
  if (fix == NULL || !g_atomic_ref_count_dec (&fix->ref_count))
    return;

  g_array_unref (fix->steps);
  g_free (fix->title);
  g_free (fix);
}

/**
 * sw_fix_add_replace:
 * @fix: a fix that is being made
 * @node: a node
 * @field: one of its fields
 * @start: where the part begins that goes, in bytes
 * @end: where it ends, exclusive
 * @with: what comes in its place
 */
void
sw_fix_add_replace (SwFix *fix,
                    SwNode *node,
                    guint field,
                    gssize start,
                    gssize end,
                    const char *with)
{
  const char *text = sw_node_get_text (node, field);
  gsize length = text != NULL ? strlen (text) : 0;
  SwFixStep step = { .type = SW_FIX_REPLACE, .node = g_object_ref (node), .field = field };

  step.start = MIN ((gsize) MAX (start, 0), length);
  step.end = end < 0 ? length : CLAMP ((gsize) end, step.start, length);
  step.expected = sw_value_ref (sw_node_get_value (node, field));
  step.text = g_strdup (with);
  g_array_append_val (fix->steps, step);
}

/**
 * sw_fix_add_statement_after:
 * @fix: a fix that is being made
 * @statement: a statement
 * @text: the text of the new one that comes after it
 */
void
sw_fix_add_statement_after (SwFix *fix,
                            SwNode *statement,
                            const char *text)
{
  SwFixStep step = { .type = SW_FIX_STATEMENT_AFTER, .node = g_object_ref (statement) };

  step.text = g_strdup (text);
  g_array_append_val (fix->steps, step);
}

/**
 * sw_fix_add_remove:
 * @fix: a fix that is being made
 * @node: the node that goes, with all below it
 */
void
sw_fix_add_remove (SwFix *fix,
                   SwNode *node)
{
  SwFixStep step = { .type = SW_FIX_REMOVE, .node = g_object_ref (node) };

  g_array_append_val (fix->steps, step);
}

/**
 * sw_fix_get_title:
 * @fix: a fix
 *
 * Returns: (transfer none): what it does, as a menu names it
 */
const char *
sw_fix_get_title (const SwFix *fix)
{
  return fix->title;
}

/**
 * sw_fix_is_safe:
 * @fix: a fix
 *
 * Returns: whether it changes no meaning
 */
gboolean
sw_fix_is_safe (const SwFix *fix)
{
  return fix->safe;
}

/**
 * sw_fix_get_steps:
 * @fix: a fix
 *
 * Returns: (transfer none) (element-type SwFixStep): its steps
 */
GArray *
sw_fix_get_steps (const SwFix *fix)
{
  return fix->steps;
}

/**
 * sw_fix_equal:
 * @fix: a fix
 * @other: another
 *
 * Returns: whether both do the same at the same places; the text around does not matter
 */
gboolean
sw_fix_equal (const SwFix *fix,
              const SwFix *other)
{
  if (fix->safe != other->safe || fix->steps->len != other->steps->len ||
      !g_str_equal (fix->title, other->title))
    return FALSE;

  for (guint i = 0; i < fix->steps->len; i++)
    {
      const SwFixStep *a = &g_array_index (fix->steps, SwFixStep, i);
      const SwFixStep *b = &g_array_index (other->steps, SwFixStep, i);

      if (a->type != b->type || a->node != b->node || a->field != b->field || a->start != b->start ||
          a->end != b->end || g_strcmp0 (a->text, b->text) != 0)
        return FALSE;
    }

  return TRUE;
}

static int
compare_steps_backwards (const void *a,
                         const void *b)
{
  const SwFixStep *x = *(SwFixStep *const *) a;
  const SwFixStep *y = *(SwFixStep *const *) b;

  if (x->start != y->start)
    return x->start < y->start ? 1 : -1;
  return x->end < y->end ? 1 : x->end > y->end ? -1 : 0;
}

/* The text of @node's @field after the replacements that @fixes make in it. */
static char *
replaced_text (GPtrArray *fixes,
               SwNode *node,
               guint field)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  const char *now = sw_node_get_text (node, field);
  GString *text = g_string_new (now != NULL ? now : "");

  for (guint i = 0; i < fixes->len; i++)
    {
      const SwFix *fix = g_ptr_array_index (fixes, i);

      for (guint j = 0; j < fix->steps->len; j++)
        {
          SwFixStep *step = &g_array_index (fix->steps, SwFixStep, j);

          if (step->type == SW_FIX_REPLACE && step->node == node && step->field == field)
            g_ptr_array_add (steps, step);
        }
    }

  if (steps->len > 1)
    qsort (steps->pdata, steps->len, sizeof (gpointer), compare_steps_backwards);
  for (guint i = 0; i < steps->len; i++)
    {
      const SwFixStep *step = g_ptr_array_index (steps, i);

      if (step->end > text->len)
        continue;
      g_string_erase (text, (gssize) step->start, (gssize) (step->end - step->start));
      g_string_insert (text, (gssize) step->start, step->text);
    }

  return g_string_free (text, FALSE);
}

/**
 * sw_fix_preview:
 * @fix: a fix
 * @node: a node
 * @field: one of its fields
 *
 * Returns: (transfer full): what the field will hold when the fix has been applied; for text as it is now
 */
char *
sw_fix_preview (const SwFix *fix,
                SwNode *node,
                guint field)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, (gpointer) fix);
  return replaced_text (one, node, field);
}

/**
 * sw_fix_is_current:
 * @fix: a fix
 * @document: the document it was made for
 *
 * Returns: whether all that it speaks of is still there, and every text still what it was made for
 */
gboolean
sw_fix_is_current (const SwFix *fix,
                   SwDocument *document)
{
  for (guint i = 0; i < fix->steps->len; i++)
    {
      const SwFixStep *step = &g_array_index (fix->steps, SwFixStep, i);

      if (sw_node_get_root (step->node) != sw_document_get_root (document))
        return FALSE;
      if (step->type == SW_FIX_REPLACE &&
          !sw_value_equal (step->expected, sw_node_get_value (step->node, step->field)))
        return FALSE;
    }

  return fix->steps->len > 0;
}

static gboolean
insert_after (SwDocument *document,
              SwNode *statement,
              const char *text,
              guint distance)
{
  g_autoptr (SwNode) node = sw_node_new (SW_KIND_STATEMENT);

  sw_node_init_text (node, SW_STATEMENT_TEXT, text);
  return sw_document_insert (document, sw_node_get_parent (statement), sw_node_get_list_id (statement), node,
                             sw_node_get_position (statement) + distance);
}

/**
 * sw_fix_play:
 * @fixes: (element-type SwFix): current fixes that do not overlap
 * @document: a document with an open transaction
 *
 * Returns: whether every step was taken
 */
gboolean
sw_fix_play (GPtrArray *fixes,
             SwDocument *document)
{
  gboolean done = TRUE;

  for (guint i = 0; i < fixes->len; i++)
    {
      const SwFix *fix = g_ptr_array_index (fixes, i);

      for (guint j = 0; j < fix->steps->len; j++)
        {
          const SwFixStep *step = &g_array_index (fix->steps, SwFixStep, j);

          /* The first step that meets a field makes all of the field's replacements; for the later
           * ones the text is no longer what they were made for. */
          if (step->type == SW_FIX_REPLACE &&
              sw_value_equal (step->expected, sw_node_get_value (step->node, step->field)))
            {
              g_autofree char *text = replaced_text (fixes, step->node, step->field);

              done = sw_document_set_text (document, step->node, step->field, text) && done;
            }
        }
    }

  for (guint i = 0; i < fixes->len; i++)
    {
      const SwFix *fix = g_ptr_array_index (fixes, i);
      guint distance = 1;

      for (guint j = 0; j < fix->steps->len; j++)
        {
          const SwFixStep *step = &g_array_index (fix->steps, SwFixStep, j);

          if (step->type == SW_FIX_STATEMENT_AFTER)
            done = insert_after (document, step->node, step->text, distance++) && done;
        }

      for (guint j = 0; j < fix->steps->len; j++)
        {
          const SwFixStep *step = &g_array_index (fix->steps, SwFixStep, j);

          if (step->type == SW_FIX_REMOVE)
            done = sw_document_remove (document, step->node) && done;
        }
    }

  return done;
}

/**
 * sw_fix_apply:
 * @fix: a fix
 * @document: the document it was made for
 *
 * Applies the fix in one transaction. It is refused, and nothing changes, where the text is no longer
 * what the fix was made for.
 *
 * Returns: whether it was applied
 */
gboolean
sw_fix_apply (const SwFix *fix,
              SwDocument *document)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  if (!sw_fix_is_current (fix, document) || sw_document_get_read_only (document) != NULL)
    return FALSE;

  g_ptr_array_add (one, (gpointer) fix);
  sw_document_break_run (document);
  sw_document_begin (document, fix->title, NULL);
  if (!sw_fix_play (one, document))
    {
      sw_document_abort (document);
      return FALSE;
    }
  sw_document_commit (document);
  return TRUE;
}
