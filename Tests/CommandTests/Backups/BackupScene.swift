import Domain
import Foundation
import Store

/// A data folder with one tenant that is written to, a person and a line on the record at a time.
struct BackupScene: Sendable {
    let program: Program
    let folder: DataFolder
    private let registry: TenantRegistry
    private let control: ControlDatabase
    static let slug = Slug("acme") ?? { preconditionFailure("acme is a slug") }()

    init() async throws {
        program = try Program()
        folder = try DataFolder(program.data)
        control = try ControlDatabase(folder)
        registry = TenantRegistry(folder: folder) { _, _ in "" }
        try await TenantCreation(folder: folder, control: control).create(
            Self.slug, name: "Acme Hardware", timeZone: .gmt, currency: "USD", at: Date())
    }

    func remove() { program.remove() }

    /// Lets go of the files, so that the program can have them alone.
    func close() async throws {
        await registry.closeAll()
        try control.close()
    }

    func writePair(_ number: Int) async throws {
        let now = Date()
        try await registry.withTenant(Self.slug) { tenant in
            try await tenant.write { transaction in
                guard let mail = MailAddress("person\(number)@acme.example") else { return }
                let id = try transaction.add(
                    "Person \(number)", mail: mail, role: .ae, timeZone: .gmt, at: now)
                try transaction.record(
                    Activity(
                        at: now, by: id, actorName: "Person \(number)", kind: .signedIn, sentence: "signed in"
                    ))
            }
        }
    }

    func people() async throws -> Int {
        try await registry.withTenant(Self.slug) { try await $0.read { try $0.people().count } }
    }

    /// The names of the people in the tenant as it stands on disk now.
    static func people(in program: Program) async throws -> [String] {
        let registry = TenantRegistry(folder: try DataFolder(program.data)) { _, _ in "" }
        let names = try await registry.withTenant(slug) { try await $0.read { try $0.people().map(\.name) } }
        await registry.closeAll()
        return names
    }
}
