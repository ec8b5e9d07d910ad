/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwRecentList: the frameworks that were opened last, newest first, for the start page and, compact,
 * for the Open button. The desktop's own list of recent documents keeps them; what a framework is
 * called and its code are kept there with it, so that nothing is read to show the list.
 *
 * It is filled when it is shown, because the desktop's list is read lazily and changes seldom. */

#include "start/sw-recent-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_RECENT 8
#define GROUP "Skillwright"

struct _SwRecentList
{
  GtkWidget parent_instance;

  GtkListBox *list;
  GtkWidget *placeholder;
  gboolean compact;
};

enum { PROP_0, PROP_COMPACT, PROP_EMPTY, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SwRecentList, sw_recent_list, GTK_TYPE_WIDGET)

/* The file's name tells files of one occupation apart; the code is most often a part of it. */
static char *
describe (GtkRecentInfo *info)
{
  const char *code = gtk_recent_info_get_description (info);
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");
  const char *home = g_get_home_dir ();
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *place = NULL;
  g_autofree char *both = NULL;

  if (g_str_has_prefix (path, home) && (path[strlen (home)] == '/' || path[strlen (home)] == '\0'))
    place = g_strconcat ("~", path + strlen (home), NULL);
  else
    place = g_strdup (path);

  if (code == NULL || strstr (shown, code) != NULL)
    return g_strdup_printf (C_("subtitle", "%s — %s"), shown, place);
  both = g_strdup_printf (C_("subtitle", "%s — %s"), code, shown);
  return g_strdup_printf (C_("subtitle", "%s — %s"), both, place);
}

static GtkWidget *
create_row (GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (gtk_recent_info_get_display_name (info), -1);
  g_autofree char *description = describe (info);
  g_autofree char *subtitle = g_markup_escape_text (description, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  return row;
}

static int
compare_infos (gconstpointer a,
               gconstpointer b)
{
  GDateTime *time_a = gtk_recent_info_get_modified ((GtkRecentInfo *) a);
  GDateTime *time_b = gtk_recent_info_get_modified ((GtkRecentInfo *) b);

  return g_date_time_compare (time_b, time_a);
}

/**
 * sw_recent_list_fill:
 * @self: a list
 *
 * Shows what is recent now. A list that is hidden while it is empty must be asked.
 */
void
sw_recent_list_fill (SwRecentList *self)
{
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GtkListBoxRow *row;
  guint n = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  infos = g_list_sort (infos, compare_infos);
  for (GList *l = infos; l != NULL && n < MAX_RECENT; l = l->next)
    if (gtk_recent_info_has_group (l->data, GROUP) && gtk_recent_info_exists (l->data))
      {
        gtk_list_box_append (self->list, create_row (l->data));
        n++;
      }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);

  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (self->placeholder, n == 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
}

static void
sw_recent_list_map (GtkWidget *widget)
{
  sw_recent_list_fill (SW_RECENT_LIST (widget));

  GTK_WIDGET_CLASS (sw_recent_list_parent_class)->map (widget);
}

static void
sw_recent_list_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  SwRecentList *self = SW_RECENT_LIST (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, sw_recent_list_is_empty (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_recent_list_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  SwRecentList *self = SW_RECENT_LIST (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      self->compact = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_recent_list_constructed (GObject *object)
{
  SwRecentList *self = SW_RECENT_LIST (object);

  G_OBJECT_CLASS (sw_recent_list_parent_class)->constructed (object);

  gtk_widget_add_css_class (GTK_WIDGET (self->list), self->compact ? "recent-compact" : "boxed-list");
}

static void
sw_recent_list_dispose (GObject *object)
{
  SwRecentList *self = SW_RECENT_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sw_recent_list_parent_class)->dispose (object);
}

static void
sw_recent_list_class_init (SwRecentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_recent_list_get_property;
  object_class->set_property = sw_recent_list_set_property;
  object_class->constructed = sw_recent_list_constructed;
  object_class->dispose = sw_recent_list_dispose;
  widget_class->map = sw_recent_list_map;

  properties[PROP_COMPACT] =
    g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_EMPTY] =
    g_param_spec_boolean ("empty", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
sw_recent_list_init (SwRecentList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Recent frameworks"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));

  self->placeholder = gtk_label_new (_("Frameworks that you open are listed here."));
  gtk_widget_add_css_class (self->placeholder, "caption-dim");
  gtk_widget_add_css_class (self->placeholder, "recent-placeholder");
  gtk_widget_set_hexpand (self->placeholder, TRUE);
  gtk_label_set_wrap (GTK_LABEL (self->placeholder), TRUE);
  gtk_widget_set_parent (self->placeholder, GTK_WIDGET (self));
}

/**
 * sw_recent_list_is_empty:
 * @self: a list
 *
 * Returns: whether there is nothing in it
 */
gboolean
sw_recent_list_is_empty (SwRecentList *self)
{
  return gtk_list_box_get_row_at_index (self->list, 0) == NULL;
}

/**
 * sw_recent_list_remember:
 * @file: a file that was opened or saved
 * @document: what is in it
 *
 * Puts the file first in the desktop's list of recent documents.
 */
void
sw_recent_list_remember (GFile *file,
                         SwDocument *document)
{
  SwNode *occupation = sw_document_get_part (document, SW_KIND_OCCUPATION);
  const char *title = sw_node_get_text (occupation, SW_OCCUPATION_TITLE);
  const char *code = sw_node_get_text (occupation, SW_OCCUPATION_SOC);
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *exec = g_strjoin (" ", g_get_prgname (), "%u", NULL);
  char *groups[] = { (char *) GROUP, NULL };
  GtkRecentData data = {
    .display_name = (char *) (title != NULL && *title != '\0' ? title : NULL),
    .description = (char *) code,
    .mime_type = (char *) "application/json",
    .app_name = (char *) g_get_application_name (),
    .app_exec = exec,
    .groups = groups,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}
