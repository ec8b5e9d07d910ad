/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwPanes: outline, content and problems side by side, while there is room.
 *
 * What counts is the room the text has. When the content would get narrower than 46 em of its own
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
#include "pane/sw-panes-private.h"

#include <glib/gi18n-lib.h>

#include "sw-css-class.h"

#define SLIDE_MS 150

G_DEFINE_FINAL_TYPE (SwPanes, sw_panes, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_OUTLINE,
  PROP_CONTENT,
  PROP_PROBLEMS,
  /* Those of the two sides stand in the order of SwPanesSide. */
  PROP_VISIBLE,
  PROP_SHOWN = PROP_VISIBLE + SW_PANES_N_SIDES,
  PROP_COLLAPSED = PROP_SHOWN + SW_PANES_N_SIDES,
  PROP_WIDTH = PROP_COLLAPSED + SW_PANES_N_SIDES,
  N_PROPS = PROP_WIDTH + SW_PANES_N_SIDES
};

static GParamSpec *props[N_PROPS];

static void
notify_side (SwPanes *self,
             guint property,
             SwPanesSide side)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[property + side]);
}

gboolean
sw_panes_side_is_shown (const SwPanesPart *side)
{
  return side->child != NULL && (side->collapsed ? side->revealed : side->visible);
}

gboolean
sw_panes_contain_focus (SwPanes *self,
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
slide_cb (double value,
          gpointer data)
{
  SwPanesPart *side = data;

  side->progress = value;

  if (side->child != NULL)
    gtk_widget_queue_allocate (gtk_widget_get_parent (side->child));
}

void
sw_panes_side_set_revealed (SwPanes *self,
                            SwPanesPart *side,
                            gboolean revealed)
{
  SwPanesSide which = side - self->sides;

  if (side->revealed == revealed)
    return;

  side->revealed = revealed;

  if (!revealed && sw_panes_contain_focus (self, side->child))
    focus_content (self);

  /* An animation is skipped by itself where the desktop wants none. */
  adw_timed_animation_set_value_from (ADW_TIMED_ANIMATION (side->slide), side->progress);
  adw_timed_animation_set_value_to (ADW_TIMED_ANIMATION (side->slide), revealed ? 1 : 0);
  adw_animation_play (side->slide);

  notify_side (self, PROP_SHOWN, which);
}

void
sw_panes_side_set_collapsed (SwPanes *self,
                             SwPanesPart *side,
                             gboolean collapsed)
{
  SwPanesSide which = side - self->sides;
  gboolean shown = sw_panes_side_is_shown (side);

  if (side->collapsed == collapsed)
    return;

  adw_animation_reset (side->slide);
  side->collapsed = collapsed;

  /* Nobody loses the pane they are in. */
  side->revealed = collapsed && sw_panes_contain_focus (self, side->child);
  side->progress = side->revealed ? 1 : 0;

  if (side->child != NULL)
    sw_css_class_set (side->child, "overlaid", collapsed);

  notify_side (self, PROP_COLLAPSED, which);

  if (shown != sw_panes_side_is_shown (side))
    notify_side (self, PROP_SHOWN, which);
}

void
sw_panes_hide_overlays (SwPanes *self,
                        GtkWidget *unless)
{
  for (guint i = 0; i < SW_PANES_N_SIDES; i++)
    {
      if (self->sides[i].collapsed && self->sides[i].child != unless)
        sw_panes_side_set_revealed (self, &self->sides[i], FALSE);
    }
}

static void
sw_panes_root (GtkWidget *widget)
{
  SwPanes *self = SW_PANES (widget);

  GTK_WIDGET_CLASS (sw_panes_parent_class)->root (widget);

  self->root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (self->root))
    g_signal_connect_swapped (self->root, "notify::focus-widget",
                              G_CALLBACK (sw_panes_focus_changed), self);
}

static void
sw_panes_unroot (GtkWidget *widget)
{
  SwPanes *self = SW_PANES (widget);

  g_signal_handlers_disconnect_by_func (self->root, sw_panes_focus_changed, self);
  self->root = NULL;

  GTK_WIDGET_CLASS (sw_panes_parent_class)->unroot (widget);
}

/* Children are painted in their order: content, sides, handles. */
static void
set_side_child (SwPanes *self,
                SwPanesSide which,
                GtkWidget *child)
{
  SwPanesPart *side = &self->sides[which];

  if (side->child == child)
    return;

  g_clear_pointer (&side->child, gtk_widget_unparent);
  side->child = child;

  if (child != NULL)
    {
      gtk_widget_insert_before (child, GTK_WIDGET (self), self->sides[0].handle);
      gtk_widget_add_css_class (child, "side-pane");
      sw_css_class_set (child, "overlaid", side->collapsed);
    }

  g_object_notify_by_pspec (G_OBJECT (self),
                            props[which == SW_PANES_OUTLINE ? PROP_OUTLINE : PROP_PROBLEMS]);
}

static void
sw_panes_get_property (GObject *object,
                       guint prop_id,
                       GValue *value,
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
    g_value_set_boolean (value, sw_panes_side_is_shown (&self->sides[prop_id - PROP_SHOWN]));
  else if (prop_id < PROP_WIDTH)
    g_value_set_boolean (value, self->sides[prop_id - PROP_COLLAPSED].collapsed);
  else
    g_value_set_int (value, self->sides[prop_id - PROP_WIDTH].width);
}

static void
sw_panes_set_property (GObject *object,
                       guint prop_id,
                       const GValue *value,
                       GParamSpec *pspec)
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

  for (guint i = 0; i < SW_PANES_N_SIDES; i++)
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
  } names[SW_PANES_N_SIDES] = {
    { "outline", "outline-visible", "outline-shown", "outline-collapsed", "outline-width" },
    { "problems", "problems-visible", "problems-shown", "problems-collapsed", "problems-width" },
  };
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);

  for (guint i = 0; i < SW_PANES_N_SIDES; i++)
    {
      guint child = i == SW_PANES_OUTLINE ? PROP_OUTLINE : PROP_PROBLEMS;

      props[child] = g_param_spec_object (names[i].child, NULL, NULL, GTK_TYPE_WIDGET, flags);
      props[PROP_VISIBLE + i] = g_param_spec_boolean (names[i].visible, NULL, NULL, TRUE, flags);
      props[PROP_SHOWN + i] = g_param_spec_boolean (names[i].shown, NULL, NULL, TRUE, flags);
      props[PROP_COLLAPSED + i] = g_param_spec_boolean (names[i].collapsed, NULL, NULL, FALSE,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
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
init_side (SwPanes *self,
           SwPanesPart *side,
           const char *handle_name)
{
  side->width = -1;
  side->visible = TRUE;
  side->handle = sw_pane_handle_new (handle_name);
  gtk_widget_set_parent (side->handle, GTK_WIDGET (self));

  side->slide = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, SLIDE_MS,
                                         adw_callback_animation_target_new (slide_cb, side, NULL));
}

static void
sw_panes_init (SwPanes *self)
{
  self->drag_side = -1;
  init_side (self, &self->sides[SW_PANES_OUTLINE], _ ("Width of the outline"));
  init_side (self, &self->sides[SW_PANES_PROBLEMS], _ ("Width of the problems"));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  sw_panes_init_input (self);
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
sw_panes_set_outline (SwPanes *self,
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
sw_panes_set_content (SwPanes *self,
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
sw_panes_set_problems (SwPanes *self,
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
sw_panes_set_text_widget (SwPanes *self,
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
sw_panes_get_visible (SwPanes *self,
                      SwPanesSide side)
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
sw_panes_set_visible (SwPanes *self,
                      SwPanesSide side,
                      gboolean visible)
{
  SwPanesPart *which;

  g_return_if_fail (SW_IS_PANES (self));

  which = &self->sides[side];

  if (which->visible == visible)
    return;

  which->visible = visible;

  if (!visible && !which->collapsed && sw_panes_contain_focus (self, which->child))
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
sw_panes_get_shown (SwPanes *self,
                    SwPanesSide side)
{
  g_return_val_if_fail (SW_IS_PANES (self), FALSE);

  return sw_panes_side_is_shown (&self->sides[side]);
}

/**
 * sw_panes_set_shown:
 * @self: panes
 * @side: which
 * @shown: whether the pane is to be seen
 *
 * Shows or hides the pane in the way there is room for. The focus stays where it is, unless it
 * was in a pane that goes, or in the content that a pane comes to lie over: nobody writes under a pane.
 */
void
sw_panes_set_shown (SwPanes *self,
                    SwPanesSide side,
                    gboolean shown)
{
  SwPanesPart *which;

  g_return_if_fail (SW_IS_PANES (self));

  which = &self->sides[side];

  if (!which->collapsed)
    {
      sw_panes_set_visible (self, side, shown);
      return;
    }

  if (shown)
    sw_panes_hide_overlays (self, which->child);

  sw_panes_side_set_revealed (self, which, shown);

  if (shown && which->child != NULL && sw_panes_contain_focus (self, self->content) &&
      !gtk_widget_grab_focus (which->child))
    gtk_widget_child_focus (which->child, GTK_DIR_TAB_FORWARD);
}

/**
 * sw_panes_get_collapsed:
 * @self: panes
 * @side: which
 *
 * Returns: whether there is no room for the pane beside the content
 */
gboolean
sw_panes_get_collapsed (SwPanes *self,
                        SwPanesSide side)
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
sw_panes_get_width (SwPanes *self,
                    SwPanesSide side)
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
sw_panes_set_width (SwPanes *self,
                    SwPanesSide side,
                    int width)
{
  g_return_if_fail (SW_IS_PANES (self));
  g_return_if_fail (width >= -1);

  if (self->sides[side].width == width)
    return;

  self->sides[side].width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  notify_side (self, PROP_WIDTH, side);
}
