"""The watch itself: pages that are wrong on purpose, so that a page without findings means something."""

from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

GOOD = """<!doctype html><html lang="en"><head><title>Good</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"></head><body><main><h1>Good</h1>{body}</main></body></html>"""
PAGES = {
    "/": GOOD.format(body='<form method="post" action="/signed-in"><button>Ines Okafor, coordinator</button></form>'),
    "/signed-in": GOOD.format(body="<p>Welcome, Ines</p>"),
    "/inline": GOOD.format(body="<script>document.title = 'ran'</script>"),
    "/style": GOOD.format(body='<p style="color: red">Red</p>'),
    "/throws": GOOD.format(body='<script src="/throws.js"></script>'),
    "/unlabelled": GOOD.format(body='<input name="a"><p><img src="data:,"></p>'),
    "/pale": GOOD.format(body='<link rel="stylesheet" href="/pale.css"><p>Hardly to be read</p>'),
    "/broad": GOOD.format(body='<link rel="stylesheet" href="/broad.css"><p>Too wide for a telephone</p>'),
}
ASSETS = {
    "/throws.js": ("text/javascript", "console.error('lost'); throw new Error('thrown')"),
    "/pale.css": ("text/css", "p { color: #ccc; background: #fff }"),
    "/broad.css": ("text/css", "p { width: 700px }"),
}


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        kind, text = ASSETS.get(self.path, ("text/html; charset=utf-8", PAGES.get(self.path, GOOD)))
        status = int(self.path[1:]) if self.path[1:].isdigit() else 200
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", "default-src 'self'; img-src 'self' data:")
        self.end_headers()
        self.wfile.write(text.encode())

    do_POST = do_GET

    def log_message(self, *_):
        pass


@contextmanager
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def kinds(browser, path, look=False, **how):
    """The kinds of faults that one page shows, taken from the visitor so that they do not fail the test."""
    with site() as address:
        visitor = browser.visitor(address=address, **how)
        visitor.open(path)
        if look:
            visitor.look("page")
        visitor.page.wait_for_timeout(100)
        faults, visitor.faults = visitor.faults, []
        return {fault.split(" at ")[0] for fault in faults}


def equal(found, wanted):
    if found != wanted:
        raise AssertionError(f"found {found}, wanted {wanted}")


def test_without_faults_shows_none(browser):
    equal(kinds(browser, "/", look=True), set())


def test_with_an_inline_script_breaks_the_policy(browser):
    equal(kinds(browser, "/inline"), {"policy"})


def test_with_an_inline_style_breaks_the_policy_without_javascript_too(browser):
    equal(kinds(browser, "/style"), {"policy"})
    equal(kinds(browser, "/style", javascript=False), {"policy"})


def test_with_a_throwing_script_shows_both_errors(browser):
    equal(kinds(browser, "/throws"), {"console", "script"})


def test_answered_with_a_fault_of_the_server_shows_it(browser):
    equal(kinds(browser, "/500"), {"server", "console"})


def test_that_labels_nothing_is_not_accessible(browser):
    equal(kinds(browser, "/unlabelled", look=True), {"accessibility"})


def test_in_pale_grey_is_not_accessible(browser):
    equal(kinds(browser, "/pale", look=True), {"accessibility"})


def test_too_wide_for_a_telephone_is_found(browser):
    equal(kinds(browser, "/broad", look=True), {"width"})


def test_may_answer_with_the_status_that_the_test_expects(browser):
    with site() as address:
        visitor = browser.visitor(address=address)
        with visitor.expecting(422):
            visitor.open("/422")
        equal(visitor.faults, [])
        try:
            with visitor.expecting(422):
                visitor.open("/")
        except AssertionError:
            return
        raise AssertionError("an answer that never came was not missed")


def test_with_a_cast_signs_in_the_one_who_is_named(browser):
    with site() as address:
        visitor = browser.visitor(address=address)
        visitor.sign_in("Ines Okafor")
        equal(visitor.page.get_by_text("Welcome, Ines").count(), 1)
        try:
            visitor.sign_in("Nobody Known")
        except AssertionError as refused:
            if "Ines Okafor" in str(refused):
                return
        raise AssertionError("a name that no button bears signed somebody in")
