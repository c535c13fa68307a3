package import Domain
package import Foundation
package import Logging
import ServiceLifecycle
package import Store

/// Lets letters leave, beside the server: whatever waits in the outbox of a tenant on the wake list, each letter once.
///
/// A letter is first delivered and then marked. When the process dies in between, it is delivered again as the same
/// mail: the same file, the same Message-ID.
package struct OutboxWorker: Service {
    private let wakes: WakeList
    private let registry: TenantRegistry
    private let transport: Transport
    private let sender: MailSender
    private let linkAddress: @Sendable (ID<SignInLink>, TenantDatabase) async throws -> String?
    private let logger: Logger
    private let now: @Sendable () -> Date

    /// Between two looks at the wake list, which cost a tenth of a millisecond.
    private static let pause = Duration.seconds(1)
    /// After a tenant could not be opened, in seconds.
    private static let patience: TimeInterval = 300
    /// Letters that leave together.
    private static let batch = 100
    private static let tenantsARound = 50

    /// - Parameter linkAddress: the address of a sign-in link; nothing once it is used or too old.
    package init(
        wakes: WakeList, registry: TenantRegistry, transport: Transport, sender: MailSender,
        linkAddress: @escaping @Sendable (ID<SignInLink>, TenantDatabase) async throws -> String?,
        logger: Logger, now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.wakes = wakes
        self.registry = registry
        self.transport = transport
        self.sender = sender
        self.linkAddress = linkAddress
        self.logger = logger
        self.now = now
    }

    /// Works until the server stops; what its last requests decided leaves too.
    package func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await round()
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.pause) }
        }
        await round()
    }

    /// Visits every tenant whose turn it is. A fault is one tenant's: the others' letters leave.
    package func round() async {
        do {
            for turn in try await wakes.due(at: now(), most: Self.tenantsARound) {
                if Task.isCancelled { return }
                await visit(turn)
            }
        } catch {
            logger.error("the wake list can't be read", metadata: ["why": "\(error)"])
        }
    }

    private func visit(_ turn: WakeList.Turn) async {
        do {
            wakes.begin(turn)
            let next = try await registry.withTenant(turn.slug) { try await empty($0) }
            try await wakes.end(turn, next: next)
        } catch {
            logger.error(
                "letters can't leave", metadata: ["tenant": "\(turn.slug)", "why": "\(error)"])
            try? await wakes.end(turn, next: now() + Self.patience)
        }
    }

    /// - Returns: when the tenant's next letter is due; nil when none waits.
    private func empty(_ tenant: TenantDatabase) async throws -> Date? {
        while true {
            let moment = now()
            let (letters, program) = try await tenant.read {
                (try $0.leavingLetters(at: moment, most: Self.batch), try $0.program().name)
            }
            let deliveries = try await deliver(letters, of: tenant, program: program)
            let done = now()
            // In a write transaction, also when there was nothing: whoever put the tenant on the list before this visit
            // began has then committed, and what they posted is seen.
            let next = try await tenant.write { transaction in
                for (letter, delivery) in deliveries { try transaction.save(delivery, of: letter, at: done) }
                return try transaction.nextLetterDue()
            }
            guard let next, next <= done else { return next }
            if Task.isCancelled { return next }
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
