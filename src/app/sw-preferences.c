/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwPreferences: what people may set. Every row is bound to its setting and holds at once. */

#include "sw-preferences.h"

#include "form/sw-choices.h"

struct _SwPreferences
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *color_scheme;
  GtkWidget *show_guides;
  GtkWidget *show_notices;
  GtkWidget *author_name;
};

G_DEFINE_FINAL_TYPE (SwPreferences, sw_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static gboolean
get_scheme (GValue *value,
            GVariant *variant,
            gpointer user_data)
{
  static const char *const nicks[] = { "system", "light", "dark" };

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (g_variant_get_string (variant, NULL), nicks[i]) == 0)
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
set_scheme (const GValue *value,
            const GVariantType *type,
            gpointer user_data)
{
  static const char *const nicks[] = { "system", "light", "dark" };
  guint selected = g_value_get_uint (value);

  return selected < G_N_ELEMENTS (nicks) ? g_variant_new_string (nicks[selected]) : NULL;
}

static void
sw_preferences_class_init (SwPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, SwPreferences, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, SwPreferences, show_guides);
  gtk_widget_class_bind_template_child (widget_class, SwPreferences, show_notices);
  gtk_widget_class_bind_template_child (widget_class, SwPreferences, author_name);
}

static void
sw_preferences_init (SwPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sw_choices_name (GTK_WIDGET (self->color_scheme), NULL);
}

/**
 * sw_preferences_show:
 * @parent: (nullable): the window in front
 * @settings: the program's settings
 */
void
sw_preferences_show (GtkWindow *parent,
                     GSettings *settings)
{
  SwPreferences *self = g_object_new (SW_TYPE_PREFERENCES, "transient-for", parent, "modal", TRUE, NULL);

  g_settings_bind_with_mapping (settings, "color-scheme", self->color_scheme, "selected", G_SETTINGS_BIND_DEFAULT,
                                get_scheme, set_scheme, NULL, NULL);
  g_settings_bind (settings, "show-guides", self->show_guides, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "show-notices", self->show_notices, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "author-name", self->author_name, "text", G_SETTINGS_BIND_DEFAULT);
  gtk_window_present (GTK_WINDOW (self));
}
