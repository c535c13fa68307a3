"""aiosmtpd as a mail server that keeps what it got, and misbehaves as it is told."""

import asyncio
import logging
import socket
import ssl
from contextlib import closing

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult


# It reports every handshake that fails, as many here are meant to.
logging.getLogger("mail").setLevel(logging.CRITICAL + 1)


def free_port():
    with closing(socket.socket()) as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def tls(files):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*map(str, files))
    return context


class Recorder:
    """Takes mails, or answers as `answers` says: what to say to a recipient, or, under None, to a mail.

    An answer may be a list: one for each time it is asked, then yes."""

    def __init__(self, answers=None, pause=0):
        self.mails, self.sign_ins = [], []
        self._answers, self._pause = dict(answers or {}), pause

    async def handle_RCPT(self, server, session, envelope, address, options):
        await asyncio.sleep(self._pause)
        answer = self._answer(address) or "250 2.1.5 Ok"
        if answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server, session, envelope):
        answer = self._answer(None)
        if answer and not answer.startswith("2"):
            return answer
        self.mails.append(envelope)
        return answer or "250 2.0.0 Kept"

    def sign_in(self, server, session, envelope, mechanism, data):
        self.sign_ins.append((mechanism, data.login.decode(), data.password.decode()))
        return AuthResult(success=data.password == b"correct horse", handled=False)

    def _answer(self, asked):
        answer = self._answers.get(asked)
        if isinstance(answer, list):
            return answer.pop(0) if answer else None
        return answer


class Dropping(SMTP):
    """Hangs up after a part of the mail, or after the whole of it and before the answer."""

    after_all = False

    async def smtp_DATA(self, arg):
        await self.push("354 Go ahead")
        if self.after_all:
            while (await self._reader.readline()) != b".\r\n":
                pass
        else:
            await self._reader.readexactly(200_000)
        self.transport.close()


class DroppingAfterAll(Dropping):
    after_all = True


class MailServer:
    """A running server: `with MailServer(Recorder(), …) as server:`."""

    def __init__(self, recorder, kind=SMTP, implicit_tls=None, **settings):
        if settings.pop("signs_in", False):
            settings |= {"authenticator": recorder.sign_in, "auth_required": True}
        self.recorder = recorder
        self.port = free_port()
        self._controller = _Controller(kind, recorder, self.port, implicit_tls, settings)

    def __enter__(self):
        self._controller.start()
        return self

    def __exit__(self, *failure):
        self._controller.stop()


class _Controller(Controller):
    def __init__(self, kind, recorder, port, implicit_tls, settings):
        self._kind, self._settings = kind, {"ident": "mx", "loop": None} | settings
        super().__init__(recorder, hostname="127.0.0.1", port=port, ssl_context=implicit_tls)

    def factory(self):
        return self._kind(self.handler, **(self._settings | {"loop": self.loop}))

    def _trigger_server(self):
        """It listens when `start` says so; aiosmtpd would say hello to it first, and not in TLS."""
        with closing(socket.create_connection((self.hostname, self.port), 5)) as probe:
            if self.ssl_context is None:
                probe.recv(1024)
