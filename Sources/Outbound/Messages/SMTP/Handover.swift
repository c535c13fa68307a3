package import Domain

/// What became of a mail at the mail server, recipient by recipient.
package struct Handover: Hashable, Sendable {
    /// With the server's words, or ours where it had none.
    package enum Verdict: Hashable, Sendable {
        /// The server has it and answers for it from here.
        case accepted(String)
        /// Not now: 4xx, no connection, no answer in time.
        case temporary(String)
        /// Not at all: 5xx, or a mail that this server can't take.
        case permanent(String)
    }

    package struct Recipient: Hashable, Sendable {
        package let address: MailAddress
        package let verdict: Verdict
    }

    /// In the order of the envelope.
    package let recipients: [Recipient]
    /// What ended the whole mail, where something did.
    package let failure: SMTPFailure?

    /// The whole mail was sent and no answer came: the server may have it. It is tried again all the same, as the same
    /// mail with the same Message-ID, since one that arrives twice does less harm than one that does not (RFC 1047).
    package var mayHaveArrived: Bool { failure.map { $0.step == .completion && !$0.isAnswer } ?? false }

    /// Nothing was said about this mail: the next one would fare alike.
    package var isAboutServer: Bool { failure?.step.isAboutServer ?? false }

    /// Every recipient shares the fate of the mail.
    init(_ failure: SMTPFailure, of mail: SMTPMail) {
        self.init(failure, of: mail, refused: [:])
    }

    /// - Parameter refused: the recipients that the server would not take, whatever became of the mail.
    init(_ failure: SMTPFailure, of mail: SMTPMail, refused: [MailAddress: SMTPFailure]) {
        self.failure = failure
        recipients = mail.recipients.map { address in
            Recipient(address: address, verdict: Verdict(refused[address] ?? failure))
        }
    }

    /// - Parameter words: what the server said to the mail; nil where it took no recipient and got no mail.
    init(_ mail: SMTPMail, words: String, refused: [MailAddress: SMTPFailure]) {
        failure = nil
        recipients = mail.recipients.map { address in
            Recipient(address: address, verdict: refused[address].map(Verdict.init) ?? .accepted(words))
        }
    }
}

extension Handover.Verdict {
    init(_ failure: SMTPFailure) {
        self = failure.kind == .permanent ? .permanent(failure.words) : .temporary(failure.words)
    }
}
