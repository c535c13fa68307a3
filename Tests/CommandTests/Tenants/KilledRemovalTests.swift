import Domain
import Foundation
import Store
import Testing

@testable import Store

@Suite struct `Deleted tenants whose grace is over, on a server that is killed again and again` {
    private static let due = (1...40).compactMap { Slug("gone-\($0)") }
    private static let kept = (1...5).compactMap { Slug("kept-\($0)") }

    @Test func `are removed whole by those that are started after it, and no others`() async throws {
        let program = try Program()
        defer { program.remove() }
        try await makeTenants(program)
        var inTheMiddle = 0
        for round in 1...5 {
            let before = try await listed(program)
            if before.isEmpty { break }
            let most = files(program).count - 2 * (round % 3 + 1)
            let end = try await RunningServer.killed(program) { files(program).count <= most }
            #expect(end.code != 0)
            let after = try await listed(program)
            if !after.isEmpty, after.count < before.count { inTheMiddle += 1 }
            // A file without a line would be there for ever, and nobody would know of it.
            #expect(files(program).subtracting(Self.kept.map(\.text)).isSubset(of: after), "round \(round)")
        }
        #expect(inTheMiddle > 2, "it was killed in the middle \(inTheMiddle) times")
        let end = try await RunningServer.run(program) { _ in try await wait(program) { $0.isEmpty } }
        #expect(end.code == 0)
        #expect(files(program) == Set(Self.kept.map(\.text)))
        let gone = try await control(program) {
            try $0.administration(search: "", kind: .tenantDeleted, page: 1).count
        }
        #expect(gone == Self.due.count)
        #expect(try await program.run("doctor").code == 0)
        let list = try await program.run("tenant", "list").out
        for slug in Self.kept { #expect(list.contains(slug.text)) }
    }

    private func makeTenants(_ program: Program) async throws {
        let folder = try DataFolder(program.data)
        let control = try ControlDatabase(folder)
        for slug in Self.due + Self.kept {
            try await TenantCreation(folder: folder, control: control).create(
                slug, name: slug.text, timeZone: .gmt, currency: "USD", at: Date())
        }
        let ordered = Date() - Double(Tenant.graceDays + 1) * 86_400
        try await control.write { transaction in
            for slug in Self.due {
                let tenant = try #require(try transaction.tenant(slug))
                try transaction.save(try #require(try tenant.delete(typed: slug.text, at: ordered)))
            }
        }
        try control.close()
    }

    /// The tenants to be removed that the control database still has a line of, read beside a server.
    private func listed(_ program: Program) async throws -> Set<String> {
        let known = try await control(program) { try $0.tenants().map(\.slug.text) }
        return Set(known).subtracting(Self.kept.map(\.text))
    }

    private func control<Value: Sendable>(
        _ program: Program, _ read: @escaping @Sendable (any ControlReading) throws -> Value
    ) async throws -> Value {
        let folder = try DataFolder(program.data)
        let control = try ControlDatabase(folder, use: .beside(folder))
        let value = try await control.read(read)
        try control.close()
        return value
    }

    private func files(_ program: Program) -> Set<String> {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: program.data + "/tenants")) ?? []
        return Set(names.compactMap { $0.split(separator: ".").first.map(String.init) })
    }

    private func wait(_ program: Program, until isSo: (Set<String>) -> Bool) async throws {
        for _ in 0..<6000 {
            if isSo(try await listed(program)) { return }
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}
