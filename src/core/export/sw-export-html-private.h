/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "export/sw-exporter-private.h"

G_BEGIN_DECLS

/* A page while it is written. */
typedef struct
{
  SwDocument *document;
  const SwExportOptions *options;
  const char *language;
  GHashTable *sources;     /* id → SwNode */
  GHashTable *anchors;     /* id → SwNode */
  GHashTable *places;      /* SwNode of a source or anchor → its fragment */
  SwExportReport *report;
} SwHtmlPage;

/* sw-export-html-fields.c */
gboolean sw_page_is_anchor_group (const SwMember *member);
const char *sw_page_get_text (SwNode *node, guint field);
xmlNode *sw_page_add_words (SwHtmlPage *self, xmlNode *parent, const char *element, const char *words,
                                 const char *language);
xmlNode *sw_page_add_heading (SwHtmlPage *self, xmlNode *parent, const char *element, const char *words);
xmlNode *sw_page_add_part (xmlNode *parent, const char *element, const char *part);
xmlNode *sw_page_add_field (SwHtmlPage *self, xmlNode *parent, const char *element, SwNode *node, guint field);
xmlNode *sw_page_add_field_line (SwHtmlPage *self, xmlNode *parent, const char *element, SwNode *node,
                                      guint field);
void sw_page_add_fields (SwHtmlPage *self, xmlNode *parent, SwNode *node, int but);
gboolean sw_page_has_fields (SwNode *node);

/* sw-export-html-contents.c */
void sw_page_add_contents (SwHtmlPage *self, xmlNode *content);

/* sw-export-html-levels.c */
void sw_page_add_section (SwHtmlPage *self, xmlNode *parent, SwNode *section);

/* sw-export-html-parts.c */
void sw_page_add_evidence (SwHtmlPage *self, xmlNode *parent);
void sw_page_add_anchors (SwHtmlPage *self, xmlNode *parent);
void sw_page_add_sources (SwHtmlPage *self, xmlNode *parent);

G_END_DECLS
