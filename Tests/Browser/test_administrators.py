"""An administrator from the printed link on: the second factor, a lost phone, browsers signed out, the record."""

import re
import tempfile
from contextlib import contextmanager
from pathlib import Path

from authenticator import Authenticator
from demo import ROOT, Demo, free_port

MAIL, PASSWORD = "ada@server.example", "seven small boats"


@contextmanager
def server():
    """A server on an empty folder, and the address that it prints for the first administrator."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="vouchsafe-administrators-") as folder:
        demo = Demo(
            command=["serve", "--port", str(port)], data=Path(folder) / "data", port=port,
            settings={"VOUCHSAFE_PUBLIC": str(ROOT / "Public")}).start()
        try:
            yield demo, re.search(r"/setup/[\w-]+", demo.printed())[0]
        finally:
            demo.stop()


def test_signs_in_with_a_phone_and_without_it(browser):
    with server() as (demo, set_up):
        ada = browser.visitor(address=demo.address)
        ada.open(set_up)
        fill(ada, {"Your name": "Ada Ferreira", "Mail address": MAIL, "Password": PASSWORD}, "Make the account")
        phone, codes = set_up_phone(ada)
        heading(ada, "Tenants")

        sign_out(ada)
        password(ada)
        ada.look("enter-your-code")
        with ada.expecting(422):
            fill(ada, {"Code": "000000"}, "Sign in")
        fill(ada, {"Code": phone.code()}, "Sign in")
        heading(ada, "Tenants")

        # The phone is lost: a recovery code lets her in, once.
        elsewhere = browser.visitor(narrow=True, address=demo.address)
        password(elsewhere)
        fill(elsewhere, {"Code": codes[0].lower()}, "Sign in")
        said(elsewhere, "9 are left")
        lost = browser.visitor(address=demo.address)
        password(lost)
        with lost.expecting(422):
            fill(lost, {"Code": codes[0]}, "Sign in")
        said(lost, "used before")

        # She ends the other browser from this one.
        ada.open("/admin/account")
        ada.look("your-account")
        ada.page.get_by_role("row").filter(has_not_text="This one").get_by_role("button", name="Sign out").first.click()
        said(ada, "That browser is signed out")
        elsewhere.open("/admin/tenants")
        heading(elsewhere, "Administrator")

        fill(ada, {"Your password": PASSWORD, "Code": phone.code()}, "Set up another phone")
        other, _ = set_up_phone(ada)
        sign_out(ada)
        password(ada)
        fill(ada, {"Code": other.code()}, "Sign in")
        heading(ada, "Tenants")

        ada.open("/admin/administration?kind=recoveryCodeUsed")
        said(ada, "used a recovery code")
        ada.look("record")
        ada.open("/admin/health")
        said(ada, "No backup was ever made")
        ada.look("health")


def test_lets_another_in_again(browser):
    with server() as (demo, set_up):
        ada = browser.visitor(address=demo.address)
        ada.open(set_up)
        fill(ada, {"Your name": "Ada Ferreira", "Mail address": MAIL, "Password": PASSWORD}, "Make the account")
        set_up_phone(ada)
        ada.open("/admin/administrators")
        fill(ada, {"Mail address": "bo@server.example"}, "Make an invitation")
        bo = browser.visitor(address=demo.address)
        bo.open(handed_over(ada))
        fill(bo, {"Your name": "Bo Lind", "Password": "rain on tin roofs"}, "Make the account")
        set_up_phone(bo)

        ada.open("/admin/administrators")
        ada.look("administrators")
        ada.page.get_by_role("link", name="Bo Lind").click()
        heading(ada, "Bo Lind")
        ada.look("administrator")
        ada.page.get_by_role("button", name="Make a link for a new password").click()
        heading(ada, "A link for Bo Lind")
        bo.open(handed_over(ada))
        bo.look("new-password")
        fill(bo, {"New password": "wind in tall grass"}, "Save the password")
        heading(bo, "Enter your code")

        ada.page.get_by_role("link", name="Back to Bo Lind").click()
        ada.page.get_by_role("button", name="Reset the second factor").click()
        ada.page.locator("#confirm").get_by_role("button", name="Reset the second factor").click()
        said(ada, "sets up a new second factor")
        bo.open("/admin/sign-in")
        fill(bo, {"Mail address": "bo@server.example", "Password": "wind in tall grass"}, "Sign in")
        set_up_phone(bo)
        heading(bo, "Tenants")


def set_up_phone(visitor):
    """From the page of the secret through that of the recovery codes; returns the phone and the codes."""
    heading(visitor, "Set up your second factor")
    visitor.look("second-factor")
    phone = Authenticator(visitor.page.locator("code.secret").inner_text())
    with visitor.expecting(422):
        fill(visitor, {"Code": "12345"}, "Go on")
    fill(visitor, {"Code": phone.code()}, "Go on")
    heading(visitor, "Your recovery codes")
    visitor.look("recovery-codes")
    codes = visitor.page.locator(".codes code").all_inner_texts()
    if len(set(codes)) != 10:
        raise AssertionError(f"not ten codes: {codes}")
    visitor.page.get_by_role("link", name="I have kept them").click()
    return phone, codes


def password(visitor):
    visitor.open("/admin/sign-in")
    fill(visitor, {"Mail address": MAIL, "Password": PASSWORD}, "Sign in")
    heading(visitor, "Enter your code")


def sign_out(visitor):
    visitor.page.locator("details.person summary").click()
    visitor.page.get_by_role("button", name="Sign out", exact=True).first.click()
    heading(visitor, "Administrator")


def fill(visitor, fields, button):
    for label, value in fields.items():
        visitor.page.get_by_label(label, exact=True).fill(value)
    visitor.page.get_by_role("button", name=button, exact=True).click()
    visitor.page.wait_for_load_state()


def handed_over(visitor):
    address = visitor.page.get_by_label("Invitation address").input_value()
    return address[len(visitor.address):] if address.startswith(visitor.address) else re.sub(r"^https?://[^/]+", "", address)


def heading(visitor, words):
    visitor.page.get_by_role("heading", name=words, level=1).wait_for()


def said(visitor, words):
    visitor.page.get_by_text(words).first.wait_for()
