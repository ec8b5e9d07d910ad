/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwSurface: the middle of the window, where one works.
 *
 * It shows the view that the session's place belongs to: statements and what holds them are a page of
 * text, a list of the document has a view of its own, everything else that has fields is a form. Every
 * view has the session from the first and follows it by itself; here is only decided which of them is
 * seen. */

#include "editor/sw-surface.h"

#include "anchors/sw-anchors-view.h"
#include "editor/sw-section-view.h"
#include "form/sw-form.h"
#include "review/sw-review.h"
#include "review/sw-upkeep.h"
#include "sources/sw-sources-view.h"
#include "strands/sw-strands.h"

struct _SwSurface
{
  GtkWidget parent_instance;

  GSignalGroup *session_signals;
  GtkStack *stack;
  SwSectionView *section_view;
  SwForm *form;
  SwReview *review;
  SwUpkeep *upkeep;
  SwSourcesView *sources_view;
  SwStrands *strands;
  SwAnchorsView *anchors_view;
  gboolean moving_focus;   /* while GTK looks for where Tab goes */
};

G_DEFINE_FINAL_TYPE (SwSurface, sw_surface, GTK_TYPE_WIDGET)

static void
place_changed_cb (SwSurface *self)
{
  g_autoptr (SwSession) session = g_signal_group_dup_target (self->session_signals);
  SwNode *place = session != NULL ? sw_session_get_place (session) : NULL;
  SwListId list = session != NULL ? sw_session_get_place_list (session) : SW_N_LISTS;

  if (sw_node_get_ancestor (place, SW_KIND_SECTION) != NULL)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->section_view));
  else if (place != NULL && list == SW_LIST_NOTES)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->review));
  else if (place != NULL && (list == SW_LIST_ALLOWANCES || list == SW_LIST_ORPHANS))
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->upkeep));
  else if (list == SW_LIST_SOURCES)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->sources_view));
  else if (place != NULL && list == SW_LIST_STRANDS)
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->strands));
  else if (sw_anchors_view_shows (place))
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->anchors_view));
  else if (place != NULL && sw_form_shows (place))
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->form));
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

  /* GTK also asks when Tab has found nothing more inside: then the focus shall leave. */
  return !self->moving_focus && gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
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

  g_type_ensure (SW_TYPE_SECTION_VIEW);
  g_type_ensure (SW_TYPE_FORM);
  g_type_ensure (SW_TYPE_REVIEW);
  g_type_ensure (SW_TYPE_UPKEEP);
  g_type_ensure (SW_TYPE_SOURCES_VIEW);
  g_type_ensure (SW_TYPE_STRANDS);
  g_type_ensure (SW_TYPE_ANCHORS_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-surface.ui");
  gtk_widget_class_bind_template_child (widget_class, SwSurface, stack);
  gtk_widget_class_bind_template_child (widget_class, SwSurface, section_view);
  gtk_widget_class_bind_template_child (widget_class, SwSurface, form);
  gtk_widget_class_bind_template_child (widget_class, SwSurface, review);
  gtk_widget_class_bind_template_child (widget_class, SwSurface, upkeep);
  gtk_widget_class_bind_template_child (widget_class, SwSurface, sources_view);
  gtk_widget_class_bind_template_child (widget_class, SwSurface, strands);
  gtk_widget_class_bind_template_child (widget_class, SwSurface, anchors_view);
}

static void
sw_surface_init (SwSurface *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::place", G_CALLBACK (place_changed_cb), self);
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
  sw_section_view_set_session (self->section_view, session);
  sw_form_set_session (self->form, session);
  sw_review_set_session (self->review, session);
  sw_upkeep_set_session (self->upkeep, session);
  sw_sources_view_set_session (self->sources_view, session);
  sw_strands_set_session (self->strands, session);
  sw_anchors_view_set_session (self->anchors_view, session);
  /* After the views: the stack gives the focus to the row that had it last, and before the page had
   * followed the place that would be a row of the page before, which would take the place back. */
  g_signal_group_set_target (self->session_signals, session);
  place_changed_cb (self);
}
