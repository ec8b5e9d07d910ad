/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "outline/sw-outline-item.h"
#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_OUTLINE_MODEL (sw_outline_model_get_type ())
G_DECLARE_FINAL_TYPE (SwOutlineModel, sw_outline_model, SW, OUTLINE_MODEL, GObject)

SwOutlineModel *sw_outline_model_new (SwSession *session);
SwOutlineItem *sw_outline_model_find (SwOutlineModel *self, SwNode *node, SwListId list, guint *position);
SwOutlineItem *sw_outline_model_get_parent (SwOutlineModel *self, SwOutlineItem *item, guint *position);
void sw_outline_model_set_expanded (SwOutlineModel *self, SwOutlineItem *item, gboolean expanded);

G_END_DECLS
