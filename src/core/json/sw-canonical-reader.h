/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-json-tape.h"
#include "json/sw-read-report.h"
#include "model/sw-document.h"

G_BEGIN_DECLS

SwDocument *sw_canonical_read (const SwJsonTape *tape, SwReadReport **report, GError **error);

G_END_DECLS
