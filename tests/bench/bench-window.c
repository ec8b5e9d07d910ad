/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One start of a window, measured from outside in: how long until its first useful frame, how much
 * memory it then has of its own, the longest of the frames while it is typed into, and its memory
 * after that.
 *
 * usage: bench-window empty | bench-window FILE [start]
 *
 * "empty" is the floor: an AdwApplicationWindow with a header bar and nothing else. With a file the
 * first useful frame is the one after which statements of the document have their size. Prints the
 * figures as name=value; bench-window.py starts it again and again and tells ratios. "start" ends it at
 * that frame, for whoever counts instructions. */

#include <adwaita.h>
#include <stdio.h>
#include <string.h>

#include "sw-application.h"
#include "sw-paths.h"
#include "text/sw-text.h"
#include "window/sw-window.h"

#define KEYS 300

typedef struct
{
  GApplication *application;
  gboolean empty;
  gboolean only_start;
  gboolean shown;
  guint typed;
  gint64 start;            /* of the process, in µs of the monotonic clock */
  gint64 key;
  gint64 longest;
  SwText *text;
} Bench;

/* When this process began: field 22 of its stat line, in ticks since the machine started. */
static gint64
get_process_start (void)
{
  g_autofree char *line = NULL;
  g_auto (GStrv) fields = NULL;

  if (!g_file_get_contents ("/proc/self/stat", &line, NULL, NULL))
    return g_get_monotonic_time ();

  fields = g_strsplit (strrchr (line, ')') + 2, " ", -1);
  return g_ascii_strtoll (fields[19], NULL, 10) * (G_USEC_PER_SEC / sysconf (_SC_CLK_TCK));
}

/* Memory that is this process's share, in KiB. */
static gint64
get_memory (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return 0;
  line = strstr (text, "Pss:");
  return line != NULL ? g_ascii_strtoll (line + strlen ("Pss:"), NULL, 10) : 0;
}

static SwText *
find_text (GtkWidget *widget)
{
  if (SW_IS_TEXT (widget))
    return gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0 ? SW_TEXT (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      SwText *found = find_text (child);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
finish (Bench *bench)
{
  if (bench->empty)
    printf ("memory=%" G_GINT64_FORMAT "\n", get_memory ());
  else
    printf ("longest=%.1f\ntyped=%" G_GINT64_FORMAT "\n", (double) bench->longest / 1000, get_memory ());
  fflush (stdout);
  _exit (0);
}

static gboolean
finish_cb (gpointer data)
{
  finish (data);
  return G_SOURCE_REMOVE;
}

/* As GtkTextView does for a key. */
static gboolean
type_cb (gpointer data)
{
  Bench *bench = data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (bench->text));
  const char letter[] = { bench->typed % 7 == 6 ? ' ' : (char) ('a' + bench->typed % 26), '\0' };

  bench->key = g_get_monotonic_time ();
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, letter, 1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  return G_SOURCE_REMOVE;
}

static gboolean
begin_typing_cb (gpointer data)
{
  Bench *bench = data;

  printf ("memory=%" G_GINT64_FORMAT "\n", get_memory ());
  gtk_widget_grab_focus (GTK_WIDGET (bench->text));
  type_cb (bench);
  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (Bench *bench,
                GdkFrameClock *clock)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (bench->application));

  if (bench->shown)
    {
      if (bench->key == 0)
        return;
      bench->longest = MAX (bench->longest, g_get_monotonic_time () - bench->key);
      bench->key = 0;
      if (++bench->typed < KEYS)
        g_timeout_add (4, type_cb, bench);
      else
        finish (bench);
      return;
    }

  bench->text = bench->empty ? NULL : find_text (GTK_WIDGET (window));
  if (!bench->empty && bench->text == NULL)
    return;

  bench->shown = TRUE;
  printf ("start=%.1f\n", (double) (g_get_monotonic_time () - bench->start) / 1000);
  if (bench->only_start)
    finish (bench);
  /* What is filled in idle time counts as memory, not as time. */
  g_timeout_add (1500, bench->empty ? finish_cb : begin_typing_cb, bench);
}

static void
realized_cb (GtkWidget *window,
             Bench *bench)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow *window,
                 Bench *bench)
{
  g_signal_connect (window, "realize", G_CALLBACK (realized_cb), bench);
}

static void
activate_cb (GApplication *application,
             Bench *bench)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1240, 720);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  Bench bench = { .start = get_process_start () };

  bench.only_start = argc == 3 && g_str_equal (argv[2], "start");
  if (argc != 2 && !bench.only_start)
    return 2;
  argc = 2;

  bench.empty = g_str_equal (argv[1], "empty");
  sw_paths_init_bare_build ();
  if (bench.empty)
    {
      bench.application = G_APPLICATION (adw_application_new ("com.skillwright.Empty", G_APPLICATION_DEFAULT_FLAGS));
      g_signal_connect (bench.application, "activate", G_CALLBACK (activate_cb), &bench);
      argc = 1;
    }
  else
    bench.application = G_APPLICATION (sw_application_new ());

  /* The bus may not have noticed yet that the start before this one is over: this one would hand it the file. */
  g_application_set_flags (bench.application, g_application_get_flags (bench.application) | G_APPLICATION_NON_UNIQUE);
  g_signal_connect (bench.application, "window-added", G_CALLBACK (window_added_cb), &bench);
  return g_application_run (bench.application, argc, argv);
}
