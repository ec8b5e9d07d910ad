/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwText: one statement as text one can write in.
 *
 * A GtkTextView, for what it does well (input methods, bidirectional text, accessibility, word
 * movement), taught what it lacks: to measure its height for a width (sw-text-measure.c), to show
 * marks (sw-text-underlines.c), to hand over the keys that mean something beyond one text
 * (sw-text-keys.c), to take what is pasted apart (sw-text-paste.c) and to set a typed separator
 * right (sw-text-auto.c). What colours it has and what stands where there is no text yet is told in
 * sw-text-look.c.
 *
 * It knows no document. The owner writes with sw_text_set_text(), which touches only what
 * differs, so that caret, selection and input method survive; what the user does is told by
 * ::edited, once for each user action, never for sw_text_set_text().
 *
 * The text is one paragraph: no line break can get in by any way. It has no undo of its own; that
 * belongs to the document.
 */

#include "text/sw-text.h"

#include "text/sw-text-private.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (SwText, sw_text, GTK_TYPE_TEXT_VIEW)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_GHOST,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  EDITED,
  COMMAND,
  PASTE_LINES,
  PASTE_HTML,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

void
sw_text_emit_edited (SwText *self,
                     const SwTextEdit *edit)
{
  g_signal_emit (self, signals[EDITED], 0, edit);
}

gboolean
sw_text_emit_command (SwText *self,
                      SwTextCommand command,
                      int x)
{
  gboolean handled = FALSE;

  g_signal_emit (self, signals[COMMAND], 0, command, x, &handled);

  return handled;
}

gboolean
sw_text_emit_paste_lines (SwText *self,
                          GStrv lines)
{
  gboolean handled = FALSE;

  g_signal_emit (self, signals[PASTE_LINES], 0, lines, &handled);

  return handled;
}

gboolean
sw_text_emit_paste_html (SwText *self,
                         const char *html)
{
  gboolean handled = FALSE;

  g_signal_emit (self, signals[PASTE_HTML], 0, html, &handled);

  return handled;
}

static void
preedit_changed_cb (SwText *self,
                    const char *preedit)
{
  g_clear_pointer (&self->preedit, g_free);

  if (*preedit != '\0')
    self->preedit = g_strdup (preedit);

  sw_text_size_changed (self);
}

static GtkSizeRequestMode
sw_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sw_text_measure_widget (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  sw_text_measure (SW_TEXT (widget), orientation, for_size, minimum, natural);
  *minimum_baseline = *natural_baseline = -1;
}

static void
sw_text_size_allocate (GtkWidget *widget,
                       int width,
                       int height,
                       int baseline)
{
  SW_TEXT (widget)->underlines.shapes_valid = FALSE;

  GTK_WIDGET_CLASS (sw_text_parent_class)->size_allocate (widget, width, height, baseline);
}

void
sw_text_size_changed (SwText *self)
{
  sw_text_measure_forget (self);
  self->underlines.shapes_valid = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
sw_text_css_changed (GtkWidget *widget,
                     GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (sw_text_parent_class)->css_changed (widget, change);
  sw_text_style_changed (SW_TEXT (widget));
}

static void
sw_text_system_setting_changed (GtkWidget *widget,
                                GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (sw_text_parent_class)->system_setting_changed (widget, setting);
  sw_text_style_changed (SW_TEXT (widget));
}

static void
sw_text_direction_changed (GtkWidget *widget,
                           GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (sw_text_parent_class)->direction_changed (widget, previous);
  sw_text_size_changed (SW_TEXT (widget));
}

static void
sw_text_snapshot_layer (GtkTextView *view,
                        GtkTextViewLayer layer,
                        GtkSnapshot *snapshot)
{
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    sw_text_snapshot_ghost (SW_TEXT (view), snapshot);
  else
    sw_text_underlines_snapshot (SW_TEXT (view), snapshot);
}

static void
sw_text_move_cursor (GtkTextView *view,
                     GtkMovementStep step,
                     int count,
                     gboolean extend)
{
  if (!sw_text_handle_movement (SW_TEXT (view), step, count, extend))
    GTK_TEXT_VIEW_CLASS (sw_text_parent_class)->move_cursor (view, step, count, extend);
}

static void
sw_text_paste_clipboard (GtkTextView *view)
{
  sw_text_paste (SW_TEXT (view), gtk_widget_get_clipboard (GTK_WIDGET (view)));
}

static void
sw_text_get_property (GObject *object,
                      guint prop_id,
                      GValue *value,
                      GParamSpec *pspec)
{
  SwText *self = SW_TEXT (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    case PROP_GHOST:
      g_value_set_string (value, self->ghost);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_text_set_property (GObject *object,
                      guint prop_id,
                      const GValue *value,
                      GParamSpec *pspec)
{
  SwText *self = SW_TEXT (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      sw_text_set_text (self, g_value_get_string (value));
      break;

    case PROP_GHOST:
      sw_text_set_ghost (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_text_dispose (GObject *object)
{
  SwText *self = SW_TEXT (object);

  g_cancellable_cancel (self->paste_cancellable);
  g_clear_object (&self->paste_cancellable);
  g_clear_object (&self->pasted_from);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (sw_text_parent_class)->dispose (object);
}

static void
sw_text_finalize (GObject *object)
{
  SwText *self = SW_TEXT (object);

  g_free (self->text);
  g_free (self->ghost);
  g_free (self->preedit);
  g_free (self->before);
  g_free (self->automatic.typed);
  sw_text_underlines_clear (&self->underlines);

  G_OBJECT_CLASS (sw_text_parent_class)->finalize (object);
}

/* GtkTextView asks where its caret is as soon as it is realized, when it has no width yet. A text that wraps
 * would be laid out with a letter in each line then, which took longer than all else on a page. */
static void
sw_text_realize (GtkWidget *widget)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_NONE);
  GTK_WIDGET_CLASS (sw_text_parent_class)->realize (widget);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
}

static void
sw_text_class_init (SwTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  object_class->get_property = sw_text_get_property;
  object_class->set_property = sw_text_set_property;
  object_class->dispose = sw_text_dispose;
  object_class->finalize = sw_text_finalize;

  widget_class->get_request_mode = sw_text_get_request_mode;
  widget_class->measure = sw_text_measure_widget;
  widget_class->size_allocate = sw_text_size_allocate;
  widget_class->realize = sw_text_realize;
  widget_class->css_changed = sw_text_css_changed;
  widget_class->system_setting_changed = sw_text_system_setting_changed;
  widget_class->direction_changed = sw_text_direction_changed;
  widget_class->query_tooltip = sw_text_query_tooltip;

  view_class->snapshot_layer = sw_text_snapshot_layer;
  view_class->move_cursor = sw_text_move_cursor;
  view_class->paste_clipboard = sw_text_paste_clipboard;

  /**
   * SwText:text:
   *
   * The text, one paragraph.
   */
  props[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * SwText:ghost:
   *
   * What is shown, dim, where there is no text yet.
   */
  props[PROP_GHOST] =
    g_param_spec_string ("ghost", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * SwText::edited:
   * @self: the text
   * @edit: (type SwTextEdit): what the user did
   *
   * The user changed the text, told once for each user action.
   */
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  /**
   * SwText::command:
   * @self: the text
   * @command: a #SwTextCommand
   * @x: the column of the caret in widget coordinates for the edges above and below, else -1
   *
   * A key was pressed that means something beyond this text, and no input method wanted it.
   *
   * Returns: whether the owner acted on it; else the toolkit's own meaning applies, except that
   *   Enter never breaks the line
   */
  signals[COMMAND] = g_signal_new ("command", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 2,
                                   G_TYPE_UINT, G_TYPE_INT);

  /**
   * SwText::paste-lines:
   * @self: the text
   * @lines: two lines or more, none of them empty
   *
   * Several lines are pasted. The selection has not been replaced.
   *
   * Returns: whether the owner took them; else they go in as one line
   */
  signals[PASTE_LINES] =
    g_signal_new ("paste-lines", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRV);

  /**
   * SwText::paste-html:
   * @self: the text
   * @html: a page or a part of one
   *
   * The clipboard offers formatted text.
   *
   * Returns: whether the owner took it; else the plain text is pasted
   */
  signals[PASTE_HTML] =
    g_signal_new ("paste-html", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
}

static void
sw_text_init (SwText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->text = g_strdup ("");
  self->goal_x = -1;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  sw_text_underlines_init (&self->underlines);
  sw_text_measure_forget (self);

  gtk_widget_add_css_class (GTK_WIDGET (self), "statement-text");
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (sw_text_update_colors), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (sw_text_update_colors), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);

  sw_text_init_edits (self);
  sw_text_init_keys (self);
  sw_text_init_paste (self);
  sw_text_measure_spacing (self);
  sw_text_update_colors (self);
  sw_text_set_accessible_name (self, _ ("Statement"));
}

/**
 * sw_text_new:
 *
 * Returns: (transfer floating): a new empty text
 */
SwText *
sw_text_new (void)
{
  return g_object_new (SW_TYPE_TEXT, NULL);
}

/**
 * sw_text_get_text:
 * @self: a text
 *
 * Returns: (transfer none): the text, without what an input method is composing
 */
const char *
sw_text_get_text (SwText *self)
{
  g_return_val_if_fail (SW_IS_TEXT (self), NULL);

  return self->text;
}

/**
 * sw_text_set_text:
 * @self: a text
 * @text: (nullable): the new text, UTF-8
 *
 * Makes the text be @text, writing only what differs; where nothing does, nothing happens. Caret
 * and selection stay with the letters they were at. Line breaks become spaces. ::edited is not
 * emitted.
 */
void
sw_text_set_text (SwText *self,
                  const char *text)
{
  g_autofree char *line = NULL;
  SwTextDelta change;

  g_return_if_fail (SW_IS_TEXT (self));

  if (text == NULL)
    text = "";

  if (strcmp (self->text, text) == 0)
    return;

  line = sw_text_one_line (text, -1);

  if (line != NULL)
    text = line;

  sw_text_auto_forget (self);
  change = sw_text_delta (self->text, text);
  sw_text_replace (self, change, text + change.offset);
}

/**
 * sw_text_get_ghost:
 * @self: a text
 *
 * Returns: (transfer none) (nullable): what is shown where there is no text
 */
const char *
sw_text_get_ghost (SwText *self)
{
  g_return_val_if_fail (SW_IS_TEXT (self), NULL);

  return self->ghost;
}

/**
 * sw_text_set_ghost:
 * @self: a text
 * @ghost: (nullable): what to show, dim, where there is no text
 */
void
sw_text_set_ghost (SwText *self,
                   const char *ghost)
{
  g_return_if_fail (SW_IS_TEXT (self));

  if (g_strcmp0 (self->ghost, ghost) == 0)
    return;

  g_free (self->ghost);
  self->ghost = g_strdup (ghost);

  if (ghost != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                    ghost, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER);

  sw_text_size_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_GHOST]);
}

/**
 * sw_text_is_composing:
 * @self: a text
 *
 * Returns: whether an input method is in the middle of something; no undo and no replacing then
 */
gboolean
sw_text_is_composing (SwText *self)
{
  g_return_val_if_fail (SW_IS_TEXT (self), FALSE);

  return self->preedit != NULL;
}
