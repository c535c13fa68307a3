"""Invitations and feeds, taken and given back by a real CalDAV server."""

import datetime
import unittest

import icalendar
from probe import Probe
from radicale_server import Radicale
from test_calendar import START, event


def stored(data):
    """An invitation as a calendar keeps it: without the method, which is a message's (RFC 4791 §4.1)."""
    calendar = icalendar.Calendar.from_ical(data)
    del calendar["METHOD"]
    return calendar.to_ical()


class ACalDAVServer(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.probe = Probe()
        cls.addClassCleanup(cls.probe.close)
        cls.server = Radicale()
        cls.addClassCleanup(cls.server.close)

    def call(self, name):
        [call] = icalendar.Calendar.from_ical(self.server.get(name)).walk("VEVENT")
        return call

    def test_takes_an_invitation_and_the_moved_one_as_the_same_call(self):
        hour = datetime.timedelta(hours=1)
        for moves in (0, 1, 2):
            data = self.probe.calendar([event(moves=moves, summary="Helen; Osei, \\ “Lakeside”")])
            self.assertIn(self.server.put("call.ics", stored(data)), (201, 204))
            call = self.call("call.ics")
            self.assertEqual(str(call["UID"]), "call-9.acme@refs.example.com")
            self.assertEqual(call["SEQUENCE"], moves)
            self.assertEqual(call.start, START + moves * hour)
            self.assertEqual(str(call["SUMMARY"]), "Helen; Osei, \\ “Lakeside”")
        cancelled = self.probe.calendar([event(moves=2, isCancelled=True)])
        self.assertIn(self.server.put("call.ics", stored(cancelled)), (201, 204))
        self.assertEqual(str(self.call("call.ics")["STATUS"]), "CANCELLED")

    def test_keeps_a_second_call_from_taking_the_first_ones_identity(self):
        first = self.probe.calendar([event(engagement=21)])
        self.assertEqual(self.server.put("first.ics", stored(first)), 201)
        self.assertEqual(self.server.put("again.ics", stored(first)), 409)
        other = self.probe.calendar([event(engagement=22)])
        self.assertEqual(self.server.put("other.ics", stored(other)), 201)

    def test_takes_each_call_of_a_feed(self):
        feed = self.probe.calendar([event(engagement=30 + n, summary=f"Call {n}") for n in range(3)], feed="Calls")
        for number, call in enumerate(icalendar.Calendar.from_ical(feed).walk("VEVENT")):
            calendar = icalendar.Calendar({"VERSION": "2.0", "PRODID": "-//test//EN"})
            calendar.add_component(call)
            self.assertEqual(self.server.put(f"feed-{number}.ics", calendar.to_ical()), 201)
            self.assertEqual(str(self.call(f"feed-{number}.ics")["SUMMARY"]), f"Call {number}")


if __name__ == "__main__":
    unittest.main()
