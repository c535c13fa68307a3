import Domain
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Store

@Suite struct `Transactions that wait for the same file` {
    private struct Refused: Error {}

    /// Runs `others` while one transaction keeps the file busy, so that all of them wait when it is done.
    private static func together(
        _ file: TenantFile, _ others: [@Sendable (TenantTransaction) throws -> Void]
    ) async throws -> [Result<Void, any Error>] {
        let (begun, begins) = AsyncStream<Void>.makeStream()
        let goOn = DispatchSemaphore(value: 0)
        return try await file.registry.withTenant(TenantFile.slug) { tenant in
            async let first: Void = tenant.write { _ in
                begins.finish()
                goOn.wait()
            }
            for await _ in begun {}
            let results = await withTaskGroup(of: (Int, Result<Void, any Error>).self) { group in
                for (number, body) in others.enumerated() {
                    group.addTask {
                        do { return (number, .success(try await tenant.write(body))) } catch {
                            return (number, .failure(error))
                        }
                    }
                }
                while tenant.writes.waitingCount < others.count {
                    try? await Task.sleep(for: .milliseconds(1))
                }
                goOn.signal()
                return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
            }
            try await first
            return (0..<others.count).compactMap { results[$0] }
        }
    }

    private static func add(_ name: String) -> @Sendable (TenantTransaction) throws -> Void {
        {
            try $0.database.change(
                "INSERT INTO account (name, created_at, changed_at) VALUES (\(name), 0, 0)")
        }
    }

    private static func names(_ file: TenantFile) async throws -> [String] {
        try await file.read { try $0.database.values("SELECT name FROM account WHERE name LIKE 'Nr %'") }
    }

    @Test func `share a commit`() async throws {
        let statements = Mutex<[String]>([])
        let file = try await TenantFile(hearing: { sql in statements.withLock { $0.append(sql) } })
        // Opening the file has statements of its own.
        #expect(try await Self.names(file).isEmpty)
        statements.withLock { $0 = [] }
        let results = try await Self.together(file, (1...20).map { Self.add("Nr \($0)") })
        #expect(results.count == 20)
        for result in results { try result.get() }
        let commits = statements.withLock { $0.count { $0.hasPrefix("COMMIT") } }
        #expect(commits == 2, "\(commits) commits of 21 transactions")
        #expect(try await Self.names(file).count == 20)
    }

    @Test func `take back only what the one did that failed`() async throws {
        let file = try await TenantFile()
        let results = try await Self.together(
            file,
            [
                Self.add("Nr 1"),
                { transaction in
                    try Self.add("Nr 2")(transaction)
                    throw Refused()
                },
                Self.add("Nr 3"),
            ])
        #expect(results.map { (try? $0.get()) != nil } == [true, false, true])
        #expect(throws: Refused.self) { try results[1].get() }
        #expect(try await Self.names(file).sorted() == ["Nr 1", "Nr 3"])
    }

    @Test func `are all told when the commit that they share is lost, and the next ones are saved`()
        async throws
    {
        let file = try await TenantFile()
        let results = try await Self.together(
            file,
            [
                Self.add("Nr 1"), Self.add("Nr 2"),
                { try $0.database.execute(sql: "ROLLBACK") },
            ])
        #expect(results.count == 3)
        for result in results { #expect(throws: DatabaseError.self) { try result.get() } }
        #expect(try await Self.names(file).isEmpty)
        try await file.write(Self.add("Nr 4"))
        #expect(try await Self.names(file) == ["Nr 4"])
    }
}
