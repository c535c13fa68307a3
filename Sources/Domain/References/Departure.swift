/// A reference leaving the program by themselves: all that is open with them ends, and everyone whom that concerns is told.
package struct Departure: Sendable {
    package let membership: MembershipChange
    /// Their no to what they were asked or had agreed to.
    package let declines: [Decline]
    /// Shortlists that they were on.
    package let removals: [Removal]
    package let letters: [Letter]

    /// Longest word on why, in characters.
    package static let longest = 1000
}

extension Reference {
    /// - Parameters:
    ///   - words: why, if they like to say.
    ///   - open: what they are on the shortlist for, were asked for or agreed to.
    ///   - coordinators: who is told.
    package func depart(
        _ act: Act, words: String, open: [Match], to coordinators: [Contact], program: Program
    ) throws(Refusal) -> Departure {
        guard standing != .left else { throw Refusal(.outOfStep, "You have left the program already.") }
        let words = words.trimmingBlanks
        var (declines, removals, names): ([Decline], [Removal], [String]) = ([], [], [])
        for match in open where match.request.isOpen {
            switch match.engagement.state {
            case .asked, .accepted, .introduced, .scheduled:
                declines.append(try match.decline(act, reason: "left the program"))
                names.append(
                    "\(match.request.wish.prospect.name) (\(match.engagement.state.title.lowercased()))")
            case .shortlisted: removals.append(try match.remove(act))
            case .tookPlace, .thanked, .declined, .lapsed, .missed, .cancelled: break
            }
        }
        let erased = Day(of: act.at, in: program.timeZone).adding(days: program.profiles.eraseDays)
        return Departure(
            membership: MembershipChange(
                reference: id, standing: .left, joinedOn: joinedOn,
                activity: Activity(
                    at: act.at, by: act.by, kind: .referenceChanged, reference: id, account: account.id,
                    sentence: "left the program", detail: words)),
            declines: declines, removals: removals,
            letters: coordinators.map { coordinator in
                Letter(
                    .referenceLeft, to: coordinator, from: contact,
                    facts: [
                        .reference: contact.name, .account: account.name, .reason: words,
                        .open: names.joined(separator: "\n"),
                    ], button: Letter.Button("Open the reference", .coordinatorReference(id)))
            } + [Letter(.farewell, to: contact, facts: [.until: erased.spelled])])
    }
}
