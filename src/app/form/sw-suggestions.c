/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwSuggestions: what a field may be completed to.
 *
 * A list under the field that never takes the focus: one goes on typing while it shows what fits, and
 * takes an entry with Down and Enter or a click. Whatever else is typed stands as well; the list
 * offers, it does not decide. What fits is what has the text in its value or its label, whatever the
 * case; a text that is an entry already shows them all, so that another can be chosen. */

#include "form/sw-suggestions.h"

#include <string.h>

typedef struct
{
  char *value;
  char *label;
  char *folded;
} Entry;

struct _SwSuggestions
{
  GObject parent_instance;

  SwField *field;          /* not owned: the row has both */
  GtkPopover *popover;
  GtkListBox *list;
  GtkScrolledWindow *scrolled;
  GArray *entries;
  gboolean taking;
  gboolean all;            /* opened by hand: show what does not fit as well */
};

G_DEFINE_FINAL_TYPE (SwSuggestions, sw_suggestions, G_TYPE_OBJECT)

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_free (entry->value);
  g_free (entry->label);
  g_free (entry->folded);
}

static const Entry *
find_entry (SwSuggestions *self,
            const char *value)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      if (strcmp (entry->value, value) == 0)
        return entry;
    }
  return NULL;
}

static GtkListBoxRow *
get_row (SwSuggestions *self,
         guint index)
{
  return gtk_list_box_get_row_at_index (self->list, (int) index);
}

/* Returns: how many fit */
static guint
filter (SwSuggestions *self)
{
  g_autofree char *wanted = g_utf8_casefold (sw_field_get_text (self->field), -1);
  gboolean all = self->all || find_entry (self, sw_field_get_text (self->field)) != NULL;
  guint n = 0;

  g_strstrip (wanted);
  for (guint i = 0; i < self->entries->len; i++)
    {
      gboolean fits = all || strstr (g_array_index (self->entries, Entry, i).folded, wanted) != NULL;

      gtk_widget_set_visible (GTK_WIDGET (get_row (self, i)), fits);
      n += fits;
    }
  return n;
}

static void
select_row (SwSuggestions *self,
            GtkListBoxRow *row)
{
  gtk_list_box_select_row (self->list, row);
  if (row != NULL)
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
      graphene_rect_t bounds;

      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                      row, -1);
      if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
        gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
    }
  else
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
}

static void
move_selection (SwSuggestions *self,
                int step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int n = (int) self->entries->len;
  int index = row != NULL ? gtk_list_box_row_get_index (row) : step > 0 ? -1 : n;

  for (int i = 0; i < n; i++)
    {
      index = (index + step + n) % n;
      if (gtk_widget_get_visible (GTK_WIDGET (get_row (self, (guint) index))))
        break;
    }
  select_row (self, get_row (self, (guint) index));
}

static void
take (SwSuggestions *self,
      GtkListBoxRow *row)
{
  const Entry *entry = &g_array_index (self->entries, Entry, (guint) gtk_list_box_row_get_index (row));

  sw_suggestions_close (self);
  self->taking = TRUE;
  sw_field_take_text (self->field, entry->value);
  self->taking = FALSE;
}

static void
popup (SwSuggestions *self,
       gboolean all)
{
  self->all = all;
  if (filter (self) == 0)
    {
      sw_suggestions_close (self);
      return;
    }

  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    {
      graphene_rect_t bounds;
      GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self->popover));

      if (!gtk_widget_compute_bounds (GTK_WIDGET (self->field), parent, &bounds))
        return;
      gtk_popover_set_pointing_to (self->popover,
                                   &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                     (int) bounds.size.width, (int) bounds.size.height });
      gtk_widget_set_size_request (GTK_WIDGET (self->popover), MIN ((int) bounds.size.width, 420), -1);
      gtk_popover_popup (self->popover);
    }
  select_row (self, NULL);
}

static void
edited_cb (SwSuggestions *self)
{
  if (self->taking)
    return;

  if (*sw_field_get_text (self->field) == '\0' || find_entry (self, sw_field_get_text (self->field)) != NULL)
    sw_suggestions_close (self);
  else
    popup (self, FALSE);
}

static gboolean
key_pressed_cb (SwSuggestions *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  gboolean open = sw_suggestions_is_open (self);
  GtkListBoxRow *row = open ? gtk_list_box_get_selected_row (self->list) : NULL;

  state &= gtk_accelerator_get_default_mod_mask ();
  if (sw_field_is_composing (self->field) || (state != 0 && state != GDK_ALT_MASK) || event == NULL)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      if (!open && (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up))
        return FALSE;
      if (!open)
        popup (self, TRUE);
      move_selection (self, keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? 1 : -1);
      return TRUE;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (row == NULL || state != 0)
        return FALSE;
      if (!gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self->field), event))
        take (self, row);
      return TRUE;

    case GDK_KEY_Escape:
      if (!open || state != 0)
        return FALSE;
      sw_suggestions_close (self);
      return TRUE;

    default:
      return FALSE;
    }
}

static void
sw_suggestions_dispose (GObject *object)
{
  SwSuggestions *self = SW_SUGGESTIONS (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  g_clear_pointer (&self->entries, g_array_unref);

  G_OBJECT_CLASS (sw_suggestions_parent_class)->dispose (object);
}

static void
sw_suggestions_class_init (SwSuggestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_suggestions_dispose;
}

static void
sw_suggestions_init (SwSuggestions *self)
{
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
}

static void
build (SwSuggestions *self,
       GtkWidget *parent)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_set_can_focus (GTK_WIDGET (self->list), FALSE);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (take), self);

  self->scrolled = GTK_SCROLLED_WINDOW (scrolled);
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (self->scrolled, TRUE);
  gtk_scrolled_window_set_propagate_natural_width (self->scrolled, TRUE);
  gtk_scrolled_window_set_max_content_height (self->scrolled, 260);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->list));

  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self->popover), GTK_ALIGN_START);
  gtk_widget_set_can_focus (GTK_WIDGET (self->popover), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "suggestions");
  gtk_popover_set_child (self->popover, scrolled);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), parent);
}

/**
 * sw_suggestions_new:
 * @field: a field
 * @parent: a widget with a layout manager round @field, that the list is shown under
 *
 * The owner disposes of them before @parent is disposed of.
 *
 * Returns: (transfer full): suggestions for @field, none as yet
 */
SwSuggestions *
sw_suggestions_new (SwField *field,
                    GtkWidget *parent)
{
  SwSuggestions *self = g_object_new (SW_TYPE_SUGGESTIONS, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->field = field;
  build (self, parent);
  g_signal_connect_object (field, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (field), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (sw_suggestions_close), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (field), focus);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
                                  GTK_ACCESSIBLE_AUTOCOMPLETE_LIST, -1);
  return self;
}

/**
 * sw_suggestions_add:
 * @self: suggestions
 * @value: what the field shall hold
 * @label: what the list shows for it
 */
void
sw_suggestions_add (SwSuggestions *self,
                    const char *value,
                    const char *label)
{
  g_autofree char *both = g_strconcat (value, "\n", label, NULL);
  GtkWidget *widget = gtk_label_new (label);
  Entry entry = { g_strdup (value), g_strdup (label), g_utf8_casefold (both, -1) };

  g_array_append_val (self->entries, entry);
  gtk_label_set_xalign (GTK_LABEL (widget), 0);
  gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (widget, label);
  gtk_list_box_append (self->list, widget);
}

/**
 * sw_suggestions_get_label:
 * @self: suggestions
 * @value: a value
 *
 * Returns: (nullable) (transfer none): what the list shows for it, %NULL where it is not in it
 */
const char *
sw_suggestions_get_label (SwSuggestions *self,
                          const char *value)
{
  const Entry *entry = find_entry (self, value);

  return entry != NULL ? entry->label : NULL;
}

/**
 * sw_suggestions_open:
 * @self: suggestions
 *
 * Shows them all.
 */
void
sw_suggestions_open (SwSuggestions *self)
{
  popup (self, TRUE);
}

/**
 * sw_suggestions_close:
 * @self: suggestions
 */
void
sw_suggestions_close (SwSuggestions *self)
{
  if (self->popover != NULL && gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    gtk_popover_popdown (self->popover);
  if (self->list != NULL && self->popover != NULL)
    select_row (self, NULL);
}

/**
 * sw_suggestions_is_open:
 * @self: suggestions
 *
 * Returns: whether the list is shown
 */
gboolean
sw_suggestions_is_open (SwSuggestions *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->popover));
}
