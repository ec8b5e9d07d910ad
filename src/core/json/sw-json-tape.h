/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SW_JSON_MAX_BYTES  (64 * 1024 * 1024)
#define SW_JSON_MAX_VALUES 2000000
#define SW_JSON_MAX_DEPTH  128

typedef enum {
  SW_JSON_OBJECT,
  SW_JSON_ARRAY,
  SW_JSON_STRING,
  SW_JSON_NUMBER,
  SW_JSON_TRUE,
  SW_JSON_FALSE,
  SW_JSON_NULL,
} SwJsonType;

typedef struct _SwJsonTape SwJsonTape;

/* The root is token 0. */
typedef struct
{
  const SwJsonTape *tape;
  guint at;
  guint end;
} SwJsonIter;

SwJsonTape *sw_json_tape_new (GBytes *bytes, GError **error);
SwJsonTape *sw_json_tape_new_for_data (const char *data, gsize length, GError **error);
void sw_json_tape_free (SwJsonTape *self);

GBytes *sw_json_tape_get_bytes (const SwJsonTape *self);
guint sw_json_tape_get_n_values (const SwJsonTape *self);
gboolean sw_json_tape_has_bom (const SwJsonTape *self);
gboolean sw_json_tape_escapes_unicode (const SwJsonTape *self);

SwJsonType sw_json_tape_type (const SwJsonTape *self, guint token);
guint sw_json_tape_length (const SwJsonTape *self, guint token);
gboolean sw_json_tape_find (const SwJsonTape *self, guint object, const char *name, guint *value);
gboolean sw_json_tape_string_equals (const SwJsonTape *self, guint token, const char *text);
char *sw_json_tape_dup_string (const SwJsonTape *self, guint token);
GRefString *sw_json_tape_ref_string (const SwJsonTape *self, guint token);
const char *sw_json_tape_peek_raw (const SwJsonTape *self, guint token, gsize *length);
gboolean sw_json_tape_get_int64 (const SwJsonTape *self, guint token, gint64 *value);
gboolean sw_json_tape_get_double (const SwJsonTape *self, guint token, double *value);
void sw_json_tape_describe (const SwJsonTape *self, guint token, guint *line, guint *column, char **pointer);

void sw_json_iter_init (SwJsonIter *iter, const SwJsonTape *tape, guint token);
gboolean sw_json_iter_next_element (SwJsonIter *iter, guint *value);
gboolean sw_json_iter_next_member (SwJsonIter *iter, guint *name, guint *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwJsonTape, sw_json_tape_free)

G_END_DECLS
