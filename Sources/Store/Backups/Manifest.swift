package import Domain
package import Foundation

/// What a backup or an exported tenant holds, exactly: enough to tell a whole copy from any other.
package struct Manifest: Codable, Sendable, Equatable {
    /// One database file.
    package struct Entry: Codable, Sendable, Equatable {
        /// Where it lies in the backup, and in a data folder.
        package let file: String
        package let kind: StoredFile.Kind
        /// As the control database had it; nil for the control database itself.
        package let tenant: TenantFacts?
        package let bytes: Int
        package let sha256: String
        /// The name of the last change of its schema.
        package let schema: String
        /// How many rows each table has.
        package let rows: [String: Int]
    }

    package struct TenantFacts: Codable, Sendable, Equatable {
        package let slug: String
        package let name: String
        /// Why it is suspended, where it is.
        package let suspendedBecause: String?
        package let createdAt: Date
    }

    /// A tenant whose file could not be copied.
    package struct Missing: Codable, Sendable, Equatable {
        package let file: String
        package let why: String

        package init(file: String, why: String) {
            self.file = file
            self.why = why
        }
    }

    /// Of this description; a program that knows only lower numbers refuses it.
    package var format = 1
    package let madeAt: Date
    package let sqlite: String
    package let entries: [Entry]
    package let missing: [Missing]

    package init(madeAt: Date, entries: [Entry], missing: [Missing] = []) {
        self.madeAt = madeAt
        sqlite = SQLiteVersion.loaded.description
        self.entries = entries
        self.missing = missing
    }
}

extension Manifest.TenantFacts {
    package init(_ tenant: Tenant) {
        self.init(
            slug: tenant.slug.text, name: tenant.name,
            suspendedBecause: tenant.isSuspended ? tenant.suspendedBecause : nil, createdAt: tenant.createdAt)
    }

    /// - Parameter slug: another short name than it had.
    package func tenant(as slug: Slug) -> Tenant {
        Tenant(
            slug: slug, name: name, isSuspended: suspendedBecause != nil,
            suspendedBecause: suspendedBecause ?? "", createdAt: createdAt)
    }
}
