/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A message to those who publish an anchor, that something in it is wrong.
 *
 * It names what they need to find it: the occupation, the group, the anchor as it stands here and the
 * release it is from. It is text for the user to send; nothing is sent from here. The names of its parts
 * are in English, since those who read it do: they are no words of the program's. */

#include "model/sw-anchor-correction.h"

static const char *
get_text (SwNode *node,
          guint field)
{
  const char *text = sw_node_get_text (node, field);

  return text != NULL ? text : "";
}

static void
add_line (GString *message,
          const char *title,
          const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (message, "%s: %s\n", title, value);
}

/**
 * sw_anchor_correction_subject:
 * @document: a document
 * @anchor: one of its anchors
 *
 * Returns: (transfer full): the message's subject, in English
 */
char *
sw_anchor_correction_subject (SwDocument *document,
                              SwNode *anchor)
{
  SwNode *occupation = sw_document_get_part (document, SW_KIND_OCCUPATION);
  const SwMember *group = sw_schema_get_list (SW_KIND_ANCHORS, sw_node_get_list_id (anchor));

  return g_strdup_printf ("Correction for %s %s: %s", get_text (occupation, SW_OCCUPATION_SOC),
                          get_text (occupation, SW_OCCUPATION_TITLE), group->title);
}

/**
 * sw_anchor_correction_message:
 * @document: a document
 * @anchor: one of its anchors
 * @words: what its user has to say
 *
 * Returns: (transfer full): the message
 */
char *
sw_anchor_correction_message (SwDocument *document,
                              SwNode *anchor,
                              const char *words)
{
  SwNode *occupation = sw_document_get_part (document, SW_KIND_OCCUPATION);
  SwNode *provenance = sw_document_get_part (document, SW_KIND_PROVENANCE);
  const SwMember *group = sw_schema_get_list (SW_KIND_ANCHORS, sw_node_get_list_id (anchor));
  const char *release = sw_node_get_text (anchor, SW_ANCHOR_RELEASE);
  GString *message = g_string_new (NULL);
  g_autofree char *said = g_strstrip (g_strdup (words));

  g_string_append_printf (message, "Occupation: %s %s\n", get_text (occupation, SW_OCCUPATION_SOC),
                          get_text (occupation, SW_OCCUPATION_TITLE));
  add_line (message, "Part", group->title);
  add_line (message, "Text", sw_node_get_text (anchor, SW_ANCHOR_TEXT));
  add_line (message, "Code", sw_node_get_text (anchor, SW_ANCHOR_CODE));
  add_line (message, "Release", release != NULL ? release : sw_node_get_text (provenance, SW_PROVENANCE_ONET));
  if (*said != '\0')
    g_string_append_printf (message, "\n%s\n", said);
  return g_string_free (message, FALSE);
}

/* RFC 6068 wants line breaks in a message as CR and LF. */
static void
append_escaped (GString *uri,
                const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *valid = g_utf8_make_valid (lines[i], -1);
      g_autofree char *escaped = g_uri_escape_string (valid, NULL, FALSE);

      g_string_append_printf (uri, "%s%s", i > 0 ? "%0D%0A" : "", escaped);
    }
}

/**
 * sw_mail_uri:
 * @to: (nullable): the address, %NULL where the user knows it better
 * @subject: the subject
 * @message: the text
 *
 * Returns: (transfer full): a `mailto:` URI by RFC 6068, in ASCII
 */
char *
sw_mail_uri (const char *to,
             const char *subject,
             const char *message)
{
  GString *uri = g_string_new ("mailto:");

  if (to != NULL)
    g_string_append_uri_escaped (uri, to, "@", FALSE);
  g_string_append (uri, "?subject=");
  append_escaped (uri, subject);
  g_string_append (uri, "&body=");
  append_escaped (uri, message);
  return g_string_free (uri, FALSE);
}
