package import Domain

/// In whose name mail leaves this server: the address on every envelope, and the domain of its Message-IDs.
package struct MailSender: Sendable, Hashable {
    package let address: MailAddress

    package init(_ address: MailAddress) {
        self.address = address
    }

    var domain: String { address.text.split(separator: "@").last.map(String.init) ?? "localhost" }
}
