/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-node.h"

G_BEGIN_DECLS

/* The nodes that a page of the form shows, one boxed list each. */
typedef struct
{
  SwKind page;             /* whose line of the outline shows it; the page's title is that kind's */
  SwKind kind;
  const char *title;       /* untranslated; NULL where the page's own says it */
  const char *empty;       /* (nullable): what belongs here, shown while nothing is there; untranslated */
} SwFormGroup;

typedef enum
{
  SW_EDITOR_TEXT,          /* one line */
  SW_EDITOR_LONG,          /* several paragraphs */
  SW_EDITOR_SUGGESTED,     /* one line, completed from the profile */
  SW_EDITOR_CHOICE,        /* one of a few values, or none */
  SW_EDITOR_SWITCH,
  SW_EDITOR_FIXED          /* shown, not edited */
} SwFormEditor;

/* One of the values of a SW_EDITOR_CHOICE. */
typedef struct
{
  const char *value;       /* NULL for none */
  const char *title;       /* untranslated, context "choice" */
} SwFormChoice;

/* How a field is edited. */
typedef struct
{
  SwFormEditor editor;
  const char *hint;        /* (nullable): a sentence under the field, untranslated */
  const char *ghost;       /* (nullable): shown while it is empty, untranslated */
  const SwFormChoice *choices;
  guint n_choices;
  const char *(*check) (SwNode *node);  /* (nullable): what is wrong with it beside the node's other fields */
} SwFormStyle;

const SwFormGroup *sw_form_plan_get_groups (guint *n_groups);
gboolean sw_form_plan_find_page (SwKind kind, SwKind *page);
gboolean sw_form_plan_get_style (SwKind kind, const SwMember *member, SwFormStyle *style);

G_END_DECLS
