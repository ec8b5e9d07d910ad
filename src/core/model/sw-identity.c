/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a node is called outside the program.
 *
 * A node whose record stores an id has that one. Any other gets a name derived from what it is: a
 * version 5 UUID (RFC 4122, SHA-1) over the occupation's code, the section, the level's key and the
 * text with its case, space and punctuation folded, so that two exports of the same bytes are the
 * same bytes. Two equal statements of one level are told apart by which of them comes first. */

#include "model/sw-identity.h"

/* The project's name space: version 5 of "skillwright.com" in RFC 4122's DNS name space. */
static const guint8 name_space[16] = { 0x7b, 0x58, 0xd1, 0x15, 0x49, 0xe8, 0x5e, 0xe0,
                                       0xa0, 0xe3, 0x59, 0xfe, 0x88, 0x64, 0xc9, 0x6e };

/**
 * sw_identity_get_field:
 * @kind: a kind
 *
 * Returns: the field that stores such a node's id, -1 where the kind has none
 */
int
sw_identity_get_field (SwKind kind)
{
  switch (kind)
    {
    case SW_KIND_SECTION:
      return SW_SECTION_ID;
    case SW_KIND_DOMAIN:
      return SW_DOMAIN_ID;
    case SW_KIND_LEVEL:
      return SW_LEVEL_ID;
    case SW_KIND_STATEMENT:
      return SW_STATEMENT_ID;
    case SW_KIND_SOURCE:
      return SW_SOURCE_ID;
    case SW_KIND_STRAND:
      return SW_STRAND_ID;
    case SW_KIND_ANCHOR:
      return SW_ANCHOR_ID;
    case SW_KIND_META:
      return SW_META_ID;
    default:
      return -1;
    }
}

/**
 * sw_identity_uuid5:
 * @name: the name
 * @len: its length in bytes
 *
 * Returns: (transfer full): the version 5 UUID of @name in the project's name space, in lower case
 */
char *
sw_identity_uuid5 (const char *name,
                   gsize len)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 u[20];
  gsize n = sizeof u;

  g_checksum_update (checksum, name_space, sizeof name_space);
  g_checksum_update (checksum, (const guchar *) name, (gssize) len);
  g_checksum_get_digest (checksum, u, &n);
  u[6] = (u[6] & 0x0f) | 0x50;
  u[8] = (u[8] & 0x3f) | 0x80;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          u[0], u[1], u[2], u[3], u[4], u[5], u[6], u[7], u[8], u[9], u[10], u[11],
                          u[12], u[13], u[14], u[15]);
}

/* Appends @text with its case folded and every run of space and punctuation as one space. */
static void
append_folded (GString *name,
               const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text != NULL ? text : "", -1);
  gboolean gap = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c))
        {
          if (gap)
            g_string_append_c (name, ' ');
          g_string_append_unichar (name, c);
        }
      gap = !(g_unichar_isalnum (c) || g_unichar_ismark (c));
    }
}

/**
 * sw_identity_get_text:
 * @node: a node
 *
 * Returns: (nullable) (transfer none): what tells such a node from its siblings
 */
const char *
sw_identity_get_text (SwNode *node)
{
  switch (sw_node_get_kind (node))
    {
    case SW_KIND_SECTION:
      return sw_node_get_text (node, SW_SECTION_KEY);
    case SW_KIND_DOMAIN:
      return sw_node_get_text (node, SW_DOMAIN_NAME);
    case SW_KIND_LEVEL:
      return sw_node_get_text (node, SW_LEVEL_KEY);
    case SW_KIND_STATEMENT:
      return sw_node_get_text (node, SW_STATEMENT_TEXT);
    case SW_KIND_SOURCE:
      return sw_node_get_text (node, SW_SOURCE_LABEL);
    case SW_KIND_STRAND:
      return sw_node_get_text (node, SW_STRAND_NAME);
    case SW_KIND_ANCHOR:
      return sw_node_get_text (node, SW_ANCHOR_TEXT);
    default:
      return NULL;
    }
}

/**
 * sw_identity_derive:
 * @node: a node
 * @n_before: how many siblings before it have the same text
 *
 * Returns: (transfer full): the id that follows from what and where @node is now
 */
char *
sw_identity_derive (SwNode *node,
                    guint n_before)
{
  SwNode *root = sw_node_get_root (node);
  g_autoptr (GString) name = g_string_new (NULL);

  /* A node that is nowhere yet is nothing yet. Which one it is, is then up to chance. */
  if (sw_node_get_kind (root) != SW_KIND_DOCUMENT)
    return g_uuid_string_random ();

  append_folded (name,
                 sw_node_get_text (sw_node_get_part (root, SW_KIND_OCCUPATION), SW_OCCUPATION_SOC));
  for (SwNode *n = sw_node_get_parent (node); n != NULL && n != root; n = sw_node_get_parent (n))
    {
      g_string_append_c (name, '\n');
      append_folded (name, sw_identity_get_text (n));
    }
  g_string_append_printf (name, "\n%s\n", sw_schema_get (sw_node_get_kind (node))->name);
  append_folded (name, sw_identity_get_text (node));
  g_string_append_printf (name, "\n%u", n_before);

  return sw_identity_uuid5 (name->str, name->len);
}
