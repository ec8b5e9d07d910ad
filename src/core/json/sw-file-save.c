/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Replacing a file so that whatever happens there is a whole one: the old or
 * the new.
 *
 * The new content goes into a file beside the old one, with its mode and as
 * far as the system allows its owner, is brought to the disk, and takes the
 * old one's name in one step. A link is followed first: its target is
 * replaced and the link stays. Everything is done relative to the opened
 * folder, so that a folder renamed meanwhile is still the one meant.
 *
 * Just before the step the old file is read again and must be what was read
 * when it was opened; a file that is new must not have appeared. Between that
 * look and the step lies a moment in which another program could write; no
 * system call closes it for files that exist. A program killed before the
 * step leaves the file beside (.skillwright-….tmp), and the old one whole.
 *
 * A file with several names (hard links) cannot both be safe and keep them:
 * writing in place would risk the content under every name. So the name given
 * gets the new content, the others keep the old, and the result says so.
 *
 * A file that its owner protected from writing is refused, although the
 * folder would allow it to be replaced: the protection was meant. Extended
 * attributes and access lists are not carried over.
 */

#include "json/sw-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define TEMPORARY_NAMES 100

typedef struct
{
  const char *path;
  char *base;
  int folder;
  gboolean exists;
  struct stat old;
  char temporary[48];
  int fd;
} Save;

static void
save_clear (Save *save)
{
  if (save->fd >= 0)
    close (save->fd);
  if (save->temporary[0] != '\0')
    unlinkat (save->folder, save->temporary, 0);
  if (save->folder >= 0)
    close (save->folder);
  g_free (save->base);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Save, save_clear)

/* Follows links, opens the folder, looks at what is there. */
static gboolean
find_target (Save *save,
             GError **error)
{
  g_autofree char *folder = NULL;
  char *real = realpath (save->path, NULL);
  const char *target = real ? real : save->path;
  struct stat info;

  if (real == NULL && errno != ENOENT)
    return sw_file_fail_errno (error, errno, save->path);
  if (real == NULL && lstat (save->path, &info) == 0 && S_ISLNK (info.st_mode))
    return sw_file_fail (error, SW_FILE_ERROR_DANGLING_LINK, save->path);
  if (real == NULL && g_str_has_suffix (save->path, G_DIR_SEPARATOR_S))
    return sw_file_fail (error, SW_FILE_ERROR_IS_DIRECTORY, save->path);

  folder = g_path_get_dirname (target);
  save->base = g_path_get_basename (target);
  free (real);
  save->folder = TEMP_FAILURE_RETRY (open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (save->folder < 0)
    return sw_file_fail_errno (error, errno, folder);

  if (fstatat (save->folder, save->base, &save->old, AT_SYMLINK_NOFOLLOW) != 0)
    return errno == ENOENT || sw_file_fail_errno (error, errno, save->path);
  save->exists = TRUE;
  if (S_ISDIR (save->old.st_mode))
    return sw_file_fail (error, SW_FILE_ERROR_IS_DIRECTORY, save->path);
  if (!S_ISREG (save->old.st_mode))
    return sw_file_fail (error, SW_FILE_ERROR_NOT_REGULAR, save->path);
  if (faccessat (save->folder, save->base, W_OK, AT_EACCESS) != 0)
    return sw_file_fail_errno (error, errno, save->path);
  return TRUE;
}

/* Whether a folder that is there takes no files, whoever asks: it is one of the system's own, such as
 * /proc, or of a medium that can only be read. A folder that has been removed meanwhile has no links. */
static gboolean
takes_no_files (Save *save,
                int number)
{
  struct stat info;

  return number == EROFS || number == ENOSYS || number == EOPNOTSUPP ||
         (number == ENOENT && fstat (save->folder, &info) == 0 && info.st_nlink > 0);
}

static gboolean
make_temporary (Save *save,
                GError **error)
{
  int number = EEXIST;

  for (guint i = 0; i < TEMPORARY_NAMES && number == EEXIST; i++)
    {
      g_snprintf (save->temporary, sizeof save->temporary, ".skillwright-%08x%08x.tmp",
                  g_random_int (), g_random_int ());
      /* Nobody else may read what a private file is about to hold. */
      save->fd = TEMP_FAILURE_RETRY (openat (save->folder, save->temporary,
                                             O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                                             save->exists ? 0600 : 0666));
      if (save->fd >= 0)
        return TRUE;
      number = errno;
    }
  save->temporary[0] = '\0';
  if (takes_no_files (save, number))
    return sw_file_fail (error, SW_FILE_ERROR_NO_FILES, save->path);
  return sw_file_fail_errno (error, number, save->path);
}

static gboolean
write_all (Save *save,
           GBytes *bytes,
           GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize n = TEMP_FAILURE_RETRY (write (save->fd, data, length));

      if (n < 0)
        return sw_file_fail_errno (error, errno, save->path);
      data += n;
      length -= n;
    }
  return TRUE;
}

/* Owner and mode of the old file. A group that cannot be kept must not hand
 * its rights to another group; those of everybody are what is left of them. */
static gboolean
take_over (Save *save,
           SwFileSaveResult *result,
           GError **error)
{
  const struct stat *old = &save->old;
  mode_t mode = old->st_mode & 07777;
  struct stat now;

  if (fstat (save->fd, &now) != 0)
    return sw_file_fail_errno (error, errno, save->path);
  if ((now.st_uid != old->st_uid || now.st_gid != old->st_gid) &&
      fchown (save->fd, old->st_uid, old->st_gid) != 0)
    {
      result->lost_owner = now.st_uid != old->st_uid;
      mode &= 0777;
      if (now.st_gid != old->st_gid && fchown (save->fd, -1, old->st_gid) != 0)
        mode = (mode & 0707) | ((mode & 0007) << 3);
    }
  if (fchmod (save->fd, mode) != 0)
    return sw_file_fail_errno (error, errno, save->path);
  return TRUE;
}

/* Whether the file is still what was read. */
static gboolean
check_unchanged (Save *save,
                 const SwFileStamp *stamp,
                 GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  SwFileStamp now;
  int fd;

  fd = TEMP_FAILURE_RETRY (openat (save->folder, save->base,
                                   O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY | O_CLOEXEC));
  if (fd >= 0)
    {
      bytes = sw_file_read (fd, save->path, &now, NULL);
      close (fd);
    }
  if (bytes != NULL && sw_file_stamp_equal (&now, stamp))
    return TRUE;
  return sw_file_fail (error, SW_FILE_ERROR_CHANGED, save->path);
}

/* The step. Without @replace the name must be free, which the system checks
 * where the file system knows how. */
static gboolean
take_name (Save *save,
           gboolean replace,
           GError **error)
{
  struct stat info;
  int done = -1;

  if (!replace)
    {
      done = renameat2 (save->folder, save->temporary, save->folder, save->base, RENAME_NOREPLACE);
      if (done != 0 && errno != EINVAL && errno != ENOSYS)
        return sw_file_fail_errno (error, errno, save->path);
      if (done != 0 && fstatat (save->folder, save->base, &info, AT_SYMLINK_NOFOLLOW) == 0)
        return sw_file_fail (error, SW_FILE_ERROR_EXISTS, save->path);
    }
  if (done != 0 && renameat (save->folder, save->temporary, save->folder, save->base) != 0)
    return sw_file_fail_errno (error, errno, save->path);
  save->temporary[0] = '\0';
  return TRUE;
}

/**
 * sw_file_save:
 * @path: where to
 * @bytes: the content
 * @stamp: (nullable): what the file was when it was read; %NULL for a new file
 * @flags: %SW_FILE_SAVE_OVERWRITE to replace whatever is there
 * @result: (out) (optional): what there is to remember and to say
 * @error: %SW_FILE_ERROR_CHANGED if the file is not what @stamp says or is
 *   gone, %SW_FILE_ERROR_EXISTS if there is one and @stamp is %NULL, or
 *   another error of the domain %SW_FILE_ERROR
 *
 * Writes a file atomically. On failure the old file is whole, and nothing is
 * left beside it.
 *
 * Returns: %TRUE if @bytes are on the disk under @path
 */
gboolean
sw_file_save (const char *path,
              GBytes *bytes,
              const SwFileStamp *stamp,
              SwFileSaveFlags flags,
              SwFileSaveResult *result,
              GError **error)
{
  g_auto (Save) save = { .path = path, .folder = -1, .fd = -1 };
  gboolean overwrite = (flags & SW_FILE_SAVE_OVERWRITE) != 0;
  SwFileSaveResult done = { 0 };
  struct stat info;
  int fd;

  if (!find_target (&save, error))
    return FALSE;
  if (!overwrite && save.exists && stamp == NULL)
    return sw_file_fail (error, SW_FILE_ERROR_EXISTS, path);
  if (!overwrite && !save.exists && stamp != NULL)
    return sw_file_fail (error, SW_FILE_ERROR_CHANGED, path);

  if (!make_temporary (&save, error) || !write_all (&save, bytes, error))
    return FALSE;
  if (save.exists && !take_over (&save, &done, error))
    return FALSE;
  if (fsync (save.fd) != 0 || fstat (save.fd, &info) != 0)
    return sw_file_fail_errno (error, errno, path);
  /* Some file systems tell of a full disk only now. */
  fd = save.fd;
  save.fd = -1;
  if (close (fd) != 0)
    return sw_file_fail_errno (error, errno, path);

  if (!overwrite && stamp != NULL && !check_unchanged (&save, stamp, error))
    return FALSE;
  if (!take_name (&save, overwrite || stamp != NULL, error))
    return FALSE;

  /* If this fails the new file is in place all the same, and what a crash
   * could bring back is the old one, whole: no reason to call it unsaved. */
  fsync (save.folder);

  if (result != NULL)
    {
      done.broke_hard_link = save.exists && save.old.st_nlink > 1;
      sw_file_stamp (&done.stamp, &info, bytes);
      *result = done;
    }
  return TRUE;
}

/**
 * sw_file_save_file:
 * @file: where to
 * @bytes: the content
 * @stamp: (nullable): what the file was when it was read
 * @flags: how
 * @result: (out) (optional): what there is to remember and to say
 * @error: %SW_FILE_ERROR_NOT_LOCAL if it has no path, or as sw_file_save()
 *
 * Returns: %TRUE if @bytes are on the disk as @file
 */
gboolean
sw_file_save_file (GFile *file,
                   GBytes *bytes,
                   const SwFileStamp *stamp,
                   SwFileSaveFlags flags,
                   SwFileSaveResult *result,
                   GError **error)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *name = NULL;

  if (path != NULL)
    return sw_file_save (path, bytes, stamp, flags, result, error);
  name = g_file_get_parse_name (file);
  return sw_file_fail (error, SW_FILE_ERROR_NOT_LOCAL, name);
}
