/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwSession: what one window is about.
 *
 * It holds the document, its findings and the place the user is at, and it is all that a view is
 * given. It knows no view: where a view wants something of another (the problems panel wants the
 * caret to be at a finding, an undo wants it where the change was), it asks the session, and the
 * session tells by a signal. So views come and go without knowing of each other.
 *
 * The place is a node of the document: the occupation, the framework, a section, a domain, a level
 * or a statement. Of a node that has several lists and no text of its own, as the extensions do, the
 * place is one of the lists: the sources, say. The outline and the editing surface both set it and
 * both follow it. It is never a node that has left the document: when the place is removed, or the document exchanged, the place
 * becomes the nearest one that is still there.
 *
 * Loading and reverting exchange the whole document; history goes with the old one. Everything that
 * hangs on a document should therefore follow "document" with a GSignalGroup. */

#include "session/sw-session.h"

#include <glib/gi18n-lib.h>

#include "json/sw-profile-reader.h"
#include "session/sw-session-private.h"
#include "sw-profile-choice.h"

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

static gboolean
is_in_document (SwSession *self,
                SwNode *node)
{
  return self->document != NULL && node != NULL &&
         sw_node_get_root (node) == sw_document_get_root (self->document);
}

/* Where one begins to write: the first level there is, else the occupation. */
static SwNode *
find_first_place (SwDocument *document)
{
  SwNode *node = sw_node_get_nth (sw_document_get_root (document), SW_LIST_SECTIONS, 0);

  if (node == NULL)
    return sw_document_get_part (document, SW_KIND_OCCUPATION);

  if (sw_node_get_n (node, SW_LIST_LEVELS) > 0)
    return sw_node_get_nth (node, SW_LIST_LEVELS, 0);

  return node;
}

/* What the team has agreed on for the folder of the file. A file that says nothing sensible does not keep
 * a document from being edited, but its writer has to know that other rules hold than he may think.
 * Reading a document again does not tell the same again. */
static SwLintConfig *
find_config (SwSession *self,
             GFile *file,
             char **problem)
{
  g_autofree char *path = sw_session_find_config_path (file);
  g_autoptr (GError) error = NULL;
  SwLintConfig *config = path != NULL ? sw_lint_config_load (path, &error) : NULL;
  const char *const *warnings = config != NULL ? sw_lint_config_get_warnings (config) : NULL;
  guint n = warnings != NULL ? g_strv_length ((char **) warnings) : 0;
  g_autofree char *said = NULL;

  if (error != NULL)
    said = g_strdup (error->message);
  else if (n == 1)
    said = g_strdup_printf ("%s: %s", path, warnings[0]);
  else if (n > 1)
    /* Translators: the path of a file, a sentence about it, and how many more there would be. */
    said = g_strdup_printf (ngettext ("%s: %s “skw lint” tells %u more problem of this file.",
                                      "%s: %s “skw lint” tells %u more problems of this file.", n - 1),
                            path, warnings[0], n - 1);

  *problem = g_strcmp0 (said, self->config_problem) != 0 ? g_strdup (said) : NULL;
  g_free (self->config_problem);
  self->config_problem = g_steal_pointer (&said);
  return config;
}

/* A profile that cannot be read is told; the document is then shown by the built-in one. */
static SwProfile *
find_profile (SwSession *self)
{
  g_autofree char *path = sw_profile_choice_find (self->config, self->document);
  g_autoptr (GError) error = NULL;
  SwProfile *profile = path != NULL ? sw_profile_choice_load (path, &error) : NULL;

  if (error != NULL)
    {
      /* Translators: the system's reason follows. */
      g_autofree char *text = g_strdup_printf (_("The team's profile cannot be read: %s"), error->message);

      sw_session_announce (self, text, FALSE);
    }
  return profile != NULL ? profile : sw_profile_ref (sw_profile_get_builtin ());
}

/* What hangs from the extensions is shown with the others of its list, and so is what the extensions
 * themselves are left with when it is removed. */
static SwListId
find_place_list (SwNode *place,
                 SwListId list)
{
  SwNode *parent = sw_node_get_parent (place);

  if (sw_node_get_kind (place) == SW_KIND_EXTENSIONS)
    return list;
  if (parent != NULL && sw_node_get_kind (parent) == SW_KIND_EXTENSIONS)
    return sw_node_get_list_id (place);
  return SW_N_LISTS;
}

/* A place that was removed leaves the user in the node it was removed from. */
static void
mend_place (SwSession *self,
            const SwCommit *commit)
{
  SwNode *place = self->place;

  while (place != NULL && !is_in_document (self, place))
    {
      SwNode *top = sw_node_get_root (place);
      SwNode *parent = NULL;

      for (guint i = 0; i < commit->changes->len && parent == NULL; i++)
        {
          const SwChange *change = g_ptr_array_index (commit->changes, i);

          if (change->type == SW_CHANGE_REMOVE && change->node == top)
            parent = change->parent;
        }

      place = parent;
    }

  if (place == self->place)
    return;
  if (place == NULL)
    sw_session_set_place (self, find_first_place (self->document));
  else
    sw_session_set_place_list (self, place, find_place_list (place, self->place_list));
}

static gssize
byte_offset (const char *text,
             int characters)
{
  if (text == NULL || characters < 0)
    return -1;

  return g_utf8_offset_to_pointer (text, MIN (characters, g_utf8_strlen (text, -1))) - text;
}

/* Where nobody said where the user was: to the first thing that is another now. */
static void
reveal_change (SwSession *self,
               const SwCommit *commit)
{
  for (guint i = 0; i < commit->changes->len; i++)
    {
      const SwChange *change = g_ptr_array_index (commit->changes, i);
      SwNode *node = is_in_document (self, change->node) ? change->node : change->parent;

      if (is_in_document (self, node))
        {
          sw_session_reveal (self, node, change->type == SW_CHANGE_SET ? change->field : 0, -1, -1);
          return;
        }
    }
}

static void
committed_cb (SwSession *self,
              const SwCommit *commit,
              SwDocument *document)
{
  const SwFocus *focus = commit->focus;

  mend_place (self, commit);

  if (commit->origin == SW_COMMIT_DONE)
    return;

  if (focus != NULL && is_in_document (self, focus->node) && sw_node_get_kind (focus->node) == SW_KIND_EXTENSIONS)
    {
      /* What has no text of its own has the focus by one of its lists, which its field names. */
      sw_session_set_place_list (self, focus->node, focus->field);
      sw_session_reveal (self, focus->node, 0, -1, -1);
    }
  else if (focus != NULL && is_in_document (self, focus->node))
    {
      const char *text = sw_node_get_text (focus->node, focus->field);

      sw_session_reveal (self, focus->node, focus->field,
                         byte_offset (text, focus->anchor), byte_offset (text, focus->caret));
    }
  else
    {
      reveal_change (self, commit);
    }
}

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
  g_signal_group_connect_swapped (self->document_signals, "committed", G_CALLBACK (committed_cb), self);
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
  place = document != NULL ? find_first_place (document) : NULL;
  self->document_file = document_file;
  g_set_object (&self->document, document);
  g_set_object (&self->place, place);
  self->place_list = SW_N_LISTS;
  g_clear_object (&self->shown_finding);
  g_clear_object (&self->config);
  g_clear_object (&self->linter);
  if (document != NULL)
    {
      self->config = find_config (self, sw_document_file_get_file (document_file), &problem);
      sw_profile_unref (self->profile);
      self->profile = find_profile (self);
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
 * sw_session_file_changed:
 * @self: a session
 *
 * Says that the document has been saved, perhaps somewhere else; for sw-session-file.c. In another
 * folder another team's choices may hold.
 */
void
sw_session_file_changed (SwSession *self)
{
  g_autofree char *path = sw_session_find_config_path (sw_session_get_file (self));
  const char *own = self->config != NULL ? sw_lint_config_get_path (self->config) : NULL;

  if (g_strcmp0 (path, own) != 0)
    {
      g_autofree char *problem = NULL;
      g_autoptr (SwLintConfig) config = find_config (self, sw_session_get_file (self), &problem);

      if (config != self->config)
        sw_session_set_config (self, config);
      if (problem != NULL)
        sw_session_announce (self, problem, FALSE);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

/**
 * sw_session_get_profile:
 * @self: a session
 *
 * Returns: (transfer none): what kind of framework is being written
 */
SwProfile *
sw_session_get_profile (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), NULL);

  return self->profile;
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
 * sw_session_get_config:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what the team has agreed on; %NULL where it has not
 */
SwLintConfig *
sw_session_get_config (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), NULL);

  return self->config;
}

/**
 * sw_session_set_config:
 * @self: a session with a document
 * @config: (nullable): what the team has agreed on; also to tell that what it has is another now
 *
 * The rules are asked anew.
 */
void
sw_session_set_config (SwSession *self,
                       SwLintConfig *config)
{
  g_return_if_fail (SW_IS_SESSION (self));
  g_return_if_fail (self->linter != NULL);

  g_set_object (&self->config, config);
  sw_linter_set_config (self->linter, config);
}

/**
 * sw_session_find_config_path:
 * @file: (nullable): a document's file
 *
 * Returns: (transfer full) (nullable): the team's file that holds for it; for sw-session-file.c
 */
char *
sw_session_find_config_path (GFile *file)
{
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  const char *path = folder != NULL ? g_file_peek_path (folder) : NULL;

  return path != NULL ? sw_lint_config_find (path) : NULL;
}

/**
 * sw_session_get_place:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): where the user is; %NULL without a document
 */
SwNode *
sw_session_get_place (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), NULL);

  return self->place;
}

/**
 * sw_session_set_place:
 * @self: a session
 * @place: a node of its document
 */
void
sw_session_set_place (SwSession *self,
                      SwNode *place)
{
  g_return_if_fail (SW_IS_SESSION (self));
  g_return_if_fail (is_in_document (self, place));

  sw_session_set_place_list (self, place, find_place_list (place, SW_N_LISTS));
}

/**
 * sw_session_get_place_list:
 * @self: a session
 *
 * Returns: the list that the place is in or is: %SW_LIST_SOURCES at the sources and at one of them;
 *   %SW_N_LISTS where the place is a node for itself
 */
SwListId
sw_session_get_place_list (SwSession *self)
{
  g_return_val_if_fail (SW_IS_SESSION (self), SW_N_LISTS);

  return self->place_list;
}

/**
 * sw_session_set_place_list:
 * @self: a session
 * @place: a node of its document
 * @list: which of its lists; %SW_N_LISTS for the node itself
 *
 * Goes to a list as a whole, which may be empty.
 */
void
sw_session_set_place_list (SwSession *self,
                           SwNode *place,
                           SwListId list)
{
  g_return_if_fail (SW_IS_SESSION (self));
  g_return_if_fail (is_in_document (self, place));

  if (self->place == place && self->place_list == list)
    return;

  g_set_object (&self->place, place);
  self->place_list = list;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

/**
 * sw_session_reveal:
 * @self: a session
 * @node: a node of its document
 * @field: one of its fields
 * @start: where to select from, in bytes; -1 for no certain place
 * @end: where the caret shall be, in bytes
 *
 * Makes @node the place and asks the views to bring the user there.
 */
void
sw_session_reveal (SwSession *self,
                   SwNode *node,
                   guint field,
                   gssize start,
                   gssize end)
{
  g_return_if_fail (SW_IS_SESSION (self));
  g_return_if_fail (is_in_document (self, node));

  /* Whoever is at a list of the node stays there. */
  if (node != self->place)
    sw_session_set_place (self, node);
  g_signal_emit (self, signals[REVEAL], 0, node, field, (gint64) start, (gint64) end);
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
