/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Records whose statements are gone.
 *
 * A record says what it held and for which text; it goes to another statement, the one most like its own
 * first, or is discarded. */

#include "review/sw-upkeep-private.h"

#include <glib/gi18n-lib.h>

#include "model/sw-orphan-edits.h"
#include "model/sw-strand-edits.h"
#include "problems/sw-problem-place.h"
#include "problems/sw-rule-page.h"
#include "registry/sw-pick-list.h"
#include "sw-popover-close.h"

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
  SwNode *strand = sw_document_find_strand (sw_upkeep_get_document (self), sw_node_get_text (orphan, SW_ORPHAN_STRAND));
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

/* A title and what is said of it, as one text to the ear; a statement has its full stop already. */
static char *
dup_row_name (const char *title,
              const char *hint)
{
  return g_strdup_printf (g_str_has_suffix (title, ".") ? "%s %s" : "%s. %s", title, hint);
}

static const char *
find_label (SwNode *container,
            const char *key)
{
  SwNode *level = sw_node_find_child (container, SW_LIST_LEVELS, SW_LEVEL_KEY, key);

  return level != NULL ? sw_node_get_text (level, SW_LEVEL_LABEL) : NULL;
}

/* A record names its level by the key; people know it by what it is called. */
static const char *
get_level_label (SwUpkeep *self,
                 const char *section_key,
                 const char *key)
{
  SwNode *root = sw_document_get_root (sw_upkeep_get_document (self));

  for (guint i = 0; key != NULL && i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    {
      SwNode *section = sw_node_get_nth (root, SW_LIST_SECTIONS, i);
      const char *label = NULL;

      if (section_key != NULL && g_strcmp0 (sw_node_get_text (section, SW_SECTION_KEY), section_key) != 0)
        continue;
      label = find_label (section, key);
      for (guint j = 0; label == NULL && j < sw_node_get_n (section, SW_LIST_DOMAINS); j++)
        label = find_label (sw_node_get_nth (section, SW_LIST_DOMAINS, j), key);
      if (label != NULL && *label != '\0')
        return label;
    }
  return key;
}

char *
sw_upkeep_update_orphan (SwUpkeep *self,
                         GtkWidget *box,
                         SwNode *orphan)
{
  const char *text = sw_node_get_text (orphan, SW_ORPHAN_FOR);
  const char *section = sw_node_get_text (orphan, SW_ORPHAN_SECTION);
  const char *level = get_level_label (self, section, sw_node_get_text (orphan, SW_ORPHAN_LEVEL));
  const char *domain = sw_node_get_text (orphan, SW_ORPHAN_DOMAIN);
  g_autofree char *contents = dup_contents (self, orphan);
  g_autofree char *hint =
    /* Translators: what a record holds, and where its statement was. */
    g_strdup_printf (_("Holds %s. It was in “%s”."), contents,
                     level != NULL ? level : domain != NULL ? domain : section != NULL ? section : "");
  const char *title = text != NULL ? text : _("A record without a text");

  sw_upkeep_fill_row (box, title, hint, "");
  return dup_row_name (title, hint);
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

  sw_upkeep_say_focus (self);
  if (sw_orphan_attach (sw_upkeep_get_document (self), orphan, statement))
    sw_session_announce (self->session, _("The record belongs to the statement now."), TRUE);
}

void
sw_upkeep_attach_orphan (SwUpkeep *self,
                         SwNode *orphan)
{
  g_autoptr (GPtrArray) candidates = sw_orphan_list_candidates (sw_upkeep_get_document (self), orphan);
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

  sw_popover_close_around (button);
  if (orphan == NULL || sw_node_get_kind (orphan) != SW_KIND_ORPHAN)
    return;
  sw_upkeep_say_focus (self);
  if (sw_orphan_discard (sw_upkeep_get_document (self), orphan))
    sw_session_announce (self->session, _("The record was discarded."), TRUE);
}

void
sw_upkeep_ask_to_discard (SwUpkeep *self,
                          SwNode *orphan)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = sw_upkeep_new_label (NULL);
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
