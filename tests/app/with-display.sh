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

scratch=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$scratch"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# The server takes the first free display and says which; reading that waits until it is up.
mkfifo "$scratch/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$scratch/display" 2>"$scratch/log" &
server=$!
read -r number <"$scratch/display"

if [ -z "$number" ]; then
  cat "$scratch/log" >&2
  exit 99
fi

mkdir -m 700 "$scratch/run"
export DISPLAY=":$number" HOME="$scratch" XDG_RUNTIME_DIR="$scratch/run"
export XDG_CONFIG_HOME="$scratch/config" XDG_CACHE_HOME="$scratch/cache" XDG_DATA_HOME="$scratch/data"

dbus-run-session -- "$@"
