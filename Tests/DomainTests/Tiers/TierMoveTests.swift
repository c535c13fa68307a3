import Domain
import Testing

@Suite struct `A reference who is moved to another tier` {
    private static func letter(
        to place: Int, takesNoRewards: Bool = false, word: String = ""
    ) throws -> Letter {
        let helen = Cast.reference(takesNoRewards: takesNoRewards)
        let move = try helen.move(
            to: DefaultTiers.all[place], seen: helen.tier.id, reason: "", tells: true, word: word,
            Cast.act())
        return try #require(move.letters.first)
    }

    @Test func `hears what begins, what ends and what it asks`() throws {
        let letter = try Self.letter(to: 0, word: "You earned it.")
        let text = letter.paragraphs.joined(separator: "\n")
        #expect(letter.kind == .tierMoved)
        #expect(letter.subject == "Your tier in our reference program: Premier")
        for line in [
            "• At most 6 conversations a quarter, instead of 4",
            "• At most 8 conversations a year, instead of 6",
            "• Begins: Quarterly executive briefing", "• Ends: Quarterly roadmap review", "You earned it.",
        ] {
            #expect(text.contains(line), "\(line)")
        }
    }

    @Test func `to one that asks for less hears thanks and no blame`() throws {
        let letter = try Self.letter(to: 2)
        let text = letter.paragraphs.joined(separator: "\n")
        #expect(letter.kind == .tierEased)
        #expect(letter.subject == "We will ask less of you: Occasional")
        #expect(text.contains("Thank you for every conversation you have given us."))
        #expect(text.contains("nothing to do with what you said, or with how any deal ended"))
        #expect(text.contains("• At most 2 conversations a quarter, instead of 4"))
    }

    @Test(arguments: [0, 2]) func `and takes no rewards hears of none`(place: Int) throws {
        let letter = try Self.letter(to: place, takesNoRewards: true)
        let text = letter.paragraphs.joined(separator: "\n")
        #expect(text.contains("conversations a quarter, instead of 4"))
        for benefit in DefaultTiers.all.flatMap(\.benefits) { #expect(!text.contains(benefit.title)) }
        for word in ["Begins", "Ends", "you get"] { #expect(!text.contains(word)) }
    }
}
