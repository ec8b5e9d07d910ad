/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwStrandSuggestions: strands that the program thinks it sees, each to be accepted or not.
 *
 * Each stands with its statements and the reason in words. What words hold together is ticked at first,
 * what only its place holds together is not. All that is accepted is one step to undo. */

#include "strands/sw-strand-suggestions.h"

#include <glib/gi18n-lib.h>

#include "chip/sw-chip-box.h"
#include "model/sw-strand-suggest.h"
#include "problems/sw-problem-place.h"
#include "strands/sw-strand-cells.h"

struct _SwStrandSuggestions
{
  GtkWidget parent_instance;

  SwSession *session;
  SwNode *container;
  GPtrArray *suggestions;  /* of SwStrandSuggestion */
  GPtrArray *checks;       /* of GtkCheckButton, one a suggestion; not owned */

  GtkWidget *box;
  GtkLabel *caption;
  GtkBox *list;
  GtkButton *accept;
};

enum { CLOSED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwStrandSuggestions, sw_strand_suggestions, GTK_TYPE_WIDGET)

static char *
dup_reason (const SwStrandSuggestion *suggestion)
{
  g_autofree char *words = g_strjoinv (_("”, “"), suggestion->words);
  g_autofree char *grows = NULL;
  char *reason;

  switch (suggestion->tie)
    {
    case SW_TIE_STRONG:
      /* Translators: "%s" is a list of words: evidence”, “needs */
      reason = g_strdup_printf (_("Strong match: “%s” in common."), words);
      break;
    case SW_TIE_LIKELY:
      reason = g_strdup_printf (_("Likely match: “%s” in common."), words);
      break;
    case SW_TIE_PLACE:
    default:
      reason = g_strdup (_("Weak: only their place in the levels is the same."));
    }

  if (suggestion->strand == NULL)
    return reason;
  grows = reason;
  return g_strdup_printf (_("The strand is there and would grow. %s"), grows);
}

static void
show_accept (SwStrandSuggestions *self)
{
  guint n = sw_strand_suggestions_get_n_chosen (self);
  g_autofree char *label = g_strdup_printf (ngettext ("_Accept %u strand", "_Accept %u strands", n), n);

  gtk_button_set_label (self->accept, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), n > 0);
}

static void
add_suggestion (SwStrandSuggestions *self,
                const SwStrandSuggestion *suggestion,
                GtkSizeGroup *places)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *grid = gtk_grid_new ();
  g_autofree char *reason = dup_reason (suggestion);
  g_autoptr (GString) words = g_string_new (reason);

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), sw_strand_label_new (suggestion->name, "heading"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), suggestion->tie != SW_TIE_PLACE);
  g_signal_connect_object (check, "toggled", G_CALLBACK (show_accept), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, check);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  for (guint i = 0; i < suggestion->statements->len; i++)
    {
      SwNode *statement = g_ptr_array_index (suggestion->statements, i);
      const char *text = sw_node_get_text (statement, SW_STATEMENT_TEXT);
      g_autofree char *place = sw_problem_dup_node_name (self->session, statement);
      GtkWidget *label = sw_strand_label_new (text != NULL ? text : "", NULL);
      GtkWidget *place_label = sw_strand_label_new (place, "form-hint");

      /* Beside the text's first line, and as wide as in every other suggestion. */
      gtk_label_set_yalign (GTK_LABEL (place_label), 0);
      gtk_size_group_add_widget (places, place_label);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (GTK_GRID (grid), place_label, 0, (int) i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), label, 1, (int) i, 1, 1);
      g_string_append_printf (words, " %s: %s", place, text != NULL ? text : "");
    }

  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), sw_strand_label_new (reason, "form-hint"));
  gtk_box_append (GTK_BOX (box), grid);
  gtk_widget_add_css_class (box, "strand-suggestion");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, suggestion->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
  gtk_widget_set_tooltip_text (check, _("Accept this strand"));
  gtk_box_append (self->list, box);
}

static void
accept_cb (SwStrandSuggestions *self)
{
  SwDocument *document = sw_session_get_document (self->session);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autofree char *sentence = NULL;
  guint n;

  for (guint i = 0; i < self->suggestions->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (chosen, g_ptr_array_index (self->suggestions, i));

  sw_document_set_focus (document, sw_document_get_part (document, SW_KIND_EXTENSIONS), SW_LIST_STRANDS, 0, 0);
  n = sw_strand_suggestions_accept (document, chosen);
  g_signal_emit (self, signals[CLOSED], 0);
  sentence = g_strdup_printf (ngettext ("%u strand accepted.", "%u strands accepted.", n), n);
  sw_session_announce (self->session, sentence, n > 0);
}

static void
choose (SwStrandSuggestions *self,
        gboolean active)
{
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i), active);
}

static void
all_cb (SwStrandSuggestions *self)
{
  choose (self, TRUE);
}

static void
none_cb (SwStrandSuggestions *self)
{
  choose (self, FALSE);
}

static void
close_cb (SwStrandSuggestions *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

/* From a suggestion to the next, by its check. */
static gboolean
step (SwStrandSuggestions *self,
      int by)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  guint at;

  if (!g_ptr_array_find (self->checks, focus, &at))
    return FALSE;
  if ((int) at + by >= 0 && at + (guint) by < self->checks->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->checks, (guint) ((int) at + by)));
  return TRUE;
}

static gboolean
key_pressed_cb (SwStrandSuggestions *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  state &= gtk_accelerator_get_default_mod_mask ();
  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && state == GDK_CONTROL_MASK)
    {
      gtk_widget_activate (GTK_WIDGET (self->accept));
      return TRUE;
    }
  if (state != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Escape:
      close_cb (self);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step (self, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step (self, 1);
    default:
      return FALSE;
    }
}

static gboolean
sw_strand_suggestions_grab_focus (GtkWidget *widget)
{
  SwStrandSuggestions *self = SW_STRAND_SUGGESTIONS (widget);

  return self->checks->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->checks, 0));
}

static void
sw_strand_suggestions_dispose (GObject *object)
{
  SwStrandSuggestions *self = SW_STRAND_SUGGESTIONS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->container);

  G_OBJECT_CLASS (sw_strand_suggestions_parent_class)->dispose (object);
}

static void
sw_strand_suggestions_finalize (GObject *object)
{
  SwStrandSuggestions *self = SW_STRAND_SUGGESTIONS (object);

  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (sw_strand_suggestions_parent_class)->finalize (object);
}

static void
sw_strand_suggestions_class_init (SwStrandSuggestionsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_strand_suggestions_dispose;
  object_class->finalize = sw_strand_suggestions_finalize;
  widget_class->grab_focus = sw_strand_suggestions_grab_focus;

  /**
   * SwStrandSuggestions::closed:
   * @self: suggestions that have been accepted, or left
   */
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  g_type_ensure (SW_TYPE_CHIP_BOX);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/com/skillwright/Skillwright/sw-strand-suggestions.ui");
  gtk_widget_class_bind_template_child (widget_class, SwStrandSuggestions, box);
  gtk_widget_class_bind_template_child (widget_class, SwStrandSuggestions, caption);
  gtk_widget_class_bind_template_child (widget_class, SwStrandSuggestions, list);
  gtk_widget_class_bind_template_child (widget_class, SwStrandSuggestions, accept);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, none_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
sw_strand_suggestions_init (SwStrandSuggestions *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * sw_strand_suggestions_show:
 * @self: suggestions
 * @session: a session with a document
 * @container: the section or domain whose statements are meant
 *
 * Returns: whether there is anything to suggest
 */
gboolean
sw_strand_suggestions_show (SwStrandSuggestions *self,
                            SwSession *session,
                            SwNode *container)
{
  g_autofree char *place = NULL;
  g_autofree char *caption = NULL;
  g_autoptr (GtkSizeGroup) places = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  sw_strand_suggestions_clear (self);
  g_set_object (&self->session, session);
  g_set_object (&self->container, container);
  self->suggestions = sw_strand_suggest (sw_session_get_document (session), container);
  for (guint i = 0; i < self->suggestions->len; i++)
    add_suggestion (self, g_ptr_array_index (self->suggestions, i), places);

  place = sw_problem_dup_node_name (session, container);
  /* Translators: "%s" is a section or a domain. */
  caption = g_strdup_printf (ngettext ("%u skill seems to grow through the levels of “%s”.",
                                       "%u skills seem to grow through the levels of “%s”.", self->suggestions->len),
                             self->suggestions->len, place);
  gtk_label_set_text (self->caption, caption);
  show_accept (self);
  return self->suggestions->len > 0;
}

/**
 * sw_strand_suggestions_clear:
 * @self: suggestions
 *
 * Lets go of what was suggested.
 */
void
sw_strand_suggestions_clear (SwStrandSuggestions *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->checks, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
  g_clear_pointer (&self->suggestions, g_ptr_array_unref);
}

/**
 * sw_strand_suggestions_is_stale:
 * @self: suggestions
 *
 * Returns: whether a statement of theirs has gone meanwhile
 */
gboolean
sw_strand_suggestions_is_stale (SwStrandSuggestions *self)
{
  SwDocument *document = self->session != NULL ? sw_session_get_document (self->session) : NULL;

  for (guint i = 0; self->suggestions != NULL && i < self->suggestions->len; i++)
    {
      const SwStrandSuggestion *suggestion = g_ptr_array_index (self->suggestions, i);

      for (guint j = 0; j < suggestion->statements->len; j++)
        if (document == NULL ||
            sw_node_get_root (g_ptr_array_index (suggestion->statements, j)) != sw_document_get_root (document))
          return TRUE;
    }
  return FALSE;
}

/**
 * sw_strand_suggestions_get_n:
 * @self: suggestions
 *
 * Returns: how many there are
 */
guint
sw_strand_suggestions_get_n (SwStrandSuggestions *self)
{
  return self->checks->len;
}

/**
 * sw_strand_suggestions_get_n_chosen:
 * @self: suggestions
 *
 * Returns: how many are ticked
 */
guint
sw_strand_suggestions_get_n_chosen (SwStrandSuggestions *self)
{
  guint n = 0;

  for (guint i = 0; i < self->checks->len; i++)
    n += gtk_check_button_get_active (g_ptr_array_index (self->checks, i));
  return n;
}
