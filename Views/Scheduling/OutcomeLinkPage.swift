package import Domain
package import Foundation

/// "Did it take place?", as the reference or the AE sees it who came by the mail's button; once somebody has said so, who
/// did and what.
package struct OutcomeLinkPage: Sendable {
    let tenant: Slug
    let token: String
    let match: Match
    let guest: Guest
    let told: Activity?
    let outcome: String
    let time: String
    let errors: FieldErrors
    let clock: ReaderClock

    package init(
        tenant: Slug, token: String, match: Match, guest: Guest, told: Activity?, outcome: String,
        time: String, errors: FieldErrors, now: Date
    ) {
        self.tenant = tenant
        self.token = token
        self.match = match
        self.guest = guest
        self.told = told
        self.outcome = outcome
        self.time = time
        self.errors = errors
        clock = ReaderClock(zone: match.zone(of: guest.side), now: now)
    }

    private var prospect: String { match.request.wish.prospect.name }
    private var reference: Contact { match.reference.contact }
    private var coordinator: Contact { match.request.coordinator ?? match.request.ae }
    private var isReference: Bool { guest.side == .reference }

    var program: String { match.program.name }
    var isOpen: Bool { match.isOutcomeOpen(at: clock.now) }
    var action: Path { .visitor(tenant, .guest(.start(.outcome), token: token)) }

    var title: String {
        guard isOpen else {
            return isReference
                ? "Your call with \(prospect)" : "The call of \(reference.name) and \(prospect)"
        }
        return isReference
            ? "Did you speak with \(prospect)?" : "Did \(reference.name) and \(prospect) speak?"
    }

    var lead: String {
        let when = match.engagement.callAt.map { clock.moment($0) } ?? ""
        let other = isReference ? match.request.ae.firstName : reference.firstName
        return "It was booked for \(when). \(other) was asked as well; the first answer counts."
    }

    var choices: [FieldChoice] {
        let own = isReference
        return [
            FieldChoice("tookPlace", "Yes, it took place"),
            FieldChoice("prospect", own ? "No, they did not come" : "No, the prospect did not come"),
            FieldChoice(
                "reference", own ? "No, I could not come" : "No, \(reference.firstName) could not come"),
            FieldChoice("moved", "It was moved to another time"),
        ]
    }

    var timeField: DateField {
        DateField(
            "If it was moved: to when?", name: "time", value: time, hasTime: true,
            hint: "\(clock.zoneName) (\(clock.zone.identifier)). Empty while no new time is found.",
            error: errors["time"])
    }

    /// Who said it, and what.
    var answer: Notice {
        let callAt = match.engagement.callAt
        let isNext = match.engagement.state == .scheduled && callAt.map { $0 > clock.now } ?? false
        let (title, sentence, tone): (String, String, Tone) =
            switch match.engagement.state {
            case .tookPlace, .thanked: ("It took place", "Thank you for making it happen.", .good)
            case .missed: ("It did not take place", "On record: \(match.engagement.reason).", .warn)
            case .scheduled where isNext:
                (
                    "It is booked for \(callAt.map { clock.moment($0) } ?? "")",
                    "You will be asked again after it.", .accent
                )
            case .introduced: ("It was put off", "A new time is being looked for.", .accent)
            case .scheduled, .accepted, .asked, .shortlisted, .declined, .lapsed, .cancelled:
                ("Nothing is needed from you", "\(coordinator.name) knows how it stands.", .neutral)
            }
        return Notice("\(by)\(sentence)", title: title, tone: tone)
    }

    private var by: String {
        guard let told else { return "" }
        let who = told.by != nil && told.by == guest.person ? "You" : told.actorName
        return "\(who) said so, \(clock.time(told.at)). "
    }

    var contactName: String { coordinator.name }
    var contactMail: String { coordinator.mail.text }
    var mail: WebAddress? { WebAddress("mailto:\(contactMail)") }
}

extension Match {
    /// In whose time zone somebody who came by a link reads and types times.
    package func zone(of side: Feedback.Side) -> TimeZone {
        switch side {
        case .reference: reference.availability.timeZone
        case .ae, .prospect: program.timeZone
        }
    }
}
