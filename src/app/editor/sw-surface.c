/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwSurface: the middle of the window, where one works.
 *
 * It shows the view that the session's place belongs to: statements and what holds them are a page of
 * text, a list of the document has a view of its own, everything else that has fields is a form. A view
 * is made when its place is first gone to, since most of a day is spent on the page; from then on it has
 * the session and follows it by itself. Here is only decided which of them is seen. */

#include "editor/sw-surface.h"

#include "anchors/sw-anchors-view.h"
#include "editor/sw-section-view.h"
#include "form/sw-form.h"
#include "review/sw-review.h"
#include "review/sw-upkeep.h"
#include "sources/sw-sources-view.h"
#include "strands/sw-strands.h"

typedef enum
{
  VIEW_SECTION,
  VIEW_FORM,
  VIEW_REVIEW,
  VIEW_UPKEEP,
  VIEW_SOURCES,
  VIEW_STRANDS,
  VIEW_ANCHORS,
  N_VIEWS
} View;

struct _SwSurface
{
  GtkWidget parent_instance;

  GSignalGroup *session_signals;
  GtkStack *stack;
  GtkWidget *views[N_VIEWS]; /* owned by the stack; NULL until they are needed */
  gboolean moving_focus;     /* while GTK looks for where Tab goes */
};

G_DEFINE_FINAL_TYPE (SwSurface, sw_surface, GTK_TYPE_WIDGET)

static GtkWidget *
make_view (View view,
           SwSession *session)
{
  GtkWidget *widget = NULL;

  switch (view)
    {
    case VIEW_SECTION:
      widget = GTK_WIDGET (sw_section_view_new ());
      sw_section_view_set_session (SW_SECTION_VIEW (widget), session);
      break;
    case VIEW_FORM:
      widget = sw_form_new ();
      sw_form_set_session (SW_FORM (widget), session);
      break;
    case VIEW_REVIEW:
      widget = GTK_WIDGET (sw_review_new ());
      sw_review_set_session (SW_REVIEW (widget), session);
      break;
    case VIEW_UPKEEP:
      widget = g_object_new (SW_TYPE_UPKEEP, NULL);
      sw_upkeep_set_session (SW_UPKEEP (widget), session);
      break;
    case VIEW_SOURCES:
      widget = sw_sources_view_new ();
      sw_sources_view_set_session (SW_SOURCES_VIEW (widget), session);
      break;
    case VIEW_STRANDS:
      widget = GTK_WIDGET (sw_strands_new ());
      sw_strands_set_session (SW_STRANDS (widget), session);
      break;
    case VIEW_ANCHORS:
      widget = sw_anchors_view_new ();
      sw_anchors_view_set_session (SW_ANCHORS_VIEW (widget), session);
      break;
    case N_VIEWS:
      break;
    }
  return widget;
}

/* Returns: which view shows the place, N_VIEWS if none does */
static View
find_view (SwNode *place,
           SwListId list)
{
  if (place == NULL)
    return N_VIEWS;
  if (sw_node_get_ancestor (place, SW_KIND_SECTION) != NULL)
    return VIEW_SECTION;
  if (list == SW_LIST_NOTES)
    return VIEW_REVIEW;
  if (list == SW_LIST_ALLOWANCES || list == SW_LIST_ORPHANS)
    return VIEW_UPKEEP;
  if (list == SW_LIST_SOURCES)
    return VIEW_SOURCES;
  if (list == SW_LIST_STRANDS)
    return VIEW_STRANDS;
  if (sw_anchors_view_shows (place))
    return VIEW_ANCHORS;
  return sw_form_shows (place) ? VIEW_FORM : N_VIEWS;
}

static void
place_changed_cb (SwSurface *self)
{
  g_autoptr (SwSession) session = g_signal_group_dup_target (self->session_signals);
  View view = session != NULL
                ? find_view (sw_session_get_place (session), sw_session_get_place_list (session))
                : N_VIEWS;

  if (view == N_VIEWS)
    return;

  if (self->views[view] == NULL)
    {
      self->views[view] = make_view (view, session);
      gtk_stack_add_child (self->stack, self->views[view]);
    }
  gtk_stack_set_visible_child (self->stack, self->views[view]);
}

static gboolean
sw_surface_focus (GtkWidget *widget,
                  GtkDirectionType direction)
{
  SwSurface *self = SW_SURFACE (widget);
  gboolean moved;

  self->moving_focus = TRUE;
  moved = GTK_WIDGET_CLASS (sw_surface_parent_class)->focus (widget, direction);
  self->moving_focus = FALSE;
  return moved;
}

static gboolean
sw_surface_grab_focus (GtkWidget *widget)
{
  SwSurface *self = SW_SURFACE (widget);

  GtkWidget *view = gtk_stack_get_visible_child (self->stack);

  /* GTK also asks when Tab has found nothing more inside: then the focus shall leave. */
  return !self->moving_focus && view != NULL && gtk_widget_grab_focus (view);
}

static void
sw_surface_dispose (GObject *object)
{
  SwSurface *self = SW_SURFACE (object);

  g_clear_object (&self->session_signals);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;

  G_OBJECT_CLASS (sw_surface_parent_class)->dispose (object);
}

static void
sw_surface_class_init (SwSurfaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_surface_dispose;
  widget_class->focus = sw_surface_focus;
  widget_class->grab_focus = sw_surface_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-surface.ui");
  gtk_widget_class_bind_template_child (widget_class, SwSurface, stack);
}

static void
sw_surface_init (SwSurface *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  /* After the views: the stack gives the focus to the row that had it last, and before the page had
   * followed the place that would be a row of the page before, which would take the place back. */
  g_signal_group_connect_data (self->session_signals, "notify::place", G_CALLBACK (place_changed_cb), self, NULL,
                               G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

/**
 * sw_surface_set_session:
 * @self: a surface
 * @session: (nullable): the session of the window it is in
 */
void
sw_surface_set_session (SwSurface *self,
                        SwSession *session)
{
  for (guint i = 0; i < N_VIEWS; i++)
    if (self->views[i] != NULL)
      gtk_stack_remove (self->stack, g_steal_pointer (&self->views[i]));

  g_signal_group_set_target (self->session_signals, session);
  place_changed_cb (self);
}

/**
 * sw_surface_find_heading:
 * @self: a surface
 * @node: a section, a domain or a level
 * @area: (out): where on the surface the button beside its heading is
 *
 * Returns: whether the heading is in sight
 */
gboolean
sw_surface_find_heading (SwSurface *self,
                         SwNode *node,
                         GdkRectangle *area)
{
  GtkWidget *page = self->views[VIEW_SECTION];
  GtkWidget *button = page != NULL ? sw_section_view_find_heading (SW_SECTION_VIEW (page), node) : NULL;
  graphene_rect_t bounds;

  if (button == NULL || !gtk_widget_get_mapped (button) ||
      !gtk_widget_compute_bounds (button, GTK_WIDGET (self), &bounds) || bounds.origin.y < 0 ||
      bounds.origin.y + bounds.size.height > (float) gtk_widget_get_height (GTK_WIDGET (self)))
    return FALSE;

  *area = (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                          (int) bounds.size.height };
  return TRUE;
}
