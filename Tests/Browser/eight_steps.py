"""One request from an AE's wish to a thanked reference, each of three people at a browser of their own."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo


class Walk:
    """Who takes part and what it is about. `prospect` is the deal's name; `deal` a part of it to look it up by, or None
    where the AE enters it by hand."""

    def __init__(self, browser, zone, ae, coordinators, references, prospect, deal=None):
        self.browser = browser
        self.zone = ZoneInfo(zone)
        self.ae_name = ae
        self.ae = browser.signed_in(ae)
        self.coordinators = coordinators
        self.references = references
        self.prospect = prospect
        self.deal = deal

    def all(self):
        self.request()
        self.analysis()
        self.selection()
        self.confirmation()
        self.introduction()
        self.scheduling()
        self.call()
        self.follow_up()

    def request(self):
        """1. The AE files it."""
        page = self.ae.page
        press(page, "link", "Request a reference")
        if self.deal:
            field = page.get_by_role("combobox").first
            field.press_sequentially(self.deal)
            page.get_by_role("option").filter(has_text=self.prospect).first.click()
            page.wait_for_url("**deal=*")
        else:
            press(page, "link", "Enter a deal by hand")
            page.get_by_label("Prospect", exact=True).fill(self.prospect)
        page.get_by_label("Phone call").check()
        page.get_by_label("Needed by").fill(self.day(14))
        page.get_by_label("evaluating", exact=False).first.check()
        page.get_by_label("Use cases").fill("Warehouse mobility")
        page.get_by_label("What the prospect wants to learn").fill("How long the rollout took")
        page.locator("#attendees").fill("Head of operations")
        self.ae.look("step-1-form")
        press(page, "button", "Save and check")
        press(page, "button", "Submit")
        says(page, "reads it next")
        self.ae.look("step-1-submitted")
        self.address = re.sub(r"/ae/", "/coordinator/", page.url)

    def analysis(self):
        """2. The coordinator who owns it finds it in the queue and confirms the criteria."""
        for name in self.coordinators:
            self.coordinator = self.browser.signed_in(name)
            self.coordinator.page.goto(self.address)
            if self.coordinator.page.get_by_text("Your move", exact=True).count():
                break
        page = self.coordinator.page
        press(page, "link", "Queue")
        page.get_by_label("Search prospects").fill(self.prospect)
        page.get_by_label("Search prospects").press("Enter")
        page.wait_for_load_state()
        row = page.get_by_role("row").filter(has=page.locator(f"a[href='{self.path}']"))
        for words in ["You", "Read the profile and set the criteria", "Due"]:
            says(row, words)
        row.get_by_role("link").first.click()
        page.wait_for_load_state()
        self.coordinator.look("step-2-analysis")
        page.locator("#criteria").get_by_label("Company size").fill("1200")
        press(page, "button", "Confirm the criteria")
        says(page, "Choose references")

    def selection(self):
        """3. One of the best fits, who is there to answer."""
        page = self.coordinator.page
        if page.get_by_role("link", name="Show more").count():
            press(page, "link", "Show more")
        listed = page.locator("#ranking ol h3 a").all_inner_texts()
        self.reference_name = next((name for name in listed if name in self.references), None)
        if self.reference_name is None:
            raise AssertionError(f"none of {self.references} may be asked; the page lists {listed}")
        page.get_by_label(f"Choose {self.reference_name}").check()
        press(page, "button", "Shortlist the chosen")
        says(page, f"Ask the shortlisted references: {self.reference_name}")
        self.coordinator.look("step-3-shortlist")

    def confirmation(self):
        """4. The coordinator asks; the reference reads what it is about and says yes."""
        first = self.reference_name.removeprefix("Dr. ").split()[0]
        self.card = self.coordinator.page.locator("#engagements article").filter(has_text=self.reference_name)
        self.card.get_by_role("button", name=re.compile("^Ask ")).click()
        says(self.coordinator.page, f"Waiting on {self.reference_name}")
        self.coordinator.look("step-4-asked")
        self.reference = self.browser.signed_in(self.reference_name)
        page = self.reference.page
        page.get_by_role("link", name=self.prospect).first.click()
        page.wait_for_load_state()
        says(page, "How long the rollout took")
        self.reference.look("step-4-ask")
        page.get_by_label("A word for").fill(f"Mornings suit me, {first}")
        press(page, "button", "Yes, I will do it")
        says(page, "The account executive introduces you next")
        self.reload(f"Waiting on {self.ae_name}")

    def introduction(self):
        """5. The AE sends the prepared mail; the coordinator reads it."""
        page = self.ae.page
        page.reload()
        press(page, "link", "Make the introduction")
        page.get_by_label("Contact at the prospect").fill("Rosa Delgado")
        page.get_by_label("Their mail address").fill("rosa.delgado@prospect.example")
        self.ae.look("step-5-introduction")
        press(page, "button", "Send the introduction")
        says(page, "The introduction is on its way")
        self.reload("Find a time for the call")
        self.card.get_by_text(f"introduced {self.reference_name} to Rosa Delgado").click()
        says(self.card, "May I suggest 30 to 45 minutes")

    def scheduling(self):
        """6. The time that both found, on the program's clocks."""
        self.card.get_by_role("textbox", name="When").first.fill(f"{self.day(3)}T10:00")
        says(self.card, f"({self.zone.key})")
        self.card.get_by_label("Minutes").fill("45")
        self.coordinator.look("step-6-scheduling")
        self.card.get_by_role("button", name="Book the call").click()
        says(self.coordinator.page, "The call is booked")
        for visitor in [self.reference, self.ae]:
            visitor.page.reload()
            says(visitor.page, "45 minutes")

    def call(self):
        """7. It was held sooner than booked, and the coordinator records when."""
        self.card.get_by_text("It took place", exact=True).first.click()
        held = datetime.now(self.zone) - timedelta(minutes=2)
        self.card.get_by_label("When it took place").fill(held.strftime("%Y-%m-%dT%H:%M"))
        self.card.get_by_role("button", name="It took place").click()
        says(self.coordinator.page, "Collect feedback and thank the reference")
        self.coordinator.look("step-7-call")

    def follow_up(self):
        """8. Both sides and the AE say how it was; the reference is thanked, and the request closed."""
        feedback = self.card.locator("details").filter(has_text="Record the prospect's feedback")
        feedback.locator("summary").click()
        rate(feedback, 4, 5)
        feedback.get_by_label("In their words").fill("Exactly our situation.")
        press(feedback, "button", "Record it")
        says(self.coordinator.page, "match 4 of 5, usefulness 5 of 5, would do it again")
        page = self.reference.page
        page.reload()
        rate(page, 5, 5)
        press(page, "button", "Send feedback")
        says(page, "Thank you for telling us")
        page = self.ae.page
        page.reload()
        press(page, "link", "Give feedback")
        rate(page, 5, 4)
        press(page, "button", "Save")
        says(page, "Your feedback is kept")
        self.reload("Collect feedback and thank the reference")
        self.card.get_by_label("News of the deal").check()
        self.coordinator.look("step-8-follow-up")
        press(self.card, "button", "Send the thank-you")
        says(self.coordinator.page, "Close the request")
        self.reference.page.reload()
        says(self.reference.page, "In return: News of the deal")
        self.reference.look("step-8-thanked")
        closing = self.coordinator.page.locator("#closing details").filter(has_text="Close the request")
        closing.locator("summary").click()
        press(closing, "button", "Close the request")
        says(self.coordinator.page, "Fulfilled")
        self.coordinator.look("step-8-fulfilled")
        self.ae.page.reload()
        says(self.ae.page, "Fulfilled")

    @property
    def path(self):
        return self.address.removeprefix(self.coordinator.address)

    def day(self, days):
        return (datetime.now(self.zone) + timedelta(days=days)).strftime("%Y-%m-%d")

    def reload(self, words):
        """The coordinator's page again; it has to say that."""
        self.coordinator.page.goto(self.address)
        says(self.coordinator.page, words)


def press(place, role, name):
    """Presses the one link or button of that name, and waits for the page that it leads to."""
    place.get_by_role(role, name=name, exact=True).first.click()
    page = getattr(place, "page", place)
    page.wait_for_load_state()


def rate(place, match, usefulness):
    """Answers the questions about a call."""
    groups = place.locator("fieldset")
    groups.nth(0).get_by_role("radio").nth(match - 1).check()
    groups.nth(1).get_by_role("radio").nth(usefulness - 1).check()
    groups.nth(2).get_by_label("Yes", exact=True).check()


def says(place, words):
    """Fails unless the words stand there, and can be seen."""
    found = place.get_by_text(words).locator("visible=true").first
    try:
        found.wait_for(timeout=8_000)
    except Exception:
        page = getattr(place, "page", place)
        raise AssertionError(f"“{words}” does not stand at {page.url}: {place_text(place)[:1500]}") from None


def place_text(place):
    return place.inner_text() if hasattr(place, "page") else place.locator("main").inner_text()
