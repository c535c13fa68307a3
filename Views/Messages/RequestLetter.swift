package import Foundation

/// A letter that a request caused: its subject in sight, the letter behind it.
package struct RequestLetter: Sendable {
    let subject: String
    let remark: String
    let preview: MailPreview

    package init(
        from: String, toName: String, to: [String], subject: String, text: String, state: String, at: Date,
        clock: ReaderClock
    ) {
        self.subject = subject
        remark = "to \(toName), \(clock.time(at)), \(state)"
        preview = MailPreview(
            from: from, to: "\(toName) <\(to.joined(separator: ", "))>", subject: subject, body: text,
            when: clock.moment(at))
    }
}
