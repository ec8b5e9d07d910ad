/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwNewFramework: asks what a new framework is about. The code is checked as it is typed, but while it
 * is merely unfinished nothing is called wrong: the sentence under the fields then says what is still
 * missing. Which sections there can be is the profile's business; its first one is always there. */

#include "start/sw-new-framework.h"

#include <string.h>

#include "model/sw-field-checks.h"
#include "session/sw-session-file.h"
#include "window/sw-window.h"

struct _SwNewFramework
{
  AdwWindow parent_instance;

  GtkWidget *code;
  GtkWidget *occupation;
  GtkLabel *problem;
  GtkWidget *create_button;
  AdwPreferencesGroup *sections;

  GPtrArray *switches;     /* of GtkSwitch, not owned; their names are the sections' keys */
};

G_DEFINE_FINAL_TYPE (SwNewFramework, sw_new_framework, ADW_TYPE_WINDOW)

#define CODE_LENGTH 10

static char *
dup_trimmed (GtkWidget *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
check_cb (SwNewFramework *self)
{
  g_autofree char *code = dup_trimmed (self->code);
  g_autofree char *title = dup_trimmed (self->occupation);
  const char *code_problem = sw_check_soc (code);
  const char *title_problem = sw_check_title (title);
  gboolean is_wrong = code_problem != NULL && strlen (code) >= CODE_LENGTH;

  gtk_widget_set_sensitive (self->create_button, code_problem == NULL && title_problem == NULL);
  gtk_label_set_label (self->problem, code_problem != NULL ? code_problem : title_problem != NULL ? title_problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), code_problem != NULL || title_problem != NULL);

  if (is_wrong)
    {
      gtk_widget_add_css_class (self->code, "error");
      gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
    }
  else
    {
      gtk_widget_remove_css_class (self->code, "error");
      gtk_widget_remove_css_class (GTK_WIDGET (self->problem), "error");
    }
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->code), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
create_cb (SwNewFramework *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GtkApplication *application = gtk_window_get_application (parent);
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_auto (GStrv) sections = NULL;
  g_autofree char *code = dup_trimmed (self->code);
  g_autofree char *title = dup_trimmed (self->occupation);
  SwWindow *window = SW_WINDOW (parent);
  SwSession *session;

  for (guint i = 0; i < self->switches->len; i++)
    if (gtk_switch_get_active (g_ptr_array_index (self->switches, i)))
      g_strv_builder_add (keys, gtk_widget_get_name (g_ptr_array_index (self->switches, i)));
  sections = g_strv_builder_end (keys);

  if (!sw_window_is_free (window))
    window = sw_window_new (SW_APPLICATION (application));
  session = sw_window_get_session (window);
  sw_session_new_framework (session, code, title, (const char *const *) sections);

  gtk_window_destroy (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (window));
  sw_session_reveal (session, sw_session_get_place (session), 0, -1, -1);
}

static void
add_sections (SwNewFramework *self,
              SwProfile *profile)
{
  for (guint i = 0; i < profile->sections->len; i++)
    {
      const SwProfileSection *section = g_ptr_array_index (profile->sections, i);
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *toggle = gtk_switch_new ();
      g_autofree char *title = g_markup_escape_text (section->title, -1);

      gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
      gtk_widget_set_name (toggle, section->key);
      gtk_switch_set_active (GTK_SWITCH (toggle), i == 0);
      gtk_widget_set_sensitive (toggle, i > 0);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
      adw_preferences_group_add (self->sections, row);
      g_ptr_array_add (self->switches, toggle);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->sections), profile->sections->len > 1);
}

static void
sw_new_framework_finalize (GObject *object)
{
  g_ptr_array_unref (SW_NEW_FRAMEWORK (object)->switches);

  G_OBJECT_CLASS (sw_new_framework_parent_class)->finalize (object);
}

static void
sw_new_framework_class_init (SwNewFrameworkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sw_new_framework_finalize;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-new-framework.ui");
  gtk_widget_class_bind_template_child (widget_class, SwNewFramework, code);
  gtk_widget_class_bind_template_child (widget_class, SwNewFramework, occupation);
  gtk_widget_class_bind_template_child (widget_class, SwNewFramework, problem);
  gtk_widget_class_bind_template_child (widget_class, SwNewFramework, create_button);
  gtk_widget_class_bind_template_child (widget_class, SwNewFramework, sections);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
}

static void
sw_new_framework_init (SwNewFramework *self)
{
  self->switches = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  check_cb (self);
}

/**
 * sw_new_framework_show:
 * @parent: the #SwWindow that was asked
 */
void
sw_new_framework_show (GtkWindow *parent)
{
  SwNewFramework *self = g_object_new (SW_TYPE_NEW_FRAMEWORK, "transient-for", parent, NULL);

  add_sections (self, sw_session_get_profile (sw_window_get_session (SW_WINDOW (parent))));
  /* As the template's focus-widget the row would be asked, which cannot take it, instead of its text. */
  gtk_widget_grab_focus (self->code);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->code);
}
