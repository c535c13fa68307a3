"""The SMTP client against Postfix, which unlike aiosmtpd takes several commands at once."""

import tempfile
import unittest
from pathlib import Path

import postfix
from certificates import Authority
from probe import Probe

HELEN, TOMAS, PRIYA = "helen@northwind.example", "tomas@fabrikam.example", "priya@contoso.example"
MAIL = "From: references@acme.example\r\nSubject: {}\r\n\r\nDear Helen,\r\n.\r\n..two\r\nSch\u00f6ne Gr\u00fc\u00dfe\r\n"


@unittest.skipIf(postfix.why_not(), postfix.why_not())
class AMailToPostfix(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="vouchsafe-postfix-")
        cls.addClassCleanup(folder.cleanup)
        path = Path(folder.name)
        cls.authority = Authority(path, "ours")
        cls.stranger = Authority(path, "strangers")
        cls.server = postfix.Postfix(
            path,
            cls.authority.server("localhost"),
            [HELEN, TOMAS, "jörg@contoso.example"],
            message_size_limit=20_000,
            smtpd_recipient_restrictions="check_recipient_access "
            "inline:{ { later@fabrikam.example = 451 4.7.1 Greylisted } }",
        )
        cls.enterClassContext(cls.server)
        cls.probe = Probe()
        cls.addClassCleanup(cls.probe.close)

    def deliver(self, subject, recipients, message=MAIL, authority=None, **rest):
        settings = {"security": "starttls", "authorities": str((authority or self.authority).file)} | rest
        answer = self.probe.deliver(message.format(subject), recipients, port=self.server.port, **settings)
        self.assertNotIn("refused", answer)
        return [(verdict["verdict"], verdict["words"]) for verdict in answer["verdicts"]]

    def arrived(self, recipient, subject):
        return [mail for mail in self.server.mails(recipient) if mail["Subject"] == subject]

    def test_arrives_whole(self):
        [(verdict, words)] = self.deliver("whole", [HELEN])
        self.assertEqual(verdict, "accepted")
        self.assertRegex(words, "^250 2.0.0 Ok: queued as ")
        [mail] = self.arrived(HELEN, "whole")
        self.assertEqual(mail["Return-Path"], "<references@acme.example>")
        body = mail.get_payload(decode=True).decode()
        self.assertEqual(body.splitlines(), ["Dear Helen,", ".", "..two", "Schöne Grüße"])

    def test_may_be_for_an_address_beyond_ascii(self):
        [(verdict, _)] = self.deliver("umlaut", ["jörg@contoso.example"])
        self.assertEqual(verdict, "accepted")
        self.assertEqual(len(self.arrived("jörg@contoso.example", "umlaut")), 1)

    def test_reaches_two_of_four_when_one_is_unknown_and_one_is_asked_for_later(self):
        recipients = [HELEN, "nobody@northwind.example", TOMAS, "later@fabrikam.example"]
        verdicts = self.deliver("several", recipients)
        self.assertEqual(
            [verdict for verdict, _ in verdicts], ["accepted", "permanent", "accepted", "temporary"]
        )
        self.assertRegex(verdicts[1][1], "^550 5.1.1 .*unknown")
        self.assertRegex(verdicts[3][1], "^451 4.7.1 .*Greylisted")
        for recipient in [HELEN, TOMAS]:
            self.assertEqual(len(self.arrived(recipient, "several")), 1)

    def test_follows_others_on_one_connection(self):
        [(verdict, _)] = self.deliver("often", [HELEN], times=4)
        self.assertEqual(verdict, "accepted")
        self.assertEqual(len(self.arrived(HELEN, "often")), 4)
        # The second hello of each connection is the one in TLS.
        self.assertIn("ehlo=2 starttls=1 mail=4 rcpt=4 data=4 quit=1", self.server.log())

    def test_that_is_too_large_is_not_sent(self):
        [(verdict, words)] = self.deliver("large", [HELEN], MAIL + "x\r\n" * 20_000)
        self.assertEqual(verdict, "permanent")
        self.assertIn("no more than 20000", words)
        self.assertEqual(self.arrived(HELEN, "large"), [])

    def test_is_kept_when_nobody_we_trust_vouches_for_it(self):
        [(verdict, words)] = self.deliver("untrusted", [HELEN], authority=self.stranger)
        self.assertEqual(verdict, "temporary")
        self.assertIn("nobody we trust", words)
        self.assertEqual(self.arrived(HELEN, "untrusted"), [])

    def test_in_the_clear_is_refused_by_a_server_that_wants_tls(self):
        [(verdict, words)] = self.deliver("clear", [HELEN], security="none")
        # Of the settings, not of the mail: it leaves once they are mended.
        self.assertEqual(verdict, "temporary")
        self.assertRegex(words, "^530 5.7.0 ")


if __name__ == "__main__":
    unittest.main()
