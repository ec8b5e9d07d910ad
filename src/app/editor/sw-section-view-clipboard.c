/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements and the clipboard.
 *
 * Whole statements are copied in three forms at once: as they are, with all that hangs from them, for
 * this program; as rich text for word processors; as plain lines for everybody else. A paste takes the
 * richest form that is there. Text copied inside a statement is the text view's own affair. */

#include "editor/sw-section-view-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/sw-copied-text.h"
#include "import/sw-import-offer.h"
#include "import/sw-pasted-text.h"
#include "model/sw-statement-edits.h"

static GdkClipboard *
get_clipboard (SwSectionView *self)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (self));
}

static GdkContentProvider *
provide (const char *mime_type,
         char *text)
{
  g_autoptr (GBytes) data = g_bytes_new_take (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, data);
}

/**
 * sw_section_view_copy:
 * @self: a section view
 *
 * Copies the selected statements, or the one that one is in.
 */
void
sw_section_view_copy (SwSectionView *self)
{
  g_autoptr (GPtrArray) targets = sw_section_view_get_targets (self);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GdkContentProvider) content = NULL;
  GdkContentProvider *forms[4];
  const char *language;

  if (targets->len == 0)
    return;

  for (guint i = 0; i < targets->len; i++)
    g_ptr_array_add (copies, sw_node_copy (g_ptr_array_index (targets, i)));

  language = sw_document_get_language (sw_session_get_document (self->session));
  forms[0] = gdk_content_provider_new_typed (G_TYPE_PTR_ARRAY, copies);
  forms[1] = provide ("text/html", sw_copied_as_html (copies, language));
  forms[2] = provide ("text/plain;charset=utf-8", sw_copied_as_plain (copies));
  forms[3] = provide ("text/plain", sw_copied_as_plain (copies));
  content = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (get_clipboard (self), content);
}

/**
 * sw_section_view_cut:
 * @self: a section view
 *
 * Copies the selected statements, or the one that one is in, and removes them.
 */
void
sw_section_view_cut (SwSectionView *self)
{
  if (!sw_section_view_is_editable (self))
    return;

  sw_section_view_copy (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "statement.remove", NULL);
}

/* Puts statements behind the one that one is in, or into its place where it is empty. */
static void
insert (SwSectionView *self,
        SwNode *level,
        SwNode *after,
        GPtrArray *nodes)
{
  SwDocument *document = sw_session_get_document (self->session);
  const char *text = after != NULL ? sw_node_get_text (after, SW_STATEMENT_TEXT) : NULL;
  guint position = after != NULL ? sw_node_get_position (after) + 1 : 0;
  g_autoptr (GPtrArray) pasted = NULL;
  g_autofree char *sentence = NULL;

  if (nodes->len == 0)
    return;

  sw_section_view_unselect (self);
  sw_document_begin (document, ngettext ("Paste Statement", "Paste Statements", nodes->len), NULL);
  pasted = sw_statements_paste (document, level, position, nodes);
  if (after != NULL && (text == NULL || *text == '\0'))
    sw_document_remove (document, after);
  sw_document_commit (document);

  sentence = g_strdup_printf (ngettext ("%u statement pasted", "%u statements pasted", nodes->len), nodes->len);
  sw_session_announce (self->session, sentence, TRUE);
}

static void
insert_copies (SwSectionView *self,
               SwNode *level,
               SwNode *after,
               GPtrArray *copied)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < copied->len; i++)
    g_ptr_array_add (nodes, sw_node_copy (g_ptr_array_index (copied, i)));
  insert (self, level, after, nodes);
}

static void
insert_texts (SwSectionView *self,
              SwNode *level,
              SwNode *after,
              GPtrArray *lines)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lines->len; i++)
    {
      SwNode *node = sw_node_new (SW_KIND_STATEMENT);

      sw_node_init_text (node, SW_STATEMENT_TEXT, g_ptr_array_index (lines, i));
      g_ptr_array_add (nodes, node);
    }
  insert (self, level, after, nodes);
}

/* Lines that shall become statements when it is sure that nothing else is meant. */
typedef struct
{
  SwSectionView *view;
  SwNode *level;
  SwNode *after;           /* (nullable) */
  GPtrArray *lines;
} Lines;

static void
lines_free (gpointer data)
{
  Lines *lines = data;

  g_object_unref (lines->view);
  g_object_unref (lines->level);
  g_clear_object (&lines->after);
  g_ptr_array_unref (lines->lines);
  g_free (lines);
}

static void
insert_lines (gpointer data,
              gpointer unused)
{
  Lines *lines = data;
  SwSectionView *self = lines->view;
  SwDocument *document = self->session != NULL ? sw_session_get_document (self->session) : NULL;
  SwNode *after = lines->after;

  /* Closed, exchanged or removed while it was asked. */
  if (document == NULL || !sw_section_view_is_editable (self) ||
      sw_node_get_root (lines->level) != sw_document_get_root (document))
    return;

  insert_texts (self, lines->level, after != NULL && sw_node_get_parent (after) == lines->level ? after : NULL,
                lines->lines);
}

/* Makes statements of @texts, unless @source, which they are out of, is a page that shall be imported. */
static void
insert_or_import (SwSectionView *self,
                  SwNode *level,
                  SwNode *after,
                  GPtrArray *texts,
                  const char *source)
{
  Lines *lines = g_new0 (Lines, 1);

  lines->view = g_object_ref (self);
  lines->level = g_object_ref (level);
  g_set_object (&lines->after, after);
  lines->lines = g_ptr_array_ref (texts);
  if (!sw_import_offer (GTK_WIDGET (self), sw_session_get_profile (self->session), source, insert_lines, lines,
                        lines_free))
    insert_texts (self, level, after, texts);
}

/* Statements that this very program has copied. */
static GPtrArray *
get_own (SwSectionView *self)
{
  GdkContentProvider *content = gdk_clipboard_get_content (get_clipboard (self));
  g_auto (GValue) value = G_VALUE_INIT;

  if (content == NULL)
    return NULL;

  g_value_init (&value, G_TYPE_PTR_ARRAY);
  if (!gdk_content_provider_get_value (content, &value, NULL))
    return NULL;
  return g_value_dup_boxed (&value);
}

static SwNode *
get_level (SwStatementRow *row)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (row), SW_TYPE_LEVEL_VIEW);

  return sw_level_view_get_level (SW_LEVEL_VIEW (view));
}

/**
 * sw_section_view_paste_lines:
 * @self: a section view
 * @row: the row that is pasted into
 * @lines: several lines of plain text
 *
 * Returns: whether statements were made of them
 */
gboolean
sw_section_view_paste_lines (SwSectionView *self,
                             SwStatementRow *row,
                             const char *const *lines)
{
  g_autofree char *text = g_strjoinv ("\n", (char **) lines);
  g_autoptr (GPtrArray) own = get_own (self);
  g_autoptr (GPtrArray) texts = NULL;

  if (!sw_section_view_is_editable (self))
    return TRUE;

  if (own != NULL)
    {
      insert_copies (self, get_level (row), sw_statement_row_get_node (row), own);
      return TRUE;
    }

  texts = sw_pasted_from_plain (text);
  insert_or_import (self, get_level (row), sw_statement_row_get_node (row), texts, text);
  return TRUE;
}

/**
 * sw_section_view_paste_html:
 * @self: a section view
 * @row: the row that is pasted into
 * @html: rich text
 *
 * One line goes into the text like any other, unless the row is empty: then its bold start may be a
 * label.
 *
 * Returns: whether statements were made of it
 */
gboolean
sw_section_view_paste_html (SwSectionView *self,
                            SwStatementRow *row,
                            const char *html)
{
  g_autoptr (GPtrArray) own = get_own (self);
  g_autoptr (GPtrArray) texts = NULL;
  gboolean empty = *sw_text_get_text (sw_statement_row_get_text (row)) == '\0';

  if (!sw_section_view_is_editable (self))
    return TRUE;

  if (own != NULL && (own->len > 1 || empty))
    {
      insert_copies (self, get_level (row), sw_statement_row_get_node (row), own);
      return TRUE;
    }

  texts = sw_pasted_from_html (html, strlen (html));
  if (texts == NULL || texts->len == 0 || (texts->len == 1 && !empty))
    return FALSE;

  insert_or_import (self, get_level (row), sw_statement_row_get_node (row), texts, html);
  return TRUE;
}

typedef struct
{
  SwSectionView *view;
  SwNode *after;
} Paste;

static void
paste_free (Paste *paste)
{
  g_object_unref (paste->view);
  g_object_unref (paste->after);
  g_free (paste);
}

static void
paste_text_cb (GObject *source,
               GAsyncResult *result,
               gpointer data)
{
  Paste *paste = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  SwNode *level = sw_node_get_parent (paste->after);

  if (text != NULL && level != NULL && sw_section_view_is_editable (paste->view))
    {
      g_autoptr (GPtrArray) texts = sw_pasted_from_plain (text);

      insert_or_import (paste->view, level, paste->after, texts, text);
    }
  paste_free (paste);
}

/**
 * sw_section_view_paste:
 * @self: a section view with statements selected as wholes
 *
 * Puts what is on the clipboard behind the selection.
 */
void
sw_section_view_paste (SwSectionView *self)
{
  g_autoptr (GPtrArray) targets = sw_section_view_get_targets (self);
  g_autoptr (GPtrArray) own = get_own (self);
  SwNode *after = targets->len > 0 ? g_ptr_array_index (targets, targets->len - 1) : NULL;
  Paste *paste;

  if (after == NULL || !sw_section_view_is_editable (self))
    return;

  if (own != NULL)
    {
      insert_copies (self, sw_node_get_parent (after), after, own);
      return;
    }

  paste = g_new (Paste, 1);
  paste->view = g_object_ref (self);
  paste->after = g_object_ref (after);
  gdk_clipboard_read_text_async (get_clipboard (self), NULL, paste_text_cb, paste);
}
