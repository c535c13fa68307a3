import Domain
import Foundation
import Testing

@Suite struct `A profile` {
    private static func freshness(confirmed: Day?, since: Day? = Cast.day(2025, 1, 1)) -> ProfileFreshness {
        ProfileFreshness(confirmedOn: confirmed, since: since, days: 180)
    }

    @Test(arguments: [(179, false), (180, true), (400, true)])
    func `is stale from the day on that the interval has passed`(days: Int, isStale: Bool) {
        let freshness = Self.freshness(confirmed: Cast.today.adding(days: -days))
        #expect(freshness.isStale(on: Cast.today) == isStale)
        #expect(freshness.sentence(on: Cast.today) == "last confirmed \(days) days ago")
    }

    @Test func `that was never confirmed counts from when the reference came`() {
        let old = Self.freshness(confirmed: nil)
        #expect(old.isStale(on: Cast.today))
        #expect(old.sentence(on: Cast.today) == "never confirmed, and on record since 1 January 2025")
        let new = Self.freshness(confirmed: nil, since: Cast.today.adding(days: -30))
        #expect(!new.isStale(on: Cast.today))
        #expect(!ProfileFreshness.unknown.isStale(on: Cast.today))
    }

    @Test func `is confirmed only as it was looked at`() throws {
        let (helen, act) = (Cast.reference(), Cast.act(Cast.helen))
        let seen = ProfileMark(of: helen).text
        let check = try helen.confirmProfile(act, today: Cast.today, seen: seen)
        #expect(check.items == ProfileItem.allCases)
        #expect(check.activity.sentence == "confirmed the profile")
        let changed = Cast.reference(profile: Profile(useCases: ["Staff planning"]))
        #expect(throws: Refusal.self) {
            try changed.confirmProfile(act, today: Cast.today, seen: seen)
        }
        let one = ProfileMark(ProfileValue(.title, of: helen)).text
        #expect(try changed.confirm(.title, act, today: Cast.today, seen: one).items == [.title])
        #expect(throws: Refusal.self) {
            try changed.confirm(.useCases, act, today: Cast.today, seen: one)
        }
    }

    @Test(arguments: ProfileItem.allCases)
    func `is changed by a correction in that one item and no other`(item: ProfileItem) {
        let helen = Cast.reference(
            profile: Profile(
                useCases: ["Bed management"], competitorsEvaluated: ["Medisys"], products: ["GTX Pro"],
                languages: ["de"], seniority: .director, function: "Clinical"))
        let texts: [String] =
            switch item {
            case .seniority: ["executive"]
            case .languages: ["en", "fr"]
            case .industry: ["5221"]
            case .headcount, .headcountAtPurchase: ["77"]
            case .title, .phone, .function, .useCases, .products, .competitors: ["Something new"]
            }
        switch ProfileValue(item, texts).meaning(over: helen.profile) {
        case .title(let text), .phone(let text): #expect([text] == texts)
        case .industries(let industries): #expect(industries.map(\.code) == texts)
        case .headcount(let count), .headcountAtPurchase(let count): #expect(count == 77)
        case .profile(let profile):
            let after = Cast.reference(profile: profile)
            for other in ProfileItem.allCases {
                let expected = other == item ? ProfileValue(item, texts) : ProfileValue(other, of: helen)
                #expect(ProfileValue(other, of: after) == expected, "\(other)")
            }
        }
    }
}

@Suite struct `A correction of a profile` {
    private static func correct(
        _ value: ProfileValue, stands: Bool = false, open: [ProfileProposal] = []
    ) throws -> ProfileCorrection {
        var settings = ProfileSettings()
        settings.corrections = stands ? .stand : .wait
        let helen = Cast.reference()
        return try helen.correct(
            value, Cast.act(Cast.helen), today: Cast.today,
            seen: ProfileMark(ProfileValue(value.item, of: helen)).text, settings: settings, open: open,
            coordinators: [Cast.marta])
    }

    private static func proposal(
        _ value: ProfileValue, _ state: ProfileProposal.State = .open
    ) -> ProfileProposal {
        ProfileProposal(
            id: ID(1), reference: ID(1), value: value, before: ProfileValue(value.item, of: Cast.reference()),
            proposedAt: Cast.now, state: state, word: "")
    }

    private static let title = ProfileValue(.title, ["Chief operating officer"])

    @Test func `waits for a coordinator, who is written to`() throws {
        let correction = try Self.correct(Self.title)
        #expect(!correction.stands)
        #expect(correction.letters.map(\.kind) == [.profileProposed])
        #expect(
            correction.activity.detail == "Title: Chief Medical Officer → Chief operating officer")
    }

    @Test func `stands where the program lets it, but for what is the whole company's`() throws {
        let own = try Self.correct(Self.title, stands: true)
        #expect(own.stands)
        #expect(own.letters.isEmpty)
        let company = try Self.correct(ProfileValue(.headcount, ["1500"]), stands: true)
        #expect(!company.stands)
        #expect(company.letters.count == 1)
    }

    @Test func `is not mailed again while another waits, and not proposed twice`() throws {
        let open = [Self.proposal(Self.title)]
        #expect(try Self.correct(ProfileValue(.phone, ["+43 1 2"]), open: open).letters.isEmpty)
        #expect(throws: Refusal.self) { try Self.correct(Self.title, open: open) }
        #expect(throws: Refusal.self) { try Self.correct(ProfileValue(.useCases, ["Bed management"])) }
    }

    @Test func `is answered with others in one letter`() throws {
        let phone = Self.proposal(ProfileValue(.phone, ["+43 1 2"]))
        let answers = try Cast.reference().answer(
            [
                ProposalAnswers.Answer(Self.proposal(Self.title), isAccepted: true, word: ""),
                ProposalAnswers.Answer(phone, isAccepted: false, word: "We call the office."),
            ], Cast.act())
        #expect(answers.activities.count == 2)
        #expect(
            answers.letter.facts[.change] == """
                – Title: Chief Medical Officer → Chief operating officer: taken
                – Phone: nothing → +43 1 2: left as it was. We call the office.
                """)
    }

    @Test func `is not turned down without a word, nor answered twice`() {
        let unsaid = ProposalAnswers.Answer(Self.proposal(Self.title), isAccepted: false, word: "")
        #expect(throws: Refusal.self) { try Cast.reference().answer([unsaid], Cast.act()) }
        let late = ProposalAnswers.Answer(
            Self.proposal(Self.title, .takenBack), isAccepted: true, word: "")
        #expect(throws: Refusal.self) { try Cast.reference().answer([late], Cast.act()) }
        #expect(throws: Refusal.self) { try Cast.reference().answer([], Cast.act()) }
    }
}
