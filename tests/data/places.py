# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the tests of this folder find the sources and the build."""
import os
import pathlib

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get('SW_TEST_BUILD_ROOT', SOURCE / 'build'))


def sources(folder, *suffixes):
    """Files under a folder with one of the suffixes, relative to the source root, sorted."""
    return sorted(path.relative_to(SOURCE) for path in (SOURCE / folder).rglob('*')
                  if path.is_file() and path.suffix in suffixes)
