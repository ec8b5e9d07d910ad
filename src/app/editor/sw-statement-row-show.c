/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a row shows beside its text: what lint says of it, and what it cites.
 *
 * Findings about a citation are shown at its chip and counted with those about the text. */

#include "editor/sw-statement-row-private.h"

#include <glib/gi18n-lib.h>

#include "cite/sw-cite-button.h"
#include "lint/sw-linter.h"

/* Says the row's place as its name, and its findings and citations as its description, before focus
 * arrives. */
static void
describe (SwStatementRow *self,
          GPtrArray *findings)
{
  SwDocument *document = sw_session_get_document (self->session);
  g_autofree char *cited = self->node != NULL ? sw_citations_describe (document, self->node) : NULL;
  g_autoptr (GString) messages = g_string_new (NULL);

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    g_string_append_printf (messages, "%s%s", i > 0 ? " " : "",
                            sw_finding_get_message (g_ptr_array_index (findings, i)));
  if (cited != NULL)
    g_string_append_printf (messages, "%s%s", messages->len > 0 ? " " : "", cited);
  if (self->node != NULL)
    {
      g_autofree char *review = sw_review_marks_dup_description (self->review);
      g_autofree char *grounds = sw_grounds_mark_dup_description (self->grounds);

      if (*grounds != '\0')
        g_string_append_printf (messages, "%s%s", messages->len > 0 ? " " : "", grounds);
      if (*review != '\0')
        g_string_append_printf (messages, "%s%s", messages->len > 0 ? " " : "", review);
    }

  sw_text_set_accessible_name (self->text, self->place != NULL ? self->place : _("New statement"));
  sw_text_set_accessible_description (self->text, messages->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->place != NULL ? self->place : _("New statement"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, messages->str, -1);
}

static void
show_mark (SwStatementRow *self,
           guint n,
           SwSeverity worst)
{
  static const char *const icons[] = {
    [SW_SEVERITY_INFO] = "dialog-information-symbolic",
    [SW_SEVERITY_WARNING] = "dialog-warning-symbolic",
    [SW_SEVERITY_ERROR] = "dialog-error-symbolic",
  };
  static const char *const classes[] = { "info", "warning", "error" };
  g_autofree char *count = n > 1 ? g_strdup_printf ("%u", n) : g_strdup ("");
  g_autofree char *sentence = NULL;

  /* Its place is kept while there is nothing to say: lint never moves the text. */
  gtk_widget_set_opacity (self->mark, n > 0 ? 1 : 0);
  gtk_widget_set_can_target (self->mark, n > 0);
  gtk_label_set_text (self->mark_count, count);

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (n > 0 && i == worst - SW_SEVERITY_INFO)
        gtk_widget_add_css_class (self->mark, classes[i]);
      else
        gtk_widget_remove_css_class (self->mark, classes[i]);
    }

  if (n == 0)
    {
      gtk_widget_set_tooltip_text (self->mark, NULL);
      return;
    }

  gtk_image_set_from_icon_name (self->mark_image, icons[worst]);
  sentence = g_strdup_printf (ngettext ("%u problem", "%u problems", n), n);
  gtk_widget_set_tooltip_text (self->mark, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

/* What is wrong with the text, then with each citation. */
static GPtrArray *
list_findings (SwStatementRow *self)
{
  SwLinter *linter = sw_session_get_linter (self->session);
  GPtrArray *own, *list;
  guint n;

  if (linter == NULL || self->node == NULL)
    return NULL;

  own = sw_linter_get_for_node (linter, self->node);
  n = sw_node_get_n (self->node, SW_LIST_CITATIONS);
  if (n == 0)
    return own != NULL ? g_ptr_array_ref (own) : NULL;

  list = g_ptr_array_new ();
  if (own != NULL)
    g_ptr_array_extend (list, own, NULL, NULL);
  for (guint i = 0; i < n; i++)
    {
      own = sw_linter_get_for_node (linter, sw_node_get_nth (self->node, SW_LIST_CITATIONS, i));
      if (own != NULL)
        g_ptr_array_extend (list, own, NULL, NULL);
    }
  return list;
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
  g_autoptr (GPtrArray) findings = list_findings (self);
  g_autofree SwTextMark *marks = NULL;
  SwSeverity worst = SW_SEVERITY_OFF;
  guint n = 0;

  marks = g_new0 (SwTextMark, MAX (findings != NULL ? findings->len : 0, 1));
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (findings, i);
      SwSeverity severity = sw_finding_get_severity (finding);

      worst = MAX (worst, severity);
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
  show_mark (self, findings != NULL ? findings->len : 0, worst);
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
