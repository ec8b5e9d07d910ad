/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwProgressView: how far a section has come, as a picture.
 *
 * Of a section or a domain with levels it shows for each level how many statements there are and how
 * many of them name supervision, reduced supervision, independence and leadership; the level's own band
 * is framed. Of a section with domains it shows how many statements each has at which level. A cell
 * leads to the statements it counts.
 *
 * It counts anew after a commit, once the main loop is idle, and only while it is seen. Whoever does not
 * want it folds it up, and it stays so. */

#include "head/sw-progress-view.h"

#include <glib/gi18n-lib.h>

#include "head/sw-heat-map.h"
#include "lint/sw-autonomy.h"
#include "lint/sw-progress.h"
#include "model/sw-statement.h"
#include "structure/sw-structure-menu.h"
#include "sw-config.h"

struct _SwProgressView
{
  GtkWidget parent_instance;

  SwSession *session;
  SwNode *container;       /* the section or the domain that is shown */
  GSettings *settings;
  GSignalGroup *document_signals;
  guint update_id;
  GPtrArray *keys;         /* of char *: the levels' keys, of a section with domains */

  GtkWidget *box;
  GtkWidget *toggle;
  GtkLabel *summary;
  SwHeatMap *map;
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwProgressView, sw_progress_view, GTK_TYPE_WIDGET)

static gboolean
has_domains (SwProgressView *self)
{
  return sw_node_get_n (self->container, SW_LIST_DOMAINS) > 0;
}

/* Where there is nothing else on the page the picture cannot be folded up. */
static gboolean
is_unfolded (SwProgressView *self)
{
  return (self->container != NULL && has_domains (self)) || g_settings_get_boolean (self->settings, "show-progress");
}

static const char *
get_language (SwProgressView *self)
{
  return sw_document_get_language (sw_session_get_document (self->session));
}

static const char *
get_band_title (guint band)
{
  switch (band)
    {
    case SW_BAND_GUIDED:
      return C_("progress", "Supervision");
    case SW_BAND_REDUCED:
      return C_("progress", "Reduced");
    case SW_BAND_INDEPENDENT:
      return C_("progress", "Independence");
    default:
      return C_("progress", "Leadership");
    }
}

/* A whole sentence each, for no language builds them alike. */
static char *
dup_band_name (guint band,
               const char *level,
               guint n,
               guint of)
{
  switch (band)
    {
    case SW_BAND_GUIDED:
      /* Translators: "%s" is a level's name. */
      return g_strdup_printf (ngettext ("%s: supervision is named in %u of %u statement",
                                        "%s: supervision is named in %u of %u statements", of), level, n, of);
    case SW_BAND_REDUCED:
      /* Translators: "%s" is a level's name. */
      return g_strdup_printf (ngettext ("%s: reduced supervision is named in %u of %u statement",
                                        "%s: reduced supervision is named in %u of %u statements", of), level, n, of);
    case SW_BAND_INDEPENDENT:
      /* Translators: "%s" is a level's name. */
      return g_strdup_printf (ngettext ("%s: independence is named in %u of %u statement",
                                        "%s: independence is named in %u of %u statements", of), level, n, of);
    default:
      /* Translators: "%s" is a level's name. */
      return g_strdup_printf (ngettext ("%s: leadership is named in %u of %u statement",
                                        "%s: leadership is named in %u of %u statements", of), level, n, of);
    }
}

static void
show_count (SwProgressView *self,
            guint row,
            guint column,
            const char *title,
            const SwLevelProgress *progress)
{
  SwHeatCell cell = { .heat = sw_progress_get_share (progress) };
  g_autofree char *name = NULL;

  if (progress->n < progress->min)
    {
      /* Translators: how many statements a level has, and how many it should have at least. */
      g_snprintf (cell.text, sizeof cell.text, C_("outline", "%u/%u"), progress->n, progress->min);
      /* Translators: "%s" is a level's name. */
      name = g_strdup_printf (ngettext ("%s: %u of %u statement", "%s: %u of %u statements", progress->min), title,
                              progress->n, progress->min);
    }
  else
    {
      g_snprintf (cell.text, sizeof cell.text, "%u", progress->n);
      /* Translators: "%s" is a level's name. */
      name = g_strdup_printf (ngettext ("%s: %u statement", "%s: %u statements", progress->n), title, progress->n);
    }
  sw_heat_map_set_cell (self->map, row, column, &cell, name);
}

static void
show_band (SwProgressView *self,
           guint row,
           guint band,
           const char *title,
           const SwLevelProgress *progress)
{
  guint n = progress->named[band];
  SwHeatCell cell = { .heat = progress->n > 0 ? (double) n / progress->n : 0, .framed = progress->band == band };
  g_autofree char *name = dup_band_name (band, title, n, progress->n);

  g_snprintf (cell.text, sizeof cell.text, "%u", n);
  if (cell.framed)
    {
      /* Translators: "%s" is a sentence about what the statements of a level name. */
      g_autofree char *own = g_strdup_printf (_("%s, which is the level’s own"), name);

      sw_heat_map_set_cell (self->map, row, band + 2, &cell, own);
    }
  else
    sw_heat_map_set_cell (self->map, row, band + 2, &cell, name);
}

static void
show_row (SwProgressView *self,
          guint row,
          const char *title)
{
  /* Translators: "%s" is the name of a level or a domain. */
  g_autofree char *name = g_strdup_printf (_("Go to %s"), title);

  sw_heat_map_set_row (self->map, row, title, name);
}

static void
show_levels (SwProgressView *self)
{
  SwProfile *profile = sw_session_get_profile (self->session);
  gboolean reads = sw_autonomy_is_known_in (get_language (self));
  guint n = sw_node_get_n (self->container, SW_LIST_LEVELS);

  sw_heat_map_resize (self->map, n, n == 0 ? 0 : reads ? 1 + SW_N_BANDS : 1);
  if (n == 0)
    return;

  sw_heat_map_set_column (self->map, 1, C_("progress", "Statements"));
  for (guint band = 0; reads && band < SW_N_BANDS; band++)
    sw_heat_map_set_column (self->map, band + 2, get_band_title (band));
  for (guint i = 0; i < n; i++)
    {
      SwNode *level = sw_node_get_nth (self->container, SW_LIST_LEVELS, i);
      g_autofree char *title = sw_structure_dup_title (self->session, level);
      SwLevelProgress progress;

      sw_progress_count (level, profile, get_language (self), &progress);
      show_row (self, i, title);
      show_count (self, i, 1, title, &progress);
      for (guint band = 0; reads && band < SW_N_BANDS; band++)
        show_band (self, i, band, title, &progress);
    }
}

/* The levels that any domain has, as they are met; their titles are the first's. */
static void
collect_keys (SwProgressView *self,
              GPtrArray *titles)
{
  g_ptr_array_set_size (self->keys, 0);
  for (guint i = 0; i < sw_node_get_n (self->container, SW_LIST_DOMAINS); i++)
    {
      SwNode *domain = sw_node_get_nth (self->container, SW_LIST_DOMAINS, i);

      for (guint j = 0; j < sw_node_get_n (domain, SW_LIST_LEVELS); j++)
        {
          SwNode *level = sw_node_get_nth (domain, SW_LIST_LEVELS, j);
          const char *key = sw_node_get_text (level, SW_LEVEL_KEY);

          if (key == NULL || g_ptr_array_find_with_equal_func (self->keys, key, g_str_equal, NULL))
            continue;
          g_ptr_array_add (self->keys, g_strdup (key));
          g_ptr_array_add (titles, sw_structure_dup_title (self->session, level));
        }
    }
}

static void
show_domains (SwProgressView *self)
{
  SwProfile *profile = sw_session_get_profile (self->session);
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  guint n = sw_node_get_n (self->container, SW_LIST_DOMAINS);

  collect_keys (self, titles);
  sw_heat_map_resize (self->map, n, self->keys->len);
  for (guint j = 0; j < self->keys->len; j++)
    sw_heat_map_set_column (self->map, j + 1, g_ptr_array_index (titles, j));
  for (guint i = 0; i < n && self->keys->len > 0; i++)
    {
      SwNode *domain = sw_node_get_nth (self->container, SW_LIST_DOMAINS, i);
      g_autofree char *title = sw_structure_dup_title (self->session, domain);

      show_row (self, i, title);
      for (guint j = 0; j < self->keys->len; j++)
        {
          SwNode *level = sw_node_find_child (domain, SW_LIST_LEVELS, SW_LEVEL_KEY, g_ptr_array_index (self->keys, j));
          /* Translators: a domain's and a level's name. */
          g_autofree char *place = g_strdup_printf (C_("progress", "%s, %s"), title,
                                                    (const char *) g_ptr_array_index (titles, j));
          SwLevelProgress progress;

          if (level == NULL)
            {
              sw_heat_map_set_cell (self->map, i, j + 1, &(SwHeatCell) { .absent = TRUE }, place);
              continue;
            }
          sw_progress_count (level, profile, "", &progress);
          show_count (self, i, j + 1, place, &progress);
        }
    }
}

/* What the levels should have at least, all together. */
static guint
get_expected (SwProgressView *self,
              SwNode *parent)
{
  SwProfile *profile = sw_session_get_profile (self->session);
  guint expected = 0;

  for (guint i = 0; i < sw_node_get_n (parent, SW_LIST_LEVELS); i++)
    {
      const SwProfileLevel *usual =
        sw_profile_get_level_of (profile, sw_node_get_nth (parent, SW_LIST_LEVELS, i));

      expected += usual != NULL ? usual->min : 0;
    }
  for (guint i = 0; i < sw_node_get_n (parent, SW_LIST_DOMAINS); i++)
    expected += get_expected (self, sw_node_get_nth (parent, SW_LIST_DOMAINS, i));
  return expected;
}

static void
show_summary (SwProgressView *self)
{
  guint n = sw_count_statements (self->container);
  guint expected = get_expected (self, self->container);
  g_autofree char *text = NULL;

  if (n < expected)
    text = g_strdup_printf (ngettext ("%u of %u statement", "%u of %u statements", expected), n, expected);
  else
    text = g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
  gtk_label_set_text (self->summary, text);
}

static void
update (SwProgressView *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->container == NULL || sw_session_get_document (self->session) == NULL ||
      sw_node_get_root (self->container) != sw_document_get_root (sw_session_get_document (self->session)))
    return;

  show_summary (self);
  gtk_widget_set_visible (self->toggle, !has_domains (self));
  gtk_widget_set_visible (GTK_WIDGET (self->map), is_unfolded (self));
  if (!is_unfolded (self))
    return;
  if (has_domains (self))
    show_domains (self);
  else
    show_levels (self);
  gtk_widget_set_visible (GTK_WIDGET (self), sw_heat_map_get_n_rows (self->map) > 0);
}

static gboolean
update_cb (gpointer data)
{
  SwProgressView *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
committed_cb (SwProgressView *self)
{
  if (self->update_id == 0 && self->container != NULL)
    self->update_id = g_idle_add_full (G_PRIORITY_LOW, update_cb, self, NULL);
}

static void
folded_cb (SwProgressView *self)
{
  gboolean shown = g_settings_get_boolean (self->settings, "show-progress");

  gtk_widget_set_visible (GTK_WIDGET (self->map), is_unfolded (self));
  gtk_button_set_icon_name (GTK_BUTTON (self->toggle), shown ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_tooltip_text (self->toggle, shown ? _("Hide the progress picture") : _("Show the progress picture"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_EXPANDED, shown, -1);
  update (self);
}

static void
activated_cb (SwProgressView *self,
              guint row,
              guint column)
{
  g_autoptr (GPtrArray) statements = NULL;
  SwNode *node, *level;
  guint band = SW_N_BANDS;

  node = sw_node_get_nth (self->container, has_domains (self) ? SW_LIST_DOMAINS : SW_LIST_LEVELS, row);
  if (node == NULL)
    return;
  if (column == 0)
    {
      g_signal_emit (self, signals[CHOSEN], 0, node, NULL);
      return;
    }

  level = node;
  if (has_domains (self))
    level = sw_node_find_child (node, SW_LIST_LEVELS, SW_LEVEL_KEY, g_ptr_array_index (self->keys, column - 1));
  if (level == NULL)
    return;
  if (!has_domains (self) && column > 1)
    band = column - 2;
  statements = sw_progress_find (level, band);
  if (statements->len == 0 && band != SW_N_BANDS)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  g_signal_emit (self, signals[CHOSEN], 0, level, statements->len > 0 ? statements : NULL);
}

static gboolean
sw_progress_view_focus (GtkWidget *widget,
                        GtkDirectionType direction)
{
  SwProgressView *self = SW_PROGRESS_VIEW (widget);
  GtkWidget *stops[] = { self->toggle, GTK_WIDGET (self->map) };
  GtkWidget *inside = gtk_widget_get_focus_child (self->box);
  gboolean backwards = direction == GTK_DIR_TAB_BACKWARD;

  for (int i = backwards ? 1 : 0; i >= 0 && i < 2; i += backwards ? -1 : 1)
    {
      if (inside != NULL)
        {
          /* Past the one that has it. */
          if (gtk_widget_is_ancestor (stops[i], inside) || stops[i] == inside)
            inside = NULL;
          continue;
        }
      if (gtk_widget_get_visible (stops[i]) && gtk_widget_child_focus (stops[i], direction))
        return TRUE;
    }
  return FALSE;
}

static void
sw_progress_view_dispose (GObject *object)
{
  SwProgressView *self = SW_PROGRESS_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->container);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_progress_view_parent_class)->dispose (object);
}

static void
sw_progress_view_finalize (GObject *object)
{
  g_ptr_array_unref (SW_PROGRESS_VIEW (object)->keys);

  G_OBJECT_CLASS (sw_progress_view_parent_class)->finalize (object);
}

static void
sw_progress_view_class_init (SwProgressViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_progress_view_dispose;
  object_class->finalize = sw_progress_view_finalize;
  widget_class->focus = sw_progress_view_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "progressview");

  /**
   * SwProgressView::chosen:
   * @self: a view
   * @node: the level or the domain that was chosen
   * @statements: (nullable) (element-type SwNode): those of its statements that were; %NULL for the
   *   place itself
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, SW_TYPE_NODE, G_TYPE_PTR_ARRAY);
}

static void
toggle_cb (SwProgressView *self)
{
  g_settings_set_boolean (self->settings, "show-progress", !g_settings_get_boolean (self->settings, "show-progress"));
}

static void
sw_progress_view_init (SwProgressView *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (_("Progress"));

  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->settings = g_settings_new (SW_APP_ID);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->toggle = gtk_button_new ();
  self->summary = GTK_LABEL (gtk_label_new (NULL));
  self->map = sw_heat_map_new ();

  gtk_widget_add_css_class (self->toggle, "flat");
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Progress"), -1);
  gtk_widget_add_css_class (title, "form-title");
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "caption-dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->summary), "numeric");
  gtk_label_set_ellipsize (self->summary, PANGO_ELLIPSIZE_END);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Progress"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Progress"), -1);

  gtk_box_append (GTK_BOX (line), self->toggle);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->map));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  g_signal_connect_swapped (self->toggle, "clicked", G_CALLBACK (toggle_cb), self);
  g_signal_connect_swapped (self->map, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_object (self->settings, "changed::show-progress", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  folded_cb (self);
}

/**
 * sw_progress_view_new:
 *
 * Returns: (transfer floating): a view of nothing yet
 */
SwProgressView *
sw_progress_view_new (void)
{
  return g_object_new (SW_TYPE_PROGRESS_VIEW, NULL);
}

/**
 * sw_progress_view_show:
 * @self: a view
 * @session: (nullable): a session
 * @container: (nullable): the section or the domain of its document that shall be shown
 */
void
sw_progress_view_show (SwProgressView *self,
                       SwSession *session,
                       SwNode *container)
{
  g_set_object (&self->session, session);
  g_set_object (&self->container, container);
  g_signal_group_set_target (self->document_signals,
                             container != NULL ? sw_session_get_document (session) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), container != NULL);
  update (self);
}
