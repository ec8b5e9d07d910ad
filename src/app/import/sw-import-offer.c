/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who pastes a whole page into a statement may have meant to import it, or may want nothing but its
 * lines. That is asked, but only where the text is a page beyond doubt. A short text is looked at on the
 * spot; a long one, up to what can be imported at all, in a thread, with Cancel: then nothing is pasted. */

#include "import/sw-import-offer.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/sw-import.h"
#include "sw-wait.h"

/* What is recognised within a frame. */
#define MAX_QUICK (32 * 1024)

typedef struct
{
  GtkWidget *widget;
  char *text;
  GFunc paste;
  gpointer data;
  GDestroyNotify destroy;
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_object_unref (offer->widget);
  g_free (offer->text);
  offer->destroy (offer->data);
  g_free (offer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Offer, offer_free)

static void
closure_free (gpointer data,
              GClosure *closure)
{
  offer_free (data);
}

static void
response_cb (AdwMessageDialog *dialog,
             const char *response,
             Offer *offer)
{
  /* The widget has gone from the window meanwhile. */
  if (gtk_widget_get_root (offer->widget) == NULL)
    return;

  if (g_strcmp0 (response, "import") == 0)
    gtk_widget_activate_action (offer->widget, "win.import-text", "s", offer->text);
  else if (g_strcmp0 (response, "paste") == 0)
    offer->paste (offer->data, NULL);
}

static gboolean
is_page (const SwProfile *profile,
         const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SwImportDraft) draft = sw_import_read (bytes, profile, NULL);

  return draft != NULL && sw_import_draft_is_page (draft);
}

static void
ask (Offer *offer)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (offer->widget));
  GtkWidget *dialog;

  dialog = adw_message_dialog_new (window, _("This looks like a whole page"),
                                   _("It can be imported, part by part, with a preview before anything changes; or "
                                     "each of its lines can become a statement here."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "paste",
                                    _("_Paste as statements"), "import", _("_Import…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "import", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "import");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), offer, closure_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A long text while it is looked at. */
typedef struct
{
  char *text;
  SwProfile *profile;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->text);
  sw_profile_unref (job->profile);
  g_free (job);
}

static void
look_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  const Job *job = data;

  g_task_return_pointer (task, GINT_TO_POINTER (is_page (job->profile, job->text)), NULL);
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Offer) offer = user_data;
  g_autoptr (GError) error = NULL;
  gboolean page = GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), &error));

  if (error != NULL || !GTK_IS_WINDOW (gtk_widget_get_root (offer->widget)))
    return;

  if (page)
    ask (g_steal_pointer (&offer));
  else
    offer->paste (offer->data, NULL);
}

static void
look_at (Offer *offer,
         SwProfile *profile)
{
  SwWait *wait = sw_wait_new (GTK_WINDOW (gtk_widget_get_root (offer->widget)), _("Paste"),
                              _("Looking at what is pasted…"));
  GTask *task = g_task_new (NULL, NULL, looked_cb, offer);
  Job *job = g_new0 (Job, 1);

  job->text = g_strdup (offer->text);
  job->profile = sw_profile_ref (profile);
  g_task_set_source_tag (task, look_at);
  sw_wait_run (wait, task, look_thread, job, job_free, NULL);
}

/**
 * sw_import_offer:
 * @widget: what is pasted into, in a window that has the action "win.import-text"
 * @profile: what kind of framework is being written
 * @text: what is pasted
 * @paste: pastes it all the same; its first argument is @data
 * @data: for @paste; taken, whatever is returned
 * @destroy: frees @data
 *
 * Asks, where @text is a whole page, whether to import it. For a long text that takes a while, and it is
 * pasted afterwards if it is none.
 *
 * Returns: whether it was taken care of; if not, @data is freed and the paste is the caller's to do
 */
gboolean
sw_import_offer (GtkWidget *widget,
                 SwProfile *profile,
                 const char *text,
                 GFunc paste,
                 gpointer data,
                 GDestroyNotify destroy)
{
  gsize len = strlen (text);
  gboolean quick = len <= MAX_QUICK;
  Offer *offer;

  if (!GTK_IS_WINDOW (gtk_widget_get_root (widget)) || len > SW_IMPORT_MAX_BYTES || (quick && !is_page (profile, text)))
    {
      destroy (data);
      return FALSE;
    }

  offer = g_new0 (Offer, 1);
  offer->widget = g_object_ref (widget);
  offer->text = g_strdup (text);
  offer->paste = paste;
  offer->data = data;
  offer->destroy = destroy;

  if (quick)
    ask (offer);
  else
    look_at (offer, profile);
  return TRUE;
}
