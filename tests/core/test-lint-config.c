/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The team's file: where it is looked for, what it says, what is wrong with it, how it is written. */

#include "lint/sw-lint-config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("skillwright-config-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_all (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

static char *
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static SwLintConfig *
load (const char *text)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = write_file (folder, SW_LINT_CONFIG_NAME, text);
  g_autoptr (GError) error = NULL;
  SwLintConfig *config = sw_lint_config_load (path, &error);

  g_assert_no_error (error);
  remove_all (folder);
  return config;
}

static const struct
{
  const char *text;
  guint n_warnings;
  const char *says;        /* what one of them has in it */
} warned[] = {
  { "", 0, NULL },
  { "[rules]\nwhitespace=off\nlevel-count=error\n", 0, NULL },
  { "[rules]\nno-such-rule=off\n", 1, "no-such-rule" },
  { "[rules]\nwhitespace=loud\n", 1, "loud" },
  { "[rule:label-length]\nmax-words=12\nmax-characters=100\n", 0, NULL },
  { "[rule:label-length]\nmax-wodrs=12\n", 1, "max-wodrs" },
  { "[rule:label-length]\nmax-words=many\n", 1, "max-words" },
  { "[rule:label-length]\nmax-words=0\n", 0, NULL },
  { "[rule:whitespace]\nmax-words=3\n", 1, "max-words" },
  { "[rule:nobody]\nx=1\n", 1, "nobody" },
  { "[words]\naccept=telehealth;wraparound\nreject=utilize\n", 0, NULL },
  { "[words]\nadmit=telehealth\n", 1, "admit" },
  { "[colors]\nred=1\n", 1, "colors" },
  { "[profile]\npath=profile.json\n[format]\nlayout=lines\n", 0, NULL },
  { "[format]\nlayout=wide\n", 1, "wide" },
  { "[rules]\na=off\nb=off\n[c]\nd=e\n", 3, "c" },
};

static void
test_warnings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (warned); i++)
    {
      g_autoptr (SwLintConfig) config = load (warned[i].text);
      const char *const *warnings = sw_lint_config_get_warnings (config);
      gboolean said = warned[i].says == NULL;

      g_test_message ("%s", warned[i].text);
      g_assert_cmpuint (g_strv_length ((char **) warnings), ==, warned[i].n_warnings);
      for (; *warnings != NULL; warnings++)
        said = said || strstr (*warnings, warned[i].says) != NULL;
      g_assert_true (said);
    }
}

static void
test_values (void)
{
  g_autoptr (SwLintConfig) config = load ("# ours\n[rules]\nwhitespace = off\nlevel-count=error\n"
                                          "[rule:label-length]\nmax-words=12\n"
                                          "[words]\naccept = telehealth ; wraparound;\n"
                                          "[profile]\npath=trade.json\n[format]\nlayout=lines\n");
  SwSeverity severity = SW_SEVERITY_WARNING;
  int value = 10;

  g_assert_true (sw_lint_config_get_severity (config, "whitespace", &severity));
  g_assert_cmpint (severity, ==, SW_SEVERITY_OFF);
  g_assert_true (sw_lint_config_get_severity (config, "level-count", &severity));
  g_assert_cmpint (severity, ==, SW_SEVERITY_ERROR);
  g_assert_false (sw_lint_config_get_severity (config, "article", &severity));
  g_assert_cmpint (severity, ==, SW_SEVERITY_ERROR);

  g_assert_true (sw_lint_config_get_parameter (config, "label-length", "max-words", &value));
  g_assert_cmpint (value, ==, 12);
  g_assert_false (sw_lint_config_get_parameter (config, "label-length", "max-characters", &value));
  g_assert_cmpint (value, ==, 12);

  g_assert_cmpuint (g_strv_length ((char **) sw_lint_config_get_words (config, SW_WORDS_ACCEPT)), ==, 2);
  g_assert_cmpstr (sw_lint_config_get_words (config, SW_WORDS_ACCEPT)[0], ==, "telehealth");
  g_assert_cmpstr (sw_lint_config_get_words (config, SW_WORDS_ACCEPT)[1], ==, "wraparound");
  g_assert_null (sw_lint_config_get_words (config, SW_WORDS_REJECT)[0]);
  g_assert_cmpstr (sw_lint_config_get_profile (config), ==, "trade.json");
  g_assert_cmpstr (sw_lint_config_get_layout (config), ==, "lines");
}

static void
test_unreadable (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = write_file (folder, SW_LINT_CONFIG_NAME, "[rules]\nno value here\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) missing = NULL;

  g_assert_null (sw_lint_config_load (path, &error));
  g_assert_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_null (sw_lint_config_load ("/nowhere/.skillwright", &missing));
  g_assert_nonnull (missing);
  remove_all (folder);
}

static void
test_find (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *repository = g_build_filename (folder, "team", "repository", NULL);
  g_autofree char *git = g_build_filename (repository, ".git", NULL);
  g_autofree char *deep = g_build_filename (repository, "trades", "electrical", NULL);
  g_autofree char *outside = write_file (folder, SW_LINT_CONFIG_NAME, "");
  g_autofree char *inside = g_build_filename (repository, SW_LINT_CONFIG_NAME, NULL);
  g_autofree char *found = NULL;

  g_assert_cmpint (g_mkdir_with_parents (git, 0755), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (deep, 0755), ==, 0);

  /* The root of the repository is the last folder looked into. */
  g_assert_null (sw_lint_config_find (deep));
  g_file_set_contents (inside, "", 0, NULL);
  found = sw_lint_config_find (deep);
  g_assert_cmpstr (found, ==, inside);

  /* A submodule or worktree has a file of that name. */
  g_remove (inside);
  g_rmdir (git);
  g_clear_pointer (&found, g_free);
  found = sw_lint_config_find (deep);
  g_assert_cmpstr (found, ==, outside);
  g_file_set_contents (git, "gitdir: elsewhere", -1, NULL);
  g_assert_null (sw_lint_config_find (deep));

  g_assert_null (sw_lint_config_find ("/no/such/folder"));
  remove_all (folder);
}

static void
test_save (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = write_file (folder, "team.ini", "# how we work\n[rules]\n# too loud for us\narticle=off\n\n[words]\n"
                                                          "accept=telehealth;\n\n[later]\nx=1\n");
  g_autofree char *link = g_build_filename (folder, SW_LINT_CONFIG_NAME, NULL);
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;
  g_autoptr (SwLintConfig) config = NULL;
  g_autoptr (SwLintConfig) other = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  g_assert_cmpint (symlink ("team.ini", link), ==, 0);
  g_chmod (path, 0640);
  config = sw_lint_config_load (link, &error);
  g_assert_no_error (error);
  other = sw_lint_config_load (link, &error);

  g_assert_true (sw_lint_config_add_word (config, SW_WORDS_ACCEPT, "wraparound"));
  g_assert_false (sw_lint_config_add_word (config, SW_WORDS_ACCEPT, "Telehealth"));
  g_assert_cmpuint (g_strv_length ((char **) sw_lint_config_get_words (config, SW_WORDS_ACCEPT)), ==, 2);
  g_assert_true (sw_lint_config_save (config, &error));

  /* Somebody else read the file before that, and must not undo it. */
  g_assert_true (sw_lint_config_add_word (other, SW_WORDS_REJECT, "utilize"));
  g_assert_true (sw_lint_config_remove_word (other, SW_WORDS_ACCEPT, "TELEHEALTH"));
  sw_lint_config_set_severity (other, "whitespace", SW_SEVERITY_INFO);
  g_assert_true (sw_lint_config_save (other, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (sw_lint_config_get_words (other, SW_WORDS_ACCEPT)[0], ==, "wraparound");

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "# how we work\n"));
  g_assert_nonnull (strstr (text, "[rules]\n# too loud for us\narticle=off\n"));
  g_assert_nonnull (strstr (text, "whitespace=info\n"));
  g_assert_nonnull (strstr (text, "accept=wraparound;\n"));
  g_assert_nonnull (strstr (text, "reject=utilize;\n"));
  g_assert_nonnull (strstr (text, "[later]\nx=1\n"));

  /* The key file's own writer sets a blank line here and there, but not one more each time. */
  g_clear_object (&other);
  other = sw_lint_config_load (link, &error);
  g_assert_true (sw_lint_config_save (other, &error));
  g_assert_true (g_file_get_contents (path, &again, NULL, NULL));
  g_assert_cmpstr (again, ==, text);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_stat (path, &status);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0640);
  remove_all (folder);
}

static void
test_save_new (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, SW_LINT_CONFIG_NAME, NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "such", "folder", NULL);
  g_autoptr (SwLintConfig) config = sw_lint_config_new (path);
  g_autoptr (SwLintConfig) lost = sw_lint_config_new (nowhere);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  sw_lint_config_add_word (config, SW_WORDS_ACCEPT, "Köln;Bonn");
  g_assert_true (sw_lint_config_save (config, &error));
  g_clear_object (&config);
  config = sw_lint_config_load (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (sw_lint_config_get_words (config, SW_WORDS_ACCEPT)[0], ==, "Köln;Bonn");

  sw_lint_config_add_word (lost, SW_WORDS_ACCEPT, "word");
  g_assert_false (sw_lint_config_save (lost, &error));
  g_assert_nonnull (error);
  remove_all (folder);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lint-config/warnings", test_warnings);
  g_test_add_func ("/lint-config/values", test_values);
  g_test_add_func ("/lint-config/unreadable", test_unreadable);
  g_test_add_func ("/lint-config/find", test_find);
  g_test_add_func ("/lint-config/save", test_save);
  g_test_add_func ("/lint-config/save-new", test_save_new);
  return g_test_run ();
}
