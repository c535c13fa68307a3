"""Asks the parts that have no command, through the program that is built for it."""

import base64
import json
import subprocess
from pathlib import Path

PROGRAM = Path(__file__).resolve().parents[2] / ".build/debug/probe"


class Probe:
    """A running probe: a question a line, an answer a line."""

    def __init__(self):
        self._process = subprocess.Popen(
            [PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def ask(self, **question):
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def calendar(self, events, feed=None):
        answer = self.ask(calendar={"events": events, "feed": feed})
        return base64.b64decode(answer["file"])

    def holidays(self, text):
        return self.ask(holidays=base64.b64encode(text.encode()).decode())

    def deliver(self, message, recipients, **rest):
        if isinstance(message, str):
            message = message.encode()
        question = {
            "host": "localhost",
            "security": "none",
            "sender": "references@acme.example",
            "recipients": recipients,
            "message": base64.b64encode(message).decode(),
            "patience": 10,
        }
        return self.ask(delivery=question | rest)

    def close(self):
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()
