import Domain
import Foundation

/// How an engagement stands, said to its reference: what happened, whose move it is, what happens next.
struct MySituation: Sendable {
    let match: Match
    let clock: ReaderClock

    var notice: Notice {
        let engagement = match.engagement
        let prospect = match.request.wish.prospect.name
        let ae = match.request.ae.name
        switch engagement.state {
        case .asked where engagement.awaitsCoordinator:
            return Notice(
                "\(match.request.coordinator?.firstName ?? ae) has what you wrote and will get back to you: "
                    + "“\(engagement.proposal)” Until then you can still say yes or no, and \(slots) held.",
                title: "You proposed another time\(spelled(engagement.proposedAt))", tone: .good)
        case .asked, .shortlisted:
            return Notice(
                "Yes or no, both are fine: neither changes your benefits. Until you answer, \(slots) held.",
                title: "Your move: would you speak with \(prospect)?")
        case .accepted:
            return Notice(
                "\(ae) introduces you and \(prospect) by mail within a business day. Then they pick one of your free times.",
                title: "Thank you for your yes", tone: .good)
        case .introduced:
            return Notice(
                "\(ae) introduced you by mail\(spelled(engagement.introducedAt)). They pick one of your free times, and you "
                    + "get the invitation. If other times are better, offer them below.",
                title: "A time is being picked")
        case .scheduled: return scheduled(engagement, prospect)
        case .tookPlace:
            return Notice(
                "Thank you for your time. Tell us how it was; \(match.request.coordinator?.firstName ?? ae) will "
                    + "be in touch.", title: "The call took place", tone: .good)
        case .thanked:
            return Notice(
                "What we said and what you get in return stands below.",
                title: "Thank you\(spelled(engagement.thankedAt))", tone: .good)
        case .declined:
            return Notice(
                "Your reason: \(engagement.reason). There is nothing left to do, and it does not count towards your limits.",
                title: "You said no\(spelled(engagement.answeredAt))", tone: .neutral)
        case .lapsed:
            return Notice(
                "The ask was taken back; it does not count towards your limits. If you would have liked to, write to "
                    + "\(match.request.coordinator?.name ?? ae).", title: "No need to answer any more",
                tone: .neutral)
        case .missed:
            return Notice(
                "On record: \(engagement.reason). \(match.request.coordinator?.name ?? ae) looks for another time; nothing "
                    + "counts towards your limits until then.", title: "The call did not take place",
                tone: .warn)
        case .cancelled:
            return Notice(
                "The reason: \(engagement.reason). There is nothing left to do, and it does not count towards your "
                    + "limits. Thank you for being ready to help.", title: "No longer needed", tone: .neutral)
        }
    }

    private var slots: String {
        let count = match.engagement.slots
        return count == 1 ? "one of your slots is" : "\(count) of your slots are"
    }

    private func scheduled(_ engagement: Engagement, _ prospect: String) -> Notice {
        guard let callAt = engagement.callAt else { return Notice("The call is booked.", tone: .good) }
        if callAt <= clock.now {
            return Notice(
                "It was booked for \(clock.moment(callAt)). As soon as it is recorded that it took place, you can give "
                    + "feedback here.", title: "How was the call with \(prospect)?")
        }
        return Notice(
            "\(clock.moment(callAt)), \(engagement.minutes) minutes. Read the brief before; that is all the "
                + "preparation it takes.", title: "The call is booked", tone: .good)
    }

    private func spelled(_ moment: Date?) -> String {
        moment.map { ", \(clock.day(Day(of: $0, in: clock.zone)))" } ?? ""
    }
}
