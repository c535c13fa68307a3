/// A reference being asked: it takes a hold on the slots of their limits that the type of engagement counts.
package struct Ask: EngagementDecision {
    package let before: Engagement.State
    package let engagement: Engagement
    package let override: Override?
    package let activity: Activity
    package let letters: [Letter]
}

extension Match {
    /// Refuses unless the reference is on the shortlist and may be asked today. The workload must have been read in the
    /// transaction that saves the ask, or two coordinators could both take the last slot.
    ///
    /// - Parameter overriding: the coordinator's reason for asking against a limit; empty for none.
    package func ask(
        _ act: Act, workload: Workload, eligibility: Eligibility, overriding: String = ""
    ) throws(Refusal) -> Ask {
        try request.checkOpen()
        try require(.shortlisted, .lapsed, toDo: "ask them")
        let against = eligibility.exclusions(of: reference, workload: workload)
        let name = reference.contact.name
        if let first = against.first(where: { !$0.canBeOverridden }) {
            throw Refusal(.protected, "\(name) can't be asked: \(first.sentence).")
        }
        let reason = overriding.trimmingBlanks
        if let first = against.first, reason.isEmpty {
            throw Refusal(
                .protected,
                "\(name) can't be asked: \(first.sentence). To ask all the same, give a reason; it is kept "
                    + "and \(reference.contact.firstName) sees it.")
        }
        var after = engagement
        after.state = .asked
        after.askedAt = act.at
        after.answeredAt = nil
        after.slots = eligibility.slots
        after.slotDay = eligibility.today
        after.reason = ""
        after.proposal = ""
        after.proposedAt = nil
        if after.brief.isEmpty { after.brief = Brief(request).paragraph }
        let override =
            against.isEmpty ? nil : Override(reason: reason, against: against.map(\.sentence))
        let sentence = "asked \(name) for a \(request.wish.engagementType.title)"
        return Ask(
            before: engagement.state, engagement: after, override: override,
            activity: activity(
                override == nil ? .asked : .overridden, act,
                override == nil ? sentence : sentence + ", although \(against[0].sentence)", detail: reason),
            letters: [
                AskLetter(
                    match: self, brief: after.brief, override: override, slots: after.slots, from: act.by
                ).letter
            ])
    }
}
