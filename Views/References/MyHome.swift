package import Domain

/// A reference's front page: what is asked of them, what is coming up, what their help did, what they have coming.
package struct MyHome: Sendable {
    let frame: Frame
    let slug: Slug
    let reference: Reference
    let clock: ReaderClock
    let engagements: [OwnEngagement]
    let thanks: [OwnEngagement]
    let help: HelpGiven
    let usage: Usage
    /// What is open of all that was granted.
    let grants: [BenefitGrant]

    package init(
        frame: Frame, slug: Slug, reference: Reference, clock: ReaderClock, engagements: [OwnEngagement],
        thanks: [OwnEngagement], help: HelpGiven, usage: Usage, grants: [BenefitGrant]
    ) {
        self.frame = frame
        self.slug = slug
        self.reference = reference
        self.clock = clock
        self.engagements = engagements
        self.thanks = thanks
        self.help = help
        self.usage = usage
        self.grants = grants
    }

    /// What waits for a yes or no.
    var asks: [MyAsk] {
        engagements.filter { $0.state == .asked }.map { MyAsk($0, slug: slug, clock: clock) }
    }

    /// What took place and still wants a word.
    var wantsFeedback: [MyAsk] {
        engagements.filter { ($0.state == .tookPlace || $0.state == .thanked) && !$0.hasGivenFeedback }
            .map { MyAsk($0, slug: slug, clock: clock) }
    }

    var coming: [MyAsk] {
        engagements.filter {
            switch $0.state {
            case .accepted, .introduced, .scheduled, .missed: true
            case .shortlisted, .asked, .tookPlace, .thanked, .declined, .lapsed, .cancelled: false
            }
        }.map { MyAsk($0, slug: slug, clock: clock) }
    }

    var gratitude: [MyThanks] { thanks.map { MyThanks($0, slug: slug, clock: clock) } }

    var stats: Stats {
        Stats([
            Stat("Conversations given", String(help.engagements), path: path(.history(["part": "given"]))),
            Stat("Deals won after one", String(help.dealsWon), tone: help.dealsWon > 0 ? .good : .neutral),
            Stat("Times we thanked you", String(help.thanks)),
        ])
    }

    var usages: [UsageBar] { UsageBar.all(usage, reference.limits) }

    /// What of benefits is open, what can be claimed first.
    var benefits: [MyBenefit] {
        MyBenefits.coming(grants, slug: slug, canWish: false, allowsDonation: false, today: clock.today)
    }

    var pause: Notice? {
        let today = clock.today
        guard let pause = reference.availability.pause, reference.availability.isPaused(on: today) else {
            return nil
        }
        let sentence =
            switch pause {
            case .until(let day): "You are paused until \(clock.day(day)); nobody can ask you before."
            case .untilFurtherNotice: "You are paused until further notice; nobody can ask you."
            }
        return Notice(sentence, action: ActionLink("Change", path(.availability)))
    }

    /// Since when nobody has said that the profile is right, where that is too long ago.
    var profile: String? {
        reference.freshness.isStale(on: clock.today)
            ? "It was \(reference.freshness.sentence(on: clock.today)). A look and one tap are enough." : nil
    }

    var subtitle: String {
        [reference.title, reference.account.name].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    var noAsks: EmptyState {
        EmptyState(
            "Nothing is asked of you",
            sentence: "When somebody would like to hear from you, it stands here and comes by mail.")
    }

    func path(_ path: ReferencePath) -> Path { .reference(slug, path) }
}
