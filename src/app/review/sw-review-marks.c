/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwReviewMarks: what review has to say of one statement or level, at the end of its row: a tick, its
 * strand, its notes.
 *
 * They are quiet, since they are no problems. The tick keeps its place while there is none, so that
 * ticking does not move the text. Nothing here takes the focus: the row's menu and keys lead to the same
 * ends, and the row says all of it in its description. */

#include "review/sw-review-marks.h"

#include <glib/gi18n-lib.h>

#include "model/sw-note-edits.h"
#include "model/sw-statement.h"
#include "review/sw-author.h"
#include "review/sw-notes-editor.h"
#include "sw-css-class.h"

struct _SwReviewMarks
{
  GtkWidget parent_instance;

  SwSession *session;      /* not owned: who has the row has it */
  SwNode *node;

  GtkWidget *tick;
  GtkWidget *strand;       /* NULL until there was something to show; so are the next two */
  GtkWidget *notes;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (SwReviewMarks, sw_review_marks, GTK_TYPE_WIDGET)

static const char *
get_strand_name (SwReviewMarks *self)
{
  const char *id = self->node != NULL && sw_node_get_kind (self->node) == SW_KIND_STATEMENT
                     ? sw_node_get_text (self->node, SW_STATEMENT_STRAND)
                     : NULL;
  SwDocument *document = self->session != NULL ? sw_session_get_document (self->session) : NULL;
  SwNode *extensions = id != NULL && document != NULL ? sw_document_get_part (document, SW_KIND_EXTENSIONS) : NULL;

  for (guint i = 0; extensions != NULL && i < sw_node_get_n (extensions, SW_LIST_STRANDS); i++)
    {
      SwNode *strand = sw_node_get_nth (extensions, SW_LIST_STRANDS, i);
      const char *name = sw_node_get_text (strand, SW_STRAND_NAME);

      if (g_strcmp0 (sw_node_get_id (strand), id) == 0)
        return name != NULL ? name : "";
    }
  return NULL;
}

static gboolean
is_ticked (SwReviewMarks *self)
{
  return self->node != NULL && sw_node_get_kind (self->node) == SW_KIND_STATEMENT && sw_statement_is_seen (self->node);
}

static char *
dup_tick_sentence (SwReviewMarks *self)
{
  SwNode *seen = sw_node_get_part (self->node, SW_KIND_SEEN);
  g_autofree char *signature =
    sw_author_dup_signature (sw_node_get_text (seen, SW_SEEN_BY), sw_node_get_text (seen, SW_SEEN_ON));

  /* Translators: "%s" is a name and a time. */
  return *signature != '\0' ? g_strdup_printf (_("Reviewed: %s"), signature) : g_strdup (_("Reviewed"));
}

static char *
dup_notes_sentence (SwReviewMarks *self)
{
  guint n_open = sw_notes_count (self->node, SW_NOTES_OPEN);
  guint n = sw_notes_count (self->node, SW_NOTES_ALL);
  GString *said = g_string_new (NULL);

  if (n == 0)
    g_string_append (said, _("Write a note on this level"));
  else if (n_open > 0)
    g_string_append_printf (said, ngettext ("%u open note", "%u open notes", n_open), n_open);
  else
    g_string_append_printf (said, ngettext ("%u note, done", "%u notes, all done", n), n);

  for (guint i = 0; i < n; i++)
    {
      SwNode *note = sw_node_get_nth (self->node, SW_LIST_NOTES, i);
      const char *text = sw_node_get_text (note, SW_NOTE_TEXT);

      if (n_open == 0 || !sw_node_get_boolean (note, SW_NOTE_DONE))
        g_string_append_printf (said, "\n%s", text != NULL ? text : "");
    }
  return g_string_free (said, FALSE);
}

static void
say (GtkWidget *widget,
     const char *sentence)
{
  gtk_widget_set_tooltip_text (widget, sentence);
  if (sentence != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

static void
sw_review_marks_dispose (GObject *object)
{
  SwReviewMarks *self = SW_REVIEW_MARKS (object);
  GtkWidget *child;

  g_clear_object (&self->node);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sw_review_marks_parent_class)->dispose (object);
}

static void
sw_review_marks_class_init (SwReviewMarksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_review_marks_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "reviewmarks");
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-review-marks.ui");
  gtk_widget_class_bind_template_child (widget_class, SwReviewMarks, tick);
}

static void
sw_review_marks_init (SwReviewMarks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Most statements have no strand and no notes: what is never seen is not made. */
static void
make_strand (SwReviewMarks *self)
{
  self->strand = gtk_image_new_from_icon_name ("emblem-shared-symbolic");
  gtk_widget_set_valign (self->strand, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->strand, "review-mark");
  gtk_widget_insert_before (self->strand, GTK_WIDGET (self), self->tick);
}

static void
make_notes (SwReviewMarks *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", "note-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));

  self->notes = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->notes), box);
  gtk_button_set_has_frame (GTK_BUTTON (self->notes), FALSE);
  gtk_widget_set_focusable (self->notes, FALSE);
  gtk_widget_set_focus_on_click (self->notes, FALSE);
  gtk_widget_set_valign (self->notes, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->notes, "row-mark");
  gtk_widget_add_css_class (self->notes, "notes-mark");
  gtk_widget_set_direction (box, gtk_widget_get_direction (GTK_WIDGET (self)));
  gtk_widget_insert_after (self->notes, GTK_WIDGET (self), NULL);
  g_signal_connect_swapped (self->notes, "clicked", G_CALLBACK (sw_review_marks_open_notes), self);
}

static void
show_strand (SwReviewMarks *self)
{
  const char *strand = get_strand_name (self);
  /* Translators: "%s" is the name of a strand, a skill that grows through the levels. */
  g_autofree char *sentence = strand != NULL ? g_strdup_printf (_("Strand: %s"), strand) : NULL;

  if (strand != NULL && self->strand == NULL)
    make_strand (self);
  if (self->strand == NULL)
    return;
  gtk_widget_set_visible (self->strand, strand != NULL);
  say (self->strand, sentence);
}

/* A level always has its button, to write the first note with. */
static void
show_notes (SwReviewMarks *self,
            gboolean is_level)
{
  guint n = self->node != NULL ? sw_notes_count (self->node, SW_NOTES_ALL) : 0;
  guint n_open = n > 0 ? sw_notes_count (self->node, SW_NOTES_OPEN) : 0;
  g_autofree char *digits = n_open > 1 ? g_strdup_printf ("%u", n_open) : g_strdup ("");
  g_autofree char *sentence = n > 0 || is_level ? dup_notes_sentence (self) : NULL;

  if (sentence != NULL && self->notes == NULL)
    make_notes (self);
  if (self->notes == NULL)
    return;
  gtk_widget_set_visible (self->notes, sentence != NULL);
  gtk_label_set_text (self->count, digits);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_open > 1);
  say (self->notes, sentence);
  sw_css_class_set (self->notes, "empty", n == 0);
  sw_css_class_set (self->notes, "done", n > 0 && n_open == 0);
}

/**
 * sw_review_marks_update:
 * @self: marks
 *
 * Shows what is said of the node now.
 */
void
sw_review_marks_update (SwReviewMarks *self)
{
  gboolean is_level = self->node != NULL && sw_node_get_kind (self->node) == SW_KIND_LEVEL;
  g_autofree char *tick = is_ticked (self) ? dup_tick_sentence (self) : NULL;

  gtk_widget_set_visible (self->tick, !is_level);
  gtk_widget_set_opacity (self->tick, tick != NULL ? 1 : 0);
  say (self->tick, tick);
  show_strand (self);
  show_notes (self, is_level);
}

/**
 * sw_review_marks_set_node:
 * @self: marks
 * @session: (transfer none): the session of the window they are in, which outlives them
 * @node: (nullable): the statement or level that they shall speak of
 */
void
sw_review_marks_set_node (SwReviewMarks *self,
                          SwSession *session,
                          SwNode *node)
{
  self->session = session;
  g_set_object (&self->node, node);
  sw_review_marks_update (self);
}

/**
 * sw_review_marks_open_notes:
 * @self: marks
 *
 * Opens the notes of the node, to read them and to write one.
 */
void
sw_review_marks_open_notes (SwReviewMarks *self)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT_ZERO;
  GtkWidget *mark;
  GdkRectangle area;

  if (self->node == NULL || sw_node_get_parent (self->node) == NULL)
    return;

  mark = self->notes != NULL && gtk_widget_get_visible (self->notes) ? self->notes : self->tick;
  if (!gtk_widget_compute_bounds (mark, GTK_WIDGET (self), &bounds))
    return;
  area = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, MAX ((int) bounds.size.width, 1),
                          MAX ((int) bounds.size.height, 1) };
  sw_notes_editor_popup (self->session, self->node, GTK_WIDGET (self), &area);
}

/**
 * sw_review_marks_dup_description:
 * @self: marks
 *
 * Returns: (transfer full): all they say in words; empty where they say nothing
 */
char *
sw_review_marks_dup_description (SwReviewMarks *self)
{
  const char *strand = get_strand_name (self);
  GString *said = g_string_new (NULL);

  if (is_ticked (self))
    {
      g_autofree char *sentence = dup_tick_sentence (self);

      g_string_append_printf (said, "%s. ", sentence);
    }
  if (strand != NULL)
    {
      g_string_append_printf (said, _("Strand: %s"), strand);
      g_string_append (said, ". ");
    }
  if (self->node != NULL && sw_notes_count (self->node, SW_NOTES_ALL) > 0)
    {
      g_autofree char *sentence = dup_notes_sentence (self);

      g_string_append (said, g_strdelimit (sentence, "\n", ' '));
    }
  return g_string_free (said, FALSE);
}
