/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a field's text has to look like. The forms show these sentences beside the field while one
 * types; the lint rules about the document's fields ask the same functions, so that the two can
 * never disagree. An empty text is right wherever the field may be empty. */

#include "model/sw-field-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Matches @value against @pattern: '9' stands for a digit, anything else for itself. */
static gboolean
looks_like (const char *value,
            const char *pattern)
{
  for (; *pattern != '\0'; value++, pattern++)
    {
      if (*pattern == '9' ? !g_ascii_isdigit (*value) : *value != *pattern)
        return FALSE;
    }

  return *value == '\0';
}

/**
 * sw_check_soc:
 * @value: an O*NET-SOC code; the pattern is the O*NET taxonomy's
 *
 * Returns: (nullable) (transfer none): what is wrong with it
 */
const char *
sw_check_soc (const char *value)
{
  if (looks_like (value, "99-9999.99"))
    return NULL;
  if (looks_like (value, "99-9999"))
    return _("This is a SOC code; an O*NET-SOC code goes on with a full stop and two digits, such as “21-1021.00”.");
  return _("An O*NET-SOC code is two digits, a hyphen, four digits, a full stop and two digits, such as “21-1021.00”.");
}

/**
 * sw_check_title:
 * @value: an occupation's title
 *
 * Returns: (nullable) (transfer none): what is wrong with it
 */
const char *
sw_check_title (const char *value)
{
  while (g_ascii_isspace (*value))
    value++;
  return *value != '\0' ? NULL : _("An occupation needs a title.");
}

/**
 * sw_check_sector:
 * @value: a NAICS sector: two digits, or a range of them, or nothing
 *
 * Returns: (nullable) (transfer none): what is wrong with it
 */
const char *
sw_check_sector (const char *value)
{
  if (*value == '\0' || looks_like (value, "99"))
    return NULL;
  if (looks_like (value, "99-99") && strncmp (value, value + 3, 2) < 0)
    return NULL;
  return _("A NAICS sector is two digits or a range such as “31-33”.");
}

/**
 * sw_check_job_zone:
 * @value: a job zone's number
 *
 * Returns: (nullable) (transfer none): what is wrong with it
 */
const char *
sw_check_job_zone (const char *value)
{
  if (value[0] >= '1' && value[0] <= '5' && value[1] == '\0')
    return NULL;
  return _("A job zone is a number from 1 to 5, or none.");
}

/**
 * sw_check_version:
 * @value: a framework's version
 *
 * Returns: (nullable) (transfer none): what is wrong with it
 */
const char *
sw_check_version (const char *value)
{
  if (looks_like (value, "v.99.99") && !(value[5] == '0' && value[6] == '0') &&
      (value[5] - '0') * 10 + (value[6] - '0') <= 12)
    return NULL;
  return _("A version is “v.”, two digits of the year, a full stop and the month, such as “v.26.05”.");
}

/**
 * sw_check_timestamp:
 * @value: a date and time by ISO 8601
 *
 * Returns: (nullable) (transfer none): what is wrong with it
 */
const char *
sw_check_timestamp (const char *value)
{
  g_autoptr (GDateTime) time = NULL;

  /* GLib also reads basic forms and dates by week; the contract's form has a date, a time and a zone. */
  if (strlen (value) >= 20 && value[4] == '-' && value[7] == '-' && value[10] == 'T')
    time = g_date_time_new_from_iso8601 (value, NULL);

  return time != NULL ? NULL : _("A time is written by ISO 8601, such as “2026-05-15T12:41:11.369Z”.");
}

/**
 * sw_check_language:
 * @value: a language tag by BCP 47; its form is looked at, not the registry
 *
 * Returns: (nullable) (transfer none): what is wrong with it
 */
const char *
sw_check_language (const char *value)
{
  const char *part = value;
  const char *complaint = _("A language is a tag such as “en”, “es” or “pt-BR”.");

  if (*value == '\0')
    return NULL;

  while (part != NULL)
    {
      gsize len = strcspn (part, "-");
      gboolean first = part == value;

      if (len < (first ? 2u : 1u) || len > 8)
        return complaint;
      for (gsize i = 0; i < len; i++)
        if (first ? !g_ascii_isalpha (part[i]) : !g_ascii_isalnum (part[i]))
          return complaint;
      part = part[len] == '-' ? part + len + 1 : NULL;
    }

  return NULL;
}

/**
 * sw_check_status:
 * @value: a document's status
 *
 * Returns: (nullable) (transfer none): what is wrong with it
 */
const char *
sw_check_status (const char *value)
{
  static const char *const known[] = { "", "draft", "review", "approved", "retired", NULL };

  return g_strv_contains (known, value) ? NULL
                                        : _("A status is “draft”, “review”, “approved” or “retired”.");
}

static gboolean
is_arxiv_number (const char *value)
{
  int month;

  if (g_ascii_strncasecmp (value, "arxiv:", 6) == 0)
    value += 6;
  if (!looks_like (value, "9999.99999") && !looks_like (value, "9999.9999"))
    return FALSE;

  month = (value[2] - '0') * 10 + (value[3] - '0');
  return month >= 1 && month <= 12;
}

static gboolean
is_doi (const char *value)
{
  if (g_ascii_strncasecmp (value, "doi:", 4) == 0)
    value += 4;
  return g_str_has_prefix (value, "10.") && strchr (value, '/') != NULL &&
         strchr (value, ' ') == NULL;
}

/**
 * sw_check_url:
 * @value: a link: http, https, a DOI, or an arXiv number `YYMM.NNNNN` with a real month
 *
 * Returns: (nullable) (transfer none): what is wrong with it
 */
const char *
sw_check_url (const char *value)
{
  if (*value == '\0' || is_doi (value) || is_arxiv_number (value))
    return NULL;

  if (g_ascii_strncasecmp (value, "http://", 7) == 0 ||
      g_ascii_strncasecmp (value, "https://", 8) == 0)
    {
      g_autoptr (GUri) uri = g_uri_parse (value, G_URI_FLAGS_NONE, NULL);

      if (uri != NULL && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0')
        return NULL;
    }

  return _("A link starts with “https://” or “http://”, or is a DOI or an arXiv number.");
}

/**
 * sw_check_cip:
 * @value: a code of the Classification of Instructional Programs
 *
 * Returns: (nullable) (transfer none): what is wrong with it
 */
const char *
sw_check_cip (const char *value)
{
  return looks_like (value, "99.9999")
           ? NULL
           : _("A CIP code is two digits, a full stop and four digits, such as “44.0701”.");
}

/**
 * sw_is_json_number:
 * @value: a text
 *
 * Returns: whether it is a number as JSON writes them, which is how files keep it: digits, one full stop
 */
gboolean
sw_is_json_number (const char *value)
{
  const char *p = value + (value[0] == '-');
  gsize digits = strspn (p, "0123456789");

  if (digits == 0 || (digits > 1 && p[0] == '0'))
    return FALSE;
  p += digits;
  if (*p == '.')
    {
      digits = strspn (p + 1, "0123456789");
      if (digits == 0)
        return FALSE;
      p += digits + 1;
    }
  if (*p == 'e' || *p == 'E')
    {
      p += p[1] == '+' || p[1] == '-' ? 2 : 1;
      digits = strspn (p, "0123456789");
      if (digits == 0)
        return FALSE;
      p += digits;
    }
  return *p == '\0';
}

/**
 * sw_check_score:
 * @value: a score
 *
 * Returns: (nullable) (transfer none): what is wrong with it
 */
const char *
sw_check_score (const char *value)
{
  if (*value == '\0' || (sw_is_json_number (value) && g_ascii_strtod (value, NULL) >= 0))
    return NULL;
  return _("A score is a number from 0 up, with a full stop before its decimals, such as “42.2”.");
}

/**
 * sw_check_highest_score:
 * @value: the highest score there could be
 *
 * Returns: (nullable) (transfer none): what is wrong with it
 */
const char *
sw_check_highest_score (const char *value)
{
  if (*value == '\0' || (sw_is_json_number (value) && g_ascii_strtod (value, NULL) > 0))
    return NULL;
  return _("The highest score is a number above 0, such as “100”.");
}

/**
 * sw_check_slug:
 * @value: a short name that programs know something by
 *
 * Returns: (nullable) (transfer none): what is wrong with it
 */
const char *
sw_check_slug (const char *value)
{
  for (const char *p = value; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '_' && *p != '-')
      return _("A short name is of small letters, digits, “_” and “-”, such as “human_technology_interaction”.");
  return NULL;
}
