import Domain

/// A person on the command line: "Marta Keller <marta@acme.example>".
struct NamedAddress: Sendable, Hashable {
    let name: String
    let mail: MailAddress

    init(_ text: String) throws(CommandFailure) {
        let parts = text.split(separator: "<", maxSplits: 1)
        let name = parts.count == 2 ? Letter.line(String(parts[0])).trimmingBlanks : ""
        guard !name.isEmpty, parts[1].hasSuffix(">"), let mail = MailAddress(String(parts[1].dropLast()))
        else {
            throw CommandFailure(
                "“\(text)” is no person with an address, as 'Marta Keller <marta@acme.example>'.",
                isUsage: true)
        }
        self.name = name
        self.mail = mail
    }
}
