/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwAnchorsView: what statements are grounded on, in the nine groups of the schema.
 *
 * One page with a list for each group, whether anything is in it or not: each says by its line what to do.
 * Adding many is pasting them: a clipboard of several entries becomes several anchors in one step of undo,
 * and what the group has already is left out. The verbs are in sw-anchors-view-actions.c. */

#include "anchors/sw-anchors-view-private.h"

#include <glib/gi18n-lib.h>

#include "import/sw-pasted-anchors.h"

G_DEFINE_FINAL_TYPE (SwAnchorsView, sw_anchors_view, GTK_TYPE_WIDGET)

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

/**
 * sw_anchors_view_shows:
 * @place: (nullable): a place of a session
 *
 * Returns: whether that place is one that this view shows
 */
gboolean
sw_anchors_view_shows (SwNode *place)
{
  return place != NULL && sw_node_get_ancestor (place, SW_KIND_ANCHORS) != NULL;
}

/**
 * sw_anchor_get_title:
 * @anchor: an anchor
 *
 * Returns: (transfer none): what to call it
 */
const char *
sw_anchor_get_title (SwNode *anchor)
{
  const char *text = sw_node_get_text (anchor, SW_ANCHOR_TEXT);
  const char *code = sw_node_get_text (anchor, SW_ANCHOR_CODE);

  return !is_blank (text) ? text : !is_blank (code) ? code : _("Anchor without a text");
}

static const char *
get_group_title (SwListId group)
{
  return sw_member_get_title (sw_schema_get_list (SW_KIND_ANCHORS, group));
}

static void
describe (SwNode *anchor,
          SwRecordLine *line,
          gpointer user_data)
{
  SwAnchorsView *self = user_data;
  const char *text = sw_node_get_text (anchor, SW_ANCHOR_TEXT);
  const char *code = sw_node_get_text (anchor, SW_ANCHOR_CODE);
  const char *release = sw_node_get_text (anchor, SW_ANCHOR_RELEASE);
  SwListId group = sw_node_get_list_id (anchor);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, sw_node_get_id (anchor)));
  g_autofree char *place = NULL;

  line->title = g_strdup (sw_anchor_get_title (anchor));
  line->missing = is_blank (text) && is_blank (code);
  line->code = !is_blank (text) && !is_blank (code) ? g_strdup (code) : NULL;
  line->note = !is_blank (release) ? g_strdup_printf (_("Release %s"), release) : NULL;
  if (sw_anchor_is_cut_short (anchor))
    {
      line->tag = g_strdup (C_("anchor", "cut short"));
      line->tag_tooltip = g_strdup (_("Its end is missing: copy all of it from its source."));
    }
  if (n > 0)
    {
      line->count = g_strdup_printf (ngettext ("%u statement", "%u statements", n), n);
      line->count_tooltip = g_strdup (_("Show the statements that are grounded on it"));
    }

  /* Translators: the name of a list, and a place in it: "O*NET skills 3 of 8". */
  place = g_strdup_printf (_("%s %u of %u"), get_group_title (group), sw_node_get_position (anchor) + 1,
                           sw_node_get_n (sw_node_get_parent (anchor), group));
  line->name = g_strjoin (", ", line->title, place, line->count != NULL ? line->count : line->tag,
                          line->count != NULL ? line->tag : NULL, NULL);
}

static guint
get_fields (SwNode *anchor,
            guint *fields,
            gpointer user_data)
{
  const SwAnchorGroup *group = sw_anchor_group_get (sw_node_get_list_id (anchor));
  guint n = 0;

  fields[n++] = SW_ANCHOR_TEXT;
  if (group->coded || !is_blank (sw_node_get_text (anchor, SW_ANCHOR_CODE)))
    fields[n++] = SW_ANCHOR_CODE;
  if (group->released || !is_blank (sw_node_get_text (anchor, SW_ANCHOR_RELEASE)))
    fields[n++] = SW_ANCHOR_RELEASE;
  if (group->sentences || sw_node_get_text (anchor, SW_ANCHOR_COMPLETE) != NULL)
    fields[n++] = SW_ANCHOR_COMPLETE;
  return n;
}

static void
show_caption (SwAnchorsView *self,
              SwNode *anchors)
{
  const SwKindInfo *info = sw_schema_get (SW_KIND_ANCHORS);
  g_autofree char *caption = NULL;
  guint n = 0;

  for (guint i = 0; i < info->n_members; i++)
    {
      guint own = sw_node_get_n (anchors, info->members[i].list);
      g_autofree char *count = own > 0 ? g_strdup_printf ("%u", own) : g_strdup ("");

      if (g_strcmp0 (gtk_label_get_text (g_ptr_array_index (self->headings, i)), count) != 0)
        gtk_label_set_text (g_ptr_array_index (self->headings, i), count);
      n += own;
    }

  if (n == 0)
    caption = g_strdup (_("Nothing yet. Anchors are what statements are grounded on: titles, skills and tasks of "
                          "O*NET, and the codes of programmes. Paste each list as a whole, or write its entries."));
  else
    /* Translators: how many anchors there are, and on how many of them statements are grounded. */
    caption = g_strdup_printf (ngettext ("%u anchor; statements are grounded on %u.",
                                         "%u anchors; statements are grounded on %u of them.", n),
                               n, g_hash_table_size (self->counts));
  sw_record_page_set_caption (self->page, caption);
}

static void
update (gpointer user_data)
{
  SwAnchorsView *self = user_data;
  SwDocument *document = sw_record_page_get_document (self->page);

  g_clear_pointer (&self->counts, g_hash_table_unref);
  if (document == NULL)
    {
      self->counts = g_hash_table_new (g_str_hash, g_str_equal);
      return;
    }
  self->counts = sw_anchors_count (document);
  show_caption (self, sw_document_get_part (document, SW_KIND_ANCHORS));
  sw_anchors_view_update_actions (self);
}

static const SwRecordPlan plan = { SW_KIND_ANCHORS, describe, get_fields, update };

static char *
dup_key (SwNode *anchor)
{
  const char *text = sw_node_get_text (anchor, SW_ANCHOR_TEXT);
  const char *code = sw_node_get_text (anchor, SW_ANCHOR_CODE);
  g_autofree char *folded = g_utf8_casefold (text != NULL ? text : "", -1);

  return g_strdup_printf ("%s\n%s", folded, code != NULL ? code : "");
}

/* Returns: how many of @anchors were left out, because the group or the array has them already */
static guint
leave_out_known (SwNode *parent,
                 SwListId group,
                 GPtrArray *anchors)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = anchors->len;

  for (guint i = 0; i < sw_node_get_n (parent, group); i++)
    g_hash_table_add (known, dup_key (sw_node_get_nth (parent, group, i)));
  for (guint i = 0; i < anchors->len;)
    if (g_hash_table_add (known, dup_key (g_ptr_array_index (anchors, i))))
      i++;
    else
      g_ptr_array_remove_index (anchors, i);
  return n - anchors->len;
}

/**
 * sw_anchors_view_paste_text:
 * @self: a view
 * @group: the group that gets them
 * @text: what a clipboard holds
 *
 * Adds a list to the end of a group.
 *
 * Returns: whether it was a list; a single entry is left to the line one writes in
 */
gboolean
sw_anchors_view_paste_text (SwAnchorsView *self,
                            SwListId group,
                            const char *text)
{
  SwDocument *document = sw_record_page_get_document (self->page);
  SwNode *parent = sw_document_get_part (document, SW_KIND_ANCHORS);
  g_autoptr (GPtrArray) anchors = sw_pasted_anchors (text, group);
  g_autofree char *sentence = NULL;
  guint n_known;

  if (anchors->len < 2)
    return FALSE;

  n_known = leave_out_known (parent, group, anchors);
  if (anchors->len > 0 && !sw_anchors_add (document, group, sw_node_get_n (parent, group), anchors))
    return TRUE;

  if (anchors->len == 0)
    sentence = g_strdup_printf (_("All of these are in “%s” already."), get_group_title (group));
  else
    /* Translators: how many anchors, and the group's title. */
    sentence = g_strdup_printf (ngettext ("%u anchor added to “%s”", "%u anchors added to “%s”", anchors->len),
                                anchors->len, get_group_title (group));
  if (anchors->len > 0 && n_known > 0)
    {
      g_autofree char *added = g_steal_pointer (&sentence);

      /* Translators: the sentence before, and how many were left out of what was pasted. */
      sentence = g_strdup_printf (ngettext ("%s; %u was there already", "%s; %u were there already", n_known), added,
                                  n_known);
    }
  sw_session_announce (sw_record_page_get_session (self->page), sentence, anchors->len > 0);
  return TRUE;
}

static SwListId
get_group (SwAnchorsView *self,
           SwAddLine *add_line)
{
  const SwKindInfo *info = sw_schema_get (SW_KIND_ANCHORS);

  for (guint i = 0; i < info->n_members; i++)
    if (sw_record_list_get_add_line (sw_record_page_get_list (self->page, info->members[i].list)) == add_line)
      return info->members[i].list;
  g_return_val_if_reached (SW_N_LISTS);
}

static void
add_cb (SwAnchorsView *self,
        const char *entry,
        SwAddLine *add_line)
{
  SwListId group = get_group (self, add_line);
  SwDocument *document = sw_record_page_get_document (self->page);
  SwNode *parent = sw_document_get_part (document, SW_KIND_ANCHORS);
  g_autoptr (GPtrArray) anchors = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;
  g_autofree char *code = NULL;

  sw_pasted_divide_code (entry, group, &text, &code);
  g_ptr_array_add (anchors, sw_anchor_new (text, code));
  if (leave_out_known (parent, group, anchors) > 0)
    {
      g_autofree char *sentence = g_strdup_printf (_("“%s” is in the list already."), entry);

      sw_session_say (sw_record_page_get_session (self->page), sentence);
      return;
    }
  sw_anchors_add (document, group, sw_node_get_n (parent, group), anchors);
}

static gboolean
paste_cb (SwAnchorsView *self,
          const char *text,
          SwAddLine *add_line)
{
  return sw_anchors_view_paste_text (self, get_group (self, add_line), text);
}

static void
paste_clicked_cb (SwAnchorsView *self,
                  GtkWidget *button)
{
  const SwKindInfo *info = sw_schema_get (SW_KIND_ANCHORS);

  for (guint i = 0; i < info->n_members; i++)
    {
      GtkWidget *heading = gtk_widget_get_parent (g_ptr_array_index (self->headings, i));
      SwAddLine *add_line = sw_record_list_get_add_line (sw_record_page_get_list (self->page, info->members[i].list));

      if (gtk_widget_get_parent (button) != heading || !gtk_widget_get_visible (GTK_WIDGET (add_line)))
        continue;
      gtk_widget_grab_focus (GTK_WIDGET (add_line));
      sw_add_line_paste (add_line);
    }
}

static GtkWidget *
new_heading (SwAnchorsView *self,
             const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-paste-symbolic");
  g_autofree char *verb = g_strdup_printf (_("Paste a list into “%s”"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (box, "record-heading");
  gtk_widget_add_css_class (label, "level-heading");
  gtk_widget_add_css_class (count, "caption-dim");
  gtk_widget_add_css_class (count, "numeric");
  gtk_label_set_xalign (GTK_LABEL (count), 0);
  gtk_widget_set_hexpand (count, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "record-paste");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, verb);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, verb, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (paste_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), button);
  g_ptr_array_add (self->headings, count);
  return box;
}

static gboolean
sw_anchors_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SW_ANCHORS_VIEW (widget)->page));
}

static void
sw_anchors_view_dispose (GObject *object)
{
  SwAnchorsView *self = SW_ANCHORS_VIEW (object);

  if (self->page != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->page));
  self->page = NULL;
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_ptr_array_set_size (self->headings, 0);

  G_OBJECT_CLASS (sw_anchors_view_parent_class)->dispose (object);
}

static void
sw_anchors_view_finalize (GObject *object)
{
  g_ptr_array_unref (SW_ANCHORS_VIEW (object)->headings);

  G_OBJECT_CLASS (sw_anchors_view_parent_class)->finalize (object);
}

static void
sw_anchors_view_class_init (SwAnchorsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_anchors_view_dispose;
  object_class->finalize = sw_anchors_view_finalize;
  widget_class->grab_focus = sw_anchors_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  sw_anchors_view_class_install_actions (widget_class);
}

static void
sw_anchors_view_init (SwAnchorsView *self)
{
  const SwKindInfo *info = sw_schema_get (SW_KIND_ANCHORS);

  self->headings = g_ptr_array_new ();
  self->counts = g_hash_table_new (g_str_hash, g_str_equal);
  self->page = g_object_new (SW_TYPE_RECORD_PAGE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->page), GTK_WIDGET (self));
  sw_record_page_set_plan (self->page, &plan, self);
  sw_record_page_set_title (self->page, C_("outline", "Source anchors"));

  for (guint i = 0; i < info->n_members; i++)
    {
      const char *title = sw_member_get_title (&info->members[i]);
      g_autofree char *name = g_strdup_printf (_("Add to “%s”"), title);
      GtkWidget *add_line = sw_add_line_new (_("Add one, or paste a list"), name);

      sw_record_page_append (self->page, new_heading (self, title));
      sw_record_page_add_list (self->page, info->members[i].list, title, SW_ADD_LINE (add_line));
      g_signal_connect_object (add_line, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (add_line, "paste", G_CALLBACK (paste_cb), self, G_CONNECT_SWAPPED);
    }
}

/**
 * sw_anchors_view_new:
 *
 * Returns: (transfer floating): a view without a session
 */
GtkWidget *
sw_anchors_view_new (void)
{
  return g_object_new (SW_TYPE_ANCHORS_VIEW, NULL);
}

/**
 * sw_anchors_view_set_session:
 * @self: a view
 * @session: (nullable): the session of the window it is in
 */
void
sw_anchors_view_set_session (SwAnchorsView *self,
                             SwSession *session)
{
  sw_record_page_set_session (self->page, session);
}

/**
 * sw_anchors_view_get_page:
 * @self: a view
 *
 * Returns: (transfer none): its page
 */
SwRecordPage *
sw_anchors_view_get_page (SwAnchorsView *self)
{
  return self->page;
}
