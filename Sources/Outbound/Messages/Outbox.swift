import Domain
import Foundation
import Store

/// Lets the letters of a tenant's outbox leave, each once.
struct Outbox: Sendable {
    let transport: Transport
    let sender: MailSender
    let linkAddress: @Sendable (MailedLink, TenantDatabase) async throws -> String?
    let now: @Sendable () -> Date

    /// Letters that leave together.
    private static let batch = 100

    /// - Returns: when the server has to look into the tenant next; nil when, as things stand, never.
    func empty(_ tenant: TenantDatabase) async throws -> Date? {
        while true {
            let moment = now()
            let (letters, program) = try await tenant.read {
                (try $0.leavingLetters(at: moment, most: Self.batch), try $0.program().name)
            }
            let deliveries = try await deliver(letters, of: tenant, program: program)
            let done = now()
            // In a write transaction, also when there was nothing: whoever put the tenant on the list before this visit
            // began has then committed, and what they wrote is seen.
            let (nextLetter, next) = try await tenant.write { transaction in
                for (letter, delivery) in deliveries { try transaction.save(delivery, of: letter, at: done) }
                return (try transaction.nextLetterDue(), try transaction.nextWake())
            }
            guard let nextLetter, nextLetter <= done, !Task.isCancelled else { return next }
        }
    }

    private func deliver(
        _ letters: [LeavingLetter], of tenant: TenantDatabase, program: String
    ) async throws -> [(ID<Letter>, Delivery)] {
        var deliveries: [(ID<Letter>, Delivery)] = []
        var leaving: [(letter: LeavingLetter, mail: Mail)] = []
        for letter in letters {
            var link: String?
            if let id = letter.link {
                link = try await linkAddress(id, tenant)
                if link == nil {
                    deliveries.append((letter.id, .failed("its link was used, replaced or too old")))
                    continue
                }
            }
            let mail = Mail(letter, of: tenant.slug, program: program, from: sender, link: link)
            if let mail {
                leaving.append((letter, mail))
            } else {
                deliveries.append((letter.id, .failed("no mail server takes its address")))
            }
        }
        guard !leaving.isEmpty else { return deliveries }
        for (entry, outcome) in zip(leaving, await transport.deliver(leaving.map(\.mail))) {
            switch outcome {
            case .written(let file): deliveries.append((entry.letter.id, .written(file)))
            case .held(let reason):
                deliveries.append(
                    (
                        entry.letter.id,
                        Delivery(fault: reason, attempts: entry.letter.attempts + 1, at: now())
                    ))
            }
        }
        return deliveries
    }
}
