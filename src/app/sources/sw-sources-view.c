/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwSourcesView: the registry of sources that the document's citations name.
 *
 * A page like the others: each source with what a reader finds it by and how many statements cite it, a
 * line to add one, and below it what the profile offers. How many cite a source is counted in one pass
 * over all statements, whenever something was changed and the page is seen. The verbs are in
 * sw-sources-view-actions.c. */

#include "sources/sw-sources-view-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sw-source-edits.h"

G_DEFINE_FINAL_TYPE (SwSourcesView, sw_sources_view, GTK_TYPE_WIDGET)

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

/**
 * sw_sources_view_get_label:
 * @source: a source
 *
 * Returns: (transfer none): what to call it
 */
const char *
sw_sources_view_get_label (SwNode *source)
{
  const char *label = sw_node_get_text (source, SW_SOURCE_LABEL);
  const char *title = sw_node_get_text (source, SW_SOURCE_TITLE);

  return !is_blank (label) ? label : !is_blank (title) ? title : _("Source without a label");
}

/* An address as people read it: what all of them begin with is left out. */
static char *
shorten_url (const char *url)
{
  const char *start = strstr (url, "://");
  g_autofree char *text = g_strdup (start != NULL ? start + 3 : url);

  if (g_str_has_suffix (text, "/"))
    text[strlen (text) - 1] = '\0';
  return g_steal_pointer (&text);
}

static char *
dup_note (SwNode *source)
{
  static const guint fields[] = { SW_SOURCE_URL, SW_SOURCE_VERSION, SW_SOURCE_LICENCE };
  GString *note = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *text = sw_node_get_text (source, fields[i]);
      g_autofree char *shown = NULL;

      if (is_blank (text))
        continue;
      shown = fields[i] == SW_SOURCE_URL ? shorten_url (text) : g_strdup (text);
      g_string_append_printf (note, "%s%s", note->len > 0 ? " · " : "", shown);
    }
  return g_string_free (note, note->len == 0);
}

static void
describe (SwNode *source,
          SwRecordLine *line,
          gpointer user_data)
{
  SwSourcesView *self = user_data;
  const char *title = sw_node_get_text (source, SW_SOURCE_TITLE);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, sw_node_get_id (source)));

  line->title = g_strdup (sw_sources_view_get_label (source));
  line->strong = TRUE;
  line->missing = is_blank (sw_node_get_text (source, SW_SOURCE_LABEL));
  line->detail = !is_blank (title) && strcmp (title, line->title) != 0 ? g_strdup (title) : NULL;
  line->note = dup_note (source);
  /* Translators: how many statements cite a source. */
  line->count = n > 0 ? g_strdup_printf (ngettext ("%u statement", "%u statements", n), n) : g_strdup (_("not cited"));
  line->count_tooltip = g_strdup (n > 0 ? _("Show the statements that cite it (Ctrl+L)")
                                        : _("No statement cites it (Ctrl+L)"));
  /* Translators: a source's label, its place in the list, and how many statements cite it. */
  line->name = g_strdup_printf (_("%s, source %u of %u, %s"), line->title, sw_node_get_position (source) + 1,
                                sw_node_get_n (sw_node_get_parent (source), SW_LIST_SOURCES), line->count);
}

static guint
get_fields (SwNode *node,
            guint *fields,
            gpointer user_data)
{
  static const guint all[] = { SW_SOURCE_LABEL, SW_SOURCE_TITLE, SW_SOURCE_URL, SW_SOURCE_VERSION,
                               SW_SOURCE_LICENCE };

  memcpy (fields, all, sizeof all);
  return G_N_ELEMENTS (all);
}

static void
show_caption (SwSourcesView *self,
              SwNode *extensions)
{
  guint n = sw_node_get_n (extensions, SW_LIST_SOURCES);
  guint n_cited = 0;
  g_autofree char *caption = NULL;

  for (guint i = 0; i < n; i++)
    if (g_hash_table_contains (self->counts, sw_node_get_id (sw_node_get_nth (extensions, SW_LIST_SOURCES, i))))
      n_cited++;

  if (n == 0)
    caption = g_strdup (_("There are no sources yet. A source is what statements cite: a study, a taxonomy, a "
                          "release of O*NET. Write the name of one below, or take it from the profile."));
  else
    /* Translators: how many sources there are, and how many of them statements cite. */
    caption = g_strdup_printf (ngettext ("%u source, of which statements cite %u.",
                                         "%u sources, of which statements cite %u.", n), n, n_cited);
  sw_record_page_set_caption (self->page, caption);
}

static void
update (gpointer user_data)
{
  SwSourcesView *self = user_data;
  SwDocument *document = sw_record_page_get_document (self->page);

  g_clear_pointer (&self->counts, g_hash_table_unref);
  if (document == NULL)
    {
      self->counts = g_hash_table_new (g_str_hash, g_str_equal);
      return;
    }
  self->counts = sw_sources_count (document);
  show_caption (self, sw_document_get_part (document, SW_KIND_EXTENSIONS));
  sw_source_offers_update (self->offers, sw_record_page_get_session (self->page));
  sw_sources_view_update_actions (self);
}

static const SwRecordPlan plan = { SW_KIND_EXTENSIONS, describe, get_fields, update };

static SwNode *
find_by_label (SwNode *extensions,
               const char *label)
{
  g_autofree char *folded = g_utf8_casefold (label, -1);

  for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_SOURCES); i++)
    {
      SwNode *source = sw_node_get_nth (extensions, SW_LIST_SOURCES, i);
      const char *own = sw_node_get_text (source, SW_SOURCE_LABEL);
      g_autofree char *other = g_utf8_casefold (own != NULL ? own : "", -1);

      if (strcmp (folded, other) == 0)
        return source;
    }
  return NULL;
}

/* What the profile has of that name needs no typing. */
static SwNode *
new_source (SwSourcesView *self,
            const char *label)
{
  SwProfile *profile = sw_session_get_profile (sw_record_page_get_session (self->page));
  g_autofree char *folded = g_utf8_casefold (label, -1);

  for (guint i = 0; i < profile->sources->len; i++)
    {
      const SwProfileSource *known = g_ptr_array_index (profile->sources, i);
      g_autofree char *other = g_utf8_casefold (known->label, -1);

      if (strcmp (folded, other) == 0)
        return sw_profile_new_source (profile, known->id);
    }
  return sw_source_new (label);
}

static void
add_cb (SwSourcesView *self,
        const char *text,
        SwAddLine *add_line)
{
  SwDocument *document = sw_record_page_get_document (self->page);
  SwNode *known = find_by_label (sw_document_get_part (document, SW_KIND_EXTENSIONS), text);
  gboolean entered = gtk_widget_has_focus (GTK_WIDGET (sw_add_line_get_field (add_line)));
  g_autoptr (GPtrArray) sources = NULL;
  SwNode *source;

  if (known != NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_("“%s” is in the list already."), sw_sources_view_get_label (known));

      sw_session_say (sw_record_page_get_session (self->page), sentence);
      if (entered)
        sw_session_reveal (sw_record_page_get_session (self->page), known, SW_NO_FIELD, -1, -1);
      return;
    }

  sources = g_ptr_array_new_with_free_func (g_object_unref);
  source = new_source (self, text);
  g_ptr_array_add (sources, source);
  /* A name is not all that a reader needs to find it. */
  if (sw_sources_add (document, sources) && entered)
    sw_record_page_edit (self->page, source, SW_SOURCE_TITLE);
}

static void
step_cb (SwSourcesView *self,
         int step)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (sw_source_offers_get_list (self->offers), 0);

  if (step > 0 && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
leave_offers_cb (SwSourcesView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (sw_record_list_get_add_line (self->list)));
}

static gboolean
sw_sources_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SW_SOURCES_VIEW (widget)->page));
}

static void
sw_sources_view_dispose (GObject *object)
{
  SwSourcesView *self = SW_SOURCES_VIEW (object);

  g_clear_handle_id (&self->merge_id, g_source_remove);
  if (self->page != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->page));
  self->page = NULL;
  g_clear_pointer (&self->counts, g_hash_table_unref);

  G_OBJECT_CLASS (sw_sources_view_parent_class)->dispose (object);
}

static void
sw_sources_view_class_init (SwSourcesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_sources_view_dispose;
  widget_class->grab_focus = sw_sources_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  sw_sources_view_class_install_actions (widget_class);
}

static void
sw_sources_view_init (SwSourcesView *self)
{
  GtkWidget *add_line = sw_add_line_new (_("Add a source: write its short name, as a chip shows it"), _("Add a source"));

  self->counts = g_hash_table_new (g_str_hash, g_str_equal);
  self->page = g_object_new (SW_TYPE_RECORD_PAGE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->page), GTK_WIDGET (self));
  sw_record_page_set_plan (self->page, &plan, self);
  sw_record_page_set_title (self->page, C_("outline", "Sources"));
  self->list = sw_record_page_add_list (self->page, SW_LIST_SOURCES, C_("outline", "Sources"), SW_ADD_LINE (add_line));
  self->offers = SW_SOURCE_OFFERS (sw_source_offers_new ());
  sw_record_page_append (self->page, GTK_WIDGET (self->offers));

  g_signal_connect_object (add_line, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (add_line, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->offers, "leave", G_CALLBACK (leave_offers_cb), self, G_CONNECT_SWAPPED);
}

/**
 * sw_sources_view_new:
 *
 * Returns: (transfer floating): a view without a session
 */
GtkWidget *
sw_sources_view_new (void)
{
  return g_object_new (SW_TYPE_SOURCES_VIEW, NULL);
}

/**
 * sw_sources_view_set_session:
 * @self: a view
 * @session: (nullable): the session of the window it is in
 */
void
sw_sources_view_set_session (SwSourcesView *self,
                             SwSession *session)
{
  sw_record_page_set_session (self->page, session);
}

/**
 * sw_sources_view_get_page:
 * @self: a view
 *
 * Returns: (transfer none): its page
 */
SwRecordPage *
sw_sources_view_get_page (SwSourcesView *self)
{
  return self->page;
}
