/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwApplication: the program as the desktop sees it. One process, one document a window; a file that
 * is open already is raised, never opened twice, because two documents of one file would overwrite
 * each other.
 *
 * Quitting closes the windows one after another, so that each can ask about its own document while it
 * is in front; the first Cancel ends it. When the system ends the program instead, nobody can be
 * asked: all that is not saved is written to its draft, and the next start offers it. */

#include "sw-application.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

#include "sw-accels.h"
#include "sw-config.h"
#include "sw-mnemonics.h"
#include "sw-preferences.h"
#include "window/sw-toolkit-names.h"
#include "window/sw-window.h"

struct _SwApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  GtkCssProvider *zoom;
  gboolean quitting;
  guint signal_ids[3];
};

G_DEFINE_FINAL_TYPE (SwApplication, sw_application, ADW_TYPE_APPLICATION)

#define ZOOM_MIN 50
#define ZOOM_MAX 300

static const int zoom_steps[] = { 50, 67, 80, 90, 100, 110, 120, 133, 150, 170, 200, 240, 300 };

static SwWindow *
find_window (SwApplication *self,
             GFile *file,
             GtkWindow *except)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (l->data != except && SW_IS_WINDOW (l->data) && sw_window_shows_file (l->data, file))
      return l->data;

  return NULL;
}

static SwWindow *
find_free_window (SwApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (SW_IS_WINDOW (l->data) && sw_window_is_free (l->data))
      return l->data;

  return NULL;
}

static void
sw_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (sw_window_new (SW_APPLICATION (application)));
  gtk_window_present (window);
}

static void
sw_application_open (GApplication *application,
                     GFile **files,
                     int n_files,
                     const char *hint)
{
  for (int i = 0; i < n_files; i++)
    sw_application_open_file (SW_APPLICATION (application), files[i], NULL);
}

static void
show_zoom (SwApplication *self)
{
  g_autofree char *css = g_strdup_printf (".document-view { font-size: %d%%; }", sw_application_get_zoom (self));

  gtk_css_provider_load_from_data (self->zoom, css, -1);
}

static void
show_color_scheme (SwApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT,
                                            ADW_COLOR_SCHEME_FORCE_DARK };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[g_settings_get_enum (self->settings, "color-scheme")]);
}

static void
about_action (GSimpleAction *action,
              GVariant *parameter,
              gpointer user_data)
{
  GtkWidget *about =
    g_object_new (ADW_TYPE_ABOUT_WINDOW,
                  "transient-for", gtk_application_get_active_window (user_data),
                  "modal", TRUE,
                  "destroy-with-parent", TRUE,
                  "application-name", _("Skillwright"),
                  "application-icon", SW_APP_ID,
                  "version", SW_VERSION,
                  "comments", _("Write, check and exchange occupational skills frameworks."),
                  "developer-name", _("The Skillwright authors"),
                  "license-type", GTK_LICENSE_GPL_3_0,
                  /* Translators: your names, one a line. */
                  "translator-credits", _("translator-credits"),
                  NULL);

  sw_toolkit_names_give (GTK_WINDOW (about), _("About"));
  gtk_window_present (GTK_WINDOW (about));
}

static void
preferences_action (GSimpleAction *action,
                    GVariant *parameter,
                    gpointer user_data)
{
  SwApplication *self = user_data;

  sw_preferences_show (gtk_application_get_active_window (user_data), self->settings);
}

static void
quit_action (GSimpleAction *action,
             GVariant *parameter,
             gpointer user_data)
{
  sw_application_quit (user_data);
}

static void
keep_drafts (SwApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (SW_IS_WINDOW (l->data))
      sw_window_keep_draft (l->data);
}

/* The system wants the program gone. */
static gboolean
terminate_cb (gpointer user_data)
{
  keep_drafts (user_data);
  g_application_quit (user_data);
  return G_SOURCE_CONTINUE;
}

static void
sw_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "about", .activate = about_action },
    { .name = "preferences", .activate = preferences_action },
    { .name = "quit", .activate = quit_action },
  };
  static const int numbers[] = { SIGTERM, SIGINT, SIGHUP };
  SwApplication *self = SW_APPLICATION (application);
  g_autoptr (GAction) show_guides = NULL;

  G_APPLICATION_CLASS (sw_application_parent_class)->startup (application);

  sw_mnemonics_mend_names ();
  gtk_window_set_default_icon_name (SW_APP_ID);
  self->settings = g_settings_new (SW_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  show_guides = g_settings_create_action (self->settings, "show-guides");
  g_action_map_add_action (G_ACTION_MAP (self), show_guides);
  sw_accels_install (GTK_APPLICATION (self));

  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->zoom),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect_object (self->settings, "changed::zoom", G_CALLBACK (show_zoom), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::color-scheme", G_CALLBACK (show_color_scheme), self,
                           G_CONNECT_SWAPPED);
  show_zoom (self);
  show_color_scheme (self);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    self->signal_ids[i] = g_unix_signal_add (numbers[i], terminate_cb, self);
}

static void
sw_application_shutdown (GApplication *application)
{
  SwApplication *self = SW_APPLICATION (application);

  for (guint i = 0; i < G_N_ELEMENTS (self->signal_ids); i++)
    g_clear_handle_id (&self->signal_ids[i], g_source_remove);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->zoom));

  G_APPLICATION_CLASS (sw_application_parent_class)->shutdown (application);
}

static int
sw_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("skillwright %s\n", SW_VERSION);
      return 0;
    }

  return -1;
}

/* One window after another: the next one closes when this one is gone. */
static void
sw_application_window_removed (GtkApplication *application,
                               GtkWindow *window)
{
  SwApplication *self = SW_APPLICATION (application);

  GTK_APPLICATION_CLASS (sw_application_parent_class)->window_removed (application, window);

  if (self->quitting && SW_IS_WINDOW (window))
    sw_application_quit (self);
}

static void
sw_application_finalize (GObject *object)
{
  SwApplication *self = SW_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->zoom);

  G_OBJECT_CLASS (sw_application_parent_class)->finalize (object);
}

static void
sw_application_class_init (SwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sw_application_finalize;
  application_class->startup = sw_application_startup;
  application_class->shutdown = sw_application_shutdown;
  application_class->activate = sw_application_activate;
  application_class->open = sw_application_open;
  application_class->handle_local_options = sw_application_handle_local_options;
  GTK_APPLICATION_CLASS (klass)->window_removed = sw_application_window_removed;
}

static void
sw_application_init (SwApplication *self)
{
  static const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and end"), NULL },
    { NULL },
  };

  self->zoom = gtk_css_provider_new ();
  g_application_add_main_option_entries (G_APPLICATION (self), entries);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Opens each FILE, a skills framework in JSON, in a window of its own."));
  g_signal_connect (self, "query-end", G_CALLBACK (keep_drafts), NULL);
}

/**
 * sw_application_new:
 *
 * Returns: (transfer full): the program
 */
SwApplication *
sw_application_new (void)
{
  return g_object_new (SW_TYPE_APPLICATION,
                       "application-id", SW_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/com/skillwright/Skillwright",
                       "register-session", TRUE,
                       NULL);
}

/**
 * sw_application_get_settings:
 * @self: the application, started
 *
 * Returns: (transfer none): what the user has set
 */
GSettings *
sw_application_get_settings (SwApplication *self)
{
  g_return_val_if_fail (SW_IS_APPLICATION (self), NULL);

  return self->settings;
}

/**
 * sw_application_open_file:
 * @self: the application
 * @file: what to open
 * @from: (nullable): the window that was asked
 *
 * Shows a file: in the window where it is open, else in one that is free, else in a new one.
 */
void
sw_application_open_file (SwApplication *self,
                          GFile *file,
                          GtkWindow *from)
{
  SwWindow *window;

  g_return_if_fail (SW_IS_APPLICATION (self));

  window = find_window (self, file, NULL);
  if (window == NULL)
    {
      if (from != NULL && SW_IS_WINDOW (from) && sw_window_is_free (SW_WINDOW (from)))
        window = SW_WINDOW (from);
      else
        window = find_free_window (self);

      if (window == NULL)
        window = sw_window_new (self);

      sw_window_load_file (window, file);
    }

  sw_window_present_when_loaded (window);
}

/**
 * sw_application_is_open_elsewhere:
 * @self: the application
 * @file: a file
 * @window: a window
 *
 * Returns: whether another window than @window has that file
 */
gboolean
sw_application_is_open_elsewhere (SwApplication *self,
                                  GFile *file,
                                  GtkWindow *window)
{
  g_return_val_if_fail (SW_IS_APPLICATION (self), FALSE);

  return find_window (self, file, window) != NULL;
}

/**
 * sw_application_quit:
 * @self: the application
 *
 * Closes all windows, each of which may ask.
 */
void
sw_application_quit (SwApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  self->quitting = windows != NULL;
  for (; windows != NULL; windows = windows->next)
    if (SW_IS_WINDOW (windows->data))
      {
        gtk_window_present (windows->data);
        gtk_window_close (windows->data);
        return;
      }
}

/**
 * sw_application_stop_quitting:
 * @self: the application
 *
 * The user does not want to quit after all.
 */
void
sw_application_stop_quitting (SwApplication *self)
{
  self->quitting = FALSE;
}

/**
 * sw_application_get_zoom:
 * @self: the application
 *
 * Returns: the size of the text, in percent of what the system asks for
 */
int
sw_application_get_zoom (SwApplication *self)
{
  return g_settings_get_int (self->settings, "zoom");
}

/**
 * sw_application_set_zoom:
 * @self: the application
 * @percent: the size the text shall have
 */
void
sw_application_set_zoom (SwApplication *self,
                         int percent)
{
  g_settings_set_int (self->settings, "zoom", CLAMP (percent, ZOOM_MIN, ZOOM_MAX));
}

/**
 * sw_application_step_zoom:
 * @self: the application
 * @steps: 1 for the next larger size, -1 for the next smaller one
 */
void
sw_application_step_zoom (SwApplication *self,
                          int steps)
{
  int zoom = sw_application_get_zoom (self);
  int found = zoom;

  for (guint i = 0; i < G_N_ELEMENTS (zoom_steps); i++)
    {
      guint at = steps > 0 ? i : G_N_ELEMENTS (zoom_steps) - 1 - i;

      if (steps > 0 ? zoom_steps[at] > zoom : zoom_steps[at] < zoom)
        {
          found = zoom_steps[at];
          break;
        }
    }

  sw_application_set_zoom (self, found);
}
