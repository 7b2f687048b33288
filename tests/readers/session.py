# SPDX-License-Identifier: EUPL-1.2
"""The program in a terminal of its own, with or without a screen reader around it."""
import fcntl
import os
import pty
import re
import select
import shlex
import shutil
import signal
import struct
import tempfile
import termios
import time

QUIET = 0.6  # seconds without output or speech: the reader has finished
PATIENCE = 10
FENRIR_SETTINGS = "/etc/fenrirscreenreader/settings/settings.conf"


def _script(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    os.chmod(path, 0o755)
    return path


class Session:
    """Presses keys and collects what was spoken; without a reader, the bytes alone."""

    def __init__(self, command, reader, rows=24, columns=80):
        self.folder = tempfile.mkdtemp(prefix="readers-")
        self.log = os.path.join(self.folder, "spoken")
        self.reader = reader
        self.rows, self.columns = rows, columns
        self.listeners = []  # functions that get the bytes as they come
        open(self.log, "w", encoding="utf-8").close()
        self.heard = 0
        self.process, self.line = pty.fork()
        if self.process == 0:
            self._become(command)
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self.line, termios.TIOCSWINSZ, size)
        self.is_started = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            os.kill(self.process, signal.SIGHUP)
            os.close(self.line)
            deadline = time.monotonic() + 2
            while os.waitpid(self.process, os.WNOHANG)[0] == 0:
                if time.monotonic() > deadline:
                    os.kill(self.process, signal.SIGKILL)
                time.sleep(0.02)
        except (ChildProcessError, ProcessLookupError, OSError):
            pass
        shutil.rmtree(self.folder, ignore_errors=True)

    # ---- in the child -----------------------------------------------------------

    def _become(self, command):
        """Becomes the program, or the reader that starts it."""
        os.environ.update(TERM="linux", LC_ALL="C.UTF-8", LANG="C.UTF-8", HOME=self.folder)
        os.environ.pop("STEUERRAD_MODE", None)
        # the size is set by the parent; who is early asks until it is there
        while struct.unpack("HHHH", fcntl.ioctl(0, termios.TIOCGWINSZ, b"\0" * 8))[0] == 0:
            time.sleep(0.01)
        argv = {"fenrir": self._fenrir, "yasr": self._yasr}.get(self.reader, lambda c: c)(command)
        os.execvp(argv[0], argv)

    def _shell(self, command):
        """A program without arguments, as readers want it."""
        return _script(self.folder, "shell", f"#!/bin/sh\nexec {shlex.join(command)}\n")

    def _fenrir(self, command):
        """Its generic driver starts a program for each utterance: ours writes it down. The
        shell of its own terminal is the program."""
        say = _script(self.folder, "say", f'#!/bin/sh\nprintf "%s\\n" "$1" | tr "\\n" " " >>{self.log}\n'
                      f'echo >>{self.log}\n')
        options = {
            "speech#driver": "genericDriver",
            "speech#genericSpeechCommand": f"{say} fenrirText",
            "speech#language": "de",
            "sound#enabled": "False",
            "general#shell": self._shell(command),
            "general#punctuationLevel": "some",
            "remote#enableCommandRemote": "False",
            "remote#enableSettingsRemote": "False",
        }
        joined = ";".join(f"{name}={value}" for name, value in options.items())
        return ["fenrir", "-e", "-s", FENRIR_SETTINGS, "-o", joined]

    def _yasr(self, command):
        """It speaks to a server of Emacspeak: ours writes down what it is told."""
        server = _script(self.folder, "server", f"#!/bin/sh\nexec cat >>{self.log}\n")
        return ["yasr", "-s", "emacspeak server", "-p", f"|{server}", self._shell(command)]

    # ---- keys and what follows ----------------------------------------------------

    def _spoken_since(self):
        with open(self.log, encoding="utf-8", errors="replace") as file:
            file.seek(self.heard)
            text = file.read()
            self.heard = file.tell()
        if self.reader == "yasr":
            # q {text} queues, l {c} says a letter; braces enclose what is said
            return re.findall(r"(?:^|\n)\s*(?:q|l|tts_say)\s*\{(.*?)\}", text, re.S)
        return [line for line in text.split("\n") if line.strip()]

    def _take(self, seconds):
        """Takes what comes within that time; False if nothing did."""
        if not select.select([self.line], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.line, 65536)
        except OSError:
            return False
        for listener in self.listeners:
            listener(data)
        return bool(data)

    def settle(self):
        """Waits until terminal and voice have been quiet for a while."""
        begin = last = time.monotonic()
        size = -1
        while time.monotonic() - last < QUIET and time.monotonic() - begin < PATIENCE:
            came = self._take(0.05)
            now = os.path.getsize(self.log)
            if came or now != size:
                last = time.monotonic()
            size = now
        return self._spoken_since()

    def start(self):
        """Waits for the first page; readers need a while until they listen."""
        if not self.is_started:
            self.is_started = True
            if self.reader:
                time.sleep(1)
            self.settle()

    def press(self, key):
        """Presses a key; what was spoken for it."""
        self.start()
        os.write(self.line, key)
        return self.settle()
