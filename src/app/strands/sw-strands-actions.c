/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with a strand in the view of the strands: going to its statements, renaming, merging,
 * moving and removing it. */

#include "strands/sw-strands-private.h"

#include <glib/gi18n-lib.h>

#include "model/sw-strand-edits.h"
#include "problems/sw-problem-place.h"
#include "problems/sw-rule-page.h"
#include "strands/sw-strand-chooser.h"
#include "sw-menu.h"

static void
go_to (SwStrands *self,
       SwNode *statement)
{
  sw_session_reveal (self->session, statement, SW_STATEMENT_TEXT, 0, 0);
}

static void
rename_activate_cb (GtkEntry *entry,
                    SwNode *strand)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER);
  SwStrands *self = SW_STRANDS (gtk_widget_get_ancestor (popover, SW_TYPE_STRANDS));
  const char *name = gtk_editable_get_text (GTK_EDITABLE (entry));

  sw_strands_say_focus (self);
  if (sw_strand_rename (sw_strands_get_document (self), strand, name))
    {
      gtk_popover_popdown (GTK_POPOVER (popover));
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  sw_session_say (self->session, _("A strand needs a name that no other strand has."));
  gtk_widget_error_bell (GTK_WIDGET (entry));
}

static void
rename_strand (SwStrands *self,
               SwNode *strand)
{
  GtkWidget *entry = gtk_entry_new ();
  GdkRectangle area;
  GtkPopover *popover;

  if (!sw_session_is_editable (self->session) || !sw_node_rows_get_area (self->rows, strand, &area))
    return;

  gtk_editable_set_text (GTK_EDITABLE (entry), sw_strands_get_name (strand));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 34);
  gtk_widget_set_tooltip_text (entry, _("The strand’s name; Enter keeps it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the strand"), -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (rename_activate_cb), strand, 0);
  popover = sw_finding_popover_popup (entry, _("Name of the strand"), GTK_WIDGET (self->rows), &area,
                                      sw_node_rows_get_row (self->rows, strand));
  gtk_widget_grab_focus (entry);
  gtk_widget_add_css_class (GTK_WIDGET (popover), "strand-name");
}

static void
merge_strand (SwStrands *self,
              SwNode *strand)
{
  GdkRectangle area;

  if (sw_node_rows_get_area (self->rows, strand, &area))
    sw_strand_chooser_popup_merge (self->session, strand, GTK_WIDGET (self->rows), &area);
}

static void
remove_strand (SwStrands *self,
               SwNode *strand)
{
  g_autofree char *sentence = g_strdup_printf (_("The strand “%s” was removed."), sw_strands_get_name (strand));

  sw_strands_say_focus (self);
  if (sw_strand_remove (sw_strands_get_document (self), strand))
    sw_session_announce (self->session, sentence, TRUE);
  /* With the last row the focus is nowhere of use. */
  if (sw_node_rows_get_n (self->rows) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
move_strand (SwStrands *self,
             SwNode *strand,
             int step)
{
  sw_strands_say_focus (self);
  if (!sw_strand_move_by (sw_strands_get_document (self), strand, step))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
popup_menu (SwStrands *self,
            SwNode *strand)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GMenu) verbs = g_menu_new ();

  g_clear_pointer (&self->go_to, g_ptr_array_unref);
  self->go_to = sw_strand_list_statements (sw_strands_get_document (self), strand);
  for (guint i = 0; i < self->go_to->len; i++)
    {
      g_autofree char *place = sw_problem_dup_node_name (self->session, g_ptr_array_index (self->go_to, i));
      g_autofree char *label = g_strdup_printf (_("Go to %s"), place);
      g_autofree char *action = g_strdup_printf ("strand.go(uint32 %u)", i);

      sw_menu_append (places, label, action, i == 0 ? "Return" : "");
    }
  sw_menu_append (verbs, _("Rename…"), "strand.rename", "F2");
  sw_menu_append (verbs, _("Merge into…"), "strand.merge", "");
  sw_menu_append (verbs, _("Move up"), "strand.move(-1)", "<Alt>Up");
  sw_menu_append (verbs, _("Move down"), "strand.move(1)", "<Alt>Down");
  sw_menu_append (verbs, _("Remove"), "strand.remove", "Delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (verbs));
  sw_node_rows_popup_menu (self->rows, strand, G_MENU_MODEL (menu));
}

gboolean
sw_strands_command_cb (SwStrands *self,
                       SwNode *strand,
                       guint command)
{
  g_autoptr (GPtrArray) statements = NULL;

  switch (command)
    {
    case SW_ROWS_GO:
      statements = sw_strand_list_statements (sw_strands_get_document (self), strand);
      if (statements->len > 0)
        go_to (self, g_ptr_array_index (statements, 0));
      return TRUE;
    case SW_ROWS_EDIT:
      rename_strand (self, strand);
      return TRUE;
    case SW_ROWS_REMOVE:
      if (sw_session_is_editable (self->session))
        remove_strand (self, strand);
      return TRUE;
    case SW_ROWS_MENU:
      popup_menu (self, strand);
      return TRUE;
    case SW_ROWS_UP:
    case SW_ROWS_DOWN:
      if (sw_session_is_editable (self->session))
        move_strand (self, strand, command == SW_ROWS_UP ? -1 : 1);
      return TRUE;
    default:
      return FALSE;
    }
}

void
sw_strands_go_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  SwStrands *self = SW_STRANDS (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (self->go_to != NULL && index < self->go_to->len)
    go_to (self, g_ptr_array_index (self->go_to, index));
}

typedef struct
{
  SwStrands *self;
  SwNode *strand;
  void (*open) (SwStrands *self, SwNode *strand);
} Opening;

static void
open_now (gpointer data)
{
  Opening *opening = data;

  if (gtk_widget_get_mapped (GTK_WIDGET (opening->self)))
    opening->open (opening->self, opening->strand);
  g_object_unref (opening->self);
  g_object_unref (opening->strand);
  g_free (opening);
}

/* The menu that asked for it has to give the focus back first. */
static void
open_after_menu (SwStrands *self,
                 SwNode *strand,
                 void (*open) (SwStrands *self, SwNode *strand))
{
  Opening *opening = g_new0 (Opening, 1);

  opening->self = g_object_ref (self);
  opening->strand = g_object_ref (strand);
  opening->open = open;
  g_timeout_add_once (60, open_now, opening);
}

void
sw_strands_strand_action (GtkWidget *widget,
                          const char *name,
                          GVariant *parameter)
{
  SwStrands *self = SW_STRANDS (widget);
  SwNode *strand = sw_node_rows_get_selected (self->rows);

  if (strand == NULL)
    return;
  if (g_str_equal (name, "strand.rename"))
    open_after_menu (self, strand, rename_strand);
  else if (g_str_equal (name, "strand.merge"))
    open_after_menu (self, strand, merge_strand);
  else if (g_str_equal (name, "strand.remove"))
    remove_strand (self, strand);
}

void
sw_strands_move_action (GtkWidget *widget,
                        const char *name,
                        GVariant *parameter)
{
  SwStrands *self = SW_STRANDS (widget);
  SwNode *strand = sw_node_rows_get_selected (self->rows);

  if (strand != NULL)
    move_strand (self, strand, g_variant_get_int32 (parameter));
}
