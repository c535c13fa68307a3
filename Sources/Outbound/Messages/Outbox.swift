import Domain
import Foundation
import Store

/// Lets the letters of a tenant's outbox leave, each once.
struct Outbox: Sendable {
    let transport: Transport
    let sender: MailSender
    let linkAddress: @Sendable (MailedLink, TenantDatabase) async throws -> String?
    let now: @Sendable () -> Date
    /// From 0 to 1, for what is tried again.
    let jitter: @Sendable () -> Double

    /// Letters that are read together.
    private static let batch = 100

    /// A letter and the mail that it is.
    private struct Departure: Sendable {
        let letter: LeavingLetter
        let mail: Mail
    }

    /// - Returns: when the server has to look into the tenant next; nil when, as things stand, never.
    func empty(_ tenant: TenantDatabase) async throws -> Date? {
        while true {
            let moment = now()
            let (letters, program) = try await tenant.read {
                (try $0.leavingLetters(at: moment, most: Self.batch), try $0.program())
            }
            let departures = try await departures(letters, of: tenant, program: program)
            let closed =
                switch transport {
                case .files(let folder): try await keep(departures, in: folder, of: tenant)
                case .server(let gateway): try await send(departures, by: gateway, of: tenant)
                }
            // In a write transaction, also when there was nothing: whoever put the tenant on the list before this visit
            // began has then committed, and what they wrote is seen.
            let (nextLetter, nextAttention) = try await tenant.write {
                (try $0.nextLetterDue(), try $0.nextAttention())
            }
            let letter = closed.map { closed in nextLetter.map { max($0, closed) } } ?? nextLetter
            guard let letter, letter <= now(), !Task.isCancelled else {
                return [letter, nextAttention].compactMap(\.self).min()
            }
        }
    }

    /// The mails of letters; those that can be none are given up.
    private func departures(
        _ letters: [LeavingLetter], of tenant: TenantDatabase, program: Program
    ) async throws -> [Departure] {
        var (departures, failures): ([Departure], [(ID<Letter>, Delivery)]) = ([], [])
        for letter in letters {
            var link: String?
            if let id = letter.link {
                link = try await linkAddress(id, tenant)
                if link == nil {
                    failures.append((letter.id, .failed("its link was used, replaced or too old")))
                    continue
                }
            }
            let mail = Mail(
                letter, of: tenant.slug, program: program.name, letterhead: program.letterhead, from: sender,
                link: link)
            if let mail {
                departures.append(Departure(letter: letter, mail: mail))
            } else {
                failures.append((letter.id, .failed("no mail server takes its address")))
            }
        }
        try await save(failures, in: tenant)
        return departures
    }

    private func keep(
        _ departures: [Departure], in folder: MailFolder, of tenant: TenantDatabase
    ) async throws -> Date? {
        guard !departures.isEmpty else { return nil }
        let (outcomes, now) = (folder.keep(departures.map(\.mail)), now())
        try await save(
            zip(departures, outcomes).map { departure, outcome in
                switch outcome {
                case .written(let file): (departure.letter.id, .written(file))
                case .held(let reason):
                    (
                        departure.letter.id,
                        Delivery(
                            fault: reason, attempts: departure.letter.attempts + 1, at: now, jitter: jitter())
                    )
                }
            }, in: tenant)
        return nil
    }

    /// Hands mails over one by one; that one is on its way stands in the outbox before the server hears of it.
    ///
    /// - Returns: until when the server takes none, where it took no more.
    private func send(
        _ departures: [Departure], by gateway: MailGateway, of tenant: TenantDatabase
    ) async throws -> Date? {
        for departure in departures {
            if Task.isCancelled { return nil }
            let (letter, moment) = (departure.letter, now())
            if let closed = await gateway.closedUntil(moment) { return closed }
            try await tenant.write { try $0.begin(letter.id, at: moment) }
            let outcome = await gateway.hand(
                departure.mail, to: letter.pending, from: sender.address, at: moment)
            let done = now()
            switch outcome {
            case .blocked(let reason, let until):
                try await save([(letter.id, .blocked(reason, until: until))], in: tenant)
                return until
            case .answered(let receptions, let remark):
                let interruption =
                    letter.wasInterrupted ? "The server stopped while it was being sent before." : ""
                let jitter = jitter()
                try await tenant.write { transaction in
                    try transaction.save(receptions, of: letter.id, at: done)
                    let delivery = Delivery(
                        try transaction.receptions(of: letter.id), attempts: letter.attempts + 1, at: done,
                        jitter: jitter, remark: remark.isEmpty ? interruption : remark)
                    try transaction.save(delivery, of: letter.id, at: done)
                }
            }
        }
        return nil
    }

    private func save(_ deliveries: [(ID<Letter>, Delivery)], in tenant: TenantDatabase) async throws {
        guard !deliveries.isEmpty else { return }
        let done = now()
        try await tenant.write { transaction in
            for (letter, delivery) in deliveries { try transaction.save(delivery, of: letter, at: done) }
        }
    }
}
