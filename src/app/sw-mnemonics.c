/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a button with a mnemonic is called.
 *
 * GTK 4.8 gives a button the text that was asked for as its accessible name, mnemonic and all, and
 * the label in it as what it is labelled by: "_Open Open" is what a screen reader says. The label
 * alone is right. The buttons of dialogs, toasts and bars are made by the toolkits, so this looks at
 * each button that comes to be seen, whoever has made it; and, as assistive technology is not told what
 * is seen, at all that are in a window when that comes. */

#include "sw-mnemonics.h"

#include <string.h>

static void
mend_button (GtkButton *button)
{
  const char *label = gtk_button_get_use_underline (button) ? gtk_button_get_label (button) : NULL;

  if (label != NULL && strchr (label, '_') != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
mend_all (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    mend_button (GTK_BUTTON (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    mend_all (child);
}

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint n_values,
           const GValue *values,
           gpointer data)
{
  GObject *widget = g_value_get_object (values);

  if (GTK_IS_BUTTON (widget))
    mend_button (GTK_BUTTON (widget));
  else if (GTK_IS_WINDOW (widget))
    mend_all (GTK_WIDGET (widget));
  return TRUE;
}

/**
 * sw_mnemonics_mend_names:
 *
 * Has every button with a mnemonic called by its text from now on.
 */
void
sw_mnemonics_mend_names (void)
{
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, mapped_cb, NULL, NULL);
}
