/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

/* What statements are called on a clipboard, as this program writes them. */
#define SW_CLIPPING_TYPE "application/x-skillwright-statements+json"

SwDocument *sw_clipping_new (SwDocument *document, GPtrArray *statements);
GBytes *sw_clipping_write (SwDocument *clipping);
SwDocument *sw_clipping_read (GBytes *bytes);
guint sw_clipping_get_n_statements (SwDocument *clipping);
GPtrArray *sw_clipping_paste (SwDocument *clipping, SwDocument *document, SwNode *level, guint position);

G_END_DECLS
