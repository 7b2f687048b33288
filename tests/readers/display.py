# SPDX-License-Identifier: EUPL-1.2
"""A braille display of 40 cells: BRLTTY without a console and without a device.

BRLTTY's driver for the program screen reads what the terminal shows from shared memory: here
a terminal emulator writes it there. Its virtual driver sends what the cells show over a
socket: here they are read."""
import ctypes
import os
import re
import select
import shutil
import signal
import socket
import subprocess
import time

CELLS = 40
MOST_ROWS, MOST_COLUMNS = 66, 132
HEAD = 4  # columns, rows, column and row of the cursor
KEY = 0xBACD072F  # of the shared memory; the same for all programs
IPC_CREAT, IPC_RMID = 0o1000, 0
PATIENCE = 8

try:
    import pyte
except ImportError:
    pyte = None


def plain(text):
    return text.encode("ascii", "replace").decode()


class Image:
    """The shared memory: the head, a byte for each character, a byte for each look."""

    def __init__(self):
        size = HEAD + MOST_ROWS * MOST_COLUMNS * 2
        self.system = ctypes.CDLL(None, use_errno=True)
        self.system.shmat.restype = ctypes.c_void_p
        self.system.shmat.argtypes = [ctypes.c_int, ctypes.c_void_p, ctypes.c_int]
        self.number = self.system.shmget(ctypes.c_int(KEY - (1 << 32)), size, IPC_CREAT | 0o700)
        if self.number < 0:
            raise OSError(ctypes.get_errno(), "shmget")
        self.address = self.system.shmat(self.number, None, 0)

    def show(self, screen):
        text = "".join(line.ljust(screen.columns)[:screen.columns] for line in screen.display)
        data = bytes([screen.columns, screen.lines, screen.cursor.x, screen.cursor.y])
        data += text.encode("ascii", "replace")
        data += bytes([7]) * (screen.columns * screen.lines)
        ctypes.memmove(self.address, data, len(data))

    def close(self):
        self.system.shmctl(self.number, IPC_RMID, None)


class Display:
    """Shows what a session shows."""

    @staticmethod
    def what_is_missing():
        if not shutil.which("brltty"):
            return "brltty is not installed"
        if not pyte:
            return "python3-pyte is not installed"
        return ""

    def __init__(self, session):
        self.folder = session.folder
        self.screen = pyte.Screen(session.columns, session.rows)
        self.stream = pyte.ByteStream(self.screen)
        self.image = Image()
        self.cells = ""
        session.listeners.append(self._draw)

    def _draw(self, data):
        self.stream.feed(data)
        self.image.show(self.screen)

    def __enter__(self):
        self.image.show(self.screen)
        path = os.path.join(self.folder, "display")
        server = socket.socket(socket.AF_UNIX)
        server.bind(path)
        server.listen(1)
        server.settimeout(PATIENCE)
        self.brltty = subprocess.Popen(
            ["brltty", "-n", "-e", "-q", "-f", "/dev/null", "-N", "-x", "sc", "-b", "vr",
             "-d", f"client:{path}", "-s", "no", "-P", os.path.join(self.folder, "pid")],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=dict(os.environ, LC_ALL="C.UTF-8"))
        self.line = server.accept()[0]
        self.line.sendall(f"cells {CELLS}\n".encode())
        server.close()
        return self

    def __exit__(self, *_):
        self.line.close()
        self.brltty.send_signal(signal.SIGTERM)
        try:
            self.brltty.wait(3)
        except subprocess.TimeoutExpired:
            self.brltty.kill()
            self.brltty.wait()
        self.image.close()

    def shown(self, wanted):
        """What the cells show: the wanted text as soon as it is there, or what is there after
        a while. The image has a byte for each character: other letters are question marks."""
        wanted = plain(wanted)
        deadline = time.monotonic() + PATIENCE
        while wanted not in self.cells and time.monotonic() < deadline:
            if not select.select([self.line], [], [], 0.2)[0]:
                continue
            said = self.line.recv(65536).decode("utf-8", "replace")
            for cells in re.findall(r'^Visual "(.*)"', said, re.M):
                self.cells = cells.replace('\\"', '"')
        return self.cells
