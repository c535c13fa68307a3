"""Every page that the demo's people can reach: no dead link, no fault in the console, accessible, and nothing cut off,
on a wide and on a narrow screen."""

import re

from crawl import crawl


def test_as_an_ae(browser):
    visit(browser, "Priya Raman", "/acme/ae/requests", ["/acme/ae/requests/*", "/acme/ae/requests/new", "/acme/ae/deals"])


def test_as_a_coordinator(browser):
    visit(browser, "Marta Keller", "/acme/coordinator/queue", [
        "/acme/coordinator/plan", "/acme/coordinator/requests/*", "/acme/coordinator/references/*",
        "/acme/coordinator/accounts/*", "/acme/coordinator/import", "/acme/coordinator/tiers", "/acme/coordinator/mail/*",
        "/acme/coordinator/people/*", "/acme/coordinator/settings"])


def test_as_a_reference(browser):
    name = one_of_the_references(browser)
    visit(browser, name, "/acme/reference/home", [
        "/acme/reference/engagements/*", "/acme/reference/availability", "/acme/reference/history",
        "/acme/reference/tier", "/acme/reference/profile"])


def test_as_an_account_owner(browser):
    visit(browser, "Lena Fischer", "/acme/owner/accounts", ["/acme/owner/accounts/*"])


def test_as_the_administrator(browser):
    visit(browser, "Iris Falk", "/admin/tenants", ["/admin/tenants/acme", "/admin/tenants/new", "/admin/tiers"])


def visit(browser, name, start, wanted):
    """Looks at one page of each shape; those that are wanted have to be among them."""
    visitor = browser.signed_in(name)
    picture = lambda shape: re.sub(r"\W+", "-", f"{name}{shape}".lower()).strip("-")
    seen = crawl(visitor, start, each=lambda visitor, shape: visitor.look(picture(shape)))
    missed = [shape for shape in wanted if shape not in seen]
    if missed:
        raise AssertionError(f"{name} never came to {missed}; there were {sorted(seen)}")


def one_of_the_references(browser):
    """The first of the hardware vendor's references on the demo's first page, who has something to answer."""
    visitor = browser.visitor()
    visitor.open("/")
    group = visitor.page.get_by_role("region", name="Acme").locator(".cast").filter(has_text="References")
    return group.locator("button span").first.evaluate("node => node.firstChild.textContent.trim()")
