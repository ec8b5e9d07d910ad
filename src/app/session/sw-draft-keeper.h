/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/sw-session.h"

G_BEGIN_DECLS

#define SW_TYPE_DRAFT_KEEPER (sw_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (SwDraftKeeper, sw_draft_keeper, SW, DRAFT_KEEPER, GObject)

SwDraftKeeper *sw_draft_keeper_new (SwSession *session);
gboolean sw_draft_keeper_restore (SwDraftKeeper *self, const char *id, GError **error);
void sw_draft_keeper_write (SwDraftKeeper *self);
void sw_draft_keeper_discard (SwDraftKeeper *self);

G_END_DECLS
