/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "editor/sw-surface.h"
#include "outline/sw-outline.h"
#include "problems/sw-problems.h"
#include "pane/sw-panes.h"
#include "session/sw-draft-keeper.h"
#include "session/sw-session-file.h"
#include "structure/sw-structure-actions.h"
#include "window/sw-window.h"

G_BEGIN_DECLS

/* Section, domain and level. */
#define SW_WINDOW_N_STRUCTURE 3

struct _SwWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkWidget *header;
  AdwWindowTitle *title;
  GtkWidget *outline_button;
  GtkWidget *new_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *recent_popover;
  GtkMenuButton *menu_button;
  GtkPopoverMenu *menu_popover;
  GMenuModel *primary_menu;
  GMenu *structure_menu;
  GtkWidget *zoom_box;
  GtkButton *zoom_button;
  GtkWidget *problems_button;
  GtkImage *problems_icon;
  GtkLabel *problems_count;
  GtkWidget *notices;
  GtkStack *stack;
  GtkWidget *start_page;
  AdwStatusPage *error_page;
  GtkWidget *retry_button;
  SwPanes *panes;
  SwOutline *outline;
  SwSurface *surface;
  SwProblems *problems;
  GtkShortcutController *history_keys;
  GtkDropTarget *drop_target;
  GtkDropTargetAsync *page_target;
  GtkWidget *status_line;
  GtkLabel *status;

  SwSession *session;
  SwDraftKeeper *draft_keeper;
  SwStructureActions *structure[SW_WINDOW_N_STRUCTURE];
  GSettings *settings;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *findings_signals;

  GFile *failed_file;      /* what could not be opened, to try again */
  GCancellable *loading;   /* while something is being loaded */
  GFile *loading_file;     /* and what that is */
  GtkWidget *loading_notice;
  guint loading_notice_id;
  guint present_id;        /* while the window waits for what is being loaded before it is shown */
  GtkWidget *focus_before_loading;
  GtkNativeDialog *chooser; /* the one that asks for a file, if one does; weak */
  GtkWidget *focus_before_menu;
  GtkWidget *seen_focus;    /* what had the focus last and was seen; weak */
  guint focus_id;           /* while the focus is on what is not seen */
  guint focus_frames;       /* for how many frames it has been */
  GFile *saving_file;      /* where the document is being saved to, unless it is where it came from */
  GFile *load_after_save;
  gboolean close_after_save;
  guint outline_button_id;
  GtkWidget *disk_notice;  /* "changed on disk" is being shown */
  AdwToast *undo_toast;    /* the one whose Undo takes back the last step, as long as it is the last one */
  GQueue shown_toasts;     /* of AdwToast, not kept: the one that is seen, and those that wait */
  guint toast_tick_id;
  gboolean toast_at_rest;  /* whether the one that is seen has arrived */
  gboolean toast_leaves;   /* whether it is to go as soon as it has */
  gint64 toast_since;      /* the time of the first frame of the one that is seen; 0 before */
  SwDiskState disk_state;  /* what was said about the file last */
  GFileMonitor *disk_monitors[2]; /* of the file, and of what it leads to where it is a link */
  guint look_id;           /* looks at the file when those who write it have come to rest */
  gboolean asking;         /* the question before closing is being shown */
  gboolean may_close;      /* it has been answered */
};

/* Whether the window has been closed. Who waits for something may hold it beyond that, with all that is in it. */
static inline gboolean
sw_window_is_closed (SwWindow *self)
{
  return gtk_window_get_application (GTK_WINDOW (self)) == NULL;
}

/* sw-window-actions.c */
void sw_window_install_actions (GtkWidgetClass *widget_class);
void sw_window_add_history_keys (SwWindow *self);
void sw_window_update_actions (SwWindow *self);

/* sw-window-files.c */
char *sw_window_dup_file_name (GFile *file);
void sw_window_show_message (GtkWindow *over, const char *heading, const char *body);
void sw_window_remember_folder (SwWindow *self, GFile *file);
GtkFileChooserNative *sw_window_create_chooser (SwWindow *self, GtkFileChooserAction action, const char *title,
                                                GtkFileFilter *filter);
void sw_window_open (SwWindow *self);
void sw_window_save (SwWindow *self, GAsyncReadyCallback callback, gpointer user_data);
void sw_window_save_as (SwWindow *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean sw_window_save_finish (SwWindow *self, GAsyncResult *result);

/* sw-window-focus.c */
void sw_window_watch_focus (SwWindow *self);
void sw_window_unwatch_focus (SwWindow *self);

/* sw-window-load.c */
void sw_window_cancel_loading (SwWindow *self);
void sw_window_revert (SwWindow *self);

/* sw-window-import.c */
void sw_window_import (SwWindow *self);
void sw_window_import_file (SwWindow *self, GFile *file);
void sw_window_import_bytes (SwWindow *self, GBytes *bytes);
void sw_window_import_clipboard (SwWindow *self);
void sw_window_install_import_keys (GtkWidgetClass *widget_class);
void sw_window_init_import (SwWindow *self);

/* sw-window-export.c */
void sw_window_export (SwWindow *self);
void sw_window_open_exported (SwWindow *self, const char *uri);
void sw_window_show_exported (SwWindow *self, const char *uri);

/* sw-window-close.c */
gboolean sw_window_ask_before_close (SwWindow *self);
void sw_window_save_ended (SwWindow *self, gboolean saved);

/* sw-window-notices.c */
GtkWidget *sw_window_add_notice (SwWindow *self, GtkMessageType type, const char *text);
void sw_window_clear_notices (SwWindow *self);
void sw_window_update_read_only_notice (SwWindow *self);

/* sw-window-disk.c */
void sw_window_look_at_disk (SwWindow *self);
void sw_window_watch_disk (SwWindow *self);
void sw_window_unwatch_disk (SwWindow *self);

/* sw-window-panes.c */
void sw_window_cycle_panes (SwWindow *self, gboolean forward);
void sw_window_follow_menu (SwWindow *self);

/* sw-window-structure.c */
void sw_window_init_structure (SwWindow *self);

/* sw-window-toasts.c */
void sw_window_show_toast (SwWindow *self, const char *text, gboolean undoable);
void sw_window_add_toast (SwWindow *self, AdwToast *toast);
void sw_window_withdraw_undo (SwWindow *self);
void sw_window_clear_toasts (SwWindow *self);

G_END_DECLS
