/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-finding.h"

G_BEGIN_DECLS

GPtrArray *sw_fingerprints_new (SwDocument *document, GPtrArray *findings);

G_END_DECLS
