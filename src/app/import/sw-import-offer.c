/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who pastes a whole page into a statement may have meant to import it, or may want nothing but its
 * lines. That is asked, but only where the text is a page beyond doubt. */

#include "import/sw-import-offer.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/sw-import.h"

/* Larger than any page that somebody would paste into a statement; recognising one takes a while. */
#define MAX_PAGE (512 * 1024)

typedef struct
{
  GtkWidget *widget;
  char *text;
  GFunc paste;
  gpointer data;
  GDestroyNotify destroy;
} Offer;

static void
offer_free (gpointer data,
            GClosure *closure)
{
  Offer *offer = data;

  g_object_unref (offer->widget);
  g_free (offer->text);
  offer->destroy (offer->data);
  g_free (offer);
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
  gsize len = strlen (text);
  g_autoptr (GBytes) bytes = len <= MAX_PAGE ? g_bytes_new (text, len) : NULL;
  g_autoptr (SwImportDraft) draft = bytes != NULL ? sw_import_read (bytes, profile, NULL) : NULL;

  return draft != NULL && sw_import_draft_is_page (draft);
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
 * Asks, where @text is a whole page, whether to import it.
 *
 * Returns: whether it was asked; if not, @data is freed and the paste is the caller's to do
 */
gboolean
sw_import_offer (GtkWidget *widget,
                 const SwProfile *profile,
                 const char *text,
                 GFunc paste,
                 gpointer data,
                 GDestroyNotify destroy)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog;
  Offer *offer;

  if (!GTK_IS_WINDOW (root) || !is_page (profile, text))
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

  dialog = adw_message_dialog_new (GTK_WINDOW (root), _("This looks like a whole page"),
                                   _("It can be imported, part by part, with a preview before anything changes; or "
                                     "each of its lines can become a statement here."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "paste",
                                    _("_Paste as statements"), "import", _("_Import…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "import", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "import");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), offer, offer_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return TRUE;
}
