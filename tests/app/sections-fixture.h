/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editor/sw-surface.h"
#include "json/sw-profile-reader.h"
#include "outline/sw-outline-item.h"
#include "outline/sw-outline.h"

#include "app-fixture.h"

/* The outline beside the page, with a document that has only what every document has. */

typedef struct
{
  SwSession *session;
  SwDocument *document;    /* not owned */
  GtkWindow *window;
  SwOutline *outline;
  SwSurface *surface;
} Fixture;

static inline void
press (const char *keys)
{
  g_autofree char *line = g_strdup_printf ("key --delay 1 %s", keys);

  fixture_tool (line, 120);
}

static inline void
open_document (Fixture *fixture,
               SwDocumentFile *file)
{
  fixture->document = sw_document_file_get_document (file);
  sw_session_take_document_file (fixture->session, file);
  fixture_settle (100);
}

static inline void
open_everything (Fixture *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "fixtures", "everything.json", NULL);
  g_autoptr (GFile) gfile = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SwDocumentFile *file = sw_document_file_load (gfile, &error);

  g_assert_no_error (error);
  open_document (fixture, file);
}

static inline void
set_up (Fixture *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autoptr (SwDocument) document =
    sw_profile_new_document (sw_profile_get_builtin (), "21-1029.00", "Social Workers, All Other");

  fixture->session = sw_session_new ();
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->outline = SW_OUTLINE (sw_outline_new ());
  fixture->surface = g_object_new (SW_TYPE_SURFACE, NULL);
  sw_outline_set_session (fixture->outline, fixture->session);
  sw_surface_set_session (fixture->surface, fixture->session);
  gtk_widget_set_size_request (GTK_WIDGET (fixture->outline), 260, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (fixture->surface), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->outline));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->surface));
  gtk_window_set_child (fixture->window, box);
  gtk_window_set_default_size (fixture->window, 1000, 740);
  fixture_present (fixture->window);
  open_document (fixture, sw_document_file_new (document));
  fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->outline)) > 0);
}

static inline void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gpointer session = fixture->session;

  gtk_window_destroy (fixture->window);
  g_object_add_weak_pointer (session, &session);
  g_object_unref (fixture->session);
  /* Popovers go when there is time. */
  fixture_wait_for (session == NULL);
}

static inline GtkWidget *
find_widget (GtkWidget *widget,
             const char *type)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The lines of the sections that are so deep, and the selected one in brackets: "A/B/[C]". */
static inline char *
print_outline (Fixture *fixture,
               guint depth)
{
  GtkListView *list = GTK_LIST_VIEW (find_widget (GTK_WIDGET (fixture->outline), "GtkListView"));
  GtkSelectionModel *model = gtk_list_view_get_model (list);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (SwOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (model), i);
      const char *title = sw_outline_item_get_line (item)->title;
      gboolean selected = gtk_selection_model_is_selected (model, i);

      if (sw_node_get_ancestor (sw_outline_item_get_node (item), SW_KIND_SECTION) == NULL ||
          (sw_outline_item_get_depth (item) != depth && !selected))
        continue;
      g_string_append_printf (text, selected ? "%s[%s]" : "%s%s", text->len > 0 ? "/" : "", title);
    }
  return g_string_free (text, FALSE);
}

#define assert_outline(fixture, depth, expected)                 \
  G_STMT_START                                                   \
  {                                                              \
    g_autofree char *outline_ = print_outline (fixture, depth);  \
    g_assert_cmpstr (outline_, ==, expected);                    \
  }                                                              \
  G_STMT_END

static inline gboolean
is_in_outline (Fixture *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->outline));
}

static inline SwNode *
get_section (Fixture *fixture,
             const char *key)
{
  return sw_document_get_section (fixture->document, key);
}

static inline void
go_to (Fixture *fixture,
       SwNode *node)
{
  sw_session_set_place (fixture->session, node);
  fixture_settle (60);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->outline));
  fixture_settle (60);
  g_assert_true (is_in_outline (fixture));
}
