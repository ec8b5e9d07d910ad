/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwImportWait: reading what is to be imported, with a way out.
 *
 * Reading has limits that let it take up to twenty seconds, so it is done in a thread, and a window
 * with the name of what is read and Cancel comes up if it takes longer than one notices. Most pages are
 * read in a few milliseconds, and then no window flashes by. How far a reader has come cannot be told,
 * so the bar only says that it is alive. A reader cannot be stopped: who cancels is let go at once, and
 * what the thread still finds is dropped.
 *
 * Something from a clipboard comes in several forms, the richest first. The first that a framework is
 * found in is taken: the rich form of a text editor's copy may hold nothing but colours. */

#include "import/sw-import-wait.h"

#include <glib/gi18n-lib.h>

#include "json/sw-file.h"

#define SHOW_AFTER 300
#define PULSE 120

struct _SwImportWait
{
  AdwWindow parent_instance;

  GtkLabel *label;
  GtkProgressBar *bar;

  GCancellable *cancellable;
  guint show_id;
  guint pulse_id;
};

G_DEFINE_FINAL_TYPE (SwImportWait, sw_import_wait, ADW_TYPE_WINDOW)
G_DEFINE_QUARK (sw-import-wait-error-quark, sw_import_wait_error)

typedef struct
{
  GFile *file;
  GPtrArray *forms;        /* of GBytes */
  SwProfile *profile;
} Job;

/* The window may be closed before the reader is done; it is never kept for it. */
typedef struct
{
  SwImportWait *wait;      /* a weak pointer */
  GTask *task;             /* what the caller waits for */
} Waiter;

static void
waiter_free (Waiter *waiter)
{
  g_clear_weak_pointer (&waiter->wait);
  g_object_unref (waiter->task);
  g_free (waiter);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Waiter, waiter_free)

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->file);
  g_ptr_array_unref (job->forms);
  sw_profile_unref (job->profile);
  g_free (job);
}

static void
sw_import_wait_dispose (GObject *object)
{
  SwImportWait *self = SW_IMPORT_WAIT (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  /* However the window went, nobody is to wait for it for ever. */
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (sw_import_wait_parent_class)->dispose (object);
}

static void
sw_import_wait_class_init (SwImportWaitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_import_wait_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-import-wait.ui");
  gtk_widget_class_bind_template_child (widget_class, SwImportWait, label);
  gtk_widget_class_bind_template_child (widget_class, SwImportWait, bar);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sw_import_wait_init (SwImportWait *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (SW_IMPORT_WAIT (user_data)->bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer user_data)
{
  SwImportWait *self = user_data;

  self->show_id = 0;
  self->pulse_id = g_timeout_add (PULSE, pulse_cb, self);
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

static gboolean
is_framework (GBytes *bytes)
{
  gsize len;
  const char *text = g_bytes_get_data (bytes, &len);
  gsize i = len >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  while (i < len && g_ascii_isspace (text[i]))
    i++;
  return i < len && (text[i] == '{' || text[i] == '[');
}

static gboolean
load_file (Job *job,
           GError **error)
{
  GBytes *bytes = sw_file_load_file (job->file, NULL, error);

  if (bytes == NULL)
    return FALSE;

  g_ptr_array_add (job->forms, bytes);
  if (!is_framework (bytes))
    return TRUE;
  g_set_error_literal (error, SW_IMPORT_WAIT_ERROR, SW_IMPORT_WAIT_ERROR_FRAMEWORK,
                       _("This is JSON and no page; open it instead."));
  return FALSE;
}

static void
read_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) first = NULL;

  if (job->file != NULL && !load_file (job, &first))
    {
      g_task_return_error (task, g_steal_pointer (&first));
      return;
    }

  for (guint i = 0; i < job->forms->len; i++)
    {
      g_autoptr (GError) error = NULL;
      SwImportDraft *draft = sw_import_read (g_ptr_array_index (job->forms, i), job->profile, &error);

      if (draft != NULL)
        {
          g_task_return_pointer (task, draft, (GDestroyNotify) sw_import_draft_unref);
          return;
        }
      if (first == NULL)
        first = g_steal_pointer (&error);
    }
  g_task_return_error (task, g_steal_pointer (&first));
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Waiter) waiter = user_data;
  GError *error = NULL;
  SwImportDraft *draft = g_task_propagate_pointer (G_TASK (result), &error);

  if (waiter->wait != NULL)
    gtk_window_destroy (GTK_WINDOW (waiter->wait));
  if (draft != NULL)
    g_task_return_pointer (waiter->task, draft, (GDestroyNotify) sw_import_draft_unref);
  else
    g_task_return_error (waiter->task, error);
}

/**
 * sw_import_wait_run:
 * @parent: the window that asks
 * @file: (nullable): what to read
 * @forms: (nullable) (element-type GBytes): what to read instead, the same in several forms, the richest first
 * @name: what to call it: a file's name, or what people call its place
 * @profile: what kind of framework it may be
 * @callback: called when it is read, or given up
 * @user_data: for @callback
 */
void
sw_import_wait_run (GtkWindow *parent,
                    GFile *file,
                    GPtrArray *forms,
                    const char *name,
                    SwProfile *profile,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  SwImportWait *self = g_object_new (SW_TYPE_IMPORT_WAIT, "transient-for", parent, NULL);
  Waiter *waiter = g_new0 (Waiter, 1);
  g_autoptr (GTask) reading = g_task_new (NULL, self->cancellable, read_cb, waiter);
  /* Translators: "%s" is a file's name, or "the clipboard". */
  g_autofree char *text = g_strdup_printf (_("Reading %s…"), name);
  Job *job = g_new0 (Job, 1);

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_set_weak_pointer (&waiter->wait, self);
  waiter->task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (waiter->task, sw_import_wait_run);
  self->show_id = g_timeout_add (SHOW_AFTER, show_cb, self);

  g_set_object (&job->file, file);
  job->forms = forms != NULL ? g_ptr_array_ref (forms)
                             : g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  job->profile = sw_profile_ref (profile);
  g_task_set_task_data (reading, job, job_free);
  g_task_set_return_on_cancel (reading, TRUE);
  g_task_run_in_thread (reading, read_thread);
}

/**
 * sw_import_wait_finish:
 * @result: what the callback was given
 * @error: an error of %SW_IMPORT_WAIT_ERROR, %SW_FILE_ERROR or %SW_IMPORT_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what was found
 */
SwImportDraft *
sw_import_wait_finish (GAsyncResult *result,
                       GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sw_import_wait_run), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
