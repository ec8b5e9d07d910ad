/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a row shows beside its text: what lint says of it, and what it cites.
 *
 * Findings about a citation are shown at its chip and counted with those about the text. */

#include "editor/sw-statement-row-private.h"

#include <glib/gi18n-lib.h>

#include "cite/sw-cite-button.h"
#include "problems/sw-findings-at.h"

static void
append_sentence (GString *messages,
                 const char *sentence)
{
  if (*sentence != '\0')
    g_string_append_printf (messages, "%s%s", messages->len > 0 ? " " : "", sentence);
}

static void
append_messages (GString *messages,
                 GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    append_sentence (messages, sw_finding_get_message (g_ptr_array_index (findings, i)));
}

/* Says the row's place as its name, and its findings and citations as its description, before focus
 * arrives. */
static void
describe (SwStatementRow *self,
          GPtrArray *findings)
{
  SwDocument *document = sw_session_get_document (self->session);
  g_autofree char *cited = self->node != NULL ? sw_citations_describe (document, self->node) : NULL;
  g_autoptr (GString) messages = g_string_new (NULL);

  append_messages (messages, findings);
  if (cited != NULL)
    append_sentence (messages, cited);
  if (self->node != NULL)
    {
      g_autoptr (GPtrArray) above = sw_findings_above (sw_session_get_linter (self->session), self->node);
      g_autofree char *review = sw_review_marks_dup_description (self->review);
      g_autofree char *grounds = sw_grounds_mark_dup_description (self->grounds);

      append_sentence (messages, grounds);
      append_sentence (messages, review);
      append_messages (messages, above);
    }

  sw_text_set_accessible_name (self->text, self->place != NULL ? self->place : _("New statement"));
  sw_text_set_accessible_description (self->text, messages->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->place != NULL ? self->place : _("New statement"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, messages->str, -1);
}

/**
 * sw_statement_row_update_findings:
 * @self: a row
 *
 * Shows what lint says of the row's statement now.
 */
void
sw_statement_row_update_findings (SwStatementRow *self)
{
  SwLinter *linter = sw_session_get_linter (self->session);
  g_autoptr (GPtrArray) findings = self->node != NULL ? sw_findings_at (linter, self->node) : g_ptr_array_new ();
  g_autofree SwTextMark *marks = g_new0 (SwTextMark, MAX (findings->len, 1));
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (findings, i);
      SwSeverity severity = sw_finding_get_severity (finding);

      if (sw_finding_get_start (finding) < 0 || sw_finding_get_node (finding) != self->node)
        continue;

      marks[n].start = (gsize) sw_finding_get_start (finding);
      marks[n].length = (gsize) (sw_finding_get_end (finding) - sw_finding_get_start (finding));
      marks[n].severity = severity == SW_SEVERITY_ERROR     ? SW_TEXT_MARK_ERROR
                          : severity == SW_SEVERITY_WARNING ? SW_TEXT_MARK_WARNING
                                                            : SW_TEXT_MARK_INFO;
      marks[n].message = sw_finding_get_message (finding);
      n++;
    }

  sw_text_set_marks (self->text, marks, n);
  sw_findings_mark_show (self->mark, findings);
  describe (self, findings);
  if (self->citations != NULL && self->node != NULL)
    sw_citations_show (self->citations, self->node);
}

static void
cite_cb (SwStatementRow *self)
{
  g_signal_emit_by_name (self, "cite");
}

static void
open_citation_cb (SwStatementRow *self,
                  SwNode *citation)
{
  g_signal_emit_by_name (self, "open-citation", citation);
}

static void
leave_citations_cb (SwStatementRow *self,
                    GtkDirectionType direction)
{
  gboolean handled;

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  if (direction == GTK_DIR_DOWN)
    g_signal_emit_by_name (self, "command", SW_TEXT_COMMAND_DOWN_EDGE, -1, &handled);
}

static void
add_citations (SwStatementRow *self)
{
  self->citations = SW_CITATIONS (sw_citations_new (self->session));
  g_signal_connect_object (self->citations, "open", G_CALLBACK (open_citation_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->citations, "leave", G_CALLBACK (leave_citations_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->citations, "cite", G_CALLBACK (cite_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_direction (GTK_WIDGET (self->citations), gtk_widget_get_direction (GTK_WIDGET (self->content)));
  gtk_box_append (self->content, GTK_WIDGET (self->citations));
}

/* The window would look for another focus by itself, later than the right one is given. */
static void
remove_citations (SwStatementRow *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->content)) == GTK_WIDGET (self->citations))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_box_remove (self->content, GTK_WIDGET (self->citations));
  self->citations = NULL;
}

/**
 * sw_statement_row_update_citations:
 * @self: a row
 *
 * Shows what the row's statement cites now.
 */
void
sw_statement_row_update_citations (SwStatementRow *self)
{
  gboolean any = self->node != NULL && sw_node_get_n (self->node, SW_LIST_CITATIONS) > 0;

  if (any && self->citations == NULL)
    add_citations (self);
  else if (!any && self->citations != NULL)
    remove_citations (self);
  if (self->cite != NULL)
    gtk_widget_set_visible (self->cite, !any);
  sw_statement_row_update_findings (self);
}

/**
 * sw_statement_row_get_citations:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the chips of what the statement cites
 */
SwCitations *
sw_statement_row_get_citations (SwStatementRow *self)
{
  return self->citations;
}

/**
 * sw_statement_row_offer_to_cite:
 * @self: a row that the user has come to
 *
 * Makes the button that cites, which rows do not have before that.
 */
void
sw_statement_row_offer_to_cite (SwStatementRow *self)
{
  if (self->cite != NULL || self->node == NULL || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self->text)))
    return;

  self->cite = sw_cite_button_new ();
  g_signal_connect_object (self->cite, "clicked", G_CALLBACK (cite_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->cite_place, self->cite);
  sw_statement_row_update_citations (self);
}
