# SPDX-License-Identifier: GPL-3.0-or-later
"""As much of a window manager as a test needs: it grants windows the full screen when they ask for it.

What a program asks for is an event at the root window, and what it is granted a property of its own
window; neither is seen by the tools that the other tests drive it with, so this speaks to Xlib itself.
"""
import ctypes
import ctypes.util

CLIENT_MESSAGE = 33
SUBSTRUCTURE_NOTIFY = 1 << 19
REMOVE, ADD, TOGGLE = range(3)
ATOM = 4


class ClientMessage(ctypes.Structure):
    _fields_ = [('type', ctypes.c_int), ('serial', ctypes.c_ulong), ('send_event', ctypes.c_int),
                ('display', ctypes.c_void_p), ('window', ctypes.c_ulong), ('message_type', ctypes.c_ulong),
                ('format', ctypes.c_int), ('data', ctypes.c_long * 5)]


class Event(ctypes.Union):
    _fields_ = [('type', ctypes.c_int), ('client', ClientMessage), ('room', ctypes.c_long * 24)]


class WindowManager:
    def __enter__(self):
        self.x = ctypes.CDLL(ctypes.util.find_library('X11') or 'libX11.so.6')
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XInternAtom.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))
        assert self.display, 'no display'
        self.state = self.atom(b'_NET_WM_STATE')
        self.full_screen = self.atom(b'_NET_WM_STATE_FULLSCREEN')
        self.windows = set()
        self.x.XSelectInput(self.display, ctypes.c_ulong(self.x.XDefaultRootWindow(self.display)),
                            ctypes.c_long(SUBSTRUCTURE_NOTIFY))
        self.x.XSync(self.display, 0)
        return self

    def __exit__(self, *_):
        self.x.XCloseDisplay(self.display)

    def atom(self, name):
        return self.x.XInternAtom(self.display, name, 0)

    def is_full_screen(self, window):
        """Grants what was asked for meanwhile, and says what holds for that window."""
        event = Event()
        while self.x.XPending(self.display) > 0:
            self.x.XNextEvent(self.display, ctypes.byref(event))
            message = event.client
            if event.type == CLIENT_MESSAGE and message.message_type == self.state \
                    and self.full_screen in (message.data[1], message.data[2]):
                self.grant(message.window, message.data[0])
        return int(window) in self.windows

    def grant(self, window, wish):
        if wish == REMOVE or (wish == TOGGLE and window in self.windows):
            self.windows.discard(window)
        else:
            self.windows.add(window)
        states = (ctypes.c_ulong * 1)(self.full_screen)
        self.x.XChangeProperty(self.display, ctypes.c_ulong(window), ctypes.c_ulong(self.state), ctypes.c_ulong(ATOM),
                               32, 0, states, int(window in self.windows))
        self.x.XSync(self.display, 0)
