/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

char *sw_anchor_correction_subject (SwDocument *document, SwNode *anchor);
char *sw_anchor_correction_message (SwDocument *document, SwNode *anchor, const char *words);
char *sw_mail_uri (const char *to, const char *subject, const char *message);

G_END_DECLS
