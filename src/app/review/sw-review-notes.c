/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The notes in the review: their rows, which of them are shown, and what can be done with one. */

#include "review/sw-review-private.h"

#include <glib/gi18n-lib.h>

#include "problems/sw-problem-place.h"
#include "review/sw-author.h"
#include "review/sw-notes-editor.h"
#include "sw-css-class.h"
#include "sw-menu.h"

typedef struct
{
  GtkWidget *box;
  GtkLabel *place;
  GtkLabel *signature;
  GtkCheckButton *done;
  GtkLabel *text;
  GtkLabel *about;
} NoteRow;

static GtkLabel *
new_wrapped_label (const char *css_class)
{
  GtkLabel *label = sw_review_new_label (css_class);

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  return label;
}

static void
set_done (SwReview *self,
          SwNode *note,
          gboolean done)
{
  sw_review_say_focus (self);
  if (sw_note_set_done (sw_review_get_document (self), note, done))
    sw_session_say (self->session, done ? _("Note marked as done.") : _("Note opened again."));
}

static void
done_toggled_cb (GtkCheckButton *button,
                 SwNode *note)
{
  SwReview *self = SW_REVIEW (gtk_widget_get_ancestor (GTK_WIDGET (button), SW_TYPE_REVIEW));

  if (self != NULL && !self->showing &&
      sw_node_get_boolean (note, SW_NOTE_DONE) != gtk_check_button_get_active (button))
    set_done (self, note, gtk_check_button_get_active (button));
}

GtkWidget *
sw_review_make_note (SwNode *note,
                     gpointer user_data)
{
  NoteRow *row = g_new0 (NoteRow, 1);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  row->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  row->place = sw_review_new_label ("heading");
  row->signature = sw_review_new_label ("form-hint");
  row->done = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (C_("note", "Done")));
  row->text = new_wrapped_label (NULL);
  row->about = sw_review_new_label ("form-hint");
  gtk_widget_set_hexpand (GTK_WIDGET (row->signature), TRUE);
  gtk_label_set_ellipsize (row->signature, PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (row->place, PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (row->about, PANGO_ELLIPSIZE_END);
  gtk_widget_set_focusable (GTK_WIDGET (row->done), FALSE);
  gtk_widget_set_focus_on_click (GTK_WIDGET (row->done), FALSE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->done), _("What this note asks for has been done (Space)"));
  g_signal_connect_object (row->done, "toggled", G_CALLBACK (done_toggled_cb), note, 0);

  gtk_box_append (GTK_BOX (head), GTK_WIDGET (row->place));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (row->signature));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (row->done));
  gtk_box_append (GTK_BOX (row->box), head);
  gtk_box_append (GTK_BOX (row->box), GTK_WIDGET (row->text));
  gtk_box_append (GTK_BOX (row->box), GTK_WIDGET (row->about));
  gtk_widget_add_css_class (row->box, "note-row");
  g_object_set_qdata_full (G_OBJECT (row->box), g_quark_from_static_string ("sw-note-row"), row, g_free);
  return row->box;
}

char *
sw_review_update_note (GtkWidget *child,
                       SwNode *note,
                       gpointer user_data)
{
  SwReview *self = user_data;
  NoteRow *row = g_object_get_qdata (G_OBJECT (child), g_quark_from_static_string ("sw-note-row"));
  SwNode *owner = sw_node_get_parent (note);
  const char *text = sw_node_get_text (note, SW_NOTE_TEXT);
  const char *about =
    sw_node_get_kind (owner) == SW_KIND_STATEMENT ? sw_node_get_text (owner, SW_STATEMENT_TEXT) : NULL;
  gboolean done = sw_node_get_boolean (note, SW_NOTE_DONE);
  g_autofree char *place = sw_node_get_kind (owner) == SW_KIND_EXTENSIONS
                             ? g_strdup (_("Framework"))
                             : sw_problem_dup_node_name (self->session, owner);
  g_autofree char *signature =
    sw_author_dup_signature (sw_node_get_text (note, SW_NOTE_BY), sw_node_get_text (note, SW_NOTE_ON));

  gtk_label_set_text (row->place, place);
  gtk_label_set_text (row->signature, signature);
  gtk_label_set_text (row->text, text != NULL ? text : "");
  gtk_label_set_text (row->about, about != NULL ? about : "");
  gtk_widget_set_visible (GTK_WIDGET (row->about), about != NULL && *about != '\0');
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->about), about);
  gtk_check_button_set_active (row->done, done);
  gtk_widget_set_sensitive (GTK_WIDGET (row->done), sw_session_is_editable (self->session));
  sw_css_class_set (child, "done", done);

  /* Translators: a note for the ear: open or done, its place, its text, who wrote it and when. */
  return g_strdup_printf (_("%s note on %s: %s %s"), done ? C_("note state", "Done") : C_("note state", "Open"), place,
                          text != NULL ? text : "", signature);
}

void
sw_review_show_empty (SwReview *self,
                      guint n_all)
{
  const char *title, *text;

  if (n_all == 0)
    {
      title = _("No notes yet");
      text = _("Ctrl+Shift+M at a statement writes one there. What reviewers ask and authors answer stays with the "
               "framework and is never published.");
    }
  else if (self->which == SW_NOTES_OPEN)
    {
      title = _("No open notes");
      text = _("All that was asked for has been done.");
    }
  else
    {
      title = _("No notes are done");
      text = _("Notes that have been marked as done are listed here.");
    }
  gtk_label_set_text (self->empty_title, title);
  gtk_label_set_text (self->empty_text, text);
}

void
sw_review_show_filter (SwReview *self)
{
  struct { GtkToggleButton *button; SwNotesWhich which; const char *label; } filters[] = {
    { self->open, SW_NOTES_OPEN, C_("notes", "Open (%u)") },
    { self->done, SW_NOTES_DONE, C_("notes", "Done (%u)") },
    { self->all, SW_NOTES_ALL, C_("notes", "All (%u)") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      g_autofree char *label =
        g_strdup_printf (filters[i].label, sw_document_count_notes (sw_review_get_document (self), filters[i].which));
#pragma GCC diagnostic pop

      gtk_button_set_label (GTK_BUTTON (filters[i].button), label);
      gtk_toggle_button_set_active (filters[i].button, filters[i].which == self->which);
    }
}

static void
edit_notes (SwReview *self,
            SwNode *note)
{
  GdkRectangle area;

  if (sw_node_rows_get_area (self->notes, note, &area))
    sw_notes_editor_popup (self->session, sw_node_get_parent (note), GTK_WIDGET (self->notes), &area);
}

static void
remove_note (SwReview *self,
             SwNode *note)
{
  sw_review_say_focus (self);
  if (sw_note_remove (sw_review_get_document (self), note))
    sw_session_announce (self->session, _("Note removed."), TRUE);
}

static GMenuModel *
make_note_menu (SwNode *note)
{
  gboolean done = sw_node_get_boolean (note, SW_NOTE_DONE);
  GMenu *menu = g_menu_new ();

  sw_menu_append (menu, _("Go to the place"), "note.go", "Return");
  sw_menu_append (menu, _("Edit notes here…"), "note.edit", "F2");
  sw_menu_append (menu, done ? _("Open again") : _("Mark as done"), "note.toggle", "space");
  sw_menu_append (menu, _("Remove"), "note.remove", "Delete");
  return G_MENU_MODEL (menu);
}

static gboolean
do_command (SwReview *self,
            SwNode *note,
            SwRowsCommand command)
{
  g_autoptr (GMenuModel) menu = NULL;
  gboolean of_all = sw_node_get_kind (sw_node_get_parent (note)) == SW_KIND_EXTENSIONS;

  switch (command)
    {
    case SW_ROWS_GO:
      if (of_all)
        edit_notes (self, note);
      else
        sw_session_reveal (self->session, sw_node_get_parent (note), 0, -1, -1);
      return TRUE;
    case SW_ROWS_TOGGLE:
      if (sw_session_is_editable (self->session))
        set_done (self, note, !sw_node_get_boolean (note, SW_NOTE_DONE));
      return TRUE;
    case SW_ROWS_EDIT:
      edit_notes (self, note);
      return TRUE;
    case SW_ROWS_REMOVE:
      if (sw_session_is_editable (self->session))
        remove_note (self, note);
      return TRUE;
    case SW_ROWS_MENU:
      menu = make_note_menu (note);
      sw_node_rows_popup_menu (self->notes, note, menu);
      return TRUE;
    case SW_ROWS_UP:
    case SW_ROWS_DOWN:
    default:
      return FALSE;
    }
}

gboolean
sw_review_note_command_cb (SwReview *self,
                           SwNode *note,
                           guint command)
{
  return do_command (self, note, command);
}

void
sw_review_note_action (GtkWidget *widget,
                       const char *name,
                       GVariant *parameter)
{
  static const struct { const char *name; SwRowsCommand command; } actions[] = {
    { "note.go", SW_ROWS_GO },
    { "note.edit", SW_ROWS_EDIT },
    { "note.toggle", SW_ROWS_TOGGLE },
    { "note.remove", SW_ROWS_REMOVE },
  };
  SwReview *self = SW_REVIEW (widget);
  g_autoptr (SwNode) note = sw_node_rows_get_selected (self->notes);

  if (note == NULL)
    return;
  g_object_ref (note);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      do_command (self, note, actions[i].command);
}

void
sw_review_add_note_action (GtkWidget *widget,
                           const char *name,
                           GVariant *parameter)
{
  SwReview *self = SW_REVIEW (widget);
  GdkRectangle area = { 0, 0, gtk_widget_get_width (self->add), gtk_widget_get_height (self->add) };

  sw_notes_editor_popup (self->session, sw_review_get_extensions (self), self->add, &area);
}

void
sw_review_filter_toggled_cb (SwReview *self,
                             GtkToggleButton *button)
{
  if (!self->showing && gtk_toggle_button_get_active (button))
    sw_review_set_which (self, button == self->open   ? SW_NOTES_OPEN
                               : button == self->done ? SW_NOTES_DONE
                                                      : SW_NOTES_ALL);
}
