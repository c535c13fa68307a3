package import Domain
package import Foundation

/// The taking of one file, 500 rows a transaction, so that others can write in between and a server that stops in the
/// middle leaves a run that is taken up again where it stood.
package struct ImportJob: Sendable {
    private static let chunk = 500
    /// More lines than anybody corrects by hand; their number is kept all the same.
    private static let mostProblems = 10_000

    private let tenant: TenantDatabase
    private let id: ID<ImportRun>
    private let person: ImportActor

    /// The run has to be claimed before: `TenantTransaction.start`.
    package init(_ id: ID<ImportRun>, at tenant: TenantDatabase, by person: ImportActor) {
        self.id = id
        self.tenant = tenant
        self.person = person
    }

    /// Takes the rows; returns early, the run still open, when it is told to stop or another has taken it over.
    ///
    /// - Parameters:
    ///   - now: the clock, asked at each chunk.
    ///   - isStopping: whether the server is about to stop.
    ///   - onProgress: rows done, rows in all.
    package func run(
        now: @Sendable () -> Date, isStopping: @Sendable () -> Bool = { false },
        onProgress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async throws {
        do {
            try await take(now, isStopping, onProgress)
        } catch {
            let (id, moment, reason) = (id, now(), sentence(error))
            // Where even this cannot be written, the run stays open and is found interrupted.
            try? await tenant.write { try $0.fail(id, reason, at: moment) }
            throw error
        }
    }

    private func take(
        _ now: @Sendable () -> Date, _ isStopping: @Sendable () -> Bool,
        _ onProgress: @Sendable (Int, Int) -> Void
    ) async throws {
        guard let proposal = try await tenant.proposal(of: id, at: now()), let rows = proposal.rows else {
            throw Refusal(.outOfStep, "The file is gone, or its columns are not mapped.")
        }
        if proposal.run.policy == .all, proposal.refusedCount > 0 {
            throw Refusal(.invalid, "Nothing was taken, because \(proposal.refusedCount) rows are refused.")
        }
        var done = proposal.run.done
        while done < rows.count {
            if isStopping() { return }
            let (id, from, total, fields) = (id, done, rows.count, proposal.fields)
            let part = rows.part(done..<done + Self.chunk)
            let actor = person.at(now())
            let isOurs = try await tenant.write { transaction in
                try transaction.advance(
                    id, past: from, of: total, writing: part, fields: fields, by: actor)
            }
            guard isOurs else { return }
            done += part.count
            onProgress(done, rows.count)
        }
        let (id, actor) = (id, person.at(now()))
        let (problems, refused) = (Array(proposal.problems.prefix(Self.mostProblems)), proposal.refusedCount)
        try await tenant.write { try $0.finish(id, problems: problems, refused: refused, by: actor) }
    }

    private func sentence(_ error: any Error) -> String {
        switch error {
        case let refusal as Refusal: refusal.sentence
        case let refusal as ImportRefusal: refusal.sentence
        default: "Something went wrong: \(error)"
        }
    }
}
