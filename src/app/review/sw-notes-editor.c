/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwNotesEditor: the notes of one statement, level or framework, in a popover, to read, write, tick off
 * and remove.
 *
 * A note's text is edited like any field of a form, as typing that runs together in undo. An undo while
 * the popover is open closes it: what is undone may be elsewhere, and the user shall see it. What was
 * written and not added yet is added when one goes elsewhere; Escape takes it back. */

#include "review/sw-notes-editor.h"

#include <glib/gi18n-lib.h>

#include "form/sw-form-row.h"
#include "model/sw-note-edits.h"
#include "problems/sw-problem-place.h"
#include "problems/sw-rule-page.h"
#include "review/sw-author.h"
#include "sw-popover-close.h"
#include "sw-popover-keys.h"

struct _SwNotesEditor
{
  GtkWidget parent_instance;

  SwSession *session;
  SwNode *owner;
  GPtrArray *shown;        /* of SwNode: the notes that have a line */
  GPtrArray *texts;        /* of SwFormRow, one a note; not owned */
  GSignalGroup *document_signals;

  GtkWidget *box;
  GtkLabel *title;
  GtkScrolledWindow *scrolled;
  GtkBox *list;
  GtkEntry *entry;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (SwNotesEditor, sw_notes_editor, GTK_TYPE_WIDGET)

static SwDocument *
get_document (SwNotesEditor *self)
{
  return sw_session_get_document (self->session);
}

static SwNode *
get_note (GtkWidget *widget,
          SwNotesEditor *self)
{
  guint index = 0;

  while (gtk_widget_get_parent (widget) != GTK_WIDGET (self->list))
    widget = gtk_widget_get_parent (widget);
  for (GtkWidget *before = gtk_widget_get_prev_sibling (widget); before != NULL;
       before = gtk_widget_get_prev_sibling (before))
    index++;
  return g_ptr_array_index (self->shown, index);
}

/* An undo brings the user back to what the note is about. While the popover is open the document's focus
 * must not be in the text behind it, which would take the keyboard's. */
static void
say_focus (SwNotesEditor *self,
           SwNode *note)
{
  if (sw_node_get_kind (self->owner) == SW_KIND_EXTENSIONS)
    sw_document_set_focus (get_document (self), self->owner, SW_LIST_NOTES, 0, 0);
  else
    sw_document_set_focus (get_document (self), note, SW_NOTE_TEXT, 0, 0);
}

static void
done_cb (SwNotesEditor *self,
         GtkCheckButton *check)
{
  SwNode *note = get_note (GTK_WIDGET (check), self);

  if (sw_node_get_boolean (note, SW_NOTE_DONE) == gtk_check_button_get_active (check))
    return;
  say_focus (self, note);
  sw_note_set_done (get_document (self), note, gtk_check_button_get_active (check));
}

static void
remove_cb (SwNotesEditor *self,
           GtkWidget *button)
{
  SwNode *note = get_note (button, self);

  say_focus (self, note);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (sw_note_remove (get_document (self), note))
    sw_session_announce (self->session, _("Note removed."), TRUE);
}

static void
add_cb (SwNotesEditor *self)
{
  g_autofree char *by = sw_author_dup_name ();
  g_autofree char *on = sw_author_dup_now ();
  SwNode *note;

  if (sw_node_get_kind (self->owner) == SW_KIND_EXTENSIONS)
    say_focus (self, NULL);
  sw_document_begin (get_document (self), _("Add Note"), NULL);
  note = sw_note_add (get_document (self), self->owner, gtk_editable_get_text (GTK_EDITABLE (self->entry)), by, on);
  if (note != NULL)
    say_focus (self, note);
  sw_document_commit (get_document (self));

  if (note == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self->entry));
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  sw_session_say (self->session, _("Note added."));
}

static void
entry_changed_cb (SwNotesEditor *self)
{
  gtk_widget_set_sensitive (self->add, *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0');
}

static GtkWidget *
new_line (SwNotesEditor *self,
          SwNode *note)
{
  const SwMember *member = sw_schema_get_field (SW_KIND_NOTE, SW_NOTE_TEXT);
  SwFormStyle style = { .editor = SW_EDITOR_LONG };
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *done = gtk_check_button_new_with_label (C_("note", "Done"));
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *signature =
    sw_author_dup_signature (sw_node_get_text (note, SW_NOTE_BY), sw_node_get_text (note, SW_NOTE_ON));
  GtkWidget *label = gtk_label_new (signature);
  GtkWidget *text = sw_form_row_new (get_document (self), note, member, &style, sw_session_get_profile (self->session));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "form-hint");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (done), sw_node_get_boolean (note, SW_NOTE_DONE));
  gtk_widget_set_tooltip_text (done, _("What this note asks for has been done"));
  g_signal_connect_object (done, "toggled", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);

  gtk_button_set_has_frame (GTK_BUTTON (remove), FALSE);
  gtk_widget_set_tooltip_text (remove, _("Remove this note"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove this note"), -1);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), done);
  gtk_box_append (GTK_BOX (head), remove);
  gtk_widget_add_css_class (head, "note-head");
  gtk_widget_set_sensitive (done, sw_session_is_editable (self->session));
  gtk_widget_set_sensitive (remove, sw_session_is_editable (self->session));
  gtk_box_append (GTK_BOX (line), head);
  gtk_box_append (GTK_BOX (line), text);
  gtk_widget_add_css_class (line, "note-line");
  g_ptr_array_add (self->texts, text);
  return line;
}

static gboolean
is_shown (SwNotesEditor *self)
{
  guint n = sw_node_get_n (self->owner, SW_LIST_NOTES);

  for (guint i = 0; i < n && n == self->shown->len; i++)
    if (g_ptr_array_index (self->shown, i) != sw_node_get_nth (self->owner, SW_LIST_NOTES, i))
      return FALSE;
  return n == self->shown->len;
}

static void
show_notes (SwNotesEditor *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  g_ptr_array_set_size (self->shown, 0);
  g_ptr_array_set_size (self->texts, 0);

  for (guint i = 0; i < sw_node_get_n (self->owner, SW_LIST_NOTES); i++)
    {
      SwNode *note = sw_node_get_nth (self->owner, SW_LIST_NOTES, i);

      g_ptr_array_add (self->shown, g_object_ref (note));
      gtk_box_append (self->list, new_line (self, note));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->scrolled), self->shown->len > 0);
}

static gboolean
is_writing (SwNotesEditor *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  return *g_strstrip (text) != '\0';
}

static void
closed_cb (SwNotesEditor *self)
{
  if (is_writing (self) && sw_session_is_editable (self->session))
    add_cb (self);
}

static void
committed_cb (SwNotesEditor *self,
              const SwCommit *commit)
{
  if (commit->origin != SW_COMMIT_DONE && !is_writing (self))
    {
      sw_popover_close_around (GTK_WIDGET (self));
      return;
    }
  if (!is_shown (self))
    show_notes (self);
  for (guint i = 0; i < self->texts->len; i++)
    sw_form_row_update (g_ptr_array_index (self->texts, i));
}

/* The popover has the keyboard for itself, so the keys of undo do not come by where they are listened for. */
static gboolean
key_pressed_cb (SwNotesEditor *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  guint key = gdk_keyval_to_lower (keyval);

  if (key == GDK_KEY_Escape)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");

  /* An entry has an undo of its own. */
  if ((state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK) != GDK_CONTROL_MASK || root == NULL ||
      GTK_IS_TEXT (gtk_root_get_focus (root)))
    return FALSE;
  if (key == GDK_KEY_z && !shift)
    return sw_session_undo (self->session);
  if ((key == GDK_KEY_z && shift) || (key == GDK_KEY_y && !shift))
    return sw_session_redo (self->session);
  return FALSE;
}

static void
sw_notes_editor_dispose (GObject *object)
{
  SwNotesEditor *self = SW_NOTES_EDITOR (object);

  g_clear_object (&self->document_signals);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->owner);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_notes_editor_parent_class)->dispose (object);
}

static void
sw_notes_editor_finalize (GObject *object)
{
  SwNotesEditor *self = SW_NOTES_EDITOR (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->texts);

  G_OBJECT_CLASS (sw_notes_editor_parent_class)->finalize (object);
}

static void
sw_notes_editor_class_init (SwNotesEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_notes_editor_dispose;
  object_class->finalize = sw_notes_editor_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-notes-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, SwNotesEditor, box);
  gtk_widget_class_bind_template_child (widget_class, SwNotesEditor, title);
  gtk_widget_class_bind_template_child (widget_class, SwNotesEditor, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwNotesEditor, list);
  gtk_widget_class_bind_template_child (widget_class, SwNotesEditor, entry);
  gtk_widget_class_bind_template_child (widget_class, SwNotesEditor, add);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
sw_notes_editor_init (SwNotesEditor *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_object_unref);
  self->texts = g_ptr_array_new ();
  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sw_notes_editor_popup:
 * @session: a session with a document
 * @owner: the statement, level or extensions whose notes are meant
 * @parent: the widget to show them over; it has a layout manager
 * @at: where in it
 *
 * Returns: (transfer none): the popover
 */
GtkPopover *
sw_notes_editor_popup (SwSession *session,
                       SwNode *owner,
                       GtkWidget *parent,
                       const GdkRectangle *at)
{
  SwNotesEditor *self = g_object_new (SW_TYPE_NOTES_EDITOR, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autofree char *place = NULL;
  g_autofree char *title = NULL;
  GtkPopover *popover;

  self->session = g_object_ref (session);
  self->owner = g_object_ref (owner);
  place = sw_node_get_kind (owner) == SW_KIND_EXTENSIONS ? g_strdup (_("the framework"))
                                                         : sw_problem_dup_node_name (session, owner);
  /* Translators: "%s" is a place: "Emerging 4". */
  title = g_strdup_printf (_("Notes on %s"), place);
  gtk_label_set_text (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), sw_session_is_editable (self->session));
  gtk_widget_set_visible (self->add, sw_session_is_editable (self->session));
  g_signal_group_set_target (self->document_signals, sw_session_get_document (session));
  show_notes (self);

  popover = sw_finding_popover_popup (GTK_WIDGET (self), title, parent, at, focus);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  sw_popover_pass_keys (popover);
  if (sw_session_is_editable (self->session))
    gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return popover;
}
