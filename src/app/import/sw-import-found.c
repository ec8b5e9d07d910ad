/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwImportFound: what an import would make a document of, part by part.
 *
 * It shows the very document that accepting would make, by the schema's table, so that nothing can be
 * in it that is not shown. What the page itself says of its counts stands beside what was found; where
 * they differ, the part is open and marked. */

#include "import/sw-import-found.h"

#include <glib/gi18n-lib.h>

#include "import/sw-import-rows.h"

/* More rows than this nobody reads; their number is told. */
#define MAX_ROWS 200

struct _SwImportFound
{
  GtkBox parent_instance;

  SwImportDraft *draft;
  const SwProfile *profile;
};

G_DEFINE_FINAL_TYPE (SwImportFound, sw_import_found, GTK_TYPE_BOX)

static void
sw_import_found_finalize (GObject *object)
{
  sw_import_draft_unref (SW_IMPORT_FOUND (object)->draft);

  G_OBJECT_CLASS (sw_import_found_parent_class)->finalize (object);
}

static void
sw_import_found_class_init (SwImportFoundClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_import_found_finalize;
}

static void
sw_import_found_init (SwImportFound *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "import-found");
}

static gboolean
says_something (const SwMember *member,
                const char *text)
{
  return sw_member_is_field (member) && member->type != SW_MEMBER_BOOLEAN && text != NULL && *text != '\0';
}

static guint
add_fields (GtkWidget *list,
            SwNode *node)
{
  const SwKindInfo *info = sw_schema_get (sw_node_get_kind (node));
  guint n = 0;

  for (guint i = 0; i < info->n_members; i++)
    {
      const SwMember *member = &info->members[i];
      const char *text = sw_member_is_field (member) ? sw_node_get_text (node, member->field) : NULL;

      /* The format's own number says nothing of the page. */
      if (!says_something (member, text) ||
          (info->kind == SW_KIND_DOCUMENT && member->field == SW_DOCUMENT_SCHEMA_VERSION))
        continue;
      {
        GtkWidget *row = sw_import_row_new (sw_member_get_title (member), text);

        gtk_widget_add_css_class (row, "property");
        gtk_list_box_append (GTK_LIST_BOX (list), row);
        n++;
      }
    }
  return n;
}

static void
add_parts (SwImportFound *self,
           SwDocument *document,
           const char *title,
           const SwKind *kinds,
           guint n_kinds)
{
  GtkWidget *list = sw_import_list_new (title);
  guint n = 0;

  for (guint i = 0; i < n_kinds; i++)
    n += add_fields (list, kinds[i] == SW_KIND_DOCUMENT ? sw_document_get_root (document)
                                                        : sw_document_get_part (document, kinds[i]));
  if (n == 0)
    {
      g_object_ref_sink (list);
      g_object_unref (list);
      return;
    }
  gtk_box_append (GTK_BOX (self), sw_import_heading_new (title));
  gtk_box_append (GTK_BOX (self), list);
}

static guint
count_citations (SwNode *node)
{
  guint n = sw_node_get_kind (node) == SW_KIND_STATEMENT ? sw_node_get_n (node, SW_LIST_CITATIONS) : 0;
  static const SwListId lists[] = { SW_LIST_DOMAINS, SW_LIST_LEVELS, SW_LIST_STATEMENTS };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < sw_node_get_n (node, lists[i]); j++)
      n += count_citations (sw_node_get_nth (node, lists[i], j));
  return n;
}

static guint
count_statements (SwNode *node)
{
  guint n = sw_node_get_n (node, SW_LIST_STATEMENTS);

  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_LEVELS); i++)
    n += sw_node_get_n (sw_node_get_nth (node, SW_LIST_LEVELS, i), SW_LIST_STATEMENTS);
  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_DOMAINS); i++)
    n += count_statements (sw_node_get_nth (node, SW_LIST_DOMAINS, i));
  return n;
}

static const char *
get_text (SwNode *node,
          guint field)
{
  const char *text = sw_node_get_text (node, field);

  return text != NULL ? text : "";
}

/* Adds a row for each level; returns whether a count differs. */
static gboolean
add_levels (GtkWidget *fold,
            SwNode *node,
            const SwImportDomain *said)
{
  gboolean differs = FALSE;

  for (guint i = 0; i < sw_node_get_n (node, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (node, SW_LIST_LEVELS, i);
      const SwImportLevel *other = said != NULL && i < said->levels->len ? g_ptr_array_index (said->levels, i) : NULL;
      guint found = sw_node_get_n (level, SW_LIST_STATEMENTS);
      int declared = other != NULL ? other->declared : -1;
      const char *role = sw_node_get_text (level, SW_LEVEL_ROLE);
      GtkWidget *row = sw_import_row_new (get_text (level, SW_LEVEL_LABEL), role);

      sw_import_row_set_count (row, declared, found);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), row);
      differs = differs || (declared >= 0 && (guint) declared != found);
    }
  return differs;
}

static char *
describe_levels (SwNode *domain)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sw_node_get_n (domain, SW_LIST_LEVELS); i++)
    {
      SwNode *level = sw_node_get_nth (domain, SW_LIST_LEVELS, i);

      g_string_append_printf (text, "%s%s %u", i > 0 ? " · " : "", get_text (level, SW_LEVEL_LABEL),
                              sw_node_get_n (level, SW_LIST_STATEMENTS));
    }
  return g_string_free (text, FALSE);
}

static gboolean
add_domains (GtkWidget *fold,
             SwNode *section,
             const SwImportSection *said)
{
  gboolean differs = FALSE;

  for (guint i = 0; i < sw_node_get_n (section, SW_LIST_DOMAINS); i++)
    {
      SwNode *domain = sw_node_get_nth (section, SW_LIST_DOMAINS, i);
      gboolean is_said = said != NULL && i < said->domains->len;
      const SwImportDomain *other = is_said ? g_ptr_array_index (said->domains, i) : NULL;
      guint found = count_statements (domain);
      int declared = other != NULL ? other->declared : -1;
      g_autofree char *levels = describe_levels (domain);
      GtkWidget *row = sw_import_row_new (get_text (domain, SW_DOMAIN_NAME), levels);

      sw_import_row_set_count (row, declared, found);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), row);
      differs = differs || (declared >= 0 && (guint) declared != found);
    }
  return differs;
}

static void
add_section (SwImportFound *self,
             GtkWidget *list,
             SwNode *section)
{
  const char *key = get_text (section, SW_SECTION_KEY);
  const SwProfileSection *known = sw_profile_get_section (self->profile, key);
  const SwImportSection *said =
    self->draft->own_page == NULL ? sw_import_draft_find_section (self->draft, key) : NULL;
  guint n_citations = count_citations (section);
  guint n_statements = count_statements (section);
  int declared = said != NULL ? said->plain->declared : -1;
  g_autofree char *citations = NULL;
  gboolean differs;
  GtkWidget *fold;

  if (n_statements == 0 && said == NULL)
    return;

  if (n_citations > 0)
    citations = g_strdup_printf (ngettext ("%u citation", "%u citations", n_citations), n_citations);
  fold = sw_import_fold_new (known != NULL ? known->title : key, citations);
  sw_import_row_set_count (fold, declared, n_statements);
  differs = add_levels (fold, section, said != NULL ? said->plain : NULL);
  differs = add_domains (fold, section, said) || differs;
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (fold), differs);
  gtk_list_box_append (GTK_LIST_BOX (list), fold);
}

static void
add_sections (SwImportFound *self,
              SwDocument *document)
{
  SwNode *root = sw_document_get_root (document);
  GtkWidget *list = sw_import_list_new (_("Statements"));

  for (guint i = 0; i < sw_node_get_n (root, SW_LIST_SECTIONS); i++)
    add_section (self, list, sw_node_get_nth (root, SW_LIST_SECTIONS, i));

  gtk_box_append (GTK_BOX (self), sw_import_heading_new (_("Statements")));
  if (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) == NULL)
    gtk_list_box_append (GTK_LIST_BOX (list), sw_import_row_new (_("No statements were found."), NULL));
  gtk_box_append (GTK_BOX (self), list);
}

static void
add_more (GtkWidget *fold,
          guint n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), sw_import_row_new (text, NULL));
}

static void
add_sources (GtkWidget *list,
             SwDocument *document)
{
  SwNode *extensions = sw_document_get_part (document, SW_KIND_EXTENSIONS);
  guint n = sw_node_get_n (extensions, SW_LIST_SOURCES);
  GtkWidget *fold;

  if (n == 0)
    return;

  fold = sw_import_fold_new (_("Sources"), NULL);
  sw_import_row_set_count (fold, -1, n);
  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    {
      SwNode *source = sw_node_get_nth (extensions, SW_LIST_SOURCES, i);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), sw_import_row_new (get_text (source, SW_SOURCE_LABEL),
                                                                           sw_node_get_text (source, SW_SOURCE_TITLE)));
    }
  add_more (fold, n - MIN (n, MAX_ROWS));
  gtk_list_box_append (GTK_LIST_BOX (list), fold);
}

static char *
dup_anchors (SwNode *anchors,
             SwListId group,
             guint *n_cut)
{
  GString *text = g_string_new (NULL);
  guint n = sw_node_get_n (anchors, group);

  for (guint i = 0; i < n; i++)
    {
      SwNode *anchor = sw_node_get_nth (anchors, group, i);
      const char *what = sw_node_get_text (anchor, SW_ANCHOR_TEXT);

      *n_cut += g_strcmp0 (sw_node_get_text (anchor, SW_ANCHOR_COMPLETE), "false") == 0;
      if (what == NULL)
        what = get_text (anchor, SW_ANCHOR_CODE);
      if (i < MAX_ROWS)
        g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", what);
    }
  return g_string_free (text, FALSE);
}

static void
add_anchors (GtkWidget *list,
             SwDocument *document)
{
  const SwKindInfo *info = sw_schema_get (SW_KIND_ANCHORS);
  SwNode *anchors = sw_document_get_part (document, SW_KIND_ANCHORS);
  GtkWidget *fold = NULL;
  guint all = 0, n_cut = 0;

  for (guint i = 0; i < info->n_members; i++)
    {
      const SwMember *member = &info->members[i];
      gboolean is_group = sw_member_is_list (member) && member->child == SW_KIND_ANCHOR;
      guint n = is_group ? sw_node_get_n (anchors, member->list) : 0;
      g_autofree char *texts = NULL;
      GtkWidget *row;

      if (n == 0)
        continue;
      if (fold == NULL)
        fold = sw_import_fold_new (_("Source anchors"), NULL);
      texts = dup_anchors (anchors, member->list, &n_cut);
      row = sw_import_row_new (_(member->title), texts);
      sw_import_row_set_count (row, -1, n);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (fold), row);
      all += n;
    }
  if (fold == NULL)
    return;

  sw_import_row_set_count (fold, -1, all);
  if (n_cut > 0)
    {
      g_autofree char *text =
        g_strdup_printf (ngettext ("%u is cut off on the page", "%u are cut off on the page", n_cut), n_cut);

      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (fold), text);
    }
  gtk_list_box_append (GTK_LIST_BOX (list), fold);
}

/**
 * sw_import_found_new:
 *
 * Returns: (transfer floating): a view that shows nothing yet
 */
GtkWidget *
sw_import_found_new (void)
{
  return g_object_new (SW_TYPE_IMPORT_FOUND, NULL);
}

/**
 * sw_import_found_show:
 * @self: a view
 * @draft: what was found, as it is now
 * @profile: what kind of framework it is; it must outlive the view
 */
void
sw_import_found_show (SwImportFound *self,
                      SwImportDraft *draft,
                      const SwProfile *profile)
{
  static const SwKind about[] = { SW_KIND_OCCUPATION, SW_KIND_FRAMEWORK, SW_KIND_PROVENANCE, SW_KIND_DOCUMENT };
  static const SwKind evidence[] = { SW_KIND_SAFI, SW_KIND_WEF };
  g_autoptr (SwDocument) document = sw_import_draft_build (draft, profile);
  GtkWidget *grounds = sw_import_list_new (_("Sources and anchors"));

  sw_import_draft_ref (draft);
  sw_import_draft_unref (self->draft);
  self->draft = draft;
  self->profile = profile;

  sw_import_clear (GTK_WIDGET (self));
  add_parts (self, document, _("Occupation and framework"), about, G_N_ELEMENTS (about));
  add_sections (self, document);

  add_sources (grounds, document);
  add_anchors (grounds, document);
  gtk_box_append (GTK_BOX (self), sw_import_heading_new (_("Sources and anchors")));
  if (gtk_list_box_get_row_at_index (GTK_LIST_BOX (grounds), 0) == NULL)
    gtk_list_box_append (GTK_LIST_BOX (grounds), sw_import_row_new (_("No sources and no anchors were found."), NULL));
  gtk_box_append (GTK_BOX (self), grounds);

  add_parts (self, document, _("Evidence pack"), evidence, G_N_ELEMENTS (evidence));
}
