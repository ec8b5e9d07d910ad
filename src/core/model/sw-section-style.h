/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-profile.h"

G_BEGIN_DECLS

/* What a section's statements do, counted. */
typedef struct
{
  guint base;              /* the action starts with a verb in its base form */
  guint third;             /* in the third person */
  guint stop;              /* the text ends in a full stop */
  guint no_stop;
} SwStyleCount;

gboolean sw_section_wants_full_stop (SwNode *section, const SwProfile *profile);
void sw_section_count_style (SwNode *section, SwStyleCount *count);
const char *sw_section_get_style (SwNode *section, const SwProfile *profile, guint field);

/* Verbs: each is one transaction, or a step of the one that is open. */
gboolean sw_section_add_default_citation (SwDocument *document, SwNode *section, const SwProfile *profile,
                                          const char *source);
gboolean sw_section_remove_default_citation (SwDocument *document, SwNode *citation);
gboolean sw_section_move_default_citation (SwDocument *document, SwNode *citation, int step);
GPtrArray *sw_section_get_uncited (SwNode *section);
guint sw_section_give_default_citations (SwDocument *document, SwNode *section);

G_END_DECLS
