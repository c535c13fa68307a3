/// Where an administrator sees to how they sign in.
package struct AdministratorAccount: Sendable {
    /// The second factor, as far as a page may tell of it.
    package struct Factor: Sendable {
        let setUp: String
        let codesLeft: Int
        let codesMade: Int

        package init(setUp: String, codesLeft: Int, codesMade: Int) {
            self.setUp = setUp
            self.codesLeft = codesLeft
            self.codesMade = codesMade
        }

        var facts: FactList {
            FactList([
                Fact("Authenticator app", "set up", note: setUp),
                Fact("Recovery codes", "\(codesLeft) of \(codesMade) left"),
            ])
        }

        var warning: Notice? {
            guard codesLeft <= 3 else { return nil }
            let sentence =
                switch codesLeft {
                case 0: "There is no recovery code left. Whoever loses their phone now is locked out."
                case 1: "There is only 1 recovery code left. Make new ones in time."
                default: "There are only \(codesLeft) recovery codes left. Make new ones in time."
                }
            return Notice(sentence, tone: .warn)
        }
    }

    let frame: Frame
    let mail: String
    let sessions: [SessionRow]
    /// Nil in the demo, where one click signs in.
    let factor: Factor?
    let errors: FieldErrors

    package init(
        frame: Frame, mail: String, sessions: [SessionRow], factor: Factor?, errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.mail = mail
        self.sessions = sessions
        self.factor = factor
        self.errors = errors
    }

    /// What is wrong with the form of the second factor.
    var factorErrors: FieldErrors { errors.only(["present", "code"]) }
    var passwordErrors: FieldErrors { errors.only(["current", "password"]) }
}
