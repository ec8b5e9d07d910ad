/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a file with care.
 *
 * A name that a person gives may be a folder, a pipe that nobody writes to or
 * a terabyte. Each is told apart before a byte is read: opening never waits,
 * and size is looked at first. What was read is remembered as a stamp, by
 * which saving (sw-file-save.c) knows the file again; a digest is part of it,
 * because a file can change twice within one tick of the file system's clock,
 * or be given its old time back.
 *
 * Only local files: a place that has no path has no atomic rename either.
 */

#include "json/sw-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#define CHUNK 65536

G_DEFINE_QUARK (sw-file-error-quark, sw_file_error)

/* The sentences, with the file's name for %s. */
static const char *
explain (SwFileError code)
{
  switch (code)
    {
    case SW_FILE_ERROR_NOT_FOUND:
      return _("“%s” is not there. Check the name and the folder.");
    case SW_FILE_ERROR_DANGLING_LINK:
      return _("“%s” is a link to a file that is not there. Restore the file or remove the link.");
    case SW_FILE_ERROR_IS_DIRECTORY:
      return _("“%s” is a folder. Choose a file in it.");
    case SW_FILE_ERROR_NOT_REGULAR:
      return _("“%s” is a device, a pipe or a socket. Choose a file.");
    case SW_FILE_ERROR_PERMISSION:
      return _("You may not do this with “%s”. Ask its owner, or use another name or folder.");
    case SW_FILE_ERROR_TOO_LARGE:
      return _("“%s” is larger than 64 MiB. Divide it into several files.");
    case SW_FILE_ERROR_CHANGED:
      return _("“%s” was changed or removed by somebody else since it was opened. "
               "Load it once more, or save under another name.");
    case SW_FILE_ERROR_EXISTS:
      return _("“%s” is there already. Use another name, or replace it.");
    case SW_FILE_ERROR_NO_FILES:
      return _("“%s” cannot be written: its folder takes no new files. Use another folder.");
    case SW_FILE_ERROR_NO_SPACE:
      return _("There is no room for “%s”. Free some space, or use another folder.");
    case SW_FILE_ERROR_NOT_LOCAL:
      return _("“%s” is not on this computer. Copy it here first.");
    case SW_FILE_ERROR_IO:
    default:
      return _("“%s” could not be read or written.");
    }
}

/* Always FALSE, for "return sw_file_fail (…)". */
gboolean
sw_file_fail (GError **error,
              SwFileError code,
              const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GString) message = g_string_new (explain (code));

  g_string_replace (message, "%s", name, 1);
  g_set_error_literal (error, SW_FILE_ERROR, code, message->str);
  return FALSE;
}

/* The same for a system call's error number. */
gboolean
sw_file_fail_errno (GError **error,
                    int number,
                    const char *path)
{
  g_autofree char *name = NULL;

  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      return sw_file_fail (error, SW_FILE_ERROR_NOT_FOUND, path);
    case EISDIR:
      return sw_file_fail (error, SW_FILE_ERROR_IS_DIRECTORY, path);
    case ENXIO:
      return sw_file_fail (error, SW_FILE_ERROR_NOT_REGULAR, path);
    case EACCES:
    case EPERM:
    case EROFS:
      return sw_file_fail (error, SW_FILE_ERROR_PERMISSION, path);
    case EEXIST:
      return sw_file_fail (error, SW_FILE_ERROR_EXISTS, path);
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return sw_file_fail (error, SW_FILE_ERROR_NO_SPACE, path);
    default:
      name = g_filename_display_name (path);
      /* Translators: the second %s is the system's reason. */
      g_set_error (error, SW_FILE_ERROR, SW_FILE_ERROR_IO,
                   _("“%s” could not be read or written: %s."), name, g_strerror (number));
      return FALSE;
    }
}

void
sw_file_stamp (SwFileStamp *stamp,
               const struct stat *info,
               GBytes *bytes)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize digest_length = SW_FILE_DIGEST_BYTES;
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);

  g_checksum_update (sum, data, length);
  stamp->device = info->st_dev;
  stamp->inode = info->st_ino;
  stamp->size = info->st_size;
  stamp->mtime_seconds = info->st_mtim.tv_sec;
  stamp->mtime_nanoseconds = info->st_mtim.tv_nsec;
  g_checksum_get_digest (sum, stamp->digest, &digest_length);
}

gboolean
sw_file_stamp_equal (const SwFileStamp *a,
                     const SwFileStamp *b)
{
  return a->device == b->device &&
         a->inode == b->inode &&
         a->size == b->size &&
         a->mtime_seconds == b->mtime_seconds &&
         a->mtime_nanoseconds == b->mtime_nanoseconds &&
         memcmp (a->digest, b->digest, sizeof a->digest) == 0;
}

/* To the end, whatever size was promised: files grow, pipes have none. */
static GBytes *
read_all (int fd,
          gsize promised,
          const char *path,
          GError **error)
{
  g_autoptr (GByteArray) buffer = g_byte_array_sized_new (promised + 1);
  gsize length = 0;

  while (TRUE)
    {
      gsize room = length <= promised ? promised + 1 - length : CHUNK;
      gssize n;

      g_byte_array_set_size (buffer, length + room);
      n = TEMP_FAILURE_RETRY (read (fd, buffer->data + length, room));
      if (n < 0 && errno == EAGAIN)
        {
          struct pollfd waiting = { .fd = fd, .events = POLLIN };

          TEMP_FAILURE_RETRY (poll (&waiting, 1, -1));
          continue;
        }
      if (n < 0)
        {
          sw_file_fail_errno (error, errno, path);
          return NULL;
        }
      if (n == 0)
        break;
      length += n;
      if (length > SW_FILE_MAX_BYTES)
        {
          sw_file_fail (error, SW_FILE_ERROR_TOO_LARGE, path);
          return NULL;
        }
    }
  g_byte_array_set_size (buffer, length);
  return g_byte_array_free_to_bytes (g_steal_pointer (&buffer));
}

/* Reads an open file of any kind; refuses all but a regular one. The stamp's
 * time is that before reading, so that a change meanwhile is seen later. */
GBytes *
sw_file_read (int fd,
              const char *path,
              SwFileStamp *stamp,
              GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  struct stat info;

  if (fstat (fd, &info) != 0)
    {
      sw_file_fail_errno (error, errno, path);
      return NULL;
    }
  if (!S_ISREG (info.st_mode))
    {
      sw_file_fail (error, S_ISDIR (info.st_mode) ? SW_FILE_ERROR_IS_DIRECTORY
                                                  : SW_FILE_ERROR_NOT_REGULAR, path);
      return NULL;
    }
  if (info.st_size > SW_FILE_MAX_BYTES)
    {
      sw_file_fail (error, SW_FILE_ERROR_TOO_LARGE, path);
      return NULL;
    }
  bytes = read_all (fd, info.st_size, path, error);
  if (bytes != NULL && stamp != NULL)
    sw_file_stamp (stamp, &info, bytes);
  return g_steal_pointer (&bytes);
}

/**
 * sw_file_load:
 * @path: a path
 * @stamp: (out) (optional): what the file was, for sw_file_save()
 * @error: an error of the domain %SW_FILE_ERROR
 *
 * Reads a file, following links. Never waits for a pipe or a device.
 *
 * Returns: (transfer full) (nullable): the content
 */
GBytes *
sw_file_load (const char *path,
              SwFileStamp *stamp,
              GError **error)
{
  int fd = TEMP_FAILURE_RETRY (open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  GBytes *bytes;

  if (fd < 0)
    {
      int number = errno;
      struct stat info;

      if (number == ENOENT && lstat (path, &info) == 0 && S_ISLNK (info.st_mode))
        sw_file_fail (error, SW_FILE_ERROR_DANGLING_LINK, path);
      else
        sw_file_fail_errno (error, number, path);
      return NULL;
    }
  bytes = sw_file_read (fd, path, stamp, error);
  close (fd);
  return bytes;
}

/**
 * sw_file_load_file:
 * @file: a file
 * @stamp: (out) (optional): what the file was
 * @error: %SW_FILE_ERROR_NOT_LOCAL if it has no path, or as sw_file_load()
 *
 * Returns: (transfer full) (nullable): the content
 */
GBytes *
sw_file_load_file (GFile *file,
                   SwFileStamp *stamp,
                   GError **error)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *name = NULL;

  if (path != NULL)
    return sw_file_load (path, stamp, error);
  name = g_file_get_parse_name (file);
  sw_file_fail (error, SW_FILE_ERROR_NOT_LOCAL, name);
  return NULL;
}

/**
 * sw_file_load_fd:
 * @fd: what to read from, to its end: standard input, whatever that is
 * @error: an error of the domain %SW_FILE_ERROR
 *
 * Waits for a pipe. Does not close @fd.
 *
 * Returns: (transfer full) (nullable): the content
 */
GBytes *
sw_file_load_fd (int fd,
                 GError **error)
{
  return read_all (fd, 0, _("standard input"), error);
}

/**
 * sw_file_is_same:
 * @path: a path
 * @stamp: what the file was
 *
 * Reads the file anew.
 *
 * Returns: %TRUE if nothing of it differs: place, size, time, content
 */
gboolean
sw_file_is_same (const char *path,
                 const SwFileStamp *stamp)
{
  SwFileStamp now;
  g_autoptr (GBytes) bytes = sw_file_load (path, &now, NULL);

  return bytes != NULL && sw_file_stamp_equal (&now, stamp);
}
