/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwFindingsMark: how many problems there are at one place, and how grave the gravest is; clicked, it asks
 * for what can be done.
 *
 * Most places have none, so the button is made when there is something to say for the first time. The
 * style keeps its room from the start: lint never moves the text. It does not take the focus, since
 * Alt+Enter is its key. */

#include "problems/sw-findings-mark.h"

#include <glib/gi18n-lib.h>

#include "lint/sw-finding.h"
#include "problems/sw-problem-row.h"

struct _SwFindingsMark
{
  GtkWidget parent_instance;

  guint n;
  GtkWidget *button;       /* NULL until there was a problem; so are the next two */
  GtkImage *image;
  GtkLabel *count;
};

enum { CLICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwFindingsMark, sw_findings_mark, GTK_TYPE_WIDGET)

static void
clicked_cb (SwFindingsMark *self)
{
  g_signal_emit (self, signals[CLICKED], 0);
}

static void
make_button (SwFindingsMark *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);

  self->image = GTK_IMAGE (gtk_image_new ());
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->image));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_button_set_has_frame (GTK_BUTTON (self->button), FALSE);
  gtk_widget_set_focusable (self->button, FALSE);
  gtk_widget_set_focus_on_click (self->button, FALSE);
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->button, "row-mark");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

static void
sw_findings_mark_dispose (GObject *object)
{
  SwFindingsMark *self = SW_FINDINGS_MARK (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (sw_findings_mark_parent_class)->dispose (object);
}

static void
sw_findings_mark_class_init (SwFindingsMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sw_findings_mark_dispose;

  /**
   * SwFindingsMark::clicked:
   * @self: a mark that shows something
   */
  signals[CLICKED] = g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "findingsmark");
}

static void
sw_findings_mark_init (SwFindingsMark *self)
{
}

/**
 * sw_findings_mark_get_n:
 * @self: a mark
 *
 * Returns: how many problems it shows
 */
guint
sw_findings_mark_get_n (SwFindingsMark *self)
{
  return self->n;
}

/**
 * sw_findings_mark_show:
 * @self: a mark
 * @findings: (nullable) (element-type SwFinding): what is wrong there
 */
void
sw_findings_mark_show (SwFindingsMark *self,
                       GPtrArray *findings)
{
  SwSeverity worst = SW_SEVERITY_OFF;
  g_autofree char *digits = NULL;
  g_autofree char *sentence = NULL;

  self->n = findings != NULL ? findings->len : 0;
  if (self->n == 0)
    {
      if (self->button != NULL)
        gtk_widget_set_visible (self->button, FALSE);
      return;
    }

  for (guint i = 0; i < self->n; i++)
    worst = MAX (worst, sw_finding_get_severity (g_ptr_array_index (findings, i)));
  if (self->button == NULL)
    make_button (self);

  digits = self->n > 1 ? g_strdup_printf ("%u", self->n) : g_strdup ("");
  sentence = g_strdup_printf (ngettext ("%u problem", "%u problems", self->n), self->n);
  gtk_label_set_text (self->count, digits);
  gtk_image_set_from_icon_name (self->image, sw_severity_get_icon_name (worst));
  sw_severity_mark (self->button, worst);
  gtk_widget_set_tooltip_text (self->button, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_visible (self->button, TRUE);
}
