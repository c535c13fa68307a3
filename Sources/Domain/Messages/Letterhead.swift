/// By which addresses a program writes, as the tenant set it.
package struct Letterhead: Hashable, Sendable {
    /// What mail comes from; nil for the server's own address.
    package var from: MailAddress?
    /// Where answers to letters go that no person signs; nil where they have nowhere to go but back.
    package var replyTo: MailAddress?

    package init(from: MailAddress? = nil, replyTo: MailAddress? = nil) {
        self.from = from
        self.replyTo = replyTo
    }
}

extension Letterhead {
    /// What a change of it is, for the record.
    func compare(_ after: Letterhead, _ found: inout Differences) {
        found.add("mail comes from", from?.text ?? "", after.from?.text ?? "")
        found.add("answers to the program go to", replyTo?.text ?? "", after.replyTo?.text ?? "")
    }
}
