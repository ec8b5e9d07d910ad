/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwStrandChooser: finds a strand as one types, for statements to be put in, or for another strand to be
 * merged into.
 *
 * The entry keeps the focus; Up and Down go through what fits, Enter takes it. What is typed fits a name
 * that begins with it, else one that has it, else one that has its letters in order. For statements a name
 * that no strand has makes one. */

#include "strands/sw-strand-chooser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sw-strand-edits.h"
#include "problems/sw-rule-page.h"
#include "sw-popover-close.h"
#include "sw-popover-keys.h"

struct _SwStrandChooser
{
  GtkWidget parent_instance;

  SwSession *session;
  GPtrArray *statements;   /* (nullable): of SwNode: what is put in; else a strand is merged */
  SwNode *merged;

  GtkWidget *box;
  GtkLabel *title;
  GtkEntry *entry;
  GtkListBox *list;
  GPtrArray *choices;      /* of SwNode, one a row, NULL for none at all or a new one; not owned */
};

G_DEFINE_FINAL_TYPE (SwStrandChooser, sw_strand_chooser, GTK_TYPE_WIDGET)

static SwDocument *
get_document (SwStrandChooser *self)
{
  return sw_session_get_document (self->session);
}

static char *
dup_query (SwStrandChooser *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

/* How well @name fits, 0 for not at all. */
static guint
get_fit (const char *name,
         const char *query)
{
  g_autofree char *in = g_utf8_casefold (name, -1);
  g_autofree char *wanted = g_utf8_casefold (query, -1);
  const char *at = in;

  if (g_str_has_prefix (in, wanted))
    return 3;
  if (strstr (in, wanted) != NULL)
    return 2;
  for (const char *p = wanted; *p != '\0'; p = g_utf8_next_char (p))
    {
      at = g_utf8_strchr (at, -1, g_utf8_get_char (p));
      if (at == NULL)
        return 0;
      at = g_utf8_next_char (at);
    }
  return 1;
}

static void
add_row (SwStrandChooser *self,
         SwNode *strand,
         const char *text,
         const char *icon)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *image = icon != NULL ? gtk_image_new_from_icon_name (icon) : gtk_image_new ();

  gtk_image_set_pixel_size (GTK_IMAGE (image), 16);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_tooltip_text (label, text);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_append (self->list, box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_ptr_array_add (self->choices, strand);
}

static void
select_row (SwStrandChooser *self,
            int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
}

static void
show_choices (SwStrandChooser *self)
{
  SwNode *extensions = sw_document_get_part (get_document (self), SW_KIND_EXTENSIONS);
  g_autofree char *query = dup_query (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->choices, 0);

  for (guint fit = 3; fit > 0; fit--)
    for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_STRANDS); i++)
      {
        SwNode *strand = sw_node_get_nth (extensions, SW_LIST_STRANDS, i);
        const char *name = sw_node_get_text (strand, SW_STRAND_NAME);
        SwInStrand in = self->statements != NULL ? sw_statements_get_in_strand (self->statements, strand) : SW_IN_STRAND_NONE;

        if (strand != self->merged && get_fit (name != NULL ? name : "", query) == fit)
          add_row (self, strand, name != NULL ? name : "",
                   in == SW_IN_STRAND_ALL    ? "object-select-symbolic"
                   : in == SW_IN_STRAND_SOME ? "list-remove-symbolic"
                                             : NULL);
      }

  if (self->statements != NULL && *query != '\0' && sw_document_find_strand_by_name (get_document (self), query) == NULL)
    {
      g_autofree char *text = g_strdup_printf (_("New strand “%s”"), query);

      add_row (self, NULL, text, "list-add-symbolic");
    }
  if (self->statements != NULL && *query == '\0' && sw_statements_get_in_strand (self->statements, NULL) != SW_IN_STRAND_ALL)
    add_row (self, NULL, _("In no strand"), "edit-clear-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->choices->len > 0);
  select_row (self, 0);
}

static void
put_in (SwStrandChooser *self,
        SwNode *strand)
{
  SwDocument *document = get_document (self);
  g_autofree char *query = dup_query (self);
  g_autofree char *sentence = NULL;
  guint n = self->statements->len;
  const char *name;

  sw_document_begin (document, *query != '\0' || strand != NULL ? _("Put in Strand") : _("Take out of Strand"), NULL);
  if (strand == NULL && *query != '\0')
    strand = sw_strand_add (document, query);
  sw_statements_set_strand (document, self->statements, strand);
  sw_document_commit (document);

  name = strand != NULL ? sw_node_get_text (strand, SW_STRAND_NAME) : NULL;
  if (name != NULL)
    sentence = g_strdup_printf (ngettext ("%u statement is in the strand “%s” now.",
                                          "%u statements are in the strand “%s” now.", n), n, name);
  else
    sentence = g_strdup_printf (ngettext ("%u statement is in no strand now.", "%u statements are in no strand now.", n), n);
  if (n > 1)
    sw_session_announce (self->session, sentence, TRUE);
  else
    sw_session_say (self->session, sentence);
}

static void
merge (SwStrandChooser *self,
       SwNode *into)
{
  SwDocument *document = get_document (self);
  g_autofree char *sentence = g_strdup_printf (_("“%s” is part of “%s” now."),
                                               sw_node_get_text (self->merged, SW_STRAND_NAME),
                                               sw_node_get_text (into, SW_STRAND_NAME));

  sw_document_set_focus (document, sw_document_get_part (document, SW_KIND_EXTENSIONS), SW_LIST_STRANDS, 0, 0);
  if (sw_strand_merge (document, self->merged, into))
    sw_session_announce (self->session, sentence, TRUE);
}

static void
take (SwStrandChooser *self,
      GtkListBoxRow *row)
{
  SwNode *strand;

  if (row == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  strand = g_ptr_array_index (self->choices, (guint) gtk_list_box_row_get_index (row));
  /* Closing is the end of this widget, not yet: the popover lives until it is idle. */
  sw_popover_close_around (GTK_WIDGET (self));
  if (self->statements != NULL)
    put_in (self, strand);
  else if (strand != NULL)
    merge (self, strand);
}

static void
activate_cb (SwStrandChooser *self)
{
  take (self, gtk_list_box_get_selected_row (self->list));
}

static gboolean
key_pressed_cb (SwStrandChooser *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : 0;
  int n = (int) self->choices->len;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || n == 0)
    return FALSE;
  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    select_row (self, (index + 1) % n);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    select_row (self, (index + n - 1) % n);
  else
    return FALSE;
  return TRUE;
}

static void
sw_strand_chooser_dispose (GObject *object)
{
  SwStrandChooser *self = SW_STRAND_CHOOSER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->statements, g_ptr_array_unref);
  g_clear_object (&self->merged);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_strand_chooser_parent_class)->dispose (object);
}

static void
sw_strand_chooser_finalize (GObject *object)
{
  g_ptr_array_unref (SW_STRAND_CHOOSER (object)->choices);

  G_OBJECT_CLASS (sw_strand_chooser_parent_class)->finalize (object);
}

static void
sw_strand_chooser_class_init (SwStrandChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_strand_chooser_dispose;
  object_class->finalize = sw_strand_chooser_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-strand-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, SwStrandChooser, box);
  gtk_widget_class_bind_template_child (widget_class, SwStrandChooser, title);
  gtk_widget_class_bind_template_child (widget_class, SwStrandChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, SwStrandChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_choices);
  gtk_widget_class_bind_template_callback (widget_class, take);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
sw_strand_chooser_init (SwStrandChooser *self)
{
  self->choices = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkPopover *
popup (SwStrandChooser *self,
       const char *title,
       const char *ghost,
       GtkWidget *parent,
       const GdkRectangle *at)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkPopover *popover;

  gtk_label_set_text (self->title, title);
  gtk_entry_set_placeholder_text (self->entry, ghost);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, ghost, -1);
  show_choices (self);
  popover = sw_finding_popover_popup (GTK_WIDGET (self), title, parent, at, root != NULL ? gtk_root_get_focus (root) : NULL);
  sw_popover_pass_keys (popover);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return popover;
}

/**
 * sw_strand_chooser_popup:
 * @session: a session whose document may be changed
 * @statements: (element-type SwNode): a selection
 * @parent: the widget to ask over; it has a layout manager
 * @at: where in it
 *
 * Asks which strand the statements shall be in.
 *
 * Returns: (transfer none): the popover
 */
GtkPopover *
sw_strand_chooser_popup (SwSession *session,
                         GPtrArray *statements,
                         GtkWidget *parent,
                         const GdkRectangle *at)
{
  SwStrandChooser *self = g_object_new (SW_TYPE_STRAND_CHOOSER, NULL);

  self->session = g_object_ref (session);
  self->statements = g_ptr_array_ref (statements);
  return popup (self, ngettext ("Strand of the statement", "Strand of the statements", statements->len),
                _("Find a strand, or name a new one"), parent, at);
}

/**
 * sw_strand_chooser_popup_merge:
 * @session: a session whose document may be changed
 * @strand: a strand
 * @parent: the widget to ask over; it has a layout manager
 * @at: where in it
 *
 * Asks which strand another one shall be merged into.
 *
 * Returns: (transfer none): the popover
 */
GtkPopover *
sw_strand_chooser_popup_merge (SwSession *session,
                               SwNode *strand,
                               GtkWidget *parent,
                               const GdkRectangle *at)
{
  SwStrandChooser *self = g_object_new (SW_TYPE_STRAND_CHOOSER, NULL);
  g_autofree char *title = g_strdup_printf (_("Merge “%s” into"), sw_node_get_text (strand, SW_STRAND_NAME));

  self->session = g_object_ref (session);
  self->merged = g_object_ref (strand);
  return popup (self, title, _("Find a strand"), parent, at);
}
