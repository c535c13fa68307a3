"""How the server under test is started and stopped, with small programs in its place."""

import stat
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from demo import Demo

READY = """import http.server, signal, sys
class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == '/health/ready' else 404)
        self.end_headers()
    def log_message(self, *_): pass
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
http.server.HTTPServer(('127.0.0.1', int(sys.argv[3])), Site).serve_forever()
"""


@contextmanager
def program(text):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vouchsafe"
        path.write_text(f"#!{sys.executable}\n{text}")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        yield path


def refusal(text, **how):
    """What `start` says of a program that does not come up."""
    with program(text) as path:
        demo = Demo(path, **how)
        try:
            demo.start()
        except RuntimeError as refused:
            return str(refused)
        finally:
            demo.stop()
    raise AssertionError("it started")


def test_is_waited_for_and_stopped(_):
    with program(READY) as path:
        demo = Demo(path).start()
        process = demo._process
        demo.stop()
    if process.returncode != 0:
        raise AssertionError(f"ended with {process.returncode}")


def test_that_ends_at_once_says_why(_):
    said = refusal("import sys; sys.exit('the folder is in use')")
    if "ended with 1" not in said or "the folder is in use" not in said:
        raise AssertionError(said)


def test_that_never_gets_ready_is_given_up(_):
    said = refusal("import time; print('still thinking', flush=True); time.sleep(60)", ready_within=1)
    if "not ready within 1 s" not in said or "still thinking" not in said:
        raise AssertionError(said)
