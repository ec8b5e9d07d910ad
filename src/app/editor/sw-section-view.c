/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwSectionView: the page one writes on.
 *
 * It shows the levels of one section (or of one domain of a section that has domains) as one text.
 * Which one follows from the session's place; the statement with the focus is the place in return.
 * What the keys mean across rows is in sw-section-view-keys.c, whole statements in -selection.c,
 * the verbs and their shortcuts in -actions.c, the clipboard in -clipboard.c, the mouse in -pointer.c
 * and -drag.c; -citations.c cites; -page.c makes the rows, -scroll.c brings them into
 * view, -reflow.c keeps them there, -focus.c says where the focus goes.
 *
 * After every commit of the document the focus goes where the commit says, unless it is there: that
 * is how undo, redo, a split, a move and a fix all bring the user to the right place, by one path.
 *
 * The head over the levels (src/app/head) is before the text in the order of Tab, but whoever comes from
 * elsewhere comes to the text. */

#include "editor/sw-section-view-private.h"

#include "editor/sw-text-column.h"

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SwSectionView, sw_section_view, GTK_TYPE_WIDGET)

static SwNode *
find_container (SwNode *place)
{
  SwNode *node = sw_node_get_ancestor (place, SW_KIND_DOMAIN);

  if (node == NULL)
    node = sw_node_get_ancestor (place, SW_KIND_SECTION);
  return node;
}

/**
 * sw_section_view_get_level_view:
 * @self: a section view
 * @level: a level
 *
 * Returns: (transfer none) (nullable): the view of that level, if it is on the page
 */
SwLevelView *
sw_section_view_get_level_view (SwSectionView *self,
                                SwNode *level)
{
  for (guint i = 0; i < self->level_views->len; i++)
    {
      SwLevelView *view = g_ptr_array_index (self->level_views, i);

      if (sw_level_view_get_level (view) == level)
        return view;
    }
  return NULL;
}

/**
 * sw_section_view_get_row:
 * @self: a section view
 * @statement: (nullable): a statement
 *
 * Returns: (transfer none) (nullable): its row, if it is on the page; it is made if it was not yet
 */
SwStatementRow *
sw_section_view_get_row (SwSectionView *self,
                         SwNode *statement)
{
  SwLevelView *view = statement != NULL
                        ? sw_section_view_get_level_view (self, sw_node_get_parent (statement))
                        : NULL;

  return view != NULL ? sw_level_view_get_row (view, statement) : NULL;
}

/**
 * sw_section_view_get_first:
 * @self: a section view
 * @last: whether to begin at the end
 *
 * Returns: (transfer none) (nullable): the page's first or last statement
 */
SwNode *
sw_section_view_get_first (SwSectionView *self,
                           gboolean last)
{
  guint n = self->level_views->len;

  for (guint i = 0; i < n; i++)
    {
      SwNode *level = sw_level_view_get_level (g_ptr_array_index (self->level_views, last ? n - 1 - i : i));
      guint n_statements = sw_node_get_n (level, SW_LIST_STATEMENTS);

      if (n_statements > 0)
        return sw_node_get_nth (level, SW_LIST_STATEMENTS, last ? n_statements - 1 : 0);
    }
  return NULL;
}

/**
 * sw_section_view_is_editable:
 * @self: a section view
 *
 * Returns: whether there is a document that may be changed
 */
gboolean
sw_section_view_is_editable (SwSectionView *self)
{
  return sw_session_is_editable (self->session);
}

static void
place_changed_cb (SwSectionView *self)
{
  SwNode *place = sw_session_get_place (self->session);
  SwNode *container = find_container (place);

  if (container == NULL)
    return;

  sw_section_view_show_container (self, container);
  if (sw_node_get_kind (place) == SW_KIND_LEVEL)
    sw_section_view_scroll_to (self, place, TRUE);
}

static void
document_changed_cb (SwSectionView *self)
{
  SwDocument *document = sw_session_get_document (self->session);

  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->linter_signals, sw_section_view_get_linter (self));
  /* The session tells its place and its document in one go, whichever first: the page is made once. */
  if (document != NULL && find_container (sw_session_get_place (self->session)) != NULL)
    place_changed_cb (self);
  else
    sw_section_view_show_container (self, NULL);
}

static void
read_only_changed_cb (SwSectionView *self)
{
  if (self->container != NULL)
    sw_section_view_build_page (self);
}

static void
reveal_cb (SwSectionView *self,
           SwNode *node,
           guint field,
           gint64 start,
           gint64 end)
{
  SwNode *container = find_container (node);
  SwStatementRow *row;
  SwText *text;

  if (container == NULL)
    return;

  sw_section_view_show_container (self, container);
  if (sw_node_get_kind (node) == SW_KIND_DOMAIN || sw_node_get_kind (node) == SW_KIND_SECTION)
    {
      sw_section_view_grab_focus (GTK_WIDGET (self));
      return;
    }
  if (sw_node_get_kind (node) == SW_KIND_LEVEL)
    {
      sw_section_view_focus_level (self, node);
      return;
    }

  if (sw_node_get_kind (node) == SW_KIND_CITATION && sw_section_view_focus_citation (self, node))
    return;

  row = sw_section_view_get_row (self, sw_node_get_ancestor (node, SW_KIND_STATEMENT));
  if (row == NULL)
    return;

  text = sw_statement_row_get_text (row);
  sw_section_view_unselect (self);
  gtk_widget_grab_focus (GTK_WIDGET (text));
  if (start >= 0 && end > start)
    sw_text_select (text, (gsize) start, (gsize) end);
  else if (start >= 0)
    sw_text_set_caret (text, (gsize) start);
  sw_section_view_scroll_to (self, sw_statement_row_get_node (row), FALSE);
}

/* Whether the last statements of @level went with this. */
static gboolean
has_emptied (const SwCommit *commit,
             SwNode *level)
{
  if (sw_node_get_n (level, SW_LIST_STATEMENTS) > 0)
    return FALSE;

  for (guint i = 0; i < commit->changes->len; i++)
    {
      const SwChange *change = g_ptr_array_index (commit->changes, i);

      if (change->type == SW_CHANGE_REMOVE && change->parent == level)
        return TRUE;
    }
  return FALSE;
}

static void
committed_cb (SwSectionView *self,
              const SwCommit *commit)
{
  SwNode *node = commit->focus->node;
  SwNode *from = commit->focus->whole_from;

  sw_section_view_update_review (self, commit);
  sw_section_view_show_title (self);
  if (self->container != NULL)
    sw_section_view_follow_language (self);
  sw_section_view_follow_citations (self, commit);
  sw_section_view_update_actions (self);

  /* Whoever works in a popover over the page goes on there. */
  if (commit->origin == SW_COMMIT_DONE && sw_section_view_has_popover (self))
    return;

  /* A selection of statements stays what it is while those statements are there; out of sight it calls nobody
   * back from the view where something was done. */
  if (self->cursor != NULL && commit->origin == SW_COMMIT_DONE && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      sw_section_view_get_row (self, self->cursor) != NULL &&
      sw_section_view_get_row (self, self->anchor) != NULL)
    {
      gboolean whole = self->whole_section;

      sw_section_view_select (self, self->anchor, self->cursor);
      self->whole_section = whole;
      sw_section_view_update_actions (self);
      return;
    }

  /* With the page's last statements the row that had the focus is gone; one goes on writing in the ghost. */
  if (node != NULL && sw_node_get_kind (node) == SW_KIND_LEVEL && commit->origin == SW_COMMIT_DONE &&
      gtk_widget_get_mapped (GTK_WIDGET (self)) && has_emptied (commit, node))
    {
      sw_section_view_focus_level (self, node);
      return;
    }

  if (node == NULL ||
      (sw_node_get_kind (node) != SW_KIND_STATEMENT && sw_node_get_kind (node) != SW_KIND_CITATION))
    return;

  if (commit->origin != SW_COMMIT_DONE && find_container (node) != NULL)
    sw_section_view_show_container (self, find_container (node));
  if (sw_node_get_kind (node) == SW_KIND_CITATION)
    sw_section_view_focus_citation (self, node);
  else if (commit->origin != SW_COMMIT_DONE && sw_section_view_get_row (self, from) != NULL &&
           sw_section_view_get_row (self, node) != NULL)
    sw_section_view_select (self, from, node);
  else
    sw_section_view_focus (self, node, commit->focus->caret, commit->focus->anchor);
}

/* A cell of the progress picture: to its statements, or to the place itself. */
static void
head_chosen_cb (SwSectionView *self,
                SwNode *node,
                GPtrArray *statements)
{
  if (statements == NULL)
    {
      sw_session_reveal (self->session, node, 0, -1, -1);
      return;
    }
  sw_session_set_place (self->session, node);
  sw_section_view_select_all_of (self, statements);
}

static void
findings_changed_cb (SwSectionView *self,
                     SwNode *node)
{
  SwNode *statement = sw_node_get_ancestor (node, SW_KIND_STATEMENT);
  SwNode *level = node == self->container ? sw_node_get_nth (node, SW_LIST_LEVELS, 0)
                                          : sw_node_get_ancestor (node, SW_KIND_LEVEL);
  SwLevelView *view = level != NULL ? sw_section_view_get_level_view (self, level) : NULL;
  SwStatementRow *row = view != NULL && statement != NULL ? sw_level_view_peek_row (view, statement) : NULL;

  if (row != NULL)
    sw_statement_row_update_findings (row);
  else if (view != NULL && statement == NULL)
    sw_level_view_update_findings (view);
  if (node == self->container)
    sw_section_head_update_findings (self->head);
}

static void
sw_section_view_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  SwSectionView *self = SW_SECTION_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_section_view_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  SwSectionView *self = SW_SECTION_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      sw_section_view_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_section_view_dispose (GObject *object)
{
  SwSectionView *self = SW_SECTION_VIEW (object);

  g_clear_handle_id (&self->left_id, g_source_remove);
  if (self->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_id);
  self->scroll_id = 0;
  sw_section_view_stop_reflow (self);
  sw_section_view_clear_page (self);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->linter_signals);
  g_clear_object (&self->scroll_to);
  g_clear_object (&self->levels);
  g_clear_object (&self->container);
  if (self->scrolled != NULL)
    {
      gtk_widget_unparent (GTK_WIDGET (self->scrolled));
      self->scrolled = NULL;
      self->head = NULL;
      self->body = NULL;
    }
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_section_view_parent_class)->dispose (object);
}

static void
sw_section_view_finalize (GObject *object)
{
  SwSectionView *self = SW_SECTION_VIEW (object);

  g_ptr_array_unref (self->level_views);

  G_OBJECT_CLASS (sw_section_view_parent_class)->finalize (object);
}

static void
sw_section_view_class_init (SwSectionViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_section_view_get_property;
  object_class->set_property = sw_section_view_set_property;
  object_class->dispose = sw_section_view_dispose;
  object_class->finalize = sw_section_view_finalize;
  widget_class->grab_focus = sw_section_view_grab_focus;
  widget_class->focus = sw_section_view_focus_vfunc;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, SW_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  sw_section_view_class_install_actions (widget_class);

  g_type_ensure (SW_TYPE_SECTION_HEAD);
  g_type_ensure (SW_TYPE_TEXT_COLUMN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/skillwright/Skillwright/sw-section-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SwSectionView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwSectionView, column);
  gtk_widget_class_bind_template_child (widget_class, SwSectionView, head);
  gtk_widget_class_bind_template_child (widget_class, SwSectionView, body);
  gtk_widget_class_bind_template_callback (widget_class, head_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, sw_section_view_keep_place);
}

static void
sw_section_view_init (SwSectionView *self)
{
  self->level_views = g_ptr_array_new_with_free_func (g_object_unref);

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document",
                                  G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::place", G_CALLBACK (place_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);

  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only",
                                  G_CALLBACK (read_only_changed_cb), self);

  self->linter_signals = g_signal_group_new (SW_TYPE_LINTER);
  g_signal_group_connect_swapped (self->linter_signals, "node-changed", G_CALLBACK (findings_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  sw_section_view_init_reflow (self);
  sw_section_view_init_drag (self);
  sw_section_view_init_pointer (self);
  self->settings = g_settings_new ("com.skillwright.Skillwright");
}

/**
 * sw_section_view_new:
 *
 * Returns: (transfer floating): a page without a session
 */
SwSectionView *
sw_section_view_new (void)
{
  return g_object_new (SW_TYPE_SECTION_VIEW, NULL);
}

/**
 * sw_section_view_set_session:
 * @self: a section view
 * @session: (nullable): the session of the window it is in
 */
void
sw_section_view_set_session (SwSectionView *self,
                             SwSession *session)
{
  if (self->session == session)
    return;

  sw_section_view_show_container (self, NULL);
  g_clear_handle_id (&self->left_id, g_source_remove);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  if (session != NULL)
    document_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * sw_section_view_get_session:
 * @self: a section view
 *
 * Returns: (transfer none) (nullable): its session
 */
SwSession *
sw_section_view_get_session (SwSectionView *self)
{
  return self->session;
}

/**
 * sw_section_view_get_container:
 * @self: a section view
 *
 * Returns: (transfer none) (nullable): the section or domain that is shown
 */
SwNode *
sw_section_view_get_container (SwSectionView *self)
{
  return self->container;
}
