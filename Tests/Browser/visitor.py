"""One person at a browser."""

import os
import re
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

WIDE = {"width": 1280, "height": 900}
NARROW = {"width": 360, "height": 780}
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]


class Visitor:
    """Has a page, and remembers every fault seen on it: a console error, a breach of the content security
    policy, a script that threw, an answer of 500 or above, a request that failed."""

    def __init__(self, context, address):
        self.address = address
        self.faults = []
        self._context = context
        self._expected = None
        # Says of a breach what the console line leaves out; the console line alone comes without JavaScript.
        context.add_init_script(
            "addEventListener('securitypolicyviolation', e => console.error("
            "`Content Security Policy: ${e.violatedDirective} refused ${e.blockedURI} at line ${e.lineNumber}`))")
        context.on("console", self._hear)
        context.on("weberror", lambda fault: self._note("script", fault.error))
        context.on("response", self._see)
        context.on("requestfailed", self._miss)
        self.page = context.new_page()

    def open(self, path="/"):
        """Goes to a path of the server; returns the answer's status."""
        return self.page.goto(self.address + path).status

    def sign_in(self, name):
        """Presses the button of one of the demo's cast."""
        self.open("/")
        button = self.page.get_by_role("button", name=name)
        if button.count() != 1:
            there = self.page.get_by_role("button").all_inner_texts()
            raise AssertionError(f"{button.count()} buttons name {name}; the page has {there}")
        button.click()
        self.page.wait_for_load_state()

    @contextmanager
    def expecting(self, status):
        """Inside, an answer of this status is what the test wants, so the browser's word on it is no fault.
        Getting none is a failure."""
        self._expected, got = status, []
        watch = lambda answer: got.append(answer.status)
        self._context.on("response", watch)
        try:
            yield
            self.page.wait_for_load_state()
            if status not in got:
                raise AssertionError(f"no answer was {status}; there were {got}")
        finally:
            self._context.remove_listener("response", watch)
            self._expected = None

    def look(self, name):
        """Judges the page as it stands, wide and narrow: accessible, nothing cut off sideways. Keeps pictures
        of both in the folder that SCREENSHOTS names."""
        before = self.page.viewport_size
        for size, word in [(WIDE, "wide"), (NARROW, "narrow")]:
            self.page.set_viewport_size(size)
            self._picture(f"{name}-{word}")
            self._check_accessibility(f"{name}, {word}")
            self._check_width(f"{name}, {word}")
        self.page.set_viewport_size(before)

    def leave(self):
        """Closes the browser profile; returns the faults."""
        self._context.close()
        return self.faults

    def _check_accessibility(self, where):
        found = Axe().run(self.page, options={"runOnly": {"type": "tag", "values": LEVELS}})
        for violation in found.response["violations"]:
            places = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
            self._note("accessibility", f"{where}: {violation['help']} ({violation['id']}): {'; '.join(places[:5])}")

    def _check_width(self, where):
        page, window = self.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        if page > window:
            self._note("width", f"{where}: the page is {page} pixels wide in a window of {window}")

    def _picture(self, name):
        folder = os.environ.get("SCREENSHOTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

    def _note(self, kind, what):
        self.faults.append(f"{kind} at {self.page.url}: {what}")

    def _hear(self, message):
        if message.type != "error" or self._is_expected(message.text):
            return
        kind = "policy" if "Content Security Policy" in message.text else "console"
        self._note(kind, message.text)

    def _is_expected(self, text):
        failed = re.search(r"the server responded with a status of (\d+)", text)
        return failed is not None and int(failed[1]) == self._expected

    def _see(self, answer):
        if answer.status >= 500 and answer.status != self._expected:
            self._note("server", f"{answer.status} for {answer.request.method} {answer.url}")

    def _miss(self, request):
        # A page that is left while it loads gives its requests up; nothing is wrong with that.
        if request.failure != "net::ERR_ABORTED":
            self._note("network", f"{request.failure} for {request.method} {request.url}")
