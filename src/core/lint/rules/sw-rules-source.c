/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules about the sources that a document lists.
 *
 * A source is used where a statement cites it or a section gives it to each new statement. The
 * release of O*NET stands in two places, in the document's own sources and in the registry; the first
 * number of the form "30.2" in a text is its release, and only a registered O*NET source that is cited
 * can contradict. */

#include "lint/rules/sw-rules-wider-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sw-field-checks.h"

static void
add_cited (GHashTable *cited,
           SwNode *node,
           SwListId list)
{
  for (guint i = 0; i < sw_node_get_n (node, list); i++)
    {
      const char *id = sw_node_get_text (sw_node_get_nth (node, list, i), SW_CITATION_SOURCE);

      if (id != NULL)
        g_hash_table_add (cited, (gpointer) id);
    }
}

/* The ids of the sources in use; the texts belong to the document. */
static GHashTable *
list_cited (SwLintRun *run)
{
  GHashTable *cited = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < run->rows->len; i++)
    add_cited (cited, sw_lint_run_nth_row (run, i)->node, SW_LIST_CITATIONS);
  for (guint i = 0; i < run->sections->len; i++)
    add_cited (cited, sw_lint_run_nth_section (run, i)->node, SW_LIST_DEFAULT_CITATIONS);
  return cited;
}

static gboolean
is_blank (const char *text)
{
  while (text != NULL && g_ascii_isspace (*text))
    text++;
  return text == NULL || *text == '\0';
}

/* Points at the first "30.2" of @text. */
static const char *
find_release (const char *text,
              gsize *len)
{
  for (const char *p = text; p != NULL && *p != '\0'; p++)
    {
      gsize whole = strspn (p, "0123456789");
      gsize part = p[whole] == '.' ? strspn (p + whole + 1, "0123456789") : 0;

      if (whole > 0 && part > 0)
        {
          *len = whole + 1 + part;
          return p;
        }
      if (whole > 0)
        p += whole - 1;
    }
  return NULL;
}

static gboolean
is_onet (SwNode *source)
{
  const char *label = sw_node_get_text (source, SW_SOURCE_LABEL);
  const char *title = sw_node_get_text (source, SW_SOURCE_TITLE);

  return (label != NULL && strstr (label, "O*NET") != NULL) || (title != NULL && strstr (title, "O*NET") != NULL);
}

static void
check_version (SwLintRun *run,
               SwNode *source)
{
  static const guint fields[] = { SW_SOURCE_VERSION, SW_SOURCE_LABEL, SW_SOURCE_TITLE };
  const char *onet = sw_node_get_text (sw_document_get_part (run->document, SW_KIND_PROVENANCE), SW_PROVENANCE_ONET);
  gsize recorded_len;
  const char *recorded = find_release (onet, &recorded_len);

  if (recorded == NULL || !is_onet (source))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *text = sw_node_get_text (source, fields[i]);
      gsize len;
      const char *release = find_release (text, &len);

      if (release == NULL)
        continue;
      if (len != recorded_len || strncmp (release, recorded, len) != 0)
        sw_lint_report_node (run, source, fields[i], "source-version", release - text, release - text + (gssize) len,
                             _("Statements cite O*NET %.*s, and the document says it is drawn from %.*s."), (int) len,
                             release, (int) recorded_len, recorded);
      return;
    }
}

static void
check_source (SwLintRun *run,
              SwNode *source,
              gboolean is_cited)
{
  const char *label = sw_node_get_text (source, SW_SOURCE_LABEL);
  const char *title = sw_node_get_text (source, SW_SOURCE_TITLE);
  const char *url = sw_node_get_text (source, SW_SOURCE_URL);
  const char *complaint = !is_blank (url) ? sw_check_url (url) : NULL;

  if (!is_cited)
    sw_lint_report_node (run, source, SW_SOURCE_LABEL, "source-unused", -1, -1,
                         _("No statement cites “%s”."),
                         !is_blank (label) ? label : !is_blank (title) ? title : sw_node_get_id (source));
  if (is_blank (label))
    sw_lint_report_node (run, source, SW_SOURCE_LABEL, "source-incomplete", -1, -1,
                         _("This source has no label, which is what statements show."));
  if (is_blank (title))
    sw_lint_report_node (run, source, SW_SOURCE_TITLE, "source-incomplete", -1, -1,
                         _("This source has no title, by which a reader could find it."));
  if (complaint != NULL)
    sw_lint_report_node (run, source, SW_SOURCE_URL, "source-url", 0, (gssize) strlen (url), "%s", complaint);
  if (is_cited)
    check_version (run, source);
}

/**
 * sw_rules_check_sources:
 * @run: a run
 *
 * The rules source-unused, source-incomplete, source-url and source-version.
 */
void
sw_rules_check_sources (SwLintRun *run)
{
  SwNode *extensions = sw_document_get_part (run->document, SW_KIND_EXTENSIONS);
  guint n = sw_node_get_n (extensions, SW_LIST_SOURCES);
  g_autoptr (GHashTable) cited = n > 0 ? list_cited (run) : NULL;

  for (guint i = 0; i < n; i++)
    {
      SwNode *source = sw_node_get_nth (extensions, SW_LIST_SOURCES, i);

      check_source (run, source, g_hash_table_contains (cited, sw_node_get_id (source)));
    }
}
