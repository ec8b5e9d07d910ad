/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editor/sw-level-view.h"
#include "editor/sw-section-view.h"
#include "head/sw-section-head.h"
#include "lint/sw-linter.h"

G_BEGIN_DECLS

struct _SwSectionView
{
  GtkWidget parent_instance;

  SwSession *session;
  GSettings *settings;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *linter_signals;
  GListModel *levels;      /* the container's list, that is watched for levels that come and go */

  SwNode *container;       /* the section or the domain whose levels are shown */
  GPtrArray *level_views;  /* of SwLevelView */
  SwNode *current;         /* the statement that has, or had last, the focus */

  SwNode *anchor;          /* both ends of a selection of whole statements, NULL where there is none */
  SwNode *cursor;
  gboolean whole_section;  /* what is selected goes on in the section's other domains */
  GPtrArray *picked;       /* of SwNode: the selection where it is no range; the cursor is the first of it */

  guint fill_id;
  guint left_id;           /* a row has been left, and the linter is not told yet */
  guint scroll_id;
  guint scroll_frames;
  SwNode *scroll_to;       /* a statement or a level that shall be seen once sizes are known */
  gboolean scroll_to_top;
  double seen_upper;       /* how long the page was, and where it stood, when it was last laid out or scrolled */
  double seen_value;
  guint keep_id;
  GtkWidget *kept;         /* weak: a row that shall stand where it stood once lines are broken anew */
  double kept_y;           /* where that was, from the top of what is seen */

  double drag_y;
  guint drag_scroll_id;

  GtkScrolledWindow *scrolled;
  GtkWidget *column;
  SwSectionHead *head;
  GtkBox *body;
};

/* sw-section-view.c */
SwStatementRow *sw_section_view_get_row (SwSectionView *self, SwNode *statement);
SwLevelView *sw_section_view_get_level_view (SwSectionView *self, SwNode *level);
SwNode *sw_section_view_get_first (SwSectionView *self, gboolean last);
gboolean sw_section_view_is_editable (SwSectionView *self);

/* sw-section-view-focus.c */
void sw_section_view_focus (SwSectionView *self, SwNode *statement, int caret, int anchor);
void sw_section_view_focus_level (SwSectionView *self, SwNode *level);
gboolean sw_section_view_grab_focus (GtkWidget *widget);
gboolean sw_section_view_focus_vfunc (GtkWidget *widget, GtkDirectionType direction);

/* sw-section-view-page.c */
SwLinter *sw_section_view_get_linter (SwSectionView *self);
void sw_section_view_clear_page (SwSectionView *self);
void sw_section_view_build_page (SwSectionView *self);
void sw_section_view_show_container (SwSectionView *self, SwNode *container);
void sw_section_view_show_title (SwSectionView *self);
void sw_section_view_follow_language (SwSectionView *self);

/* sw-section-view-scroll.c */
void sw_section_view_scroll_to (SwSectionView *self, SwNode *node, gboolean to_top);
void sw_section_view_open_soon (SwSectionView *self, gboolean at_heading, GSourceOnceFunc open);

/* sw-section-view-reflow.c */
void sw_section_view_init_reflow (SwSectionView *self);
void sw_section_view_stop_reflow (SwSectionView *self);
void sw_section_view_keep_place (SwSectionView *self);

/* sw-section-view-keys.c */
gboolean sw_section_view_command (SwSectionView *self, SwStatementRow *row, SwTextCommand command, int x);

/* sw-section-view-selection.c */
void sw_section_view_select (SwSectionView *self, SwNode *anchor, SwNode *cursor);
void sw_section_view_select_all_of (SwSectionView *self, GPtrArray *statements);
void sw_section_view_unselect (SwSectionView *self);
GPtrArray *sw_section_view_get_targets (SwSectionView *self);
void sw_section_view_extend (SwSectionView *self, SwNode *from, int step);
void sw_section_view_widen (SwSectionView *self);
gboolean sw_section_view_row_key (SwSectionView *self, SwStatementRow *row, guint keyval,
                                  GdkModifierType state, GtkEventControllerKey *controller);

/* sw-section-view-actions.c */
void sw_section_view_class_install_actions (GtkWidgetClass *klass);
void sw_section_view_update_actions (SwSectionView *self);
void sw_section_view_show_actions (SwSectionView *self, SwStatementRow *row);

/* sw-section-view-grounds.c */
void sw_section_view_class_install_ground_actions (GtkWidgetClass *klass);
void sw_section_view_update_ground_actions (SwSectionView *self, gboolean editable, gboolean any);

/* sw-section-view-review.c */
void sw_section_view_class_install_review_actions (GtkWidgetClass *klass);
void sw_section_view_update_review_actions (SwSectionView *self, gboolean editable, gboolean any);
void sw_section_view_update_review (SwSectionView *self, const SwCommit *commit);

/* sw-section-view-clipboard.c */
void sw_section_view_copy (SwSectionView *self);
void sw_section_view_cut (SwSectionView *self);
void sw_section_view_paste (SwSectionView *self);
gboolean sw_section_view_paste_lines (SwSectionView *self, SwStatementRow *row, const char *const *lines);
gboolean sw_section_view_paste_html (SwSectionView *self, SwStatementRow *row, const char *html);

/* sw-section-view-citations.c */
void sw_section_view_follow_citations (SwSectionView *self, const SwCommit *commit);
gboolean sw_section_view_focus_citation (SwSectionView *self, SwNode *citation);
gboolean sw_section_view_enter_citations (SwSectionView *self, GtkDirectionType direction);
void sw_section_view_open_citation (SwSectionView *self, SwStatementRow *row, SwNode *citation);
void sw_section_view_cite (SwSectionView *self, SwStatementRow *row);
void sw_section_view_class_install_citing (GtkWidgetClass *klass);
gboolean sw_section_view_has_popover (SwSectionView *self);

/* sw-section-view-drag.c */
void sw_section_view_init_drag (SwSectionView *self);
GPtrArray *sw_section_view_get_dragged (SwSectionView *self, SwStatementRow *row);
void sw_section_view_stop_drag (SwSectionView *self);

/* sw-section-view-pointer.c */
void sw_section_view_init_pointer (SwSectionView *self);

G_END_DECLS
