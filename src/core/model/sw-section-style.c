/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a section's statements are written, and what they cite by default.
 *
 * The style is what the document says, else the profile, and where both leave it open (`auto`), what
 * most of the section's statements do. What a section cites by default is said by the document alone:
 * a section that is added gets the profile's, and whoever takes them away means none. */

#include "model/sw-section-style.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sw-citation-edits.h"
#include "model/sw-statement.h"
#include "text/sw-statement-text.h"

typedef void (*EachFunc) (SwNode *statement, gpointer user_data);

static void
each_statement (SwNode *node,
                EachFunc func,
                gpointer user_data)
{
  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_STATEMENTS); i++)
    func (sw_node_get_nth (node, SW_LIST_STATEMENTS, i), user_data);
  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_LEVELS); i++)
    each_statement (sw_node_get_nth (node, SW_LIST_LEVELS, i), func, user_data);
  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_DOMAINS); i++)
    each_statement (sw_node_get_nth (node, SW_LIST_DOMAINS, i), func, user_data);
}

static void
count_end (SwNode *statement,
           gpointer user_data)
{
  const char *text = sw_node_get_text (statement, SW_STATEMENT_TEXT);
  SwStyleCount *count = user_data;
  gsize length = text != NULL ? strlen (text) : 0;

  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  if (length == 0)
    return;
  if (text[length - 1] == '.')
    count->stop++;
  else
    count->no_stop++;
}

static void
count_verb (SwNode *statement,
            gpointer user_data)
{
  const char *text = sw_node_get_text (statement, SW_STATEMENT_TEXT);
  SwStyleCount *count = user_data;
  g_auto (SwStatementText) parsed;

  sw_statement_text_init (&parsed);
  sw_statement_text_parse (&parsed, text != NULL ? text : "", -1);
  /* A form that is both speaks for the base, as lint has it. */
  if (parsed.verb >= 0 && (parsed.verb_form & SW_VERB_BASE) != 0)
    count->base++;
  else if (parsed.verb >= 0 && (parsed.verb_form & SW_VERB_THIRD) != 0)
    count->third++;
}

/**
 * sw_section_count_style:
 * @section: a section
 * @count: (out): what its statements do
 */
void
sw_section_count_style (SwNode *section,
                        SwStyleCount *count)
{
  *count = (SwStyleCount) { 0 };
  each_statement (section, count_end, count);
  each_statement (section, count_verb, count);
}

/**
 * sw_section_get_style:
 * @section: a section
 * @profile: (nullable): what kind of framework it is in
 * @field: a field of its style: %SW_STYLE_VERB or %SW_STYLE_FULL_STOP
 *
 * Returns: (transfer none): what the document says of it, else the profile; `auto` where neither does
 */
const char *
sw_section_get_style (SwNode *section,
                      const SwProfile *profile,
                      guint field)
{
  SwNode *style = sw_node_peek_part (section, SW_KIND_STYLE);
  const char *said = style != NULL ? sw_node_get_text (style, field) : NULL;
  const SwProfileSection *row =
    profile != NULL ? sw_profile_get_section (profile, sw_node_get_text (section, SW_SECTION_KEY)) : NULL;

  if (said == NULL && row != NULL)
    said = field == SW_STYLE_VERB ? row->verb : row->full_stop;
  return said != NULL ? said : "auto";
}

/**
 * sw_section_wants_full_stop:
 * @section: a section
 * @profile: (nullable): what kind of framework it is in
 *
 * Returns: whether its statements end in a full stop
 */
gboolean
sw_section_wants_full_stop (SwNode *section,
                            const SwProfile *profile)
{
  const char *said = sw_section_get_style (section, profile, SW_STYLE_FULL_STOP);
  SwStyleCount count = { 0 };

  if (g_str_equal (said, "true"))
    return TRUE;
  if (g_str_equal (said, "false"))
    return FALSE;
  each_statement (section, count_end, &count);
  return count.stop > count.no_stop;
}

static void
begin (SwDocument *document,
       SwNode *section,
       const char *label)
{
  sw_document_set_focus (document, section, SW_SECTION_KEY, 0, 0);
  sw_document_begin (document, label, NULL);
}

/**
 * sw_section_add_default_citation:
 * @document: a document
 * @section: one of its sections
 * @profile: what kind of framework it is
 * @source: the id of a source of the document, or of one of the profile's, which is then added
 *
 * Returns: whether it was done
 */
gboolean
sw_section_add_default_citation (SwDocument *document,
                                 SwNode *section,
                                 const SwProfile *profile,
                                 const char *source)
{
  g_autoptr (SwNode) citation = NULL;
  g_autoptr (SwNode) fresh = NULL;

  if (sw_node_find_child (section, SW_LIST_DEFAULT_CITATIONS, SW_CITATION_SOURCE, source) != NULL)
    return FALSE;
  if (sw_document_find_source (document, source) == NULL)
    {
      fresh = sw_profile_new_source (profile, source);
      if (fresh == NULL)
        return FALSE;
    }

  citation = sw_node_new (SW_KIND_CITATION);
  sw_node_init_text (citation, SW_CITATION_SOURCE, source);
  begin (document, section, _("Add Default Citation"));
  return sw_document_finish (document, (fresh == NULL || sw_source_add (document, fresh) != NULL) &&
                                         sw_document_insert (document, section, SW_LIST_DEFAULT_CITATIONS, citation,
                                                             sw_node_get_n (section, SW_LIST_DEFAULT_CITATIONS)));
}

/**
 * sw_section_remove_default_citation:
 * @document: a document
 * @citation: a default citation of one of its sections
 *
 * Returns: whether it is gone now
 */
gboolean
sw_section_remove_default_citation (SwDocument *document,
                                    SwNode *citation)
{
  begin (document, sw_node_get_parent (citation), _("Remove Default Citation"));
  return sw_document_finish (document, sw_document_remove (document, citation));
}

/**
 * sw_section_move_default_citation:
 * @document: a document
 * @citation: a default citation of one of its sections
 * @step: -1 for one place towards the first, 1 towards the last
 *
 * Returns: whether it moved
 */
gboolean
sw_section_move_default_citation (SwDocument *document,
                                  SwNode *citation,
                                  int step)
{
  SwNode *section = sw_node_get_parent (citation);
  int position = (int) sw_node_get_position (citation) + step;

  if (position < 0 || position >= (int) sw_node_get_n (section, SW_LIST_DEFAULT_CITATIONS))
    return FALSE;

  begin (document, section, _("Move Default Citation"));
  return sw_document_finish (document, sw_document_move (document, citation, section, (guint) position));
}

static void
collect_uncited (SwNode *statement,
                 gpointer user_data)
{
  if (sw_node_get_n (statement, SW_LIST_CITATIONS) == 0 && !sw_statement_is_empty (statement))
    g_ptr_array_add (user_data, g_object_ref (statement));
}

/**
 * sw_section_get_uncited:
 * @section: a section
 *
 * Returns: (transfer full) (element-type SwNode): its statements that say something and cite nothing
 */
GPtrArray *
sw_section_get_uncited (SwNode *section)
{
  GPtrArray *uncited = g_ptr_array_new_with_free_func (g_object_unref);

  each_statement (section, collect_uncited, uncited);
  return uncited;
}

/**
 * sw_section_give_default_citations:
 * @document: a document
 * @section: one of its sections
 *
 * Gives the default citations to the statements that have none, in one step.
 *
 * Returns: to how many
 */
guint
sw_section_give_default_citations (SwDocument *document,
                                   SwNode *section)
{
  g_autoptr (GPtrArray) uncited = sw_section_get_uncited (section);
  guint n_defaults = sw_node_get_n (section, SW_LIST_DEFAULT_CITATIONS);
  gboolean done = TRUE;

  if (uncited->len == 0 || n_defaults == 0)
    return 0;

  begin (document, section, _("Give Default Citations"));
  for (guint i = 0; i < uncited->len; i++)
    for (guint j = 0; j < n_defaults && done; j++)
      {
        g_autoptr (SwNode) citation = sw_node_new (SW_KIND_CITATION);
        SwNode *usual = sw_node_get_nth (section, SW_LIST_DEFAULT_CITATIONS, j);

        sw_node_init_text (citation, SW_CITATION_SOURCE, sw_node_get_text (usual, SW_CITATION_SOURCE));
        done = sw_document_insert (document, g_ptr_array_index (uncited, i), SW_LIST_CITATIONS, citation, j);
      }
  return sw_document_finish (document, done) ? uncited->len : 0;
}
