import Domain
import Foundation
import Logging
import Store
import Synchronization

@testable import Outbound

/// A data folder with tenants whose letters wait, and a worker with a clock that stands until a test moves it.
final class OutboxScene: Sendable {
    let folder: DataFolder
    let control: ControlDatabase
    let registry: TenantRegistry
    let wakes: WakeList
    private let moment = Mutex(OutboxScene.start)

    static let start = Date(timeIntervalSince1970: 1_773_136_800)
    static let acme = Slug("acme") ?? { preconditionFailure("acme is a slug") }()
    static let carewell = Slug("carewell") ?? { preconditionFailure("carewell is a slug") }()

    init() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "vouchsafe-\(UUID().uuidString)")
            .path
        folder = try DataFolder(path)
        control = try ControlDatabase(folder)
        wakes = WakeList(control: control)
        registry = TenantRegistry(folder: folder, wakes: wakes) { slug, destination in
            destination == .signInLink
                ? LetterSheet.linkPlaceholder : "https://refs.test/\(slug)/\(destination)"
        }
        for (slug, name) in [(Self.acme, "Acme Hardware"), (Self.carewell, "Carewell")] {
            try await TenantCreation(folder: folder, control: control).create(
                slug, name: name, timeZone: .gmt, currency: "USD", at: Self.start)
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder.path)
    }

    var now: Date { moment.withLock { $0 } }

    func advance(by seconds: TimeInterval) { moment.withLock { $0 += seconds } }

    /// - Parameter transport: where mail goes; without one, into files.
    func worker(
        link: String? = "https://refs.test/acme/link/secret", wakes: WakeList? = nil,
        transport: Transport? = nil
    ) -> OutboxWorker {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return OutboxWorker(
            wakes: wakes ?? self.wakes, registry: registry,
            transport: transport ?? .files(MailFolder(folder.mail)), sender: Self.sender,
            linkAddress: { _, _ in link }, logger: logger, now: { self.now }, jitter: { 0 })
    }

    static let sender = MailSender(
        MailAddress("references@refs.test") ?? { preconditionFailure("it is an address") }())

    /// Puts a letter to Marta Keller into a tenant's outbox.
    func post(_ subject: String, to slug: Slug = acme, withLink: Bool = false) async throws {
        let now = now
        try await registry.withTenant(slug) { tenant in
            try await tenant.write { try Self.post(subject, withLink: withLink, at: now, in: $0) }
        }
    }

    /// Puts a letter to Marta Keller and others into the outbox.
    func post(_ subject: String, alsoTo others: [String]) async throws {
        let (now, addresses) = (now, (["marta@acme.test"] + others).compactMap { MailAddress($0) })
        try await registry.withTenant(Self.acme) { tenant in
            try await tenant.write {
                try $0.post(
                    Letter(
                        .clockResumed, to: addresses, name: "Marta Keller", from: nil,
                        written: Letter.Written(subject: subject, body: "Dear all,")), at: now)
            }
        }
    }

    func receptions(of letter: OutboxLetter) async throws -> [Reception] {
        try await registry.withTenant(Self.acme) { tenant in
            try await tenant.read { try $0.receptions(of: letter.id) }
        }
    }

    static func post(
        _ subject: String, withLink: Bool = false, at now: Date, in transaction: TenantTransaction
    ) throws {
        guard let mail = MailAddress("marta@acme.test") else { return }
        let id = try transaction.add(
            "Marta Keller", mail: mail, role: .coordinator, timeZone: .gmt, at: now)
        let contact = Contact(id: id, name: "Marta Keller", mail: mail)
        var link: Int64?
        if withLink {
            link = try transaction.issueLink(
                to: id, purpose: .signIn, nonce: Data(subject.utf8), at: now, expiresAt: now + 600,
                tokenHash: { _ in Data("hash of \(subject)".utf8) }
            ).number
        }
        try transaction.post(
            Letter(
                .clockResumed, to: contact,
                written: Letter.Written(
                    subject: subject, body: "Dear Marta,\n\nit is about \(subject)."),
                button: withLink ? Letter.Button("Sign in", .signInLink) : nil), at: now, signInLink: link)
    }

    /// The letters of a tenant as the product shows them, the latest first.
    func letters(of slug: Slug = acme) async throws -> [OutboxLetter] {
        try await registry.withTenant(slug) {
            try await $0.read { try $0.letters(LetterFilter(), page: 1).rows }
        }
    }

    /// The mail that has left, by the names of its files.
    func mail() throws -> [String: ParsedMail] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.mail)) ?? []
        var found: [String: ParsedMail] = [:]
        for name in names {
            let bytes = FileManager.default.contents(atPath: "\(folder.mail)/\(name)") ?? Data()
            found[name] = try ParsedMail([UInt8](bytes))
        }
        return found
    }
}
