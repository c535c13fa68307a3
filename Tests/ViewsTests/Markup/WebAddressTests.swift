import Testing

@testable import Views

@Suite struct `A web address` {
    @Test(arguments: [
        ("https://ada.example/a?b=1&c=2#d", "https://ada.example/a?b=1&c=2#d"),
        ("HTTP://ada.example:8080", "http://ada.example:8080"),
        ("mailto:ada@lovelace.example", "mailto:ada@lovelace.example"),
        ("https://ada.example/100%", "https://ada.example/100%25"),
        ("https://ada.example/%41%4g", "https://ada.example/%41%254g"),
        ("https://ada.example/é", "https://ada.example/%C3%A9"),
        ("https://ada.example/\"><script>", "https://ada.example/%22%3E%3Cscript%3E"),
        ("https://ada.example/' onload", nil),
    ])
    func `is kept, and what it cannot hold is percent-encoded`(_ text: String, _ expected: String?) {
        #expect(WebAddress(text)?.text == expected)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", " https://ada.example",
        "data:text/html,x",
        "vbscript:x", "//ada.example", "/path", "ada.example", "", ":", "https:", "https://", "https:///a",
        "http://:80",
        "https:ada.example", "https://bank.example@ada.example", "https:\\\\ada.example", "mailto:",
        "mailto:@",
        "mailto:ada", "https://ada.example/\u{0}", "file:///etc/passwd", "ftp://ada.example", "https://a b",
    ])
    func `is nothing else`(_ text: String) {
        #expect(WebAddress(text) == nil)
    }
}
