/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwReview: how far the review of the framework is, and what reviewers say.
 *
 * All notes of the document stand here by place, open ones first asked for; below, how many statements
 * of each section and level somebody has ticked; on top, the status of the whole. It is found out anew
 * after each change while it is seen, and when it comes into sight.
 *
 * What is done here is undone here: the document's focus is the list itself (see sw-session.c). */

#include "review/sw-review.h"

#include <glib/gi18n-lib.h>

#include "form/sw-choices.h"
#include "model/sw-seen-edits.h"
#include "problems/sw-problem-place.h"
#include "review/sw-author.h"
#include "review/sw-notes-editor.h"
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

struct _SwReview
{
  GtkWidget parent_instance;

  SwSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  SwNotesWhich which;
  gboolean showing;        /* widgets are being set by us */
  gboolean moving_focus;   /* while GTK looks for where Tab goes */

  GtkScrolledWindow *scrolled;
  GtkDropDown *status;
  GtkWidget *add;
  GtkToggleButton *open;
  GtkToggleButton *done;
  GtkToggleButton *all;
  SwNodeRows *notes;
  GtkWidget *empty;
  GtkLabel *empty_title;
  GtkLabel *empty_text;
  SwNodeRows *progress;
  GtkLabel *progress_text;
  GtkWidget *clear;
};

enum { PROP_0, PROP_SESSION, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SwReview, sw_review, GTK_TYPE_WIDGET)

static const char *const statuses[] = { NULL, "draft", "review", "approved", "retired" };

static SwDocument *
get_document (SwReview *self)
{
  return self->session != NULL ? sw_session_get_document (self->session) : NULL;
}

static SwNode *
get_extensions (SwReview *self)
{
  return sw_document_get_part (get_document (self), SW_KIND_EXTENSIONS);
}

static void
say_focus (SwReview *self)
{
  sw_document_set_focus (get_document (self), get_extensions (self), SW_LIST_NOTES, 0, 0);
}

/* Notes */

static GtkLabel *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static GtkLabel *
new_wrapped_label (const char *css_class)
{
  GtkLabel *label = new_label (css_class);

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  return label;
}

static void
set_done (SwReview *self,
          SwNode *note,
          gboolean done)
{
  say_focus (self);
  if (sw_note_set_done (get_document (self), note, done))
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

static GtkWidget *
make_note (SwNode *note,
           gpointer user_data)
{
  NoteRow *row = g_new0 (NoteRow, 1);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  row->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  row->place = new_label ("heading");
  row->signature = new_label ("form-hint");
  row->done = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (C_("note", "Done")));
  row->text = new_wrapped_label (NULL);
  row->about = new_label ("form-hint");
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

static char *
update_note (GtkWidget *child,
             SwNode *note,
             gpointer user_data)
{
  SwReview *self = user_data;
  NoteRow *row = g_object_get_qdata (G_OBJECT (child), g_quark_from_static_string ("sw-note-row"));
  SwNode *owner = sw_node_get_parent (note);
  const char *text = sw_node_get_text (note, SW_NOTE_TEXT);
  const char *about = sw_node_get_kind (owner) == SW_KIND_STATEMENT ? sw_node_get_text (owner, SW_STATEMENT_TEXT) : NULL;
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
  if (done)
    gtk_widget_add_css_class (child, "done");
  else
    gtk_widget_remove_css_class (child, "done");

  /* Translators: a note for the ear: open or done, its place, its text, who wrote it and when. */
  return g_strdup_printf (_("%s note on %s: %s %s"), done ? C_("note state", "Done") : C_("note state", "Open"), place,
                          text != NULL ? text : "", signature);
}

static void
show_empty (SwReview *self,
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

static void
show_filter (SwReview *self)
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
        g_strdup_printf (filters[i].label, sw_document_count_notes (get_document (self), filters[i].which));
#pragma GCC diagnostic pop

      gtk_button_set_label (GTK_BUTTON (filters[i].button), label);
      gtk_toggle_button_set_active (filters[i].button, filters[i].which == self->which);
    }
}

/* Progress */

static GtkWidget *
make_progress (SwNode *node,
               gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkLabel *title = new_label (sw_node_get_kind (node) == SW_KIND_SECTION ? "heading" : "review-part");
  GtkWidget *bar = gtk_level_bar_new ();

  gtk_widget_set_hexpand (GTK_WIDGET (title), TRUE);
  gtk_label_set_ellipsize (title, PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bar, "level-progress");
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (title));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (new_label ("row-number")));
  return box;
}

static const char *
get_title (SwReview *self,
           SwNode *node)
{
  const char *title;

  switch (sw_node_get_kind (node))
    {
    case SW_KIND_SECTION:
      return sw_session_get_section_title (self->session, node);
    case SW_KIND_DOMAIN:
      title = sw_node_get_text (node, SW_DOMAIN_NAME);
      break;
    default:
      title = sw_node_get_text (node, SW_LEVEL_LABEL);
      if (title == NULL || *title == '\0')
        title = sw_node_get_text (node, SW_LEVEL_KEY);
    }
  return title != NULL ? title : "";
}

static char *
update_progress (GtkWidget *child,
                 SwNode *node,
                 gpointer user_data)
{
  SwReview *self = user_data;
  GtkWidget *title = gtk_widget_get_first_child (child);
  GtkWidget *bar = gtk_widget_get_next_sibling (title);
  GtkWidget *count = gtk_widget_get_next_sibling (bar);
  g_autofree char *digits = NULL;
  guint n_ticked, n;

  sw_node_count_ticked (node, &n_ticked, &n);
  /* Translators: how many statements have been reviewed, of how many. */
  digits = g_strdup_printf (C_("review", "%u of %u"), n_ticked, n);
  gtk_label_set_text (GTK_LABEL (title), get_title (self, node));
  gtk_level_bar_set_max_value (GTK_LEVEL_BAR (bar), MAX (n, 1));
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), n_ticked);
  gtk_label_set_text (GTK_LABEL (count), digits);
  return g_strdup_printf (ngettext ("%s: %u of %u statement reviewed", "%s: %u of %u statements reviewed", n),
                          get_title (self, node), n_ticked, n);
}

static void
show_progress (SwReview *self)
{
  SwNode *root = sw_document_get_root (get_document (self));
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autofree char *text = NULL;
  guint n_ticked, n;

  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (root, SW_LIST_SECTIONS, i);
      gboolean has_domains = sw_node_get_n (section, SW_LIST_DOMAINS) > 0;
      SwListId list = has_domains ? SW_LIST_DOMAINS : SW_LIST_LEVELS;

      g_ptr_array_add (nodes, section);
      for (guint j = 0; j < sw_node_get_n (section, list); j++)
        g_ptr_array_add (nodes, sw_node_get_nth (section, list, j));
    }

  sw_node_count_ticked (root, &n_ticked, &n);
  if (n_ticked == 0)
    text = g_strdup (_("Ctrl+M ticks a statement as read and found right. The tick falls when the text changes."));
  else if (n_ticked == n)
    text = g_strdup (_("Every statement has been reviewed."));
  else
    text = g_strdup_printf (ngettext ("%u statement is left to review.", "%u statements are left to review.", n - n_ticked),
                            n - n_ticked);
  gtk_label_set_text (self->progress_text, text);
  gtk_widget_set_visible (self->clear, n_ticked > 0);
  gtk_widget_set_sensitive (self->clear, sw_session_is_editable (self->session));
  sw_node_rows_show (self->progress, nodes);
}

static void
show_status (SwReview *self)
{
  const char *status = sw_node_get_text (sw_document_get_part (get_document (self), SW_KIND_META), SW_META_STATUS);
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_strcmp0 (statuses[i], status != NULL && *status != '\0' ? status : NULL) == 0)
      position = i;
  gtk_drop_down_set_selected (self->status, position);
  gtk_widget_set_sensitive (GTK_WIDGET (self->status), sw_session_is_editable (self->session));
}

static void
show_all (SwReview *self)
{
  g_autoptr (GPtrArray) notes = NULL;
  guint n_all;

  if (get_document (self) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  self->showing = TRUE;
  n_all = sw_document_count_notes (get_document (self), SW_NOTES_ALL);
  notes = sw_document_list_notes (get_document (self), self->which);
  sw_node_rows_show (self->notes, notes);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes->len > 0);
  gtk_widget_set_visible (self->empty, notes->len == 0);
  show_empty (self, n_all);
  show_filter (self);
  show_progress (self);
  show_status (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.add-note", sw_session_is_editable (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.clear-ticks", sw_session_is_editable (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.toggle", sw_session_is_editable (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note.remove", sw_session_is_editable (self->session));
  self->showing = FALSE;
}

/* What can be done */

static void
go_to (SwReview *self,
       SwNode *node)
{
  sw_session_reveal (self->session, node, 0, -1, -1);
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
  say_focus (self);
  if (sw_note_remove (get_document (self), note))
    sw_session_announce (self->session, _("Note removed."), TRUE);
}

static GMenuModel *
make_note_menu (SwNode *note)
{
  gboolean done = sw_node_get_boolean (note, SW_NOTE_DONE);
  GMenu *menu = g_menu_new ();

  sw_menu_append (menu, _("Go to the Place"), "note.go", "Return");
  sw_menu_append (menu, _("Edit Notes Here…"), "note.edit", "F2");
  sw_menu_append (menu, done ? _("Open Again") : _("Mark as Done"), "note.toggle", "space");
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
        go_to (self, sw_node_get_parent (note));
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

static gboolean
note_command_cb (SwReview *self,
                 SwNode *note,
                 guint command)
{
  return do_command (self, note, command);
}

static gboolean
progress_command_cb (SwReview *self,
                     SwNode *node,
                     guint command)
{
  if (command != SW_ROWS_GO)
    return FALSE;
  go_to (self, node);
  return TRUE;
}

static void
note_action (GtkWidget *widget,
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

static void
add_note_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  SwReview *self = SW_REVIEW (widget);
  GdkRectangle area = { 0, 0, gtk_widget_get_width (self->add), gtk_widget_get_height (self->add) };

  sw_notes_editor_popup (self->session, get_extensions (self), self->add, &area);
}

static void
clear_ticks_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  SwReview *self = SW_REVIEW (widget);
  g_autofree char *sentence = NULL;
  guint n;

  say_focus (self);
  n = sw_document_clear_ticks (get_document (self));
  sentence = g_strdup_printf (ngettext ("%u tick removed.", "%u ticks removed.", n), n);
  sw_session_announce (self->session, sentence, n > 0);
  gtk_widget_grab_focus (widget);
}

static void
filter_toggled_cb (SwReview *self,
                   GtkToggleButton *button)
{
  if (!self->showing && gtk_toggle_button_get_active (button))
    sw_review_set_which (self, button == self->open ? SW_NOTES_OPEN : button == self->done ? SW_NOTES_DONE : SW_NOTES_ALL);
}

static void
status_changed_cb (SwReview *self)
{
  guint selected = gtk_drop_down_get_selected (self->status);
  SwNode *meta;

  if (self->showing || selected >= G_N_ELEMENTS (statuses) || !sw_session_is_editable (self->session))
    return;

  meta = sw_document_get_part (get_document (self), SW_KIND_META);
  if (g_strcmp0 (sw_node_get_text (meta, SW_META_STATUS), statuses[selected]) == 0)
    return;
  say_focus (self);
  sw_document_begin (get_document (self), _("Change Status"), NULL);
  sw_document_set_text (get_document (self), meta, SW_META_STATUS, statuses[selected]);
  sw_document_commit (get_document (self));
}

static void
reveal_cb (SwReview *self,
           SwNode *node,
           guint field,
           gint64 start,
           gint64 end)
{
  SwNode *place = sw_session_get_place (self->session);

  if (sw_session_get_place_list (self->session) != SW_LIST_NOTES || node != place)
    return;
  if (sw_node_get_kind (node) == SW_KIND_NOTE)
    sw_node_rows_select (self->notes, node);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* After an undo the note that it brought back or changed is the one meant. */
static void
committed_cb (SwReview *self,
              const SwCommit *commit)
{
  show_all (self);
  for (guint i = 0; i < commit->changes->len && commit->origin != SW_COMMIT_DONE; i++)
    {
      const SwChange *change = g_ptr_array_index (commit->changes, i);

      if (sw_node_get_kind (change->node) == SW_KIND_NOTE)
        sw_node_rows_select (self->notes, change->node);
    }
}

static void
document_changed_cb (SwReview *self)
{
  g_signal_group_set_target (self->document_signals, get_document (self));
  show_all (self);
}

static void
sw_review_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sw_review_parent_class)->map (widget);
  show_all (SW_REVIEW (widget));
}

static gboolean
sw_review_focus (GtkWidget *widget,
                 GtkDirectionType direction)
{
  SwReview *self = SW_REVIEW (widget);
  gboolean moved;

  self->moving_focus = TRUE;
  moved = GTK_WIDGET_CLASS (sw_review_parent_class)->focus (widget, direction);
  self->moving_focus = FALSE;
  return moved;
}

static gboolean
sw_review_grab_focus (GtkWidget *widget)
{
  SwReview *self = SW_REVIEW (widget);

  /* GTK also asks when Tab has found nothing more inside: then the focus shall leave. */
  if (self->moving_focus)
    return FALSE;
  if (sw_node_rows_get_n (self->notes) > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->notes));
  return gtk_widget_grab_focus (self->add) || gtk_widget_grab_focus (GTK_WIDGET (self->progress));
}

static void
sw_review_get_property (GObject *object,
                        guint prop_id,
                        GValue *value,
                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SW_REVIEW (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_review_set_property (GObject *object,
                        guint prop_id,
                        const GValue *value,
                        GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      sw_review_set_session (SW_REVIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_review_dispose (GObject *object)
{
  SwReview *self = SW_REVIEW (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_review_parent_class)->dispose (object);
}

static void
sw_review_class_init (SwReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_review_get_property;
  object_class->set_property = sw_review_set_property;
  object_class->dispose = sw_review_dispose;
  widget_class->map = sw_review_map;
  widget_class->focus = sw_review_focus;
  widget_class->grab_focus = sw_review_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SW_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "review.add-note", NULL, add_note_action);
  gtk_widget_class_install_action (widget_class, "review.clear-ticks", NULL, clear_ticks_action);
  gtk_widget_class_install_action (widget_class, "note.go", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "note.edit", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "note.toggle", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "note.remove", NULL, note_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "review.add-note",
                                       NULL);

  g_type_ensure (SW_TYPE_NODE_ROWS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-review.ui");
  gtk_widget_class_bind_template_child (widget_class, SwReview, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwReview, status);
  gtk_widget_class_bind_template_child (widget_class, SwReview, add);
  gtk_widget_class_bind_template_child (widget_class, SwReview, open);
  gtk_widget_class_bind_template_child (widget_class, SwReview, done);
  gtk_widget_class_bind_template_child (widget_class, SwReview, all);
  gtk_widget_class_bind_template_child (widget_class, SwReview, notes);
  gtk_widget_class_bind_template_child (widget_class, SwReview, empty);
  gtk_widget_class_bind_template_child (widget_class, SwReview, empty_title);
  gtk_widget_class_bind_template_child (widget_class, SwReview, empty_text);
  gtk_widget_class_bind_template_child (widget_class, SwReview, progress);
  gtk_widget_class_bind_template_child (widget_class, SwReview, progress_text);
  gtk_widget_class_bind_template_child (widget_class, SwReview, clear);
  gtk_widget_class_bind_template_callback (widget_class, filter_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, status_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_command_cb);
  gtk_widget_class_bind_template_callback (widget_class, progress_command_cb);
}

static void
sw_review_init (SwReview *self)
{
  static const SwRowsFactory note_rows = { make_note, update_note };
  static const SwRowsFactory progress_rows = { make_progress, update_progress };

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);
  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (show_all), self);

  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  sw_choices_name (GTK_WIDGET (self->status), _("Status of the framework"));
  sw_node_rows_set_factory (self->notes, &note_rows, self);
  sw_node_rows_set_name (self->notes, _("Notes"));
  sw_node_rows_set_factory (self->progress, &progress_rows, self);
  sw_node_rows_set_name (self->progress, _("Progress of the review"));
  self->showing = FALSE;
}

/**
 * sw_review_new:
 *
 * Returns: (transfer floating): a view without a session
 */
SwReview *
sw_review_new (void)
{
  return g_object_new (SW_TYPE_REVIEW, NULL);
}

/**
 * sw_review_set_session:
 * @self: a view
 * @session: (nullable): the session of the window it is in
 */
void
sw_review_set_session (SwReview *self,
                       SwSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  document_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * sw_review_get_notes:
 * @self: a view
 *
 * Returns: (transfer none): the notes' rows
 */
SwNodeRows *
sw_review_get_notes (SwReview *self)
{
  return self->notes;
}

/**
 * sw_review_get_progress:
 * @self: a view
 *
 * Returns: (transfer none): the rows that tell how far the review is
 */
SwNodeRows *
sw_review_get_progress (SwReview *self)
{
  return self->progress;
}

/**
 * sw_review_set_which:
 * @self: a view
 * @which: which notes to show
 */
void
sw_review_set_which (SwReview *self,
                     SwNotesWhich which)
{
  self->which = which;
  show_all (self);
}
