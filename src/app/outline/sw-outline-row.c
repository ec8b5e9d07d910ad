/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwOutlineRow: shows a line of the outline. It has one property, the item, whose setter sets all
 * that is shown anew, because a list view gives one row to many items. The words for the ear go to
 * the list's own row around it, which is what has the focus.
 *
 * While a line is renamed, an entry stands where its title was: Enter and leaving it take the name,
 * Escape leaves the old one. Whoever listens says whether the name will do; one that will not stays in
 * the entry, marked, until the entry is left. */

#include "outline/sw-outline-row.h"

#include <glib/gi18n-lib.h>

#include "sw-unparent.h"

struct _SwOutlineRow
{
  GtkWidget parent_instance;

  GtkWidget *expander;
  GtkLabel *title;
  GtkWidget *left;
  GtkLabel *left_label;
  GtkWidget *reviewed;
  GtkWidget *badge;
  GtkImage *badge_icon;
  GtkLabel *badge_label;
  GtkWidget *count_overlay;
  GtkWidget *progress;
  GtkLabel *count;
  GtkWidget *entry;        /* while the line is renamed */

  SwOutlineItem *item;
  GSignalGroup *item_signals;
};

enum { PROP_0, PROP_ITEM, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { TOGGLED, RENAMED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwOutlineRow, sw_outline_row, GTK_TYPE_WIDGET)

#define INDENT 18

static void
show_findings (SwOutlineRow *self,
               const SwOutlineLine *line)
{
  g_autofree char *number = g_strdup_printf ("%u", line->n_findings);
  gboolean is_error = line->severity == SW_SEVERITY_ERROR;

  gtk_widget_set_visible (self->badge, line->n_findings > 0);
  gtk_label_set_label (self->badge_label, number);
  gtk_image_set_from_icon_name (self->badge_icon, is_error ? "dialog-error-symbolic" : "dialog-warning-symbolic");
  gtk_widget_remove_css_class (self->badge, is_error ? "warning" : "error");
  gtk_widget_add_css_class (self->badge, is_error ? "error" : "warning");
}

static void
show_count (SwOutlineRow *self,
            const SwOutlineLine *line)
{
  g_autofree char *count = sw_outline_item_dup_count (self->item);
  gboolean unfinished = line->counts && line->n_statements < line->min;

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (self->count_overlay, line->counts);
  gtk_widget_set_visible (self->progress, unfinished);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                 unfinished ? (double) line->n_statements / line->min : 1.0);
}

/* An eye and a number; the name has the words, and the titles of lines need the room. */
static void
show_left (SwOutlineRow *self,
           const SwOutlineLine *line)
{
  g_autofree char *number = g_strdup_printf ("%u", line->n_left);

  gtk_label_set_label (self->left_label, number);
  gtk_widget_set_visible (self->left, line->reviewed && line->n_left > 0);
  gtk_widget_set_visible (self->reviewed, line->reviewed && line->n_left == 0 && line->n_statements > 0);
}

static void
tell_name (SwOutlineRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = sw_outline_item_dup_name (self->item);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  if (parent == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (sw_outline_item_is_expandable (self->item))
    gtk_accessible_update_state (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 sw_outline_item_is_expanded (self->item), -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
show_item (SwOutlineRow *self)
{
  const SwOutlineLine *line;

  if (self->item == NULL)
    return;

  line = sw_outline_item_get_line (self->item);
  gtk_widget_set_margin_start (GTK_WIDGET (self), INDENT * sw_outline_item_get_depth (self->item));
  gtk_widget_set_opacity (self->expander, sw_outline_item_is_expandable (self->item) ? 1.0 : 0.0);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->expander),
                                sw_outline_item_is_expanded (self->item) ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_label_set_label (self->title, line->title);
  show_left (self, line);
  show_findings (self, line);
  show_count (self, line);
  tell_name (self);
}

static void
expander_pressed_cb (SwOutlineRow *self,
                     int n_press,
                     double x,
                     double y,
                     GtkGesture *gesture)
{
  if (self->item == NULL || !sw_outline_item_is_expandable (self->item))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[TOGGLED], 0);
}

/* The entry may be just losing the focus, and must still be where it is while it does. */
static void
stop_editing (SwOutlineRow *self)
{
  GtkWidget *entry = g_steal_pointer (&self->entry);

  if (entry == NULL)
    return;
  gtk_widget_set_visible (entry, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->title), TRUE);
  sw_unparent_soon (entry);
}

static void
focus_line (SwOutlineRow *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (parent != NULL)
    gtk_widget_grab_focus (parent);
}

/* Whether the name was taken, or is the one there was. */
static gboolean
take_name (SwOutlineRow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  g_autofree char *problem = NULL;

  if (self->item == NULL || g_strcmp0 (name, sw_outline_item_get_line (self->item)->title) == 0)
    return TRUE;
  g_signal_emit (self, signals[RENAMED], 0, name, &problem);
  if (problem == NULL || self->entry == NULL)
    return TRUE;

  gtk_widget_add_css_class (self->entry, "error");
  gtk_widget_set_tooltip_text (self->entry, problem);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  return FALSE;
}

static void
entry_activate_cb (SwOutlineRow *self)
{
  if (take_name (self))
    focus_line (self);
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
entry_left_cb (SwOutlineRow *self)
{
  if (self->entry == NULL)
    return;
  take_name (self);
  stop_editing (self);
}

static gboolean
entry_key_cb (SwOutlineRow *self,
              guint keyval)
{
  if (keyval != GDK_KEY_Escape || self->item == NULL)
    return GDK_EVENT_PROPAGATE;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), sw_outline_item_get_line (self->item)->title);
  focus_line (self);
  return GDK_EVENT_STOP;
}

static void
sw_outline_row_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  SwOutlineRow *self = SW_OUTLINE_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_outline_row_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  SwOutlineRow *self = SW_OUTLINE_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      sw_outline_row_set_item (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_outline_row_dispose (GObject *object)
{
  SwOutlineRow *self = SW_OUTLINE_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->item_signals);
  g_clear_object (&self->item);
  self->entry = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sw_outline_row_parent_class)->dispose (object);
}

static void
sw_outline_row_class_init (SwOutlineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_outline_row_get_property;
  object_class->set_property = sw_outline_row_set_property;
  object_class->dispose = sw_outline_row_dispose;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, SW_TYPE_OUTLINE_ITEM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SwOutlineRow::toggled:
   * @self: a row whose expander was clicked
   */
  signals[TOGGLED] = g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * SwOutlineRow::renamed:
   * @self: a row
   * @name: what its line shall be called
   *
   * Returns: (transfer full) (nullable): what is wrong with the name; %NULL where it was taken
   */
  signals[RENAMED] = g_signal_new ("renamed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_STRING, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SwOutlineRow, expander);
  gtk_widget_class_bind_template_child (widget_class, SwOutlineRow, title);
  gtk_widget_class_bind_template_child (widget_class, SwOutlineRow, left);
  gtk_widget_class_bind_template_child (widget_class, SwOutlineRow, left_label);
  gtk_widget_class_bind_template_child (widget_class, SwOutlineRow, reviewed);
  gtk_widget_class_bind_template_child (widget_class, SwOutlineRow, badge);
  gtk_widget_class_bind_template_child (widget_class, SwOutlineRow, badge_icon);
  gtk_widget_class_bind_template_child (widget_class, SwOutlineRow, badge_label);
  gtk_widget_class_bind_template_child (widget_class, SwOutlineRow, count_overlay);
  gtk_widget_class_bind_template_child (widget_class, SwOutlineRow, progress);
  gtk_widget_class_bind_template_child (widget_class, SwOutlineRow, count);
  gtk_widget_class_bind_template_callback (widget_class, expander_pressed_cb);
}

static void
sw_outline_row_init (SwOutlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->item_signals = g_signal_group_new (SW_TYPE_OUTLINE_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "changed", G_CALLBACK (show_item), self);
}

/**
 * sw_outline_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
sw_outline_row_new (void)
{
  return g_object_new (SW_TYPE_OUTLINE_ROW, NULL);
}

/**
 * sw_outline_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
SwOutlineItem *
sw_outline_row_get_item (SwOutlineRow *self)
{
  return self->item;
}

/**
 * sw_outline_row_set_item:
 * @self: a row
 * @item: (transfer none) (nullable): what it shall show
 */
void
sw_outline_row_set_item (SwOutlineRow *self,
                         SwOutlineItem *item)
{
  if (self->item == item)
    return;

  stop_editing (self);
  g_set_object (&self->item, item);

  g_signal_group_set_target (self->item_signals, item);
  show_item (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

/**
 * sw_outline_row_edit:
 * @self: a row that shows something
 *
 * Lets the user write another name where the title is.
 */
void
sw_outline_row_edit (SwOutlineRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  stop_editing (self);
  self->entry = gtk_text_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_add_css_class (self->entry, "outline-entry");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"), -1);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), sw_outline_item_get_line (self->item)->title);
  gtk_widget_insert_after (self->entry, GTK_WIDGET (self), GTK_WIDGET (self->title));
  gtk_widget_set_visible (GTK_WIDGET (self->title), FALSE);

  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_activate_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (entry_key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  /* It only tells of a leave after it has seen the focus come. */
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (entry_left_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * sw_outline_row_is_editing:
 * @self: a row
 *
 * Returns: whether its line is being renamed
 */
gboolean
sw_outline_row_is_editing (SwOutlineRow *self)
{
  return self->entry != NULL;
}
