/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with a source as a whole. The keys are the row's (sw-record-row.c); here are the verbs
 * and the menu that lists them.
 *
 * A source that is cited is not removed without a word: its citations go with it, or to another source.
 * Each way is one step of undo. */

#include "sources/sw-sources-view-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "model/sw-citation-edits.h"
#include "model/sw-source-edits.h"
#include "problems/sw-problem-place.h"
#include "sw-menu.h"

static SwDocument *
get_document (SwSourcesView *self)
{
  return sw_record_page_get_document (self->page);
}

static SwSession *
get_session (SwSourcesView *self)
{
  return sw_record_page_get_session (self->page);
}

static SwNode *
get_source (SwSourcesView *self)
{
  SwNode *source = sw_record_page_get_current (self->page);

  return source != NULL && sw_node_get_kind (source) == SW_KIND_SOURCE ? source : NULL;
}

static void
move_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  SwSourcesView *self = SW_SOURCES_VIEW (widget);
  SwNode *source = get_source (self);

  if (source != NULL && !sw_source_move_by (get_document (self), source, g_variant_get_int32 (parameter)))
    gtk_widget_error_bell (widget);
}

static void
statement_chosen_cb (SwSourcesView *self,
                     SwNode *statement)
{
  sw_session_reveal (get_session (self), statement, SW_STATEMENT_TEXT, -1, -1);
}

static void
statements_action (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  SwSourcesView *self = SW_SOURCES_VIEW (widget);
  SwNode *source = get_source (self);
  g_autoptr (GPtrArray) statements = NULL;
  g_autofree char *title = NULL;
  SwPickList *list;

  if (source == NULL)
    return;

  statements = sw_source_list_statements (get_document (self), source);
  title = g_strdup_printf (_("Statements that cite “%s”"), sw_sources_view_get_label (source));
  list = sw_pick_list_new (title, NULL, _("None does yet. Ctrl+K in a statement cites a source."), FALSE);
  for (guint i = 0; i < statements->len; i++)
    {
      SwNode *statement = g_ptr_array_index (statements, i);
      g_autofree char *place = sw_problem_dup_node_name (get_session (self), statement);

      sw_pick_list_add (list, statement, sw_node_get_text (statement, SW_STATEMENT_TEXT), place, SW_CITED_BY_NONE);
    }
  g_signal_connect_object (list, "chosen", G_CALLBACK (statement_chosen_cb), self, G_CONNECT_SWAPPED);
  sw_record_page_popup_list (self->page, list, title);
}

static void
merge_into_cb (SwSourcesView *self,
               SwNode *into)
{
  SwNode *source = get_source (self);
  g_autofree char *sentence = NULL;
  g_autofree char *label = NULL;
  guint n;

  if (source == NULL || source == into)
    return;

  n = sw_source_count_statements (get_document (self), source);
  label = g_strdup (sw_sources_view_get_label (source));
  if (!sw_source_merge (get_document (self), source, into))
    return;
  sw_session_reveal (get_session (self), into, SW_NO_FIELD, -1, -1);
  /* Translators: two sources' labels, and how many statements are concerned. */
  sentence = g_strdup_printf (ngettext ("“%s” is merged into “%s”, which its %u statement cites now.",
                                        "“%s” is merged into “%s”, which its %u statements cite now.", n),
                              label, sw_sources_view_get_label (into), n);
  sw_session_announce (get_session (self), sentence, TRUE);
}

static void
merge_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  SwSourcesView *self = SW_SOURCES_VIEW (widget);
  SwNode *source = get_source (self);
  SwNode *extensions;
  g_autofree char *title = NULL;
  g_autofree char *explanation = NULL;
  SwPickList *list;
  guint n;

  if (source == NULL)
    return;

  n = sw_source_count_statements (get_document (self), source);
  title = g_strdup_printf (_("Merge “%s” into"), sw_sources_view_get_label (source));
  explanation = g_strdup_printf (ngettext ("%u statement that cites it will cite the source you choose.",
                                           "%u statements that cite it will cite the source you choose.", n), n);
  list = sw_pick_list_new (title, explanation, _("There is no other source."), FALSE);
  extensions = sw_node_get_parent (source);
  for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_SOURCES); i++)
    {
      SwNode *other = sw_node_get_nth (extensions, SW_LIST_SOURCES, i);

      if (other != source)
        sw_pick_list_add (list, other, sw_sources_view_get_label (other), sw_node_get_text (other, SW_SOURCE_TITLE),
                          SW_CITED_BY_NONE);
    }
  g_signal_connect_object (list, "chosen", G_CALLBACK (merge_into_cb), self, G_CONNECT_SWAPPED);
  sw_record_page_popup_list (self->page, list, title);
}

static void
remove_source (SwSourcesView *self)
{
  SwNode *source = get_source (self);
  g_autofree char *sentence = NULL;
  guint n;

  if (source == NULL)
    return;

  n = sw_source_count_statements (get_document (self), source);
  sentence = n == 0 ? g_strdup_printf (_("“%s” removed"), sw_sources_view_get_label (source))
                    : g_strdup_printf (ngettext ("“%s” removed, and %u citation with it",
                                                 "“%s” removed, and %u citations with it", n),
                                       sw_sources_view_get_label (source), n);
  if (sw_source_remove (get_document (self), source))
    sw_session_announce (get_session (self), sentence, TRUE);
}

static gboolean
merge_idle_cb (gpointer user_data)
{
  SwSourcesView *self = user_data;

  self->merge_id = 0;
  gtk_widget_activate_action (GTK_WIDGET (self), "record.merge", NULL);
  return G_SOURCE_REMOVE;
}

static void
remove_response_cb (SwSourcesView *self,
                    const char *response)
{
  if (g_str_equal (response, "remove"))
    remove_source (self);
  else if (g_str_equal (response, "give") && self->merge_id == 0)
    self->merge_id = g_idle_add (merge_idle_cb, self);
}

static void
remove_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  SwSourcesView *self = SW_SOURCES_VIEW (widget);
  SwNode *source = get_source (self);
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  GtkWidget *dialog;
  guint n;

  if (source == NULL)
    return;
  n = sw_source_count_statements (get_document (self), source);
  if (n == 0)
    {
      remove_source (self);
      return;
    }

  heading = g_strdup_printf (_("Remove “%s”?"), sw_sources_view_get_label (source));
  body = g_strdup_printf (ngettext ("%u statement cites it. What shall become of its citation?",
                                    "%u statements cite it. What shall become of their citations?", n), n);
  dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), heading, body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "remove",
                                    ngettext ("_Remove the citation", "_Remove the citations", n), "give",
                                    _("_Give to another source…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "give", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "give",
                                           sw_node_get_n (sw_node_get_parent (source), SW_LIST_SOURCES) > 1);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (remove_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_link_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  SwSourcesView *self = SW_SOURCES_VIEW (widget);
  SwNode *source = get_source (self);
  const char *link = source != NULL ? sw_source_get_link (source) : NULL;

  if (link != NULL)
    gtk_show_uri (GTK_WINDOW (gtk_widget_get_root (widget)), link, GDK_CURRENT_TIME);
}

static void
copy_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  static const guint fields[] = { SW_SOURCE_LABEL, SW_SOURCE_TITLE, SW_SOURCE_URL };
  SwSourcesView *self = SW_SOURCES_VIEW (widget);
  SwNode *source = get_source (self);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; source != NULL && i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = sw_node_get_text (source, fields[i]);

      if (value != NULL && *value != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", value);
    }
  if (text->len > 0)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

static void
menu_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  static const char *const verbs[][3] = {
    { N_("Edit"), "record.edit", "Return" },
    { N_("Statements that cite it"), "record.statements", "<Control>l" },
    { N_("Open link"), "record.open-link", "" },
    { N_("Copy"), "record.copy", "<Control>c" },
  };
  static const char *const moves[][3] = {
    { N_("Move up"), "record.move(-1)", "<Alt>Up" },
    { N_("Move down"), "record.move(1)", "<Alt>Down" },
  };
  static const char *const removal[][3] = {
    { N_("Merge into another…"), "record.merge", "" },
    { N_("Remove"), "record.remove", "Delete" },
  };
  SwSourcesView *self = SW_SOURCES_VIEW (widget);
  g_autoptr (GMenu) menu = g_menu_new ();

  sw_sources_view_update_actions (self);
  sw_menu_append_rows (menu, verbs, G_N_ELEMENTS (verbs));
  sw_menu_append_rows (menu, moves, G_N_ELEMENTS (moves));
  sw_menu_append_rows (menu, removal, G_N_ELEMENTS (removal));
  sw_record_page_popup_menu (self->page, G_MENU_MODEL (menu));
}

void
sw_sources_view_update_actions (SwSourcesView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SwNode *source = get_source (self);
  gboolean editable = source != NULL && sw_record_page_is_editable (self->page);

  gtk_widget_action_set_enabled (widget, "record.move", editable);
  gtk_widget_action_set_enabled (widget, "record.remove", editable);
  gtk_widget_action_set_enabled (widget, "record.merge",
                                 editable && sw_node_get_n (sw_node_get_parent (source), SW_LIST_SOURCES) > 1);
  gtk_widget_action_set_enabled (widget, "record.statements", source != NULL);
  gtk_widget_action_set_enabled (widget, "record.link", source != NULL);
  gtk_widget_action_set_enabled (widget, "record.open-link", source != NULL && sw_source_get_link (source) != NULL);
}

void
sw_sources_view_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "record.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "record.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "record.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "record.statements", NULL, statements_action);
  gtk_widget_class_install_action (widget_class, "record.link", NULL, statements_action);
  gtk_widget_class_install_action (widget_class, "record.open-link", NULL, open_link_action);
  gtk_widget_class_install_action (widget_class, "record.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "record.menu", NULL, menu_action);
}
