"""The server killed again and again while the clock brings mail and mail leaves: nothing is lost, nothing is two things."""

import collections
import email
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest
from contextlib import closing
from pathlib import Path

from mail_server import MailServer, Recorder, free_port

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/debug/vouchsafe"
TENANTS = ["acme", "carewell"]
KILLS = 50
LETTERS = 200


class AServerThatIsKilled(unittest.TestCase):
    """The demo's two programs, each with letters that wait and with every open step overdue at once."""

    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="vouchsafe-kills-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.data = cls.folder / "data"
        cls.seed()
        cls.expected = {slug: cls.prepare(slug) for slug in TENANTS}
        cls.write(LETTERS)

    @classmethod
    def seed(cls):
        demo = cls.start("demo")
        try:
            demo.wait_for("Vouchsafe")
        finally:
            demo.kill()

    @classmethod
    def write(cls, letters):
        """Puts letters into each outbox, as a request would: with the tenant on the wake list."""
        now = int(time.time())
        for slug in TENANTS:
            with closing(sqlite3.connect(cls.data / f"tenants/{slug}.sqlite")) as tenant, tenant:
                tenant.executemany(
                    "INSERT INTO outbox (created_at, to_addresses, to_name, from_name, subject, text, html)"
                    " VALUES (?, ?, 'Marta', 'Acme', 'A letter', 'Dear Marta,', '<p>Dear Marta,</p>')",
                    [(now, f"marta{number}@{slug}.example") for number in range(letters)],
                )
        with closing(sqlite3.connect(cls.data / "control.sqlite")) as control, control:
            control.executemany(
                "INSERT INTO wake (slug, due_at, turn) VALUES (?, 0, 1)"
                " ON CONFLICT (slug) DO UPDATE SET due_at = 0, turn = turn + 1",
                [[slug] for slug in TENANTS],
            )

    @classmethod
    def prepare(cls, slug):
        """Lets every step that runs be overdue. Says on how many requests."""
        now = int(time.time())
        with closing(sqlite3.connect(cls.data / f"tenants/{slug}.sqlite")) as tenant, tenant:
            tenant.execute("UPDATE outbox SET state = 'written', answer = 'before'")
            tenant.execute("UPDATE step_clock SET due_at = ? WHERE ended_at IS NULL AND step <> 'call'", [now - 60])
            tenant.execute("UPDATE request SET attend_at = 1 WHERE stage NOT IN ('draft', 'ended')")
            tenant.execute("DELETE FROM notice WHERE kind = 'stepEscalation'")
            [[requests]] = tenant.execute(
                "SELECT count(DISTINCT request_id) FROM step_clock JOIN request ON request.id = step_clock.request_id"
                " WHERE step_clock.ended_at IS NULL AND step_clock.step <> 'call'"
                " AND request.stage NOT IN ('draft', 'ended') AND NOT EXISTS"
                " (SELECT 1 FROM clock_pause WHERE request_id = request.id AND resumed_at IS NULL)"
            ).fetchall()
            return requests

    @classmethod
    def start(cls, command, **settings):
        return Server(command, cls.data, cls.folder / "log", settings)

    def test_loses_no_letter_and_makes_none_two(self):
        chance = random.Random(7)
        recorder = Recorder(pause=0.01)
        with MailServer(recorder) as mail_server:
            settings = {
                "VOUCHSAFE_SMTP_HOST": "127.0.0.1",
                "VOUCHSAFE_SMTP_PORT": str(mail_server.port),
                "VOUCHSAFE_SMTP_SECURITY": "none",
                "VOUCHSAFE_MAIL_FROM": "references@refs.example.com",
            }
            grew = 0
            for _ in range(KILLS):
                self.write(12)
                before = len(recorder.mails)
                server = self.start("serve", **settings)
                time.sleep(chance.uniform(0.1, 0.6))
                server.kill()
                grew += len(recorder.mails) > before
            self.assertGreater(grew, KILLS / 3, "mail has to flow while the server is killed")
            self.write(12)
            waited = self.waiting()
            server = self.start("serve", **settings)
            deadline = time.monotonic() + 60
            while self.waiting() and time.monotonic() < deadline:
                time.sleep(0.2)
            server.stop()
            self.assertGreater(waited, 0, "and some was left for the last")
        self.judge(recorder.mails)

    def judge(self, envelopes):
        arrived = collections.defaultdict(list)
        for envelope in envelopes:
            identity = email.message_from_bytes(envelope.original_content)["Message-ID"]
            arrived[identity].append((envelope.original_content, *envelope.rcpt_tos))
        for identity, mails in arrived.items():
            self.assertEqual(len(set(mails)), 1, f"{identity} is one mail, however often it came")
        sent = {}
        for slug in TENANTS:
            for row in self.rows(slug, "SELECT * FROM outbox WHERE answer <> 'before'"):
                with self.subTest(slug, letter=row["id"]):
                    self.assertEqual(row["state"], "sent")
                    self.assertIsNone(row["sending_at"])
                identity = f"<{slug}-{row['id']}-{row['created_at']}@refs.example.com>"
                sent[identity] = row
        self.assertEqual(set(arrived), set(sent), "none lost, and none that nobody wrote")
        # Taken by the mail server, and the kill came before that was written down: such a mail comes again as the same mail,
        # its record says so, and no kill brings more than the one that each program had on its way.
        twice = {identity for identity, mails in arrived.items() if len(mails) > 1}
        for identity in twice:
            self.assertIn("stopped while it was being sent", sent[identity]["answer"], identity)
        self.assertLessEqual(len(envelopes) - len(arrived), KILLS * len(TENANTS))
        print(f"{KILLS} kills, {len(arrived)} mails, {len(twice)} of them came again", flush=True)
        for slug in TENANTS:
            escalations = self.rows(slug, "SELECT DISTINCT request_id FROM notice WHERE kind = 'stepEscalation'")
            self.assertEqual(len(escalations), self.expected[slug], "word of each overdue request")
            doubles = self.rows(
                slug,
                "SELECT subject FROM outbox WHERE by_clock = 1 AND state = 'sent'"
                " GROUP BY to_addresses, subject, request_id HAVING count(*) > 1",
            )
            self.assertEqual([row["subject"] for row in doubles], [])
        self.assertGreater(len(sent), 2 * LETTERS + 10)

    def waiting(self):
        return sum(
            row["letters"]
            for slug in TENANTS
            for row in self.rows(slug, "SELECT count(*) AS letters FROM outbox WHERE state = 'waiting'")
        )

    def rows(self, slug, statement):
        with closing(sqlite3.connect(self.data / f"tenants/{slug}.sqlite", timeout=10)) as tenant:
            tenant.row_factory = sqlite3.Row
            # A reader that checkpoints beside a server is what the server forbids.
            tenant.execute("PRAGMA wal_autocheckpoint = 0")
            return tenant.execute(statement).fetchall()


class Server:
    def __init__(self, command, data, log, settings):
        self._log = log
        self._said = open(log, "wb")
        self._process = subprocess.Popen(
            [PROGRAM, command, "--port", str(free_port()), "--data", data],
            env={"PATH": os.environ["PATH"], "VOUCHSAFE_PUBLIC": str(ROOT / "Public")} | settings,
            stdin=subprocess.DEVNULL,
            stdout=self._said,
            stderr=subprocess.STDOUT,
        )

    def wait_for(self, words, patience=120):
        deadline = time.monotonic() + patience
        while words not in self._log.read_text():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(self._log.read_text())
            time.sleep(0.05)

    def kill(self):
        self._end(signal.SIGKILL)

    def stop(self):
        self._end(signal.SIGTERM)

    def _end(self, how):
        self._process.send_signal(how)
        self._process.wait(30)
        self._said.close()


if __name__ == "__main__":
    unittest.main()
