# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the tests of this folder find the sources and the build."""
import os
import pathlib

SOURCE = pathlib.Path(os.environ['SW_TEST_SOURCE_ROOT'])
BUILD = pathlib.Path(os.environ['SW_TEST_BUILD_ROOT'])


def sources(folder, *suffixes):
    """Files under a folder with one of the suffixes, relative to the source root, sorted."""
    return sorted(path.relative_to(SOURCE) for path in (SOURCE / folder).rglob('*')
                  if path.is_file() and path.suffix in suffixes)
