/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much a finding matters; the order is that of the threshold of `skw lint --fail-on`. */
typedef enum
{
  SW_SEVERITY_OFF,
  SW_SEVERITY_INFO,
  SW_SEVERITY_WARNING,
  SW_SEVERITY_ERROR,
  SW_N_SEVERITIES
} SwSeverity;

const char *sw_severity_get_name (SwSeverity severity);
const char *sw_severity_get_title (SwSeverity severity);
gboolean sw_severity_from_name (const char *name, SwSeverity *severity);

G_END_DECLS
