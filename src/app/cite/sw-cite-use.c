/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citing, whoever asks for it: list, key or menu. What was done is said, and what was cited is
 * remembered, so that it comes first the next time, in whatever framework. */

#include "cite/sw-cite-use.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sw-citation-edits.h"
#include "sw-config.h"

#define N_RECENT 12

/**
 * sw_cite_get_recent:
 *
 * Returns: (transfer full): ids of the sources cited last, the newest first
 */
GStrv
sw_cite_get_recent (void)
{
  g_autoptr (GSettings) settings = g_settings_new (SW_APP_ID);

  return g_settings_get_strv (settings, "recent-sources");
}

static void
remember (const char *id)
{
  g_autoptr (GSettings) settings = g_settings_new (SW_APP_ID);
  g_auto (GStrv) old = g_settings_get_strv (settings, "recent-sources");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) now = NULL;
  guint n = 1;

  if (old[0] != NULL && strcmp (old[0], id) == 0)
    return;

  g_strv_builder_add (builder, id);
  for (guint i = 0; old[i] != NULL && n < N_RECENT; i++)
    if (strcmp (old[i], id) != 0)
      {
        g_strv_builder_add (builder, old[i]);
        n++;
      }
  now = g_strv_builder_end (builder);
  g_settings_set_strv (settings, "recent-sources", (const char *const *) now);
}

/* One statement shows what was done to it; many have a way back at hand. */
static void
tell (SwSession *session,
      guint n,
      char *sentence)
{
  if (n == 1)
    sw_session_say (session, sentence);
  else
    sw_session_announce (session, sentence, TRUE);
  g_free (sentence);
}

static const char *
get_label (SwNode *source)
{
  const char *label = sw_node_get_text (source, SW_SOURCE_LABEL);

  return label != NULL && *label != '\0' ? label : sw_node_get_id (source);
}

/**
 * sw_cite_toggle:
 * @session: a session
 * @statements: (element-type SwNode): a selection
 * @source: a source of the document, or one that belongs to nobody and is added to it
 * @only: whether they shall cite no other
 *
 * Where all of them cite it, none does afterwards; else all do.
 *
 * Returns: whether it was done
 */
gboolean
sw_cite_toggle (SwSession *session,
                GPtrArray *statements,
                SwNode *source,
                gboolean only)
{
  SwDocument *document = sw_session_get_document (session);
  guint n = statements->len;
  gboolean done = only ? sw_statements_cite_only (document, statements, source)
                       : sw_statements_toggle_citation (document, statements, source);
  gboolean cited = done && sw_statements_get_cited (statements, source) == SW_CITED_BY_ALL;
  const char *label = get_label (source);

  if (!done)
    return FALSE;

  if (!cited)
    /* Translators: the name of a source follows the number */
    tell (session, n, g_strdup_printf (ngettext ("%u statement no longer cites “%s”",
                                                 "%u statements no longer cite “%s”", n), n, label));
  else if (only)
    tell (session, n, g_strdup_printf (ngettext ("%u statement cites “%s” and nothing else",
                                                 "%u statements cite “%s” and nothing else", n), n, label));
  else
    tell (session, n, g_strdup_printf (ngettext ("%u statement cites “%s”", "%u statements cite “%s”", n), n, label));
  if (cited)
    remember (sw_node_get_id (source));
  return TRUE;
}

/**
 * sw_cite_new:
 * @session: a session
 * @statements: (element-type SwNode): a selection
 * @label: what a source shall be called that is not there yet
 * @only: whether they shall cite no other
 *
 * Makes the source and cites it, in one step.
 *
 * Returns: whether it was done
 */
gboolean
sw_cite_new (SwSession *session,
             GPtrArray *statements,
             const char *label,
             gboolean only)
{
  g_autoptr (SwNode) source = sw_node_new (SW_KIND_SOURCE);

  sw_node_init_text (source, SW_SOURCE_LABEL, label);
  return sw_cite_toggle (session, statements, source, only);
}

/**
 * sw_cite_nth:
 * @session: a session
 * @statements: (element-type SwNode): a selection
 * @number: which of the document's sources, from 1
 * @only: whether they shall cite no other
 *
 * Returns: whether there is such a source
 */
gboolean
sw_cite_nth (SwSession *session,
             GPtrArray *statements,
             guint number,
             gboolean only)
{
  SwNode *extensions = sw_document_get_part (sw_session_get_document (session), SW_KIND_EXTENSIONS);
  SwNode *source = sw_node_get_nth (extensions, SW_LIST_SOURCES, number - 1);

  if (source == NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_("There is no source %u in the list of sources."), number);

      sw_session_say (session, sentence);
      return FALSE;
    }
  return sw_cite_toggle (session, statements, source, only);
}

/**
 * sw_cite_as_above:
 * @session: a session
 * @statements: (element-type SwNode): a selection
 *
 * Returns: whether there is a statement above that cites anything
 */
gboolean
sw_cite_as_above (SwSession *session,
                  GPtrArray *statements)
{
  guint n = statements->len;

  if (!sw_statements_cite_as_above (sw_session_get_document (session), statements))
    {
      sw_session_say (session, _("The statement above cites nothing."));
      return FALSE;
    }
  tell (session, n, g_strdup_printf (ngettext ("%u statement cites what the one above it does",
                                               "%u statements cite what the one above them does", n), n));
  return TRUE;
}
