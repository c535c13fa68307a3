import Domain
import Foundation

/// The way to the mail server. When the server takes no mail at all, whoever comes next is turned back for a while: each
/// letter would fare alike, and none is to be given up for it.
package actor MailGateway {
    private let sender: SMTPSender
    private var opensAt = Date.distantPast
    private var faults = 0

    package init(_ server: MailServer) {
        sender = SMTPSender(server)
    }

    /// What handing a mail over came to.
    enum Outcome: Sendable {
        case answered([Reception], remark: String)
        /// Nothing was said about the mail: none is taken before that moment.
        case blocked(String, until: Date)
    }

    /// When mail is taken again; nil when it is now.
    func closedUntil(_ now: Date) -> Date? { opensAt > now ? opensAt : nil }

    func hand(_ mail: Mail, to recipients: [String], from address: MailAddress, at now: Date) async -> Outcome
    {
        let recipients = mail.recipients.filter { recipients.contains($0.text) }
        let handover: Handover
        do throws(SMTPFailure) {
            handover = await sender.deliver(
                try SMTPMail(from: address, to: recipients, message: mail.bytes))
        } catch {
            return .answered(
                recipients.map { Reception(address: $0.text, verdict: .refused, answer: error.words) },
                remark: "")
        }
        if handover.isAboutServer, let failure = handover.failure {
            opensAt = now + Self.waits[min(faults, Self.waits.count - 1)]
            faults += 1
            return .blocked(failure.words, until: opensAt)
        }
        faults = 0
        return .answered(
            handover.recipients.map(Reception.init),
            remark: handover.mayHaveArrived ? "It may have arrived all the same." : "")
    }

    /// Says goodbye to the server until there is mail again.
    func rest() async { await sender.close() }

    /// Seconds, from one fault to the next.
    private static let waits: [TimeInterval] = [15, 60, 300, 900]
}

extension Reception {
    fileprivate init(_ recipient: Handover.Recipient) {
        let (verdict, answer): (Verdict, String) =
            switch recipient.verdict {
            case .accepted(let words): (.accepted, words)
            case .temporary(let words): (.postponed, words)
            case .permanent(let words): (.refused, words)
            }
        self.init(address: recipient.address.text, verdict: verdict, answer: answer)
    }
}
