/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a node is. */
typedef enum
{
  SW_KIND_DOCUMENT,
  SW_KIND_OCCUPATION,
  SW_KIND_FRAMEWORK,
  SW_KIND_PROVENANCE,
  SW_KIND_EXTENSIONS,
  SW_KIND_META,
  SW_KIND_WORDS,
  SW_KIND_WORD,
  SW_KIND_SOURCE,
  SW_KIND_STRAND,
  SW_KIND_SECTION,
  SW_KIND_STYLE,
  SW_KIND_DOMAIN,
  SW_KIND_LEVEL,
  SW_KIND_STATEMENT,
  SW_KIND_CITATION,
  SW_KIND_ANCHOR_LINK,
  SW_KIND_SEEN,
  SW_KIND_NOTE,
  SW_KIND_ALLOWANCE,
  SW_KIND_EVIDENCE,
  SW_KIND_SAFI,
  SW_KIND_WEF,
  SW_KIND_ANCHORS,
  SW_KIND_ANCHOR,
  SW_KIND_ORPHAN,
  SW_N_KINDS
} SwKind;

/* The fields of each kind: indices into a node's values. */
enum { SW_DOCUMENT_SCHEMA_VERSION, SW_DOCUMENT_EXPORTED_AT, SW_DOCUMENT_ATTRIBUTION };
enum
{
  SW_OCCUPATION_SOC,
  SW_OCCUPATION_TITLE,
  SW_OCCUPATION_GROUP,
  SW_OCCUPATION_SECTOR,
  SW_OCCUPATION_JOB_ZONE,
  SW_OCCUPATION_JOB_ZONE_INFERRED
};
enum { SW_FRAMEWORK_VERSION, SW_FRAMEWORK_DESCRIPTION, SW_FRAMEWORK_CONTEXT_COVERED };
enum { SW_PROVENANCE_ONET, SW_PROVENANCE_CROSSWALK, SW_PROVENANCE_GENERATOR };
enum { SW_EXTENSIONS_FORMAT };
enum
{
  SW_META_ID,
  SW_META_LANGUAGE,
  SW_META_STATUS,
  SW_META_CREATOR,
  SW_META_PUBLISHER,
  SW_META_LICENCE,
  SW_META_BASE_URI,
  SW_META_PROFILE,
  SW_META_TRANSLATION_OF
};
enum { SW_WORD_TEXT };
enum
{
  SW_SOURCE_ID,
  SW_SOURCE_LABEL,
  SW_SOURCE_TITLE,
  SW_SOURCE_URL,
  SW_SOURCE_VERSION,
  SW_SOURCE_LICENCE
};
enum { SW_STRAND_ID, SW_STRAND_NAME };
enum { SW_SECTION_KEY, SW_SECTION_ID, SW_SECTION_ORIGIN };
enum { SW_STYLE_VERB, SW_STYLE_FULL_STOP };
enum { SW_DOMAIN_ID, SW_DOMAIN_NAME, SW_DOMAIN_DEFINITION };
enum { SW_LEVEL_KEY, SW_LEVEL_ID, SW_LEVEL_LABEL, SW_LEVEL_ROLE, SW_LEVEL_GUIDE };
enum { SW_STATEMENT_TEXT, SW_STATEMENT_ID, SW_STATEMENT_FOR, SW_STATEMENT_STRAND };
enum { SW_CITATION_SOURCE };
enum { SW_ANCHOR_LINK_ANCHOR };
enum { SW_SEEN_BY, SW_SEEN_ON };
enum { SW_NOTE_TEXT, SW_NOTE_BY, SW_NOTE_ON, SW_NOTE_DONE };
enum { SW_ALLOWANCE_RULE, SW_ALLOWANCE_REASON, SW_ALLOWANCE_BY, SW_ALLOWANCE_ON };
enum
{
  SW_SAFI_TOP_SKILL,
  SW_SAFI_SCORE,
  SW_SAFI_OF,
  SW_SAFI_QUADRANT,
  SW_SAFI_PRECISION
};
enum { SW_WEF_CLUSTER, SW_WEF_SLUG };
enum { SW_ANCHOR_ID, SW_ANCHOR_TEXT, SW_ANCHOR_CODE, SW_ANCHOR_RELEASE, SW_ANCHOR_COMPLETE };
/* An orphan is a record without its statement: the record's fields stand where a statement has
 * them (text excepted), what follows says where the statement was. */
enum
{
  SW_ORPHAN_ID = SW_STATEMENT_ID,
  SW_ORPHAN_FOR = SW_STATEMENT_FOR,
  SW_ORPHAN_STRAND = SW_STATEMENT_STRAND,
  SW_ORPHAN_SECTION,
  SW_ORPHAN_DOMAIN,
  SW_ORPHAN_LEVEL
};

/* The field of what is about a node as a whole. */
#define SW_NO_FIELD G_MAXUINT

/* The lists of children a node can have; which kind has which is the table's business. */
typedef enum
{
  SW_LIST_SECTIONS,
  SW_LIST_ACCEPT,
  SW_LIST_REJECT,
  SW_LIST_SOURCES,
  SW_LIST_STRANDS,
  SW_LIST_DOMAINS,
  SW_LIST_LEVELS,
  SW_LIST_STATEMENTS,
  SW_LIST_DEFAULT_CITATIONS,
  SW_LIST_CITATIONS,
  SW_LIST_ANCHOR_LINKS,
  SW_LIST_NOTES,
  SW_LIST_ALLOWANCES,
  SW_LIST_ORPHANS,
  SW_LIST_RELATED_TITLES,
  SW_LIST_RAPIDS,
  SW_LIST_SKILLS,
  SW_LIST_KNOWLEDGE,
  SW_LIST_ABILITIES,
  SW_LIST_WORK_STYLES,
  SW_LIST_TECHNOLOGY,
  SW_LIST_TASKS,
  SW_LIST_CIP,
  SW_N_LISTS
} SwListId;

/* How a member is kept in JSON. */
typedef enum
{
  SW_MEMBER_STRING,
  SW_MEMBER_INTEGER,
  SW_MEMBER_NUMBER,
  SW_MEMBER_BOOLEAN,
  SW_MEMBER_SWITCH,        /* true, false or a string such as "auto" */
  SW_MEMBER_PART,          /* one object, one node of kind `child` */
  SW_MEMBER_SECTION,       /* as PART, but the node is an item of the document's sections */
  SW_MEMBER_OBJECTS,       /* array of objects, a node each */
  SW_MEMBER_STRINGS,       /* array of strings, a node each whose first field is the string */
  SW_MEMBER_KEYED,         /* object whose members are nodes; the member's name is field 0 */
} SwMemberType;

typedef enum
{
  SW_MEMBER_DEFAULT = 0,
  SW_MEMBER_NULLABLE = 1 << 0,    /* null is a value of its own */
  SW_MEMBER_ALWAYS = 1 << 1,      /* a new object has it, empty or null, even if nothing is there */
  SW_MEMBER_LONG = 1 << 2,        /* prose: wants an editor of several lines */
} SwMemberFlags;

/* An occupational level, its statements and its section are kept in two objects each: the plain
 * one of schema 1.0 and the record beside it under `extensions`. Elsewhere one object holds all. */
typedef enum
{
  SW_VIEW_WHOLE = 1 << 0,
  SW_VIEW_PLAIN = 1 << 1,
  SW_VIEW_RECORD = 1 << 2,
} SwView;

/**
 * SwFieldCheck:
 * @value: the text of a field, never %NULL
 *
 * Returns: (nullable): what is wrong with it, as a translated sentence that says what to do
 */
typedef const char *(*SwFieldCheck) (const char *value);

/* One row of the table: a member of the JSON object that a kind is kept in. */
typedef struct
{
  const char *name;        /* the member's name in JSON */
  const char *title;       /* for people; untranslated, see sw_member_get_title() */
  SwMemberType type;
  SwMemberFlags flags;
  SwView views;
  guint field;             /* fields: the index of the value */
  SwKind child;            /* parts and lists: the kind of the nodes */
  SwListId list;           /* lists: which */
  SwFieldCheck check;      /* (nullable) */
} SwMember;

typedef struct
{
  SwKind kind;
  const char *name;        /* for messages to engineers */
  const char *title;       /* for people; untranslated */
  const SwMember *members; /* in the contract's order */
  guint n_members;
  guint n_fields;
  gint8 list_slot[SW_N_LISTS];  /* index of a list among the kind's lists, -1 where it has none */
  gint8 part_slot[SW_N_KINDS];  /* likewise for its parts */
  guint n_lists;
  guint n_parts;
} SwKindInfo;

/* The section whose labels and statements schema 1.0 holds itself, in framework.levels. */
#define SW_SECTION_PLAIN_KEY "occupational"

/* The formats that the program knows. */
#define SW_SCHEMA_VERSION "1.0"
#define SW_EXTENSIONS_VERSION 1

const SwKindInfo *sw_schema_get (SwKind kind);
const SwMember *sw_schema_find_member (SwKind kind, SwView view, const char *name, gsize len, guint *index);
const SwMember *sw_schema_get_field (SwKind kind, guint field);
const SwMember *sw_schema_get_list (SwKind kind, SwListId list);
const char *sw_member_get_title (const SwMember *member);
gboolean sw_member_is_field (const SwMember *member);
gboolean sw_member_is_list (const SwMember *member);

G_END_DECLS
