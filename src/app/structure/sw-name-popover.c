/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwNamePopover: asks what something shall be called.
 *
 * One entry, checked while one types, and a button that is sensitive while there is nothing to say
 * against the name; Enter is the button, Escape leaves. Where the thing has a key beside its name a
 * second entry shows it: made of the name until somebody writes in it. A name that is still empty is
 * not accused. The popover goes away by itself; "chosen" is emitted before. */

#include "structure/sw-name-popover.h"

#include <glib/gi18n-lib.h>

#include "sw-unparent.h"

struct _SwNamePopover
{
  GtkPopover parent_instance;

  GtkEntry *name;
  GtkEntry *key;
  GtkLabel *key_label;
  GtkLabel *problem;
  GtkWidget *button;

  SwNameCheck check;
  SwNameKey make_key;
  SwNameCheck check_key;
  gpointer user_data;
  GDestroyNotify destroy;
  gboolean own_key;        /* somebody has written in the key's entry */
  gboolean following;
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwNamePopover, sw_name_popover, GTK_TYPE_POPOVER)

static void
update (SwNamePopover *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  const char *problem = self->check != NULL ? self->check (stripped, self->user_data) : NULL;

  if (self->make_key != NULL && !self->own_key)
    {
      g_autofree char *key = *stripped != '\0' ? self->make_key (stripped, self->user_data) : g_strdup ("");

      self->following = TRUE;
      gtk_editable_set_text (GTK_EDITABLE (self->key), key);
      self->following = FALSE;
    }
  if (problem == NULL && *stripped != '\0' && self->check_key != NULL)
    problem = self->check_key (gtk_editable_get_text (GTK_EDITABLE (self->key)), self->user_data);

  gtk_widget_set_sensitive (self->button, problem == NULL && *stripped != '\0');
  if (*stripped == '\0')
    problem = NULL;
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  problem != NULL ? problem : "", -1);
}

static void
key_changed_cb (SwNamePopover *self)
{
  if (self->following)
    return;
  self->own_key = TRUE;
  update (self);
}

static void
choose_cb (SwNamePopover *self)
{
  g_autofree char *name = NULL;
  g_autofree char *key = NULL;

  if (!gtk_widget_get_sensitive (self->button))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  key = g_strdup (self->make_key != NULL ? gtk_editable_get_text (GTK_EDITABLE (self->key)) : "");
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, name, key);
}

/* Not while it is being closed: it still has to give the focus back. */
static void
sw_name_popover_closed (GtkPopover *popover)
{
  sw_unparent_soon (GTK_WIDGET (popover));
}

static void
sw_name_popover_dispose (GObject *object)
{
  SwNamePopover *self = SW_NAME_POPOVER (object);

  if (self->destroy != NULL)
    self->destroy (self->user_data);
  self->destroy = NULL;

  G_OBJECT_CLASS (sw_name_popover_parent_class)->dispose (object);
}

static void
sw_name_popover_class_init (SwNamePopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sw_name_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = sw_name_popover_closed;

  /**
   * SwNamePopover::chosen:
   * @self: a popover
   * @name: what was chosen, without blanks at its ends
   * @key: its key; empty where nobody asked for one
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
sw_name_popover_init (SwNamePopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->name = GTK_ENTRY (gtk_entry_new ());
  self->key_label = GTK_LABEL (gtk_label_new (_("Key in the file")));
  self->key = GTK_ENTRY (gtk_entry_new ());
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  self->button = gtk_button_new ();

  gtk_widget_set_visible (GTK_WIDGET (self->key_label), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->key), FALSE);
  gtk_label_set_xalign (self->key_label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->key_label), "form-title");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->key), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Key in the file"), -1);
  gtk_label_set_xalign (self->problem, 0);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_max_width_chars (self->problem, 36);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_widget_set_halign (self->button, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->button, "suggested-action");

  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->name, "activate", G_CALLBACK (choose_cb), self);
  g_signal_connect_swapped (self->key, "changed", G_CALLBACK (key_changed_cb), self);
  g_signal_connect_swapped (self->key, "activate", G_CALLBACK (choose_cb), self);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (choose_cb), self);

  gtk_widget_add_css_class (box, "name-popover");
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/**
 * sw_name_popover_new:
 * @title: what is asked for, for people
 * @verb: what the button says, with a mnemonic
 * @name: (nullable): what it is called now
 *
 * Returns: (transfer floating): a popover that asks for a name
 */
SwNamePopover *
sw_name_popover_new (const char *title,
                     const char *verb,
                     const char *name)
{
  SwNamePopover *self = g_object_new (SW_TYPE_NAME_POPOVER, NULL);
  GtkWidget *box = gtk_popover_get_child (GTK_POPOVER (self));
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "form-title");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->key_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->key));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (box), self->button);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_button_set_label (GTK_BUTTON (self->button), verb);
  gtk_button_set_use_underline (GTK_BUTTON (self->button), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->name), name != NULL ? name : "");
  update (self);
  return self;
}

/**
 * sw_name_popover_set_check:
 * @self: a popover
 * @check: (scope notified): what looks at the name while one types
 * @user_data: handed to @check
 * @destroy: (nullable): what frees @user_data
 */
void
sw_name_popover_set_check (SwNamePopover *self,
                           SwNameCheck check,
                           gpointer user_data,
                           GDestroyNotify destroy)
{
  self->check = check;
  self->user_data = user_data;
  self->destroy = destroy;
  update (self);
}

/**
 * sw_name_popover_show_key:
 * @self: a popover with a check
 * @make_key: makes a key of a name; is given what the check is given
 * @check_key: looks at the key
 *
 * Shows a key beside the name.
 */
void
sw_name_popover_show_key (SwNamePopover *self,
                          SwNameKey make_key,
                          SwNameCheck check_key)
{
  self->make_key = make_key;
  self->check_key = check_key;
  gtk_widget_set_visible (GTK_WIDGET (self->key_label), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->key), TRUE);
  update (self);
}

/**
 * sw_name_popover_ask:
 * @self: (transfer floating): a popover
 * @parent: the widget it points to
 * @area: (nullable): where in it
 */
void
sw_name_popover_ask (SwNamePopover *self,
                     GtkWidget *parent,
                     const GdkRectangle *area)
{
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  if (area != NULL)
    gtk_popover_set_pointing_to (GTK_POPOVER (self), area);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
