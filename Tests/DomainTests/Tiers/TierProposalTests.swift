import Domain
import Testing

@Suite struct `The rules of tiers` {
    private static let rules = TierRules(DefaultTiers.all, DefaultTiers.rules)
    private static let (premier, active, occasional) = (
        DefaultTiers.all[0], DefaultTiers.all[1], DefaultTiers.all[2]
    )

    /// Helen in Active since 3 September 2025, who did what Premier asks for; it is 10 March 2026.
    private static func helen(
        tier: Tier = active, calls: Int = 4, asks: Int = 5, answers: Int = 3, stars: Int = 24,
        since: Day = Cast.day(2025, 9, 3), seniority: Seniority? = .vicePresident,
        pause: Availability.Pause? = nil, own: OwnLimits = OwnLimits(), deferral: TierDeferral? = nil
    ) -> TierCandidate {
        TierCandidate(
            reference: ID(1), name: "Dr. Helen Osei", accountName: "Northwind Hospital", tier: tier.id,
            pause: pause, ownLimits: own, seniority: seniority, takesNoRewards: false,
            record: TierRecord(calls: calls, asks: asks, answers: answers, stars: stars, since: since),
            deferral: deferral)
    }

    private static func target(_ candidate: TierCandidate) -> String? {
        rules.proposal(for: candidate, on: Cast.today)?.to.name
    }

    @Test func `propose the tier above with every figure that speaks for it`() throws {
        let proposal = try #require(Self.rules.proposal(for: Self.helen(), on: Cast.today))
        #expect(proposal.direction == .up)
        #expect(proposal.to.name == "Premier")
        #expect(
            proposal.reasons == [
                "4 engagements in the last 12 months; Premier asks for 4",
                "Rated 4.0 of 5 on average over 3 answers; Premier asks for 4.0",
                "In Active since 3 September 2025, 6 months; Premier asks for 6",
                "Vice president; Premier asks for vice president or higher",
            ])
    }

    @Test func `propose nobody who lacks one of the parts`() {
        for lacking in [
            Self.helen(calls: 3), Self.helen(stars: 23), Self.helen(answers: 1, stars: 10),
            Self.helen(since: Cast.day(2025, 9, 11)), Self.helen(seniority: .director),
            Self.helen(seniority: nil),
        ] {
            #expect(Self.target(lacking) == nil)
        }
        #expect(Self.target(Self.helen(since: Cast.day(2025, 9, 10))) == "Premier")
    }

    @Test func `go up one step at a time`() {
        #expect(Self.target(Self.helen(tier: Self.occasional, calls: 20)) == "Active")
        #expect(Self.target(Self.helen(tier: Self.premier, calls: 20)) == nil)
    }

    @Test func `propose nobody who rests, and up nobody who wants to give less`() {
        #expect(Self.target(Self.helen(pause: .untilFurtherNotice)) == nil)
        #expect(Self.target(Self.helen(pause: .until(Cast.today.adding(days: 1)))) == nil)
        #expect(Self.target(Self.helen(pause: .until(Cast.today))) == "Premier")
        #expect(Self.target(Self.helen(own: OwnLimits(quarter: 2))) == nil)
        let rarely = Self.helen(
            calls: 0, since: Cast.day(2025, 1, 1), pause: .untilFurtherNotice)
        #expect(Self.target(rarely) == nil)
    }

    @Test
    func
        `propose the tier beneath for how much was given, after the time, and say how often they were asked`()
        throws
    {
        let rare = Self.helen(calls: 0, asks: 0, since: Cast.day(2025, 3, 10))
        let proposal = try #require(Self.rules.proposal(for: rare, on: Cast.today))
        #expect(proposal.direction == .down)
        #expect(proposal.to.name == "Occasional")
        #expect(
            proposal.reasons[0] == "0 engagements in the last 12 months; members of Active give 1 or more")
        #expect(proposal.reasons[1] == "Nobody asked them in that time: ask them before you move them")
        #expect(Self.target(Self.helen(calls: 0, since: Cast.day(2025, 3, 11))) == nil)
        #expect(Self.target(Self.helen(tier: Self.occasional, calls: 0, since: Cast.day(2020, 1, 1))) == nil)
    }

    @Test(arguments: [0, 2, 5, 6, 10, 30]) func `propose nothing downwards for what was said`(stars: Int) {
        let poorly = Self.helen(
            tier: Self.premier, calls: 3, answers: 3, stars: stars, since: Cast.day(2020, 1, 1))
        #expect(Self.target(poorly) == nil)
    }

    @Test func `that ask for nothing propose nobody`() {
        let silent = TierRules(DefaultTiers.all, [:])
        for tier in DefaultTiers.all {
            for calls in [0, 50] {
                let candidate = Self.helen(tier: tier, calls: calls, since: Cast.day(2020, 1, 1))
                #expect(silent.proposal(for: candidate, on: Cast.today) == nil)
            }
        }
    }

    @Test func `stand back where a coordinator said not now, until the day`() throws {
        let until = Cast.today.adding(days: 90)
        let change = try Self.rules.putOff(
            Self.helen(), seen: "2-1", until: until, reason: " Changes jobs ", Cast.act(), today: Cast.today)
        let deferral = try #require(change.deferral)
        #expect(deferral.reason == "Changes jobs")
        #expect(
            change.activity.sentence
                == "left Dr. Helen Osei in Active until \(until.spelled), rather than Premier")
        let waiting = Self.helen(deferral: deferral)
        #expect(waiting.isDeferred(on: until.adding(days: -1)))
        #expect(!waiting.isDeferred(on: until))
        #expect(throws: Refusal.self) {
            try Self.rules.standing(for: waiting, seen: "2-1", on: Cast.today)
        }
        #expect(try Self.rules.proposeAgain(waiting, Cast.act(), today: Cast.today).deferral == nil)
        #expect(throws: Refusal.self) {
            try Self.rules.proposeAgain(Self.helen(), Cast.act(), today: Cast.today)
        }
    }

    @Test func `refuse a decision on what is proposed no more`() {
        for (candidate, seen) in [
            (Self.helen(), "3-2"), (Self.helen(calls: 3), "2-1"), (Self.helen(tier: Self.premier), "2-1"),
        ] {
            #expect(throws: Refusal.self) {
                try Self.rules.standing(for: candidate, seen: seen, on: Cast.today)
            }
        }
    }

    @Test(arguments: [0, -1, 731]) func `refuse to be put off to such a day`(days: Int) {
        #expect(throws: Refusal.self) {
            try Self.rules.putOff(
                Self.helen(), seen: "2-1", until: Cast.today.adding(days: days), reason: "Later", Cast.act(),
                today: Cast.today)
        }
    }

    @Test func `change only from the rule that was seen`() throws {
        let before = Self.rules[Self.active.id]
        var after = before
        after.calls = 3
        let change = try Self.active.change(before, to: after, seen: before.mark, Cast.act())
        #expect(change.activity.detail.contains("moves up: 3 engagements or more in the last 12 months"))
        #expect(throws: Refusal.self) {
            try Self.active.change(after, to: before, seen: before.mark, Cast.act())
        }
        #expect(throws: Refusal.self) {
            try Self.active.change(before, to: before, seen: before.mark, Cast.act())
        }
    }
}
