/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwFinding: what a rule has to say about one place.
 *
 * A finding does not change once its rule has made it; the views show it as it is. The one exception
 * is its fixes: when a statement is looked at again and the same thing is found at the same place, the
 * old object stays in the list (and selected, where it was) and takes over the fixes that were made
 * for the new text. Nodes are held, so that a list can be told that a finding went after its statement
 * did. */

#include "lint/sw-finding-private.h"

struct _SwFinding
{
  GObject parent_instance;

  const SwRule *rule;
  SwSeverity severity;
  SwNode *node;
  guint field;
  gboolean unfinished;     /* it tells of what is merely not written yet */
  gssize start;
  gssize end;
  char *message;
  GPtrArray *fixes;        /* of SwFix; NULL where there is none */
  GPtrArray *related;      /* of SwNode; likewise */
  guint stamp;             /* of the pass that saw it last; the list of the linter compares by it */
};

G_DEFINE_FINAL_TYPE (SwFinding, sw_finding, G_TYPE_OBJECT)

static void
sw_finding_finalize (GObject *object)
{
  SwFinding *self = SW_FINDING (object);

  g_clear_object (&self->node);
  g_clear_pointer (&self->fixes, g_ptr_array_unref);
  g_clear_pointer (&self->related, g_ptr_array_unref);
  g_free (self->message);

  G_OBJECT_CLASS (sw_finding_parent_class)->finalize (object);
}

static void
sw_finding_class_init (SwFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_finding_finalize;
}

static void
sw_finding_init (SwFinding *self)
{
}

/**
 * sw_finding_new:
 * @rule: the rule that speaks
 * @severity: how much it matters here
 * @node: what it is about
 * @field: which of the node's fields, %SW_NO_FIELD for the whole
 * @start: where it begins in the field's text, in bytes; -1 where there is no place in it
 * @end: where it ends, exclusive
 * @message: what is wrong and what to do, translated
 *
 * Returns: (transfer full): the finding
 */
SwFinding *
sw_finding_new (const SwRule *rule,
                SwSeverity severity,
                SwNode *node,
                guint field,
                gssize start,
                gssize end,
                const char *message)
{
  SwFinding *self = g_object_new (SW_TYPE_FINDING, NULL);

  self->rule = rule;
  self->severity = severity;
  self->unfinished = (rule->flags & SW_RULE_UNFINISHED) != 0;
  self->node = g_object_ref (node);
  self->field = field;
  self->start = start;
  self->end = end;
  self->message = g_strdup (message);
  return self;
}

/**
 * sw_finding_set_severity:
 * @self: a finding that its rule is making
 * @severity: how much it matters
 */
void
sw_finding_set_severity (SwFinding *self,
                         SwSeverity severity)
{
  self->severity = severity;
}

/**
 * sw_finding_set_unfinished:
 * @self: a finding that its rule is making
 */
void
sw_finding_set_unfinished (SwFinding *self)
{
  self->unfinished = TRUE;
}

/**
 * sw_finding_is_unfinished:
 * @self: a finding
 *
 * Returns: whether it tells of what is merely not written yet
 */
gboolean
sw_finding_is_unfinished (SwFinding *self)
{
  return self->unfinished;
}

/**
 * sw_finding_add_fix:
 * @self: a finding that its rule is making
 * @fix: (transfer full): what can be done about it
 */
void
sw_finding_add_fix (SwFinding *self,
                    SwFix *fix)
{
  if (self->fixes == NULL)
    self->fixes = g_ptr_array_new_with_free_func ((GDestroyNotify) sw_fix_unref);
  g_ptr_array_add (self->fixes, fix);
}

/**
 * sw_finding_add_related:
 * @self: a finding that its rule is making
 * @node: (transfer none): another node that it is about as well
 */
void
sw_finding_add_related (SwFinding *self,
                        SwNode *node)
{
  if (self->related == NULL)
    self->related = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self->related, g_object_ref (node));
}

/**
 * sw_finding_get_rule:
 * @self: a finding
 *
 * Returns: (transfer none): the rule that speaks
 */
const SwRule *
sw_finding_get_rule (SwFinding *self)
{
  return self->rule;
}

/**
 * sw_finding_get_severity:
 * @self: a finding
 *
 * Returns: how much it matters
 */
SwSeverity
sw_finding_get_severity (SwFinding *self)
{
  return self->severity;
}

/**
 * sw_finding_get_node:
 * @self: a finding
 *
 * Returns: (transfer none): what it is about
 */
SwNode *
sw_finding_get_node (SwFinding *self)
{
  return self->node;
}

/**
 * sw_finding_get_field:
 * @self: a finding
 *
 * Returns: which of the node's fields it is about, %SW_NO_FIELD for the whole
 */
guint
sw_finding_get_field (SwFinding *self)
{
  return self->field;
}

/**
 * sw_finding_get_start:
 * @self: a finding
 *
 * Returns: where it begins in the field's text, in bytes; -1 where there is no place in it
 */
gssize
sw_finding_get_start (SwFinding *self)
{
  return self->start;
}

/**
 * sw_finding_get_end:
 * @self: a finding
 *
 * Returns: where it ends in the field's text, exclusive; -1 where there is no place in it
 */
gssize
sw_finding_get_end (SwFinding *self)
{
  return self->start < 0 ? -1 : self->end;
}

/**
 * sw_finding_get_message:
 * @self: a finding
 *
 * Returns: (transfer none): what is wrong and what to do, translated
 */
const char *
sw_finding_get_message (SwFinding *self)
{
  return self->message;
}

/**
 * sw_finding_get_fixes:
 * @self: a finding
 *
 * Returns: (nullable) (transfer none) (element-type SwFix): what can be done about it
 */
GPtrArray *
sw_finding_get_fixes (SwFinding *self)
{
  return self->fixes;
}

/**
 * sw_finding_get_n_fixes:
 * @self: a finding
 *
 * Returns: how many ways out it offers
 */
guint
sw_finding_get_n_fixes (SwFinding *self)
{
  return self->fixes != NULL ? self->fixes->len : 0;
}

/**
 * sw_finding_get_related:
 * @self: a finding
 *
 * Returns: (nullable) (transfer none) (element-type SwNode): the other nodes that it is about
 */
GPtrArray *
sw_finding_get_related (SwFinding *self)
{
  return self->related;
}

/**
 * sw_finding_get_safe_fix:
 * @self: a finding
 *
 * Returns: (nullable) (transfer none): the fix that may be taken with all others at once
 */
SwFix *
sw_finding_get_safe_fix (SwFinding *self)
{
  for (guint i = 0; self->fixes != NULL && i < self->fixes->len; i++)
    {
      SwFix *fix = g_ptr_array_index (self->fixes, i);

      if (sw_fix_is_safe (fix))
        return fix;
    }

  return NULL;
}

static gboolean
same_nodes (GPtrArray *a,
            GPtrArray *b)
{
  guint n = a != NULL ? a->len : 0;

  if (n != (b != NULL ? b->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;
  return TRUE;
}

static gboolean
same_fixes (GPtrArray *a,
            GPtrArray *b)
{
  guint n = a != NULL ? a->len : 0;

  if (n != (b != NULL ? b->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!sw_fix_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

/**
 * sw_finding_equal:
 * @self: a finding
 * @other: another
 *
 * Returns: whether both say the same about the same place, and offer the same
 */
gboolean
sw_finding_equal (SwFinding *self,
                  SwFinding *other)
{
  return self->rule == other->rule && self->severity == other->severity && self->node == other->node &&
         self->field == other->field && self->start == other->start &&
         sw_finding_get_end (self) == sw_finding_get_end (other) &&
         g_str_equal (self->message, other->message) && same_nodes (self->related, other->related) &&
         same_fixes (self->fixes, other->fixes);
}

/**
 * sw_finding_adopt_fixes:
 * @self: a finding that was there before
 * @newer: an equal one, made for the text as it is now
 */
void
sw_finding_adopt_fixes (SwFinding *self,
                        SwFinding *newer)
{
  /* Shared, not taken: the row keeps the newer one, and it is compared again at the next update. */
  g_clear_pointer (&self->fixes, g_ptr_array_unref);
  self->fixes = newer->fixes != NULL ? g_ptr_array_ref (newer->fixes) : NULL;
}

void
sw_finding_set_stamp (SwFinding *self,
                      guint stamp)
{
  self->stamp = stamp;
}

guint
sw_finding_get_stamp (SwFinding *self)
{
  return self->stamp;
}
