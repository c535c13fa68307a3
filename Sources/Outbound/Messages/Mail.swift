package import Domain
import Foundation
package import Store

/// A letter as the mail that leaves: text and HTML beside each other, the same bytes however often it is made.
package struct Mail: Sendable, Hashable {
    /// The name of its file, and its identity: tenant, letter and the second it was decided, so that a tenant restored
    /// from a backup never gives an old name to a new letter.
    package let name: String
    package let recipients: [MailAddress]
    package let bytes: [UInt8]

    /// Nothing when there is nobody to whom it could go.
    ///
    /// - Parameters:
    ///   - program: the name of the tenant's program, which the sender's name ends with.
    ///   - letterhead: by which addresses the program writes; the envelope is the server's all the same, which is told of
    ///     what comes back.
    ///   - link: what takes the place of the placeholder, for a letter with a sign-in link.
    package init?(
        _ letter: LeavingLetter, of tenant: Slug, program: String, letterhead: Letterhead = Letterhead(),
        from sender: MailSender, link: String?
    ) {
        recipients = letter.to.compactMap { MailAddress($0) }
        guard !recipients.isEmpty, recipients.count == letter.to.count else { return nil }
        name = "\(tenant)-\(letter.id)-\(Int64(letter.createdAt.timeIntervalSince1970))"
        let body = MailBody(
            text: Self.filled(letter.text, link), html: Self.filled(letter.html, link),
            calendar: letter.calendar, name: name)
        var header = HeaderBlock()
        header.add("Date", Self.date(letter.createdAt))
        header.add("From", Self.from(letter, program, letterhead.from ?? sender.address))
        let isUTF8 = !recipients.allSatisfy(\.isASCII)
        if let reply = Self.reply(to: letter, letterhead, isUTF8: isUTF8) {
            header.add("Reply-To", [reply.text], isUTF8: isUTF8)
        }
        header.add("To", Self.to(letter.toName, recipients), isUTF8: isUTF8)
        header.add("Subject", HeaderText.unstructured(letter.subject))
        header.add("Message-ID", ["<\(name)@\(sender.domain)>"])
        if let thread = letter.thread.map({ Self.thread($0, of: tenant, sender) }) {
            header.add("In-Reply-To", [thread])
            header.add("References", [thread])
        }
        header.add("MIME-Version", ["1.0"])
        // Answering machines leave such mail alone (RFC 3834 §5); what a person wrote may be answered.
        if letter.replyTo == nil || letter.isByClock { header.add("Auto-Submitted", ["auto-generated"]) }
        if let address = letter.unsubscribe { header.add("List-Unsubscribe", ["<\(address)>"]) }
        header.add("Content-Type", body.type)
        bytes = header.bytes + [0x0D, 0x0A] + body.bytes
    }

    /// Where answers go. An address beyond ASCII needs a server that knows SMTPUTF8 (RFC 6531), as few do: for the sake of
    /// the answer alone it is not asked for.
    private static func reply(
        to letter: LeavingLetter, _ letterhead: Letterhead, isUTF8: Bool
    ) -> MailAddress? {
        [letter.replyTo.flatMap { MailAddress($0) }, letterhead.replyTo].compactMap(\.self)
            .first { isUTF8 || $0.isASCII }
    }

    /// "Marta Keller, Acme Hardware": the person, and in whose program.
    private static func from(_ letter: LeavingLetter, _ program: String, _ address: MailAddress) -> [String] {
        let name = letter.fromName == program ? program : "\(letter.fromName), \(program)"
        return HeaderText.phrase(name) + ["<\(address)>"]
    }

    private static func to(_ name: String, _ recipients: [MailAddress]) -> [String] {
        recipients.enumerated().flatMap { index, address in
            let comma = index + 1 < recipients.count ? "," : ""
            return (index == 0 && !name.isEmpty ? HeaderText.phrase(name) : []) + ["<\(address)>\(comma)"]
        }
    }

    /// The letters about a request answer one that was never sent, and which all of them name: so they are one conversation
    /// in every mail program, whichever of them its reader got.
    private static func thread(
        _ thread: LeavingLetter.Thread, of tenant: Slug, _ sender: MailSender
    ) -> String {
        "<\(tenant)-request-\(thread.request)-\(Int64(thread.createdAt.timeIntervalSince1970))@\(sender.domain)>"
    }

    private static func filled(_ text: String, _ link: String?) -> String {
        link.map { text.replacing(LetterSheet.linkPlaceholder, with: $0) } ?? text
    }

    /// RFC 5322 §3.3, in UTC.
    private static func date(_ moment: Date) -> [String] {
        let day = Day(of: moment, in: .gmt)
        let seconds = Int(moment.timeIntervalSince1970) % 86_400
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        let names = Day.weekdayNames[day.weekday - 1].prefix(3)
        return [
            "\(names),", "\(day.day)", months[day.month - 1], "\(day.year)", time.joined(separator: ":"),
            "+0000",
        ]
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
