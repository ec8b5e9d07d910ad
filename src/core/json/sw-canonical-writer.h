/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-json-layout.h"
#include "model/sw-document.h"

G_BEGIN_DECLS

GBytes *sw_canonical_write (SwDocument *document, const SwJsonLayout *layout, GError **error);

G_END_DECLS
