/// One administrator, as another sees them.
package struct AdministratorPage: Sendable {
    /// A browser in which they are signed in.
    package struct SessionLine: Sendable {
        let device: String
        let address: String
        let begun: String
        let lastUsed: String

        package init(device: String, address: String, begun: String, lastUsed: String) {
            self.device = device
            self.address = address
            self.begun = begun
            self.lastUsed = lastUsed
        }
    }

    let frame: Frame
    let number: Int64
    let name: String
    let isActive: Bool
    /// Whoever looks at themselves is led to their account.
    let isReader: Bool
    let facts: FactList
    let sessions: [SessionLine]
    let acts: Timeline?

    package init(
        frame: Frame, number: Int64, name: String, isActive: Bool, isReader: Bool, facts: FactList,
        sessions: [SessionLine], acts: Timeline?
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
