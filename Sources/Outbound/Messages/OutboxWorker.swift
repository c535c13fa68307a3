import Domain
package import Foundation
package import Logging
import ServiceLifecycle
package import Store

/// Does beside the server what nobody asks for: in every tenant whose moment on the wake list has come, first what is due
/// by the clock, then the letters that wait in its outbox.
///
/// Each thing that is due is done and written down in one transaction; a letter is first delivered and then marked. When
/// the process dies in between, it is delivered again as the same mail: the same file, the same Message-ID.
package struct OutboxWorker: Service {
    private let wakes: WakeList
    private let registry: TenantRegistry
    private let outbox: Outbox
    private let logger: Logger
    private let now: @Sendable () -> Date

    /// Between two looks at the wake list, which cost a tenth of a millisecond.
    private static let pause = Duration.seconds(1)
    /// After a tenant could not be opened, in seconds.
    private static let patience: TimeInterval = 300
    private static let tenantsARound = 50
    /// A tenant with much to send does not hold up the others.
    private static let tenantsAtOnce = 4
    /// Things due that are done in one tenant before it is the others' turn.
    private static let dueAtOnce = 500

    /// - Parameters:
    ///   - linkAddress: the address of a letter's link; nothing once it is used, ended or too old.
    ///   - jitter: from 0 to 1, how much longer than it must a letter waits for its next try.
    package init(
        wakes: WakeList, registry: TenantRegistry, transport: Transport, sender: MailSender,
        linkAddress: @escaping @Sendable (MailedLink, TenantDatabase) async throws -> String?,
        logger: Logger, now: @escaping @Sendable () -> Date = { Date() },
        jitter: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
    ) {
        self.wakes = wakes
        self.registry = registry
        outbox = Outbox(
            transport: transport, sender: sender, linkAddress: linkAddress, now: now, jitter: jitter)
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
            var turns = try await wakes.due(at: now(), most: Self.tenantsARound)[...]
            await withTaskGroup { group in
                for turn in turns.prefix(Self.tenantsAtOnce) { group.addTask { await visit(turn) } }
                turns = turns.dropFirst(Self.tenantsAtOnce)
                for await _ in group where !Task.isCancelled {
                    if let turn = turns.popFirst() { group.addTask { await visit(turn) } }
                }
            }
            await outbox.transport.rest()
        } catch {
            logger.error("the wake list can't be read", metadata: ["why": "\(error)"])
        }
    }

    private func visit(_ turn: WakeList.Turn) async {
        do {
            wakes.begin(turn)
            let next = try await registry.withTenant(turn.slug) { tenant in
                try await attend(to: tenant)
                return try await outbox.empty(tenant)
            }
            try await wakes.end(turn, next: next)
        } catch is CancellationError {
            // The server stops: the tenant stays on the list as it is.
        } catch {
            logger.error(
                "what is due can't be done", metadata: ["tenant": "\(turn.slug)", "why": "\(error)"])
            try? await wakes.end(turn, next: now() + Self.patience)
        }
    }

    private func attend(to tenant: TenantDatabase) async throws {
        let round = try await TenantWork(tenant, at: now()).run(atMost: Self.dueAtOnce)
        for fault in round.faults {
            logger.error(
                "something due was put off by an hour",
                metadata: ["tenant": "\(tenant.slug)", "why": "\(fault)"])
        }
    }
}
