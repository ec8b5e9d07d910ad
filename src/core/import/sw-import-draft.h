/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-profile.h"

G_BEGIN_DECLS

/* More than this is no statement. */
#define SW_IMPORT_MAX_CHARACTERS 10000
/* A choice of sw_import_draft_choose(): the text stays as it came. */
#define SW_IMPORT_AS_IT_CAME (-1)

/* A way to divide a statement: where its label ends and where its action begins, in bytes. */
typedef struct
{
  gsize label_end;
  gsize action_start;
} SwImportCut;

typedef struct
{
  char *id;                /* what citations name */
  char *label;
  char *title;             /* (nullable), as all that follows */
  char *url;
  char *version;
  char *licence;
  gboolean known;          /* the profile has it */
  gboolean guessed;        /* where its label begins was not told by anything */
} SwImportSource;

typedef struct
{
  char *text;              /* as it came, without number and citations */
  GArray *cuts;            /* of SwImportCut, the likeliest first */
  int chosen;              /* an index into @cuts, or %SW_IMPORT_AS_IT_CAME */
  gboolean certain;        /* nobody has to be asked about @chosen */
  GPtrArray *sources;      /* of SwImportSource, borrowed: what it cites, in order */
  guint line;              /* of what was read, from 1 */
} SwImportStatement;

typedef struct
{
  char *key;
  char *label;
  char *role;              /* (nullable) */
  int declared;            /* how many statements the page says, -1 where it does not */
  GPtrArray *statements;   /* of SwImportStatement */
} SwImportLevel;

typedef struct
{
  char *name;
  int declared;
  GPtrArray *levels;       /* of SwImportLevel */
  gboolean proposed;       /* its levels are by position, ours and not the page's */
} SwImportDomain;

typedef struct
{
  char *key;
  char *title;
  SwImportDomain *plain;   /* the levels that belong to no domain */
  GPtrArray *domains;      /* of SwImportDomain */
  gboolean guessed;        /* no heading names it: its levels began anew */
} SwImportSection;

typedef struct
{
  char *text;              /* (nullable) */
  char *code;              /* (nullable) */
  gboolean complete;
} SwImportAnchor;

/* Text that went into no part, as it stood. */
typedef struct
{
  char *text;
  guint line;
  gboolean furniture;      /* a button, a link back, a heading: the page's own, not the framework's */
} SwImportRest;

typedef enum
{
  SW_IMPORT_NOTICE_LIMIT,
  SW_IMPORT_NOTICE_COUNT,
  SW_IMPORT_NOTICE_CUT,
  SW_IMPORT_NOTICE_LEVELS,
  SW_IMPORT_NOTICE_SECTION,
  SW_IMPORT_NOTICE_SOURCE,
  SW_IMPORT_NOTICE_FIELD,
  SW_IMPORT_NOTICE_REST,
} SwImportNoticeKind;

#define SW_N_IMPORT_NOTICES (SW_IMPORT_NOTICE_REST + 1)

/* Something that wants a look. */
typedef struct
{
  SwImportNoticeKind kind;
  char *message;
  guint line;              /* 0 where it has none */
  SwImportStatement *statement;  /* (nullable): borrowed */
} SwImportNotice;

/* What was found in something to be imported, by part. Nothing of it is in a document yet. */
typedef struct
{
  gatomicrefcount ref_count;
  const char *form;        /* the name of the form it was read as */
  char *soc;               /* (nullable), as all texts here */
  char *title;
  char *job_zone;          /* its number */
  char *version;
  char *description;
  char *context;
  char *onet;
  char *crosswalk;
  char *attribution;
  char *safi_top_skill;
  char *safi_score;        /* a JSON number, as the next */
  char *safi_of;
  char *safi_quadrant;
  char *safi_precision;
  char *wef_cluster;
  char *wef_slug;
  GPtrArray *sections;     /* of SwImportSection */
  GPtrArray *sources;      /* of SwImportSource */
  GPtrArray *anchors[SW_N_LISTS];  /* of SwImportAnchor; %NULL for lists that are none of anchors */
  GPtrArray *rest;         /* of SwImportRest */
  GPtrArray *limits;       /* of char *: sentences that name what was cut short */
  char *own_page;          /* (nullable): a page that this program made: read by its places, not by its looks */
} SwImportDraft;

SwImportDraft *sw_import_draft_new (const char *form);
SwImportDraft *sw_import_draft_ref (SwImportDraft *self);
void sw_import_draft_unref (SwImportDraft *self);

SwImportSection *sw_import_draft_find_section (SwImportDraft *self, const char *key);
guint sw_import_draft_count_statements (SwImportDraft *self, const char *section);
guint sw_import_domain_count (const SwImportDomain *domain);

void sw_import_draft_choose (SwImportDraft *self, SwImportStatement *statement, int cut);
void sw_import_domain_spread (SwImportDomain *self, SwImportLevel *level, const SwProfileSection *section,
                              guint per_level);
void sw_import_domain_divide (SwImportDomain *self, const guint *counts, guint n_counts);
gboolean sw_import_draft_is_page (SwImportDraft *self);
char *sw_import_statement_dup_text (const SwImportStatement *statement);
GPtrArray *sw_import_draft_list_notices (SwImportDraft *self);

SwDocument *sw_import_draft_build (SwImportDraft *self, const SwProfile *profile);

/* For those who read a form. */
SwImportSection *sw_import_draft_add_section (SwImportDraft *self, const char *key, const char *title);
SwImportDomain *sw_import_section_add_domain (SwImportSection *self, const char *name, int declared);
SwImportLevel *sw_import_domain_add_level (SwImportDomain *self, const char *key, const char *label);
SwImportLevel *sw_import_domain_find_level (SwImportDomain *self, const char *key);
SwImportStatement *sw_import_level_add_statement (SwImportLevel *self, const char *text, guint line);
SwImportSource *sw_import_draft_add_source (SwImportDraft *self, const char *label);
void sw_import_draft_add_anchor (SwImportDraft *self, SwListId group, const char *text, const char *code,
                                 gboolean complete);
void sw_import_draft_add_rest (SwImportDraft *self, const char *text, guint line, gboolean furniture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwImportDraft, sw_import_draft_unref)

G_END_DECLS
