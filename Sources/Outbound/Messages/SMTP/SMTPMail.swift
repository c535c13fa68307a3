package import Domain

/// A mail and its envelope: who sends it and whom it is for, whatever its header says.
package struct SMTPMail: Hashable, Sendable {
    package let sender: MailAddress
    package let recipients: [MailAddress]
    let content: SMTPContent

    /// Every server takes this many (RFC 5321 §4.5.3.1.8).
    package static let mostRecipients = 100

    /// - Parameter message: header and text (RFC 5322).
    /// - Throws: permanently, where no server may be given such a mail.
    package init(
        from sender: MailAddress, to recipients: [MailAddress], message: [UInt8]
    ) throws(SMTPFailure) {
        guard (1...Self.mostRecipients).contains(recipients.count) else {
            throw .unsendable("A mail has 1 to \(Self.mostRecipients) recipients, not \(recipients.count).")
        }
        self.sender = sender
        self.recipients = recipients
        content = try SMTPContent(message)
    }

    /// Whether a server has to know addresses or headers beyond ASCII to take it.
    var needsSMTPUTF8: Bool {
        content.hasEightBitHeader || !sender.isASCII || !recipients.allSatisfy(\.isASCII)
    }

    /// What is said with the sender's name.
    ///
    /// - Throws: permanently, where the server can't take the mail: nothing was sent to it then.
    func parameters(for capabilities: SMTPCapabilities) throws(SMTPFailure) -> [String] {
        var parameters: [String] = []
        if let largest = capabilities.largest, content.size > largest {
            throw .unsendable(
                "The mail has \(content.size) octets and the mail server takes no more than \(largest).")
        }
        if capabilities.hasSize { parameters.append("SIZE=\(content.size)") }
        if content.hasEightBit {
            guard capabilities.hasEightBitMIME else {
                throw .unsendable("The mail server takes no text beyond ASCII (8BITMIME).")
            }
            parameters.append("BODY=8BITMIME")
        }
        if needsSMTPUTF8 {
            guard capabilities.hasSMTPUTF8 else {
                throw .unsendable("The mail server takes no addresses beyond ASCII (SMTPUTF8).")
            }
            parameters.append("SMTPUTF8")
        }
        return parameters
    }
}
