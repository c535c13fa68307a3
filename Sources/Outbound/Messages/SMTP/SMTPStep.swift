import NIOCore

/// A step of handing a mail over (RFC 5321 §3), named in what is said about a failure.
package enum SMTPStep: String, Hashable, Sendable, CaseIterable {
    /// Before a server is asked: the mail itself.
    case preparation
    case connection
    case greeting
    case hello
    case encryption
    case signIn
    case sender
    case recipient
    case data
    /// While the mail is on its way: what has arrived of it is not a mail yet.
    case content
    /// From the mail's last byte to the server's answer to it.
    case completion
    case reset
    case farewell

    /// Whether what goes wrong here says something about the server or our account with it, and nothing about a mail.
    package var isAboutServer: Bool {
        switch self {
        case .connection, .greeting, .hello, .encryption, .signIn: true
        case .preparation, .sender, .recipient, .data, .content, .completion, .reset, .farewell: false
        }
    }

    /// As it stands behind "while" in a message.
    var title: String {
        switch self {
        case .preparation: "preparing the mail"
        case .connection: "connecting"
        case .greeting: "waiting for its greeting"
        case .hello: "introducing ourselves"
        case .encryption: "starting TLS"
        case .signIn: "signing in"
        case .sender: "naming the sender"
        case .recipient: "naming a recipient"
        case .data: "asking to send the mail"
        case .content: "sending the mail"
        case .completion: "waiting for the answer to the mail"
        case .reset: "giving a mail up"
        case .farewell: "saying goodbye"
        }
    }

    func patience(_ timeouts: MailServer.Timeouts) -> TimeAmount {
        switch self {
        case .connection: timeouts.connection
        case .data: timeouts.data
        case .content: timeouts.block
        case .completion: timeouts.completion
        case .preparation, .greeting, .hello, .encryption, .signIn, .sender, .recipient: timeouts.answer
        // Nothing depends on either.
        case .reset, .farewell: min(timeouts.answer, .seconds(5))
        }
    }
}
