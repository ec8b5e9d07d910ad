/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "model/sw-document.h"

G_BEGIN_DECLS

gboolean sw_own_page_is (xmlDoc *page);
SwDocument *sw_own_page_read (xmlDoc *page);
char *sw_own_page_find (const char *text, gsize len);
SwDocument *sw_own_page_read_text (const char *text, gsize len);

G_END_DECLS
