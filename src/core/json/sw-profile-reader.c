/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a profile: see data/profiles/README.md for its members.
 *
 * A profile is only read, never written, so unknown members are passed by. A known one of another
 * type is refused with its place; one that is missing is empty. */

#include "json/sw-profile-reader.h"

#include <glib/gi18n-lib.h>

#include "json/sw-format-error.h"
#include "sw-builtin.h"

#define FORMAT 1

typedef struct
{
  const SwJsonTape *tape;
  GError **error;
} Reader;

typedef gpointer (*ReadItem) (Reader *self, guint token);

static gboolean
refuse (Reader *self,
        guint token,
        const char *expected)
{
  /* The first one is told. */
  if (self->error != NULL && *self->error == NULL)
    *self->error =
      sw_format_error_new_at (SW_FORMAT_ERROR_NOT_A_PROFILE, self->tape, token, expected);
  return FALSE;
}

/* Puts what a member says into @text, "" where there is no such member. */
static gboolean
read_text (Reader *self,
           guint object,
           const char *name,
           char **text)
{
  guint value;

  if (!sw_json_tape_find (self->tape, object, name, &value))
    {
      *text = g_strdup ("");
      return TRUE;
    }

  if (sw_json_tape_type (self->tape, value) != SW_JSON_STRING)
    return refuse (self, value, _("a string"));
  *text = sw_json_tape_dup_string (self->tape, value);
  return TRUE;
}

static gboolean
read_list (Reader *self,
           guint object,
           const char *name,
           SwJsonType type,
           ReadItem read_item,
           GDestroyNotify free_item,
           GPtrArray **list)
{
  SwJsonIter iter;
  guint array, element;

  *list = g_ptr_array_new_with_free_func (free_item);
  if (!sw_json_tape_find (self->tape, object, name, &array))
    return TRUE;
  if (sw_json_tape_type (self->tape, array) != SW_JSON_ARRAY)
    return refuse (self, array, _("a list"));

  sw_json_iter_init (&iter, self->tape, array);
  while (sw_json_iter_next_element (&iter, &element))
    {
      gpointer item;

      if (sw_json_tape_type (self->tape, element) != type)
        return refuse (self, element, type == SW_JSON_OBJECT ? _("an object") : _("a string"));
      item = read_item (self, element);
      if (item == NULL)
        return FALSE;
      g_ptr_array_add (*list, item);
    }

  return TRUE;
}

static gpointer
read_string (Reader *self,
             guint token)
{
  return sw_json_tape_dup_string (self->tape, token);
}

static gboolean
read_number (Reader *self,
             guint object,
             const char *name,
             guint otherwise,
             guint *number)
{
  gint64 read;
  guint value;

  *number = otherwise;
  if (!sw_json_tape_find (self->tape, object, name, &value))
    return TRUE;
  if (!sw_json_tape_get_int64 (self->tape, value, &read) || read < 0 || read > G_MAXINT)
    return refuse (self, value, _("a whole number"));
  *number = (guint) read;
  return TRUE;
}

static gboolean
read_count (Reader *self,
            guint object,
            SwProfileLevel *level)
{
  guint count;

  level->max = G_MAXUINT;
  if (!sw_json_tape_find (self->tape, object, "count", &count))
    return TRUE;
  if (sw_json_tape_type (self->tape, count) != SW_JSON_OBJECT)
    return refuse (self, count, _("an object"));
  return read_number (self, count, "min", 0, &level->min) &&
         read_number (self, count, "max", G_MAXUINT, &level->max);
}

static gboolean
read_band (Reader *self,
           guint object,
           SwProfileLevel *level)
{
  static const char *const bands[] = { "guided", "reduced", "independent", "leading" };
  guint value;

  level->band = SW_BAND_INDEPENDENT;
  if (!sw_json_tape_find (self->tape, object, "band", &value))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    if (sw_json_tape_string_equals (self->tape, value, bands[i]))
      {
        level->band = (SwBand) i;
        return TRUE;
      }
  return refuse (self, value, _("guided, reduced, independent or leading"));
}

static gpointer
read_level (Reader *self,
            guint object)
{
  SwProfileLevel *level = g_new0 (SwProfileLevel, 1);

  if (read_text (self, object, "key", &level->key) &&
      read_text (self, object, "label", &level->label) &&
      read_text (self, object, "role", &level->role) &&
      read_text (self, object, "guide", &level->guide) && read_band (self, object, level) &&
      read_count (self, object, level))
    return level;

  sw_profile_level_free (level);
  return NULL;
}

static gpointer
read_domain (Reader *self,
             guint object)
{
  SwProfileDomain *domain = g_new0 (SwProfileDomain, 1);

  if (read_text (self, object, "name", &domain->name) &&
      read_text (self, object, "definition", &domain->definition))
    return domain;

  sw_profile_domain_free (domain);
  return NULL;
}

static gpointer
read_item (Reader *self,
           guint object)
{
  SwProfileItem *item = g_new0 (SwProfileItem, 1);

  if (read_text (self, object, "code", &item->code) &&
      read_text (self, object, "name", &item->name))
    return item;

  sw_profile_item_free (item);
  return NULL;
}

static gpointer
read_source (Reader *self,
             guint object)
{
  SwProfileSource *source = g_new0 (SwProfileSource, 1);

  if (read_text (self, object, "id", &source->id) &&
      read_text (self, object, "label", &source->label) &&
      read_text (self, object, "title", &source->title) &&
      read_text (self, object, "url", &source->url) &&
      read_text (self, object, "version", &source->version) &&
      read_text (self, object, "licence", &source->licence))
    return source;

  sw_profile_source_free (source);
  return NULL;
}

static gboolean
read_style (Reader *self,
            guint object,
            SwProfileSection *section)
{
  guint style, value;
  SwJsonType type;

  section->full_stop = g_strdup ("auto");
  if (!sw_json_tape_find (self->tape, object, "style", &style))
    {
      section->verb = g_strdup ("auto");
      return TRUE;
    }
  if (sw_json_tape_type (self->tape, style) != SW_JSON_OBJECT)
    return refuse (self, style, _("an object"));
  if (sw_json_tape_find (self->tape, style, "verb", &value))
    {
      if (!read_text (self, style, "verb", &section->verb))
        return FALSE;
    }
  else
    {
      section->verb = g_strdup ("auto");
    }
  if (!sw_json_tape_find (self->tape, style, "fullStop", &value))
    return TRUE;

  type = sw_json_tape_type (self->tape, value);
  if (type == SW_JSON_TRUE || type == SW_JSON_FALSE)
    {
      g_free (section->full_stop);
      section->full_stop = g_strdup (type == SW_JSON_TRUE ? "true" : "false");
      return TRUE;
    }
  return sw_json_tape_string_equals (self->tape, value, "auto") ||
         refuse (self, value, _("true, false or “auto”"));
}

static gpointer
read_section (Reader *self,
              guint object)
{
  SwProfileSection *section = g_new0 (SwProfileSection, 1);

  if (read_text (self, object, "key", &section->key) &&
      read_text (self, object, "title", &section->title) && read_style (self, object, section) &&
      read_list (self, object, "defaultCitations", SW_JSON_STRING, read_string, g_free,
                 &section->default_citations) &&
      read_list (self, object, "levels", SW_JSON_OBJECT, read_level,
                 (GDestroyNotify) sw_profile_level_free, &section->levels) &&
      read_list (self, object, "domains", SW_JSON_OBJECT, read_domain,
                 (GDestroyNotify) sw_profile_domain_free, &section->domains))
    return section;

  sw_profile_section_free (section);
  return NULL;
}

static gboolean
check_format (Reader *self)
{
  gint64 format;
  guint value;

  if (sw_json_tape_type (self->tape, 0) != SW_JSON_OBJECT)
    return refuse (self, 0, _("an object"));
  if (!sw_json_tape_find (self->tape, 0, "skillwrightProfile", &value))
    return refuse (self, 0, _("an object with a member “skillwrightProfile”"));
  return (sw_json_tape_get_int64 (self->tape, value, &format) && format == FORMAT) ||
         refuse (self, value, G_STRINGIFY (FORMAT));
}

/**
 * sw_profile_read:
 * @tape: a scanned text
 * @error: %SW_FORMAT_ERROR_NOT_A_PROFILE
 *
 * Returns: (transfer full) (nullable): the profile
 */
SwProfile *
sw_profile_read (const SwJsonTape *tape,
                 GError **error)
{
  g_autoptr (SwProfile) profile = sw_profile_new ();
  GError *local_error = NULL;
  Reader reader = { tape, &local_error };

  if (check_format (&reader) && read_text (&reader, 0, "id", &profile->id) &&
      read_text (&reader, 0, "name", &profile->name) &&
      read_text (&reader, 0, "language", &profile->language) &&
      read_text (&reader, 0, "correctionsTo", &profile->corrections_to) &&
      read_list (&reader, 0, "sections", SW_JSON_OBJECT, read_section,
                 (GDestroyNotify) sw_profile_section_free, &profile->sections) &&
      read_list (&reader, 0, "sources", SW_JSON_OBJECT, read_source,
                 (GDestroyNotify) sw_profile_source_free, &profile->sources) &&
      read_list (&reader, 0, "sectors", SW_JSON_OBJECT, read_item,
                 (GDestroyNotify) sw_profile_item_free, &profile->sectors) &&
      read_list (&reader, 0, "groups", SW_JSON_OBJECT, read_item,
                 (GDestroyNotify) sw_profile_item_free, &profile->groups))
    return g_steal_pointer (&profile);

  g_propagate_error (error, local_error);
  return NULL;
}

/**
 * sw_profile_read_bytes:
 * @bytes: a profile's text
 * @error: an error of %SW_JSON_ERROR or %SW_FORMAT_ERROR
 *
 * Returns: (transfer full) (nullable): the profile
 */
SwProfile *
sw_profile_read_bytes (GBytes *bytes,
                       GError **error)
{
  g_autoptr (SwJsonTape) tape = sw_json_tape_new (bytes, error);

  return tape != NULL ? sw_profile_read (tape, error) : NULL;
}

/**
 * sw_profile_get_builtin:
 *
 * Returns: (transfer none): the profile that comes with the program
 */
SwProfile *
sw_profile_get_builtin (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      g_autoptr (GBytes) bytes = sw_builtin_profile_bytes ();
      g_autoptr (GError) error = NULL;
      SwProfile *profile = sw_profile_read_bytes (bytes, &error);

      if (profile == NULL)
        g_error ("The built-in profile is broken: %s", error->message);
      g_once_init_leave (&once, (gsize) profile);
    }

  return (SwProfile *) once;
}
