/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Findings for people: the place, the message, the text around it and a line that points at it.
 *
 * What a terminal would not show, or would obey (control characters, marks that turn the direction of
 * writing), is shown as \u{…}, so that an excerpt is what is there. The caret line counts cells, not
 * characters: wide ones take two, combining ones none. */

#include "lint/report/sw-report-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_CELLS 76
#define BEFORE_SPAN 30

static gboolean
is_shown (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_UNASSIGNED:
      return FALSE;
    case G_UNICODE_SPACE_SEPARATOR:
      return c == ' ';
    default:
      return TRUE;
    }
}

/* Appends one character as it can be shown, and returns how many cells it takes. */
static guint
append_char (GString *out,
             gunichar c)
{
  gsize before = out->len;

  if (!is_shown (c))
    {
      g_string_append_printf (out, "\\u{%X}", c);
      return (guint) (out->len - before);
    }

  g_string_append_unichar (out, c);
  return g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
}

/**
 * sw_report_append_visible:
 * @out: gets the text
 * @text: a text
 * @len: its length in bytes
 *
 * Appends the text with whatever cannot be seen in it as \u{…}.
 */
void
sw_report_append_visible (GString *out,
                          const char *text,
                          gsize len)
{
  for (const char *p = text; p < text + len; p = g_utf8_next_char (p))
    append_char (out, g_utf8_get_char (p));
}

static void
append_times (GString *out,
              char c,
              guint n)
{
  while (n-- > 0)
    g_string_append_c (out, c);
}

/* The text around the span, cut where the line would be too long, and the carets under it. */
static void
append_excerpt (GString *out,
                const char *text,
                gsize start,
                gsize end)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *from = text + start;
  const char *p;
  guint cells = 0, caret = 0, width = 0;

  for (guint i = 0; i < BEFORE_SPAN && from > text; i++)
    from = g_utf8_prev_char (from);
  if (from > text)
    {
      g_string_append (line, "…");
      cells = 1;
    }

  for (p = from; *p != '\0' && cells < MAX_CELLS; p = g_utf8_next_char (p))
    {
      guint taken;

      if (p == text + start)
        caret = cells;
      taken = append_char (line, g_utf8_get_char (p));
      if (p >= text + start && p < text + end)
        width += taken;
      cells += taken;
    }
  if (p == text + start)
    caret = cells;
  if (*p != '\0')
    g_string_append (line, "…");

  g_string_append_printf (out, "    %s\n    ", line->str);
  append_times (out, ' ', caret);
  append_times (out, '^', MAX (width, 1));
  g_string_append_c (out, '\n');
}

/**
 * sw_report_describe_place:
 * @item: a finding
 *
 * Returns: (transfer full) (nullable): level and number, as people name them; %NULL for a finding about
 *   the document
 */
char *
sw_report_describe_place (const SwReportItem *item)
{
  SwNode *node = sw_finding_get_node (item->finding);
  SwNode *level = sw_node_get_ancestor (node, SW_KIND_LEVEL);
  SwNode *domain = sw_node_get_ancestor (node, SW_KIND_DOMAIN);
  const char *label = level != NULL ? sw_node_get_text (level, SW_LEVEL_LABEL) : NULL;
  const char *name = domain != NULL ? sw_node_get_text (domain, SW_DOMAIN_NAME) : NULL;
  g_autofree char *place = NULL;

  if (level == NULL)
    return NULL;
  if (label == NULL || *label == '\0')
    label = item->level != NULL ? item->level : "";

  if (item->number > 0)
    /* Translators: a level and the number of a statement in it, such as “Emerging, statement 3” */
    place = g_strdup_printf (_("%s, statement %u"), label, item->number);
  else
    place = g_strdup (label);

  /* Translators: a domain of durable skills and a place in it, such as “Communication, Emerging” */
  return name != NULL && *name != '\0' ? g_strdup_printf (_("%s, %s"), name, place) : g_steal_pointer (&place);
}

static void
add (GString *out,
     const SwReportItem *item,
     gboolean first)
{
  const SwRule *rule = sw_finding_get_rule (item->finding);
  const char *message = sw_finding_get_message (item->finding);
  g_autofree char *place = sw_report_describe_place (item);
  gssize start = sw_finding_get_start (item->finding);

  sw_report_append_visible (out, item->file->name, strlen (item->file->name));
  if (item->file->has_lines)
    g_string_append_printf (out, ":%u:%u", item->line, item->column);
  g_string_append (out, ": ");
  if (place != NULL)
    {
      sw_report_append_visible (out, place, strlen (place));
      g_string_append (out, ": ");
    }
  g_string_append_printf (out, "%s: ", sw_severity_get_name (sw_finding_get_severity (item->finding)));
  sw_report_append_visible (out, message, strlen (message));
  g_string_append_printf (out, " [%s]\n", rule->id);

  if (item->text != NULL && *item->text != '\0')
    {
      if (start >= 0)
        append_excerpt (out, item->text, (gsize) start, (gsize) sw_finding_get_end (item->finding));
      else
        append_excerpt (out, item->text, 0, 0);
    }
}

static void
more (GString *out,
      const SwReportFile *file,
      const SwRule *rule,
      guint n)
{
  g_string_append_printf (out, ngettext ("%s: %u more finding of this rule [%s]",
                                         "%s: %u more findings of this rule [%s]", n),
                          file->name, n, rule->id);
  g_string_append_c (out, '\n');
}

const SwReportWriter sw_report_text_writer = { .add = add, .more = more };
