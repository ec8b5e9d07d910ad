/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json/sw-file.h"

#include <sys/stat.h>

G_BEGIN_DECLS

gboolean sw_file_fail (GError **error, SwFileError code, const char *path);
gboolean sw_file_fail_errno (GError **error, int number, const char *path);
GBytes *sw_file_read (int fd, const char *path, SwFileStamp *stamp, GError **error);
void sw_file_stamp (SwFileStamp *stamp, const struct stat *info, GBytes *bytes);
gboolean sw_file_stamp_equal (const SwFileStamp *a, const SwFileStamp *b);

G_END_DECLS
