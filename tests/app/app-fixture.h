/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/sw-session.h"

#include <gtk/gtk.h>

/* What the tests of the window's parts share: a document in a few lines, waiting, and real keys. */

static inline SwDocument *
fixture_new_document (const guint *n_statements,
                      guint n_levels)
{
  static const char *const keys[] = { "emerging", "developing", "proficient", "advanced" };
  static const char *const labels[] = { "Emerging", "Developing", "Proficient", "Advanced" };
  /* Clean, and none like another. */
  static const char *const texts[] = {
    "Mainspring barrels — open and clean under supervision using a barrel press.",
    "Customer receipts — write for each repair with the condition of the case.",
    "Watch crystals — fit to the bezel with a crystal lift.",
    "Strap pins — replace with pins of the same length.",
    "Bench lamps — set up so that no shadow falls on the work.",
    "Battery contacts — wipe and test with a voltmeter.",
    "Loose screws — sort by thread into labelled trays.",
    "Pendulum clocks — level on the wall and set in beat.",
    "Escapement faults — find by ear and by timing machine.",
    "Hairsprings — centre and level with two pairs of tweezers.",
    "Repair estimates — prepare from the price list of the shop.",
    "Gasket seals — grease and test in the pressure chamber.",
    "Chime sequences — adjust to the quarter hours of the strike train.",
    "Hand clearances — check against the dial over a full turn.",
    "Parts orders — place with suppliers and track until delivery.",
    "Gear trains — assemble in the order of the maker's drawing.",
    "Case scratches — polish away without rounding the edges.",
    "Oil points — lubricate with the grade that the chart names.",
    "Apprentice benches — inspect each week for order and safety.",
  };
  guint n_used = 0;
  g_autoptr (SwNode) root = sw_node_new (SW_KIND_DOCUMENT);
  g_autoptr (SwNode) section = sw_node_new (SW_KIND_SECTION);
  SwNode *occupation = sw_node_get_part (root, SW_KIND_OCCUPATION);

  sw_node_init_text (root, SW_DOCUMENT_SCHEMA_VERSION, "1.0");
  sw_node_init_text (occupation, SW_OCCUPATION_SOC, "51-9071.00");
  sw_node_init_text (occupation, SW_OCCUPATION_TITLE, "Clockmakers & Watchmakers");
  sw_node_init_text (section, SW_SECTION_KEY, "occupational");
  for (guint i = 0; i < n_levels; i++)
    {
      g_autoptr (SwNode) level = sw_node_new (SW_KIND_LEVEL);

      sw_node_init_text (level, SW_LEVEL_KEY, keys[i]);
      sw_node_init_text (level, SW_LEVEL_LABEL, labels[i]);
      for (guint j = 0; j < n_statements[i]; j++)
        {
          g_autoptr (SwNode) statement = sw_node_new (SW_KIND_STATEMENT);
          const char *text = texts[n_used++ % G_N_ELEMENTS (texts)];

          sw_node_init_text (statement, SW_STATEMENT_TEXT, text);
          sw_node_init_child (level, SW_LIST_STATEMENTS, statement);
        }
      sw_node_init_child (section, SW_LIST_LEVELS, level);
    }
  sw_node_init_child (root, SW_LIST_SECTIONS, section);
  sw_node_get_part (root, SW_KIND_FRAMEWORK);

  return sw_document_new (root);
}

/* The first level's node, or another's. */
static inline SwNode *
fixture_get_level (SwDocument *document,
                   guint position)
{
  SwNode *section = sw_node_get_nth (sw_document_get_root (document), SW_LIST_SECTIONS, 0);

  return sw_node_get_nth (section, SW_LIST_LEVELS, position);
}

static inline void
fixture_set_text (SwDocument *document,
                  SwNode *statement,
                  const char *text)
{
  sw_document_begin (document, "Edit Statement", NULL);
  sw_document_set_text (document, statement, SW_STATEMENT_TEXT, text);
  sw_document_commit (document);
}

static inline void
fixture_remove (SwDocument *document,
                SwNode *node)
{
  sw_document_begin (document, "Remove", NULL);
  sw_document_remove (document, node);
  sw_document_commit (document);
}

static inline gboolean
fixture_timeout_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets everything happen that is waiting to, for that long. */
static inline void
fixture_settle (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, fixture_timeout_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* Waits for @condition, 20 seconds at most. */
#define fixture_wait_for(condition)                              \
  G_STMT_START                                                   \
  {                                                              \
    for (guint wait_i = 0; wait_i < 1000 && !(condition); wait_i++) \
      fixture_settle (20);                                       \
    g_assert_true (condition);                                   \
  }                                                              \
  G_STMT_END

/* Shows @window, and waits until it has its place on the screen and is given the keys. */
static inline void
fixture_present (GtkWindow *window)
{
  gtk_window_present (window);
  fixture_wait_for (gtk_widget_get_width (GTK_WIDGET (window)) > 0 && gtk_window_is_active (window));
}

/* Waits until @widget's window has been laid out and drawn once more. */
static inline void
fixture_wait_for_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gint64 before = gdk_frame_clock_get_frame_counter (clock);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (gdk_frame_clock_get_frame_counter (clock) == before)
    g_main_context_iteration (NULL, TRUE);
}

/* Whether xdotool is there; without it the test is skipped. */
static inline gboolean
fixture_can_press (void)
{
  g_autofree char *tool = g_find_program_in_path ("xdotool");

  if (tool == NULL)
    g_test_skip ("no xdotool to press keys with");
  return tool != NULL;
}

/* Takes in all that waits to be handled. */
static inline void
fixture_drain (void)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (g_main_context_pending (NULL) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

/* Has xdotool do @line, and lets happen what comes of it, for that long at least. On a busy machine that
 * time is over before the first key has been heard of; what the X server has sent is always taken in. */
static inline void
fixture_tool (const char *line,
              guint milliseconds)
{
  g_autofree char *command = g_strconcat ("xdotool ", line, NULL);

  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  gdk_display_sync (gdk_display_get_default ());
  fixture_settle (milliseconds);
  fixture_drain ();
}

/* Has a shell do @line while this process goes on, which has to answer the pointer meanwhile. */
static inline void
fixture_run_beside (const char *line)
{
  const char *argv[] = { "sh", "-c", line, NULL };
  g_autoptr (GSubprocess) process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, NULL);

  fixture_wait_for (g_subprocess_get_identifier (process) == NULL);
  fixture_settle (150);
}

/* The first widget of that type that is seen, @widget itself or what is in it; NULL where there is none. */
static inline GtkWidget *
fixture_find (GtkWidget *widget,
              GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fixture_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The button with that label, @widget itself or in it; NULL where there is none. */
static inline GtkWidget *
fixture_find_button (GtkWidget *widget,
                     const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = fixture_find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A window of that type that is seen, in front of @parent where one is given; NULL where there is none. */
static inline gpointer
fixture_find_window (GType type,
                     GtkWindow *parent)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && gtk_widget_get_visible (l->data) &&
        (parent == NULL || gtk_window_get_transient_for (l->data) == parent))
      return l->data;
  return NULL;
}
