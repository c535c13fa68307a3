import Domain
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Store
import Synchronization
import Testing

@testable import Web

/// The whole site in this process over a folder of its own, with two tenants, their people, and a clock that stands
/// until a test moves it.
struct TestSite: Sendable {
    let server: Server
    let clock: TestClock
    let folder: DataFolder
    let statements: StatementLog
    private let client: any TestClientProtocol

    static let acme = "acme"
    static let medisoft = "medisoft"

    /// Runs a test on a fresh site.
    ///
    /// - Parameters:
    ///   - over: `.live` for a server that listens on a port, so that bytes can be sent to it.
    ///   - prepare: changes settings before the server is made.
    static func open(
        over setup: TestingSetup = .router, prepare: (inout ServerSettings) -> Void = { _ in },
        _ test: @Sendable (TestSite) async throws -> Void
    ) async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "vouchsafe-\(UUID().uuidString)")
            .path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = try await PreparedSite.copy(to: path)
        let control = try ControlDatabase(folder)
        let clock = TestClock()
        var settings = ServerSettings(baseURL: try #require(BaseURL("http://localhost")))
        settings.passwordCost = PasswordCost(logN: 4, r: 8, p: 1)
        settings.publicFolder = publicFolder
        prepare(&settings)
        let letters = LetterAddress(baseURL: settings.baseURL)
        let statements = StatementLog()
        let registry = TenantRegistry(
            folder: folder, address: { letters.address($0, $1) }, hearing: { statements.hear($0) })
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let server = try Server(
            settings: settings, folder: folder, control: control, registry: registry, logger: logger,
            now: { clock.now })
        try await server.application().test(setup) { client in
            try await test(
                TestSite(
                    server: server, clock: clock, folder: folder, statements: statements, client: client))
        }
        await registry.closeAll()
        try control.close()
    }

    /// A connection to the port of a site that listens.
    func connect() async throws -> RawConnection {
        try await RawConnection.open(port: try #require(client.port))
    }

    /// A browser that is signed in nowhere.
    func browser() -> TestBrowser {
        TestBrowser(client: client)
    }

    /// A browser in which the tenant's person of that role is signed in.
    func signedIn(as role: Role, at tenant: String = acme) async throws -> TestBrowser {
        let slug = try #require(Slug(tenant))
        let id = SessionID()
        let now = clock.now
        try await server.services.registry.withTenant(slug) { tenant in
            try await tenant.write { transaction in
                let mail = try #require(MailAddress(TestPerson.of(role).mail))
                let person = try #require(try transaction.person(mail: mail))
                let session = Session(
                    idHash: id.hash, createdAt: now, seenAt: now, address: "127.0.0.1",
                    userAgent: "Firefox/1 Linux")
                try transaction.begin(session, of: person.id, forgetting: .distantPast)
            }
        }
        let browser = browser()
        browser.set(SessionCookie(slug: slug, settings: server.services.settings).name, to: id.text)
        return browser
    }

    /// A browser in which an administrator of the server is signed in.
    func signedInAsAdministrator() async throws -> TestBrowser {
        let id = SessionID()
        let now = clock.now
        try await server.services.control.write { transaction in
            let mail = try #require(MailAddress("ada.ferreira@server.example"))
            let known = try transaction.administrator(mail: mail)?.0
            let administrator =
                try known
                ?? transaction.addAdministrator(name: "Ada Ferreira", mail: mail, passwordHash: "", at: now)
            let session = Session(
                idHash: id.hash, createdAt: now, seenAt: now, address: "127.0.0.1",
                userAgent: "Firefox/1 Linux")
            try transaction.begin(session, of: administrator.id)
        }
        let browser = browser()
        browser.set(SessionCookie(slug: nil, settings: server.services.settings).name, to: id.text)
        return browser
    }

    /// Reads or changes a tenant behind the site's back.
    func withTenant<Value: Sendable>(
        _ slug: String = acme, _ body: @Sendable (TenantDatabase) async throws -> Value
    ) async throws -> Value {
        try await server.services.registry.withTenant(try #require(Slug(slug)), body)
    }

    private static let publicFolder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Public").path
}

/// The clock of a test.
final class TestClock: Sendable {
    private let moment = Mutex(Date(timeIntervalSince1970: 1_772_447_400))

    var now: Date { moment.withLock { $0 } }

    func advance(by seconds: TimeInterval) {
        moment.withLock { $0 += seconds }
    }
}
