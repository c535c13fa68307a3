/// What in a tenant depends on one person, so that nobody takes a role away from them unawares.
package struct Duties: Hashable, Sendable {
    /// Open requests that they filed.
    package let requestsFiled: Int
    /// Open requests that they coordinate.
    package let requestsCoordinated: Int
    /// Accounts that they look after.
    package let accounts: Int
    package let isReference: Bool
    /// Active coordinators besides them.
    package let otherCoordinators: Int

    package init(
        requestsFiled: Int, requestsCoordinated: Int, accounts: Int, isReference: Bool, otherCoordinators: Int
    ) {
        self.requestsFiled = requestsFiled
        self.requestsCoordinated = requestsCoordinated
        self.accounts = accounts
        self.isReference = isReference
        self.otherCoordinators = otherCoordinators
    }

    /// What waits on them, in words; empty when nothing does.
    package var sentences: [String] {
        [
            Self.counted(requestsFiled, "open request", "they filed"),
            Self.counted(requestsCoordinated, "open request", "they coordinate"),
            Self.counted(accounts, "account", "they look after"),
        ].compactMap(\.self)
    }

    /// Why a role can't be taken away now; nil where it can.
    func objection(toLosing role: Role) -> String? {
        switch role {
        case .coordinator:
            otherCoordinators == 0
                ? "A program needs a coordinator, and this is the only one. Make somebody else one first."
                : Self.counted(requestsCoordinated, "open request", "they coordinate").map {
                    "There is \($0). Assign them to somebody else first."
                }
        case .ae:
            Self.counted(requestsFiled, "open request", "they filed").map {
                "There is \($0): the introduction is theirs to make. End them first."
            }
        case .owner:
            Self.counted(accounts, "account", "they look after").map {
                "There is \($0). Name another account owner there first."
            }
        case .reference:
            isReference
                ? "They are a reference on record, and their page shows them what they are asked. To end that, "
                    + "let them leave the program." : nil
        }
    }

    private static func counted(_ count: Int, _ noun: String, _ whose: String) -> String? {
        count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s") that \(whose)"
    }
}
