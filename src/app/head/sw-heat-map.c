/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwHeatMap: a small table whose cells are the warmer the more is in them.
 *
 * Each cell says its number; the warmth is the accent's, so that dark and high contrast follow, and says
 * nothing that the number does not. The table draws itself as a whole, and its size follows from the
 * font alone: it is there with the first frame and never grows afterwards. What takes the focus, the
 * pointer and the screen reader's attention are bare widgets over the cells, made when the main loop has
 * time: each has a role and a sentence.
 *
 * To Tab it is one stop; the arrows go about in it, Enter and a click activate. */

#include "head/sw-heat-map.h"

#include <math.h>

/* What lies over a cell. */
#define SW_TYPE_HEAT_PLACE (sw_heat_place_get_type ())
G_DECLARE_FINAL_TYPE (SwHeatPlace, sw_heat_place, SW, HEAT_PLACE, GtkWidget)

struct _SwHeatPlace
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SwHeatPlace, sw_heat_place, GTK_TYPE_WIDGET)

static void
sw_heat_place_class_init (SwHeatPlaceClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "heatplace");
}

static void
sw_heat_place_init (SwHeatPlace *self)
{
}

typedef struct
{
  SwHeatCell shown;
  char *title;             /* of the first row and the first column, which are titles */
  char *name;              /* the sentence */
  GtkWidget *place;        /* NULL until there was time */
} Cell;

struct _SwHeatMap
{
  GtkWidget parent_instance;

  guint n_rows;            /* without the row of the columns' titles */
  guint n_columns;         /* without the column of the rows' titles */
  GArray *cells;           /* of Cell, (n_rows + 1) × (n_columns + 1), titles first */
  guint row;               /* where the focus is, or was last; counted with the titles */
  guint column;
  guint make_id;
};

enum { ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwHeatMap, sw_heat_map, GTK_TYPE_WIDGET)

#define GAP 3

/* Titles are not written smaller than this part of the text. */
#define SMALLEST_SCALE 0.7

static Cell *
get_cell (SwHeatMap *self,
          guint row,
          guint column)
{
  return &g_array_index (self->cells, Cell, row * (self->n_columns + 1) + column);
}

static gboolean
has_cells (SwHeatMap *self)
{
  return self->n_rows > 0 && self->n_columns > 0;
}

static void
cell_clear (gpointer data)
{
  Cell *cell = data;

  g_free (cell->title);
  g_free (cell->name);
  g_clear_pointer (&cell->place, gtk_widget_unparent);
}

/* --- Sizes ------------------------------------------------------------------------------------- */

typedef struct
{
  double em;
  int row;                 /* height of a row */
  int title;               /* width of the rows' titles */
  int column;
} Sizes;

static double
get_em (SwHeatMap *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);

  pango_font_metrics_unref (metrics);
  return height / (double) PANGO_SCALE;
}

static int
get_text_width (SwHeatMap *self,
                const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static void
get_sizes (SwHeatMap *self,
           int width,
           Sizes *minimum,
           Sizes *natural,
           Sizes *sizes)
{
  double em = get_em (self);
  int title = 0, column = (int) (2.6 * em);
  int row = (int) ceil (em * 1.35);

  for (guint i = 1; i <= self->n_rows; i++)
    title = MAX (title, get_text_width (self, get_cell (self, i, 0)->title));
  for (guint i = 1; i <= self->n_columns; i++)
    column = MAX (column, get_text_width (self, get_cell (self, 0, i)->title));

  title += (int) em;
  *natural = (Sizes) { em, row, title, column + (int) (0.6 * em) };
  *minimum = (Sizes) { em, row, MIN (title, (int) (3.2 * em)), (int) (1.7 * em) };
  if (sizes == NULL)
    return;

  /* The titles give way first, then the columns. */
  *sizes = *natural;
  if (self->n_columns > 0)
    {
      sizes->title = CLAMP (width - (int) self->n_columns * (int) (3.4 * em), minimum->title, natural->title);
      sizes->column = CLAMP ((width - sizes->title) / (int) self->n_columns, minimum->column, natural->column);
    }
}

static GtkSizeRequestMode
sw_heat_map_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
sw_heat_map_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  SwHeatMap *self = SW_HEAT_MAP (widget);
  Sizes smallest, usual;

  if (!has_cells (self))
    {
      *minimum = *natural = 0;
      return;
    }

  get_sizes (self, 0, &smallest, &usual, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = smallest.title + (int) self->n_columns * smallest.column;
      *natural = usual.title + (int) self->n_columns * usual.column;
    }
  else
    *minimum = *natural = (int) (self->n_rows + 1) * (usual.row + GAP);
}

/* Where a cell is, in the direction of reading. */
static GdkRectangle
get_area (SwHeatMap *self,
          const Sizes *sizes,
          guint row,
          guint column)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width = column == 0 ? sizes->title : sizes->column;
  int x = column == 0 ? 0 : sizes->title + (int) (column - 1) * sizes->column;

  if (rtl)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  return (GdkRectangle) { x, (int) row * (sizes->row + GAP), MAX (width - GAP, 1), sizes->row };
}

static void
sw_heat_map_size_allocate (GtkWidget *widget,
                           int width,
                           int height,
                           int baseline)
{
  SwHeatMap *self = SW_HEAT_MAP (widget);
  Sizes minimum, natural, sizes;

  if (!has_cells (self))
    return;

  get_sizes (self, width, &minimum, &natural, &sizes);
  for (guint row = 0; row <= self->n_rows; row++)
    for (guint column = 0; column <= self->n_columns; column++)
      {
        GtkWidget *place = get_cell (self, row, column)->place;
        GdkRectangle area = get_area (self, &sizes, row, column);

        if (place == NULL)
          continue;
        gtk_widget_measure (place, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
        gtk_widget_size_allocate (place, &area, -1);
      }
}

/* --- Drawing ----------------------------------------------------------------------------------- */

/* How much smaller the columns' titles are written where they would be cut, all of them alike. */
static double
get_titles_scale (SwHeatMap *self,
                  const Sizes *sizes)
{
  double scale = 1;

  for (guint i = 1; i <= self->n_columns; i++)
    {
      int width = get_text_width (self, get_cell (self, 0, i)->title);

      scale = MIN (scale, (sizes->column - GAP) / (double) MAX (width, 1));
    }
  /* Hinted letters do not shrink quite as they are told to. */
  return scale < 1 ? MAX (scale * 0.97, SMALLEST_SCALE) : 1;
}

static void
draw_text (SwHeatMap *self,
           GtkSnapshot *snapshot,
           const char *text,
           const GdkRectangle *area,
           const GdkRGBA *color,
           double scale,
           gboolean centred)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int height;

  if (scale != 1)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_set_width (layout, area->width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, centred ? PANGO_ALIGN_CENTER : rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area->x, area->y + (area->height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_cell (SwHeatMap *self,
           GtkSnapshot *snapshot,
           const SwHeatCell *cell,
           const GdkRectangle *area,
           const GdkRGBA *text,
           const GdkRGBA *warm)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (area->x, area->y, area->width, area->height);
  GdkRGBA fill = cell->heat > 0 ? *warm : *text;
  GskRoundedRect rounded;

  fill.alpha *= cell->heat > 0 ? (float) (0.1 + 0.36 * cell->heat) : 0.05f;
  gsk_rounded_rect_init_from_rect (&rounded, &rect, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &fill, &rect);
  gtk_snapshot_pop (snapshot);
  if (cell->framed)
    {
      GdkRGBA line = *text;

      line.alpha *= 0.55f;
      gtk_snapshot_append_border (snapshot, &rounded, (float[4]) { 1, 1, 1, 1 },
                                  (GdkRGBA[4]) { line, line, line, line });
    }
  draw_text (self, snapshot, cell->text, area, text, 1, TRUE);
}

static void
sw_heat_map_snapshot (GtkWidget *widget,
                      GtkSnapshot *snapshot)
{
  SwHeatMap *self = SW_HEAT_MAP (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA text, dim, warm;
  Sizes minimum, natural, sizes;
  double scale;

  if (!has_cells (self))
    return;

  get_sizes (self, gtk_widget_get_width (widget), &minimum, &natural, &sizes);
  scale = get_titles_scale (self, &sizes);
  gtk_style_context_get_color (style, &text);
  if (!gtk_style_context_lookup_color (style, "accent_bg_color", &warm))
    warm = text;
  dim = text;
  dim.alpha *= 0.72f;

  for (guint row = 0; row <= self->n_rows; row++)
    for (guint column = 0; column <= self->n_columns; column++)
      {
        const Cell *cell = get_cell (self, row, column);
        GdkRectangle area = get_area (self, &sizes, row, column);

        if (row == 0 || column == 0)
          {
            if (cell->title != NULL)
              draw_text (self, snapshot, cell->title, &area, row == 0 ? &dim : &text, row == 0 ? scale : 1, row == 0);
          }
        else if (!cell->shown.absent)
          draw_cell (self, snapshot, &cell->shown, &area, &text, &warm);
      }

  GTK_WIDGET_CLASS (sw_heat_map_parent_class)->snapshot (widget, snapshot);
}

/* --- Places ------------------------------------------------------------------------------------ */

static gboolean
can_go_to (SwHeatMap *self,
           guint row,
           guint column)
{
  return row > 0 && !(column > 0 && get_cell (self, row, column)->shown.absent);
}

static void
tell_name (Cell *cell)
{
  if (cell->place == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell->place), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cell->name != NULL ? cell->name : "", -1);
  gtk_widget_set_tooltip_text (cell->place, cell->name);
}

static void
make_places (SwHeatMap *self)
{
  g_clear_handle_id (&self->make_id, g_source_remove);

  for (guint row = 0; has_cells (self) && row <= self->n_rows; row++)
    for (guint column = 0; column <= self->n_columns; column++)
      {
        Cell *cell = get_cell (self, row, column);
        GtkAccessibleRole role = row == 0      ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                                 : column == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER
                                               : GTK_ACCESSIBLE_ROLE_GRID_CELL;

        if (cell->place != NULL || (row == 0 && column == 0))
          continue;
        cell->place = g_object_new (SW_TYPE_HEAT_PLACE, "accessible-role", role, NULL);
        gtk_widget_set_focusable (cell->place, can_go_to (self, row, column));
        gtk_widget_set_can_target (cell->place, row > 0);
        gtk_widget_insert_before (cell->place, GTK_WIDGET (self), NULL);
        tell_name (cell);
      }
}

static gboolean
make_cb (gpointer data)
{
  SwHeatMap *self = data;

  self->make_id = 0;
  make_places (self);
  return G_SOURCE_REMOVE;
}

static void
make_soon (SwHeatMap *self)
{
  if (self->make_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->make_id = g_idle_add_full (G_PRIORITY_LOW, make_cb, self, NULL);
}

static void
sw_heat_map_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sw_heat_map_parent_class)->map (widget);
  make_soon (SW_HEAT_MAP (widget));
}

static gboolean
go_to (SwHeatMap *self,
       guint row,
       guint column)
{
  make_places (self);
  if (!has_cells (self) || row > self->n_rows || column > self->n_columns || !can_go_to (self, row, column))
    return FALSE;
  self->row = row;
  self->column = column;
  return gtk_widget_grab_focus (get_cell (self, row, column)->place);
}

/* The nearest cell on that side, past those that are not there. */
static gboolean
step (SwHeatMap *self,
      int rows,
      int columns)
{
  int row = (int) self->row + rows, column = (int) self->column + columns;

  while (row >= 1 && row <= (int) self->n_rows && column >= 0 && column <= (int) self->n_columns)
    {
      if (go_to (self, (guint) row, (guint) column))
        return TRUE;
      row += rows;
      column += columns;
    }
  return FALSE;
}

static void
activate (SwHeatMap *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0, self->row - 1, self->column);
}

static gboolean
key_pressed_cb (SwHeatMap *self,
                guint keyval,
                guint keycode,
                GdkModifierType state)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || self->row == 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, -1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, 1, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (self, 0, rtl ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (self, 0, rtl ? -1 : 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      go_to (self, self->row, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      for (guint column = self->n_columns; column > 0 && !go_to (self, self->row, column); column--)
        ;
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      activate (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
released_cb (SwHeatMap *self,
             int n_press,
             double x,
             double y)
{
  GtkWidget *place = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  for (guint row = 1; has_cells (self) && row <= self->n_rows; row++)
    for (guint column = 0; column <= self->n_columns; column++)
      if (place != NULL && get_cell (self, row, column)->place == place && go_to (self, row, column))
        {
          activate (self);
          return;
        }
}

static gboolean
sw_heat_map_grab_focus (GtkWidget *widget)
{
  SwHeatMap *self = SW_HEAT_MAP (widget);

  if (!has_cells (self))
    return FALSE;
  return go_to (self, CLAMP (self->row, 1, self->n_rows), MIN (self->column, self->n_columns)) || go_to (self, 1, 0);
}

/* One stop: whoever is in it leaves it. */
static gboolean
sw_heat_map_focus (GtkWidget *widget,
                   GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return sw_heat_map_grab_focus (widget);
}

static void
sw_heat_map_dispose (GObject *object)
{
  SwHeatMap *self = SW_HEAT_MAP (object);

  g_clear_handle_id (&self->make_id, g_source_remove);
  g_array_set_size (self->cells, 0);
  self->n_rows = self->n_columns = 0;

  G_OBJECT_CLASS (sw_heat_map_parent_class)->dispose (object);
}

static void
sw_heat_map_finalize (GObject *object)
{
  g_array_unref (SW_HEAT_MAP (object)->cells);

  G_OBJECT_CLASS (sw_heat_map_parent_class)->finalize (object);
}

static void
sw_heat_map_class_init (SwHeatMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_heat_map_dispose;
  object_class->finalize = sw_heat_map_finalize;
  widget_class->get_request_mode = sw_heat_map_get_request_mode;
  widget_class->measure = sw_heat_map_measure;
  widget_class->size_allocate = sw_heat_map_size_allocate;
  widget_class->snapshot = sw_heat_map_snapshot;
  widget_class->map = sw_heat_map_map;
  widget_class->grab_focus = sw_heat_map_grab_focus;
  widget_class->focus = sw_heat_map_focus;

  /**
   * SwHeatMap::activated:
   * @self: a map
   * @row: which row, without the titles
   * @column: which column; 0 for the row's title
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "heatmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
sw_heat_map_init (SwHeatMap *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  g_array_set_clear_func (self->cells, cell_clear);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * sw_heat_map_new:
 *
 * Returns: (transfer floating): a map without cells
 */
SwHeatMap *
sw_heat_map_new (void)
{
  return g_object_new (SW_TYPE_HEAT_MAP, NULL);
}

/**
 * sw_heat_map_resize:
 * @self: a map
 * @n_rows: how many rows it shall have, without the titles
 * @n_columns: how many columns
 *
 * A map of another size begins empty; one of the same keeps what it shows.
 */
void
sw_heat_map_resize (SwHeatMap *self,
                    guint n_rows,
                    guint n_columns)
{
  if (self->n_rows == n_rows && self->n_columns == n_columns)
    return;

  g_array_set_size (self->cells, 0);
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->row = self->column = 0;
  g_array_set_size (self->cells, (n_rows + 1) * (n_columns + 1));
  for (guint i = 0; i < self->cells->len; i++)
    {
      Cell *cell = &g_array_index (self->cells, Cell, i);

      cell->title = g_strdup ("");
    }
  make_soon (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
set_name (Cell *cell,
          const char *name)
{
  if (g_strcmp0 (cell->name, name) == 0)
    return;
  g_free (cell->name);
  cell->name = g_strdup (name);
  tell_name (cell);
}

static void
set_title (SwHeatMap *self,
           Cell *cell,
           const char *title)
{
  if (g_strcmp0 (cell->title, title) == 0)
    return;
  g_free (cell->title);
  cell->title = g_strdup (title);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * sw_heat_map_set_row:
 * @self: a map
 * @row: which row
 * @title: its title
 * @name: the title as a sentence
 */
void
sw_heat_map_set_row (SwHeatMap *self,
                     guint row,
                     const char *title,
                     const char *name)
{
  Cell *cell = get_cell (self, row + 1, 0);

  set_title (self, cell, title);
  set_name (cell, name);
}

/**
 * sw_heat_map_set_column:
 * @self: a map
 * @column: which column, from 1
 * @title: its title
 */
void
sw_heat_map_set_column (SwHeatMap *self,
                        guint column,
                        const char *title)
{
  Cell *cell = get_cell (self, 0, column);

  set_title (self, cell, title);
  set_name (cell, title);
}

/**
 * sw_heat_map_set_cell:
 * @self: a map
 * @row: which row
 * @column: which column, from 1
 * @shown: what it shall show
 * @name: the same as a sentence
 */
void
sw_heat_map_set_cell (SwHeatMap *self,
                      guint row,
                      guint column,
                      const SwHeatCell *shown,
                      const char *name)
{
  Cell *cell = get_cell (self, row + 1, column);

  set_name (cell, name);
  if (g_str_equal (cell->shown.text, shown->text) && cell->shown.heat == shown->heat &&
      cell->shown.framed == shown->framed && cell->shown.absent == shown->absent)
    return;

  cell->shown = *shown;
  if (cell->place != NULL)
    gtk_widget_set_focusable (cell->place, !shown->absent);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * sw_heat_map_get_n_rows:
 * @self: a map
 *
 * Returns: how many rows it has, without the titles
 */
guint
sw_heat_map_get_n_rows (SwHeatMap *self)
{
  return self->n_rows;
}

/**
 * sw_heat_map_get_n_columns:
 * @self: a map
 *
 * Returns: how many columns it has, without the titles
 */
guint
sw_heat_map_get_n_columns (SwHeatMap *self)
{
  return self->n_columns;
}

/**
 * sw_heat_map_get_cell:
 * @self: a map
 * @row: which row
 * @column: which column, from 1
 *
 * Returns: (transfer none): what it shows
 */
const SwHeatCell *
sw_heat_map_get_cell (SwHeatMap *self,
                      guint row,
                      guint column)
{
  return &get_cell (self, row + 1, column)->shown;
}

/**
 * sw_heat_map_get_cell_widget:
 * @self: a map
 * @row: which row
 * @column: which column; 0 for the row's title
 *
 * Returns: (transfer none): what lies over the cell
 */
GtkWidget *
sw_heat_map_get_cell_widget (SwHeatMap *self,
                             guint row,
                             guint column)
{
  make_places (self);
  return get_cell (self, row + 1, column)->place;
}
