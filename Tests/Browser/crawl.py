"""Follows every link that a signed-in person can see."""

import re
from urllib.parse import urljoin, urlsplit


def crawl(visitor, start, most=80, each=None):
    """Opens `start` and all that it leads to on the same server, one page of each shape: requests/7 and requests/8
    are drawn by the same template. `each` is called on every page; a link that leads to an error is a fault of
    the visitor. Returns the shapes seen, so that a test can say which it wants to have met."""
    waiting, seen = [(start, "the start")], {}
    while waiting and len(seen) < most:
        path, source = waiting.pop(0)
        if shape(path) in seen:
            continue
        seen[shape(path)] = path
        answer = visitor.page.goto(visitor.address + path)
        if answer.status >= 400:
            visitor.faults.append(f"link at {source}: {path} answers {answer.status}")
            continue
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        # A letter shown as HTML is shut in so that no script runs there, not even one of a test.
        if "sandbox" in answer.headers.get("content-security-policy", ""):
            continue
        if each:
            each(visitor, shape(path))
        waiting += [(link, path) for link in links(visitor)]
    return set(seen)


def links(visitor):
    """The page's links to this server, as paths with their query. A download opens no page."""
    hrefs = visitor.page.eval_on_selector_all("a[href]:not([download])", "all => all.map(a => a.getAttribute('href'))")
    found = []
    for href in hrefs:
        target = urlsplit(urljoin(visitor.page.url, href))
        if f"{target.scheme}://{target.netloc}" == visitor.address:
            found.append(target.path + (f"?{target.query}" if target.query else ""))
    return found


def shape(path):
    """The path with its identifiers taken out, and the names of its query without the values."""
    route, _, query = path.partition("?")
    names = sorted({part.partition("=")[0] for part in query.split("&") if part})
    return re.sub(r"/\d+", "/*", route) + ("?" + "&".join(names) if names else "")
