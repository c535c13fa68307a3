package import Domain
package import Foundation

/// Where a tenant is copied into one file, and the file is fetched.
package struct TenantExport: Sendable {
    /// A finished export.
    package struct File: Sendable {
        let name: String
        let madeAt: Date
        let bytes: Int64
        let sha256: String
        let schema: String
        let rows: [String: Int]

        package init(
            name: String, madeAt: Date, bytes: Int64, sha256: String, schema: String, rows: [String: Int]
        ) {
            self.name = name
            self.madeAt = madeAt
            self.bytes = bytes
            self.sha256 = sha256
            self.schema = schema
            self.rows = rows
        }
    }

    package enum Standing: Sendable {
        case none
        case running
        case failed(String)
        case ready(File)
    }

    let frame: Frame
    let tenant: Tenant
    let standing: Standing
    let clock: ReaderClock

    package init(frame: Frame, tenant: Tenant, standing: Standing, clock: ReaderClock) {
        self.frame = frame
        self.tenant = tenant
        self.standing = standing
        self.clock = clock
    }

    var crumbs: [Breadcrumb] {
        [
            Breadcrumb("Tenants", .admin(.tenants(.none))),
            Breadcrumb(tenant.name, .admin(.tenant(tenant.slug))),
        ]
    }

    var isRunning: Bool {
        switch standing {
        case .running: true
        case .none, .failed, .ready: false
        }
    }

    var file: File? {
        switch standing {
        case .ready(let file): file
        case .none, .running, .failed: nil
        }
    }

    var problem: Notice? {
        switch standing {
        case .failed(let why): Notice(why, title: "The last export could not be made", tone: .bad)
        case .none, .running, .ready: nil
        }
    }

    var make: ButtonForm {
        ButtonForm(
            file == nil ? "Make the export" : "Make it anew", action: .admin(.tenantExport(tenant.slug)),
            tone: file == nil ? .accent : .neutral)
    }

    var fetch: ButtonForm {
        ButtonForm("Download", action: .admin(.tenantExportFile(tenant.slug)), tone: .accent)
    }

    func facts(_ file: File) -> FactList {
        FactList([
            Fact("File", file.name, note: TenantLine.size(file.bytes)),
            Fact("As it was", clock.moment(file.madeAt)),
            Fact("Rows", Money.grouped(Int64(file.rows.values.reduce(0, +)))),
            Fact("Schema", file.schema), Fact("SHA-256 of the database", file.sha256),
        ])
    }

    func tables(_ file: File) -> [(name: String, rows: String)] {
        file.rows.sorted { $0.key < $1.key }.map { ($0.key, Money.grouped(Int64($0.value))) }
    }
}
