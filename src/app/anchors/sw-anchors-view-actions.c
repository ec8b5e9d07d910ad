/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with an anchor as a whole. The keys are the row's (sw-record-row.c); here are the verbs
 * and the menu that lists them. */

#include "anchors/sw-anchors-view-private.h"

#include <glib/gi18n-lib.h>

#include "anchors/sw-correction.h"
#include "problems/sw-problem-place.h"
#include "sw-menu.h"

static SwDocument *
get_document (SwAnchorsView *self)
{
  return sw_record_page_get_document (self->page);
}

static SwSession *
get_session (SwAnchorsView *self)
{
  return sw_record_page_get_session (self->page);
}

static SwNode *
get_anchor (SwAnchorsView *self)
{
  SwNode *anchor = sw_record_page_get_current (self->page);

  return anchor != NULL && sw_node_get_kind (anchor) == SW_KIND_ANCHOR ? anchor : NULL;
}

static void
move_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  SwAnchorsView *self = SW_ANCHORS_VIEW (widget);
  SwNode *anchor = get_anchor (self);

  if (anchor != NULL && !sw_anchor_move_by (get_document (self), anchor, g_variant_get_int32 (parameter)))
    gtk_widget_error_bell (widget);
}

static void
remove_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  SwAnchorsView *self = SW_ANCHORS_VIEW (widget);
  SwNode *anchor = get_anchor (self);
  g_autoptr (GPtrArray) statements = NULL;
  g_autofree char *sentence = NULL;

  if (anchor == NULL)
    return;

  statements = sw_anchor_list_statements (get_document (self), anchor);
  sentence = statements->len == 0
               ? g_strdup_printf (_("“%s” removed"), sw_anchor_get_title (anchor))
               : g_strdup_printf (ngettext ("“%s” removed; %u statement was grounded on it",
                                            "“%s” removed; %u statements were grounded on it", statements->len),
                                  sw_anchor_get_title (anchor), statements->len);
  if (sw_anchor_remove (get_document (self), anchor))
    sw_session_announce (get_session (self), sentence, TRUE);
}

static void
add_statement (SwAnchorsView *self,
               SwPickList *list,
               SwNode *statement,
               SwCitedBy checked)
{
  g_autofree char *place = sw_problem_dup_node_name (get_session (self), statement);

  sw_pick_list_add (list, statement, sw_node_get_text (statement, SW_STATEMENT_TEXT), place, checked);
}

static void
go_to_cb (SwAnchorsView *self,
          SwNode *statement)
{
  sw_session_reveal (get_session (self), statement, SW_STATEMENT_TEXT, -1, -1);
}

static void
statements_action (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  SwAnchorsView *self = SW_ANCHORS_VIEW (widget);
  SwNode *anchor = get_anchor (self);
  g_autoptr (GPtrArray) statements = NULL;
  g_autofree char *title = NULL;
  SwPickList *list;

  if (anchor == NULL)
    return;

  statements = sw_anchor_list_statements (get_document (self), anchor);
  title = g_strdup_printf (_("Statements grounded on “%s”"), sw_anchor_get_title (anchor));
  list = sw_pick_list_new (title, NULL, _("None is yet. Ctrl+L links statements to it."), FALSE);
  for (guint i = 0; i < statements->len; i++)
    add_statement (self, list, g_ptr_array_index (statements, i), SW_CITED_BY_NONE);
  g_signal_connect_object (list, "chosen", G_CALLBACK (go_to_cb), self, G_CONNECT_SWAPPED);
  sw_record_page_popup_list (self->page, list, title);
}

static void
toggle_cb (SwAnchorsView *self,
           SwNode *statement,
           SwPickList *list)
{
  SwNode *anchor = get_anchor (self);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  if (anchor == NULL || !sw_record_page_is_editable (self->page))
    return;
  g_ptr_array_add (one, statement);
  if (sw_statements_toggle_anchor (get_document (self), one, anchor))
    sw_pick_list_set_checked (list, statement, sw_statements_get_grounded (one, anchor));
}

typedef struct
{
  SwAnchorsView *view;
  SwPickList *list;
  const char *anchor;
} Filling;

static void
fill_cb (SwNode *statement,
         gpointer user_data)
{
  Filling *filling = user_data;

  add_statement (filling->view, filling->list, statement,
                 sw_statement_find_anchor_link (statement, filling->anchor) != NULL ? SW_CITED_BY_ALL
                                                                                     : SW_CITED_BY_NONE);
}

static void
link_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  SwAnchorsView *self = SW_ANCHORS_VIEW (widget);
  SwNode *anchor = get_anchor (self);
  g_autofree char *title = NULL;
  Filling filling = { self };

  if (anchor == NULL)
    return;

  title = g_strdup_printf (_("Statements to ground on “%s”"), sw_anchor_get_title (anchor));
  filling.list = sw_pick_list_new (title, _("Enter links a statement to it, or takes the link back."),
                                   _("There are no statements yet."), TRUE);
  filling.anchor = sw_node_get_id (anchor);
  sw_document_foreach_statement (get_document (self), fill_cb, &filling);
  g_signal_connect_object (filling.list, "chosen", G_CALLBACK (toggle_cb), self, G_CONNECT_SWAPPED);
  sw_record_page_popup_list (self->page, filling.list, title);
}

static void
correct_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  SwAnchorsView *self = SW_ANCHORS_VIEW (widget);
  SwNode *anchor = get_anchor (self);

  if (anchor != NULL)
    sw_correction_present (GTK_WINDOW (gtk_widget_get_root (widget)), get_session (self), anchor);
}

static void
copy_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  SwNode *anchor = get_anchor (SW_ANCHORS_VIEW (widget));
  const char *text = anchor != NULL ? sw_node_get_text (anchor, SW_ANCHOR_TEXT) : NULL;
  const char *code = anchor != NULL ? sw_node_get_text (anchor, SW_ANCHOR_CODE) : NULL;
  g_autofree char *both = NULL;

  if (anchor == NULL)
    return;
  both = g_strdup_printf ("%s%s%s", code != NULL ? code : "", code != NULL && text != NULL ? " " : "",
                          text != NULL ? text : "");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), both);
}

static void
paste_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  SwAnchorsView *self = SW_ANCHORS_VIEW (widget);
  SwNode *anchor = get_anchor (self);
  SwAddLine *add_line;

  if (anchor == NULL || !sw_record_page_is_editable (self->page))
    return;
  add_line = sw_record_list_get_add_line (sw_record_page_get_list (self->page, sw_node_get_list_id (anchor)));
  gtk_widget_grab_focus (GTK_WIDGET (add_line));
  sw_add_line_paste (add_line);
}

static void
menu_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  static const char *const verbs[][3] = {
    { N_("Edit"), "record.edit", "Return" },
    { N_("Link to statements…"), "record.link", "<Control>l" },
    { N_("Statements grounded on it"), "record.statements", "" },
    { N_("Suggest a correction…"), "record.correct", "" },
  };
  static const char *const clipboard[][3] = {
    { N_("Copy"), "record.copy", "<Control>c" },
    { N_("Paste list"), "record.paste", "<Control>v" },
  };
  static const char *const moves[][3] = {
    { N_("Move up"), "record.move(-1)", "<Alt>Up" },
    { N_("Move down"), "record.move(1)", "<Alt>Down" },
  };
  static const char *const removal[][3] = {
    { N_("Remove"), "record.remove", "Delete" },
  };
  SwAnchorsView *self = SW_ANCHORS_VIEW (widget);
  g_autoptr (GMenu) menu = g_menu_new ();

  sw_anchors_view_update_actions (self);
  sw_menu_append_rows (menu, verbs, G_N_ELEMENTS (verbs));
  sw_menu_append_rows (menu, clipboard, G_N_ELEMENTS (clipboard));
  sw_menu_append_rows (menu, moves, G_N_ELEMENTS (moves));
  sw_menu_append_rows (menu, removal, G_N_ELEMENTS (removal));
  sw_record_page_popup_menu (self->page, G_MENU_MODEL (menu));
}

void
sw_anchors_view_update_actions (SwAnchorsView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SwNode *anchor = get_anchor (self);
  gboolean editable = anchor != NULL && sw_record_page_is_editable (self->page);
  const SwAnchorGroup *group = anchor != NULL ? sw_anchor_group_get (sw_node_get_list_id (anchor)) : NULL;

  gtk_widget_action_set_enabled (widget, "record.move", editable);
  gtk_widget_action_set_enabled (widget, "record.remove", editable);
  gtk_widget_action_set_enabled (widget, "record.paste", editable);
  gtk_widget_action_set_enabled (widget, "record.link", editable);
  gtk_widget_action_set_enabled (widget, "record.statements", anchor != NULL);
  gtk_widget_action_set_enabled (widget, "record.copy", anchor != NULL);
  gtk_widget_action_set_enabled (widget, "record.correct", group != NULL && group->onet);
}

void
sw_anchors_view_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "record.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "record.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "record.statements", NULL, statements_action);
  gtk_widget_class_install_action (widget_class, "record.link", NULL, link_action);
  gtk_widget_class_install_action (widget_class, "record.correct", NULL, correct_action);
  gtk_widget_class_install_action (widget_class, "record.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "record.paste", NULL, paste_action);
  gtk_widget_class_install_action (widget_class, "record.menu", NULL, menu_action);
}
