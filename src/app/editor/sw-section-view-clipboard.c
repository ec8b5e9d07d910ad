/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements and the clipboard.
 *
 * Whole statements are copied in three forms at once: as they are, with all that hangs from them and the
 * sources that they cite, for this program; as rich text for word processors; as plain lines for
 * everybody else. A paste takes the richest form that is there; what another run of this program has
 * copied comes as bytes, later. Text copied inside a statement is the text view's own affair. */

#include "editor/sw-section-view-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "export/sw-copied-text.h"
#include "import/sw-import-offer.h"
#include "import/sw-paste-wait.h"
#include "import/sw-pasted-text.h"
#include "json/sw-clipping.h"
#include "model/sw-statement-edits.h"

/* Each gets a row at once, which takes seconds for so many; an import makes them when there is time. */
#define MAX_PASTED 1000

static GdkClipboard *
get_clipboard (SwSectionView *self)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (self));
}

static GdkContentProvider *
provide_bytes (const char *mime_type,
               GBytes *bytes)
{
  GdkContentProvider *provider = gdk_content_provider_new_for_bytes (mime_type, bytes);

  g_bytes_unref (bytes);
  return provider;
}

static GdkContentProvider *
provide (const char *mime_type,
         char *text)
{
  return provide_bytes (mime_type, g_bytes_new_take (text, strlen (text)));
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
  g_autoptr (SwDocument) clipping = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  SwDocument *document = sw_session_get_document (self->session);
  GdkContentProvider *forms[5];
  GBytes *bytes;
  guint n = 0;

  if (targets->len == 0)
    return;

  clipping = sw_clipping_new (document, targets);
  bytes = sw_clipping_write (clipping);
  forms[n++] = gdk_content_provider_new_typed (SW_TYPE_DOCUMENT, clipping);
  if (bytes != NULL)
    forms[n++] = provide_bytes (SW_CLIPPING_TYPE, bytes);
  forms[n++] = provide ("text/html", sw_copied_as_html (targets, sw_document_get_language (document)));
  forms[n++] = provide ("text/plain;charset=utf-8", sw_copied_as_plain (targets));
  forms[n++] = provide ("text/plain", sw_copied_as_plain (targets));
  content = gdk_content_provider_new_union (forms, n);
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

/* Puts statements behind the one that one is in, or into its place where it is empty: those of @clipping,
 * or new ones of the texts. */
static void
insert (SwSectionView *self,
        SwNode *level,
        SwNode *after,
        SwDocument *clipping,
        GPtrArray *texts)
{
  SwDocument *document = sw_session_get_document (self->session);
  const char *text = after != NULL ? sw_node_get_text (after, SW_STATEMENT_TEXT) : NULL;
  guint position = after != NULL ? sw_node_get_position (after) + 1 : 0;
  guint n = clipping != NULL ? sw_clipping_get_n_statements (clipping) : texts->len;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) pasted = NULL;
  g_autofree char *sentence = NULL;

  if (n == 0)
    return;
  if (n > MAX_PASTED)
    {
      sentence = g_strdup_printf (_("These are %u statements, and %u can be pasted at once. “Import from clipboard” in the "
                                    "main menu takes them all."),
                                  n, MAX_PASTED);
      sw_session_announce (self->session, sentence, FALSE);
      return;
    }

  for (guint i = 0; clipping == NULL && i < n; i++)
    g_ptr_array_add (nodes, sw_statement_new (level, g_ptr_array_index (texts, i)));

  sw_section_view_unselect (self);
  sw_document_begin (document, ngettext ("Paste Statement", "Paste Statements", n), NULL);
  pasted = clipping != NULL ? sw_clipping_paste (clipping, document, level, position)
                            : sw_statements_paste (document, level, position, nodes);
  if (after != NULL && (text == NULL || *text == '\0'))
    sw_document_remove (document, after);
  sw_document_commit (document);

  sentence = g_strdup_printf (ngettext ("%u statement pasted", "%u statements pasted", n), n);
  sw_session_announce (self->session, sentence, TRUE);
}

/* Statements that this very program has copied, in whatever window. */
static SwDocument *
get_own (SwSectionView *self)
{
  GdkContentProvider *content = gdk_clipboard_get_content (get_clipboard (self));
  g_auto (GValue) value = G_VALUE_INIT;

  if (content == NULL)
    return NULL;

  g_value_init (&value, SW_TYPE_DOCUMENT);
  if (!gdk_content_provider_get_value (content, &value, NULL))
    return NULL;
  return g_value_dup_object (&value);
}

/* Where a paste goes that comes later. */
typedef struct
{
  SwSectionView *view;
  SwNode *level;
  SwNode *after;
  GPtrArray *texts;        /* what is pasted if nothing better can be read */
} Paste;

static Paste *
paste_new (SwSectionView *view,
           SwNode *level,
           SwNode *after,
           GPtrArray *texts)
{
  Paste *paste = g_new0 (Paste, 1);

  paste->view = g_object_ref (view);
  paste->level = g_object_ref (level);
  g_set_object (&paste->after, after);
  paste->texts = texts != NULL ? g_ptr_array_ref (texts) : NULL;
  return paste;
}

static void
paste_free (gpointer data)
{
  Paste *paste = data;

  g_object_unref (paste->view);
  g_object_unref (paste->level);
  g_clear_object (&paste->after);
  g_clear_pointer (&paste->texts, g_ptr_array_unref);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

/* The place may have gone meanwhile. */
static gboolean
is_still_there (Paste *paste)
{
  SwDocument *document = paste->view->session != NULL ? sw_session_get_document (paste->view->session) : NULL;

  return sw_section_view_is_editable (paste->view) &&
         sw_node_get_root (paste->level) == sw_document_get_root (document) &&
         (paste->after == NULL || sw_node_get_parent (paste->after) == paste->level);
}

static void
clipping_spliced_cb (GObject *source,
                     GAsyncResult *result,
                     gpointer data)
{
  g_autoptr (Paste) paste = data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SwDocument) clipping = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) > 0)
    {
      bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
      clipping = sw_clipping_read (bytes);
    }
  if (is_still_there (paste) && (clipping != NULL || paste->texts != NULL))
    insert (paste->view, paste->level, paste->after, clipping, paste->texts);
}

static void
clipping_opened_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer data)
{
  g_autoptr (Paste) paste = data;
  g_autoptr (GInputStream) input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

  if (input == NULL)
    {
      if (is_still_there (paste) && paste->texts != NULL)
        insert (paste->view, paste->level, paste->after, NULL, paste->texts);
      return;
    }
  g_output_stream_splice_async (output, input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, clipping_spliced_cb, g_steal_pointer (&paste));
}

static gboolean
has_clipping (SwSectionView *self)
{
  return gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (get_clipboard (self)), SW_CLIPPING_TYPE);
}

/* What another run of this program has copied; the texts stand in for it where it cannot be read. */
static void
read_clipping (SwSectionView *self,
               SwNode *level,
               SwNode *after,
               GPtrArray *texts)
{
  static const char *const types[] = { SW_CLIPPING_TYPE, NULL };

  gdk_clipboard_read_async (get_clipboard (self), (const char **) types, G_PRIORITY_DEFAULT, NULL,
                            clipping_opened_cb, paste_new (self, level, after, texts));
}

static void
insert_texts (gpointer data,
              gpointer unused)
{
  Paste *paste = data;

  if (is_still_there (paste))
    insert (paste->view, paste->level, paste->after, NULL, paste->texts);
}

/* Makes statements of @texts, unless @source, which they are out of, is a page that shall be imported. */
static void
insert_or_import (SwSectionView *self,
                  SwNode *level,
                  SwNode *after,
                  GPtrArray *texts,
                  const char *source)
{
  Paste *paste = paste_new (self, level, after, texts);

  if (!sw_import_offer (GTK_WIDGET (self), sw_session_get_profile (self->session), source, insert_texts, paste,
                        paste_free))
    insert (self, level, after, NULL, texts);
}

/* Pastes the richest form that is there. */
static void
insert_best (SwSectionView *self,
             SwNode *level,
             SwNode *after,
             GPtrArray *texts,
             const char *source)
{
  g_autoptr (SwDocument) own = get_own (self);

  if (own != NULL)
    insert (self, level, after, own, NULL);
  else if (has_clipping (self))
    read_clipping (self, level, after, texts);
  else
    insert_or_import (self, level, after, texts, source);
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
  g_autoptr (GPtrArray) texts = NULL;

  if (!sw_section_view_is_editable (self))
    return TRUE;

  texts = sw_pasted_from_plain (text);
  insert_best (self, get_level (row), sw_statement_row_get_node (row), texts, text);
  return TRUE;
}

/* Takes what rich text was divided into, unless there is nothing that would not go as well as plain text. */
static gboolean
take_html (SwSectionView *self,
           SwStatementRow *row,
           const char *html,
           GPtrArray *texts)
{
  gboolean empty = *sw_text_get_text (sw_statement_row_get_text (row)) == '\0';

  if (texts == NULL || texts->len == 0 || (texts->len == 1 && !empty))
    return FALSE;

  insert_best (self, get_level (row), sw_statement_row_get_node (row), texts, html);
  return TRUE;
}

/* Rich text while it is divided. */
typedef struct
{
  SwSectionView *view;
  SwStatementRow *row;
  SwNode *node;            /* what the row showed */
  char *html;
} Division;

static void
division_free (Division *division)
{
  g_object_unref (division->view);
  g_object_unref (division->row);
  g_object_unref (division->node);
  g_free (division->html);
  g_free (division);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Division, division_free)

static void
divided_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (Division) division = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = sw_paste_wait_finish (result, &error);

  /* The row may have gone from the page meanwhile, or show another statement. */
  if (error != NULL || !sw_section_view_is_editable (division->view) ||
      !gtk_widget_is_ancestor (GTK_WIDGET (division->row), GTK_WIDGET (division->view)) ||
      sw_statement_row_get_node (division->row) != division->node)
    return;

  if (!take_html (division->view, division->row, division->html, texts))
    sw_text_paste_plain (sw_statement_row_get_text (division->row));
}

static void
divide (SwSectionView *self,
        SwStatementRow *row,
        const char *html)
{
  Division *division = g_new0 (Division, 1);

  division->view = g_object_ref (self);
  division->row = g_object_ref (row);
  division->node = g_object_ref (sw_statement_row_get_node (row));
  division->html = g_strdup (html);
  sw_paste_wait_run (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), html, divided_cb, division);
}

/**
 * sw_section_view_paste_html:
 * @self: a section view
 * @row: the row that is pasted into
 * @html: rich text
 *
 * One line goes into the text like any other, unless the row is empty: then its bold start may be a
 * label. Much of it is divided in a thread.
 *
 * Returns: whether statements were made of it, or will be
 */
gboolean
sw_section_view_paste_html (SwSectionView *self,
                            SwStatementRow *row,
                            const char *html)
{
  g_autoptr (GPtrArray) texts = NULL;
  gsize len = strlen (html);

  if (!sw_section_view_is_editable (self))
    return TRUE;

  if (len > SW_PASTE_MAX_QUICK && GTK_IS_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))))
    {
      divide (self, row, html);
      return TRUE;
    }

  texts = sw_pasted_from_html (html, len);
  return take_html (self, row, html, texts);
}

static void
paste_text_cb (GObject *source,
               GAsyncResult *result,
               gpointer data)
{
  g_autoptr (Paste) paste = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && is_still_there (paste))
    {
      g_autoptr (GPtrArray) texts = sw_pasted_from_plain (text);

      insert_or_import (paste->view, paste->level, paste->after, texts, text);
    }
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
  g_autoptr (GPtrArray) targets = sw_section_view_get_selection (self);
  g_autoptr (SwDocument) own = get_own (self);
  SwNode *after = targets->len > 0 ? g_ptr_array_index (targets, targets->len - 1) : self->current;
  SwNode *level = after != NULL ? sw_node_get_parent (after) : NULL;

  if (level == NULL || !sw_section_view_is_editable (self))
    return;

  if (own != NULL)
    insert (self, level, after, own, NULL);
  else if (has_clipping (self))
    read_clipping (self, level, after, NULL);
  else
    gdk_clipboard_read_text_async (get_clipboard (self), NULL, paste_text_cb, paste_new (self, level, after, NULL));
}
