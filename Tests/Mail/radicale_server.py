"""A CalDAV server of the tests' own."""

import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from base64 import b64encode


class Radicale:
    """Radicale on a free port, with a calendar of Helen's in a folder that goes with it."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory()
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            port = found.getsockname()[1]
        self._address = f"http://127.0.0.1:{port}/helen/calls/"
        options = {
            "--server-hosts": f"127.0.0.1:{port}",
            "--auth-type": "none",
            "--rights-type": "owner_only",
            "--storage-filesystem-folder": self._folder.name,
            "--logging-level": "critical",
        }
        arguments = [part for option in options.items() for part in option]
        self._process = subprocess.Popen([sys.executable, "-m", "radicale", "--config", "", *arguments])
        self._wait()
        made = self.ask("MKCALENDAR", "")
        assert made == 201, made

    def put(self, name, data):
        """The status that the server answers a calendar file with."""
        return self.ask("PUT", name, data, {"Content-Type": "text/calendar; charset=utf-8"})

    def get(self, name):
        with urllib.request.urlopen(self._request("GET", name), timeout=10) as answer:
            return answer.read()

    def ask(self, method, name, data=None, headers=None):
        try:
            with urllib.request.urlopen(self._request(method, name, data, headers), timeout=10) as answer:
                return answer.status
        except urllib.error.HTTPError as refused:
            with refused:
                return refused.code

    def close(self):
        self._process.terminate()
        self._process.wait(10)
        self._folder.cleanup()

    def _request(self, method, name, data=None, headers=None):
        login = b64encode(b"helen:helen").decode()
        headers = (headers or {}) | {"Authorization": f"Basic {login}"}
        return urllib.request.Request(self._address + name, data=data, headers=headers, method=method)

    def _wait(self):
        for _ in range(100):
            try:
                self.ask("OPTIONS", "")
                return
            except urllib.error.URLError:
                time.sleep(0.1)
        raise AssertionError("Radicale does not start")
