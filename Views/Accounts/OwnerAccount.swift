package import Domain
import Foundation

/// A customer on its account owner's page: how it stands, its references, and all that is asked of them.
package struct OwnerAccount: Sendable {
    let frame: Frame
    let slug: Slug
    let account: Account
    let clock: ReaderClock
    let references: [(reference: Reference, workload: Workload)]
    let open: [Match]
    let recent: [Match]
    let latestChange: Activity?
    let record: [Activity]
    let entry: OwnerAccountEntry

    package init(
        frame: Frame, slug: Slug, account: Account, clock: ReaderClock,
        references: [(reference: Reference, workload: Workload)], open: [Match], recent: [Match],
        latestChange: Activity?, record: [Activity], entry: OwnerAccountEntry
    ) {
        self.frame = frame
        self.slug = slug
        self.account = account
        self.clock = clock
        self.references = references
        self.open = open
        self.recent = recent
        self.latestChange = latestChange
        self.record = record
        self.entry = entry
    }

    /// A reference of the account.
    struct Member {
        let name: String
        let title: String
        let tier: String
        let state: StatusBadge
        let usage: [UsageBar]
    }

    /// An engagement with a reference of the account.
    struct Line {
        let prospect: String
        let name: String
        let what: String
        let state: String
        let when: String
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Accounts", path(.accounts(.none)))] }
    var badge: StatusBadge { StatusBadge(account.standing) }

    var subtitle: String {
        (account.industries.map(\.title) + [Country(code: account.country)?.name ?? account.country])
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// What the standing means right now.
    var meaning: Notice {
        let since = latestChange.map { change in
            " \(change.actorName) said so \(clock.day(Day(of: change.at, in: clock.zone)))"
                + (change.detail.isEmpty ? "." : ": \(change.detail)")
        }
        switch account.standing {
        case .good:
            return Notice("Its references may be asked, within their limits." + (since ?? ""), tone: .good)
        case .renewal, .escalation, .churned:
            let still =
                open.isEmpty
                ? "" : " \(open.count) still open below; they go on until their coordinator decides."
            return Notice(
                "Nobody here can be asked for anything new.\(still)" + (since ?? ""),
                title: "The account is \(account.standing.title)", tone: .warn)
        }
    }

    var standings: [FieldChoice] {
        Account.Standing.allCases.map { standing in
            FieldChoice(
                standing.rawValue, StatusBadge(standing).label,
                hint: standing == .good ? "may be asked" : "nobody may be asked")
        }
    }

    var members: [Member] {
        references.map { reference, workload in
            let isPaused = reference.availability.isPaused(on: clock.today)
            let state =
                reference.standing != .active
                ? StatusBadge(reference.standing == .left ? "Left" : "Invited")
                : isPaused ? StatusBadge("Paused", tone: .warn) : StatusBadge("Active", tone: .good)
            return Member(
                name: reference.contact.name, title: reference.title, tier: reference.tier.name, state: state,
                usage: UsageBar.all(workload.usage, reference.limits))
        }
    }

    var openLines: [Line] { open.map { line($0) } }
    var recentLines: [Line] { recent.filter { !$0.engagement.state.isWorking }.map { line($0) } }

    /// Without the texts of mails, which are between the people who wrote them.
    var timeline: Timeline {
        Timeline(
            record.map { activity in
                TimelineEntry(
                    when: clock.moment(activity.at), moment: ReaderClock.iso(activity.at),
                    who: activity.actorName, sentence: activity.sentence,
                    detail: activity.detail.isEmpty || isMail(activity.kind) ? nil : activity.detail)
            })
    }

    private func isMail(_ kind: Activity.Kind) -> Bool { kind == .introduced || kind == .thanked }

    var seen: HiddenField { HiddenField("seen", account.standing.rawValue) }

    func errors(_ form: OwnerAccountEntry.Form) -> FieldErrors { entry.refused == form ? entry.errors : [:] }

    func path(_ path: OwnerPath) -> Path { .owner(slug, path) }

    private func line(_ match: Match) -> Line {
        let engagement = match.engagement
        let moment = engagement.callAt ?? engagement.askedAt
        return Line(
            prospect: match.request.wish.prospect.name, name: match.reference.contact.name,
            what: match.request.wish.engagementType.title, state: engagement.state.title,
            when: moment.map { clock.time($0) } ?? "")
    }
}
