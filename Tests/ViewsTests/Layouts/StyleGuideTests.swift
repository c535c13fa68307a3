import Foundation
import Testing

@testable import Views

@Suite struct `The style guide` {
    private let page = StyleGuide(frame: .sample(), here: .somewhere).text

    @Test(arguments: [
        "demo", "top", "menu", "person", "header", "crumbs", "badge", "steps", "tabs", "stats", "filters",
        "table", "due", "pages", "fit", "timeline", "letter", "empty", "facts", "usage", "progress", "notice",
        "form", "field", "input", "choices", "suggest", "button", "confirm",
    ])
    func `shows every part`(name: String) {
        #expect(page.contains("class=\"\(name)\""))
    }

    @Test func `has one main heading, one main part and a way past the navigation`() {
        #expect(page.components(separatedBy: "<h1>").count == 2)
        #expect(page.components(separatedBy: "<main ").count == 2)
        #expect(page.contains("href=\"#content\"") && page.contains("id=\"content\""))
    }

    @Test func `gives every id once`() {
        let ids = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(ids.count > 10)
        #expect(Set(ids).count == ids.count)
    }

    @Test func `ties every field to a label, and a wrong one to its message`() {
        let labelled = page.components(separatedBy: "label for=\"").dropFirst().map {
            $0.prefix { $0 != "\"" }
        }
        #expect(labelled.count >= 6)
        for id in labelled { #expect(page.contains(" id=\"\(id)\"")) }
        #expect(page.contains("aria-invalid=\"true\" aria-describedby=\"needed-by-hint needed-by-error\""))
        #expect(page.contains("id=\"needed-by-error\">Choose a day after today.</p>"))
        #expect(page.contains("<a href=\"#needed-by\">Choose a day after today.</a>"))
    }
}
