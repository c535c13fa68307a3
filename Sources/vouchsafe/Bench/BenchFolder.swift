import Domain
import Foundation
import Store
import Web

/// Makes a data folder of a given size: one tenant is filled, the others are copies of its file.
struct BenchFolder {
    let folder: DataFolder
    let tenants: Int
    let fill: BenchFill

    /// What was made, and how to sign in.
    struct Made: Sendable {
        let slugs: [Slug]
        let people: BenchFill.Made
        let password: String
    }

    func make() async throws -> Made {
        let slugs = try (1...tenants).map { try Slug(argument: "bench-\($0)") }
        let control = try ControlDatabase(folder)
        let password = Self.password()
        let hash = try await PasswordQueue(cost: .standard).hash(password)
        let now = fill.now
        try await TenantCreation(folder: folder, control: control).create(
            slugs[0], name: "Bench Company", timeZone: .gmt, currency: "USD", at: now)
        let registry = TenantRegistry(folder: folder) { _, _ in "" }
        let people = try await registry.withTenant(slugs[0]) { [fill] in
            try await fill.fill($0, passwordHash: hash)
        }
        await registry.closeAll()
        for slug in slugs.dropFirst() {
            try FileManager.default.copyItem(
                atPath: folder.tenant(slugs[0].text), toPath: folder.tenant(slug.text))
        }
        try await control.write { transaction in
            for slug in slugs.dropFirst() {
                try transaction.insert(
                    Tenant(slug: slug, name: "Bench Company \(slug)", isSuspended: false, createdAt: now))
            }
        }
        try control.close()
        return Made(slugs: slugs, people: people, password: password)
    }

    /// Signs a browser in without asking it for a password.
    ///
    /// - Returns: the value of the session's cookie.
    static func session(of person: Contact, at slug: Slug, in folder: DataFolder) async throws -> String {
        let (id, now) = (SessionID(), Date())
        let registry = TenantRegistry(folder: folder) { _, _ in "" }
        try await registry.withTenant(slug) { tenant in
            try await tenant.write { transaction in
                let session = Session(
                    idHash: id.hash, createdAt: now, seenAt: now, address: "127.0.0.1", userAgent: "bench")
                try transaction.begin(session, of: person.id, forgetting: .distantPast)
            }
        }
        await registry.closeAll()
        return id.text
    }

    private static func password() -> String {
        let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
        return "bench-" + String((0..<14).compactMap { _ in letters.randomElement() })
    }
}
