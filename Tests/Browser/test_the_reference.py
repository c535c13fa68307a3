"""A reference in charge of their time and of what is held about them, on a telephone: nothing but a thumb, 360 pixels wide."""

from test_the_demo import one_of_the_references

THUMB = 44


def test_a_reference_on_a_telephone(browser):
    name = one_of_the_references(browser)
    visitor = browser.signed_in(name, narrow=True)
    finds_first_what_is_asked(visitor)
    declines(visitor)
    pauses_and_is_back(visitor)
    confirms_the_profile(visitor)
    corrects_the_phone(visitor)
    a_coordinator_takes_it(browser, name)
    sees_what_became_of_it(visitor)


def test_a_credit_claimed_on_a_telephone(browser):
    name, visitor = somebody_with_credit_left(browser)
    claims_a_hundred(visitor)
    a_coordinator_delivers_it(browser, name)
    finds_it_delivered(visitor)


def somebody_with_credit_left(browser):
    """One of the cast who has a credit of which nothing is on its way already."""
    guest = browser.visitor()
    guest.open("/")
    group = guest.page.get_by_role("region", name="Acme").locator(".cast").filter(has_text="References")
    for name in group.locator("button span").evaluate_all("nodes => nodes.map(n => n.firstChild.textContent.trim())"):
        visitor = browser.signed_in(name, narrow=True)
        go(visitor.page, "Benefits")
        credit = credit_of(visitor.page)
        if credit.count() and "To claim" in credit.first.inner_text():
            return name, visitor
    raise AssertionError("nobody of the cast has a credit left")


def credit_of(page):
    return page.locator("article").filter(has=page.get_by_role("button", name="Claim", exact=True))


def claims_a_hundred(visitor):
    page = visitor.page
    for button in page.locator("main .answers .button").all():
        assert button.bounding_box()["height"] >= THUMB, button.inner_text()
    visitor.look("reference-benefits")
    credit = credit_of(page).first
    credit.get_by_label("How much").fill("100")
    credit.get_by_role("button", name="Claim", exact=True).click()
    page.wait_for_load_state()
    says(page, "Claimed. You hear when it is there.")
    says(page, "100 USD is on its way")


def a_coordinator_delivers_it(browser, name):
    visitor = browser.signed_in("Marta Keller")
    page = visitor.page
    go(page, "Benefits")
    visitor.look("benefits")
    page.get_by_label("Search benefits and references").fill(name)
    page.get_by_role("button", name="Apply").click()
    page.wait_for_load_state()
    line = page.locator("tbody tr").filter(has_text="100 USD").filter(has_text="Claimed").first
    line.get_by_role("rowheader").get_by_role("link").click()
    page.wait_for_load_state()
    page.get_by_label("How").fill("Credit note 77-100")
    visitor.look("benefit")
    page.get_by_role("button", name="Delivered", exact=True).click()
    page.wait_for_load_state()
    says(page, "Credit note 77-100")
    go(page, "Benefits")
    page.get_by_role("link", name="What benefits cost").click()
    page.wait_for_load_state()
    says(page, "Gave much, received little")
    visitor.look("benefit-cost")


def finds_it_delivered(visitor):
    page = visitor.page
    page.reload()
    page.locator("summary").filter(has_text="Every entry").click()
    says(page, "Credit note 77-100")
    says(page, "−100 USD")
    assert "100 USD is on its way" not in page.locator("main").inner_text()


def finds_first_what_is_asked(visitor):
    page = visitor.page
    assert page.viewport_size["width"] == 360
    titles = page.locator("main h2").all_inner_texts()
    assert titles == ["What is asked of you", "What is coming up", "What your help did", "What you have coming"], titles
    for button in page.locator("main .answers .button").all():
        height = button.bounding_box()["height"]
        assert height >= THUMB, f"{button.inner_text()} is {height} pixels high"
    visitor.look("reference-home")


def declines(visitor):
    """Says no to the first ask, with a reason; it is gone from the front page."""
    page = visitor.page
    ask = page.get_by_role("region", name="What is asked of you").locator("article").first
    prospect = ask.locator("h3").inner_text()
    ask.get_by_role("link", name="No, not this time").click()
    page.wait_for_load_state()
    page.get_by_role("group", name="Why not?").get_by_role("radio").first.check()
    page.get_by_role("button", name="No, not this time").click()
    page.wait_for_load_state()
    says(page, "That is fine. Your coordinator knows.")
    home(page)
    asked = page.get_by_role("region", name="What is asked of you").inner_text()
    assert prospect not in asked, f"{prospect} is still asked"


def pauses_and_is_back(visitor):
    page = visitor.page
    go(page, "Availability")
    page.get_by_label("Until further notice").check()
    page.get_by_role("button", name="Pause", exact=True).click()
    page.wait_for_load_state()
    says(page, "Paused until further notice")
    visitor.look("reference-availability")
    home(page)
    says(page, "You are paused until further notice")
    go(page, "Availability")
    page.get_by_role("button", name="Resume now").click()
    page.wait_for_load_state()
    assert "Paused until further notice" not in page.locator("main").inner_text()


def confirms_the_profile(visitor):
    page = visitor.page
    go(page, "Profile")
    for button in page.get_by_role("button", name="Right", exact=True).all():
        assert button.bounding_box()["height"] >= THUMB
    page.get_by_role("button", name="All of it is right").click()
    page.wait_for_load_state()
    says(page, "Last confirmed today")
    assert page.get_by_role("button", name="Right", exact=True).count() == 0, "items are asked about again at once"
    visitor.look("reference-profile")


def corrects_the_phone(visitor):
    page = visitor.page
    item = page.locator("#item-phone")
    item.locator("summary").click()
    item.get_by_label("Phone, as it should be").fill("+43 1 555 010 77")
    item.get_by_role("button", name="Send the correction").click()
    page.wait_for_load_state()
    says(page, "You proposed: +43 1 555 010 77")


def a_coordinator_takes_it(browser, name):
    visitor = browser.signed_in("Marta Keller")
    page = visitor.page
    page.locator("main dl div").filter(has_text="Corrections to answer").get_by_role("link").click()
    page.wait_for_load_state()
    page.get_by_role("link", name=name).click()
    page.wait_for_load_state()
    says(page, "+43 1 555 010 77")
    visitor.look("reference-corrections")
    page.locator("#corrections").get_by_label("Take it").first.check()
    page.get_by_role("button", name="Answer").click()
    page.wait_for_load_state()
    says(page, "Answered. They are told by mail.")


def sees_what_became_of_it(visitor):
    page = visitor.page
    page.reload()
    says(page, "+43 1 555 010 77")
    says(page, "Taken")
    assert "You proposed" not in page.locator("main").inner_text()


def go(page, title):
    page.get_by_role("navigation").get_by_role("link", name=title, exact=True).first.click()
    page.wait_for_load_state()


def home(page):
    go(page, "Home")


def says(page, words):
    text = page.locator("body").inner_text()
    assert words in text, f"the page does not say “{words}”: {text[:600]}"
