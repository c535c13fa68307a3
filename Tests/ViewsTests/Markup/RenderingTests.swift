import SampleViews
import Testing

@testable import Views

private func html(_ view: some View) -> String {
    String(decoding: view.bytes(), as: UTF8.self)
}

@Suite struct `A rendered page` {
    @Test func `holds what the model says where the template puts it`() {
        let page = html(
            EveryPlace(
                "https://ada.example/a?b=1&c=2", rows: ["Ada & Co", "Grace"], isMarked: true,
                markup: Markup("<b>bold</b>")))
        #expect(
            page == """
                <!doctype html>
                <html lang="en">
                <head><title>https://ada.example/a?b=1&amp;c=2</title></head>
                <body>
                    <main>
                <p class="https://ada.example/a?b=1&amp;c=2 marked" title="https://ada.example/a?b=1&amp;c=2" \
                data-x="ahttps://ada.example/a?b=1&amp;c=2b" hidden>https://ada.example/a?b=1&amp;c=2</p>
                <p>https://ada.example/a?b=1&amp;c=2<b>bold</b>29</p>
                <a href="https://ada.example/a?b=1&amp;c=2">https://ada.example/a?b=1&amp;c=2</a>
                <script src="\(Path.asset("app.js").text)" type="module"></script>
                <input type="text" value="https://ada.example/a?b=1&amp;c=2">
                <textarea name="notes">
                https://ada.example/a?b=1&amp;c=2</textarea>
                <svg viewBox="0 0 9 9"><title>https://ada.example/a?b=1&amp;c=2</title>\
                <text x="29">https://ada.example/a?b=1&amp;c=2</text></svg>
                <ul>
                    <li>0 Ada &amp; Co</li>
                    <li>1 Grace</li>
                </ul>
                <b title="https://ada.example/a?b=1&amp;c=2">https://ada.example/a?b=1&amp;c=2</b>
                    </main>
                </body>
                </html>

                """)
    }

    @Test func `shows the empty state of an empty list, and leaves out what does not hold`() {
        let page = html(EveryPlace("Ada", markup: Markup("")))
        #expect(page.contains("<ul>\n    <li>nothing</li>\n</ul>"))
        #expect(page.contains("<p class=\"Ada\" title=\"Ada\" data-x=\"aAdab\">Ada</p>"))
        #expect(page.contains("<a href=\"/none\">"))
    }

    @Test(arguments: [
        "\"><script>x</script>", "' onmouseover=", "javascript:alert(1)", "{{7*7}}", "</title>",
        "</textarea>",
        "<!--", "-->", "]]>", "\u{0}<\u{0}script>", "🤝<b>", "\u{2028}<i>", "&lt;script&gt;", "\"", "'", "<",
        "&",
        "\" onload=\"x", "https://a.example/\"><script>x</script>", "{% if %}", "\\\"><b x=\"",
        "e\u{301}<", "\r\n<hr>", "data:text/html,<script>x</script>",
    ])
    func `holds no markup of a hostile text, wherever it stands`(_ text: String) {
        let page = html(EveryPlace(text, markup: Markup("")))
        // An address is a link in the page, anything else leaves the link out: compare like with like.
        let harmlessText = WebAddress(text) == nil ? "x" : "https://ada.example"
        let harmless = html(EveryPlace(harmlessText, markup: Markup("")))
        // Tags and quotes come from the template alone, so both pages have as many of each.
        for mark in ["<", ">", "\"", "'"] {
            #expect(
                page.utf8.count { [$0] == Array(mark.utf8) }
                    == harmless.utf8.count { [$0] == Array(mark.utf8) })
        }
        #expect(!page.utf8.contains(0))
        let reference: [String] = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
        let marks = page.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
        #expect(marks.allSatisfy { mark in reference.contains { "&\(mark)".utf8.starts(with: $0.utf8) } })
        #expect(!page.contains("href=\"javascript"))
        #expect(!page.contains("href=\"data"))
    }
}

@Suite struct `Text in a page` {
    private func escaped(_ write: (inout HTML) -> Void) -> String {
        var html = HTML()
        write(&html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test func `has its five signs escaped and all else kept, byte for byte`() {
        let text = "a&b<c>d\"e'f é 🤝 \u{2028}\r\n\t{{"
        #expect(escaped { $0.text(text) } == "a&amp;b&lt;c&gt;d&quot;e&#39;f é 🤝 \u{2028}\r\n\t{{")
        #expect(escaped { $0.plain(text[...]) } == escaped { $0.text(text) })
    }

    @Test func `has a NUL replaced, since HTML has none`() {
        #expect(escaped { $0.text("a\u{0}b") } == "a\u{FFFD}b")
    }

    @Test(arguments: [0, 7, -7, 10, 1_234_567_890, Int.max, Int.min])
    func `has whole numbers in digits`(_ number: Int) {
        #expect(escaped { $0.text(number) } == "\(number)")
        #expect(escaped { $0.plain(number) } == "\(number)")
    }

    @Test func `has markup as it is, from an author or a view`() {
        #expect(escaped { $0.text(Markup("<b>")) } == "<b>")
        #expect(escaped { $0.text(Markup(StatusBadge("<"))) }.contains("&lt;</span>"))
    }
}
