/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/sw-session.h"

G_BEGIN_DECLS

GStrv sw_cite_get_recent (void);

gboolean sw_cite_toggle (SwSession *session, GPtrArray *statements, SwNode *source, gboolean only);
gboolean sw_cite_new (SwSession *session, GPtrArray *statements, const char *label, gboolean only);
gboolean sw_cite_nth (SwSession *session, GPtrArray *statements, guint number, gboolean only);
gboolean sw_cite_as_above (SwSession *session, GPtrArray *statements);

G_END_DECLS
