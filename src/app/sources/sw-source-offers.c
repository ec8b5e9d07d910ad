/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwSourceOffers: the sources that the profile knows and the document does not list yet, so that nobody
 * has to type them. Enter takes one, a button all; with nothing left to offer it is not there. */

#include "sources/sw-source-offers.h"

#include <glib/gi18n-lib.h>

#include "model/sw-source-edits.h"

struct _SwSourceOffers
{
  GtkWidget parent_instance;

  SwSession *session;      /* not owned: the view that owns this has it */
  GPtrArray *ids;          /* of char *: what the rows stand for */

  GtkWidget *box;
  GtkListBox *list;
};

enum { LEAVE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwSourceOffers, sw_source_offers, GTK_TYPE_WIDGET)

static void
take (SwSourceOffers *self,
      guint first,
      guint n)
{
  SwDocument *document = sw_session_get_document (self->session);
  SwProfile *profile = sw_session_get_profile (self->session);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sentence = NULL;

  for (guint i = first; i < first + n && i < self->ids->len; i++)
    g_ptr_array_add (sources, sw_profile_new_source (profile, g_ptr_array_index (self->ids, i)));

  if (sources->len == 0 || !sw_sources_add (document, sources))
    return;
  sentence = sources->len == 1
               ? g_strdup_printf (_("“%s” is one of the sources now."),
                                  sw_node_get_text (g_ptr_array_index (sources, 0), SW_SOURCE_LABEL))
               : g_strdup_printf (ngettext ("%u source added", "%u sources added", sources->len), sources->len);
  sw_session_announce (self->session, sentence, TRUE);
}

/* The one that comes up in its place is the next to be taken. */
static void
row_activated_cb (SwSourceOffers *self,
                  GtkListBoxRow *row)
{
  int position = gtk_list_box_row_get_index (row);
  GtkListBoxRow *next;

  take (self, (guint) position, 1);
  next = gtk_list_box_get_row_at_index (self->list, MIN (position, (int) self->ids->len - 1));
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
  else
    g_signal_emit (self, signals[LEAVE], 0);
}

static void
add_clicked_cb (SwSourceOffers *self,
                GtkButton *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  take (self, (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), 1);
}

static void
add_all_clicked_cb (SwSourceOffers *self)
{
  take (self, 0, self->ids->len);
  g_signal_emit (self, signals[LEAVE], 0);
}

static gboolean
keynav_failed_cb (SwSourceOffers *self,
                  GtkDirectionType direction)
{
  if (direction == GTK_DIR_UP)
    g_signal_emit (self, signals[LEAVE], 0);
  return TRUE;
}

static GtkWidget *
new_row (SwSourceOffers *self,
         const SwProfileSource *source)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Add"));
  const char *const lines[] = { source->label, source->title };
  /* Translators: accessible name and tooltip of a button; "%s" is a source's label. */
  g_autofree char *verb = g_strdup_printf (_("Add “%s” to the sources"), source->label);
  g_autofree char *name = g_strdup_printf (C_("pick list", "%s, %s"), source->label, source->title);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkWidget *label = gtk_label_new (lines[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_widget_add_css_class (label, i == 0 ? "record-name" : "record-note");
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_tooltip_text (button, verb);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, verb, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "record-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("Enter adds it to the sources."), -1);
  return row;
}

static void
sw_source_offers_dispose (GObject *object)
{
  SwSourceOffers *self = SW_SOURCE_OFFERS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (sw_source_offers_parent_class)->dispose (object);
}

static void
sw_source_offers_finalize (GObject *object)
{
  g_ptr_array_unref (SW_SOURCE_OFFERS (object)->ids);

  G_OBJECT_CLASS (sw_source_offers_parent_class)->finalize (object);
}

static void
sw_source_offers_class_init (SwSourceOffersClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_source_offers_dispose;
  object_class->finalize = sw_source_offers_finalize;

  /**
   * SwSourceOffers::leave:
   * @self: the offers
   *
   * The focus wants to go to what is above.
   */
  signals[LEAVE] = g_signal_new ("leave", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-source-offers.ui");
  gtk_widget_class_bind_template_child (widget_class, SwSourceOffers, box);
  gtk_widget_class_bind_template_child (widget_class, SwSourceOffers, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, keynav_failed_cb);
}

static void
sw_source_offers_init (SwSourceOffers *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sw_source_offers_new:
 *
 * Returns: (transfer floating): offers of nothing
 */
GtkWidget *
sw_source_offers_new (void)
{
  return g_object_new (SW_TYPE_SOURCE_OFFERS, NULL);
}

/**
 * sw_source_offers_update:
 * @self: the offers
 * @session: (nullable): the session of the window they are in
 *
 * Shows what there is to offer now.
 */
void
sw_source_offers_update (SwSourceOffers *self,
                         SwSession *session)
{
  SwDocument *document = session != NULL ? sw_session_get_document (session) : NULL;
  GPtrArray *known = session != NULL ? sw_session_get_profile (session)->sources : NULL;
  gboolean editable = sw_session_is_editable (session);
  guint n = 0;

  self->session = session;
  for (guint i = 0; editable && i < known->len; i++)
    {
      const SwProfileSource *source = g_ptr_array_index (known, i);

      if (sw_document_find_source (document, source->id) != NULL)
        continue;

      /* Both are in the profile's order: what is no longer offered stands before what still is. */
      while (n < self->ids->len && g_strcmp0 (g_ptr_array_index (self->ids, n), source->id) != 0 &&
             sw_document_find_source (document, g_ptr_array_index (self->ids, n)) != NULL)
        {
          g_ptr_array_remove_index (self->ids, n);
          gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) n)));
        }
      if (n >= self->ids->len || g_strcmp0 (g_ptr_array_index (self->ids, n), source->id) != 0)
        {
          g_ptr_array_insert (self->ids, (int) n, g_strdup (source->id));
          gtk_list_box_insert (self->list, new_row (self, source), (int) n);
        }
      n++;
    }
  while (self->ids->len > n)
    {
      g_ptr_array_remove_index (self->ids, n);
      gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) n)));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

/**
 * sw_source_offers_get_list:
 * @self: the offers
 *
 * Returns: (transfer none): its rows
 */
GtkListBox *
sw_source_offers_get_list (SwSourceOffers *self)
{
  return self->list;
}
