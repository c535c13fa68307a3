"""What we write for calendars, read by icalendar; and holidays, read from what icalendar wrote."""

import datetime
import re
import unicodedata
import unittest

import icalendar
from hypothesis import given, settings, strategies as st

from probe import Probe

# The characters that have broken other writers, beside all others.
NASTY = ["\r\n", "\n", "\r", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\0", "\\", ";", ",", ":", '"', "^"]
NASTY += ["^n", "\\n", "\t", "BEGIN:VALARM", "ATTENDEE:mailto:eve@evil.example", "END:VEVENT", "é", "👩‍⚕️", "\ufeff", "%0d%0a"]
TEXT = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=30)), max_size=8).map("".join)
START = datetime.datetime(2026, 3, 30, 13, 30, tzinfo=datetime.timezone.utc)


def expected(text):
    """What is left of a text: its line breaks, and no other control character but the tab."""
    text = re.sub("\r\n|[\r\n\x85\u2028\u2029]", "\n", text)
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")


def expected_name(text):
    text = re.sub("[\u2028\u2029]", " ", text.replace('"', "'").replace("\\", "/"))
    return "".join(" " if unicodedata.category(c) == "Cc" else c for c in text)


def event(**changes):
    return {
        "engagement": 9,
        "start": START.timestamp(),
        "minutes": 45,
        "summary": "Call",
        "description": "",
        "location": "",
        "organizer": ["Marta Keller", "marta@acme.example"],
        "attendees": [["Helen Osei", "helen@northwind.example"]],
        "moves": 0,
        "isCancelled": False,
    } | changes


class CalendarTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.probe = Probe()
        cls.addClassCleanup(cls.probe.close)

    def read(self, data):
        """The events in a file, once its bytes are as they should be."""
        self.assertTrue(data.endswith(b"END:VCALENDAR\r\n"))
        for line in data.split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
            self.assertNotIn(b"\n", line)
            self.assertNotIn(b"\r", line)
            line.decode("utf-8")
        calendar = icalendar.Calendar.from_ical(data)
        self.assertEqual(calendar.errors, [])
        return calendar, list(calendar.walk("VEVENT"))


class AnInvitation(CalendarTest):
    @settings(max_examples=400, deadline=None)
    @given(TEXT, TEXT, TEXT, TEXT, TEXT)
    def test_says_what_was_typed_and_nothing_more(self, summary, description, location, name, other):
        data = self.probe.calendar(
            [
                event(
                    summary=summary,
                    description=description,
                    location=location,
                    organizer=[name, "marta@acme.example"],
                    attendees=[[name, "helen@northwind.example"], [other, "o'neill+x@contoso.example"]],
                )
            ]
        )
        calendar, [call] = self.read(data)
        self.assertEqual([part.name for part in calendar.walk()], ["VCALENDAR", "VEVENT"])
        self.assertEqual(call.errors, [])
        self.assertEqual(str(call["SUMMARY"]), expected(summary))
        self.assertEqual(str(call.get("DESCRIPTION", "")), expected(description))
        self.assertEqual(str(call.get("LOCATION", "")), expected(location))
        attendees = call["ATTENDEE"]
        self.assertEqual(
            [str(person) for person in attendees],
            ["mailto:helen@northwind.example", "mailto:o'neill+x@contoso.example"],
        )
        self.assertEqual(str(call["ORGANIZER"]), "mailto:marta@acme.example")
        self.assertEqual(attendees[0].params.get("CN", ""), expected_name(name))
        self.assertEqual(attendees[1].params.get("CN", ""), expected_name(other))

    def test_keeps_its_identity_when_it_moves_and_is_called_off(self):
        states = [{}, {"moves": 1}, {"moves": 2}, {"moves": 2, "isCancelled": True}]
        seen = []
        for state in states:
            calendar, [call] = self.read(self.probe.calendar([event(**state)]))
            seen.append((str(calendar["METHOD"]), str(call["UID"]), call["SEQUENCE"], call.start))
            self.assertEqual(call.end - call.start, datetime.timedelta(minutes=45))
        uid = "call-9.acme@refs.example.com"
        hour = datetime.timedelta(hours=1)
        self.assertEqual(
            seen,
            [
                ("REQUEST", uid, 0, START),
                ("REQUEST", uid, 1, START + hour),
                ("REQUEST", uid, 2, START + 2 * hour),
                ("CANCEL", uid, 3, START + 2 * hour),
            ],
        )


class AFeed(CalendarTest):
    def test_holds_every_call_and_invites_nobody(self):
        calls = [event(engagement=number, summary=f"Call {number}") for number in range(1, 40)]
        calendar, events = self.read(self.probe.calendar(calls, feed="Helen's calls"))
        self.assertEqual(str(calendar["NAME"]), "Helen's calls")
        self.assertEqual([str(call["SUMMARY"]) for call in events], [call["summary"] for call in calls])
        self.assertEqual(len({str(call["UID"]) for call in events}), 39)
        self.assertFalse(any("ATTENDEE" in call or "ORGANIZER" in call for call in events))

    def test_may_be_empty(self):
        _, events = self.read(self.probe.calendar([], feed="None yet"))
        self.assertEqual(events, [])


class HolidaysFromAFile(CalendarTest):
    @settings(max_examples=200, deadline=None)
    @given(st.lists(st.tuples(st.dates(datetime.date(2000, 1, 1), datetime.date(2050, 1, 1)), TEXT), max_size=6))
    def test_are_the_days_that_icalendar_wrote(self, days):
        calendar = icalendar.Calendar()
        for day, name in days:
            holiday = icalendar.Event()
            holiday.add("DTSTART", day)
            holiday.add("DTEND", day + datetime.timedelta(days=1))
            holiday.add("SUMMARY", re.sub("[\r\0]", "", name))
            calendar.add_component(holiday)
        answer = self.probe.holidays(calendar.to_ical().decode())
        self.assertEqual(answer["problems"], [])
        self.assertEqual({day for day, _ in answer["holidays"]}, {day.isoformat() for day, _ in days})

    def test_that_repeat_by_another_rule_than_yearly_are_named(self):
        calendar = icalendar.Calendar()
        holiday = icalendar.Event()
        holiday.add("DTSTART", datetime.date(2026, 11, 26))
        holiday.add("SUMMARY", "Thanksgiving")
        holiday.add("RRULE", {"FREQ": "YEARLY", "BYMONTH": 11, "BYDAY": "4TH"})
        calendar.add_component(holiday)
        answer = self.probe.holidays(calendar.to_ical().decode())
        self.assertEqual(answer["holidays"], [])
        self.assertEqual(answer["problems"][0][0::2], ["Thanksgiving", "repeats"])


if __name__ == "__main__":
    unittest.main()
