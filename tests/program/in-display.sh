#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test of the whole program on a display and a session bus of its own.
set -u

for program in Xvfb dbus-run-session xdotool; do
  if ! command -v $program >/dev/null; then
    echo "1..0 # SKIP $program is not installed"
    exit 0
  fi
done

exec "$(dirname "$0")/../../dev" in-display "$@"
