/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "lint/sw-lint-config.h"

G_BEGIN_DECLS

/* What only the files sw-lint-config*.c know. */

#define SW_LINT_CONFIG_RULES "rules"
#define SW_LINT_CONFIG_WORDS "words"

extern const char *const sw_lint_config_word_keys[SW_N_WORD_LISTS];

typedef struct
{
  SwWordList list;         /* SW_N_WORD_LISTS: a severity */
  char *name;
  gboolean add;
  SwSeverity severity;
} SwLintConfigEdit;

struct _SwLintConfig
{
  GObject parent_instance;

  char *path;
  GKeyFile *keys;
  GPtrArray *warnings;     /* NULL-terminated */
  GHashTable *severities;  /* rule id → SwSeverity */
  char **words[SW_N_WORD_LISTS];
  gboolean has_parameters;
  char *profile;
  char *layout;
  GArray *edits;           /* of SwLintConfigEdit, since the last save */
};

/* sw-lint-config.c */
gboolean sw_lint_config_read_keys (GKeyFile *keys, const char *path, GError **error);
void sw_lint_config_interpret (SwLintConfig *self);

G_END_DECLS
