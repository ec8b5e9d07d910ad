/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "chip/sw-chip-box.h"
#include "chip/sw-chip-layout.h"

#define N_CHIPS 6

/* Chips of a known size, so that the places can be told beforehand. */
static const int widths[N_CHIPS] = { 60, 80, 40, 120, 30, 50 };

static GtkWidget *
new_box (void)
{
  GtkWidget *box = g_object_ref_sink (sw_chip_box_new ());

  for (guint i = 0; i < N_CHIPS; i++)
    {
      GtkWidget *chip = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

      gtk_widget_set_size_request (chip, widths[i], i == 2 ? 30 : 20);
      sw_chip_box_append (SW_CHIP_BOX (box), chip);
    }

  return box;
}

static char *
describe (GtkWidget *box)
{
  GString *places = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t place;

      if (!gtk_widget_get_visible (child))
        continue;

      g_assert_true (gtk_widget_compute_bounds (child, box, &place));
      g_string_append_printf (places, "%g,%g ", place.origin.x, place.origin.y);
    }

  return g_string_free (places, FALSE);
}

static void
test_places (void)
{
  static const struct
  {
    int width;
    GtkTextDirection direction;
    int hidden;
    int height;
    const char *places;
  } cases[] = {
    { 500, GTK_TEXT_DIR_LTR, -1, 30, "0,5 66,5 152,0 198,5 324,5 360,5 " },
    { 410, GTK_TEXT_DIR_LTR, -1, 30, "0,5 66,5 152,0 198,5 324,5 360,5 " },
    { 409, GTK_TEXT_DIR_LTR, -1, 56, "0,5 66,5 152,0 198,5 324,5 0,36 " },
    { 200, GTK_TEXT_DIR_LTR, -1, 82, "0,5 66,5 152,0 0,36 126,36 0,62 " },
    { 200, GTK_TEXT_DIR_RTL, -1, 82, "140,5 54,5 8,0 80,36 44,36 150,62 " },
    { 200, GTK_TEXT_DIR_LTR, 2, 72, "0,0 66,0 0,26 126,26 0,52 " },
    { 120, GTK_TEXT_DIR_LTR, -1, 134, "0,0 0,26 0,52 0,88 0,114 36,114 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *box = new_box ();
      g_autofree char *places = NULL;
      int height;

      if (cases[i].hidden >= 0)
        {
          GtkWidget *child = gtk_widget_get_first_child (box);

          for (int n = 0; n < cases[i].hidden; n++)
            child = gtk_widget_get_next_sibling (child);

          gtk_widget_hide (child);
        }

      gtk_widget_set_direction (box, cases[i].direction);
      gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, cases[i].width, &height, NULL, NULL, NULL);
      gtk_widget_size_allocate (box, &(GtkAllocation){ 0, 0, cases[i].width, height }, -1);
      places = describe (box);
      g_test_message ("case %u", i);
      g_assert_cmpstr (places, ==, cases[i].places);
      g_assert_cmpint (height, ==, cases[i].height);
      g_object_unref (box);
    }
}

static void
test_widths (void)
{
  GtkWidget *box = new_box ();
  int minimum, natural;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 120);
  g_assert_cmpint (natural, ==, 380 + 5 * 6);

  sw_chip_layout_set_spacing (SW_CHIP_LAYOUT (gtk_widget_get_layout_manager (box)), 10);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 380 + 5 * 10);
  g_object_unref (box);
}

static void
test_long_chip (void)
{
  GtkWidget *box = g_object_ref_sink (sw_chip_box_new ());
  GtkWidget *label = gtk_label_new ("A source with a title that is longer than any line here");
  graphene_rect_t place;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  sw_chip_box_append (SW_CHIP_BOX (box), label);
  gtk_widget_size_allocate (box, &(GtkAllocation){ 0, 0, 100, 40 }, -1);
  g_assert_true (gtk_widget_compute_bounds (label, box, &place));
  g_assert_cmpfloat (place.size.width, ==, 100);
  g_object_unref (box);
}

static void
test_empty (void)
{
  GtkWidget *box = new_box ();
  int height;

  sw_chip_box_clear (SW_CHIP_BOX (box));
  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, 100, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 0);
  g_object_unref (box);
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chip-box/places", test_places);
  g_test_add_func ("/chip-box/widths", test_widths);
  g_test_add_func ("/chip-box/long-chip", test_long_chip);
  g_test_add_func ("/chip-box/empty", test_empty);

  return g_test_run ();
}
