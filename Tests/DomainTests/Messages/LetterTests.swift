import Domain
import Testing

@Suite struct `A letter` {
    @Test(arguments: [
        "Hello\r\nBcc: x@y.test", "Hello\nBcc: x@y.test", "Hello\rBcc", "a\u{2028}b", "a\u{85}b",
    ])
    func `has a subject of one line whatever was typed`(subject: String) {
        let letter = Letter(to: Cast.helen, subject: subject, paragraphs: [])
        #expect(!letter.subject.utf8.contains { $0 < 0x20 })
        #expect(
            !letter.subject.unicodeScalars.contains { "\u{2028}\u{2029}\u{85}".unicodeScalars.contains($0) })
    }

    @Test func `keeps hostile text as text in its HTML part`() {
        let sheet = LetterSheet(
            letter: Letter(
                to: Cast.helen, subject: "", paragraphs: [#""><script>x</script> & 'y'"#],
                button: Letter.Button("<b>", .coordinatorTiers)),
            program: "<i>Acme</i>", address: "https://acme.test/?a=1&b=\"2\"")
        #expect(!sheet.html.contains("<script>"))
        #expect(!sheet.html.contains("<i>"))
        #expect(!sheet.html.contains("<b>"))
        #expect(sheet.html.contains("href=\"https://acme.test/?a=1&amp;b=&quot;2&quot;\""))
    }

    @Test func `says who sends it and how to stop`() {
        let sheet = LetterSheet(
            letter: Letter(to: Cast.helen, subject: "", paragraphs: ["Hello"]), program: "Acme", address: nil)
        #expect(sheet.text.contains("reference program of Acme"))
        #expect(sheet.text.contains("To hear less"))
    }
}
