/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What needs a name first: new domains and levels, and renaming.
 *
 * The name is asked for in a popover at the widget, and checked while it is written. */

#include "structure/sw-structure-actions-private.h"

#include <glib/gi18n-lib.h>

#include "model/sw-section-edits.h"
#include "structure/sw-name-popover.h"
#include "structure/sw-structure-menu.h"

/* What a name popover looks at while it is open. */
typedef struct
{
  SwNode *parent;
  SwNode *node;            /* what has the name already; NULL for something new */
} Naming;

static void
naming_free (gpointer data)
{
  Naming *naming = data;

  g_object_unref (naming->parent);
  g_clear_object (&naming->node);
  g_free (naming);
}

static Naming *
naming_new (SwNode *parent,
            SwNode *node)
{
  Naming *naming = g_new0 (Naming, 1);

  naming->parent = g_object_ref (parent);
  naming->node = node != NULL ? g_object_ref (node) : NULL;
  return naming;
}

static const char *
check_domain (const char *name,
              gpointer user_data)
{
  Naming *naming = user_data;

  return sw_section_check_domain (naming->parent, naming->node, name);
}

static const char *
check_level (const char *name,
             gpointer user_data)
{
  return *name == '\0' ? _("A level needs a name.") : NULL;
}

static char *
make_key (const char *name,
          gpointer user_data)
{
  Naming *naming = user_data;

  return sw_level_make_key (naming->parent, name);
}

static const char *
check_key (const char *key,
           gpointer user_data)
{
  Naming *naming = user_data;

  return sw_level_check_key (naming->parent, NULL, key);
}

static void
ask (SwStructureActions *self,
     SwNamePopover *popover)
{
  sw_name_popover_ask (popover, self->widget, self->has_area ? &self->area : NULL);
}

static void
new_domain_chosen_cb (SwStructureActions *self,
                      const char *name,
                      const char *key)
{
  if (sw_structure_actions_is_shown (self))
    sw_structure_actions_add_domain (self, name);
}

void
sw_structure_actions_new_domain_cb (GSimpleAction *action,
                                    GVariant *parameter,
                                    gpointer user_data)
{
  SwStructureActions *self = user_data;
  SwNamePopover *popover;

  if (!sw_structure_actions_is_shown (self))
    return;
  popover = sw_name_popover_new (_("Name of the domain"), _("_Add"), NULL);
  sw_name_popover_set_check (popover, check_domain,
                             naming_new (sw_structure_actions_get_section (self), NULL), naming_free);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (new_domain_chosen_cb), self, G_CONNECT_SWAPPED);
  ask (self, popover);
}

static void
new_level_chosen_cb (SwStructureActions *self,
                     const char *name,
                     const char *key)
{
  if (sw_structure_actions_is_shown (self))
    sw_structure_actions_add_level (self, key, name, sw_structure_actions_get_position (self, SW_KIND_LEVEL));
}

void
sw_structure_actions_new_level_cb (GSimpleAction *action,
                                   GVariant *parameter,
                                   gpointer user_data)
{
  SwStructureActions *self = user_data;
  SwNamePopover *popover;

  if (!sw_structure_actions_is_shown (self))
    return;
  popover = sw_name_popover_new (_("Name of the level"), _("_Add"), NULL);
  sw_name_popover_set_check (popover, check_level,
                             naming_new (sw_structure_actions_get_levels_parent (self), NULL), naming_free);
  sw_name_popover_show_key (popover, make_key, check_key);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (new_level_chosen_cb), self, G_CONNECT_SWAPPED);
  ask (self, popover);
}

static void
renamed_cb (SwStructureActions *self,
            const char *name,
            const char *key)
{
  if (sw_structure_actions_is_shown (self))
    sw_structure_rename (sw_structure_actions_get_document (self), self->node, name);
}

void
sw_structure_actions_rename_cb (GSimpleAction *action,
                                GVariant *parameter,
                                gpointer user_data)
{
  SwStructureActions *self = user_data;
  gboolean is_domain;
  SwNamePopover *popover;
  g_autofree char *title = NULL;

  if (!sw_structure_actions_is_shown (self) || sw_structure_actions_emit_rename (self))
    return;

  is_domain = sw_node_get_kind (self->node) == SW_KIND_DOMAIN;
  title = sw_structure_dup_title (self->session, self->node);
  popover = sw_name_popover_new (is_domain ? _("Name of the domain") : _("Name of the level"), _("_Rename"), title);
  sw_name_popover_set_check (popover, is_domain ? check_domain : check_level,
                             naming_new (sw_node_get_parent (self->node), self->node), naming_free);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  ask (self, popover);
}
