/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_DEFAULT_CITATIONS (sw_default_citations_get_type ())
G_DECLARE_FINAL_TYPE (SwDefaultCitations, sw_default_citations, SW, DEFAULT_CITATIONS, GtkWidget)

GtkWidget *sw_default_citations_new (SwSession *session, SwNode *section);

G_END_DECLS
