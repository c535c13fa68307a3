import Domain
import NIOCore

/// One command line to a mail server: by its bytes certainly one, whatever was put into it.
struct SMTPCommand: Hashable, Sendable {
    let line: String

    /// RFC 4954 §4 allows this much for signing in; every other command is far shorter.
    private static let longest = 12_286

    /// - Throws: permanently, where a byte would end the line or mean something in it that was not meant.
    init(_ line: String) throws(SMTPFailure) {
        guard line.utf8.count <= Self.longest, line.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw .unsendable("The mail's sender, a recipient or the settings can't be written in one line.")
        }
        self.line = line
    }

    static func hello(_ name: String) throws(SMTPFailure) -> SMTPCommand {
        try SMTPCommand("EHLO \(name.contains(":") && !name.hasPrefix("[") ? "[IPv6:\(name)]" : name)")
    }

    /// - Parameter parameters: as the server's capabilities and the mail's content want them.
    static func sender(_ address: MailAddress, _ parameters: [String]) throws(SMTPFailure) -> SMTPCommand {
        try SMTPCommand((["MAIL FROM:<\(address)>"] + parameters).joined(separator: " "))
    }

    static func recipient(_ address: MailAddress) throws(SMTPFailure) -> SMTPCommand {
        try SMTPCommand("RCPT TO:<\(address)>")
    }

    static let startTLS = SMTPCommand(fixed: "STARTTLS")
    static let data = SMTPCommand(fixed: "DATA")
    static let reset = SMTPCommand(fixed: "RSET")
    static let farewell = SMTPCommand(fixed: "QUIT")

    private init(fixed line: StaticString) {
        self.line = "\(line)"
    }

    static func bytes(_ commands: [SMTPCommand]) -> ByteBuffer {
        ByteBuffer(string: commands.map { $0.line + "\r\n" }.joined())
    }
}
