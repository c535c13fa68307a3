"""An administrator who changes a tier in most of forty tenants, with foresight, and takes it back."""

import re
import subprocess
import tempfile
from pathlib import Path

from demo import Demo

TENANTS = 40
CHOSEN = 30


def test_a_change_and_its_roll_back(browser):
    with tempfile.TemporaryDirectory(prefix="vouchsafe-tiers-") as folder:
        data = Path(folder) / "data"
        demo = Demo(data=data).start()
        try:
            for number in range(TENANTS - 2):
                subprocess.run(
                    [str(demo.program), "tenant", "create", f"tenant-{number:02}", "--name", f"Tenant {number:02}",
                     "--data", str(data)], check=True, capture_output=True)
            change_and_roll_back(browser.signed_in("Iris Falk", address=demo.address))
        finally:
            demo.stop()


def change_and_roll_back(iris):
    page = iris.page
    iris.open("/admin/tiers?q=Tenant")
    boxes = page.locator("input[name='tenants[]']")
    if boxes.count() < CHOSEN:
        raise AssertionError(f"{boxes.count()} tenants to tick")
    for place in range(CHOSEN):
        boxes.nth(place).check()
    # The filter above the table has a choice of tiers too.
    page.get_by_role("group", name="Change a tier").locator("select[name=tier]").select_option("Active")
    page.get_by_role("button", name="Say what changes…").click()
    page.get_by_label(re.compile("Calls a quarter")).first.fill("3")
    iris.look("tiers-edit")
    page.get_by_role("button", name="See what it would do").first.click()
    says(page, "4 → 3 calls a quarter")
    offers(page, f"Apply to {CHOSEN} tenants")
    iris.look("tiers-foresight")
    change = page.url
    applies(page, f"Apply to {CHOSEN} tenants")
    offers(page, f"Roll back in {CHOSEN} tenants")
    iris.look("tiers-applied")
    counted(iris, "3 a quarter", CHOSEN)
    page.goto(change)
    page.get_by_role("button", name=f"Roll back in {CHOSEN} tenants").click()
    says(page, "3 → 4 calls a quarter")
    offers(page, f"Apply to {CHOSEN} tenants")
    iris.look("tiers-roll-back")
    applies(page, f"Apply to {CHOSEN} tenants")
    offers(page, f"Roll back in {CHOSEN} tenants")
    counted(iris, "3 a quarter", 0)


def applies(page, name):
    """Presses the button, and says yes to the question that it asks first."""
    page.get_by_role("button", name=name).click()
    page.get_by_role("dialog").get_by_role("button", name=name).click()


def offers(page, name):
    """Waits for a button, as it stands when a job has ended; the page draws itself anew meanwhile."""
    page.get_by_role("button", name=name).first.wait_for(timeout=60_000)


def says(page, words):
    page.get_by_text(words).first.wait_for(timeout=60_000)


def counted(visitor, words, number):
    """How many tenants have a tier with such a limit, by the table of all."""
    visitor.open("/admin/tiers?q=Tenant")
    found = visitor.page.locator("td").filter(has_text=re.compile(rf"^\s*{words}")).count()
    if found != number:
        raise AssertionError(f"{found} cells say {words}, not {number}")
