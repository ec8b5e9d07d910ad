/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"
#include "model/sw-profile.h"

G_BEGIN_DECLS

/* What a writer does to the structure that holds the statements. Each verb is one transaction, or a
 * step of the one that is open, and leaves the focus on what it was about. */

GPtrArray *sw_sections_get_missing (SwDocument *document, const SwProfile *profile);
SwNode *sw_section_add (SwDocument *document, const SwProfile *profile, const char *key);

gboolean sw_section_has_domains (SwNode *section, const SwProfile *profile);
GPtrArray *sw_section_get_unused_domains (SwNode *section, const SwProfile *profile);
const char *sw_section_check_domain (SwNode *section, SwNode *domain, const char *name);
SwNode *sw_domain_add (SwDocument *document, SwNode *section, const SwProfile *profile, guint position,
                       const char *name);
guint sw_domains_add_usual (SwDocument *document, SwNode *section, const SwProfile *profile);

GPtrArray *sw_levels_get_unused (SwNode *parent, const SwProfile *profile);
char *sw_level_make_key (SwNode *parent, const char *label);
const char *sw_level_check_key (SwNode *parent, SwNode *level, const char *key);
SwNode *sw_level_add (SwDocument *document, SwNode *parent, const SwProfile *profile, guint position,
                      const char *key, const char *label);
guint sw_level_add_to_domains (SwDocument *document, SwNode *section, const SwProfile *profile, const char *key,
                               const char *label);
guint sw_levels_add_usual (SwDocument *document, SwNode *parent, const SwProfile *profile);

/* Sections, domains and levels alike. */
guint sw_structure_get_name_field (SwKind kind);
gboolean sw_structure_rename (SwDocument *document, SwNode *node, const char *name);
gboolean sw_structure_can_move (SwNode *node, int step);
gboolean sw_structure_move_by (SwDocument *document, SwNode *node, int step);
gboolean sw_structure_can_remove (SwNode *node);
gboolean sw_structure_remove (SwDocument *document, SwNode *node);

G_END_DECLS
