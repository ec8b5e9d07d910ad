/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwFixPreview: what all fixes of one rule would change, before and after, to accept or to leave.
 *
 * A dialog, since the fixes may not be safe: nobody should find out afterwards. What goes is struck
 * through and what comes is underlined, so that neither is told by colour alone. */

#include "problems/sw-fix-preview.h"

#include <glib/gi18n-lib.h>

#include "problems/sw-finding-actions.h"
#include "problems/sw-problem-place.h"
#include "text/sw-text-delta.h"

struct _SwFixPreview
{
  AdwWindow parent_instance;

  SwSession *session;
  const SwRule *rule;
  guint n_rows;

  GtkLabel *title;
  GtkBox *list;
  GtkButton *accept;
};

G_DEFINE_FINAL_TYPE (SwFixPreview, sw_fix_preview, ADW_TYPE_WINDOW)

static void
sw_fix_preview_dispose (GObject *object)
{
  g_clear_object (&SW_FIX_PREVIEW (object)->session);

  G_OBJECT_CLASS (sw_fix_preview_parent_class)->dispose (object);
}

static void
cancel_cb (SwFixPreview *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
accept_cb (SwFixPreview *self)
{
  sw_fix_preview_accept (self);
}

static void
sw_fix_preview_class_init (SwFixPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_fix_preview_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-fix-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, SwFixPreview, title);
  gtk_widget_class_bind_template_child (widget_class, SwFixPreview, list);
  gtk_widget_class_bind_template_child (widget_class, SwFixPreview, accept);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sw_fix_preview_init (SwFixPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_text (GtkBox *box,
          const char *text,
          gsize offset,
          gsize length,
          PangoAttribute *mark)
{
  GtkWidget *label = gtk_label_new (text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  mark->start_index = (guint) offset;
  mark->end_index = (guint) (offset + length);
  pango_attr_list_insert (attributes, mark);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (box, label);
}

static void
add_row (SwFixPreview *self,
         SwFinding *finding)
{
  SwFix *fix = g_ptr_array_index (sw_finding_get_fixes (finding), 0);
  SwNode *node = sw_finding_get_node (finding);
  guint field = sw_finding_get_field (finding) == SW_NO_FIELD ? 0 : sw_finding_get_field (finding);
  const char *before = sw_node_get_text (node, field);
  g_autofree char *after = sw_fix_preview (fix, node, field);
  g_autofree char *place = sw_problem_dup_place (self->session, finding);
  /* Translators: where something would be changed, and what would be done there. */
  g_autofree char *caption = g_strdup_printf (C_("preview", "%s — %s"), place, sw_fix_get_title (fix));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *heading = gtk_label_new (caption);
  SwTextDelta delta;

  gtk_widget_add_css_class (row, "preview-row");
  gtk_widget_add_css_class (heading, "form-hint");
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_box_append (GTK_BOX (row), heading);

  before = before != NULL ? before : "";
  delta = sw_text_delta (before, after);
  add_text (GTK_BOX (row), before, delta.offset, delta.n_removed, pango_attr_strikethrough_new (TRUE));
  if (delta.n_removed > 0 || delta.n_inserted > 0)
    add_text (GTK_BOX (row), after, delta.offset, delta.n_inserted, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));
  gtk_box_append (self->list, row);
  self->n_rows++;
}

/**
 * sw_fix_preview_present:
 * @session: a session
 * @rule: the rule whose findings shall be fixed
 * @parent: a widget of the window to ask over
 *
 * Returns: (transfer none): the dialog
 */
GtkWindow *
sw_fix_preview_present (SwSession *session,
                        const SwRule *rule,
                        GtkWidget *parent)
{
  SwFixPreview *self = g_object_new (SW_TYPE_FIX_PREVIEW, NULL);
  GListModel *findings = sw_session_get_findings (session);
  guint n = findings != NULL ? g_list_model_get_n_items (findings) : 0;
  GtkRoot *root = gtk_widget_get_root (parent);
  g_autofree char *label = NULL;

  self->session = g_object_ref (session);
  self->rule = rule;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (findings, i);

      if (sw_finding_get_rule (finding) == rule && sw_finding_get_n_fixes (finding) > 0)
        add_row (self, finding);
    }

  gtk_label_set_text (self->title, sw_rule_get_title (rule));
  label = g_strdup_printf (ngettext ("_Fix %u", "_Fix all %u", self->n_rows), self->n_rows);
  gtk_button_set_label (self->accept, label);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_set_title (GTK_WINDOW (self), sw_rule_get_title (rule));
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->accept));
  return GTK_WINDOW (self);
}

/**
 * sw_fix_preview_get_n_rows:
 * @self: a preview
 *
 * Returns: how many changes it shows
 */
guint
sw_fix_preview_get_n_rows (SwFixPreview *self)
{
  return self->n_rows;
}

/**
 * sw_fix_preview_accept:
 * @self: a preview
 *
 * Takes the fixes and closes the dialog.
 */
void
sw_fix_preview_accept (SwFixPreview *self)
{
  g_autoptr (SwSession) session = g_object_ref (self->session);
  const SwRule *rule = self->rule;

  gtk_window_close (GTK_WINDOW (self));
  sw_findings_fix_rule (session, rule);
}
