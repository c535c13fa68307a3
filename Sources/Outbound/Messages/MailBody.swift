import Domain
import Foundation
import Store

/// The parts of a mail: text and HTML beside each other, and for a call the invitation too, once for programs that read
/// calendars in a mail and once as a file to open (RFC 6047 §2.4).
struct MailBody {
    /// The value of the header line that says what follows.
    let type: [String]
    let bytes: [UInt8]

    /// - Parameter name: the mail's own; the lines between parts are made of it.
    init(text: String, html: String, calendar: LeavingLetter.Calendar?, name: String) {
        // “=_” stands in no quoted-printable text (RFC 2045 §6.7) and in no base64; neither begins like the other.
        let (outer, inner) = ("=_\(name)", "=_1-\(name)")
        guard let calendar else {
            type = Self.multipart("alternative", outer)
            bytes = Self.alternatives([Self.text("plain", text), Self.text("html", html)], outer)
            return
        }
        type = Self.multipart("mixed", outer)
        var head = HeaderBlock()
        head.add("Content-Type", Self.multipart("alternative", inner))
        let alternatives = Self.alternatives(
            [Self.text("plain", text), Self.text("html", html), Self.invitation(calendar)], inner)
        bytes = Self.alternatives([head.bytes + Self.line("") + alternatives, Self.file(calendar)], outer)
    }

    private static func multipart(_ kind: String, _ boundary: String) -> [String] {
        ["multipart/\(kind);", "boundary=\"\(boundary)\""]
    }

    private static func alternatives(_ parts: [[UInt8]], _ boundary: String) -> [UInt8] {
        parts.flatMap { line("--\(boundary)") + $0 + line("") } + line("--\(boundary)--")
    }

    private static func text(_ kind: String, _ text: String) -> [UInt8] {
        var header = HeaderBlock()
        header.add("Content-Type", ["text/\(kind); charset=utf-8"])
        header.add("Content-Transfer-Encoding", ["quoted-printable"])
        return header.bytes + line("") + QuotedPrintable.encoded(text)
    }

    private static func invitation(_ calendar: LeavingLetter.Calendar) -> [UInt8] {
        var header = HeaderBlock()
        header.add("Content-Type", ["text/calendar; charset=utf-8;", "method=\(calendar.method.rawValue)"])
        header.add("Content-Transfer-Encoding", ["base64"])
        return header.bytes + line("") + base64(calendar.text)
    }

    private static func file(_ calendar: LeavingLetter.Calendar) -> [UInt8] {
        var header = HeaderBlock()
        header.add("Content-Type", ["application/ics;", "name=\"call.ics\""])
        header.add("Content-Disposition", ["attachment;", "filename=\"call.ics\""])
        header.add("Content-Transfer-Encoding", ["base64"])
        return header.bytes + line("") + base64(calendar.text)
    }

    /// In lines of 76 (RFC 2045 §6.8), without an end of the last: the next boundary brings it.
    private static func base64(_ text: String) -> [UInt8] {
        Array(
            Data(text.utf8).base64EncodedData(options: [
                .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
            ]))
    }

    private static func line(_ text: String) -> [UInt8] { Array(text.utf8) + [0x0D, 0x0A] }
}
