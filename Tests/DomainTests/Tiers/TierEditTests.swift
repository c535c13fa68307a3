import Domain
import Foundation
import Testing

@Suite struct `A change of a tier` {
    private static let premier = DefaultTiers.all[0]
    private static let webinar = Benefit(kind: .recurringEvent, title: "Monthly webinar")

    private static func change(_ tier: Tier, _ edit: TierEdit) throws -> TierChange? {
        try tier.change(
            limits: edit.limits(of: tier), benefits: edit.benefits(of: tier), by: "Ada Ferreira",
            at: Cast.now)
    }

    private static func refusal(_ edit: TierEdit) -> Refusal? {
        do {
            _ = try change(premier, edit)
            return nil
        } catch { return error as? Refusal }
    }

    @Test func `says what begins, what ends and which limits are other ones`() throws {
        let edit = TierEdit(
            quarter: 5, removing: ["VIP event access"],
            replacing: [
                .init(
                    title: "Credit of 5,000 USD a year",
                    benefit: Benefit(
                        kind: .creditAYear, title: "Yearly credit",
                        worth: Money(minor: 600_000, currency: "USD")))
            ], adding: [Self.webinar])
        let change = try #require(try Self.change(Self.premier, edit))
        #expect(
            change.differences == [
                "6 → 5 calls a quarter", "ends: Credit of 5,000 USD a year (credit each year, 5,000 USD)",
                "ends: VIP event access (standing)", "begins: Yearly credit (credit each year, 6,000 USD)",
                "begins: Monthly webinar (recurring event)",
            ])
        #expect(change.after.limits == Limits(quarter: 5, year: 8))
        #expect(change.after.benefits.count == 5)
        #expect(change.activity.actorName == "Ada Ferreira")
        #expect(change.activity.by == nil)
        #expect(
            edit.lines == [
                "5 calls a quarter at most", "ends: VIP event access",
                "Credit of 5,000 USD a year becomes: Yearly credit (credit each year, 6,000 USD)",
                "begins: Monthly webinar (recurring event)",
            ])
    }

    @Test func `asked of a tier that is that way already changes nothing`() throws {
        let edit = TierEdit(quarter: 5, removing: ["vip EVENT access"], adding: [Self.webinar])
        let once = try #require(try Self.change(Self.premier, edit)).after
        #expect(once.benefits.count == 5)
        #expect(try Self.change(once, edit) == nil)
        #expect(TierEdit().isEmpty)
        #expect(!edit.isEmpty)
    }

    @Test func `gives nobody the replacement of a benefit that they lack`() {
        let edit = TierEdit(replacing: [.init(title: "Company car", benefit: Self.webinar)])
        #expect(edit.benefits(of: Self.premier) == Self.premier.benefits)
    }

    @Test func `puts a benefit of the same title in the older one's place`() {
        let briefing = Benefit(kind: .oneOff, title: "Quarterly Executive Briefing")
        let benefits = TierEdit(adding: [briefing]).benefits(of: Self.premier)
        #expect(benefits.first == briefing)
        #expect(benefits.count == Self.premier.benefits.count)
    }

    @Test(arguments: [
        (TierEdit(quarter: 9), "more than the 8 of the whole year"),
        (TierEdit(year: 5), "6 calls a quarter would be more than the 5"),
        (TierEdit(quarter: -1), "calls a quarter"),
        (TierEdit(adding: [Benefit(kind: .creditAYear, title: "Credit")]), "lacks its worth or its days"),
        (TierEdit(adding: [Benefit(kind: .earlyAccess, title: "Beta")]), "lacks its worth or its days"),
        (
            TierEdit(
                replacing: [
                    .init(
                        title: "VIP event access",
                        benefit: Benefit(kind: .standing, title: "Quarterly executive briefing"))
                ]), "Two benefits would have the same title"
        ),
        (
            TierEdit(adding: (1...16).map { Benefit(kind: .standing, title: "Benefit \($0)") }),
            "at most 20 benefits; this would be 21"
        ),
    ])
    func `that no tier can take is refused`(edit: TierEdit, why: String) {
        let refusal = Self.refusal(edit)
        #expect(refusal?.kind == .invalid)
        #expect(refusal?.sentence.contains(why) == true)
    }

    @Test func `is told to every coordinator, with what it means for asks that are open`() throws {
        let change = try #require(try Self.change(Self.premier, TierEdit(quarter: 5)))
        let letters = change.letters(to: [Cast.marta, Cast.priya])
        #expect(letters.map(\.to) == [[Cast.marta.mail], [Cast.priya.mail]])
        #expect(letters[0].paragraphs[0] == "Dear Marta,")
        #expect(letters[0].paragraphs[1].contains("Ada Ferreira, an administrator"))
        #expect(letters[0].paragraphs[2] == "6 → 5 calls a quarter")
        #expect(letters[0].button?.destination == .coordinatorTiers)
    }
}
