/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every template in the resources is instantiated: gtk4-builder-tool knows no types but GTK's, so this is
 * what finds a misspelled property. The class is the one that the template names. */

#include "sw-paths.h"
#include "window/sw-window.h"

#include <dlfcn.h>

#define PREFIX "/com/skillwright/Skillwright/"

static SwApplication *application;

static char *
find_class (const char *name)
{
  g_autofree char *path = g_strconcat (PREFIX, name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GRegex) regex = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);

  g_assert_nonnull (bytes);
  if (!g_regex_match_full (regex, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, 0, &match, NULL))
    return NULL;
  return g_match_info_fetch (match, 1);
}

/* SwNewFramework is made by sw_new_framework_get_type(), which the program exports for this test. */
static GType
find_type (const char *class_name)
{
  g_autoptr (GString) symbol = g_string_new (NULL);
  GType (*get_type) (void);

  for (const char *p = class_name; *p != '\0'; p++)
    {
      if (g_ascii_isupper (*p) && p > class_name)
        g_string_append_c (symbol, '_');
      g_string_append_c (symbol, g_ascii_tolower (*p));
    }
  g_string_append (symbol, "_get_type");

  *(void **) &get_type = dlsym (RTLD_DEFAULT, symbol->str);
  return get_type != NULL ? get_type () : G_TYPE_INVALID;
}

static void
instantiate (const char *class_name)
{
  GType type = find_type (class_name);
  GObject *object;

  g_test_message ("%s", class_name);
  g_assert_cmpuint (type, !=, G_TYPE_INVALID);
  if (g_type_is_a (type, SW_TYPE_WINDOW))
    object = g_object_new (type, "application", application, NULL);
  else
    object = g_object_new (type, NULL);

  if (GTK_IS_WINDOW (object))
    gtk_window_destroy (GTK_WINDOW (object));
  else
    g_object_unref (g_object_ref_sink (object));
}

static void
test_templates (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children (PREFIX, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  guint n = 0;

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_prefix (names[i], "sw-") && g_str_has_suffix (names[i], ".ui"))
      {
        g_autofree char *class_name = find_class (names[i]);

        g_assert_nonnull (class_name);
        instantiate (class_name);
        n++;
      }
  g_assert_cmpuint (n, >, 5);
}

static void
test_help_overlay (void)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (PREFIX "help-overlay.ui");
  GtkWidget *overlay = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));

  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (overlay));
  gtk_window_destroy (GTK_WINDOW (overlay));
}

int
main (int argc,
      char **argv)
{
  int result;

  sw_paths_init_bare_build ();
  gtk_test_init (&argc, &argv, NULL);
  application = sw_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  g_test_add_func ("/templates/all", test_templates);
  g_test_add_func ("/templates/help-overlay", test_help_overlay);

  result = g_test_run ();
  g_object_unref (application);
  return result;
}
