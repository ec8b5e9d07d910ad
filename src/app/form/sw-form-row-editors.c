/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The editors of a form's row: what shows a value of each kind, and what comes back from it.
 *
 * What an empty text means is the schema's to say: null where null is a value of its own, the empty
 * string for members that a framework always has, nothing for all others. */

#include "form/sw-form-row-private.h"

#include <glib/gi18n-lib.h>

#include "form/sw-choices.h"
#include "model/sw-field-checks.h"

static SwValue *
new_value (SwFormRow *self,
           const char *text)
{
  if (text != NULL && *text != '\0')
    return sw_value_new (text);
  if ((self->member->flags & SW_MEMBER_NULLABLE) != 0)
    return sw_value_null ();
  return (self->member->flags & SW_MEMBER_ALWAYS) != 0 ? sw_value_new ("") : NULL;
}

static gboolean
is_number (SwFormRow *self)
{
  return self->member->type == SW_MEMBER_NUMBER || self->member->type == SW_MEMBER_INTEGER;
}

static void
edited_cb (SwFormRow *self,
           guint edit)
{
  static const char *const keys[] = { "typing", "deleting", NULL };
  const char *text = sw_field_get_text (self->text);
  g_autoptr (SwValue) value = NULL;

  /* "42." is on its way to be a number: it stays in the field, and the document what it is. */
  if (*text != '\0' && is_number (self) && !sw_is_json_number (text))
    {
      sw_form_row_keep_unheld (self, text);
      return;
    }

  sw_form_row_keep_unheld (self, NULL);
  value = new_value (self, text);
  sw_form_row_write (self, value, keys[edit]);
}

/* The caret was put elsewhere without anything being typed: what comes next is another undo step. */
static void
caret_moved_cb (SwFormRow *self)
{
  const char *value = sw_node_get_text (self->node, self->member->field);
  const SwFocus *focus = sw_document_get_focus (self->document);
  int caret, anchor;

  if (sw_document_is_open (self->document) || !gtk_widget_has_focus (GTK_WIDGET (self->text)) ||
      g_strcmp0 (sw_field_get_text (self->text), value != NULL ? value : "") != 0)
    return;

  sw_field_get_selection (self->text, &caret, &anchor);
  if (focus->node != self->node || focus->field != self->member->field || focus->caret != caret)
    sw_document_break_run (self->document);
  sw_form_row_say_focus (self);
}

static void
activated_cb (SwFormRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL)
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
}

static void
make_text (SwFormRow *self)
{
  self->text = sw_field_new (self->style.editor == SW_EDITOR_LONG);
  self->editor = GTK_WIDGET (self->text);
  gtk_widget_set_hexpand (self->editor, TRUE);
  if (self->style.ghost != NULL)
    sw_field_set_ghost (self->text, _(self->style.ghost));
  gtk_box_append (self->slot, self->editor);

  g_signal_connect_swapped (self->text, "edited", G_CALLBACK (edited_cb), self);
  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (activated_cb), self);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), "notify::cursor-position",
                           G_CALLBACK (caret_moved_cb), self, G_CONNECT_SWAPPED);
}

/* The skills that the framework is grounded on. */
static void
suggest_skills (SwFormRow *self)
{
  SwNode *anchors = sw_document_get_part (self->document, SW_KIND_ANCHORS);

  for (guint i = 0; i < sw_node_get_n (anchors, SW_LIST_SKILLS); i++)
    {
      const char *text = sw_node_get_text (sw_node_get_nth (anchors, SW_LIST_SKILLS, i), SW_ANCHOR_TEXT);

      if (text != NULL && *text != '\0')
        sw_suggestions_add (self->suggestions, text, text);
    }
}

static void
add_suggestions (SwFormRow *self,
                 SwProfile *profile)
{
  gboolean codes = self->member->field == SW_OCCUPATION_SECTOR;
  GPtrArray *items = codes ? profile->sectors : profile->groups;
  GtkWidget *button = gtk_button_new_from_icon_name ("pan-down-symbolic");
  g_autofree char *name = g_strdup_printf (_("Choices for %s"), sw_member_get_title (self->member));

  self->suggestions = sw_suggestions_new (self->text, GTK_WIDGET (self));
  if (sw_node_get_kind (self->node) == SW_KIND_SAFI)
    suggest_skills (self);
  for (guint i = 0; i < items->len && sw_node_get_kind (self->node) == SW_KIND_OCCUPATION; i++)
    {
      const SwProfileItem *item = g_ptr_array_index (items, i);
      g_autofree char *label = g_strdup_printf (C_("code and name", "%s — %s"), item->code, item->name);

      sw_suggestions_add (self->suggestions, codes ? item->code : item->name, label);
    }

  /* Down opens the list from the keyboard; the button is for the mouse and no stop of its own. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "form-choices");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_widget_grab_focus), self->text, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (sw_suggestions_open), self->suggestions,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->slot, button);
}

static void
selected_cb (SwFormRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);
  g_autoptr (SwValue) value = NULL;

  if (self->updating || selected >= self->values->len)
    return;

  value = new_value (self, g_ptr_array_index (self->values, selected));
  sw_form_row_write (self, value, NULL);
}

static void
toggled_cb (SwFormRow *self)
{
  g_autoptr (SwValue) value = NULL;

  if (self->updating)
    return;

  value = sw_value_new_boolean (gtk_switch_get_active (self->toggle));
  sw_form_row_write (self, value, NULL);
}

static void
make_choice (SwFormRow *self)
{
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->titles = gtk_string_list_new (NULL);
  for (guint i = 0; i < self->style.n_choices; i++)
    {
      g_ptr_array_add (self->values, g_strdup (self->style.choices[i].value));
      gtk_string_list_append (self->titles, g_dpgettext2 (GETTEXT_PACKAGE, "choice", self->style.choices[i].title));
    }

  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->titles), NULL));
  self->editor = GTK_WIDGET (self->choice);
  gtk_widget_set_halign (self->editor, GTK_ALIGN_START);
  gtk_box_append (self->slot, self->editor);
  sw_choices_name (self->editor, sw_member_get_title (self->member));
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (selected_cb), self);
}

/**
 * sw_form_row_make_editor:
 * @self: a row
 * @profile: (nullable): what there is to choose from
 */
void
sw_form_row_make_editor (SwFormRow *self,
                         SwProfile *profile)
{
  switch (self->style.editor)
    {
    case SW_EDITOR_SWITCH:
      self->toggle = GTK_SWITCH (gtk_switch_new ());
      self->editor = GTK_WIDGET (self->toggle);
      gtk_widget_set_halign (self->editor, GTK_ALIGN_START);
      gtk_box_append (self->slot, self->editor);
      g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (toggled_cb), self);
      break;

    case SW_EDITOR_CHOICE:
      make_choice (self);
      break;

    case SW_EDITOR_FIXED:
      self->fixed = GTK_LABEL (gtk_label_new (NULL));
      self->editor = GTK_WIDGET (self->fixed);
      gtk_label_set_selectable (self->fixed, TRUE);
      gtk_label_set_wrap (self->fixed, TRUE);
      gtk_label_set_xalign (self->fixed, 0);
      gtk_box_append (self->slot, self->editor);
      break;

    case SW_EDITOR_SUGGESTED:
      make_text (self);
      if (profile != NULL)
        add_suggestions (self, profile);
      break;

    case SW_EDITOR_TEXT:
    case SW_EDITOR_LONG:
    default:
      make_text (self);
    }
}

/* A value that is none of the choices is shown as it stands, until another is chosen. */
static void
show_choice (SwFormRow *self,
             const char *value)
{
  const char *none = value != NULL && *value != '\0' ? value : NULL;
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < self->values->len && position == GTK_INVALID_LIST_POSITION; i++)
    if (g_strcmp0 (g_ptr_array_index (self->values, i), none) == 0)
      position = i;

  if (position == GTK_INVALID_LIST_POSITION)
    {
      position = self->style.n_choices;
      if (self->values->len > position)
        {
          g_ptr_array_set_size (self->values, (int) position);
          gtk_string_list_remove (self->titles, position);
        }
      g_ptr_array_add (self->values, g_strdup (value));
      gtk_string_list_append (self->titles, value);
    }
  gtk_drop_down_set_selected (self->choice, position);
}

static void
show_fixed (SwFormRow *self,
            const char *value)
{
  g_autofree char *name = NULL;

  if (value == NULL || *value == '\0')
    value = self->style.ghost != NULL ? _(self->style.ghost) : "";

  gtk_label_set_text (self->fixed, value);
  /* Translators: a field's title and its value. */
  name = g_strdup_printf (C_("field", "%s: %s"), sw_member_get_title (self->member), value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fixed), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * sw_form_row_show_value:
 * @self: a row
 *
 * Shows what the document says, without saying it back.
 */
void
sw_form_row_show_value (SwFormRow *self)
{
  const char *value = sw_node_get_text (self->node, self->member->field);

  self->updating = TRUE;
  if (self->unheld != NULL && !sw_value_equal (self->unheld_over, sw_node_get_value (self->node, self->member->field)))
    sw_form_row_keep_unheld (self, NULL);
  if (self->text != NULL)
    sw_field_set_text (self->text, self->unheld != NULL ? self->unheld : value != NULL ? value : "");
  else if (self->choice != NULL)
    show_choice (self, value);
  else if (self->toggle != NULL)
    gtk_switch_set_active (self->toggle, g_strcmp0 (value, "true") == 0);
  else
    show_fixed (self, value);
  self->updating = FALSE;

  /* A sector's number says little: its name stands below. */
  if (self->suggestions != NULL && self->style.hint == NULL)
    {
      const char *label = value != NULL ? sw_suggestions_get_label (self->suggestions, value) : NULL;
      gboolean says_more = label != NULL && !g_str_has_suffix (label, value);

      gtk_label_set_text (self->hint, says_more ? label : "");
      gtk_widget_set_visible (GTK_WIDGET (self->hint), says_more);
    }
}
