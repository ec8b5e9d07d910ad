/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwStrands: the skills that grow through the levels, each with its statements side by side.
 *
 * Strands are named, put in order, merged and removed here; statements are put into them on the page, or
 * by accepting what the program suggests. */

#include "strands/sw-strands.h"

#include <glib/gi18n-lib.h>

#include "chip/sw-chip-box.h"
#include "model/sw-strand-edits.h"
#include "problems/sw-problem-place.h"
#include "problems/sw-rule-page.h"
#include "strands/sw-strand-cells.h"
#include "strands/sw-strand-chooser.h"
#include "sw-menu.h"

struct _SwStrands
{
  GtkWidget parent_instance;

  SwSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GPtrArray *containers;   /* of SwNode: what strands can be suggested in */
  GPtrArray *go_to;        /* of SwNode: the statements that the open menu offers */
  gboolean moving_focus;   /* while GTK looks for where Tab goes */

  GtkScrolledWindow *scrolled;
  GtkWidget *page;         /* the strands themselves; the suggestions take its place */
  GtkDropDown *container;
  GtkWidget *suggest;
  SwNodeRows *rows;
  GtkWidget *empty;
  SwStrandSuggestions *suggestions;
};

enum { PROP_0, PROP_SESSION, N_PROPS };
static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (SwStrands, sw_strands, GTK_TYPE_WIDGET)

static SwDocument *
get_document (SwStrands *self)
{
  return self->session != NULL ? sw_session_get_document (self->session) : NULL;
}

static SwNode *
get_extensions (SwStrands *self)
{
  return sw_document_get_part (get_document (self), SW_KIND_EXTENSIONS);
}

static void
say_focus (SwStrands *self)
{
  sw_document_set_focus (get_document (self), get_extensions (self), SW_LIST_STRANDS, 0, 0);
}

static const char *
get_name (SwNode *strand)
{
  const char *name = sw_node_get_text (strand, SW_STRAND_NAME);

  return name != NULL ? name : "";
}

/* Rows */

static GtkWidget *
make_row (SwNode *strand,
          gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (count, "form-hint");
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), count);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), sw_strand_cells_new ());
  return box;
}

static char *
update_row (GtkWidget *child,
            SwNode *strand,
            gpointer user_data)
{
  SwStrands *self = user_data;
  GtkWidget *head = gtk_widget_get_first_child (child);
  GtkWidget *name = gtk_widget_get_first_child (head);
  g_autoptr (GPtrArray) statements = sw_strand_list_statements (get_document (self), strand);
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u statement", "%u statements", statements->len), statements->len);
  g_autofree char *words = sw_strand_cells_show (gtk_widget_get_next_sibling (head), self->session, statements);

  gtk_label_set_text (GTK_LABEL (name), get_name (strand));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (name)), count);
  /* Translators: a strand for the ear: its name, how many statements it has, and these. */
  return g_strdup_printf (_("%s, %s.%s"), get_name (strand), count, words);
}

static void
list_containers (SwStrands *self)
{
  SwNode *root = sw_document_get_root (get_document (self));
  guint selected = gtk_drop_down_get_selected (self->container);
  SwNode *before = selected < self->containers->len ? g_ptr_array_index (self->containers, selected) : NULL;
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->containers);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint at = 0;

  self->containers = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (root, SW_LIST_SECTIONS, i);

      if (sw_node_get_n (section, SW_LIST_LEVELS) > 1)
        g_ptr_array_add (self->containers, g_object_ref (section));
      for (guint j = 0; j < sw_node_get_n (section, SW_LIST_DOMAINS); j++)
        if (sw_node_get_n (sw_node_get_nth (section, SW_LIST_DOMAINS, j), SW_LIST_LEVELS) > 1)
          g_ptr_array_add (self->containers, g_object_ref (sw_node_get_nth (section, SW_LIST_DOMAINS, j)));
    }

  for (guint i = 0; i < self->containers->len; i++)
    {
      SwNode *container = g_ptr_array_index (self->containers, i);
      g_autofree char *name = sw_problem_dup_node_name (self->session, container);

      gtk_string_list_append (names, name);
      if (container == before)
        at = i;
    }
  gtk_drop_down_set_model (self->container, G_LIST_MODEL (names));
  if (self->containers->len > 0)
    gtk_drop_down_set_selected (self->container, at);
}

static gboolean
are_containers_shown (SwStrands *self)
{
  GListModel *names = gtk_drop_down_get_model (self->container);
  guint n = 0;
  SwNode *root = sw_document_get_root (get_document (self));

  for (guint i = 0; i < self->containers->len; i++)
    {
      SwNode *container = g_ptr_array_index (self->containers, i);
      g_autofree char *name = sw_problem_dup_node_name (self->session, container);

      if (sw_node_get_root (container) != root || names == NULL || i >= g_list_model_get_n_items (names) ||
          g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (names), i), name) != 0)
        return FALSE;
    }
  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (root, SW_LIST_SECTIONS, i);

      n += sw_node_get_n (section, SW_LIST_LEVELS) > 1;
      for (guint j = 0; j < sw_node_get_n (section, SW_LIST_DOMAINS); j++)
        n += sw_node_get_n (sw_node_get_nth (section, SW_LIST_DOMAINS, j), SW_LIST_LEVELS) > 1;
    }
  return n == self->containers->len;
}

static void
show_all (SwStrands *self)
{
  static const char *const changing[] = { "strand.rename", "strand.merge", "strand.remove", "strand.move" };
  g_autoptr (GPtrArray) strands = g_ptr_array_new ();
  SwNode *extensions;

  if (get_document (self) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  extensions = get_extensions (self);
  for (guint i = 0; i < sw_node_get_n (extensions, SW_LIST_STRANDS); i++)
    g_ptr_array_add (strands, sw_node_get_nth (extensions, SW_LIST_STRANDS, i));
  sw_node_rows_show (self->rows, strands);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), strands->len > 0);
  gtk_widget_set_visible (self->empty, strands->len == 0);
  if (!are_containers_shown (self))
    list_containers (self);
  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), changing[i], sw_session_is_editable (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "strand.suggest", sw_session_is_editable (self->session) && self->containers->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->container), self->containers->len > 0);
}

/* What can be done */

static void
go_to (SwStrands *self,
       SwNode *statement)
{
  sw_session_reveal (self->session, statement, SW_STATEMENT_TEXT, 0, 0);
}

static void
rename_activate_cb (GtkEntry *entry,
                    SwNode *strand)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER);
  SwStrands *self = SW_STRANDS (gtk_widget_get_ancestor (popover, SW_TYPE_STRANDS));
  const char *name = gtk_editable_get_text (GTK_EDITABLE (entry));

  say_focus (self);
  if (sw_strand_rename (get_document (self), strand, name))
    {
      gtk_popover_popdown (GTK_POPOVER (popover));
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  sw_session_say (self->session, _("A strand needs a name that no other strand has."));
  gtk_widget_error_bell (GTK_WIDGET (entry));
}

static void
rename_strand (SwStrands *self,
               SwNode *strand)
{
  GtkWidget *entry = gtk_entry_new ();
  GdkRectangle area;
  GtkPopover *popover;

  if (!sw_session_is_editable (self->session) || !sw_node_rows_get_area (self->rows, strand, &area))
    return;

  gtk_editable_set_text (GTK_EDITABLE (entry), get_name (strand));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 34);
  gtk_widget_set_tooltip_text (entry, _("The strand’s name; Enter keeps it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the strand"), -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (rename_activate_cb), strand, 0);
  popover = sw_finding_popover_popup (entry, _("Name of the strand"), GTK_WIDGET (self->rows), &area,
                                      sw_node_rows_get_row (self->rows, strand));
  gtk_widget_grab_focus (entry);
  gtk_widget_add_css_class (GTK_WIDGET (popover), "strand-name");
}

static void
merge_strand (SwStrands *self,
              SwNode *strand)
{
  GdkRectangle area;

  if (sw_node_rows_get_area (self->rows, strand, &area))
    sw_strand_chooser_popup_merge (self->session, strand, GTK_WIDGET (self->rows), &area);
}

static void
remove_strand (SwStrands *self,
               SwNode *strand)
{
  g_autofree char *sentence = g_strdup_printf (_("The strand “%s” was removed."), get_name (strand));

  say_focus (self);
  if (sw_strand_remove (get_document (self), strand))
    sw_session_announce (self->session, sentence, TRUE);
}

static void
move_strand (SwStrands *self,
             SwNode *strand,
             int step)
{
  say_focus (self);
  if (!sw_strand_move_by (get_document (self), strand, step))
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
popup_menu (SwStrands *self,
            SwNode *strand)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GMenu) verbs = g_menu_new ();

  g_clear_pointer (&self->go_to, g_ptr_array_unref);
  self->go_to = sw_strand_list_statements (get_document (self), strand);
  for (guint i = 0; i < self->go_to->len; i++)
    {
      g_autofree char *place = sw_problem_dup_node_name (self->session, g_ptr_array_index (self->go_to, i));
      g_autofree char *label = g_strdup_printf (_("Go to %s"), place);
      g_autofree char *action = g_strdup_printf ("strand.go(uint32 %u)", i);

      sw_menu_append (places, label, action, i == 0 ? "Return" : "");
    }
  sw_menu_append (verbs, _("Rename…"), "strand.rename", "F2");
  sw_menu_append (verbs, _("Merge into…"), "strand.merge", "");
  sw_menu_append (verbs, _("Move Up"), "strand.move(-1)", "<Alt>Up");
  sw_menu_append (verbs, _("Move Down"), "strand.move(1)", "<Alt>Down");
  sw_menu_append (verbs, _("Remove"), "strand.remove", "Delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (verbs));
  sw_node_rows_popup_menu (self->rows, strand, G_MENU_MODEL (menu));
}

static gboolean
command_cb (SwStrands *self,
            SwNode *strand,
            guint command)
{
  g_autoptr (GPtrArray) statements = NULL;

  switch (command)
    {
    case SW_ROWS_GO:
      statements = sw_strand_list_statements (get_document (self), strand);
      if (statements->len > 0)
        go_to (self, g_ptr_array_index (statements, 0));
      return TRUE;
    case SW_ROWS_EDIT:
      rename_strand (self, strand);
      return TRUE;
    case SW_ROWS_REMOVE:
      if (sw_session_is_editable (self->session))
        remove_strand (self, strand);
      return TRUE;
    case SW_ROWS_MENU:
      popup_menu (self, strand);
      return TRUE;
    case SW_ROWS_UP:
    case SW_ROWS_DOWN:
      if (sw_session_is_editable (self->session))
        move_strand (self, strand, command == SW_ROWS_UP ? -1 : 1);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
go_action (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  SwStrands *self = SW_STRANDS (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (self->go_to != NULL && index < self->go_to->len)
    go_to (self, g_ptr_array_index (self->go_to, index));
}

typedef struct
{
  SwStrands *self;
  SwNode *strand;
  void (*open) (SwStrands *self, SwNode *strand);
} Opening;

static void
open_now (gpointer data)
{
  Opening *opening = data;

  if (gtk_widget_get_mapped (GTK_WIDGET (opening->self)))
    opening->open (opening->self, opening->strand);
  g_object_unref (opening->self);
  g_object_unref (opening->strand);
  g_free (opening);
}

/* The menu that asked for it has to give the focus back first. */
static void
open_after_menu (SwStrands *self,
                 SwNode *strand,
                 void (*open) (SwStrands *self, SwNode *strand))
{
  Opening *opening = g_new0 (Opening, 1);

  opening->self = g_object_ref (self);
  opening->strand = g_object_ref (strand);
  opening->open = open;
  g_timeout_add_once (60, open_now, opening);
}

static void
strand_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  SwStrands *self = SW_STRANDS (widget);
  SwNode *strand = sw_node_rows_get_selected (self->rows);

  if (strand == NULL)
    return;
  if (g_str_equal (name, "strand.rename"))
    open_after_menu (self, strand, rename_strand);
  else if (g_str_equal (name, "strand.merge"))
    open_after_menu (self, strand, merge_strand);
  else if (g_str_equal (name, "strand.remove"))
    remove_strand (self, strand);
}

static void
move_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  SwStrands *self = SW_STRANDS (widget);
  SwNode *strand = sw_node_rows_get_selected (self->rows);

  if (strand != NULL)
    move_strand (self, strand, g_variant_get_int32 (parameter));
}

/* No GtkStack: one that may change its height asks how wide a page has to be to be as low as it can, and
 * for text that is far too wide. */
static void
show_suggestions (SwStrands *self,
                  gboolean shown)
{
  GtkWidget *next = shown ? GTK_WIDGET (self->suggestions) : self->page;
  GtkWidget *last = shown ? self->page : GTK_WIDGET (self->suggestions);

  /* The window would keep a widget that had the focus when it was hidden. */
  gtk_widget_set_visible (next, TRUE);
  if (gtk_widget_get_focus_child (last) != NULL)
    gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (last, FALSE);
}

static void
suggest_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  SwStrands *self = SW_STRANDS (widget);
  guint selected = gtk_drop_down_get_selected (self->container);

  if (selected >= self->containers->len)
    return;
  if (!sw_strand_suggestions_show (self->suggestions, self->session, g_ptr_array_index (self->containers, selected)))
    {
      sw_session_announce (self->session, _("No statements of different levels share enough words to suggest a strand."),
                           FALSE);
      return;
    }
  show_suggestions (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->suggestions));
}

static void
suggestions_closed_cb (SwStrands *self)
{
  show_suggestions (self, FALSE);
  sw_strand_suggestions_clear (self->suggestions);
  show_all (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
reveal_cb (SwStrands *self,
           SwNode *node)
{
  if (sw_session_get_place_list (self->session) != SW_LIST_STRANDS || node != sw_session_get_place (self->session))
    return;
  if (sw_node_get_kind (node) == SW_KIND_STRAND)
    sw_node_rows_select (self->rows, node);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Suggestions are about the document as it was when they were made. */
static void
committed_cb (SwStrands *self,
              const SwCommit *commit)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->suggestions)) &&
      commit->origin != SW_COMMIT_DONE)
    suggestions_closed_cb (self);
  show_all (self);
  for (guint i = 0; i < commit->changes->len && commit->origin != SW_COMMIT_DONE; i++)
    {
      const SwChange *change = g_ptr_array_index (commit->changes, i);

      if (sw_node_get_kind (change->node) == SW_KIND_STRAND)
        sw_node_rows_select (self->rows, change->node);
    }
}

static void
document_changed_cb (SwStrands *self)
{
  g_signal_group_set_target (self->document_signals, get_document (self));
  show_suggestions (self, FALSE);
  sw_strand_suggestions_clear (self->suggestions);
  g_ptr_array_set_size (self->containers, 0);
  show_all (self);
}

static void
sw_strands_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sw_strands_parent_class)->map (widget);
  show_all (SW_STRANDS (widget));
}

static gboolean
sw_strands_focus (GtkWidget *widget,
                  GtkDirectionType direction)
{
  SwStrands *self = SW_STRANDS (widget);
  gboolean moved;

  self->moving_focus = TRUE;
  moved = GTK_WIDGET_CLASS (sw_strands_parent_class)->focus (widget, direction);
  self->moving_focus = FALSE;
  return moved;
}

static gboolean
sw_strands_grab_focus (GtkWidget *widget)
{
  SwStrands *self = SW_STRANDS (widget);

  /* GTK also asks when Tab has found nothing more inside: then the focus shall leave. */
  if (self->moving_focus)
    return FALSE;
  if (gtk_widget_get_visible (GTK_WIDGET (self->suggestions)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->suggestions));
  if (sw_node_rows_get_n (self->rows) > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->rows));
  return gtk_widget_grab_focus (self->suggest);
}

static void
sw_strands_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, SW_STRANDS (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_strands_set_property (GObject *object,
                         guint prop_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      sw_strands_set_session (SW_STRANDS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_strands_dispose (GObject *object)
{
  SwStrands *self = SW_STRANDS (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  g_clear_pointer (&self->go_to, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_strands_parent_class)->dispose (object);
}

static void
sw_strands_finalize (GObject *object)
{
  g_ptr_array_unref (SW_STRANDS (object)->containers);

  G_OBJECT_CLASS (sw_strands_parent_class)->finalize (object);
}

static void
sw_strands_class_init (SwStrandsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_strands_get_property;
  object_class->set_property = sw_strands_set_property;
  object_class->dispose = sw_strands_dispose;
  object_class->finalize = sw_strands_finalize;
  widget_class->map = sw_strands_map;
  widget_class->focus = sw_strands_focus;
  widget_class->grab_focus = sw_strands_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, SW_TYPE_SESSION,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "strand.go", "u", go_action);
  gtk_widget_class_install_action (widget_class, "strand.rename", NULL, strand_action);
  gtk_widget_class_install_action (widget_class, "strand.merge", NULL, strand_action);
  gtk_widget_class_install_action (widget_class, "strand.remove", NULL, strand_action);
  gtk_widget_class_install_action (widget_class, "strand.move", "i", move_action);
  gtk_widget_class_install_action (widget_class, "strand.suggest", NULL, suggest_action);

  g_type_ensure (SW_TYPE_NODE_ROWS);
  g_type_ensure (SW_TYPE_CHIP_BOX);
  g_type_ensure (SW_TYPE_STRAND_SUGGESTIONS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-strands.ui");
  gtk_widget_class_bind_template_child (widget_class, SwStrands, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwStrands, page);
  gtk_widget_class_bind_template_child (widget_class, SwStrands, container);
  gtk_widget_class_bind_template_child (widget_class, SwStrands, suggest);
  gtk_widget_class_bind_template_child (widget_class, SwStrands, rows);
  gtk_widget_class_bind_template_child (widget_class, SwStrands, empty);
  gtk_widget_class_bind_template_child (widget_class, SwStrands, suggestions);
  gtk_widget_class_bind_template_callback (widget_class, command_cb);
  gtk_widget_class_bind_template_callback (widget_class, suggestions_closed_cb);
}

static void
sw_strands_init (SwStrands *self)
{
  static const SwRowsFactory factory = { make_row, update_row };

  self->containers = g_ptr_array_new_with_free_func (g_object_unref);
  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::document", G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);
  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (show_all), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  sw_node_rows_set_factory (self->rows, &factory, self);
  sw_node_rows_set_name (self->rows, _("Strands"));
}

/**
 * sw_strands_new:
 *
 * Returns: (transfer floating): a view without a session
 */
SwStrands *
sw_strands_new (void)
{
  return g_object_new (SW_TYPE_STRANDS, NULL);
}

/**
 * sw_strands_set_session:
 * @self: a view
 * @session: (nullable): the session of the window it is in
 */
void
sw_strands_set_session (SwStrands *self,
                        SwSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  document_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/**
 * sw_strands_get_rows:
 * @self: a view
 *
 * Returns: (transfer none): the strands' rows
 */
SwNodeRows *
sw_strands_get_rows (SwStrands *self)
{
  return self->rows;
}

/**
 * sw_strands_get_suggestions:
 * @self: a view
 *
 * Returns: (transfer none): what it suggests
 */
SwStrandSuggestions *
sw_strands_get_suggestions (SwStrands *self)
{
  return self->suggestions;
}
