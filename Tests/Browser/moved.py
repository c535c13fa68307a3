"""A server with a real mail server behind it and a clock that the test moves: the demo's data, served as a company would."""

import email
import email.policy
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

from demo import ROOT, Demo, free_port

sys.path.insert(0, str(ROOT / "Tests/Mail"))

from mail_server import MailServer, Recorder  # noqa: E402


class MovedServer:
    """`with MovedServer() as server:`; `server.address` is where it answers."""

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="vouchsafe-moved-")
        folder = Path(self._folder.name)
        self._clock = folder / "clock"
        self._clock.write_text("0")
        library = folder / "moved_clock.so"
        subprocess.run(
            [compiler(), "-shared", "-fPIC", "-Werror", "-o", library, ROOT / "Tests/Browser/moved_clock.c"], check=True)
        self._recorder = Recorder()
        self._taken = 0
        self._mail_server = MailServer(self._recorder).__enter__()
        port = free_port()
        self.data = self._data(folder)
        self.address = f"http://127.0.0.1:{port}"
        self._demo = Demo(command=["serve", "--port", str(port)], data=self.data, port=port, settings={
            "LD_PRELOAD": str(library), "MOVED_CLOCK": str(self._clock),
            "VOUCHSAFE_PUBLIC": str(ROOT / "Public"),
            "VOUCHSAFE_SMTP_HOST": "127.0.0.1", "VOUCHSAFE_SMTP_PORT": str(self._mail_server.port),
            "VOUCHSAFE_SMTP_SECURITY": "none", "VOUCHSAFE_MAIL_FROM": "references@refs.example.com",
        }).start()
        return self

    def __exit__(self, *failure):
        try:
            self._demo.stop()
        finally:
            self._mail_server.__exit__(*failure)
            self._folder.cleanup()

    @property
    def now(self):
        return datetime.fromtimestamp(time.time() + int(self._clock.read_text()), timezone.utc)

    def be_at(self, moment):
        """Moves the clock on, never back."""
        ahead = int(moment.timestamp() - time.time())
        if ahead < int(self._clock.read_text()):
            raise AssertionError(f"{moment} has passed")
        # Written whole or not at all: the server may read it at any moment.
        fresh = self._clock.with_suffix(".new")
        fresh.write_text(str(ahead))
        fresh.replace(self._clock)

    def mail(self, to, about, within=30, having=""):
        """The next mail to that address with those words in its subject, and those in its text; a failure when none
        comes."""
        until = time.monotonic() + within
        while time.monotonic() < until:
            for place, envelope in enumerate(self._recorder.mails):
                if envelope is None or to not in envelope.rcpt_tos:
                    continue
                message = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
                letter = Letter(message, self.address)
                if about.lower() in message["Subject"].lower() and having in letter.text:
                    self._recorder.mails[place] = None
                    return letter
            time.sleep(0.1)
        raise AssertionError(f"no mail to {to} about “{about}”; there are {self.waiting()}")

    def waiting(self):
        """To whom and about what there is mail that no test has asked for."""
        letters = [email.message_from_bytes(envelope.original_content, policy=email.policy.default)
                   for envelope in self._recorder.mails if envelope is not None]
        return [(letter["To"], letter["Subject"]) for letter in letters]

    def sign_in(self, visitor, tenant, mail):
        """By the link that is mailed, as everybody does without a password."""
        visitor.open(f"/{tenant}/sign-in")
        visitor.page.get_by_label("Mail address").first.fill(mail)
        visitor.page.get_by_role("button", name="link").first.click()
        visitor.page.wait_for_load_state()
        visitor.page.goto(self.mail(mail, "sign in").links[0])
        visitor.page.get_by_role("main").get_by_role("button").first.click()
        visitor.page.wait_for_load_state()
        return visitor

    def _data(self, folder):
        """The demo's, with every letter of its year gone already."""
        data = folder / "data"
        demo = Demo(data=data)
        demo.start().stop()
        return data


def compiler():
    """The C compiler that comes with Swift, or the system's."""
    beside = Path(os.path.realpath(shutil.which("swift") or "swift")).parent / "clang"
    found = shutil.which("clang") or (str(beside) if beside.exists() else shutil.which("cc"))
    if not found:
        raise RuntimeError("no C compiler: clang should be beside swift")
    return found


class Letter:
    def __init__(self, message, address):
        self.message = message
        self.text = message.get_body(("plain",)).get_content()
        self.html = message.get_body(("html",)).get_content()
        self.links = re.findall(re.escape(address) + r"\S*", self.text)

    @property
    def calendar(self):
        """The invitation in it, as text."""
        parts = [part for part in self.message.walk() if part.get_content_type() == "text/calendar"]
        if not parts:
            raise AssertionError(f"no invitation in {self.message['Subject']}")
        return parts[0].get_content()
