# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a whole: started bare from the build folder, driven by real keys, seen through AT-SPI.

Keys are X events (xdotool); what they did is read where a screen reader would read it, or in the
saved file. Nothing sleeps for a result: every wait polls for a state, and says what it waited for when
it does not come. The terminal has to stay silent, and a critical ends the program.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

try:
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    # Another python stands before the system's, the one that the bindings were packaged for.
    system = '/usr/bin/python3'
    if os.path.exists(system) and os.path.realpath(sys.executable) != os.path.realpath(system) \
            and 'SW_TEST_PYTHON' not in os.environ:
        os.execve(system, [system] + sys.argv, {**os.environ, 'SW_TEST_PYTHON': system})
    print('1..0 # SKIP no Python bindings of AT-SPI')
    sys.exit(0)

BUILD = pathlib.Path(os.environ['SW_TEST_BUILD_ROOT'])
SOURCE = pathlib.Path(os.environ['SW_TEST_SOURCE_ROOT'])
SHARED = pathlib.Path(os.environ.get('SW_TEST_SHARED', '/nonexistent'))
PROGRAM = BUILD / 'src' / 'skillwright' / 'skillwright'
EXAMPLE = SOURCE / 'data' / 'examples' / '47-2111.00.json'
SEED = SHARED / 'seeds' / '21-1021.00.export.json'

# What a wait may take; much, because it is spent only where something is wrong or the machine is very busy.
TIMEOUT = 60
# Names that stand for nothing: what GTK 4.8 calls a widget that nobody named.
NAMELESS = re.compile(r'^(|Gtk\w+|Adw\w+|Sw[A-Z]\w+)$')


class Failure(AssertionError):
    pass


# It asks for a cache that GTK only offers once it has been asked for anything else, and tells that it was too early.
GLib.log_set_handler('dbind', GLib.LogLevelFlags.LEVEL_WARNING, lambda *_: None, None)
# AT-SPI gives a busy program less than a second to answer unless it is told otherwise.
Atspi.set_timeout(TIMEOUT * 1000, TIMEOUT * 1000)


def xdotool(*arguments):
    done = subprocess.run(['xdotool', *map(str, arguments)], capture_output=True, text=True, check=False,
                          timeout=TIMEOUT)
    return done.returncode, done.stdout


def wait(condition, what, timeout=TIMEOUT, hint=None):
    """Poll until the condition gives something true; return that."""
    end = time.monotonic() + timeout
    while True:
        hear()
        try:
            value = condition()
        except GLib.Error:
            value = None  # the widget asked went away meanwhile
        if value:
            return value
        if time.monotonic() > end:
            raise Failure(f'waited in vain: {what}' + (f'\n{hint()}' if hint else ''))
        time.sleep(0.02)


_focus = None


def _focus_cb(event):
    global _focus
    if event.detail1:
        _focus = event.source


_listener = Atspi.EventListener.new(_focus_cb)
_listener.register('object:state-changed:focused')


def hear():
    """Take in the events that have come over the accessibility bus."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


def name(accessible):
    return accessible.get_name() or ''


def role(accessible):
    return accessible.get_role_name()


def children(accessible):
    for i in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(i)
        if child is not None:
            yield child


def walk(accessible, depth=0):
    """All accessibles below, depth first; whatever vanishes on the way is left out."""
    yield accessible, depth
    try:
        below = list(children(accessible))
    except GLib.Error:
        return
    for child in below:
        yield from walk(child, depth + 1)


def text(accessible):
    """The text of a widget; empty where it has none, or has just gone away."""
    interface = accessible.get_text_iface()
    return '' if interface is None else Atspi.Text.get_text(interface, 0, -1) or ''


def caret(accessible):
    return Atspi.Text.get_caret_offset(accessible.get_text_iface())


def selection(accessible):
    """Begin and end of what is selected in the text, or None."""
    interface = accessible.get_text_iface()
    if Atspi.Text.get_n_selections(interface) == 0:
        return None
    found = Atspi.Text.get_selection(interface, 0)
    return None if found.start_offset == found.end_offset else (found.start_offset, found.end_offset)


def box(accessible):
    """Where it is in its window, and how large: x, y, width, height."""
    found = Atspi.Component.get_extents(accessible.get_component_iface(), Atspi.CoordType.WINDOW)
    return found.x, found.y, found.width, found.height


def is_location(accessible):
    """Whether it is where the file chooser has a path typed."""
    try:
        return accessible is not None and name(accessible) == 'GtkFileChooserEntry'
    except GLib.Error:
        return False  # gone with the file chooser


def has(accessible, state):
    return accessible.get_state_set().contains(state)


class Program:
    """One run of the window. Use it in a `with`; leaving that ends it and looks at what it printed."""

    def __init__(self, *arguments, env=None):
        self.output = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [PROGRAM, *map(str, arguments)], stdout=self.output, stderr=subprocess.STDOUT,
            env={**os.environ, 'G_DEBUG': 'fatal-criticals', **(env or {})})
        self.window = None
        self.first_window = None

    def __enter__(self):
        try:
            self.app = wait(self._find_app, 'the program on the accessibility bus', hint=self.said)
            self.focus_window()
            self.first_window = self.window
        except BaseException:
            self.process.kill()
            raise
        return self

    def __exit__(self, kind, value, traceback):
        if kind is not None:
            print('\n'.join('# ' + line for line in self.tree().splitlines()))
        self.end()
        said = self.said()
        if kind is None:
            assert not said, f'the program printed:\n{said}'
        elif said:
            print('\n'.join('# ' + line for line in said.splitlines()))

    def end(self):
        """Ends it as the desktop would, and waits until it is gone."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(TIMEOUT)
            except subprocess.TimeoutExpired:
                self.process.kill()
                raise Failure('the program did not end') from None

    def wait_end(self):
        return wait(lambda: self.process.poll() is not None, 'the end of the program', hint=self.tree) \
            and self.process.returncode

    def said(self):
        self.output.seek(0)
        return self.output.read().decode(errors='replace').strip()

    def _find_app(self):
        if self.process.poll() is not None:
            raise Failure(f'the program ended with {self.process.returncode}:\n{self.said()}')
        desktop = Atspi.get_desktop(0)
        for app in children(desktop):
            if app.get_process_id() == self.process.pid and app.get_child_count() > 0:
                app.set_cache_mask(Atspi.Cache.NONE)
                return app
        return None

    # ---- what is there ----

    def windows(self):
        return list(children(self.app))

    def tree(self):
        """The accessible tree as text, for messages."""
        lines = []
        try:
            for accessible, depth in walk(self.app):
                shown = text(accessible)
                focused = ' <-- focus' if has(accessible, Atspi.StateType.FOCUSED) else ''
                lines.append(f"{'  ' * depth}{role(accessible)} “{name(accessible)}”"
                             f"{' = ' + repr(shown) if shown else ''}{focused}")
        except (GLib.Error, Failure) as error:
            lines.append(str(error))
        return '\n'.join(lines)

    def all(self, roles=None, named=None, within=None):
        """All accessibles of these roles whose name matches the pattern in whole."""
        found = []
        for accessible, _ in walk(within or self.app):
            try:
                if roles is not None and role(accessible) not in roles:
                    continue
                if named is not None and not re.fullmatch(named, name(accessible)):
                    continue
                found.append(accessible)
            except GLib.Error:
                continue
        return found

    def one(self, roles=None, named=None, within=None, timeout=TIMEOUT):
        """The first of them, waited for."""
        return wait(lambda: (self.all(roles, named, within) or [None])[0],
                    f'{roles or "anything"} named {named}', timeout, hint=self.tree)

    def focused(self):
        """What has the focus: whoever told last, if it is still so; else whoever says so when asked."""
        hear()
        try:
            if _focus is not None and has(_focus, Atspi.StateType.FOCUSED):
                return _focus
        except GLib.Error:
            pass
        for window in self.windows():
            for accessible, _ in walk(window):
                try:
                    if has(accessible, Atspi.StateType.FOCUSED) and role(accessible) not in ('frame', 'dialog'):
                        return accessible
                except GLib.Error:
                    continue
        return None

    def wait_focus(self, named, timeout=TIMEOUT):
        def look():
            accessible = self.focused()
            return accessible if accessible is not None and re.fullmatch(named, name(accessible)) else None
        return wait(look, f'the focus on {named}', timeout, hint=self.tree)

    def place(self):
        """Where the caret is: in what, how far, and what is selected. Nothing where the focus is on its way."""
        accessible = self.focused()
        if accessible is None:
            return None
        if accessible.get_text_iface() is None:
            return accessible, name(accessible)
        return accessible, name(accessible), caret(accessible), selection(accessible)

    # ---- what a hand does ----

    def focus_window(self):
        """Without a window manager nobody else gives the keyboard to a new window."""
        def newest():
            windows = xdotool('search', '--onlyvisible', '--pid', self.process.pid)[1].split()
            # The bus hears of a window that comes or goes before the screen shows it.
            if not windows or len(windows) != len(self.windows()):
                return None
            if xdotool('getwindowfocus', '-f')[1].strip() == windows[-1]:
                return windows[-1]
            xdotool('windowfocus', windows[-1])
            return None
        self.window = wait(newest, 'a window on the screen that has the keyboard', hint=self.said)

    def has_keyboard(self):
        """Whether keys come to the program's first window."""
        return xdotool('getwindowfocus', '-f')[1].strip() == self.first_window

    def key(self, *keys):
        xdotool('key', '--delay', 2, *keys)

    def step(self, *keys):
        """Presses keys that move the caret or the focus, and waits until they have."""
        before = wait(self.place, 'a focus', hint=self.tree)
        self.key(*keys)
        return wait(lambda: self.place() not in (before, None) and self.focused(), f'the caret elsewhere after {keys}',
                    hint=self.tree)

    def step_to(self, key, named, at_most=40):
        """Presses a key until the focus is there."""
        for _ in range(at_most):
            if re.fullmatch(named, name(self.step(key))):
                return self.wait_focus(named)
        raise Failure(f'{key} does not lead to {named}\n{self.tree()}')

    def open_window(self, keys):
        """Presses the key of another window, and gives it the keyboard."""
        count = len(self.windows())
        self.key(keys)
        wait(lambda: len(self.windows()) > count, f'the window of {keys}', hint=self.tree)
        self.focus_window()
        return self.windows()[-1]

    def wait_windows(self, count):
        """Waits until so many windows are left, and gives the newest the keyboard."""
        wait(lambda: len(self.windows()) == count, f'{count} windows', hint=self.tree)
        self.focus_window()

    def type(self, what):
        """Types ASCII; what a keyboard has no key for has to come another way."""
        assert what.isascii(), what
        if what:
            xdotool('type', '--delay', 1, '--', what)

    def write(self, what):
        """Types any text; what a keyboard has no key for is entered by its code."""
        for part in re.split(r'([^\x20-\x7e])', what):
            if not part or part.isascii():
                self.type(part)
            else:
                self.key('ctrl+shift+u')
                self.type(f'{ord(part):x}')
                self.key('Return')

    def click(self, accessible):
        """A click of the mouse in the middle of the widget, which gives it the focus."""
        x, y, width, height = box(accessible)
        xdotool('mousemove', '--window', self.window, x + width // 2, y + height // 2, 'click', 1)

    def name_file(self, count, path):
        """Names a file to open in the file chooser, which is there besides the windows that were there before.
        It looks at folders while a name is typed, and takes Return for the name only when it has."""
        wait(lambda: len(self.windows()) > count, 'the file chooser', hint=self.tree)
        self.focus_window()
        self.key('ctrl+l')
        wait(lambda: is_location(self.focused()), 'the entry of the file chooser', hint=self.tree)
        for _ in range(10):
            self.key('ctrl+a')
            self.type(str(path.resolve()))
            self.key('Return')
            end = time.monotonic() + 2
            while time.monotonic() < end:
                if not is_location(self.focused()):
                    return
        raise Failure('the file chooser takes no name')

    def press(self, roles, named, within=None):
        """Presses a button, or whatever has an action, as assistive technology would."""
        accessible = self.one(roles, named, within)
        action = accessible.get_action_iface()
        assert action is not None, f'{role(accessible)} “{name(accessible)}” has no action'
        Atspi.Action.do_action(action, 0)


def need(*programs):
    """Ends the test as skipped where something is missing."""
    for program in programs:
        if shutil.which(program) is None:
            print(f'1..0 # SKIP {program} is not installed')
            sys.exit(0)


class Folder:
    """A temporary folder, gone afterwards."""

    def __enter__(self):
        self.path = pathlib.Path(tempfile.mkdtemp())
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)
