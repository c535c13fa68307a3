"""A request from the ask to the news of the deal, with a real mail server and a clock that is moved."""

from by_link import ByLink, Cast
from moved import MovedServer


def test_from_the_ask_to_the_news_by_mail(browser):
    with MovedServer() as server:
        cast = Cast(browser, server, "carewell")
        ByLink(
            cast, server, "America/Chicago", "Elliot Marsh", ["Nadia Benali", "Gareth Pugh"], cast.references,
            "St. Brannock Hospital").all()
