/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SW_FILE_MAX_BYTES (64 * 1024 * 1024)

/**
 * SwFileError:
 * @SW_FILE_ERROR_NOT_FOUND: there is no such file
 * @SW_FILE_ERROR_DANGLING_LINK: a link whose target is not there
 * @SW_FILE_ERROR_IS_DIRECTORY: a folder
 * @SW_FILE_ERROR_NOT_REGULAR: a device, pipe or socket
 * @SW_FILE_ERROR_PERMISSION: the system does not allow it
 * @SW_FILE_ERROR_TOO_LARGE: more than %SW_FILE_MAX_BYTES
 * @SW_FILE_ERROR_CHANGED: what is on disk is not what was read
 * @SW_FILE_ERROR_EXISTS: a file is where a new one was to be made
 * @SW_FILE_ERROR_NO_FILES: a folder in which the system makes no files for anybody
 * @SW_FILE_ERROR_NO_SPACE: the disk or the quota is full
 * @SW_FILE_ERROR_NOT_LOCAL: a place without a path
 * @SW_FILE_ERROR_IO: anything else that reading or writing met
 */
typedef enum {
  SW_FILE_ERROR_NOT_FOUND,
  SW_FILE_ERROR_DANGLING_LINK,
  SW_FILE_ERROR_IS_DIRECTORY,
  SW_FILE_ERROR_NOT_REGULAR,
  SW_FILE_ERROR_PERMISSION,
  SW_FILE_ERROR_TOO_LARGE,
  SW_FILE_ERROR_CHANGED,
  SW_FILE_ERROR_EXISTS,
  SW_FILE_ERROR_NO_FILES,
  SW_FILE_ERROR_NO_SPACE,
  SW_FILE_ERROR_NOT_LOCAL,
  SW_FILE_ERROR_IO,
} SwFileError;

#define SW_FILE_ERROR (sw_file_error_quark ())

#define SW_FILE_DIGEST_BYTES 32

/* What a file was when it was read or written: nothing of it may differ when
 * it is replaced. All zero is "no file". */
typedef struct
{
  guint64 device;
  guint64 inode;
  guint64 size;
  gint64 mtime_seconds;
  guint32 mtime_nanoseconds;
  guint8 digest[SW_FILE_DIGEST_BYTES];
} SwFileStamp;

/**
 * SwFileSaveFlags:
 * @SW_FILE_SAVE_OVERWRITE: replace whatever is there, without comparing
 */
typedef enum {
  SW_FILE_SAVE_NONE = 0,
  SW_FILE_SAVE_OVERWRITE = 1 << 0,
} SwFileSaveFlags;

/**
 * SwFileSaveResult:
 * @stamp: what the file is now
 * @broke_hard_link: the file had other names, which keep the old content
 * @lost_owner: the file belonged to somebody else and is now the user's
 */
typedef struct
{
  SwFileStamp stamp;
  gboolean broke_hard_link;
  gboolean lost_owner;
} SwFileSaveResult;

GQuark sw_file_error_quark (void);
GBytes *sw_file_load (const char *path, SwFileStamp *stamp, GError **error);
GBytes *sw_file_load_file (GFile *file, SwFileStamp *stamp, GError **error);
GBytes *sw_file_load_fd (int fd, GError **error);
gboolean sw_file_is_same (const char *path, const SwFileStamp *stamp);
gboolean sw_file_save (const char *path,
                       GBytes *bytes,
                       const SwFileStamp *stamp,
                       SwFileSaveFlags flags,
                       SwFileSaveResult *result,
                       GError **error);
gboolean sw_file_save_file (GFile *file,
                            GBytes *bytes,
                            const SwFileStamp *stamp,
                            SwFileSaveFlags flags,
                            SwFileSaveResult *result,
                            GError **error);

G_END_DECLS
