/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a button with a mnemonic is called.
 *
 * GTK 4.8 gives a button the text that was asked for as its accessible name, mnemonic and all, and
 * the label in it as what it is labelled by: "_Open Open" is what a screen reader says. The label
 * alone is right. The buttons of dialogs, toasts and bars are made by the toolkits, so this looks at
 * each button that comes to be seen, whoever has made it. */

#include "sw-mnemonics.h"

#include <string.h>

static gboolean
mapped_cb (GSignalInvocationHint *hint,
           guint n_values,
           const GValue *values,
           gpointer data)
{
  GObject *widget = g_value_get_object (values);
  const char *label;

  if (!GTK_IS_BUTTON (widget) || !gtk_button_get_use_underline (GTK_BUTTON (widget)))
    return TRUE;

  label = gtk_button_get_label (GTK_BUTTON (widget));
  if (label != NULL && strchr (label, '_') != NULL)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
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
