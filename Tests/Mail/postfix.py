"""Debian's Postfix on a port of this machine, with its settings, queue and mailboxes in a folder of its own."""

import os
import pwd
import shutil
import socket
import subprocess
import time
from contextlib import closing
from email import message_from_bytes, policy

from mail_server import free_port

PROGRAM = shutil.which("postfix") or "/usr/sbin/postfix"
DAEMONS = "/usr/lib/postfix/sbin"


def why_not():
    """What is missing to run it; None when nothing is."""
    if not os.path.exists(PROGRAM) or not os.path.isdir(DAEMONS):
        return "Postfix is not installed"
    if os.geteuid() != 0:
        return "Postfix starts only as root"
    return None


SERVICES = """\
{port}    inet  n - n - - smtpd
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
proxymap  unix  - - n - - proxymap
error     unix  - - n - - error
retry     unix  - - n - - error
virtual   unix  - n n - - virtual
anvil     unix  - - n - 1 anvil
postlog   unix-dgram n - n - 1 postlogd
tlsmgr    unix  - - n 1000? 1 tlsmgr
"""


class Postfix:
    """`with Postfix(folder, certificate, recipients) as server:`."""

    def __init__(self, folder, certificate, recipients, **settings):
        self._folder, self._recipients = folder, recipients
        self._certificate, self._settings = certificate, settings
        self.port = free_port()

    def __enter__(self):
        # Its own account has to come through to what is its.
        self._folder.chmod(0o755)
        settings = self._folder / "conf"
        for name in ["conf", "queue", "data", "mail"]:
            (self._folder / name).mkdir()
        owner = pwd.getpwnam("postfix")
        for name in ["data", "mail"]:
            os.chown(self._folder / name, owner.pw_uid, owner.pw_gid)
        settings.joinpath("main.cf").write_text(self._main(owner))
        settings.joinpath("master.cf").write_text(SERVICES.format(port=f"127.0.0.1:{self.port}"))
        self._postfix("start")
        self._wait()
        return self

    def __exit__(self, *failure):
        self._postfix("stop")

    def _main(self, owner):
        chain, key = self._certificate
        boxes = ", ".join(f"{{ {name} = {name}/ }}" for name in self._recipients)
        settings = {
            "compatibility_level": "3.6",
            "queue_directory": self._folder / "queue",
            "data_directory": self._folder / "data",
            "daemon_directory": DAEMONS,
            "maillog_file": self._folder / "log",
            "maillog_file_prefixes": self._folder,
            "inet_interfaces": "127.0.0.1",
            "inet_protocols": "ipv4",
            "myhostname": "mx.example",
            "mydestination": "",
            "virtual_mailbox_domains": ", ".join({name.split("@")[1] for name in self._recipients}),
            "virtual_mailbox_base": self._folder / "mail",
            "virtual_mailbox_maps": f"inline:{{ {boxes} }}",
            "virtual_minimum_uid": 1,
            "virtual_uid_maps": f"static:{owner.pw_uid}",
            "virtual_gid_maps": f"static:{owner.pw_gid}",
            "mynetworks": "",
            "smtpd_relay_restrictions": "reject_unauth_destination",
            "smtpd_tls_cert_file": chain,
            "smtpd_tls_key_file": key,
            "smtpd_tls_security_level": "encrypt",
        } | self._settings
        return "".join(f"{name} = {value}\n" for name, value in settings.items())

    def mails(self, recipient):
        """What lies in a mailbox, once nothing is on its way any more."""
        deadline = time.monotonic() + 20
        while self._is_busy():
            if time.monotonic() > deadline:
                raise AssertionError("Postfix still has mail on its way: " + self.log())
            time.sleep(0.05)
        box = self._folder / "mail" / recipient / "new"
        files = sorted(box.iterdir()) if box.exists() else []
        return [message_from_bytes(file.read_bytes(), policy=policy.default) for file in files]

    def log(self):
        file = self._folder / "log"
        return file.read_text() if file.exists() else ""

    def _is_busy(self):
        queues = ["incoming", "active", "maildrop"]
        return any(
            path.is_file() for name in queues for path in (self._folder / "queue" / name).rglob("*")
        )

    def _postfix(self, command):
        subprocess.run(
            [PROGRAM, "-c", self._folder / "conf", command],
            check=True,
            timeout=60,
            stdin=subprocess.DEVNULL,
            capture_output=True,
        )

    def _wait(self):
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            with closing(socket.socket()) as client:
                if client.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError("Postfix does not listen: " + self.log())
