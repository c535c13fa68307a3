package import Foundation

/// Another name for a tenant: on the server, and of its program, which stands in its pages and mails.
package struct Renaming: Sendable {
    package let tenant: Tenant
    /// For the tenant's own record; nil where its program has the name already.
    package let activity: Activity?
}

extension Tenant {
    /// - Parameters:
    ///   - program: the name that the program has in the tenant's file, which a coordinator may have changed.
    ///   - administrator: the name of whoever renames it.
    /// - Throws: when the name is none, or nothing would change.
    package func rename(
        to name: String, program: String, by administrator: String, at now: Date
    ) throws(Refusal) -> Renaming {
        guard !name.isEmpty else { throw Refusal(.invalid, "A tenant needs a name.") }
        guard name != self.name || name != program else {
            throw Refusal(.outOfStep, "Nothing was changed: it has this name already.")
        }
        var differences = Differences()
        differences.add("name", program, name)
        var renamed = self
        renamed.name = name
        return Renaming(
            tenant: renamed,
            activity: differences.lines.isEmpty
                ? nil
                : Steward(administrator: administrator, at: now).activity(
                    .settingsChanged, "renamed the program", detail: differences.text))
    }
}
