import Domain
import Foundation
import Store

/// What a backup or an exported tenant holds, exactly: enough to tell a whole copy from any other.
struct Manifest: Codable, Sendable, Equatable {
    /// One database file.
    struct Entry: Codable, Sendable, Equatable {
        /// Where it lies in the backup, and in a data folder.
        let file: String
        let kind: StoredFile.Kind
        /// As the control database had it; nil for the control database itself.
        let tenant: TenantFacts?
        let bytes: Int
        let sha256: String
        /// The name of the last change of its schema.
        let schema: String
        /// How many rows each table has.
        let rows: [String: Int]
    }

    struct TenantFacts: Codable, Sendable, Equatable {
        let slug: String
        let name: String
        /// Why it is suspended, where it is.
        let suspendedBecause: String?
        let createdAt: Date
    }

    /// A tenant whose file could not be copied.
    struct Missing: Codable, Sendable, Equatable {
        let file: String
        let why: String
    }

    /// Of this description; a program that knows only lower numbers refuses it.
    var format = 1
    let madeAt: Date
    let sqlite: String
    let entries: [Entry]
    let missing: [Missing]

    init(madeAt: Date, entries: [Entry], missing: [Missing] = []) {
        self.madeAt = madeAt
        sqlite = SQLiteVersion.loaded.description
        self.entries = entries
        self.missing = missing
    }
}

extension Manifest.TenantFacts {
    init(_ tenant: Tenant) {
        self.init(
            slug: tenant.slug.text, name: tenant.name,
            suspendedBecause: tenant.isSuspended ? tenant.suspendedBecause : nil, createdAt: tenant.createdAt)
    }

    /// - Parameter slug: another short name than it had.
    func tenant(as slug: Slug) -> Tenant {
        Tenant(
            slug: slug, name: name, isSuspended: suspendedBecause != nil,
            suspendedBecause: suspendedBecause ?? "", createdAt: createdAt)
    }
}
