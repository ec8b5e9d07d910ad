/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwWait: what stands there while something takes long, with a way out: a window.
 *
 * It has the name of what is done and Cancel, and is made only if it takes longer than one notices: most
 * work is done in a few milliseconds, and then no window flashes by. Nor is one kept hidden until then:
 * assistive technology that asks for a program's windows is told of hidden ones too, which GTK 4.8 cannot
 * do without a critical. How far a thread has come cannot be told, so the bar only says that it is alive.
 * However the window goes, the cancellable is cancelled: who waits for the work is let go. Who began the
 * work ends the waiting when it is done. */

#include "sw-wait.h"

#define SHOW_AFTER 300
#define PULSE 120

struct _SwWait
{
  GObject parent_instance;

  GtkWindow *parent;       /* a weak pointer */
  GtkWindow *window;       /* a weak pointer; NULL before it is shown */
  GtkProgressBar *bar;     /* the window's */
  char *title;
  char *text;

  GCancellable *cancellable;
  guint show_id;
  guint pulse_id;
};

G_DEFINE_FINAL_TYPE (SwWait, sw_wait, G_TYPE_OBJECT)

static void
stop (SwWait *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
}

static void
sw_wait_dispose (GObject *object)
{
  SwWait *self = SW_WAIT (object);
  GtkWindow *window = self->window;

  stop (self);
  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->window);
  if (window != NULL)
    gtk_window_destroy (window);

  G_OBJECT_CLASS (sw_wait_parent_class)->dispose (object);
}

static void
sw_wait_finalize (GObject *object)
{
  SwWait *self = SW_WAIT (object);

  g_object_unref (self->cancellable);
  g_free (self->title);
  g_free (self->text);

  G_OBJECT_CLASS (sw_wait_parent_class)->finalize (object);
}

static void
sw_wait_class_init (SwWaitClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_wait_dispose;
  G_OBJECT_CLASS (klass)->finalize = sw_wait_finalize;
}

static void
sw_wait_init (SwWait *self)
{
  self->cancellable = g_cancellable_new ();
}

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (SW_WAIT (user_data)->bar);
  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer user_data)
{
  SwWait *self = user_data;
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/com/skillwright/Skillwright/wait.ui");

  self->show_id = 0;
  g_set_weak_pointer (&self->window, GTK_WINDOW (gtk_builder_get_object (builder, "window")));
  self->bar = GTK_PROGRESS_BAR (gtk_builder_get_object (builder, "bar"));
  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "label")), self->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
  g_signal_connect_object (self->window, "destroy", G_CALLBACK (stop), self, G_CONNECT_SWAPPED);
  gtk_window_set_title (self->window, self->title);
  gtk_window_set_transient_for (self->window, self->parent);
  self->pulse_id = g_timeout_add (PULSE, pulse_cb, self);
  gtk_window_present (self->window);
  return G_SOURCE_REMOVE;
}

/**
 * sw_wait_new:
 * @parent: the window that asks; with it the waiting ends
 * @title: what kind of work it is
 * @text: what is done now, a sentence
 *
 * Returns: (transfer full): shows a window after a while; to be ended with sw_wait_end()
 */
SwWait *
sw_wait_new (GtkWindow *parent,
             const char *title,
             const char *text)
{
  SwWait *self = g_object_new (SW_TYPE_WAIT, NULL);

  g_set_weak_pointer (&self->parent, parent);
  self->title = g_strdup (title);
  self->text = g_strdup (text);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (stop), self, G_CONNECT_SWAPPED);
  self->show_id = g_timeout_add (SHOW_AFTER, show_cb, self);
  return self;
}

/**
 * sw_wait_end:
 * @self: (transfer full): what stands there
 *
 * Takes the window away, and cancels what may still be going on.
 */
void
sw_wait_end (SwWait *self)
{
  g_return_if_fail (SW_IS_WAIT (self));

  g_object_run_dispose (G_OBJECT (self));
  g_object_unref (self);
}

/**
 * sw_wait_get_cancellable:
 * @self: what stands there
 *
 * Returns: (transfer none): what is cancelled when the user has had enough, or the window goes
 */
GCancellable *
sw_wait_get_cancellable (SwWait *self)
{
  g_return_val_if_fail (SW_IS_WAIT (self), NULL);

  return self->cancellable;
}

/* What is waited for, and who waits. */
typedef struct
{
  SwWait *wait;
  GTask *task;
  GDestroyNotify result_free;
} Work;

static void
worked_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Work *work = user_data;
  GError *error = NULL;
  gpointer outcome = g_task_propagate_pointer (G_TASK (result), &error);

  /* Before anybody hears of it: what comes of it may be a window as well. */
  sw_wait_end (work->wait);
  if (error != NULL)
    g_task_return_error (work->task, error);
  else
    g_task_return_pointer (work->task, outcome, work->result_free);
  g_object_unref (work->task);
  g_free (work);
}

/**
 * sw_wait_run:
 * @self: (transfer full): what stands there while it lasts
 * @task: (transfer full): the caller's, which returns the pointer or the error that @work returns
 * @work: what is done in a thread; it cannot be stopped: who cancels is let go at once, and what the thread
 *   still finds is dropped
 * @data: (transfer full): the task data of @work
 * @data_free: for @data
 * @result_free: for what @work returns
 */
void
sw_wait_run (SwWait *self,
             GTask *task,
             GTaskThreadFunc work,
             gpointer data,
             GDestroyNotify data_free,
             GDestroyNotify result_free)
{
  Work *waiting = g_new0 (Work, 1);
  g_autoptr (GTask) inner = g_task_new (NULL, self->cancellable, worked_cb, waiting);

  waiting->wait = self;
  waiting->task = task;
  waiting->result_free = result_free;
  g_task_set_task_data (inner, data, data_free);
  g_task_set_return_on_cancel (inner, TRUE);
  g_task_run_in_thread (inner, work);
}
