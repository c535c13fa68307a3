import Domain
import Foundation
import NIOCore
import Outbound

/// A mail to be handed to a mail server.
struct DeliveryQuestion: Decodable {
    let host: String
    let port: Int
    let security: String
    let user: String?
    let password: String?
    let authorities: String?
    let name: String?
    /// Seconds for each step.
    let patience: Double?
    let sender: String
    let recipients: [String]
    let message: Data
    /// How often it is sent, one after another.
    let times: Int?

    func answer() async throws -> Answer {
        let mail = try SMTPMail(
            from: try address(sender), to: recipients.map(address), message: Array(message))
        let sender = SMTPSender(try server())
        var handover = await sender.deliver(mail)
        for _ in 1..<max(1, times ?? 1) { handover = await sender.deliver(mail) }
        await sender.close()
        return Answer(verdicts: handover.recipients.map(verdict), mayHaveArrived: handover.mayHaveArrived)
    }

    func server() throws -> MailServer {
        guard let security = MailServer.Security(rawValue: security) else { throw Puzzled(what: security) }
        var timeouts = MailServer.Timeouts()
        if let patience {
            let amount = TimeAmount.milliseconds(Int64(patience * 1000))
            (timeouts.connection, timeouts.answer, timeouts.data) = (amount, amount, amount)
            (timeouts.block, timeouts.completion) = (amount, amount)
        }
        return try MailServer(
            host: host, port: port, security: security,
            login: user.map { MailServer.Login(user: $0, password: Secret(password ?? "")) },
            allowsClearLogin: true, authorities: authorities, name: name ?? "refs.example.com",
            timeouts: timeouts)
    }

    private func address(_ text: String) throws -> MailAddress {
        guard let address = MailAddress(text) else { throw Puzzled(what: "no address") }
        return address
    }

    private func verdict(_ recipient: Handover.Recipient) -> Answer.Verdict {
        let (verdict, words) =
            switch recipient.verdict {
            case .accepted(let words): ("accepted", words)
            case .temporary(let words): ("temporary", words)
            case .permanent(let words): ("permanent", words)
            }
        return Answer.Verdict(address: recipient.address.text, verdict: verdict, words: words)
    }
}
