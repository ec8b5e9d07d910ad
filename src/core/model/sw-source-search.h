/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"
#include "model/sw-profile.h"

G_BEGIN_DECLS

/* A source that can be cited: one of the document's, or one that the profile offers. */
typedef struct
{
  SwNode *source;          /* NULL for an offered one */
  char *id;
  char *label;
  char *title;
  guint number;            /* its place in the document's list, from 1; 0 for an offered one */
} SwSourceMatch;

GPtrArray *sw_sources_search (SwDocument *document, const SwProfile *profile, const char *query,
                              const char *const *recent);
gboolean sw_sources_has_label (GPtrArray *matches, const char *label);
SwNode *sw_source_match_get_source (const SwSourceMatch *match, SwDocument *document, const SwProfile *profile);

G_END_DECLS
