"""The browser under test: Debian's Chromium, with visitors whose every page is watched for faults."""

import shutil

from playwright.sync_api import sync_playwright

from demo import Demo
from visitor import NARROW, WIDE, Visitor

NAMES = ["chromium", "chromium-browser", "google-chrome"]


class Browser:
    """What a test is given. Starts Chromium and the demo when a test first needs them."""

    def __init__(self, address=None):
        self._address = address
        self._demo = None
        self._playwright = None
        self._chromium = None
        self._visitors = []

    @property
    def address(self):
        """Where the server under test answers."""
        if self._address is None:
            self._demo = Demo().start()
            self._address = self._demo.address
        return self._address

    def visitor(self, narrow=False, javascript=True, dark=False, address=None):
        """A person with a fresh browser profile, not signed in."""
        context = self._launched().new_context(
            viewport=NARROW if narrow else WIDE,
            java_script_enabled=javascript,
            color_scheme="dark" if dark else "light",
            locale="en-US", timezone_id="America/New_York")
        context.set_default_timeout(15_000)
        visitor = Visitor(context, address or self.address)
        self._visitors.append(visitor)
        return visitor

    def signed_in(self, name, **how):
        """A visitor who pressed the button that bears the name on the demo's first page."""
        visitor = self.visitor(**how)
        visitor.sign_in(name)
        return visitor

    def end_test(self):
        """Closes all visitors of a test and returns what went wrong on their pages."""
        visitors, self._visitors = self._visitors, []
        return [fault for visitor in visitors for fault in visitor.leave()]

    def stop(self):
        try:
            self.end_test()
            if self._chromium:
                self._chromium.close()
            if self._playwright:
                self._playwright.stop()
        finally:
            if self._demo:
                self._demo.stop()

    def _launched(self):
        if self._chromium is None:
            path = next(filter(None, map(shutil.which, NAMES)), None)
            if path is None:
                raise RuntimeError("no Chromium is on the PATH; run Deploy/install --tests")
            self._playwright = sync_playwright().start()
            self._chromium = self._playwright.chromium.launch(
                executable_path=path, headless=True, args=["--no-sandbox"])
        return self._chromium
