/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which sources somebody may mean who has typed a few letters.
 *
 * A source is found by its label, its title or the beginning of its id. How well it fits comes first;
 * among those that fit equally well the document's own stand before those that the profile offers, and
 * in each of the two what was used last before what was not. With nothing typed everything fits
 * equally, so that the first one is what was cited last. */

#include "model/sw-source-search.h"

#include "text/sw-fuzzy.h"

typedef struct
{
  SwSourceMatch match;
  SwFuzzy fit;
  guint recency;           /* 0 for what was used last */
  guint order;
} Candidate;

static void
candidate_free (gpointer data)
{
  Candidate *self = data;

  g_clear_object (&self->match.source);
  g_free (self->match.id);
  g_free (self->match.label);
  g_free (self->match.title);
  g_free (self);
}

/* A title that begins like the query says less than a label that does: labels are what people call a
 * source by. Titles are long, so that the middle of a word of theirs is found by anything. */
static SwFuzzy
find_fit (const char *query,
          const SwSourceMatch *match)
{
  SwFuzzy label = sw_fuzzy_match (query, match->label);
  SwFuzzy title = sw_fuzzy_match (query, match->title) >= SW_FUZZY_WORD ? SW_FUZZY_WORD : SW_FUZZY_NONE;
  SwFuzzy id = sw_fuzzy_match (query, match->id) >= SW_FUZZY_START ? SW_FUZZY_WORD : SW_FUZZY_NONE;

  return MAX (label, MAX (title, id));
}

static guint
find_recency (const char *const *recent,
              const char *id)
{
  guint i;

  for (i = 0; recent != NULL && recent[i] != NULL; i++)
    if (g_strcmp0 (recent[i], id) == 0)
      return i;
  return G_MAXUINT;
}

static void
add (GPtrArray *found,
     const char *query,
     const char *const *recent,
     const SwSourceMatch *match)
{
  SwFuzzy fit = find_fit (query, match);
  Candidate *candidate;

  if (fit == SW_FUZZY_NONE && *query != '\0')
    return;

  candidate = g_new0 (Candidate, 1);
  candidate->match.source = match->source != NULL ? g_object_ref (match->source) : NULL;
  candidate->match.id = g_strdup (match->id);
  candidate->match.label = g_strdup (match->label);
  candidate->match.title = g_strdup (match->title);
  candidate->match.number = match->number;
  candidate->fit = *query != '\0' ? fit : SW_FUZZY_NONE;
  candidate->recency = find_recency (recent, match->id);
  candidate->order = found->len;
  g_ptr_array_add (found, candidate);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const Candidate *x = *(const Candidate *const *) a;
  const Candidate *y = *(const Candidate *const *) b;

  if (x->fit != y->fit)
    return x->fit > y->fit ? -1 : 1;
  if ((x->match.source != NULL) != (y->match.source != NULL))
    return x->match.source != NULL ? -1 : 1;
  if (x->recency != y->recency)
    return x->recency < y->recency ? -1 : 1;
  return x->order < y->order ? -1 : x->order > y->order;
}

static gboolean
is_same_name (const char *a,
              const char *b)
{
  return sw_fuzzy_match (a, b) == SW_FUZZY_EQUAL;
}

/**
 * sw_sources_search:
 * @document: a document
 * @profile: what kind of framework it is
 * @query: what was typed
 * @recent: (nullable) (array zero-terminated=1): ids of sources, what was used last first
 *
 * Returns: (transfer full) (element-type SwSourceMatch): what may be meant, the likeliest first. What
 *   the profile offers is left out where the document has it, by its id or its label
 */
GPtrArray *
sw_sources_search (SwDocument *document,
                   const SwProfile *profile,
                   const char *query,
                   const char *const *recent)
{
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);
  guint n = sw_node_get_n (extensions, SW_LIST_SOURCES);
  GPtrArray *found = g_ptr_array_new_with_free_func (candidate_free);
  g_autofree char *wanted = g_strstrip (g_strdup (query));

  for (guint i = 0; i < n; i++)
    {
      SwNode *source = sw_node_get_nth (extensions, SW_LIST_SOURCES, i);
      const char *label = sw_node_get_text (source, SW_SOURCE_LABEL);
      const char *title = sw_node_get_text (source, SW_SOURCE_TITLE);

      add (found, wanted, recent,
           &(SwSourceMatch) { source, (char *) sw_node_get_id (source), (char *) label, (char *) title, i + 1 });
    }

  for (guint i = 0; i < profile->sources->len; i++)
    {
      const SwProfileSource *offered = g_ptr_array_index (profile->sources, i);
      gboolean known = sw_document_find_source (document, offered->id) != NULL;

      for (guint j = 0; j < n && !known; j++)
        known = is_same_name (offered->label, sw_node_get_text (sw_node_get_nth (extensions, SW_LIST_SOURCES, j),
                                                                SW_SOURCE_LABEL));
      if (!known)
        add (found, wanted, recent, &(SwSourceMatch) { NULL, offered->id, offered->label, offered->title, 0 });
    }

  g_ptr_array_sort (found, compare);
  return found;
}

/**
 * sw_sources_has_label:
 * @matches: (element-type SwSourceMatch): what was found
 * @label: a name
 *
 * Returns: whether one of them is called so, whatever the case
 */
gboolean
sw_sources_has_label (GPtrArray *matches,
                      const char *label)
{
  for (guint i = 0; i < matches->len; i++)
    {
      const SwSourceMatch *match = g_ptr_array_index (matches, i);

      if (match->label != NULL && is_same_name (label, match->label))
        return TRUE;
    }
  return FALSE;
}

/**
 * sw_source_match_get_source:
 * @match: what was found
 * @document: the document it was found for
 * @profile: its profile
 *
 * Returns: (transfer full) (nullable): the document's source, or one made of the profile's, which
 *   belongs to nobody yet
 */
SwNode *
sw_source_match_get_source (const SwSourceMatch *match,
                            SwDocument *document,
                            const SwProfile *profile)
{
  SwNode *known = match->source != NULL ? match->source : sw_document_find_source (document, match->id);

  return known != NULL ? g_object_ref (known) : sw_profile_new_source (profile, match->id);
}
