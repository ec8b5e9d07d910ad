/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "lint/sw-severity.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *title;
} severities[SW_N_SEVERITIES] = {
  [SW_SEVERITY_OFF] = { "off", NC_ ("severity", "Off") },
  [SW_SEVERITY_INFO] = { "info", NC_ ("severity", "Information") },
  [SW_SEVERITY_WARNING] = { "warning", NC_ ("severity", "Warning") },
  [SW_SEVERITY_ERROR] = { "error", NC_ ("severity", "Error") },
};

/**
 * sw_severity_get_name:
 * @severity: a severity
 *
 * Returns: its name in configuration and reports; never translated
 */
const char *
sw_severity_get_name (SwSeverity severity)
{
  return severities[severity].name;
}

/**
 * sw_severity_get_title:
 * @severity: a severity
 *
 * Returns: what people call it, translated
 */
const char *
sw_severity_get_title (SwSeverity severity)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "severity", severities[severity].title);
}

/**
 * sw_severity_from_name:
 * @name: a name from a configuration or a command line
 * @severity: (out): the severity
 *
 * Returns: whether there is one of that name
 */
gboolean
sw_severity_from_name (const char *name,
                       SwSeverity *severity)
{
  for (guint i = 0; i < SW_N_SEVERITIES; i++)
    if (g_strcmp0 (severities[i].name, name) == 0)
      {
        *severity = i;
        return TRUE;
      }
  return FALSE;
}
