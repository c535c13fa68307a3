import Domain
import Foundation
import Testing

@Suite struct `What a tier gives` {
    /// Helen over the years, with all that was ever granted to her.
    private struct Story {
        var tier = 0
        var standing = Reference.Standing.active
        var takesNoRewards = false
        var grants: [BenefitGrant] = []
        var ledger: [ID<BenefitGrant>: [BenefitEntry]] = [:]

        var reference: Reference {
            Cast.reference(tier: tier, standing: standing, takesNoRewards: takesNoRewards)
        }

        /// Works out what is due on a day, as the server does, and keeps it; the titles that began and those that ended.
        mutating func look(_ day: Day, calls: [ID<Engagement>] = []) -> (begun: [String], ended: [String]) {
            let review = BenefitReview(
                of: reference, grants: grants, calls: calls, on: day, at: day.start(in: .gmt))
            let ended = grants.filter { review.endings[$0.id] != nil }.map(\.title)
            for (id, entry) in review.endings { add(entry, to: id) }
            for promise in review.promises {
                let id = ID<BenefitGrant>(Int64(grants.count + 1))
                grants.append(
                    BenefitGrant(
                        id: id, reference: ID(1), promise: promise, balance: BenefitBalance(),
                        dueOn: promise.dueOn,
                        wish: nil, last: .granted, isWithdrawn: false))
                add(entry(.granted, promise.amount, on: day), to: id)
            }
            return (review.promises.map(\.spelled), ended)
        }

        mutating func deliver(_ title: String, on day: Day) throws {
            let grant = try #require(grants.last { $0.title == title })
            let change = try grant.deliver(
                to: reference, Cast.act(), note: "", seen: grant.mark, today: day)
            add(change.entry, to: grant.id)
        }

        func entry(_ kind: BenefitEntry.Kind, _ free: Int64, on day: Day) -> BenefitEntry {
            BenefitEntry(
                kind: kind, free: free, owed: 0, on: day, at: day.start(in: .gmt), by: nil, actorName: "",
                note: "")
        }

        private mutating func add(_ entry: BenefitEntry, to id: ID<BenefitGrant>) {
            ledger[id, default: []].append(entry)
            grants = grants.map { grant in
                guard grant.id == id else { return grant }
                return BenefitGrant(
                    id: id, reference: grant.reference, promise: grant.promise,
                    balance: BenefitBalance(of: ledger[id] ?? []), dueOn: grant.dueOn, wish: nil,
                    last: entry.kind, isWithdrawn: entry.kind == .reversed && entry.by == nil)
            }
        }
    }

    private static let credit = "Credit of 5,000 USD a year, 5,000 USD"

    @Test func `is granted once, whenever somebody looks, and anew with its quarter and its year`() {
        var story = Story()
        #expect(
            story.look(Cast.day(2026, 3, 10)).begun == [
                Self.credit, "Quarterly executive briefing", "Beta features 30 days early",
                "Dedicated CSM and technical account manager", "VIP event access",
            ])
        for day in [Cast.day(2026, 3, 10), Cast.day(2026, 3, 31)] {
            let again = story.look(day)
            #expect(again.begun.isEmpty && again.ended.isEmpty)
        }
        #expect(story.look(Cast.day(2026, 4, 1)).begun == ["Quarterly executive briefing"])
        let year = story.look(Cast.day(2027, 1, 1))
        #expect(year.begun == [Self.credit, "Quarterly executive briefing"])
        // What nobody claimed in its time; that of the second quarter is over by a quarter, too.
        #expect(
            year.ended == [
                Self.credit.replacing(", 5,000 USD", with: ""), "Quarterly executive briefing",
                "Quarterly executive briefing",
            ])
    }

    @Test func `adds the difference when another tier gives more within the year, and takes nothing back`() {
        var story = Story(tier: 1)
        _ = story.look(Cast.day(2026, 2, 1))
        story.tier = 0
        let up = story.look(Cast.day(2026, 5, 1))
        #expect(up.begun.contains("Credit of 5,000 USD a year, 3,000 USD"))
        #expect(up.ended.contains("Logo on the website"))
        story.tier = 1
        let down = story.look(Cast.day(2026, 6, 1))
        #expect(!down.begun.contains { $0.hasPrefix("Credit") })
        #expect(!down.ended.contains { $0.hasPrefix("Credit") })
        // The logo was taken back with the tier, so the tier brings it again.
        #expect(down.begun.contains("Logo on the website"))
        #expect(story.look(Cast.day(2027, 1, 1)).begun.contains("Credit of 2,000 USD a year, 2,000 USD"))
    }

    @Test func `lasts while they are in the tier, delivered or not`() throws {
        var story = Story(tier: 1)
        _ = story.look(Cast.day(2026, 2, 1))
        try story.deliver("Logo on the website", on: Cast.day(2026, 2, 3))
        #expect(story.look(Cast.day(2028, 2, 1)).begun.filter { $0.hasPrefix("Logo") }.isEmpty)
        story.tier = 2
        #expect(story.look(Cast.day(2028, 2, 2)).ended.contains("Logo on the website"))
        #expect(!story.look(Cast.day(2028, 2, 3)).ended.contains("Logo on the website"))
    }

    @Test func `is a gift for each call, due a week later, which stays when they leave`() throws {
        var story = Story(tier: 2)
        _ = story.look(Cast.day(2026, 2, 1))
        let calls: [ID<Engagement>] = [ID(7), ID(8)]
        let gifts = story.look(Cast.day(2026, 2, 5), calls: calls).begun
        #expect(gifts == ["A small gift per call", "A small gift per call"])
        #expect(story.look(Cast.day(2026, 2, 6), calls: calls).begun.isEmpty)
        let gift = try #require(story.grants.last)
        #expect(gift.dueOn == Cast.day(2026, 2, 12) && gift.promise.engagement == ID(8))
        story.standing = .left
        let left = story.look(Cast.day(2026, 3, 1))
        #expect(left.begun.isEmpty)
        #expect(left.ended == ["Product preview webinars", "Recognition in the customer community"])
        #expect(story.grants.last?.isOwed == true)
    }

    @Test func `is nothing for who takes no rewards, and for who has not joined or has left`() {
        for standing in [Reference.Standing.invited, .left] {
            var story = Story(standing: standing)
            #expect(story.look(Cast.today).begun.isEmpty)
        }
        var story = Story(takesNoRewards: true)
        #expect(story.look(Cast.today, calls: [ID(1)]).begun.isEmpty)
        story.takesNoRewards = false
        #expect(story.look(Cast.today).begun.count == 5)
        story.takesNoRewards = true
        #expect(story.look(Cast.today).ended.count == 5)
        #expect(story.grants.allSatisfy { $0.balance.open == 0 })
        story.takesNoRewards = false
        // The credit of a year is granted once.
        #expect(!story.look(Cast.today).begun.contains(Self.credit))
    }
}
