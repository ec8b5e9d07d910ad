/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of findings: what is wrong here, and what can be done about it.
 *
 * It is a GtkPopoverMenu, so that arrows, Enter and Esc are the toolkit's. The findings' messages stand
 * in it as text; under each are its fixes and, where there are several findings, the rest in a submenu.
 * What was chosen is done after the menu has gone and the focus is back where it was: some of it opens
 * another popover, and a fix goes on to the next finding. */

#include "problems/sw-finding-menu.h"

#include <glib/gi18n-lib.h>

#include "problems/sw-finding-actions.h"
#include "problems/sw-finding-allow.h"
#include "problems/sw-findings-at.h"
#include "problems/sw-fix-preview.h"
#include "problems/sw-menu-focus.h"
#include "problems/sw-message.h"
#include "problems/sw-problem-row.h"
#include "problems/sw-rule-page.h"
#include "session/sw-session-findings.h"

/* More at one place are read better in the panel. */
#define MAX_FINDINGS 6

typedef enum { NOTHING, FIX, FIX_RULE, ALLOW, ACCEPT, EXPLAIN } Choice;

#define SW_TYPE_FINDING_MENU (sw_finding_menu_get_type ())
G_DECLARE_FINAL_TYPE (SwFindingMenu, sw_finding_menu, SW, FINDING_MENU, GObject)

struct _SwFindingMenu
{
  GObject parent_instance;

  SwSession *session;
  GPtrArray *findings;
  GtkWidget *parent;
  GtkWidget *focus;        /* what had it; weak */
  GdkRectangle at;
  GtkPopover *popover;
  guint idle_id;

  Choice choice;
  guint finding;
  guint detail;            /* which fix; for how much a word is accepted */
};

G_DEFINE_FINAL_TYPE (SwFindingMenu, sw_finding_menu, G_TYPE_OBJECT)

static void
sw_finding_menu_dispose (GObject *object)
{
  SwFindingMenu *self = SW_FINDING_MENU (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  g_clear_weak_pointer (&self->focus);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->popover);
  g_clear_object (&self->session);
  g_clear_pointer (&self->findings, g_ptr_array_unref);

  G_OBJECT_CLASS (sw_finding_menu_parent_class)->dispose (object);
}

static void
sw_finding_menu_class_init (SwFindingMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_finding_menu_dispose;
}

static void
sw_finding_menu_init (SwFindingMenu *self)
{
}

static void
take_fix (SwFindingMenu *self,
          SwFinding *finding)
{
  GPtrArray *fixes = sw_finding_get_fixes (finding);
  g_autoptr (SwFix) fix = NULL;

  if (self->detail >= sw_finding_get_n_fixes (finding))
    return;

  fix = sw_fix_ref (g_ptr_array_index (fixes, self->detail));
  if (sw_finding_fix (self->session, finding, fix))
    sw_session_go_to_finding (self->session, TRUE);
}

static void
explain (SwFindingMenu *self,
         SwFinding *finding)
{
  const SwRule *rule = sw_finding_get_rule (finding);
  /* Nothing on the page takes the focus, so the popover itself has to say what it shows. */
  g_autofree char *said = g_strdup_printf (C_("rule", "%s. %s"), sw_rule_get_title (rule), sw_rule_get_why (rule));

  sw_finding_popover_popup (sw_rule_page_new (rule), said, self->parent, &self->at, self->focus);
}

static void
do_choice (SwFindingMenu *self)
{
  g_autoptr (SwFinding) finding = NULL;

  if (self->choice == NOTHING || self->finding >= self->findings->len || self->parent == NULL)
    return;

  finding = g_object_ref (g_ptr_array_index (self->findings, self->finding));
  switch (self->choice)
    {
    case FIX:
      take_fix (self, finding);
      break;
    case FIX_RULE:
      sw_fix_preview_present (self->session, sw_finding_get_rule (finding), self->parent);
      break;
    case ALLOW:
      sw_finding_allow_popup (self->session, finding, self->parent, &self->at, self->focus);
      break;
    case ACCEPT:
      sw_finding_accept_word (self->session, finding, self->detail);
      break;
    case EXPLAIN:
      explain (self, finding);
      break;
    case NOTHING:
    default:
      break;
    }
}

static gboolean
closed_idle_cb (gpointer data)
{
  SwFindingMenu *self = data;

  self->idle_id = 0;
  sw_finding_popover_give_back_focus (self->popover, self->focus);
  gtk_widget_unparent (GTK_WIDGET (self->popover));
  g_clear_object (&self->popover);
  do_choice (self);
  g_object_unref (self);
  return G_SOURCE_REMOVE;
}

/* The choice is told before or after the menu closes, by the toolkit's pleasure; later both are known. */
static void
closed_cb (SwFindingMenu *self)
{
  sw_finding_popover_give_back_focus (self->popover, self->focus);
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (closed_idle_cb, self);
}

/* The window may close while the menu is open, or has closed a moment ago. */
static void
parent_gone_cb (SwFindingMenu *self)
{
  /* Else the menu owns itself no longer. */
  if (self->popover == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->popover, self);
  /* One that is open holds the grab of the window's keys until it is hidden. */
  gtk_popover_popdown (self->popover);
  gtk_widget_unparent (GTK_WIDGET (self->popover));
  g_object_unref (self);
}

static void
chosen_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer data)
{
  static const char *const names[] = { "", "fix", "fix-rule", "allow", "accept", "explain" };
  SwFindingMenu *self = data;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], g_action_get_name (G_ACTION (action))))
      self->choice = i;
  g_variant_get (parameter, "(uu)", &self->finding, &self->detail);
}

static void
append (GMenu *menu,
        const char *label,
        const char *action,
        guint finding,
        guint detail)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (escaped, NULL);

  g_menu_item_set_action_and_target (item, action, "(uu)", finding, detail);
  g_menu_append_item (menu, item);
}

/* No submenu: two findings may be about one word, and GtkPopoverMenu knows its submenus by their labels. */
static void
append_accept (SwFindingMenu *self,
               GMenu *menu,
               guint index)
{
  SwFinding *finding = g_ptr_array_index (self->findings, index);
  g_autofree char *word = sw_finding_dup_word (finding);
  g_autofree char *team = sw_finding_dup_team_path (self->session);
  g_autofree char *here = NULL, *framework = NULL, *all = NULL;

  if (word == NULL)
    return;

  here = g_strdup_printf (_("Accept ‘%s’ here"), word);
  append (menu, here, "finding.accept", index, SW_FOR_STATEMENT);
  framework = g_strdup_printf (_("Accept ‘%s’ in this framework"), word);
  append (menu, framework, "finding.accept", index, SW_FOR_FRAMEWORK);
  if (team == NULL)
    return;
  all = g_strdup_printf (_("Accept ‘%s’ for the team"), word);
  append (menu, all, "finding.accept", index, SW_FOR_TEAM);
}

static void
append_rest (SwFindingMenu *self,
             GMenu *menu,
             guint index,
             gboolean editable)
{
  const SwRule *rule = sw_finding_get_rule (g_ptr_array_index (self->findings, index));
  guint n = editable ? sw_findings_count_fixes (self->session, rule) : 0;

  if (n > 1)
    {
      g_autofree char *label = g_strdup_printf (_("Fix all %u of this rule…"), n);

      append (menu, label, "finding.fix-rule", index, 0);
    }
  if (editable)
    {
      append (menu, _("Allow here…"), "finding.allow", index, 0);
      append_accept (self, menu, index);
    }
  append (menu, _("Explain rule"), "finding.explain", index, 0);
}

static void
append_finding (SwFindingMenu *self,
                GMenu *menu,
                guint index,
                gboolean editable)
{
  SwFinding *finding = g_ptr_array_index (self->findings, index);
  GPtrArray *fixes = sw_finding_get_fixes (finding);
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuItem) message = g_menu_item_new (NULL, NULL);
  g_autofree char *id = g_strdup_printf ("finding-%u", index);

  g_menu_item_set_attribute (message, "custom", "s", id);
  g_menu_append_item (section, message);
  for (guint i = 0; editable && i < sw_finding_get_n_fixes (finding); i++)
    append (section, sw_fix_get_title (g_ptr_array_index (fixes, i)), "finding.fix", index, i);

  if (self->findings->len == 1)
    append_rest (self, section, index, editable);
  else
    {
      g_autoptr (GMenu) rest = g_menu_new ();
      /* GtkPopoverMenu knows its submenus by their labels: each has to be another. */
      g_autofree char *label = g_strdup_printf (_("More about problem %u"), index + 1);

      append_rest (self, rest, index, editable);
      g_menu_append_submenu (section, label, G_MENU_MODEL (rest));
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GtkWidget *
new_message (SwFindingMenu *self,
             const char *text,
             SwSeverity severity)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  if (severity != SW_SEVERITY_OFF)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (sw_severity_get_icon_name (severity));

      gtk_widget_set_valign (icon, GTK_ALIGN_START);
      gtk_widget_add_css_class (icon, "severity");
      sw_severity_mark (icon, severity);
      gtk_box_append (GTK_BOX (box), icon);
    }
  sw_message_show (GTK_LABEL (label), text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 42);
  gtk_label_set_width_chars (GTK_LABEL (label), 20);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "finding-message");
  return sw_finding_clamp_new (box, self->parent, 46);
}

static void
add_messages (SwFindingMenu *self,
              GtkPopoverMenu *popover)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < self->findings->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (self->findings, i);
      g_autofree char *id = g_strdup_printf ("finding-%u", i);

      gtk_popover_menu_add_child (popover, new_message (self, sw_finding_get_message (finding),
                                                        sw_finding_get_severity (finding)), id);
      g_string_append_printf (all, "%s%s", i > 0 ? " " : "", sw_finding_get_message (finding));
    }
  if (self->findings->len == 0)
    {
      gtk_popover_menu_add_child (popover, new_message (self, _("No problems here."), SW_SEVERITY_OFF), "none");
      g_string_append (all, _("No problems here."));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, all->str, -1);
}

static void
add_actions (SwFindingMenu *self)
{
  static const GActionEntry entries[] = {
    { "fix", chosen_cb, "(uu)" },
    { "fix-rule", chosen_cb, "(uu)" },
    { "allow", chosen_cb, "(uu)" },
    { "accept", chosen_cb, "(uu)" },
    { "explain", chosen_cb, "(uu)" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->popover), "finding", G_ACTION_GROUP (actions));
}

/* The menu may be longer than the room on either side, and GTK then cuts it where it was to be, however
 * little is there: it goes to the side with more of the window. */
static GtkPositionType
choose_side (GtkWidget *parent,
             const GdkRectangle *at)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (parent));
  graphene_point_t place;

  if (root == NULL || !gtk_widget_compute_point (parent, root, &GRAPHENE_POINT_INIT (at->x, at->y), &place))
    return GTK_POS_BOTTOM;
  return place.y > gtk_widget_get_height (root) - (place.y + at->height) ? GTK_POS_TOP : GTK_POS_BOTTOM;
}

static GtkPopover *
popup (SwSession *session,
       GtkWidget *parent,
       const GdkRectangle *at,
       GPtrArray *findings,
       GMenuModel *more_actions)
{
  SwFindingMenu *self = g_object_new (SW_TYPE_FINDING_MENU, NULL);
  gboolean editable = sw_session_is_editable (session);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkRoot *root = gtk_widget_get_root (parent);

  self->session = g_object_ref (session);
  self->findings = g_ptr_array_ref (findings);
  self->at = sw_finding_popover_get_place (parent, at);
  g_set_weak_pointer (&self->parent, parent);
  g_set_weak_pointer (&self->focus, root != NULL ? gtk_root_get_focus (root) : NULL);

  for (guint i = 0; i < findings->len; i++)
    append_finding (self, menu, i, editable);
  if (findings->len == 0)
    {
      g_autoptr (GMenu) section = g_menu_new ();
      g_autoptr (GMenuItem) message = g_menu_item_new (NULL, NULL);

      g_menu_item_set_attribute (message, "custom", "s", "none");
      g_menu_append_item (section, message);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }
  if (more_actions != NULL)
    g_menu_append_section (menu, NULL, more_actions);

  self->popover = GTK_POPOVER (g_object_ref_sink (gtk_popover_menu_new_from_model (G_MENU_MODEL (menu))));
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "finding-menu");
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_position (self->popover, choose_side (parent, &self->at));
  gtk_widget_set_halign (GTK_WIDGET (self->popover), GTK_ALIGN_START);
  add_messages (self, GTK_POPOVER_MENU (self->popover));
  add_actions (self);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), parent);
  gtk_popover_set_pointing_to (self->popover, &self->at);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_gone_cb), self, G_CONNECT_SWAPPED);
  sw_menu_hold_focus (self->popover);
  gtk_popover_popup (self->popover);
  return self->popover;
}

static int
compare_severity (gconstpointer a,
                  gconstpointer b)
{
  return (int) sw_finding_get_severity (*(SwFinding *const *) b) -
         (int) sw_finding_get_severity (*(SwFinding *const *) a);
}

/**
 * sw_finding_menu_popup:
 * @session: a session with a document
 * @parent: the widget to show the menu over; it has a layout manager
 * @at: where in it
 * @node: the node whose findings are meant
 * @more_actions: (nullable): what else can be done there, with actions that @parent knows
 *
 * Shows the findings of @node and of what it cites, the gravest first, with what can be done about them; and
 * of a statement, those of the headings that it is the first one below.
 *
 * Returns: (transfer none): the menu
 */
GtkPopover *
sw_finding_menu_popup (SwSession *session,
                       GtkWidget *parent,
                       const GdkRectangle *at,
                       SwNode *node,
                       GMenuModel *more_actions)
{
  SwLinter *linter = sw_session_get_linter (session);
  g_autoptr (GPtrArray) findings = sw_findings_at (linter, node);

  g_ptr_array_sort (findings, compare_severity);
  if (sw_node_get_kind (node) == SW_KIND_STATEMENT)
    g_ptr_array_extend_and_steal (findings, sw_findings_above (linter, node));
  if (findings->len > MAX_FINDINGS)
    g_ptr_array_set_size (findings, MAX_FINDINGS);
  return popup (session, parent, at, findings, more_actions);
}

/**
 * sw_finding_menu_popup_at_mark:
 * @session: a session with a document
 * @parent: the widget to show the menu over; it has a layout manager
 * @mark: the mark in it that was clicked
 * @node: the node that the mark is for
 *
 * Shows the findings of @node below its mark.
 *
 * Returns: (transfer none): the menu
 */
GtkPopover *
sw_finding_menu_popup_at_mark (SwSession *session,
                               GtkWidget *parent,
                               GtkWidget *mark,
                               SwNode *node)
{
  GdkRectangle area = { 0, 0, 1, 1 };
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (mark, parent, &bounds))
    area = (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                           (int) bounds.size.height };
  return sw_finding_menu_popup (session, parent, &area, node, NULL);
}

/**
 * sw_finding_menu_popup_finding:
 * @session: a session with a document
 * @parent: the widget to show the menu over; it has a layout manager
 * @at: where in it
 * @finding: a finding
 *
 * Shows what can be done about one finding.
 *
 * Returns: (transfer none): the menu
 */
GtkPopover *
sw_finding_menu_popup_finding (SwSession *session,
                               GtkWidget *parent,
                               const GdkRectangle *at,
                               SwFinding *finding)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (findings, g_object_ref (finding));
  return popup (session, parent, at, findings, NULL);
}
