import Testing

@testable import Views

@Suite struct `A status badge` {
    @Test func `says its word and its colour`() {
        let html = String(decoding: StatusBadge("Waiting for Ada", tone: .waiting).bytes(), as: UTF8.self)
        #expect(html == "<span class=\"badge badge-waiting\">Waiting for Ada</span>\n")
    }
}
