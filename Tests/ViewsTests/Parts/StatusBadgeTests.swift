import Testing

@testable import Views

@Suite struct `A status badge` {
    @Test func `says its word and repeats it by a colour`() {
        #expect(
            StatusBadge("Asked", tone: .accent).text
                == "<span class=\"badge\" data-tone=\"accent\">Asked</span>\n")
    }
}
