import Domain
import Foundation
import Store

extension Program {
    /// Makes tenants in the data folder, named as their short names are; the files are closed whole.
    func makeTenants(_ slugs: String...) async throws {
        let folder = try DataFolder(data)
        let control = try ControlDatabase(folder)
        for text in slugs {
            guard let slug = Slug(text) else { throw Missing() }
            try await TenantCreation(folder: folder, control: control).create(
                slug, name: text, timeZone: .gmt, currency: "USD", at: Date())
        }
        try control.close()
    }
}
