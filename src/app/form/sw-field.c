/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwField: one value of a form as text one can write in.
 *
 * A GtkTextView, since GtkText keeps Ctrl+Z to itself whatever one tells it, and the history here is
 * the document's. It has no undo of its own, takes no tab, and grows with its text: GtkTextView cannot
 * tell its height for a width, so the text is laid out a second time, paragraph by paragraph as
 * GtkTextView does it.
 *
 * It knows no document. The owner writes with sw_field_set_text(), which touches only what differs,
 * so that caret, selection and input method survive; what the user does is told by ::edited, typing
 * over a selection once. In a field of one line Enter is told by ::activate, and what is pasted loses
 * its line breaks; a value that came with some keeps them. */

#include "form/sw-field.h"

#include <string.h>

#include "text/sw-text-delta.h"

/* What GtkTextView keeps free of text, so that a caret at the end of a line is seen. */
#define CARET_WIDTH 1

struct _SwField
{
  GtkTextView parent_instance;

  GtkTextBuffer *buffer;
  char *text;
  char *ghost;
  char *preedit;
  gboolean multi_line;

  guint quiet;             /* while the owner writes */
  guint held;              /* while several changes are one edit */
  char *before;            /* the text before a held edit */
};

enum { PROP_0, PROP_TEXT, N_PROPS };
static GParamSpec *properties[N_PROPS];

enum { EDITED, ACTIVATE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwField, sw_field, GTK_TYPE_TEXT_VIEW)

/* How high @text is, as GtkTextView lays it out: each paragraph for itself, rounded for itself. */
static void
lay_out (SwField *self,
         const char *text,
         int width,
         int *natural_width,
         int *height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  const char *begin = text;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width >= 0 ? width * PANGO_SCALE : -1);
  *natural_width = *height = 0;

  while (TRUE)
    {
      const char *end = begin + strcspn (begin, "\n");
      PangoRectangle extents;

      pango_layout_set_text (layout, begin, (int) (end - begin));
      pango_layout_get_extents (layout, NULL, &extents);
      *natural_width = MAX (*natural_width, PANGO_PIXELS_CEIL (extents.width));
      *height += PANGO_PIXELS (extents.height);
      if (*end == '\0')
        return;
      begin = end + 1;
    }
}

static void
lay_out_all (SwField *self,
             int width,
             int *natural_width,
             int *height)
{
  g_autofree char *composed = NULL;

  if (self->preedit != NULL)
    {
      GtkTextIter caret, start;
      g_autofree char *head = NULL;

      gtk_text_buffer_get_start_iter (self->buffer, &start);
      gtk_text_buffer_get_iter_at_mark (self->buffer, &caret, gtk_text_buffer_get_insert (self->buffer));
      head = gtk_text_buffer_get_slice (self->buffer, &start, &caret, TRUE);
      composed = g_strconcat (head, self->preedit, self->text + strlen (head), NULL);
    }

  lay_out (self, composed != NULL ? composed : self->text, width, natural_width, height);

  if (self->ghost != NULL && *self->text == '\0' && composed == NULL)
    {
      int ghost_width, ghost_height;

      lay_out (self, self->ghost, width, &ghost_width, &ghost_height);
      *natural_width = MAX (*natural_width, ghost_width);
      *height = MAX (*height, ghost_height);
    }
}

static GtkSizeRequestMode
sw_field_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sw_field_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  SwField *self = SW_FIELD (widget);
  int width, height;

  *minimum_baseline = *natural_baseline = -1;
  lay_out_all (self, orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0 ? MAX (for_size - CARET_WIDTH, 0) : -1,
               &width, &height);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = height;
      return;
    }

  lay_out (self, "mmmm", -1, minimum, &height);
  *minimum += CARET_WIDTH;
  *natural = MAX (*minimum, width + CARET_WIDTH);
}

static void
sw_field_snapshot (GtkWidget *widget,
                   GtkSnapshot *snapshot)
{
  SwField *self = SW_FIELD (widget);

  GTK_WIDGET_CLASS (sw_field_parent_class)->snapshot (widget, snapshot);

  if (self->ghost != NULL && *self->text == '\0' && self->preedit == NULL)
    {
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, self->ghost);
      GdkRGBA color;

      gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
      color.alpha *= 0.72f;
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_width (layout, (gtk_widget_get_width (widget) - CARET_WIDTH) * PANGO_SCALE);
      gtk_snapshot_append_layout (snapshot, layout, &color);
    }
}

static void
sw_field_css_changed (GtkWidget *widget,
                      GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sw_field_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
tell_edit (SwField *self,
           const char *before)
{
  SwTextDelta delta = sw_text_delta (before, self->text);
  SwFieldEdit edit = SW_FIELD_REPLACED;

  if (delta.n_removed == 0 && delta.n_inserted == 0)
    return;

  if (delta.n_removed == 0 && g_utf8_strlen (self->text + delta.offset, (gssize) delta.n_inserted) == 1)
    edit = SW_FIELD_TYPED;
  else if (delta.n_inserted == 0 && g_utf8_strlen (before + delta.offset, (gssize) delta.n_removed) == 1)
    edit = SW_FIELD_DELETED;
  g_signal_emit (self, signals[EDITED], 0, edit);
}

static void
changed_cb (SwField *self)
{
  GtkTextIter start, end;
  g_autofree char *before = g_steal_pointer (&self->text);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  self->text = gtk_text_buffer_get_slice (self->buffer, &start, &end, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);

  if (self->quiet > 0)
    return;
  if (self->held == 0)
    tell_edit (self, before);
  else if (self->before == NULL)
    self->before = g_steal_pointer (&before);
}

static void
hold (SwField *self)
{
  self->held++;
}

static void
release (SwField *self)
{
  g_autofree char *before = NULL;

  if (--self->held > 0)
    return;

  before = g_steal_pointer (&self->before);
  if (before != NULL)
    tell_edit (self, before);
}

static void
insert_text_cb (SwField *self,
                GtkTextIter *place,
                const char *text,
                int length)
{
  g_autofree char *line = NULL;

  if (self->multi_line || self->quiet > 0)
    return;

  line = sw_text_one_line (text, length);
  if (line == NULL)
    return;

  g_signal_stop_emission_by_name (self->buffer, "insert-text");
  if (*line != '\0')
    gtk_text_buffer_insert (self->buffer, place, line, -1);
}

static void
preedit_changed_cb (SwField *self,
                    const char *preedit)
{
  g_clear_pointer (&self->preedit, g_free);
  if (*preedit != '\0')
    self->preedit = g_strdup (preedit);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
is_enter (guint keyval)
{
  return keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

/* The input method comes first: Enter ends many a composition. */
static gboolean
key_pressed_cb (SwField *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  gboolean handled;

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self)) || event == NULL)
    return FALSE;

  state &= gtk_accelerator_get_default_mod_mask ();
  if (is_enter (keyval) && !self->multi_line && (state & ~GDK_SHIFT_MASK) == 0)
    {
      if (!gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self), event))
        g_signal_emit (self, signals[ACTIVATE], 0);
      return TRUE;
    }

  if ((state & ~GDK_SHIFT_MASK) != 0 || gdk_keyval_to_unicode (keyval) == 0 ||
      !gtk_text_buffer_get_has_selection (self->buffer))
    return FALSE;

  /* GtkTextView makes two changes of typing over a selection. */
  hold (self);
  handled = gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self), event);
  release (self);
  return handled;
}

static void
sw_field_get_property (GObject *object,
                       guint prop_id,
                       GValue *value,
                       GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, SW_FIELD (object)->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_field_finalize (GObject *object)
{
  SwField *self = SW_FIELD (object);

  g_free (self->text);
  g_free (self->ghost);
  g_free (self->preedit);
  g_free (self->before);

  G_OBJECT_CLASS (sw_field_parent_class)->finalize (object);
}

static void
sw_field_class_init (SwFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sw_field_get_property;
  object_class->finalize = sw_field_finalize;
  widget_class->get_request_mode = sw_field_get_request_mode;
  widget_class->measure = sw_field_measure;
  widget_class->snapshot = sw_field_snapshot;
  widget_class->css_changed = sw_field_css_changed;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "",
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SwField::edited:
   * @self: a field
   * @edit: a #SwFieldEdit
   *
   * The user has changed the text.
   */
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * SwField::activate:
   * @self: a field of one line
   *
   * Enter was pressed.
   */
  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sw_field_init (SwField *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->text = g_strdup ("");
  self->buffer = gtk_text_view_get_buffer (view);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-field");

  g_signal_connect_swapped (self->buffer, "insert-text", G_CALLBACK (insert_text_cb), self);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->buffer, "begin-user-action", G_CALLBACK (hold), self);
  g_signal_connect_swapped (self->buffer, "end-user-action", G_CALLBACK (release), self);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);

  /* Added after GtkTextView's own, it comes before it. */
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * sw_field_new:
 * @multi_line: whether it may have several paragraphs
 *
 * Returns: (transfer floating): an empty field
 */
SwField *
sw_field_new (gboolean multi_line)
{
  SwField *self = g_object_new (SW_TYPE_FIELD, NULL);

  self->multi_line = multi_line;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, multi_line, -1);
  return self;
}

/**
 * sw_field_get_text:
 * @self: a field
 *
 * Returns: (transfer none): its text
 */
const char *
sw_field_get_text (SwField *self)
{
  return self->text;
}

static void
replace (SwField *self,
         const char *text)
{
  SwTextDelta delta = sw_text_delta (self->text, text);
  GtkTextIter start, end;
  g_autofree char *inserted = g_strndup (text + delta.offset, delta.n_inserted);
  glong from = g_utf8_pointer_to_offset (self->text, self->text + delta.offset);
  glong to = from + g_utf8_strlen (self->text + delta.offset, (gssize) delta.n_removed);

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) from);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) to);
  if (delta.n_removed > 0)
    gtk_text_buffer_delete (self->buffer, &start, &end);
  if (delta.n_inserted > 0)
    gtk_text_buffer_insert (self->buffer, &start, inserted, -1);
}

/**
 * sw_field_set_text:
 * @self: a field
 * @text: what it shall show
 *
 * Writes what differs, and nothing where nothing does. ::edited is not emitted.
 */
void
sw_field_set_text (SwField *self,
                   const char *text)
{
  if (strcmp (self->text, text) == 0)
    return;

  self->quiet++;
  replace (self, text);
  self->quiet--;
}

/**
 * sw_field_take_text:
 * @self: a field
 * @text: what the user has chosen for it
 *
 * As if the user had typed it; the caret is at the end afterwards.
 */
void
sw_field_take_text (SwField *self,
                    const char *text)
{
  GtkTextIter end;

  hold (self);
  replace (self, text);
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_place_cursor (self->buffer, &end);
  release (self);
}

/**
 * sw_field_set_ghost:
 * @self: a field
 * @ghost: (nullable): what is shown, dim, while it is empty
 */
void
sw_field_set_ghost (SwField *self,
                    const char *ghost)
{
  if (g_strcmp0 (self->ghost, ghost) == 0)
    return;

  g_free (self->ghost);
  self->ghost = g_strdup (ghost);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  ghost != NULL ? ghost : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sw_field_get_selection:
 * @self: a field
 * @caret: (out): where the caret is, in characters
 * @anchor: (out): the selection's other end; the caret where nothing is selected
 */
void
sw_field_get_selection (SwField *self,
                        int *caret,
                        int *anchor)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
  *caret = gtk_text_iter_get_offset (&iter);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_selection_bound (self->buffer));
  *anchor = gtk_text_iter_get_offset (&iter);
}

/**
 * sw_field_select:
 * @self: a field
 * @start: one end of the selection, in bytes
 * @end: the other, where the caret is put
 */
void
sw_field_select (SwField *self,
                 gsize start,
                 gsize end)
{
  gsize length = strlen (self->text);
  GtkTextIter from, to;

  start = MIN (start, length);
  end = MIN (end, length);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, (int) g_utf8_strlen (self->text, (gssize) start));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, (int) g_utf8_strlen (self->text, (gssize) end));
  gtk_text_buffer_select_range (self->buffer, &to, &from);
}

/**
 * sw_field_is_composing:
 * @self: a field
 *
 * Returns: whether an input method is in the middle of something
 */
gboolean
sw_field_is_composing (SwField *self)
{
  return self->preedit != NULL;
}
