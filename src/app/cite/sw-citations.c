/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SwCitations: the chips under a statement, one a citation, in order.
 *
 * They are one stop: from the text one comes to the first chip, the arrows go from chip to chip, and
 * whatever leads out of them is told to the owner. The chips of citations that stay are used again, so
 * that one that is moved keeps the focus. What a key does to a citation goes through the document like
 * everything else, and the document says where the focus belongs afterwards. */

#include "cite/sw-citations.h"

#include <glib/gi18n-lib.h>

#include "chip/sw-chip-box.h"
#include "chip/sw-chip.h"
#include "cite/sw-cite-button.h"
#include "model/sw-citation-edits.h"

typedef struct
{
  SwNode *citation;
  SwChip *chip;
} Pair;

struct _SwCitations
{
  GtkWidget parent_instance;

  SwSession *session;      /* not owned: the view that owns the row has it */
  GtkWidget *box;
  GtkWidget *button;       /* cites another one */
  GArray *pairs;
};

enum { OPEN, LEAVE, CITE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SwCitations, sw_citations, GTK_TYPE_WIDGET)

static void
pair_clear (gpointer data)
{
  Pair *pair = data;

  g_clear_object (&pair->citation);
  g_clear_object (&pair->chip);
}

static Pair *
nth (SwCitations *self,
     guint index)
{
  return &g_array_index (self->pairs, Pair, index);
}

static Pair *
find_pair (SwCitations *self,
           gpointer chip)
{
  for (guint i = 0; i < self->pairs->len; i++)
    if (nth (self, i)->chip == chip)
      return nth (self, i);
  return NULL;
}

static void
clicked_cb (SwCitations *self,
            SwChip *chip)
{
  g_signal_emit (self, signals[OPEN], 0, find_pair (self, chip)->citation);
}

static void
cite_cb (SwCitations *self)
{
  g_signal_emit (self, signals[CITE], 0);
}

static void
focus_nth (SwCitations *self,
           int index)
{
  index = CLAMP (index, 0, (int) self->pairs->len - 1);
  gtk_widget_grab_focus (GTK_WIDGET (nth (self, (guint) index)->chip));
}

static gboolean
move (SwCitations *self,
      Pair *pair,
      int step)
{
  if (!sw_session_is_editable (self->session) ||
      !sw_citation_move_by (sw_session_get_document (self->session), pair->citation, step))
    gtk_widget_error_bell (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
remove_citation (SwCitations *self,
                 Pair *pair)
{
  g_autofree char *label = NULL;
  g_autofree char *sentence = NULL;

  if (!sw_session_is_editable (self->session))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return TRUE;
    }

  label = sw_citation_dup_label (sw_session_get_document (self->session), pair->citation);
  sentence = g_strdup_printf (_("Citation of “%s” removed"), label);
  if (sw_citation_remove (sw_session_get_document (self->session), pair->citation))
    sw_session_say (self->session, sentence);
  return TRUE;
}

static gboolean
leave (SwCitations *self,
       GtkDirectionType direction)
{
  g_signal_emit (self, signals[LEAVE], 0, direction);
  return TRUE;
}

static gboolean
key_pressed_cb (SwCitations *self,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  GtkWidget *chip = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  Pair *pair = find_pair (self, chip);
  int index = (int) (pair - nth (self, 0));
  int forward = gtk_widget_get_direction (chip) == GTK_TEXT_DIR_RTL ? -1 : 1;

  state &= gtk_accelerator_get_default_mod_mask ();
  if (state != 0 && state != GDK_ALT_MASK)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      forward = -forward;
      G_GNUC_FALLTHROUGH;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      if (state == GDK_ALT_MASK)
        return move (self, pair, forward);
      if (index + forward < 0)
        return leave (self, GTK_DIR_UP);
      focus_nth (self, index + forward);
      return TRUE;

    default:
      break;
    }

  if (state != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      focus_nth (self, 0);
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      focus_nth (self, G_MAXINT);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      return remove_citation (self, pair);
    /* The button would wait a moment before it acts on these. */
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      clicked_cb (self, SW_CHIP (chip));
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Escape:
      return leave (self, GTK_DIR_UP);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return leave (self, GTK_DIR_DOWN);
    default:
      return FALSE;
    }
}

/* The document knows where the user is: a finding is looked for from there, an undo leads back. */
static void
entered_cb (SwCitations *self,
            GtkEventController *controller)
{
  SwDocument *document = sw_session_get_document (self->session);
  Pair *pair = find_pair (self, gtk_event_controller_get_widget (controller));

  if (document != NULL && !sw_document_is_open (document))
    sw_document_set_focus (document, pair->citation, SW_CITATION_SOURCE, 0, 0);
}

static SwChip *
make_chip (SwCitations *self)
{
  GtkWidget *chip = sw_chip_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (chip, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (chip, keys);
  gtk_widget_add_controller (chip, focus);
  return g_object_ref_sink (SW_CHIP (chip));
}

/**
 * sw_citation_dup_label:
 * @document: a document
 * @citation: one of its citations
 *
 * Returns: (transfer full): what the source is called; the id where there is no such source
 */
char *
sw_citation_dup_label (SwDocument *document,
                       SwNode *citation)
{
  const char *id = sw_node_get_text (citation, SW_CITATION_SOURCE);
  SwNode *source = sw_document_find_source (document, id);
  const char *label = source != NULL ? sw_node_get_text (source, SW_SOURCE_LABEL) : NULL;

  if (source != NULL && (label == NULL || *label == '\0'))
    label = sw_node_get_text (source, SW_SOURCE_TITLE);
  return g_strdup (label != NULL && *label != '\0' ? label : id != NULL ? id : "");
}

/**
 * sw_citations_describe:
 * @document: a document
 * @statement: one of its statements
 *
 * Returns: (transfer full) (nullable): a sentence that names what it cites; %NULL where that is nothing
 */
char *
sw_citations_describe (SwDocument *document,
                       SwNode *statement)
{
  guint n = sw_node_get_n (statement, SW_LIST_CITATIONS);
  g_autoptr (GString) labels = g_string_new (NULL);

  if (n == 0)
    return NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = sw_citation_dup_label (document, sw_node_get_nth (statement, SW_LIST_CITATIONS, i));

      /* Translators: between the names of sources in a list, “A, B, C” */
      g_string_append_printf (labels, "%s%s", i > 0 ? C_("list", ", ") : "", label);
    }
  /* Translators: the names of sources */
  return g_strdup_printf (_("Cites %s."), labels->str);
}

static void
show_chip (SwCitations *self,
           Pair *pair,
           guint index,
           guint n)
{
  SwDocument *document = sw_session_get_document (self->session);
  SwLinter *linter = sw_session_get_linter (self->session);
  GPtrArray *findings = linter != NULL ? sw_linter_get_for_node (linter, pair->citation) : NULL;
  SwNode *source = sw_document_find_source (document, sw_node_get_text (pair->citation, SW_CITATION_SOURCE));
  const char *title = source != NULL ? sw_node_get_text (source, SW_SOURCE_TITLE) : NULL;
  g_autofree char *label = sw_citation_dup_label (document, pair->citation);
  /* Translators: the name of a source, which of a statement's citations it is, and how many there are */
  g_autofree char *name = g_strdup_printf (_("Citation of %s, %u of %u"), label, index + 1, n);
  g_autoptr (GString) description = g_string_new (title != NULL && *title != '\0' ? title : label);
  SwChipState state = source != NULL ? SW_CHIP_FINE : SW_CHIP_ERROR;

  for (guint i = 0; findings != NULL && i < findings->len; i++)
    {
      SwFinding *finding = g_ptr_array_index (findings, i);
      SwSeverity severity = sw_finding_get_severity (finding);

      state = MAX (state, severity == SW_SEVERITY_ERROR     ? SW_CHIP_ERROR
                          : severity == SW_SEVERITY_WARNING ? SW_CHIP_WARNING
                                                            : SW_CHIP_INFO);
      g_string_append_printf (description, "\n%s", sw_finding_get_message (finding));
    }

  sw_chip_set_label (pair->chip, label);
  sw_chip_set_state (pair->chip, state);
  sw_chip_describe (pair->chip, name, description->str);
}

/* Takes the chip of @citation out of @spare, or makes one. */
static SwChip *
take_chip (SwCitations *self,
           GArray *spare,
           SwNode *citation)
{
  for (guint i = 0; i < spare->len; i++)
    {
      Pair *pair = &g_array_index (spare, Pair, i);

      if (pair->citation == citation)
        {
          SwChip *chip = g_steal_pointer (&pair->chip);

          g_array_remove_index_fast (spare, i);
          return chip;
        }
    }
  return make_chip (self);
}

/* The window would look for another focus by itself, later than the right one is given. */
static void
drop_chip (SwCitations *self,
           SwChip *chip)
{
  if (gtk_widget_has_focus (GTK_WIDGET (chip)))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  gtk_widget_unparent (GTK_WIDGET (chip));
}

/**
 * sw_citations_show:
 * @self: the chips
 * @statement: whose citations they shall show as they are now
 */
void
sw_citations_show (SwCitations *self,
                   SwNode *statement)
{
  guint n = sw_node_get_n (statement, SW_LIST_CITATIONS);
  g_autoptr (GArray) spare = g_steal_pointer (&self->pairs);
  GtkWidget *before = NULL;

  gtk_widget_set_direction (self->box, gtk_widget_get_direction (GTK_WIDGET (self)));
  self->pairs = g_array_sized_new (FALSE, TRUE, sizeof (Pair), n);
  g_array_set_clear_func (self->pairs, pair_clear);
  for (guint i = 0; i < n; i++)
    {
      SwNode *citation = sw_node_get_nth (statement, SW_LIST_CITATIONS, i);
      Pair pair = { g_object_ref (citation), take_chip (self, spare, citation) };

      g_array_append_val (self->pairs, pair);
      gtk_widget_set_direction (GTK_WIDGET (pair.chip), gtk_widget_get_direction (GTK_WIDGET (self)));
      gtk_widget_insert_after (GTK_WIDGET (pair.chip), self->box, before);
      before = GTK_WIDGET (pair.chip);
      show_chip (self, nth (self, i), i, n);
    }
  for (guint i = 0; i < spare->len; i++)
    drop_chip (self, g_array_index (spare, Pair, i).chip);
  gtk_widget_set_visible (self->button, sw_session_is_editable (self->session));
}

/**
 * sw_citations_get_chip:
 * @self: the chips
 * @citation: (nullable): a citation, %NULL for the first
 *
 * Returns: (transfer none) (nullable): its chip
 */
GtkWidget *
sw_citations_get_chip (SwCitations *self,
                       SwNode *citation)
{
  for (guint i = 0; i < self->pairs->len; i++)
    if (citation == NULL || nth (self, i)->citation == citation)
      return GTK_WIDGET (nth (self, i)->chip);
  return NULL;
}

/**
 * sw_citations_focus:
 * @self: the chips
 * @citation: (nullable): whose chip gets the focus, %NULL for the first
 *
 * Returns: whether there is one
 */
gboolean
sw_citations_focus (SwCitations *self,
                    SwNode *citation)
{
  GtkWidget *chip = sw_citations_get_chip (self, citation);

  return chip != NULL && gtk_widget_grab_focus (chip);
}

static void
sw_citations_dispose (GObject *object)
{
  SwCitations *self = SW_CITATIONS (object);

  g_array_set_size (self->pairs, 0);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->button = NULL;

  G_OBJECT_CLASS (sw_citations_parent_class)->dispose (object);
}

static void
sw_citations_finalize (GObject *object)
{
  g_array_unref (SW_CITATIONS (object)->pairs);

  G_OBJECT_CLASS (sw_citations_parent_class)->finalize (object);
}

static void
sw_citations_class_init (SwCitationsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sw_citations_dispose;
  object_class->finalize = sw_citations_finalize;

  /**
   * SwCitations::open:
   * @self: the chips
   * @citation: the one whose chip was pressed
   */
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, SW_TYPE_NODE);

  /**
   * SwCitations::leave:
   * @self: the chips
   * @direction: %GTK_DIR_UP for the text above them, %GTK_DIR_DOWN for what follows
   */
  signals[LEAVE] = g_signal_new ("leave", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, GTK_TYPE_DIRECTION_TYPE);

  /**
   * SwCitations::cite:
   * @self: the chips
   */
  signals[CITE] = g_signal_new ("cite", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "citations");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sw_citations_init (SwCitations *self)
{
  self->pairs = g_array_new (FALSE, TRUE, sizeof (Pair));
  g_array_set_clear_func (self->pairs, pair_clear);
  self->box = sw_chip_box_new ();
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Citations"), -1);
}

/**
 * sw_citations_new:
 * @session: (transfer none): the session of the window they are in
 *
 * Returns: (transfer floating): no chips
 */
GtkWidget *
sw_citations_new (SwSession *session)
{
  SwCitations *self = g_object_new (SW_TYPE_CITATIONS, NULL);

  self->session = session;
  self->button = sw_cite_button_new ();
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (cite_cb), self, G_CONNECT_SWAPPED);
  sw_chip_box_append (SW_CHIP_BOX (self->box), self->button);
  return GTK_WIDGET (self);
}
