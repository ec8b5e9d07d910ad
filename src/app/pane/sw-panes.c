/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwPanes: outline, content and problems side by side, while there is room.
 *
 * What counts is the room the text has. When the content would get narrower than 30 em of its own
 * font the problems no longer stand beside it but slide over it, then the outline too; so text
 * size and zoom count as much as the window's width.
 *
 * Three things are kept apart. `visible` is the wish, to be remembered between sessions; it means
 * the pane beside the content. `collapsed` says that there is no room for that. `shown` is what
 * one sees, and what a button or F9 switches: where there is room it is `visible`, where there is
 * none it is the pane over the content, which begins closed and closes when the focus goes back to
 * the content, on a click beside it and on Escape.
 *
 * The layout is done here: GtkPaned cannot overlay and takes F6 and F8; AdwFlap would have to be
 * nested, and neither counts in em.
 */

#include "pane/sw-panes.h"

#include "pane/sw-pane-handle.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define N_SIDES (SW_PANES_PROBLEMS + 1)

#define CONTENT_EM 30
#define SLIDE_MS 150

typedef struct
{
  GtkWidget *child;
  GtkWidget *handle;
  AdwAnimation *slide;
  double progress; /* of the sliding pane: 0 away, 1 there */
  int width; /* -1: as many em as default_em says */
  gboolean visible;
  gboolean collapsed;
  gboolean revealed;
} Side;

struct _SwPanes
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *text_widget;
  GtkWidget *content_focus; /* where in the content the focus was last */
  Side sides[N_SIDES];

  GtkRoot *root;
  int drag_side; /* -1: none */
  int drag_width;
};

G_DEFINE_FINAL_TYPE (SwPanes, sw_panes, GTK_TYPE_WIDGET)

static const int default_em[N_SIDES] = { 17, 19 };

enum
{
  PROP_0,
  PROP_OUTLINE,
  PROP_CONTENT,
  PROP_PROBLEMS,
  /* Those of the two sides stand in the order of SwPanesSide. */
  PROP_VISIBLE,
  PROP_SHOWN = PROP_VISIBLE + N_SIDES,
  PROP_COLLAPSED = PROP_SHOWN + N_SIDES,
  PROP_WIDTH = PROP_COLLAPSED + N_SIDES,
  N_PROPS = PROP_WIDTH + N_SIDES
};

static GParamSpec *props[N_PROPS];

static void
notify_side (SwPanes     *self,
             guint        property,
             SwPanesSide  side)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[property + side]);
}

static double
get_em (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;

  return size * pango_cairo_context_get_resolution (context) / 72.0;
}

static double
get_text_em (SwPanes *self)
{
  if (self->text_widget != NULL)
    return get_em (self->text_widget);

  return get_em (self->content != NULL ? self->content : GTK_WIDGET (self));
}

static gboolean
is_shown (const Side *side)
{
  return side->child != NULL && (side->collapsed ? side->revealed : side->visible);
}

static int
get_least_width (GtkWidget *child)
{
  int minimum = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* The width a side has when it stands beside the content, in a window of any size. */
static int
get_wanted_width (SwPanes *self,
                  Side    *side)
{
  int width = side->width;

  if (side->child == NULL)
    return 0;

  if (width < 0)
    width = default_em[side - self->sides] * get_em (GTK_WIDGET (self));

  return MAX (width, get_least_width (side->child));
}

static gboolean
contains_focus (SwPanes   *self,
                GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return widget != NULL && focus != NULL &&
         (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static void
focus_content (SwPanes *self)
{
  if (self->content_focus != NULL && gtk_widget_grab_focus (self->content_focus))
    return;

  if (self->content != NULL && !gtk_widget_grab_focus (self->content))
    gtk_widget_child_focus (self->content, GTK_DIR_TAB_FORWARD);
}

static void
set_revealed (SwPanes  *self,
              Side     *side,
              gboolean  revealed)
{
  SwPanesSide which = side - self->sides;

  if (side->revealed == revealed)
    return;

  side->revealed = revealed;

  if (!revealed && contains_focus (self, side->child))
    focus_content (self);

  /* An animation is skipped by itself where the desktop wants none. */
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (side->slide), side->progress);
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (side->slide), revealed ? 1 : 0);
  adw_animation_play (side->slide);

  notify_side (self, PROP_SHOWN, which);
}

static void
set_collapsed (SwPanes  *self,
               Side     *side,
               gboolean  collapsed)
{
  SwPanesSide which = side - self->sides;
  gboolean shown = is_shown (side);

  if (side->collapsed == collapsed)
    return;

  adw_animation_reset (side->slide);
  side->collapsed = collapsed;

  /* Nobody loses the pane they are in. */
  side->revealed = collapsed && contains_focus (self, side->child);
  side->progress = side->revealed ? 1 : 0;

  if (side->child != NULL)
    {
      if (collapsed)
        gtk_widget_add_css_class (side->child, "overlaid");
      else
        gtk_widget_remove_css_class (side->child, "overlaid");
    }

  notify_side (self, PROP_COLLAPSED, which);

  if (shown != is_shown (side))
    notify_side (self, PROP_SHOWN, which);
}

static void
update_collapsed (SwPanes *self,
                  int      width)
{
  Side *outline = &self->sides[SW_PANES_OUTLINE];
  Side *problems = &self->sides[SW_PANES_PROBLEMS];
  int least = MAX (CONTENT_EM * get_text_em (self), get_least_width (self->content));
  int beside = width - get_wanted_width (self, outline);

  set_collapsed (self, outline, beside < least);

  if (outline->collapsed || !outline->visible)
    beside = width;

  set_collapsed (self, problems, beside - get_wanted_width (self, problems) < least ||
                                   (outline->collapsed && outline->visible));
}

static void
allocate_mirrored (SwPanes   *self,
                   GtkWidget *child,
                   int        x,
                   int        width,
                   int        total,
                   int        height)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = total - x - width;

  gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, width, height }, -1);
}

/* Returns: how much of the content's room the side takes */
static int
allocate_side (SwPanes *self,
               Side    *side,
               int      total,
               int      height)
{
  gboolean beside = !side->collapsed && side->visible;
  double part = side->collapsed ? side->progress : beside;
  gboolean first = side == &self->sides[SW_PANES_OUTLINE];
  int width, edge, handle_width;

  if (side->child == NULL)
    return 0;

  gtk_widget_set_child_visible (side->child, part > 0);
  gtk_widget_set_child_visible (side->handle, part > 0);

  if (part <= 0)
    return 0;

  width = MAX (MIN (get_wanted_width (self, side), total), get_least_width (side->child));
  edge = first ? width * part : total - width * part;
  allocate_mirrored (self, side->child, first ? edge - width : edge, width, total, height);

  handle_width = get_least_width (side->handle);
  allocate_mirrored (self, side->handle, edge - handle_width / 2 - (first ? 1 : 0), handle_width,
                     total, height);

  return beside ? width : 0;
}

static void
sw_panes_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  SwPanes *self = SW_PANES (widget);
  int before, after;

  update_collapsed (self, width);
  before = allocate_side (self, &self->sides[SW_PANES_OUTLINE], width, height);
  after = allocate_side (self, &self->sides[SW_PANES_PROBLEMS], width, height);

  if (self->content != NULL)
    {
      int room = MAX (width - before - after, get_least_width (self->content));

      allocate_mirrored (self, self->content, before, room, width, height);
    }
}

static void
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int            *minimum,
               int            *natural)
{
  int child_minimum, child_natural;

  if (child == NULL)
    return;

  gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
  *minimum = MAX (*minimum, child_minimum);
  *natural = MAX (*natural, child_natural);
}

static void
sw_panes_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  SwPanes *self = SW_PANES (widget);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;

  /* Either side can lie over the content, so that the least width is that of the widest one. */
  measure_child (self->content, orientation, minimum, natural);

  for (guint i = 0; i < N_SIDES; i++)
    {
      int side_natural = 0;

      measure_child (self->sides[i].child, orientation, minimum, &side_natural);

      if (orientation == GTK_ORIENTATION_VERTICAL)
        *natural = MAX (*natural, side_natural);
      else if (self->sides[i].visible)
        *natural += get_wanted_width (self, &self->sides[i]);
    }
}

static void
slide_cb (double   value,
          gpointer data)
{
  Side *side = data;

  side->progress = value;

  if (side->child != NULL)
    gtk_widget_queue_allocate (gtk_widget_get_parent (side->child));
}

static void
hide_overlays (SwPanes   *self,
               GtkWidget *unless)
{
  for (guint i = 0; i < N_SIDES; i++)
    {
      if (self->sides[i].collapsed && self->sides[i].child != unless)
        set_revealed (self, &self->sides[i], FALSE);
    }
}

static gboolean
key_pressed_cb (SwPanes         *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_Escape || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  for (guint i = 0; i < N_SIDES; i++)
    {
      if (self->sides[i].collapsed && self->sides[i].revealed)
        {
          set_revealed (self, &self->sides[i], FALSE);
          return TRUE;
        }
    }

  return FALSE;
}

static GtkWidget *
pick_side_or_handle (SwPanes *self,
                     double   x,
                     double   y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (picked != NULL && gtk_widget_get_parent (picked) != GTK_WIDGET (self))
    picked = gtk_widget_get_parent (picked);

  return picked;
}

static void
pressed_cb (SwPanes *self,
            int      n_press,
            double   x,
            double   y)
{
  if (pick_side_or_handle (self, x, y) == self->content)
    hide_overlays (self, NULL);
}

static void
focus_changed_cb (SwPanes *self)
{
  if (!contains_focus (self, self->content))
    return;

  g_set_weak_pointer (&self->content_focus, gtk_root_get_focus (self->root));
  hide_overlays (self, NULL);
}

static void
resize_side (SwPanes *self,
             Side    *side,
             int      width)
{
  int least = CONTENT_EM * get_text_em (self);
  int room = gtk_widget_get_width (GTK_WIDGET (self));

  /* Beside the content it can grow only as far as it does not push itself over it. */
  if (!side->collapsed)
    {
      for (guint i = 0; i < N_SIDES; i++)
        {
          Side *other = &self->sides[i];

          if (other != side && other->visible && !other->collapsed)
            room -= get_wanted_width (self, other);
        }

      room -= MAX (least, get_least_width (self->content));
    }

  sw_panes_set_width (self, side - self->sides,
                      MAX (MIN (width, room), get_least_width (side->child)));
}

static int
get_growth (SwPanes *self,
            Side    *side)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return (side == &self->sides[SW_PANES_OUTLINE]) != mirrored ? 1 : -1;
}

static void
drag_begin_cb (SwPanes        *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  GtkWidget *picked = pick_side_or_handle (self, x, y);

  self->drag_side = -1;

  for (int i = 0; i < N_SIDES; i++)
    {
      if (picked == self->sides[i].handle)
        {
          self->drag_side = i;
          self->drag_width = get_wanted_width (self, &self->sides[i]);
        }
    }

  gtk_gesture_set_state (GTK_GESTURE (gesture), self->drag_side >= 0
                                                  ? GTK_EVENT_SEQUENCE_CLAIMED
                                                  : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (SwPanes *self,
                double   offset_x,
                double   offset_y)
{
  Side *side;

  if (self->drag_side < 0)
    return;

  side = &self->sides[self->drag_side];
  resize_side (self, side, self->drag_width + get_growth (self, side) * offset_x);
}

static void
handle_moved_cb (SwPanes   *self,
                 int        steps,
                 GtkWidget *handle)
{
  for (guint i = 0; i < N_SIDES; i++)
    {
      Side *side = &self->sides[i];

      if (side->handle == handle)
        resize_side (self, side, get_wanted_width (self, side) +
                                   get_growth (self, side) * steps * get_em (handle));
    }
}

static void
sw_panes_root (GtkWidget *widget)
{
  SwPanes *self = SW_PANES (widget);

  GTK_WIDGET_CLASS (sw_panes_parent_class)->root (widget);

  self->root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (self->root))
    g_signal_connect_swapped (self->root, "notify::focus-widget", G_CALLBACK (focus_changed_cb),
                              self);
}

static void
sw_panes_unroot (GtkWidget *widget)
{
  SwPanes *self = SW_PANES (widget);

  g_signal_handlers_disconnect_by_func (self->root, focus_changed_cb, self);
  self->root = NULL;

  GTK_WIDGET_CLASS (sw_panes_parent_class)->unroot (widget);
}

/* Children are painted in their order: content, sides, handles. */
static void
set_side_child (SwPanes     *self,
                SwPanesSide  which,
                GtkWidget   *child)
{
  Side *side = &self->sides[which];

  if (side->child == child)
    return;

  g_clear_pointer (&side->child, gtk_widget_unparent);
  side->child = child;

  if (child != NULL)
    {
      gtk_widget_insert_before (child, GTK_WIDGET (self), self->sides[0].handle);
      gtk_widget_add_css_class (child, "side-pane");

      if (side->collapsed)
        gtk_widget_add_css_class (child, "overlaid");
    }

  g_object_notify_by_pspec (G_OBJECT (self), props[which == SW_PANES_OUTLINE ? PROP_OUTLINE
                                                                             : PROP_PROBLEMS]);
}

static void
sw_panes_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  SwPanes *self = SW_PANES (object);

  if (prop_id == PROP_OUTLINE)
    g_value_set_object (value, self->sides[SW_PANES_OUTLINE].child);
  else if (prop_id == PROP_CONTENT)
    g_value_set_object (value, self->content);
  else if (prop_id == PROP_PROBLEMS)
    g_value_set_object (value, self->sides[SW_PANES_PROBLEMS].child);
  else if (prop_id < PROP_SHOWN)
    g_value_set_boolean (value, self->sides[prop_id - PROP_VISIBLE].visible);
  else if (prop_id < PROP_COLLAPSED)
    g_value_set_boolean (value, is_shown (&self->sides[prop_id - PROP_SHOWN]));
  else if (prop_id < PROP_WIDTH)
    g_value_set_boolean (value, self->sides[prop_id - PROP_COLLAPSED].collapsed);
  else
    g_value_set_int (value, self->sides[prop_id - PROP_WIDTH].width);
}

static void
sw_panes_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  SwPanes *self = SW_PANES (object);

  if (prop_id == PROP_OUTLINE)
    sw_panes_set_outline (self, g_value_get_object (value));
  else if (prop_id == PROP_CONTENT)
    sw_panes_set_content (self, g_value_get_object (value));
  else if (prop_id == PROP_PROBLEMS)
    sw_panes_set_problems (self, g_value_get_object (value));
  else if (prop_id < PROP_SHOWN)
    sw_panes_set_visible (self, prop_id - PROP_VISIBLE, g_value_get_boolean (value));
  else if (prop_id < PROP_COLLAPSED)
    sw_panes_set_shown (self, prop_id - PROP_SHOWN, g_value_get_boolean (value));
  else
    sw_panes_set_width (self, prop_id - PROP_WIDTH, g_value_get_int (value));
}

static void
sw_panes_dispose (GObject *object)
{
  SwPanes *self = SW_PANES (object);

  g_clear_weak_pointer (&self->text_widget);
  g_clear_weak_pointer (&self->content_focus);

  for (guint i = 0; i < N_SIDES; i++)
    {
      if (self->sides[i].slide != NULL)
        adw_animation_reset (self->sides[i].slide);

      g_clear_object (&self->sides[i].slide);
      g_clear_pointer (&self->sides[i].child, gtk_widget_unparent);
      g_clear_pointer (&self->sides[i].handle, gtk_widget_unparent);
    }

  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (sw_panes_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  static const struct
  {
    const char *child, *visible, *shown, *collapsed, *width;
  } names[N_SIDES] = {
    { "outline", "outline-visible", "outline-shown", "outline-collapsed", "outline-width" },
    { "problems", "problems-visible", "problems-shown", "problems-collapsed", "problems-width" },
  };
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_CONTENT] =
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);

  for (guint i = 0; i < N_SIDES; i++)
    {
      guint child = i == SW_PANES_OUTLINE ? PROP_OUTLINE : PROP_PROBLEMS;

      props[child] = g_param_spec_object (names[i].child, NULL, NULL, GTK_TYPE_WIDGET, flags);
      props[PROP_VISIBLE + i] =
        g_param_spec_boolean (names[i].visible, NULL, NULL, TRUE, flags);
      props[PROP_SHOWN + i] = g_param_spec_boolean (names[i].shown, NULL, NULL, TRUE, flags);
      props[PROP_COLLAPSED + i] = g_param_spec_boolean (
        names[i].collapsed, NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
      props[PROP_WIDTH + i] =
        g_param_spec_int (names[i].width, NULL, NULL, -1, G_MAXINT, -1, flags);
    }

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
sw_panes_class_init (SwPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_panes_get_property;
  object_class->set_property = sw_panes_set_property;
  object_class->dispose = sw_panes_dispose;

  widget_class->measure = sw_panes_measure;
  widget_class->size_allocate = sw_panes_size_allocate;
  widget_class->root = sw_panes_root;
  widget_class->unroot = sw_panes_unroot;

  gtk_widget_class_set_css_name (widget_class, "panes");
  install_properties (object_class);
}

static void
init_side (SwPanes    *self,
           Side       *side,
           const char *handle_name)
{
  side->width = -1;
  side->visible = TRUE;
  side->handle = sw_pane_handle_new (handle_name);
  gtk_widget_set_parent (side->handle, GTK_WIDGET (self));
  g_signal_connect_swapped (side->handle, "moved", G_CALLBACK (handle_moved_cb), self);

  side->slide = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, SLIDE_MS,
                                         adw_callback_animation_target_new (slide_cb, side, NULL));
}

static void
sw_panes_init (SwPanes *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->drag_side = -1;
  init_side (self, &self->sides[SW_PANES_OUTLINE], _("Width of the outline"));
  init_side (self, &self->sides[SW_PANES_PROBLEMS], _("Width of the problems"));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  /* On the whole, not on a handle: that moves away from under the pointer. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

/**
 * sw_panes_new:
 *
 * Returns: (transfer floating): panes without anything in them
 */
GtkWidget *
sw_panes_new (void)
{
  return g_object_new (SW_TYPE_PANES, NULL);
}

/**
 * sw_panes_set_outline:
 * @self: panes
 * @child: (nullable) (transfer floating): what is at the start
 */
void
sw_panes_set_outline (SwPanes   *self,
                      GtkWidget *child)
{
  g_return_if_fail (SW_IS_PANES (self));

  set_side_child (self, SW_PANES_OUTLINE, child);
}

/**
 * sw_panes_set_content:
 * @self: panes
 * @child: (nullable) (transfer floating): what is in the middle
 */
void
sw_panes_set_content (SwPanes   *self,
                      GtkWidget *child)
{
  g_return_if_fail (SW_IS_PANES (self));

  if (self->content == child)
    return;

  g_clear_pointer (&self->content, gtk_widget_unparent);
  self->content = child;

  if (child != NULL)
    gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CONTENT]);
}

/**
 * sw_panes_set_problems:
 * @self: panes
 * @child: (nullable) (transfer floating): what is at the end
 */
void
sw_panes_set_problems (SwPanes   *self,
                       GtkWidget *child)
{
  g_return_if_fail (SW_IS_PANES (self));

  set_side_child (self, SW_PANES_PROBLEMS, child);
}

/**
 * sw_panes_set_text_widget:
 * @self: panes
 * @widget: (nullable): whose font counts; %NULL for that of the content itself
 *
 * Says in which font the content's text is set, where zooming changes the font of a widget inside
 * the content only. The panes look again whenever they get a size.
 */
void
sw_panes_set_text_widget (SwPanes   *self,
                          GtkWidget *widget)
{
  g_return_if_fail (SW_IS_PANES (self));

  if (g_set_weak_pointer (&self->text_widget, widget))
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * sw_panes_get_visible:
 * @self: panes
 * @side: which
 *
 * Returns: whether the pane is wished for beside the content
 */
gboolean
sw_panes_get_visible (SwPanes     *self,
                      SwPanesSide  side)
{
  g_return_val_if_fail (SW_IS_PANES (self), FALSE);

  return self->sides[side].visible;
}

/**
 * sw_panes_set_visible:
 * @self: panes
 * @side: which
 * @visible: whether the pane is wished for beside the content
 *
 * Where the pane has collapsed this shows only when there is room again.
 */
void
sw_panes_set_visible (SwPanes     *self,
                      SwPanesSide  side,
                      gboolean     visible)
{
  Side *which;

  g_return_if_fail (SW_IS_PANES (self));

  which = &self->sides[side];

  if (which->visible == visible)
    return;

  which->visible = visible;

  if (!visible && !which->collapsed && contains_focus (self, which->child))
    focus_content (self);

  gtk_widget_queue_resize (GTK_WIDGET (self));
  notify_side (self, PROP_VISIBLE, side);

  if (!which->collapsed)
    notify_side (self, PROP_SHOWN, side);
}

/**
 * sw_panes_get_shown:
 * @self: panes
 * @side: which
 *
 * Returns: whether the pane is to be seen, be it beside the content or over it
 */
gboolean
sw_panes_get_shown (SwPanes     *self,
                    SwPanesSide  side)
{
  g_return_val_if_fail (SW_IS_PANES (self), FALSE);

  return is_shown (&self->sides[side]);
}

/**
 * sw_panes_set_shown:
 * @self: panes
 * @side: which
 * @shown: whether the pane is to be seen
 *
 * Shows or hides the pane in the way there is room for. The focus stays where it is, unless it
 * was in a pane that goes.
 */
void
sw_panes_set_shown (SwPanes     *self,
                    SwPanesSide  side,
                    gboolean     shown)
{
  Side *which;

  g_return_if_fail (SW_IS_PANES (self));

  which = &self->sides[side];

  if (!which->collapsed)
    {
      sw_panes_set_visible (self, side, shown);
      return;
    }

  if (shown)
    hide_overlays (self, which->child);

  set_revealed (self, which, shown);
}

/**
 * sw_panes_get_collapsed:
 * @self: panes
 * @side: which
 *
 * Returns: whether there is no room for the pane beside the content
 */
gboolean
sw_panes_get_collapsed (SwPanes     *self,
                        SwPanesSide  side)
{
  g_return_val_if_fail (SW_IS_PANES (self), FALSE);

  return self->sides[side].collapsed;
}

/**
 * sw_panes_get_width:
 * @self: panes
 * @side: which
 *
 * Returns: the width the pane was given, in pixels; -1 when it was given none
 */
int
sw_panes_get_width (SwPanes     *self,
                    SwPanesSide  side)
{
  g_return_val_if_fail (SW_IS_PANES (self), -1);

  return self->sides[side].width;
}

/**
 * sw_panes_set_width:
 * @self: panes
 * @side: which
 * @width: pixels, -1 for one that goes with the font
 */
void
sw_panes_set_width (SwPanes     *self,
                    SwPanesSide  side,
                    int          width)
{
  g_return_if_fail (SW_IS_PANES (self));
  g_return_if_fail (width >= -1);

  if (self->sides[side].width == width)
    return;

  self->sides[side].width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  notify_side (self, PROP_WIDTH, side);
}

/**
 * sw_panes_focus_handle:
 * @self: panes
 *
 * Puts the focus on the handle of a pane that shows, for the arrow keys to resize it; from one
 * handle on to the next.
 *
 * Returns: whether there was a handle
 */
gboolean
sw_panes_focus_handle (SwPanes *self)
{
  guint start = 0;

  g_return_val_if_fail (SW_IS_PANES (self), FALSE);

  for (guint i = 0; i < N_SIDES; i++)
    {
      if (gtk_widget_has_focus (self->sides[i].handle))
        start = i + 1;
    }

  for (guint i = 0; i < N_SIDES; i++)
    {
      Side *side = &self->sides[(start + i) % N_SIDES];

      if (is_shown (side) && sw_pane_handle_focus (SW_PANE_HANDLE (side->handle)))
        return TRUE;
    }

  return FALSE;
}
