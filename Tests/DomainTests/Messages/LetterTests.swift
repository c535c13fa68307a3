import Domain
import Testing

@Suite struct `A letter` {
    @Test(arguments: [
        "Hello\r\nBcc: x@y.test", "Hello\nBcc: x@y.test", "Hello\rBcc", "a\u{2028}b", "a\u{85}b",
    ])
    func `has a subject of one line whatever was typed`(subject: String) {
        let letter = Self.letter(subject, "Hello")
        #expect(!letter.subject.utf8.contains { $0 < 0x20 })
        #expect(
            !letter.subject.unicodeScalars.contains { "\u{2028}\u{2029}\u{85}".unicodeScalars.contains($0) })
    }

    @Test func `keeps hostile text as text in its HTML part`() {
        let letter = Self.letter("<u>", #""><script>x</script> & 'y'"#)
        let sheet = LetterSheet(
            LetterText(letter, in: "Acme"), program: "<i>Acme</i>",
            button: ("<b>", "https://acme.test/?a=1&b=\"2\""))
        #expect(!sheet.html.contains("<script>"))
        #expect(!sheet.html.contains("<i>"))
        #expect(!sheet.html.contains("<b>"))
        #expect(!sheet.html.contains("<u>"))
        #expect(sheet.html.contains("href=\"https://acme.test/?a=1&amp;b=&quot;2&quot;\""))
    }

    @Test func `says who sends it and how to stop`() {
        let letter = Self.letter("A question", "Hello")
        let sheet = LetterSheet(LetterText(letter, in: "Acme"), program: "Acme", button: nil)
        for part in [sheet.text, sheet.html] {
            #expect(part.contains("reference program of Acme"))
            #expect(part.contains("To hear less"))
        }
    }

    private static func letter(_ subject: String, _ body: String) -> Letter {
        Letter(.clockResumed, to: Cast.helen, written: Letter.Written(subject: subject, body: body))
    }
}
