/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done in a window. The keys of these verbs are in sw-accels.c, but for undo and redo:
 * an application's accelerators come before everything else, and Ctrl+Z in a search field would take
 * back the document's last change. So the document view has a controller of its own for the two,
 * in the capture phase, because every text widget below it would eat the key. */

#include "window/sw-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "session/sw-session-findings.h"
#include "start/sw-new-framework.h"
#include "window/sw-toolkit-names.h"

/* Whether a dialog waits for an answer. It holds the keys once it is on the screen; who is fast presses again
 * before that, and means one dialog. */
static gboolean
is_asking (SwWindow *self)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  if (self->chooser != NULL && gtk_native_dialog_get_visible (self->chooser))
    return TRUE;
  for (GList *l = toplevels; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (self) && gtk_window_get_modal (l->data) &&
        gtk_widget_get_visible (l->data))
      return TRUE;
  return FALSE;
}

static void
new_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  if (!is_asking (SW_WINDOW (widget)))
    sw_new_framework_show (GTK_WINDOW (widget));
}

static void
open_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  if (!is_asking (SW_WINDOW (widget)))
    sw_window_open (SW_WINDOW (widget));
}

static void
open_uri_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  SwWindow *self = SW_WINDOW (widget);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  gtk_popover_popdown (GTK_POPOVER (self->recent_popover));
  sw_application_open_file (SW_APPLICATION (application), file, GTK_WINDOW (self));
}

static void
open_example_action (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  sw_window_load_example (SW_WINDOW (widget), file);
}

static void
restore_draft_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  sw_window_load_draft (SW_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  sw_window_save (SW_WINDOW (widget), NULL, NULL);
}

static void
save_as_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  if (!is_asking (SW_WINDOW (widget)))
    sw_window_save_as (SW_WINDOW (widget), NULL, NULL);
}

static void
revert_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  sw_window_revert (SW_WINDOW (widget));
}

static gboolean
is_in_outline (SwWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->outline));
}

/* Whether what was done or undone is a line of the outline. */
static gboolean
is_structural (SwDocument *document)
{
  SwNode *node = sw_document_get_focus (document)->node;
  SwKind kind = node != NULL ? sw_node_get_kind (node) : SW_N_KINDS;

  return kind == SW_KIND_SECTION || kind == SW_KIND_DOMAIN || kind == SW_KIND_LEVEL;
}

static void
cancel_loading_action (GtkWidget *widget,
                       const char *name,
                       GVariant *parameter)
{
  sw_window_cancel_loading (SW_WINDOW (widget));
}

static void
import_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  if (!is_asking (SW_WINDOW (widget)))
    sw_window_import (SW_WINDOW (widget));
}

static void
import_clipboard_action (GtkWidget *widget,
                         const char *name,
                         GVariant *parameter)
{
  sw_window_import_clipboard (SW_WINDOW (widget));
}

static void
import_text_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  const char *text = g_variant_get_string (parameter, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  sw_window_import_bytes (SW_WINDOW (widget), bytes);
}

static void
export_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  if (!is_asking (SW_WINDOW (widget)))
    sw_window_export (SW_WINDOW (widget));
}

static void
open_exported_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  sw_window_open_exported (SW_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_exported_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  sw_window_show_exported (SW_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
travel (SwWindow *self,
        gboolean backwards)
{
  SwDocument *document = sw_session_get_document (self->session);
  gboolean in_outline = is_in_outline (self);
  const char *label;
  g_autofree char *sentence = NULL;

  if (document == NULL)
    return;

  label = backwards ? sw_document_get_undo_label (document) : sw_document_get_redo_label (document);
  if (label == NULL)
    return;

  /* Translators: the status line after an undo; "%s" is what was done: "Undone: Move Statement". */
  sentence = g_strdup_printf (backwards ? _("Undone: %s") : _("Done again: %s"), label);
  if (backwards ? sw_session_undo (self->session) : sw_session_redo (self->session))
    {
      /* Who goes about in the outline stays there. */
      if (in_outline && is_structural (document))
        gtk_widget_grab_focus (GTK_WIDGET (self->outline));
      sw_session_say (self->session, sentence);
    }
}

static void
undo_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  travel (SW_WINDOW (widget), TRUE);
}

static void
redo_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  travel (SW_WINDOW (widget), FALSE);
}

static void
finding_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  SwWindow *self = SW_WINDOW (widget);

  if (!sw_session_go_to_finding (self->session, g_str_has_suffix (name, "next-finding")))
    sw_session_say (self->session, _("There are no problems."));
}

static void
pane_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  sw_window_cycle_panes (SW_WINDOW (widget), g_str_has_suffix (name, "next-pane"));
}

static void
resize_panes_action (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  SwWindow *self = SW_WINDOW (widget);

  if (sw_panes_focus_handle (self->panes))
    sw_session_say (self->session, _("Left and right move the edge of the pane; Escape goes back to the text."));
}

static void
list_view_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  SwWindow *self = SW_WINDOW (widget);
  SwNode *place = sw_session_get_place (self->session);

  if (place != NULL)
    sw_session_reveal (self->session, place, 0, -1, -1);
}

static void
zoom_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  SwApplication *application = SW_APPLICATION (gtk_window_get_application (GTK_WINDOW (widget)));

  if (g_str_has_suffix (name, "zoom-in"))
    sw_application_step_zoom (application, 1);
  else if (g_str_has_suffix (name, "zoom-out"))
    sw_application_step_zoom (application, -1);
  else
    sw_application_set_zoom (application, 100);
}

/* GTK would make the window of shortcuts with each window of the application and keep it, hidden. GTK 4.8 answers
 * assistive technology that asks for a window just gone with its last one, hidden or not, and a hidden one has no
 * address on the bus: a critical. So it is made when it is asked for, and no hidden window ever stays. */
static void
show_help_overlay_action (GtkWidget *widget,
                          const char *name,
                          GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/com/skillwright/Skillwright/help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (overlay, GTK_WINDOW (widget));
  gtk_window_set_destroy_with_parent (overlay, TRUE);
  sw_toolkit_names_give (overlay, _("Keyboard shortcuts"));
  gtk_window_present (overlay);
}

void
sw_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.open-example", "s", open_example_action);
  gtk_widget_class_install_action (widget_class, "win.restore-draft", "s", restore_draft_action);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_action);
  gtk_widget_class_install_action (widget_class, "win.revert", NULL, revert_action);
  gtk_widget_class_install_action (widget_class, "win.cancel-loading", NULL, cancel_loading_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.import-clipboard", NULL, import_clipboard_action);
  gtk_widget_class_install_action (widget_class, "win.import-text", "s", import_text_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.open-exported", "s", open_exported_action);
  gtk_widget_class_install_action (widget_class, "win.show-exported", "s", show_exported_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.next-finding", NULL, finding_action);
  gtk_widget_class_install_action (widget_class, "win.previous-finding", NULL, finding_action);
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, pane_action);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, pane_action);
  gtk_widget_class_install_action (widget_class, "win.resize-panes", NULL, resize_panes_action);
  gtk_widget_class_install_action (widget_class, "win.view-list", NULL, list_view_action);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_help_overlay_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "win.zoom-normal", NULL, zoom_action);
  gtk_widget_class_install_property_action (widget_class, "win.fullscreen", "fullscreened");
}

/* An entry (a search, a note that is being written) keeps its own undo; a field of the document's forms
 * is a text view, and the document's. */
static gboolean
history_key_cb (GtkWidget *widget,
                GVariant *args,
                gpointer user_data)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = gtk_root_get_focus (root);
  const char *action;

  if (focus != NULL && GTK_IS_TEXT (focus))
    return GDK_EVENT_PROPAGATE;

  g_variant_get (args, "&s", &action);
  gtk_widget_activate_action (widget, action, NULL);
  return GDK_EVENT_STOP;
}

void
sw_window_add_history_keys (SwWindow *self)
{
  static const struct { const char *trigger, *action; } keys[] = {
    { "<Control>z", "win.undo" },
    { "<Control><Shift>z", "win.redo" },
    { "<Control>y", "win.redo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                                                gtk_callback_action_new (history_key_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i].action));
      gtk_shortcut_controller_add_shortcut (self->history_keys, shortcut);
    }
}

/* Without a document no pane is there to be seen, and a key that seems to do nothing would change what the
 * next document is shown with. A property's action cannot be disabled, but it can be absent. */
static void
update_pane_actions (SwWindow *self,
                     gboolean has_document)
{
  static const struct { const char *name, *property; } actions[] = {
    { "outline", "outline-shown" },
    { "problems", "problems-shown" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GActionMap *map = G_ACTION_MAP (self);
      gboolean is_there = g_action_map_lookup_action (map, actions[i].name) != NULL;

      if (has_document && !is_there)
        {
          g_autoptr (GPropertyAction) action =
            g_property_action_new (actions[i].name, self->panes, actions[i].property);

          g_action_map_add_action (map, G_ACTION (action));
        }
      else if (!has_document && is_there)
        {
          g_action_map_remove_action (map, actions[i].name);
        }
    }
}

void
sw_window_update_actions (SwWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SwDocument *document = sw_session_get_document (self->session);
  gboolean has_document = document != NULL;
  gboolean loading = self->loading != NULL;
  gboolean writable = has_document && !loading && sw_document_get_read_only (document) == NULL;

  gtk_widget_action_set_enabled (widget, "win.save", writable);
  /* What may not be changed can be copied. */
  gtk_widget_action_set_enabled (widget, "win.save-as", has_document && !loading);
  gtk_widget_action_set_enabled (widget, "win.revert",
                                 has_document && !loading && sw_session_get_file (self->session) != NULL);
  gtk_widget_action_set_enabled (widget, "win.cancel-loading", loading);
  gtk_widget_action_set_enabled (widget, "win.import", !loading);
  gtk_widget_action_set_enabled (widget, "win.import-clipboard", !loading);
  gtk_widget_action_set_enabled (widget, "win.import-text", !loading);
  gtk_widget_action_set_enabled (widget, "win.export", writable);
  gtk_widget_action_set_enabled (widget, "win.undo", writable && sw_document_can_undo (document));
  gtk_widget_action_set_enabled (widget, "win.redo", writable && sw_document_can_redo (document));
  gtk_widget_action_set_enabled (widget, "win.next-finding", has_document && !loading);
  gtk_widget_action_set_enabled (widget, "win.previous-finding", has_document && !loading);
  gtk_widget_action_set_enabled (widget, "win.resize-panes", has_document);
  gtk_widget_action_set_enabled (widget, "win.view-list", has_document);
  update_pane_actions (self, has_document);
}
