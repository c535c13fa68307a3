"""One request through all eight steps with three people: on the demo's data, and on a sales system's export that a
coordinator imports through the pages."""

import csv
import tempfile
from pathlib import Path
from urllib.parse import quote

from eight_steps import Walk, press, says

CRM = Path(__file__).resolve().parents[3] / "shared" / "data" / "crm"
AGENT = "Darcel Schlecht"


def test_on_the_demos_data(browser):
    Walk(
        browser, "America/Chicago", "Elliot Marsh", ["Nadia Benali", "Gareth Pugh"], references(browser, "Carewell"),
        "St. Brannock Hospital").all()


def test_on_an_imported_export(browser):
    if not CRM.is_dir():
        print("skipped: there is no export at ../shared/data/crm; the walk on the demo's data stands for it")
        return
    accounts, prospect = companies()
    coordinator = browser.signed_in("Marta Keller")
    for name, added in [("products", "7"), ("sales_teams", "35"), ("accounts", "85"), ("sales_pipeline", "8,800")]:
        take(coordinator, CRM / f"{name}.csv", added=added)
    with tempfile.TemporaryDirectory() as folder:
        take(coordinator, sheet(Path(folder), accounts), added="3")
    # The demo signs in its own cast alone, so one of them goes to work for a company of the export.
    name = list(references(browser, "Acme"))[-1]
    move(coordinator, name, accounts[0])
    page = coordinator.page
    press(page, "link", "People")
    press(page, "link", "Priya Raman")
    agents = page.get_by_label("Sales agent", exact=True)
    agents.select_option(label=next(text for text in agents.locator("option").all_inner_texts() if AGENT in text))
    press(page, "button", "Tie to this agent")
    says(page, AGENT)
    Walk(
        browser, "Europe/Vienna", "Priya Raman", ["Marta Keller", "Samir Haddad"], [name], prospect,
        deal=prospect[:5]).all()


def sheet(folder, accounts):
    """References of three companies of the export, as a spreadsheet."""
    path = folder / "references.csv"
    with path.open("w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "account", "mail", "tier", "engagement types"])
        for name, account in zip(["Ida Sandoval", "Piet Hagen", "Noor Aziz"], accounts):
            mail = f"{name.lower().replace(' ', '.')}@{account.lower().replace(' ', '-')}.example"
            rows.writerow([name, account, mail, "Active", "phone call; video call"])
    return path


def move(coordinator, name, account):
    """The reference works at another account from now on."""
    page = coordinator.page
    coordinator.open(f"/acme/coordinator/references?q={quote(name)}")
    press(page, "link", name)
    press(page, "link", "Edit")
    field = page.get_by_role("combobox", name="Account")
    field.fill("")
    field.press_sequentially(account)
    page.get_by_role("option").filter(has_text=account).first.click()
    page.wait_for_load_state()
    press(page, "button", "Save")
    says(page, account)


def companies():
    """Of the export: an account with an open deal of the agent, and others of its sector."""
    with (CRM / "accounts.csv").open() as file:
        sectors = {row["account"]: row["sector"] for row in csv.DictReader(file)}
    with (CRM / "sales_pipeline.csv").open() as file:
        prospect = next(
            row["account"] for row in csv.DictReader(file)
            if row["sales_agent"] == AGENT and row["deal_stage"] == "Engaging" and row["account"])
    others = [name for name, sector in sectors.items() if sector == sectors[prospect] and name != prospect]
    return others, prospect


def references(browser, company):
    """The company's references who can be signed in as with one click: name and mail address."""
    visitor = browser.visitor()
    visitor.open("/")
    group = visitor.page.get_by_role("region", name=company).locator(".cast").filter(has_text="References")
    found = {}
    for form in group.locator("form").all():
        name = form.locator("span").evaluate("node => node.firstChild.textContent.trim()")
        found[name] = form.locator("[name=mail]").input_value()
    if not found:
        raise AssertionError(f"no reference of {company} is on the first page")
    return found


def take(coordinator, path, **counts):
    """Uploads a file, looks at what it holds, and takes it; so many rows have to be added, or updated."""
    page = coordinator.page
    press(page, "link", "Import")
    page.get_by_label("File", exact=True).set_input_files(path)
    press(page, "button", "Look at it")
    coordinator.look(f"import-{path.stem}")
    page.get_by_role("button", name="Take").click()
    page.get_by_role("link", name="Another file").wait_for(timeout=180_000)
    for label, count in counts.items():
        found = page.locator(".stats div").filter(has_text=label.capitalize()).locator("dd").inner_text()
        if found != count:
            raise AssertionError(f"{path.name}: {label} {found}, not {count}")
