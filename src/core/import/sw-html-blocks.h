/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/sw-html.h"
#include "import/sw-import-block.h"

G_BEGIN_DECLS

/**
 * SwHtmlFlags:
 * @SW_HTML_BOLD_ONLY: only bold type sets off a label: word processors put an element round
 *   every run of text, for reasons of their own
 */
typedef enum
{
  SW_HTML_NONE = 0,
  SW_HTML_BOLD_ONLY = 1 << 0,
} SwHtmlFlags;

/* More is no label and no title. */
#define SW_HTML_MAX_CHIP 4096

SwBlockList *sw_html_read_blocks (const char *html, gsize len, SwHtmlFlags flags, GError **error);

/* sw-html-chips.c */
gboolean sw_html_is_chip (const xmlNode *node);
gboolean sw_html_is_chip_list (const xmlNode *node);
gboolean sw_html_is_unseen (const xmlNode *node);
gboolean sw_html_has_text (const xmlNode *node);
char *sw_html_dup_text (const xmlNode *node, gsize max);
gboolean sw_html_read_chip (const xmlNode *node, GHashTable *by_id, char **label, char **title, char **url);

G_END_DECLS
