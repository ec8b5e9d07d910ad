/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwWait: the window that stands there while something takes long, with a way out.
 *
 * It has the name of what is done and Cancel, and comes up only if it takes longer than one notices: most
 * work is done in a few milliseconds, and then no window flashes by. How far a thread has come cannot be
 * told, so the bar only says that it is alive. However the window goes, its cancellable is cancelled: who
 * waits for the work is let go. Who began the work destroys the window when it is done. */

#include "sw-wait.h"

#define SHOW_AFTER 300
#define PULSE 120

struct _SwWait
{
  AdwWindow parent_instance;

  GtkLabel *label;
  GtkProgressBar *bar;

  GCancellable *cancellable;
  guint show_id;
  guint pulse_id;
};

G_DEFINE_FINAL_TYPE (SwWait, sw_wait, ADW_TYPE_WINDOW)

static void
sw_wait_dispose (GObject *object)
{
  SwWait *self = SW_WAIT (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (sw_wait_parent_class)->dispose (object);
}

static void
sw_wait_class_init (SwWaitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_wait_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-wait.ui");
  gtk_widget_class_bind_template_child (widget_class, SwWait, label);
  gtk_widget_class_bind_template_child (widget_class, SwWait, bar);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
sw_wait_init (SwWait *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
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

  self->show_id = 0;
  self->pulse_id = g_timeout_add (PULSE, pulse_cb, self);
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/**
 * sw_wait_new:
 * @parent: the window that asks; with it the waiting ends
 * @title: what kind of work it is
 * @text: what is done now, a sentence
 *
 * Returns: (transfer none): a window that shows itself after a while; it is destroyed with
 *   gtk_window_destroy(), by whoever is first
 */
SwWait *
sw_wait_new (GtkWindow *parent,
             const char *title,
             const char *text)
{
  SwWait *self = g_object_new (SW_TYPE_WAIT, "transient-for", parent, "title", title, NULL);

  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  self->show_id = g_timeout_add (SHOW_AFTER, show_cb, self);
  return self;
}

/**
 * sw_wait_get_cancellable:
 * @self: a window
 *
 * Returns: (transfer none): what is cancelled when the user has had enough, or the window goes
 */
GCancellable *
sw_wait_get_cancellable (SwWait *self)
{
  g_return_val_if_fail (SW_IS_WAIT (self), NULL);

  return self->cancellable;
}
