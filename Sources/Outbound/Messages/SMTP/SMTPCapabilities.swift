/// What a server offers beyond the plain protocol, as its answer to EHLO lists it (RFC 5321 §4.1.1.1).
struct SMTPCapabilities: Hashable, Sendable {
    /// Several commands in one go (RFC 2920).
    private(set) var hasPipelining = false
    /// Bytes beyond ASCII in a mail's text (RFC 6152).
    private(set) var hasEightBitMIME = false
    /// Letters beyond ASCII in addresses and headers (RFC 6531).
    private(set) var hasSMTPUTF8 = false
    private(set) var hasStartTLS = false
    /// Ways to sign in, in capitals.
    private(set) var signIns: Set<String> = []
    /// Whether a mail's size may be announced (RFC 1870).
    private(set) var hasSize = false
    /// The largest mail in octets; nil where no limit is given.
    private(set) var largest: Int?

    init(_ reply: SMTPReply) {
        for line in reply.lines.dropFirst() {
            // Old servers wrote AUTH=PLAIN.
            let words = line.uppercased().split { $0 == " " || $0 == "=" }.map(String.init)
            switch words.first {
            case "PIPELINING": hasPipelining = true
            case "8BITMIME": hasEightBitMIME = true
            case "SMTPUTF8": hasSMTPUTF8 = true
            case "STARTTLS": hasStartTLS = true
            case "AUTH": signIns.formUnion(words.dropFirst())
            case "SIZE":
                hasSize = true
                largest = words.dropFirst().first.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
            default: break
            }
        }
    }
}
