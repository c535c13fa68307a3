/// A coordinator's change of what a person of the tenant may do: their roles, or whether they may sign in at all.
package struct PersonChange: Sendable {
    package let person: ID<Person>
    package let roles: Set<Role>
    package let isActive: Bool
    package let activity: Activity
}

extension Person {
    /// - Parameter duties: as they stand in the transaction that saves the change.
    package func change(roles: Set<Role>, duties: Duties, _ act: Act) throws(Refusal) -> PersonChange {
        guard roles != self.roles else {
            throw Refusal(.outOfStep, "Nothing was changed: \(name) has these roles already.")
        }
        if roles.contains(.reference), !self.roles.contains(.reference), !duties.isReference {
            throw Refusal(.invalid, "A reference is added with their account and tier, under References.")
        }
        for role in self.roles.subtracting(roles).sorted() {
            if let objection = duties.objection(toLosing: role) { throw Refusal(.protected, objection) }
        }
        if id == act.by.id, self.roles.contains(.coordinator), !roles.contains(.coordinator) {
            throw Refusal(
                .protected, "You can't end your own coordinator role; another coordinator can do it for you.")
        }
        var differences = Differences()
        differences.add(
            "roles", self.roles.sorted().map(\.title), roles.sorted().map(\.title))
        return PersonChange(
            person: id, roles: roles, isActive: isActive,
            activity: activity(act, "changed the roles of \(name)", detail: differences.text))
    }

    /// Shuts a person out at once, whatever is open with them: it must never have to wait.
    package func disable(duties: Duties, _ act: Act) throws(Refusal) -> PersonChange {
        guard isActive else { throw Refusal(.outOfStep, "\(name) can't sign in already.") }
        guard id != act.by.id else { throw Refusal(.protected, "You can't shut yourself out.") }
        guard !roles.contains(.coordinator) || duties.otherCoordinators > 0 else {
            throw Refusal(.protected, "A program needs a coordinator, and \(name) is the only one.")
        }
        return PersonChange(
            person: id, roles: roles, isActive: false,
            activity: activity(
                act, "shut \(name) out",
                detail: duties.sentences.map { "left open: \($0)" }.joined(separator: "\n")))
    }

    package func enable(_ act: Act) throws(Refusal) -> PersonChange {
        guard !isActive else { throw Refusal(.outOfStep, "\(name) can sign in already.") }
        return PersonChange(
            person: id, roles: roles, isActive: true, activity: activity(act, "let \(name) sign in again"))
    }

    private func activity(_ act: Act, _ sentence: String, detail: String = "") -> Activity {
        Activity(at: act.at, by: act.by, kind: .personChanged, sentence: sentence, detail: detail)
    }
}
