/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_CITATIONS (sw_citations_get_type ())
G_DECLARE_FINAL_TYPE (SwCitations, sw_citations, SW, CITATIONS, GtkWidget)

GtkWidget *sw_citations_new (SwSession *session);
void sw_citations_show (SwCitations *self, SwNode *statement);
gboolean sw_citations_focus (SwCitations *self, SwNode *citation);
GtkWidget *sw_citations_get_chip (SwCitations *self, SwNode *citation);

char *sw_citation_dup_label (SwDocument *document, SwNode *citation);
char *sw_citations_describe (SwDocument *document, SwNode *statement);

G_END_DECLS
