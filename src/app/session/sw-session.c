/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwSession: what one window is about.
 *
 * It holds the document, its findings and the place the user is at (sw-session-place.c), and it is all
 * that a view is given. It knows no view: where a view wants something of another (the problems panel
 * wants the caret to be at a finding, an undo wants it where the change was), it asks the session, and
 * the session tells by a signal. So views come and go without knowing of each other.
 *
 * Loading and reverting exchange the whole document; history goes with the old one. Everything that
 * hangs on a document should therefore follow "document" with a GSignalGroup. */

#include "session/sw-session-private.h"

#include <glib/gi18n-lib.h>

#include "json/sw-profile-reader.h"

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_FILE,
  PROP_FINDINGS,
  PROP_PLACE,
  PROP_STATUS,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];

enum
{
  REVEAL,
  ANNOUNCED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwSession, sw_session, G_TYPE_OBJECT)

static void
sw_session_get_property (GObject *object,
                         guint prop_id,
                         GValue *value,
                         GParamSpec *pspec)
{
  SwSession *self = SW_SESSION (object);

  switch (prop_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_FILE:
      g_value_set_object (value, sw_session_get_file (self));
      break;
    case PROP_FINDINGS:
      g_value_set_object (value, self->linter);
      break;
    case PROP_PLACE:
      g_value_set_object (value, self->place);
      break;
    case PROP_STATUS:
      g_value_set_string (value, self->status);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_session_set_property (GObject *object,
                         guint prop_id,
                         const GValue *value,
                         GParamSpec *pspec)
{
  SwSession *self = SW_SESSION (object);

  switch (prop_id)
    {
    case PROP_PLACE:
      sw_session_set_place (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sw_session_dispose (GObject *object)
{
  SwSession *self = SW_SESSION (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->linter);
  g_clear_object (&self->config);
  g_clear_object (&self->place);
  g_clear_object (&self->shown_finding);
  g_clear_object (&self->document);
  g_clear_pointer (&self->document_file, sw_document_file_free);
  g_clear_pointer (&self->profile, sw_profile_unref);

  G_OBJECT_CLASS (sw_session_parent_class)->dispose (object);
}

static void
sw_session_finalize (GObject *object)
{
  SwSession *self = SW_SESSION (object);

  g_free (self->status);
  g_free (self->config_problem);

  G_OBJECT_CLASS (sw_session_parent_class)->finalize (object);
}

static void
sw_session_class_init (SwSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = sw_session_get_property;
  object_class->set_property = sw_session_set_property;
  object_class->dispose = sw_session_dispose;
  object_class->finalize = sw_session_finalize;

  /* NULL while the window shows its start page. */
  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, SW_TYPE_DOCUMENT, flags | G_PARAM_READABLE);
  /* Where the document was read from or saved to last; NULL where that is nowhere. */
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags | G_PARAM_READABLE);
  /* A GListModel of SwFinding; NULL without a document. */
  properties[PROP_FINDINGS] =
    g_param_spec_object ("findings", NULL, NULL, G_TYPE_LIST_MODEL, flags | G_PARAM_READABLE);
  properties[PROP_PLACE] = g_param_spec_object ("place", NULL, NULL, SW_TYPE_NODE, flags | G_PARAM_READWRITE);
  /* The last thing that was said to the user; stays readable in the status line. */
  properties[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SwSession::reveal:
   * @self: a session
   * @node: the node to go to
   * @field: its field
   * @start: where the selection begins, in bytes of the field's text; -1 for no certain place
   * @end: where the caret shall be, in bytes
   *
   * Asks whichever view shows @node to show it, to take the focus and to select the range. The
   * place is already right when this is emitted.
   */
  signals[REVEAL] = g_signal_new ("reveal", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 4,
                                  SW_TYPE_NODE, G_TYPE_UINT, G_TYPE_INT64, G_TYPE_INT64);

  /**
   * SwSession::announced:
   * @self: a session
   * @text: a sentence, plain text
   * @undoable: whether an undo would take back what it tells of
   */
  signals[ANNOUNCED] = g_signal_new ("announced", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
sw_session_init (SwSession *self)
{
  self->status = g_strdup ("");
  self->place_list = SW_N_LISTS;
  self->profile = sw_profile_ref (sw_profile_get_builtin ());
  self->document_signals = g_signal_group_new (SW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (sw_session_committed_cb), self);
}

/* Says that the place is another now; for sw-session-place.c. */
void
sw_session_notify_place (SwSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

/* Asks the views to bring the user to the place; likewise. */
void
sw_session_emit_reveal (SwSession *self,
                        SwNode *node,
                        guint field,
                        gssize start,
                        gssize end)
{
  g_signal_emit (self, signals[REVEAL], 0, node, field, (gint64) start, (gint64) end);
}

/* Says that the document has been saved, perhaps somewhere else; for sw-session-team.c. */
void
sw_session_notify_file (SwSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

/**
 * sw_session_new:
 *
 * Returns: (transfer full): a session without a document
 */
SwSession *
sw_session_new (void)
{
  return g_object_new (SW_TYPE_SESSION, NULL);
}

/**
 * sw_session_get_document:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): its document
 */
SwDocument *
sw_session_get_document (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), NULL);

  return self->document;
}

/**
 * sw_session_is_editable:
 * @self: (nullable): a session
 *
 * Returns: whether it has a document that may be changed
 */
gboolean
sw_session_is_editable (SwSession *self)
{
  return self != NULL && self->document != NULL && sw_document_get_read_only (self->document) == NULL;
}

/**
 * sw_session_get_document_file:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): its document with its file
 */
SwDocumentFile *
sw_session_get_document_file (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), NULL);

  return self->document_file;
}

/**
 * sw_session_take_document_file:
 * @self: a session
 * @document_file: (transfer full) (nullable): the document that shall take the old one's place, with its file
 *
 * The place becomes the first level, and history begins anew.
 */
void
sw_session_take_document_file (SwSession *self,
                               SwDocumentFile *document_file)
{
  SwDocument *document = document_file != NULL ? sw_document_file_get_document (document_file) : NULL;
  g_autofree char *problem = NULL;
  SwDocumentFile *old;
  SwNode *place;

  g_return_if_fail (SW_IS_SESSION (self));

  g_object_freeze_notify (G_OBJECT (self));

  old = self->document_file;
  place = document != NULL ? sw_session_find_first_place (document) : NULL;
  self->document_file = document_file;
  g_set_object (&self->document, document);
  g_set_object (&self->place, place);
  self->place_list = SW_N_LISTS;
  g_clear_object (&self->shown_finding);
  g_clear_object (&self->config);
  g_clear_object (&self->linter);
  if (document != NULL)
    {
      self->config = sw_session_load_config (self, sw_document_file_get_file (document_file), &problem);
      sw_profile_unref (self->profile);
      self->profile = sw_session_load_profile (self);
      self->linter = sw_linter_new (document, self->profile, self->config);
    }
  /* After the linter: who is told of a commit by the session meets findings that know of it. */
  g_signal_group_set_target (self->document_signals, document);
  sw_document_file_free (old);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDINGS]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
  g_object_thaw_notify (G_OBJECT (self));

  if (problem != NULL)
    sw_session_announce (self, problem, FALSE);
}

/**
 * sw_session_get_file:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): where the document was read from or saved to last
 */
GFile *
sw_session_get_file (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), NULL);

  return self->document_file != NULL ? sw_document_file_get_file (self->document_file) : NULL;
}

/**
 * sw_session_dup_title:
 * @self: a session with a document
 *
 * Returns: (transfer full): what to call the document: the occupation's title, else the file's name
 */
char *
sw_session_dup_title (SwSession *self)
{
  SwNode *occupation = sw_document_get_part (self->document, SW_KIND_OCCUPATION);
  const char *title = sw_node_get_text (occupation, SW_OCCUPATION_TITLE);
  GFile *file = sw_session_get_file (self);

  if (title != NULL && *title != '\0')
    return g_strdup (title);
  if (file != NULL)
    {
      g_autofree char *name = g_file_get_basename (file);

      return g_filename_display_name (name);
    }
  return g_strdup (_("Framework without a title"));
}

/**
 * sw_session_get_section_title:
 * @self: a session
 * @section: a section of its document
 *
 * Returns: (transfer none): what to call it; its key, where the profile does not know it
 */
const char *
sw_session_get_section_title (SwSession *self,
                              SwNode *section)
{
  const char *key = sw_node_get_text (section, SW_SECTION_KEY);
  const SwProfileSection *known = sw_profile_get_section (self->profile, key);

  return known != NULL && known->title != NULL ? known->title : key;
}

/**
 * sw_session_get_findings:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): a list of #SwFinding, sorted by place
 */
GListModel *
sw_session_get_findings (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), NULL);

  return self->linter != NULL ? G_LIST_MODEL (self->linter) : NULL;
}

/**
 * sw_session_get_linter:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): who finds them; %NULL without a document
 */
SwLinter *
sw_session_get_linter (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), NULL);

  return self->linter;
}

/**
 * sw_session_get_status:
 * @self: a session
 *
 * Returns: (transfer none): what was said last; empty where nothing was
 */
const char *
sw_session_get_status (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), NULL);

  return self->status;
}

/**
 * sw_session_say:
 * @self: a session
 * @text: (nullable): a sentence, plain text
 *
 * Puts a sentence in the status line.
 */
void
sw_session_say (SwSession *self,
                const char *text)
{
  g_return_if_fail (SW_IS_SESSION (self));

  if (g_strcmp0 (self->status, text != NULL ? text : "") == 0)
    return;

  g_free (self->status);
  self->status = g_strdup (text != NULL ? text : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

/**
 * sw_session_announce:
 * @self: a session
 * @text: a sentence that tells what happened, plain text
 * @undoable: whether to offer Undo
 *
 * Tells the user of something that was done, in a toast and in the status line.
 */
void
sw_session_announce (SwSession *self,
                     const char *text,
                     gboolean undoable)
{
  g_return_if_fail (SW_IS_SESSION (self));
  g_return_if_fail (text != NULL);

  sw_session_say (self, text);
  g_signal_emit (self, signals[ANNOUNCED], 0, text, undoable);
}

/**
 * sw_session_undo:
 * @self: a session
 *
 * Takes the last change back and brings the user to where it was.
 *
 * Returns: whether there was one
 */
gboolean
sw_session_undo (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), FALSE);

  return self->document != NULL && !sw_document_is_open (self->document) && sw_document_undo (self->document);
}

/**
 * sw_session_redo:
 * @self: a session
 *
 * Does the last change again that was taken back, and brings the user to where it is.
 *
 * Returns: whether there was one
 */
gboolean
sw_session_redo (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), FALSE);

  return self->document != NULL && !sw_document_is_open (self->document) && sw_document_redo (self->document);
}
