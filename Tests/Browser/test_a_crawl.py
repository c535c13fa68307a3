"""The crawl on a small site: what it visits, once each, and what it says of a dead link."""

from crawl import crawl, shape
from test_a_watched_page import GOOD, PAGES, equal, site


def links(*paths):
    return GOOD.format(body="".join(f'<p><a href="{path}">To {path}</a></p>' for path in paths))


PAGES["/crawl"] = links("/requests/7", "/requests/8?page=2", "two", "https://elsewhere.test/", "/crawl")
PAGES["/requests/7"] = links("/requests/8", "/requests/9?page=1")
PAGES["/requests/8?page=2"] = links("/404")


def test_visits_one_page_of_each_shape_and_names_the_dead_link(browser):
    with site() as address:
        visitor = browser.visitor(address=address)
        drawn = []
        with visitor.expecting(404):
            seen = crawl(visitor, "/crawl", each=lambda _, page: drawn.append(page))
        equal(seen, {"/crawl", "/requests/*", "/requests/*?page", "/two", "/*"})
        equal(drawn, ["/crawl", "/requests/*", "/requests/*?page", "/two"])
        faults, visitor.faults = visitor.faults, []
        equal(faults, ["link at /requests/8?page=2: /404 answers 404"])


def test_ends_at_the_number_of_pages_it_is_given(browser):
    with site() as address:
        equal(len(crawl(browser.visitor(address=address), "/crawl", most=2)), 2)


def test_takes_identifiers_and_values_out_of_a_shape(_):
    equal(shape("/acme/requests/12/asks/3?sort=age&page=2"), "/acme/requests/*/asks/*?page&sort")
