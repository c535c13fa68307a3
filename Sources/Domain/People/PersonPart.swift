import Foundation

/// The parts of a person that are changed one at a time, each by a form of its own.
package enum PersonPart: String, Hashable, Sendable, CaseIterable {
    case details
    case roles

    /// How the part stands, as a short text that a form carries along: when it differs at the time the form arrives,
    /// the page was stale.
    package func mark(of person: Person) -> String {
        switch self {
        case .details: "\(person.name) \(person.mail) \(person.timeZone.identifier)"
        case .roles: person.roles.sorted().map(\.rawValue).joined(separator: " ")
        }
    }
}

extension Person {
    /// Refuses when this part was changed since the page was drawn that `mark` comes from.
    package func check(_ part: PersonPart, mark: String) throws(Refusal) {
        guard mark == part.mark(of: self) else {
            throw Refusal(
                .stale,
                "Somebody changed \(name) while you were looking at the page, so nothing was saved. What you "
                    + "entered is kept here; compare it with how it stands now before you save it again.")
        }
    }
}
