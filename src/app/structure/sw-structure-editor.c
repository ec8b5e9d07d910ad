/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwStructureEditor: the fields of a section, a domain or a level, for a popover beside its name.
 *
 * They are fields like those of the form, with the form's own editors: what is chosen or typed holds at
 * once, each an undo step, and what the document says is shown again after every commit. A section also
 * has what its statements are written like: the style that was chosen, what `auto` comes to just now,
 * and what new statements cite. */

#include "structure/sw-structure-editor.h"

#include <glib/gi18n-lib.h>

#include "form/sw-form-row.h"
#include "model/sw-section-style.h"
#include "structure/sw-default-citations.h"
#include "structure/sw-structure-menu.h"
#include "sw-popover-keys.h"

struct _SwStructureEditor
{
  GtkWidget parent_instance;

  SwSession *session;
  SwNode *node;
  GSignalGroup *document_signals;

  GtkWidget *box;
  GPtrArray *rows;         /* of SwFormRow; not owned */
  GtkLabel *verb_now;      /* of a section */
  GtkLabel *full_stop_now;
};

G_DEFINE_FINAL_TYPE (SwStructureEditor, sw_structure_editor, GTK_TYPE_WIDGET)

static const SwFormChoice verbs[] = {
  { NULL, NC_("choice", "As the profile has it") },
  { "base", NC_("choice", "Base form: “maintain”") },
  { "third", NC_("choice", "Third person: “maintains”") },
  { "auto", NC_("choice", "As most statements have it") },
};

static const SwFormChoice full_stops[] = {
  { NULL, NC_("choice", "As the profile has it") },
  { "true", NC_("choice", "Yes") },
  { "false", NC_("choice", "No") },
  { "auto", NC_("choice", "As most statements have it") },
};

static char *
describe_verb (const char *said,
               const SwStyleCount *count)
{
  guint n = count->base + count->third;

  if (g_str_equal (said, "base"))
    return g_strdup_printf (ngettext ("Just now: base form. %u of %u statement has it.",
                                      "Just now: base form. %u of %u statements have it.", n),
                            count->base, n);
  if (g_str_equal (said, "third"))
    return g_strdup_printf (ngettext ("Just now: third person. %u of %u statement has it.",
                                      "Just now: third person. %u of %u statements have it.", n),
                            count->third, n);
  return g_strdup (_("Just now: either form, for the statements have no majority."));
}

static char *
describe_full_stop (const char *said,
                    const SwStyleCount *count)
{
  guint n = count->stop + count->no_stop;

  if (g_str_equal (said, "true"))
    return g_strdup_printf (ngettext ("Just now: a full stop. %u of %u statement has it.",
                                      "Just now: a full stop. %u of %u statements have it.", n),
                            count->stop, n);
  if (g_str_equal (said, "false"))
    return g_strdup_printf (ngettext ("Just now: no full stop. %u of %u statement has none.",
                                      "Just now: no full stop. %u of %u statements have none.", n),
                            count->no_stop, n);
  return g_strdup (_("Just now: with or without, for the statements have no majority."));
}

/* What `auto` comes to; itself where the statements are at odds. */
static const char *
resolve (const char *said,
         guint n_one,
         const char *one,
         guint n_other,
         const char *other)
{
  if (!g_str_equal (said, "auto") || n_one == n_other)
    return said;
  return n_one > n_other ? one : other;
}

static void
show_style (SwStructureEditor *self)
{
  SwProfile *profile = sw_session_get_profile (self->session);
  g_autofree char *verb = NULL, *full_stop = NULL;
  const char *said;
  SwStyleCount count;

  if (self->verb_now == NULL)
    return;

  sw_section_count_style (self->node, &count);
  said = sw_section_get_style (self->node, profile, SW_STYLE_VERB);
  verb = describe_verb (resolve (said, count.base, "base", count.third, "third"), &count);
  gtk_label_set_text (self->verb_now, verb);
  said = sw_section_get_style (self->node, profile, SW_STYLE_FULL_STOP);
  full_stop = describe_full_stop (resolve (said, count.stop, "true", count.no_stop, "false"), &count);
  gtk_label_set_text (self->full_stop_now, full_stop);
}

static void
committed_cb (SwStructureEditor *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    sw_form_row_update (g_ptr_array_index (self->rows, i));
  show_style (self);
}

static void
add_row (SwStructureEditor *self,
         SwNode *node,
         guint field,
         const SwFormStyle *style)
{
  const SwMember *member = sw_schema_get_field (sw_node_get_kind (node), field);
  GtkWidget *row = sw_form_row_new (sw_session_get_document (self->session), node, member, style,
                                    sw_session_get_profile (self->session));

  gtk_box_append (GTK_BOX (self->box), row);
  g_ptr_array_add (self->rows, row);
}

static void
add_text (SwStructureEditor *self,
          guint field,
          gboolean prose)
{
  SwFormStyle style = { .editor = prose ? SW_EDITOR_LONG : SW_EDITOR_TEXT };

  add_row (self, self->node, field, &style);
}

static GtkLabel *
add_now (SwStructureEditor *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "form-hint");
  gtk_widget_add_css_class (label, "style-now");
  gtk_box_append (GTK_BOX (self->box), label);
  return GTK_LABEL (label);
}

static void
add_style (SwStructureEditor *self)
{
  SwNode *style = sw_node_get_part (self->node, SW_KIND_STYLE);
  const SwFormStyle verb = { .editor = SW_EDITOR_CHOICE, .choices = verbs, .n_choices = G_N_ELEMENTS (verbs) };
  const SwFormStyle full_stop = { .editor = SW_EDITOR_CHOICE, .choices = full_stops,
                                  .n_choices = G_N_ELEMENTS (full_stops) };

  add_row (self, style, SW_STYLE_VERB, &verb);
  self->verb_now = add_now (self);
  add_row (self, style, SW_STYLE_FULL_STOP, &full_stop);
  self->full_stop_now = add_now (self);
  gtk_box_append (GTK_BOX (self->box), sw_default_citations_new (self->session, self->node));
}

static gboolean
sw_structure_editor_grab_focus (GtkWidget *widget)
{
  SwStructureEditor *self = SW_STRUCTURE_EDITOR (widget);

  return self->rows->len > 0 && gtk_widget_grab_focus (sw_form_row_get_editor (g_ptr_array_index (self->rows, 0)));
}

static void
sw_structure_editor_dispose (GObject *object)
{
  SwStructureEditor *self = SW_STRUCTURE_EDITOR (object);

  g_clear_object (&self->document_signals);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->node);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_structure_editor_parent_class)->dispose (object);
}

static void
sw_structure_editor_finalize (GObject *object)
{
  g_ptr_array_unref (SW_STRUCTURE_EDITOR (object)->rows);

  G_OBJECT_CLASS (sw_structure_editor_parent_class)->finalize (object);
}

static void
sw_structure_editor_class_init (SwStructureEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_structure_editor_dispose;
  object_class->finalize = sw_structure_editor_finalize;
  widget_class->grab_focus = sw_structure_editor_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sw_structure_editor_init (SwStructureEditor *self)
{
  self->rows = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "level-editor");

  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (committed_cb), self);
}

static GtkWidget *
new_editor (SwSession *session,
            SwNode *node)
{
  SwStructureEditor *self = g_object_new (SW_TYPE_STRUCTURE_EDITOR, NULL);
  g_autofree char *title = sw_structure_dup_title (session, node);

  self->session = g_object_ref (session);
  self->node = g_object_ref (node);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  switch (sw_node_get_kind (node))
    {
    case SW_KIND_SECTION:
      add_style (self);
      break;
    case SW_KIND_DOMAIN:
      add_text (self, SW_DOMAIN_NAME, FALSE);
      add_text (self, SW_DOMAIN_DEFINITION, TRUE);
      break;
    case SW_KIND_LEVEL:
      add_text (self, SW_LEVEL_LABEL, FALSE);
      add_text (self, SW_LEVEL_ROLE, FALSE);
      add_text (self, SW_LEVEL_GUIDE, TRUE);
      break;
    default:
      g_assert_not_reached ();
    }
  show_style (self);
  g_signal_group_set_target (self->document_signals, sw_session_get_document (session));
  return GTK_WIDGET (self);
}

/**
 * sw_structure_editor_new_popover:
 * @session: a session with a document
 * @node: a section, a domain or a level
 *
 * Returns: (transfer floating): a popover with its fields
 */
GtkWidget *
sw_structure_editor_new_popover (SwSession *session,
                                 SwNode *node)
{
  GtkWidget *popover = gtk_popover_new ();
  g_autofree char *title = sw_structure_dup_title (session, node);

  gtk_popover_set_child (GTK_POPOVER (popover), new_editor (session, node));
  sw_popover_pass_keys (GTK_POPOVER (popover));
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return popover;
}
