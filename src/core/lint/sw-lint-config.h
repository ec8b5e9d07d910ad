/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "lint/sw-severity.h"

G_BEGIN_DECLS

#define SW_LINT_CONFIG_NAME ".skillwright"

#define SW_TYPE_LINT_CONFIG (sw_lint_config_get_type ())
G_DECLARE_FINAL_TYPE (SwLintConfig, sw_lint_config, SW, LINT_CONFIG, GObject)

typedef enum { SW_WORDS_ACCEPT, SW_WORDS_REJECT, SW_N_WORD_LISTS } SwWordList;

SwLintConfig *sw_lint_config_new (const char *path);
SwLintConfig *sw_lint_config_load (const char *path, GError **error);
char *sw_lint_config_find (const char *folder);

const char *sw_lint_config_get_path (SwLintConfig *self);
const char *const *sw_lint_config_get_warnings (SwLintConfig *self);
const char *sw_lint_config_get_profile (SwLintConfig *self);
const char *sw_lint_config_get_layout (SwLintConfig *self);

gboolean sw_lint_config_get_severity (SwLintConfig *self, const char *rule, SwSeverity *severity);
gboolean sw_lint_config_get_parameter (SwLintConfig *self, const char *rule, const char *name, int *value);
const char *const *sw_lint_config_get_words (SwLintConfig *self, SwWordList list);

void sw_lint_config_set_severity (SwLintConfig *self, const char *rule, SwSeverity severity);
gboolean sw_lint_config_add_word (SwLintConfig *self, SwWordList list, const char *word);
gboolean sw_lint_config_remove_word (SwLintConfig *self, SwWordList list, const char *word);
gboolean sw_lint_config_save (SwLintConfig *self, GError **error);

G_END_DECLS
