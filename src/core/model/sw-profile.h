/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sw-document.h"

G_BEGIN_DECLS

/* How much autonomy the statements of a level may speak of. */
typedef enum { SW_BAND_GUIDED, SW_BAND_REDUCED, SW_BAND_INDEPENDENT, SW_BAND_LEADING, SW_N_BANDS } SwBand;

typedef struct
{
  char *key;
  char *label;
  char *role;
  char *guide;
  SwBand band;
  guint min;               /* how many statements are expected; 0 and G_MAXUINT where nothing is said */
  guint max;
} SwProfileLevel;

typedef struct
{
  char *name;
  char *definition;
} SwProfileDomain;

/* A sector or a group, for choosing. */
typedef struct
{
  char *code;
  char *name;
} SwProfileItem;

typedef struct
{
  char *key;
  char *title;
  char *verb;              /* "base", "third" or "auto" */
  char *full_stop;         /* "true", "false" or "auto" */
  GPtrArray *default_citations;  /* of char *: ids of sources */
  GPtrArray *levels;       /* of SwProfileLevel */
  GPtrArray *domains;      /* of SwProfileDomain; none where the section has its levels itself */
} SwProfileSection;

typedef struct
{
  char *id;
  char *label;
  char *title;
  char *url;
  char *version;
  char *licence;
} SwProfileSource;

/* What kind of framework is being written. It does not change once it is read. */
typedef struct
{
  gatomicrefcount ref_count;
  char *id;
  char *name;
  char *language;
  char *corrections_to;    /* whom to write to about mistakes in O*NET's anchors; empty where nobody is named */
  GPtrArray *sections;     /* of SwProfileSection */
  GPtrArray *sources;      /* of SwProfileSource */
  GPtrArray *sectors;      /* of SwProfileItem */
  GPtrArray *groups;       /* of SwProfileItem */
} SwProfile;

SwProfile *sw_profile_new (void);
SwProfile *sw_profile_ref (SwProfile *self);
void sw_profile_unref (SwProfile *self);
void sw_profile_section_free (SwProfileSection *section);
void sw_profile_level_free (SwProfileLevel *level);
void sw_profile_domain_free (SwProfileDomain *domain);
void sw_profile_item_free (SwProfileItem *item);
void sw_profile_source_free (SwProfileSource *source);

const SwProfileSection *sw_profile_get_section (const SwProfile *self, const char *section);
const SwProfileLevel *sw_profile_get_level (const SwProfile *self, const char *section, const char *level);
const SwProfileLevel *sw_profile_get_level_of (const SwProfile *self, SwNode *level);
const char *sw_profile_get_sector_name (const SwProfile *self, const char *code);
SwBand sw_profile_get_band_of (const SwProfile *self, SwNode *level);
const char *sw_profile_get_group_of (const SwProfile *self, const char *soc);

SwDocument *sw_profile_new_document (const SwProfile *self, const char *soc, const char *title);
SwNode *sw_profile_new_section (const SwProfile *self, const char *section);
SwNode *sw_profile_new_source (const SwProfile *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SwProfile, sw_profile_unref)

G_END_DECLS
