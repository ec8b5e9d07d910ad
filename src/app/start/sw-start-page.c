/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwStartPage: what a window shows while it has no document: a new framework, an old one, a page to
 * import (a button, Ctrl+V, or dropped on the window), work that a crash left behind, what was opened
 * last, and the examples.
 *
 * It is filled each time it is shown. The examples are read for their titles in an idle, once: the
 * page's first picture does not wait for them. */

#include "start/sw-start-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "json/sw-document-file.h"
#include "session/sw-draft.h"
#include "start/sw-recent-list.h"
#include "sw-paths.h"

struct _SwStartPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *new_button;
  AdwPreferencesGroup *drafts;
  GtkWidget *recent_group;
  GtkWidget *recent;
  AdwPreferencesGroup *examples;

  GPtrArray *draft_rows;   /* not owned */
  guint examples_id;
  gboolean has_examples;   /* or will have them soon */
};

G_DEFINE_FINAL_TYPE (SwStartPage, sw_start_page, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (const char *title,
            const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title_markup = g_markup_escape_text (title, -1);
  g_autofree char *subtitle_markup = g_markup_escape_text (subtitle, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title_markup);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle_markup);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  return row;
}

static char *
describe_draft (const SwDraft *draft)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (draft->time);
  g_autofree char *when = time != NULL ? g_date_time_format (time, "%c") : g_strdup ("");
  g_autofree char *name = draft->file != NULL ? g_file_get_parse_name (draft->file) : NULL;

  if (name == NULL)
    /* Translators: "%s" is a date and time. */
    return g_strdup_printf (_("never saved, last changed %s"), when);
  /* Translators: a file's name, then a date and time. */
  return g_strdup_printf (_("%s, last changed %s"), name, when);
}

static void fill_drafts (SwStartPage *self);

static void
discard_response_cb (SwStartPage *self,
                     const char *response,
                     AdwMessageDialog *dialog)
{
  const char *id = gtk_widget_get_name (GTK_WIDGET (dialog));

  if (g_strcmp0 (response, "discard") == 0)
    sw_draft_discard (id);
  fill_drafts (self);
}

static void
discard_cb (SwStartPage *self,
            GtkButton *button)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *dialog = adw_message_dialog_new (window, _("Discard the unsaved work?"),
                                              _("What was not saved is lost for good."));

  gtk_widget_set_name (dialog, gtk_widget_get_name (GTK_WIDGET (button)));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "discard", _("_Discard"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (discard_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
create_draft_row (SwStartPage *self,
                  const SwDraft *draft)
{
  g_autofree char *subtitle = describe_draft (draft);
  gboolean has_title = draft->title != NULL && *draft->title != '\0';
  GtkWidget *row = create_row (has_title ? draft->title : _("Framework without a title"), subtitle);
  GtkWidget *restore = gtk_button_new_with_mnemonic (_("_Restore"));
  GtkWidget *discard = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (restore, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (restore), "win.restore-draft");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (restore), "s", draft->id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), restore);

  gtk_widget_set_valign (discard, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (discard, _("Discard"));
  gtk_widget_add_css_class (discard, "flat");
  gtk_widget_set_name (discard, draft->id);
  g_signal_connect_object (discard, "clicked", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), discard);

  return row;
}

static void
fill_drafts (SwStartPage *self)
{
  g_autoptr (GPtrArray) drafts = sw_draft_list ();

  for (guint i = 0; i < self->draft_rows->len; i++)
    adw_preferences_group_remove (self->drafts, g_ptr_array_index (self->draft_rows, i));
  g_ptr_array_set_size (self->draft_rows, 0);

  for (guint i = 0; i < drafts->len; i++)
    {
      GtkWidget *row = create_draft_row (self, g_ptr_array_index (drafts, i));

      adw_preferences_group_add (self->drafts, row);
      g_ptr_array_add (self->draft_rows, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->drafts), drafts->len > 0);
}

static void
add_example (SwStartPage *self,
             const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (SwDocumentFile) document_file = sw_document_file_load (file, NULL);
  const char *title = NULL, *code = NULL;
  SwNode *occupation;
  GtkWidget *row;

  if (document_file == NULL)
    return;

  occupation = sw_document_get_part (sw_document_file_get_document (document_file), SW_KIND_OCCUPATION);
  title = sw_node_get_text (occupation, SW_OCCUPATION_TITLE);
  code = sw_node_get_text (occupation, SW_OCCUPATION_SOC);
  row = create_row (title != NULL ? title : "", code != NULL ? code : "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-example");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  adw_preferences_group_add (self->examples, row);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
fill_examples_cb (gpointer user_data)
{
  SwStartPage *self = user_data;
  g_autofree char *folder = g_build_filename (sw_paths_get_data_dir (), "examples", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  self->examples_id = 0;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    add_example (self, g_ptr_array_index (names, i));

  gtk_widget_set_visible (GTK_WIDGET (self->examples), names->len > 0);
  return G_SOURCE_REMOVE;
}

static void
show_recent (SwStartPage *self)
{
  gboolean empty;

  g_object_get (self->recent, "empty", &empty, NULL);
  gtk_widget_set_visible (self->recent_group, !empty);
}

static void
sw_start_page_map (GtkWidget *widget)
{
  SwStartPage *self = SW_START_PAGE (widget);

  fill_drafts (self);
  sw_recent_list_fill (SW_RECENT_LIST (self->recent));
  if (!self->has_examples)
    self->examples_id = g_idle_add (fill_examples_cb, self);
  self->has_examples = TRUE;

  GTK_WIDGET_CLASS (sw_start_page_parent_class)->map (widget);
}

static gboolean
sw_start_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SW_START_PAGE (widget)->new_button);
}

static void
sw_start_page_dispose (GObject *object)
{
  SwStartPage *self = SW_START_PAGE (object);

  g_clear_handle_id (&self->examples_id, g_source_remove);
  g_clear_pointer (&self->draft_rows, g_ptr_array_unref);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (sw_start_page_parent_class)->dispose (object);
}

static void
sw_start_page_class_init (SwStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_start_page_dispose;
  widget_class->map = sw_start_page_map;
  widget_class->grab_focus = sw_start_page_grab_focus;

  g_type_ensure (SW_TYPE_RECENT_LIST);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SwStartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SwStartPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, SwStartPage, drafts);
  gtk_widget_class_bind_template_child (widget_class, SwStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, SwStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, SwStartPage, examples);
}

static void
sw_start_page_init (SwStartPage *self)
{
  self->draft_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->recent, "notify::empty", G_CALLBACK (show_recent), self, G_CONNECT_SWAPPED);
  show_recent (self);
}

/**
 * sw_start_page_new:
 *
 * Returns: (transfer floating): a start page; what it offers are actions of the window it is in
 */
GtkWidget *
sw_start_page_new (void)
{
  return g_object_new (SW_TYPE_START_PAGE, NULL);
}
