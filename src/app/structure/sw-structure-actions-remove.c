/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Removing sections, domains and levels; who would lose statements with them is asked first. */

#include "structure/sw-structure-actions-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "model/sw-section-edits.h"
#include "model/sw-statement.h"
#include "structure/sw-structure-menu.h"

static void
remove_now (SwStructureActions *self,
            SwNode *node)
{
  g_autofree char *title = sw_structure_dup_title (self->session, node);
  guint n = sw_count_statements (node);
  g_autofree char *sentence = NULL;
  SwNode *place;

  if (!sw_structure_remove (sw_structure_actions_get_document (self), node))
    return;

  place = sw_document_get_focus (sw_structure_actions_get_document (self))->node;
  if (place != NULL && sw_node_get_kind (place) != SW_KIND_DOCUMENT)
    sw_session_set_place (self->session, place);
  if (n > 0)
    /* Translators: "%s" is the name of a section, a domain or a level. */
    sentence = g_strdup_printf (ngettext ("“%s” removed with %u statement", "“%s” removed with %u statements", n),
                                title, n);
  else
    /* Translators: "%s" is the name of a section, a domain or a level. */
    sentence = g_strdup_printf (_("“%s” removed"), title);
  sw_session_announce (self->session, sentence, TRUE);
}

static void
answered_cb (SwStructureActions *self,
             const char *response,
             GObject *dialog)
{
  if (g_str_equal (response, "remove") && sw_structure_actions_is_shown (self))
    remove_now (self, self->node);
  gtk_widget_grab_focus (self->widget);
}

static void
ask_before_removal (SwStructureActions *self,
                    guint n)
{
  g_autofree char *title = sw_structure_dup_title (self->session, self->node);
  g_autofree char *heading = NULL, *body = NULL;
  AdwMessageDialog *dialog;

  /* Translators: "%s" is the name of a section, a domain or a level. */
  heading = g_strdup_printf (_("Remove “%s”?"), title);
  body = g_strdup_printf (ngettext ("It holds %u statement, which goes with it. Undo brings it back.",
                                    "It holds %u statements, which go with it. Undo brings them back.", n), n);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (self->widget)), heading, body));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
sw_structure_actions_remove_cb (GSimpleAction *action,
                                GVariant *parameter,
                                gpointer user_data)
{
  SwStructureActions *self = user_data;
  guint n;

  if (!sw_structure_actions_is_shown (self) || !sw_structure_can_remove (self->node))
    return;

  n = sw_count_statements (self->node);
  if (n > 0)
    ask_before_removal (self, n);
  else
    remove_now (self, self->node);
}
