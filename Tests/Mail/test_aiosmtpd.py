"""The SMTP client against aiosmtpd: what arrives, what is refused, and what never leaves."""

import datetime
import tempfile
import unittest
from pathlib import Path

from certificates import Authority
from mail_server import Dropping, DroppingAfterAll, MailServer, Recorder, tls
from probe import Probe

MAIL = "From: references@acme.example\r\nSubject: Your call\r\n\r\nDear Helen,\r\n.\r\n..two\r\nBye\r\n"
HELEN, TOMAS, PRIYA = "helen@northwind.example", "tomas@fabrikam.example", "priya@contoso.example"


class MailServerTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.probe = Probe()
        cls.addClassCleanup(cls.probe.close)
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.authority = Authority(Path(folder.name), "ours")
        cls.stranger = Authority(Path(folder.name), "strangers")

    def deliver(self, server, recipients=(HELEN,), message=MAIL, **rest):
        answer = self.probe.deliver(message, list(recipients), port=server.port, **rest)
        self.assertNotIn("refused", answer)
        return answer

    def verdicts(self, answer):
        return [(verdict["verdict"], verdict["words"]) for verdict in answer["verdicts"]]


class AMailToAiosmtpd(MailServerTest):
    def test_arrives_byte_for_byte(self):
        with MailServer(Recorder()) as server:
            answer = self.deliver(server)
            self.assertEqual(self.verdicts(answer), [("accepted", "250 2.0.0 Kept")])
            [mail] = server.recorder.mails
            self.assertEqual(mail.original_content, MAIL.encode())
            self.assertEqual(mail.mail_from, "references@acme.example")
            self.assertEqual(mail.rcpt_tos, [HELEN])

    def test_follows_others_on_one_connection(self):
        with MailServer(Recorder()) as server:
            self.deliver(server, times=5)
            self.assertEqual(len(server.recorder.mails), 5)
            self.assertEqual({mail.original_content for mail in server.recorder.mails}, {MAIL.encode()})

    def test_may_be_beyond_ascii(self):
        message = "Subject: Grüße\r\n\r\nSchönen Tag\r\n"
        with MailServer(Recorder(), enable_SMTPUTF8=True, decode_data=False) as server:
            answer = self.deliver(server, ["jörg@müller.example"], message)
            self.assertEqual(self.verdicts(answer), [("accepted", "250 2.0.0 Kept")])
            [mail] = server.recorder.mails
            self.assertEqual(mail.rcpt_tos, ["jörg@müller.example"])
            self.assertEqual(mail.original_content, message.encode())
            self.assertTrue(mail.smtp_utf8)

    def test_beyond_ascii_is_kept_from_a_server_that_does_not_take_it(self):
        with MailServer(Recorder(), enable_SMTPUTF8=False) as server:
            answer = self.deliver(server, ["jörg@müller.example"])
            [(verdict, words)] = self.verdicts(answer)
            self.assertEqual(verdict, "permanent")
            self.assertIn("SMTPUTF8", words)
            self.assertEqual(server.recorder.mails, [])

    def test_reaches_two_when_one_of_three_is_refused(self):
        recorder = Recorder({TOMAS: "550 5.1.1 No such person"})
        with MailServer(recorder) as server:
            answer = self.deliver(server, [HELEN, TOMAS, PRIYA])
            self.assertEqual(
                self.verdicts(answer),
                [
                    ("accepted", "250 2.0.0 Kept"),
                    ("permanent", "550 5.1.1 No such person"),
                    ("accepted", "250 2.0.0 Kept"),
                ],
            )
            [mail] = recorder.mails
            self.assertEqual(mail.rcpt_tos, [HELEN, PRIYA])

    def test_that_is_greylisted_arrives_the_second_time(self):
        recorder = Recorder({HELEN: ["451 4.7.1 Greylisted, come again"]})
        with MailServer(recorder) as server:
            first = self.deliver(server)
            self.assertEqual(self.verdicts(first), [("temporary", "451 4.7.1 Greylisted, come again")])
            self.assertEqual(recorder.mails, [])
            self.assertEqual(self.verdicts(self.deliver(server)), [("accepted", "250 2.0.0 Kept")])
            self.assertEqual(len(recorder.mails), 1)

    def test_that_is_too_large_is_refused_for_good(self):
        with MailServer(Recorder({None: "552 5.3.4 Too big"})) as server:
            self.assertEqual(self.verdicts(self.deliver(server)), [("permanent", "552 5.3.4 Too big")])
        with MailServer(Recorder(), data_size_limit=50) as server:
            [(verdict, words)] = self.verdicts(self.deliver(server))
            self.assertEqual(verdict, "permanent")
            self.assertIn("no more than 50", words)

    def test_that_the_server_drops_halfway_is_tried_again(self):
        large = "Subject: a\r\n\r\n" + ("x" * 900 + "\r\n") * 10_000
        with MailServer(Recorder(), kind=Dropping) as server:
            answer = self.deliver(server, message=large)
            self.assertEqual(answer["verdicts"][0]["verdict"], "temporary")
            self.assertFalse(answer["mayHaveArrived"])

    def test_that_the_server_drops_at_the_very_end_may_have_arrived(self):
        with MailServer(Recorder(), kind=DroppingAfterAll) as server:
            answer = self.deliver(server)
            self.assertEqual(answer["verdicts"][0]["verdict"], "temporary")
            self.assertTrue(answer["mayHaveArrived"])

    def test_is_waited_for_at_a_slow_server_and_not_for_ever(self):
        with MailServer(Recorder(pause=0.5)) as server:
            self.assertEqual(self.verdicts(self.deliver(server)), [("accepted", "250 2.0.0 Kept")])
            [(verdict, words)] = self.verdicts(self.deliver(server, patience=0.2))
            self.assertEqual(verdict, "temporary")
            self.assertIn("in time", words)

    def test_has_an_envelope_that_nothing_can_be_put_into(self):
        breaks = ["\r\n", "\n", "\r", "\0", "\u2028", "\x0b", "\x85", " ", ">"]
        with MailServer(Recorder()) as server:
            for text in [f"helen@northwind.example{gap}RCPT TO:<eve@evil.example>" for gap in breaks]:
                for field in ["sender", "name", "user", "password", "recipients"]:
                    given = {"port": server.port, "recipients": [HELEN]}
                    given |= {"user": "refs"} if field == "password" else {}
                    given[field] = [text] if field == "recipients" else text
                    answer = self.probe.deliver(MAIL, **given)
                    accepted = [v for v in answer.get("verdicts", []) if v["verdict"] == "accepted"]
                    self.assertEqual(accepted, [], (field, text, answer))
            self.assertEqual(server.recorder.mails, [])
            self.assertEqual(server.recorder.sign_ins, [])

    def test_has_a_header_that_no_bare_line_break_can_add_to(self):
        with MailServer(Recorder()) as server:
            for gap in ["\n", "\r", "\0", "\n\r", "\r\r\n", "\n\n"]:
                message = f"Subject: a{gap}Bcc: eve@evil.example\r\n\r\nbody\r\n"
                answer = self.probe.deliver(message, [HELEN], port=server.port)
                self.assertIn("refused", answer)
            self.assertEqual(server.recorder.mails, [])


class AnEncryptedMailToAiosmtpd(MailServerTest):
    def context(self, *names, authority=None, **rest):
        return tls((authority or self.authority).server(*names, **rest))

    def sign_in(self, **rest):
        return {"user": "refs", "password": "correct horse", "authorities": str(self.authority.file)} | rest

    def test_is_signed_in_for_and_sent_after_starttls(self):
        context = self.context("localhost")
        with MailServer(Recorder(), tls_context=context, require_starttls=True, signs_in=True) as server:
            answer = self.deliver(server, security="starttls", **self.sign_in())
            self.assertEqual(self.verdicts(answer), [("accepted", "250 2.0.0 Kept")])
            self.assertEqual(server.recorder.sign_ins, [("PLAIN", "refs", "correct horse")])

    def test_is_sent_in_tls_from_the_first_byte_and_signed_in_for_by_login(self):
        settings = {"auth_require_tls": False, "auth_exclude_mechanism": ["PLAIN"], "signs_in": True}
        with MailServer(Recorder(), implicit_tls=self.context("localhost"), **settings) as server:
            answer = self.deliver(server, security="tls", **self.sign_in())
            self.assertEqual(self.verdicts(answer), [("accepted", "250 2.0.0 Kept")])
            self.assertEqual(server.recorder.sign_ins, [("LOGIN", "refs", "correct horse")])

    def test_may_go_to_an_address_that_the_certificate_names(self):
        with MailServer(Recorder(), tls_context=self.context("127.0.0.1")) as server:
            trust = {"security": "starttls", "authorities": str(self.authority.file)}
            answer = self.deliver(server, host="127.0.0.1", **trust)
            self.assertEqual(self.verdicts(answer), [("accepted", "250 2.0.0 Kept")])

    def test_is_kept_with_its_password_when_the_certificate_is_wrong(self):
        wrong = {
            "another name": self.context("other.example"),
            "run out": self.context("localhost", until=datetime.datetime(2021, 1, 1)),
            "nobody we trust": self.context("localhost", authority=self.stranger),
        }
        for reason, context in wrong.items():
            for security in ["starttls", "tls"]:
                implicit = security == "tls"
                settings = {"implicit_tls": context} if implicit else {"tls_context": context}
                settings |= {"signs_in": True, "auth_require_tls": not implicit}
                with self.subTest(reason, security=security), MailServer(Recorder(), **settings) as server:
                    answer = self.deliver(server, security=security, **self.sign_in())
                    [(verdict, words)] = self.verdicts(answer)
                    self.assertEqual(verdict, "temporary")
                    self.assertIn(reason, words)
                    self.assertEqual((server.recorder.mails, server.recorder.sign_ins), ([], []))

    def test_is_kept_with_its_password_when_tls_is_not_offered(self):
        with MailServer(Recorder(), signs_in=True, auth_require_tls=False) as server:
            answer = self.deliver(server, security="starttls", **self.sign_in())
            [(verdict, words)] = self.verdicts(answer)
            self.assertEqual(verdict, "temporary")
            self.assertIn("does not offer TLS", words)
            self.assertEqual((server.recorder.mails, server.recorder.sign_ins), ([], []))

    def test_waits_until_the_password_is_right(self):
        context = self.context("localhost")
        with MailServer(Recorder(), tls_context=context, require_starttls=True, signs_in=True) as server:
            answer = self.deliver(server, security="starttls", **self.sign_in(password="wrong pony"))
            [(verdict, words)] = self.verdicts(answer)
            self.assertEqual(verdict, "temporary")
            self.assertTrue(words.startswith("535"), words)
            self.assertEqual(server.recorder.mails, [])


if __name__ == "__main__":
    unittest.main()
