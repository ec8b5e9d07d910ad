/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwCorrection: asks what is wrong with an anchor, and makes a message of it to those who publish it.
 *
 * The message is shown as it will be. It goes to the user's mail program or to the clipboard; the program
 * itself sends nothing. */

#include "anchors/sw-correction.h"

#include <glib/gi18n-lib.h>

#include "model/sw-anchor-correction.h"

struct _SwCorrection
{
  AdwWindow parent_instance;

  SwSession *session;
  SwDocument *document;
  SwNode *anchor;

  GtkLabel *about;
  GtkLabel *recipient;
  GtkLabel *problem;
  GtkWidget *copy_button;
  GtkTextView *words;
};

G_DEFINE_FINAL_TYPE (SwCorrection, sw_correction, ADW_TYPE_WINDOW)

static char *
dup_message (SwCorrection *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  g_autofree char *words = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return sw_anchor_correction_message (self->document, self->anchor, words);
}

static void
copy_cb (SwCorrection *self)
{
  g_autofree char *message = dup_message (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), message);
  sw_session_announce (self->session, _("The message is in the clipboard."), FALSE);
  gtk_window_close (GTK_WINDOW (self));
}

/* The words are in this window only: it stays until a mail program has taken them. */
static void
shown_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (SwCorrection) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error))
    {
      if (self->session != NULL)
        gtk_window_close (GTK_WINDOW (self));
      return;
    }
  if (self->session == NULL)
    return;

  /* Translators: "%s" is the system's reason. */
  sentence = g_strdup_printf (_("No mail program could be opened (%s). Copy the message instead."), error->message);
  gtk_label_set_text (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence,
                                  -1);
  gtk_widget_grab_focus (self->copy_button);
}

static void
mail_cb (SwCorrection *self)
{
  g_autofree char *uri = sw_correction_dup_uri (self);

  gtk_show_uri_full (GTK_WINDOW (self), uri, GDK_CURRENT_TIME, NULL, shown_cb, g_object_ref (self));
}

static void
sw_correction_dispose (GObject *object)
{
  SwCorrection *self = SW_CORRECTION (object);

  g_clear_object (&self->session);
  g_clear_object (&self->document);
  g_clear_object (&self->anchor);

  G_OBJECT_CLASS (sw_correction_parent_class)->dispose (object);
}

static void
sw_correction_class_init (SwCorrectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_correction_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-correction.ui");
  gtk_widget_class_bind_template_child (widget_class, SwCorrection, about);
  gtk_widget_class_bind_template_child (widget_class, SwCorrection, recipient);
  gtk_widget_class_bind_template_child (widget_class, SwCorrection, problem);
  gtk_widget_class_bind_template_child (widget_class, SwCorrection, copy_button);
  gtk_widget_class_bind_template_child (widget_class, SwCorrection, words);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, mail_cb);
}

static void
sw_correction_init (SwCorrection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sw_correction_present:
 * @parent: the window to ask over
 * @session: its session
 * @anchor: an anchor of its document
 *
 * Returns: (transfer none): the window that asks
 */
GtkWidget *
sw_correction_present (GtkWindow *parent,
                       SwSession *session,
                       SwNode *anchor)
{
  SwCorrection *self = g_object_new (SW_TYPE_CORRECTION, "transient-for", parent, NULL);
  const char *to = sw_session_get_profile (session)->corrections_to;
  g_autofree char *about = NULL;
  g_autofree char *recipient = NULL;

  self->session = g_object_ref (session);
  self->document = g_object_ref (sw_session_get_document (session));
  self->anchor = g_object_ref (anchor);

  about = sw_anchor_correction_message (self->document, anchor, "");
  gtk_label_set_text (self->about, g_strchomp (about));
  recipient = to != NULL && *to != '\0'
                /* Translators: "%s" is a mail address. */
                ? g_strdup_printf (_("Goes to %s through your mail program. Nothing is sent before you send it there."), to)
                : g_strdup (_("The profile names nobody to write to: your mail program will ask."));
  gtk_label_set_text (self->recipient, recipient);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}

/**
 * sw_correction_dup_uri:
 * @self: a window
 *
 * Returns: (transfer full): the `mailto:` URI of the message as it stands
 */
char *
sw_correction_dup_uri (SwCorrection *self)
{
  const char *to = sw_session_get_profile (self->session)->corrections_to;
  g_autofree char *message = dup_message (self);
  g_autofree char *subject = sw_anchor_correction_subject (self->document, self->anchor);

  return sw_mail_uri (to != NULL && *to != '\0' ? to : NULL, subject, message);
}
