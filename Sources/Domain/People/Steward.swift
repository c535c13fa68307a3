package import Foundation

/// Who looks after the people of a tenant at a moment: one of its coordinators, or an administrator of the server, who is
/// none of its people.
package struct Steward: Hashable, Sendable {
    /// Nil for an administrator.
    package let coordinator: Contact?
    package let name: String
    package let at: Date

    package init(_ act: Act) {
        coordinator = act.by
        name = act.by.name
        at = act.at
    }

    package init(administrator name: String, at now: Date) {
        coordinator = nil
        self.name = name
        at = now
    }

    package func activity(_ kind: Activity.Kind, _ sentence: String, detail: String = "") -> Activity {
        Activity(
            at: at, by: coordinator?.id, actorName: name, kind: kind, sentence: sentence, detail: detail)
    }

    func isSelf(_ person: Person) -> Bool { person.id == coordinator?.id }
}
