/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwFormRow: one field of a node, with its title, its editor and what is wrong with it.
 *
 * What the user does becomes a transaction of the document at once; there is nothing to confirm. Typing
 * runs together to one undo step by the document's own rules. What the document says is shown again
 * whenever it has changed, by the smallest difference, so that the caret stays.
 *
 * A value is checked while it is typed, by the schema's check; what lint says of the field stands there
 * as well. Unfinished is not wrong: an empty field that has the caret is not accused.
 *
 * The editors of the several kinds are in sw-form-row-editors.c. */

#include "form/sw-form-row-private.h"

#include <glib/gi18n-lib.h>

#include "lint/sw-finding.h"

G_DEFINE_FINAL_TYPE (SwFormRow, sw_form_row, GTK_TYPE_WIDGET)

/**
 * sw_form_row_say_focus:
 * @self: a row
 *
 * Tells the document where the user is, for undo to come back to.
 */
void
sw_form_row_say_focus (SwFormRow *self)
{
  int caret = 0, anchor = 0;

  if (self->text != NULL)
    sw_field_get_selection (self->text, &caret, &anchor);
  sw_document_set_focus (self->document, self->node, self->member->field, caret, anchor);
}

/**
 * sw_form_row_write:
 * @self: a row
 * @value: (nullable): what its field shall hold, %NULL for nothing
 * @key: (nullable): what runs of changes may become one
 */
void
sw_form_row_write (SwFormRow *self,
                   SwValue *value,
                   const char *key)
{
  g_autofree char *label = NULL;

  if (sw_value_equal (value, sw_node_get_value (self->node, self->member->field)))
    return;

  /* Translators: "%s" is a field's title; what the Undo button names: "Undo Change Sector". */
  label = g_strdup_printf (_("Change %s"), sw_member_get_title (self->member));
  sw_document_begin (self->document, label, key);
  sw_document_set (self->document, self->node, self->member->field, value);
  sw_form_row_say_focus (self);
  sw_document_commit (self->document);
}

static const SwFinding *
find_worst (SwFormRow *self)
{
  SwFinding *worst = NULL;

  for (guint i = 0; self->findings != NULL && i < self->findings->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (self->findings, i);

      if (sw_finding_get_field (finding) != self->member->field)
        continue;
      if (worst == NULL || sw_finding_get_severity (finding) > sw_finding_get_severity (worst))
        worst = finding;
    }
  return worst;
}

static void
show_problem (SwFormRow *self,
              const char *problem,
              SwSeverity severity)
{
  static const char *const classes[] = { NULL, "info", "warning", "error" };
  static const char *const icons[] = { NULL, "dialog-information-symbolic", "dialog-warning-symbolic",
                                       "dialog-error-symbolic" };

  g_free (self->problem);
  self->problem = g_strdup (problem);
  gtk_widget_set_visible (self->problem_box, problem != NULL);
  for (guint i = SW_SEVERITY_INFO; i < SW_N_SEVERITIES; i++)
    gtk_widget_remove_css_class (self->problem_box, classes[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  problem != NULL ? problem : gtk_label_get_text (self->hint), -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL && severity == SW_SEVERITY_ERROR ? GTK_ACCESSIBLE_INVALID_TRUE
                                                                                : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (problem == NULL)
    return;

  gtk_widget_add_css_class (self->problem_box, classes[severity]);
  gtk_image_set_from_icon_name (self->problem_icon, icons[severity]);
  gtk_label_set_text (self->problem_label, problem);
}

/* What is wrong with what was typed, and that it is not what a save would write. */
static char *
describe_unheld (SwFormRow *self,
                 const char *problem,
                 const char *value)
{
  g_autofree char *kept = NULL;

  if (value != NULL && *value != '\0')
    /* Translators: "%s" is the value of a field, in place of which something impossible was typed. */
    kept = g_strdup_printf (_("The document keeps “%s”."), value);
  else
    kept = g_strdup (_("The document keeps nothing of it."));
  return g_strdup_printf ("%s %s", problem, kept);
}

/* Says what is wrong with the value, if anything is. */
static void
check (SwFormRow *self)
{
  const char *value = sw_node_get_text (self->node, self->member->field);
  gboolean empty = value == NULL || *value == '\0';
  SwFinding *finding = (SwFinding *) find_worst (self);
  g_autofree char *unheld = NULL;
  const char *problem = NULL;

  if (empty && self->unheld == NULL && self->text != NULL && self->entered)
    {
      show_problem (self, NULL, SW_SEVERITY_OFF);
      return;
    }

  if (self->unheld != NULL && self->member->check != NULL)
    problem = self->member->check (self->unheld);
  else if (value != NULL && self->member->check != NULL)
    problem = self->member->check (value);
  if (self->unheld != NULL && problem != NULL)
    problem = unheld = describe_unheld (self, problem, value);
  if (problem == NULL && self->style.check != NULL)
    problem = self->style.check (self->node);

  /* The rules ask the same checks: what both say is said once. */
  if (problem != NULL && (finding == NULL || sw_finding_get_severity (finding) < SW_SEVERITY_ERROR))
    show_problem (self, problem, finding != NULL ? sw_finding_get_severity (finding) : SW_SEVERITY_ERROR);
  else if (finding != NULL)
    show_problem (self, problem != NULL ? problem : sw_finding_get_message (finding),
                  sw_finding_get_severity (finding));
  else
    show_problem (self, NULL, SW_SEVERITY_OFF);
}

/**
 * sw_form_row_keep_unheld:
 * @self: a row
 * @text: (nullable): what was typed and its field cannot hold; %NULL where it can
 *
 * What was typed stays in the field with what is wrong with it, until it can be held or the document
 * says something else.
 */
void
sw_form_row_keep_unheld (SwFormRow *self,
                         const char *text)
{
  if (text == NULL && self->unheld == NULL)
    return;

  g_free (self->unheld);
  sw_value_unref (self->unheld_over);
  self->unheld = g_strdup (text);
  self->unheld_over = text != NULL ? sw_value_ref (sw_node_get_value (self->node, self->member->field)) : NULL;
  check (self);
}

static void
entered_cb (SwFormRow *self)
{
  self->entered = TRUE;
  /* An undo of what is typed next comes back here, and not to the field before. */
  if (!sw_document_is_open (self->document))
    sw_form_row_say_focus (self);
  check (self);
}

/* What is typed elsewhere is another undo step. */
static void
left_cb (SwFormRow *self)
{
  self->entered = FALSE;
  if (!sw_document_is_open (self->document))
    sw_document_break_run (self->document);
  check (self);
}

static void
title_clicked_cb (SwFormRow *self)
{
  gtk_widget_grab_focus (self->editor);
}

static void
sw_form_row_dispose (GObject *object)
{
  SwFormRow *self = SW_FORM_ROW (object);

  if (self->suggestions != NULL)
    g_object_run_dispose (G_OBJECT (self->suggestions));
  g_clear_object (&self->suggestions);
  g_clear_pointer (&self->line, gtk_widget_unparent);
  g_clear_object (&self->document);
  g_clear_object (&self->node);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);

  G_OBJECT_CLASS (sw_form_row_parent_class)->dispose (object);
}

static void
sw_form_row_finalize (GObject *object)
{
  g_free (SW_FORM_ROW (object)->problem);
  g_free (SW_FORM_ROW (object)->unheld);
  sw_value_unref (SW_FORM_ROW (object)->unheld_over);

  G_OBJECT_CLASS (sw_form_row_parent_class)->finalize (object);
}

static void
sw_form_row_class_init (SwFormRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_form_row_dispose;
  object_class->finalize = sw_form_row_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "formrow");
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-form-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SwFormRow, line);
  gtk_widget_class_bind_template_child (widget_class, SwFormRow, title);
  gtk_widget_class_bind_template_child (widget_class, SwFormRow, slot);
  gtk_widget_class_bind_template_child (widget_class, SwFormRow, hint);
  gtk_widget_class_bind_template_child (widget_class, SwFormRow, problem_box);
  gtk_widget_class_bind_template_child (widget_class, SwFormRow, problem_icon);
  gtk_widget_class_bind_template_child (widget_class, SwFormRow, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, title_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
sw_form_row_init (SwFormRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sw_form_row_new:
 * @document: the document
 * @node: one of its nodes
 * @member: one of the node's fields
 * @style: how it is edited
 * @profile: (nullable): what sectors and groups there are to choose from
 *
 * Returns: (transfer floating): a row that shows that field
 */
GtkWidget *
sw_form_row_new (SwDocument *document,
                 SwNode *node,
                 const SwMember *member,
                 const SwFormStyle *style,
                 SwProfile *profile)
{
  SwFormRow *self = g_object_new (SW_TYPE_FORM_ROW, NULL);
  const char *title = sw_member_get_title (member);

  self->document = g_object_ref (document);
  self->node = g_object_ref (node);
  self->member = member;
  self->style = *style;

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->hint, style->hint != NULL ? _(style->hint) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), style->hint != NULL);
  sw_form_row_make_editor (self, profile);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (self->fixed == NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  sw_form_row_update (self);
  return GTK_WIDGET (self);
}

/**
 * sw_form_row_get_node:
 * @self: a row
 *
 * Returns: (transfer none): the node whose field it shows
 */
SwNode *
sw_form_row_get_node (SwFormRow *self)
{
  return self->node;
}

/**
 * sw_form_row_get_field:
 * @self: a row
 *
 * Returns: the field it shows
 */
guint
sw_form_row_get_field (SwFormRow *self)
{
  return self->member->field;
}

/**
 * sw_form_row_get_editor:
 * @self: a row
 *
 * Returns: (transfer none): the #SwField, #GtkDropDown, #GtkSwitch or #GtkLabel that shows the value
 */
GtkWidget *
sw_form_row_get_editor (SwFormRow *self)
{
  return self->editor;
}

/**
 * sw_form_row_get_problem:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): what it says is wrong
 */
const char *
sw_form_row_get_problem (SwFormRow *self)
{
  return self->problem;
}

/**
 * sw_form_row_update:
 * @self: a row
 *
 * Shows what the document says now.
 */
void
sw_form_row_update (SwFormRow *self)
{
  sw_form_row_show_value (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->slot), sw_document_get_read_only (self->document) == NULL);
  check (self);
}

/**
 * sw_form_row_show_findings:
 * @self: a row
 * @findings: (nullable) (element-type SwFinding): what lint says of the node; other fields' are left out
 */
void
sw_form_row_show_findings (SwFormRow *self,
                           GPtrArray *findings)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  if (findings != NULL)
    self->findings = g_ptr_array_copy (findings, (GCopyFunc) g_object_ref, NULL);
  if (self->findings != NULL)
    g_ptr_array_set_free_func (self->findings, g_object_unref);
  check (self);
}

/**
 * sw_form_row_reveal:
 * @self: a row
 * @start: where to select from, in bytes; -1 for no certain place
 * @end: where the caret shall be
 */
void
sw_form_row_reveal (SwFormRow *self,
                    gssize start,
                    gssize end)
{
  sw_form_row_update (self);
  gtk_widget_grab_focus (self->editor);
  if (self->text != NULL && start >= 0)
    sw_field_select (self->text, (gsize) start, end >= 0 ? (gsize) end : (gsize) start);
}
