/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *sw_check_soc (const char *value);
const char *sw_check_title (const char *value);
const char *sw_check_sector (const char *value);
const char *sw_check_job_zone (const char *value);
const char *sw_check_version (const char *value);
const char *sw_check_timestamp (const char *value);
const char *sw_check_language (const char *value);
const char *sw_check_status (const char *value);
const char *sw_check_url (const char *value);
const char *sw_check_cip (const char *value);
const char *sw_check_score (const char *value);
const char *sw_check_highest_score (const char *value);
const char *sw_check_slug (const char *value);
gboolean sw_is_json_number (const char *value);

G_END_DECLS
