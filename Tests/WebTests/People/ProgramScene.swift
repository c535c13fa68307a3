import Domain
import Foundation
import Store
import Testing

@testable import Web

/// Marta Lindqvist, who coordinates the program of Acme Hardware, at her desk.
struct ProgramScene: Sendable {
    let site: TestSite
    let marta: TestBrowser

    static func open(_ test: @Sendable (ProgramScene) async throws -> Void) async throws {
        try await TestSite.open { site in
            try await test(ProgramScene(site: site, marta: try await site.signedIn(as: .coordinator)))
        }
    }

    func read<Value: Sendable>(
        at tenant: String = TestSite.acme, _ body: @escaping @Sendable (TenantSnapshot) throws -> Value
    ) async throws -> Value {
        try await site.withTenant(tenant) { try await $0.read(body) }
    }

    @discardableResult
    func write<Value: Sendable>(
        at tenant: String = TestSite.acme, _ body: @escaping @Sendable (TenantTransaction) throws -> Value
    ) async throws -> Value {
        try await site.withTenant(tenant) { try await $0.write(body) }
    }

    /// One of the cast as they are on record.
    func person(_ role: Role, at tenant: String = TestSite.acme) async throws -> Person {
        try await person(mail: TestPerson.of(role).mail, at: tenant)
    }

    func person(mail: String, at tenant: String = TestSite.acme) async throws -> Person {
        let mail = try #require(MailAddress(mail))
        return try #require(try await read(at: tenant) { try $0.person(mail: mail) })
    }

    /// Lets somebody else run the program too.
    func secondCoordinator() async throws -> Person {
        let now = site.clock.now
        let mail = try #require(MailAddress("oskar.blom@vendor.example"))
        try await write {
            try $0.add("Oskar Blom", mail: mail, role: .coordinator, timeZone: .gmt, at: now)
        }
        return try await person(mail: mail.text)
    }

    /// Takes sales agents out of a file of the sales system, a line each: name, manager, office.
    func importAgents(_ lines: String...) async throws {
        let header = ["sales_agent", "manager", "regional_office"]
        let bytes = [UInt8](([header.joined(separator: ",")] + lines).joined(separator: "\n").utf8)
        let now = site.clock.now
        let actor = ImportActor(operatorAt: now)
        let id = try await write { transaction in
            let id = try transaction.stage(
                bytes, named: "teams.csv", as: ColumnMapping(recognising: header, as: .salesTeams), by: actor)
            try transaction.start(id, policy: .skip, at: now)
            return id
        }
        try await site.withTenant { try await ImportJob(id, at: $0, by: actor).run(now: { now }) }
    }

    /// The agent of the sales system by that name.
    func agent(_ name: String, for person: ID<Person>? = nil) async throws -> SalesAgent {
        try #require(try await read { try $0.salesAgents(for: person).first { $0.name == name } })
    }

    /// All mail of the program, the latest first.
    func mail() async throws -> [OutboxLetter] {
        try await read { try $0.letters(LetterFilter(), page: 1).rows }
    }

    /// A browser in which that person is signed in.
    func browser(of person: Person) async throws -> TestBrowser {
        let id = SessionID()
        let now = site.clock.now
        try await write { transaction in
            try transaction.begin(
                Session(idHash: id.hash, createdAt: now, seenAt: now, address: "127.0.0.1", userAgent: ""),
                of: person.id, forgetting: .distantPast)
        }
        let browser = site.browser()
        let slug = try #require(Slug(TestSite.acme))
        browser.set(SessionCookie(slug: slug, settings: site.server.services.settings).name, to: id.text)
        return browser
    }
}

extension TestPage {
    /// The value of the first hidden field of that name, as the browser would send it back.
    func hidden(_ name: String) -> String? {
        guard let start = text.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(text[start.upperBound...].prefix { $0 != "\"" })
    }
}
