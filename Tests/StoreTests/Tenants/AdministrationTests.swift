import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct `The record of administration` {
    /// Acts of three days by Ada, by a command and by a stranger.
    private static func filled() async throws -> TenantFile {
        let file = try await TenantFile()
        let mail = try file.mail("ada@server.test")
        try await file.control.write { transaction in
            let ada = try transaction.addAdministrator(
                name: "Ada Ferreira", mail: mail, passwordHash: "", at: TenantFile.now)
            let acts = [
                Administration(
                    at: TenantFile.now, by: ada.id, actorName: ada.name, address: "192.0.2.7",
                    kind: .signedIn,
                    sentence: "signed in", detail: "Firefox on Linux"),
                Administration(
                    at: TenantFile.now + 86_400, by: ada.id, actorName: ada.name, address: "192.0.2.7",
                    kind: .tenantSuspended, slug: TenantFile.slug, sentence: "suspended the tenant Acme",
                    detail: "100% unpaid"),
                Administration(
                    operatorAt: TenantFile.now + 86_400, .tenantResumed, slug: TenantFile.slug,
                    sentence: "resumed the tenant Acme"),
                Administration(
                    at: TenantFile.now + 2 * 86_400, by: nil, actorName: "Somebody", address: "203.0.113.9",
                    kind: .signInRefused, sentence: "was refused", detail: "mallory@evil.test"),
            ]
            for act in acts { try transaction.record(act) }
        }
        return file
    }

    private static func kinds(
        _ file: TenantFile, _ narrow: @escaping @Sendable (inout AdministrationFilter) -> Void
    ) async throws -> [Administration.Kind] {
        try await file.control.read { control in
            var filter = AdministrationFilter()
            narrow(&filter)
            return try control.administration(filter).map(\.kind)
        }
    }

    @Test func `is narrowed by who, what, tenant, days and words, all at once`() async throws {
        let file = try await Self.filled()
        #expect(try await Self.kinds(file) { _ in }.count == 4)
        #expect(
            try await Self.kinds(file) { $0.actor = .administrator(ID(1)) } == [.tenantSuspended, .signedIn])
        #expect(try await Self.kinds(file) { $0.actor = .commandLine } == [.tenantResumed])
        #expect(try await Self.kinds(file) { $0.actor = .stranger } == [.signInRefused])
        #expect(try await Self.kinds(file) { $0.tenant = "acme" } == [.tenantResumed, .tenantSuspended])
        let day = Day(of: TenantFile.now, in: .gmt)
        #expect(try await Self.kinds(file) { $0.to = day } == [.signedIn])
        #expect(
            try await Self.kinds(file) { ($0.from, $0.to) = (day.adding(days: 1), day.adding(days: 1)) } == [
                .tenantResumed, .tenantSuspended,
            ])
        #expect(try await Self.kinds(file) { $0.search = "100%" } == [.tenantSuspended])
        #expect(try await Self.kinds(file) { $0.search = "_" }.isEmpty)
        #expect(
            try await Self.kinds(file) {
                ($0.search, $0.actor, $0.tenant) = ("acme", .administrator(ID(1)), "acme")
            } == [.tenantSuspended])
    }

    @Test(arguments: ["UPDATE administration SET actor_name = 'Nobody'", "DELETE FROM administration"])
    func `is only ever added to`(statement: String) async throws {
        let file = try await Self.filled()
        await #expect(throws: DatabaseError.self) {
            try await file.control.write { try $0.database.execute(sql: statement) }
        }
        #expect(try await Self.kinds(file) { _ in }.count == 4)
    }
}
