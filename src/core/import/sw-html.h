/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef enum
{
  SW_HTML_WHOLE,
  SW_HTML_TAG_BYTES,       /* one tag is longer than SW_HTML_MAX_TAG_BYTES */
  SW_HTML_ATTRIBUTES,      /* one tag has more than SW_HTML_MAX_ATTRIBUTES */
  SW_HTML_DEPTH,           /* elements stand too deep inside each other; the rest is not there */
} SwHtmlLimit;

#define SW_HTML_MAX_TAG_BYTES (64 * 1024)
#define SW_HTML_MAX_ATTRIBUTES 256
/* libxml2's own, which only HTML_PARSE_HUGE lifts. */
#define SW_HTML_MAX_DEPTH 256

xmlDocPtr sw_html_parse (const char *html, gsize len, SwHtmlLimit *limit, guint *line);

gboolean sw_html_is (const xmlNode *node, const char *name);
gboolean sw_html_is_any (const xmlNode *node, const char *const *names);
char *sw_html_dup_attribute (const xmlNode *node, const char *attribute);
gboolean sw_html_has_style (const xmlNode *node, const char *needle);
gboolean sw_html_is_bold (const xmlNode *node, gboolean inherited);

G_END_DECLS
