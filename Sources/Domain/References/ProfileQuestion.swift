package import Foundation

/// The mail that asks a reference whether what the program holds about them is still right: once an interval.
package struct ProfileQuestion: Sendable {
    package let reference: ID<Reference>
    package let activity: Activity
    package let letter: Letter
}

extension Reference {
    /// Nil where there is nothing to ask: they are not in the program, or the profile is fresh.
    package func profileQuestion(at now: Date, today: Day) -> ProfileQuestion? {
        guard standing == .active, freshness.isStale(on: today) else { return nil }
        return ProfileQuestion(
            reference: id,
            activity: Activity(
                at: now, by: nil, actorName: Activity.server, kind: .reminded, reference: id,
                account: account.id, sentence: "asked \(contact.name) whether the profile is still right"),
            letter: Letter(
                .profileQuestion, to: contact,
                facts: [.confirmed: freshness.sentence(on: today), .open: profileLines],
                button: Letter.Button("Confirm or correct it", .profile)))
    }

    /// What is on record, a line each; what is not known is left out.
    private var profileLines: String {
        ProfileItem.allCases.map { ProfileValue($0, of: self) }.filter { !$0.kept.isEmpty }
            .map { "– \($0.item.name): \($0.words)" }.joined(separator: "\n")
    }
}
