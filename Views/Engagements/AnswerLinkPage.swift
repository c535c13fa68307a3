package import Domain
package import Foundation

/// An ask as its reference sees it who came by the mail's button: the prospect in short, and three ways to answer.
package struct AnswerLinkPage: Sendable {
    let tenant: Slug
    let token: String
    let match: Match
    let usedAt: Date?
    let entry: AnswerEntry
    let clock: ReaderClock

    package init(
        tenant: Slug, token: String, match: Match, usedAt: Date?, entry: AnswerEntry, now: Date
    ) {
        self.tenant = tenant
        self.token = token
        self.match = match
        self.usedAt = usedAt
        self.entry = entry
        clock = ReaderClock(zone: match.reference.availability.timeZone, now: now)
    }

    private var wish: Wish { match.request.wish }
    private var engagement: Engagement { match.engagement }
    private var coordinator: Contact { match.request.coordinator ?? match.request.ae }

    var program: String { match.program.name }
    var prospect: String { wish.prospect.name }
    var isAsked: Bool { engagement.state == .asked && usedAt == nil }
    var hasProposed: Bool { engagement.awaitsCoordinator }
    var brief: String { engagement.brief }
    var proposal: String { engagement.proposal }
    var title: String { isAsked ? "Would you speak with \(prospect)?" : "Your conversation with \(prospect)" }

    var lead: String {
        "\(coordinator.name) asks you for a \(wish.engagementType.title), by \(clock.day(wish.neededBy)). Yes or no, "
            + "both are fine: whatever you answer changes nothing about your benefits."
    }

    var line: String {
        ProspectLine(
            industry: wish.prospect.industry, headcount: wish.prospect.headcount, evaluation: wish.evaluation
        ).text
    }

    var situation: Notice { MySituation(match: match, clock: clock).notice }

    var proposed: Notice {
        let when = engagement.proposedAt.map { " \(clock.day(Day(of: $0, in: clock.zone)))" } ?? ""
        return Notice(
            "\(coordinator.firstName) has it\(when) and will get back to you. You can still say yes or no.",
            title: "You proposed another time", tone: .good)
    }

    /// Said on top when the refused form is no longer on the page; otherwise it stands in the form.
    var problem: Notice? {
        guard !isAsked, let sentence = entry.errors[""] else { return nil }
        let typed = [entry.note, entry.words, entry.times].filter { !$0.isEmpty }.joined(separator: "\n")
        return Notice(
            sentence + (typed.isEmpty ? "" : " What you wrote: \(typed)"), title: "Not done", tone: .bad)
    }

    var facts: FactList { FactList(ofAsk: match, clock: clock) }
    var mail: WebAddress? { WebAddress("mailto:\(coordinator.mail.text)") }
    var coordinatorName: String { coordinator.name }
    var grounds: [FieldChoice] { Decline.Ground.allCases.map { FieldChoice($0.rawValue, $0.title) } }

    func isOpen(_ form: AnswerEntry.Form) -> Bool { entry.refused == form }
    func errors(_ form: AnswerEntry.Form) -> FieldErrors { entry.refused == form ? entry.errors : [:] }
    func path(_ path: GuestPath) -> Path { .visitor(tenant, .guest(path, token: token)) }
}
