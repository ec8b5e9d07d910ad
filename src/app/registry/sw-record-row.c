/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwRecordRow: a thing that a document lists, as a line of a page, and as a form when it is opened.
 *
 * Closed, it says what the page's owner makes of its node; the form has the schema's fields, with what is
 * wrong beside each. The row itself has the focus while one goes about in the list. Its keys are verbs
 * of the page it is in: they are bound here, in the bubble phase, so that a field of the form and its
 * input method see every key first. */

#include "registry/sw-record-row.h"

#include "lint/sw-linter.h"
#include "sw-css-class.h"

struct _SwRecordRow
{
  GtkListBoxRow parent_instance;

  SwSession *session;      /* not owned: the list that owns the row has it */
  SwNode *node;
  GPtrArray *fields;       /* of SwFormRow, while the row is open; not owned */
  gboolean marked;

  GtkWidget *head;
  GtkLabel *code;
  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *note;
  GtkLabel *tag;
  GtkWidget *mark;
  GtkWidget *count;
  GtkWidget *menu;
  GtkBox *editor;
  GtkBox *form;
};

G_DEFINE_FINAL_TYPE (SwRecordRow, sw_record_row, GTK_TYPE_LIST_BOX_ROW)

/**
 * sw_record_line_clear:
 * @line: what a row says
 */
void
sw_record_line_clear (SwRecordLine *line)
{
  g_free (line->code);
  g_free (line->title);
  g_free (line->detail);
  g_free (line->note);
  g_free (line->tag);
  g_free (line->tag_tooltip);
  g_free (line->count);
  g_free (line->count_tooltip);
  g_free (line->name);
}

static void
activate (SwRecordRow *self,
          const char *action)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

static void
count_clicked_cb (SwRecordRow *self)
{
  activate (self, "record.statements");
}

static void
menu_clicked_cb (SwRecordRow *self)
{
  activate (self, "record.menu");
}

static void
done_clicked_cb (SwRecordRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "record.close", NULL);
}

static void
secondary_cb (SwRecordRow *self,
              int n_press,
              double x,
              double y,
              GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  activate (self, "record.menu");
}

static void
sw_record_row_dispose (GObject *object)
{
  SwRecordRow *self = SW_RECORD_ROW (object);

  g_ptr_array_set_size (self->fields, 0);
  g_clear_object (&self->node);

  G_OBJECT_CLASS (sw_record_row_parent_class)->dispose (object);
}

static void
sw_record_row_finalize (GObject *object)
{
  g_ptr_array_unref (SW_RECORD_ROW (object)->fields);

  G_OBJECT_CLASS (sw_record_row_parent_class)->finalize (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
    int step;              /* 0 for an action without a parameter */
  } bindings[] = {
    { GDK_KEY_Up, 0, "record.step", -1 },
    { GDK_KEY_KP_Up, 0, "record.step", -1 },
    { GDK_KEY_Down, 0, "record.step", 1 },
    { GDK_KEY_KP_Down, 0, "record.step", 1 },
    { GDK_KEY_Home, 0, "record.edge", -1 },
    { GDK_KEY_KP_Home, 0, "record.edge", -1 },
    { GDK_KEY_Home, GDK_CONTROL_MASK, "record.edge", -1 },
    { GDK_KEY_KP_Home, GDK_CONTROL_MASK, "record.edge", -1 },
    { GDK_KEY_End, 0, "record.edge", 1 },
    { GDK_KEY_KP_End, 0, "record.edge", 1 },
    { GDK_KEY_End, GDK_CONTROL_MASK, "record.edge", 1 },
    { GDK_KEY_KP_End, GDK_CONTROL_MASK, "record.edge", 1 },
    { GDK_KEY_Return, 0, "record.edit", 0 },
    { GDK_KEY_KP_Enter, 0, "record.edit", 0 },
    { GDK_KEY_F2, 0, "record.edit", 0 },
    { GDK_KEY_Escape, 0, "record.close", 0 },
    { GDK_KEY_Delete, 0, "record.remove", 0 },
    { GDK_KEY_KP_Delete, 0, "record.remove", 0 },
    { GDK_KEY_Delete, GDK_ALT_MASK, "record.remove", 0 },
    { GDK_KEY_KP_Delete, GDK_ALT_MASK, "record.remove", 0 },
    { GDK_KEY_Up, GDK_ALT_MASK, "record.move", -1 },
    { GDK_KEY_KP_Up, GDK_ALT_MASK, "record.move", -1 },
    { GDK_KEY_Down, GDK_ALT_MASK, "record.move", 1 },
    { GDK_KEY_KP_Down, GDK_ALT_MASK, "record.move", 1 },
    { GDK_KEY_Return, GDK_CONTROL_MASK, "record.add", 0 },
    { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "record.add", 0 },
    { GDK_KEY_l, GDK_CONTROL_MASK, "record.link", 0 },
    { GDK_KEY_Return, GDK_ALT_MASK, "record.menu", 0 },
    { GDK_KEY_Menu, 0, "record.menu", 0 },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "record.menu", 0 },
    { GDK_KEY_c, GDK_CONTROL_MASK, "record.copy", 0 },
    { GDK_KEY_v, GDK_CONTROL_MASK, "record.paste", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    if (bindings[i].step != 0)
      gtk_widget_class_add_binding_action (widget_class, bindings[i].key, bindings[i].modifiers, bindings[i].action,
                                           "i", bindings[i].step);
    else
      gtk_widget_class_add_binding_action (widget_class, bindings[i].key, bindings[i].modifiers, bindings[i].action,
                                           NULL);
}

static void
sw_record_row_class_init (SwRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_record_row_dispose;
  object_class->finalize = sw_record_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-record-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SwRecordRow, head);
  gtk_widget_class_bind_template_child (widget_class, SwRecordRow, code);
  gtk_widget_class_bind_template_child (widget_class, SwRecordRow, title);
  gtk_widget_class_bind_template_child (widget_class, SwRecordRow, detail);
  gtk_widget_class_bind_template_child (widget_class, SwRecordRow, note);
  gtk_widget_class_bind_template_child (widget_class, SwRecordRow, tag);
  gtk_widget_class_bind_template_child (widget_class, SwRecordRow, mark);
  gtk_widget_class_bind_template_child (widget_class, SwRecordRow, count);
  gtk_widget_class_bind_template_child (widget_class, SwRecordRow, menu);
  gtk_widget_class_bind_template_child (widget_class, SwRecordRow, editor);
  gtk_widget_class_bind_template_child (widget_class, SwRecordRow, form);
  gtk_widget_class_bind_template_callback (widget_class, count_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_cb);
  install_keys (widget_class);
}

static void
sw_record_row_init (SwRecordRow *self)
{
  self->fields = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sw_record_row_new:
 * @session: (transfer none): the session of the window it is in
 * @node: what it shows
 *
 * Returns: (transfer floating): a row that says nothing yet
 */
GtkWidget *
sw_record_row_new (SwSession *session,
                   SwNode *node)
{
  SwRecordRow *self = g_object_new (SW_TYPE_RECORD_ROW, NULL);

  self->session = session;
  self->node = g_object_ref (node);
  return GTK_WIDGET (self);
}

/**
 * sw_record_row_get_node:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
SwNode *
sw_record_row_get_node (SwRecordRow *self)
{
  return self->node;
}

/**
 * sw_record_row_get_head:
 * @self: a row
 *
 * Returns: (transfer none): the line without the form
 */
GtkWidget *
sw_record_row_get_head (SwRecordRow *self)
{
  return self->head;
}

/**
 * sw_record_row_get_count_button:
 * @self: a row
 *
 * Returns: (transfer none): what says how many statements there are
 */
GtkWidget *
sw_record_row_get_count_button (SwRecordRow *self)
{
  return self->count;
}

static void
show_label (GtkLabel *label,
            const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (label), text != NULL ? text : "") != 0)
    gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/**
 * sw_record_row_show_line:
 * @self: a row
 * @line: what it shall say
 */
void
sw_record_row_show_line (SwRecordRow *self,
                         const SwRecordLine *line)
{
  show_label (self->code, line->code);
  show_label (self->title, line->title);
  show_label (self->detail, line->detail);
  show_label (self->note, line->note);
  show_label (self->tag, line->tag);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->tag), line->tag_tooltip);
  sw_css_class_set (GTK_WIDGET (self->title), "record-name", line->strong);
  sw_css_class_set (GTK_WIDGET (self->title), "caption-dim", line->missing);

  gtk_widget_set_visible (self->count, line->count != NULL);
  if (line->count != NULL && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (self->count)), line->count) != 0)
    gtk_button_set_label (GTK_BUTTON (self->count), line->count);
  gtk_widget_set_tooltip_text (self->count, line->count_tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, line->name, -1);
}

/**
 * sw_record_row_show_findings:
 * @self: a row
 *
 * Shows what lint says of the node now: a mark on the line, the sentences beside the fields.
 */
void
sw_record_row_show_findings (SwRecordRow *self)
{
  static const char *const icons[] = { NULL, "dialog-information-symbolic", "dialog-warning-symbolic",
                                       "dialog-error-symbolic" };
  static const char *const classes[] = { NULL, "info", "warning", "error" };
  SwLinter *linter = sw_session_get_linter (self->session);
  GPtrArray *findings = linter != NULL ? sw_linter_get_for_node (linter, self->node) : NULL;
  SwSeverity worst = SW_SEVERITY_OFF;
  g_autoptr (GString) messages = NULL;

  for (guint i = 0; i < self->fields->len; i++)
    sw_form_row_show_findings (g_ptr_array_index (self->fields, i), findings);

  if (findings == NULL && !self->marked)
    return;

  messages = g_string_new (NULL);
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (findings, i);

      worst = MAX (worst, sw_finding_get_severity (finding));
      g_string_append_printf (messages, "%s%s", i > 0 ? "\n" : "", sw_finding_get_message (finding));
    }

  self->marked = worst != SW_SEVERITY_OFF;
  gtk_widget_set_visible (self->mark, self->marked);
  for (guint i = SW_SEVERITY_INFO; i < G_N_ELEMENTS (classes); i++)
    sw_css_class_set (self->mark, classes[i], i == worst);
  if (self->marked)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->mark), icons[worst]);
  gtk_widget_set_tooltip_text (self->mark, self->marked ? messages->str : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, messages->str, -1);
}

/**
 * sw_record_row_update:
 * @self: a row
 *
 * Lets the form show what the document says now.
 */
void
sw_record_row_update (SwRecordRow *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    sw_form_row_update (g_ptr_array_index (self->fields, i));
}

/**
 * sw_record_row_is_open:
 * @self: a row
 *
 * Returns: whether its form is shown
 */
gboolean
sw_record_row_is_open (SwRecordRow *self)
{
  return self->fields->len > 0;
}

/**
 * sw_record_row_open:
 * @self: a row
 * @fields: (array length=n_fields): which of the node's fields to show, in order
 * @n_fields: how many
 */
void
sw_record_row_open (SwRecordRow *self,
                    const guint *fields,
                    guint n_fields)
{
  SwKind kind = sw_node_get_kind (self->node);

  if (sw_record_row_is_open (self))
    return;

  for (guint i = 0; i < n_fields; i++)
    {
      const SwMember *member = sw_schema_get_field (kind, fields[i]);
      SwFormStyle style;
      GtkWidget *row;

      if (member == NULL || !sw_form_plan_get_style (kind, member, &style))
        continue;
      row = sw_form_row_new (sw_session_get_document (self->session), self->node, member, &style,
                             sw_session_get_profile (self->session));
      g_ptr_array_add (self->fields, row);
      gtk_box_append (self->form, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->editor), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE, -1);
  sw_record_row_show_findings (self);
}

/**
 * sw_record_row_close:
 * @self: a row
 *
 * Takes the form away; a focus in it is on the row then.
 */
void
sw_record_row_close (SwRecordRow *self)
{
  GtkWidget *child;

  if (!sw_record_row_is_open (self))
    return;

  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_ptr_array_set_size (self->fields, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->form))) != NULL)
    gtk_box_remove (self->form, child);
  gtk_widget_set_visible (GTK_WIDGET (self->editor), FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "open");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE, -1);
}

/**
 * sw_record_row_find_field:
 * @self: a row
 * @field: a field
 *
 * Returns: (transfer none) (nullable): what shows the field in the form
 */
SwFormRow *
sw_record_row_find_field (SwRecordRow *self,
                          guint field)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (sw_form_row_get_field (g_ptr_array_index (self->fields, i)) == field)
      return g_ptr_array_index (self->fields, i);
  return NULL;
}

/**
 * sw_record_row_get_nth_field:
 * @self: a row
 * @position: a place in its form
 *
 * Returns: (transfer none) (nullable): what stands there
 */
SwFormRow *
sw_record_row_get_nth_field (SwRecordRow *self,
                             guint position)
{
  return position < self->fields->len ? g_ptr_array_index (self->fields, position) : NULL;
}
