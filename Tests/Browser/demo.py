"""The server under test: the built `vouchsafe demo`, or another command of it, on a port of its own and with data of its
own unless a folder is given."""

import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Demo:
    """Runs from `start` to `stop`; says what the server printed when it does not come up."""

    def __init__(self, program=None, ready_within=300, command=None, data=None, port=None, settings=None):
        self.program = Path(program or os.environ.get("VOUCHSAFE", ROOT / ".build/debug/vouchsafe"))
        self.ready_within = ready_within
        self.port = port or free_port()
        self._command = command or ["demo", "--port", str(self.port)]
        self._data = data
        self._settings = settings or {}
        self.address = f"http://127.0.0.1:{self.port}"
        self._process = None

    def start(self):
        self._folder = tempfile.TemporaryDirectory(prefix="vouchsafe-browser-")
        self._log = open(Path(self._folder.name) / "server.log", "w+b")
        self._process = subprocess.Popen(
            [str(self.program), *self._command],
            env={**os.environ, "VOUCHSAFE_DATA": str(self._data or Path(self._folder.name) / "data"), **self._settings},
            stdin=subprocess.DEVNULL, stdout=self._log, stderr=subprocess.STDOUT)
        until = time.monotonic() + self.ready_within
        while time.monotonic() < until:
            if self._process.poll() is not None:
                raise RuntimeError(f"the demo ended with {self._process.returncode}:\n{self.printed()}")
            if self._is_ready():
                return self
            time.sleep(0.1)
        printed = self.printed()
        self.stop()
        raise RuntimeError(f"the demo was not ready within {self.ready_within} s:\n{printed}")

    def stop(self):
        """Ends the server as systemd would; a server that does not stop in time is a failure."""
        if self._process is None:
            return
        process, self._process = self._process, None
        try:
            if process.poll() is None:
                process.terminate()
                process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise RuntimeError("the demo did not stop within 20 s of SIGTERM") from None
        finally:
            self._log.close()
            self._folder.cleanup()

    def printed(self, most=4000):
        """The end of what the server wrote."""
        self._log.flush()
        return Path(self._log.name).read_text(errors="replace")[-most:]

    def _is_ready(self):
        try:
            with urllib.request.urlopen(self.address + "/health/ready", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
