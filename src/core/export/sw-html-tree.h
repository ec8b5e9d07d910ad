/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

xmlNode *sw_html_add (xmlNode *parent, const char *element);
xmlNode *sw_html_add_line (xmlNode *parent, const char *element);
xmlNode *sw_html_add_with_text (xmlNode *parent, const char *element, const char *text);
void sw_html_add_text (xmlNode *parent, const char *text);
void sw_html_set (xmlNode *node, const char *attribute, const char *value);
char *sw_html_dump (xmlDoc *doc, gsize *length);

const char *sw_html_get_direction (const char *language);
char *sw_html_dup_safe_link (const char *url);

G_END_DECLS
