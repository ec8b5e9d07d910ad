/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwImportLevels: statements that came without levels, divided by position, and how many go where.
 *
 * The numbers of all levels but the last are the user's; the last one has the rest, so that whatever
 * is set, every statement has a place. Under each number stand the first and the last statement that it
 * takes, since the seam is what one has to find. */

#include "import/sw-import-levels.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "import/sw-import-rows.h"

struct _SwImportLevels
{
  GtkBox parent_instance;

  SwImportDomain *domain;  /* the draft's */
  GPtrArray *spins;        /* of GtkSpinButton, one for each level but the last; not owned */
  GPtrArray *rows;         /* one for each level; not owned */
  GtkWidget *rest;         /* how many the last level has */
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (SwImportLevels, sw_import_levels, GTK_TYPE_BOX)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static SwImportLevel *
get_level (SwImportLevels *self,
           guint at)
{
  return g_ptr_array_index (self->domain->levels, at);
}

static char *
describe (const SwImportLevel *level,
          guint before)
{
  guint n = level->statements->len;
  const SwImportStatement *first, *last;

  if (n == 0)
    return g_strdup (_("none"));
  first = g_ptr_array_index (level->statements, 0);
  last = g_ptr_array_index (level->statements, n - 1);
  if (n == 1)
    /* Translators: the number of a statement and its text. */
    return g_strdup_printf (_("%u: %s"), before + 1, first->text);
  /* Translators: the number of the first statement and its text, then those of the last. */
  return g_strdup_printf (_("%u: %s\n%u: %s"), before + 1, first->text, before + n, last->text);
}

static void
show_seams (SwImportLevels *self)
{
  guint before = 0;
  guint last = self->domain->levels->len - 1;
  g_autofree char *rest = g_strdup_printf ("%u", get_level (self, last)->statements->len);

  for (guint i = 0; i <= last; i++)
    {
      g_autofree char *text = describe (get_level (self, i), before);

      adw_action_row_set_subtitle (g_ptr_array_index (self->rows, i), text);
      before += get_level (self, i)->statements->len;
    }
  gtk_label_set_label (GTK_LABEL (self->rest), rest);
}

static void
divide_cb (SwImportLevels *self)
{
  g_autofree guint *counts = g_new (guint, self->spins->len + 1);

  if (self->setting)
    return;

  for (guint i = 0; i < self->spins->len; i++)
    counts[i] = (guint) gtk_spin_button_get_value_as_int (g_ptr_array_index (self->spins, i));
  sw_import_domain_divide (self->domain, counts, self->spins->len);
  show_seams (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
spread_cb (SwImportLevels *self)
{
  guint n = sw_import_domain_count (self->domain);
  guint n_levels = self->domain->levels->len;

  self->setting = TRUE;
  for (guint i = 0; i < self->spins->len; i++)
    gtk_spin_button_set_value (g_ptr_array_index (self->spins, i), n / n_levels + (i < n % n_levels));
  self->setting = FALSE;
  divide_cb (self);
}

static void
sw_import_levels_finalize (GObject *object)
{
  SwImportLevels *self = SW_IMPORT_LEVELS (object);

  g_ptr_array_unref (self->spins);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (sw_import_levels_parent_class)->finalize (object);
}

static void
sw_import_levels_class_init (SwImportLevelsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_import_levels_finalize;

  /**
   * SwImportLevels::changed:
   *
   * The statements have been divided anew.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
sw_import_levels_init (SwImportLevels *self)
{
  self->spins = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

static void
add_level (SwImportLevels *self,
           GtkWidget *list,
           guint at)
{
  SwImportLevel *level = get_level (self, at);
  GtkWidget *row = sw_import_row_new (level->label, "");
  GtkWidget *number;

  if (at + 1 < self->domain->levels->len)
    {
      /* Translators: "%s" is the name of a level. */
      g_autofree char *name = g_strdup_printf (_("Statements in %s"), level->label);

      number = gtk_spin_button_new_with_range (0, sw_import_domain_count (self->domain), 1);
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (number), level->statements->len);
      gtk_accessible_update_property (GTK_ACCESSIBLE (number), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (number, "value-changed", G_CALLBACK (divide_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->spins, number);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), number);
    }
  else
    {
      number = self->rest = gtk_label_new (NULL);
      gtk_widget_add_css_class (number, "numeric");
    }
  gtk_widget_set_valign (number, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  g_ptr_array_add (self->rows, row);
}

/**
 * sw_import_levels_new:
 * @section: a section of a draft
 * @domain: one of its domains, or its plain part, whose levels are proposed; the draft must outlive the view
 *
 * Returns: (transfer floating): a view of how its statements are divided
 */
GtkWidget *
sw_import_levels_new (SwImportSection *section,
                      SwImportDomain *domain)
{
  SwImportLevels *self = g_object_new (SW_TYPE_IMPORT_LEVELS, NULL);
  const char *name = domain->name != NULL ? domain->name : section->title;
  guint n = sw_import_domain_count (domain);
  /* Translators: "%s" is the name of a section or domain. */
  g_autofree char *title = g_strdup_printf (_("Levels of %s"), name);
  g_autofree char *text =
    g_strdup_printf (ngettext ("The page names no levels. Its %u statement is divided by position; "
                               "say how many each level has.",
                               "The page names no levels. Its %u statements are divided by position; "
                               "say how many each level has.",
                               n),
                     n);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = sw_import_text_new (text);
  GtkWidget *spread = gtk_button_new_with_mnemonic (_("Spread _evenly"));
  GtkWidget *list = sw_import_list_new (title);

  self->domain = domain;
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (spread, GTK_ALIGN_CENTER);
  g_signal_connect_object (spread, "clicked", G_CALLBACK (spread_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), spread);

  gtk_box_append (GTK_BOX (self), sw_import_heading_new (title));
  gtk_box_append (GTK_BOX (self), head);
  for (guint i = 0; i < domain->levels->len; i++)
    add_level (self, list, i);
  gtk_box_append (GTK_BOX (self), list);
  show_seams (self);
  return GTK_WIDGET (self);
}
