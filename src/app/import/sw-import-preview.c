/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwImportPreview: what was found in a page, before anything is changed.
 *
 * From top to bottom: what wants a look, what is to be decided, how levels were proposed, what was
 * found, what was not understood. Nothing is remembered, and nothing is a document until one of the two
 * buttons is pressed: to make a new one is the window's business, which is told by a signal; to merge
 * is done here, as one step to undo, after the foot of the window has said what it will change. The
 * forecast is made anew in an idle when a decision may have changed it.
 *
 * Return presses a button only where the focus is on nothing that wants it, so that Ctrl+Return accepts
 * from anywhere. */

#include "import/sw-import-preview.h"

#include <glib/gi18n-lib.h>

#include "import/sw-import-cuts.h"
#include "import/sw-import-found.h"
#include "import/sw-import-levels.h"
#include "import/sw-import-merge.h"
#include "import/sw-import-rest.h"
#include "import/sw-import-rows.h"

/* More than this nobody reads before accepting; the rest is counted. */
#define MAX_NOTICES 50

struct _SwImportPreview
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkWidget *new_button;
  GtkWidget *merge_button;
  GtkLabel *merge_text;
  GtkWidget *page;

  GtkWidget *notices;
  GtkWidget *cuts;
  GtkWidget *found;

  SwSession *session;
  SwImportDraft *draft;
  guint forecast_id;
};

G_DEFINE_FINAL_TYPE (SwImportPreview, sw_import_preview, ADW_TYPE_WINDOW)

enum { NEW_DOCUMENT, N_SIGNALS };
static guint signals[N_SIGNALS];

static SwProfile *
get_profile (SwImportPreview *self)
{
  return sw_session_get_profile (self->session);
}

static char *
join_titles (GPtrArray *titles)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < titles->len; i++)
    {
      if (i > 0)
        g_string_append (text, C_("enumeration", ", "));
      g_string_append (text, g_ptr_array_index (titles, i));
    }
  return g_string_free (text, FALSE);
}

static char *
describe_merge (SwImportPreview *self,
                const SwImportMerge *merge)
{
  g_autofree char *title = sw_session_dup_title (self->session);
  g_autofree char *added = sw_import_merge_describe (merge);
  g_autoptr (GString) text = g_string_new (NULL);

  if (sw_import_merge_is_empty (merge) && merge->n_known == 0 && merge->kept->len > 0)
    /* Translators: "%s" is the title of the open document. */
    g_string_append_printf (text, _("There is nothing in this that could be added to “%s”."), title);
  else if (sw_import_merge_is_empty (merge))
    /* Translators: "%s" is the title of the open document. */
    g_string_append_printf (text, _("“%s” has all of this already."), title);
  else
    /* Translators: the title of the open document, then what is added: "12 statements, 3 sources". */
    g_string_append_printf (text, _("Merging adds to “%s”: %s."), title, added);

  if (merge->n_known > 0 && !sw_import_merge_is_empty (merge))
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, ngettext ("%u statement is there already.", "%u statements are there already.",
                                              merge->n_known),
                              merge->n_known);
    }
  if (merge->kept->len > 0)
    {
      g_autofree char *kept = join_titles (merge->kept);

      g_string_append_c (text, ' ');
      /* Translators: "%s" is the names of fields: "Title, Version". */
      g_string_append_printf (text, _("It keeps its own: %s."), kept);
    }
  return g_strdup (text->str);
}

static void
show_forecast (SwImportPreview *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  const char *read_only = document != NULL ? sw_document_get_read_only (document) : NULL;
  g_autoptr (SwImportMerge) merge = sw_import_merge_new ();
  gboolean possible = FALSE;
  g_autofree char *text = NULL;

  if (document == NULL)
    {
      text = g_strdup (_("No document is open to merge this into."));
    }
  else if (read_only != NULL)
    {
      /* Translators: "%s" is a sentence that says why the document cannot be changed. */
      text = g_strdup_printf (_("This cannot be merged into the open document. %s"), read_only);
    }
  else if (sw_import_merge_try (self->draft, get_profile (self), document, merge))
    {
      text = describe_merge (self, merge);
      possible = !sw_import_merge_is_empty (merge);
    }
  else
    {
      text = g_strdup (_("This cannot be merged: the open document could not be written to a file as it is now."));
    }

  gtk_label_set_label (self->merge_text, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.merge", possible);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->merge_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static gboolean
forecast_cb (gpointer user_data)
{
  SwImportPreview *self = user_data;

  self->forecast_id = 0;
  show_forecast (self);
  return G_SOURCE_REMOVE;
}

static void
decided_cb (SwImportPreview *self)
{
  if (self->forecast_id == 0)
    self->forecast_id = g_idle_add (forecast_cb, self);
}

static void
divided_cb (SwImportPreview *self)
{
  sw_import_found_show (SW_IMPORT_FOUND (self->found), self->draft, get_profile (self));
  decided_cb (self);
}

/* What has a part of its own below is not said twice. */
static gboolean
is_told_at_the_top (SwImportNoticeKind kind)
{
  return kind != SW_IMPORT_NOTICE_CUT && kind != SW_IMPORT_NOTICE_LEVELS && kind != SW_IMPORT_NOTICE_REST;
}

static void
show_notices (SwImportPreview *self)
{
  g_autoptr (GPtrArray) notices = sw_import_draft_list_notices (self->draft);
  GtkWidget *list = sw_import_list_new (_("Wants a look"));
  guint n = 0;

  for (guint i = 0; i < notices->len; i++)
    {
      const SwImportNotice *notice = g_ptr_array_index (notices, i);
      gboolean is_limit = notice->kind == SW_IMPORT_NOTICE_LIMIT;
      gboolean warns = is_limit || notice->kind == SW_IMPORT_NOTICE_COUNT;
      GtkWidget *row;

      if (!is_told_at_the_top (notice->kind) || ++n > MAX_NOTICES)
        continue;
      row = sw_import_row_new (notice->message, NULL);
      sw_import_row_set_icon (row,
                              is_limit ? "dialog-error-symbolic"
                              : warns  ? "dialog-warning-symbolic"
                                       : "dialog-information-symbolic",
                              is_limit ? "error" : warns ? "warning" : "info");
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }

  if (n > MAX_NOTICES)
    {
      guint n_more = n - MAX_NOTICES;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);

      gtk_list_box_append (GTK_LIST_BOX (list), sw_import_row_new (more, NULL));
    }
  gtk_box_append (GTK_BOX (self->notices), sw_import_heading_new (_("Wants a look")));
  gtk_box_append (GTK_BOX (self->notices), list);
  gtk_widget_set_visible (self->notices, n > 0);
}

static void
add_levels (SwImportPreview *self,
            SwImportSection *section,
            SwImportDomain *domain)
{
  GtkWidget *levels;

  if (!domain->proposed || domain->levels->len < 2)
    return;

  levels = sw_import_levels_new (section, domain);
  g_signal_connect_object (levels, "changed", G_CALLBACK (divided_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->page), levels);
}

static void
add_proposals (SwImportPreview *self)
{
  for (guint i = 0; i < self->draft->sections->len; i++)
    {
      SwImportSection *section = g_ptr_array_index (self->draft->sections, i);

      add_levels (self, section, section->plain);
      for (guint j = 0; j < section->domains->len; j++)
        add_levels (self, section, g_ptr_array_index (section->domains, j));
    }
}

static void
add_rest (SwImportPreview *self,
          gboolean furniture)
{
  GtkWidget *rest = sw_import_rest_new (self->draft, furniture);

  if (rest != NULL)
    gtk_box_append (GTK_BOX (self->page), rest);
}

static void
show_draft (SwImportPreview *self)
{
  gboolean is_own = self->draft->own_page != NULL;

  self->notices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->cuts = sw_import_cuts_new ();
  self->found = sw_import_found_new ();

  show_notices (self);
  gtk_box_append (GTK_BOX (self->page), self->notices);
  sw_import_cuts_show (SW_IMPORT_CUTS (self->cuts), self->draft);
  g_signal_connect_object (self->cuts, "changed", G_CALLBACK (decided_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->page), self->cuts);
  if (is_own)
    gtk_box_append (GTK_BOX (self->page),
                    sw_import_text_new (_("Skillwright made this page. It is read by its places, so nothing has to be "
                                          "guessed.")));
  else
    add_proposals (self);

  sw_import_found_show (SW_IMPORT_FOUND (self->found), self->draft, get_profile (self));
  gtk_box_append (GTK_BOX (self->page), self->found);
  if (!is_own)
    {
      add_rest (self, FALSE);
      add_rest (self, TRUE);
    }
}

static void
new_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  g_signal_emit (widget, signals[NEW_DOCUMENT], 0);
  gtk_window_destroy (GTK_WINDOW (widget));
}

static void
merge_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  SwImportPreview *self = SW_IMPORT_PREVIEW (widget);
  g_autoptr (SwSession) session = g_object_ref (self->session);
  g_autoptr (SwImportMerge) merge = sw_import_merge_new ();
  SwDocument *document = sw_session_get_document (session);
  g_autofree char *added = NULL, *text = NULL;
  const SwFocus *focus;

  if (document == NULL || !sw_import_merge_do (self->draft, get_profile (self), document, merge))
    {
      show_forecast (self);
      return;
    }

  gtk_window_destroy (GTK_WINDOW (self));
  added = sw_import_merge_describe (merge);
  /* Translators: "%s" is what was added: "12 statements, 3 sources". */
  text = g_strdup_printf (_("Imported: %s"), added);
  sw_session_announce (session, text, TRUE);

  focus = sw_document_get_focus (document);
  if (merge->n_added[SW_KIND_STATEMENT] > 0 && focus->node != NULL)
    sw_session_reveal (session, focus->node, focus->field, 0, 0);
}

/* Where something is to be decided, that is where to begin. Before the window is shown nothing can take
 * the focus. */
static void
sw_import_preview_map (GtkWidget *widget)
{
  SwImportPreview *self = SW_IMPORT_PREVIEW (widget);

  GTK_WIDGET_CLASS (sw_import_preview_parent_class)->map (widget);

  if (self->cuts == NULL || !gtk_widget_get_visible (self->cuts) || !gtk_widget_grab_focus (self->cuts))
    gtk_widget_grab_focus (self->new_button);
}

static void
sw_import_preview_dispose (GObject *object)
{
  SwImportPreview *self = SW_IMPORT_PREVIEW (object);

  g_clear_handle_id (&self->forecast_id, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_import_preview_parent_class)->dispose (object);
}

static void
sw_import_preview_finalize (GObject *object)
{
  sw_import_draft_unref (SW_IMPORT_PREVIEW (object)->draft);

  G_OBJECT_CLASS (sw_import_preview_parent_class)->finalize (object);
}

static void
sw_import_preview_class_init (SwImportPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_import_preview_dispose;
  object_class->finalize = sw_import_preview_finalize;
  widget_class->map = sw_import_preview_map;

  /**
   * SwImportPreview::new-document:
   *
   * A document shall be made of the draft. The preview goes afterwards.
   */
  signals[NEW_DOCUMENT] = g_signal_new ("new-document", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "preview.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "preview.merge", NULL, merge_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "preview.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "preview.new", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-import-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, SwImportPreview, title);
  gtk_widget_class_bind_template_child (widget_class, SwImportPreview, new_button);
  gtk_widget_class_bind_template_child (widget_class, SwImportPreview, merge_button);
  gtk_widget_class_bind_template_child (widget_class, SwImportPreview, merge_text);
  gtk_widget_class_bind_template_child (widget_class, SwImportPreview, page);
}

static void
sw_import_preview_init (SwImportPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_title (SwImportPreview *self,
            const char *name)
{
  /* Translators: "%s" is a file's name, or "the clipboard". */
  g_autofree char *subtitle = g_strdup_printf (_("from %s"), name);
  g_autofree char *title = NULL;

  if (self->draft->title != NULL)
    /* Translators: "%s" is the title of the occupation that a page is about. */
    title = g_strdup_printf (_("Import “%s”"), self->draft->title);
  else
    title = g_strdup (_("Import a page"));
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

/**
 * sw_import_preview_new:
 * @parent: the window that asked
 * @session: what it is about, with or without a document
 * @draft: what was found
 * @name: what to call the place it was found in
 *
 * Returns: (transfer none): a preview, not shown yet
 */
SwImportPreview *
sw_import_preview_new (GtkWindow *parent,
                       SwSession *session,
                       SwImportDraft *draft,
                       const char *name)
{
  SwImportPreview *self = g_object_new (SW_TYPE_IMPORT_PREVIEW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->draft = sw_import_draft_ref (draft);
  show_title (self, name);
  show_draft (self);
  show_forecast (self);
  return self;
}

/**
 * sw_import_preview_get_draft:
 * @self: a preview
 *
 * Returns: (transfer none): what was found, as the user has decided until now
 */
SwImportDraft *
sw_import_preview_get_draft (SwImportPreview *self)
{
  g_return_val_if_fail (SW_IS_IMPORT_PREVIEW (self), NULL);

  return self->draft;
}
