/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwImportCuts: the statements of which it cannot be told where the label ends, to be decided.
 *
 * Each shows its ways to be divided as radio buttons, label | action, the likeliest first, and last the
 * text as it came, which is what holds until somebody decides: nothing is cut by not being looked at.
 * Who decides otherwise later only presses another button. A page may have thousands of them; the first
 * ones are shown, more on request, and all that nobody has decided stay as they came. */

#include "import/sw-import-cuts.h"

#include <glib/gi18n-lib.h>

#include "import/sw-import-rows.h"

#define AT_ONCE 40

struct _SwImportCuts
{
  GtkBox parent_instance;

  GtkWidget *heading;
  GtkWidget *text;
  GtkWidget *all_button;
  GtkWidget *list;
  GtkWidget *more_button;

  SwImportDraft *draft;
  GPtrArray *statements;   /* of SwImportStatement, the draft's */
  GPtrArray *places;       /* of char *, where each of them stands */
  guint n_shown;
};

G_DEFINE_FINAL_TYPE (SwImportCuts, sw_import_cuts, GTK_TYPE_BOX)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* One way to divide a statement, as its button knows it. */
typedef struct
{
  SwImportCuts *cuts;
  SwImportStatement *statement;
  int cut;
} Choice;

/* How many statements nobody has decided yet. */
static guint
count_open (SwImportCuts *self)
{
  guint n = 0;

  for (guint i = 0; i < self->statements->len; i++)
    n += !((SwImportStatement *) g_ptr_array_index (self->statements, i))->certain;
  return n;
}

static void
show_progress (SwImportCuts *self)
{
  guint n_open = count_open (self);
  guint n = self->statements->len;
  g_autofree char *text = NULL;

  if (n_open > 0)
    {
      g_autofree char *all = g_strdup_printf (ngettext ("Of %u statement it cannot be told for certain where its label ends.",
                                                        "Of %u statements it cannot be told for certain where the label ends.",
                                                        n),
                                              n);
      g_autofree char *open = g_strdup_printf (ngettext ("%u is not decided and stays as it came.",
                                                         "%u are not decided and stay as they came.", n_open),
                                               n_open);

      text = g_strdup_printf ("%s %s", all, open);
    }
  else
    text = g_strdup (_("All of them are decided."));
  gtk_label_set_label (GTK_LABEL (self->text), text);
  gtk_widget_set_sensitive (self->all_button, n_open > 0);
}

static void
toggled_cb (GtkCheckButton *button,
            Choice *choice)
{
  SwImportCuts *self = choice->cuts;

  if (!gtk_check_button_get_active (button))
    return;

  sw_import_draft_choose (self->draft, choice->statement, choice->cut);
  show_progress (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The label of a button: what would be label in bold, then what would be action. */
static char *
dup_markup (const SwImportStatement *statement,
            int cut)
{
  const SwImportCut *at;
  g_autofree char *label = NULL;

  if (cut == SW_IMPORT_AS_IT_CAME)
    {
      g_autofree char *text = g_markup_escape_text (statement->text, -1);

      /* Translators: a statement that is not divided; "%s" is its text. */
      return g_strdup_printf (_("As it came: %s"), text);
    }

  at = &g_array_index (statement->cuts, SwImportCut, cut);
  label = g_strndup (statement->text, at->label_end);
  return g_markup_printf_escaped ("<b>%s</b> | %s", label, statement->text + at->action_start);
}

static void
free_choice (gpointer choice,
             GClosure *closure)
{
  g_free (choice);
}

static GtkWidget *
create_choice (SwImportCuts *self,
               SwImportStatement *statement,
               int cut,
               GtkCheckButton *group)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = dup_markup (statement, cut);
  Choice *choice = g_new (Choice, 1);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_start (label, 6);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (label)), -1);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), statement->chosen == cut);

  choice->cuts = self;
  choice->statement = statement;
  choice->cut = cut;
  g_signal_connect_data (button, "toggled", G_CALLBACK (toggled_cb), choice, free_choice, 0);
  return button;
}

static GtkWidget *
create_row (SwImportCuts *self,
            guint at)
{
  SwImportStatement *statement = g_ptr_array_index (self->statements, at);
  const char *place = g_ptr_array_index (self->places, at);
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                                 GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  GtkCheckButton *group = NULL;

  gtk_widget_add_css_class (row, "import-cut");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, place, -1);
  gtk_box_append (GTK_BOX (row), sw_import_text_new (place));

  for (guint i = 0; i < statement->cuts->len; i++)
    {
      GtkWidget *button = create_choice (self, statement, (int) i, group);

      group = GTK_CHECK_BUTTON (button);
      gtk_box_append (GTK_BOX (row), button);
    }
  gtk_box_append (GTK_BOX (row), create_choice (self, statement, SW_IMPORT_AS_IT_CAME, group));
  return row;
}

static void
show_more (SwImportCuts *self)
{
  guint end = MIN (self->n_shown + AT_ONCE, self->statements->len);
  g_autofree char *label = NULL;

  while (self->n_shown < end)
    gtk_box_append (GTK_BOX (self->list), create_row (self, self->n_shown++));

  label = g_strdup_printf (_("Show more of the %u"), self->statements->len);
  gtk_button_set_label (GTK_BUTTON (self->more_button), label);
  gtk_widget_set_visible (self->more_button, self->n_shown < self->statements->len);
}

static void
rebuild (SwImportCuts *self)
{
  guint n_shown = MAX (self->n_shown, AT_ONCE);

  sw_import_clear (self->list);
  self->n_shown = 0;
  while (self->n_shown < MIN (n_shown, self->statements->len))
    show_more (self);
  show_progress (self);
}

static void
take_likeliest (SwImportCuts *self)
{
  for (guint i = 0; i < self->statements->len; i++)
    {
      SwImportStatement *statement = g_ptr_array_index (self->statements, i);

      if (!statement->certain && statement->cuts->len > 0)
        sw_import_draft_choose (self->draft, statement, 0);
    }
  rebuild (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
sw_import_cuts_finalize (GObject *object)
{
  SwImportCuts *self = SW_IMPORT_CUTS (object);

  g_ptr_array_unref (self->statements);
  g_ptr_array_unref (self->places);
  sw_import_draft_unref (self->draft);

  G_OBJECT_CLASS (sw_import_cuts_parent_class)->finalize (object);
}

static gboolean
sw_import_cuts_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (SW_IMPORT_CUTS (widget)->list, GTK_DIR_TAB_FORWARD);
}

static void
sw_import_cuts_class_init (SwImportCutsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sw_import_cuts_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = sw_import_cuts_grab_focus;

  /**
   * SwImportCuts::changed:
   *
   * Something has been decided.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
sw_import_cuts_init (SwImportCuts *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->statements = g_ptr_array_new ();
  self->places = g_ptr_array_new_with_free_func (g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);

  self->heading = sw_import_heading_new (_("To decide"));
  self->text = sw_import_text_new ("");
  gtk_widget_set_hexpand (self->text, TRUE);
  self->all_button = gtk_button_new_with_mnemonic (_("Take the _likeliest"));
  gtk_widget_set_tooltip_text (self->all_button, _("Divide each undecided statement in the way that is named first"));
  gtk_widget_set_valign (self->all_button, GTK_ALIGN_CENTER);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->more_button = gtk_button_new ();
  gtk_widget_set_halign (self->more_button, GTK_ALIGN_START);

  gtk_box_append (GTK_BOX (self), self->heading);
  gtk_box_append (GTK_BOX (head), self->text);
  gtk_box_append (GTK_BOX (head), self->all_button);
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), self->list);
  gtk_box_append (GTK_BOX (self), self->more_button);
  g_signal_connect_object (self->all_button, "clicked", G_CALLBACK (take_likeliest), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->more_button, "clicked", G_CALLBACK (show_more), self, G_CONNECT_SWAPPED);
}

/**
 * sw_import_cuts_new:
 *
 * Returns: (transfer floating): a view that shows nothing yet
 */
GtkWidget *
sw_import_cuts_new (void)
{
  return g_object_new (SW_TYPE_IMPORT_CUTS, NULL);
}

static void
collect (SwImportCuts *self,
         const SwImportSection *section,
         const SwImportDomain *domain)
{
  for (guint i = 0; i < domain->levels->len; i++)
    {
      const SwImportLevel *level = g_ptr_array_index (domain->levels, i);

      for (guint j = 0; j < level->statements->len; j++)
        {
          SwImportStatement *statement = g_ptr_array_index (level->statements, j);
          const char *where = domain->name != NULL ? domain->name : section->title;

          if (statement->certain)
            continue;
          g_ptr_array_add (self->statements, statement);
          /* Translators: a section or domain, a level, the number of a statement, the number of a line. */
          g_ptr_array_add (self->places, g_strdup_printf (_("%s, %s, statement %u (line %u)"), where, level->label,
                                                          j + 1, statement->line));
        }
    }
}

/**
 * sw_import_cuts_show:
 * @self: a view
 * @draft: what was found
 *
 * Shows what of it is to be decided; nothing, where nothing is.
 */
void
sw_import_cuts_show (SwImportCuts *self,
                     SwImportDraft *draft)
{
  sw_import_draft_ref (draft);
  sw_import_draft_unref (self->draft);
  self->draft = draft;
  g_ptr_array_set_size (self->statements, 0);
  g_ptr_array_set_size (self->places, 0);

  for (guint i = 0; draft->own_page == NULL && i < draft->sections->len; i++)
    {
      const SwImportSection *section = g_ptr_array_index (draft->sections, i);

      collect (self, section, section->plain);
      for (guint j = 0; j < section->domains->len; j++)
        collect (self, section, g_ptr_array_index (section->domains, j));
    }

  self->n_shown = 0;
  rebuild (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->statements->len > 0);
}
