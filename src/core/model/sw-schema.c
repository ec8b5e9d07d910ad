/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The schema: what a framework is made of, in one table.
 *
 * Each kind of node is a JSON object (or a string of a list); each row of its table is one member:
 * name, type, title for people, check. The reader, the writer, the forms, search and whatever else
 * walks a document walk this table, so that a new field is one row here and an index in the header.
 *
 * The rows stand in the contract's order. It is used for members that the program adds; what came
 * from a file keeps the file's order (see SwShape). Two views split the occupational section, whose
 * labels and statements live in schema 1.0's own members while everything else about them lives in
 * records under `extensions`: PLAIN is the one half, RECORD the other, WHOLE both together, as the
 * other sections are kept. */

#include "model/sw-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/sw-field-checks.h"

#define WHOLE SW_VIEW_WHOLE
#define PLAIN SW_VIEW_PLAIN
#define RECORD SW_VIEW_RECORD

#define FIELD(json, people, type_, field_, flags_, views_, check_) \
  { .name = json, .title = people, .type = SW_MEMBER_##type_, .field = field_, .flags = flags_, \
    .views = views_, .check = check_ }
#define PART(json, child_, views_) \
  { .name = json, .type = SW_MEMBER_PART, .child = SW_KIND_##child_, .views = views_ }
#define PART_ALWAYS(json, child_) \
  { .name = json, .type = SW_MEMBER_PART, .child = SW_KIND_##child_, .flags = SW_MEMBER_ALWAYS, .views = WHOLE }
#define SECTION(json) \
  { .name = json, .type = SW_MEMBER_SECTION, .child = SW_KIND_SECTION, .views = WHOLE, \
    .list = SW_LIST_SECTIONS }
#define LIST(json, form, child_, list_, flags_, views_) \
  { .name = json, .type = SW_MEMBER_##form, .child = SW_KIND_##child_, .list = SW_LIST_##list_, \
    .flags = flags_, .views = views_ }

static const SwMember document_members[] = {
  FIELD ("schemaVersion", N_("Schema version"), STRING, SW_DOCUMENT_SCHEMA_VERSION, SW_MEMBER_ALWAYS, WHOLE, NULL),
  FIELD ("exportedAt", N_("Exported"), STRING, SW_DOCUMENT_EXPORTED_AT, 0, WHOLE, sw_check_timestamp),
  PART_ALWAYS ("occupation", OCCUPATION),
  PART_ALWAYS ("framework", FRAMEWORK),
  PART ("sources", PROVENANCE, WHOLE),
  FIELD ("attribution", N_("Attribution"), STRING, SW_DOCUMENT_ATTRIBUTION, 0, WHOLE, NULL),
  PART ("extensions", EXTENSIONS, WHOLE),
};

static const SwMember occupation_members[] = {
  FIELD ("soc", N_("O*NET-SOC code"), STRING, SW_OCCUPATION_SOC, SW_MEMBER_ALWAYS, WHOLE, sw_check_soc),
  FIELD ("title", N_("Title"), STRING, SW_OCCUPATION_TITLE, SW_MEMBER_ALWAYS, WHOLE, sw_check_title),
  FIELD ("group", N_("Group"), STRING, SW_OCCUPATION_GROUP, SW_MEMBER_ALWAYS, WHOLE, NULL),
  FIELD ("sector", N_("Sector"), STRING, SW_OCCUPATION_SECTOR, SW_MEMBER_ALWAYS, WHOLE, sw_check_sector),
  FIELD ("jobZone", N_("Job zone"), INTEGER, SW_OCCUPATION_JOB_ZONE, SW_MEMBER_ALWAYS | SW_MEMBER_NULLABLE, WHOLE, sw_check_job_zone),
  FIELD ("jobZoneInferred", N_("Job zone is inferred"), BOOLEAN, SW_OCCUPATION_JOB_ZONE_INFERRED, SW_MEMBER_ALWAYS, WHOLE, NULL),
};

static const SwMember framework_members[] = {
  FIELD ("version", N_("Version"), STRING, SW_FRAMEWORK_VERSION, SW_MEMBER_ALWAYS | SW_MEMBER_NULLABLE, WHOLE, sw_check_version),
  FIELD ("description", N_("Description"), STRING, SW_FRAMEWORK_DESCRIPTION, SW_MEMBER_ALWAYS | SW_MEMBER_LONG, WHOLE, NULL),
  FIELD ("contextCovered", N_("Context covered"), STRING, SW_FRAMEWORK_CONTEXT_COVERED, SW_MEMBER_ALWAYS | SW_MEMBER_LONG, WHOLE, NULL),
  { .name = "levels", .type = SW_MEMBER_SECTION, .child = SW_KIND_SECTION, .list = SW_LIST_SECTIONS,
    .flags = SW_MEMBER_ALWAYS, .views = WHOLE },
};

static const SwMember provenance_members[] = {
  FIELD ("onet", N_("O*NET release"), STRING, SW_PROVENANCE_ONET, 0, WHOLE, NULL),
  FIELD ("crosswalk", N_("Crosswalk"), STRING, SW_PROVENANCE_CROSSWALK, 0, WHOLE, NULL),
  FIELD ("generator", N_("Generator"), STRING, SW_PROVENANCE_GENERATOR, 0, WHOLE, NULL),
};

static const SwMember extensions_members[] = {
  FIELD ("skillwright", N_("Format of the extensions"), INTEGER, SW_EXTENSIONS_FORMAT, SW_MEMBER_ALWAYS, WHOLE, NULL),
  PART ("meta", META, WHOLE),
  PART ("words", WORDS, WHOLE),
  LIST ("sources", OBJECTS, SOURCE, SOURCES, 0, WHOLE),
  LIST ("strands", OBJECTS, STRAND, STRANDS, 0, WHOLE),
  SECTION ("occupational"),
  SECTION ("ai"),
  SECTION ("durable"),
  PART ("evidence", EVIDENCE, WHOLE),
  PART ("anchors", ANCHORS, WHOLE),
  LIST ("notes", OBJECTS, NOTE, NOTES, 0, WHOLE),
  LIST ("allow", OBJECTS, ALLOWANCE, ALLOWANCES, 0, WHOLE),
  LIST ("orphans", OBJECTS, ORPHAN, ORPHANS, 0, WHOLE),
};

static const SwMember meta_members[] = {
  FIELD ("id", N_("Identifier"), STRING, SW_META_ID, 0, WHOLE, NULL),
  FIELD ("language", N_("Language"), STRING, SW_META_LANGUAGE, 0, WHOLE, sw_check_language),
  FIELD ("status", N_("Status"), STRING, SW_META_STATUS, 0, WHOLE, sw_check_status),
  FIELD ("creator", N_("Creator"), STRING, SW_META_CREATOR, 0, WHOLE, NULL),
  FIELD ("publisher", N_("Publisher"), STRING, SW_META_PUBLISHER, 0, WHOLE, NULL),
  FIELD ("licence", N_("Licence"), STRING, SW_META_LICENCE, 0, WHOLE, NULL),
  FIELD ("baseUri", N_("Base address"), STRING, SW_META_BASE_URI, 0, WHOLE, sw_check_url),
  FIELD ("profile", N_("Profile"), STRING, SW_META_PROFILE, 0, WHOLE, NULL),
  FIELD ("translationOf", N_("Translation of"), STRING, SW_META_TRANSLATION_OF, 0, WHOLE, NULL),
};

static const SwMember words_members[] = {
  LIST ("accept", STRINGS, WORD, ACCEPT, 0, WHOLE),
  LIST ("reject", STRINGS, WORD, REJECT, 0, WHOLE),
};

static const SwMember word_members[] = {
  FIELD (NULL, N_("Word"), STRING, SW_WORD_TEXT, 0, WHOLE, NULL),
};

static const SwMember source_members[] = {
  FIELD ("id", N_("Identifier"), STRING, SW_SOURCE_ID, 0, WHOLE, NULL),
  FIELD ("label", N_("Label"), STRING, SW_SOURCE_LABEL, 0, WHOLE, NULL),
  FIELD ("title", N_("Title"), STRING, SW_SOURCE_TITLE, 0, WHOLE, NULL),
  FIELD ("url", N_("Link"), STRING, SW_SOURCE_URL, 0, WHOLE, sw_check_url),
  FIELD ("version", N_("Version"), STRING, SW_SOURCE_VERSION, 0, WHOLE, NULL),
  FIELD ("licence", N_("Licence"), STRING, SW_SOURCE_LICENCE, 0, WHOLE, NULL),
};

static const SwMember strand_members[] = {
  FIELD ("id", N_("Identifier"), STRING, SW_STRAND_ID, 0, WHOLE, NULL),
  FIELD ("name", N_("Name"), STRING, SW_STRAND_NAME, 0, WHOLE, NULL),
};

static const SwMember section_members[] = {
  FIELD (NULL, N_("Section"), STRING, SW_SECTION_KEY, 0, WHOLE | PLAIN | RECORD, NULL),
  FIELD ("id", N_("Identifier"), STRING, SW_SECTION_ID, 0, WHOLE | RECORD, NULL),
  PART ("style", STYLE, WHOLE | RECORD),
  LIST ("defaultCitations", STRINGS, CITATION, DEFAULT_CITATIONS, 0, WHOLE | RECORD),
  FIELD ("origin", N_("Origin"), STRING, SW_SECTION_ORIGIN, 0, WHOLE | RECORD, NULL),
  LIST ("domains", OBJECTS, DOMAIN, DOMAINS, 0, WHOLE),
  LIST ("levels", KEYED, LEVEL, LEVELS, 0, WHOLE | RECORD),
};

static const SwMember style_members[] = {
  FIELD ("verb", N_("Form of the verb"), STRING, SW_STYLE_VERB, 0, WHOLE, NULL),
  FIELD ("fullStop", N_("Final full stop"), SWITCH, SW_STYLE_FULL_STOP, 0, WHOLE, NULL),
};

static const SwMember domain_members[] = {
  FIELD ("id", N_("Identifier"), STRING, SW_DOMAIN_ID, 0, WHOLE, NULL),
  FIELD ("name", N_("Name"), STRING, SW_DOMAIN_NAME, SW_MEMBER_ALWAYS, WHOLE, NULL),
  FIELD ("definition", N_("Definition"), STRING, SW_DOMAIN_DEFINITION, SW_MEMBER_LONG, WHOLE, NULL),
  LIST ("levels", KEYED, LEVEL, LEVELS, SW_MEMBER_ALWAYS, WHOLE),
};

static const SwMember level_members[] = {
  FIELD (NULL, N_("Key"), STRING, SW_LEVEL_KEY, 0, WHOLE | PLAIN | RECORD, NULL),
  FIELD ("id", N_("Identifier"), STRING, SW_LEVEL_ID, 0, WHOLE | RECORD, NULL),
  FIELD ("label", N_("Label"), STRING, SW_LEVEL_LABEL, SW_MEMBER_ALWAYS, WHOLE | PLAIN, NULL),
  FIELD ("role", N_("Role"), STRING, SW_LEVEL_ROLE, 0, WHOLE | RECORD, NULL),
  FIELD ("guide", N_("Guide"), STRING, SW_LEVEL_GUIDE, SW_MEMBER_LONG, WHOLE | RECORD, NULL),
  LIST ("notes", OBJECTS, NOTE, NOTES, 0, WHOLE | RECORD),
  LIST ("allow", OBJECTS, ALLOWANCE, ALLOWANCES, 0, WHOLE | RECORD),
  LIST ("statements", OBJECTS, STATEMENT, STATEMENTS, SW_MEMBER_ALWAYS, WHOLE | RECORD),
  LIST ("statements", STRINGS, STATEMENT, STATEMENTS, SW_MEMBER_ALWAYS, PLAIN),
};

/* A statement's record and an orphan's are the same members in the same order. */
#define RECORD_MEMBERS(view) \
  FIELD ("id", N_("Identifier"), STRING, SW_STATEMENT_ID, 0, view, NULL), \
  FIELD ("for", N_("Text when last written"), STRING, SW_STATEMENT_FOR, 0, view, NULL), \
  FIELD ("strand", N_("Strand"), STRING, SW_STATEMENT_STRAND, 0, view, NULL), \
  LIST ("citations", STRINGS, CITATION, CITATIONS, 0, view), \
  LIST ("anchors", STRINGS, ANCHOR_LINK, ANCHOR_LINKS, 0, view), \
  LIST ("notes", OBJECTS, NOTE, NOTES, 0, view), \
  LIST ("allow", OBJECTS, ALLOWANCE, ALLOWANCES, 0, view), \
  PART ("seen", SEEN, view)

static const SwMember statement_members[] = {
  FIELD ("text", N_("Statement"), STRING, SW_STATEMENT_TEXT, SW_MEMBER_ALWAYS | SW_MEMBER_LONG, WHOLE, NULL),
  RECORD_MEMBERS (WHOLE | RECORD),
};

static const SwMember orphan_members[] = {
  FIELD ("section", N_("Section"), STRING, SW_ORPHAN_SECTION, 0, WHOLE, NULL),
  FIELD ("domain", N_("Domain"), STRING, SW_ORPHAN_DOMAIN, 0, WHOLE, NULL),
  FIELD ("level", N_("Level"), STRING, SW_ORPHAN_LEVEL, 0, WHOLE, NULL),
  RECORD_MEMBERS (WHOLE),
};

static const SwMember citation_members[] = {
  FIELD (NULL, N_("Source"), STRING, SW_CITATION_SOURCE, 0, WHOLE, NULL),
};

static const SwMember anchor_link_members[] = {
  FIELD (NULL, N_("Anchor"), STRING, SW_ANCHOR_LINK_ANCHOR, 0, WHOLE, NULL),
};

static const SwMember seen_members[] = {
  FIELD ("by", N_("By"), STRING, SW_SEEN_BY, 0, WHOLE, NULL),
  FIELD ("on", N_("On"), STRING, SW_SEEN_ON, 0, WHOLE, NULL),
};

static const SwMember note_members[] = {
  FIELD ("text", N_("Note"), STRING, SW_NOTE_TEXT, SW_MEMBER_ALWAYS | SW_MEMBER_LONG, WHOLE, NULL),
  FIELD ("by", N_("By"), STRING, SW_NOTE_BY, 0, WHOLE, NULL),
  FIELD ("on", N_("On"), STRING, SW_NOTE_ON, 0, WHOLE, NULL),
  FIELD ("done", N_("Done"), BOOLEAN, SW_NOTE_DONE, 0, WHOLE, NULL),
};

static const SwMember allowance_members[] = {
  FIELD ("rule", N_("Rule"), STRING, SW_ALLOWANCE_RULE, SW_MEMBER_ALWAYS, WHOLE, NULL),
  FIELD ("reason", N_("Reason"), STRING, SW_ALLOWANCE_REASON, 0, WHOLE, NULL),
  FIELD ("by", N_("By"), STRING, SW_ALLOWANCE_BY, 0, WHOLE, NULL),
  FIELD ("on", N_("On"), STRING, SW_ALLOWANCE_ON, 0, WHOLE, NULL),
};

static const SwMember evidence_members[] = {
  PART ("safi", SAFI, WHOLE),
  PART ("wef", WEF, WHOLE),
};

static const SwMember safi_members[] = {
  FIELD ("topSkill", N_("Top skill"), STRING, SW_SAFI_TOP_SKILL, 0, WHOLE, NULL),
  FIELD ("score", N_("Score"), NUMBER, SW_SAFI_SCORE, 0, WHOLE, sw_check_score),
  FIELD ("of", N_("Out of"), NUMBER, SW_SAFI_OF, 0, WHOLE, sw_check_highest_score),
  FIELD ("quadrant", N_("Quadrant"), STRING, SW_SAFI_QUADRANT, 0, WHOLE, NULL),
  FIELD ("precision", N_("Precision"), STRING, SW_SAFI_PRECISION, 0, WHOLE, NULL),
};

static const SwMember wef_members[] = {
  FIELD ("cluster", N_("Cluster"), STRING, SW_WEF_CLUSTER, 0, WHOLE, NULL),
  FIELD ("slug", N_("Short name"), STRING, SW_WEF_SLUG, 0, WHOLE, sw_check_slug),
};

#define ANCHOR_LIST(json, list_, people) \
  { .name = json, .title = people, .type = SW_MEMBER_OBJECTS, .child = SW_KIND_ANCHOR, \
    .list = SW_LIST_##list_, .views = WHOLE }

static const SwMember anchors_members[] = {
  ANCHOR_LIST ("relatedTitles", RELATED_TITLES, N_("Related titles")),
  ANCHOR_LIST ("rapids", RAPIDS, N_("RAPIDS apprenticeships")),
  ANCHOR_LIST ("skills", SKILLS, N_("O*NET skills")),
  ANCHOR_LIST ("knowledge", KNOWLEDGE, N_("Knowledge domains")),
  ANCHOR_LIST ("abilities", ABILITIES, N_("Abilities")),
  ANCHOR_LIST ("workStyles", WORK_STYLES, N_("Work styles")),
  ANCHOR_LIST ("technology", TECHNOLOGY, N_("Technology")),
  ANCHOR_LIST ("tasks", TASKS, N_("Tasks")),
  ANCHOR_LIST ("cip", CIP, N_("CIP education codes")),
};

static const SwMember anchor_members[] = {
  FIELD ("id", N_("Identifier"), STRING, SW_ANCHOR_ID, 0, WHOLE, NULL),
  FIELD ("text", N_("Text"), STRING, SW_ANCHOR_TEXT, SW_MEMBER_LONG, WHOLE, NULL),
  FIELD ("code", N_("Code"), STRING, SW_ANCHOR_CODE, 0, WHOLE, NULL),
  FIELD ("release", N_("Release"), STRING, SW_ANCHOR_RELEASE, 0, WHOLE, NULL),
  FIELD ("complete", N_("Complete"), BOOLEAN, SW_ANCHOR_COMPLETE, 0, WHOLE, NULL),
};

#define KIND(id, name_, people) \
  [SW_KIND_##id] = { .kind = SW_KIND_##id, .name = #name_, .title = people, \
                     .members = name_##_members, .n_members = G_N_ELEMENTS (name_##_members) }

static SwKindInfo kinds[SW_N_KINDS] = {
  KIND (DOCUMENT, document, N_("Document")),
  KIND (OCCUPATION, occupation, N_("Occupation")),
  KIND (FRAMEWORK, framework, N_("Framework")),
  KIND (PROVENANCE, provenance, N_("Sources")),
  KIND (EXTENSIONS, extensions, N_("Extensions")),
  KIND (META, meta, N_("About this document")),
  KIND (WORDS, words, N_("Words")),
  KIND (WORD, word, N_("Word")),
  KIND (SOURCE, source, N_("Source")),
  KIND (STRAND, strand, N_("Strand")),
  KIND (SECTION, section, N_("Section")),
  KIND (STYLE, style, N_("Style")),
  KIND (DOMAIN, domain, N_("Domain")),
  KIND (LEVEL, level, N_("Level")),
  KIND (STATEMENT, statement, N_("Statement")),
  KIND (CITATION, citation, N_("Citation")),
  KIND (ANCHOR_LINK, anchor_link, N_("Anchor")),
  KIND (SEEN, seen, N_("Review tick")),
  KIND (NOTE, note, N_("Note")),
  KIND (ALLOWANCE, allowance, N_("Allowance")),
  KIND (EVIDENCE, evidence, N_("Evidence pack")),
  KIND (SAFI, safi, N_("SAFI positioning")),
  KIND (WEF, wef, N_("WEF cluster")),
  KIND (ANCHORS, anchors, N_("Source anchors")),
  KIND (ANCHOR, anchor, N_("Source anchor")),
  KIND (ORPHAN, orphan, N_("Orphaned record")),
};

/* The slots follow from the rows; counting them by hand is how they would come apart. */
static void
number_slots (SwKindInfo *info)
{
  memset (info->list_slot, -1, sizeof info->list_slot);
  memset (info->part_slot, -1, sizeof info->part_slot);

  for (guint i = 0; i < info->n_members; i++)
    {
      const SwMember *member = &info->members[i];

      if (sw_member_is_field (member))
        info->n_fields = MAX (info->n_fields, member->field + 1);
      else if (member->type == SW_MEMBER_PART && info->part_slot[member->child] < 0)
        info->part_slot[member->child] = (gint8) info->n_parts++;
      else if (sw_member_is_list (member) && info->list_slot[member->list] < 0)
        info->list_slot[member->list] = (gint8) info->n_lists++;
    }

  /* The sections hang from the document itself, whatever JSON object mentions them. */
  if (info->kind == SW_KIND_DOCUMENT)
    info->list_slot[SW_LIST_SECTIONS] = (gint8) info->n_lists++;
}

/**
 * sw_schema_get:
 * @kind: a kind
 *
 * Returns: (transfer none): what @kind is made of
 */
const SwKindInfo *
sw_schema_get (SwKind kind)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < SW_N_KINDS; i++)
        number_slots (&kinds[i]);
      g_once_init_leave (&once, 1);
    }

  g_assert (kind < SW_N_KINDS);
  return &kinds[kind];
}

/**
 * sw_schema_find_member:
 * @kind: a kind
 * @view: which of its objects
 * @name: a member's name, not necessarily NUL-terminated
 * @len: its length in bytes
 * @index: (out) (optional): the row's index
 *
 * Returns: (nullable) (transfer none): the row for that member, %NULL for a member the schema does not know
 */
const SwMember *
sw_schema_find_member (SwKind kind,
                       SwView view,
                       const char *name,
                       gsize len,
                       guint *index)
{
  const SwKindInfo *info = sw_schema_get (kind);

  for (guint i = 0; i < info->n_members; i++)
    {
      const SwMember *member = &info->members[i];

      if (member->name != NULL && (member->views & view) != 0 &&
          strncmp (member->name, name, len) == 0 && member->name[len] == '\0')
        {
          if (index != NULL)
            *index = i;
          return member;
        }
    }

  return NULL;
}

/**
 * sw_schema_get_field:
 * @kind: a kind
 * @field: one of its fields
 *
 * Returns: (nullable) (transfer none): the field's row, %NULL where the kind has no such field
 */
const SwMember *
sw_schema_get_field (SwKind kind,
                     guint field)
{
  const SwKindInfo *info = sw_schema_get (kind);

  for (guint i = 0; i < info->n_members; i++)
    if (sw_member_is_field (&info->members[i]) && info->members[i].field == field)
      return &info->members[i];

  return NULL;
}

/**
 * sw_schema_get_list:
 * @kind: a kind
 * @list: a list
 *
 * Returns: (nullable) (transfer none): the list's row, %NULL where the kind has no such list
 */
const SwMember *
sw_schema_get_list (SwKind kind,
                    SwListId list)
{
  const SwKindInfo *info = sw_schema_get (kind);

  for (guint i = 0; i < info->n_members; i++)
    if (sw_member_is_list (&info->members[i]) && info->members[i].list == list)
      return &info->members[i];

  return NULL;
}

/**
 * sw_member_get_title:
 * @member: a row
 *
 * Returns: (transfer none): what people call it, translated; its name in JSON where it has no title
 */
const char *
sw_member_get_title (const SwMember *member)
{
  return member->title != NULL ? _(member->title) : member->name;
}

/**
 * sw_member_is_field:
 * @member: a row
 *
 * Returns: whether it is a value of the node itself
 */
gboolean
sw_member_is_field (const SwMember *member)
{
  return member->type <= SW_MEMBER_SWITCH;
}

/**
 * sw_member_is_list:
 * @member: a row
 *
 * Returns: whether it is a list of child nodes; the sections are the document's, not a member's
 */
gboolean
sw_member_is_list (const SwMember *member)
{
  return member->type == SW_MEMBER_OBJECTS || member->type == SW_MEMBER_STRINGS ||
         member->type == SW_MEMBER_KEYED;
}
