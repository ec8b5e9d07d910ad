/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dividing much rich text into statements, with a way out.
 *
 * A few lines are divided on the spot; a megabyte takes a fifth of a second, which is felt. So that is done
 * in a thread, with Cancel in a window (SwWait) where it takes long. */

#include "import/sw-paste-wait.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/sw-pasted-text.h"
#include "sw-wait.h"

static void
divide_thread (GTask *task,
               gpointer source,
               gpointer data,
               GCancellable *cancellable)
{
  const char *html = data;

  g_task_return_pointer (task, sw_pasted_from_html (html, strlen (html)), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * sw_paste_wait_run:
 * @parent: the window that is pasted into
 * @html: rich text
 * @callback: called when it is divided, or given up
 * @user_data: for @callback
 */
void
sw_paste_wait_run (GtkWindow *parent,
                   const char *html,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, sw_paste_wait_run);
  sw_wait_run (sw_wait_new (parent, _("Paste"), _("Looking at what is pasted…")), task, divide_thread,
               g_strdup (html), g_free, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * sw_paste_wait_finish:
 * @result: what the callback was given
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the statements' texts; %NULL without an error where
 *   @html is nothing that can be read
 */
GPtrArray *
sw_paste_wait_finish (GAsyncResult *result,
                      GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sw_paste_wait_run), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
