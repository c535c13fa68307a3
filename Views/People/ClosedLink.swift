package import Domain
package import Foundation

/// What stands where a link without an account opens nothing any more, or never did: why, and whom to ask.
package struct ClosedLink: Sendable {
    let program: String
    let title: String
    let message: String
    let asked: Contact?

    /// A link that is none of ours, or was cut short on its way.
    package init(program: String) {
        self.program = program
        title = "This link opens nothing"
        message =
            "It may have been cut short on its way. Open it from the mail itself, or copy it from there whole."
        asked = nil
    }

    package init(_ link: GuestLink, match: Match, now: Date) {
        program = match.program.name
        title = "This link no longer works"
        let since = link.createdAt
        let zone = match.reference.availability.timeZone
        message =
            switch link.end {
            case .replaced: "A newer one was mailed to \(link.guest.mail). Please use that one."
            case .overtaken: Self.overtaken(link, match)
            case .revoked: "It was ended before it was used. Nothing is needed from you at the moment."
            case nil:
                "It was mailed on \(Day(of: since, in: zone).spelled) and worked for \(link.purpose.days) days."
            }
        asked = match.request.coordinator ?? match.request.ae
    }

    /// What there is no need for any more, and why.
    private static func overtaken(_ link: GuestLink, _ match: Match) -> String {
        let prospect = match.request.wish.prospect.name
        let nothing = "There is nothing left for you to do"
        guard link.purpose == .answer else {
            return "\(nothing): the request about \(prospect) has moved on."
        }
        return switch match.engagement.state {
        case .accepted, .introduced, .scheduled, .tookPlace, .thanked, .missed:
            "Your yes to \(prospect) is on record already. Thank you."
        case .declined: "Your no to \(prospect) is on record already. \(nothing)."
        case .lapsed:
            "\(nothing): the ask about \(prospect) was taken back, and it does not count towards your limits."
        case .cancelled, .shortlisted, .asked:
            "\(nothing): the conversation with \(prospect) is not needed any more. Thank you for being ready to help."
        }
    }

    var mail: WebAddress? { asked.flatMap { WebAddress("mailto:\($0.mail.text)") } }
}
