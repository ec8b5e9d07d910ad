#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test program on an X display of its own and a session bus of its own, so that a test
# neither sees nor disturbs the desktop it runs on. With SW_TEST_DISPLAY=keep in the environment
# the display at hand is used, to look at what happens.
set -u

export GDK_BACKEND=x11 GSK_RENDERER=cairo GTK_A11Y=test XDG_CURRENT_DESKTOP=
unset GTK_THEME WAYLAND_DISPLAY

if [ "${SW_TEST_DISPLAY:-}" = keep ]; then
  exec "$@"
fi

if ! command -v Xvfb >/dev/null || ! command -v dbus-run-session >/dev/null; then
  echo "1..0 # SKIP no Xvfb or no dbus-run-session"
  exit 0
fi

exec "$(dirname "$0")/../../dev" in-display "$@"
