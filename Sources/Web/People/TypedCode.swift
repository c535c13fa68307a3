/// What was typed where a code is asked for.
enum TypedCode: Sendable {
    /// Six digits from an authenticator app.
    case app(String)
    case recovery(RecoveryCode)

    /// Nothing unless it has the form of one of them.
    init?(_ typed: String) {
        let digits = typed.filter { $0 != " " }
        if digits.utf8.count == 6, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            self = .app(digits)
        } else if let code = RecoveryCode(typed: typed) {
            self = .recovery(code)
        } else {
            return nil
        }
    }
}
