/// One administrator, as another sees them.
package struct AdministratorPage: Sendable {
    let frame: Frame
    let number: Int64
    let name: String
    let isActive: Bool
    /// Whoever looks at themselves is led to their account.
    let isReader: Bool
    let facts: FactList
    let sessions: [SessionRow]
    let acts: Timeline?

    package init(
        frame: Frame, number: Int64, name: String, isActive: Bool, isReader: Bool, facts: FactList,
        sessions: [SessionRow], acts: Timeline?
    ) {
        self.frame = frame
        self.number = number
        self.name = name
        self.isActive = isActive
        self.isReader = isReader
        self.facts = facts
        self.sessions = sessions
        self.acts = acts
    }

    var badge: StatusBadge {
        isActive ? StatusBadge("Active", tone: .good) : StatusBadge("Disabled")
    }

    func step(_ step: AdministratorStep) -> Path { .admin(.administratorStep(number: number, step)) }
}
