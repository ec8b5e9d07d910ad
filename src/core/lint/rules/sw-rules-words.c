/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * repeated-word, article.
 *
 * The article goes by sound, and the sound is guessed from letters only where they leave no doubt:
 * "u" and "h" have lists of their own, and words that are said both ways ("an historic", "an
 * herb") are let pass either way. Acronyms, figures and single letters are spelled out or read as
 * words, nobody knows which.
 */

#include "lint/rules/sw-rules-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  SOUND_UNKNOWN,
  SOUND_VOWEL,
  SOUND_CONSONANT,
} Sound;

static gboolean
begins_with (const char         *word,
             gsize               len,
             const char * const *heads,
             guint               n)
{
  for (guint i = 0; i < n; i++)
    {
      gsize k;

      if ((*word | 0x20) != *heads[i])
        continue;
      k = strlen (heads[i]);
      if (len >= k && g_ascii_strncasecmp (word, heads[i], k) == 0)
        return TRUE;
    }

  return FALSE;
}

#define BEGINS_WITH(word, len, list) begins_with ((word), (len), (list), G_N_ELEMENTS (list))

static Sound
get_sound (const char *word,
           gsize       len)
{
  static const char * const like_you[] = {
    "ubiq", "unicorn", "unicy", "unif", "unil", "unio", "uniq", "unison", "unit", "univ", "uran", "ureth", "uret",
    "urin", "urol", "usa", "use", "using", "usu", "uten", "uter", "util", "utop",
  };
  static const char * const like_up[] = {
    "ulc", "ult", "umb", "ump", "una", "unb", "unc", "und", "une", "unf", "ung", "unh", "unk", "unl", "unm",
    "unn", "uno", "unp", "unr", "uns", "unt", "unu", "unw", "up", "urb", "urg", "urn", "ush", "utm", "utt",
  };
  static const char * const silent_h[] = { "heir", "honest", "honor", "honour", "hour" };
  static const char * const either[] = { "habitual", "herb", "hilar", "histor", "hotel", "hyster", "homage" };
  static const char * const like_won[] = { "once", "one", "ouija", "eu", "ew" };

  if (BEGINS_WITH (word, len, either))
    return SOUND_UNKNOWN;

  switch (g_ascii_tolower (word[0]))
    {
    case 'a':
    case 'i':
      return SOUND_VOWEL;
    case 'e':
    case 'o':
      /* "one", "one-hour", "once"; not "onerous", "oncology" */
      if (BEGINS_WITH (word, len, like_won))
        {
          if (g_ascii_tolower (word[0]) == 'e')
            return SOUND_CONSONANT;
          if (len == 3 || (len > 3 && word[3] == '-') || (len == 4 && word[3] == 'e') || word[1] == 'u')
            return SOUND_CONSONANT;
        }
      return SOUND_VOWEL;
    case 'u':
      if (BEGINS_WITH (word, len, like_you))
        return SOUND_CONSONANT;
      return BEGINS_WITH (word, len, like_up) ? SOUND_VOWEL : SOUND_UNKNOWN;
    case 'h':
      return BEGINS_WITH (word, len, silent_h) ? SOUND_VOWEL : SOUND_CONSONANT;
    case 'x':
    case 'y':
      return g_ascii_tolower (word[0]) == 'y' && len > 1 && strchr ("aeiou", g_ascii_tolower (word[1])) != NULL
             ? SOUND_CONSONANT : SOUND_UNKNOWN;
    default:
      return g_ascii_isalpha (word[0]) ? SOUND_CONSONANT : SOUND_UNKNOWN;
    }
}

static void
check_article (SwRuleView *view,
               guint       i)
{
  const SwTextWord *article = &view->text->words[i], *word = article + 1;
  const char *w = sw_rules_word (view, i);
  gboolean an = article->len == 2;
  gboolean capital = g_ascii_isupper (w[0]);
  const char *with;
  Sound sound;
  SwFinding *finding;
  g_autofree char *title = NULL;

  /* "vitamin A", "A/B tests", "grade a or b", "a 5-gallon" */
  if (i + 1 >= view->text->n_words || word->start != article->start + article->len + 1 || article->after != ' '
      || (article->shape & SW_SHAPE_GLUED) != 0)
    return;
  if (capital && i != 0 && i != view->text->first_action_word)
    return;
  if (word->len < 2 || (word->shape & (SW_SHAPE_ALL_CAPS | SW_SHAPE_DIGIT | SW_SHAPE_MIXED)) != 0)
    return;
  if ((sw_rules_flags (view, i + 1) & (SW_WORD_CONJUNCTION | SW_WORD_PREPOSITION | SW_WORD_AUXILIARY)) != 0
      && (sw_rules_flags (view, i + 1) & (SW_WORD_NOUN | SW_WORD_ADJECTIVE)) == 0)
    return;
  if (sw_rules_is (view, i + 1, "in") || sw_rules_is (view, i + 1, "is") || sw_rules_is (view, i + 1, "or")
      || sw_rules_is (view, i + 1, "a"))
    return;
  /* One letter before a hyphen is spelled: "a T-shirt", "an X-ray", "an e-mail". */
  if (sw_rules_word (view, i + 1)[1] == '-' && g_ascii_tolower (*sw_rules_word (view, i + 1)) != 'e')
    return;

  sound = get_sound (sw_rules_word (view, i + 1), word->len);
  if (sound == SOUND_UNKNOWN || (sound == SOUND_VOWEL) == an || sw_rules_accepts (view, i + 1))
    return;

  with = an ? (capital ? "A" : "a") : (capital ? "An" : "an");
  finding = sw_lint_report (view->run, view->statement, "article", article->start, article->start + article->len,
                            _("Before the sound that “%.*s” begins with, the article is “%s”."), (int) word->len,
                            sw_rules_word (view, i + 1), with);
  title = g_strdup_printf (_("Replace with “%s”"), with);
  sw_lint_offer_replace (finding, TRUE, article->start, article->start + article->len, with, title);
}

static void
check_repeated (SwRuleView *view,
                guint       i)
{
  static const char * const doubles[] = { "bye", "had", "that" };
  const SwTextWord *first = &view->text->words[i - 1], *second = &view->text->words[i];
  SwFinding *finding;
  gsize end;

  if (first->len != second->len
      || g_ascii_strncasecmp (sw_rules_word (view, i - 1), sw_rules_word (view, i), first->len) != 0)
    return;
  if (!sw_rules_is_apart (view, i) || SW_WORDS_HAVE (doubles, view, i) || (first->shape & SW_SHAPE_DIGIT) != 0
      || sw_rules_accepts (view, i))
    return;

  end = sw_rules_word_end (view, i);
  finding = sw_lint_report (view->run, view->statement, "repeated-word", first->start, end,
                            _("The word “%.*s” stands here twice. Remove one of them."), (int) second->len,
                            sw_rules_word (view, i));
  /* Names may double: Walla Walla, Bora Bora. A sentence's first word is capital for another reason. */
  sw_lint_offer_replace (finding, (second->shape & SW_SHAPE_CAPITAL) == 0, first->start + first->len, end, "",
                         _("Remove the second"));
}

/**
 * sw_rules_check_words: (skip)
 * @view: a statement in English
 *
 * Looks for words that stand twice, and for the wrong article.
 */
void
sw_rules_check_words (SwRuleView *view)
{
  if ((view->marks & SW_MARK_REPEATED) != 0)
    for (guint i = 1; i < view->text->n_words; i++)
      check_repeated (view, i);

  if ((view->marks & SW_MARK_ARTICLE) != 0)
    for (guint i = 0; i < view->text->n_words; i++)
      if (sw_rules_has (view, i, SW_MARK_ARTICLE))
        check_article (view, i);
}
