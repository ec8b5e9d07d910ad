/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chip stands for: the source in full, and what can be done about the citation.
 *
 * A link is only ever opened when it is asked for, and only in the user's browser: http and https, and
 * a DOI or an arXiv number at its resolver. Anything else is shown as the text it is. What is chosen is
 * done once the popover has gone: it may take away the chip it points at, or lead to another view. */

#include "cite/sw-citation-popover.h"

#include <glib/gi18n-lib.h>

#include "cite/sw-citations.h"
#include "export/sw-html-tree.h"
#include "model/sw-citation-edits.h"
#include "problems/sw-rule-page.h"
#include "sw-popover-close.h"

typedef struct
{
  SwSession *session;
  SwNode *citation;
  char *link;
} Page;

static Page *
page_new (SwSession *session,
          SwNode *citation,
          const char *link)
{
  Page *self = g_new (Page, 1);

  self->session = g_object_ref (session);
  self->citation = g_object_ref (citation);
  self->link = g_strdup (link);
  return self;
}

static void
page_free (gpointer data)
{
  Page *self = data;

  g_object_unref (self->session);
  g_object_unref (self->citation);
  g_free (self->link);
  g_free (self);
}

static void
closure_free (gpointer data,
              GClosure *closure)
{
  page_free (data);
}

static void
open_cb (GtkWidget *button,
         gpointer data)
{
  Page *self = data;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (button));

  sw_popover_close_around (button);
  gtk_show_uri (GTK_WINDOW (window), self->link, GDK_CURRENT_TIME);
}

static gboolean
remove_idle_cb (gpointer data)
{
  Page *self = data;
  SwDocument *document = sw_session_get_document (self->session);
  g_autofree char *label = sw_citation_dup_label (document, self->citation);
  /* Translators: the name of a source */
  g_autofree char *sentence = g_strdup_printf (_("Citation of “%s” removed"), label);

  if (sw_node_get_parent (self->citation) != NULL && sw_citation_remove (document, self->citation))
    sw_session_say (self->session, sentence);
  return G_SOURCE_REMOVE;
}

static gboolean
edit_idle_cb (gpointer data)
{
  Page *self = data;
  SwNode *source = sw_document_find_source (sw_session_get_document (self->session),
                                            sw_node_get_text (self->citation, SW_CITATION_SOURCE));

  if (source != NULL)
    {
      sw_session_set_place_list (self->session, sw_node_get_parent (source), SW_LIST_SOURCES);
      sw_session_reveal (self->session, source, SW_SOURCE_LABEL, -1, -1);
    }
  return G_SOURCE_REMOVE;
}

/* The popover gives the focus back when the main loop is idle; what comes behind that stays. */
static void
do_later (GtkWidget *button,
          Page *page,
          GSourceFunc func)
{
  sw_popover_close_around (button);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, func, page_new (page->session, page->citation, NULL), page_free);
}

static void
remove_cb (GtkWidget *button,
           gpointer data)
{
  do_later (button, data, remove_idle_cb);
}

static void
edit_cb (GtkWidget *button,
         gpointer data)
{
  do_later (button, data, edit_idle_cb);
}

static GtkWidget *
add_text (GtkWidget *box,
          const char *text,
          const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
add_field (GtkWidget *box,
           SwNode *source,
           guint field)
{
  const char *text = source != NULL ? sw_node_get_text (source, field) : NULL;
  g_autofree char *line = NULL;

  if (text == NULL || *text == '\0')
    return;
  /* Translators: the name of a field, and what it holds: “Version: 3” */
  line = g_strdup_printf (C_("field", "%s: %s"), _(sw_schema_get_field (SW_KIND_SOURCE, field)->title), text);
  add_text (box, line, "form-hint");
}

static GtkWidget *
add_button (GtkWidget *box,
            const char *label,
            gboolean sensitive,
            GCallback callback,
            const Page *page)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_data (button, "clicked", callback, page_new (page->session, page->citation, page->link),
                         closure_free, 0);
  gtk_widget_set_sensitive (button, sensitive);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

/**
 * sw_citation_popover_popup:
 * @session: a session
 * @citation: one of its document's citations
 * @parent: the widget to show it over; it has a layout manager
 * @at: where in it
 * @focus: (nullable): what shall have the focus again afterwards
 *
 * Returns: (transfer none): the popover
 */
GtkPopover *
sw_citation_popover_popup (SwSession *session,
                           SwNode *citation,
                           GtkWidget *parent,
                           const GdkRectangle *at,
                           GtkWidget *focus)
{
  SwDocument *document = sw_session_get_document (session);
  SwNode *source = sw_document_find_source (document, sw_node_get_text (citation, SW_CITATION_SOURCE));
  const char *title = source != NULL ? sw_node_get_text (source, SW_SOURCE_TITLE) : NULL;
  const char *url = source != NULL ? sw_node_get_text (source, SW_SOURCE_URL) : NULL;
  g_autofree char *label = sw_citation_dup_label (document, citation);
  g_autofree char *link = sw_html_dup_safe_link (url);
  Page page = { session, citation, link };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *open, *edit;
  GtkPopover *popover;

  gtk_widget_add_css_class (box, "citation-page");
  add_text (box, title != NULL && *title != '\0' ? title : label, "heading");
  if (source == NULL)
    add_text (box, _("This citation names a source that is not in the list. Add the source, or remove the citation."),
              NULL);
  add_field (box, source, SW_SOURCE_VERSION);
  add_field (box, source, SW_SOURCE_LICENCE);
  if (url != NULL && *url != '\0')
    add_text (box, url, NULL);

  gtk_widget_set_margin_top (buttons, 6);
  open = add_button (buttons, _("_Open link"), link != NULL, G_CALLBACK (open_cb), &page);
  edit = add_button (buttons, _("_Edit source"), source != NULL, G_CALLBACK (edit_cb), &page);
  add_button (buttons, _("_Remove"), sw_document_get_read_only (document) == NULL, G_CALLBACK (remove_cb), &page);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_set_tooltip_text (open, link != NULL ? link : _("This source has no link that a browser can open."));
  gtk_widget_set_tooltip_text (edit, _("Go to this source in the list of sources"));

  popover = sw_finding_popover_popup (box, title != NULL && *title != '\0' ? title : label, parent, at, focus);
  gtk_widget_grab_focus (link != NULL ? open : edit);
  return popover;
}
