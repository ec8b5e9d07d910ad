/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of statements as actions of the page, with their keys.
 *
 * Alt means the statement as a whole. The bindings are the widget class's own, in the bubble phase:
 * a text and its input method see every key first. A verb acts on the selection, else on the
 * statement one is in. */

#include "editor/sw-section-view-private.h"

#include <glib/gi18n-lib.h>

#include "model/sw-statement-edits.h"
#include "problems/sw-finding-menu.h"
#include "sw-menu.h"

static SwDocument *
get_document (SwSectionView *self)
{
  return sw_session_get_document (self->session);
}

static void
move_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  g_autoptr (GPtrArray) targets = sw_section_view_get_targets (self);

  if (targets->len > 0 && !sw_statements_move_by (get_document (self), targets, g_variant_get_int32 (parameter)))
    gtk_widget_error_bell (widget);
}

static void
move_level_action (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  g_autoptr (GPtrArray) targets = sw_section_view_get_targets (self);
  int step = g_variant_get_int32 (parameter);
  SwNode *level;

  if (targets->len == 0)
    return;

  level = sw_level_get_neighbour (
    sw_node_get_parent (g_ptr_array_index (targets, step < 0 ? 0 : targets->len - 1)), step);
  if (level == NULL)
    gtk_widget_error_bell (widget);
  else
    sw_statements_move_to (get_document (self), targets, level, sw_node_get_n (level, SW_LIST_STATEMENTS));
}

static void
remove_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  g_autoptr (GPtrArray) targets = sw_section_view_get_targets (self);
  g_autofree char *sentence = NULL;

  if (targets->len == 0 || !sw_statements_remove (get_document (self), targets))
    return;

  sentence = g_strdup_printf (ngettext ("%u statement removed", "%u statements removed", targets->len),
                              targets->len);
  sw_session_announce (self->session, sentence, TRUE);
}

static void
duplicate_action (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  g_autoptr (GPtrArray) targets = sw_section_view_get_targets (self);
  gboolean selected = self->cursor != NULL;
  g_autoptr (GPtrArray) copies = targets->len > 0 ? sw_statements_duplicate (get_document (self), targets) : NULL;

  if (copies != NULL && selected)
    sw_section_view_select (self, g_ptr_array_index (copies, 0), g_ptr_array_index (copies, copies->len - 1));
}

static void
add_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  SwNode *level;

  if (self->current != NULL && sw_node_get_parent (self->current) != NULL)
    {
      sw_statements_add (get_document (self), sw_node_get_parent (self->current),
                         sw_node_get_position (self->current) + 1, NULL);
      return;
    }

  level = sw_node_get_nth (self->container, SW_LIST_LEVELS, 0);
  if (level != NULL)
    sw_statements_add (get_document (self), level, sw_node_get_n (level, SW_LIST_STATEMENTS), NULL);
}

static void
show_actions_action (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  SwSectionView *self = SW_SECTION_VIEW (widget);
  SwStatementRow *row = sw_section_view_get_row (self, self->cursor != NULL ? self->cursor : self->current);

  if (row != NULL)
    sw_section_view_show_actions (self, row);
}

static void
copy_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  sw_section_view_copy (SW_SECTION_VIEW (widget));
}

static void
cut_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  sw_section_view_cut (SW_SECTION_VIEW (widget));
}

static void
edit_level (gpointer data)
{
  g_autoptr (SwSectionView) self = data;
  SwNode *level = self->current != NULL ? sw_node_get_parent (self->current) : NULL;
  SwLevelView *view = level != NULL ? sw_section_view_get_level_view (self, level) : NULL;

  if (view != NULL)
    sw_level_view_edit (view);
}

static void
edit_level_action (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  sw_section_view_open_soon (SW_SECTION_VIEW (widget), TRUE, edit_level);
}

static GMenuModel *
make_menu (void)
{
  static const char *const clipboard[][3] = {
    { N_("Cut statement"), "statement.cut", "" },
    { N_("Copy statement"), "statement.copy", "" },
    { N_("Duplicate"), "statement.duplicate", "<Control>d" },
  };
  static const char *const citing[][3] = {
    { N_("Cite…"), "statement.cite", "<Control>k" },
    { N_("Cite as above"), "statement.cite-as-above", "<Control><Shift>k" },
  };
  static const char *const moves[][3] = {
    { N_("Move up"), "statement.move(-1)", "<Alt>Up" },
    { N_("Move down"), "statement.move(1)", "<Alt>Down" },
    { N_("Move to level before"), "statement.move-level(-1)", "<Alt>Page_Up" },
    { N_("Move to level after"), "statement.move-level(1)", "<Alt>Page_Down" },
  };
  static const char *const removal[][3] = {
    { N_("Remove"), "statement.remove", "<Alt>Delete" },
  };
  static const char *const review[][3] = {
    { N_("Reviewed"), "statement.tick", "<Control>m" },
    { N_("Grounded on…"), "statement.grounds", "<Control>l" },
    { N_("Notes…"), "statement.notes", "<Control><Shift>m" },
    { N_("Put in strand…"), "statement.strand", "<Control>t" },
  };
  static const char *const level[][3] = {
    { N_("Notes on the level…"), "statement.level-notes", "" },
    { N_("Edit level…"), "statement.edit-level", "" },
  };
  GMenu *menu = g_menu_new ();

  sw_menu_append_rows (menu, clipboard, G_N_ELEMENTS (clipboard));
  sw_menu_append_rows (menu, citing, G_N_ELEMENTS (citing));
  sw_menu_append_rows (menu, moves, G_N_ELEMENTS (moves));
  sw_menu_append_rows (menu, removal, G_N_ELEMENTS (removal));
  sw_menu_append_rows (menu, review, G_N_ELEMENTS (review));
  sw_menu_append_rows (menu, level, G_N_ELEMENTS (level));
  return G_MENU_MODEL (menu);
}

/**
 * sw_section_view_show_actions:
 * @self: a section view
 * @row: a row
 *
 * Opens the fixes and actions of a statement, at its caret.
 */
void
sw_section_view_show_actions (SwSectionView *self,
                              SwStatementRow *row)
{
  g_autoptr (GMenuModel) menu = make_menu ();
  GdkRectangle area;

  if (sw_statement_row_get_node (row) == NULL)
    return;

  g_set_object (&self->current, sw_statement_row_get_node (row));
  sw_section_view_update_actions (self);
  if (sw_statement_row_get_caret_area (row, GTK_WIDGET (self), &area))
    sw_finding_menu_popup (self->session, GTK_WIDGET (self), &area, self->current, menu);
}

/**
 * sw_section_view_update_actions:
 * @self: a section view
 *
 * Makes the actions sensitive that there is something for.
 */
void
sw_section_view_update_actions (SwSectionView *self)
{
  static const char *const acting[] = { "statement.move", "statement.move-level", "statement.remove",
                                        "statement.duplicate", "statement.cut",
                                        "statement.edit-level" };
  static const char *const citing[] = { "statement.cite", "statement.cite-as-above", "statement.cite-nth",
                                        "statement.cite-only" };
  gboolean editable = sw_section_view_is_editable (self);
  gboolean any = self->current != NULL && sw_node_get_parent (self->current) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (acting); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), acting[i], editable && any && !self->whole_section);
  for (guint i = 0; i < G_N_ELEMENTS (citing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), citing[i], editable && any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statement.copy", any);
  sw_section_view_update_review_actions (self, editable, any);
  sw_section_view_update_ground_actions (self, editable, any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statement.add", editable && self->container != NULL);
}

/**
 * sw_section_view_class_install_actions:
 * @klass: the section view's class
 */
void
sw_section_view_class_install_actions (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
    int step;              /* 0 for an action without a parameter */
  } bindings[] = {
    { GDK_KEY_Up, GDK_ALT_MASK, "statement.move", -1 },
    { GDK_KEY_KP_Up, GDK_ALT_MASK, "statement.move", -1 },
    { GDK_KEY_Down, GDK_ALT_MASK, "statement.move", 1 },
    { GDK_KEY_KP_Down, GDK_ALT_MASK, "statement.move", 1 },
    { GDK_KEY_Page_Up, GDK_ALT_MASK, "statement.move-level", -1 },
    { GDK_KEY_KP_Page_Up, GDK_ALT_MASK, "statement.move-level", -1 },
    { GDK_KEY_Page_Down, GDK_ALT_MASK, "statement.move-level", 1 },
    { GDK_KEY_KP_Page_Down, GDK_ALT_MASK, "statement.move-level", 1 },
    { GDK_KEY_Delete, GDK_ALT_MASK, "statement.remove", 0 },
    { GDK_KEY_KP_Delete, GDK_ALT_MASK, "statement.remove", 0 },
    { GDK_KEY_d, GDK_CONTROL_MASK, "statement.duplicate", 0 },
    { GDK_KEY_Return, GDK_ALT_MASK, "statement.show-actions", 0 },
    { GDK_KEY_Menu, 0, "statement.show-actions", 0 },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "statement.show-actions", 0 },
  };

  gtk_widget_class_install_action (klass, "statement.move", "i", move_action);
  gtk_widget_class_install_action (klass, "statement.move-level", "i", move_level_action);
  gtk_widget_class_install_action (klass, "statement.remove", NULL, remove_action);
  gtk_widget_class_install_action (klass, "statement.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (klass, "statement.add", NULL, add_action);
  gtk_widget_class_install_action (klass, "statement.copy", NULL, copy_action);
  gtk_widget_class_install_action (klass, "statement.cut", NULL, cut_action);
  gtk_widget_class_install_action (klass, "statement.edit-level", NULL, edit_level_action);
  gtk_widget_class_install_action (klass, "statement.show-actions", NULL, show_actions_action);
  sw_section_view_class_install_review_actions (klass);
  sw_section_view_class_install_citing (klass);
  sw_section_view_class_install_ground_actions (klass);

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      if (bindings[i].step != 0)
        gtk_widget_class_add_binding_action (klass, bindings[i].key, bindings[i].modifiers, bindings[i].action,
                                             "i", bindings[i].step);
      else
        gtk_widget_class_add_binding_action (klass, bindings[i].key, bindings[i].modifiers, bindings[i].action,
                                             NULL);
    }
}
