/// A change of what a person of the tenant may do: their roles, or whether they may sign in at all.
package struct PersonChange: Sendable {
    package let person: ID<Person>
    package let roles: Set<Role>
    package let isActive: Bool
    package let activity: Activity
}

extension Person {
    /// - Parameter duties: as they stand in the transaction that saves the change.
    package func change(roles: Set<Role>, duties: Duties, _ steward: Steward) throws(Refusal) -> PersonChange
    {
        guard roles != self.roles else {
            throw Refusal(.outOfStep, "Nothing was changed: \(name) has these roles already.")
        }
        if roles.contains(.reference), !self.roles.contains(.reference), !duties.isReference {
            throw Refusal(.invalid, "A reference is added with their account and tier, under References.")
        }
        for role in self.roles.subtracting(roles).sorted() {
            if let objection = duties.objection(toLosing: role) { throw Refusal(.protected, objection) }
        }
        if steward.isSelf(self), self.roles.contains(.coordinator), !roles.contains(.coordinator) {
            throw Refusal(
                .protected, "You can't end your own coordinator role; another coordinator can do it for you.")
        }
        var differences = Differences()
        differences.add(
            "roles", self.roles.sorted().map(\.title), roles.sorted().map(\.title))
        return PersonChange(
            person: id, roles: roles, isActive: isActive,
            activity: steward.activity(
                .personChanged, "changed the roles of \(name)", detail: differences.text))
    }

    /// Shuts a person out at once, whatever is open with them: it must never have to wait.
    ///
    /// - Parameter leavingNobody: an administrator has said that the program may stay without a coordinator.
    package func disable(
        duties: Duties, _ steward: Steward, leavingNobody: Bool = false
    ) throws(Refusal) -> PersonChange {
        guard isActive else { throw Refusal(.outOfStep, "\(name) can't sign in already.") }
        guard !steward.isSelf(self) else { throw Refusal(.protected, "You can't shut yourself out.") }
        let isAllowed = leavingNobody && steward.coordinator == nil
        guard isAllowed || !roles.contains(.coordinator) || duties.otherCoordinators > 0 else {
            throw Refusal(.protected, "A program needs a coordinator, and \(name) is the only one.")
        }
        return PersonChange(
            person: id, roles: roles, isActive: false,
            activity: steward.activity(
                .personChanged, "shut \(name) out",
                detail: duties.sentences.map { "left open: \($0)" }.joined(separator: "\n")))
    }

    package func enable(_ steward: Steward) throws(Refusal) -> PersonChange {
        guard !isActive else { throw Refusal(.outOfStep, "\(name) can sign in already.") }
        return PersonChange(
            person: id, roles: roles, isActive: true,
            activity: steward.activity(.personChanged, "let \(name) sign in again"))
    }
}
