/// Why a mail was not taken, in the server's words where it said some.
package struct SMTPFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Whether it may be tried again.
    package enum Kind: Hashable, Sendable {
        case temporary
        case permanent
    }

    package let kind: Kind
    package let step: SMTPStep
    /// One line, without what was secret in it.
    package let words: String
    /// Whether the server answered: if not, what it did with what it got is not known.
    package let isAnswer: Bool

    init(_ kind: Kind, _ step: SMTPStep, _ words: String, isAnswer: Bool = false) {
        self.kind = kind
        self.step = step
        self.words = words
        self.isAnswer = isAnswer
    }

    package var description: String { words }

    /// What the server answered. A refusal of this server rather than of a mail is temporary whatever its number: the
    /// mail can still leave once the settings are mended.
    static func refused(_ reply: SMTPReply, _ step: SMTPStep) -> SMTPFailure {
        let step = wantsSignIn.contains(reply.code) ? .signIn : step
        let isFinal = reply.kind == .permanent && !step.isAboutServer
        return SMTPFailure(isFinal ? .permanent : .temporary, step, reply.words, isAnswer: true)
    }

    /// It wants a password or TLS first (RFC 4954 §6, RFC 3207 §4), which some say only when they hear of a mail.
    private static let wantsSignIn: Set<Int> = [530, 534, 535, 538]

    /// The server does not speak as the standard has it.
    static func violation(_ step: SMTPStep, _ what: String) -> SMTPFailure {
        SMTPFailure(.temporary, step, "The mail server \(what), while \(step.title).")
    }

    static func timedOut(_ step: SMTPStep) -> SMTPFailure {
        SMTPFailure(.temporary, step, "The mail server did not answer in time, while \(step.title).")
    }

    static func lost(_ step: SMTPStep, _ why: String = "") -> SMTPFailure {
        let why = why.isEmpty ? "" : " (\(why))"
        return SMTPFailure(
            .temporary, step, "The connection to the mail server ended, while \(step.title)\(why).")
    }

    static func unencrypted(_ why: String) -> SMTPFailure {
        SMTPFailure(.temporary, .encryption, why)
    }

    /// The mail is one that no server, or not this one, may be given.
    static func unsendable(_ why: String) -> SMTPFailure {
        SMTPFailure(.permanent, .preparation, why)
    }

    /// The same without a text that is nobody's business, which servers have been seen to repeat.
    func hiding(_ secrets: [String]) -> SMTPFailure {
        let hidden = secrets.filter { !$0.isEmpty }.reduce(words) { $0.replacing($1, with: "…") }
        return SMTPFailure(kind, step, hidden, isAnswer: isAnswer)
    }
}
