"""An administrator with a whole tenant: closed and open again, moved, deleted and kept."""

import re
import tempfile
from pathlib import Path


def test_a_tenant_of_an_administrator(browser):
    iris = browser.signed_in("Iris Falk")
    nadia = browser.signed_in("Nadia Benali")
    counts = figures(nadia)
    suspends_and_resumes(iris, nadia, counts)
    deletes_and_keeps(iris, nadia, counts)
    people(iris)
    moves(iris)


def figures(visitor):
    """What a coordinator counts in their program: the lines of its lists."""
    found = {}
    for place in ["references", "accounts", "people", "queue"]:
        visitor.open(f"/carewell/coordinator/{place}")
        text = visitor.page.locator("main").inner_text()
        found[place] = re.findall(r"[\d,]+ (?:references?|accounts?|people|person|requests?)", text)
    assert any(found.values()), "nothing is counted anywhere"
    return found


def suspends_and_resumes(iris, coordinator, counts):
    page = iris.page
    iris.open("/admin/tenants/carewell")
    iris.look("tenant")
    page.get_by_label("Reason").fill("The contract is being renewed")
    press(page, "Suspend")
    says(page, "Carewell Systems is suspended")
    with coordinator.expecting(403):
        coordinator.open("/carewell/coordinator/queue")
    says(coordinator.page, "The contract is being renewed")
    press(page, "Resume")
    says(page, "Carewell Systems is open to its people again")
    assert figures(coordinator) == counts, "the program came back with something else"


def deletes_and_keeps(iris, coordinator, counts):
    page = iris.page
    iris.open("/admin/tenants/carewell")
    page.get_by_role("link", name="Delete the tenant").click()
    page.wait_for_load_state()
    iris.look("tenant-deletion")
    with iris.expecting(422):
        page.get_by_label(re.compile("Type the short name")).fill("carewel")
        page.get_by_role("button", name=re.compile("Close it and delete it")).click()
    says(page, "Type the short name, carewell, to delete this tenant")
    page.get_by_label(re.compile("Type the short name")).fill("carewell")
    page.get_by_role("button", name=re.compile("Close it and delete it")).click()
    page.wait_for_load_state()
    says(page, "To be deleted")
    iris.look("tenant-deleted")
    with coordinator.expecting(403):
        coordinator.open("/carewell/coordinator/queue")
    says(coordinator.page, "will be deleted on")
    press(page, "Keep the tenant")
    says(page, "Carewell Systems stays, as it was")
    assert figures(coordinator) == counts, "the program came back with something else"


def people(iris):
    page = iris.page
    iris.open("/admin/tenants/carewell")
    page.get_by_role("link", name="People", exact=True).click()
    page.wait_for_load_state()
    iris.look("tenant-people")
    page.get_by_role("link", name="Gareth Pugh").click()
    page.wait_for_load_state()
    iris.look("tenant-person")
    press(page, "Shut out")
    says(page, "is signed out and can't sign in")
    press(page, "Let them sign in again")
    says(page, "Gareth Pugh can sign in again")


def moves(iris):
    """What is exported and imported is the same program: every page of counts says the same."""
    page = iris.page
    iris.open("/admin/tenants/carewell")
    page.get_by_role("link", name="Export").click()
    page.wait_for_load_state()
    press(page, "Make the export")
    made = page.get_by_text("Rows of each table").or_(page.get_by_role("link", name="Look again")).first
    made.wait_for()
    while page.get_by_role("link", name="Look again").count():
        page.get_by_role("link", name="Look again").click()
        page.wait_for_load_state()
    iris.look("tenant-export")
    rows = page.locator("details table tbody tr").all_inner_texts()
    with tempfile.TemporaryDirectory(prefix="vouchsafe-export-") as folder:
        with page.expect_download() as download:
            page.get_by_role("button", name="Download").click()
        file = Path(folder) / "carewell.tar"
        download.value.save_as(file)
        iris.open("/admin/import")
        iris.look("tenant-import")
        page.get_by_label("Exported file").set_input_files(str(file))
        page.get_by_label("Short name").fill("carewell-two")
        page.get_by_role("button", name="Import", exact=True).click()
        page.wait_for_load_state()
    says(page, "Carewell Systems is here")
    stats = [line for line in facts(iris, "carewell-two") if "File" not in line]
    assert stats == [line for line in facts(iris, "carewell") if "File" not in line], stats
    assert len(rows) > 20, rows


def facts(iris, slug):
    """The figures at the top of a tenant's page."""
    iris.open(f"/admin/tenants/{slug}")
    return iris.page.locator(".stats").inner_text().splitlines()


def press(page, name):
    """Presses a button, and says yes where it asks first."""
    page.get_by_role("button", name=name, exact=True).first.click()
    dialog = page.locator("dialog[open]")
    if dialog.count():
        dialog.locator("[value=yes]").click()
    page.wait_for_load_state()


def says(page, words):
    page.get_by_text(words).first.wait_for()
