/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwUpkeep: what the document keeps that may have lost its use: allowances, of the whole document, and
 * records whose statements are gone. Which of the two lists is shown follows the session's place.
 *
 * An allowance says where it holds, why and who gave it; one that allows nothing any more is marked, by the
 * same finding that lint reports. A record says what it held and for which text; it goes to another
 * statement, found as one types among all that have none, those most like its own first, or is discarded. */

#include "review/sw-upkeep.h"

#include <glib/gi18n-lib.h>

#include "lint/sw-rule.h"
#include "model/sw-orphan-edits.h"
#include "model/sw-strand-edits.h"
#include "problems/sw-problem-place.h"
#include "problems/sw-rule-page.h"
#include "registry/sw-pick-list.h"
#include "review/sw-author.h"

struct _SwUpkeep
{
  GtkWidget parent_instance;

  SwSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *document_signals;
  GSignalGroup *findings_signals;
  gboolean orphans;        /* shown, else allowances */
  gboolean moving_focus;   /* while GTK looks for where Tab goes */

  GtkScrolledWindow *scrolled;
  GtkLabel *title;
  GtkLabel *caption;
  SwNodeRows *rows;
};

G_DEFINE_FINAL_TYPE (SwUpkeep, sw_upkeep, GTK_TYPE_WIDGET)

static SwDocument *
get_document (SwUpkeep *self)
{
  return self->session != NULL ? sw_session_get_document (self->session) : NULL;
}

static void
say_focus (SwUpkeep *self)
{
  sw_document_set_focus (get_document (self), sw_document_get_part (get_document (self), SW_KIND_EXTENSIONS),
                         self->orphans ? SW_LIST_ORPHANS : SW_LIST_ALLOWANCES, 0, 0);
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_row (SwNode *node,
          gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), new_label ("heading"));
  gtk_box_append (GTK_BOX (box), new_label ("form-hint"));
  gtk_box_append (GTK_BOX (box), new_label (NULL));
  return box;
}

static void
fill_row (GtkWidget *box,
          const char *title,
          const char *hint,
          const char *text)
{
  GtkWidget *label = gtk_widget_get_first_child (box);

  gtk_label_set_text (GTK_LABEL (label), title);
  label = gtk_widget_get_next_sibling (label);
  gtk_label_set_text (GTK_LABEL (label), hint);
  gtk_widget_set_visible (label, *hint != '\0');
  label = gtk_widget_get_next_sibling (label);
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

/* A title and what is said of it, as one text to the ear; a statement has its full stop already. */
static char *
dup_row_name (const char *title,
              const char *hint)
{
  return g_strdup_printf (g_str_has_suffix (title, ".") ? "%s %s" : "%s. %s", title, hint);
}

static gboolean
is_stale (SwUpkeep *self,
          SwNode *allowance)
{
  GListModel *findings = sw_session_get_findings (self->session);
  guint n = findings != NULL ? g_list_model_get_n_items (findings) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SwFinding) finding = g_list_model_get_item (findings, i);
      GPtrArray *related = sw_finding_get_related (finding);

      if (g_strcmp0 (sw_finding_get_rule (finding)->id, "allowance-stale") == 0 && related != NULL &&
          g_ptr_array_find (related, allowance, NULL))
        return TRUE;
    }
  return FALSE;
}

static char *
dup_place (SwUpkeep *self,
           SwNode *owner)
{
  return sw_node_get_kind (owner) == SW_KIND_EXTENSIONS ? g_strdup (_("the whole framework"))
                                                        : sw_problem_dup_node_name (self->session, owner);
}

static char *
update_allowance (SwUpkeep *self,
                  GtkWidget *box,
                  SwNode *allowance)
{
  SwNode *owner = sw_node_get_parent (allowance);
  const char *id = sw_node_get_text (allowance, SW_ALLOWANCE_RULE);
  const SwRule *rule = id != NULL ? sw_rules_find (id) : NULL;
  const char *reason = sw_node_get_text (allowance, SW_ALLOWANCE_REASON);
  const char *text = sw_node_get_kind (owner) == SW_KIND_STATEMENT ? sw_node_get_text (owner, SW_STATEMENT_TEXT) : NULL;
  g_autofree char *place = dup_place (self, owner);
  g_autofree char *signature = sw_author_dup_signature (sw_node_get_text (allowance, SW_ALLOWANCE_BY),
                                                        sw_node_get_text (allowance, SW_ALLOWANCE_ON));
  /* Translators: a rule's title, and where it is allowed not to hold. */
  g_autofree char *title = g_strdup_printf (_("%s — on %s"), rule != NULL ? sw_rule_get_title (rule) : id != NULL ? id : "",
                                            place);
  g_autoptr (GString) hint = g_string_new (NULL);

  if (is_stale (self, allowance))
    g_string_append (hint, _("Not needed any more: there is nothing left that it allows. "));
  if (reason != NULL && *reason != '\0')
    g_string_append_printf (hint, _("Reason: %s "), reason);
  if (reason != NULL && *reason != '\0' && *signature != '\0')
    g_string_append (hint, "· ");
  g_string_append (hint, signature);
  fill_row (box, title, hint->str, text != NULL ? text : "");
  return g_strdup_printf ("%s. %s %s", title, hint->str, text != NULL ? text : "");
}

static void
append_count (GString *into,
              const char *text)
{
  g_string_append_printf (into, "%s%s", into->len > 0 ? ", " : "", text);
}

/* "2 citations, 1 note, in the strand “Records”" */
static char *
dup_contents (SwUpkeep *self,
              SwNode *orphan)
{
  GString *contents = g_string_new (NULL);
  SwNode *strand = sw_document_find_strand (get_document (self), sw_node_get_text (orphan, SW_ORPHAN_STRAND));
  SwNode *seen = sw_node_peek_part (orphan, SW_KIND_SEEN);
  guint n_citations = sw_node_get_n (orphan, SW_LIST_CITATIONS);
  guint n_anchors = sw_node_get_n (orphan, SW_LIST_ANCHOR_LINKS);
  guint n_notes = sw_node_get_n (orphan, SW_LIST_NOTES);
  guint n_allowances = sw_node_get_n (orphan, SW_LIST_ALLOWANCES);
  const struct { guint n; char *text; } counts[] = {
    { n_citations, g_strdup_printf (ngettext ("%u citation", "%u citations", n_citations), n_citations) },
    { n_anchors, g_strdup_printf (ngettext ("%u source anchor", "%u source anchors", n_anchors), n_anchors) },
    { n_notes, g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes) },
    { n_allowances, g_strdup_printf (ngettext ("%u allowance", "%u allowances", n_allowances), n_allowances) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      if (counts[i].n > 0)
        append_count (contents, counts[i].text);
      g_free (counts[i].text);
    }
  if (strand != NULL)
    {
      g_autofree char *text = g_strdup_printf (_("in the strand “%s”"), sw_node_get_text (strand, SW_STRAND_NAME));

      append_count (contents, text);
    }
  if (seen != NULL && !sw_node_is_empty (seen))
    append_count (contents, _("a review tick"));
  if (contents->len == 0)
    g_string_append (contents, _("nothing but its identifier"));
  return g_string_free (contents, FALSE);
}

static char *
update_orphan (SwUpkeep *self,
               GtkWidget *box,
               SwNode *orphan)
{
  const char *text = sw_node_get_text (orphan, SW_ORPHAN_FOR);
  const char *level = sw_node_get_text (orphan, SW_ORPHAN_LEVEL);
  const char *section = sw_node_get_text (orphan, SW_ORPHAN_SECTION);
  const char *domain = sw_node_get_text (orphan, SW_ORPHAN_DOMAIN);
  g_autofree char *contents = dup_contents (self, orphan);
  g_autofree char *hint =
    /* Translators: what a record holds, and where its statement was. */
    g_strdup_printf (_("Holds %s. It was in “%s”."), contents,
                     level != NULL ? level : domain != NULL ? domain : section != NULL ? section : "");
  const char *title = text != NULL ? text : _("A record without a text");

  fill_row (box, title, hint, "");
  return dup_row_name (title, hint);
}

static char *
update_row (GtkWidget *child,
            SwNode *node,
            gpointer user_data)
{
  return sw_node_get_kind (node) == SW_KIND_ORPHAN ? update_orphan (user_data, child, node)
                                                   : update_allowance (user_data, child, node);
}

static void
show_all (SwUpkeep *self)
{
  g_autoptr (GPtrArray) nodes = NULL;
  SwNode *extensions;

  if (get_document (self) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  extensions = sw_document_get_part (get_document (self), SW_KIND_EXTENSIONS);
  nodes = self->orphans ? g_ptr_array_new_with_free_func (g_object_unref) : sw_document_list_allowances (get_document (self));
  for (guint i = 0; self->orphans && i < sw_node_get_n (extensions, SW_LIST_ORPHANS); i++)
    g_ptr_array_add (nodes, g_object_ref (sw_node_get_nth (extensions, SW_LIST_ORPHANS, i)));

  gtk_label_set_text (self->title, self->orphans ? _("Orphaned records") : _("Allowances"));
  if (self->orphans)
    gtk_label_set_text (self->caption,
                        nodes->len > 0 ? _("Another program has taken these statements away. Enter attaches what was "
                                           "recorded about one to another statement, Delete discards it.")
                                       : _("No record has lost its statement."));
  else
    gtk_label_set_text (self->caption,
                        nodes->len > 0 ? _("Where a rule may be broken, and why. Enter goes there, Delete takes the "
                                           "allowance away.")
                                       : _("Nothing is allowed that a rule speaks against. Alt+Enter at a problem allows "
                                           "it."));
  sw_node_rows_set_name (self->rows, gtk_label_get_text (self->title));
  sw_node_rows_show (self->rows, nodes);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), nodes->len > 0);
  /* Selectable, so that an empty list has something to hold the focus; before rows it would only be
   * where the focus lands first. */
  gtk_label_set_selectable (self->caption, nodes->len == 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "upkeep.attach", sw_session_is_editable (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "upkeep.remove", sw_session_is_editable (self->session));
}

static void
close_popover (GtkWidget *widget)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (widget, GTK_TYPE_POPOVER)));
}

/* The list is made of statements without a record; one of them may have got its own, or have gone, meanwhile. */
static void
candidate_chosen_cb (SwUpkeep *self,
                     SwNode *statement)
{
  SwNode *orphan = sw_node_rows_get_selected (self->rows);

  if (!sw_session_is_editable (self->session) || orphan == NULL || sw_node_get_kind (orphan) != SW_KIND_ORPHAN ||
      sw_node_get_root (statement) != sw_node_get_root (orphan))
    return;

  say_focus (self);
  if (sw_orphan_attach (get_document (self), orphan, statement))
    sw_session_announce (self->session, _("The record belongs to the statement now."), TRUE);
}

static void
attach (SwUpkeep *self,
        SwNode *orphan)
{
  g_autoptr (GPtrArray) candidates = sw_orphan_list_candidates (get_document (self), orphan);
  const char *text = sw_node_get_text (orphan, SW_ORPHAN_FOR);
  SwPickList *list;
  GdkRectangle area;

  if (!sw_session_is_editable (self->session) || !sw_node_rows_get_area (self->rows, orphan, &area))
    return;
  if (candidates->len == 0)
    {
      sw_session_announce (self->session, _("Every statement has a record of its own."), FALSE);
      return;
    }

  list = sw_pick_list_new (_("Re-attach to"), text != NULL ? text : _("A record without a text"),
                           _("Every statement has a record of its own."), FALSE);
  for (guint i = 0; i < candidates->len; i++)
    {
      SwNode *statement = g_ptr_array_index (candidates, i);
      g_autofree char *place = sw_problem_dup_node_name (self->session, statement);

      sw_pick_list_add (list, statement, sw_node_get_text (statement, SW_STATEMENT_TEXT), place, SW_CITED_BY_NONE);
    }
  g_signal_connect_object (list, "chosen", G_CALLBACK (candidate_chosen_cb), self, G_CONNECT_SWAPPED);
  sw_finding_popover_popup (GTK_WIDGET (list), _("Re-attach to"), GTK_WIDGET (self->rows), &area,
                            sw_node_rows_get_row (self->rows, orphan));
  sw_pick_list_show (list);
}

static void
discard_cb (SwUpkeep *self,
            GtkWidget *button)
{
  SwNode *orphan = sw_node_rows_get_selected (self->rows);

  close_popover (button);
  if (orphan == NULL || sw_node_get_kind (orphan) != SW_KIND_ORPHAN)
    return;
  say_focus (self);
  if (sw_orphan_discard (get_document (self), orphan))
    sw_session_announce (self->session, _("The record was discarded."), TRUE);
}

static void
ask_to_discard (SwUpkeep *self,
                SwNode *orphan)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = new_label (NULL);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Discard"));
  g_autofree char *contents = dup_contents (self, orphan);
  g_autofree char *question = g_strdup_printf (_("Discard this record? It holds %s."), contents);
  GdkRectangle area;

  if (!sw_node_rows_get_area (self->rows, orphan, &area))
    return;
  gtk_label_set_text (GTK_LABEL (label), question);
  gtk_widget_add_css_class (button, "destructive-action");
  gtk_widget_set_tooltip_text (button, _("Discard the record; this can be undone"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  sw_finding_popover_popup (box, question, GTK_WIDGET (self->rows), &area, sw_node_rows_get_row (self->rows, orphan));
  gtk_widget_grab_focus (button);
}

static void
remove_node (SwUpkeep *self,
             SwNode *node)
{
  if (!sw_session_is_editable (self->session))
    return;
  if (sw_node_get_kind (node) == SW_KIND_ORPHAN)
    {
      ask_to_discard (self, node);
      return;
    }
  say_focus (self);
  if (sw_allowance_remove (get_document (self), node))
    sw_session_announce (self->session, _("The allowance was removed."), TRUE);
}

static void
go_to (SwUpkeep *self,
       SwNode *allowance)
{
  SwNode *owner = sw_node_get_parent (allowance);

  if (sw_node_get_kind (owner) == SW_KIND_EXTENSIONS)
    sw_session_say (self->session, _("This allowance holds for the whole framework."));
  else
    sw_session_reveal (self->session, owner, 0, -1, -1);
}

static gboolean
command_cb (SwUpkeep *self,
            SwNode *node,
            guint command)
{
  gboolean is_orphan = sw_node_get_kind (node) == SW_KIND_ORPHAN;
  g_autoptr (GMenu) menu = NULL;

  switch (command)
    {
    case SW_ROWS_GO:
      if (is_orphan)
        attach (self, node);
      else
        go_to (self, node);
      return TRUE;
    case SW_ROWS_REMOVE:
      remove_node (self, node);
      return TRUE;
    case SW_ROWS_MENU:
      menu = g_menu_new ();
      g_menu_append (menu, is_orphan ? _("Re-attach to…") : _("Go to the Place"), "upkeep.attach");
      g_menu_append (menu, is_orphan ? _("Discard…") : _("Remove"), "upkeep.remove");
      sw_node_rows_popup_menu (self->rows, node, G_MENU_MODEL (menu));
      return TRUE;
    default:
      return FALSE;
    }
}

/* The menu that asked for it has to give the focus back first. */
static void
do_go (gpointer data)
{
  g_autoptr (SwUpkeep) self = data;
  SwNode *node = sw_node_rows_get_selected (self->rows);

  if (node != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    command_cb (self, node, SW_ROWS_GO);
}

static void
do_remove (gpointer data)
{
  g_autoptr (SwUpkeep) self = data;
  SwNode *node = sw_node_rows_get_selected (self->rows);

  if (node != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    command_cb (self, node, SW_ROWS_REMOVE);
}

static void
upkeep_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  g_timeout_add_once (60, g_str_equal (name, "upkeep.attach") ? do_go : do_remove, g_object_ref (widget));
}

static void
place_changed_cb (SwUpkeep *self)
{
  SwListId list = sw_session_get_place_list (self->session);

  if (list != SW_LIST_ORPHANS && list != SW_LIST_ALLOWANCES)
    return;
  self->orphans = list == SW_LIST_ORPHANS;
  show_all (self);
}

static void
reveal_cb (SwUpkeep *self,
           SwNode *node)
{
  SwListId list = sw_session_get_place_list (self->session);

  if ((list != SW_LIST_ORPHANS && list != SW_LIST_ALLOWANCES) || node != sw_session_get_place (self->session))
    return;
  sw_node_rows_select (self->rows, node);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
committed_cb (SwUpkeep *self,
              const SwCommit *commit)
{
  show_all (self);
  for (guint i = 0; i < commit->changes->len && commit->origin != SW_COMMIT_DONE; i++)
    {
      const SwChange *change = g_ptr_array_index (commit->changes, i);

      sw_node_rows_select (self->rows, change->node);
    }
}

static void
document_changed_cb (SwUpkeep *self)
{
  g_signal_group_set_target (self->document_signals, get_document (self));
  g_signal_group_set_target (self->findings_signals,
                             self->session != NULL ? sw_session_get_findings (self->session) : NULL);
  show_all (self);
}

static void
sw_upkeep_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sw_upkeep_parent_class)->map (widget);
  show_all (SW_UPKEEP (widget));
}

static gboolean
sw_upkeep_focus (GtkWidget *widget,
                 GtkDirectionType direction)
{
  SwUpkeep *self = SW_UPKEEP (widget);
  gboolean moved;

  self->moving_focus = TRUE;
  moved = GTK_WIDGET_CLASS (sw_upkeep_parent_class)->focus (widget, direction);
  self->moving_focus = FALSE;
  return moved;
}

static gboolean
sw_upkeep_grab_focus (GtkWidget *widget)
{
  SwUpkeep *self = SW_UPKEEP (widget);

  /* GTK also asks when Tab has found nothing more inside: then the focus shall leave. */
  if (self->moving_focus)
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (self->rows)) || gtk_widget_grab_focus (GTK_WIDGET (self->caption));
}

static void
sw_upkeep_dispose (GObject *object)
{
  SwUpkeep *self = SW_UPKEEP (object);

  g_clear_object (&self->session_signals);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->findings_signals);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_upkeep_parent_class)->dispose (object);
}

static void
sw_upkeep_class_init (SwUpkeepClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_upkeep_dispose;
  widget_class->map = sw_upkeep_map;
  widget_class->focus = sw_upkeep_focus;
  widget_class->grab_focus = sw_upkeep_grab_focus;

  gtk_widget_class_install_action (widget_class, "upkeep.attach", NULL, upkeep_action);
  gtk_widget_class_install_action (widget_class, "upkeep.remove", NULL, upkeep_action);

  g_type_ensure (SW_TYPE_NODE_ROWS);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-upkeep.ui");
  gtk_widget_class_bind_template_child (widget_class, SwUpkeep, scrolled);
  gtk_widget_class_bind_template_child (widget_class, SwUpkeep, title);
  gtk_widget_class_bind_template_child (widget_class, SwUpkeep, caption);
  gtk_widget_class_bind_template_child (widget_class, SwUpkeep, rows);
  gtk_widget_class_bind_template_callback (widget_class, command_cb);
}

static void
sw_upkeep_init (SwUpkeep *self)
{
  static const SwRowsFactory factory = { make_row, update_row };

  self->session_signals = g_signal_group_new (SW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::findings", G_CALLBACK (document_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::place", G_CALLBACK (place_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "reveal", G_CALLBACK (reveal_cb), self);
  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::read-only", G_CALLBACK (show_all), self);
  self->findings_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->findings_signals, "items-changed", G_CALLBACK (show_all), self);

  gtk_widget_init_template (GTK_WIDGET (self));
  sw_node_rows_set_factory (self->rows, &factory, self);
  sw_node_rows_set_name (self->rows, _("Allowances"));
}

/**
 * sw_upkeep_set_session:
 * @self: a view
 * @session: (nullable): the session of the window it is in
 */
void
sw_upkeep_set_session (SwUpkeep *self,
                       SwSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->session_signals, session);
  document_changed_cb (self);
}

/**
 * sw_upkeep_get_rows:
 * @self: a view
 *
 * Returns: (transfer none): its rows
 */
SwNodeRows *
sw_upkeep_get_rows (SwUpkeep *self)
{
  return self->rows;
}
