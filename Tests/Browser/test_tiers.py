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
    iris.open("/admin/tiers")
    page.get_by_role("button", name=re.compile("Look|Count|Refresh", re.I)).first.click()
    page.wait_for_load_state()
    iris.open("/admin/tiers?q=Tenant")
    boxes = page.locator("input[name='tenants[]']")
    if boxes.count() < CHOSEN:
        raise AssertionError(f"{boxes.count()} tenants to tick")
    for place in range(CHOSEN):
        boxes.nth(place).check()
    page.locator("select[name=tier]").select_option("Active")
    page.get_by_role("button", name="Say what changes…").click()
    page.get_by_label(re.compile("quarter")).first.fill("3")
    iris.look("tiers-edit")
    page.get_by_role("button", name="See what it would do").first.click()
    says(page, f"Apply to {CHOSEN} tenants", "4 → 3 calls a quarter")
    iris.look("tiers-foresight")
    press(page, re.compile(f"Apply to {CHOSEN} tenants"))
    says(page, f"Roll back in {CHOSEN} tenants")
    iris.look("tiers-applied")
    counted(iris, "3 a quarter", CHOSEN)
    iris.page.go_back()
    press(page, re.compile("Roll back"))
    says(page, f"Apply to {CHOSEN} tenants", "3 → 4 calls a quarter")
    iris.look("tiers-roll-back")
    press(page, re.compile(f"Apply to {CHOSEN} tenants"))
    says(page, f"Roll back in {CHOSEN} tenants")
    counted(iris, "3 a quarter", 0)


def press(page, name):
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name=name).first.click()
    page.wait_for_load_state()


def says(page, *words):
    """Waits for a job to end, whose page draws itself anew meanwhile."""
    for word in words:
        page.get_by_text(word).first.wait_for(timeout=60_000)


def counted(visitor, words, number):
    """How many tenants have a tier with such a limit, by the table of all."""
    visitor.open("/admin/tiers?q=Tenant")
    found = visitor.page.get_by_text(words).count()
    if found != number:
        raise AssertionError(f"{found} cells say {words}, not {number}")
