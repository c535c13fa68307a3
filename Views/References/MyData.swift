package import Domain
import Foundation

/// What a reference agreed to and when, what is held about them, and the way out.
package struct MyData: Sendable {
    let frame: Frame
    let slug: Slug
    let reference: Reference
    let consents: [ConsentLine]
    let held: [Fact]
    let clock: ReaderClock
    /// Why what was just tried is not possible.
    let problem: String?

    package init(
        frame: Frame, slug: Slug, reference: Reference, consents: [ConsentStanding], held: [(String, Int)],
        clock: ReaderClock, problem: String? = nil
    ) {
        self.frame = frame
        self.slug = slug
        self.reference = reference
        self.consents = consents.map { ConsentLine($0, slug: slug, clock: clock) }
        self.held = held.map { name, count in
            Fact(Self.word(for: name), count == 1 ? "1 entry" : "\(count) entries")
        }
        self.clock = clock
        self.problem = problem
    }

    /// A table's name as words: `reference_days_off` is "Days off".
    private static func word(for table: String) -> String {
        let words = table.split(separator: "_").filter { table == "reference" || $0 != "reference" }
        return words.joined(separator: " ").capitalizedFirst
    }

    var hasLeft: Bool { reference.leaving != nil }

    var farewell: Notice? {
        reference.leaving.map { leaving in
            Notice(
                "Nobody asks you any more. What names you is erased on "
                    + "\(clock.day(Day(of: leaving.eraseAt, in: clock.zone))). To come back before, write to a coordinator.",
                title: "You left the program on \(clock.day(Day(of: leaving.leftAt, in: clock.zone)))")
        }
    }

    var facts: FactList { FactList(held) }
    var copy: Path { .reference(slug, .dataCopy) }
    var leave: ActionLink { ActionLink("Leave the program", .reference(slug, .leave)) }
}

/// One thing that a reference may agree to, as a row with its button.
struct ConsentLine: Sendable {
    let title: String
    let meaning: String
    let badge: StatusBadge
    let since: String
    let button: ButtonForm

    init(_ standing: ConsentStanding, slug: Slug, clock: ReaderClock) {
        let consent = standing.consent
        title = consent.title
        meaning = standing.isGiven ? consent.given : consent.withheld
        badge = standing.isGiven ? StatusBadge("Agreed", tone: .good) : StatusBadge("Not agreed")
        since =
            standing.at.map { "Since \(clock.moment($0))." }
            ?? (standing.isGiven ? "Since you joined." : "You have not been asked.")
        button = ButtonForm(
            standing.isGiven ? "Take it back" : "Agree", action: .reference(slug, .consent(consent)),
            fields: [HiddenField("given", standing.isGiven ? "no" : "yes")])
    }
}
