package import Domain
package import Foundation

/// One person of the tenant in a list.
package struct PersonLine: Sendable {
    let id: ID<Person>
    let path: Path
    let name: String
    let mail: String
    let roles: String
    let badge: StatusBadge
    let seen: String
    let hasBeenSeen: Bool
    let agentName: String
    let reference: Path?
    let sessions: Int
    let isActive: Bool

    /// - Parameters:
    ///   - path: the person's own page, in the portal of whoever reads.
    ///   - reference: their page as a reference, where the reader may open it.
    package init(
        _ id: ID<Person>, name: String, mail: String, roles: [Role], isActive: Bool, hasPassword: Bool,
        seenAt: Date?, sessions: Int, invitedUntil: Date?, agentName: String, path: Path,
        reference: Path?, clock: ReaderClock
    ) {
        self.id = id
        self.path = path
        self.sessions = sessions
        self.name = name
        self.mail = mail
        self.roles = roles.map(\.title).joined(separator: ", ")
        self.isActive = isActive
        if !isActive {
            badge = StatusBadge("Shut out", tone: .bad)
        } else if let invitedUntil {
            badge = StatusBadge(
                "Invited, until \(clock.day(Day(of: invitedUntil, in: clock.zone)))", tone: .accent)
        } else {
            badge = StatusBadge(
                hasPassword ? "Signs in by password or link" : "Signs in by link")
        }
        hasBeenSeen = seenAt != nil
        seen = seenAt.map { clock.time($0) } ?? "not signed in"
        self.agentName = agentName
        self.reference = reference
    }
}
