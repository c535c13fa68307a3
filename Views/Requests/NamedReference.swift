package import Domain
import Foundation

/// A reference who said yes, as the AE sees them on a request.
package struct NamedReference: Sendable {
    let name: String
    let job: String
    let state: StatusBadge
    let facts: FactList
    let brief: String
    /// What the AE can do about them now.
    let action: ActionLink?

    /// - Parameter said: what AE and prospect said after the call.
    package init(_ match: Match, said: [Feedback], slots: CallSlots?, tenant: Slug, clock: ReaderClock) {
        let engagement = match.engagement
        let feedback = said.first { $0.side == .ae }
        let reference = match.reference
        let request = match.request.id
        name = reference.contact.name
        job = [reference.title, reference.account.name].filter { !$0.isEmpty }.joined(separator: ", ")
        brief = engagement.brief
        facts = FactList(
            Self.facts(engagement, said, clock) + Self.times(match, slots, clock) + Self.topics(match))
        switch engagement.state {
        case .accepted where match.request.isOpen:
            state = StatusBadge("Said yes", tone: .good)
            action = ActionLink(
                "Make the introduction", .ae(tenant, .introduction(request, engagement.id)), tone: .accent)
        case .tookPlace, .thanked:
            state = StatusBadge("Spoke with the prospect", tone: .good)
            action = ActionLink(
                feedback == nil ? "Give feedback" : "Change your feedback",
                .ae(tenant, .feedback(request, engagement.id)), tone: feedback == nil ? .accent : .quiet)
        case .introduced, .scheduled, .accepted, .shortlisted, .asked, .declined, .lapsed, .missed,
            .cancelled:
            let tone: Tone = engagement.state == .missed ? .warn : .accent
            state = StatusBadge(engagement.state.title, tone: tone)
            action = nil
        }
    }

    /// The next times that the prospect can pick from.
    private static func times(_ match: Match, _ slots: CallSlots?, _ clock: ReaderClock) -> [Fact] {
        guard let slots, match.request.isOpen, match.engagement.state != .scheduled else { return [] }
        let starts = slots.starts(
            minutes: CallTime.lengths[0], from: clock.now, through: match.lastSlotDay(at: clock.now))
        let next = starts.prefix(3).map { clock.time($0) }.joined(separator: "; ")
        return [
            Fact(
                slots.isByHand(at: clock.now) ? "Times they offered" : "Free for a call",
                starts.isEmpty ? "no time in the weeks to come" : next,
                note: starts.count > 3 ? "and \(starts.count - 3) more times" : nil)
        ]
    }

    /// What is agreed to be left alone, while there is still a conversation to come.
    private static func topics(_ match: Match) -> [Fact] {
        match.engagement.state == .tookPlace || match.engagement.state == .thanked
            ? [] : FactList.topics(of: match)
    }

    private static func facts(
        _ engagement: Engagement, _ said: [Feedback], _ clock: ReaderClock
    ) -> [Fact] {
        var facts: [Fact] = []
        if let introduced = engagement.introducedAt {
            facts.append(Fact("Introduced", clock.moment(introduced)))
        }
        if let call = engagement.callAt {
            facts.append(
                Fact(
                    engagement.tookPlaceAt == nil ? "Call" : "Took place", clock.moment(call),
                    note: "\(engagement.minutes) minutes"))
        }
        if engagement.state == .missed { facts.append(Fact("Missed", engagement.reason)) }
        for feedback in said {
            facts.append(
                Fact(
                    feedback.side == .ae ? "Your feedback" : "The prospect’s feedback",
                    "match \(feedback.match) of 5, usefulness \(feedback.usefulness) of 5",
                    note: feedback.text.isEmpty ? nil : feedback.text))
        }
        return facts
    }
}
