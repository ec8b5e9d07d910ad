/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-json-tape.h"
#include "json/sw-read-report.h"
#include "lint/sw-lint.h"

G_BEGIN_DECLS

/* How a run ends; the greater one wins. */
enum { SKW_CLEAN = 0, SKW_FOUND = 1, SKW_TROUBLE = 2 };

#define SKW_STDIN "-"

int skw_lint (int argc, char **argv);
int skw_fix (int argc, char **argv);
int skw_format (int argc, char **argv);
int skw_check (int argc, char **argv);
int skw_export (int argc, char **argv);
int skw_import (int argc, char **argv);
int skw_rules (int argc, char **argv);
int skw_explain (int argc, char **argv);

/* skw-options.c */
gboolean skw_parse (int *argc, char ***argv, const GOptionEntry *entries, const char *parameters,
                    const char *summary, int *status);

/* skw-output.c */
void skw_print (const char *text, gsize len);
void skw_print_error (const char *text);
gboolean skw_flush (void);
void skw_complain (const char *file, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* skw-files.c */
GPtrArray *skw_list_files (char **arguments, int *status);
GBytes *skw_read (const char *file, GError **error);
gboolean skw_is_same_file (const char *a, const char *b);
void skw_tell_notes (const char *file, const SwReadReport *report);

/* skw-choices.c */
typedef struct _SkwChoices SkwChoices;

SkwChoices *skw_choices_new (const char *config_path, GError **error);
void skw_choices_free (SkwChoices *self);
SwLintConfig *skw_choices_get_config (SkwChoices *self, const char *file, int *status);
SwProfile *skw_choices_get_profile (SkwChoices *self, SwLintConfig *config, SwDocument *document, int *status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SkwChoices, skw_choices_free)

G_END_DECLS
