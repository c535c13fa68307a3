/// Who administers the server: whom to invite, whom to look at.
package struct AdministratorList: Sendable {
    /// One administrator.
    package struct Line: Sendable {
        let name: String
        let mail: String
        let state: StatusBadge
        let seen: String
        let path: Path

        package init(
            number: Int64, name: String, mail: String, isActive: Bool, isReader: Bool, seen: String
        ) {
            self.name = isReader ? "\(name) (you)" : name
            self.mail = mail
            state = isActive ? StatusBadge("Active", tone: .good) : StatusBadge("Disabled")
            self.seen = seen
            path = isReader ? .admin(.account) : .admin(.administrator(number: number))
        }
    }

    let frame: Frame
    let lines: [Line]
    /// Addresses that were invited and have not answered.
    let invited: [String]
    let mail: String
    let errors: FieldErrors

    package init(
        frame: Frame, lines: [Line], invited: [String], mail: String = "", errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.lines = lines
        self.invited = invited
        self.mail = mail
        self.errors = errors
    }
}
