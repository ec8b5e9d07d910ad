/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwExportDialog: which file to hand to whom, and what that file will not hold.
 *
 * The formats are those of the core's table, with the words of the table; what each leaves out is found
 * by exporting once without writing, in a thread, so it stands there before a file is asked for. What was
 * found last stays until the next is known, or until that takes longer than one notices; who does not wait
 * for it is told by the export itself. Choosing the file
 * and writing it is the window's business, which is told by a signal; the dialog stays until it is
 * written, so that after an error nothing has to be chosen again. */

#include "export/sw-export-dialog.h"

#include <glib/gi18n-lib.h>

#include "export/sw-export-write.h"

#define LOOKING_AFTER 300

struct _SwExportDialog
{
  AdwWindow parent_instance;

  GtkBox *formats;
  GtkWidget *time_group;
  GtkWidget *time;
  GtkLabel *left_out_text;
  GtkListBox *left_out;
  GtkLabel *problem;

  SwSession *session;
  const SwExporter *exporter;
  GCancellable *checking;  /* what is left out is being found */
  guint looking_id;        /* until it is said that it takes a while */
  gboolean can_export;     /* as far as is known */
  gboolean busy;           /* it is being written */
};

G_DEFINE_FINAL_TYPE (SwExportDialog, sw_export_dialog, ADW_TYPE_WINDOW)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
add_left_out (SwExportDialog *self,
              const SwLeftOut *left_out)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = left_out->title != NULL ? left_out->title : _("A member that is not known");
  g_autofree char *spoken = sw_left_out_to_string (left_out);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), left_out->pointer);
  /* The sentence has the title in it, which the row would be labelled by besides. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  if (left_out->n > 1)
    {
      /* Translators: how often something occurs. */
      g_autofree char *count = g_strdup_printf (_("%u ×"), left_out->n);
      GtkWidget *label = gtk_label_new (count);

      gtk_widget_add_css_class (label, "numeric");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
  gtk_list_box_append (self->left_out, row);
}

static void
show_report (SwExportDialog *self,
             const SwExportReport *report)
{
  GtkListBoxRow *row;
  guint n = report->left_out->len;
  g_autofree char *text = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->left_out, 0)) != NULL)
    gtk_list_box_remove (self->left_out, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    add_left_out (self, g_ptr_array_index (report->left_out, i));

  if (n == 0)
    text = g_strdup (_("Nothing: this format holds all that the document does."));
  else
    text = g_strdup_printf (ngettext ("%u thing has no place in this format. It stays in the document.",
                                      "%u things have no place in this format. They stay in the document.", n),
                            n);
  gtk_label_set_label (self->left_out_text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), n > 0);
}

static void
update_action (SwExportDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose", self->can_export && !self->busy);
}

static void
checked_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  SwExportDialog *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SwExportReport) report = sw_export_check_finish (result, &error);

  /* The dialog may be gone. It is not kept until here: GTK 4.8 looks for the window that a dialog was in front of
   * once more when it frees the dialog, and that may be gone as well. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->checking);
  g_clear_handle_id (&self->looking_id, g_source_remove);
  gtk_label_set_label (self->problem, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->time), GTK_ACCESSIBLE_STATE_INVALID,
                               g_error_matches (error, SW_EXPORT_ERROR, SW_EXPORT_ERROR_TIMESTAMP)
                                 ? GTK_ACCESSIBLE_INVALID_TRUE
                                 : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  self->can_export = error == NULL;
  update_action (self);
  if (report != NULL)
    show_report (self, report);
}

static void
stop_checking (SwExportDialog *self)
{
  if (self->checking != NULL)
    g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
  g_clear_handle_id (&self->looking_id, g_source_remove);
}

static gboolean
looking_cb (gpointer user_data)
{
  SwExportDialog *self = user_data;

  self->looking_id = 0;
  gtk_label_set_label (self->left_out_text, _("Looking what this format has no place for…"));
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), FALSE);
  return G_SOURCE_REMOVE;
}

static void
check (SwExportDialog *self)
{
  g_autofree char *time = sw_export_dialog_dup_time (self);
  SwExportOptions options = { .exported_at = time };

  stop_checking (self);
  self->checking = g_cancellable_new ();
  self->looking_id = g_timeout_add (LOOKING_AFTER, looking_cb, self);
  sw_export_check_async (self->session, self->exporter, &options, self->checking, checked_cb, self);
}

static void
toggled_cb (SwExportDialog *self,
            GtkCheckButton *button)
{
  if (!gtk_check_button_get_active (button))
    return;

  self->exporter = sw_exporter_find (gtk_widget_get_name (GTK_WIDGET (button)));
  gtk_widget_set_visible (self->time_group, self->exporter->renews_time);
  check (self);
}

static GtkWidget *
create_format (const SwExporter *exporter)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  const char *texts[] = { sw_exporter_get_title (exporter), sw_exporter_get_purpose (exporter) };

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_margin_start (box, 6);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      if (i > 0)
        gtk_widget_add_css_class (label, "form-hint");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  gtk_widget_set_name (button, exporter->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, texts[0],
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, texts[1], -1);
  return button;
}

static void
add_formats (SwExportDialog *self)
{
  guint n;
  const SwExporter *exporters = sw_exporters_get (&n);
  GtkWidget *first = NULL;

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *button = create_format (&exporters[i]);

      if (first == NULL)
        first = button;
      else
        gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (first));
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->formats, button);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (first), TRUE);
}

/* Before it is shown nothing can take the focus. */
static void
sw_export_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sw_export_dialog_parent_class)->map (widget);

  gtk_widget_child_focus (GTK_WIDGET (SW_EXPORT_DIALOG (widget)->formats), GTK_DIR_TAB_FORWARD);
}

static void
choose_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  g_signal_emit (widget, signals[CHOSEN], 0);
}

static void
sw_export_dialog_dispose (GObject *object)
{
  SwExportDialog *self = SW_EXPORT_DIALOG (object);

  stop_checking (self);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (sw_export_dialog_parent_class)->dispose (object);
}

static void
sw_export_dialog_class_init (SwExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_export_dialog_dispose;
  widget_class->map = sw_export_dialog_map;

  /**
   * SwExportDialog::chosen:
   *
   * The format is chosen; a file is to be asked for.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "export.choose", NULL, choose_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "export.choose", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "export.choose", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SwExportDialog, formats);
  gtk_widget_class_bind_template_child (widget_class, SwExportDialog, time_group);
  gtk_widget_class_bind_template_child (widget_class, SwExportDialog, time);
  gtk_widget_class_bind_template_child (widget_class, SwExportDialog, left_out_text);
  gtk_widget_class_bind_template_child (widget_class, SwExportDialog, left_out);
  gtk_widget_class_bind_template_child (widget_class, SwExportDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, check);
}

static void
sw_export_dialog_init (SwExportDialog *self)
{
  self->can_export = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sw_export_dialog_new:
 * @parent: the window that asked
 * @session: a session with a document
 *
 * Returns: (transfer none): a dialog, not shown yet
 */
SwExportDialog *
sw_export_dialog_new (GtkWindow *parent,
                      SwSession *session)
{
  SwExportDialog *self = g_object_new (SW_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  g_autofree char *name = sw_session_dup_title (session);
  /* Translators: "%s" is an occupation's title. */
  g_autofree char *title = g_strdup_printf (_("Export “%s”"), name);

  self->session = g_object_ref (session);
  gtk_window_set_title (GTK_WINDOW (self), title);
  add_formats (self);
  return self;
}

/**
 * sw_export_dialog_get_exporter:
 * @self: a dialog
 *
 * Returns: (transfer none): the format that is chosen
 */
const SwExporter *
sw_export_dialog_get_exporter (SwExportDialog *self)
{
  g_return_val_if_fail (SW_IS_EXPORT_DIALOG (self), NULL);

  return self->exporter;
}

/**
 * sw_export_dialog_dup_time:
 * @self: a dialog
 *
 * Returns: (transfer full) (nullable): the time of the export that the user wants; %NULL for the format's own choice
 */
char *
sw_export_dialog_dup_time (SwExportDialog *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (SW_IS_EXPORT_DIALOG (self), NULL);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->time))));
  return self->exporter->renews_time && *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/**
 * sw_export_dialog_set_busy:
 * @self: a dialog
 * @busy: whether the export is under way, so that it is not begun again
 */
void
sw_export_dialog_set_busy (SwExportDialog *self,
                           gboolean busy)
{
  g_return_if_fail (SW_IS_EXPORT_DIALOG (self));

  self->busy = busy;
  update_action (self);
}

/**
 * sw_export_dialog_is_settled:
 * @self: a dialog
 *
 * Returns: whether it says what the chosen format leaves out, and not the one before
 */
gboolean
sw_export_dialog_is_settled (SwExportDialog *self)
{
  g_return_val_if_fail (SW_IS_EXPORT_DIALOG (self), FALSE);

  return self->checking == NULL;
}
