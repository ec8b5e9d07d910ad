/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwWindow: the frame round one session.
 *
 * It shows the start page while there is no document, and the document's three panes afterwards; what
 * is said in the header (title, what undo would take back, how many problems) follows the session.
 * The files beside this one hold what it does: -actions the verbs and their keys, -files the
 * choice of a file and saving, -load loading, -import and -export what comes in and goes out in other
 * forms, -close the question before work would be lost, -notices the bars under the header and
 * the look at the disk, -panes the way of the focus through the window, -focus its way back from what is
 * not seen, -toasts what is told of things that were done. */

#include "window/sw-window-private.h"

#include <glib/gi18n-lib.h>

#include "start/sw-recent-list.h"
#include "start/sw-start-page.h"

enum { PROP_0, PROP_SESSION, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SwWindow, sw_window, ADW_TYPE_APPLICATION_WINDOW)

/* The folder a file is in, as people write it. */
static char *
describe_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;
  const char *home = g_get_home_dir ();

  if (path == NULL)
    return g_file_get_uri (file);
  if (g_str_has_prefix (path, home) && (path[strlen (home)] == '/' || path[strlen (home)] == '\0'))
    return g_strconcat ("~", path + strlen (home), NULL);
  return g_steal_pointer (&path);
}

static void
show_title (SwWindow *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  GFile *file = sw_session_get_file (self->session);
  g_autofree char *name = NULL, *title = NULL, *subtitle = NULL, *place = NULL;
  const char *code;

  if (document == NULL)
    {
      adw_window_title_set_title (self->title, _("Skillwright"));
      adw_window_title_set_subtitle (self->title, "");
      gtk_window_set_title (GTK_WINDOW (self), _("Skillwright"));
      return;
    }

  name = sw_session_dup_title (self->session);
  code = sw_node_get_text (sw_document_get_part (document, SW_KIND_OCCUPATION), SW_OCCUPATION_SOC);
  place = file != NULL ? describe_folder (file) : g_strdup (_("not saved yet"));

  if (sw_document_is_modified (document, SW_MARK_FILE))
    /* Translators: a document's title, marked as not saved. */
    title = g_strdup_printf (C_("title", "• %s"), name);
  else
    title = g_strdup (name);

  if (code != NULL && *code != '\0')
    /* Translators: an occupation's code and the folder its file is in. */
    subtitle = g_strdup_printf (C_("subtitle", "%s — %s"), code, place);
  else
    subtitle = g_steal_pointer (&place);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
show_history (SwWindow *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  const char *undo = document != NULL ? sw_document_get_undo_label (document) : NULL;
  const char *redo = document != NULL ? sw_document_get_redo_label (document) : NULL;
  g_autofree char *undo_text = NULL, *redo_text = NULL;

  /* Translators: "%s" is what was done: "Undo Move Statement". */
  undo_text = undo != NULL ? g_strdup_printf (_("Undo %s"), undo) : g_strdup (_("Undo"));
  /* Translators: "%s" is what was undone: "Redo Move Statement". */
  redo_text = redo != NULL ? g_strdup_printf (_("Redo %s"), redo) : g_strdup (_("Redo"));

  gtk_widget_set_tooltip_text (self->undo_button, undo_text);
  gtk_widget_set_tooltip_text (self->redo_button, redo_text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo_button), GTK_ACCESSIBLE_PROPERTY_LABEL, undo_text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->redo_button), GTK_ACCESSIBLE_PROPERTY_LABEL, redo_text, -1);
}

static void
show_problems (SwWindow *self)
{
  SwLinter *linter = sw_session_get_linter (self->session);
  gboolean notices = g_settings_get_boolean (self->settings, "show-notices");
  g_autofree char *count = NULL, *name = NULL;
  SwSeverity worst = SW_SEVERITY_OFF;
  guint n = 0;

  for (SwSeverity i = notices ? SW_SEVERITY_INFO : SW_SEVERITY_WARNING; linter != NULL && i <= SW_SEVERITY_ERROR; i++)
    if (sw_linter_count (linter, i) > 0)
      {
        n += sw_linter_count (linter, i);
        worst = i;
      }
  count = g_strdup_printf ("%u", n);

  if (n > 0)
    name = g_strdup_printf (ngettext ("%u problem", "%u problems", n), n);
  else
    name = g_strdup (_("No problems"));

  gtk_label_set_label (self->problems_count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_count), n > 0);
  gtk_image_set_from_icon_name (self->problems_icon,
                                worst == SW_SEVERITY_ERROR     ? "dialog-error-symbolic"
                                : worst == SW_SEVERITY_WARNING ? "dialog-warning-symbolic"
                                : worst == SW_SEVERITY_INFO    ? "dialog-information-symbolic"
                                                               : "emblem-ok-symbolic");
  gtk_widget_set_tooltip_text (self->problems_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->problems_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* In a window too narrow to show the outline beside the text there is a button for it, and "New" is in
 * the menu only. */
static gboolean
show_outline_button_cb (gpointer user_data)
{
  SwWindow *self = user_data;
  gboolean has_document = sw_session_get_document (self->session) != NULL;
  gboolean collapsed = sw_panes_get_collapsed (self->panes, SW_PANES_OUTLINE);

  self->outline_button_id = 0;
  gtk_widget_set_visible (self->outline_button,
                          has_document && (collapsed || !sw_panes_get_shown (self->panes, SW_PANES_OUTLINE)));
  gtk_widget_set_visible (self->new_button, !has_document || !collapsed);
  return G_SOURCE_REMOVE;
}

/* Panes collapse while they are allocated, when nothing in the window may change its size. */
static void
show_outline_button (SwWindow *self)
{
  if (self->outline_button_id == 0)
    self->outline_button_id = g_idle_add_full (G_PRIORITY_DEFAULT, show_outline_button_cb, self, NULL);
}

static void
file_changed_cb (SwWindow *self)
{
  show_title (self);
  show_history (self);
  sw_window_update_actions (self);
}

static void
committed_cb (SwWindow *self)
{
  file_changed_cb (self);
  sw_window_withdraw_undo (self);
}

static void
document_changed_cb (SwWindow *self)
{
  SwDocument *document = sw_session_get_document (self->session);

  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->findings_signals, sw_session_get_findings (self->session));

  gtk_stack_set_visible_child_name (self->stack, document != NULL ? "document" : "start");
  gtk_widget_set_visible (self->problems_button, document != NULL);
  gtk_widget_set_visible (gtk_widget_get_parent (self->undo_button), document != NULL);
  sw_window_withdraw_undo (self);
  sw_window_clear_notices (self);
  sw_window_update_read_only_notice (self);
  show_title (self);
  show_history (self);
  show_problems (self);
  show_outline_button (self);
  sw_window_update_actions (self);
}

static void
show_status (SwWindow *self)
{
  const char *status = sw_session_get_status (self->session);

  gtk_label_set_label (self->status, status);
  gtk_widget_set_tooltip_text (self->status_line, *status != '\0' ? status : NULL);
  /* The line takes the focus, and not a label whose text can be selected: when a widget that has the focus goes,
   * GTK 4.8 may give it to such a label, which then looks at the widget that is gone. */
  gtk_widget_set_focusable (self->status_line, *status != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->status_line), GTK_ACCESSIBLE_PROPERTY_LABEL, status, -1);
}

static void
show_zoom (SwWindow *self)
{
  g_autofree char *text = g_strdup_printf (C_("zoom", "%d %%"), g_settings_get_int (self->settings, "zoom"));

  gtk_button_set_label (self->zoom_button, text);
}

static void
retry_cb (SwWindow *self)
{
  g_autoptr (GFile) file = g_steal_pointer (&self->failed_file);

  if (file != NULL)
    sw_window_load_file (self, file);
}

/* A link that is dragged out of a browser comes as a list of files too; it is for a text to take. */
static gboolean
accept_cb (SwWindow *self,
           GdkDrop *drop)
{
  GdkContentFormats *formats = gdk_drop_get_formats (drop);

  return (gdk_drop_get_actions (drop) & GDK_ACTION_COPY) != 0 &&
         !gdk_content_formats_contain_mime_type (formats, "text/x-moz-url") &&
         gdk_content_formats_match_gtype (gtk_drop_target_get_formats (self->drop_target), formats) != G_TYPE_INVALID;
}

static gboolean
drop_cb (SwWindow *self,
         const GValue *value)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *name = g_file_get_basename (l->data);

      if (name != NULL && g_str_has_suffix (name, ".json"))
        sw_application_open_file (SW_APPLICATION (application), l->data, GTK_WINDOW (self));
      else
        sw_window_import_file (self, l->data);
    }

  return files != NULL;
}

static gboolean
sw_window_close_request (GtkWindow *window)
{
  SwWindow *self = SW_WINDOW (window);

  if (sw_window_ask_before_close (self))
    return GDK_EVENT_STOP;

  if (!gtk_window_is_maximized (window) && !gtk_window_is_fullscreen (window))
    {
      int width, height;

      gtk_window_get_default_size (window, &width, &height);
      g_settings_set_int (self->settings, "window-width", MAX (width, 300));
      g_settings_set_int (self->settings, "window-height", MAX (height, 200));
    }
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));

  return GTK_WINDOW_CLASS (sw_window_parent_class)->close_request (window);
}

static void
active_changed_cb (SwWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    sw_window_look_at_disk (self);
}

static void
sw_window_get_property (GObject *object,
                        guint prop_id,
                        GValue *value,
                        GParamSpec *pspec)
{
  SwWindow *self = SW_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_window_constructed (GObject *object)
{
  SwWindow *self = SW_WINDOW (object);

  G_OBJECT_CLASS (sw_window_parent_class)->constructed (object);

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  document_changed_cb (self);
  show_status (self);
}

static void
sw_window_dispose (GObject *object)
{
  SwWindow *self = SW_WINDOW (object);

  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_handle_id (&self->outline_button_id, g_source_remove);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->findings_signals);
  g_clear_object (&self->draft_keeper);
  for (guint i = 0; i < SW_WINDOW_N_STRUCTURE; i++)
    g_clear_object (&self->structure[i]);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_object (&self->failed_file);
  g_clear_object (&self->loading_file);
  g_clear_handle_id (&self->loading_notice_id, g_source_remove);
  g_clear_handle_id (&self->present_id, g_source_remove);
  sw_window_unwatch_disk (self);
  g_clear_weak_pointer (&self->focus_before_loading);
  sw_window_unwatch_focus (self);
  g_clear_weak_pointer (&self->chooser);
  g_clear_object (&self->saving_file);
  g_clear_object (&self->load_after_save);
  sw_window_clear_toasts (self);

  G_OBJECT_CLASS (sw_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, header);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, outline_button);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, recent_popover);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, menu_popover);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, structure_menu);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, problems_button);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, problems_icon);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, problems_count);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, notices);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, retry_button);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, surface);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, problems);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, outline);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, history_keys);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, drop_target);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, page_target);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, status_line);
  gtk_widget_class_bind_template_child (widget_class, SwWindow, status);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
sw_window_class_init (SwWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_window_get_property;
  object_class->constructed = sw_window_constructed;
  object_class->dispose = sw_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sw_window_close_request;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SW_TYPE_SESSION,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SW_TYPE_OUTLINE);
  g_type_ensure (SW_TYPE_SURFACE);
  g_type_ensure (SW_TYPE_PROBLEMS);
  g_type_ensure (SW_TYPE_PANES);
  g_type_ensure (SW_TYPE_RECENT_LIST);
  g_type_ensure (SW_TYPE_START_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-window.ui");
  bind_children (widget_class);
  sw_window_install_actions (widget_class);
  sw_window_install_import_keys (widget_class);
}

static void
follow_session (SwWindow *self)
{
  self->session = sw_session_new ();
  self->draft_keeper = sw_draft_keeper_new (self->session);

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::file", G_CALLBACK (file_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::file", G_CALLBACK (sw_window_watch_disk), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::status", G_CALLBACK (show_status), self);
  g_signal_group_connect_swapped (self->session_signals, "announced", G_CALLBACK (sw_window_show_toast), self);
  g_signal_group_set_target (self->session_signals, self->session);

  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::modified", G_CALLBACK (show_title), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only",
                                  G_CALLBACK (sw_window_update_read_only_notice), self);

  self->findings_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->findings_signals, "items-changed", G_CALLBACK (show_problems), self);
}

/* "As wide as it thinks right" is 0 for the settings and -1 for the panes. */
static gboolean
get_width (GValue *value,
           GVariant *variant,
           gpointer user_data)
{
  int width = g_variant_get_int32 (variant);

  g_value_set_int (value, width > 0 ? width : -1);
  return TRUE;
}

static GVariant *
set_width (const GValue *value,
           const GVariantType *type,
           gpointer user_data)
{
  return g_variant_new_int32 (MAX (g_value_get_int (value), 0));
}

static void
follow_settings (SwWindow *self)
{
  self->settings = g_object_ref (sw_application_get_settings (SW_APPLICATION (g_application_get_default ())));

  g_settings_bind (self->settings, "outline-visible", self->panes, "outline-visible", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "problems-visible", self->panes, "problems-visible", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (self->settings, "outline-width", self->panes, "outline-width",
                                G_SETTINGS_BIND_DEFAULT, get_width, set_width, NULL, NULL);
  g_settings_bind_with_mapping (self->settings, "problems-width", self->panes, "problems-width",
                                G_SETTINGS_BIND_DEFAULT, get_width, set_width, NULL, NULL);
  g_signal_connect_object (self->settings, "changed::zoom", G_CALLBACK (show_zoom), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::show-notices", G_CALLBACK (show_problems), self,
                           G_CONNECT_SWAPPED);
  show_zoom (self);
}

static void
sw_window_init (SwWindow *self)
{
  GType file_types[] = { GDK_TYPE_FILE_LIST };

  gtk_widget_init_template (GTK_WIDGET (self));
  /* The split button names its menu's button in a tooltip only. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self->recent_popover))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Recent frameworks"), -1);
  gtk_drop_target_set_gtypes (self->drop_target, file_types, G_N_ELEMENTS (file_types));
  sw_window_init_import (self);

  follow_session (self);
  follow_settings (self);
  sw_outline_set_session (self->outline, self->session);
  sw_surface_set_session (self->surface, self->session);
  sw_problems_set_session (self->problems, self->session);
  sw_panes_set_text_widget (self->panes, GTK_WIDGET (self->surface));
  sw_window_add_history_keys (self);
  sw_window_init_structure (self);
  sw_window_follow_menu (self);
  sw_window_watch_focus (self);

  g_signal_connect_object (self->panes, "notify::outline-shown", G_CALLBACK (show_outline_button), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panes, "notify::outline-collapsed", G_CALLBACK (show_outline_button), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
}

/**
 * sw_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window that shows the start page
 */
SwWindow *
sw_window_new (SwApplication *application)
{
  return g_object_new (SW_TYPE_WINDOW, "application", application, NULL);
}

/**
 * sw_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none): what it is about
 */
SwSession *
sw_window_get_session (SwWindow *self)
{
  g_return_val_if_fail (SW_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * sw_window_keep_draft:
 * @self: a window
 *
 * Writes what is not saved to its draft now, because the program is about to end.
 */
void
sw_window_keep_draft (SwWindow *self)
{
  g_return_if_fail (SW_IS_WINDOW (self));

  sw_draft_keeper_write (self->draft_keeper);
}

/**
 * sw_window_is_free:
 * @self: a window
 *
 * Returns: whether a document may be loaded into it: it shows the start page, or nothing that could
 *   be lost
 */
gboolean
sw_window_is_free (SwWindow *self)
{
  g_return_val_if_fail (SW_IS_WINDOW (self), FALSE);

  return sw_session_get_document (self->session) == NULL && self->loading == NULL;
}

/**
 * sw_window_shows_file:
 * @self: a window
 * @file: a file
 *
 * Returns: whether the window's document is that file, or about to be, under whatever name
 */
gboolean
sw_window_shows_file (SwWindow *self,
                      GFile *file)
{
  g_return_val_if_fail (SW_IS_WINDOW (self), FALSE);

  return sw_session_is_file (self->session, file) ||
         (self->loading_file != NULL && sw_session_is_one_file (self->loading_file, file)) ||
         (self->saving_file != NULL && sw_session_is_one_file (self->saving_file, file));
}
