/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes from another program's clipboard, as statements.
 *
 * Plain text: a line is a statement; the number or bullet in front of it belonged to the list it came
 * from. HTML, as word processors and browsers put it there: a block element is a statement; where it
 * starts in bold and goes on in another weight, the bold start is the label. Nothing else is changed:
 * what is odd in the text is lint's to say and the writer's to decide.
 *
 * What is too much for the parser or too deep for it (sw-html.c) is not read at all: the caller falls
 * back to the plain text of the same clipboard. */

#include "import/sw-pasted-text.h"

#include <string.h>

#include "import/sw-html.h"
#include "text/sw-statement-text.h"

/* Generous for a page of text, far below what would be felt (8 MiB of HTML: well under a second). */
#define MAX_BYTES (8 * 1024 * 1024)

typedef struct
{
  GPtrArray *lines;
  GString *line;
  gsize bold_len;          /* how much of the line's start is bold */
  gboolean bold_ended;     /* something that is not bold has followed */
} Collector;

static gboolean
starts_with_any (const char *text,
                 const char *const *marks,
                 gsize *len)
{
  for (guint i = 0; marks[i] != NULL; i++)
    if (g_str_has_prefix (text, marks[i]))
      {
        *len = strlen (marks[i]);
        return TRUE;
      }
  return FALSE;
}

static const char *
skip_space (const char *text)
{
  while (*text != '\0' && (g_unichar_isspace (g_utf8_get_char (text)) || g_utf8_get_char (text) == 0xfeff))
    text = g_utf8_next_char (text);
  return text;
}

/**
 * sw_pasted_skip_marker:
 * @line: a line of text
 *
 * Returns: (transfer none): where its text begins, behind white space and the number, letter or bullet of a list
 */
const char *
sw_pasted_skip_marker (const char *line)
{
  /* U+F0B7, of the private use area, is Word's. */
  static const char *const bullets[] = { "•", "◦", "▪", "▫", "●", "○", "■", "□", "‣", "⁃", "·", "\xef\x82\xb7", "*",
                                         "–", "—", "-", "+", NULL };
  const char *text = skip_space (line);
  const char *p = text;
  gsize len;

  if (starts_with_any (text, bullets, &len) && g_unichar_isspace (g_utf8_get_char (text + len)))
    return skip_space (text + len);

  /* "12." "12)" "(12)" "a)" "iv." – but a code such as "21-1021" or "3D" is text. */
  if (*p == '(')
    p++;
  if (g_ascii_isdigit (*p))
    for (len = 0; g_ascii_isdigit (*p) && len < 4; len++)
      p++;
  else if (g_ascii_isalpha (*p) && (p[1] == ')' || (p[1] == '.' && p[2] == '\t')))
    p++;
  else
    return text;

  if ((*p == '.' || *p == ')') && (p[1] == '\0' || g_unichar_isspace (g_utf8_get_char (p + 1))))
    return skip_space (p + 1);
  /* A tab behind a bare number is a list as well: what spreadsheets and Word's plain text have. */
  if (*p == '\t' && *text != '(')
    return skip_space (p);
  return text;
}

static void
add_line (GPtrArray *lines,
          const char *line)
{
  g_autofree char *text = g_strdup (sw_pasted_skip_marker (line));

  g_strchomp (text);
  if (*text != '\0')
    g_ptr_array_add (lines, g_steal_pointer (&text));
}

/**
 * sw_pasted_from_plain:
 * @text: plain text, with line breaks of any system
 *
 * Returns: (transfer full) (element-type utf8): its lines that say something, without list markers
 */
GPtrArray *
sw_pasted_from_plain (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const char *start = valid;

  while (*start != '\0')
    {
      const char *end = start;
      g_autofree char *line = NULL;

      /* Form feed, vertical tab, NEL and the Unicode separators end lines as well. */
      while (*end != '\0' && *end != '\n' && *end != '\r' && *end != '\f' && *end != '\v' &&
             !g_str_has_prefix (end, "\xe2\x80\xa8") && !g_str_has_prefix (end, "\xe2\x80\xa9") &&
             !g_str_has_prefix (end, "\xc2\x85"))
        end++;

      line = g_strndup (start, (gsize) (end - start));
      add_line (lines, line);
      start = *end != '\0' ? g_utf8_next_char (end) : end;
    }

  return lines;
}

/* Ends the line: its bold start becomes the label where the line has no separator of its own. */
static void
end_line (Collector *self)
{
  g_autofree char *label = g_strndup (self->line->str, self->bold_len);
  const char *rest = self->line->str + self->bold_len;

  if (self->bold_ended && self->bold_len > 0 && strstr (self->line->str, SW_SEPARATOR) == NULL)
    {
      static const char *const dashes[] = { "—", "–", "-", ":", NULL };
      gsize len;

      g_strchomp (label);
      for (gsize n = strlen (label); n > 0 && (label[n - 1] == ':' || label[n - 1] == '-'); n--)
        label[n - 1] = '\0';
      if (g_str_has_suffix (label, "—") || g_str_has_suffix (label, "–"))
        label[strlen (label) - strlen ("—")] = '\0';
      g_strchomp (label);

      rest = skip_space (rest);
      while (starts_with_any (rest, dashes, &len))
        rest = skip_space (rest + len);

      if (*sw_pasted_skip_marker (label) != '\0' && *rest != '\0')
        {
          g_autofree char *text = g_strconcat (sw_pasted_skip_marker (label), SW_SEPARATOR, rest, NULL);
          add_line (self->lines, text);
        }
      else
        add_line (self->lines, self->line->str);
    }
  else
    add_line (self->lines, self->line->str);

  g_string_truncate (self->line, 0);
  self->bold_len = 0;
  self->bold_ended = FALSE;
}

/* Whether the first @len bytes of the line are a list's marker and nothing else. */
static gboolean
is_marker (const char *line,
           gsize len)
{
  g_autofree char *start = g_strndup (line, len);

  return *sw_pasted_skip_marker (start) == '\0';
}

/* White space of the source is one space; only what is written counts for the bold start. */
static void
add_text (Collector *self,
          const char *text,
          gboolean bold)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gsize len = self->line->len;

      if (g_unichar_isspace (c) && c != 0xa0)
        {
          if (self->line->len > 0 && self->line->str[self->line->len - 1] != ' ')
            g_string_append_c (self->line, ' ');
          continue;
        }

      /* Browsers keep runs of spaces as no-break ones: between words they mean a space. */
      if (c == 0xa0)
        g_string_append_c (self->line, ' ');
      else
        g_string_append_unichar (self->line, c);

      if (!bold)
        self->bold_ended = TRUE;
      else
        {
          /* Only the number of a list stands before it. */
          if (self->bold_ended && self->bold_len == 0 && is_marker (self->line->str, len))
            self->bold_ended = FALSE;
          if (!self->bold_ended)
            self->bold_len = self->line->len;
        }
    }
}

static void
collect (Collector *self,
         const xmlNode *node,
         gboolean bold)
{
  static const char *const blocks[] = { "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3",
                                        "h4", "h5", "h6", "blockquote", "section", "article", "dt", "dd",
                                        "pre", NULL };
  static const char *const unseen[] = { "style", "script", "head", "title", "template", NULL };

  for (; node != NULL; node = node->next)
    {
      gboolean block;

      if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        {
          add_text (self, (const char *) node->content, bold);
          continue;
        }
      /* Word writes a list's numbers into the text and says so in a style of its own. */
      if (node->type != XML_ELEMENT_NODE || sw_html_is_any (node, unseen) || sw_html_has_style (node, "mso-list:ignore"))
        continue;

      block = sw_html_is_any (node, blocks);
      if (block || sw_html_is (node, "br"))
        end_line (self);
      else if (sw_html_is (node, "td"))
        add_text (self, " ", bold);

      collect (self, node->children, sw_html_is_bold (node, bold));
      if (block)
        end_line (self);
    }
}

/**
 * sw_pasted_from_html:
 * @html: HTML of a clipboard, in UTF-8; what is not UTF-8 in it is replaced by U+FFFD
 * @len: its length in bytes
 *
 * Returns: (transfer full) (element-type utf8) (nullable): its statements; %NULL where it is too much
 *   or too deep to be read whole: 8 MiB, 64 KiB or 256 attributes for a tag, 256 elements inside each other
 */
GPtrArray *
sw_pasted_from_html (const char *html,
                     gsize len)
{
  Collector self = { 0 };
  g_autofree char *valid = NULL;
  SwHtmlLimit limit;
  guint line;
  xmlDocPtr doc;

  if (len > MAX_BYTES)
    return NULL;

  /* libxml2 lets through what other programs only claim to be UTF-8. */
  valid = g_utf8_make_valid (html, (gssize) len);
  doc = sw_html_parse (valid, strlen (valid), &limit, &line);

  if (doc != NULL && limit == SW_HTML_WHOLE)
    {
      self.lines = g_ptr_array_new_with_free_func (g_free);
      self.line = g_string_new (NULL);
      collect (&self, xmlDocGetRootElement (doc), FALSE);
      end_line (&self);
      g_string_free (self.line, TRUE);
    }

  xmlFreeDoc (doc);
  return self.lines;
}
