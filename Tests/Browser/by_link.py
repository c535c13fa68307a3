"""One request of which the reference and the prospect do everything from their mail: nobody but the AE and the coordinator
signs in, every mail comes by a real mail server, and the clock goes on as the test says."""

import re
import sqlite3
from contextlib import closing
from datetime import timedelta, timezone

import icalendar

from eight_steps import Walk, press, rate, says


def unfold(guest):
    """Opens the days of the booking page that are folded."""
    for fold in guest.page.locator("details.slots:not([open]) > summary").all()[::-1]:
        fold.click()


class Cast:
    """Signs people in by the link that is mailed to them."""

    def __init__(self, browser, server, tenant):
        self._browser, self._server, self._tenant = browser, server, tenant
        self.address = server.address
        with closing(sqlite3.connect(f"file:{server.data}/tenants/{tenant}.sqlite?mode=ro", uri=True)) as file:
            self.mail = dict(file.execute("SELECT name, mail FROM person"))
            self.references = [name for [name] in file.execute(
                "SELECT person.name FROM reference JOIN person ON person.id = person_id"
                " WHERE reference.standing = 'active'")]

    def visitor(self, **how):
        return self._browser.visitor(address=self.address, **how)

    def signed_in(self, name):
        visitor = self._server.sign_in(self.visitor(), self._tenant, self.mail[name])
        visitor.name = name
        return visitor


class ByLink(Walk):
    """The walk, with mail in the place of two portals."""

    prospect_mail = "rosa.delgado@prospect.example"

    def __init__(self, cast, server, *who):
        super().__init__(cast, *who)
        self.server = server

    def all(self):
        self.request()
        self.analysis()
        self.selection()
        self.ask_and_answer()
        self.introduction()
        self.book()
        self.move()
        self.day_before()
        self.after_the_call()
        self.feedback()
        self.thanks()
        self.deal_won()

    def opened(self, letter, narrow=False):
        """The page that a letter's button leads to, at a browser where nobody is signed in."""
        visitor = self.browser.visitor(narrow=narrow)
        visitor.page.goto(letter.links[0])
        visitor.page.wait_for_load_state()
        return visitor

    def ask_and_answer(self):
        self.card = self.coordinator.page.locator("#engagements article").filter(has_text=self.reference_name)
        self.card.get_by_role("button", name=re.compile("^Ask ")).click()
        says(self.coordinator.page, f"Waiting on {self.reference_name}")
        self.reference_mail = self.browser.mail[self.reference_name]
        ask = self.server.mail(self.reference_mail, f"Would you speak with {self.prospect}?")
        guest = self.opened(ask, narrow=True)
        says(guest.page, self.prospect)
        guest.look("link-1-ask")
        press(guest.page, "button", "Yes, I will do it")
        guest.look("link-1-accepted")
        self.server.mail(self.browser.mail[self.ae_name], f"{self.reference_name} will speak with")
        self.reload(f"Waiting on {self.ae_name}")

    def book(self):
        """The prospect picks a time by the link."""
        guest = self.opened(self.server.mail(self.prospect_mail, "", having="/link/"))
        guest.look("link-2-times")
        unfold(guest)
        guest.page.locator("input[name=slot]").nth(3).check(force=True)
        guest.page.locator("input[name=joins]").first.check()
        press(guest.page, "button", "Book this time")
        guest.look("link-2-booked")
        self.invitation = self.invited("Booked", 0)
        self.reload("Call booked")

    def invited(self, word, sequence):
        """Reference and prospect have the same invitation; says when the call is."""
        events = []
        for mail in [self.reference_mail, self.prospect_mail]:
            letter = self.server.mail(mail, f"{word}: your call")
            calendar = icalendar.Calendar.from_ical(letter.calendar)
            if calendar["METHOD"] != "REQUEST":
                raise AssertionError(f"{calendar['METHOD']} is no invitation")
            events += calendar.walk("VEVENT")
        # The prospect's is the last; its button moves the call.
        self.booking, first = letter, events[0]
        for event in events:
            if event["SEQUENCE"] != sequence or event["UID"] != first["UID"]:
                raise AssertionError(f"{event['UID']} {event['SEQUENCE']}, not {first['UID']} {sequence}")
        return first

    def move(self):
        guest = self.opened(self.booking)
        unfold(guest)
        guest.page.locator("input[name=slot]").nth(5).check(force=True)
        press(guest.page, "button", "Move the call")
        moved = self.invited("Moved", 1)
        if moved["UID"] != self.invitation["UID"] or moved.start == self.invitation.start:
            raise AssertionError("a moved call is the same call at another time")
        self.call_at = moved.start.astimezone(timezone.utc)
        self.minutes = (moved.end - moved.start).total_seconds() / 60

    def day_before(self):
        self.server.be_at(self.call_at - timedelta(hours=20))
        self.server.mail(self.reference_mail, f"Your call with {self.prospect}")

    def after_the_call(self):
        self.server.be_at(self.call_at + timedelta(minutes=self.minutes + 90))
        question = self.server.mail(self.reference_mail, "Did you speak with")
        self.server.mail(self.browser.mail[self.ae_name], "speak?")
        guest = self.opened(question, narrow=True)
        guest.look("link-3-outcome")
        guest.page.get_by_label(re.compile("took place", re.I)).first.check()
        press(guest.page, "button", "Send")
        guest.look("link-3-outcome-said")

    def feedback(self):
        for mail in [self.prospect_mail, self.reference_mail, self.browser.mail[self.ae_name]]:
            guest = self.opened(self.server.mail(mail, "How was"), narrow=True)
            guest.look("link-4-feedback")
            rate(guest.page.locator("form").first, 5, 4)
            guest.page.get_by_label("In your words").first.fill("Exactly our situation.")
            guest.page.locator("form button").first.click()
            guest.page.wait_for_load_state()
            says(guest.page, "Thank you")

    def thanks(self):
        self.coordinator = self.browser.signed_in(self.coordinator.name)
        self.reload("thank the reference")
        self.card = self.coordinator.page.locator("#engagements article").filter(has_text=self.reference_name)
        says(self.card, "match 5 of 5, usefulness 4 of 5")
        self.card.get_by_label("News of the deal").check()
        press(self.card, "button", "Send the thank-you")
        self.server.mail(self.reference_mail, "Thank you for speaking with")

    def deal_won(self):
        self.ae = self.browser.signed_in(self.ae_name)
        page = self.ae.page
        page.goto(self.address.replace("/coordinator/", "/ae/"))
        press(page, "link", "Say how the deal ended")
        page.get_by_label("Won", exact=True).check()
        self.ae.look("link-5-deal")
        page.locator("main form button").last.click()
        page.wait_for_load_state()
        self.server.mail(self.reference_mail, self.prospect)
