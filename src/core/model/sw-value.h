/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A field's value is a GRefString that nobody changes any more, or NULL where the field is absent. */
typedef char SwValue;

SwValue *sw_value_new (const char *text);
SwValue *sw_value_new_len (const char *text, gssize len);
SwValue *sw_value_new_integer (gint64 number);
SwValue *sw_value_new_boolean (gboolean value);
SwValue *sw_value_null (void);
SwValue *sw_value_ref (SwValue *value);
void sw_value_unref (SwValue *value);

gboolean sw_value_is_null (const SwValue *value);
gboolean sw_value_equal (const SwValue *a, const SwValue *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwValue, sw_value_unref)

G_END_DECLS
